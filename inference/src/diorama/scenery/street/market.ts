/** Market stalls, hanging lanterns, fountains. */
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const CLOTHS = [0xd8503c, 0x3f7fb0, 0x4f9a5c, 0xe8a83c, 0x8a5aa0, 0xe07a8a]
const GOODS = [
  [0xe05a3c, 0xf0a83c, 0xd8d04a],
  [0xf4d06a, 0xe8e0c8, 0xb8743c],
  [0x5a9a4a, 0x8ac05a, 0xd84a3c],
  [0xd04a7a, 0xf4b0c8, 0xffffff],
  [0x7a8ab0, 0xb8c8d8, 0x9aa0a8],
  [0xb86a3c, 0xd8a060, 0x8a4a2a],
] as const

/** Fronts face +z (its buyers); an awning on four posts over tilted crates. */
const stall: Drawer = (b, { variant, level }) => {
  const cloth = CLOTHS[variant % 6] ?? 0xd8503c
  b.box('wood', -1.5, 0, -0.5, 1.5, 0.78, 0.5, [0x6a4a30, 0xa07850])
  for (const [x, z] of [
    [-1.45, -0.75],
    [1.45, -0.75],
    [-1.45, 0.75],
    [1.45, 0.75],
  ] as const)
    b.box('wood', x - 0.04, 0, z - 0.04, x + 0.04, z > 0 ? 2.15 : 2.5, z + 0.04, 0xb89468)
  const n = level === 0 ? 12 : 6
  for (let k = 0; k < n; k++) {
    const x0 = -1.7 + (k / n) * 3.4
    const x1 = -1.7 + ((k + 1) / n) * 3.4
    const c = k % 2 ? 0xf6eedc : cloth
    b.quad('fabric', [x0, 2.12, 1.1], [x1, 2.12, 1.1], [x1, 2.62, -0.85], [x0, 2.62, -0.85], [shade(c, 0.95), c])
    // Scallops in one colour, under a hem that runs through.
    const d = (x1 - x0) * 0.24
    if (level === 0)
      b.quad('fabric', [x0 + d, 1.88, 1.12], [x1 - d, 1.88, 1.12], [x1, 2, 1.12], [x0, 2, 1.12], cloth, [0, 0.2, 1])
  }
  const hem = level === 0 ? 2 : 1.92
  b.quad(
    'fabric',
    [-1.7, hem, 1.12],
    [1.7, hem, 1.12],
    [1.7, 2.13, 1.1],
    [-1.7, 2.13, 1.1],
    [cloth, shade(cloth, 1.08)],
    [0, 0.2, 1],
  )
  if (level > 1) return
  const goods = GOODS[variant % 6] ?? GOODS[0]
  for (let c = 0; c < 4; c++) {
    const x = -1.12 + c * 0.75
    b.box('wood', x - 0.34, 0.78, -0.35, x + 0.34, 0.95, 0.5, [0x8a6844, 0xc09a68])
    // From further off a heap.
    if (level === 1)
      b.lathe(
        'matte',
        x,
        0.06,
        [
          [0.34, 0.94],
          [0.2, 1.06],
          [0.001, 1.1],
        ],
        6,
        goods[c % 3] ?? 0xe05a3c,
      )
    else
      for (let k = 0; k < 9; k++)
        b.lathe(
          'matte',
          x - 0.22 + (k % 3) * 0.22,
          -0.16 + Math.floor(k / 3) * 0.22,
          [
            [0.1, 0.95],
            [0.11, 1],
            [0.085, 1.09],
            [0.001, 1.12],
          ],
          6,
          shade(goods[(c + (cell01(3, k, c) < 0.2 ? 1 : 0)) % 3] ?? 0xe05a3c, 0.86 + 0.24 * cell01(5, k, c)),
        )
  }
  b.lathe(
    'shine',
    0,
    0.4,
    [
      [0.001, 1.72],
      [0.09, 1.78],
      [0.06, 1.9],
      [0.001, 1.94],
    ],
    6,
    0xffdc98,
  )
}

/** A lantern on a bracket from the wall (iron, or red paper). */
const lantern: Drawer = (b, { variant, level }) => {
  b.tube(
    'metal',
    [
      [0, 2.75, -0.1],
      [0, 2.8, 0.3],
      [0, 2.6, 0.32],
    ],
    [0.025, 0.02, 0.015],
    4,
    0x24282a,
  )
  if (variant === 1) {
    b.lathe(
      'lit',
      0,
      0.32,
      [
        [0.1, 1.95],
        [0.22, 2.08],
        [0.25, 2.28],
        [0.22, 2.46],
        [0.1, 2.58],
      ],
      level === 0 ? 10 : 6,
      [0xb83420, 0xe86a40],
    )
    b.lathe(
      'wood',
      0,
      0.32,
      [
        [0.11, 2.58],
        [0.11, 2.63],
      ],
      6,
      0x1f1814,
    )
    return
  }
  b.lathe(
    'lit',
    0,
    0.32,
    [
      [0.09, 2.1],
      [0.15, 2.5],
    ],
    4,
    [0xd89848, 0xf4d890],
  )
  b.lathe(
    'metal',
    0,
    0.32,
    [
      [0.18, 2.5],
      [0.05, 2.66],
      [0.001, 2.7],
    ],
    4,
    0x24282a,
  )
}

/** A round basin with a bowl and water. */
const fountain: Drawer = (b, { level }) => {
  const sides = level === 0 ? 20 : 10
  b.lathe(
    'stone',
    0,
    0,
    [
      [2.7, 0],
      [2.6, 0.4],
      [2.7, 0.55],
      [2.35, 0.56],
      [2.3, 0.3],
    ],
    sides,
    [0x8f897e, 0xcac2b4],
  )
  b.lathe(
    'stone',
    0,
    0,
    [
      [0.5, 0.2],
      [0.24, 0.6],
      [0.2, 1.3],
      [1, 1.5],
      [1.1, 1.62],
      [0.9, 1.6],
      [0.14, 1.5],
      [0.12, 2.1],
      [0.001, 2.2],
    ],
    sides,
    [0x9a9488, 0xd4ccbe],
  )
  const p = (k: number, r: number, y: number): P3 => [
    Math.sin((k / sides) * 6.2832) * r,
    y,
    Math.cos((k / sides) * 6.2832) * r,
  ]
  for (let k = 0; k < sides; k++) {
    const i = b.vertex('sea', [0, 0.44, 0], [0, 1, 0], 0x7fc0cc)
    b.vertex('sea', p(k, 2.32, 0.44), [0, 1, 0], 0x7fc0cc)
    b.vertex('sea', p(k + 1, 2.32, 0.44), [0, 1, 0], 0x7fc0cc)
    b.triangle('sea', i, i + 1, i + 2)
    if (k % 2 === 0)
      b.quad(
        'foam',
        p(k, 1.42, 0.46),
        p(k + 0.35, 1.42, 0.46),
        p(k + 0.35, 1.06, 1.58),
        p(k, 1.06, 1.58),
        [0xd8f0f4, 0xf4fcff],
      )
  }
}

export const MARKET: Partial<Record<ThingKind, Drawer>> = { stall, lantern, fountain }
