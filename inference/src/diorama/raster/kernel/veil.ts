/** Air over the colours, row by row: the wiped gradients of a print in sky and water, and mist towards the paper's colour. */
import { F, I } from './frame'
import * as L from './layout'
import { hi, k15, lean, lo } from './sixteen'
import { choice } from './wide'

// @ts-ignore: decorator
@inline
function T(word: i32): f32 {
  return F(L.F_STYLE + word)
}

let bokashi: f32 = 0
export let graded: bool = false
export let misty: bool = false

/** Reads the style, once for all rows. */
export function beginVeils(): void {
  bokashi = T(L.T_BOKASHI)
  graded = bokashi > 0.01
  misty = T(L.T_MIST) > 0.01 || T(L.T_MIST_SKY) > 0.01
}

/** All ones where the surface of 16 pixels is water. */
function waterAt(i: usize, kind: i32): v128 {
  const surfaces = <usize>I(L.I_SURFACES)
  const at = <usize>I(L.I_ATTR) + (i << 3) + 3
  let bits: u64 = 0, more: u64 = 0
  for (let k: usize = 0; k < 8; k++) {
    if (load<i32>(surfaces + (<usize>load<u8>(at + (k << 3)) << 7)) == kind) bits |= (<u64>255) << (k << 3)
    if (load<i32>(surfaces + (<usize>load<u8>(at + 64 + (k << 3)) << 7)) == kind) more |= (<u64>255) << (k << 3)
  }
  return i64x2.replace_lane(i64x2.splat(bits), 1, more)
}

// @ts-ignore: decorator
@inline
function leanAt(at: usize, to: i32, k: v128, where: v128): void {
  const v = v128.load(at)
  v128.store(at, choice(lean(v, i16x8.splat(<i16>to), k, k), v, where))
}

/** Gradients of row y, deep at the top of the print. */
export function gradeRow(y: i32, row: usize, gap: usize): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const first = <usize>(y * width)
  const far = <usize>I(L.I_FAR) + first, gloss = <usize>I(L.I_GLOSS) + first
  const lakes = <i32>T(L.T_WATER)
  const from: f32 = (<f32>y + 0.5) / <f32>height
  const wiped = k15(bokashi * 0.92 * max<f32>(0, 1 - from * 3.6) * max<f32>(0, 1 - from * 1.8))
  const wet = k15(bokashi * min<f32>(0.88, 0.42 + max<f32>(0, (from - 0.5) * 1.2)))
  for (let x: usize = 0; x < <usize>width; x += 16) {
    const at = row + x
    const sky = i8x16.eq(v128.load(far + x), i8x16.splat(-1))
    if (v128.any_true(sky)) {
      leanAt(at, 34, wiped, sky)
      leanAt(at + gap, 66, wiped, sky)
      leanAt(at + 2 * gap, 128, wiped, sky)
    }
    // Water is blue, and deepens towards the near edge.
    if (v128.any_true(i8x16.gt_u(v128.load(gloss + x), i8x16.splat(6)))) {
      const water = waterAt(first + x, lakes)
      leanAt(at, 30, wet, water)
      leanAt(at + gap, 70, wet, water)
      leanAt(at + 2 * gap, 126, wet, water)
    }
  }
}

/** Share of mist, 15 bits, at a distance byte. */
// @ts-ignore: decorator
@inline
function mist(away: v128, from: v128, rate: v128, most: v128): v128 {
  const t = i16x8.shr_s(i16x8.mul(i16x8.max_s(i16x8.sub(away, from), i16x8.splat(0)), rate), 4)
  return i16x8.shl(i16x8.min_s(t, most), 7)
}

/** Mist over row y. */
export function mistRow(y: i32, row: usize, gap: usize): void {
  const width = I(L.I_WIDTH)
  const far = <usize>I(L.I_FAR) + <usize>(y * width)
  const most = i16x8.splat(<i16>min<f32>(255, T(L.T_MIST) * 256)), from = i16x8.splat(<i16>T(L.T_MIST_FROM)), rate = i16x8.splat(<i16>(T(L.T_MIST_RATE) * 16))
  const inSky = k15(T(L.T_MIST_SKY))
  const red = i16x8.splat(<i16>(T(L.T_PAPER_COLOUR) * 255)), green = i16x8.splat(<i16>(T(L.T_PAPER_COLOUR + 1) * 255)), blue = i16x8.splat(<i16>(T(L.T_PAPER_COLOUR + 2) * 255))
  for (let x: usize = 0; x < <usize>width; x += 16) {
    const away = v128.load(far + x)
    const sky = i8x16.eq(away, i8x16.splat(-1))
    const a = choice(inSky, mist(lo(away), from, rate, most), i16x8.extend_low_i8x16_s(sky))
    const b = choice(inSky, mist(hi(away), from, rate, most), i16x8.extend_high_i8x16_s(sky))
    // What is near is clear.
    if (!v128.any_true(v128.or(a, b))) continue
    const at = row + x
    v128.store(at, lean(v128.load(at), red, a, b))
    v128.store(at + gap, lean(v128.load(at + gap), green, a, b))
    v128.store(at + 2 * gap, lean(v128.load(at + 2 * gap), blue, a, b))
  }
}
