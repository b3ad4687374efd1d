/**
 * Lines as a style draws them, from the plane of edges: soft, or hard and of even width, or a brush's, whose width comes and goes; drawn
 * twice with a wobble for pencil. 16 pixels at once.
 */
import { F } from './frame'
import * as L from './layout'

let wide: v128 = i8x16.splat(0)
let hardK: v128 = i16x8.splat(0)
let hard: bool = false
let broad: bool = false
let varies: v128 = i16x8.splat(0)
let vary: bool = false
let twice: bool = false
let blots: usize = 0

// @ts-ignore: decorator
@inline
function T(word: i32): f32 {
  return F(L.F_STYLE + word)
}

/** Reads the style. */
export function rule(papers: usize): void {
  wide = i16x8.splat(<i16>(T(L.T_LINE_WIDE) * 256))
  broad = T(L.T_LINE_WIDE) > 0.01
  hard = T(L.T_LINE_HARD) > 0.01
  hardK = i16x8.splat(<i16>(T(L.T_LINE_HARD) * 256))
  vary = T(L.T_LINE_VARY) > 0.01
  varies = i16x8.splat(<i16>(T(L.T_LINE_VARY) * 256))
  twice = T(L.T_HATCH) > 0.3
  blots = papers + 5 * L.PAPER_BYTES
}

// @ts-ignore: decorator
@inline
function part(a: v128, k: v128): v128 {
  // a * k / 256 of 16 bytes, k 16 bits.
  const l = i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(a), k), 8)
  const h = i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(a), k), 8)
  return i8x16.narrow_i16x8_u(l, h)
}

/** Strength of line on 16 pixels at offset i; (x, y) at least two pixels inside the picture, else what is there. */
export function lineAt(ink: usize, i: usize, x: i32, y: i32, width: i32, height: i32): v128 {
  const n = v128.load(ink + i)
  if (y < 3 || y > height - 4 || x < 3 || x + 19 > width) return n
  const w = <usize>width
  const at = ink + i
  const l = v128.load(at - 1), r = v128.load(at + 1), u = v128.load(at - w), d = v128.load(at + w)
  let line = i8x16.avgr_u(n, i8x16.avgr_u(i8x16.avgr_u(l, r), i8x16.avgr_u(u, d)))
  line = i8x16.add_sat_u(line, v128.and(i8x16.shr_u(line, 1), i8x16.splat(0x7f)))
  if (broad) {
    const ring = i8x16.max_u(i8x16.max_u(i8x16.max_u(l, r), i8x16.max_u(u, d)), n)
    const outer = i8x16.avgr_u(i8x16.max_u(v128.load(at - 2), v128.load(at + 2)), i8x16.max_u(v128.load(at - 2 * w), v128.load(at + 2 * w)))
    line = i8x16.max_u(line, part(i8x16.max_u(ring, outer), wide))
  }
  if (twice) {
    // A second line beside the first, a little off, more so here than there.
    const sway = <i32>((<i32>load<u8>(blots + ((y & 255) << 8) + ((x * 3) & 255)) - 128) >> 5)
    const off = <usize>(<isize>max(-2, min(2, sway)) + (sway > 0 ? <isize>w * 2 : -<isize>w))
    line = i8x16.max_u(line, part(v128.load(at + off), i16x8.splat(170)))
  }
  if (vary) {
    const blot = v128.load(blots + ((y & 255) << 8) + (x & 255))
    line = i8x16.sub_sat_u(line, part(i8x16.sub_sat_u(blot, i8x16.splat(96)), varies))
  }
  if (hard) {
    // Steeper: below a fifth nothing, above a half all.
    const firm = i8x16.sub_sat_u(line, i8x16.splat(44))
    const twofold = i8x16.add_sat_u(firm, firm)
    const steep = i8x16.add_sat_u(twofold, firm)
    line = i8x16.add_sat_u(part(i8x16.sub_sat_u(steep, line), hardK), i8x16.sub_sat_u(line, part(i8x16.sub_sat_u(line, steep), hardK)))
  }
  return line
}
