/** A wizard's study: a desk of books and a ball of glass, potions that glow, a cauldron, planets on their arms, stars overhead. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { fire } from './furnishings.ts'
import { rug, shelves, table } from './furniture.ts'
import { LIQUIDS, vessel } from './glassware.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

export const wizard = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf({ ...place, era: 'medieval', culture: 'european' }),
    hx: 3.7,
    hz: 4.2,
    h: 4.6,
    walls: 'stone' as const,
    wall: 0x9a8c84,
    floorTone: 0x8a8078,
    ceiling: 0x2a2848,
    beams: 0x3a2820,
    frame: 0x3a2820,
    head: 3,
    sill: 1,
    panes: 4,
    west: [[-2.1, 0.6]] as const,
    north: [-0.2, 0.7] as const,
  }
  shell(b, s)
  b.at(0.2, 0, -1.6, 0, () => circle(b))
  b.at(1, 0, -1.9, 0.06, () => desk(b))
  b.at(-2.5, 0, -2.2, 0, () => cauldron(b))
  b.at(s.hx, 0, -3, -Math.PI / 2, () => fire(b))
  b.at(2.1, 0, -s.hz, 0, () => shelves(b, 1.2, 3.4, place.seed + 9, 0x54361f, 7))
  b.at(-2.6, 0, -s.hz, 0, () => potions(b, 0.9, 4))
  b.at(-s.hx, 0, -0.1, Math.PI / 2, () => shelves(b, 1, 3, place.seed + 17, 0x54361f, 6))
  b.at(2.75, 0, -1.2, 0.5, () => b.scaled(0.8, () => orrery(b)))
  b.at(-1.35, 0, 0.9, 0.4, () => {
    b.box('wood', -0.34, 0, -0.24, 0.34, 0.34, 0.24, [0x4a2c1a, 0x84542f])
    b.box('gilt', -0.36, 0.3, -0.26, 0.36, 0.36, 0.26, 0xb88c3c, '')
  })
  stars(b, s.h)
  for (let k = 0; k < 9; k++) {
    const [x, y, z] = [-2.4 + 5 * cell01(81, k, 1), 2.2 + 1.1 * cell01(83, k, 2), -3.4 + 2.8 * cell01(87, k, 3)]
    b.lathe('matte', x, z, pairs([0.03, y, 0.03, y + 0.2]), 7, [0xd8ccb0, 0xf8f0dc])
    b.lathe('shine', x, z, pairs([0.001, y + 0.21, 0.022, y + 0.25, 0.001, y + 0.33]), 6, [0xffa83c, 0xfff0b0])
  }
  b.at(s.hx - 0.02, 0, 0.9, -Math.PI / 2, () => chart(b))
}

/** A circle of signs inlaid in the floor, faintly alight, over a rug. */
const circle = (b: MeshBuilder): void => {
  rug(b, 1.9, 1.5, 0x3a2a5a)
  const ring = (r0: number, r1: number, tone: number): void => {
    for (let k = 0; k < 36; k++) {
      const p = (n: number, r: number): P3 => [
        Math.cos((n / 36) * 6.2832) * r,
        0.026,
        Math.sin((n / 36) * 6.2832) * r * 0.8,
      ]
      b.quad('sign', p(k, r1), p(k, r0), p(k + 1, r0), p(k + 1, r1), tone, [0, 1, 0])
    }
  }
  ring(1.14, 1.18, 0x7a6ad8)
  ring(0.9, 0.93, 0x7a6ad8)
  for (let k = 0; k < 5; k++) {
    const p = (n: number): readonly [number, number] => [
      Math.sin((n * 2 * 6.2832) / 5) * 0.9,
      -Math.cos((n * 2 * 6.2832) / 5) * 0.72,
    ]
    const [[x0, z0], [x1, z1]] = [p(k), p(k + 1)]
    b.tube(
      'sign',
      [
        [x0, 0.026, z0],
        [x1, 0.026, z1],
      ],
      [0.014, 0.014],
      3,
      0x7a6ad8,
    )
  }
}

/** The desk: an open book, a skull, a ball of glass, a quill, rolls, a candle burnt down. */
const desk = (b: MeshBuilder): void => {
  table(b, 0.95, 0.5, 0.78, 0x5a361f)
  for (const s of [-1, 1])
    b.quad(
      'paper',
      [-0.1, 0.8, 0.3],
      [-0.1 + s * 0.3, 0.84, 0.3],
      [-0.1 + s * 0.3, 0.84, -0.1],
      [-0.1, 0.8, -0.1],
      [0xe8dcb8, 0xf8f0d4],
      [0, 1, 0],
    )
  b.box('matte', -0.42, 0.78, -0.13, 0.22, 0.8, 0.33, 0x5a2a2c)
  b.lathe('gilt', 0.6, 0, pairs([0.13, 0.78, 0.08, 0.84, 0.1, 0.88]), 12, [0x8a6428, 0xd8ac50])
  b.lathe(
    'sign',
    0.6,
    0,
    pairs([0.001, 0.86, 0.12, 0.93, 0.15, 1.02, 0.12, 1.11, 0.001, 1.17]),
    16,
    [0x5a3ac8, 0xc8e4ff],
  )
  b.at(-0.65, 0.78, 0.05, 0.5, () => {
    b.lathe('matte', 0, 0, pairs([0.06, 0, 0.08, 0.05, 0.11, 0.1, 0.1, 0.18, 0.001, 0.23]), 12, [0xd0c4a4, 0xf0e8d0])
    for (const x of [-0.042, 0.042]) b.box('matte', x - 0.024, 0.09, 0.08, x + 0.024, 0.135, 0.115, 0x1c1814, 'n')
  })
  for (const [x, z, h] of [
    [0.35, -0.3, 0.24],
    [-0.8, -0.3, 0.16],
    [0.8, 0.34, 0.12],
  ] as const) {
    b.lathe('matte', x, z, pairs([0.05, 0.78, 0.035, 0.8, 0.032, 0.78 + h]), 8, [0xd8ccb0, 0xf8f0dc])
    b.lathe('shine', x, z, pairs([0.001, 0.79 + h, 0.02, 0.83 + h, 0.001, 0.91 + h]), 6, [0xffa83c, 0xfff0b0])
  }
  for (const [z, tone] of [
    [-0.34, 0xe8d8a8],
    [-0.26, 0xd8c898],
  ] as const)
    b.tube(
      'paper',
      [
        [-0.5, 0.82, z],
        [0, 0.82, z - 0.02],
      ],
      [0.035, 0.035],
      7,
      tone,
    )
  b.lathe('matte', 0.3, 0.3, pairs([0.04, 0.78, 0.05, 0.83, 0.02, 0.86]), 8, 0x2a2c3a)
  b.quad(
    'velvet',
    [0.3, 0.84, 0.3],
    [0.36, 1.0, 0.3],
    [0.46, 1.2, 0.28],
    [0.34, 1.04, 0.29],
    [0x4a6a9a, 0xd8e4f4],
    [0, 0, 1],
  )
  // The chair behind it, high-backed.
  b.at(0, 0, -0.85, 0, () => {
    b.box('wood', -0.3, 0.4, -0.28, 0.3, 0.48, 0.26, [0x3a2214, 0x6a4426])
    b.box('cloth', -0.26, 0.48, -0.24, 0.26, 0.54, 0.24, 0x5a2a5a)
    b.box('wood', -0.32, 0.4, -0.34, 0.32, 1.6, -0.26, [0x3a2214, 0x6a4426])
    b.box('cloth', -0.24, 0.62, -0.27, 0.24, 1.46, -0.24, [0x4a224a, 0x7a3f7a])
    for (const x of [-0.26, 0.26])
      for (const z of [-0.26, 0.2]) b.box('wood', x - 0.04, 0, z - 0.04, x + 0.04, 0.4, z + 0.04, 0x3a2214)
  })
}

/** A cauldron on its tripod, what boils in it green. */
const cauldron = (b: MeshBuilder): void => {
  b.lathe(
    'metal',
    0,
    0,
    pairs([0.1, 0.3, 0.4, 0.42, 0.5, 0.66, 0.46, 0.9, 0.5, 0.95, 0.44, 0.92]),
    18,
    [0x1c1c20, 0x44464c],
  )
  b.lathe('shine', 0, 0, pairs([0.44, 0.86, 0.001, 0.87]), 18, [0x3ae08a, 0xa8ffc8])
  for (let k = 0; k < 7; k++) {
    const a = k * 2.4
    const r = 0.1 + 0.26 * cell01(91, k, 1)
    b.lathe('shine', Math.sin(a) * r, Math.cos(a) * r, pairs([0.05, 0.86, 0.045, 0.9, 0.001, 0.92]), 7, 0x8affb8)
  }
  for (let k = 0; k < 3; k++)
    b.tube(
      'metal',
      [
        [Math.sin(k * 2.1) * 0.32, 0.42, Math.cos(k * 2.1) * 0.32],
        [Math.sin(k * 2.1) * 0.46, 0, Math.cos(k * 2.1) * 0.46],
      ],
      [0.04, 0.04],
      5,
      0x2a2a2e,
    )
  for (let k = 0; k < 5; k++)
    b.tube(
      'wood',
      [
        [Math.sin(k * 1.3) * 0.3, 0.04, Math.cos(k * 1.3) * 0.3],
        [Math.sin(k * 1.3 + 2.8) * 0.12, 0.1, Math.cos(k * 1.3 + 2.8) * 0.12],
      ],
      [0.05, 0.04],
      5,
      0x3a261a,
    )
  b.lathe('shine', 0, 0, pairs([0.2, 0.05, 0.16, 0.16, 0.05, 0.28, 0.001, 0.32]), 7, [0xff7a2a, 0xffd86a])
  b.tube(
    'wood',
    [
      [0.2, 0.7, 0.1],
      [0.46, 1.4, 0.2],
    ],
    [0.025, 0.02],
    5,
    0x7a5434,
  )
}

/** Shelves of bottles that glow in their own colours. */
const potions = (b: MeshBuilder, half: number, rows: number): void => {
  for (let r = 0; r < rows; r++) {
    const y = 0.7 + r * 0.6
    b.box('wood', -half, y - 0.05, 0, half, y, 0.3, [0x3a2214, 0x6a4426], '')
    for (let k = 0; k < 7; k++) {
      const own = cell01(97, r, k)
      vessel(
        b,
        own < 0.4 ? 'round' : own < 0.75 ? 'flask' : 'beaker',
        -half + 0.14 + k * ((2 * half - 0.28) / 6),
        y,
        0.16,
        LIQUIDS[Math.floor(own * 37) % 6]!,
        0.9 + 0.5 * cell01(99, r, k),
      )
    }
  }
  for (const x of [-half, half])
    b.box('wood', x - 0.04, 0, 0, x + 0.04, 0.7 + rows * 0.6 - 0.1, 0.3, [0x3a2214, 0x6a4426])
}

/** Planets on their arms round a sun of brass. */
const orrery = (b: MeshBuilder): void => {
  b.lathe('gilt', 0, 0, pairs([0.4, 0, 0.36, 0.06, 0.06, 0.12, 0.05, 1.1]), 14, [0x7a5a24, 0xd8ac50])
  b.lathe('shine', 0, 0, pairs([0.001, 1.1, 0.12, 1.18, 0.15, 1.26, 0.12, 1.34, 0.001, 1.42]), 14, 0xffd86a)
  for (const [r, a, size, y, tone] of [
    [0.34, 0.4, 0.05, 1.2, 0xb8a08a],
    [0.52, 2.6, 0.08, 1.32, 0x4a8ac0],
    [0.7, 4.4, 0.07, 1.16, 0xc85a3c],
    [0.9, 5.6, 0.12, 1.26, 0xd8a868],
  ] as const) {
    const [x, z] = [Math.sin(a) * r, Math.cos(a) * r]
    b.tube(
      'gilt',
      [
        [0, 1.06, 0],
        [x, 1.06, z],
        [x, y - size, z],
      ],
      [0.014, 0.012, 0.01],
      4,
      [0x9a7430, 0xd8ac50],
    )
    b.lathe(
      'matte',
      x,
      z,
      pairs([0.001, y - size, size * 0.7, y - size * 0.7, size, y, size * 0.7, y + size * 0.7, 0.001, y + size]),
      10,
      [shade(tone, 0.7), tone],
    )
  }
  const ring = Array.from({ length: 29 }, (_, k): P3 => [
    Math.sin((k / 28) * 6.2832) * 0.98,
    1.06,
    Math.cos((k / 28) * 6.2832) * 0.98,
  ])
  b.tube('gilt', ring, [0.012], 4, [0x9a7430, 0xd8ac50])
}

/** Stars and a moon painted overhead. */
const stars = (b: MeshBuilder, h: number): void => {
  for (let k = 0; k < 60; k++) {
    const [x, z, r] = [
      -3.4 + 6.8 * cell01(101, k, 1),
      -3.9 + 7.8 * cell01(103, k, 2),
      0.02 + 0.05 * cell01(107, k, 3) ** 2,
    ]
    b.quad(
      'shine',
      [x - r, h - 0.01, z],
      [x, h - 0.01, z - r],
      [x + r, h - 0.01, z],
      [x, h - 0.01, z + r],
      0xffe8a8,
      [0, -1, 0],
    )
  }
}

/** A chart of the heavens on the wall. */
const chart = (b: MeshBuilder): void => {
  b.quad('paper', [-0.9, 1, 0.02], [0.9, 1, 0.02], [0.9, 2.5, 0.02], [-0.9, 2.5, 0.02], [0x1c2448, 0x2c3a6a], [0, 0, 1])
  const at: P3[] = [
    [-0.6, 1.3, 0.03],
    [-0.35, 1.62, 0.03],
    [-0.05, 1.55, 0.03],
    [0.2, 1.85, 0.03],
    [0.5, 1.8, 0.03],
    [0.62, 2.15, 0.03],
    [0.2, 2.25, 0.03],
  ]
  for (const [n, [x, y]] of at.entries()) {
    b.box('gilt', x - 0.025, y - 0.025, 0.02, x + 0.025, y + 0.025, 0.04, 0xf8e0a0, 'n')
    if (n > 0) b.tube('line', [at[n - 1]!, at[n]!], [0.006, 0.006], 3, 0xc8b070)
  }
  for (const y of [0.98, 2.52])
    b.tube(
      'wood',
      [
        [-1, y, 0.03],
        [1, y, 0.03],
      ],
      [0.03, 0.03],
      6,
      0x6a4426,
    )
}
