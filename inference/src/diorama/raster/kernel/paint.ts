/**
 * Painting: a picture simplified into touches. First a small tent blur of each plane and the range of its brightness nearby; then each pixel
 * takes the blurred colour of that neighbouring patch which varies least (Kuwahara's idea with range for variance, 16 pixels at once),
 * so flats become flatter and edges crisper. Borders repeat the outermost pixel, so nothing darkens there.
 */
import { F, I, scratchOf, take } from './frame'
import * as L from './layout'
import { choice } from './wide'

// @ts-ignore: decorator
@inline
function tent(a: v128, b: v128, d: v128): v128 {
  return i8x16.avgr_u(i8x16.avgr_u(a, d), b)
}

/** Left and right neighbours of 16 bytes at `at`, with the row's ends repeated. */
// @ts-ignore: decorator
@inline
function left(at: usize, x: i32): v128 {
  if (x > 0) return v128.load(at - 1)
  const v = v128.load(at)
  return v128.shuffle<i8>(v, v, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
}
// @ts-ignore: decorator
@inline
function right(at: usize, x: i32, width: i32): v128 {
  if (x + 16 < width) return v128.load(at + 1)
  const v = v128.load(at)
  return v128.shuffle<i8>(v, v, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15)
}
/** Tents across of one row of a plane, to a line. */
function across(row: usize, to: usize, width: i32): void {
  for (let step = 0; step < width; step += 16) {
    const x = min(step, width - 16)
    const at = row + <usize>x
    v128.store(to + <usize>x, tent(left(at, x), v128.load(at), right(at, x, width)))
  }
}

/** Whether the style's touches or strokes ask for softened planes. */
export function softens(): bool {
  return F(L.F_STYLE + L.T_PAINT) > 0 || F(L.F_STYLE + L.T_STROKE) > 0.01 || F(L.F_STYLE + L.T_HATCH) > 0.01
}

/** Tents down of three lines. */
function downwards(above: usize, here: usize, below: usize, to: usize, width: i32): void {
  for (let step = 0; step < width; step += 16) {
    const x = <usize>min(step, width - 16)
    v128.store(to + x, tent(v128.load(above + x), v128.load(here + x), v128.load(below + x)))
  }
}

/** One plane of a strip, blurred; `lines` has room for three. */
function blurred(plane: usize, out: usize, y0: i32, y1: i32, lines: usize): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const line = (<usize>width + 79) & ~15
  for (let y = max(0, y0 - 1); y <= y0; y++) across(plane + <usize>(y * width), lines + <usize>(y % 3) * line, width)
  for (let y = y0; y < y1; y++) {
    if (y + 1 < height) across(plane + <usize>((y + 1) * width), lines + <usize>((y + 1) % 3) * line, width)
    const above = lines + <usize>(max(0, y - 1) % 3) * line, below = lines + <usize>(min(height - 1, y + 1) % 3) * line
    downwards(above, lines + <usize>(y % 3) * line, below, out + <usize>(y * width), width)
  }
}

/** Phase: blurred planes and ranges. Width is a multiple of 8; the last 16 bytes of a row may overlap the ones before. */
export function soften(phase: i32, thread: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
    const lines = scratchOf(thread) + 16
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * L.STRIP, y1 = min(height, y0 + L.STRIP)
    blurred(<usize>I(L.I_RED), <usize>I(L.I_R2), y0, y1, lines)
    blurred(<usize>I(L.I_GREEN), <usize>I(L.I_G2), y0, y1, lines)
    blurred(<usize>I(L.I_BLUE), <usize>I(L.I_B2), y0, y1, lines)
    ranges(y0, y1, lines)
  }
}

/** How busy each spot of a strip is; `lines` has room for three. */
function ranges(y0: i32, y1: i32, lines: usize): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const line = (<usize>width + 79) & ~15
  const range = <usize>I(L.I_RANGE)
  for (let y = max(0, y0 - 1); y <= y0; y++) brights(y, lines + <usize>(y % 3) * line, width)
  for (let y = y0; y < y1; y++) {
    if (y + 1 < height) brights(y + 1, lines + <usize>((y + 1) % 3) * line, width)
    const above = lines + <usize>(max(0, y - 1) % 3) * line, below = lines + <usize>(min(height - 1, y + 1) % 3) * line
    const here = lines + <usize>(y % 3) * line
    for (let step = 0; step < width; step += 16) {
      const x = min(step, width - 16)
      const m = v128.load(here + x), a = v128.load(above + x), b = v128.load(below + x)
      const l = left(here + x, x), r = right(here + x, x, width)
      const most = i8x16.max_u(m, i8x16.max_u(i8x16.max_u(a, b), i8x16.max_u(l, r)))
      const least = i8x16.min_u(m, i8x16.min_u(i8x16.min_u(a, b), i8x16.min_u(l, r)))
      v128.store(range + <usize>(y * width + x), i8x16.sub_sat_u(most, least))
    }
  }
}

/** The mean of red and green of a row, to a line: it stands in for brightness; its spread over a cross of five says how busy a spot is. */
function brights(y: i32, to: usize, width: i32): void {
  const red = <usize>I(L.I_RED) + <usize>(y * width), green = <usize>I(L.I_GREEN) + <usize>(y * width)
  for (let step = 0; step < width; step += 16) {
    const x = <usize>min(step, width - 16)
    v128.store(to + x, i8x16.avgr_u(v128.load(red + x), v128.load(green + x)))
  }
}

/** Offsets of the four patches around 16 pixels at (x, y), kept inside the picture. */
let patchA: usize = 0
let patchB: usize = 0
let patchC: usize = 0
let patchD: usize = 0
/** Where the first is at least as calm as the second, those two as the third, those three as the fourth. */
let stayA: v128 = i8x16.splat(0)
let stayB: v128 = i8x16.splat(0)
let stayC: v128 = i8x16.splat(0)

/** Chooses the calmest patch for 16 pixels at offset i; `touched` then gives any plane's colour there. */
// @ts-ignore: decorator
@inline
export function choose(range: usize, i: usize, x: i32, y: i32, width: i32, height: i32, radius: i32, rough: bool, k: v128, blots: usize): void {
  const up = <usize>(min(radius, y) * width)
  const down = <usize>(min(radius, height - 1 - y) * width)
  // Runs begin at multiples of 8.
  const back = <usize>(x > 0 ? radius : 0)
  const on = <usize>(x + 16 < width ? radius : 0)
  patchA = i - up - back
  patchB = i - up + on
  patchC = i + down - back
  patchD = i + down + on
  let a = v128.load(range + patchA), b = v128.load(range + patchB), d = v128.load(range + patchC), e = v128.load(range + patchD)
  if (rough) {
    // A dry brush does not keep to the edge: noise decides with the ranges, by up to `k`.
    const at = blots - 5 * L.PAPER_BYTES + ((y & 255) << 8) + (x & 255)
    a = i8x16.add_sat_u(a, i8x16.min_u(i8x16.shr_u(v128.load(at), 1), k))
    b = i8x16.add_sat_u(b, i8x16.min_u(i8x16.shr_u(v128.load(at + 97), 1), k))
    d = i8x16.add_sat_u(d, i8x16.min_u(i8x16.shr_u(v128.load(at + 41), 1), k))
    e = i8x16.add_sat_u(e, i8x16.min_u(i8x16.shr_u(v128.load(at + 151), 1), k))
  }
  const two = i8x16.min_u(a, b), three = i8x16.min_u(two, d)
  stayA = i8x16.eq(two, a)
  stayB = i8x16.eq(three, two)
  stayC = i8x16.eq(i8x16.min_u(three, e), three)
}

/** The chosen patch's blurred colour in one plane. */
// @ts-ignore: decorator
@inline
export function touched(plane: usize): v128 {
  const one = choice(v128.load(plane + patchA), v128.load(plane + patchB), stayA)
  return choice(choice(one, v128.load(plane + patchC), stayB), v128.load(plane + patchD), stayC)
}
