/** Which pixels a convex polygon of up to four corners covers, row by row: solved from its edges for four rows at a time. */

import { choice } from './wide'

/** Rows of a polygon in thread memory: first pixels, from ROWS_TO on the ends, and from ROWS_W on 1/w at the left edge of the first pixel; ROWS_MAX at most. */
export const ROWS_TO: usize = 256
export const ROWS_W: usize = 512
export const ROWS_MAX: i32 = 64
export const ROWS_BYTES: usize = 768

/** Pixels from row to row of a tile while it is filled: four more than its width may be touched, and rows spread over the whole of a cache. */
export const STRIDE: i32 = 328

/** Leaves the whole part of a float in its low bits. */
export const WHOLE: f32 = 12582912.0

/** First pixel whose centre is at or after `edge`, between the bounds, as an integer. */
// @ts-ignore: decorator
@inline
export function pixels(edge: v128, low: v128, high: v128): v128 {
  // The lower bound comes first: what is not a number becomes it.
  const within = f32x4.pmin(f32x4.pmax(low, f32x4.ceil(f32x4.sub(edge, f32x4.splat(0.5)))), high)
  return i32x4.sub(f32x4.add(within, f32x4.splat(WHOLE)), i32x4.splat(0x4b400000))
}

/** Least and most of the lanes of `x` and `y`: least x, most x, least y, most y. */
// @ts-ignore: decorator
@inline
export function extent(x: v128, y: v128): v128 {
  const least = f32x4.pmin(v128.shuffle<i32>(x, y, 0, 1, 4, 5), v128.shuffle<i32>(x, y, 2, 3, 6, 7))
  const most = f32x4.pmax(v128.shuffle<i32>(x, y, 0, 1, 4, 5), v128.shuffle<i32>(x, y, 2, 3, 6, 7))
  const a = v128.shuffle<i32>(least, most, 0, 4, 2, 6)
  const b = v128.shuffle<i32>(least, most, 1, 5, 3, 7)
  return v128.shuffle<i32>(f32x4.pmin(a, b), f32x4.pmax(a, b), 0, 5, 2, 7)
}

/**
 * Rows [y0, y1) (at most ROWS_MAX) of the polygon with corners (x, y) in order round it, `right` when that is clockwise on a screen whose y points down; the fourth
 * corner of a triangle repeats its first. Pixels stay within [low, high). Each edge is taken from its upper end, so that
 * two polygons at one edge find the same pixels on either side. Returns the pixels of the longest row, or more.
 */
// @ts-ignore: decorator
@inline
export function solve(x: v128, y: v128, right: bool, y0: i32, y1: i32, low: v128, high: v128, rows: usize): i32 {
  const nextX = v128.shuffle<i32>(x, x, 1, 2, 3, 0)
  const nextY = v128.shuffle<i32>(y, y, 1, 2, 3, 0)
  const up = f32x4.lt(nextY, y)
  const topX = choice(nextX, x, up)
  const topY = choice(nextY, y, up)
  const slope = f32x4.div(f32x4.sub(choice(x, nextX, up), topX), f32x4.sub(choice(y, nextY, up), topY))
  const slanted = f32x4.ne(nextY, y)
  const side = right ? up : v128.not(up)
  const left = v128.and(side, slanted)
  const other = v128.andnot(slanted, side)
  const e0 = v128.shuffle<i32>(topX, topX, 0, 0, 0, 0), f0 = v128.shuffle<i32>(topY, topY, 0, 0, 0, 0)
  const e1 = v128.shuffle<i32>(topX, topX, 1, 1, 1, 1), f1 = v128.shuffle<i32>(topY, topY, 1, 1, 1, 1)
  const e2 = v128.shuffle<i32>(topX, topX, 2, 2, 2, 2), f2 = v128.shuffle<i32>(topY, topY, 2, 2, 2, 2)
  const e3 = v128.shuffle<i32>(topX, topX, 3, 3, 3, 3), f3 = v128.shuffle<i32>(topY, topY, 3, 3, 3, 3)
  const s0 = v128.shuffle<i32>(slope, slope, 0, 0, 0, 0), l0 = v128.shuffle<i32>(left, left, 0, 0, 0, 0)
  const s1 = v128.shuffle<i32>(slope, slope, 1, 1, 1, 1), l1 = v128.shuffle<i32>(left, left, 1, 1, 1, 1)
  const s2 = v128.shuffle<i32>(slope, slope, 2, 2, 2, 2), l2 = v128.shuffle<i32>(left, left, 2, 2, 2, 2)
  const s3 = v128.shuffle<i32>(slope, slope, 3, 3, 3, 3), l3 = v128.shuffle<i32>(left, left, 3, 3, 3, 3)
  const r0 = v128.shuffle<i32>(other, other, 0, 0, 0, 0), r1 = v128.shuffle<i32>(other, other, 1, 1, 1, 1)
  const r2 = v128.shuffle<i32>(other, other, 2, 2, 2, 2), r3 = v128.shuffle<i32>(other, other, 3, 3, 3, 3)
  const none = f32x4.splat(-1e9)
  const all = f32x4.splat(1e9)
  let centre = f32x4.add(f32x4.splat(<f32>y0), f32x4(0.5, 1.5, 2.5, 3.5))
  const end = rows + (<usize>(y1 - y0) << 2)
  let longest: v128 = i32x4.splat(0)
  for (; rows < end; rows += 16) {
    const p0 = f32x4.add(e0, f32x4.mul(f32x4.sub(centre, f0), s0))
    const p1 = f32x4.add(e1, f32x4.mul(f32x4.sub(centre, f1), s1))
    const p2 = f32x4.add(e2, f32x4.mul(f32x4.sub(centre, f2), s2))
    const p3 = f32x4.add(e3, f32x4.mul(f32x4.sub(centre, f3), s3))
    const from = f32x4.pmax(
      f32x4.pmax(choice(p0, none, l0), choice(p1, none, l1)),
      f32x4.pmax(choice(p2, none, l2), choice(p3, none, l3)),
    )
    const to = f32x4.pmin(
      f32x4.pmin(choice(p0, all, r0), choice(p1, all, r1)),
      f32x4.pmin(choice(p2, all, r2), choice(p3, all, r3)),
    )
    const first = pixels(from, low, high)
    const past = pixels(to, low, high)
    v128.store(rows, first)
    v128.store(rows, past, ROWS_TO)
    longest = i32x4.max_s(longest, i32x4.sub(past, first))
    centre = f32x4.add(centre, f32x4.splat(4))
  }
  longest = i32x4.max_s(longest, v128.shuffle<i32>(longest, longest, 2, 3, 0, 1))
  return max(i32x4.extract_lane(longest, 0), i32x4.extract_lane(longest, 1))
}

/** Writes what 1/w is where each row begins: `origin` at the corner of the picture, growing by wx and wy a pixel. */
// @ts-ignore: decorator
@inline
export function lift(rows: usize, end: usize, y0: i32, origin: f32, wx: f32, wy: f32): void {
  const across = f32x4.splat(wx)
  const down = f32x4.splat(wy * 4)
  let base = f32x4.add(f32x4.splat(origin), f32x4.mul(f32x4.add(f32x4.splat(<f32>y0), f32x4(0.5, 1.5, 2.5, 3.5)), f32x4.splat(wy)))
  for (; rows < end; rows += 16) {
    v128.store(rows, f32x4.add(base, f32x4.mul(f32x4.convert_i32x4_s(v128.load(rows)), across)), ROWS_W)
    base = f32x4.add(base, down)
  }
}
