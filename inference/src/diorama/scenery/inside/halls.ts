/** Rooms of state: throne rooms, museums. */
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, mix, type P3, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { picture } from './furnishings.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

const GOLD = [0xa87c28, 0xf4d070] as const
const MARBLE = [0xc8c0b4, 0xf4f0e8] as const

const pillar = (b: MeshBuilder, x: number, z: number, h: number, shaft: readonly [number, number]): void => {
  b.box('stone', x - 0.3, 0, z - 0.3, x + 0.3, 0.24, z + 0.3, MARBLE)
  b.lathe('stone', x, z, pairs([0.24, 0.24, 0.2, 0.5, 0.18, h - 0.5]), 14, shaft)
  b.lathe('metal', x, z, pairs([0.18, h - 0.5, 0.32, h - 0.2, 0.34, h]), 14, GOLD)
}

/** A banner with its device, hung from y. */
const banner = (b: MeshBuilder, y: number, tone: number): void => {
  b.quad(
    'fabric',
    [-0.4, y - 1.7, 0.04],
    [0.4, y - 1.7, 0.04],
    [0.4, y, 0.03],
    [-0.4, y, 0.03],
    [shade(tone, 0.7), tone],
    [0, 0, 1],
  )
  for (const s of [-1, 1]) {
    const i = b.vertex('fabric', [s * 0.4, y - 1.7, 0.04], [0, 0, 1], shade(tone, 0.7))
    b.vertex('fabric', [0, y - 1.7, 0.04], [0, 0, 1], shade(tone, 0.7))
    b.vertex('fabric', [s * 0.4, y - 2.05, 0.04], [0, 0, 1], shade(tone, 0.62))
    b.triangle('fabric', i, s > 0 ? i + 1 : i + 2, s > 0 ? i + 2 : i + 1)
  }
  b.lathe('metal', 0, 0.05, pairs([0.001, y - 1.1, 0.13, y - 0.95, 0.001, y - 0.8]), 6, GOLD)
  b.box('metal', -0.46, y, 0.02, 0.46, y + 0.05, 0.08, GOLD, '')
}

export const throne = (b: MeshBuilder, place: Place): void => {
  const east = place.culture === 'chinese' || place.culture === 'japanese'
  const cloth = east ? 0xb8342c : 0x8a2038
  const s = {
    ...shellOf(place),
    floor: 'paving' as const,
    floorTone: 0xb8b0a4,
    wall: east ? 0x9a3428 : 0xc8bca4,
    wainscot: east ? 0x6a2018 : 0x8a8478,
    beams: undefined,
    ceiling: east ? 0x2f5a5a : 0xb8ac94,
    h: 4.2,
    panes: 3,
    sill: 1.3,
    head: 3.4,
    curtain: undefined,
    west: [
      [-2, 0.5],
      [0.2, 0.5],
      [2.4, 0.5],
    ] as const,
  }
  shell(b, s)
  // Three steps, the carpet that climbs them, the throne under its canopy.
  for (let k = 0; k < 3; k++)
    b.box('stone', -1.7 + k * 0.2, k * 0.16, -s.hz, 1.7 - k * 0.2, (k + 1) * 0.16, -2.5 - k * 0.28, MARBLE)
  b.quad(
    'cloth',
    [-0.55, 0.012, 4],
    [0.55, 0.012, 4],
    [0.55, 0.012, -2.5],
    [-0.55, 0.012, -2.5],
    [shade(cloth, 0.9), cloth],
    [0, 1, 0],
  )
  for (const x of [-0.52, 0.46])
    b.quad('cloth', [x, 0.016, 4], [x + 0.06, 0.016, 4], [x + 0.06, 0.016, -2.5], [x, 0.016, -2.5], GOLD[1], [0, 1, 0])
  for (let k = 0; k < 3; k++) {
    const [y, z] = [(k + 1) * 0.16 + 0.01, -2.5 - k * 0.28]
    b.quad(
      'cloth',
      [-0.55, y - 0.16, z + 0.01],
      [0.55, y - 0.16, z + 0.01],
      [0.55, y, z + 0.01],
      [-0.55, y, z + 0.01],
      shade(cloth, 0.8),
      [0, 0, 1],
    )
    b.quad('cloth', [-0.55, y, z], [0.55, y, z], [0.55, y, z - 0.3], [-0.55, y, z - 0.3], cloth, [0, 1, 0])
  }
  b.at(0, 0.48, -3.6, 0, () => {
    b.box('metal', -0.55, 0, -0.4, 0.55, 0.5, 0.4, GOLD)
    b.box('velvet', -0.44, 0.5, -0.34, 0.44, 0.6, 0.4, [shade(cloth, 0.8), cloth], 'b')
    for (const x of [-0.5, 0.5]) {
      b.box('metal', x - 0.08, 0.5, -0.36, x + 0.08, 0.82, 0.4, GOLD)
      b.lathe('metal', x, 0.4, pairs([0.001, 0.74, 0.12, 0.84, 0.001, 0.96]), 8, GOLD)
      b.tube(
        'metal',
        [
          [x, 0.6, -0.4],
          [x * 1.02, 2, -0.44],
        ],
        [0.07, 0.05],
        6,
        GOLD,
      )
      b.lathe('metal', x * 1.02, -0.44, pairs([0.001, 1.96, 0.11, 2.08, 0.001, 2.26]), 8, GOLD)
    }
    b.box('metal', -0.52, 0.5, -0.48, 0.52, 1.8, -0.38, GOLD)
    b.box('velvet', -0.38, 0.66, -0.38, 0.38, 1.66, -0.34, [shade(cloth, 0.75), cloth], 'n')
    const i = b.vertex('metal', [-0.52, 1.8, -0.4], [0, 0, 1], GOLD[0])
    b.vertex('metal', [0.52, 1.8, -0.4], [0, 0, 1], GOLD[0])
    b.vertex('metal', [0, 2.5, -0.4], [0, 0, 1], GOLD[1])
    b.triangle('metal', i, i + 1, i + 2)
    b.lathe('shine', 0, -0.38, pairs([0.001, 1.92, 0.09, 2.02, 0.001, 2.12]), 6, 0xff6a7a)
  })
  // Hangings gathered behind it.
  for (let n = 0; n < 12; n++) {
    const x = -1.5 + n * 0.25
    const z = -s.hz + 0.06 + 0.06 * (n & 1)
    b.quad(
      'velvet',
      [x, 0.5, z],
      [x + 0.25, 0.5, z + (n & 1 ? -0.06 : 0.06)],
      [x + 0.25, 3.6, z + (n & 1 ? -0.06 : 0.06)],
      [x, 3.6, z],
      [shade(cloth, 0.5), shade(cloth, 0.85)],
      [0, 0, 1],
    )
  }
  b.box('metal', -1.7, 3.5, -s.hz + 0.02, 1.7, 3.75, -s.hz + 0.24, GOLD, '')
  for (const x of [-2.3, 2.3])
    for (const z of [-3.3, -1.1, 1.1]) pillar(b, x, z, s.h, east ? [0x8a2418, 0xc83c2c] : MARBLE)
  for (const z of [-2.2, 0]) b.at(s.hx - 0.02, 0, z, -Math.PI / 2, () => banner(b, 3.2, z < -1 ? 0x2f4a8a : cloth))
  for (const x of [-1.95, 1.95])
    b.at(x, 0, -2.5, 0, () => {
      b.lathe('metal', 0, 0, pairs([0.22, 0, 0.05, 0.08, 0.04, 1.3, 0.2, 1.4]), 8, [0x4a4038, 0x8a7a60])
      b.lathe('shine', 0, 0, pairs([0.16, 1.38, 0.14, 1.55, 0.001, 1.8]), 7, [0xff8a2a, 0xffe08a])
    })
}

/** A skeleton of a great lizard, nose to +x. */
const skeleton = (b: MeshBuilder): void => {
  const bone = [0xb8a888, 0xece2c8] as const
  const spine = (t: number): P3 => [
    -1.5 + t * 2.8,
    0.95 + 0.5 * Math.sin(t * Math.PI * 0.9) + (t > 0.75 ? (t - 0.75) * 2.2 : 0),
    0,
  ]
  for (let k = 0; k < 22; k++)
    b.tube(
      'matte',
      [spine(k / 22), spine((k + 1) / 22)],
      [0.03 + 0.03 * Math.sin((k / 22) * Math.PI), 0.03 + 0.03 * Math.sin(((k + 1) / 22) * Math.PI)],
      5,
      bone,
    )
  for (let k = 8; k < 16; k++) {
    const [x, y] = spine(k / 22)
    const r = 0.36 * Math.sin(((k - 6) / 12) * Math.PI)
    for (const s of [-1, 1])
      b.tube(
        'matte',
        [
          [x, y, 0],
          [x + 0.04, y - 0.2, s * r],
          [x + 0.02, y - 0.62, s * r * 0.6],
        ],
        [0.022, 0.02, 0.012],
        4,
        bone,
      )
  }
  for (const [k, long] of [
    [8, 1.1],
    [15, 0.8],
  ] as const)
    for (const s of [-1, 1]) {
      const [x, y] = spine(k / 22)
      b.tube(
        'matte',
        [
          [x, y, s * 0.2],
          [x + 0.18, y - long * 0.5, s * 0.3],
          [x - 0.06, 0.42, s * 0.3],
          [x + 0.16, 0.36, s * 0.32],
        ],
        [0.05, 0.04, 0.03, 0.03],
        5,
        bone,
      )
    }
  const [hx, hy] = spine(1)
  b.tube(
    'matte',
    [
      [hx - 0.1, hy, 0],
      [hx + 0.2, hy + 0.04, 0],
      [hx + 0.56, hy - 0.1, 0],
    ],
    [0.12, 0.17, 0.06],
    6,
    bone,
  )
  b.tube(
    'matte',
    [
      [hx, hy - 0.12, 0],
      [hx + 0.46, hy - 0.28, 0],
    ],
    [0.06, 0.03],
    5,
    bone,
  )
}

export const museum = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    floor: 'wood' as const,
    floorTone: 0xb8946c,
    wall: 0xe8e0d4,
    wainscot: undefined,
    h: 3.8,
    curtain: undefined,
    sill: 2.2,
    head: 3.3,
    panes: 3,
  }
  shell(b, s)
  b.at(0.7, 0, -2.7, 0, () => {
    b.box('stone', -1.9, 0, -0.7, 1.9, 0.34, 0.7, MARBLE)
    skeleton(b)
  })
  // Ropes between brass posts.
  for (let n = 0; n < 4; n++) {
    const x = -1.5 + n * 1.45
    b.lathe('metal', x, -1.6, pairs([0.14, 0, 0.03, 0.04, 0.025, 0.86, 0.05, 0.9, 0.001, 0.96]), 8, GOLD)
    if (n < 3)
      b.tube(
        'velvet',
        [
          [x, 0.82, -1.6],
          [x + 0.72, 0.6, -1.6],
          [x + 1.45, 0.82, -1.6],
        ],
        [0.03, 0.03, 0.03],
        6,
        [0x8a2030, 0xb83040],
      )
  }
  for (const [x, n] of [
    [-1.7, 1],
    [0.2, 0],
    [2, 2],
  ] as const)
    b.at(x, 0, -s.hz + 0.02, 0, () => picture(b, 0.6, 0.5, 2.5, n))
  for (const [z, n] of [
    [-2.2, 3],
    [0, 1],
  ] as const)
    b.at(s.hx - 0.01, 0, z, -Math.PI / 2, () => picture(b, 0.5, 0.65, 2, n))
  // A vase in its case, a bust on its plinth.
  b.at(-2.4, 0, -2.6, 0, () => {
    b.box('wood', -0.34, 0, -0.34, 0.34, 0.95, 0.34, [0x6a5440, 0x9a7c5c])
    b.lathe('matte', 0, 0, pairs([0.1, 0.95, 0.2, 1.15, 0.16, 1.34, 0.07, 1.44, 0.1, 1.52]), 14, (t) =>
      mix(0xc86a3c, 0x2a2420, Math.floor(t * 9) % 2),
    )
    b.box('glass', -0.34, 0.95, 0.32, 0.34, 1.7, 0.33, [0xc8dce0, 0xeaf4f6], 'n')
  })
  b.at(2.5, 0, -0.9, -0.8, () => {
    b.box('stone', -0.25, 0, -0.25, 0.25, 1.05, 0.25, MARBLE)
    b.lathe(
      'stone',
      0,
      0,
      pairs([0.26, 1.05, 0.28, 1.2, 0.1, 1.32, 0.09, 1.4, 0.15, 1.5, 0.14, 1.66, 0.001, 1.75]),
      12,
      [0xd0ccc4, 0xffffff],
    )
  })
  for (const x of [-1.4, 1.4]) b.box('shine', x - 0.5, s.h - 0.07, -2.6, x + 0.5, s.h - 0.03, -2.4, 0xfff6e0, '')
}
