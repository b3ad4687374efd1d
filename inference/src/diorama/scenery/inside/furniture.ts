/** Furniture of rooms, at human scale: each stands on the floor at the origin with its front to +z. */
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'

const BOOKS = [0xb8483c, 0x3f6a8a, 0xd8b050, 0x4a7a5c, 0x8a5a7a, 0xe8dcc0, 0x5a4a3c, 0x2f4a5a]

/** A table of a size, its top at `y`. */
export const table = (b: MeshBuilder, w: number, d: number, y: number, tone: number): void => {
  const paint = [shade(tone, 0.75), tone] as const
  b.box('wood', -w, y - 0.05, -d, w, y, d, paint, '')
  for (const [x, z] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const)
    b.box(
      'wood',
      x * (w - 0.08) - 0.035,
      0,
      z * (d - 0.08) - 0.035,
      x * (w - 0.08) + 0.035,
      y - 0.05,
      z * (d - 0.08) + 0.035,
      paint,
    )
}

export const chair = (b: MeshBuilder, tone: number, seat = 0.45): void => {
  const paint = [shade(tone, 0.75), tone] as const
  b.box('wood', -0.21, seat - 0.04, -0.21, 0.21, seat, 0.21, paint, '')
  for (const [x, z] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const)
    b.box(
      'wood',
      x * 0.19 - 0.02,
      0,
      z * 0.19 - 0.02,
      x * 0.19 + 0.02,
      z < 0 ? seat + 0.48 : seat - 0.04,
      z * 0.19 + 0.02,
      paint,
    )
  for (const y of [seat + 0.2, seat + 0.36]) b.box('wood', -0.2, y, -0.21, 0.2, y + 0.08, -0.18, paint, '')
}

export const sofa = (b: MeshBuilder, w: number, tone: number): void => {
  const paint = [shade(tone, 0.75), tone] as const
  b.box('cloth', -w, 0.1, -0.42, w, 0.42, 0.42, paint)
  b.box('cloth', -w, 0.42, -0.48, w, 0.92, -0.22, [shade(tone, 0.85), shade(tone, 1.1)], 'b')
  for (const s of [-1, 1])
    b.box('cloth', s * w - 0.1, 0.1, -0.46, s * w + 0.1, 0.64, 0.44, [shade(tone, 0.8), shade(tone, 1.08)])
  for (const s of w > 0.7 ? [-0.5, 0.5] : [0])
    b.box('cloth', s * w - w * 0.42, 0.42, -0.2, s * w + w * 0.42, 0.54, 0.42, [tone, shade(tone, 1.14)], 'b')
  b.at(w * 0.6, 0.56, -0.14, 0.4, () => b.box('cloth', -0.2, 0, -0.06, 0.2, 0.36, 0.08, [0xd8a04c, 0xf0c878], 'b'))
}

/** Shelves of books against a wall, w half wide. */
export const shelves = (b: MeshBuilder, w: number, h: number, seed: number, tone: number, rows = 5): void => {
  b.box('wood', -w, 0, 0, w, h, 0.05, [shade(tone, 0.5), shade(tone, 0.65)], 'n')
  for (const s of [-1, 1]) b.box('wood', s * w - 0.03, 0, 0, s * w + 0.03, h, 0.34, [shade(tone, 0.75), tone])
  const step = (h - 0.12) / rows
  for (let r = 0; r <= rows; r++) b.box('wood', -w, r * step + 0.08, 0, w, r * step + 0.12, 0.34, tone, 'lr')
  for (let r = 0; r < rows; r++) {
    const y = r * step + 0.12
    let x = -w + 0.06
    for (let k = 0; x < w - 0.16; k++) {
      const t = cell01(seed + r, k, 7)
      const wide = 0.035 + 0.05 * t
      if (cell01(seed + r, k, 8) < 0.1) {
        x += 0.18
        continue
      }
      b.box(
        'matte',
        x,
        y,
        0.08,
        x + wide - 0.006,
        y + step * (0.55 + 0.3 * cell01(seed + r, k, 9)),
        0.26,
        [shade(BOOKS[Math.floor(t * 8) % 8] ?? 0, 0.7), BOOKS[Math.floor(t * 8) % 8] ?? 0],
        'nb',
      )
      x += wide
    }
  }
}

export const plant = (b: MeshBuilder, h: number, seed: number, tone = 0xc07850): void => {
  b.lathe(
    'roof',
    0,
    0,
    [
      [0.15, 0],
      [0.22, 0.34],
      [0.19, 0.36],
      [0.16, 0.3],
    ],
    10,
    [shade(tone, 0.75), tone],
  )
  for (let n = 0; n < 18; n++) {
    const a = n * 2.4
    const up = h * (0.35 + 0.65 * cell01(seed, n, 1))
    const out = 0.16 + 0.34 * cell01(seed, n, 2)
    const tip: P3 = [Math.sin(a) * out, 0.3 + up, Math.cos(a) * out]
    const wide = 0.09 + 0.05 * cell01(seed, n, 3)
    b.quad(
      'leaves',
      [0, 0.3, 0],
      [tip[0] + Math.cos(a) * wide, tip[1] - 0.22, tip[2] - Math.sin(a) * wide],
      tip,
      [tip[0] - Math.cos(a) * wide, tip[1] - 0.22, tip[2] + Math.sin(a) * wide],
      [0x2f6a3c, 0x7ab858],
      [Math.sin(a) * 0.5, 0.8, Math.cos(a) * 0.5],
    )
  }
}

export const floorLamp = (b: MeshBuilder, h = 1.55): void => {
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.15, 0],
      [0.03, 0.03],
      [0.02, h],
    ],
    8,
    0x8a6a3c,
  )
  b.lathe(
    'lit',
    0,
    0,
    [
      [0.24, h - 0.08],
      [0.14, h + 0.22],
    ],
    12,
    [0xe8b878, 0xf8e4b8],
  )
}

export const pendant = (b: MeshBuilder, y: number, top: number, tone = 0xe8c890): void => {
  b.tube(
    'metal',
    [
      [0, y + 0.2, 0],
      [0, top, 0],
    ],
    [0.008, 0.008],
    3,
    0x2a2826,
  )
  b.lathe(
    'metal',
    0,
    0,
    [
      [0.24, y],
      [0.1, y + 0.16],
      [0.03, y + 0.22],
    ],
    12,
    [shade(tone, 0.8), tone],
  )
  b.lathe(
    'shine',
    0,
    0,
    [
      [0.001, y - 0.03],
      [0.08, y + 0.02],
      [0.001, y + 0.08],
    ],
    8,
    0xfff0c8,
  )
}

export const rug = (b: MeshBuilder, w: number, d: number, tone: number): void => {
  for (const [k, y, c] of [
    [1, 0.012, shade(tone, 0.75)],
    [0.86, 0.016, mix(tone, 0xf0dcb0, 0.7)],
    [0.78, 0.02, tone],
  ] as const)
    b.quad('cloth', [-w * k, y, d * k], [w * k, y, d * k], [w * k, y, -d * k], [-w * k, y, -d * k], c, [0, 1, 0])
}
