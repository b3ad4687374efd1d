/** Large rooms of glass and water: an airport's lounge, a swimming bath. */
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { write } from '../street/letters.ts'
import { plant } from './furniture.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

const STEEL = [0x8a949c, 0xd4dce2] as const

/** An airliner on the apron, nose to +x, its wheels at y = 0. */
const airliner = (b: MeshBuilder, tone: number): void => {
  const body = [0xc4ccd4, 0xfafcfe] as const
  b.tube(
    'distant',
    [
      [-15, 4.4, 0],
      [-9, 3.6, 0],
      [8, 3.4, 0],
      [12, 3.1, 0],
      [14, 2.7, 0],
    ],
    [0.5, 1.8, 1.9, 1.5, 0.3],
    14,
    body,
  )
  for (let n = 0; n < 22; n++) b.box('distant', -8 + n * 0.8, 3.6, 1.86, -7.62 + n * 0.8, 4, 1.92, 0x34485c, '')
  b.box('distant', -9, 3.1, 1.84, 11, 3.3, 1.92, tone, '')
  b.quad('distant', [2, 2.8, 1.4], [-4, 2.8, 1.4], [-7, 3.4, 14], [-5, 3.4, 14], [0x98a4b0, 0xd8e0e8])
  b.quad(
    'distant',
    [-15, 4.6, 0.1],
    [-11, 4.8, 0.1],
    [-13.4, 9.6, 0.1],
    [-15.6, 9.6, 0.1],
    [shade(tone, 0.85), tone],
    [0, 0, 1],
  )
  b.tube(
    'distant',
    [
      [-2.4, 2, 5.5],
      [0.8, 1.9, 5.5],
    ],
    [0.75, 0.85],
    10,
    [0x7c8894, 0xc4ccd4],
  )
  for (const x of [10, -1.6])
    b.tube(
      'distant',
      [
        [x, 0.4, 0.6],
        [x, 2.4, 0.4],
      ],
      [0.3, 0.16],
      6,
      0x3a3e44,
    )
}

export const airport = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    floor: 'paving' as const,
    floorTone: 0xb8bec4,
    wall: 0xe4e8ea,
    wainscot: undefined,
    curtain: undefined,
    h: 3.6,
    sill: 0.3,
    head: 3.1,
    panes: 4,
    frame: 0x6a7680,
    north: [0, 2.7] as const,
    west: [[-1.2, 2.2]] as const,
    bare: true,
  }
  shell(b, s)
  // The apron with what stands on it, behind the glass.
  b.quad('distant', [-60, -3.4, -5], [60, -3.4, -5], [60, -1.6, -70], [-60, -1.6, -70], [0x8a9096, 0xb0b8bc], [0, 1, 0])
  b.at(-3, -3, -26, 0.16, () => airliner(b, 0x2f6ac0))
  b.at(17, -2.4, -46, 0.3, () => airliner(b, 0xd0483c))
  b.at(-30, -3, -16, Math.PI / 2, () => airliner(b, 0x3a9a7a))
  // Rows of seats, a board with departures, a sign with the gate, a trolley.
  for (const [x, z, turn] of [
    [1.5, -2.2, Math.PI],
    [1.5, -0.8, 0],
    [-2, -2.6, Math.PI],
  ] as const)
    b.at(x, 0, z, turn, () => {
      b.box('metal', -1.05, 0.3, -0.06, 1.05, 0.36, 0.06, STEEL, '')
      for (const k of [-0.7, 0, 0.7]) {
        b.box('cloth', k - 0.3, 0.4, -0.24, k + 0.3, 0.47, 0.28, [0x2a4a7a, 0x3f6aa8], '')
        b.box('cloth', k - 0.3, 0.5, -0.34, k + 0.3, 0.98, -0.26, [0x2a4a7a, 0x3f6aa8], '')
      }
      for (const k of [-0.8, 0.8]) b.box('metal', k - 0.04, 0, -0.2, k + 0.04, 0.34, 0.2, STEEL)
    })
  b.at(s.hx - 0.02, 0, -1.6, -Math.PI / 2, () => {
    b.box('metal', -1.5, 1.5, 0, 1.5, 3, 0.08, 0x16181c, 'n')
    for (let r = 0; r < 6; r++) {
      write(
        b,
        'sign',
        ['PARIS  10 25', 'TOKYO  10 40', 'LIMA   11 05', 'CAIRO  11 20', 'SEOUL  11 45', 'OSLO   12 10'][r]!,
        0,
        2.72 - r * 0.21,
        0.1,
        0.13,
        r === 2 ? 0xff8a5a : 0xffd84a,
      )
    }
  })
  b.box('metal', -1.2, 2.95, -2.9, 0, 3.4, -2.8, [0xf0b820, 0xf8cc40], '')
  write(b, 'line', 'GATE 7', -0.6, 3.06, -2.79, 0.22, 0x1c1c20)
  for (const x of [-1.1, -0.1])
    b.tube(
      'metal',
      [
        [x, 3.4, -2.85],
        [x, s.h, -2.85],
      ],
      [0.015, 0.015],
      4,
      STEEL,
    )
  b.at(0.1, 0, -3.2, 0.4, () => {
    b.box('metal', -0.36, 0.12, -0.5, 0.36, 0.16, 0.5, STEEL, '')
    b.box('cloth', -0.32, 0.16, -0.4, 0.3, 0.5, 0.42, [0x7a2a30, 0xb8444c])
    b.box('cloth', -0.28, 0.5, -0.3, 0.26, 0.78, 0.3, [0x2f4a5a, 0x4f7a8a])
    for (const x of [-0.34, 0.34])
      b.tube(
        'metal',
        [
          [x, 0.12, -0.5],
          [x, 1, -0.62],
        ],
        [0.018, 0.018],
        4,
        STEEL,
      )
    for (const x of [-0.3, 0.3])
      for (const z of [-0.4, 0.4]) b.lathe('matte', x, z, pairs([0.001, 0, 0.06, 0.06, 0.001, 0.12]), 7, 0x2a2c30)
  })
  b.at(2.7, 0, -3.7, 0, () => plant(b, 1.3, 6, 0xd8dce0))
  for (const z of [-2.4, 0]) b.box('shine', -2, s.h - 0.07, z - 0.1, 2, s.h - 0.03, z + 0.1, 0xf8fcff, '')
}

export const pool = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    floor: 'paving' as const,
    floorTone: 0xc4d4d8,
    wall: 0xdcecf0,
    wainscot: 0x4aa4b8,
    curtain: undefined,
    h: 3.8,
    sill: 1.1,
    head: 3.2,
    panes: 4,
    west: [[-1.4, 2.3]] as const,
  }
  shell(b, s)
  const [x0, x1, z0, z1] = [-0.4, 3, -4, -0.7]
  // The basin: a rim, water over tiles, lanes on floats.
  b.box('stone', x0 - 0.25, 0, z0 - 0.2, x1 + 0.2, 0.1, z1 + 0.25, [0xd8e4e8, 0xf8fcfc])
  b.quad('glass', [x0, 0.106, z1], [x1, 0.106, z1], [x1, 0.106, z0], [x0, 0.106, z0], [0x3aa8d0, 0x7ad8ec], [0, 1, 0])
  for (let i = 0; i < 9; i++)
    for (let j = 0; j < 9; j++) {
      if ((i * 7 + j * 3) % 4 !== 0) continue
      const [u, v] = [x0 + 0.18 + i * 0.36, z1 - 0.2 - j * 0.36]
      b.quad(
        'glass',
        [u, 0.109, v],
        [u + 0.2, 0.109, v - 0.06],
        [u + 0.26, 0.109, v - 0.2],
        [u + 0.04, 0.109, v - 0.12],
        0xc8f4fa,
        [0, 1, 0],
      )
    }
  for (const x of [0.7, 1.8])
    for (let k = 0; k < 14; k++)
      b.lathe(
        'matte',
        x,
        z0 + 0.15 + k * 0.23,
        pairs([0.001, 0.07, 0.06, 0.12, 0.001, 0.17]),
        7,
        k % 3 === 0 ? 0xe84a3c : 0xf8f4f0,
      )
  for (const x of [0.2, 1.25, 2.4]) {
    b.box('stone', x - 0.24, 0.1, z1 + 0.02, x + 0.24, 0.42, z1 + 0.44, [0x2f7a9a, 0x5ab0cc])
    b.quad(
      'paper',
      [x - 0.1, 0.17, z1 + 0.45],
      [x + 0.1, 0.17, z1 + 0.45],
      [x + 0.1, 0.36, z1 + 0.45],
      [x - 0.1, 0.36, z1 + 0.45],
      0xf8fcfc,
      [0, 0, 1],
    )
  }
  for (const z of [-2.2, -1.8])
    b.tube(
      'metal',
      [
        [x0 - 0.5, 0, z],
        [x0 - 0.45, 0.8, z],
        [x0 - 0.1, 0.9, z],
        [x0 + 0.1, 0.1, z],
      ],
      [0.03, 0.03, 0.03, 0.03],
      6,
      STEEL,
    )
  // A ring, towels on a bench.
  b.at(-2.5, 0, -2.4, Math.PI / 2, () => {
    b.box('wood', -0.8, 0.4, -0.2, 0.8, 0.46, 0.2, [0xa8845c, 0xd8b888], '')
    for (const x of [-0.7, 0.7]) b.box('wood', x - 0.05, 0, -0.16, x + 0.05, 0.4, 0.16, 0xa8845c)
    b.box('cloth', -0.3, 0.46, -0.18, 0.2, 0.56, 0.18, [0xe8a0a8, 0xf4c4c8], '')
  })
  b.at(0.4, 1.9, -s.hz + 0.06, 0, () => {
    for (let k = 0; k < 12; k++) {
      const p = (n: number): readonly [number, number, number] => [
        Math.cos((n / 12) * 6.2832) * 0.34,
        Math.sin((n / 12) * 6.2832) * 0.34,
        0,
      ]
      b.tube('matte', [p(k), p(k + 1)], [0.09, 0.09], 7, k % 3 === 0 ? 0xe84a3c : 0xf8f4f0)
    }
  })
}
