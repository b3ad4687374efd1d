/** What lies in a canal: gondolas, and the posts boats are tied to. */
import { type MeshBuilder, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { hull } from './hull.ts'

/** A gondola: long, black, its ends high, the iron comb at the bow, a red seat. */
export const gondola = (b: MeshBuilder, level: number): void => {
  hull(b, 'wood', 8.4, 1.3, 0.5, 0x1e1c22, 0x5a3a2a, level)
  for (const [z, h, lean] of [
    [4.1, 1.5, 0.5],
    [-4.1, 1.15, -0.45],
  ] as const) {
    const foot: P3 = [0, 0.4, z - lean * 0.6]
    const top: P3 = [0, h, z + lean]
    b.tube('wood', [foot, top], [0.14, 0.05], level === 0 ? 6 : 4, 0x1e1c22)
  }
  if (level === 0)
    for (let n = 0; n < 4; n++)
      b.box('metal', -0.02, 0.86 + n * 0.16, 4.34 + n * 0.05, 0.02, 0.92 + n * 0.16, 4.62, 0xd8dce0, '')
  b.box('cloth', -0.4, 0.3, -0.9, 0.4, 0.5, -0.1, [0x6a1420, 0x9a2430])
  b.box('cloth', -0.4, 0.5, -1, 0.4, 0.86, -0.88, [0x6a1420, 0xa82c38], '')
  b.box('wood', -0.5, 0.3, -3, 0.5, 0.46, -2.2, [0x2a2428, 0x3a3036])
}

/** A post to tie boats to, ringed in two colours. */
export const mooring: Drawer = (b, { variant, level }) => {
  const [one, other] = [
    [0x2f5a9a, 0xf0ece0],
    [0xa83030, 0xf0ece0],
    [0x3a3028, 0x5a4a3c],
  ][variant % 3]!
  const rings = level === 0 ? 9 : 3
  for (let n = 0; n < rings; n++) {
    const [y0, y1] = [-0.8 + (n * 3) / rings, -0.8 + ((n + 1) * 3) / rings]
    b.tube(
      'wood',
      [
        [0, y0, 0],
        [0, y1, 0],
      ],
      [0.09, 0.09],
      level === 0 ? 6 : 4,
      (n % 2 ? one : other) ?? 0xf0ece0,
    )
  }
  b.lathe(
    'wood',
    0,
    0,
    [
      [0.1, 2.2],
      [0.08, 2.34],
      [0.001, 2.4],
    ],
    6,
    0xd8b04a,
  )
}
