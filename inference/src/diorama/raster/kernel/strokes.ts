/**
 * Strokes of a brush and hatching of a pencil. A stroke is planted where the picture's surface passes through a cell of a lattice that
 * belongs to the world (to a body where it moves, to the turning sky where there is none), so it stays on its thing while the
 * camera moves; the lattice's step doubles with distance, each region at its own distance. Where and how it lies is in `planting.ts`.
 * Four classes are painted one over the other, so that what covers what does not depend on the order of planting.
 */
import { F, I, take } from './frame'
import * as L from './layout'
import { plant } from './planting'
import { choice, pick } from './wide'

export function strokesOn(): bool {
  return F(L.F_STYLE + L.T_STROKE) > 0.01
}
export function hatchesOn(): bool {
  return F(L.F_STYLE + L.T_HATCH) > 0.01
}

// @ts-ignore: decorator
@inline
function listOf(strip: i32): usize {
  return <usize>I(L.I_STROKE_LISTS) + strip * (16 + L.STROKE_CLASSES * L.STROKE_MAX * L.STROKE_BYTES)
}

// @ts-ignore: decorator
@inline
function scratchOf(thread: i32): usize {
  return (<usize>I(L.I_SCRATCH) + thread * ((L.SCRATCH_VERTICES + 4) * L.SCRATCH_BYTES + 512) + 31) & ~15
}

/** Phase: the strokes of each strip, into its lists. */
export function plantStrokes(phase: i32, pencil: bool): void {
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const list = listOf(s)
    v128.store(list, i32x4.splat(0))
    plant(s, list, pencil)
  }
}

/** Across a stroke, from one rim to the other, 16 hairs: their height, how far each reaches (64 is all the length), and the rims. */
const HEIGHTS: v128 = i8x16(-9, -5, 2, 8, 10, 5, -3, -8, -9, -3, 5, 11, 9, 2, -4, -8)
const ACROSS: v128 = i8x16(-15, -13, -11, -9, -7, -5, -3, -1, 1, 3, 5, 7, 9, 11, 13, 15)
const LANES: v128 = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
/** Read from memory these cost the innermost loop one instruction each. */
const REACHES: usize = memory.data<u8>([40, 52, 48, 60, 62, 54, 63, 58, 61, 50, 63, 59, 52, 57, 46, 38], 16)
const RIMS: usize = memory.data<u8>([255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255], 16)
/** Sixteen bytes from its middle less n have their first n set. */
const FIRST: usize = memory.data<u8>([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 16)
const FIFTEEN: usize = memory.data<u8>([15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15], 16)

// --- the stroke in hand; columns and steps in 65536ths
let sx: f32 = 0
let sy: f32 = 0
let co: f32 = 0
let si: f32 = 0
/** Columns where the stroke's sides and its ends cut the first row, and how they move from row to row. */
let endA: i32 = 0
let endB: i32 = 0
let sideA: i32 = 0
let sideB: i32 = 0
let endStep: i32 = 0
let sideStep: i32 = 0
/** Along and across at column 0 of the row (64 is one length, one width), their steps right and down, and those of sixteen pixels. */
let rowU: i32 = 0
let rowV: i32 = 0
let stepU: i32 = 0
let stepV: i32 = 0
let downU: i32 = 0
let downV: i32 = 0
let lanesU: v128 = i8x16.splat(0)
let lanesV: v128 = i8x16.splat(0)
let ya: i32 = 0
let yb: i32 = 0

// @ts-ignore: decorator
@inline
function fixed(v: f32): i32 {
  return <i32>(max<f32>(-30000, min<f32>(30000, v)) * 65536)
}

/** 0 to 15 times a step, modulo 256. */
// @ts-ignore: decorator
@inline
function lanesOf(step: i32): v128 {
  const k = i16x8.splat(<i16>(step >> 8))
  const a = i16x8.shr_u(i16x8.mul(i16x8(0, 1, 2, 3, 4, 5, 6, 7), k), 8), b = i16x8.shr_u(i16x8.mul(i16x8(8, 9, 10, 11, 12, 13, 14, 15), k), 8)
  return i8x16.narrow_i16x8_u(a, b)
}

/** Takes a stroke up; false where none of it lies on columns x0 to x1 and rows y0 to y1. */
// @ts-ignore: decorator
@inline
function hold(at: usize, x0: i32, x1: i32, y0: i32, y1: i32): bool {
  sx = load<f32>(at)
  const side = load<f32>(at, 36)
  if (sx + side < <f32>x0 - 1 || sx - side > <f32>x1 + 1) return false
  sy = load<f32>(at, 4)
  const reach = load<f32>(at, 32)
  ya = max(y0, <i32>(sy - reach))
  yb = min(y1, <i32>(sy + reach) + 1)
  if (ya >= yb) return false
  co = load<f32>(at, 8)
  si = load<f32>(at, 12)
  const long = load<f32>(at, 16), wide = load<f32>(at, 20)
  const dy = <f32>ya + 0.5 - sy
  // |u| < long and |v| < wide each bound dx: u = dx co + dy si, v = dy co - dx si.
  if (abs<f32>(co) > 0.02) {
    const over: f32 = 1 / co
    const middle = sx - dy * si * over, half = abs<f32>(long * over)
    endA = fixed(middle - half)
    endB = fixed(middle + half)
    endStep = fixed(-si * over)
  } else {
    endA = -0x7fffffff
    endB = 0x7fffffff
    endStep = 0
  }
  if (abs<f32>(si) > 0.02) {
    const over: f32 = 1 / si
    const middle = sx + dy * co * over, half = abs<f32>(wide * over)
    sideA = fixed(middle - half)
    sideB = fixed(middle + half)
    sideStep = fixed(co * over)
  } else {
    sideA = -0x7fffffff
    sideB = 0x7fffffff
    sideStep = 0
  }
  const ku: f32 = 64 / long, kv: f32 = 64 / wide
  stepU = <i32>(co * ku * 65536)
  downU = <i32>(si * ku * 65536)
  stepV = <i32>(-si * kv * 65536)
  downV = <i32>(co * kv * 65536)
  // Wraps as the bytes do that are made of it.
  const half = 0.5 - sx
  rowU = <i32>((half * co + dy * si) * ku * 256) << 8
  rowV = <i32>((dy * co - half * si) * kv * 256) << 8
  lanesU = lanesOf(stepU)
  lanesV = lanesOf(stepV)
  return true
}

/** Nearest whole column. */
// @ts-ignore: decorator
@inline
function column(fine: i32): i32 {
  return (fine + 32768) >> 16
}

/** Columns painted at once: what belongs to them stays in the processor's nearest cache while all strokes pass over it. */
const COLUMNS: i32 = 192

/**
 * What strokes ask of 16 pixels, in a byte each: half their distance, and 128 more where a body is. 255 takes no stroke.
 */
// @ts-ignore: decorator
@inline
function keys(far: v128, body: v128, ink: v128, dark: v128): v128 {
  // What is not sky is never as far as it.
  const away = v128.or(i8x16.min_u(far, i8x16.splat(<i8>253)), i8x16.eq(far, i8x16.splat(-1)))
  const half = v128.and(i16x8.shr_u(away, 1), i8x16.splat(127))
  return v128.or(v128.or(half, v128.and(body, i8x16.splat(-128))), i8x16.gt_u(ink, dark))
}
/** The key of a stroke on something at a distance. */
// @ts-ignore: decorator
@inline
function keyOf(away: i32, alive: i32): i32 {
  return ((away < 255 ? min(253, away) : 255) >> 1) | (alive & 128)
}

/** Keys of columns x0 to x1 of rows y0 to y1, to `to`. */
function lock(x0: i32, x1: i32, y0: i32, y1: i32, dark: v128, to: usize): void {
  const width = I(L.I_WIDTH)
  const far = <usize>I(L.I_FAR), body = <usize>I(L.I_BODY), ink = <usize>I(L.I_INK)
  // Sixteen more: groups at the end look beyond it.
  const last = min(x1 + 16, width) - 16
  for (let y = y0; y < y1; y++)
    for (let step = x0; step < x1 + 16 && step < width; step += 16) {
      const x = min(step, last)
      const i = <usize>(y * width + x)
      v128.store(to + <usize>((y - y0) * (COLUMNS + 16) + x - x0), keys(v128.load(far + i), v128.load(body + i), v128.load(ink + i), dark))
    }
}

/** All ones on the columns from px to the row's end, where the key is like the stroke's own. */
// @ts-ignore: decorator
@inline
function mine(keys: usize, key: v128, tolerance: v128, px: i32, start: i32, rowTo: i32): v128 {
  const there = v128.load(keys)
  const off = v128.or(i8x16.sub_sat_u(there, key), i8x16.sub_sat_u(key, there))
  const within = v128.and(i8x16.le_u(off, tolerance), v128.load(FIRST + 16 - min(16, rowTo - start)))
  // Only at the picture's right edge does a group begin before the stroke.
  return px > start ? v128.andnot(within, v128.load(FIRST + 16 - (px - start))) : within
}

// @ts-ignore: decorator
@inline
function lay(at: usize, colours: v128, hair: v128, rim: v128, mask: v128): void {
  const old = v128.load(at)
  const c = pick(colours, hair)
  v128.store(at, choice(choice(i8x16.avgr_u(c, old), c, rim), old, mask))
}

/** A plane's paint on each of 16 hairs: colour and height, 8 bits. */
// @ts-ignore: decorator
@inline
function hairs(colour: u32, low: v128, high: v128): v128 {
  const c = i16x8.splat(<i16>(colour & 255))
  return i8x16.narrow_i16x8_u(i16x8.add(c, low), i16x8.add(c, high))
}

/** Phase: paint over the finished planes. */
export function paintStrokes(phase: i32, thread: i32): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT), strips = I(L.I_STRIPS)
  const dark = i8x16.splat(<i8>(F(L.F_STYLE + L.T_INK) > 0.5 ? 70 : -1))
  const keys = scratchOf(thread)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * L.STRIP, y1 = min(height, y0 + L.STRIP)
    for (let x0 = 0; x0 < width; x0 += COLUMNS) {
      const x1 = min(width, x0 + COLUMNS)
      lock(x0, x1, y0, y1, dark, keys)
      for (let layer = 0; layer < L.STROKE_CLASSES; layer++)
        for (let t = max(0, s - 2); t <= min(strips - 1, s + 2); t++) paintList(listOf(t), layer, x0, x1, y0, y1, keys)
    }
  }
}

/** Paints the strokes of one class of a list, as far as they lie on these columns and rows. */
function paintList(list: usize, layer: i32, x0: i32, x1: i32, y0: i32, y1: i32, keys: usize): void {
  const width = I(L.I_WIDTH)
  const plane = <usize>(width * I(L.I_HEIGHT))
  const red = <usize>I(L.I_FINAL)
  const relief = F(L.F_STYLE + L.T_STROKE_RELIEF)
  const count = load<i32>(list + (layer << 2))
  let at = list + 16 + layer * L.STROKE_MAX * L.STROKE_BYTES
  for (let n = 0; n < count; n++, at += L.STROKE_BYTES) {
    if (!hold(at, x0, x1, y0, y1)) continue
    const colour = load<u32>(at, 24)
    const key = i8x16.splat(<i8>keyOf(<i32>(colour >> 24), <i32>load<u8>(at, 30))), tolerance = i8x16.splat(load<i8>(at, 28) >> 1)
    const turn = v128.and(i8x16.add(LANES, i8x16.splat(load<i8>(at, 29))), i8x16.splat(15))
    // Thick paint: bristles, and light on the side that faces the upper left.
    const slope = i16x8.splat(<i16>((co * 0.75 - si * 0.66) * relief * -256)), rough = i16x8.splat(<i16>(relief * 256))
    const bristle = pick(HEIGHTS, turn)
    const low = i16x8.shr_s(i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_s(ACROSS), slope), i16x8.mul(i16x8.extend_low_i8x16_s(bristle), rough)), 7)
    const high = i16x8.shr_s(i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_s(ACROSS), slope), i16x8.mul(i16x8.extend_high_i8x16_s(bristle), rough)), 7)
    const cr = hairs(colour, low, high), cg = hairs(colour >> 8, low, high), cb = hairs(colour >> 16, low, high)
    const lu = lanesU, lv = i8x16.add(lanesV, i8x16.splat(64)), du = stepU, dv = stepV, bottom = yb
    let ea = endA, eb = endB, sa = sideA, sb = sideB, ru = rowU, rv = rowV
    for (let py = ya; py < bottom; py++, ea += endStep, eb += endStep, sa += sideStep, sb += sideStep, ru += downU, rv += downV) {
      const rowFrom = max(x0, column(max(ea, sa))), rowTo = min(x1, column(min(eb, sb)))
      const row = red + <usize>(py * width), own = keys + <usize>((py - y0) * (COLUMNS + 16) - x0)
      for (let px = rowFrom; px < rowTo; px += 16) {
        const start = min(px, width - 16)
        const u = i8x16.add(i8x16.splat(<i8>((ru + start * du) >> 16)), lu)
        const v = i8x16.add(i8x16.splat(<i8>((rv + start * dv) >> 16)), lv)
        const hair = i8x16.min_u(i8x16.shr_u(v, 3), v128.load(FIFTEEN))
        const reached = i8x16.le_u(i8x16.abs(u), pick(v128.load(REACHES), hair))
        const mask = v128.and(mine(own + start, key, tolerance, px, start, rowTo), reached)
        const rim = pick(v128.load(RIMS), hair)
        const i = row + <usize>start
        lay(i, cr, hair, rim, mask)
        lay(i + plane, cg, hair, rim, mask)
        lay(i + plane * 2, cb, hair, rim, mask)
      }
    }
  }
}

/** Phase: graphite into the plane of lines. Sums do not depend on their order. */
export function hatchStrokes(phase: i32, thread: i32): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT), strips = I(L.I_STRIPS)
  const keys = scratchOf(thread)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y0 = s * L.STRIP, y1 = min(height, y0 + L.STRIP)
    for (let x0 = 0; x0 < width; x0 += COLUMNS) {
      const x1 = min(width, x0 + COLUMNS)
      lock(x0, x1, y0, y1, i8x16.splat(-1), keys)
      for (let t = max(0, s - 2); t <= min(strips - 1, s + 2); t++)
        for (let layer = 0; layer < L.STROKE_CLASSES; layer++) hatchList(listOf(t), layer, x0, x1, y0, y1, keys)
    }
  }
}

/** Hatches with the strokes of one class of a list, as far as they lie on these columns and rows. */
function hatchList(list: usize, layer: i32, x0: i32, x1: i32, y0: i32, y1: i32, keys: usize): void {
  const width = I(L.I_WIDTH)
  const ink = <usize>I(L.I_INK)
  const amount = F(L.F_STYLE + L.T_HATCH)
  // Pressure along the stroke, and coverage across it, of 255, as signed bytes.
  const along = i8x16(30, 90, -116, -76, -46, -21, -6, -1, -1, -6, -21, -46, -76, -116, 90, 30)
  const over = i8x16(40, 100, -96, -46, -1, -1, -1, -1, -1, -1, -1, -1, -46, -96, 100, 40)
  const count = load<i32>(list + (layer << 2))
  let at = list + 16 + layer * L.STROKE_MAX * L.STROKE_BYTES
  for (let n = 0; n < count; n++, at += L.STROKE_BYTES) {
    if (!hold(at, x0, x1, y0, y1)) continue
    const colour = load<u32>(at, 24)
    const key = i8x16.splat(<i8>keyOf(<i32>(colour >> 24), <i32>load<u8>(at, 30))), tolerance = i8x16.splat(load<i8>(at, 28) >> 1)
    const press = i16x8.splat(<i16>(<f32>(colour & 255) * amount))
    const a = i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(along), press), 8), b = i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(along), press), 8)
    const pressed = i8x16.narrow_i16x8_u(a, b)
    const d = i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(over), press), 8), e = i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(over), press), 8)
    const covered = i8x16.narrow_i16x8_u(d, e)
    const lu = i8x16.add(lanesU, i8x16.splat(64)), lv = i8x16.add(lanesV, i8x16.splat(64)), du = stepU, dv = stepV, bottom = yb
    let ea = endA, eb = endB, sa = sideA, sb = sideB, ru = rowU, rv = rowV
    for (let py = ya; py < bottom; py++, ea += endStep, eb += endStep, sa += sideStep, sb += sideStep, ru += downU, rv += downV) {
      const rowFrom = max(x0, column(max(ea, sa))), rowTo = min(x1, column(min(eb, sb)))
      const row = ink + <usize>(py * width), own = keys + <usize>((py - y0) * (COLUMNS + 16) - x0)
      for (let px = rowFrom; px < rowTo; px += 16) {
        const start = min(px, width - 16)
        const u = i8x16.add(i8x16.splat(<i8>((ru + start * du) >> 16)), lu)
        const v = i8x16.add(i8x16.splat(<i8>((rv + start * dv) >> 16)), lv)
        const iu = i8x16.shr_u(u, 3), iv = i8x16.shr_u(v, 3)
        const dark = i8x16.min_u(i8x16.swizzle(pressed, iu), i8x16.swizzle(covered, iv))
        const i = row + <usize>start
        v128.store(i, i8x16.add_sat_u(v128.load(i), v128.and(dark, mine(own + start, key, tolerance, px, start, rowTo))))
      }
    }
  }
}
