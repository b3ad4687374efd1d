/** Output phase: planar red, green, blue to I420 (BT.601, limited range, as WebRTC expects) and to RGBA, two rows at a time. */
import { I, take } from './frame'
import * as L from './layout'
import { hi, lo } from './sixteen'

/**
 * Weights of red, green and blue in brightness, and what is added; weights in both colour differences, what is added, and what rounds a mean of
 * four. Read from memory: one instruction each.
 */
const BRIGHT: usize = memory.data<i16>([66, 129, 25, 128, 16], 16)
const TINT: usize = memory.data<i16>([112, 38, 74, 94, 18, -32640, 2], 16)
// @ts-ignore: decorator
@inline
function bright(n: usize): v128 {
  return v128.load16_splat(BRIGHT + (n << 1))
}
// @ts-ignore: decorator
@inline
function tint(n: usize): v128 {
  return v128.load16_splat(TINT + (n << 1))
}

// @ts-ignore: decorator
@inline
function luma(r: v128, g: v128, b: v128): v128 {
  const sum = i16x8.add(i16x8.add(i16x8.mul(r, bright(0)), i16x8.mul(g, bright(1))), i16x8.add(i16x8.mul(b, bright(2)), bright(3)))
  return i16x8.add(i16x8.shr_u(sum, 8), bright(4))
}
// @ts-ignore: decorator
@inline
function lumas(r: v128, g: v128, b: v128): v128 {
  return i8x16.narrow_i16x8_u(luma(lo(r), lo(g), lo(b)), luma(hi(r), hi(g), hi(b)))
}
/** Means of eight blocks of 2x2 pixels, in 16 bits. */
// @ts-ignore: decorator
@inline
function mean(a: v128, b: v128): v128 {
  return i16x8.shr_u(i16x8.add(i16x8.add(i16x8.extadd_pairwise_i8x16_u(a), i16x8.extadd_pairwise_i8x16_u(b)), tint(6)), 2)
}
/** A colour difference: what is for it less what is against it, which has less than 16 bits, about the middle of 16 bits without a sign. */
// @ts-ignore: decorator
@inline
function difference(own: v128, one: v128, two: v128): v128 {
  return i16x8.shr_u(i16x8.add(i16x8.sub(own, i16x8.add(one, two)), tint(5)), 8)
}

/** Phase: everything that is shown. */
export function out(phase: i32): void {
  const height = I(L.I_SHOWN_HEIGHT)
  for (let s = take(phase); s < (height + L.STRIP - 1) / L.STRIP; s = take(phase)) outOf(s * L.STRIP, min(height, (s + 1) * L.STRIP))
}

/** Rows y0 to y1 of what is shown; both are even. */
export function outOf(y0: i32, y1: i32): void {
  const width = I(L.I_SHOWN_WIDTH)
  const height = I(L.I_SHOWN_HEIGHT)
  const red = <usize>I(L.I_SHOWN)
  const green = red + <usize>(width * height)
  const blue = green + <usize>(width * height)
  const yPlane = <usize>I(L.I_OUT)
  const uPlane = yPlane + <usize>(width * height)
  const vPlane = uPlane + <usize>((width * height) >> 2)
  for (let y = y0; y < y1; y += 2) {
    for (let step = 0; step < width; step += 16) {
      const x = min(step, width - 16)
      const i = <usize>(y * width + x)
      const j = i + <usize>width
      const r0 = v128.load(red + i), g0 = v128.load(green + i), b0 = v128.load(blue + i)
      const r1 = v128.load(red + j), g1 = v128.load(green + j), b1 = v128.load(blue + j)
      v128.store(yPlane + i, lumas(r0, g0, b0))
      v128.store(yPlane + j, lumas(r1, g1, b1))
      const r = mean(r0, r1), g = mean(g0, g1), b = mean(b0, b1)
      const u = difference(i16x8.mul(b, tint(0)), i16x8.mul(r, tint(1)), i16x8.mul(g, tint(2)))
      const v = difference(i16x8.mul(r, tint(0)), i16x8.mul(g, tint(3)), i16x8.mul(b, tint(4)))
      const packed = i8x16.narrow_i16x8_u(u, v)
      const c = <usize>((y >> 1) * (width >> 1) + (x >> 1))
      v128.store64_lane(uPlane + c, packed, 0)
      v128.store64_lane(vPlane + c, packed, 1)
    }
  }
}

/** Red, green, blue planes interleaved with full alpha into the buffer of stills. */
export function interleave(): void {
  const n = <usize>(I(L.I_SHOWN_WIDTH) * I(L.I_SHOWN_HEIGHT))
  const red = <usize>I(L.I_SHOWN)
  const green = red + n
  const blue = green + n
  const rgba = <usize>I(L.I_RGBA)
  for (let i: usize = 0; i < n; i++) {
    const pixel = <u32>load<u8>(red + i) | (<u32>load<u8>(green + i) << 8) | (<u32>load<u8>(blue + i) << 16) | 0xff000000
    store<u32>(rgba + (i << 2), pixel)
  }
}
