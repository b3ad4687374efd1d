/** Rooms to read and work in: libraries and offices. */
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { picture } from './furnishings.ts'
import { chair, pendant, plant, rug, shelves, table } from './furniture.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

export const library = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    wall: 0xa88a64,
    wainscot: 0x5a3a26,
    h: 3.6,
    head: 3,
    sill: 1,
    panes: 3,
    curtain: 0x6a2f2a,
    west: [
      [0.9, 0.7],
      [-3.5, 0.5],
    ] as const,
  }
  shell(b, s)
  const wood = 0x7a4f30
  b.at(-s.hx, 0, -1.6, Math.PI / 2, () => shelves(b, 1.35, 3.3, 11, wood, 8))
  for (const z of [-2.9, -0.6]) b.at(s.hx, 0, z, -Math.PI / 2, () => shelves(b, 1.1, 3.3, 23 + z * 10, wood, 8))
  for (const x of [-1.5, 0.9, 2.6]) b.at(x, 0, -s.hz, 0, () => shelves(b, 1.1, 3.3, 41 + x * 10, wood, 8))
  // A ladder, a reading table with green lamps, a globe.
  b.at(-0.1, 0, -3.7, 0, () => {
    for (const x of [-0.22, 0.22])
      b.tube(
        'wood',
        [
          [x, 0, 0.5],
          [x, 3, 0],
        ],
        [0.03, 0.03],
        4,
        0x94704c,
      )
    for (let k = 1; k < 9; k++)
      b.box('wood', -0.22, k * 0.33, 0.48 - k * 0.055, 0.22, k * 0.33 + 0.04, 0.53 - k * 0.055, 0x94704c, '')
  })
  b.at(0, 0, -1.8, 0, () => rug(b, 1.9, 1.3, 0x7a2f2a))
  b.at(0.8, 0, -1.9, 0, () => {
    table(b, 0.9, 0.5, 0.76, 0x6a3f26)
    for (const x of [-0.5, 0.5]) {
      b.lathe(
        'metal',
        x,
        0,
        [
          [0.09, 0.76],
          [0.02, 0.79],
          [0.02, 1.05],
        ],
        8,
        0xc8a04c,
      )
      b.lathe(
        'lit',
        x,
        0,
        [
          [0.16, 1.02],
          [0.1, 1.12],
          [0.02, 1.15],
        ],
        10,
        [0x5ab878, 0x2f7a50],
      )
    }
    b.box('paper', -0.2, 0.76, 0.1, 0.16, 0.79, 0.36, 0xf4ecd8, 'b')
    b.box('matte', 0.2, 0.76, -0.3, 0.46, 0.9, -0.1, [0x8a3a2c, 0xb8503c], 'b')
  })
  for (const x of [0.3, 1.4]) b.at(x, 0, -1.2, Math.PI, () => chair(b, 0x6a3f26))
  b.at(-2.3, 0, 0.1, 0, () => {
    b.lathe(
      'wood',
      0,
      0,
      [
        [0.26, 0],
        [0.05, 0.06],
        [0.05, 0.7],
        [0.12, 0.74],
      ],
      10,
      0x6a3f26,
    )
    b.lathe(
      'matte',
      0,
      0,
      [
        [0.001, 0.72],
        [0.22, 0.82],
        [0.3, 1],
        [0.22, 1.18],
        [0.001, 1.28],
      ],
      14,
      [0x3a6a8a, 0xc8b078],
    )
  })
  b.at(0.8, 0, -1.9, 0, () => pendant(b, 2.5, s.h, 0xd8a860))
  b.at(2.6, 0, 1.5, 0, () => plant(b, 1.2, 9, 0x4a5a5a))
}

export const office = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    wall: 0xe4e4e0,
    floor: 'paving' as const,
    floorTone: 0x8a9098,
    sill: 0.3,
    head: 2.5,
    panes: 2,
    north: [-1.2, 1.1] as const,
  }
  shell(b, s)
  const old = place.era === '1980s' || place.era === '1900s'
  const desk = (x: number, z: number, turn: number): void =>
    b.at(x, 0, z, turn, () => {
      table(b, 0.8, 0.42, 0.74, old ? 0x8a6444 : 0xd8d0c4)
      if (place.era === '1900s') b.box('metal', -0.2, 0.74, -0.1, 0.2, 0.92, 0.18, 0x24262a)
      else if (old) {
        b.box('metal', -0.24, 0.74, -0.28, 0.24, 1.14, 0.1, [0xb8b09c, 0xd8d0bc])
        b.quad(
          'lit',
          [-0.19, 0.82, 0.105],
          [0.19, 0.82, 0.105],
          [0.19, 1.1, 0.105],
          [-0.19, 1.1, 0.105],
          [0x1c4a34, 0x3a8a5a],
          [0, 0, 1],
        )
      } else {
        b.box('metal', -0.36, 0.92, -0.04, 0.36, 1.34, 0, 0x1c1e22)
        b.quad(
          'lit',
          [-0.34, 0.94, 0.005],
          [0.34, 0.94, 0.005],
          [0.34, 1.32, 0.005],
          [-0.34, 1.32, 0.005],
          [0x5a8aa8, 0xb8d8e8],
          [0, 0, 1],
        )
        b.box('metal', -0.05, 0.74, -0.08, 0.05, 0.94, -0.02, 0x3a3e44)
      }
      b.box('matte', -0.22, 0.74, 0.16, 0.22, 0.77, 0.32, 0x3a3e44, 'b')
      b.box('paper', 0.42, 0.74, -0.1, 0.68, 0.8, 0.2, 0xf4f0e8, 'b')
      b.at(0.1, 0, 0.72, Math.PI + 0.3, () => {
        b.lathe(
          'metal',
          0,
          0,
          [
            [0.28, 0.02],
            [0.04, 0.1],
            [0.04, 0.42],
          ],
          8,
          0x2a2c30,
        )
        b.box('cloth', -0.24, 0.42, -0.24, 0.24, 0.5, 0.24, 0x3a4a5a, '')
        b.box('cloth', -0.22, 0.55, -0.26, 0.22, 1.1, -0.2, 0x3a4a5a, '')
      })
    })
  desk(1.1, -2.1, 0)
  desk(-2.4, -2.8, Math.PI / 2)
  desk(2.5, 1.4, -Math.PI / 2)
  b.at(1.9, 0, -s.hz, 0, () => shelves(b, 1.1, 2.1, 31, old ? 0x6a4a34 : 0xa8a8a4, 5))
  b.at(-2.7, 0, 1.5, 0, () => plant(b, 1.3, 3, 0xe8e4dc))
  b.at(2.8, 0, -0.6, 0, () => plant(b, 1, 7, 0xe8e4dc))
  b.box('metal', -0.1, 0, -s.hz + 0.02, 0.5, 1.2, -s.hz + 0.5, [shade(0x8a929a, 0.8), 0x8a929a])
  for (const z of [-2.6, -0.4]) b.box('shine', -1, s.h - 0.08, z - 0.15, 1, s.h - 0.02, z + 0.15, 0xf8fcff, '')
  for (const [z, n] of [
    [0.4, 1],
    [-1.8, 2],
  ] as const)
    b.at(s.hx - 0.01, 0, z, -Math.PI / 2, () => picture(b, 0.4, 0.28, 1.7, n))
}
