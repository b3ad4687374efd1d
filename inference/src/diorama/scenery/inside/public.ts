/** Rooms of a town: cafés, classrooms, libraries, offices. */
import type { Place } from '../../state/state.ts'
import type { MeshBuilder } from '../build/mesh.ts'
import { script } from '../street/glyphs.ts'
import { write } from '../street/letters.ts'
import { disc, picture, tableware } from './furnishings.ts'
import { chair, pendant, plant, shelves, table } from './furniture.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

const eastern = (place: Place): boolean => place.culture === 'chinese' || place.culture === 'japanese'

export const cafe = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    wainscot: 0x5a3a2a,
    wall: place.era === 'future' ? 0xc8d4e4 : 0xd8b48a,
    sill: 0.5,
    head: 2.4,
    panes: 3,
  }
  shell(b, s)
  // The bar with its machine, cups, cakes under glass, a board with the prices.
  b.box('wood', -1, 0, -3.55, 2.8, 1.05, -2.95, [0x4a2f20, 0x7a5034])
  b.box('stone', -1.05, 1.05, -3.6, 2.85, 1.11, -2.88, 0xe0d4c0, '')
  b.box('metal', 1.7, 1.11, -3.5, 2.5, 1.6, -3.1, [0x8a2f2a, 0xc84a3c])
  for (const x of [1.85, 2.1, 2.35]) b.box('metal', x - 0.03, 1.2, -3.12, x + 0.03, 1.35, -3, 0xd8dce0)
  b.box('glass', -0.5, 1.11, -3.4, 0.5, 1.5, -3, [0xa8c0c8, 0xe0eef0])
  for (let k = 0; k < 4; k++)
    b.lathe(
      'matte',
      -0.36 + k * 0.24,
      -2.98,
      [
        [0.08, 1.12],
        [0.09, 1.2],
        [0.001, 1.24],
      ],
      8,
      [0xe8b0a0, 0x6a4030, 0xf4e0b0, 0xd85a5a][k] ?? 0,
    )
  for (const y of [1.5, 1.95])
    for (let k = 0; k < 9; k++) {
      b.box('wood', -0.8, y - 0.04, -4.2, 2.8, y, -3.95, 0x6a4630, '')
      b.lathe(
        'matte',
        -0.6 + k * 0.4,
        -4.06,
        [
          [0.05, y],
          [0.07, y + 0.14 + 0.1 * (k & 1)],
          [0.03, y + 0.26],
        ],
        7,
        [0x3a5a4a, 0xc8a04c, 0x8a3a2c, 0xe8e0d0][k % 4] ?? 0,
      )
    }
  b.at(-2.1, 0, -s.hz + 0.02, 0, () => {
    b.box('wood', -0.7, 1.2, 0, 0.7, 2.3, 0.04, 0x5a3c28, 'n')
    b.quad(
      'matte',
      [-0.64, 1.26, 0.05],
      [0.64, 1.26, 0.05],
      [0.64, 2.24, 0.05],
      [-0.64, 2.24, 0.05],
      0x242a28,
      [0, 0, 1],
    )
    if (eastern(place)) script(b, 'line', place.culture === 'chinese' ? '茶' : 'コーヒー', 0, 2.05, 0.06, 0.2, 0xf4ecd8)
    else write(b, 'line', 'CAFE', 0, 1.96, 0.06, 0.18, 0xf4ecd8)
    for (let k = 0; k < 4; k++)
      b.quad(
        'line',
        [-0.5, 1.4 + k * 0.14, 0.06],
        [0.2 + 0.08 * k, 1.4 + k * 0.14, 0.06],
        [0.2 + 0.08 * k, 1.43 + k * 0.14, 0.06],
        [-0.5, 1.43 + k * 0.14, 0.06],
        0xd8d0bc,
        [0, 0, 1],
      )
  })
  for (const [x, z, r] of [
    [-2.1, -1.7, 0.42],
    [1.7, -0.9, 0.42],
    [-2.3, 1.5, 0.4],
  ] as const)
    b.at(x, 0, z, 0, () => {
      b.lathe(
        'wood',
        0,
        0,
        [
          [0.24, 0],
          [0.04, 0.04],
          [0.04, 0.7],
          [r, 0.72],
          [r, 0.76],
          [0.001, 0.765],
        ],
        16,
        [0x5a3c28, 0x9a6c48],
      )
      tableware(b, 0.765, 1)
      for (const t of [0.2, Math.PI + 0.4])
        b.at(Math.sin(t) * 0.2, 0, Math.cos(t) * 0.75, Math.cos(t) > 0 ? Math.PI : 0, () => chair(b, 0x7a4a30))
    })
  for (const x of [-0.4, 0.9, 2.2]) b.at(x, 0, -2.9, 0, () => pendant(b, 1.95, s.h, 0xe8a84c))
  b.at(1.7, 0, -0.9, 0, () => pendant(b, 1.95, s.h, 0xe8a84c))
  b.at(2.8, 0, 1.3, 0, () => plant(b, 1.3, 9, 0x4a5a5a))
  b.at(-2.8, 0, -3.8, 0, () => plant(b, 0.9, 4))
  for (const [z, n] of [
    [0.4, 1],
    [-1.6, 3],
    [-0.6, 0],
  ] as const)
    b.at(s.hx - 0.01, 0, z, -Math.PI / 2, () => picture(b, 0.32, 0.3, 1.75, n))
}

export const classroom = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    wall: 0xe8e8d0,
    wainscot: 0x8a9a78,
    sill: 0.9,
    head: 2.4,
    panes: 3,
    west: [
      [-2.4, 1],
      [0.1, 1],
      [2.6, 0.9],
    ] as const,
  }
  shell(b, s)
  b.at(0, 0, -s.hz + 0.02, 0, () => {
    b.box('wood', -2, 0.85, 0, 2, 2.2, 0.05, [0x6a4a30, 0x94704c], 'n')
    b.quad(
      'matte',
      [-1.92, 0.93, 0.06],
      [1.92, 0.93, 0.06],
      [1.92, 2.12, 0.06],
      [-1.92, 2.12, 0.06],
      [0x2a4a3c, 0x3a5f4c],
      [0, 0, 1],
    )
    if (eastern(place)) script(b, 'line', '大山月日', -0.6, 1.7, 0.07, 0.28, 0xf0f0e4)
    else write(b, 'line', 'ABC 1 8 9', -0.5, 1.62, 0.07, 0.2, 0xf0f0e4)
    for (let k = 0; k < 3; k++)
      b.quad(
        'line',
        [-1.5, 1.12 + k * 0.13, 0.07],
        [0.4 - 0.3 * k, 1.12 + k * 0.13, 0.07],
        [0.4 - 0.3 * k, 1.14 + k * 0.13, 0.07],
        [-1.5, 1.14 + k * 0.13, 0.07],
        0xc8d8c8,
        [0, 0, 1],
      )
    disc(b, 'matte', 1.3, 1.55, 0.08, 0.26, 0xe8d8a0)
    disc(b, 'lit', 0, 2.48, 0.03, 0.19, 0xf4ecd8)
    for (const [a, l] of [
      [0.6, 0.14],
      [4.2, 0.1],
    ] as const)
      b.tube(
        'line',
        [
          [0, 2.48, 0.05],
          [Math.sin(a) * l, 2.48 + Math.cos(a) * l, 0.05],
        ],
        [0.012, 0.012],
        3,
        0x24201c,
      )
  })
  b.at(1.9, 0, -3.3, 0, () => {
    table(b, 0.65, 0.35, 0.76, 0x94704c)
    tableware(b, 0.76, 2)
    b.lathe(
      'matte',
      -0.4,
      0,
      [
        [0.1, 0.76],
        [0.03, 0.8],
        [0.03, 0.9],
      ],
      8,
      0x5a4a3c,
    )
    b.lathe(
      'matte',
      -0.4,
      0,
      [
        [0.001, 0.88],
        [0.15, 1.03],
        [0.001, 1.18],
      ],
      12,
      [0x3a6a9a, 0x6ab0c8],
    )
  })
  for (const [x, z] of [
    [-1.5, -1.1],
    [1.2, -1.1],
    [-1.5, -2.3],
    [1.2, -2.3],
    [-2.1, 1.6],
    [2.1, 1.2],
  ] as const)
    b.at(x, 0, z, 0, () => {
      table(b, 0.42, 0.28, 0.7, 0xc89a60)
      b.box('paper', -0.2, 0.7, -0.12, 0.1, 0.72, 0.14, 0xf4f0e4, 'b')
      b.box(
        'matte',
        0.14,
        0.7,
        -0.1,
        0.32,
        0.75,
        0.12,
        [0xb8483c, 0x3f6a8a, 0xd8b050][Math.abs(Math.round(x + z)) % 3] ?? 0,
        'b',
      )
      b.at(0, 0, 0.5, Math.PI, () => chair(b, 0xc89a60, 0.42))
    })
  for (let n = 0; n < 5; n++) b.at(s.hx - 0.01, 0, -2.6 + n * 0.72, -Math.PI / 2, () => picture(b, 0.24, 0.3, 1.75, n))
  b.at(s.hx, 0, 1.2, -Math.PI / 2, () => shelves(b, 1.1, 1, place.seed, 0xb88a5c, 2))
  for (const z of [-2.6, 0]) b.box('shine', -1, s.h - 0.1, z - 0.12, 1, s.h - 0.04, z + 0.12, 0xfafaf0, '')
}
