/** Great stones: rock arches, sea stacks, ruins, wayside shrines. */
import { noise2 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { rockTone, stone } from './rocks.ts'

/** A rod of rock through points: rough, banded, wide at the foot. */
const rough = (
  b: MeshBuilder,
  points: readonly P3[],
  radii: readonly number[],
  sides: number,
  tone: readonly [number, number],
  seed: number,
): void => {
  const steps: P3[] = []
  const girths: number[] = []
  for (let k = 0; k < points.length - 1; k++)
    for (let s = 0; s < 3; s++) {
      const t = s / 3
      const [p, q] = [points[k]!, points[k + 1]!]
      const [r, w] = [radii[k]!, radii[k + 1]!]
      const j = k * 3 + s
      steps.push([
        p[0] + (q[0] - p[0]) * t + r * 0.16 * noise2(seed, j, 1),
        p[1] + (q[1] - p[1]) * t,
        p[2] + (q[2] - p[2]) * t + r * 0.16 * noise2(seed, j, 9),
      ])
      girths.push((r + (w - r) * t) * (1 + 0.24 * noise2(seed + 1, j * 1.7, 3)))
    }
  steps.push(points[points.length - 1]!)
  girths.push(radii[radii.length - 1]!)
  b.tube('stone', steps, girths, sides, tone)
}

const arch: Drawer = (b, { level, place }) => {
  const tone = rockTone(place)
  const sides = level === 0 ? 9 : level === 1 ? 7 : 5
  rough(
    b,
    [
      [-6.4, -1, 0],
      [-5.8, 4, 0.4],
      [-3.6, 8, 0.2],
      [0.4, 9.4, 0],
      [4.4, 8.2, -0.3],
      [6.6, 4.2, 0],
      [7.4, -1, 0.2],
    ],
    [3, 2, 1.7, 1.35, 1.8, 2.2, 3.4],
    sides,
    tone,
    17,
  )
  if (level < 2)
    for (const [x, z, r] of [
      [-8.6, 1.5, 1.5],
      [9.6, -1, 1.9],
      [4.6, 2.6, 0.8],
    ] as const)
      b.at(x, 0, z, x, () => stone(b, 'stone', r, 0.8, 23 + Math.round(x), 5, 8, tone))
}

const stack: Drawer = (b, { level, variant, place }) => {
  const tone = rockTone(place)
  const sides = level === 0 ? 10 : 7
  rough(
    b,
    [
      [0, -3, 0],
      [0.3, 2, 0.2],
      [-0.4, 7, 0],
      [0.2, 11 + variant, 0.3],
    ],
    [4.2, 3, 2.4, 1.5],
    sides,
    tone,
    41 + variant,
  )
  rough(
    b,
    [
      [4.4, -3, 1],
      [4.2, 1.6, 0.8],
      [4, 4.6, 1],
    ],
    [2.6, 1.7, 0.8],
    sides - 2,
    tone,
    47 + variant,
  )
  // A cap of grass and a crooked pine or two.
  const top = 11 + variant
  b.at(0.2, top - 0.25, 0.3, 0, () => stone(b, 'crown', 1.7, 0.34, 53, 4, sides, [0x4c6a44, 0x8aa05c]))
  if (level < 2)
    for (const [x, z, h] of [
      [0.5, 0.2, 2.4],
      [-0.5, 0.6, 1.7],
    ] as const) {
      b.tube(
        'wood',
        [
          [x, top, z],
          [x + 0.4, top + h, z],
        ],
        [0.12, 0.06],
        4,
        0x5a4436,
      )
      b.at(x + 0.5, top + h, z, 0, () => stone(b, 'crown', 1.1, 0.4, 57, 4, 7, [0x2c4c40, 0x6a8a58]))
    }
}

const ruin: Drawer = (b, { level, place }) => {
  const tone: [number, number] = place.kind === 'jungle' ? [0x5c6454, 0x9aa088] : [0x6e6a60, 0xb4ac98]
  const moss = [0x5a7048, 0x7c9058] as const
  for (let n = 0; n < 4; n++) {
    const x = (n - 1.5) * 1.9
    const h = [3.4, 1.5, 3.1, 2.2][n]!
    b.lathe(
      'stone',
      x,
      0,
      [
        [0.5, -0.2],
        [0.5, 0.2],
        [0.36, 0.3],
        [0.33, h],
      ],
      level === 0 ? 9 : 6,
      tone,
    )
    if (n % 2 === 0) b.box('stone', x - 0.46, h, -0.46, x + 0.46, h + 0.3, 0.46, tone, '')
    else
      b.lathe(
        'crown',
        x,
        0,
        [
          [0.38, h - 0.1],
          [0.3, h + 0.12],
          [0.001, h + 0.16],
        ],
        6,
        moss,
      )
  }
  b.box('stone', -3.4, 3.72, -0.42, 1.4 - 1.9, 4.2, 0.42, tone, '')
  b.box('stone', -3.8, -0.3, -1, 3.8, 0.16, 1, [tone[0], mix(tone[1], moss[1], 0.35)])
  b.box('stone', -3.2, -0.3, -2.6, 3.4, 1.1, -2.1, tone)
  b.box('stone', -3.2, 1.1, -2.6, -1.2, 2.2, -2.1, tone)
  for (const [x, z, r] of [
    [2.6, 1.7, 0.5],
    [3.6, 1.2, 0.36],
    [-2.2, 1.5, 0.4],
  ] as const)
    b.at(x, 0, z, x, () => stone(b, 'stone', r, 0.7, 61, 4, 6, tone))
}

const shrine: Drawer = (b, { place }) => {
  const grey: [number, number] = [0x716c64, 0xaea698]
  b.box('stone', -0.5, -0.2, -0.4, 0.5, 0.3, 0.4, grey)
  if (place.culture === 'japanese' || place.culture === 'chinese') {
    b.box('wood', -0.36, 0.3, -0.3, 0.36, 1, 0.3, [0x6a4632, 0x9a6c48])
    b.box('dark', -0.2, 0.42, 0.3, 0.2, 0.86, 0.31, 0x2a2420)
    b.quad('roof', [-0.62, 0.92, 0.56], [0.62, 0.92, 0.56], [0.5, 1.42, 0], [-0.5, 1.42, 0], [0x4c5460, 0x6e7884])
    b.quad('roof', [0.62, 0.92, -0.56], [-0.62, 0.92, -0.56], [-0.5, 1.42, 0], [0.5, 1.42, 0], [0x4c5460, 0x6e7884])
    for (const s of [-1, 1])
      b.tube(
        'matte',
        [
          [s * 0.3, 0.95, 0.42],
          [s * 0.3, 0.7, 0.42],
        ],
        [0.05, 0.05],
        4,
        0xc8402c,
      )
    return
  }
  b.box('stone', -0.2, 0.3, -0.16, 0.2, 1.3, 0.16, grey)
  b.box('stone', -0.1, 1.3, -0.09, 0.1, 2.3, 0.09, grey)
  b.box('stone', -0.38, 1.75, -0.09, 0.38, 1.95, 0.09, grey, '')
}

export const STONES: Partial<Record<ThingKind, Drawer>> = { arch, stack, ruin, shrine }
