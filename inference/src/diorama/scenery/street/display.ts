/** A lit shop window with what is in it: back wall, shelves and goods, hanging lamps, a figure or two. Drawn on the plane z, facing +z. */
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'

const GOODS = [0x7a3a24, 0x8a6a3c, 0x4a5a4c, 0xb07a44, 0x6a4a5a, 0x9a8a6a]

/** `warm` is the colour of the lit back wall; `seed` decides the goods. */
export const display = (
  b: MeshBuilder,
  x0: number,
  x1: number,
  y0: number,
  y1: number,
  z: number,
  level: number,
  seed: number,
  warm = 0xe0a860,
): void => {
  b.quad('lit', [x0, y0, z], [x1, y0, z], [x1, y1, z], [x0, y1, z], [shade(warm, 0.62), warm])
  if (level > 1) return
  const h = y1 - y0
  const flat = (ax: number, ay: number, cx: number, cy: number, colour: number, lift: number): void =>
    b.quad('lit', [ax, ay, z + lift], [cx, ay, z + lift], [cx, cy, z + lift], [ax, cy, z + lift], colour, [0, 0, 1])
  const bays = Math.max(1, Math.round((x1 - x0) / 1.9))
  for (let k = 0; k < bays; k++) {
    const a = x0 + ((x1 - x0) * k) / bays + 0.12
    const c = x0 + ((x1 - x0) * (k + 1)) / bays - 0.12
    const kind = cell01(seed, k, 1)
    if (kind < 0.62) {
      // Shelves.
      for (let r = 0; r < 3; r++) {
        const y = y0 + h * (0.2 + r * 0.26)
        flat(a, y, c, y + 0.04, shade(warm, 0.42), 0.004)
        const n = level === 0 ? 8 : 4
        for (let g = 0; g < n; g++) {
          const t = cell01(seed + 5, k * 16 + g, r)
          if (t < 0.22) continue
          const gx = a + ((c - a) * (g + 0.12)) / n
          flat(
            gx,
            y + 0.04,
            gx + ((c - a) / n) * 0.72,
            y + 0.04 + h * (0.07 + 0.1 * t),
            mix(GOODS[Math.floor(t * 6) % 6] ?? 0x7a3a24, warm, 0.25),
            0.008,
          )
        }
      }
    } else if (kind < 0.85) {
      // Somebody at a table, seen against the light.
      const m = (a + c) / 2
      const dark = shade(warm, 0.36)
      flat(m - 0.5, y0, m + 0.55, y0 + h * 0.32, shade(warm, 0.46), 0.004)
      flat(m - 0.14, y0 + h * 0.3, m + 0.18, y0 + h * 0.56, dark, 0.006)
      flat(m - 0.07, y0 + h * 0.57, m + 0.11, y0 + h * 0.7, dark, 0.006)
      flat(m - 0.8, y0 + h * 0.62, m - 0.35, y0 + h * 0.86, mix(GOODS[k % 6] ?? 0, warm, 0.35), 0.004)
    } else {
      // A curtain half drawn.
      flat(a, y0, a + (c - a) * 0.36, y1, shade(warm, 0.66), 0.004)
      flat(c - (c - a) * 0.24, y0, c, y1, shade(warm, 0.7), 0.004)
    }
    if (level === 0)
      b.lathe(
        'shine',
        (a + c) / 2,
        z + 0.05,
        [
          [0.001, y1 - 0.42],
          [0.12, y1 - 0.38],
          [0.07, y1 - 0.24],
          [0.001, y1 - 0.2],
        ],
        6,
        0xffe6b4,
      )
  }
}
