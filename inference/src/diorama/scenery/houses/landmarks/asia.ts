/** Landmarks of China and Tibet. */
import { shade } from '../../build/mesh.ts'
import { pairs } from '../../build/pairs.ts'
import { sweep } from '../east.ts'
import { archWall } from '../gate-parts.ts'
import { GOLD, type Landmark } from './parts.ts'

/** Beijing, Xi'an and the other old capitals: a red wall with its gatehouse under two roofs of yellow tiles. */
export const capital: Landmark = (b, road, wide, level) => {
  const red = 0xa83a2c
  archWall(b, 'plaster', red, road, 3, wide, road + 4.2, 2.6, level)
  const y = road + 4.2
  b.box('stone', -wide - 0.2, y, -2.8, wide + 0.2, y + 0.8, 2.8, [0xc8bca4, 0xece4d4], '')
  const hall = (at: number, hx: number, hz: number, h: number): void => {
    b.box('wood', -hx, at, -hz, hx, at + h, hz, [0x8a2418, 0xb83c2c], 'b')
    const n = Math.round(hx / 1.1)
    if (level < 2)
      for (let k = 0; k <= n; k++)
        b.tube(
          'wood',
          [
            [-hx + (k * 2 * hx) / n, at, hz + 0.3],
            [-hx + (k * 2 * hx) / n, at + h, hz + 0.3],
          ],
          [0.18, 0.18],
          5,
          [0x9a2c1c, 0xd0482c],
        )
    b.box('wood', -hx - 0.4, at + h - 0.5, -hz - 0.4, hx + 0.4, at + h, hz + 0.4, [0x1f5a7a, 0x2f8a8a], '')
  }
  hall(y + 0.8, wide * 0.72, 2, 3.2)
  sweep(b, wide * 0.86, 3.4, y + 4, 2.2, wide * 0.6, 1.2, level, 0xd8a030)
  hall(y + 6, wide * 0.56, 1.5, 2.4)
  sweep(b, wide * 0.7, 2.8, y + 8.4, 2.6, wide * 0.44, 1.3, level, 0xd8a030)
}

/** Lhasa: white walls that lean in, the red palace above them, gilt roofs. */
export const lhasa: Landmark = (b, road, wide, level) => {
  const white = 0xf4eee2
  archWall(b, 'plaster', white, road, 3, wide, road + 3.6, 2.4, level)
  const y = road + 3.6
  const mass = (x: number, w: number, y0: number, y1: number, z: number, tone: number): void => {
    const lean = (y1 - y0) * 0.08
    b.quad(
      'plaster',
      [x - w, y0, z],
      [x + w, y0, z],
      [x + w - lean, y1, z - lean],
      [x - w + lean, y1, z - lean],
      [shade(tone, 0.88), tone],
    )
    for (const s of [-1, 1])
      b.quad(
        'plaster',
        s > 0 ? [x + w, y0, z] : [x - w, y0, z - 5],
        s > 0 ? [x + w, y0, z - 5] : [x - w, y0, z],
        s > 0 ? [x + w - lean, y1, z - 5] : [x - w + lean, y1, z - lean],
        s > 0 ? [x + w - lean, y1, z - lean] : [x - w + lean, y1, z - 5],
        shade(tone, 0.84),
        [s, 0.1, 0.1],
      )
    b.box(
      'wood',
      x - w + lean - 0.1,
      y1 - 0.8,
      z - 5,
      x + w - lean + 0.1,
      y1,
      z - lean + 0.12,
      [0x6a2820, 0x8a3428],
      '',
    )
    if (level > 1) return
    const n = Math.max(2, Math.round(w / 1.1))
    for (let f = 0; y0 + 1.6 + f * 2.2 < y1 - 1; f++)
      for (let k = 0; k < n; k++) {
        const at = x - w + ((k + 0.5) * 2 * w) / n
        const yy = y0 + 1 + f * 2.2
        const zz = z - ((yy - y0) / (y1 - y0)) * lean + 0.05
        b.quad(
          'dark',
          [at - 0.34, yy, zz],
          [at + 0.34, yy, zz],
          [at + 0.26, yy + 1.1, zz - 0.08],
          [at - 0.26, yy + 1.1, zz - 0.08],
          0x241c1c,
        )
      }
  }
  const [aside, wing, hall] = [wide * 0.78, wide * 0.42, wide * 0.5]
  mass(-aside, wing, y, y + 6.6, -0.6, white)
  mass(aside, wing, y, y + 5.8, -0.6, white)
  mass(0, hall, y, y + 10.4, 0.2, 0xa0402c)
  for (const [x, at, w] of [
    [0, 10.4, hall * 0.8],
    [-aside, 6.6, wing * 0.7],
    [aside, 5.8, wing * 0.7],
  ] as const)
    b.at(x, 0, -2.6, 0, () => sweep(b, w, 1.8, y + at, 1.4, w * 0.6, 0.6, level, 0xe0a83c))
  for (const s of [-1, 1])
    b.lathe('metal', s * hall * 0.8, -0.6, pairs([0.24, y + 10.4, 0.28, y + 11.6, 0.001, y + 12]), 7, GOLD)
}
