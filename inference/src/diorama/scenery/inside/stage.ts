/** A theatre from the boards: painted set, spotlights with their beams, curtain and wings, footlights, the house beyond with its audience. */
import { concert, east, west } from './stage-sets.ts'
import { cell01 } from '../../place/noise.ts'
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, mix, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'

const RED = [0x7a1820, 0xc0343a] as const

/** Cloth hanging in folds from (x0) to (x1) at depth z. */
const drape = (
  b: MeshBuilder,
  x0: number,
  x1: number,
  z: number,
  y0: number,
  y1: number,
  tone: readonly [number, number],
  fold = 0.34,
): void => {
  const n = Math.max(2, Math.round(Math.abs(x1 - x0) / fold))
  for (let k = 0; k < n; k++) {
    const a = x0 + ((x1 - x0) * k) / n
    const c = x0 + ((x1 - x0) * (k + 1)) / n
    const za = z + 0.17 * (k & 1)
    const zc = z + 0.17 * ((k + 1) & 1)
    const light = k & 1 ? 1.1 : 0.86
    b.quad('velvet', [a, y0, za], [c, y0, zc], [c, y1, zc], [a, y1, za], [shade(tone[0], light), shade(tone[1], light)])
  }
}

/** A lamp on its bar and the cone of light it throws to a spot on the boards. */
const spot = (b: MeshBuilder, x: number, tx: number, tz: number, colour: number, z = -0.4): void => {
  const y = 5.3
  b.tube(
    'metal',
    [
      [x, y + 0.5, z],
      [x, y, z],
    ],
    [0.03, 0.03],
    4,
    0x1c1e22,
  )
  b.lathe(
    'metal',
    x,
    z,
    [
      [0.24, y - 0.3],
      [0.2, y],
      [0.001, y + 0.06],
    ],
    9,
    0x24262a,
  )
  b.lathe(
    'shine',
    x,
    z,
    [
      [0.001, y - 0.32],
      [0.2, y - 0.29],
    ],
    9,
    colour,
  )
  // The pool on the boards.
  const n = 20
  for (const [r, t, yy] of [
    [1.7, 0.14, 0.012],
    [1.25, 0.24, 0.016],
  ] as const)
    for (let k = 0; k < n; k++) {
      const i = b.vertex('matte', [tx, yy, tz], [0, 1, 0], mix(0x7a5230, colour, t + 0.1))
      b.vertex(
        'matte',
        [tx + Math.cos((k / n) * 6.2832) * r, yy, tz + Math.sin((k / n) * 6.2832) * r * 0.72],
        [0, 1, 0],
        mix(0x7a5230, colour, t),
      )
      b.vertex(
        'matte',
        [tx + Math.cos(((k + 1) / n) * 6.2832) * r, yy, tz + Math.sin(((k + 1) / n) * 6.2832) * r * 0.72],
        [0, 1, 0],
        mix(0x7a5230, colour, t),
      )
      b.triangle('matte', i, i + 2, i + 1)
    }
}

const stage: Drawer = (b, { place }) => {
  const late = place.era === '1980s' || place.era === 'future' || place.marks.includes('concert')
  const eastern = place.culture === 'japanese' || place.culture === 'chinese'
  b.box('wood', -7.4, -1.1, -6, 7.4, 0, 3.1, [0x3a2418, 0x7a5230])
  b.quad(
    'paper',
    [-8, 0, -5.9],
    [8, 0, -5.9],
    [8, 8, -5.9],
    [-8, 8, -5.9],
    eastern ? [0xe0a868, 0xb85a3c] : late ? [0x14101c, 0x241a3a] : [0x4a6a9a, 0x1a2a54],
  )
  if (!eastern && !late) {
    for (let n = 0; n < 40; n++)
      b.lathe(
        'shine',
        -7 + ((n * 7.3) % 14),
        -5.85,
        [
          [0.001, 2.4 + ((n * 3.7) % 4)],
          [0.03, 2.43 + ((n * 3.7) % 4)],
          [0.001, 2.46 + ((n * 3.7) % 4)],
        ],
        4,
        0xfff4c8,
      )
    for (let k = 0; k < 22; k++) {
      const i = b.vertex('shine', [-1.6, 4.3, -5.8], [0, 0, 1], 0xfff6d0)
      b.vertex(
        'shine',
        [-1.6 + Math.cos((k / 22) * 6.2832) * 0.62, 4.3 + Math.sin((k / 22) * 6.2832) * 0.62, -5.8],
        [0, 0, 1],
        0xf8e4a8,
      )
      b.vertex(
        'shine',
        [-1.6 + Math.cos(((k + 1) / 22) * 6.2832) * 0.62, 4.3 + Math.sin(((k + 1) / 22) * 6.2832) * 0.62, -5.8],
        [0, 0, 1],
        0xf8e4a8,
      )
      b.triangle('shine', i, i + 1, i + 2)
    }
  }
  if (late) concert(b, place)
  else if (eastern) east(b)
  else west(b)
  const cloth = late ? ([0x14121a, 0x2c2838] as const) : RED
  // Wings and borders, each further up the stage nearer the middle.
  for (const [z, near, low] of [
    [-0.4, 5.2, 5.6],
    [-2.2, 5.9, 5],
  ] as const) {
    for (const s of [-1, 1])
      drape(b, s < 0 ? -8 : near, s < 0 ? -near : 8, z, 0, 8, [shade(cloth[0], 0.8), shade(cloth[1], 0.85)])
    for (let n = 0; n < 20; n++) {
      const x0 = -8 + n * 0.8
      b.quad(
        'velvet',
        [x0, low + 0.16 * Math.abs(Math.sin(n)), z + 0.14 * (n & 1)],
        [x0 + 0.8, low + 0.16 * Math.abs(Math.sin(n + 1)), z + 0.14 * ((n + 1) & 1)],
        [x0 + 0.8, 8, z],
        [x0, 8, z],
        cloth,
      )
    }
  }
  // The house curtain, gathered at both sides by a golden cord.
  for (const s of [-1, 1]) {
    const n = 11
    for (let k = 0; k < n; k++) {
      const edge = (t: number, y: number): number =>
        s * (7 - (7 - (y > 2.1 ? 3.9 + 0.5 * Math.max(0, 1 - (y - 2.1) / 3) : 4.7)) * t)
      const za = 1.7 + 0.2 * (k & 1)
      const zc = 1.7 + 0.2 * ((k + 1) & 1)
      const light = k & 1 ? 1.1 : 0.84
      for (const [y0, y1] of [
        [0, 2.1],
        [2.1, 5],
        [5, 8],
      ] as const) {
        const q: [P3, P3, P3, P3] = [
          [edge(k / n, y0), y0, za],
          [edge((k + 1) / n, y0), y0, zc],
          [edge((k + 1) / n, y1), y1, zc],
          [edge(k / n, y1), y1, za],
        ]
        b.quad('velvet', ...q, [shade(cloth[0], light), shade(cloth[1], light)], [0, 0, 1])
      }
    }
    b.tube(
      'gilt',
      [
        [s * 4.6, 2.1, 1.98],
        [s * 5.8, 2.25, 2.05],
        [s * 7, 2.5, 1.9],
      ],
      [0.06, 0.06, 0.06],
      6,
      0xe0b850,
    )
  }
  b.box('metal', -7, 5.75, -0.45, 7, 5.85, -0.35, 0x24262a, '')
  spot(b, -3.2, -1.2, -1.8, 0xffd8a0)
  spot(b, 0, 0, 0, 0xfff0c8)
  spot(b, 3.2, 2, -1.6, late ? 0xff6ad8 : 0xa8c8ff)
  for (let n = 0; n < 9; n++)
    b.lathe(
      'shine',
      -5.6 + n * 1.4,
      2.95,
      [
        [0.1, 0],
        [0.12, 0.08],
        [0.001, 0.13],
      ],
      7,
      0xffe2a0,
    )
  // The house: rows of heads and shoulders against the dark, boxes with their lamps.
  for (let r = 0; r < 5; r++)
    for (let n = 0; n < 17; n++) {
      const own = cell01(91, n, r)
      if (own < 0.12 || (r > 1 && r < 4)) continue
      const [x, y, z] = [-7.4 + n * 0.92 + (r & 1) * 0.45 + own * 0.2, -0.8 + r * 0.14 + 0.14 * own, 3.75 + r * 0.95]
      const tone = shade(0x2a222e, 0.7 + 0.6 * own)
      b.lathe(
        'matte',
        x,
        z,
        [
          [0.34, y - 0.4],
          [0.3, y + 0.12],
          [0.1, y + 0.24],
          [0.15, y + 0.36],
          [0.14, y + 0.54],
          [0.001, y + 0.64],
        ],
        10,
        tone,
      )
    }
  sides(b)
  b.quad('matte', [9, -1, 14.5], [-9, -1, 14.5], [-9, 8, 14.5], [9, 8, 14.5], [0x241a22, 0x3a2830])
  for (let r = 0; r < 2; r++) {
    b.box('gilt', -9, 2.2 + r * 2, 13.4, 9, 2.9 + r * 2, 13.8, [0x7a5a2c, 0xc89a4c], '')
    for (let n = 0; n < 8; n++)
      b.lathe(
        'shine',
        -7 + n * 2,
        13.3,
        [
          [0.001, 2.3 + r * 2],
          [0.12, 2.45 + r * 2],
          [0.001, 2.62 + r * 2],
        ],
        6,
        0xffd890,
      )
  }
}

/** The house to left and right: walls with their boxes and lamps, the floor under the seats, the wall beside the arch. */
const sides = (b: MeshBuilder): void => {
  b.quad('cloth', [-9, -1.05, 14.5], [9, -1.05, 14.5], [9, -1.05, 2.9], [-9, -1.05, 2.9], 0x241a20)
  for (const s of [-1, 1]) {
    b.box('inner', Math.min(s * 7, s * 9), -1.1, 1.9, Math.max(s * 7, s * 9), 8, 2.1, [0x3a2028, 0x5a3038], '')
    b.box('gilt', s * 7.3 - 0.3, -1.1, 2.1, s * 7.3 + 0.3, 8, 2.5, [0x7a5a2c, 0xc89a4c], 'n')
    b.at(s * 9, 0, 0, s > 0 ? -Math.PI / 2 : Math.PI / 2, () => {
      const along = (z: number): number => (s > 0 ? z : -z)
      const [from, to] = [along(2), along(14.5)].sort((p, q) => p - q) as [number, number]
      b.box('inner', from, -1.1, -0.2, to, 8, 0, [0x2e1e26, 0x4a2e36], '')
      for (let r = 0; r < 2; r++) {
        const y = 2.2 + r * 2
        b.box('gilt', from, y, 0, to, y + 0.7, 0.7, [0x7a5a2c, 0xc89a4c], 'n')
        for (let k = 0; k < 5; k++) {
          const x = along(3.6 + k * 2.3)
          b.box('velvet', x - 0.95, y + 0.7, 0.02, x - 0.75, y + 1.9, 0.2, [0x5a1820, 0x8a2a32], 'n')
          b.lathe(
            'shine',
            x,
            0.76,
            [
              [0.001, y + 0.1],
              [0.12, y + 0.25],
              [0.001, y + 0.42],
            ],
            6,
            0xffd890,
          )
        }
      }
    })
  }
}

export const STAGE: Partial<Record<ThingKind, Drawer>> = { stage }
