/** Which pixels a convex polygon of up to four corners covers, row by row: solved from its edges for four rows at a time. */

import { choice } from './wide'

/** Rows of a polygon in thread memory: first pixels, from ROWS_TO on the ends, and from ROWS_W on 1/w at the left edge of the first pixel; ROWS_MAX at most. */
export const ROWS_TO: usize = 256
export const ROWS_W: usize = 512
export const ROWS_MAX: i32 = 64
export const ROWS_BYTES: usize = 768
/** Edges of a polygon: x and y of their upper ends, slopes, and masks of those that are not on the left, and not on the right. */
export const EDGES_BYTES: usize = 80

/** Pixels from row to row of a tile while it is filled: four more than its width may be touched, and rows spread over the whole of a cache. */
export const STRIDE: i32 = 328

/** Leaves the whole part of a float in its low bits. */
export const WHOLE: f32 = 12582912.0

/** First pixel whose centre is after `edge`, or at it where that pixel is even, between the bounds, as an integer. */
// @ts-ignore: decorator
@inline
export function pixels(edge: v128, low: v128, high: v128): v128 {
  // The lower bound comes first: what is not a number becomes it.
  const within = f32x4.pmin(f32x4.pmax(low, edge), high)
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
 * Edges of the polygon with corners (x, y) in order round it, `right` (all ones) when that is clockwise on a screen whose y points down; the fourth corner of a
 * triangle repeats its first. Each edge is taken from its upper end, so that two polygons at one edge find the same pixels on either side.
 */
// @ts-ignore: decorator
@inline
export function edges(x: v128, y: v128, right: v128, out: usize): void {
  const nextX = v128.shuffle<i32>(x, x, 1, 2, 3, 0)
  const nextY = v128.shuffle<i32>(y, y, 1, 2, 3, 0)
  const up = f32x4.lt(nextY, y)
  const level = f32x4.eq(nextY, y)
  const other = v128.xor(up, right)
  v128.store(out, choice(nextX, x, up))
  v128.store(out, choice(nextY, y, up), 16)
  v128.store(out, f32x4.div(f32x4.sub(nextX, x), f32x4.sub(nextY, y)), 32)
  v128.store(out, v128.or(level, other), 48)
  v128.store(out, v128.or(level, v128.not(other)), 64)
}

/** Where an edge is at the middles of four rows. */
// @ts-ignore: decorator
@inline
function reach(edge: usize, centre: v128): v128 {
  return f32x4.add(
    v128.load32_splat(edge),
    f32x4.mul(f32x4.sub(centre, v128.load32_splat(edge, 16)), v128.load32_splat(edge, 32)),
  )
}

/** All ones, which is not a number, where an edge does not bound rows on the left. */
// @ts-ignore: decorator
@inline
function notLeft(edge: usize): v128 {
  return v128.load32_splat(edge, 48)
}

/** The same on the right. */
// @ts-ignore: decorator
@inline
function notRight(edge: usize): v128 {
  return v128.load32_splat(edge, 64)
}

/**
 * Writes rows [y0, y1) of the polygon with edges `edge` at `at`: pixels within [low, high), and what 1/w is where each begins: `origin` at the corner of
 * the picture, growing by wx and wy a pixel. Returns lanes of which the most is the pixels of the longest row, or more.
 */
// @ts-ignore: decorator
@inline
export function span(edge: usize, at: usize, y0: i32, y1: i32, low: v128, high: v128, origin: f32, wx: f32, wy: f32, longest: v128): v128 {
  const whole = f32x4.splat(WHOLE)
  const across = f32x4.splat(wx)
  const down = f32x4.splat(wy)
  const start = f32x4.splat(origin)
  let centre = f32x4.add(f32x4.splat(<f32>y0), f32x4(0.5, 1.5, 2.5, 3.5))
  const end = at + (<usize>(y1 - y0) << 2)
  for (; at < end; at += 16) {
    const p0 = reach(edge, centre)
    const p1 = reach(edge + 4, centre)
    const p2 = reach(edge + 8, centre)
    const p3 = reach(edge + 12, centre)
    // What is not a number leaves the other as it is.
    let from = f32x4.pmax(low, v128.or(p0, notLeft(edge)))
    let to = f32x4.pmin(high, v128.or(p0, notRight(edge)))
    from = f32x4.pmax(from, v128.or(p1, notLeft(edge + 4)))
    to = f32x4.pmin(to, v128.or(p1, notRight(edge + 4)))
    from = f32x4.pmax(from, v128.or(p2, notLeft(edge + 8)))
    to = f32x4.pmin(to, v128.or(p2, notRight(edge + 8)))
    from = f32x4.pmin(f32x4.pmax(from, v128.or(p3, notLeft(edge + 12))), high)
    to = f32x4.pmin(to, v128.or(p3, notRight(edge + 12)))
    const a = f32x4.add(from, whole)
    const b = f32x4.add(to, whole)
    const magic = i32x4.splat(0x4b400000)
    v128.store(at, i32x4.sub(a, magic))
    v128.store(at, i32x4.sub(b, magic), ROWS_TO)
    const base = f32x4.add(start, f32x4.mul(centre, down))
    v128.store(at, f32x4.add(base, f32x4.mul(f32x4.sub(a, whole), across)), ROWS_W)
    longest = i32x4.max_s(longest, i32x4.sub(b, a))
    centre = f32x4.add(centre, f32x4.splat(4))
  }
  return longest
}

/** The most of four lanes. */
// @ts-ignore: decorator
@inline
export function most(lanes: v128): i32 {
  const two = i32x4.max_s(lanes, v128.shuffle<i32>(lanes, lanes, 2, 3, 0, 1))
  return max(i32x4.extract_lane(two, 0), i32x4.extract_lane(two, 1))
}
