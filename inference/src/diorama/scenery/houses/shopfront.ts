/** Shops in the ground floor of a Paris house: a window let into the wall with its wares, a board with the name, an awning; the house's own door. */
import { type Trade, TRADES } from '../../place/trade.ts'
import { type MeshBuilder, type P3, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { display, showcase } from '../street/display.ts'
import { write } from '../street/letters.ts'
import { awning } from './awning.ts'

export interface Shop {
  trade: Trade
  word: string
  front: number
  awning: number
  sign: number
}

/** Top of a shop's woodwork, foot of its window and of its board (m). */
export const SHOP_TOP = 3.55
const SILL = 0.55
const HEAD = SHOP_TOP - 0.62
/** How deep the window is. */
const DEEP = 0.75
const BAYS = 4

export const shopfront = (b: MeshBuilder, x0: number, x1: number, shop: Shop, level: number): void => {
  const trim = shop.front
  b.box('wood', x0, 0, 0, x1, SILL, 0.16, [shade(trim, 0.7), trim], 'n')
  b.box('wood', x0, HEAD, 0, x1, SHOP_TOP, 0.22, [trim, shade(trim, 1.15)], 'n')
  if (level === 0) {
    const window = { x0: x0 + 0.1, x1: x1 - 0.1, y0: SILL, y1: HEAD, z: 0.04, warm: 0xd8a05c, trade: shop.trade }
    showcase(b, { ...window, seed: TRADES.indexOf(shop.trade) }, DEEP)
    // Panels under the window, a moulding over the board.
    for (let n = 0; n < BAYS; n++) {
      const a = x0 + 0.28 + (n / BAYS) * (x1 - x0 - 0.12)
      const c = a + (x1 - x0) / BAYS - 0.44
      b.quad(
        'line',
        [a, 0.14, 0.165],
        [c, 0.14, 0.165],
        [c, 0.44, 0.165],
        [a, 0.44, 0.165],
        shade(trim, 0.62),
        [0, 0, 1],
      )
    }
    b.box('wood', x0 - 0.08, SHOP_TOP, 0, x1 + 0.08, SHOP_TOP + 0.1, 0.34, shade(trim, 1.25), 'n')
  } else display(b, x0 + 0.1, x1 - 0.1, SILL, HEAD, 0.05, level, shop.front & 255)
  if (level < 2) {
    for (let n = 0; n <= BAYS; n++) {
      const x = x0 + 0.06 + (n / BAYS) * (x1 - x0 - 0.12)
      b.box('wood', x - 0.07, 0, 0.03, x + 0.07, HEAD + 0.02, 0.2, trim, 'nbt')
    }
    write(b, 'sign', shop.word, (x0 + x1) / 2, SHOP_TOP - 0.52, 0.235, 0.4, shop.sign, 0.07)
  } else {
    const y = SHOP_TOP - 0.46
    b.quad(
      'sign',
      [x0 + 1, y, 0.235],
      [x1 - 1, y, 0.235],
      [x1 - 1, y + 0.24, 0.235],
      [x0 + 1, y + 0.24, 0.235],
      shop.sign,
    )
  }
  awning(b, x0, x1, HEAD + 0.02, 1.55, shop.awning, level)
}

const LEAF = [0x24404a, 0x3f3226, 0x2c4a3a, 0x4a2a2c] as const

/** The carriage door of a house at x: two panelled leaves under a fanlight, a stone arch round both. */
export const carriageDoor = (b: MeshBuilder, x: number, make: number, stone: number, level: number): void => {
  const leaf = LEAF[make % LEAF.length]!
  const w = 0.95
  const high = 2.65
  b.box('wood', x - w, 0, 0, x + w, high, 0.05, [shade(leaf, 0.85), shade(leaf, 1.3)], 'nb')
  const n = level === 0 ? 8 : 4
  const at = (k: number, r: number, z: number): P3 => [
    x + Math.cos((k / n) * Math.PI) * r,
    high + Math.sin((k / n) * Math.PI) * r * 0.82,
    z,
  ]
  for (let k = 0; k < n; k++) {
    const i = b.vertex('lit', [x, high, 0.05], [0, 0, 1], 0xa86c34)
    b.vertex('lit', at(k, w, 0.05), [0, 0, 1], 0xe0ac60)
    b.vertex('lit', at(k + 1, w, 0.05), [0, 0, 1], 0xe0ac60)
    b.triangle('lit', i, i + 1, i + 2)
    if (level > 1) continue
    const tone = shade(stone, k % 2 ? 1.05 : 0.96)
    b.quad('stone', at(k + 1, w, 0.1), at(k, w, 0.1), at(k, w + 0.24, 0.1), at(k + 1, w + 0.24, 0.1), tone, [0, 0, 1])
  }
  if (level > 1) return
  for (const s of [-1, 1]) {
    const [a, c] = s < 0 ? [x - w - 0.24, x - w] : [x + w, x + w + 0.24]
    b.box('stone', a, 0, 0, c, high, 0.1, [shade(stone, 0.82), stone], 'nbt')
  }
  b.box('stone', x - 0.14, high + w * 0.8, 0, x + 0.14, high + w * 0.82 + 0.34, 0.2, shade(stone, 1.08), 'nb')
  b.box('wood', x - w, high - 0.06, 0.05, x + w, high + 0.06, 0.12, shade(leaf, 0.7), 'nlr')
  if (level > 0) return
  b.quad('line', [x - 0.02, 0, 0.056], [x + 0.02, 0, 0.056], [x + 0.02, high, 0.056], [x - 0.02, high, 0.056], 0x14181a)
  for (const k of [-0.47, 0.47]) {
    for (const [y0, y1] of [
      [0.2, 0.85],
      [1.05, 2.4],
    ] as const)
      b.box('wood', x + k - 0.31, y0, 0.05, x + k + 0.31, y1, 0.09, [shade(leaf, 1.1), shade(leaf, 1.5)], 'n')
    b.box('metal', x + k * 0.26 - 0.03, 1.12, 0.05, x + k * 0.26 + 0.03, 1.2, 0.13, 0xc8a04c, 'n')
  }
  for (const k of [1, 2, 3]) {
    const [px, py] = at(k * 2, w, 0.06)
    b.quad(
      'line',
      [x - 0.02, high, 0.06],
      [x + 0.02, high, 0.06],
      [px + 0.02, py, 0.06],
      [px - 0.02, py, 0.06],
      0x1c2422,
    )
  }
  b.box('stone', x - w - 0.2, 0, 0, x + w + 0.2, 0.08, 0.4, 0xb8b0a0, 'nb')
  // A lantern at each side on its bracket.
  for (const k of [-1.42, 1.42]) {
    b.box('metal', x + k - 0.02, 2.5, 0, x + k + 0.02, 2.54, 0.26, 0x24282a, 'n')
    b.lathe('shine', x + k, 0.26, pairs([0.05, 2.14, 0.11, 2.44]), 4, 0xffdf9a)
    b.lathe('metal', x + k, 0.26, pairs([0.14, 2.44, 0.001, 2.58]), 4, 0x24282a)
  }
}
