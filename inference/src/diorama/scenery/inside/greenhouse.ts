/** A greenhouse: iron and glass under the sky, benches of pots down both sides, beds with palms, baskets and vines overhead. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { basket, fern, palm, potted, vine } from './greenhouse-plants.ts'

const [HX, HZ, EAVES, RIDGE] = [4, 11, 2.9, 5] as const
const IRON = [0xc8d0cc, 0xf4f8f4] as const

export const greenhouse = (b: MeshBuilder, place: Place): void => {
  b.quad('paving', [-HX, 0, HZ], [HX, 0, HZ], [HX, 0, -HZ], [-HX, 0, -HZ], 0xb8ac98)
  b.quad('turf', [-70, -0.05, 70], [70, -0.05, 70], [70, -0.05, -70], [-70, -0.05, -70], 0x7aa85a)
  hedges(b, place)
  glass(b)
  for (const s of [-1, 1]) {
    for (let n = 0; n < 15; n++) {
      const z = 4.6 - n * 1.05
      // An opening by the door, and one half way.
      if (s > 0 && (z > 2.4 || Math.abs(z + 3.4) < 0.01)) continue
      bench(b, s * 2.45 - 0.7, s * 2.45 + 0.7, z)
      for (let k = 0; k < 3; k++)
        potted(
          b,
          s * 2.45 - 0.42 + k * 0.42 + 0.08 * cell01(5, n, k),
          0.78,
          z + 0.24 * (cell01(9, n, k) - 0.5),
          place.seed + n * 7 + k * 3 + s,
        )
      // Under the bench: empty pots, cans, ferns.
      if (n % 3 === 0) fern(b, s * 2.2, 0.02, z, 0.42, n)
      else if (n % 3 === 1)
        for (const k of [0, 1])
          b.lathe('roof', s * (2.1 + k * 0.3), z, pairs([0.09, 0.02, 0.13, 0.24, 0.1, 0.22]), 9, [0x9a5a3c, 0xc8805c])
    }
  }
  for (const [x, z, h] of [
    [2.9, 4.6, 3.2],
    [-2.7, -9.8, 3.4],
    [2.7, -9.9, 3],
    [-3, 7.2, 2.8],
  ] as const)
    palm(b, x, z, h, Math.round(z * 3))
  for (let k = 0; k < 7; k++) basket(b, (k % 2 ? 1 : -1) * 1.25, 3.2 - (k % 3) * 0.16, 2.6 - k * 2.1, RIDGE - 0.3, k)
  for (const s of [-1, 1]) for (let k = 0; k < 9; k++) vine(b, s * (HX - 0.06), 4 - k * 1.9, s, k)
  // A tank of lead with its tap, a can and a barrow before it.
  b.at(1.5, 0, 0.9, 0.5, () => can(b))
  b.at(0, 0, -10.4, 0, () => fountain(b))
}

/** Ribs, glazing bars and panes: light comes through, so only the iron is drawn, and a shine here and there. */
const glass = (b: MeshBuilder): void => {
  for (let n = 0; n <= 11; n++) {
    const z = HZ - n * 2
    for (const s of [-1, 1]) {
      b.tube(
        'rail',
        [
          [s * HX, 0.5, z],
          [s * HX, EAVES, z],
          [0, RIDGE, z],
        ],
        [0.06, 0.055, 0.05],
        5,
        IRON,
      )
      if (n < 11)
        for (let k = 1; k < 4; k++)
          b.tube(
            'wire',
            [
              [s * HX, 0.5, z - k * 0.5],
              [s * HX, EAVES, z - k * 0.5],
              [0, RIDGE, z - k * 0.5],
            ],
            [0.016, 0.016, 0.016],
            3,
            IRON[1],
          )
    }
    if (n % 2 === 0)
      b.tube(
        'rail',
        [
          [-2, EAVES + 1.05, z],
          [2, EAVES + 1.05, z],
        ],
        [0.025, 0.025],
        4,
        IRON,
      )
  }
  for (const s of [-1, 1]) {
    b.box('brick', s * HX - 0.14, 0, -HZ, s * HX + 0.14, 0.5, HZ, [0x8a5844, 0xb87c64])
    for (const y of [1.3, 2.1, EAVES])
      b.tube(
        'rail',
        [
          [s * HX, y, -HZ],
          [s * HX, y, HZ],
        ],
        [y === EAVES ? 0.06 : 0.025, y === EAVES ? 0.06 : 0.025],
        4,
        IRON,
      )
    for (const t of [0.34, 0.68])
      b.tube(
        'wire',
        [
          [s * HX * (1 - t), EAVES + (RIDGE - EAVES) * t, -HZ],
          [s * HX * (1 - t), EAVES + (RIDGE - EAVES) * t, HZ],
        ],
        [0.02, 0.02],
        3,
        IRON[1],
      )
    // A sash propped open in the roof every fourth bay.
    for (const z of [-7, 1, 6]) {
      const p = (t: number, dz: number, up: number): P3 => [s * HX * (1 - t), EAVES + (RIDGE - EAVES) * t + up, z + dz]
      b.quad(
        'wing',
        p(0.38, -0.9, 0.36),
        p(0.38, 0.9, 0.36),
        p(0.8, 0.9, 0.05),
        p(0.8, -0.9, 0.05),
        [0xb8d8dc, 0xe4f4f4],
      )
    }
  }
  b.tube(
    'rail',
    [
      [0, RIDGE, -HZ],
      [0, RIDGE, HZ],
    ],
    [0.08, 0.08],
    5,
    IRON,
  )
  for (let k = 0; k < 22; k++)
    b.tube(
      'wire',
      [
        [0, RIDGE, HZ - k],
        [0, RIDGE + 0.24, HZ - k - 0.5],
        [0, RIDGE, HZ - k - 1],
      ],
      [0.014, 0.014, 0.014],
      3,
      IRON[1],
    )
  for (const z of [-HZ, HZ]) {
    b.box('brick', -HX, 0, z - 0.14, -0.8, 0.5, z + 0.14, [0x8a5844, 0xb87c64])
    b.box('brick', 0.8, 0, z - 0.14, HX, 0.5, z + 0.14, [0x8a5844, 0xb87c64])
    for (let k = -7; k <= 7; k++) {
      const x = (k / 8) * HX
      if (Math.abs(x) < 0.75) continue
      b.tube(
        'wire',
        [
          [x, 0.5, z],
          [x, RIDGE - (RIDGE - EAVES) * (Math.abs(x) / HX), z],
        ],
        [0.022, 0.022],
        4,
        IRON[1],
      )
    }
    for (const x of [-0.8, 0, 0.8])
      b.tube(
        'rail',
        [
          [x, 0, z],
          [x, 2.3, z],
        ],
        [0.05, 0.05],
        5,
        IRON,
      )
    for (const y of [0.9, 2.3, EAVES])
      b.tube(
        'rail',
        [
          [y < 2 ? -0.8 : -HX, y, z],
          [y < 2 ? 0.8 : HX, y, z],
        ],
        [0.04, 0.04],
        5,
        IRON,
      )
  }
}

/** A slatted bench across the side, from x0 to x1. */
const bench = (b: MeshBuilder, x0: number, x1: number, z: number): void => {
  for (let k = 0; k < 5; k++)
    b.box(
      'wood',
      x0 + (k * (x1 - x0)) / 5,
      0.72,
      z - 0.53,
      x0 + ((k + 0.86) * (x1 - x0)) / 5,
      0.77,
      z + 0.53,
      [0x7a6248, 0xb89a74],
      '',
    )
  for (const x of [x0 + 0.06, x1 - 0.06])
    b.box('wood', x - 0.04, 0, z - 0.04, x + 0.04, 0.72, z + 0.04, [0x6a543c, 0xa08460])
}

const can = (b: MeshBuilder): void => {
  b.lathe('metal', 0, 0, pairs([0.13, 0, 0.14, 0.26, 0.1, 0.29]), 12, [0x3a6a5a, 0x6aa084])
  b.tube(
    'metal',
    [
      [0, 0.1, 0.13],
      [0, 0.26, 0.34],
      [0, 0.34, 0.44],
    ],
    [0.022, 0.018, 0.03],
    6,
    0x5a8a74,
  )
  b.tube(
    'metal',
    [
      [0, 0.28, 0.08],
      [0, 0.42, 0],
      [0, 0.28, -0.12],
      [0, 0.1, -0.2],
      [0, 0.08, -0.13],
    ],
    [0.014, 0.014, 0.014, 0.014, 0.014],
    5,
    0x4a7a66,
  )
}

/** A basin at the far end with a shell above it. */
const fountain = (b: MeshBuilder): void => {
  b.lathe('stone', 0, 0, pairs([0.9, 0, 0.95, 0.42, 0.86, 0.46, 0.82, 0.38, 0.001, 0.36]), 20, [0xa8a090, 0xd8d0c0])
  b.lathe('glass', 0, 0, pairs([0.82, 0.4, 0.001, 0.405]), 20, [0x5aa0b0, 0x9ad0d8])
  b.lathe(
    'stone',
    0,
    0,
    pairs([0.2, 0.36, 0.12, 0.6, 0.14, 1, 0.5, 1.14, 0.52, 1.18, 0.3, 1.14, 0.001, 1.12]),
    16,
    [0xa8a090, 0xe0d8c8],
  )
}

/** What grows outside: a hedge, trees, sky above. */
const hedges = (b: MeshBuilder, place: Place): void => {
  const [low, high] = (
    {
      spring: [0x5a8a52, 0xb0d898],
      summer: [0x3f7a44, 0x8abc62],
      autumn: [0x8a6a38, 0xd8a048],
      winter: [0xa8b4c0, 0xe8f0f6],
    } as const
  )[place.season]
  for (let n = 0; n < 70; n++) {
    const a = (n / 70) * 6.2832
    const far = 17 + 12 * cell01(61, n, 1)
    const [x, z] = [Math.sin(a) * far, Math.cos(a) * far * 1.3]
    const r = 1.6 + 1.8 * cell01(63, n, 2)
    const up = n % 4 === 0 ? 3.4 + 2 * cell01(67, n, 3) : 0.8
    if (up > 2)
      b.tube(
        'wood',
        [
          [x, 0, z],
          [x, up, z],
        ],
        [0.22, 0.14],
        6,
        [0x4a3a2a, 0x6a543c],
      )
    b.lathe(
      'crown',
      x,
      z,
      pairs([r * 0.5, up - r * 0.6, r, up, r * 0.85, up + r * 0.7, r * 0.3, up + r * 1.15, 0.001, up + r * 1.2]),
      9,
      [shade(low, 0.85 + 0.3 * cell01(69, n, 4)), high],
    )
  }
}
