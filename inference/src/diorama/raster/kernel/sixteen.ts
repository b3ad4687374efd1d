/** Sixteen pixels of a plane in bytes, widened to two halves of 16 bits where shares are taken of them. */
import { part } from './wide'

/** A share as 15 bits: with whole numbers of up to nine bits 32767 is as good as one. */
// @ts-ignore: decorator
@inline
export function k15(value: f32): v128 {
  return i16x8.splat(<i16>max<f32>(-32767, min<f32>(32767, value * 32768)))
}
// @ts-ignore: decorator
@inline
export function lo(v: v128): v128 {
  return i16x8.extend_low_i8x16_u(v)
}
// @ts-ignore: decorator
@inline
export function hi(v: v128): v128 {
  return i16x8.extend_high_i8x16_u(v)
}
/** A plane leaning to a colour by a share of 15 bits for each pixel, in two halves. */
// @ts-ignore: decorator
@inline
export function lean(v: v128, to: v128, k0: v128, k1: v128): v128 {
  const a = lo(v), b = hi(v)
  return i8x16.narrow_i16x8_u(i16x8.add(a, part(i16x8.sub(to, a), k0)), i16x8.add(b, part(i16x8.sub(to, b), k1)))
}
/** Bytes of two vectors by turns. */
// @ts-ignore: decorator
@inline
export function low(a: v128, b: v128): v128 {
  return v128.shuffle<i8>(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
}
// @ts-ignore: decorator
@inline
export function high(a: v128, b: v128): v128 {
  return v128.shuffle<i8>(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
}
