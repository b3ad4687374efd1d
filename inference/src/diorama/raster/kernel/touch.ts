/**
 * What stands under colours and lines, row by row: the sharp picture, its blur where strokes will cover all, or touches (`paint.ts`) with
 * pigment gathered at their rims. 16 pixels at once, from the planes of the picture to a line of work.
 */
import { F, I } from './frame'
import * as L from './layout'
import { choose, softens, touched } from './paint'
import { hi, k15, lo } from './sixteen'
import { choice, part } from './wide'

// @ts-ignore: decorator
@inline
function T(word: i32): f32 {
  return F(L.F_STYLE + word)
}

/** One plane of 16 pixels: sharp, plain blur, touch, to what is looked up. */
// @ts-ignore: decorator
@inline
function daub(sharp: v128, soft: v128, touch: v128, share: v128, crisp: v128): v128 {
  const s0 = lo(sharp), s1 = hi(sharp), t0 = lo(touch), t1 = hi(touch)
  // The touch laid over by its share, and pigment gathered at its rim: what the touch differs from the blur.
  const a = i16x8.add(i16x8.add(s0, part(i16x8.sub(t0, s0), share)), part(i16x8.sub(t0, lo(soft)), crisp))
  const b = i16x8.add(i16x8.add(s1, part(i16x8.sub(t1, s1), share)), part(i16x8.sub(t1, hi(soft)), crisp))
  return i8x16.narrow_i16x8_u(a, b)
}

/** The same where the touch covers all. */
// @ts-ignore: decorator
@inline
function rimmed(soft: v128, touch: v128, crisp: v128): v128 {
  const t0 = lo(touch), t1 = hi(touch)
  return i8x16.narrow_i16x8_u(i16x8.add(t0, part(i16x8.sub(t0, lo(soft)), crisp)), i16x8.add(t1, part(i16x8.sub(t1, hi(soft)), crisp)))
}

/** How far red and blue part at the ends of a row, in pixels. */
let fringe: f32 = 0
let under: bool = false
let softened: bool = false
let paint: f32 = 0
let broad: f32 = 0
let rough: f32 = 0
let share: v128 = i16x8.splat(0)
let crisp: v128 = i16x8.splat(0)
let blends: bool = false
let covers: bool = false

/** Whether strokes will lie over all that is not alive. */
export function strokesOver(): bool {
  return T(L.T_PAINT) <= 0 && (T(L.T_STROKE) > 0.5 || T(L.T_HATCH) > 0.5)
}

/** Where each 16 pixels of red and of blue come from, if they part. */
let parts: usize = 0

/** Reads the style, once for all rows; `room` has some for four bytes to each eight pixels of a row. */
export function beginTouches(room: usize): void {
  fringe = T(L.T_FRINGE) * 6
  parts = room
  const width = I(L.I_WIDTH)
  for (let step = 0; step < width; step += 16) {
    const x = min(step, width - 16)
    const off = <i32>((<f32>(x + 8) / <f32>width - 0.5) * fringe)
    store<i32>(room + (step >> 1), max(0, min(width - 16, x + off)))
    store<i32>(room + (step >> 1), max(0, min(width - 16, x - off)), 4)
  }
  under = strokesOver()
  softened = softens()
  paint = T(L.T_PAINT)
  broad = max<f32>(0, min<f32>(1, paint - 1))
  rough = T(L.T_ROUGH)
  share = k15(paint)
  crisp = k15(T(L.T_EDGE))
  // Where touches cover all, and gather no pigment, nothing is left to mix.
  blends = T(L.T_EDGE) > 0.004 || (paint > 0 && paint < 1)
  covers = T(L.T_EDGE) > 0.004 && paint >= 1
}

/** How far from each other the planes of a row lie after its touches. */
export let apart: usize = 0

/** Where row y lies after its touches: in the picture itself if it is as it was, else in one of two sets of three lines in `work`, `line` apart. */
export function touchRow(y: i32, work: usize, line: usize): usize {
  const width = I(L.I_WIDTH)
  let from = <usize>I(L.I_RED) + <usize>(y * width)
  // The picture's own planes lie as far from each other as these two.
  apart = <usize>I(L.I_GREEN) - <usize>I(L.I_RED)
  if (fringe > 0.06) {
    from = work + 3 * line
    apart = line
    parted(y, from, line, width)
  }
  if (!under && !softened) return from
  if (under) blurred(y, from, apart, work, line, width)
  else touches(y, from, apart, work, line, width)
  apart = line
  return work
}

/** Red and blue of a row a little apart, as through a poor glass. */
function parted(y: i32, to: usize, line: usize, width: i32): void {
  const red = <usize>I(L.I_RED) + <usize>(y * width), green = <usize>I(L.I_GREEN) + <usize>(y * width), blue = <usize>I(L.I_BLUE) + <usize>(y * width)
  for (let step = 0; step < width; step += 16) {
    const x = <usize>min(step, width - 16), at = parts + (step >> 1)
    v128.store(to + x, v128.load(red + load<u32>(at)))
    v128.store(to + line + x, v128.load(green + x))
    v128.store(to + 2 * line + x, v128.load(blue + load<u32>(at, 4)))
  }
}

/** Paint over all that is not alive: under it a blur, so that nothing finer shows between the strokes. */
function blurred(y: i32, from: usize, gap: usize, to: usize, line: usize, width: i32): void {
  const row = <usize>(y * width)
  const body = <usize>I(L.I_BODY) + row, red = <usize>I(L.I_R2) + row, green = <usize>I(L.I_G2) + row, blue = <usize>I(L.I_B2) + row
  for (let step = 0; step < width; step += 16) {
    const x = <usize>min(step, width - 16)
    const living = v128.load(body + x)
    v128.store(to + x, choice(v128.load(from + x), v128.load(red + x), living))
    v128.store(to + line + x, choice(v128.load(from + gap + x), v128.load(green + x), living))
    v128.store(to + 2 * line + x, choice(v128.load(from + 2 * gap + x), v128.load(blue + x), living))
  }
}

function touches(y: i32, from: usize, gap: usize, to: usize, line: usize, width: i32): void {
  const height = I(L.I_HEIGHT)
  const r2 = <usize>I(L.I_R2), g2 = <usize>I(L.I_G2), b2 = <usize>I(L.I_B2), range = <usize>I(L.I_RANGE)
  const ink = <usize>I(L.I_INK), body = <usize>I(L.I_BODY)
  const noise = <usize>I(L.I_PAPER) + <usize>((y & 255) << 8)
  const bare = i8x16.splat(<i8>(13 + rough * 16))
  const radius = 1 + <i32>(broad >= 1)
  const painted = paint > 0, mixes = broad > 0 && broad < 1, ragged = rough > 0.01, mixed = blends, covered = covers
  const more = k15(broad), none = i16x8.splat(0), k = i8x16.splat(<i8>(rough * 127)), kept = share, rim = crisp
  // Patches are kept inside the picture; runs begin at multiples of 8.
  const up = <usize>(min(radius, y) * width), down = <usize>(min(radius, height - 1 - y) * width)
  const up2 = <usize>(min(2, y) * width), down2 = <usize>(min(2, height - 1 - y) * width)
  for (let step = 0; step < width; step += 16) {
    const x = min(step, width - 16)
    const i = <usize>(y * width + x)
    const a = from + <usize>x
    const tr = v128.load(r2 + i), tg = v128.load(g2 + i), tb = v128.load(b2 + i)
    let r: v128, g: v128, b: v128
    if (painted) {
      const first = x > 0 ? radius : 0, last = x + 16 < width ? radius : 0
      choose(range, i, up, down, first, last, ragged, k, noise + (x & 255))
      r = touched(r2)
      g = touched(g2)
      b = touched(b2)
      if (mixes) {
        choose(range, i, up2, down2, first << 1, last << 1, ragged, k, noise + (x & 255))
        r = daub(r, r, touched(r2), more, none)
        g = daub(g, g, touched(g2), more, none)
        b = daub(b, b, touched(b2), more, none)
      }
      // Bodies, which are few, stay as they are: a touch is as large as an eye.
      const living = v128.load(body + i)
      if (v128.any_true(living)) {
        r = choice(v128.load(a), r, living)
        g = choice(v128.load(a + gap), g, living)
        b = choice(v128.load(a + 2 * gap), b, living)
      }
    } else {
      r = v128.load(a)
      g = v128.load(a + gap)
      b = v128.load(a + 2 * gap)
    }
    // Along edges the plain blur: it is the antialiasing.
    const edge = i8x16.ge_u(v128.load(ink + i), bare)
    r = choice(tr, r, edge)
    g = choice(tg, g, edge)
    b = choice(tb, b, edge)
    if (covered) {
      r = rimmed(tr, r, rim)
      g = rimmed(tg, g, rim)
      b = rimmed(tb, b, rim)
    } else if (mixed) {
      r = daub(v128.load(a), tr, r, kept, rim)
      g = daub(v128.load(a + gap), tg, g, kept, rim)
      b = daub(v128.load(a + 2 * gap), tb, b, kept, rim)
    }
    const o = to + <usize>x
    v128.store(o, r)
    v128.store(o + line, g)
    v128.store(o + 2 * line, b)
  }
}
