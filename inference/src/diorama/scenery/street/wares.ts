/** What lies in a shop window, by its trade: flat shapes facing +z, each standing on a ledge. */
import { cell01 } from '../../place/noise.ts'
import type { Trade } from '../../place/trade.ts'
import { type MeshBuilder, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'

/** A convex outline as a fan, x and y by turns, anticlockwise. */
export const outline = (
  b: MeshBuilder,
  x: number,
  y: number,
  z: number,
  list: readonly number[],
  tone: number,
): void => {
  const points = pairs(list)
  const first = b.bin('line').position.length / 3
  for (const [px, py] of points) b.vertex('line', [x + px, y + py, z], [0, 0.2, 0.98], tone)
  for (let k = 2; k < points.length; k++) b.triangle('line', first, first + k - 1, first + k)
}

type Ware = (b: MeshBuilder, x: number, y: number, z: number, w: number, pick: number) => void

const block = (b: MeshBuilder, x: number, y: number, z: number, w: number, h: number, tone: number, lean = 0): void =>
  outline(b, x, y, z, [-w / 2, 0, w / 2, 0, w / 2 + lean, h, -w / 2 + lean, h], tone)

const of = (list: readonly number[], pick: number): number => list[Math.floor(pick * 97) % list.length]!

const bottle: Ware = (b, x, y, z, w, pick) => {
  const tone = of([0x2c4a34, 0x5a2a24, 0x6a5a2c, 0x3a3a4a], pick)
  const r = Math.min(0.055, w * 0.3)
  outline(b, x, y, z, [-r, 0, r, 0, r, 0.22, 0.02, 0.3, 0.02, 0.38, -0.02, 0.38, -0.02, 0.3, -r, 0.22], tone)
  block(b, x, y + 0.07, z + 0.004, r * 1.7, 0.09, 0xe8dcc0)
}
const loaf: Ware = (b, x, y, z, w, pick) => {
  const r = w * 0.42
  const crust = of([0xa8682c, 0xc4843c, 0x8a5224], pick)
  outline(b, x, y, z, [-r, 0.02, -r * 0.7, 0, r * 0.7, 0, r, 0.02, r * 0.8, 0.12, 0, 0.17, -r * 0.8, 0.12], crust)
  for (const k of [-0.4, 0.1]) block(b, x + r * k, y + 0.06, z + 0.004, 0.03, 0.08, shade(crust, 1.4), 0.05)
}
const cake: Ware = (b, x, y, z, w, pick) => {
  const cream = of([0xf4e4c8, 0xe8b8a8, 0x6a3a28], pick)
  block(b, x, y, z, w * 0.2, 0.1, 0xd8d4c8)
  block(b, x, y + 0.1, z, w * 0.78, 0.1, cream)
  block(b, x, y + 0.2, z, w * 0.5, 0.08, shade(cream, 0.86))
  block(b, x, y + 0.28, z, 0.05, 0.05, 0xc02c34)
}
const books: Ware = (b, x, y, z, w, pick) => {
  for (let k = 0; k < 4; k++) {
    const t = cell01(Math.floor(pick * 991), k, 3)
    const tone = of([0x7a2c28, 0x2c4a6a, 0x3f5a3c, 0xd8c8a0, 0x8a6a34, 0x4a3450], t)
    block(b, x - w * 0.36 + k * w * 0.23, y, z, w * 0.19, 0.22 + 0.12 * t, tone, k === 3 ? 0.05 : 0)
  }
}
const openBook: Ware = (b, x, y, z, w, pick) => {
  const tone = of([0xb8402c, 0x2f5f8a, 0xd8a838, 0x3f7a5a], pick)
  block(b, x, y, z, w * 0.6, w * 0.85, tone, 0.02)
  block(b, x, y + w * 0.5, z + 0.004, w * 0.4, w * 0.12, 0xf4ead0, 0.01)
}
const bouquet: Ware = (b, x, y, z, w, pick) => {
  outline(b, x, y, z, [-0.07, 0, 0.07, 0, 0.11, 0.2, -0.11, 0.2], 0x8a9a9c)
  outline(b, x, y + 0.16, z, [-0.1, 0, 0.1, 0, w * 0.5, 0.26, 0, 0.4, -w * 0.5, 0.26], 0x3f6a34)
  const petals = of([0xe05a7a, 0xf4c83c, 0xf8f0ec, 0xc83c34, 0x9a6ac0], pick)
  for (let k = 0; k < 5; k++) {
    const [dx, dy] = [Math.sin(k * 2.4) * w * 0.34, 0.4 + Math.cos(k * 2.4) * 0.13]
    outline(b, x + dx, y + dy, z + 0.004 + k * 0.002, [-0.06, 0, 0, -0.06, 0.06, 0, 0, 0.06], petals)
  }
}
const hat: Ware = (b, x, y, z, w, pick) => {
  const tone = of([0x2c2a2c, 0x8a6a44, 0x5a2f34, 0xc8b48a, 0x3a4a5a], pick)
  block(b, x, y, z, 0.02, 0.24, 0x4a3a2c)
  outline(b, x, y + 0.24, z, [-w * 0.45, 0.02, 0, -0.02, w * 0.45, 0.02, w * 0.3, 0.05, -w * 0.3, 0.05], tone)
  outline(b, x, y + 0.28, z, [-w * 0.25, 0, w * 0.25, 0, w * 0.2, 0.15, 0, 0.13, -w * 0.2, 0.15], tone)
  block(b, x, y + 0.29, z + 0.004, w * 0.5, 0.04, shade(tone, 1.6))
}
const shoe: Ware = (b, x, y, z, w, pick) => {
  const tone = of([0x2a2220, 0x7a3a24, 0x9a2c34, 0xe0d4c0], pick)
  outline(b, x, y, z, [-w * 0.35, 0, -w * 0.28, 0, w * 0.4, 0, w * 0.38, 0.06, -w * 0.1, 0.11, -w * 0.38, 0.17], tone)
}
const cheese: Ware = (b, x, y, z, w, pick) => {
  const r = w * 0.36
  const rind = of([0xd8a83c, 0xc8682c, 0xe8dcb0], pick)
  outline(
    b,
    x,
    y,
    z,
    [-r, 0.04, -r * 0.6, 0, r * 0.6, 0, r, 0.04, r, 0.16, r * 0.6, 0.2, -r * 0.6, 0.2, -r, 0.16],
    rind,
  )
  outline(b, x, y + 0.04, z + 0.004, [0, 0, r * 0.8, 0.02, r * 0.5, 0.12], shade(rind, 1.25))
}
const lampshade: Ware = (b, x, y, z, w) => {
  block(b, x, y, z, 0.03, 0.28, 0x8a6a34)
  outline(b, x, y + 0.26, z, [-w * 0.32, 0, w * 0.32, 0, w * 0.18, 0.22, -w * 0.18, 0.22], 0xf0d8a0)
}
const plant: Ware = (b, x, y, z, w) => {
  outline(b, x, y, z, [-0.1, 0, 0.1, 0, 0.13, 0.18, -0.13, 0.18], 0x9a5a3c)
  for (const k of [-1, -0.4, 0.3, 1])
    outline(
      b,
      x,
      y + 0.16,
      z + 0.002 * k,
      [0, 0, w * 0.32 * k + 0.05, 0.3, w * 0.36 * k, 0.5 - 0.1 * Math.abs(k)],
      0x3f6a3c,
    )
}
/** Somebody at a small table. */
const guest: Ware = (b, x, y, z, w, pick) => {
  const coat = of([0x3a4a5a, 0x6a3438, 0x4a4a3a, 0x2c3038], pick)
  outline(b, x, y, z, [-0.2, 0, 0.2, 0, 0.19, 0.34, 0.07, 0.46, -0.07, 0.46, -0.19, 0.34], coat)
  outline(b, x, y + 0.46, z, [-0.06, 0, 0.06, 0, 0.09, 0.1, 0.06, 0.22, -0.06, 0.22, -0.09, 0.1], 0xc89a78)
  outline(b, x, y + 0.6, z + 0.004, [-0.1, -0.04, 0.09, 0.02, 0.06, 0.1, -0.06, 0.1], 0x3a2a20)
  block(b, x + w * 0.4, y + 0.24, z + 0.01, w * 0.4, 0.03, 0xe8e0d0)
  block(b, x + w * 0.4, y, z + 0.008, 0.03, 0.24, 0x4a3a2c)
}
const poster: Ware = (b, x, y, z, w, pick) => {
  const tone = of([0xb83c2c, 0x2c4a7a, 0x1f2430, 0xd8a030], pick)
  block(b, x, y, z, w * 0.86, 0.95, 0xc8a858)
  block(b, x, y + 0.05, z + 0.004, w * 0.74, 0.85, tone)
  outline(b, x, y + 0.3, z + 0.008, [-w * 0.2, 0, w * 0.2, 0, w * 0.14, 0.34, 0, 0.44, -w * 0.14, 0.34], 0xe8c8a0)
  block(b, x, y + 0.12, z + 0.008, w * 0.56, 0.09, 0xf8f0d8)
}

/** What stands in the front of the window, what on the shelf behind it; where people sit there is no shelf. */
const STOCK: Record<Trade, readonly [front: readonly Ware[], shelf: readonly Ware[]]> = {
  bakery: [[loaf, cake, loaf], [loaf]],
  cafe: [[guest, plant], [bottle]],
  books: [[openBook, books, openBook], [books]],
  tobacco: [[openBook, bottle, plant], [bottle]],
  brasserie: [[guest, lampshade], [bottle]],
  flowers: [[bouquet], [bouquet]],
  hotel: [[plant, lampshade], [plant]],
  cinema: [[poster], []],
  wine: [[bottle], [bottle]],
  hats: [[hat], [hat]],
  cheese: [[cheese, bottle, cheese], [cheese]],
  shoes: [[shoe], [shoe]],
}
/** How far apart they stand in front (m). */
const APART: Partial<Record<Trade, number>> = {
  cinema: 0.85,
  cafe: 0.8,
  brasserie: 0.8,
  hotel: 0.75,
  flowers: 0.5,
  wine: 0.24,
}

/** Fills one bay of a window from x0 to x1: `y` its ledge, `h` its height, `z` the plane in front, `back` that of the shelf. */
export const wares = (
  b: MeshBuilder,
  trade: Trade,
  [x0, x1]: readonly [number, number],
  y: number,
  h: number,
  z: number,
  back: number,
  seed: number,
): void => {
  const [front, shelf] = STOCK[trade]
  const line = (list: readonly Ware[], apart: number, at: number, zz: number, row: number): void => {
    if (list.length === 0) return
    const n = Math.max(1, Math.floor((x1 - x0 - 0.1) / apart))
    for (let k = 0; k < n; k++) {
      const pick = cell01(seed + row, k, 11)
      if (pick < 0.12) continue
      const w = (x1 - x0 - 0.1) / n
      list[(k + row + seed) % list.length]!(b, x0 + 0.05 + w * (k + 0.5), at, zz, Math.min(w, apart), pick)
    }
  }
  const ledge = y + h * 0.56
  if (shelf.length > 0) {
    block(b, (x0 + x1) / 2, ledge - 0.04, back, x1 - x0, 0.04, 0x5a4028)
    line(shelf, trade === 'wine' || shelf[0] === bottle ? 0.2 : 0.42, ledge, back + 0.01, 1)
  }
  line(front, APART[trade] ?? 0.42, y, z, 0)
}
