/** What only a boulevard has: advertising columns, newspaper kiosks, café tables. */
import type { ThingKind } from '../../place/things.ts'
import { mix, shade } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { write } from './letters.ts'
import { IRON } from './furniture.ts'

const POSTERS = [0xd8543c, 0x2f5f8f, 0xe8b23c, 0x7a3f6a, 0x3f7a5c] as const

/** An advertising column: dark green drum, posters, dome with a finial. */
const morris: Drawer = (b, { level }) => {
  const sides = level === 0 ? 16 : 9
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.78, 0],
      [0.78, 0.5],
      [0.7, 0.55],
    ],
    sides,
    [0x17342a, 0x24503f],
  )
  b.lathe(
    'matte',
    0,
    0,
    [
      [0.66, 0.55],
      [0.66, 2.7],
    ],
    sides,
    0xe6dcc4,
  )
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.7, 2.7],
      [0.88, 2.78],
      [0.92, 3.02],
      [0.74, 3.1],
      [0.62, 3.5],
      [0.3, 3.85],
      [0.08, 3.95],
      [0.06, 4.2],
      [0.001, 4.4],
    ],
    sides,
    [0x17342a, 0x2f6a52],
  )
  b.lathe(
    'shine',
    0,
    0,
    [
      [0.68, 2.62],
      [0.68, 2.7],
    ],
    sides,
    0xffe8b0,
  )
  for (let n = 0; n < 5; n++) {
    const a = n * 1.2566
    b.at(0, 0, 0, a, () => {
      b.quad(
        'matte',
        [-0.32, 0.85, 0.672],
        [0.32, 0.85, 0.672],
        [0.32, 2.35, 0.672],
        [-0.32, 2.35, 0.672],
        [shade(POSTERS[n] ?? 0, 0.8), POSTERS[n] ?? 0],
        [0, 0, 1],
      )
      if (level > 0) return
      b.quad(
        'line',
        [-0.22, 1.25, 0.68],
        [0.22, 1.25, 0.68],
        [0.1, 1.95, 0.68],
        [-0.14, 1.9, 0.68],
        [0xf4e8cc, 0xfff6e0],
        [0, 0, 1],
      )
      write(b, 'line', ['OPÉRA', 'JAZZ', 'BAL', 'CIRQUE', 'FILM'][n] ?? 'BAL', 0, 2.08, 0.682, 0.16, 0xfff4d8)
      b.quad(
        'line',
        [-0.24, 0.95, 0.68],
        [0.24, 0.95, 0.68],
        [0.24, 1.0, 0.68],
        [-0.24, 1.0, 0.68],
        0xfff4d8,
        [0, 0, 1],
      )
    })
  }
}

const kiosk: Drawer = (b, { level }) => {
  b.box('metal', -1.5, 0, -1.1, 1.5, 2.5, 1.1, [0x1a3a30, 0x28564a], 'bt')
  b.quad('lit', [-1.3, 0.95, 1.12], [1.3, 0.95, 1.12], [1.3, 2.2, 1.12], [-1.3, 2.2, 1.12], [0xb07438, 0xe8b870])
  b.box('wood', -1.55, 0.8, 1.1, 1.55, 0.95, 1.5, [0x3f2f24, 0x6a4f3c], '')
  for (let n = 0; n < (level === 0 ? 12 : 5); n++) {
    const d = 2.9 / (level === 0 ? 12 : 5)
    const x = -1.45 + n * d
    b.quad(
      'matte',
      [x, 0.25, 1.13],
      [x + d * 0.86, 0.25, 1.13],
      [x + d * 0.86, 0.75, 1.13],
      [x, 0.75, 1.13],
      POSTERS[n % 5] ?? 0,
      [0, 0, 1],
    )
    b.quad(
      'matte',
      [x, 0.96, 1.2],
      [x + d * 0.86, 0.96, 1.2],
      [x + d * 0.86, 1.24, 1.16],
      [x, 1.24, 1.16],
      mix(POSTERS[(n + 2) % 5] ?? 0, 0xffffff, 0.35),
      [0, 0.4, 0.9],
    )
  }
  b.box('metal', -1.75, 2.5, -1.35, 1.75, 2.66, 1.6, [0x1a3a30, 0x2f6a56], '')
  b.lathe(
    'metal',
    0,
    0,
    [
      [1.5, 2.66],
      [1.1, 3.05],
      [0.4, 3.3],
      [0.06, 3.4],
      [0.001, 3.75],
    ],
    level === 0 ? 12 : 7,
    [0x1f4a3c, 0x3a7a62],
  )
  write(b, 'sign', 'JOURNAUX', 0, 2.28, 1.13, 0.17, 0xffe2a0)
}

/** A round table with two woven chairs; the front faces the street. */
const cafe: Drawer = (b, { level, variant }) => {
  const sides = level === 0 ? 12 : 7
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.22, 0],
      [0.04, 0.05],
      [0.035, 0.7],
    ],
    6,
    IRON,
  )
  b.lathe(
    'stone',
    0,
    0,
    [
      [0.33, 0.7],
      [0.34, 0.74],
      [0.001, 0.745],
    ],
    sides,
    [0xc8c0b4, 0xf0ebe2],
  )
  if (level === 0) {
    b.lathe(
      'matte',
      0.1,
      0.06,
      [
        [0.03, 0.745],
        [0.045, 0.82],
        [0.001, 0.821],
      ],
      7,
      0xffffff,
    )
    b.lathe(
      'glass',
      -0.12,
      -0.04,
      [
        [0.03, 0.745],
        [0.03, 0.92],
        [0.012, 0.97],
        [0.012, 1.04],
        [0.001, 1.045],
      ],
      7,
      [0x2f5a3c, 0x5a8a5c],
    )
  }
  for (const s of [-1, 1])
    b.at(s * 0.58, 0, 0.02 * variant, s > 0 ? -1.35 + 0.2 * variant : 1.35, () => {
      const cane = [0x8a5a34, 0xc08a54] as const
      for (const [x, z] of [
        [-0.18, -0.18],
        [0.18, -0.18],
        [-0.18, 0.18],
        [0.18, 0.18],
      ] as const)
        b.box('wood', x - 0.02, 0, z - 0.02, x + 0.02, z < 0 ? 0.9 : 0.45, z + 0.02, cane)
      b.lathe(
        'wood',
        0,
        0,
        [
          [0.22, 0.42],
          [0.22, 0.46],
          [0.001, 0.465],
        ],
        sides,
        variant ? ([0x9a2f2a, 0xd0584a] as const) : ([0x2f5a4a, 0x4a8a6c] as const),
      )
      b.box(
        'wood',
        -0.19,
        0.6,
        -0.2,
        0.19,
        0.92,
        -0.17,
        variant ? ([0x9a2f2a, 0xe8d8b8] as const) : ([0x2f5a4a, 0xe8d8b8] as const),
        '',
      )
    })
}

export const PARIS: Partial<Record<ThingKind, Drawer>> = { morris, kiosk, cafe }
