/** Rooms of tiles: hospital wards, bathrooms, prison cells. */
import { Matrix4 } from 'three'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { disc } from './furnishings.ts'
import { chair, plant, rug } from './furniture.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

const STEEL = [0x8a949c, 0xd4dce2] as const
const WHITE = [0xd8dce0, 0xfafcfc] as const

/** A bed on wheels: raised head, rails, a chart at its foot; head to -z. */
const wardBed = (b: MeshBuilder, blanket: number): void => {
  for (const x of [-0.42, 0.42])
    for (const z of [-0.9, 0.9]) {
      b.tube(
        'metal',
        [
          [x, 0.08, z],
          [x, 0.5, z],
        ],
        [0.025, 0.025],
        5,
        STEEL,
      )
      b.lathe('metal', x, z, pairs([0.001, 0, 0.05, 0.05, 0.001, 0.1]), 6, 0x3a3e44)
    }
  b.box('metal', -0.46, 0.44, -1, 0.46, 0.5, 1, STEEL, '')
  b.box('cloth', -0.44, 0.5, -0.3, 0.44, 0.64, 0.98, WHITE, 'b')
  b.quad('cloth', [-0.44, 0.64, -0.3], [0.44, 0.64, -0.3], [0.44, 0.98, -0.98], [-0.44, 0.98, -0.98], WHITE)
  b.box('cloth', -0.46, 0.46, 0, 0.46, 0.68, 1, [shade(blanket, 0.82), blanket], 'b')
  b.box('cloth', -0.32, 0.92, -0.98, 0.32, 1.06, -0.68, WHITE, '')
  for (const z of [-1.04, 1.02]) {
    b.box('metal', -0.46, 0.5, z - 0.02, 0.46, z < 0 ? 1.2 : 0.82, z + 0.02, [0xb8c4cc, 0xe8eef2], 'b')
  }
  b.box('paper', -0.14, 0.56, 1.04, 0.14, 0.8, 1.06, 0xf4f0e0)
  for (const s of [-1, 1])
    for (const y of [0.74, 0.86])
      b.tube(
        'metal',
        [
          [s * 0.48, y, -0.5],
          [s * 0.48, y, 0.3],
        ],
        [0.014, 0.014],
        4,
        0xc8d0d8,
      )
}

/** A stand with its drip, and a screen that draws a heart's beat. */
const monitor = (b: MeshBuilder): void => {
  b.tube(
    'metal',
    [
      [0, 0.04, 0],
      [0, 1.9, 0],
    ],
    [0.018, 0.016],
    5,
    STEEL,
  )
  for (const a of [0, 2.1, 4.2])
    b.tube(
      'metal',
      [
        [0, 0.06, 0],
        [Math.sin(a) * 0.28, 0.03, Math.cos(a) * 0.28],
      ],
      [0.016, 0.016],
      4,
      STEEL,
    )
  b.box('glass', -0.2, 1.5, -0.04, -0.06, 1.84, 0.04, [0xb8d8e0, 0xe4f4f8], '')
  b.box('metal', -0.02, 1.16, -0.06, 0.36, 1.46, 0.06, [0xc8ccd0, 0xeceff2], '')
  b.quad('lit', [0.01, 1.2, 0.065], [0.33, 1.2, 0.065], [0.33, 1.43, 0.065], [0.01, 1.43, 0.065], 0x16302c, [0, 0, 1])
  const beat = [0, 0, 0.1, 0, 0.12, 0.04, 0.14, -0.03, 0.17, 0.1, 0.2, -0.05, 0.22, 0, 0.3, 0]
  for (let k = 0; k + 3 < beat.length; k += 2) {
    const [x0, y0, x1, y1] = [beat[k]!, beat[k + 1]!, beat[k + 2]!, beat[k + 3]!]
    b.tube(
      'shine',
      [
        [0.02 + x0, 1.31 + y0, 0.075],
        [0.02 + x1, 1.31 + y1, 0.075],
      ],
      [0.006, 0.006],
      3,
      0x6affa8,
    )
  }
}

export const hospital = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    floor: 'paving' as const,
    floorTone: 0xc8d4d4,
    wall: 0xe8f0ec,
    wainscot: 0x9cc4bc,
    curtain: 0xd4e4e0,
  }
  shell(b, s)
  b.at(1.9, 0, -3, 0, () => wardBed(b, 0x7ab0c4))
  b.at(-0.4, 0, -3, 0, () => wardBed(b, 0x8ac0ac))
  b.at(0.75, 0, -3.5, 0, () => monitor(b))
  // A curtain on its rail between the beds, drawn aside; a cabinet; a clock; a red cross over the beds.
  b.tube(
    'metal',
    [
      [0.75, 2.3, -s.hz],
      [0.75, 2.3, -1.7],
    ],
    [0.015, 0.015],
    4,
    STEEL,
  )
  for (let n = 0; n < 7; n++) {
    const z = -s.hz + 0.1 + n * 0.12
    b.quad(
      'fabric',
      [0.75 + 0.05 * (n & 1), 0.4, z],
      [0.8 - 0.05 * (n & 1), 0.4, z + 0.12],
      [0.8 - 0.05 * (n & 1), 2.3, z + 0.12],
      [0.75 + 0.05 * (n & 1), 2.3, z],
      [0x9ccabc, 0xc4e4d8],
    )
  }
  for (const x of [1.2, -1.15]) {
    b.box('metal', x - 0.22, 0, -s.hz + 0.05, x + 0.22, 0.75, -s.hz + 0.5, WHITE)
    b.lathe('glass', x, -s.hz + 0.25, pairs([0.05, 0.75, 0.07, 0.9, 0.04, 0.95]), 8, [0xa8c8d0, 0xe4f4f8])
  }
  b.at(0.75, 1.75, -s.hz + 0.03, 0, () => {
    b.box('matte', -0.28, -0.28, 0, 0.28, 0.28, 0.02, 0xffffff, 'n')
    b.box('matte', -0.2, -0.07, 0.02, 0.2, 0.07, 0.035, 0xd0342c, 'n')
    b.box('matte', -0.07, -0.2, 0.02, 0.07, 0.2, 0.035, 0xd0342c, 'n')
  })
  disc(b, 'lit', -1.9, 2.2, -s.hz + 0.04, 0.18, 0xf8f8f4)
  b.at(2.4, 0, -0.6, -1.2, () => chair(b, 0x6a9aa8))
  b.at(-2.7, 0, -3.7, 0, () => plant(b, 0.9, 4, 0xe8ece8))
  for (const z of [-2.4, 0.4]) b.box('shine', -0.9, s.h - 0.08, z - 0.14, 0.9, s.h - 0.03, z + 0.14, 0xf8fcff, '')
}

export const bathroom = (b: MeshBuilder, place: Place): void => {
  const s = {
    ...shellOf(place),
    floor: 'paving' as const,
    floorTone: 0xb8c4cc,
    wall: 0xe4eeec,
    wainscot: 0x8ab4bc,
    sill: 1.1,
    head: 2.2,
    curtain: 0xf0f4f4,
  }
  shell(b, s)
  // A tub on feet, half full, with foam; brass taps.
  b.at(1.4, 0, -2.5, 0, () => {
    const wall = pairs([0.3, 0.14, 0.46, 0.2, 0.52, 0.6, 0.56, 0.66])
    b.within(stretch(1.55), () => b.lathe('plaster', 0, 0, wall, 20, WHITE))
    b.within(stretch(1.5), () => b.lathe('glass', 0, 0, pairs([0.5, 0.5, 0.001, 0.502]), 20, 0x9ccfe0))
    for (let n = 0; n < 14; n++) {
      const a = n * 2.4
      const r = 0.16 + 0.22 * ((n * 0.37) % 1)
      b.lathe(
        'paper',
        Math.sin(a) * r * 2,
        Math.cos(a) * r,
        pairs([0.09, 0.49, 0.1, 0.54, 0.06, 0.6, 0.001, 0.62]),
        8,
        [0xe8f0f4, 0xffffff],
      )
    }
    for (const x of [-0.6, 0.6])
      for (const z of [-0.3, 0.3])
        b.lathe('metal', x, z, pairs([0.001, 0, 0.06, 0.06, 0.03, 0.2]), 6, [0xa8843c, 0xe8c870])
    b.tube(
      'metal',
      [
        [0.8, 0.5, -0.1],
        [0.84, 1, -0.1],
        [0.62, 1.02, -0.1],
        [0.58, 0.9, -0.1],
      ],
      [0.025, 0.025, 0.025, 0.025],
      6,
      [0xa8843c, 0xf0d080],
    )
  })
  // Basin and looking-glass, shelf with bottles, towels on a rail.
  b.at(-0.8, 0, -s.hz, 0, () => {
    b.lathe(
      'plaster',
      0,
      0.3,
      pairs([0.14, 0, 0.09, 0.1, 0.08, 0.66, 0.34, 0.8, 0.36, 0.88, 0.3, 0.88, 0.16, 0.78]),
      16,
      WHITE,
    )
    b.tube(
      'metal',
      [
        [0, 0.88, 0.08],
        [0, 1.06, 0.1],
        [0, 1.04, 0.26],
      ],
      [0.02, 0.02, 0.018],
      6,
      [0xa8843c, 0xf0d080],
    )
    b.box('wood', -0.42, 1.2, 0, 0.42, 2.2, 0.04, [0x8a6a48, 0xc8a070], 'n')
    b.quad(
      'glass',
      [-0.37, 1.25, 0.05],
      [0.37, 1.25, 0.05],
      [0.37, 2.15, 0.05],
      [-0.37, 2.15, 0.05],
      [0x9ab4bc, 0xe8f4f6],
    )
    for (const x of [-0.6, 0.6]) b.lathe('shine', x, 0.1, pairs([0.001, 1.68, 0.09, 1.78, 0.001, 1.9]), 8, 0xfff4d8)
  })
  b.box('wood', 0.5, 1.5, -s.hz, 2.4, 1.54, -s.hz + 0.2, 0xc8a070, '')
  for (let n = 0; n < 7; n++)
    b.lathe(
      'matte',
      0.65 + n * 0.26,
      -s.hz + 0.1,
      pairs([0.05, 1.54, 0.06, 1.68 + 0.04 * (n % 3), 0.02, 1.74, 0.02, 1.8]),
      8,
      [0x6aa8b0, 0xe8a0a8, 0xf4e8d0, 0x8ab880][n % 4]!,
    )
  b.at(s.hx, 0, -1, -Math.PI / 2, () => {
    b.tube(
      'metal',
      [
        [-0.6, 1.2, 0.1],
        [0.6, 1.2, 0.1],
      ],
      [0.018, 0.018],
      5,
      0xe0e4e8,
    )
    for (const [x, tone] of [
      [-0.3, 0xf0b0a8],
      [0.25, 0xa8d0d8],
    ] as const)
      b.box('cloth', x - 0.22, 0.6, 0.07, x + 0.22, 1.22, 0.13, [shade(tone, 0.85), tone], '')
  })
  b.at(-0.2, 0, -1.4, 0, () => rug(b, 0.8, 0.5, 0x8ac0c8))
  b.at(2.7, 0, -3.8, 0, () => plant(b, 0.9, 6, 0xf0f0ec))
  b.lathe('wood', -2.5, -3.4, pairs([0.26, 0, 0.3, 0.5, 0.28, 0.52]), 12, [0xa8845c, 0xd8b888])
}

const stretch = (x: number): Matrix4 => new Matrix4().makeScale(x, 1, 1)

export const cell = (b: MeshBuilder, place: Place): void => {
  const old = place.era === 'medieval'
  const s = {
    ...shellOf(place),
    floor: 'paving' as const,
    floorTone: 0x7c7a76,
    wall: old ? 0x8a8478 : 0x9aa098,
    wainscot: undefined,
    ceiling: 0x8a8880,
    curtain: undefined,
    beams: undefined,
    frame: 0x4a4c50,
    panes: 5,
    sill: 1.7,
    head: 2.4,
    west: [[-1.6, 0.5]] as const,
  }
  shell(b, s)
  // Bars from floor to ceiling across the room, a gate in them that is shut.
  const iron = [0x2c2e32, 0x5c6066] as const
  for (let x = -s.hx; x <= s.hx; x += 0.17)
    b.tube(
      'metal',
      [
        [x, 0, -3.1],
        [x, s.h, -3.1],
      ],
      [0.022, 0.022],
      4,
      iron,
    )
  for (const y of [0.1, 1.1, 2.15]) b.box('metal', -s.hx, y - 0.03, -3.13, s.hx, y + 0.03, -3.07, iron, '')
  for (const x of [0.2, 1.2]) b.box('metal', x - 0.04, 0, -3.16, x + 0.04, 2.2, -3.04, iron, '')
  b.box('metal', 0.24, 1, -3.2, 0.44, 1.22, -3.02, [0x6a6048, 0xa89868], '')
  // A bunk on chains, a bucket, marks for the days.
  b.at(2.4, 0, -1.2, 0, () => {
    b.box('wood', -0.5, 0.42, -1, 0.75, 0.5, 1, [0x5a4634, 0x846a50], '')
    b.box('cloth', -0.48, 0.5, -0.98, 0.73, 0.58, 0.98, [0x8a8678, 0xb0a994], 'b')
    b.box('cloth', -0.3, 0.58, -0.9, 0.6, 0.68, -0.55, [0xb4ac98, 0xd8d2c0], 'b')
    for (const z of [-0.95, 0.95])
      b.tube(
        'metal',
        [
          [-0.5, 0.5, z],
          [0.78, 1.5, z],
        ],
        [0.014, 0.014],
        3,
        iron,
      )
  })
  b.lathe('wood', -2.6, -2.4, pairs([0.18, 0, 0.24, 0.36, 0.22, 0.36]), 10, [0x6a5440, 0x94785c])
  b.at(s.hx - 0.01, 0, 0.5, -Math.PI / 2, () => {
    for (let n = 0; n < 20; n++) {
      const x = -0.9 + Math.floor(n / 5) * 0.34 + (n % 5) * 0.06
      const slant = n % 5 === 4
      b.tube(
        'line',
        slant
          ? [
              [x - 0.28, 1.38, 0.01],
              [x - 0.02, 1.62, 0.01],
            ]
          : [
              [x, 1.38, 0.01],
              [x, 1.62, 0.01],
            ],
        [0.01, 0.01],
        3,
        0x4a4844,
      )
    }
  })
}
