/**
 * A lit shop window on the plane z, facing +z: close by its wares on ledge and shelf before the back wall, further off flat shapes for shelves
 * and goods, somebody at a table, a curtain.
 */
import { cell01 } from '../../place/noise.ts'
import { TRADES, type Trade } from '../../place/trade.ts'
import { type MeshBuilder, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { wares } from './wares.ts'

const GOODS = [0x7a3a24, 0x8a6a3c, 0x4a5a4c, 0xb07a44, 0x6a4a5a, 0x9a8a6a]

/** What a shop that does not say sells. */
const ANY: readonly Trade[] = ['books', 'wine', 'cafe', 'hats', 'flowers', 'shoes', 'tobacco']

export interface Window {
  x0: number
  x1: number
  y0: number
  y1: number
  z: number
  warm: number
  trade?: Trade
  seed: number
}

/** The window from close by; `deep` metres into the house if there is a hole for it, else all on its plane. */
export const showcase = (b: MeshBuilder, { x0, x1, y0, y1, z, warm, trade, seed }: Window, deep: number): void => {
  const back = z - deep
  b.quad('sign', [x0, y0, back], [x1, y0, back], [x1, y1, back], [x0, y1, back], [shade(warm, 0.5), shade(warm, 0.95)])
  if (deep > 0) {
    // Not of wood: snow would lie on it.
    b.quad('sign', [x0, y0, z], [x1, y0, z], [x1, y0, back], [x0, y0, back], [0x7a5a3a, 0x4a3422])
    b.quad('sign', [x0, y1, back], [x1, y1, back], [x1, y1, z], [x0, y1, z], shade(warm, 0.45))
    for (const [x, near, far] of [
      [x0, z, back],
      [x1, back, z],
    ] as const)
      b.quad('sign', [x, y0, near], [x, y0, far], [x, y1, far], [x, y1, near], [shade(warm, 0.4), shade(warm, 0.7)])
  }
  const sold = trade ?? ANY[seed % ANY.length]!
  const bays = Math.max(1, Math.round((x1 - x0) / 2.3))
  const wide = (x1 - x0) / bays
  for (let k = 0; k < bays; k++) {
    const a = x0 + k * wide
    const own = (seed % 97) + k + TRADES.indexOf(sold) * 7
    wares(b, sold, [a + 0.08, a + wide - 0.08], y0, y1 - y0, back + 0.02 + deep * 0.55, back + 0.012, own)
    const lamp = pairs([0.001, y1 - 0.42, 0.12, y1 - 0.38, 0.07, y1 - 0.24, 0.001, y1 - 0.2])
    b.lathe('shine', a + wide / 2, deep > 0 ? z - deep * 0.3 : z + 0.05, lamp, 6, 0xffe6b4)
  }
}

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
  trade?: Trade,
): void => {
  if (level === 0) return showcase(b, { x0, x1, y0, y1, z, warm: shade(warm, 0.96), trade, seed }, 0)
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
        for (let g = 0; g < 4; g++) {
          const t = cell01(seed + 5, k * 16 + g, r)
          if (t < 0.22) continue
          const gx = a + ((c - a) * (g + 0.12)) / 4
          const tone = mix(GOODS[Math.floor(t * 6) % 6] ?? 0x7a3a24, warm, 0.25)
          flat(gx, y + 0.04, gx + ((c - a) / 4) * 0.72, y + 0.04 + h * (0.07 + 0.1 * t), tone, 0.008)
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
  }
}
