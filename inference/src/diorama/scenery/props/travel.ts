/** Railway and space: rails, platforms, stations, trains, canopies; domes, rockets, rovers, flags, masts. */
import type { ThingKind } from '../../place/things.ts'
import { varietyOf } from '../../place/variety.ts'
import { type MeshBuilder, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { opposite } from './station.ts'

/** Two tracks' worth of ballast, sleepers and rails over 12 m along z. */
const rails: Drawer = (b) => {
  b.quad('dirt', [-1.8, 0.02, 6], [1.8, 0.02, 6], [1.8, 0.02, -6], [-1.8, 0.02, -6], 0x8a8078, [0, 1, 0])
  for (let z = -5.7; z < 6; z += 0.6) b.box('wood', -1.25, 0, z - 0.12, 1.25, 0.13, z + 0.12, [0x4f4034, 0x75604c])
  for (const x of [-0.72, 0.72]) b.box('metal', x - 0.04, 0.1, -6, x + 0.04, 0.26, 6, [0x6a5a50, 0xc0c4c8])
}

/** Face and edge of a platform (variant 1: a quay of cut stone). The ground itself is the terrain's. */
const platform: Drawer = (b, { variant, place }) => {
  if (variant === 2) return opposite(b, place)
  if (variant === 1) {
    b.box('stone', -4.75, -3, -6, -4.2, 0.06, 6, [0x5a5850, 0xb8b0a2], 'bnf')
    for (let z = -5.5; z < 6; z += 2) b.box('stone', -4.79, -2.6, z, -4.74, -0.2, z + 1.9, [0x55534c, 0x98917f])
    b.lathe(
      'wood',
      -4.9,
      0,
      [
        [0.18, -2.6],
        [0.18, -0.2],
      ],
      7,
      0x5a4636,
    )
    return
  }
  b.box('stone', -2.75, -1.05, -6, -2.3, 0.04, 6, [0x7a756c, 0xc2bbae], 'bnf')
  b.quad('line', [-2.1, 0.025, 6], [-1.78, 0.025, 6], [-1.78, 0.025, -6], [-2.1, 0.025, -6], 0xe8c23c, [0, 1, 0])
}

const canopy: Drawer = (b, { level, variant }) => {
  b.tube(
    'metal',
    [
      [0, 0, 0],
      [0, 3.1, 0],
    ],
    [0.1, 0.09],
    level === 0 ? 8 : 5,
    [0x2f5548, 0x4a7a68],
  )
  for (const s of [-1, 1])
    b.tube(
      'metal',
      [
        [0, 2.5, 0],
        [0, 3.05, s * 0.8],
      ],
      [0.05, 0.05],
      4,
      0x3f6a5a,
    )
  b.quad('roof', [-3.1, 3.25, 2.2], [3.1, 3.25, 2.2], [3.1, 3.55, -0.2], [-3.1, 3.55, -0.2], [0x7a6a5c, 0xa08c78])
  b.quad('roof', [3.1, 3.4, -2], [-3.1, 3.4, -2], [-3.1, 3.55, -0.2], [3.1, 3.55, -0.2], [0x7a6a5c, 0xa08c78])
  b.quad('wood', [3.1, 3.18, 2.2], [-3.1, 3.18, 2.2], [-3.1, 3.48, -2], [3.1, 3.48, -2], 0xc8b898)
  b.box('wood', -3.1, 3.0, 2.16, 3.1, 3.27, 2.24, [0xd8c8a8, 0xf0e6d0], '')
  if (variant % 3 === 0) b.box('lit', -0.6, 2.3, 0.8, 0.6, 2.62, 0.9, [0xd8c8a0, 0xf0e8d0], '')
}

/** Two railcars along z, 30 m. */
const train: Drawer = (b, { level, place }) => {
  const paint = place.era === '1900s' || place.era === 'medieval' ? 0x2f4a3c : 0xd8502f
  const pale = 0xf2e6cc
  for (const z0 of [-15.2, 0.2])
    b.at(0, 0, z0 + 7.5, 0, () => {
      b.box('metal', -1.35, 0.45, -7.3, 1.35, 1.55, 7.3, [shade(paint, 0.8), paint])
      b.box('metal', -1.35, 1.55, -7.3, 1.35, 2.65, 7.3, pale, 'bt')
      b.box('metal', -1.35, 2.65, -7.3, 1.35, 2.95, 7.3, [paint, shade(paint, 1.1)], 'b')
      b.quad('metal', [-1.35, 2.95, 7.3], [1.35, 2.95, 7.3], [1, 3.3, 7.1], [-1, 3.3, 7.1], 0x8a9096)
      b.box('metal', -1.05, 2.95, -7.2, 1.05, 3.3, 7.2, [0x8a9096, 0xb4babe])
      for (const s of [-1, 1])
        b.at(0, 0, 0, (s * Math.PI) / 2, () => {
          for (let n = 0; n < 8; n++) {
            const x = -6.2 + n * 1.77
            b.quad(
              'lit',
              [x - 0.6, 1.65, 1.37],
              [x + 0.6, 1.65, 1.37],
              [x + 0.6, 2.45, 1.37],
              [x - 0.6, 2.45, 1.37],
              [0xb89058, 0xf0dcb0],
              [0, 0, 1],
            )
          }
          for (const x of [-5.4, 5.4])
            b.quad(
              'line',
              [x - 0.9, 0.6, 1.365],
              [x - 0.86, 0.6, 1.365],
              [x - 0.86, 2.6, 1.365],
              [x - 0.9, 2.6, 1.365],
              0x6a3a2a,
              [0, 0, 1],
            )
        })
      for (const s of [-1, 1])
        b.at(0, 0, s * 7.3, s > 0 ? 0 : Math.PI, () => {
          b.quad(
            'glass',
            [-1.05, 1.7, 0.02],
            [1.05, 1.7, 0.02],
            [1.05, 2.5, 0.02],
            [-1.05, 2.5, 0.02],
            [0x33465a, 0x8fb0c4],
          )
          for (const k of [-0.85, 0.85]) b.box('shine', k - 0.14, 0.85, 0, k + 0.14, 1.1, 0.06, 0xfff4d8, 'n')
        })
      if (level < 2)
        for (const z of [-5.4, -3.4, 3.4, 5.4])
          for (const x of [-0.75, 0.75])
            b.at(x, 0.42, z, Math.PI / 2, () =>
              b.lathe(
                'metal',
                0,
                0,
                [
                  [0.36, -0.06],
                  [0.36, 0.06],
                ],
                9,
                0x2a2c30,
              ),
            )
      b.box('metal', -1.1, 0.3, -6.6, 1.1, 0.5, 6.6, 0x2a2c30, '')
    })
}

const dome: Drawer = (b, { level }) => {
  const sides = level === 0 ? 24 : 12
  b.lathe(
    'metal',
    0,
    0,
    [
      [7.2, -1],
      [7.2, 0.9],
      [6.9, 1],
    ],
    sides,
    [0x8a9098, 0xc8ced4],
  )
  b.lathe(
    'glass',
    0,
    0,
    [
      [6.8, 1],
      [6.3, 2.9],
      [4.8, 4.8],
      [2.6, 6.1],
      [0.001, 6.6],
    ],
    sides,
    [0x8fc8d8, 0xd8f0f4],
  )
  for (let n = 0; n < 8; n++) {
    const a = (n / 8) * 6.2832
    b.tube(
      'metal',
      [
        [6.82, 1],
        [6.32, 2.9],
        [4.82, 4.8],
        [2.6, 6.12],
        [0, 6.65],
      ].map(([r, y]): P3 => [Math.sin(a) * (r ?? 0), y ?? 0, Math.cos(a) * (r ?? 0)]),
      [0.12, 0.12, 0.1, 0.1, 0.1],
      4,
      0xe0e4e8,
    )
  }
  b.lathe(
    'lit',
    0,
    0,
    [
      [6.5, 1.02],
      [6.4, 1.6],
    ],
    sides,
    [0x8ac0d0, 0xc8ecf4],
  )
  b.at(0, 0, 7.4, 0, () => {
    b.box('metal', -1.3, -0.8, -0.8, 1.3, 2.4, 1.6, [0x9aa0a8, 0xd8dce0])
    b.quad('lit', [-0.6, 0.2, 1.62], [0.6, 0.2, 1.62], [0.6, 1.9, 1.62], [-0.6, 1.9, 1.62], [0x7ab8d0, 0xd0f0f8])
  })
  b.lathe(
    'foliage',
    1.2,
    0.6,
    [
      [0.001, 1.2],
      [1.6, 2],
      [1.2, 3.2],
      [0.001, 4],
    ],
    9,
    [0x2f6a44, 0x7ab860],
  )
}

const rocket: Drawer = (b, { level }) => {
  const sides = level === 0 ? 18 : 9
  b.lathe(
    'metal',
    0,
    0,
    [
      [1.2, 1.6],
      [1.7, 2.4],
      [1.9, 5],
      [1.8, 12],
      [1.3, 16],
      [0.5, 19],
      [0.001, 20.2],
    ],
    sides,
    (t) => (t > 0.72 ? 0xd84a3a : t > 0.4 && t < 0.5 ? 0xd84a3a : 0xeef0f2),
  )
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.9, 0.6],
      [1.2, 1.6],
    ],
    sides,
    [0x3a3e44, 0x5a6068],
  )
  for (let n = 0; n < 3; n++)
    b.at(0, 0, 0, n * 2.094, () => {
      b.box('metal', -0.1, 1.2, 1.5, 0.1, 4.6, 2.3, [0xb83a2c, 0xd85a48], '')
      b.box('metal', -0.1, -0.4, 2.2, 0.1, 3, 3.1, [0xb83a2c, 0xd85a48], '')
    })
  b.lathe(
    'lit',
    0,
    1.7,
    [
      [0.001, 11.6],
      [0.6, 12.1],
      [0.001, 12.6],
    ],
    10,
    [0x9ad0e8, 0xd8f4fc],
  )
}

/** A wheel with its hub, its axle along x. */
const wheel = (b: MeshBuilder, x: number, y: number, z: number, r: number, sides: number): void => {
  const rim: readonly P3[] = [-0.15, -0.15, 0.15, 0.15].map((w): P3 => [x + w, y, z])
  b.tube('matte', rim, [0.01, r, r, 0.01], sides, 0x3a3c42)
  const hub: readonly P3[] = [-0.17, -0.17, 0.17, 0.17].map((w): P3 => [x + w, y, z])
  b.tube('metal', hub, [0.01, r * 0.45, r * 0.45, 0.01], sides, 0xb8bec4)
}

const rover: Drawer = (b, { level }) => {
  const sides = level === 0 ? 12 : 7
  b.box('metal', -0.85, 0.62, -1.4, 0.85, 0.98, 1.4, [0x8a9098, 0xd8dce0], '')
  b.box('metal', -0.62, 0.98, -1.2, 0.62, 1.36, -0.1, [0xc8a03c, 0xf0d070])
  // Cells on top, tilted to the sun, in their frame.
  b.quad('metal', [-0.9, 1.42, 0.1], [0.9, 1.42, 0.1], [0.9, 1.62, -1.5], [-0.9, 1.62, -1.5], 0xd0d4d8)
  if (level === 0)
    for (let n = 0; n < 4; n++) {
      const [x0, x1] = [-0.84 + n * 0.43, -0.45 + n * 0.43]
      b.quad('glass', [x0, 1.435, 0.04], [x1, 1.435, 0.04], [x1, 1.625, -1.44], [x0, 1.625, -1.44], 0x24406e)
    }
  const mast: readonly P3[] = [
    [0.3, 0.95, 0.95],
    [0.3, 1.85, 0.95],
  ]
  b.tube('metal', mast, [0.05, 0.04], 5, 0xc8ccd0)
  b.box('metal', 0.02, 1.85, 0.84, 0.58, 2.06, 1.08, 0xe8ecf0, '')
  if (level === 0) for (const x of [0.16, 0.44]) b.box('glass', x - 0.06, 1.9, 1.08, x + 0.06, 2.02, 1.1, 0x1a2028)
  for (const x of [-1.02, 1.02]) {
    if (level === 0) {
      const arm: readonly P3[] = [-1.1, 0, 1.1].map((z): P3 => [x * 0.9, z === 0 ? 0.78 : 0.45, z])
      b.tube('metal', arm, [0.05, 0.06, 0.05], 4, 0x9aa0a8)
    }
    for (const z of [-1.1, 0, 1.1]) wheel(b, x, 0.36, z, 0.36, sides)
  }
}

const flag: Drawer = (b, { place }) => {
  b.tube(
    'metal',
    [
      [0, -0.2, 0],
      [0, 3.2, 0],
    ],
    [0.04, 0.03],
    5,
    0xd8d8d8,
  )
  const tone = place.kind === 'moon' ? 0xf0f0f4 : varietyOf(place) === 'cove' ? 0x1c1c22 : 0xc8402f
  for (let n = 0; n < 5; n++) {
    const x0 = 0.02 + n * 0.26
    const z = (k: number): number => Math.sin(k * 1.2) * 0.09
    b.quad(
      'fabric',
      [x0, 2.3, z(n)],
      [x0 + 0.26, 2.3, z(n + 1)],
      [x0 + 0.26, 3.15, z(n + 1)],
      [x0, 3.15, z(n)],
      n % 2 ? tone : shade(tone, 0.92),
    )
  }
}

const antenna: Drawer = (b, { level }) => {
  b.tube(
    'metal',
    [
      [0, 0, 0],
      [0, 3.4, 0],
    ],
    [0.16, 0.1],
    6,
    0xb0b4ba,
  )
  b.at(0, 3.6, 0, 0.6, () => {
    const sides = level === 0 ? 14 : 8
    const dish = (r: number, k: number): P3 => [
      Math.sin((k / sides) * 6.2832) * r,
      Math.cos((k / sides) * 6.2832) * r * 0.9 + 0.4,
      r * r * 0.3,
    ]
    for (let k = 0; k < sides; k++) {
      const i = b.vertex('rail', [0, 0.4, 0], [0, 0.3, 0.95], 0xe8ecf0)
      b.vertex('rail', dish(1.3, k), [0, 0.3, 0.95], 0xc8ccd2)
      b.vertex('rail', dish(1.3, k + 1), [0, 0.3, 0.95], 0xc8ccd2)
      b.triangle('rail', i, i + 1, i + 2)
    }
    b.tube(
      'metal',
      [
        [0, 0.4, 0],
        [0, 0.4, 0.9],
      ],
      [0.03, 0.03],
      4,
      0x8a8e94,
    )
  })
}

export const TRAVEL: Partial<Record<ThingKind, Drawer>> = {
  rails,
  platform,
  canopy,
  train,
  dome,
  rocket,
  rover,
  flag,
  antenna,
}
