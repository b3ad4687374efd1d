/** Parts of gates over a street: a wall with a round-headed opening, a clock's dial. */
import { type MeshBuilder, shade } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'

/** A wall over the street with a round-headed opening: half opening w up to the spring of the arch, half width hx, height top. */
export const archWall = (
  b: MeshBuilder,
  key: SurfaceKey,
  tone: number,
  w: number,
  spring: number,
  hx: number,
  top: number,
  hz: number,
  level: number,
  pointed = 1,
): void => {
  const n = level === 0 ? 20 : level === 1 ? 14 : 6
  const paint = [shade(tone, 0.86), tone] as const
  const p = (k: number): [number, number] => [
    Math.cos((k / n) * Math.PI) * w,
    spring + Math.sin((k / n) * Math.PI) * w * pointed,
  ]
  for (const s of [-1, 1])
    b.at(0, 0, 0, s > 0 ? 0 : Math.PI, () => {
      for (const t of [-1, 1])
        b.quad(
          key,
          [t < 0 ? -hx : w, 0, hz],
          [t < 0 ? -w : hx, 0, hz],
          [t < 0 ? -w : hx, top, hz],
          [t < 0 ? -hx : w, top, hz],
          paint,
        )
      for (let k = 0; k < n; k++) {
        const [x0, y0] = p(k)
        const [x1, y1] = p(k + 1)
        b.quad(key, [x1, y1, hz], [x0, y0, hz], [x0, top, hz], [x1, top, hz], tone, [0, 0, 1])
        // The ring of stones round the opening.
        if (level < 2)
          b.quad(
            'stone',
            [x1, y1, hz + 0.04],
            [x0, y0, hz + 0.04],
            [x0 * 1.12, spring + (y0 - spring) * 1.12, hz + 0.04],
            [x1 * 1.12, spring + (y1 - spring) * 1.12, hz + 0.04],
            k % 2 ? shade(tone, 1.08) : shade(tone, 0.8),
            [0, 0, 1],
          )
      }
      b.quad(key, [hx, 0, hz], [hx, 0, -hz], [hx, top, -hz], [hx, top, hz], shade(tone, 0.85))
      b.quad(key, [w, 0, -hz], [w, 0, hz], [w, spring, hz], [w, spring, -hz], shade(tone, 0.7), [-1, 0, 0])
    })
  for (let k = 0; k < n; k++) {
    const [x0, y0] = p(k)
    const [x1, y1] = p(k + 1)
    b.quad(key, [x0, y0, hz], [x1, y1, hz], [x1, y1, -hz], [x0, y0, -hz], shade(tone, 0.6))
  }
  b.quad(key, [-hx, top, hz], [hx, top, hz], [hx, top, -hz], [-hx, top, -hz], shade(tone, 0.9), [0, 1, 0])
}

export const clock = (b: MeshBuilder, y: number, z: number, r: number, level: number): void => {
  const n = level === 0 ? 20 : 10
  for (let k = 0; k < n; k++) {
    const i = b.vertex('lit', [0, y, z], [0, 0, 1], 0xf8ecc8)
    b.vertex('lit', [Math.cos((k / n) * 6.2832) * r, y + Math.sin((k / n) * 6.2832) * r, z], [0, 0, 1], 0xe8d8a8)
    b.vertex(
      'lit',
      [Math.cos(((k + 1) / n) * 6.2832) * r, y + Math.sin(((k + 1) / n) * 6.2832) * r, z],
      [0, 0, 1],
      0xe8d8a8,
    )
    b.triangle('lit', i, i + 1, i + 2)
  }
  if (level > 1) return
  const hand = (a: number, l: number): void => {
    const [s, c] = [Math.sin(a), Math.cos(a)]
    b.quad(
      'line',
      [-c * 0.08, y + s * 0.08, z + 0.02],
      [c * 0.08, y - s * 0.08, z + 0.02],
      [s * l + c * 0.04, y + c * l - s * 0.04, z + 0.02],
      [s * l - c * 0.04, y + c * l + s * 0.04, z + 0.02],
      0x2a2622,
      [0, 0, 1],
    )
  }
  hand(0.6, r * 0.8)
  hand(4.9, r * 0.55)
  for (let k = 0; k < 12; k++)
    b.at(0, y, z + 0.02, 0, () => {
      const a = (k / 12) * 6.2832
      b.quad(
        'line',
        [Math.sin(a) * r * 0.84 - 0.05, Math.cos(a) * r * 0.84 - 0.05, 0],
        [Math.sin(a) * r * 0.84 + 0.05, Math.cos(a) * r * 0.84 - 0.05, 0],
        [Math.sin(a) * r * 0.84 + 0.05, Math.cos(a) * r * 0.84 + 0.05, 0],
        [Math.sin(a) * r * 0.84 - 0.05, Math.cos(a) * r * 0.84 + 0.05, 0],
        0x2a2622,
        [0, 0, 1],
      )
    })
}
