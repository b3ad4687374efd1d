/** A submarine's instruments: helm, periscope, plot of echoes, gauges, pipes with their wheels. */
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { hoop } from './furnishings.ts'
import { BRASS, hullAt, LONG, R } from './submarine-hull.ts'

/** Runs of pipe along the hull, with wheels to turn. */
export const pipes = (b: MeshBuilder): void => {
  for (const [a, r, tone] of [
    [-0.72, 0.06, 0xa85a34],
    [-0.82, 0.045, 0xb8c0b8],
    [-0.62, 0.035, 0xc8a23c],
    [0.7, 0.065, 0x7a8a90],
    [0.8, 0.04, 0xa85a34],
    [0.6, 0.035, 0x4a8a6a],
    [-2, 0.08, 0x6a7672],
    [2, 0.08, 0x6a7672],
  ] as const) {
    const [x, y] = hullAt(a, 0, R - 0.19)
    b.tube(
      'hull',
      [
        [x, y, -LONG],
        [x, y, LONG],
      ],
      [r, r],
      8,
      [shade(tone, 0.7), tone],
    )
    for (let z = -7.2; z < 8; z += 2.4)
      b.tube(
        'hull',
        [
          [x, y, z - 0.06],
          [x, y, z + 0.06],
        ],
        [r + 0.022, r + 0.022],
        8,
        shade(tone, 1.15),
      )
  }
  for (const [a, z, tone] of [
    [-0.72, -3.6, 0xc8342c],
    [0.7, -1.1, 0xc8342c],
    [-0.72, 1.3, 0xd8a02c],
    [0.7, 3.8, 0xd8a02c],
    [-0.72, -6, 0xc8342c],
  ] as const) {
    const [x, y] = hullAt(a, z, R - 0.42)
    const ring = Array.from({ length: 13 }, (_, k): P3 => [
      x + Math.cos((k / 12) * 6.2832) * 0.15,
      y + Math.sin((k / 12) * 6.2832) * 0.15,
      z,
    ])
    b.tube(
      'hull',
      ring,
      ring.map(() => 0.018),
      5,
      tone,
    )
    for (const k of [0, 4, 8]) b.tube('hull', [[x, y, z], ring[k]!], [0.014, 0.014], 4, tone)
  }
}

/** The periscope in its well, grips folded down. */
export const periscope = (b: MeshBuilder): void => {
  b.tube(
    'hull',
    [
      [0, 0, -3.1],
      [0, 3, -3.1],
    ],
    [0.12, 0.12],
    12,
    [0x6a7672, 0xb4c0b8],
  )
  b.lathe('hull', 0, -3.1, pairs([0.32, 0, 0.3, 0.08, 0.14, 0.1]), 14, 0x3c4644)
  b.box('hull', -0.17, 1.25, -3.3, 0.17, 1.75, -2.9, [0x3c4644, 0x66726c], '')
  b.lathe('hull', 0, -3.1, pairs([0.16, 1.74, 0.17, 1.82, 0.13, 1.86]), 12, BRASS)
  for (const s of [-1, 1]) {
    b.tube(
      'hull',
      [
        [s * 0.15, 1.36, -3.1],
        [s * 0.5, 1.36, -3.06],
      ],
      [0.025, 0.025],
      6,
      BRASS,
    )
    b.tube(
      'matte',
      [
        [s * 0.34, 1.36, -3.08],
        [s * 0.52, 1.36, -3.06],
      ],
      [0.036, 0.036],
      7,
      0x2a2624,
    )
    b.tube(
      'matte',
      [
        [s * 0.055, 1.56, -2.9],
        [s * 0.055, 1.56, -2.8],
      ],
      [0.04, 0.05],
      8,
      0x1c1e20,
    )
  }
}

/** The helm under the bow window; the plot with its echoes to the right; bunks of dials to the left. */
export const stations = (b: MeshBuilder): void => {
  const steel = [0x39443f, 0x5c6a62] as const
  b.box('hull', -1.3, 0, -6.8, 1.5, 0.78, -6.2, steel)
  b.quad('hull', [-1.3, 0.78, -6.15], [1.5, 0.78, -6.15], [1.5, 1, -6.7], [-1.3, 1, -6.7], 0x4e5a54)
  for (let k = 0; k < 7; k++) dial(b, -1.1 + k * 0.4, 0.87, -6.36, 0.14, k)
  const ring = Array.from({ length: 21 }, (_, k): P3 => [
    0.1 + Math.cos((k / 20) * 6.2832) * 0.3,
    1.05 + Math.sin((k / 20) * 6.2832) * 0.3,
    -5.95,
  ])
  b.tube(
    'wood',
    ring,
    ring.map(() => 0.03),
    6,
    [0x5a3420, 0xa86c3c],
  )
  for (let k = 0; k < 8; k++) {
    const [c, d] = [Math.cos(k * 0.785), Math.sin(k * 0.785)]
    b.tube(
      'wood',
      [
        [0.1, 1.05, -5.95],
        [0.1 + c * 0.4, 1.05 + d * 0.4, -5.95],
      ],
      [0.016, 0.022],
      5,
      [0x5a3420, 0xa86c3c],
    )
  }
  b.tube(
    'hull',
    [
      [0.1, 1.05, -5.95],
      [0.1, 1.05, -6.3],
    ],
    [0.05, 0.05],
    7,
    BRASS,
  )
  // The plot: a round glass with a sweep and three echoes.
  b.box('hull', 1.15, 0, -5.2, 1.8, 0.86, -2.1, steel)
  b.box('hull', 1.1, 0.86, -5.25, 1.8, 0.9, -2.05, [0x66746c, 0x8c9a90], '')
  b.at(1.42, 1.2, -3.5, -Math.PI / 2 + 0.45, () => {
    b.box('hull', -0.4, -0.3, -0.2, 0.4, 0.5, 0.04, steel, '')
    for (const [r, tone] of [
      [0.3, 0x0c3a2c],
      [0.2, 0x0f4a36],
      [0.1, 0x145c42],
    ] as const)
      for (let k = 0; k < 20; k++) {
        const p = (n: number): P3 => [
          Math.cos((n / 20) * 6.2832) * r,
          0.12 + Math.sin((n / 20) * 6.2832) * r,
          0.06 - r * 0.04,
        ]
        const i = b.vertex(
          'shine',
          [0, 0.12, 0.06 - r * 0.04],
          [0, 0, 1],
          k < 4 ? mix(tone, 0x6affb8, 0.55 - k * 0.12) : tone,
        )
        b.vertex('shine', p(k), [0, 0, 1], tone)
        b.vertex('shine', p(k + 1), [0, 0, 1], tone)
        b.triangle('shine', i, i + 1, i + 2)
      }
    for (const [x, y] of [
      [0.12, 0.2],
      [-0.16, 0.02],
      [0.05, -0.08],
    ] as const)
      b.box('shine', x - 0.015, y - 0.015, 0.06, x + 0.015, y + 0.015, 0.07, 0x9affd0, '')
  })
  for (let n = 0; n < 3; n++)
    for (let k = 0; k < 4; k++)
      b.box(
        'shine',
        1.3 + k * 0.1,
        0.9,
        -2.75 + n * 0.16,
        1.35 + k * 0.1,
        0.92,
        -2.69 + n * 0.16,
        [0xff5a4a, 0x6affb0, 0xffd84a][(n + k) % 3]!,
        '',
      )
  // A board of gauges to port.
  b.box('hull', -1.72, 0, -2.5, -1.1, 0.95, -0.7, steel)
  b.at(-1.5, 0, -1.6, Math.PI / 2, () => {
    b.box('hull', -0.95, 0.95, -0.1, 0.95, 2, 0.06, steel, '')
    for (let r = 0; r < 2; r++)
      for (let k = 0; k < 5; k++) dial(b, -0.74 + k * 0.37, 1.22 + r * 0.46, 0.07, 0.16, r * 5 + k)
  })
}

/** A dial that faces +z. */
const dial = (b: MeshBuilder, x: number, y: number, z: number, r: number, n: number): void => {
  for (let k = 0; k < 14; k++) {
    const p = (i: number, q: number): P3 => [
      x + Math.cos((i / 14) * 6.2832) * q,
      y + Math.sin((i / 14) * 6.2832) * q,
      z,
    ]
    const i = b.vertex('lit', [x, y, z], [0, 0, 1], 0xf4ecd0)
    b.vertex('lit', p(k, r * 0.84), [0, 0, 1], 0xe0d4b0)
    b.vertex('lit', p(k + 1, r * 0.84), [0, 0, 1], 0xe0d4b0)
    b.triangle('lit', i, i + 1, i + 2)
  }
  hoop(b, 'hull', [x, y, z], r * 0.9, r * 0.12, BRASS, 14)
  const a = -0.6 + cell01(11, n, 3) * 3.8
  b.tube(
    'line',
    [
      [x, y, z + 0.012],
      [x + Math.cos(a) * r * 0.7, y + Math.sin(a) * r * 0.7, z + 0.012],
    ],
    [0.008, 0.005],
    3,
    n % 3 ? 0x24201c : 0xb02820,
  )
}
