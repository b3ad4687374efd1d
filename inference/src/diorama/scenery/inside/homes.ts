/** Rooms people live in, by culture and era: living rooms, tatami rooms, bedrooms, kitchens. */
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { script } from '../street/glyphs.ts'
import { fire, picture, tableware, television } from './furnishings.ts'
import { chair, floorLamp, pendant, plant, rug, shelves, sofa, table } from './furniture.ts'
import { shell, usual, type Shell } from './room-shell.ts'

const WALLS: Record<Place['era'], Partial<Shell>> = {
  medieval: {
    floor: 'stone',
    floorTone: 0xa89c8a,
    wall: 0xd8c8a8,
    beams: 0x4a3424,
    ceiling: 0xb8a484,
    frame: 0x4a3424,
    panes: 3,
    sill: 1,
    head: 2.1,
  },
  '1900s': {
    floorTone: 0x8a5f3c,
    wall: 0x8fa48c,
    wainscot: 0x7a5438,
    ceiling: 0xf0e6d2,
    frame: 0xf0e6d2,
    curtain: 0x8a3a3a,
    panes: 2,
    sill: 0.7,
    head: 2.4,
  },
  '1980s': { floorTone: 0xb8844c, wall: 0xf0d8ac, frame: 0xfaf2e2, curtain: 0xd87a3c },
  modern: { floorTone: 0xc8a078, wall: 0xf2eee6, frame: 0x3a3e44, curtain: 0xe8e4dc, sill: 0.45, head: 2.4, panes: 2 },
  future: {
    floor: 'metal',
    floorTone: 0xa8b4c4,
    wall: 0xdce4ee,
    ceiling: 0xe8eef4,
    frame: 0x8aa0b8,
    sill: 0.35,
    head: 2.4,
    panes: 1,
  },
}

const CULTURED: Partial<Record<Place['culture'], Partial<Shell>>> = {
  chinese: { floorTone: 0x7a4a34, wall: 0xf0e4cc, wainscot: 0x7a2f24, frame: 0x7a2f24, beams: 0x6a2a20, panes: 4 },
  arabian: { floor: 'paving', floorTone: 0xd8b888, wall: 0xe8caa0, frame: 0x6a4426, panes: 3, beams: 0x5a3c26 },
  indian: { floor: 'paving', floorTone: 0xd0a890, wall: 0xe8a890, frame: 0x3a6a6a, panes: 3, curtain: 0xd8803c },
  mediterranean: {
    floor: 'paving',
    floorTone: 0xc88a68,
    wall: 0xf8f4ec,
    frame: 0x2a6ab0,
    curtain: 0xf4f0e8,
    beams: 0x8a6a4c,
  },
  african: { floor: 'paving', floorTone: 0xb07a50, wall: 0xd8a878, frame: 0x5a3a22, beams: 0x5a3a22 },
}

export const shellOf = (place: Place): Shell => {
  const late = place.era === 'modern' || place.era === '1980s' || place.era === '1900s'
  return usual({
    season: place.season,
    ...WALLS[place.era],
    ...(place.era !== 'future' && (late || place.culture === 'chinese') ? CULTURED[place.culture] : {}),
  })
}

/** A scroll on a wall. */
export const scroll = (b: MeshBuilder, word: string): void => {
  b.quad(
    'paper',
    [-0.26, 1, 0.02],
    [0.26, 1, 0.02],
    [0.26, 2.3, 0.02],
    [-0.26, 2.3, 0.02],
    [0xe8dcc0, 0xf4ecd8],
    [0, 0, 1],
  )
  for (const y of [0.98, 2.3]) b.box('wood', -0.32, y - 0.03, 0, 0.32, y + 0.03, 0.05, 0x4a2f20, '')
  script(b, 'line', word, 0, 1.65, 0.03, 0.36, 0x24201c, true)
}

export const lantern = (b: MeshBuilder, y: number, r: number, tone: number): void => {
  b.lathe(
    'lit',
    0,
    0,
    [
      [r * 0.4, y - r],
      [r, y - r * 0.5],
      [r * 1.1, y],
      [r, y + r * 0.5],
      [r * 0.4, y + r],
    ],
    12,
    [shade(tone, 0.75), tone],
  )
}

/** A hall of old: hearth, trestle table with candles, benches, a chest, a shield, herbs from the beams. */
const hallOf = (b: MeshBuilder, s: Shell): void => {
  b.at(-0.6, 0, -s.hz, 0, () => fire(b))
  b.at(1.2, 0, -2, 0.05, () => {
    table(b, 1, 0.42, 0.76, 0x6a4a30)
    tableware(b, 0.76, 1)
    for (const x of [-0.6, 0.65]) {
      b.lathe(
        'metal',
        x,
        0,
        [
          [0.08, 0.76],
          [0.02, 0.79],
          [0.02, 0.98],
        ],
        7,
        0x8a6a3c,
      )
      b.lathe(
        'matte',
        x,
        0,
        [
          [0.025, 0.98],
          [0.022, 1.12],
        ],
        6,
        0xf0e8d0,
      )
      b.lathe(
        'shine',
        x,
        0,
        [
          [0.001, 1.12],
          [0.022, 1.16],
          [0.001, 1.24],
        ],
        6,
        0xffd87a,
      )
    }
    for (const z of [-0.75, 0.75]) b.at(0, 0, z, 0, () => table(b, 0.95, 0.14, 0.44, 0x5a3e28))
  })
  b.at(2.75, 0, -3.2, -Math.PI / 2, () => {
    b.box('wood', -0.7, 0, -0.3, 0.7, 0.6, 0.3, [0x5a3a22, 0x8a5f3c])
    for (const x of [-0.5, 0.5]) b.box('metal', x - 0.05, 0, 0.3, x + 0.05, 0.62, 0.32, 0x2a2c30, 'n')
  })
  b.at(1.5, 0, -s.hz + 0.02, 0, () => {
    for (const [r, z, c] of [
      [0.42, 0, 0x8a2f2a],
      [0.34, 0.03, 0xd8b050],
      [0.14, 0.05, 0x8a9098],
    ] as const)
      for (let k = 0; k < 14; k++) {
        const i = b.vertex('matte', [0, 1.9, z], [0, 0, 1], c)
        b.vertex(
          'matte',
          [Math.cos((k / 14) * 6.2832) * r, 1.9 + Math.sin((k / 14) * 6.2832) * r * 1.1, z],
          [0, 0, 1],
          shade(c, 0.8),
        )
        b.vertex(
          'matte',
          [Math.cos(((k + 1) / 14) * 6.2832) * r, 1.9 + Math.sin(((k + 1) / 14) * 6.2832) * r * 1.1, z],
          [0, 0, 1],
          shade(c, 0.8),
        )
        b.triangle('matte', i, i + 1, i + 2)
      }
  })
  for (const [x, c] of [
    [-2.4, 0x8a2f2a],
    [2.6, 0x2f4a7a],
  ] as const) {
    b.quad(
      'fabric',
      [x - 0.4, 0.9, -s.hz + 0.06],
      [x + 0.4, 0.9, -s.hz + 0.06],
      [x + 0.4, 2.4, -s.hz + 0.06],
      [x - 0.4, 2.4, -s.hz + 0.06],
      [shade(c, 0.8), c],
      [0, 0, 1],
    )
    b.quad(
      'fabric',
      [x - 0.1, 1.2, -s.hz + 0.07],
      [x + 0.1, 1.2, -s.hz + 0.07],
      [x + 0.1, 2.1, -s.hz + 0.07],
      [x - 0.1, 2.1, -s.hz + 0.07],
      0xe8c868,
      [0, 0, 1],
    )
  }
  for (const [x, z] of [
    [2.7, 0.9],
    [2.4, 1.7],
    [-2.7, 1.9],
  ] as const)
    b.lathe(
      'wood',
      x,
      z,
      [
        [0.26, 0],
        [0.36, 0.4],
        [0.26, 0.85],
        [0.001, 0.86],
      ],
      12,
      [0x5a3a22, 0x94684a],
    )
  for (let n = 0; n < 5; n++)
    b.at(-1.8 + n * 0.9, 2.1, -1.6 + 0.2 * (n & 1), n, () =>
      b.quad('leaves', [-0.14, 0, 0], [0.14, 0, 0], [0.1, 0.45, 0], [-0.1, 0.45, 0], [0x6a8a4a, 0x8aa058]),
    )
  b.at(0.3, 0, -1.9, 0, () => {
    b.lathe(
      'metal',
      0,
      0,
      [
        [0.55, 2.05],
        [0.55, 2.11],
      ],
      14,
      0x2a2826,
    )
    b.tube(
      'metal',
      [
        [0, 2.1, 0],
        [0, s.h, 0],
      ],
      [0.015, 0.015],
      3,
      0x2a2826,
    )
    b.box('metal', -0.55, 2.06, -0.02, 0.55, 2.1, 0.02, 0x2a2826, '')
    for (let k = 0; k < 6; k++)
      b.lathe(
        'shine',
        Math.sin(k * 1.047) * 0.55,
        Math.cos(k * 1.047) * 0.55,
        [
          [0.02, 2.11],
          [0.03, 2.24],
          [0.001, 2.36],
        ],
        6,
        0xffd87a,
      )
  })
}

export const living = (b: MeshBuilder, place: Place): void => {
  const { era, culture } = place
  const s = shellOf(place)
  shell(b, s)
  const warm = culture === 'arabian' || culture === 'indian' || culture === 'african'
  const tone = warm
    ? 0xa83c2c
    : culture === 'chinese'
      ? 0x8a3a2c
      : era === 'modern'
        ? 0x7a8a94
        : era === 'future'
          ? 0x5a7aa0
          : 0x9a3f3a
  b.at(0, 0, -1.5, 0, () => rug(b, 1.9, 1.5, tone))
  const wood = culture === 'chinese' || era === '1900s' ? 0x6a3a24 : era === 'modern' ? 0xc8a078 : 0x94704c
  if (warm) {
    // A divan along the walls, brass tray, hanging lamp.
    for (const [x, z, turn] of [
      [2.6, -1.5, -Math.PI / 2],
      [-0.3, -3.8, 0],
    ] as const)
      b.at(x, 0, z, turn, () => {
        b.box('cloth', -1.2, 0.05, -0.4, 1.2, 0.4, 0.4, [0x7a2f3a, 0xa8443c])
        for (let n = 0; n < 4; n++)
          b.box(
            'cloth',
            -1.1 + n * 0.56,
            0.4,
            -0.4,
            -0.62 + n * 0.56,
            0.8,
            -0.22,
            [0x2f6a6a, 0xd8a03c, 0xc8503c, 0x3a5a8a][n] ?? 0,
            'b',
          )
      })
    b.at(1, 0, -2, 0, () => {
      table(b, 0.3, 0.3, 0.4, 0x5a3a22)
      b.lathe(
        'metal',
        0,
        0,
        [
          [0.5, 0.4],
          [0.55, 0.44],
          [0.001, 0.42],
        ],
        16,
        [0xa87a2c, 0xe0b858],
      )
      b.lathe(
        'metal',
        0.1,
        0,
        [
          [0.06, 0.43],
          [0.12, 0.52],
          [0.05, 0.66],
          [0.03, 0.8],
          [0.001, 0.84],
        ],
        10,
        [0xa87a2c, 0xf0c868],
      )
    })
    b.at(0, 0, -1.9, 0, () => lantern(b, 2.2, 0.2, 0xf0b860))
  } else if (culture === 'chinese' && era !== 'future') {
    for (const x of [0.25, 2]) b.at(x, 0, -3.5, 0, () => chair(b, 0x6a2f20, 0.48))
    b.at(1.12, 0, -3.6, 0, () => {
      table(b, 0.34, 0.3, 0.76, 0x6a2f20)
      tableware(b, 0.76, 2)
    })
    b.at(1.15, 0, -2.1, 0, () => {
      table(b, 0.55, 0.4, 0.44, 0x6a2f20)
      tableware(b, 0.44, 1)
    })
    for (const [x, word] of [
      [0.2, '山水'],
      [1.12, '茶'],
      [2.05, '天月'],
    ] as const)
      b.at(x, 0, -s.hz + 0.01, 0, () => scroll(b, word))
    for (const x of [-1.6, 1.1]) b.at(x, 0, -1.6, 0, () => lantern(b, 2.3, 0.22, 0xe8603c))
  } else if (era === 'medieval') {
    hallOf(b, s)
  } else {
    b.at(2.5, 0, -1.5, -Math.PI / 2 - 0.1, () =>
      sofa(b, 0.85, era === 'modern' ? 0x8a949a : era === '1980s' ? 0xa8683c : era === 'future' ? 0xd8e0ea : 0x3f6a5a),
    )
    b.at(1.15, 0, -2.1, 0.1, () => {
      table(b, 0.55, 0.36, 0.44, wood)
      tableware(b, 0.44, 3)
    })
    if (era === 'modern' || era === '1980s' || era === 'future')
      b.at(-0.3, 0, -3.9, 0, () => television(b, era === '1980s'))
    else b.at(-0.3, 0, -s.hz, 0, () => fire(b))
    b.at(-0.3, 0, -s.hz + 0.01, 0, () => picture(b, 0.5, 0.36, era === 'modern' ? 1.95 : 2, place.seed & 3))
    b.at(0, 0, -1.9, 0, () => pendant(b, 2.05, s.h, era === 'modern' ? 0x2a2c30 : 0xd8a860))
  }
  if (era === 'medieval' && culture !== 'chinese' && !warm) return
  if (culture !== 'chinese' && !warm) b.at(1.9, 0, -s.hz, 0, () => shelves(b, 0.95, 2.2, place.seed + 3, wood))
  else b.at(s.hx, 0, -3.1, -Math.PI / 2, () => shelves(b, 0.8, 1.9, place.seed + 3, wood))
  b.at(-2.7, 0, -3.7, 0, () => plant(b, 1.3, 5))
  // Foreground: the arm of a chair and leaves at the edges, out of the way.
  b.at(2.75, 0, 1, 0, () => plant(b, 1.35, 9, 0x6a8a94))
  b.at(-2.5, 0, 1.9, Math.PI / 2 + 0.4, () => sofa(b, 0.5, era === 'future' ? 0xd8e0ea : 0xb8743c))
  b.at(2.7, 0, -0.3, 0, () => floorLamp(b))
  for (const [z, n] of [
    [0.6, 1],
    [-2.8, 2],
  ] as const)
    b.at(s.hx - 0.01, 0, z, -Math.PI / 2, () => picture(b, 0.34, 0.42, 1.7, n))
}
