/** Planar red, green, blue to I420 (BT.601, limited range, as WebRTC expects), two rows at a time, and to RGBA. */
import { I, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { high, low } from './sixteen'

/**
 * Weights in brightness of red (66) and half of green (64), of blue (25) and the rest of green (65), a pair of bytes each, and what is added: what
 * rounds (128), the darkest (16), and what the colours lack that are counted from their middle (128 times all weights). Weights in both colour
 * differences, what is added, and what rounds a mean of four. Read from memory: one instruction each.
 */
const BRIGHT: usize = memory.data<i16>([66 + 64 * 256, 25 + 65 * 256, 128 + 16 * 256 + 128 * 220], 16)
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

/** Brightness of eight pixels, by pairs of red and green, of blue and green. Sums stay within 16 bits, so every machine gives the same. */
// @ts-ignore: decorator
@inline
function luma(rg: v128, bg: v128): v128 {
  const sum = i16x8.add(i16x8.relaxed_dot_i8x16_i7x16_s(rg, bright(0)), i16x8.relaxed_dot_i8x16_i7x16_s(bg, bright(1)))
  return i16x8.shr_u(i16x8.add(sum, bright(2)), 8)
}
/** Brightness of sixteen pixels. */
// @ts-ignore: decorator
@inline
export function lumas(red: v128, green: v128, blue: v128): v128 {
  const middle = i8x16.splat(-128)
  const r = v128.xor(red, middle), g = v128.xor(green, middle), b = v128.xor(blue, middle)
  return i8x16.narrow_i16x8_u(luma(low(r, g), low(b, g)), luma(high(r, g), high(b, g)))
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

/** Both colour differences of eight blocks of 2x2 pixels, of two rows of three planes `n` apart, to `u` and `v`. */
// @ts-ignore: decorator
@inline
export function tints(i: usize, j: usize, n: usize, u: usize, v: usize): void {
  const r = mean(v128.load(i), v128.load(j)), g = mean(v128.load(i + n), v128.load(j + n)), b = mean(v128.load(i + 2 * n), v128.load(j + 2 * n))
  const packed = i8x16.narrow_i16x8_u(
    difference(i16x8.mul(b, tint(0)), i16x8.mul(r, tint(1)), i16x8.mul(g, tint(2))),
    difference(i16x8.mul(r, tint(0)), i16x8.mul(g, tint(3)), i16x8.mul(b, tint(4))),
  )
  v128.store64_lane(u, packed, 0)
  v128.store64_lane(v, packed, 1)
}

/** Phase: everything that is shown. */
export function out(phase: i32): void {
  const width = I(L.I_SHOWN_WIDTH), height = I(L.I_SHOWN_HEIGHT)
  const from = <usize>I(L.I_SHOWN), to = <usize>I(L.I_OUT)
  const n = <usize>(width * height)
  for (let s = take(phase); s < (height + Rec.STRIP - 1) / Rec.STRIP; s = take(phase)) {
    const y1 = min(height, (s + 1) * Rec.STRIP)
    for (let y = s * Rec.STRIP; y < y1; y += 2)
      for (let step = 0; step < width; step += 16) {
        const x = min(step, width - 16)
        const at = <usize>(y * width + x), i = from + at, j = i + <usize>width
        v128.store(to + at, lumas(v128.load(i), v128.load(i + n), v128.load(i + 2 * n)))
        v128.store(to + at + width, lumas(v128.load(j), v128.load(j + n), v128.load(j + 2 * n)))
        const c = to + n + <usize>((y >> 1) * (width >> 1) + (x >> 1))
        tints(i, j, n, c, c + (n >> 2))
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
