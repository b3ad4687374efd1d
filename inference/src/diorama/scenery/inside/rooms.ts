/** Bounded places: a living room, a theatre stage, a photo studio, a station's corridor. Walls face inwards, so a camera outside sees in. */
import type { ThingKind } from '../../place/things.ts'
import { type MeshBuilder, mix, shade, type P3 } from '../build/mesh.ts'
import type { Drawer } from '../drawers.ts'
import { stream } from '../../place/noise.ts'

/** Inward walls of a box: north, east, west (and south seen from inside only), floor and ceiling. */
const shell = (b: MeshBuilder, hx: number, hz: number, h: number, floor: 'wood' | 'matte' | 'metal', floorTone: number, wall: 'plaster' | 'metal' | 'matte', tone: readonly [number, number], ceiling: number | null): void => {
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
  shell(b, 4, 4.8, 3.1, 'wood', 0xb48858, 'plaster', [0xd8c4a4, 0xf2e6d0], 0xf4ecdc)
  for (const [x0, z0, x1, z1] of [[-4, -4.8, 4, -4.74], [-4, -4.8, -3.94, 4.8], [3.94, -4.8, 4, 4.8]] as const) {
    b.box('wood', x0, 0, z0, x1, 0.16, z1, 0xe8dcc8)
    b.box('wood', x0, 0.9, z0, x1, 0.96, z1, 0xc8a880)
  }
  // The window in the west wall with its view, seat and curtains; another to the north.
  b.at(-3.99, 0, -0.6, Math.PI / 2, () => {
    b.quad('shine', [-1.1, 0.95, 0.01], [1.1, 0.95, 0.01], [1.1, 2.5, 0.01], [-1.1, 2.5, 0.01], [0xbfe0c0, 0xcfeaf8], [0, 0, 1])
    for (const x of [-1.15, -0.03, 1.09]) b.box('wood', x, 0.9, 0, x + 0.06, 2.55, 0.08, 0xfaf4e8, 'n')
    for (const y of [0.9, 1.7, 2.5]) b.box('wood', -1.15, y, 0, 1.15, y + 0.06, 0.08, 0xfaf4e8, 'n')
    b.box('wood', -1.4, 0.4, 0, 1.4, 0.5, 0.6, [0xa88050, 0xd0a870], '')
    b.box('cloth', -1.3, 0.5, 0.05, 1.3, 0.62, 0.55, [0x4f7f8f, 0x6fa0ac])
    for (const s of [-1, 1]) for (let n = 0; n < 4; n++) b.quad('fabric', [s * (1.15 + n * 0.1), 0.5, 0.12 + 0.05 * (n & 1)], [s * (1.25 + n * 0.1), 0.5, 0.17 - 0.05 * (n & 1)], [s * (1.25 + n * 0.1), 2.7, 0.17 - 0.05 * (n & 1)], [s * (1.15 + n * 0.1), 2.7, 0.12 + 0.05 * (n & 1)], [0xd87a5a, 0xe89a78])
  })
  // Hearth on the north wall.
  b.box('brick', -1.1, 0, -4.8, 1.1, 1.3, -4.35, [0x9a5a48, 0xb87860])
  b.box('matte', -0.6, 0, -4.36, 0.6, 0.85, -4.33, 0x1f1814)
  b.lathe('shine', 0, -4.5, [[0.3, 0.05], [0.26, 0.25], [0.1, 0.5], [0.001, 0.62]], 7, [0xff8a2a, 0xffd86a])
  b.box('wood', -1.3, 1.3, -4.8, 1.3, 1.4, -4.25, [0x7a5438, 0xa87a50], '')
  b.lathe('metal', 0.2, -4.5, [[0.14, 1.4], [0.16, 1.5], [0.1, 1.6], [0.001, 1.75]], 10, 0xd0a850)
  b.box('wood', -0.7, 1.75, -4.8, 0.7, 2.65, -4.74, 0x8a6444)
  b.quad('matte', [-0.6, 1.83, -4.73], [0.6, 1.83, -4.73], [0.6, 2.57, -4.73], [-0.6, 2.57, -4.73], [0x6f9f5a, 0xa8d0e8])
  // Bookcase, plants, armchair, rug, table, lamp.
  b.box('wood', 1.9, 0, -4.8, 3.8, 2.5, -4.4, [0x6a4a32, 0x94704c])
  for (let r = 0; r < 5; r++) {
    b.quad('matte', [2, 0.15 + r * 0.47, -4.385], [3.7, 0.15 + r * 0.47, -4.385], [3.7, 0.55 + r * 0.47, -4.385], [2, 0.55 + r * 0.47, -4.385], 0x4a3424)
    for (let x = 2.03; x < 3.6; ) {
      const w = 0.05 + 0.07 * next()
      b.box('matte', x, 0.15 + r * 0.47, -4.45, x + w - 0.012, 0.36 + r * 0.47 + 0.16 * next(), -4.34, BOOKS[Math.floor(next() * 7)] ?? 0, 'nb')
      x += w + (next() < 0.12 ? 0.2 : 0)
    }
  }
  b.lathe('cloth', 0, -0.6, [[1.9, 0.012], [0.001, 0.014]], 28, [0x9a3f3a, 0xc86a54])
  b.lathe('cloth', 0, -0.6, [[1.55, 0.016], [0.001, 0.018]], 28, [0xd8b078, 0xe8c890])
  b.at(2.5, 0, -2.4, -0.7, () => {
    b.box('cloth', -0.55, 0.15, -0.5, 0.55, 0.48, 0.5, [0x3f6a5a, 0x5a8f78])
    b.box('cloth', -0.55, 0.48, -0.55, 0.55, 1.15, -0.3, [0x3f6a5a, 0x6aa088])
    for (const x of [-0.68, 0.5]) b.box('cloth', x, 0.15, -0.5, x + 0.18, 0.72, 0.5, [0x3f6a5a, 0x6aa088])
  })
  b.at(-2.6, 0, -3.4, 0.2, () => {
    b.lathe('wood', 0, 0, [[0.3, 0], [0.05, 0.05], [0.05, 0.65], [0.5, 0.68], [0.5, 0.73], [0.001, 0.735]], 14, [0x7a5438, 0xb88a5c])
    b.lathe('matte', 0.1, 0, [[0.09, 0.735], [0.13, 0.85], [0.08, 1], [0.09, 1.02]], 10, [0xe8e0d4, 0x6a9ab8])
  })
  b.lathe('metal', 1.7, -3.6, [[0.16, 0], [0.03, 0.04], [0.025, 1.5]], 8, 0x8a6a3c)
  b.lathe('lit', 1.7, -3.6, [[0.3, 1.45], [0.16, 1.85]], 12, [0xe8b878, 0xf8e4b8])
  b.lathe('roof', -3.4, -4.2, [[0.2, 0], [0.28, 0.45]], 10, [0xa85a3c, 0xc87850])
  for (let n = 0; n < 16; n++) {
    const a = n * 2.4
    const up = 0.6 + 0.5 * next()
    const o: P3 = [-3.4 + Math.sin(a) * 0.45, 0.45 + up, -4.2 + Math.cos(a) * 0.45]
    b.quad('leaves', [-3.4, 0.4, -4.2], [o[0] + 0.16, o[1] - 0.3, o[2]], o, [o[0] - 0.16, o[1] - 0.3, o[2]], [0x2f6a3c, 0x7ab858], [Math.sin(a) * 0.4, 0.8, Math.cos(a) * 0.4])
  }
}

const stage: Drawer = (b) => {
  b.box('wood', -9.5, -0.9, -6, 9.5, 0, 5.6, [0x6a442c, 0xa87848])
  b.quad('matte', [-10, 0, -5.9], [10, 0, -5.9], [10, 8, -5.9], [-10, 8, -5.9], [0x4a6a9a, 0x1f2f5a])
  for (let n = 0; n < 40; n++) b.lathe('shine', -8 + ((n * 7.3) % 16), -5.85, [[0.001, 2.2 + ((n * 3.7) % 5)], [0.035, 2.24 + ((n * 3.7) % 5)], [0.001, 2.28 + ((n * 3.7) % 5)]], 4, 0xfff4c8)
  b.lathe('shine', 5, -5.8, [[0.001, 4.6], [0.7, 5.2], [0.85, 5.6], [0.7, 6], [0.001, 6.5]], 20, 0xfff2c0)
  // Painted hills in two flats.
  for (const [z, k, c] of [[-5.4, 1, 0x2f4f6a], [-4.7, 2.3, 0x3f6a5a]] as const)
    for (let n = 0; n < 20; n++) {
      const x0 = -9.5 + n * 0.95
      const h = (x: number): number => 1.1 + k * 0.3 + 0.6 * Math.sin(x * 0.5 + k * 2) + 0.3 * Math.sin(x * 1.3 + k)
      b.quad('matte', [x0, 0, z], [x0 + 0.95, 0, z], [x0 + 0.95, h(x0 + 0.95), z], [x0, h(x0), z], [shade(c, 0.8), c], [0, 0, 1])
    }
  const red = [0x6a141c, 0xb82f34] as const
  for (const s of [-1, 1])
    for (let n = 0; n < 12; n++) {
      const x0 = s * (9.8 - n * 0.36)
      const x1 = s * (9.8 - (n + 1) * 0.36)
      const z = (k: number): number => 3.6 + 0.22 * (k & 1) - n * 0.02
      const q: [P3, P3, P3, P3] = [[Math.min(x0, x1), 0, z(s < 0 ? n : n + 1)], [Math.max(x0, x1), 0, z(s < 0 ? n + 1 : n)], [Math.max(x0, x1), 8, z(s < 0 ? n + 1 : n)], [Math.min(x0, x1), 8, z(s < 0 ? n : n + 1)]]
      b.quad('fabric', ...q, red)
    }
  for (let n = 0; n < 26; n++) {
    const x0 = -9.8 + n * 0.754
    b.quad('fabric', [x0, 5.9 + 0.3 * Math.cos((n % 6) * 1.05), 3.9 + 0.14 * (n & 1)], [x0 + 0.754, 5.9 + 0.3 * Math.cos(((n + 1) % 6) * 1.05), 3.9 + 0.14 * ((n + 1) & 1)], [x0 + 0.754, 8.2, 3.9], [x0, 8.2, 3.9], [0x8a1c24, 0xc83a3a])
  }
  b.box('wood', -10.6, -0.9, 4, -9.6, 8.6, 5, [0x8a6a2c, 0xe0b858])
  b.box('wood', 9.6, -0.9, 4, 10.6, 8.6, 5, [0x8a6a2c, 0xe0b858])
  b.box('wood', -10.6, 8.2, 4, 10.6, 9.2, 5, [0x8a6a2c, 0xe0b858], '')
  for (let n = 0; n < 9; n++) b.lathe('shine', -7.6 + n * 1.9, 5.3, [[0.14, 0], [0.16, 0.12], [0.001, 0.2]], 7, 0xffe2a0)
}

/** A white sweep of paper, two soft boxes, a stool. */
const studio: Drawer = (b) => {
  const rows: [number, number][] = [[9.5, 0], [-4, 0], [-5.6, 0.15], [-6.8, 0.7], [-7.5, 1.8], [-7.8, 4], [-7.9, 8]]
  for (let k = 0; k + 1 < rows.length; k++) {
    const [z0, y0] = rows[k]!
    const [z1, y1] = rows[k + 1]!
    b.quad('matte', [-12, y0, z0], [12, y0, z0], [12, y1, z1], [-12, y1, z1], mix(0xf2eee8, 0xe6e8ec, k / 6))
  }
  for (const s of [-1, 1])
    b.at(s * 4.4, 0, -2.4, -s * 0.75, () => {
      b.tube('metal', [[0, 0, 0], [0, 2.1, 0]], [0.03, 0.03], 5, 0x2a2c30)
      for (let n = 0; n < 3; n++) b.tube('metal', [[0, 0.5, 0], [Math.sin(n * 2.1) * 0.55, 0, Math.cos(n * 2.1) * 0.55]], [0.02, 0.02], 4, 0x2a2c30)
      b.box('matte', -0.7, 1.7, -0.1, 0.7, 2.9, 0.1, 0x24262a, '')
      b.quad('shine', [-0.64, 1.76, 0.11], [0.64, 1.76, 0.11], [0.64, 2.84, 0.11], [-0.64, 2.84, 0.11], 0xfffaf0, [0, 0, 1])
    })
  b.lathe('wood', 2.2, -2.6, [[0.22, 0], [0.05, 0.06], [0.05, 0.6], [0.24, 0.64], [0.24, 0.7], [0.001, 0.72]], 12, [0x8a6444, 0xc89a6a])
}

/** Twelve metres of a station's corridor: ribs, lit panels, windows on the stars. */
const module: Drawer = (b, { variant }) => {
  const wall = [0xa8b2bc, 0xdfe6ec] as const
  b.quad('metal', [-2.8, 0, 6], [2.8, 0, 6], [2.8, 0, -6], [-2.8, 0, -6], 0x77828e)
  for (const s of [-1, 1]) {
    const q = (x0: number, y0: number, x1: number, y1: number, tone: readonly [number, number] | number): void => {
      if (s < 0) b.quad('metal', [-x0, y0, 6], [-x0, y0, -6], [-x1, y1, -6], [-x1, y1, 6], tone)
      else b.quad('metal', [x0, y0, -6], [x0, y0, 6], [x1, y1, 6], [x1, y1, -6], tone)
    }
    q(2.8, 0, 3.05, 0.8, [0x5a6672, 0x8a96a2])
    q(2.2, 2.5, 1.5, 2.9, wall)
    // Window band with mullions (open to the stars when variant is 0), else panels.
    for (let n = 0; n < 4; n++) {
      const z0 = -6 + n * 3
      const side = (za: number, zb: number, ya: number, yb: number, xa: number, xb: number, tone: readonly [number, number] | number, key: 'metal' | 'lit' = 'metal'): void => {
        if (s < 0) b.quad(key, [-xa, ya, zb], [-xa, ya, za], [-xb, yb, za], [-xb, yb, zb], tone)
        else b.quad(key, [xa, ya, za], [xa, ya, zb], [xb, yb, zb], [xb, yb, za], tone)
      }
      const open = variant === 0 || (n + variant) % 2 === 0
      side(z0, z0 + 0.5, 0.8, 2.5, 3.05, 2.2, wall)
      side(z0 + 2.5, z0 + 3, 0.8, 2.5, 3.05, 2.2, wall)
      side(z0 + 0.5, z0 + 2.5, 0.8, 1.05, 3.05, 2.93, wall)
      side(z0 + 0.5, z0 + 2.5, 2.2, 2.5, 2.35, 2.2, wall)
      if (!open) {
        side(z0 + 0.5, z0 + 2.5, 1.05, 2.2, 2.93, 2.35, [0x8a98a6, 0xb8c4ce])
        for (let k = 0; k < 5; k++) side(z0 + 0.7 + k * 0.34, z0 + 0.94 + k * 0.34, 1.3, 1.46, 2.79, 2.71, [0x4ad8c8, 0xff9a5a, 0x8ad0ff, 0xffe07a, 0x6affa0][k] ?? 0, 'lit')
      }
    }
    b.box('shine', s * 2.72 - 0.05, 0.02, -6, s * 2.72 + 0.05, 0.08, 6, 0x9ae8ff)
  }
  b.quad('metal', [-1.5, 2.9, -6], [1.5, 2.9, -6], [1.5, 2.9, 6], [-1.5, 2.9, 6], 0xc8d0d8, [0, -1, 0])
  for (const z of [-3, 3]) b.box('shine', -0.35, 2.84, z - 1.2, 0.35, 2.9, z + 1.2, 0xf4faff, '')
  for (const z of [-6, 0]) {
    const ring: P3[] = [[-2.85, 0, z], [-3.08, 0.8, z], [-2.24, 2.52, z], [-1.5, 2.92, z], [1.5, 2.92, z], [2.24, 2.52, z], [3.08, 0.8, z], [2.85, 0, z]]
    b.tube('metal', ring, ring.map(() => 0.11), 6, [0x6a7682, 0x94a0ac])
  }
  if (variant === 1) b.box('metal', 1.6, 0, -2, 2.6, 0.9, 0.4, [0x6a7682, 0xb4c0ca])
}

/** Rock of a cave round its path is drawn by `cave.ts`; these stand in it. */
export const ROOMS: Partial<Record<ThingKind, Drawer>> = { room, stage, studio, module }
