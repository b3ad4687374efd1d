/**
 * Samples of light that need no formula of their own: where the rows of samples above and below show the same surface under almost the same
 * light, one half way takes their mean. The rows of a span are lit in three turns, each half way between those before; what differs (an
 * edge, a shadow's border, a strong texture) is lit in full.
 */
import { keep } from './samples'
import { add, all, c, choice, mul, sub } from './wide'

/** Pixel rows that are lit together; a multiple of eight. */
export const SPAN: i32 = 48
/** Turns, the rows of samples between two of a turn, and the first of them. */
export const TURNS: i32 = 3
// @ts-ignore: decorator
@inline
export function first(turn: i32): i32 {
  return turn == 0 ? 0 : turn == 1 ? 2 : 1
}
// @ts-ignore: decorator
@inline
export function every(turn: i32): i32 {
  return turn == 2 ? 2 : 4
}

/** Whether the surface with this row hardly shows its texture at the distance of a first sample. */
// @ts-ignore: decorator
@inline
export function faint(row: usize, perPixel: f32, inverse: v128): bool {
  // The level is the power of two below the footprint, as in shade.ts.
  const footprint: f32 = (load<f32>(row, 20) * perPixel * 1.7) / f32x4.extract_lane(inverse, 0)
  const level = max<i32>(0, min<i32>(6, (reinterpret<i32>(footprint) >> 23) - 127))
  return ((load<i32>(row, 108) >> level) & 1) != 0
}

/** How far the bytes of two pixels differ beyond what `may` allows. */
// @ts-ignore: decorator
@inline
function apart(a: v128, b: v128, may: v128): v128 {
  return i8x16.sub_sat_u(v128.or(i8x16.sub_sat_u(a, b), i8x16.sub_sat_u(b, a)), may)
}
// @ts-ignore: decorator
@inline
function two(at: usize): v128 {
  return v128.load64_lane(at + 16, v128.load64_zero(at), 1)
}

let bad: v128 = i16x8.splat(0)

/** Mean of two planes' four numbers above and below; notes where they are not alike: by more than 1 / 2^`share` and a little. */
// @ts-ignore: decorator
@inline
function mean(at: usize, plane: usize, stride: usize, share: i32): v128 {
  const a = v128.load64_lane(at - stride + plane, v128.load64_zero(at - stride), 1)
  const b = v128.load64_lane(at + stride + plane, v128.load64_zero(at + stride), 1)
  const m = i16x8.avgr_u(a, b)
  bad = v128.or(bad, i16x8.gt_s(i16x8.abs(i16x8.sub(a, b)), i16x8.add(i16x8.shr_u(m, share), i16x8.splat(80))))
  return m
}

/**
 * Fills in the four samples whose 1/w stand at `depth` and whose pixels begin at `attr` from those `pixels` pixels further up and down the buffers; false, and
 * nothing written, where they may not. `at`: their place in the first plane; `stride`: bytes from a row of samples there to the one asked; `mirror`: their mirrors;
 * `added`: where it is noted whether anything is added.
 */
// @ts-ignore: decorator
@inline
export function between(depth: usize, attr: usize, pixels: usize, inverse: v128, at: usize, plane: usize, stride: usize, mirror: usize, added: usize): bool {
  const up = v128.load(depth - pixels), down = v128.load(depth + pixels)
  // 1/w is linear on a plane.
  if (!all(v128.and(f32x4.gt(f32x4.pmin(up, down), c(0)), f32x4.lt(f32x4.abs(sub(add(inverse, inverse), add(up, down))), mul(inverse, c(0.015)))))) return false
  // Colour may differ by any, the material not, the normal by little, the object not.
  const may = i8x16(-1, -1, -1, 0, 12, 12, 12, 0, -1, -1, -1, 0, 12, 12, 12, 0)
  const a0 = two(attr), a1 = two(attr + 32)
  const high = attr - (pixels << 3), low = attr + (pixels << 3)
  const other = v128.or(v128.or(apart(a0, two(high), may), apart(a1, two(high + 32), may)), v128.or(apart(a0, two(low), may), apart(a1, two(low + 32), may)))
  if (v128.any_true(other)) return false
  bad = i16x8.splat(0)
  const m0 = mean(at, plane, stride, 4), m1 = mean(at + plane * 2, plane, stride, 4), m2 = mean(at + plane * 4, plane, stride, 4)
  const shine = v128.load32_zero(mirror - (stride >> 1)), glint = v128.load32_zero(mirror + (stride >> 1))
  const parted = i8x16.sub_sat_u(v128.or(i8x16.sub_sat_u(shine, glint), i8x16.sub_sat_u(glint, shine)), i8x16.splat(16))
  if (v128.any_true(v128.or(bad, parted))) return false
  keep(at, plane, added, m0, m1, m2)
  v128.store32_lane(mirror, i8x16.avgr_u(shine, glint), 0)
  return true
}

/** Materials of four samples whose pixels begin at `attr`. */
// @ts-ignore: decorator
@inline
function kindsAt(attr: usize): v128 {
  return i32x4.shr_u(v128.shuffle<i32>(two(attr), two(attr + 32), 0, 2, 4, 6), 24)
}
/** Two planes' four numbers: the mean of those above and below, or the only one of them that counts. */
// @ts-ignore: decorator
@inline
function either(at: usize, plane: usize, stride: usize, upper: v128, both: v128): v128 {
  const a = v128.load64_lane(at - stride + plane, v128.load64_zero(at - stride), 1)
  const b = v128.load64_lane(at + stride + plane, v128.load64_zero(at + stride), 1)
  return choice(i16x8.avgr_u(a, b), choice(a, b, upper), both)
}

/** The same for leaves and blades, for whom the same kind is enough, above or below. */
// @ts-ignore: decorator
@inline
export function amongLeaves(depth: usize, attr: usize, pixels: usize, at: usize, plane: usize, stride: usize, mirror: usize, added: usize): bool {
  const kinds = kindsAt(attr)
  const above = v128.and(i32x4.eq(kinds, kindsAt(attr - (pixels << 3))), f32x4.gt(v128.load(depth - pixels), c(0)))
  const below = v128.and(i32x4.eq(kinds, kindsAt(attr + (pixels << 3))), f32x4.gt(v128.load(depth + pixels), c(0)))
  if (!all(v128.or(above, below))) return false
  const upper = i16x8.narrow_i32x4_s(above, above), lower = i16x8.narrow_i32x4_s(below, below)
  const both = v128.and(upper, lower)
  const shine = v128.load32_zero(mirror - (stride >> 1)), glint = v128.load32_zero(mirror + (stride >> 1))
  const shines = choice(i8x16.avgr_u(shine, glint), choice(shine, glint, i8x16.narrow_i16x8_s(upper, upper)), i8x16.narrow_i16x8_s(both, both))
  keep(at, plane, added, either(at, plane, stride, upper, both), either(at + plane * 2, plane, stride, upper, both), either(at + plane * 4, plane, stride, upper, both))
  v128.store32_lane(mirror, shines, 0)
  return true
}
