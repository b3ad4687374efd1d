/** A ship of the age of sail: three masts, square sails, a high stern with lit windows, and the black flag. */
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { hull } from './hull.ts'

const WOOD = [0x4a3020, 0x8a5c38] as const
const SAIL = [0xc8b894, 0xf0e4c8] as const

/** A square sail bellied forward, hung on its yard at height y. */
const sail = (b: MeshBuilder, y: number, z: number, half: number, h: number, level: number): void => {
  b.tube(
    'wood',
    [
      [-half - 0.3, y, z],
      [half + 0.3, y, z],
    ],
    [0.1, 0.1],
    4,
    WOOD,
  )
  const rows = level === 0 ? 5 : 3
  const at = (s: number, t: number): P3 => [
    s * half * (1 + 0.1 * t),
    y - t * h,
    z + 0.25 + 1.1 * Math.sin(Math.PI * Math.min(1, t * 0.92)) * (1 - 0.4 * s * s),
  ]
  for (let r = 0; r < rows; r++)
    for (const s of [-1, -0.34, 0.33]) {
      const [t0, t1] = [r / rows, (r + 1) / rows]
      b.quad('fabric', at(s, t1), at(s + 0.67, t1), at(s + 0.67, t0), at(s, t0), SAIL)
    }
}

const galleon: Drawer = (b, { level }) => {
  hull(b, 'wood', 24, 6.4, 3.2, 0x6a4228, 0xa07a50, level)
  b.box('wood', -2.6, 2.4, -11.6, 2.6, 6, -6.4, WOOD)
  b.box('wood', -2.2, 6, -11.8, 2.2, 7.6, -9.2, WOOD)
  b.box('wood', -2, 2.6, 6.6, 2, 4.4, 10, WOOD)
  for (const y of [3.3, 4.9])
    for (let k = 0; k < 4; k++) {
      const x = -1.8 + k * 1.2
      b.quad(
        'lit',
        [x + 0.4, y, -11.63],
        [x - 0.4, y, -11.63],
        [x - 0.4, y + 0.9, -11.63],
        [x + 0.4, y + 0.9, -11.63],
        [0xb87c30, 0xffd880],
        [0, 0, -1],
      )
    }
  for (const x of [-3.05, 3.05])
    for (let k = 0; k < 6; k++) b.box('dark', x - 0.2, 1.6, -5 + k * 1.9, x + 0.2, 2.3, -4.3 + k * 1.9, 0x241a14, '')
  b.box('metal', -2.7, 6, -11.7, 2.7, 6.2, -6.3, [0xa87c28, 0xe8c060], '')
  for (const [z, h, half] of [
    [6, 15, 3.4],
    [0, 19, 4.2],
    [-6.6, 14, 2.9],
  ] as const) {
    b.tube(
      'wood',
      [
        [0, 1, z],
        [0, h, z],
      ],
      [0.26, 0.12],
      level === 0 ? 7 : 4,
      WOOD,
    )
    sail(b, h * 0.62, z, half, h * 0.34, level)
    sail(b, h * 0.93, z, half * 0.74, h * 0.27, level)
    if (level === 0)
      for (const s of [-1, 1])
        b.tube(
          'wire',
          [
            [s * 2.9, 3, z - 0.8],
            [0, h * 0.9, z],
          ],
          [0.03, 0.03],
          3,
          0x3a2c20,
        )
  }
  b.tube(
    'wood',
    [
      [0, 3.4, 10],
      [0, 5.6, 16],
    ],
    [0.2, 0.09],
    5,
    WOOD,
  )
  // The black flag.
  b.quad('fabric', [0, 18.6, 0], [0.5, 18.4, -2.8], [0.5, 20.2, -2.8], [0, 20.4, 0], [0x141418, 0x24242a], [1, 0, 0])
  for (const s of [-1, 1]) {
    const x = s * 0.02 + 0.25
    b.quad('line', [x, 19.2, -1.1], [x, 19.2, -1.8], [x, 19.8, -1.8], [x, 19.8, -1.1], 0xf0ece0, [s, 0, 0])
  }
}

export const GALLEON: Partial<Record<ThingKind, Drawer>> = { galleon }
