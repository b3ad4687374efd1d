/** A house of seats before a screen or, in older times, a stage: an aisle down the middle, rows that rise, people here and there. */
import { cell01 } from '../../place/noise.ts'
import type { Place } from '../../state/state.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'

const [HX, HZ, H] = [7, 11.4, 6.6] as const
const RED = [0x6a141c, 0xb8303a] as const
const FRONT = -HZ + 0.6

export const auditorium = (b: MeshBuilder, place: Place): void => {
  b.quad('cloth', [-HX, 0, HZ], [HX, 0, HZ], [HX, 0, -HZ], [-HX, 0, -HZ], 0x3a2026)
  b.quad('cloth', [-1, 0.01, HZ], [1, 0.01, HZ], [1, 0.01, FRONT + 1.4], [-1, 0.01, FRONT + 1.4], 0x7a222a, [0, 1, 0])
  // Lights let into the steps of the aisle.
  for (let z = -7; z < 10; z += 1.3)
    for (const s of [-1, 1])
      b.box('shine', s * 1.06 - 0.03, 0.01, z - 0.05, s * 1.06 + 0.03, 0.05, z + 0.05, 0xffc060, '')
  for (const s of [-1, 1]) side(b, s)
  b.box('inner', -HX, H, -HZ, HX, H + 0.2, HZ, 0x2a1e26, '')
  for (let k = 0; k < 5; k++) {
    const z = -8 + k * 4
    b.box('inner', -HX, H - 0.5, z - 0.25, HX, H, z + 0.25, [0x3a262c, 0x4a3038], 't')
    for (const x of [-3.6, 0, 3.6]) b.lathe('shine', x, z, pairs([0.001, H - 0.54, 0.12, H - 0.52]), 8, 0xffe0a8)
  }
  b.box('inner', -HX, 0, HZ, HX, H, HZ + 0.2, [0x2a1a20, 0x3a262c], '')
  b.box('shine', 0.6, 4.7, HZ - 0.05, 1, 4.95, HZ, 0xeaf2ff, 'n')
  if (place.era === 'medieval' || place.era === '1900s') boards(b)
  else screen(b)
  for (let r = 0; r < 14; r++) {
    const z = -6.2 + r * 1.3
    for (const s of [-1, 1])
      for (let k = 0; k < 8; k++)
        b.at(s * (1.5 + k * 0.64), 0, z, Math.PI, () =>
          seat(
            b,
            cell01(place.seed + 5, r * 16 + k, s) < (r < 5 ? 0.34 : r > 6 ? 0 : 0.16)
              ? 1 + Math.floor(cell01(7, k, r) * 5)
              : 0,
          ),
        )
  }
}

/** A folding seat of plush, front to +z; with somebody in it whose make is `who`, or folded up and empty (0). */
const seat = (b: MeshBuilder, who: number): void => {
  b.box('cloth', -0.27, 0.42, -0.3, 0.27, 1.02, -0.17, RED, 'b')
  b.box('cloth', -0.22, 0.96, -0.31, 0.22, 1.08, -0.19, [RED[1], shade(RED[1], 1.12)], 'b')
  for (const s of [-1, 1])
    b.box('wood', s * 0.3 - 0.03, 0.1, -0.28, s * 0.3 + 0.03, 0.66, 0.2, [0x2a1814, 0x5a3626], '')
  if (who === 0)
    return b.box('cloth', -0.26, 0.4, -0.16, 0.26, 0.86, -0.04, [shade(RED[0], 0.8), shade(RED[1], 0.86)], '')
  b.box('cloth', -0.26, 0.36, -0.16, 0.26, 0.48, 0.26, RED, '')
  const coat = [0x3a4a6a, 0x6a5a48, 0x2f5a50, 0x7a4a5a, 0x4a4a52][who - 1]!
  const hair = [0x2a201a, 0x6a4428, 0x1c1a1c, 0xb08a58, 0x48342a][(who * 3) % 5]!
  b.lathe('matte', 0, 0, pairs([0.2, 0.46, 0.23, 0.86, 0.2, 1.04, 0.08, 1.12]), 10, [shade(coat, 0.8), coat])
  b.lathe('matte', 0, 0.01, pairs([0.06, 1.08, 0.11, 1.16, 0.13, 1.28, 0.1, 1.38, 0.001, 1.42]), 10, [0xd8a884, hair])
}

/** Panels of cloth between pilasters, a lamp on each. */
const side = (b: MeshBuilder, s: number): void =>
  b.at(s * HX, 0, 0, s > 0 ? -Math.PI / 2 : Math.PI / 2, () => {
    b.box('inner', -HZ, 0, -0.2, HZ, H, 0, [0x3a1c22, 0x5a2c34], '')
    b.box('wood', -HZ, 0, 0, HZ, 1, 0.05, [0x2a1612, 0x4a2c20], 'n')
    for (let k = 0; k < 6; k++) {
      const x = -9.6 + k * 3.84
      b.box('wood', x - 0.22, 0, 0, x + 0.22, H - 0.5, 0.16, [0x4a2a1e, 0x7a4c32], 'n')
      b.box('gilt', x - 0.28, H - 0.7, 0, x + 0.28, H - 0.5, 0.22, [0x8a6428, 0xd8ac50], 'n')
      b.lathe('lit', x, 0.28, pairs([0.03, 2.1, 0.15, 2.34, 0.19, 2.6]), 9, [0xffb860, 0xffe6b0])
      b.box('gilt', x - 0.05, 1.95, 0.1, x + 0.05, 2.14, 0.3, 0xc89c48, 'n')
    }
  })

/** Cloth in folds across the front from x0 to x1. */
const drape = (b: MeshBuilder, x0: number, x1: number, y0: number, y1: number, z: number): void => {
  const n = Math.max(3, Math.round(Math.abs(x1 - x0) / 0.3))
  for (let k = 0; k < n; k++) {
    const [a, c] = [x0 + ((x1 - x0) * k) / n, x0 + ((x1 - x0) * (k + 1)) / n].sort((p, q) => p - q) as [number, number]
    const light = k & 1 ? 1.1 : 0.84
    b.quad(
      'velvet',
      [a, y0, z + 0.14 * (k & 1)],
      [c, y0, z + 0.14 * ((k + 1) & 1)],
      [c, y1, z],
      [a, y1, z],
      [shade(RED[0], light), shade(RED[1], light)],
      [0, 0, 1],
    )
  }
}

/** The screen: a lake at dusk with hills, in letterbox, and its light on the first rows. */
const screen = (b: MeshBuilder): void => {
  b.box('inner', -HX, 0, -HZ - 0.2, HX, H, -HZ, [0x14101a, 0x1c1620], '')
  b.box('wood', -HX, 0, FRONT - 0.3, HX, 0.8, FRONT + 0.3, [0x2a1612, 0x4a2c20])
  const [w, y0, y1, z] = [5, 1.3, 5.7, FRONT - 0.4] as const
  b.quad(
    'matte',
    [-w - 0.16, y0 - 0.16, z - 0.02],
    [w + 0.16, y0 - 0.16, z - 0.02],
    [w + 0.16, y1 + 0.16, z - 0.02],
    [-w - 0.16, y1 + 0.16, z - 0.02],
    0x0a080c,
    [0, 0, 1],
  )
  const band = (lowY: number, highY: number, low: number, high: number): void =>
    b.quad('shine', [-w, lowY, z], [w, lowY, z], [w, highY, z], [-w, highY, z], [low, high], [0, 0, 1])
  band(y0, 2.6, 0x3a5a8a, 0xd89a7a)
  band(2.6, 3.9, 0xffd09a, 0xe89a8a)
  band(3.9, y1, 0xe89a8a, 0x4a5a9a)
  for (let k = 0; k < 20; k++) {
    const p = (n: number): P3 => [
      1.4 + Math.cos((n / 20) * 6.2832) * 0.42,
      3.3 + Math.sin((n / 20) * 6.2832) * 0.42,
      z + 0.01,
    ]
    const i = b.vertex('shine', [1.4, 3.3, z + 0.01], [0, 0, 1], 0xfff6d8)
    b.vertex('shine', p(k), [0, 0, 1], 0xffe6b0)
    b.vertex('shine', p(k + 1), [0, 0, 1], 0xffe6b0)
    b.triangle('shine', i, i + 1, i + 2)
  }
  for (const [tone, base, high, d] of [
    [0x8a6a94, 2.6, 1.1, 0.02],
    [0x54507c, 2.6, 0.7, 0.03],
    [0x2c2c50, 2.5, 0.36, 0.04],
  ] as const)
    for (let k = 0; k < 24; k++) {
      const [x0, x1] = [-w + (k / 24) * 2 * w, -w + ((k + 1) / 24) * 2 * w]
      const h = (x: number): number =>
        base + high * (0.5 + 0.5 * Math.sin(x * 0.9 + d * 120) * Math.cos(x * 0.37 + d * 60))
      b.quad(
        'shine',
        [x0, base - 0.02, z + d],
        [x1, base - 0.02, z + d],
        [x1, h(x1), z + d],
        [x0, h(x0), z + d],
        [mix(tone, 0xffd09a, 0.2), tone],
        [0, 0, 1],
      )
    }
  for (let k = 0; k < 9; k++)
    b.quad(
      'shine',
      [1.1 + 0.1 * (k & 1), 2.4 - k * 0.11, z + 0.045],
      [1.8 - 0.12 * (k & 1), 2.4 - k * 0.11, z + 0.045],
      [1.8 - 0.12 * (k & 1), 2.44 - k * 0.11, z + 0.045],
      [1.1 + 0.1 * (k & 1), 2.44 - k * 0.11, z + 0.045],
      0xffe0b0,
      [0, 0, 1],
    )
  // A boat with two on it.
  b.quad(
    'shine',
    [-2.2, 2.02, z + 0.05],
    [-1.2, 2.02, z + 0.05],
    [-1, 2.2, z + 0.05],
    [-2.4, 2.2, z + 0.05],
    0x1c1a2c,
    [0, 0, 1],
  )
  for (const x of [-1.95, -1.5])
    b.quad(
      'shine',
      [x - 0.1, 2.2, z + 0.05],
      [x + 0.1, 2.2, z + 0.05],
      [x + 0.06, 2.56, z + 0.05],
      [x - 0.06, 2.56, z + 0.05],
      0x1c1a2c,
      [0, 0, 1],
    )
  for (const s of [-1, 1]) drape(b, s * 5.25, s * HX, 0.8, H, FRONT - 0.2)
  drape(b, -HX, HX, 5.85, H, FRONT - 0.1)
}

/** A stage under its arch, the curtain half drawn on a painted garden. */
const boards = (b: MeshBuilder): void => {
  b.box('wood', -HX, 0, -HZ, HX, 1, FRONT + 0.5, [0x3a2418, 0x7a5230])
  b.quad(
    'paper',
    [-5, 1, -HZ + 0.05],
    [5, 1, -HZ + 0.05],
    [5, 5.8, -HZ + 0.05],
    [-5, 5.8, -HZ + 0.05],
    [0xf0d0a0, 0x7ab0d0],
    [0, 0, 1],
  )
  for (let k = 0; k < 9; k++)
    b.lathe(
      'paper',
      -4.4 + k * 1.1,
      -HZ + 0.1,
      pairs([0.5, 1, 0.7, 1.7 + 0.4 * (k % 3), 0.3, 2.6 + 0.6 * (k % 2), 0.001, 3]),
      8,
      [0x3a6a44, 0x8ab060],
    )
  for (const s of [-1, 1]) {
    b.box('gilt', s * 5.6 - 0.5, 0, FRONT, s * 5.6 + 0.5, 6, FRONT + 0.6, [0x7a5a2c, 0xd8ac58])
    drape(b, s * 2.6, s * 5.2, 1, 5.7, FRONT + 0.1)
    b.box('inner', s * 6.6 - 0.5, 0, FRONT - 0.1, s * 6.6 + 0.5, H, FRONT + 0.3, [0x4a1c22, 0x7a3038], '')
  }
  b.box('gilt', -6, 5.6, FRONT, 6, H, FRONT + 0.5, [0x7a5a2c, 0xd8ac58])
  drape(b, -5.1, 5.1, 4.9, 5.7, FRONT + 0.35)
  for (let k = 0; k < 10; k++)
    b.lathe('shine', -4.5 + k, FRONT + 0.36, pairs([0.09, 1, 0.1, 1.08, 0.001, 1.14]), 7, 0xffe2a0)
}
