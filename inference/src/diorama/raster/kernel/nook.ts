/** What changes slowly over a surface: nooks where things meet, broad wash of colour, and whether the row above knows them already. */
import { F } from './frame'
import * as L from './layout'
import { add, byteOf, c, gather, mix, mul, sat, sub } from './wide'

/**
 * Openness 0..1 of four samples to the sky's light: less in nooks, where both sides lie nearer than the surface would go on (1/w is linear on
 * a plane, so its bend across a span says so). What is nearer by much stands before it and takes no light away.
 */
// @ts-ignore: decorator
@inline
export function nook(depth: usize, i: usize, x: i32, y: i32, width: i32, height: i32, inverse: v128, w: v128): v128 {
  // About 16 cm, in pixels of the first sample: what is dark stays close to what makes it so.
  const reach = max<i32>(4, min<i32>(18, <i32>(F(L.F_PIXEL) * 0.16 * f32x4.extract_lane(inverse, 0)))) & ~1
  const up = <usize>min(reach, y) * <usize>width, down = <usize>min(reach, height - 1 - y) * <usize>width
  const left = <usize>min(reach, x), right = <usize>max(0, min(reach, width - 8 - x))
  const o = add(inverse, inverse)
  // Far off the picture has no such nooks, only folds of the land.
  const metres = mul(mul(w, w), sat(sub(c(2), mul(w, c(1.0 / 60.0)))))
  const a = mul(sub(add(every(depth, i - up), every(depth, i + down)), o), metres)
  const b = mul(sub(add(every(depth, i - left), every(depth, i + right)), o), metres)
  return sub(c(1), mul(add(dark(a), dark(b)), c(0.3)))
}
// @ts-ignore: decorator
@inline
function every(depth: usize, i: usize): v128 {
  const at = depth + (i << 2)
  return v128.shuffle<f32>(v128.load(at), v128.load(at, 16), 0, 2, 4, 6)
}
/** Up from 3 cm, full at 20, gone again at a metre. */
// @ts-ignore: decorator
@inline
function dark(bend: v128): v128 {
  return mul(sat(mul(sub(bend, c(0.03)), c(5))), sat(mul(sub(c(1.1), bend), c(1.6))))
}

/** Whether four samples lie on the same surface as those remembered (depth and normal alike), and so near that a row is a few centimetres of it. */
// @ts-ignore: decorator
@inline
export function like(memo: usize, inverse: v128, packed: v128, facing: v128, coarse: f32): bool {
  const off = f32x4.abs(sub(inverse, v128.load(memo)))
  const near = v128.and(f32x4.lt(off, mul(inverse, c(0.03))), f32x4.gt(mul(inverse, facing), c(coarse)))
  const turn = i8x16.abs(i8x16.sub(packed, v128.load(memo, 16)))
  return i32x4.all_true(near) && !v128.any_true(i8x16.gt_u(turn, i8x16.splat(14)))
}

/** Broad wash over metres: no ground is one colour. */
// @ts-ignore: decorator
@inline
export function washAt(textures: usize, u0: v128, v0: v128): v128 {
  const u = mul(u0, c(256.0 / 37.0)), v = mul(v0, c(256.0 / 37.0))
  const fu = f32x4.floor(u), fv = f32x4.floor(v)
  const m = i32x4.splat(255)
  const iu = v128.and(f32x4.add(fu, c(12582912.0)), m), iv = v128.and(f32x4.add(fv, c(12582912.0)), m)
  const four = gather(textures, i32x4.shl(i32x4.add(iu, i32x4.shl(iv, 8)), 2))
  const k = sub(u, fu)
  return mul(mix(mix(byteOf(four, 0), byteOf(four, 8), k), mix(byteOf(four, 16), f32x4.convert_i32x4_s(i32x4.shr_u(four, 24)), k), sub(v, fv)), c(1.0 / 255.0))
}
