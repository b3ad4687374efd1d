/** What grows in a greenhouse: pots, ferns, palms in tubs, hanging baskets, vines. */
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, type P3, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import type { SurfaceKey } from '../surfaces.ts'

const PETALS = [0xe8506a, 0xf4b03c, 0xf48ab4, 0xf8f0e0, 0xa868c8, 0xf87848] as const

/** Leaves as blades from one foot, out to `r` and up to `h`. */
const blades = (
  b: MeshBuilder,
  key: SurfaceKey,
  x: number,
  y: number,
  z: number,
  r: number,
  h: number,
  count: number,
  seed: number,
  low: number,
  high: number,
): void => {
  for (let k = 0; k < count; k++) {
    const a = k * 2.4 + seed
    const out = r * (0.5 + 0.5 * cell01(seed, k, 1))
    const up = h * (0.45 + 0.55 * cell01(seed, k, 2))
    const w = r * 0.13
    const [s, c] = [Math.sin(a), Math.cos(a)]
    const mid: P3 = [x + s * out * 0.55, y + up, z + c * out * 0.55]
    b.quad(
      key,
      [x, y, z],
      [mid[0] + c * w, mid[1], mid[2] - s * w],
      [x + s * out, y + up * 0.82, z + c * out],
      [mid[0] - c * w, mid[1], mid[2] + s * w],
      [low, high],
      [s * 0.4, 0.85, c * 0.4],
    )
  }
}

export const potted = (b: MeshBuilder, x: number, y: number, z: number, seed: number): void => {
  const own = cell01(seed, 3, 1)
  const tone = own < 0.7 ? 0xc07850 : own < 0.85 ? 0x7a9aa0 : 0xe4dccc
  b.lathe('roof', x, z, pairs([0.08, y, 0.12, y + 0.19, 0.13, y + 0.19, 0.1, y + 0.17]), 9, [shade(tone, 0.75), tone])
  const kind = Math.floor(cell01(seed, 5, 2) * 4)
  const foot = y + 0.17
  if (kind === 0) blades(b, 'frond', x, foot, z, 0.22, 0.34, 9, seed, 0x2f6a3c, 0x8ac868)
  else if (kind === 1) {
    // A cactus among them.
    b.lathe(
      'matte',
      x,
      z,
      pairs([0.06, foot, 0.1, foot + 0.12, 0.07, foot + 0.26, 0.001, foot + 0.3]),
      8,
      [0x3a6a4c, 0x7aa868],
    )
    b.lathe(
      'matte',
      x,
      z,
      pairs([0.001, foot + 0.28, 0.035, foot + 0.31, 0.001, foot + 0.35]),
      6,
      PETALS[seed % 6] ?? PETALS[0],
    )
  } else {
    blades(b, 'frond', x, foot, z, 0.17, 0.22, 7, seed, 0x2f6a3c, 0x7ab858)
    const petal = PETALS[Math.floor(cell01(seed, 7, 4) * 6)]!
    for (let k = 0; k < 5; k++) {
      const a = k * 1.9 + seed
      const [u, v, h] = [x + Math.sin(a) * 0.1, z + Math.cos(a) * 0.1, foot + 0.2 + 0.14 * cell01(seed, k, 6)]
      b.lathe('matte', u, v, pairs([0.001, h, 0.05, h + 0.03, 0.03, h + 0.06, 0.001, h + 0.055]), 6, [
        shade(petal, 0.85),
        petal,
      ])
    }
  }
}

export const fern = (b: MeshBuilder, x: number, y: number, z: number, r: number, seed: number): void =>
  blades(b, 'frond', x, y, z, r, r * 1.2, 16, seed, 0x24603a, 0x6aae58)

/** A palm in its tub. */
export const palm = (b: MeshBuilder, x: number, z: number, h: number, seed: number): void => {
  b.box('wood', x - 0.36, 0, z - 0.36, x + 0.36, 0.6, z + 0.36, [0x4a6a5c, 0x7a9c88])
  b.tube(
    'wood',
    [
      [x, 0.5, z],
      [x + 0.08, h * 0.5, z],
      [x, h, z],
    ],
    [0.12, 0.09, 0.07],
    7,
    [0x5a4630, 0x8a6e4c],
  )
  for (let k = 0; k < 13; k++) {
    const a = k * 2.4 + seed
    const [s, c] = [Math.sin(a), Math.cos(a)]
    const lift = 0.5 * cell01(seed, k, 1)
    const rib: P3[] = [0, 0.4, 0.8, 1.15].map((t) => [x + s * t, h + 0.9 * t * (0.7 + lift) - 0.75 * t * t, z + c * t])
    for (let i = 0; i + 1 < rib.length; i++) {
      const [p, q] = [rib[i]!, rib[i + 1]!]
      const [w0, w1] = [[0.05, 0.17, 0.13, 0][i]!, [0.17, 0.13, 0, 0][i]!]
      b.quad(
        'frond',
        [p[0] + c * w0, p[1] - 0.04, p[2] - s * w0],
        [q[0] + c * w1, q[1] - 0.04, q[2] - s * w1],
        q,
        p,
        [0x2f6a3c, 0x7ab458],
        [c * 0.4, 0.85, -s * 0.4],
      )
      b.quad(
        'frond',
        p,
        q,
        [q[0] - c * w1, q[1] - 0.04, q[2] + s * w1],
        [p[0] - c * w0, p[1] - 0.04, p[2] + s * w0],
        [0x2f6a3c, 0x8ac868],
        [-c * 0.4, 0.85, s * 0.4],
      )
    }
  }
}

/** A basket on chains from a ridge `roof` m up, leaves hanging over its rim. */
export const basket = (b: MeshBuilder, x: number, y: number, z: number, roof: number, seed: number): void => {
  b.lathe('wood', x, z, pairs([0.06, y - 0.22, 0.22, y - 0.1, 0.26, y]), 10, [0x5a4430, 0x8a6a48])
  for (let k = 0; k < 3; k++)
    b.tube(
      'wire',
      [
        [x + Math.sin(k * 2.1) * 0.25, y, z + Math.cos(k * 2.1) * 0.25],
        [x, y + 0.6, z],
      ],
      [0.008, 0.008],
      3,
      0x6a6a64,
    )
  b.tube(
    'wire',
    [
      [x, y + 0.6, z],
      [x, roof - 0.5 * Math.abs(x), z],
    ],
    [0.008, 0.008],
    3,
    0x6a6a64,
  )
  blades(b, 'leaves', x, y - 0.02, z, 0.42, 0.26, 11, seed, 0x2f6a3c, 0x8ac868)
  for (let k = 0; k < 9; k++) {
    const a = k * 0.7
    const r = 0.26 + 0.08 * cell01(seed, k, 3)
    const drop = 0.3 + 0.4 * cell01(seed, k, 4)
    b.quad(
      'leaves',
      [x + Math.sin(a) * r - 0.05, y, z + Math.cos(a) * r],
      [x + Math.sin(a) * r + 0.05, y, z + Math.cos(a) * r],
      [x + Math.sin(a) * r * 1.15 + 0.02, y - drop, z + Math.cos(a) * r * 1.15],
      [x + Math.sin(a) * r * 1.15 - 0.02, y - drop, z + Math.cos(a) * r * 1.15],
      [0x7ab858, 0x3f8048],
      [Math.sin(a), 0.3, Math.cos(a)],
    )
    if (k % 2)
      b.lathe(
        'matte',
        x + Math.sin(a) * r * 1.1,
        z + Math.cos(a) * r * 1.1,
        pairs([0.001, y - drop * 0.6, 0.045, y - drop * 0.6 + 0.03, 0.001, y - drop * 0.6 + 0.07]),
        6,
        PETALS[(seed + k) % 6]!,
      )
  }
}

/** Leaves that climb a rib on the side `s`. */
export const vine = (b: MeshBuilder, x: number, z: number, s: number, seed: number): void => {
  const tall = 1.3 + 1.3 * cell01(seed, 1, 7)
  for (let k = 0; k < 14; k++) {
    const y = 0.7 + (k / 14) * tall
    const dz = 0.3 * Math.sin(k * 1.7 + seed)
    const r = 0.1 + 0.06 * cell01(seed, k, 9)
    b.quad(
      'leaves',
      [x - s * 0.03, y - r, z + dz - r],
      [x - s * 0.03, y - r, z + dz + r],
      [x - s * 0.09, y + r, z + dz + r],
      [x - s * 0.09, y + r, z + dz - r],
      [0x2f6a3c, mix(0x6aae58, 0xb8d878, cell01(seed, k, 11))],
      [-s, 0.3, 0],
    )
  }
}
