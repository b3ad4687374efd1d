/** Small things of a street that tell its years: phone boxes, scooters, floating adverts, torches, carriages, statues, pots, what is strung across. */
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { SQUARE, streetPlan } from '../../place/street-plan.ts'
import { mix, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { script, WORDS } from './glyphs.ts'
import { write } from './letters.ts'

/** A telephone box; its door faces +z. */
const phonebox: Drawer = (b, { place, level }) => {
  const red =
    place.culture === 'american' || place.culture === 'japanese' || place.culture === 'chinese' ? 0x3a7a6a : 0xc8342c
  const tone = [shade(red, 0.75), red] as const
  b.box('metal', -0.46, 0, -0.46, 0.46, 0.14, 0.46, shade(red, 0.6))
  for (const [x, z] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const)
    b.box('metal', x * 0.42 - 0.05, 0.1, z * 0.42 - 0.05, x * 0.42 + 0.05, 2.25, z * 0.42 + 0.05, tone)
  b.box('metal', -0.48, 2.2, -0.48, 0.48, 2.5, 0.48, tone, '')
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.6, 2.5],
      [0.42, 2.64],
      [0.001, 2.72],
    ],
    4,
    red,
  )
  for (let s = 0; s < 4; s++)
    b.at(0, 0, 0, (s * Math.PI) / 2, () => {
      b.quad('lit', [-0.38, 0.5, 0.4], [0.38, 0.5, 0.4], [0.38, 2.2, 0.4], [-0.38, 2.2, 0.4], [0x9aa088, 0xe0dcb8])
      b.quad('metal', [-0.38, 0.12, 0.41], [0.38, 0.12, 0.41], [0.38, 0.52, 0.41], [-0.38, 0.52, 0.41], tone)
      if (level > 0) return
      for (let k = 1; k < 5; k++)
        b.quad(
          'line',
          [-0.38, 0.5 + k * 0.34, 0.42],
          [0.38, 0.5 + k * 0.34, 0.42],
          [0.38, 0.54 + k * 0.34, 0.42],
          [-0.38, 0.54 + k * 0.34, 0.42],
          red,
          [0, 0, 1],
        )
      for (const x of [-0.13, 0.13])
        b.quad(
          'line',
          [x - 0.015, 0.5, 0.42],
          [x + 0.015, 0.5, 0.42],
          [x + 0.015, 2.2, 0.42],
          [x - 0.015, 2.2, 0.42],
          red,
          [0, 0, 1],
        )
      write(b, 'sign', 'PHONE', 0, 2.28, 0.485, 0.13, 0xfff4d8)
    })
}

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
        script(
          b,
          'sign',
          (place.culture === 'chinese' ? WORDS.chinese : WORDS.japanese)[(variant * 3) % 10] ?? '',
          0,
          2.1,
          0.02,
          0.6,
          pale,
          true,
        )
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

/** A figure in bronze on a plinth: a rider or a sage by culture. */
const statue: Drawer = (b, { place, level }) => {
  const stone = [0x8a857a, 0xbcb4a4] as const
  const bronze = [0x2f4a40, 0x5f8a78] as const
  const sides = level === 0 ? 10 : 6
  b.box('stone', -1.5, 0, -1.5, 1.5, 0.25, 1.5, stone)
  b.box('stone', -1.2, 0.25, -1.2, 1.2, 0.5, 1.2, stone)
  b.box('stone', -0.8, 0.5, -0.8, 0.8, 2.1, 0.8, stone)
  b.box('stone', -0.95, 2.1, -0.95, 0.95, 2.3, 0.95, 0xc8c0b0)
  if (place.culture === 'chinese' || place.culture === 'japanese') {
    // A lion on guard.
    b.lathe(
      'stone',
      0,
      0,
      [
        [0.6, 2.3],
        [0.62, 2.6],
        [0.42, 3.1],
        [0.5, 3.4],
        [0.4, 3.8],
        [0.001, 3.95],
      ],
      sides,
      [0x6a6a66, 0xa8a8a0],
    )
    b.box('stone', -0.3, 3.2, 0.3, 0.3, 3.55, 0.62, 0x9a9a92)
    for (const x of [-0.34, 0.34])
      b.tube(
        'stone',
        [
          [x, 2.3, 0.5],
          [x, 2.9, 0.35],
        ],
        [0.14, 0.16],
        5,
        0x8a8a84,
      )
    return
  }
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.42, 2.3],
      [0.3, 2.6],
      [0.36, 3.1],
      [0.24, 3.5],
      [0.34, 3.9],
      [0.3, 4.2],
      [0.1, 4.32],
    ],
    sides,
    bronze,
  )
  b.lathe(
    'metal',
    0,
    0.02,
    [
      [0.001, 4.3],
      [0.16, 4.42],
      [0.17, 4.58],
      [0.001, 4.76],
    ],
    sides,
    bronze,
  )
  b.tube(
    'metal',
    [
      [0.28, 4.05, 0],
      [0.5, 4.3, 0.2],
      [0.62, 4.85, 0.3],
    ],
    [0.1, 0.08, 0.06],
    5,
    bronze,
  )
  b.tube(
    'metal',
    [
      [-0.28, 4.05, 0],
      [-0.42, 3.6, 0.1],
      [-0.3, 3.4, 0.32],
    ],
    [0.1, 0.08, 0.06],
    5,
    bronze,
  )
}

/** A clay pot or a tub with something in flower. */
const pot: Drawer = (b, { place, level }) => {
  const dry = place.culture === 'mediterranean' || place.culture === 'arabian'
  b.lathe(
    'roof',
    0,
    0,
    [
      [0.22, 0],
      [0.36, 0.3],
      [0.38, 0.55],
      [0.3, 0.6],
      [0.26, 0.52],
    ],
    level === 0 ? 9 : 6,
    dry ? [0x9a5a3c, 0xd08a5c] : [0x4a6a7a, 0x8aa8b0],
  )
  if (level > 1) return
  for (let n = 0; n < 9; n++) {
    const a = n * 2.4
    const r = 0.18 + 0.2 * cell01(31, n, 1)
    const y = 0.62 + 0.55 * cell01(33, n, 1)
    const s = 0.2
    b.quad(
      'leaves',
      [Math.sin(a) * r - s, y - s, Math.cos(a) * r],
      [Math.sin(a) * r + s, y - s, Math.cos(a) * r],
      [Math.sin(a) * r + s, y + s, Math.cos(a) * r],
      [Math.sin(a) * r - s, y + s, Math.cos(a) * r],
      n % 3 ? [0x3f6a34, 0x7aa84c] : [0xc83c6a, 0xf07a9a],
      [Math.sin(a) * 0.5, 0.7, Math.cos(a) * 0.5],
    )
  }
}

/** Across the street from local x = 0 to both kerbs and beyond: cables, lanterns, bunting, washing or cloths (variant / 4). */
const strand: Drawer = (b, { variant, level, place }) => {
  const plan = streetPlan(place.kind)
  const what = Math.floor(variant / 4)
  const half = plan.road + plan.walk
  const own = variant % 4
  const y0 = what === 0 ? 6.4 + own * 0.3 : 4.7 + own * 0.35
  const drop = what === 0 ? 0.5 : 0.9
  const at = (t: number): P3 => [-half + 2 * half * t, y0 - drop * 4 * t * (1 - t), 0.4 * Math.sin(own + t)]
  const n = 8
  for (let k = 0; k < n; k++) {
    const [a, c] = [at(k / n), at((k + 1) / n)]
    for (const dy of what === 0 ? [0, 0.25, 0.6] : [0])
      b.quad(
        'wire',
        [a[0], a[1] + dy, a[2]],
        [c[0], c[1] + dy, c[2]],
        [c[0], c[1] + dy + 0.035, c[2]],
        [a[0], a[1] + dy + 0.035, a[2]],
        0x24282c,
        [0, 0, 1],
      )
  }
  if (level > 1 || what === 0) return
  const count = what === 1 ? 5 : what === 2 ? 14 : what === 4 ? 1 : 7
  for (let k = 0; k < count; k++) {
    const t = (k + 0.5) / count
    const [x, y, z] = at(t)
    if (what === 1)
      b.lathe(
        'lit',
        x,
        z,
        [
          [0.09, y - 0.62],
          [0.24, y - 0.5],
          [0.28, y - 0.3],
          [0.24, y - 0.12],
          [0.09, y - 0.02],
        ],
        level === 0 ? 9 : 6,
        [0xb82c1c, 0xe8603c],
      )
    else if (what === 2) {
      const c = [0xc8402c, 0xe8b83c, 0x3a6aa8, 0xf4ecd8, 0x4a8a5a][(k + own) % 5] ?? 0
      const i = b.vertex('fabric', [x - 0.22, y, z], [0, 0, 1], c)
      b.vertex('fabric', [x, y - 0.45, z + 0.04], [0, 0, 1], shade(c, 0.85))
      b.vertex('fabric', [x + 0.22, y, z], [0, 0, 1], c)
      b.triangle('fabric', i, i + 1, i + 2)
    } else if (what === 3) {
      if (cell01(own + 51, k, 1) < 0.3) continue
      const c = [0xf0ece4, 0x8aa8c8, 0xd8705c, 0xe8d090, 0xb0c0a0][(k * 3 + own) % 5] ?? 0
      const tall = 0.55 + 0.5 * cell01(own + 53, k, 1)
      b.quad(
        'fabric',
        [x - 0.3, y - tall, z + 0.05],
        [x + 0.3, y - tall, z - 0.03],
        [x + 0.3, y, z],
        [x - 0.3, y, z],
        [shade(c, 0.86), c],
      )
    } else if (what === 4)
      for (let s = 0; s < 6; s++) {
        const [ax, ay] = at(s / 6)
        const [cx, cy] = at((s + 1) / 6)
        const c = [0xd8803c, 0xe8d8b0, 0x2f7f8a, 0xb8402f][(own + s) % 4] ?? 0
        b.quad('fabric', [ax, ay, 1.6], [cx, cy, 1.6], [cx, cy + 0.1, -1.6], [ax, ay + 0.1, -1.6], [shade(c, 0.92), c])
      }
    else {
      const c = [0x6af0ff, 0xff6ad8][k & 1] ?? 0x6af0ff
      b.box('sign', x - 0.5, y - 0.08, z - 0.04, x + 0.5, y, z + 0.04, c, '')
    }
  }
}

/** Paving of a square set back from the street (x towards the street), flush with its pavement. */
const square: Drawer = (b) => {
  const { back, half } = SQUARE
  const x = back / 2 + 0.6
  b.quad(
    'paving',
    [-x - 1, 0.004, half + 3],
    [x, 0.004, half + 3],
    [x, 0.004, -half - 3],
    [-x - 1, 0.004, -half - 3],
    0xc8b89c,
    [0, 1, 0],
  )
}

export const PERIOD: Partial<Record<ThingKind, Drawer>> = {
  phonebox,
  scooter,
  holo,
  torch,
  carriage,
  statue,
  pot,
  strand,
  square,
}
