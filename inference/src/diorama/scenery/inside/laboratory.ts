/** A laboratory: benches under black tops, glass with something in it, screens, formulas. */
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { write } from '../street/letters.ts'
import { plant } from './furniture.ts'
import { LIQUIDS, vessel } from './glassware.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

const STEEL = [0x8a949c, 0xd4dce2] as const

export const laboratory = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    hx: 3.9,
    hz: 4.9,
    h: 3.1,
    floor: 'paving' as const,
    floorTone: 0xc0c8cc,
    wall: 0xe8eef0,
    wainscot: 0x8ab0b8,
    curtain: undefined,
    panes: 3,
    west: [[3, 0.8]] as const,
  }
  shell(b, s)
  // The bench along the back, cupboards over it, a fume hood.
  worktop(b, -2.9, 3.3, -s.hz + 0.06, -s.hz + 0.66, 14)
  for (const [n, x] of [-2.2, -1.2, 2, 3].entries()) {
    b.box('matte', x - 0.48, 1.75, -s.hz + 0.04, x + 0.48, 2.55, -s.hz + 0.38, [0xc8d0d4, 0xf0f4f6])
    b.quad(
      'glass',
      [x - 0.42, 1.82, -s.hz + 0.39],
      [x + 0.42, 1.82, -s.hz + 0.39],
      [x + 0.42, 2.48, -s.hz + 0.39],
      [x - 0.42, 2.48, -s.hz + 0.39],
      [0x8aa4b0, 0xc8dce4],
      [0, 0, 1],
    )
    for (let k = 0; k < 5; k++)
      b.lathe(
        'matte',
        x - 0.34 + k * 0.17,
        -s.hz + 0.4,
        pairs([0.05, 1.84, 0.05, 2.02, 0.02, 2.06]),
        7,
        LIQUIDS[(n + k) % 6]!,
      )
  }
  b.box('metal', -0.6, 0.9, -s.hz + 0.04, 1.3, 2.6, -s.hz + 0.72, STEEL)
  b.quad(
    'lit',
    [-0.5, 1.1, -s.hz + 0.73],
    [1.2, 1.1, -s.hz + 0.73],
    [1.2, 2.1, -s.hz + 0.73],
    [-0.5, 2.1, -s.hz + 0.73],
    [0x6a9aa8, 0xd8f0f0],
    [0, 0, 1],
  )
  write(b, 'line', 'FUME HOOD', 0.35, 2.28, -s.hz + 0.74, 0.13, 0x3a4a54)
  b.at(0.9, 0, -2.1, 0, () => {
    worktop(b, -1.3, 1.3, -0.42, 0.42, 3)
    still(b)
    microscope(b, -0.95, 0.9, 0.1)
    for (const [n, kind, x, z] of [
      [0, 'flask', -0.35, 0.24],
      [1, 'round', 0.02, 0.26],
      [2, 'beaker', 0.28, 0.28],
      [3, 'flask', 1.08, 0.2],
      [4, 'beaker', -0.6, -0.2],
      [5, 'flask', 1.12, -0.2],
    ] as const)
      vessel(b, kind, x, 0.9, z, LIQUIDS[n]!)
    rack(b, 0.72, 0.9, 0.28)
    b.box('paper', -1.2, 0.9, -0.3, -0.86, 0.915, -0.04, 0xf8f4e8)
  })
  for (const [x, z] of [
    [0.3, -1.2],
    [1.5, -1.15],
  ] as const)
    stool(b, x, z)
  // To the left a bench with a centrifuge and screens; over it the table of elements.
  b.at(-3.2, 0, -2, Math.PI / 2, () => {
    worktop(b, -1.8, 1.8, -0.4, 0.36, 7)
    b.lathe('metal', -0.9, 0, pairs([0.26, 0.9, 0.28, 1.2, 0.2, 1.28, 0.001, 1.3]), 16, [0xb8c4cc, 0xf0f4f6])
    for (const [x, tone] of [
      [0.1, 0x2a6a8a],
      [1.1, 0x2a6a4a],
    ] as const) {
      b.box('metal', x - 0.4, 1.06, -0.24, x + 0.4, 1.56, -0.18, 0x24282c)
      b.box('metal', x - 0.06, 0.9, -0.28, x + 0.06, 1.1, -0.16, 0x3a3e44)
      b.quad(
        'lit',
        [x - 0.36, 1.1, -0.17],
        [x + 0.36, 1.1, -0.17],
        [x + 0.36, 1.52, -0.17],
        [x - 0.36, 1.52, -0.17],
        [shade(tone, 0.6), tone],
        [0, 0, 1],
      )
      for (let k = 0; k < 9; k++) {
        const h = (i: number): number => 1.28 + 0.12 * Math.sin(i * 1.3 + x * 5)
        b.quad(
          'shine',
          [x - 0.34 + k * 0.075, h(k) - 0.008, -0.16],
          [x - 0.265 + k * 0.075, h(k + 1) - 0.008, -0.16],
          [x - 0.265 + k * 0.075, h(k + 1) + 0.008, -0.16],
          [x - 0.34 + k * 0.075, h(k) + 0.008, -0.16],
          0xa8ffd8,
          [0, 0, 1],
        )
      }
    }
  })
  b.at(-s.hx + 0.02, 0, -1.9, Math.PI / 2, () => elements(b))
  // To the right a board of formulas, a cabinet with a skeleton's place taken by gas bottles.
  b.at(s.hx - 0.02, 0, -2.2, -Math.PI / 2, () => formulas(b))
  for (const [z, tone] of [
    [-4.2, 0x3a7a4a],
    [-3.85, 0xb84a3c],
  ] as const) {
    b.lathe('metal', s.hx - 0.3, z, pairs([0.15, 0, 0.15, 1.25, 0.08, 1.42, 0.03, 1.46, 0.03, 1.56]), 12, [
      shade(tone, 0.75),
      tone,
    ])
    b.lathe('matte', s.hx - 0.3, z, pairs([0.06, 1.54, 0.06, 1.6, 0.001, 1.62]), 8, 0x8a9098)
  }
  b.at(3.4, 0, 0.8, 0, () => plant(b, 1, 4, 0xe8ece8))
  for (const z of [-3, -0.2]) b.box('shine', -1.4, s.h - 0.08, z - 0.12, 1.4, s.h - 0.03, z + 0.12, 0xf8fcff, '')
}

/** A bench with drawers under a black top, from x0 to x1. */
const worktop = (b: MeshBuilder, x0: number, x1: number, z0: number, z1: number, drawers: number): void => {
  b.box('matte', x0, 0.08, z0, x1, 0.85, z1, [0xa8b8c0, 0xdce4e8])
  b.box('stone', x0 - 0.05, 0.85, z0 - 0.03, x1 + 0.05, 0.9, z1 + 0.05, 0x3a4248, '')
  const step = (x1 - x0) / drawers
  for (let k = 0; k < drawers; k++)
    for (const y of [0.16, 0.5]) {
      b.box(
        'matte',
        x0 + k * step + 0.03,
        y,
        z1,
        x0 + (k + 1) * step - 0.03,
        y + 0.3,
        z1 + 0.012,
        [0xc4d0d6, 0xe8eef0],
        'n',
      )
      b.box(
        'metal',
        x0 + (k + 0.5) * step - 0.06,
        y + 0.2,
        z1 + 0.012,
        x0 + (k + 0.5) * step + 0.06,
        y + 0.225,
        z1 + 0.03,
        0x6a747c,
        'n',
      )
    }
}

/** A coil and two bulbs on a stand, over a flame. */
const still = (b: MeshBuilder): void => {
  b.box('metal', 0.3, 0.9, -0.26, 0.62, 0.92, 0, 0x4a5054)
  b.tube(
    'metal',
    [
      [0.46, 0.9, -0.24],
      [0.46, 1.75, -0.24],
    ],
    [0.012, 0.012],
    5,
    STEEL,
  )
  b.tube(
    'metal',
    [
      [0.46, 1.3, -0.24],
      [0.46, 1.3, -0.1],
    ],
    [0.01, 0.01],
    4,
    STEEL,
  )
  b.lathe('metal', 0.46, -0.1, pairs([0.05, 0.92, 0.02, 0.94, 0.02, 1.06]), 8, 0x6a747c)
  b.lathe('shine', 0.46, -0.1, pairs([0.02, 1.06, 0.028, 1.1, 0.001, 1.18]), 7, [0x6ab0ff, 0xd8ecff])
  vessel(b, 'round', 0.46, 1.2, -0.1, 0xf0a04a, 1.2)
  const coil = Array.from({ length: 40 }, (_, k): P3 => [
    0.72 + Math.cos(k * 0.7) * 0.05,
    1.52 - k * 0.011,
    -0.1 + Math.sin(k * 0.7) * 0.05,
  ])
  b.tube(
    'glass',
    [[0.46, 1.52, -0.1], [0.58, 1.6, -0.1], ...coil, [0.72, 1.02, -0.1]],
    [0.012],
    5,
    [0xd8ecf0, 0xf4fafc],
  )
  vessel(b, 'flask', 0.72, 0.9, -0.1, 0x9a6af0, 0.8)
}

const microscope = (b: MeshBuilder, x: number, y: number, z: number): void => {
  b.box('metal', x - 0.1, y, z - 0.13, x + 0.1, y + 0.04, z + 0.13, 0x3a4248)
  b.tube(
    'metal',
    [
      [x, y + 0.04, z - 0.1],
      [x, y + 0.22, z - 0.14],
      [x, y + 0.34, z - 0.06],
    ],
    [0.03, 0.03, 0.03],
    6,
    [0xc8d0d4, 0xf0f4f6],
  )
  b.tube(
    'metal',
    [
      [x, y + 0.14, z + 0.02],
      [x, y + 0.44, z - 0.02],
    ],
    [0.032, 0.026],
    8,
    [0xc8d0d4, 0xf0f4f6],
  )
  b.tube(
    'matte',
    [
      [x, y + 0.42, z - 0.02],
      [x, y + 0.5, z - 0.07],
    ],
    [0.03, 0.03],
    7,
    0x24282c,
  )
  b.box('metal', x - 0.08, y + 0.1, z - 0.05, x + 0.08, y + 0.12, z + 0.11, 0x24282c, '')
}

const rack = (b: MeshBuilder, x: number, y: number, z: number): void => {
  for (const h of [0.02, 0.12])
    b.box('wood', x - 0.18, y + h, z - 0.04, x + 0.18, y + h + 0.015, z + 0.04, 0xc8a06a, '')
  for (let k = 0; k < 6; k++) {
    const u = x - 0.15 + k * 0.06
    b.lathe('lit', u, z, pairs([0.001, y + 0.02, 0.017, y + 0.04, 0.017, y + 0.12]), 7, LIQUIDS[k]!)
    b.lathe('glass', u, z, pairs([0.017, y + 0.12, 0.019, y + 0.21]), 7, [0xc8dce4, 0xf0f8fa])
  }
}

const stool = (b: MeshBuilder, x: number, z: number): void => {
  b.lathe('cloth', x, z, pairs([0.17, 0.6, 0.18, 0.66, 0.001, 0.67]), 14, [0x2a5a6a, 0x3f7a8a])
  b.lathe('metal', x, z, pairs([0.22, 0, 0.03, 0.05, 0.03, 0.6]), 10, STEEL)
}

/** The table of elements, as one knows it from afar. */
const elements = (b: MeshBuilder): void => {
  b.box('matte', -1.25, 1.5, 0, 1.25, 2.75, 0.03, 0xf4f4ee, 'n')
  const left = [1, 1, 2, 2, 2, 2, 2]
  for (let r = 0; r < 7; r++)
    for (let c = 0; c < 18; c++) {
      if (c >= left[r]! && c < (r === 0 ? 17 : r < 3 ? 12 : 2)) continue
      const tone = c < 2 ? 0xf0a878 : c < 12 ? 0xf0d080 : c < 16 ? 0x8ac8b0 : 0x9ab4e0
      const [x, y] = [-1.15 + c * 0.128, 2.62 - r * 0.135]
      b.quad(
        'paper',
        [x, y - 0.12, 0.035],
        [x + 0.115, y - 0.12, 0.035],
        [x + 0.115, y, 0.035],
        [x, y, 0.035],
        tone,
        [0, 0, 1],
      )
    }
}

const formulas = (b: MeshBuilder): void => {
  b.box('metal', -1.3, 1, 0, 1.3, 2.3, 0.04, [0x8a929a, 0xb8c0c6], 'n')
  b.quad(
    'paper',
    [-1.24, 1.06, 0.045],
    [1.24, 1.06, 0.045],
    [1.24, 2.24, 0.045],
    [-1.24, 2.24, 0.045],
    0xf8faf8,
    [0, 0, 1],
  )
  write(b, 'line', 'E', -0.95, 1.94, 0.05, 0.17, 0x2a4a9a)
  for (const y of [1.99, 2.04]) b.box('line', -0.76, y, 0.05, -0.62, y + 0.015, 0.052, 0x2a4a9a, '')
  write(b, 'line', 'MC2', -0.3, 1.94, 0.05, 0.17, 0x2a4a9a)
  write(b, 'line', '2 H2O', 0.7, 1.9, 0.05, 0.13, 0xb8302c)
  for (let k = 0; k < 12; k++) {
    const t = (n: number): P3 => [-1 + n * 0.085, 1.35 + 0.2 * Math.exp(-(((n - 6) / 3) ** 2)), 0.05]
    b.tube('line', [t(k), t(k + 1)], [0.01, 0.01], 3, 0x2a4a9a)
  }
  for (let k = 0; k < 6; k++) {
    const h = (n: number): P3 => [0.62 + Math.cos(n * 1.0472) * 0.2, 1.45 + Math.sin(n * 1.0472) * 0.2, 0.05]
    b.tube('line', [h(k), h(k + 1)], [0.01, 0.01], 3, 0x2a7a4a)
  }
}
