/** Waves of open water: slopes that glitter and tint it. */
import { F, I } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { add, byteOf, c, gather, mul, sub } from './wide'

export let waveX: v128 = f32x4.splat(0)
export let waveZ: v128 = f32x4.splat(0)
export let waveTone: v128 = f32x4.splat(0)

/** Slopes of drifting waves in two sizes at four points, calmer far away, and a tone that moves with them. */
export function waves(px: v128, pz: v128, w: v128, time: f32): void {
  const wind: f32 = <f32>0.55 + <f32>0.6 * min<f32>(1, abs<f32>(F(L.F_WIND)) + abs<f32>(F(L.F_WIND + 1))) + F(L.F_RAIN) * 0.5
  const far = f32x4.div(c(wind), add(c(1), mul(w, c(0.012))))
  const broad = texels(mul(px, c(14)), mul(pz, c(14)), time * 5, time * 9)
  const bx = sub(byteOf(broad, 8), byteOf(broad, 0)), bz = sub(byteOf(broad, 16), byteOf(broad, 0))
  waveTone = mul(byteOf(broad, 0), c(1.0 / 255.0))
  const fine = texels(mul(px, c(52)), mul(pz, c(52)), time * 21, time * -13)
  const fx = sub(byteOf(fine, 8), byteOf(fine, 0)), fz = sub(byteOf(fine, 16), byteOf(fine, 0))
  waveX = mul(add(mul(bx, c(0.016)), mul(fx, c(0.011))), far)
  waveZ = mul(add(mul(bz, c(0.016)), mul(fz, c(0.011))), far)
}
// @ts-ignore: decorator
@inline
function texels(u: v128, v: v128, du: f32, dv: f32): v128 {
  const m = i32x4.splat(255)
  const iu = v128.and(f32x4.add(f32x4.floor(add(u, c(du))), c(12582912.0)), m), iv = v128.and(f32x4.add(f32x4.floor(add(v, c(dv))), c(12582912.0)), m)
  return gather(<usize>I(L.I_TEXTURES) + 16 * Rec.TEXTURE_BYTES, i32x4.shl(i32x4.add(iu, i32x4.shl(iv, 8)), 2))
}
