/** Country furniture: fences, dry walls, telegraph poles and wires, rocks, stumps, signposts, hay. */
import { stream } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { mix, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const WOOD = [0x5a4332, 0x96785a] as const
const GREY = [0x6a6058, 0xa89a88] as const

const fence: Drawer = (b, { variant, level }) => {
  const tone = variant === 1 ? GREY : WOOD
  b.at(-1.2, 0, 0, 0.12 * (variant - 1), () =>
    b.box('wood', -0.065, -0.3, -0.065, 0.065, 1.02 + variant * 0.05, 0.065, tone),
  )
  for (const y of [0.36, 0.74]) {
    const dip = (variant - 1) * 0.03
    if (level > 0)
      b.quad(
        'wood',
        [-1.24, y, 0.03],
        [1.24, y + dip, 0.03],
        [1.24, y + 0.12 + dip, 0.03],
        [-1.24, y + 0.12, 0.03],
        tone,
        [0, 0.3, 0.95],
      )
    if (level > 0)
      b.quad(
        'wood',
        [1.24, y + dip, 0.02],
        [-1.24, y, 0.02],
        [-1.24, y + 0.12, 0.02],
        [1.24, y + 0.12 + dip, 0.02],
        tone,
        [0, 0.3, -0.95],
      )
    else
      b.tube(
        'wood',
        [
          [-1.26, y + 0.06, 0.05],
          [0, y + 0.05 + dip, 0.055],
          [1.26, y + 0.06 + dip, 0.05],
        ],
        [0.052, 0.058, 0.05],
        5,
        tone,
      )
  }
}

/** Rough stones laid in courses. */
const wall: Drawer = (b, { variant, level, place }) => {
  const next = stream(331 + variant, level, 1)
  const snow = place.kind === 'mountain-pass'
  if (level > 0) return b.box('stone', -1.25, -0.3, -0.22, 1.25, 0.62, 0.22, [0x77716a, 0xb3aa9c])
  for (let row = 0; row < 3; row++)
    for (let n = 0; n < 5; n++) {
      const x0 = -1.25 + n * 0.5 + (row & 1) * 0.1
      const tone = mix(0x7d766c, 0xb8ae9e, next())
      const w = 0.46 + 0.06 * next()
      b.box(
        'stone',
        x0,
        row * 0.23 - (row === 0 ? 0.3 : 0),
        -0.2 - 0.03 * next(),
        x0 + w,
        row * 0.23 + 0.22 + 0.02 * next(),
        0.2 + 0.03 * next(),
        [mix(tone, 0x4a463f, 0.2), snow ? tone : mix(tone, 0x8a9a5a, 0.25 * next())],
      )
    }
}

const pole: Drawer = (b, { level, variant }) => {
  b.tube(
    'wood',
    [
      [0, -0.5, 0],
      [0.03, 3.4, 0],
      [0.06, 7.2, 0],
    ],
    [0.15, 0.12, 0.095],
    level === 0 ? 8 : 4,
    [0x4c3c30, 0x86705a],
  )
  b.box('wood', -0.85, 6.5, -0.06, 0.95, 6.62, 0.06, WOOD, '')
  b.box('wood', -0.55, 6.02, -0.06, 0.65, 6.12, 0.06, WOOD, '')
  if (level > 0) return
  for (const [x, y] of [
    [-0.78, 6.62],
    [-0.4, 6.62],
    [0.5, 6.62],
    [0.88, 6.62],
    [-0.48, 6.12],
    [0.58, 6.12],
  ] as const)
    b.lathe(
      'glass',
      x,
      0,
      [
        [0.03, y],
        [0.055, y + 0.04],
        [0.05, y + 0.12],
        [0.001, y + 0.15],
      ],
      6,
      [0xc8d4cc, 0xf2f6f0],
    )
  b.tube(
    'metal',
    [
      [0.05, 6.05, 0.07],
      [0.05, 5.6, 0.08],
    ],
    [0.02, 0.02],
    4,
    0x4a4a4a,
  )
  if (variant === 1) b.box('metal', 0.1, 4.9, -0.18, 0.44, 5.6, 0.18, [0x77807c, 0xa8b0aa], '')
}

/** Wires over one span of 36 m, sagging; the thing's own shear follows the poles' feet. */
const wire: Drawer = (b, { level }) => {
  const lines =
    level === 0
      ? ([
          [-0.78, 6.72],
          [-0.4, 6.72],
          [0.5, 6.72],
          [0.88, 6.72],
        ] as const)
      : ([
          [-0.6, 6.72],
          [0.7, 6.72],
        ] as const)
  const steps = level === 0 ? 8 : 5
  for (const [z, y] of lines) {
    const w = level === 0 ? 0.016 : 0.026
    let before = -1
    for (let k = 0; k <= steps; k++) {
      const t = k / steps
      const py = y - 0.75 * (1 - (2 * t - 1) ** 2)
      const i = b.vertex('wire', [-18 + 36 * t, py - w, z], [0, 0.5, 0.8], 0x2e3236)
      b.vertex('wire', [-18 + 36 * t, py + w, z], [0, 0.5, 0.8], 0x3a4046)
      if (before >= 0) {
        b.triangle('wire', before, i, i + 1)
        b.triangle('wire', before, i + 1, before + 1)
        b.triangle('wire', before, i + 1, i)
        b.triangle('wire', before, before + 1, i + 1)
      }
      before = i
    }
  }
}

const stump: Drawer = (b, { level }) => {
  b.lathe(
    'wood',
    0,
    0,
    [
      [0.48, -0.1],
      [0.32, 0.12],
      [0.29, 0.42],
    ],
    level === 0 ? 10 : 6,
    [0x4a3a2c, 0x7d6248],
  )
  b.lathe(
    'wood',
    0,
    0,
    [
      [0.29, 0.42],
      [0.001, 0.43],
    ],
    level === 0 ? 10 : 6,
    [0xb48f62, 0xdcbc88],
  )
}
const log: Drawer = (b, { level }) => {
  b.tube(
    'wood',
    [
      [-1.4, 0.24, 0],
      [0, 0.27, 0.05],
      [1.4, 0.22, 0],
    ],
    [0.27, 0.25, 0.2],
    level === 0 ? 9 : 5,
    [0x58452f, 0x6f7a44],
  )
  b.at(-1.4, 0.24, 0, 0, () => b.quad('wood', [0, -0.2, -0.2], [0, -0.2, 0.2], [0, 0.2, 0.2], [0, 0.2, -0.2], 0xd0ac78))
}

const signpost: Drawer = (b, { level, place }) => {
  b.tube(
    'wood',
    [
      [0, -0.3, 0],
      [0.02, 2.1, 0],
    ],
    [0.07, 0.06],
    level === 0 ? 7 : 4,
    WOOD,
  )
  const plate = place.culture === 'japanese' || place.culture === 'chinese' ? 0xe8dcc0 : 0xe2cfa4
  for (const [y, turn] of [
    [1.62, 0.25],
    [1.28, -0.55],
  ] as const)
    b.at(0, y, 0, turn, () => {
      b.quad('wood', [-0.1, 0, 0.06], [0.72, 0, 0.06], [0.72, 0.24, 0.06], [-0.1, 0.24, 0.06], plate)
      b.quad('wood', [0.72, 0, -0.02], [-0.1, 0, -0.02], [-0.1, 0.24, -0.02], [0.72, 0.24, -0.02], plate)
      const i = b.vertex('wood', [0.72, 0, 0.06], [0, 0, 1], plate)
      b.vertex('wood', [0.92, 0.12, 0.06], [0, 0, 1], plate)
      b.vertex('wood', [0.72, 0.24, 0.06], [0, 0, 1], plate)
      b.triangle('wood', i, i + 1, i + 2)
      if (level === 0)
        for (let n = 0; n < 5; n++)
          b.quad(
            'line',
            [0.02 + n * 0.13, 0.08, 0.065],
            [0.09 + n * 0.13, 0.08, 0.065],
            [0.09 + n * 0.13, 0.16, 0.065],
            [0.02 + n * 0.13, 0.16, 0.065],
            0x5a4636,
          )
    })
}

const mailbox: Drawer = (b, { level }) => {
  b.tube(
    'wood',
    [
      [0, -0.2, 0],
      [0, 1.02, 0],
    ],
    [0.05, 0.045],
    5,
    WOOD,
  )
  b.box('metal', -0.14, 1, -0.24, 0.14, 1.2, 0.24, [0xb03a34, 0xd6584a])
  if (level === 0)
    b.at(0, 1.2, 0, 0, () =>
      b.tube(
        'metal',
        [
          [0, 0, -0.24],
          [0, 0, 0.24],
        ],
        [0.14, 0.14],
        8,
        [0xd6584a, 0xe2705e],
      ),
    )
}

const haystack: Drawer = (b, { level }) => {
  b.lathe(
    'sand',
    0,
    0,
    [
      [1.45, -0.1],
      [1.55, 0.5],
      [1.35, 1.2],
      [0.85, 1.9],
      [0.3, 2.35],
      [0.001, 2.5],
    ],
    level === 0 ? 14 : 8,
    [0xb98f3e, 0xf0d27c],
  )
  if (level === 0)
    b.tube(
      'wood',
      [
        [0, 2.3, 0],
        [0, 2.8, 0],
      ],
      [0.03, 0.02],
      4,
      WOOD,
    )
}

const cart: Drawer = (b, { level }) => {
  b.box('wood', -0.75, 0.7, -1.3, 0.75, 0.8, 1.2, WOOD, '')
  b.box('wood', -0.8, 0.8, -1.3, -0.72, 1.2, 1.2, WOOD)
  b.box('wood', 0.72, 0.8, -1.3, 0.8, 1.2, 1.2, WOOD)
  b.box('wood', -0.8, 0.8, -1.34, 0.8, 1.15, -1.26, WOOD)
  b.lathe(
    'sand',
    0,
    0,
    [
      [0.72, 0.8],
      [0.68, 1.25],
      [0.35, 1.65],
      [0.001, 1.72],
    ],
    9,
    [0xb98f3e, 0xf0d27c],
  )
  for (const x of [-0.88, 0.88])
    b.at(x, 0.55, 0.1, 0, () => {
      const sides = level === 0 ? 14 : 8
      const ring: P3[] = []
      for (let k = 0; k <= sides; k++)
        ring.push([0, Math.sin((k / sides) * 6.2832) * 0.52, Math.cos((k / sides) * 6.2832) * 0.52])
      b.tube(
        'wood',
        ring,
        ring.map(() => 0.05),
        4,
        [0x4a3628, 0x6e543e],
      )
      for (let k = 0; k < 6; k++)
        b.tube(
          'wood',
          [
            [0, 0, 0],
            [0, Math.sin(k * 1.047) * 0.5, Math.cos(k * 1.047) * 0.5],
          ],
          [0.03, 0.022],
          3,
          WOOD,
        )
    })
  for (const x of [-0.5, 0.5])
    b.tube(
      'wood',
      [
        [x, 0.75, 1.1],
        [x * 0.9, 0.62, 2.6],
      ],
      [0.045, 0.035],
      4,
      WOOD,
    )
}

const well: Drawer = (b, { level }) => {
  b.lathe(
    'stone',
    0,
    0,
    [
      [0.95, -0.2],
      [0.92, 0.75],
      [0.98, 0.85],
      [0.7, 0.86],
      [0.68, 0.5],
    ],
    level === 0 ? 14 : 8,
    [0x7a746a, 0xb8afa0],
  )
  for (const x of [-0.85, 0.85]) b.box('wood', x - 0.07, 0.8, -0.07, x + 0.07, 2.2, 0.07, WOOD)
  b.tube(
    'wood',
    [
      [-0.85, 1.7, 0],
      [0.85, 1.7, 0],
    ],
    [0.07, 0.07],
    6,
    WOOD,
  )
  b.quad('roof', [-1.15, 2.1, 0.75], [1.15, 2.1, 0.75], [1.15, 2.75, 0], [-1.15, 2.75, 0], [0x8a4a3a, 0xb8705a])
  b.quad('roof', [1.15, 2.1, -0.75], [-1.15, 2.1, -0.75], [-1.15, 2.75, 0], [1.15, 2.75, 0], [0x8a4a3a, 0xb8705a])
}

export const COUNTRY: Partial<Record<ThingKind, Drawer>> = {
  fence,
  wall,
  pole,
  wire,
  stump,
  log,
  signpost,
  mailbox,
  haystack,
  cart,
  well,
}
