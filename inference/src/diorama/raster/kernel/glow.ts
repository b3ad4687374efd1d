/** Last phase of the lens: blur and bloom of its cells (lens.ts), laid over the picture. */
import { F, I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { bloomsOn, blursOn, NEAR, PAD, PLANES, size, stride, WEIGHT } from './lens'
import { c, cut, mul, part as fraction, sat, sub } from './wide'

/** Sixteen pixels from x of one plane of bytes, between the four cells round each; `t` eighths of the second row. */
// @ts-ignore: decorator
@inline
function between(first: usize, second: usize, t: v128): v128 {
  const a = v128.load8x8_u(first), b = v128.load8x8_u(second)
  const v = i16x8.add(i16x8.shl(a, 3), i16x8.mul(i16x8.sub(b, a), t))
  const lead = i16x8(5, 7, 1, 3, 5, 7, 1, 3)
  const left = v128.shuffle<i16>(v, v, 0, 0, 1, 1, 1, 1, 2, 2), next = v128.shuffle<i16>(v, v, 1, 1, 2, 2, 2, 2, 3, 3)
  const left2 = v128.shuffle<i16>(v, v, 2, 2, 3, 3, 3, 3, 4, 4), next2 = v128.shuffle<i16>(v, v, 3, 3, 4, 4, 4, 4, 5, 5)
  const lo = i16x8.add(i16x8.shl(left, 3), i16x8.mul(i16x8.sub(next, left), lead))
  const hi = i16x8.add(i16x8.shl(left2, 3), i16x8.mul(i16x8.sub(next2, left2), lead))
  return i8x16.narrow_i16x8_u(i16x8.shr_s(lo, 6), i16x8.shr_s(hi, 6))
}
// @ts-ignore: decorator
@inline
function over(under: v128, above: v128, share: v128): v128 {
  const l = i16x8.add(i16x8.extend_low_i8x16_u(under), fraction(i16x8.shl(i16x8.sub(i16x8.extend_low_i8x16_u(above), i16x8.extend_low_i8x16_u(under)), 7), i16x8.extend_low_i8x16_u(share)))
  const h = i16x8.add(i16x8.extend_high_i8x16_u(under), fraction(i16x8.shl(i16x8.sub(i16x8.extend_high_i8x16_u(above), i16x8.extend_high_i8x16_u(under)), 7), i16x8.extend_high_i8x16_u(share)))
  return i8x16.narrow_i16x8_u(l, h)
}
/** A share of sixteen bytes, 256ths. */
// @ts-ignore: decorator
@inline
function part(v: v128, k: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(v), k), 8), i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(v), k), 8))
}

/** Out of focus 0..255 of four pixels. */
// @ts-ignore: decorator
@inline
function loose(at: usize, inFocus: v128, focus: v128, most: v128): v128 {
  return cut(mul(sat(sub(mul(f32x4.abs(sub(v128.load(at), inFocus)), focus), c(0.204))), most))
}

/** Lists where in a row of the picture the cells above and below bloom at all; valid for as many rows as lie between the same cells. */
function blooming(first: usize, second: usize, bytes: usize, width: i32, list: usize): usize {
  for (let step = 0; step < width; step += 16) {
    const k = <usize>(max(0, min(step, width - 16)) >> 2)
    let any: u64 = 0
    for (let p: usize = NEAR; p < NEAR + 3; p++) any |= load<u64>(first + bytes * p + k) | load<u64>(second + bytes * p + k)
    store<u32>(list, <u32>step)
    list += <usize>(any != 0) << 2
  }
  return list
}

/** Phase: lays blur and bloom over the picture. */
export function lens(phase: i32, thread: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const down = height >> 2
  const bytes = size()
  const base = <usize>I(L.I_CELLS) + bytes * 2 * PLANES * 2 + PAD - 1
  const red = <usize>I(L.I_RED)
  const planes = <usize>I(L.I_GREEN) - red
  const blurs = blursOn(), blooms = bloomsOn()
  const glow = i16x8.splat(<i16>(F(L.F_STYLE + L.T_BLOOM) * 256))
  const list = scratchOf(thread) + 16
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const y0 = s * Rec.STRIP, y1 = min(height, y0 + Rec.STRIP)
    let end = list
    for (let y = y0; y < y1; y++) {
      const above = (y & 3) < 2 ? (y >> 2) - 1 : y >> 2
      const t = i16x8.splat(<i16>(((y & 3) << 1) + 5 - ((y & 3) < 2 ? 0 : 8)))
      const first = base + <usize>max(0, above) * stride(), second = base + <usize>min(down - 1, above + 1) * stride()
      if (blurs) blurRow(y, first, second, bytes, t, width)
      if (!blooms) continue
      if (y == y0 || (y & 3) == 2) end = blooming(first, second, bytes, width, list)
      for (let item = list; item < end; item += 4) {
        const step = load<i32>(item), x = max(0, min(step, width - 16))
        const fresh = x < step ? i64x2(0, -1) : i64x2(-1, -1)
        const k = <usize>(x >> 2)
        for (let p: usize = 0; p < 3; p++) {
          const more = v128.and(between(first + bytes * (NEAR + p) + k, second + bytes * (NEAR + p) + k, t), fresh)
          const to = red + planes * p + <usize>(y * width + x)
          v128.store(to, i8x16.add_sat_u(v128.load(to), part(more, glow)))
        }
      }
    }
  }
}

/** Lays blur over a row. */
function blurRow(y: i32, first: usize, second: usize, bytes: usize, t: v128, width: i32): void {
  const red = <usize>I(L.I_RED), depth = <usize>I(L.I_DEPTH)
  const planes = <usize>I(L.I_GREEN) - red
  const inFocus = c(1 / F(L.F_FOCUS)), focus = c(F(L.F_FOCUS) * 1.7), most = c(min<f32>(1, F(L.F_BLUR) * 1.2) * 255)
  for (let step = 0; step < width; step += 16) {
    const x = max(0, min(step, width - 16))
    // A half step at the end was done before, where it overlaps: only what is new counts.
    const fresh = x < step ? i64x2(0, -1) : i64x2(-1, -1)
    const i = <usize>(y * width + x)
    const k = <usize>(x >> 2)
    const at = depth + (i << 2)
    const low = i16x8.narrow_i32x4_s(loose(at, inFocus, focus, most), loose(at + 16, inFocus, focus, most))
    const high = i16x8.narrow_i32x4_s(loose(at + 32, inFocus, focus, most), loose(at + 48, inFocus, focus, most))
    const near = between(first + bytes * WEIGHT + k, second + bytes * WEIGHT + k, t)
    const share = v128.and(i8x16.max_u(i8x16.narrow_i16x8_u(low, high), near), fresh)
    if (v128.any_true(i8x16.gt_u(share, i8x16.splat(3))))
      for (let p: usize = 0; p < 3; p++) {
        const to = red + planes * p + i
        v128.store(to, over(v128.load(to), between(first + bytes * p + k, second + bytes * p + k, t), share))
      }
  }
}
