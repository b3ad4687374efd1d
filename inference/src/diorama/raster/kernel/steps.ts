/**
 * The stair-steps of the finished picture: between rows (to I_R2) and between columns (to I_G2), found in a quick mean of its colours (to I_RANGE). A step is a
 * byte: 1 where it gets brighter downwards (or to the right), 16 where darker, so that sums over up to 15 keep both apart: a line of ink has two
 * edges, of opposite kinds. Brightness as it goes out is made on the way (to I_B2), and colours go out from here: they are seen coarsely, and
 * nobody misses what smoothing does to them.
 */
import { F, I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { lumas, tints } from './out'

/** The greatest step that is no edge (12), and an edge. Read from memory: one instruction each. */
const BYTES: usize = memory.data<u32>([0x0c0c0c0c, 0x01010101], 16)
// @ts-ignore: decorator
@inline
function byte(n: usize): v128 {
  return v128.load32_splat(BYTES + (n << 2))
}

/** Steps to `next` from what is up to `most` and down to `least` no edge. */
// @ts-ignore: decorator
@inline
function step(most: v128, least: v128, next: v128): v128 {
  const up = i8x16.min_u(i8x16.sub_sat_u(next, most), byte(1)), down = i8x16.min_u(i8x16.sub_sat_u(least, next), byte(1))
  return v128.or(up, i16x8.shl(down, 4))
}

/** Quick means of row y to `to`, and its brightness to `luma`. */
function brightRow(y: i32, to: usize, luma: usize, width: i32, n: usize): void {
  const from = <usize>I(L.I_FINAL) + <usize>(y * width)
  for (let at = 0; at < width; at += 16) {
    const x = <usize>min(at, width - 16), i = from + x
    const r = v128.load(i), g = v128.load(i + n), b = v128.load(i + 2 * n)
    v128.store(to + x, i8x16.avgr_u(i8x16.avgr_u(r, b), g))
    v128.store(luma + x, lumas(r, g, b))
  }
}

/** Colour differences of rows y and y + 1. */
function tintRow(y: i32, width: i32, n: usize): void {
  const from = <usize>I(L.I_FINAL) + <usize>(y * width)
  const to = <usize>I(L.I_OUT) + n + <usize>((y >> 1) * (width >> 1))
  for (let at = 0; at < width; at += 16) {
    const x = <usize>min(at, width - 16)
    tints(from + x, from + x + width, n, to + (x >> 1), to + (x >> 1) + (n >> 2))
  }
}

/** Phase: steps of the picture; and where nothing comes after, its colours. */
export function steps(phase: i32, thread: i32, last: bool): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const down = <usize>I(L.I_R2), right = <usize>I(L.I_G2), bright = <usize>I(L.I_RANGE), luma = <usize>I(L.I_B2)
  const n = <usize>(width * height)
  const under = scratchOf(thread) + 16
  const blocks = F(L.F_STYLE + L.T_PIXEL) > 0.5
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const y0 = s * Rec.STRIP, y1 = min(height, y0 + Rec.STRIP)
    if (last) for (let y = y0; y < y1; y += 2) tintRow(y, width, n)
    if (blocks) {
      // Blocks of a pixel picture stay blocks.
      memory.fill(down + <usize>(y0 * width), 0, (y1 - y0) * width)
      memory.fill(right + <usize>(y0 * width), 0, (y1 - y0) * width)
      continue
    }
    for (let y = y0; y < y1; y++) brightRow(y, bright + <usize>(y * width), luma + <usize>(y * width), width, n)
    // The row below belongs to the next strip, whose turn may come later.
    if (y1 < height) brightRow(y1, under, under + width + 16, width, n)
    for (let y = y0; y < y1; y++) {
      const row = bright + <usize>(y * width)
      const below = y + 1 < y1 ? row + width : y1 < height ? under : row
      const toDown = down + <usize>(y * width), toRight = right + <usize>(y * width)
      for (let at = 0; at < width; at += 16) {
        const x = <usize>min(at, width - 16)
        const here = v128.load(row + x)
        const most = i8x16.add_sat_u(here, byte(0)), least = i8x16.sub_sat_u(here, byte(0))
        v128.store(toDown + x, step(most, least, v128.load(below + x)))
        v128.store(toRight + x, step(most, least, v128.load(row + x, 1)))
      }
      // Beyond the last column lies the next row.
      store<u8>(toRight + <usize>(width - 1), 0)
    }
  }
}
