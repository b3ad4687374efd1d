/** A living room: hearth, window seat, books, rug, plants. Walls face inwards. */
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { stream } from '../../place/noise.ts'

/** Inward walls of a box: north, east, west (and south seen from inside only), floor and ceiling. */
const shell = (
  b: MeshBuilder,
  hx: number,
  hz: number,
  h: number,
  floor: 'wood' | 'matte' | 'metal',
  floorTone: number,
  wall: 'inner' | 'hull',
  tone: readonly [number, number],
  ceiling: number | null,
): void => {
  b.quad(floor, [-hx, 0, hz], [hx, 0, hz], [hx, 0, -hz], [-hx, 0, -hz], floorTone)
  b.quad(wall, [-hx, 0, -hz], [hx, 0, -hz], [hx, h, -hz], [-hx, h, -hz], tone)
  b.quad(wall, [-hx, 0, hz], [-hx, 0, -hz], [-hx, h, -hz], [-hx, h, hz], tone)
  b.quad(wall, [hx, 0, -hz], [hx, 0, hz], [hx, h, hz], [hx, h, -hz], tone)
  b.quad(wall, [hx, 0, hz], [-hx, 0, hz], [-hx, h, hz], [hx, h, hz], tone)
  if (ceiling !== null) b.quad(wall, [-hx, h, -hz], [hx, h, -hz], [hx, h, hz], [-hx, h, hz], ceiling)
}

const BOOKS = [0xb8483c, 0x3f6a8a, 0xd8b050, 0x4a7a5c, 0x8a5a7a, 0xe8dcc0, 0x5a4a3c]

const room: Drawer = (b) => {
  const next = stream(7001, 1, 1)
  shell(b, 4, 4.8, 3.1, 'wood', 0xc89a68, 'inner', [0xd8c4a4, 0xf2e6d0], 0xf4ecdc)
  for (const [x0, z0, x1, z1] of [
    [-4, -4.8, 4, -4.74],
    [-4, -4.8, -3.94, 4.8],
    [3.94, -4.8, 4, 4.8],
  ] as const) {
    b.box('wood', x0, 0, z0, x1, 0.16, z1, 0xe8dcc8)
    b.box('wood', x0, 0.9, z0, x1, 0.96, z1, 0xc8a880)
  }
  // The window in the west wall with its view, seat and curtains; another to the north.
  b.at(-3.99, 0, -0.6, Math.PI / 2, () => {
    b.quad(
      'shine',
      [-1.1, 0.95, 0.01],
      [1.1, 0.95, 0.01],
      [1.1, 2.5, 0.01],
      [-1.1, 2.5, 0.01],
      [0xbfe0c0, 0xcfeaf8],
      [0, 0, 1],
    )
    for (const x of [-1.15, -0.03, 1.09]) b.box('wood', x, 0.9, 0, x + 0.06, 2.55, 0.08, 0xfaf4e8, 'n')
    for (const y of [0.9, 1.7, 2.5]) b.box('wood', -1.15, y, 0, 1.15, y + 0.06, 0.08, 0xfaf4e8, 'n')
    b.box('wood', -1.4, 0.4, 0, 1.4, 0.5, 0.6, [0xa88050, 0xd0a870], '')
    b.box('cloth', -1.3, 0.5, 0.05, 1.3, 0.62, 0.55, [0x4f7f8f, 0x6fa0ac])
    for (const s of [-1, 1])
      for (let n = 0; n < 4; n++)
        b.quad(
          'fabric',
          [s * (1.15 + n * 0.1), 0.5, 0.12 + 0.05 * (n & 1)],
          [s * (1.25 + n * 0.1), 0.5, 0.17 - 0.05 * (n & 1)],
          [s * (1.25 + n * 0.1), 2.7, 0.17 - 0.05 * (n & 1)],
          [s * (1.15 + n * 0.1), 2.7, 0.12 + 0.05 * (n & 1)],
          [0xd87a5a, 0xe89a78],
        )
  })
  // Hearth on the north wall.
  b.box('brick', -1.1, 0, -4.8, 1.1, 1.3, -4.35, [0x9a5a48, 0xb87860])
  b.box('matte', -0.6, 0, -4.36, 0.6, 0.85, -4.33, 0x1f1814)
  b.lathe(
    'shine',
    0,
    -4.5,
    [
      [0.3, 0.05],
      [0.26, 0.25],
      [0.1, 0.5],
      [0.001, 0.62],
    ],
    7,
    [0xff8a2a, 0xffd86a],
  )
  b.box('wood', -1.3, 1.3, -4.8, 1.3, 1.4, -4.25, [0x7a5438, 0xa87a50], '')
  b.lathe(
    'metal',
    0.2,
    -4.5,
    [
      [0.14, 1.4],
      [0.16, 1.5],
      [0.1, 1.6],
      [0.001, 1.75],
    ],
    10,
    0xd0a850,
  )
  b.box('wood', -0.7, 1.75, -4.8, 0.7, 2.65, -4.74, 0x8a6444)
  b.quad(
    'matte',
    [-0.6, 1.83, -4.73],
    [0.6, 1.83, -4.73],
    [0.6, 2.57, -4.73],
    [-0.6, 2.57, -4.73],
    [0x6f9f5a, 0xa8d0e8],
  )
  // Bookcase, plants, armchair, rug, table, lamp.
  b.box('wood', 1.9, 0, -4.8, 3.8, 2.5, -4.4, [0x6a4a32, 0x94704c])
  for (let r = 0; r < 5; r++) {
    b.quad(
      'matte',
      [2, 0.15 + r * 0.47, -4.385],
      [3.7, 0.15 + r * 0.47, -4.385],
      [3.7, 0.55 + r * 0.47, -4.385],
      [2, 0.55 + r * 0.47, -4.385],
      0x4a3424,
    )
    for (let x = 2.03; x < 3.6;) {
      const w = 0.05 + 0.07 * next()
      b.box(
        'matte',
        x,
        0.15 + r * 0.47,
        -4.45,
        x + w - 0.012,
        0.36 + r * 0.47 + 0.16 * next(),
        -4.34,
        BOOKS[Math.floor(next() * 7)] ?? 0,
        'nb',
      )
      x += w + (next() < 0.12 ? 0.2 : 0)
    }
  }
  b.lathe(
    'cloth',
    0,
    -0.6,
    [
      [1.9, 0.012],
      [0.001, 0.014],
    ],
    28,
    [0x9a3f3a, 0xc86a54],
  )
  b.lathe(
    'cloth',
    0,
    -0.6,
    [
      [1.55, 0.016],
      [0.001, 0.018],
    ],
    28,
    [0xd8b078, 0xe8c890],
  )
  b.at(2.5, 0, -2.4, -0.7, () => {
    b.box('cloth', -0.55, 0.15, -0.5, 0.55, 0.48, 0.5, [0x3f6a5a, 0x5a8f78])
    b.box('cloth', -0.55, 0.48, -0.55, 0.55, 1.15, -0.3, [0x3f6a5a, 0x6aa088])
    for (const x of [-0.68, 0.5]) b.box('cloth', x, 0.15, -0.5, x + 0.18, 0.72, 0.5, [0x3f6a5a, 0x6aa088])
  })
  b.at(-2.6, 0, -3.4, 0.2, () => {
    b.lathe(
      'wood',
      0,
      0,
      [
        [0.3, 0],
        [0.05, 0.05],
        [0.05, 0.65],
        [0.5, 0.68],
        [0.5, 0.73],
        [0.001, 0.735],
      ],
      14,
      [0x7a5438, 0xb88a5c],
    )
    b.lathe(
      'matte',
      0.1,
      0,
      [
        [0.09, 0.735],
        [0.13, 0.85],
        [0.08, 1],
        [0.09, 1.02],
      ],
      10,
      [0xe8e0d4, 0x6a9ab8],
    )
  })
  b.lathe(
    'metal',
    1.7,
    -3.6,
    [
      [0.16, 0],
      [0.03, 0.04],
      [0.025, 1.5],
    ],
    8,
    0x8a6a3c,
  )
  b.lathe(
    'lit',
    1.7,
    -3.6,
    [
      [0.3, 1.45],
      [0.16, 1.85],
    ],
    12,
    [0xe8b878, 0xf8e4b8],
  )
  b.lathe(
    'roof',
    -3.4,
    -4.2,
    [
      [0.2, 0],
      [0.28, 0.45],
    ],
    10,
    [0xa85a3c, 0xc87850],
  )
  for (let n = 0; n < 16; n++) {
    const a = n * 2.4
    const up = 0.6 + 0.5 * next()
    const o: P3 = [-3.4 + Math.sin(a) * 0.45, 0.45 + up, -4.2 + Math.cos(a) * 0.45]
    b.quad(
      'leaves',
      [-3.4, 0.4, -4.2],
      [o[0] + 0.16, o[1] - 0.3, o[2]],
      o,
      [o[0] - 0.16, o[1] - 0.3, o[2]],
      [0x2f6a3c, 0x7ab858],
      [Math.sin(a) * 0.4, 0.8, Math.cos(a) * 0.4],
    )
  }
}

export const LIVING: Partial<Record<ThingKind, Drawer>> = { room }
