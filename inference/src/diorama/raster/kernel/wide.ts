/** Four-lane arithmetic written short: the shading is one long formula, and this keeps it readable. */

// @ts-ignore: decorator
@inline
export function mul(a: v128, b: v128): v128 {
  return f32x4.mul(a, b)
}
// @ts-ignore: decorator
@inline
export function add(a: v128, b: v128): v128 {
  return f32x4.add(a, b)
}
// @ts-ignore: decorator
@inline
export function sub(a: v128, b: v128): v128 {
  return f32x4.sub(a, b)
}
// @ts-ignore: decorator
@inline
export function c(value: f32): v128 {
  return f32x4.splat(value)
}
// @ts-ignore: decorator
@inline
export function mix(a: v128, b: v128, t: v128): v128 {
  return f32x4.add(a, f32x4.mul(f32x4.sub(b, a), t))
}
/** Between 0 and 1. The operand order lets pmin and pmax turn into one instruction each. */
// @ts-ignore: decorator
@inline
export function sat(a: v128): v128 {
  return f32x4.pmax(f32x4.pmin(a, f32x4.splat(1)), f32x4.splat(0))
}
/** Smooth step from `from` over a width of 1 / `rate`. */
// @ts-ignore: decorator
@inline
export function rise(x: v128, from: f32, rate: f32): v128 {
  const t = sat(mul(sub(x, c(from)), c(rate)))
  return mul(mul(t, t), sub(c(3), add(t, t)))
}
// @ts-ignore: decorator
@inline
export function dot(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  return add(mul(ax, bx), add(mul(ay, by), mul(az, bz)))
}
/** Byte `shift` of each lane as a float. */
// @ts-ignore: decorator
@inline
export function byteOf(v: v128, shift: i32): v128 {
  return f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(v, shift), i32x4.splat(255)))
}
/** Float 0..1 to a byte per lane, packed in one word. */
// @ts-ignore: decorator
@inline
export function bytes(v: v128): u32 {
  const n = f32x4.add(f32x4.pmax(f32x4.pmin(mul(v, c(255)), c(255)), c(0)), c(12582912.0))
  return <u32>i32x4.extract_lane(v128.shuffle<i8>(n, n, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12), 0)
}
/** One 32-bit word per lane from `base` + the lane's byte offset. */
// @ts-ignore: decorator
@inline
export function gather(base: usize, offset: v128): v128 {
  let v = v128.load32_zero(base + <usize>i32x4.extract_lane(offset, 0))
  v = v128.load32_lane(base + <usize>i32x4.extract_lane(offset, 1), v, 1)
  v = v128.load32_lane(base + <usize>i32x4.extract_lane(offset, 2), v, 2)
  return v128.load32_lane(base + <usize>i32x4.extract_lane(offset, 3), v, 3)
}
/** Nearest whole number of each lane (0 .. 4 million) as an integer, by the float's own bits: cheaper than a conversion that saturates. */
// @ts-ignore: decorator
@inline
export function whole(v: v128): v128 {
  return v128.and(f32x4.add(v, c(12582912.0)), i32x4.splat(0x3fffff))
}
/**
 * `i16x8.q15mulr_sat_s` without its case of -1 times -1, which would be 1 and does not fit: a quarter of the instructions. Where both are never
 * -32768 every machine gives the same.
 */
// @ts-ignore: decorator
@inline
export function part(a: v128, k: v128): v128 {
  return i16x8.relaxed_q15mulr_s(a, k)
}
/** `i8x16.swizzle` of places below 16 (or from 128 on, for nothing). */
// @ts-ignore: decorator
@inline
export function pick(v: v128, places: v128): v128 {
  return i8x16.relaxed_swizzle(v, places)
}
/** Whole part of each lane, whose size is below 2 to the 31st. */
// @ts-ignore: decorator
@inline
export function cut(v: v128): v128 {
  return i32x4.relaxed_trunc_f32x4_s(v)
}
/** `a` where a lane of the mask is all ones, `b` where it is all zeros. */
// @ts-ignore: decorator
@inline
export function choice(a: v128, b: v128, mask: v128): v128 {
  return i8x16.relaxed_laneselect(a, b, mask)
}
/** Whether any lane of a mask of four is set: cheaper than asking all its bits. */
// @ts-ignore: decorator
@inline
export function some(mask: v128): bool {
  return i32x4.bitmask(mask) != 0
}
/** Whether all lanes of a mask of whole lanes are set. */
// @ts-ignore: decorator
@inline
export function all(mask: v128): bool {
  return i32x4.bitmask(mask) == 15
}
