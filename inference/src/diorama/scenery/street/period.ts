/** Small things of a street that tell its years: scooters, floating adverts, torches, carriages. */
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { mix, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { easternWords, script } from './glyphs.ts'
import { write } from './letters.ts'
import { phonebox } from './phonebox.ts'

/** A kick scooter on its stand. */
const scooter: Drawer = (b, { level }) => {
  b.box('metal', -0.07, 0.12, -0.35, 0.07, 0.17, 0.3, 0x23282c, '')
  b.tube(
    'metal',
    [
      [0, 0.14, 0.32],
      [0, 1.05, 0.44],
    ],
    [0.03, 0.025],
    4,
    0x3ac88a,
  )
  b.tube(
    'metal',
    [
      [-0.24, 1.05, 0.44],
      [0.24, 1.05, 0.44],
    ],
    [0.02, 0.02],
    3,
    0x23282c,
  )
  if (level > 0) return
  for (const z of [-0.42, 0.38])
    b.at(0, 0.12, z, 0, () =>
      b.tube(
        'metal',
        [
          [-0.03, 0, 0],
          [0.03, 0, 0],
        ],
        [0.12, 0.12],
        8,
        0x1c1e20,
      ),
    )
  b.box('sign', -0.02, 0.98, 0.47, 0.02, 1.02, 0.49, 0xf4ffff, '')
}

/** A floating advert over a low plinth. */
const holo: Drawer = (b, { variant, place, level }) => {
  const tone = [0x4ad8ff, 0xff6ad8, 0x8aff9a, 0xffc85a][variant % 4] ?? 0x4ad8ff
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.5, 0],
      [0.42, 0.3],
      [0.2, 0.36],
    ],
    8,
    [0x3a4454, 0x7a8698],
  )
  b.lathe(
    'sign',
    0,
    0,
    [
      [0.3, 0.36],
      [0.24, 0.44],
    ],
    8,
    tone,
  )
  for (const s of [0, Math.PI])
    b.at(0, 0, 0, s + 0.3, () => {
      b.quad(
        'sign',
        [-0.55, 1.1, 0],
        [0.55, 1.1, 0],
        [0.7, 3, 0],
        [-0.7, 3, 0],
        [shade(tone, 0.25), shade(tone, 0.55)],
        [0, 0, 1],
      )
      if (level > 1) return
      const pale = mix(tone, 0xffffff, 0.6)
      if (place.culture === 'chinese' || place.culture === 'japanese')
        script(b, 'sign', easternWords(place)[(variant * 3) % 10] ?? '', 0, 2.1, 0.02, 0.6, pale, true)
      else write(b, 'sign', ['SYNTH', 'NOVA', 'MOON', 'FLY'][variant % 4] ?? '', 0, 2, 0.02, 0.26, pale, 0.08)
      for (let k = 0; k < 4; k++)
        b.quad(
          'sign',
          [-0.5, 1.24 + k * 0.12, 0.02],
          [-0.5 + 0.9 * cell01(9, k, variant), 1.24 + k * 0.12, 0.02],
          [-0.5 + 0.9 * cell01(9, k, variant), 1.29 + k * 0.12, 0.02],
          [-0.5, 1.29 + k * 0.12, 0.02],
          pale,
          [0, 0, 1],
        )
    })
}

/** An iron basket of fire on a post. */
const torch: Drawer = (b, { level }) => {
  b.tube(
    'wood',
    [
      [0, 0, 0],
      [0, 2.2, 0],
    ],
    [0.08, 0.06],
    level === 0 ? 6 : 4,
    [0x3a2c20, 0x6a4e38],
  )
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.1, 2.15],
      [0.24, 2.42],
      [0.22, 2.46],
      [0.09, 2.22],
    ],
    7,
    0x24262a,
  )
  b.lathe(
    'shine',
    0,
    0,
    [
      [0.17, 2.4],
      [0.2, 2.52],
      [0.1, 2.76],
      [0.001, 2.98],
    ],
    6,
    [0xff7a1c, 0xffd25a],
  )
}

/** A closed carriage with its horse before it (front to +z). */
const carriage: Drawer = (b, { variant, level }) => {
  const tone = [0x24382f, 0x3a2430, 0x22304a, 0x2a2622][variant % 4] ?? 0x24382f
  b.box('wood', -0.7, 0.95, -1.9, 0.7, 2.1, -0.3, [shade(tone, 0.8), shade(tone, 1.3)])
  b.box('wood', -0.76, 2.1, -2, 0.76, 2.2, -0.2, 0x181a1c, '')
  for (const s of [-1, 1])
    b.quad(
      'lit',
      s > 0 ? [0.71, 1.4, -0.8] : [-0.71, 1.4, -1.4],
      s > 0 ? [0.71, 1.4, -1.4] : [-0.71, 1.4, -0.8],
      s > 0 ? [0.71, 1.95, -1.4] : [-0.71, 1.95, -0.8],
      s > 0 ? [0.71, 1.95, -0.8] : [-0.71, 1.95, -1.4],
      [0x8a6a40, 0xd8b070],
      [s, 0, 0],
    )
  b.box('wood', -0.55, 1.1, -0.3, 0.55, 1.6, 0.2, [0x3a2a20, 0x6a4a34])
  for (const [z, r] of [
    [-1.6, 0.58],
    [0, 0.44],
  ] as const)
    for (const x of [-0.78, 0.78]) {
      const n = level === 0 ? 14 : 8
      const ringOf = (rr: number): P3[] =>
        Array.from({ length: n + 1 }, (_, k) => [
          x,
          r + Math.sin((k / n) * 6.2832) * rr,
          z + Math.cos((k / n) * 6.2832) * rr,
        ])
      b.tube(
        'wood',
        ringOf(r - 0.03),
        ringOf(r).map(() => 0.035),
        4,
        0x6a3a24,
      )
      for (let k = 0; k < (level === 0 ? 4 : 2); k++) {
        const a = (k / (level === 0 ? 4 : 2)) * Math.PI
        b.tube(
          'wood',
          [
            [x, r + Math.sin(a) * r, z + Math.cos(a) * r],
            [x, r - Math.sin(a) * r, z - Math.cos(a) * r],
          ],
          [0.02, 0.02],
          3,
          0x8a5a34,
        )
      }
    }
  for (const x of [-0.3, 0.3])
    b.tube(
      'wood',
      [
        [x, 0.8, -0.2],
        [x, 0.95, 2.1],
      ],
      [0.03, 0.03],
      3,
      0x4a3424,
    )
  const coat = [0x5a3a26, 0x3a2a20, 0x8a6a4a, 0xc8c0b4][variant % 4] ?? 0x5a3a26
  b.tube(
    'fur',
    [
      [0, 1.15, 0.5],
      [0, 1.2, 1],
      [0, 1.15, 1.6],
      [0, 1.2, 1.95],
    ],
    [0.16, 0.3, 0.29, 0.2],
    7,
    coat,
  )
  b.tube(
    'fur',
    [
      [0, 1.25, 1.85],
      [0, 1.7, 2.15],
      [0, 1.85, 2.25],
    ],
    [0.2, 0.13, 0.11],
    6,
    coat,
  )
  b.tube(
    'fur',
    [
      [0, 1.88, 2.15],
      [0, 1.7, 2.6],
    ],
    [0.12, 0.07],
    6,
    coat,
  )
  for (const [x, z] of [
    [-0.14, 0.65],
    [0.14, 0.7],
    [-0.14, 1.75],
    [0.14, 1.8],
  ] as const)
    b.tube(
      'fur',
      [
        [x, 1, z],
        [x, 0.5, z + 0.03],
        [x, 0, z],
      ],
      [0.1, 0.06, 0.07],
      5,
      [0x22180f, coat],
    )
  b.tube(
    'fur',
    [
      [0, 1.25, 0.45],
      [0, 0.7, 0.28],
    ],
    [0.06, 0.03],
    4,
    0x2a1c12,
  )
  for (const x of [-0.8, 0.8])
    b.lathe(
      'shine',
      x,
      -0.2,
      [
        [0.001, 1.6],
        [0.08, 1.68],
        [0.08, 1.84],
        [0.001, 1.92],
      ],
      5,
      0xffd890,
    )
}

export const PERIOD: Partial<Record<ThingKind, Drawer>> = {
  phonebox,
  scooter,
  holo,
  torch,
  carriage,
}
