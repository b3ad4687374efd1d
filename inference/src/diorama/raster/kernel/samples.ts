/** Samples of light as they are kept between the phases: planes of 16 bits. */
import { c, mul, whole } from './wide'

/** Two sets of four numbers 0..4 as 16-bit fixed point, 8192 is one. */
// @ts-ignore: decorator
@inline
function short(a: v128, b: v128): v128 {
  return i16x8.narrow_i32x4_s(whole(f32x4.pmax(mul(a, c(8192)), c(0))), whole(f32x4.pmax(mul(b, c(8192)), c(0))))
}

/** What an addition must be more than to be seen: a third of a level of 255. */
const LEAST: i16 = 11

/** Bytes that say of four samples each whether anything is added there: behind the planes and the mirrors. */
// @ts-ignore: decorator
@inline
export function addedOf(light: usize, plane: usize): usize {
  return light + plane * 6 + (plane >> 1) + 16
}

/** Notes at `added` whether four samples' additions (red in the upper half of `r`, green, blue) can be seen. */
// @ts-ignore: decorator
@inline
function noteAdded(added: usize, r: v128, gb: v128): void {
  store<u8>(added, <u8>v128.any_true(i16x8.gt_s(i16x8.max_s(v128.shuffle<i64>(r, r, 1, 1), gb), i16x8.splat(LEAST))))
}

/** Four samples' numbers, two planes' a vector, into the six planes. */
// @ts-ignore: decorator
@inline
export function keep(at: usize, plane: usize, added: usize, first: v128, mid: v128, last: v128): void {
  v128.store64_lane(at, first, 0)
  v128.store64_lane(at + plane, first, 1)
  v128.store64_lane(at + plane * 2, mid, 0)
  v128.store64_lane(at + plane * 3, mid, 1)
  v128.store64_lane(at + plane * 4, last, 0)
  v128.store64_lane(at + plane * 5, last, 1)
  noteAdded(added, mid, last)
}

/** Four samples into the six planes. */
export function samples(at: usize, plane: usize, added: usize, fr: v128, fg: v128, fb: v128, r: v128, g: v128, b: v128): void {
  keep(at, plane, added, short(fr, fg), short(fb, r), short(g, b))
}
