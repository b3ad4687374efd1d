/**
 * Finishing: paint touches, ink, grading, paper grain and vignette, 16 pixels at once in 8 and 16 bits, into the final planes.
 * Every number comes from the style on show (a blend of two while styles change).
 */
import { F, I, take } from './frame'
import * as L from './layout'
import { choose, touched } from './paint'

// @ts-ignore: decorator
@inline
function T(word: i32): f32 {
  return F(L.F_STYLE + word)
}
// @ts-ignore: decorator
@inline
function k256(value: f32): v128 {
  return i16x8.splat(<i16>(value * 256))
}
// @ts-ignore: decorator
@inline
function lo(v: v128): v128 {
  return i16x8.extend_low_i8x16_u(v)
}
// @ts-ignore: decorator
@inline
function hi(v: v128): v128 {
  return i16x8.extend_high_i8x16_u(v)
}
/** a * b / 256 with signed 16-bit a and b; keeps the high part exactly. */
// @ts-ignore: decorator
@inline
function scale(a: v128, b: v128): v128 {
  // q15mulr computes (a * b + 0x4000) >> 15; a shifted left by 7 makes it a / 256.
  return i16x8.q15mulr_sat_s(i16x8.shl(a, 7), b)
}

let satK: v128 = i16x8.splat(0)
let conK: v128 = i16x8.splat(0)
let washes: bool = false
let posters: bool = false
let washK: v128 = i16x8.splat(0)
let posterK: v128 = i16x8.splat(0)
let paperR: v128 = i16x8.splat(0)
let paperG: v128 = i16x8.splat(0)
let paperB: v128 = i16x8.splat(0)

/** Six even steps of brightness, as far as the style asks. */
// @ts-ignore: decorator
@inline
function flat(v: v128): v128 {
  const a = kept(v)
  const step = i16x8.mul(i16x8.shr_u(i16x8.add(i16x8.mul(a, i16x8.splat(6)), i16x8.splat(128)), 8), i16x8.splat(42))
  return i16x8.add(a, scale(i16x8.sub(step, a), posterK))
}
// @ts-ignore: decorator
@inline
function kept2(v: v128): v128 {
  return i16x8.max_s(i16x8.min_s(v, i16x8.splat(255)), i16x8.splat(-255))
}

let gradeR: v128 = i16x8.splat(0)
let gradeG: v128 = i16x8.splat(0)
let gradeB: v128 = i16x8.splat(0)

/** Saturation, contrast and split toning of eight pixels; the results are signed and may leave 0..255. */
// @ts-ignore: decorator
@inline
function grade(r: v128, g: v128, b: v128, dr: v128, dg: v128, db: v128, lr: v128, lg: v128, lb: v128): void {
  const l = i16x8.shr_s(i16x8.add(i16x8.add(r, b), i16x8.add(g, g)), 2)
  const dark = i16x8.sub(i16x8.splat(255), l)
  const mid = i16x8.add(scale(i16x8.sub(l, i16x8.splat(118)), conK), i16x8.splat(118))
  gradeR = i16x8.add(i16x8.add(mid, scale(i16x8.sub(r, l), satK)), i16x8.add(scale(dark, dr), scale(l, lr)))
  gradeG = i16x8.add(i16x8.add(mid, scale(i16x8.sub(g, l), satK)), i16x8.add(scale(dark, dg), scale(l, lg)))
  gradeB = i16x8.add(i16x8.add(mid, scale(i16x8.sub(b, l), satK)), i16x8.add(scale(dark, db), scale(l, lb)))
  if (washes) {
    // Tone on paper: light leaves it bare.
    const tone = kept(i16x8.add(mid, i16x8.add(scale(dark, dg), scale(l, lg))))
    const bare = i16x8.min_s(i16x8.splat(255), i16x8.add(tone, i16x8.shr_s(tone, 3)))
    gradeR = i16x8.add(gradeR, scale(kept2(i16x8.sub(scale(bare, paperR), gradeR)), washK))
    gradeG = i16x8.add(gradeG, scale(kept2(i16x8.sub(scale(bare, paperG), gradeG)), washK))
    gradeB = i16x8.add(gradeB, scale(kept2(i16x8.sub(scale(bare, paperB), gradeB)), washK))
  }
  if (posters) {
    gradeR = flat(gradeR)
    gradeG = flat(gradeG)
    gradeB = flat(gradeB)
  }
}

/** Phase: see above. */
export function finish(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE)
  const r2 = <usize>I(L.I_R2), g2 = <usize>I(L.I_G2), b2 = <usize>I(L.I_B2), range = <usize>I(L.I_RANGE)
  const finalR = <usize>I(L.I_FINAL), finalG = finalR + <usize>(width * height), finalB = finalG + <usize>(width * height)
  const ink = <usize>I(L.I_INK)
  const paper = <usize>I(L.I_PAPER)
  const body = <usize>I(L.I_BODY)
  const columns = <usize>I(L.I_COLUMNS)
  const paint = T(L.T_PAINT)
  const radius = <i32>(paint > 1.5 ? 2 : 1)
  const share = i16x8.splat(<i16>(min<f32>(1, paint) * 256))
  const crisp = k256(T(L.T_EDGE))
  const inkShare = k256(min<f32>(1, T(L.T_INK)))
  const inkR = i16x8.splat(<i16>(T(L.T_INK_COLOUR) * 255)), inkG = i16x8.splat(<i16>(T(L.T_INK_COLOUR + 1) * 255)), inkB = i16x8.splat(<i16>(T(L.T_INK_COLOUR + 2) * 255))
  satK = k256(T(L.T_SATURATION))
  conK = k256(T(L.T_CONTRAST))
  const dr = k256(T(L.T_DARKS)), dg = k256(T(L.T_DARKS + 1)), db = k256(T(L.T_DARKS + 2))
  const lr = k256(T(L.T_LIGHTS)), lg = k256(T(L.T_LIGHTS + 1)), lb = k256(T(L.T_LIGHTS + 2))
  washes = T(L.T_WASH) > 0.01
  washK = k256(T(L.T_WASH))
  paperR = k256(T(L.T_PAPER_COLOUR))
  paperG = k256(T(L.T_PAPER_COLOUR + 1))
  paperB = k256(T(L.T_PAPER_COLOUR + 2))
  posters = T(L.T_POSTER) > 0.01
  posterK = k256(T(L.T_POSTER))
  const pixels = T(L.T_PIXEL) > 0.5
  const hatches = T(L.T_HATCH) > 0.01
  const hatch = <usize>I(L.I_HATCH)
  const grain = k256(T(L.T_GRAIN))
  const dim = T(L.T_VIGNETTE)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(height, (s + 1) * L.STRIP)
    for (let y = s * L.STRIP; y < y1; y++) {
      const ty = (<f32>y + 0.5) / <f32>height - 0.5
      const rowDim = i16x8.splat(<i16>(256 - 256 * dim * ty * ty * 1.6))
      const fibres = paper + ((y & 255) << 8)
      for (let step = 0; step < width; step += 16) {
        const x = min(step, width - 16)
        const i = <usize>(y * width + x)
        let r0 = v128.load(red + i), g0 = v128.load(green + i), b0 = v128.load(blue + i)
        if (pixels) {
          const block = <usize>((y & ~3) + 1) * width + x
          r0 = fat(r2 + block)
          g0 = fat(g2 + block)
          b0 = fat(b2 + block)
        }
        let r = r0, g = g0, b = b0
        // --- ink, softened over its neighbours
        const n = v128.load(ink + i)
        let line = n
        if (y > 0 && y < height - 1 && x > 0 && x + 16 < width) {
          const across = i8x16.avgr_u(v128.load(ink + i - 1), v128.load(ink + i + 1))
          const down = i8x16.avgr_u(v128.load(ink + i - width), v128.load(ink + i + width))
          line = i8x16.avgr_u(n, i8x16.avgr_u(across, down))
          line = i8x16.add_sat_u(line, v128.and(i8x16.shr_u(line, 1), i8x16.splat(0x7f)))
        }
        if (pixels) line = fat(ink + <usize>((y & ~3) + 1) * width + x)
        if (hatches) {
          const light = i8x16.avgr_u(v128.load(red + i), v128.load(green + i))
          const short = i8x16.sub_sat_u(v128.load(hatch + ((y & 255) << 8) + (x & 255)), light)
          line = i8x16.max_u(line, i8x16.add_sat_u(i8x16.add_sat_u(short, short), short))
        }
        const tr = pixels ? r0 : v128.load(r2 + i), tg = pixels ? g0 : v128.load(g2 + i), tb = pixels ? b0 : v128.load(b2 + i)
        if (paint > 0) {
          choose(range, i, x, y, width, height, radius)
          // Bodies stay as they are: a touch is as large as an eye.
          const living = v128.load(body + i)
          r = v128.bitselect(r0, touched(r2), living)
          g = v128.bitselect(g0, touched(g2), living)
          b = v128.bitselect(b0, touched(b2), living)
        }
        // Along edges the plain blur: it is the antialiasing.
        const edge = pixels ? i8x16.splat(0) : i8x16.gt_u(n, i8x16.splat(12))
        r = v128.bitselect(tr, r, edge)
        g = v128.bitselect(tg, g, edge)
        b = v128.bitselect(tb, b, edge)
        const fibre = v128.load(fibres + (x & 255))
        const col = v128.load(columns + (<usize>x << 1)), col2 = v128.load(columns + (<usize>x << 1), 16)
        half(lo(r0), lo(g0), lo(b0), lo(r), lo(g), lo(b), lo(tr), lo(tg), lo(tb), share, crisp)
        grade(gradeR, gradeG, gradeB, dr, dg, db, lr, lg, lb)
        const lineLo = scale(lo(line), inkShare), lineHi = scale(hi(line), inkShare)
        const light = i16x8.add(scale(col, rowDim), scale(i16x8.sub(lo(fibre), i16x8.splat(128)), grain))
        const outR = tone(gradeR, inkR, lineLo, light), outG = tone(gradeG, inkG, lineLo, light), outB = tone(gradeB, inkB, lineLo, light)
        half(hi(r0), hi(g0), hi(b0), hi(r), hi(g), hi(b), hi(tr), hi(tg), hi(tb), share, crisp)
        grade(gradeR, gradeG, gradeB, dr, dg, db, lr, lg, lb)
        const light2 = i16x8.add(scale(col2, rowDim), scale(i16x8.sub(hi(fibre), i16x8.splat(128)), grain))
        v128.store(finalR + i, i8x16.narrow_i16x8_u(outR, tone(gradeR, inkR, lineHi, light2)))
        v128.store(finalG + i, i8x16.narrow_i16x8_u(outG, tone(gradeG, inkG, lineHi, light2)))
        v128.store(finalB + i, i8x16.narrow_i16x8_u(outB, tone(gradeB, inkB, lineHi, light2)))
      }
    }
  }
}

/** Paint share over the sharp picture, and a darker rim where pigment gathers: sharp minus blurred, added back. */
// @ts-ignore: decorator
@inline
function half(r0: v128, g0: v128, b0: v128, r: v128, g: v128, b: v128, tr: v128, tg: v128, tb: v128, share: v128, crisp: v128): void {
  gradeR = kept(i16x8.add(i16x8.add(r0, scale(i16x8.sub(r, r0), share)), scale(i16x8.sub(r, tr), crisp)))
  gradeG = kept(i16x8.add(i16x8.add(g0, scale(i16x8.sub(g, g0), share)), scale(i16x8.sub(g, tg), crisp)))
  gradeB = kept(i16x8.add(i16x8.add(b0, scale(i16x8.sub(b, b0), share)), scale(i16x8.sub(b, tb), crisp)))
}

/** Every fourth byte, four times over. */
// @ts-ignore: decorator
@inline
function fat(at: usize): v128 {
  const v = v128.load(at)
  return v128.shuffle<i8>(v, v, 1, 1, 1, 1, 5, 5, 5, 5, 9, 9, 9, 9, 13, 13, 13, 13)
}

// @ts-ignore: decorator
@inline
function kept(v: v128): v128 {
  return i16x8.max_s(i16x8.min_s(v, i16x8.splat(255)), i16x8.splat(0))
}

/** Ink over colour, then the light of paper and vignette (256 is one). */
// @ts-ignore: decorator
@inline
function tone(v: v128, ink: v128, line: v128, light: v128): v128 {
  const base = kept(v)
  const inked = i16x8.add(base, scale(i16x8.sub(ink, base), line))
  return scale(kept(inked), light)
}
