/** What changes slowly over a surface: nooks where things meet, broad wash of colour, shadows of clouds. */
import { F } from './frame'
import * as L from './layout'
import { add, byteOf, c, cut, gather, mix, mul, sat, some, sub } from './wide'

/**
 * Openness 0..1 of four samples to the sky's light: less in nooks, where a side lies nearer than the surface would go on (1/w is linear on
 * a plane, so its bend across a span says so). Three spans, moved from row to row, so that what stands there darkens softly and leaves no
 * copy of its outline; what is nearer by more than a hand's width stands before it and takes no light away. The first sample is pixel (x, y); `sparse`:
 * 1/w of the samples; `wide`: each second of eight samples; `rough`: leaves.
 */
// @ts-ignore: decorator
@inline
export function opening(sparse: usize, x: i32, y: i32, width: i32, height: i32, inverse: v128, w: v128, wide: bool, rough: bool): v128 {
  // Far off the picture has no such nooks, only folds of the land.
  const near = sat(sub(c(2), mul(w, c(1.0 / 16.0))))
  if (!v128.any_true(near)) return c(1)
  const metres = mul(mul(w, w), near)
  // About 14 cm, in pixels of the first sample: what is dark stays close to what makes it so.
  const reach = max<f32>(5, min<f32>(26, F(L.F_PIXEL) * 0.14 * f32x4.extract_lane(inverse, 0)))
  const move: f32 = <f32>((y >> 1) & 3) * 0.083 - 0.125
  const spans = v128.and(cut(mul(c(reach), add(f32x4(1, 0.67, 0.34, 0), c(move)))), i32x4.splat(-2))
  const o = add(inverse, inverse)
  const at = sparse + (<usize>((y >> 1) * (width >> 1) + (x >> 1)) << 2)
  const last = width - (wide ? 16 : 8)
  // Leaves take one span for all.
  const mid = i32x4.extract_lane(spans, 1)
  if (rough) return sub(c(1), mul(darkness(at, x, y, width, height, last, mid, o, metres, wide), c(0.264)))
  // From the widest span in: where that bends nowhere, nothing stands near.
  const sum = darkness(at, x, y, width, height, last, i32x4.extract_lane(spans, 0), o, metres, wide)
  if (!some(f32x4.gt(deepest, c(0.01)))) return c(1)
  const rest = add(darkness(at, x, y, width, height, last, mid, o, metres, wide), darkness(at, x, y, width, height, last, i32x4.extract_lane(spans, 2), o, metres, wide))
  return sub(c(1), mul(add(sum, rest), c(0.088)))
}

let deepest: v128 = f32x4.splat(0)

/** How dark four samples are for what stands `span` pixels above, below and beside them; their deepest bends, in metres, to `deepest`. */
// @ts-ignore: decorator
@inline
function darkness(at: usize, x: i32, y: i32, width: i32, height: i32, last: i32, span: i32, o: v128, metres: v128, wide: bool): v128 {
  const up = <usize>min(span, y) * <usize>width, down = <usize>min(span, height - 2 - y) * <usize>width
  const left = <usize>min(span, x) << 1, right = <usize>max(0, min(span, last - x)) << 1
  const a = mul(sub(add(every(at - up, wide), every(at + down, wide)), o), metres)
  const b = mul(sub(add(every(at - left, wide), every(at + right, wide)), o), metres)
  deepest = f32x4.pmax(a, b)
  return add(dark(a), dark(b))
}
/** 1/w of four samples, or of each second of eight. */
// @ts-ignore: decorator
@inline
function every(at: usize, wide: bool): v128 {
  return wide ? v128.shuffle<f32>(v128.load(at), v128.load(at, 16), 0, 2, 4, 6) : v128.load(at)
}
/** Up from 1 cm, full at 10, gone again at 34. */
// @ts-ignore: decorator
@inline
function dark(bend: v128): v128 {
  return mul(sat(mul(sub(bend, c(0.01)), c(11))), sat(mul(sub(c(0.34), bend), c(5))))
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

/** Metres after which shadows of clouds come again. They drift 3 and 1.5 metres a second: whole times that until F_TIME begins anew. */
const CLOUDS: f32 = 600

/** How much of the sun clouds take from four points, 0..1, `w` metres off: none from what is near, so that who stands there stays in the light. */
// @ts-ignore: decorator
@inline
export function cloudShade(textures: usize, px: v128, py: v128, pz: v128, w: v128): v128 {
  const far = sat(mul(sub(w, c(18)), c(1.0 / 50.0)))
  if (!v128.any_true(far)) return far
  const drift = F(L.F_TIME) * 3
  // Shadows fall as the light does, so on a steep side they lie aslant.
  const high: f32 = 1 / max<f32>(0.35, F(L.F_SUN + 1))
  const u = sub(add(px, c(drift)), mul(py, c(F(L.F_SUN) * high))), v = sub(add(pz, c(drift * 0.5)), mul(py, c(F(L.F_SUN + 2) * high)))
  const tone = washAt(textures, mul(u, c(37.0 / CLOUDS)), mul(v, c(37.0 / CLOUDS)))
  return mul(mul(far, c(F(L.F_CLOUD_SHADOW))), sat(mul(sub(tone, c(0.66 - 0.3 * F(L.F_CLOUD_COVER))), c(7))))
}
