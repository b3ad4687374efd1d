/** Tatami rooms, bedrooms and kitchens, by era. */
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { bed, picture, tableware } from './furnishings.ts'
import { chair, floorLamp, pendant, plant, rug, shelves, table } from './furniture.ts'
import { lantern, scroll, shellOf } from './homes.ts'
import { shell, usual } from './room-shell.ts'

export const tatami = (b: MeshBuilder, place: Place): void => {
  const s = usual({
    season: place.season,
    floorTone: 0xc8c088,
    floor: 'matte',
    wall: 0xe0d4b4,
    ceiling: 0xb89468,
    frame: 0x5a4030,
    panes: 4,
    sill: 0.35,
    head: 2,
    beams: 0x6a4a34,
    west: [
      [-1.5, 1.1],
      [1.2, 0.9],
    ],
  })
  shell(b, s)
  // Mats with their dark borders.
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < 5; j++) {
      const x = -3.2 + i * 1.6
      const z = -4.2 + j * 1.7
      const c = (i + j) % 2 ? 0xc4bc82 : 0xd0c890
      b.quad('fabric', [x, 0.006, z + 1.7], [x + 1.6, 0.006, z + 1.7], [x + 1.6, 0.006, z], [x, 0.006, z], c, [0, 1, 0])
      for (const dx of [0, 1.54])
        b.quad(
          'line',
          [x + dx, 0.01, z + 1.7],
          [x + dx + 0.06, 0.01, z + 1.7],
          [x + dx + 0.06, 0.01, z],
          [x + dx, 0.01, z],
          0x3a4a3a,
          [0, 1, 0],
        )
    }
  // Paper screens to the north and east; the alcove with its scroll.
  for (let n = 0; n < 2; n++)
    b.at(-2.1 + n * 1.35, 0, -s.hz + 0.03, 0, () => {
      b.quad('lit', [-0.66, 0.35, 0], [0.66, 0.35, 0], [0.66, 2, 0], [-0.66, 2, 0], [0xd8c8a0, 0xf4ead0], [0, 0, 1])
      b.quad('wood', [-0.66, 0, 0], [0.66, 0, 0], [0.66, 0.35, 0], [-0.66, 0.35, 0], 0x7a5a3c, [0, 0, 1])
      for (let k = 0; k <= 4; k++) b.box('wood', -0.66 + k * 0.32, 0.35, 0, -0.62 + k * 0.32, 2, 0.02, 0x5a4030, 'n')
      for (let k = 0; k <= 5; k++) b.box('wood', -0.66, 0.35 + k * 0.33, 0, 0.66, 0.38 + k * 0.33, 0.02, 0x5a4030, 'n')
    })
  b.box('wood', -3.2, 2, -s.hz, 3.2, 2.12, -s.hz + 0.1, [0x4a3424, 0x6a4c34], '')
  b.box('wood', 0.2, 0, -s.hz, 0.36, s.h, -s.hz + 0.6, [0x4a3424, 0x7a5a3c])
  b.box('wood', 0.36, 0, -s.hz, 3.2, 0.14, -s.hz + 0.6, [0x4a3424, 0x7a5a3c])
  b.at(1.5, 0, -s.hz + 0.02, 0, () => scroll(b, '花月'))
  b.at(2.4, 0.14, -s.hz + 0.3, 0, () => plant(b, 0.7, 3, 0x4a6a7a))
  b.at(0.9, 0, -1.9, 0, () => {
    table(b, 0.7, 0.45, 0.34, 0x7a4a2c)
    tableware(b, 0.34, 2)
    for (const [x, z] of [
      [-1, 0],
      [1, 0],
      [0, 0.8],
      [0, -0.8],
    ] as const)
      b.box('cloth', x - 0.28, 0.01, z - 0.28, x + 0.28, 0.09, z + 0.28, [0x5a3a5a, 0x8a5a7a], 'b')
  })
  b.at(0.9, 0, -1.9, 0, () => {
    b.tube(
      'wood',
      [
        [0, 2.2, 0],
        [0, s.h, 0],
      ],
      [0.01, 0.01],
      3,
      0x2a2018,
    )
    lantern(b, 2, 0.24, 0xf4e4c0)
  })
  b.at(-2.6, 0, 1.4, 0, () => lantern(b, 0.35, 0.3, 0xf0d8a8))
  b.at(s.hx - 0.34, 0, -2.2, -Math.PI / 2, () => {
    b.box('wood', -0.8, 0, 0, 0.8, 0.9, 0.3, [0x5a3a26, 0x8a5f40])
    for (let k = 0; k < 3; k++) b.box('metal', -0.4 + k * 0.4, 0.4, 0.3, -0.3 + k * 0.4, 0.44, 0.33, 0x2a2c30)
    b.at(-0.4, 0.9, 0.15, 0, () => plant(b, 0.3, 12, 0x8a949a))
  })
  b.at(2.7, 0, 1.2, 0, () => plant(b, 1.1, 9, 0x4a5a5a))
}

export const bedroom = (b: MeshBuilder, place: Place): void => {
  const s = { ...shellOf(place), north: [-0.9, 0.6] as const }
  shell(b, s)
  const old = place.era === '1980s'
  b.at(1.6, 0, -2.9, 0, () => bed(b, place.era === 'modern' ? 0x6a8aa8 : old ? 0xd87a8a : 0x8a5a7a))
  b.at(0, 0, -1.3, 0, () => rug(b, 1.6, 1.1, 0x5a7a8a))
  b.at(0.35, 0, -3.75, 0, () => {
    table(b, 0.28, 0.24, 0.5, 0x94704c)
    b.lathe(
      'metal',
      0,
      0,
      [
        [0.09, 0.5],
        [0.02, 0.53],
        [0.02, 0.75],
      ],
      8,
      0xc8a868,
    )
    b.lathe(
      'lit',
      0,
      0,
      [
        [0.15, 0.72],
        [0.08, 0.95],
      ],
      10,
      [0xe8b878, 0xf8e4b8],
    )
  })
  b.at(-2.6, 0, -3.5, Math.PI / 4, () => {
    table(b, 0.55, 0.3, 0.74, 0xb08a5c)
    tableware(b, 0.74, 1)
  })
  b.at(-2.2, 0, -2.9, -2.4, () => chair(b, 0xb08a5c))
  b.at(s.hx, 0, -1.1, -Math.PI / 2, () => shelves(b, 0.7, 1.5, place.seed + 8, 0xb08a5c, 3))
  b.at(1.6, 0, -s.hz + 0.01, 0, () => picture(b, 0.6, 0.4, 1.9, 1))
  for (let n = 0; n < (old ? 4 : 2); n++)
    b.at(s.hx - 0.01, 0, 0.4 + n * 0.62, -Math.PI / 2, () => picture(b, 0.22, 0.3, 1.6 + 0.2 * (n & 1), n))
  b.at(-0.9, 0, -1.8, 0, () => pendant(b, 2.15, s.h, 0xf0d8b0))
  b.at(-2.7, 0, 1.7, 0, () => plant(b, 1.1, 4))
  b.at(2.75, 0, 1.5, 0, () => floorLamp(b, 1.4))
}

export const kitchen = (b: MeshBuilder, place: Place): void => {
  const modern = place.era === 'modern' || place.era === 'future'
  const s = {
    ...shellOf(place),
    floor: 'paving' as const,
    floorTone: modern ? 0xc8c8c4 : 0xb8785a,
    north: [-0.6, 0.8] as const,
    sill: 1.1,
    curtain: modern ? 0xe8e4dc : 0xd87a5a,
  }
  shell(b, s)
  const front = modern ? 0xe8e8e4 : 0x7fa08c
  b.box('wood', -2.9, 0, -s.hz, 2.3, 0.86, -s.hz + 0.6, [shade(front, 0.75), front])
  b.box('stone', -2.95, 0.86, -s.hz, 2.35, 0.92, -s.hz + 0.64, modern ? 0x4a4c50 : 0xd8c8a8, '')
  for (let n = 0; n < 7; n++) {
    const x = -2.8 + n * 0.73
    b.box('wood', x, 0.1, -s.hz + 0.6, x + 0.66, 0.8, -s.hz + 0.62, shade(front, 1.06), 'n')
    b.box('metal', x + 0.28, 0.68, -s.hz + 0.62, x + 0.4, 0.7, -s.hz + 0.65, 0x8a8e92)
  }
  for (const [x0, x1] of [
    [0.6, 2.4],
    [-2.9, -1.7],
  ] as const) {
    b.box('wood', x0, 1.55, -s.hz, x1, 2.3, -s.hz + 0.36, [shade(front, 0.8), front], '')
    for (let k = 0; k < 3; k++)
      b.box(
        'matte',
        x0 + 0.15 + k * 0.5,
        1.2,
        -s.hz + 0.02,
        x0 + 0.4 + k * 0.5,
        1.45,
        -s.hz + 0.1,
        [0xc8583c, 0xe8b84c, 0x5a8a7a][k] ?? 0,
      )
  }
  // Stove with its pot and steam hood, sink, refrigerator.
  b.box('metal', 1.2, 0.9, -s.hz + 0.06, 1.85, 0.94, -s.hz + 0.58, 0x24262a, '')
  b.lathe(
    'metal',
    1.5,
    -s.hz + 0.3,
    [
      [0.16, 0.94],
      [0.18, 1.14],
      [0.05, 1.2],
      [0.03, 1.24],
    ],
    12,
    [0x9a3a2c, 0xd85a44],
  )
  b.box('metal', -0.95, 0.88, -s.hz + 0.14, -0.3, 0.93, -s.hz + 0.5, 0xb8c0c4, '')
  b.tube(
    'metal',
    [
      [-0.62, 0.92, -s.hz + 0.1],
      [-0.62, 1.2, -s.hz + 0.12],
      [-0.62, 1.18, -s.hz + 0.3],
    ],
    [0.02, 0.02, 0.02],
    5,
    0xd0d4d8,
  )
  b.box('metal', 2.4, 0, -s.hz + 0.02, 3.1, 1.75, -s.hz + 0.66, modern ? [0xa8b0b4, 0xd0d6d8] : [0xd8e0d0, 0xf0f4e8])
  b.box('metal', 2.48, 0.7, -s.hz + 0.66, 2.52, 1.3, -s.hz + 0.7, 0x6a6e72)
  b.at(1, 0, -1.7, 0, () => {
    table(b, 0.7, 0.5, 0.74, 0xb88a5c)
    tableware(b, 0.74, 2)
  })
  for (const [x, z, t] of [
    [0.1, -1.7, Math.PI / 2],
    [1.9, -1.7, -Math.PI / 2],
    [1, -2.5, 0],
  ] as const)
    b.at(x, 0, z, t, () => chair(b, 0x94704c))
  b.at(1, 0, -1.7, 0, () => pendant(b, 1.9, s.h, 0xd8583c))
  b.at(-2.7, 0, -2.6, 0, () => plant(b, 0.9, 6))
  b.at(2.8, 0, 1.1, 0, () => plant(b, 1.2, 9, 0x4a6a7a))
  b.at(s.hx, 0, -0.8, -Math.PI / 2, () => shelves(b, 0.6, 1.8, 17, 0xb88a5c, 4))
}
