/** What one finds in the open: sheep and deer far off, mushrooms, shells, lily pads, great leaves. */
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { mix, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { stone } from './rocks.ts'

const sheep: Drawer = (b, { level }) => {
  const sides = level === 0 ? 8 : 5
  b.at(0, 0.36, 0, 0, () => stone(b, 'fur', 0.42, 0.86, 31, level === 0 ? 5 : 4, sides, [0xb8b0a4, 0xf2ece0]))
  b.at(0, 0.3, 0.3, 0, () => stone(b, 'fur', 0.33, 0.86, 33, 4, sides, [0xb8b0a4, 0xf2ece0]))
  // Grazing: the head is down.
  b.tube(
    'fur',
    [
      [0, 0.62, 0.52],
      [0, 0.36, 0.74],
      [0, 0.2, 0.82],
    ],
    [0.12, 0.11, 0.06],
    5,
    [0x4a4240, 0x5e5652],
  )
  for (const [x, z] of [
    [-0.16, -0.22],
    [0.16, -0.22],
    [-0.16, 0.36],
    [0.16, 0.36],
  ] as const)
    b.tube(
      'fur',
      [
        [x, 0, z],
        [x, 0.4, z],
      ],
      [0.045, 0.06],
      3,
      0x4a4240,
    )
}

const deer: Drawer = (b, { level }) => {
  const coat = [0x8a6242, 0xb48a60] as const
  const sides = level === 0 ? 7 : 4
  b.tube(
    'fur',
    [
      [0, 0.95, -0.55],
      [0, 1, -0.2],
      [0, 0.98, 0.3],
      [0, 1.05, 0.5],
    ],
    [0.16, 0.25, 0.24, 0.14],
    sides,
    coat,
  )
  b.tube(
    'fur',
    [
      [0, 1.02, 0.42],
      [0, 1.35, 0.62],
      [0, 1.52, 0.68],
    ],
    [0.15, 0.1, 0.09],
    sides,
    coat,
  )
  b.tube(
    'fur',
    [
      [0, 1.58, 0.6],
      [0, 1.55, 0.78],
      [0, 1.47, 0.96],
    ],
    [0.08, 0.1, 0.04],
    sides,
    coat,
  )
  for (const [x, z] of [
    [-0.12, -0.42],
    [0.12, -0.42],
    [-0.12, 0.36],
    [0.12, 0.36],
  ] as const)
    b.tube(
      'fur',
      [
        [x, 0, z],
        [x, 0.5, z - 0.03],
        [x, 0.95, z],
      ],
      [0.035, 0.045, 0.08],
      4,
      coat,
    )
  for (const s of [-1, 1]) {
    b.tube(
      'wood',
      [
        [s * 0.05, 1.62, 0.64],
        [s * 0.2, 1.85, 0.52],
        [s * 0.22, 2.08, 0.6],
      ],
      [0.025, 0.02, 0.005],
      3,
      0x8f7a60,
    )
    b.tube(
      'wood',
      [
        [s * 0.17, 1.8, 0.54],
        [s * 0.3, 1.95, 0.68],
      ],
      [0.018, 0.005],
      3,
      0x8f7a60,
    )
  }
}

const mushroom: Drawer = (b, { variant }) => {
  const cap = [
    [0xa8382c, 0xd8604a],
    [0x9a6a40, 0xd0a070],
    [0xd8c8a0, 0xf4ead0],
  ][variant % 3] ?? [0xa8382c, 0xd8604a]
  for (let n = 0; n < 6; n++) {
    const a = n * 2.4
    const d = n === 0 ? 0 : 0.12 + 0.18 * cell01(5, n, variant)
    const h = n === 0 ? 0.2 : 0.07 + 0.09 * cell01(6, n, variant)
    const [x, z] = [Math.sin(a) * d, Math.cos(a) * d]
    b.lathe(
      'matte',
      x,
      z,
      [
        [h * 0.2, 0],
        [h * 0.16, h * 0.75],
      ],
      5,
      [0xcfc4ac, 0xf0e8d8],
    )
    b.lathe(
      'matte',
      x,
      z,
      [
        [h * 0.62, h * 0.62],
        [h * 0.52, h * 0.85],
        [h * 0.3, h * 1.02],
        [0.001, h * 1.08],
      ],
      7,
      [cap[0]!, cap[1]!],
    )
  }
}

const shells: Drawer = (b, { variant }) => {
  const tones = [0xf2dcc8, 0xe8b8a0, 0xf6efe2, 0xd8a890]
  for (let n = 0; n < 5; n++) {
    const x = (cell01(7, n, variant) - 0.5) * 1.2
    const z = (cell01(8, n, variant) - 0.5) * 1.2
    const r = 0.045 + 0.05 * cell01(9, n, variant)
    b.lathe(
      'matte',
      x,
      z,
      [
        [r, 0],
        [r * 0.8, r * 0.35],
        [0.001, r * 0.6],
      ],
      6,
      [mix(tones[n % 4]!, 0x8a6a54, 0.3), tones[n % 4]!],
    )
  }
  // A starfish.
  const [sx, sz] = [0.35, -0.3]
  const heart = b.vertex('matte', [sx, 0.06, sz], [0, 1, 0], 0xf08a5a)
  const rim: number[] = []
  for (let n = 0; n < 10; n++) {
    const a = (n / 10) * Math.PI * 2
    const r = n % 2 === 0 ? 0.17 : 0.06
    rim.push(
      b.vertex(
        'matte',
        [sx + Math.sin(a) * r, 0.015, sz + Math.cos(a) * r],
        [Math.sin(a) * 0.4, 0.9, Math.cos(a) * 0.4],
        0xd86a48,
      ),
    )
  }
  for (let n = 0; n < 10; n++) b.triangle('matte', heart, rim[n]!, rim[(n + 1) % 10]!)
}

const lily: Drawer = (b, { variant, level }) => {
  for (let n = 0; n < (level === 0 ? 11 : 7); n++) {
    const x = (cell01(11, n, variant) - 0.5) * 4.2
    const z = (cell01(12, n, variant) - 0.5) * 3.4
    const r = 0.2 + 0.18 * cell01(13, n, variant)
    const turn = cell01(14, n, variant) * 6.28
    const tone = mix(0x4a7a4c, 0x86a45a, cell01(15, n, variant))
    const heart = b.vertex('foliage', [x, 0.03, z], [0, 1, 0], mix(tone, 0xc0cc80, 0.3))
    let before = -1
    for (let s = 0; s <= 8; s++) {
      // A notch where the stalk comes in.
      const a = turn + 0.25 + (s / 8) * 5.8
      const i = b.vertex('foliage', [x + Math.sin(a) * r, 0.03, z + Math.cos(a) * r], [0, 1, 0], tone)
      if (before >= 0) b.triangle('foliage', heart, before, i)
      before = i
    }
    if (n % 4 !== 0 || level > 1) continue
    const petal = variant % 2 === 0 ? 0xf4c4d4 : 0xf8f2ea
    for (let k = 0; k < 7; k++) {
      const a = (k / 7) * 6.28
      const [c, q] = [Math.cos(a) * 0.05, Math.sin(a) * 0.05]
      const i = b.vertex('blades', [x - c, 0.06, z + q], [0, 1, 0], mix(petal, 0xd07a98, 0.25))
      b.vertex('blades', [x + c, 0.06, z - q], [0, 1, 0], mix(petal, 0xd07a98, 0.25))
      b.vertex('blades', [x + Math.sin(a) * 0.15, 0.2, z + Math.cos(a) * 0.15], [0, 1, 0], petal)
      b.triangle('blades', i, i + 1, i + 2)
    }
  }
}

/** Paddle leaves in a rosette (banana, taro): the jungle's understorey. */
const bigleaf: Drawer = (b, { variant, level }) => {
  const count = level === 0 ? 9 : level === 1 ? 7 : 5
  const parts = level === 0 ? 7 : 4
  for (let n = 0; n < count; n++) {
    const a = n * 2.4 + variant
    const rise = 0.6 + 0.7 * cell01(71, n, variant)
    const long = 0.75 + 0.45 * cell01(72, n, variant)
    const w = 0.17 + 0.07 * cell01(73, n, variant)
    const dir: P3 = [Math.sin(a), 0, Math.cos(a)]
    const side: P3 = [Math.cos(a), 0, -Math.sin(a)]
    const tone = mix(0x244a38, 0x4c7242, cell01(74, n, variant))
    const rib: number[] = []
    const left: number[] = []
    const right: number[] = []
    for (let k = 0; k <= parts; k++) {
      const t = k / parts
      const d = 0.1 + long * t * 0.9
      const y = rise * (0.3 + 1.5 * t - 1.15 * t * t) * 1.2
      // Close by the wind has torn its edge.
      const torn = level === 0 && k % 2 === 1 && k > 1 ? 0.66 + 0.3 * cell01(75, n, k) : 1.1
      const half = w * Math.sin(Math.PI * Math.min(1, 0.08 + t * 0.92)) * torn
      const n1: P3 = [dir[0] * (t - 0.3), 0.85, dir[2] * (t - 0.3)]
      const leaning = (s: number): P3 => [n1[0] + side[0] * s, n1[1], n1[2] + side[2] * s]
      rib.push(b.vertex('frond', [dir[0] * d, y, dir[2] * d], n1, mix(tone, 0xa8b870, 0.3)))
      left.push(
        b.vertex(
          'frond',
          [dir[0] * d - side[0] * half, y + half * 0.35, dir[2] * d - side[2] * half],
          leaning(0.45),
          mix(tone, 0x24443a, 0.45),
        ),
      )
      right.push(
        b.vertex(
          'frond',
          [dir[0] * d + side[0] * half, y + half * 0.35, dir[2] * d + side[2] * half],
          leaning(-0.45),
          mix(tone, 0xa4bc68, 0.18),
        ),
      )
    }
    for (let k = 0; k < parts; k++) {
      b.triangle('frond', left[k]!, rib[k]!, rib[k + 1]!)
      b.triangle('frond', left[k]!, rib[k + 1]!, left[k + 1]!)
      b.triangle('frond', rib[k]!, right[k]!, right[k + 1]!)
      b.triangle('frond', rib[k]!, right[k + 1]!, rib[k + 1]!)
    }
  }
}

export const WILD: Partial<Record<ThingKind, Drawer>> = {
  sheep,
  deer,
  mushroom,
  shells,
  lily,
  bigleaf,
}
