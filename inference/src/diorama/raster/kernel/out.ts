/** Output phase: planar red, green, blue to I420 (BT.601, limited range, as WebRTC expects) and to RGBA, two rows at a time. */
import { I, take } from './frame'
import * as L from './layout'

/** Weights of red, green and blue in brightness, and what is added; then in both colour differences. Read from memory: one instruction each. */
const BRIGHT: usize = memory.data<i16>([66, 129, 25, 128, 16], 16)
const TINT: usize = memory.data<i32>([112, 38, 74, 94, 18, 32896, 2], 16)
// @ts-ignore: decorator
@inline
function bright(n: usize): v128 {
  return v128.load16_splat(BRIGHT + (n << 1))
}
// @ts-ignore: decorator
@inline
function tint(n: usize): v128 {
  return v128.load32_splat(TINT + (n << 2))
}

// @ts-ignore: decorator
@inline
function luma(r: v128, g: v128, b: v128): v128 {
  const sum = i16x8.add(i16x8.add(i16x8.mul(r, bright(0)), i16x8.mul(g, bright(1))), i16x8.add(i16x8.mul(b, bright(2)), bright(3)))
  return i16x8.add(i16x8.shr_u(sum, 8), bright(4))
}
/** Mean of 2x2 pixels, in 4 lanes of 32 bits. */
// @ts-ignore: decorator
@inline
function mean(a: v128, b: v128): v128 {
  return i32x4.shr_u(i32x4.add(i32x4.extadd_pairwise_i16x8_u(i16x8.add(a, b)), tint(6)), 2)
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
    for (let x = 0; x < width; x += 8) {
      const i = <usize>(y * width + x)
      const j = i + <usize>width
      const r0 = v128.load8x8_u(red + i), g0 = v128.load8x8_u(green + i), b0 = v128.load8x8_u(blue + i)
      const r1 = v128.load8x8_u(red + j), g1 = v128.load8x8_u(green + j), b1 = v128.load8x8_u(blue + j)
      const l0 = luma(r0, g0, b0)
      const l1 = luma(r1, g1, b1)
      const l = i8x16.narrow_i16x8_u(l0, l1)
      v128.store64_lane(yPlane + i, l, 0)
      v128.store64_lane(yPlane + j, l, 1)
      // Products of 8-bit means and 8-bit weights fit 16 bits: those of two neighbouring lanes, of which one is nothing, are one sum.
      const r = mean(r0, r1), g = mean(g0, g1), b = mean(b0, b1)
      const u = i32x4.shr_s(i32x4.add(i32x4.sub(i32x4.dot_i16x8_s(b, tint(0)), i32x4.add(i32x4.dot_i16x8_s(r, tint(1)), i32x4.dot_i16x8_s(g, tint(2)))), tint(5)), 8)
      const v = i32x4.shr_s(i32x4.add(i32x4.sub(i32x4.dot_i16x8_s(r, tint(0)), i32x4.add(i32x4.dot_i16x8_s(g, tint(3)), i32x4.dot_i16x8_s(b, tint(4)))), tint(5)), 8)
      const uv = i16x8.narrow_i32x4_s(u, v)
      const packed = i8x16.narrow_i16x8_u(uv, uv)
      const c = <usize>((y >> 1) * (width >> 1) + (x >> 1))
      v128.store32_lane(uPlane + c, packed, 0)
      v128.store32_lane(vPlane + c, packed, 1)
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
