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
