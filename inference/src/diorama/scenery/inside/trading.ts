/** Rooms one is served in: supermarkets, taverns. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { write } from '../street/letters.ts'
import { fire } from './furnishings.ts'
import { pendant, table } from './furniture.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

const PACKS = [0xe04a3c, 0xf0b83c, 0x3f8ac0, 0x5aa85a, 0xf4f0e4, 0xd87ab0, 0x8a5ac0, 0xf08a3c] as const

/** A gondola of goods, w half wide, both faces filled; long side along x. */
const goods = (b: MeshBuilder, w: number, h: number, seed: number): void => {
  b.box('metal', -w, 0, -0.36, w, 0.16, 0.36, [0xa8b0b4, 0xd8dee0])
  b.box('metal', -w, 0.16, -0.03, w, h, 0.03, [0xc8ced2, 0xf0f4f4], 'b')
  const rows = 4
  for (let r = 0; r < rows; r++) {
    const y = 0.16 + (r * (h - 0.2)) / rows
    for (const s of [-1, 1]) {
      b.box('metal', -w, y, s > 0 ? 0.03 : -0.36, w, y + 0.03, s > 0 ? 0.36 : -0.03, 0xe8ecee, '')
      b.box('paper', -w, y, s > 0 ? 0.36 : -0.37, w, y + 0.05, s > 0 ? 0.37 : -0.36, 0xf4d84a, '')
      for (let x = -w + 0.03; x < w - 0.12;) {
        const wide = 0.1 + 0.1 * cell01(seed + r, Math.round(x * 20), s)
        const own = PACKS[Math.floor(cell01(seed + r, Math.round(x * 7), 5 + s) * PACKS.length)]!
        const tall = 0.16 + 0.14 * cell01(seed + r, Math.round(x * 7), 9)
        b.box(
          'matte',
          x,
          y + 0.03,
          s > 0 ? 0.08 : -0.33,
          x + wide - 0.012,
          y + 0.03 + tall,
          s > 0 ? 0.33 : -0.08,
          [shade(own, 0.8), own],
          'b',
        )
        x += wide
      }
    }
  }
}

export const supermarket = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    floor: 'paving' as const,
    floorTone: 0xd8dcdc,
    wall: 0xf0f4f0,
    wainscot: undefined,
    curtain: undefined,
    h: 3.2,
    sill: 0.5,
    head: 2.5,
    panes: 2,
  }
  shell(b, s)
  b.at(1.7, 0, -1.9, Math.PI / 2, () => goods(b, 1.3, 1.9, 11))
  b.at(-1.9, 0, -2.3, Math.PI / 2, () => goods(b, 1.2, 1.9, 23))
  // Cold shelves along the end wall, under the sign.
  b.box('metal', -s.hx + 0.1, 0, -s.hz, s.hx - 0.1, 2.1, -s.hz + 0.1, [0xd0dce4, 0xf4f8fa], 'n')
  for (let r = 0; r < 4; r++) {
    const y = 0.3 + r * 0.45
    b.box('metal', -s.hx + 0.1, y - 0.04, -s.hz, s.hx - 0.1, y, -s.hz + 0.45, 0xe8f0f4, '')
    b.box('shine', -s.hx + 0.1, y + 0.38, -s.hz + 0.4, s.hx - 0.1, y + 0.4, -s.hz + 0.44, 0xeaf8ff, '')
    for (let n = 0; n < 34; n++) {
      const x = -s.hx + 0.25 + n * 0.175
      const own = PACKS[Math.floor(cell01(41 + r, Math.floor(n / 3), 2) * PACKS.length)]!
      b.lathe('matte', x, -s.hz + 0.24, pairs([0.065, y, 0.07, y + 0.2, 0.03, y + 0.27, 0.03, y + 0.32]), 6, [
        shade(own, 0.8),
        own,
      ])
    }
  }
  b.box('metal', -1.4, 2.45, -s.hz + 0.02, 1.4, 2.95, -s.hz + 0.12, [0x2a8a4a, 0x4ab86a], 'n')
  write(b, 'sign', 'MARKET', 0, 2.58, -s.hz + 0.14, 0.26, 0xffffff)
  // Fruit in crates, a basket on wheels.
  b.at(0.3, 0, -3, 0, () => {
    for (const [k, tone] of [
      [0, 0xe8542c],
      [1, 0x8ac03c],
      [2, 0xf4b83c],
    ] as const) {
      b.box('wood', -0.62 + k * 0.42, 0, -0.3, -0.24 + k * 0.42, 0.62, 0.3, [0x9a7448, 0xc8a070])
      for (let n = 0; n < 12; n++)
        b.lathe(
          'matte',
          -0.55 + k * 0.42 + (n % 3) * 0.12,
          -0.2 + Math.floor(n / 3) * 0.13,
          pairs([0.001, 0.6, 0.07, 0.67, 0.001, 0.74]),
          7,
          [shade(tone, 0.8), tone],
        )
    }
  })
  b.at(-0.7, 0, -1.2, 0.6, () => {
    const wire = [0x8a9298, 0xc8d0d6] as const
    for (const x of [-0.24, 0.24])
      for (const z of [-0.3, 0.34]) {
        b.lathe('matte', x, z, pairs([0.001, 0, 0.05, 0.05, 0.001, 0.1]), 6, 0x2a2c30)
        b.tube(
          'metal',
          [
            [x, 0.08, z],
            [x * 1.2, 0.55, z * 1.15],
            [x * 1.3, 0.98, z * 1.25],
          ],
          [0.014, 0.012, 0.012],
          4,
          wire,
        )
      }
    for (const y of [0.55, 0.76, 0.97])
      for (let n = 0; n < 4; n++) {
        const [a, c] = [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, 1],
        ]
          .map(([x, z]) => [x! * (0.2 + y * 0.11), y, z! * (0.28 + y * 0.14)] as const)
          .flatMap((p, k, all) => (k === n ? [p, all[(k + 1) % 4]!] : []))
        b.tube('metal', [a!, c!], [0.012, 0.012], 4, wire)
      }
    b.tube(
      'metal',
      [
        [-0.26, 1.02, 0.5],
        [0.26, 1.02, 0.5],
      ],
      [0.02, 0.02],
      5,
      0xc8302c,
    )
  })
  for (const z of [-3, -1, 1]) b.box('shine', -2.4, s.h - 0.08, z - 0.07, 2.4, s.h - 0.03, z + 0.07, 0xf8fcff, '')
}

/** A barrel lying along z on its chock, its head to +z. */
const barrel = (b: MeshBuilder, r: number): void => {
  const wood = [0x5a3a22, 0x94683e] as const
  b.tube(
    'wood',
    [
      [0, r + 0.08, -0.5],
      [0, r + 0.08, 0],
      [0, r + 0.08, 0.5],
    ],
    [r * 0.82, r, r * 0.82],
    14,
    wood,
  )
  for (const z of [-0.3, 0.3])
    b.tube(
      'metal',
      [
        [0, r + 0.08, z - 0.03],
        [0, r + 0.08, z + 0.03],
      ],
      [r * 0.97, r * 0.97],
      14,
      0x4a4a4e,
    )
  b.at(0, r + 0.08, 0.5, 0, () => {
    for (let n = 0; n < 14; n++) {
      const at = (k: number): readonly [number, number, number] => [
        Math.cos((k / 14) * 6.2832) * r * 0.82,
        Math.sin((k / 14) * 6.2832) * r * 0.82,
        0,
      ]
      const i = b.vertex('wood', [0, 0, 0.01], [0, 0, 1], 0xb08050)
      b.vertex('wood', at(n), [0, 0, 1], 0x8a5c34)
      b.vertex('wood', at(n + 1), [0, 0, 1], 0x8a5c34)
      b.triangle('wood', i, i + 1, i + 2)
    }
    b.tube(
      'metal',
      [
        [0, -r * 0.4, 0],
        [0, -r * 0.44, 0.16],
      ],
      [0.03, 0.03],
      5,
      [0xa8843c, 0xe0b860],
    )
  })
}

const tankard = (b: MeshBuilder, x: number, y: number, z: number): void => {
  b.lathe('wood', x, z, pairs([0.06, y, 0.055, y + 0.13]), 8, [0x6a4628, 0xa87848])
  b.lathe('paper', x, z, pairs([0.056, y + 0.12, 0.06, y + 0.15, 0.001, y + 0.17]), 8, 0xfff6e0)
  b.tube(
    'wood',
    [
      [x + 0.06, y + 0.02, z],
      [x + 0.12, y + 0.07, z],
      [x + 0.06, y + 0.12, z],
    ],
    [0.012, 0.012, 0.012],
    4,
    0x7a5430,
  )
}

export const tavern = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    floorTone: 0x8a643e,
    floor: 'wood' as const,
    wall: 0xc8ac80,
    wainscot: 0x4a3020,
    beams: 0x3c281a,
    ceiling: 0x9a7c54,
    frame: 0x3c281a,
    curtain: undefined,
    panes: 4,
    sill: 1,
    head: 2,
  }
  shell(b, s)
  b.at(-1.6, 0, -s.hz, 0, () => fire(b))
  // The bar, with casks behind it.
  b.box('wood', 0.5, 0, -3.1, 3.1, 1.05, -2.6, [0x3c2616, 0x7a5230])
  b.box('wood', 0.4, 1.05, -3.2, 3.15, 1.12, -2.5, [0x5a3a22, 0x94683e], '')
  for (const [x, y] of [
    [0.95, 0],
    [1.85, 0],
    [2.7, 0],
    [1.4, 0.86],
    [2.3, 0.86],
  ] as const)
    b.at(x, y + 0.5, -3.75, 0, () => barrel(b, 0.4))
  b.box('wood', 0.5, 0.4, -s.hz, 3.1, 0.52, -3.3, 0x4a3020, '')
  for (let n = 0; n < 4; n++) tankard(b, 0.8 + n * 0.5, 1.12, -2.75)
  for (const [x, z, w] of [
    [1.5, -0.9, 0.7],
    [-2.1, -1.6, 0.6],
  ] as const)
    b.at(x, 0, z, 0.2, () => {
      table(b, w, 0.42, 0.76, 0x7a5430)
      tankard(b, -0.3, 0.76, 0.1)
      tankard(b, 0.2, 0.76, -0.15)
      b.lathe('matte', 0, 0.12, pairs([0.05, 0.76, 0.05, 0.86]), 7, 0xf0e6cc)
      b.lathe('shine', 0, 0.12, pairs([0.016, 0.86, 0.022, 0.9, 0.001, 0.98]), 5, [0xffa840, 0xffe8a0])
      for (const t of [-1, 1])
        b.box('wood', -w, 0.4, t * 0.68 - 0.13, w, 0.46, t * 0.68 + 0.13, [0x5a3c24, 0x8a6440], '')
      for (const t of [-1, 1])
        for (const x0 of [-w + 0.1, w - 0.1])
          b.box('wood', x0 - 0.04, 0, t * 0.68 - 0.1, x0 + 0.04, 0.4, t * 0.68 + 0.1, 0x5a3c24)
    })
  // A wheel of candles; hams and onions from the beams; an antlered head over the fire.
  for (const x of [0.4]) b.at(x, 0, -1.4, 0, () => pendant(b, 2.1, s.h, 0x6a5030))
  for (const [x, z, tone, r] of [
    [2.2, -2.4, 0xa85a44, 0.13],
    [2.6, -2.4, 0xc87a50, 0.11],
    [-0.3, -3.3, 0xd8b060, 0.08],
    [-0.1, -3.3, 0xd8b060, 0.08],
  ] as const) {
    b.tube(
      'wire',
      [
        [x, s.h - 0.2, z],
        [x, s.h - 0.45, z],
      ],
      [0.006, 0.006],
      3,
      0x3a2c20,
    )
    b.lathe('matte', x, z, pairs([0.001, s.h - 0.85, r, s.h - 0.7, r * 0.7, s.h - 0.5, 0.02, s.h - 0.42]), 8, [
      shade(tone, 0.75),
      tone,
    ])
  }
  b.at(-1.6, 1.9, -s.hz + 0.05, 0, () => {
    b.box('wood', -0.2, -0.28, 0, 0.2, 0.24, 0.04, [0x4a3020, 0x7a5234], 'n')
    b.tube(
      'fur',
      [
        [0, -0.05, 0.04],
        [0, 0.04, 0.24],
        [0, -0.06, 0.4],
      ],
      [0.12, 0.11, 0.06],
      7,
      [0x7a5a40, 0xa88058],
    )
    for (const q of [-1, 1])
      b.tube(
        'wood',
        [
          [q * 0.06, 0.12, 0.2],
          [q * 0.3, 0.34, 0.16],
          [q * 0.26, 0.6, 0.22],
        ],
        [0.025, 0.02, 0.006],
        4,
        0xc8b490,
      )
  })
}
