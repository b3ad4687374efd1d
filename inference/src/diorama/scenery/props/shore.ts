/** Things of the shore: boats, ships, piers, lighthouse, parasols, chairs, bollards, crates, nets, buoys. */
import { GONDOLA } from '../../place/layout/canal-side.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Drawer } from '../drawers.ts'
import { gondola, mooring } from './gondola.ts'
import { hull } from './hull.ts'

const HULLS = [0xe9e2d2, 0x3f7f9c, 0xb8483c, 0x4f8a6a] as const

const boat: Drawer = (b, { variant, level }) => {
  if (variant === GONDOLA) return gondola(b, level)
  const paint = HULLS[variant % HULLS.length] ?? 0xe9e2d2
  hull(b, 'wood', 4.2, 1.6, 0.62, paint, 0xb08a5c, level)
  for (const z of [-0.9, 0.35]) b.box('wood', -0.66, 0.42, z - 0.14, 0.66, 0.48, z + 0.14, [0x9a7448, 0xd0aa74], '')
  if (level < 2)
    for (const s of [-1, 1])
      b.tube(
        'wood',
        [
          [s * 0.3, 0.52, -1.6],
          [s * 0.55, 0.56, 1.2],
        ],
        [0.025, 0.025],
        4,
        0xc8a878,
      )
  b.quad('wood', [-0.78, 0.5, -1.4], [-0.78, 0.5, 1], [-0.8, 0.56, 1], [-0.8, 0.56, -1.4], 0xf4f0e6, [-1, 0, 0])
}

/** A two-masted sailing boat; tan or white sails. */
const ship: Drawer = (b, { variant, level }) => {
  hull(b, 'wood', 14, 4, 1.7, variant % 2 ? 0x2f4a5f : 0xf0ece2, 0xb08a5c, level)
  b.box('wood', -1.1, 1, -4, 1.1, 2.5, -1, [0xd8ccb4, 0xf0e8d8])
  const sail = variant % 2 ? ([0xb8623c, 0xdc8a58] as const) : ([0xe8e0d0, 0xfffaf0] as const)
  for (const [z, h] of [
    [1.5, 13],
    [-3.6, 10],
  ] as const) {
    b.tube(
      'wood',
      [
        [0, 0.5, z],
        [0, h, z],
      ],
      [0.14, 0.08],
      level === 0 ? 7 : 4,
      [0x6a4a32, 0x9a7a58],
    )
    b.tube(
      'wood',
      [
        [0, 2.4, z],
        [0, 2.5, z - 4.2],
      ],
      [0.08, 0.06],
      4,
      0x8a6a48,
    )
    const i = b.vertex('fabric', [0, 2.6, z - 0.15], [0.9, 0.2, 0.2], sail[0])
    b.vertex('fabric', [0.35, 2.6, z - 4.1], [0.9, 0.2, 0.2], sail[0])
    b.vertex('fabric', [0.1, h * 0.96, z - 0.2], [0.9, 0.3, 0.2], sail[1])
    b.vertex('fabric', [0.5, h * 0.5, z - 2.6], [0.9, 0.2, 0.2], sail[1])
    b.triangle('fabric', i, i + 1, i + 3)
    b.triangle('fabric', i, i + 3, i + 2)
  }
  const j = b.vertex('fabric', [0, 2.2, 6.8], [0.9, 0.2, 0.3], sail[0])
  b.vertex('fabric', [0.3, 2.6, 1.9], [0.9, 0.2, 0.3], sail[0])
  b.vertex('fabric', [0, 11.5, 1.7], [0.9, 0.2, 0.3], sail[1])
  b.triangle('fabric', j, j + 1, j + 2)
}

/** A pier on piles running out along +z, 26 m. */
const pier: Drawer = (b, { level }) => {
  const long = 26
  b.box('wood', -1.2, -0.12, -6, 1.2, 0.04, long, [0x7a6248, 0xbca484], '')
  if (level === 0)
    for (let z = -6; z < long; z += 0.5)
      b.quad(
        'line',
        [-1.2, 0.045, z + 0.03],
        [1.2, 0.045, z + 0.03],
        [1.2, 0.045, z],
        [-1.2, 0.045, z],
        0x6a543e,
        [0, 1, 0],
      )
  for (let z = -5; z <= long; z += 3.2)
    for (const x of [-1.15, 1.15]) {
      b.tube(
        'wood',
        [
          [x, -4, z],
          [x, 0.95, z],
        ],
        [0.14, 0.12],
        level === 0 ? 7 : 4,
        [0x3f3a30, 0x8f7858],
      )
      if (z + 3.2 <= long)
        b.tube(
          'wood',
          [
            [x, 0.82, z],
            [x, 0.78, z + 1.6],
            [x, 0.82, z + 3.2],
          ],
          [0.03, 0.03, 0.03],
          4,
          0xc8b08a,
        )
    }
}

const bollard: Drawer = (b, { level }) =>
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.24, 0],
      [0.2, 0.1],
      [0.17, 0.4],
      [0.26, 0.48],
      [0.26, 0.6],
      [0.001, 0.66],
    ],
    level === 0 ? 10 : 6,
    [0x24282c, 0x4a5056],
  )

const crates: Drawer = (b, { variant }) => {
  for (const [x, y, z, s, t] of [
    [-0.4, 0, 0, 0.7, 0.1],
    [0.42, 0, 0.1, 0.62, -0.2],
    [-0.15, 0.7, 0.02, 0.6, 0.4],
  ] as const)
    b.at(x, y, z, t, () => {
      b.box('wood', -s / 2, 0, -s / 2, s / 2, s, s / 2, [0x7a5a3c, 0xb8905f])
      for (const k of [0.06, 0.46, 0.86])
        b.box('wood', -s / 2 - 0.02, s * k, -s / 2 - 0.02, s / 2 + 0.02, s * k + 0.08, s / 2 + 0.02, 0xc8a474)
    })
  if (variant % 2)
    b.lathe(
      'metal',
      0.95,
      -0.1,
      [
        [0.28, 0],
        [0.3, 0.4],
        [0.28, 0.85],
        [0.001, 0.86],
      ],
      10,
      [0x3f5f7a, 0x5f86a4],
    )
}

const nets: Drawer = (b) => {
  b.lathe(
    'cloth',
    0,
    0,
    [
      [0.8, 0],
      [0.7, 0.22],
      [0.4, 0.42],
      [0.001, 0.5],
    ],
    9,
    [0x2f5f5a, 0x5f9a8c],
  )
  for (let n = 0; n < 5; n++)
    b.lathe(
      'matte',
      Math.sin(n * 1.3) * 0.5,
      Math.cos(n * 1.3) * 0.5,
      [
        [0.001, 0.28],
        [0.1, 0.36],
        [0.001, 0.46],
      ],
      6,
      [0xe07a3c, 0xf0b060],
    )
}

const buoy: Drawer = (b) =>
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.5, -0.3],
      [0.6, 0.1],
      [0.4, 0.6],
      [0.1, 1.2],
      [0.001, 1.5],
    ],
    9,
    [0xc8402f, 0xf0705a],
  )

export const SHORE: Partial<Record<ThingKind, Drawer>> = { boat, mooring, ship, pier, bollard, crates, nets, buoy }
