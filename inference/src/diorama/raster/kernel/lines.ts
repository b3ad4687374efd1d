/**
 * Lines as a style draws them, from the plane of edges: soft, or hard and of even width, or a brush's, whose width comes and goes; drawn
 * twice with a wobble for pencil. 16 pixels at once.
 */
import { F, I } from './frame'
import * as L from './layout'
import { hi, k15, lo } from './sixteen'
import { part as share } from './wide'

let wide: v128 = i8x16.splat(0)
let hardK: v128 = i16x8.splat(0)
let hard: bool = false
let broad: bool = false
let varies: v128 = i16x8.splat(0)
let vary: bool = false
let twice: bool = false
let blots: usize = 0
/** Whether the style draws lines. */
export let inks: bool = false

// @ts-ignore: decorator
@inline
function T(word: i32): f32 {
  return F(L.F_STYLE + word)
}

/** Reads the style. */
export function beginLines(): void {
  wide = i16x8.splat(<i16>(T(L.T_LINE_WIDE) * 256))
  broad = T(L.T_LINE_WIDE) > 0.01
  hard = T(L.T_LINE_HARD) > 0.01
  hardK = i16x8.splat(<i16>(T(L.T_LINE_HARD) * 256))
  vary = T(L.T_LINE_VARY) > 0.01
  varies = i16x8.splat(<i16>(T(L.T_LINE_VARY) * 256))
  twice = T(L.T_HATCH) > 0.3
  blots = <usize>I(L.I_PAPER) + 5 * L.PAPER_BYTES
  inks = T(L.T_INK) > 0.004
}

// @ts-ignore: decorator
@inline
function part(a: v128, k: v128): v128 {
  // a * k / 256 of 16 bytes, k 16 bits.
  const l = i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(a), k), 8)
  const h = i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(a), k), 8)
  return i8x16.narrow_i16x8_u(l, h)
}

/** Strength of line on 16 pixels at least two pixels inside the picture; `plain`: a soft line of its own width. */
// @ts-ignore: decorator
@inline
function lineAt(at: usize, x: i32, y: i32, w: usize, plain: bool): v128 {
  const n = v128.load(at)
  const l = v128.load(at - 1), r = v128.load(at, 1), u = v128.load(at - w), d = v128.load(at + w)
  let line = i8x16.avgr_u(n, i8x16.avgr_u(i8x16.avgr_u(l, r), i8x16.avgr_u(u, d)))
  line = i8x16.add_sat_u(line, v128.and(i16x8.shr_u(line, 1), i8x16.splat(0x7f)))
  if (plain) return line
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

/** A plane leaning to a line's colour, which leans itself to a dark of what it stands on. */
// @ts-ignore: decorator
@inline
function inked(at: usize, ink: v128, own: v128, k0: v128, k1: v128): void {
  const v = v128.load(at)
  const a = lo(v), b = hi(v)
  const c = i16x8.add(ink, share(i16x8.sub(i16x8.shr_s(a, 2), ink), own)), d = i16x8.add(ink, share(i16x8.sub(i16x8.shr_s(b, 2), ink), own))
  v128.store(at, i8x16.narrow_i16x8_u(i16x8.add(a, share(i16x8.sub(c, a), k0)), i16x8.add(b, share(i16x8.sub(d, b), k1))))
}

/** Lines on a row, in place; `list` is room for two bytes a pixel. */
export function lineRow(y: i32, row: usize, gap: usize, list: usize): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const ink = <usize>I(L.I_INK)
  const strength = k15(T(L.T_INK)), own = k15(T(L.T_INK_LOCAL))
  const red = i16x8.splat(<i16>(T(L.T_INK_COLOUR) * 255)), green = i16x8.splat(<i16>(T(L.T_INK_COLOUR + 1) * 255)), blue = i16x8.splat(<i16>(T(L.T_INK_COLOUR + 2) * 255))
  // Where there are lines no processor foresees: they are listed first, with their strengths.
  let end = list
  const first = ink + <usize>(y * width)
  const last = y < 3 || y > height - 4 ? 0 : width - 19
  const plain = !broad && !twice && !vary && !hard
  for (let x = 0; x < width; x += 16) {
    const at = first + <usize>x
    const line = x > 0 && x <= last ? lineAt(at, x, y, <usize>width, plain) : v128.load(at)
    v128.store(end, line)
    store<u32>(end, <u32>x, 16)
    end += <usize>v128.any_true(line) << 5
  }
  for (let item = list; item < end; item += 32) {
    const line = v128.load(item)
    const k0 = share(i16x8.shl(lo(line), 7), strength), k1 = share(i16x8.shl(hi(line), 7), strength)
    const at = row + <usize>load<u32>(item, 16)
    inked(at, red, own, k0, k1)
    inked(at + gap, green, own, k0, k1)
    inked(at + 2 * gap, blue, own, k0, k1)
  }
}
