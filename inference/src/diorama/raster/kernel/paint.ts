/**
 * Painting: a picture simplified into touches. First a small tent blur of each plane and the range of its brightness nearby; then each pixel
 * takes the blurred colour of that neighbouring patch which varies least (Kuwahara's idea with range for variance, 16 pixels at once),
 * so flats become flatter and edges crisper. Borders repeat the outermost pixel, so nothing darkens there.
 */
import { F, I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { choice } from './wide'

// @ts-ignore: decorator
@inline
function tent(a: v128, b: v128, d: v128): v128 {
  return i8x16.avgr_u(i8x16.avgr_u(a, d), b)
}

/** Whether the style's touches or strokes ask for softened planes. */
export function softens(): bool {
  return F(L.F_STYLE + L.T_PAINT) > 0 || F(L.F_STYLE + L.T_STROKE) > 0.01 || F(L.F_STYLE + L.T_HATCH) > 0.01
}

/** Phase: blurred planes and ranges. Width is a multiple of 8; the last 16 bytes of a row may overlap the ones before. */
export function soften(phase: i32, thread: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  // Four sets of three lines: red, green, blue, and brightness, each with room on both sides.
  const lines = scratchOf(thread) + 16, line = (<usize>width + 79) & ~15, set = 3 * line
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * Rec.STRIP, y1 = min(height, y0 + Rec.STRIP)
    for (let y = max(0, y0 - 1); y <= y0; y++) across(y, lines + <usize>(y % 3) * line, set, width)
    for (let y = y0; y < y1; y++) {
      if (y + 1 < height) across(y + 1, lines + <usize>((y + 1) % 3) * line, set, width)
      const above = lines + <usize>(max(0, y - 1) % 3) * line, here = lines + <usize>(y % 3) * line, below = lines + <usize>(min(height - 1, y + 1) % 3) * line
      const row = <usize>(y * width)
      downwards(above, here, below, <usize>I(L.I_R2) + row, width)
      downwards(above + set, here + set, below + set, <usize>I(L.I_G2) + row, width)
      downwards(above + 2 * set, here + 2 * set, below + 2 * set, <usize>I(L.I_B2) + row, width)
      ranges(above + 3 * set, here + 3 * set, below + 3 * set, <usize>I(L.I_RANGE) + row, width)
    }
  }
}

/** Tents across of row y of the three planes, and the mean of its red and green, which stands in for brightness, to four lines `set` apart. */
function across(y: i32, to: usize, set: usize, width: i32): void {
  const row = <usize>(y * width), end = <usize>(width - 1)
  const red = <usize>I(L.I_RED) + row, green = <usize>I(L.I_GREEN) + row, blue = <usize>I(L.I_BLUE) + row
  for (let step = 0; step < width; step += 16) {
    const x = <usize>min(step, width - 16)
    // Counted from the left neighbours: only what lies further on costs nothing to say.
    const r = red + x - 1, g = green + x - 1, b = blue + x - 1, o = to + x
    const midR = v128.load(r, 1), midG = v128.load(g, 1)
    v128.store(o, tent(v128.load(r), midR, v128.load(r, 2)))
    v128.store(o + set, tent(v128.load(g), midG, v128.load(g, 2)))
    v128.store(o + 2 * set, tent(v128.load(b), v128.load(b, 1), v128.load(b, 2)))
    v128.store(o + 3 * set, i8x16.avgr_u(midR, midG))
  }
  ends(red, to, end)
  ends(green, to + set, end)
  ends(blue, to + 2 * set, end)
  // Beyond its ends brightness goes on as it is.
  const bright = to + 3 * set
  store<u8>(bright - 1, load<u8>(bright))
  store<u8>(bright + end, load<u8>(bright + end), 1)
}

/** The outermost tents of a row, whose neighbours outside are they themselves. */
function ends(row: usize, to: usize, end: usize): void {
  store<u8>(to, tentOf(load<u8>(row), load<u8>(row), load<u8>(row, 1)))
  store<u8>(to + end, tentOf(load<u8>(row + end - 1), load<u8>(row + end), load<u8>(row + end)))
}
/** `tent` of one byte each. */
// @ts-ignore: decorator
@inline
function tentOf(a: u32, b: u32, d: u32): u8 {
  return <u8>((((a + d + 1) >> 1) + b + 1) >> 1)
}

/** Tents down of three lines. */
function downwards(above: usize, here: usize, below: usize, to: usize, width: i32): void {
  for (let step = 0; step < width; step += 16) {
    const x = <usize>min(step, width - 16)
    v128.store(to + x, tent(v128.load(above + x), v128.load(here + x), v128.load(below + x)))
  }
}

/** How busy each spot of a row is: the spread of brightness over a cross of five. */
function ranges(above: usize, here: usize, below: usize, to: usize, width: i32): void {
  for (let step = 0; step < width; step += 16) {
    const x = <usize>min(step, width - 16)
    const at = here + x - 1
    const m = v128.load(at, 1), a = v128.load(above + x), b = v128.load(below + x), l = v128.load(at), r = v128.load(at, 2)
    const most = i8x16.max_u(m, i8x16.max_u(i8x16.max_u(a, b), i8x16.max_u(l, r)))
    const least = i8x16.min_u(m, i8x16.min_u(i8x16.min_u(a, b), i8x16.min_u(l, r)))
    v128.store(to + x, i8x16.sub_sat_u(most, least))
  }
}

/** Offsets of the four patches around 16 pixels. */
let patchA: usize = 0
let patchB: usize = 0
let patchC: usize = 0
let patchD: usize = 0
/** Where the first is at least as calm as the second, those two as the third, those three as the fourth. */
let stayA: v128 = i8x16.splat(0)
let stayB: v128 = i8x16.splat(0)
let stayC: v128 = i8x16.splat(0)

/** Bytes by two: shifted two at a time, for which there is an instruction. */
// @ts-ignore: decorator
@inline
function half(v: v128): v128 {
  return v128.and(i16x8.shr_u(v, 1), i8x16.splat(127))
}

/**
 * Chooses the calmest patch for 16 pixels at offset i, of those so far up, down, back and on from there; `touched` then gives any plane's colour
 * there. Under a rough brush noise at `blots` has a say.
 */
// @ts-ignore: decorator
@inline
export function choose(range: usize, i: usize, up: usize, down: usize, back: usize, on: usize, rough: bool, k: v128, blots: usize): void {
  patchA = i - up - back
  patchB = i - up + on
  patchC = i + down - back
  patchD = i + down + on
  let a = v128.load(range + patchA), b = v128.load(range + patchB), d = v128.load(range + patchC), e = v128.load(range + patchD)
  if (rough) {
    // A dry brush does not keep to the edge: noise decides with the ranges, by up to `k`.
    a = i8x16.add_sat_u(a, i8x16.min_u(half(v128.load(blots)), k))
    b = i8x16.add_sat_u(b, i8x16.min_u(half(v128.load(blots, 97)), k))
    d = i8x16.add_sat_u(d, i8x16.min_u(half(v128.load(blots, 41)), k))
    e = i8x16.add_sat_u(e, i8x16.min_u(half(v128.load(blots, 151)), k))
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
