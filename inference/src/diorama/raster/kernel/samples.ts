/** Samples of light as they are kept between the phases: planes of 16 bits. */
import { c, mul, whole } from './wide'

/** Two sets of four numbers 0..4 as 16-bit fixed point, 8192 is one. */
// @ts-ignore: decorator
@inline
function short(a: v128, b: v128): v128 {
  return i16x8.narrow_i32x4_s(whole(f32x4.pmax(mul(a, c(8192)), c(0))), whole(f32x4.pmax(mul(b, c(8192)), c(0))))
}

/** Four samples into the six planes. */
export function samples(at: usize, plane: usize, fr: v128, fg: v128, fb: v128, r: v128, g: v128, b: v128): void {
  v128.store64_lane(at, short(fr, fg), 0)
  v128.store64_lane(at + plane, short(fr, fg), 1)
  v128.store64_lane(at + plane * 2, short(fb, r), 0)
  v128.store64_lane(at + plane * 3, short(fb, r), 1)
  v128.store64_lane(at + plane * 4, short(g, b), 0)
  v128.store64_lane(at + plane * 5, short(g, b), 1)
}
