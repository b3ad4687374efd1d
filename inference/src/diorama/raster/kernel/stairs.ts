/**
 * Smoothing of stair-steps, on the finished picture, so that ink, shadows and reflections are smoothed like silhouettes. A staircase is a
 * row of steps of one line (`steps.ts`): where the steps lie within a window along the edge says where that line passes through each pixel beside it,
 * and so what share of the pixel lies beyond: each is mixed with the neighbour across by that share. What goes out at once is smoothed in its
 * brightness alone.
 */
import { I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { high, low } from './sixteen'
import { choice, pick } from './wide'

const RING: usize = 8

/**
 * Bytes of the innermost loops, read from memory for one instruction each: 1, 15; most and least share; a window nearly full (14); what the
 * neighbours of a diagonal's step take of it, 128ths (22). Then 128 / n for n up to 15.
 */
const BYTES: usize = memory.data<u32>([0x01010101, 0x0f0f0f0f, 0x40404040, 0xc0c0c0c0, 0x0e0e0e0e, 0x16161616], 16)
const SHARES: usize = memory.data<u8>([0, 127, 64, 43, 32, 26, 21, 18, 16, 14, 13, 12, 11, 10, 9, 8], 16)
// @ts-ignore: decorator
@inline
function byte(n: usize): v128 {
  return v128.load32_splat(BYTES + (n << 2))
}

/** Counts of the edge's own kind: the low half of a byte where it gets brighter, the high one where darker. */
// @ts-ignore: decorator
@inline
function kind(sums: v128, low: v128, high: v128): v128 {
  return v128.or(v128.and(sums, low), v128.and(i16x8.shr_u(sums, 4), high))
}

/** A share of 128ths, at most a half either way. */
// @ts-ignore: decorator
@inline
function shareOf(num: v128, den: v128): v128 {
  const k = pick(v128.load(SHARES), i8x16.min_u(den, byte(1)))
  const lo = i16x8.extmul_low_i8x16_s(num, k), hi = i16x8.extmul_high_i8x16_s(num, k)
  return i8x16.max_s(i8x16.min_s(i8x16.narrow_i16x8_s(lo, hi), byte(2)), byte(3))
}

/**
 * How far (128ths of a pixel, at most a half) the line lies beyond the steps `e`, by sums over 7 along the edge in five lines across it and
 * over 15 in three. The wide window serves long steps; where steps are so short that it does not find all of its edge in three lines, the
 * narrow one counts.
 */
// @ts-ignore: decorator
@inline
function beyond(e: v128, a2: v128, a1: v128, o: v128, b1: v128, b2: v128, wa: v128, wo: v128, wb: v128): v128 {
  const darker = i8x16.eq(v128.and(e, byte(0)), i8x16.splat(0))
  const lower = v128.andnot(byte(1), darker), upper = v128.and(byte(1), darker)
  const before = kind(a1, lower, upper), after = kind(b1, lower, upper), before2 = kind(a2, lower, upper), after2 = kind(b2, lower, upper)
  const far = i8x16.sub(after2, before2)
  const near = i8x16.add(i8x16.sub(after, before), i8x16.add(far, far))
  const all = i8x16.add(i8x16.add(i8x16.add(before, after), i8x16.add(before2, after2)), kind(o, lower, upper))
  const left = kind(wa, lower, upper), right = kind(wb, lower, upper)
  const whole = i8x16.add(i8x16.add(left, right), kind(wo, lower, upper))
  const long = v128.or(i8x16.eq(i8x16.min_u(left, right), i8x16.splat(0)), i8x16.ge_u(whole, byte(4)))
  const num = choice(i8x16.sub(right, left), near, long)
  const den = choice(whole, all, long)
  return v128.andnot(shareOf(num, den), i8x16.eq(e, i8x16.splat(0)))
}

/** Sums over 7 along a row of steps between rows, then over 15. */
function sumRow(row: usize, narrow: usize, wide: usize, width: i32): void {
  for (let x: usize = 0; x < <usize>width + 16; x += 16) {
    // Counted from the leftmost: only what lies further on costs nothing to say.
    const at = row + x - 3
    const three = i8x16.add(i8x16.add(v128.load(at), v128.load(at, 1)), v128.load(at, 2))
    const three2 = i8x16.add(i8x16.add(v128.load(at, 4), v128.load(at, 5)), v128.load(at, 6))
    v128.store(narrow + x, i8x16.add(i8x16.add(three, three2), v128.load(at, 3)))
  }
  for (let x: usize = 0; x < <usize>width; x += 16) {
    const at = narrow + x - 4
    v128.store(wide + x, i8x16.add(i8x16.add(v128.load(at), v128.load(at, 8)), v128.load(row + x)))
  }
}

/** Phase: the smoothed picture: where nothing comes after, brightness of what goes out; else three planes, from I_FINAL to I_SMOOTH. */
export function smooth(phase: i32, thread: i32, last: bool): void {
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    if (last) smoothStrip(s, thread, <usize>I(L.I_B2), <usize>I(L.I_OUT), 1)
    else smoothStrip(s, thread, <usize>I(L.I_FINAL), <usize>I(L.I_SMOOTH), 3)
  }
}

/** The same three planes after the frame, for who asks for more than what went out. */
export function smoothAll(): void {
  for (let s = 0; s < I(L.I_STRIPS); s++) smoothStrip(s, 0, <usize>I(L.I_FINAL), <usize>I(L.I_SMOOTH), 3)
}

/** A strip of some planes, smoothed. */
function smoothStrip(s: i32, thread: i32, from: usize, to: usize, planes: usize): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const n = <usize>(width * height)
  const down = <usize>I(L.I_R2), right = <usize>I(L.I_G2)
  // Lines of work, each with room on both sides.
  const line = (<usize>width + 79) & ~15
  const scratch = scratchOf(thread) + 32
  const narrow = scratch, wide = narrow + RING * line
  const columns = wide + RING * line, columnsWide = columns + line
  const vertical = columnsWide + line, across = vertical + 2 * line
  const none = across + line, list = none + line, edges = list + line
  const y0 = s * Rec.STRIP
  const y1 = min(height, y0 + Rec.STRIP)
  memory.fill(scratch - 32, 0, (RING * 2 + 7) * line + 32)
  for (let k = y0 - 3; k < y0 + 2; k++) sums(k, down, narrow, wide, line, width, height)
  lineBeyond(y0 - 1, down, narrow, wide, vertical, line, list, width)
  heap(columns, right, max(0, y0 - 4), min(height, y0 + 3), width)
  heap(columnsWide, right, max(0, y0 - 8), min(height, y0 + 7), width)
  for (let y = y0; y < y1; y++) {
    sums(y + 2, down, narrow, wide, line, width, height)
    lineBeyond(y, down, narrow, wide, vertical, line, list, width)
    slide(y, columns, columnsWide, right, none, width, height)
    const below = down + <usize>(y * width), beside = right + <usize>(y * width), over = y > 0 ? below - width : none
    listEdges(beside, below, over, across, list, edges, width)
    columnBeyond(beside, columns, columnsWide, across, list, endOfSteps)
    mixRow(y, from, to, planes, n, vertical + <usize>((y - 1) & 1) * line, vertical + <usize>(y & 1) * line, across, over, edges, endOfEdges, width)
  }
}

/**
 * Lists where in a row of steps 16 pixels have any, and clears `out` everywhere; returns the list's end. Whether a group has steps no processor
 * foresees, so that turning off there costs it more than listing first.
 */
function listSteps(row: usize, out: usize, list: usize, width: i32): usize {
  for (let at = 0; at < width; at += 16) {
    const x = <usize>min(at, width - 16)
    v128.store(out + x, i8x16.splat(0))
    store<u32>(list, <u32>x)
    list += <usize>v128.any_true(v128.load(row + x)) << 2
  }
  return list
}

/** Lines beyond the steps of a row between its columns, where they are listed. */
function columnBeyond(row: usize, columns: usize, columnsWide: usize, out: usize, list: usize, end: usize): void {
  for (; list < end; list += 4) {
    const x = <usize>load<u32>(list)
    const p = columns + x, q = columnsWide + x
    v128.store(out + x, beyond(v128.load(row + x), v128.load(p - 2), v128.load(p - 1), v128.load(p), v128.load(p + 1), v128.load(p + 2), v128.load(q - 1), v128.load(q), v128.load(q + 1)))
  }
}

/** Ends of both lists that `listEdges` makes. */
let endOfSteps: usize = 0
let endOfEdges: usize = 0

/** Lists where 16 pixels of a row have steps between columns, as `listSteps` does, and to `edges` where they have any step on any side. */
function listEdges(right: usize, down: usize, over: usize, out: usize, list: usize, edges: usize, width: i32): void {
  for (let at = 0; at < width; at += 16) {
    const x = <usize>min(at, width - 16)
    const here = v128.load(right + x)
    v128.store(out + x, i8x16.splat(0))
    store<u32>(list, <u32>x)
    list += <usize>v128.any_true(here) << 2
    store<u32>(edges, <u32>x)
    edges += <usize>v128.any_true(v128.or(v128.or(v128.load(down + x), v128.load(over + x)), v128.or(here, v128.load(right + x - 1)))) << 2
  }
  endOfSteps = list
  endOfEdges = edges
}

/** Mixes row y with what lies across its edges, where they are listed. */
function mixRow(y: i32, from: usize, to: usize, planes: usize, n: usize, above: usize, here: usize, across: usize, over: usize, list: usize, end: usize, width: i32): void {
  const first = <usize>(y * width)
  const down = <usize>I(L.I_R2) + first, right = <usize>I(L.I_G2) + first
  const zero = i8x16.splat(0)
  for (let p: usize = 0; p < planes; p++) memory.copy(to + n * p + first, from + n * p + first, width)
  for (let item = list; item < end; item += 4) {
    const x = <usize>load<u32>(item)
    const stepBelow = v128.load(down + x), stepAbove = v128.load(over + x)
    const beside = v128.or(v128.load(right + x), v128.load(right + x - 1))
    // What lies beyond a step ahead (less than nothing: it comes to this side), and beyond one behind.
    let ahead = i8x16.max_s(i8x16.neg(v128.load(here + x)), zero), behind = i8x16.max_s(v128.load(above + x), zero)
    const on = i8x16.max_s(i8x16.neg(v128.load(across + x)), zero), back = i8x16.max_s(v128.load(across + x - 1), zero)
    // On a diagonal every pixel is a step: its line cuts a corner off each.
    const corner = v128.andnot(byte(5), i8x16.eq(beside, zero))
    ahead = i8x16.max_s(ahead, v128.andnot(corner, i8x16.eq(stepBelow, zero)))
    behind = i8x16.max_s(behind, v128.andnot(corner, i8x16.eq(stepAbove, zero)))
    const upright = i8x16.gt_u(i8x16.add(ahead, behind), i8x16.add(on, back))
    const one = choice(behind, back, upright), two = choice(ahead, on, upright)
    for (let p: usize = 0; p < planes; p++) {
      const at = from + n * p + first + x
      const a = choice(v128.load(at - width), v128.load(at - 1), upright)
      const b = choice(v128.load(at + width), v128.load(at + 1), upright)
      v128.store(to + n * p + first + x, mixed(v128.load(at), a, b, one, two))
    }
  }
}

/** Two products of bytes, with sign and of seven bits, added up: their sum stays within 16 bits, so every machine gives the same. */
// @ts-ignore: decorator
@inline
function sum(a: v128, b: v128): v128 {
  return i16x8.relaxed_dot_i8x16_i7x16_s(a, b)
}
/** A plane's pixels mixed with those on both sides, by shares of 128ths of which neither is over a half: each share leaves a half less itself. */
// @ts-ignore: decorator
@inline
function mixed(o: v128, a: v128, b: v128, wa: v128, wb: v128): v128 {
  const turn = i8x16.splat(-128), half = i16x8.splat(64)
  const own = v128.xor(o, turn), one = v128.xor(a, turn), two = v128.xor(b, turn)
  const ka = i8x16.sub(byte(2), wa), kb = i8x16.sub(byte(2), wb)
  const lo = i16x8.add(sum(low(own, own), low(ka, kb)), sum(low(one, two), low(wa, wb)))
  const hi = i16x8.add(sum(high(own, own), high(ka, kb)), sum(high(one, two), high(wa, wb)))
  return v128.xor(i8x16.narrow_i16x8_s(i16x8.shr_s(i16x8.add(lo, half), 7), i16x8.shr_s(i16x8.add(hi, half), 7)), turn)
}

function sums(k: i32, down: usize, narrow: usize, wide: usize, line: usize, width: i32, height: i32): void {
  const slot = <usize>(k & 7) * line
  if (k < 0 || k >= height) {
    memory.fill(narrow + slot, 0, width)
    memory.fill(wide + slot, 0, width)
  } else sumRow(down + <usize>(k * width), narrow + slot, wide + slot, width)
}

/** Lines beyond the steps under row k, to one of two lines. */
function lineBeyond(k: i32, down: usize, narrow: usize, wide: usize, out: usize, line: usize, list: usize, width: i32): void {
  const to = out + <usize>(k & 1) * line
  if (k < 0) {
    memory.fill(to, 0, width)
    return
  }
  const row = down + <usize>(k * width)
  const n0 = narrow + <usize>((k - 2) & 7) * line, n1 = narrow + <usize>((k - 1) & 7) * line, n2 = narrow + <usize>(k & 7) * line
  const n3 = narrow + <usize>((k + 1) & 7) * line, n4 = narrow + <usize>((k + 2) & 7) * line
  const w1 = wide + <usize>((k - 1) & 7) * line, w2 = wide + <usize>(k & 7) * line, w3 = wide + <usize>((k + 1) & 7) * line
  const end = listSteps(row, to, list, width)
  for (; list < end; list += 4) {
    const x = <usize>load<u32>(list)
    v128.store(to + x, beyond(v128.load(row + x), v128.load(n0 + x), v128.load(n1 + x), v128.load(n2 + x), v128.load(n3 + x), v128.load(n4 + x), v128.load(w1 + x), v128.load(w2 + x), v128.load(w3 + x)))
  }
}

/** Sums of the columns of rows k0 to k1. */
function heap(to: usize, steps: usize, k0: i32, k1: i32, width: i32): void {
  for (let x: usize = 0; x < <usize>width; x += 16) {
    let sum = i8x16.splat(0), at = steps + <usize>(k0 * width) + x
    for (let k = k0; k < k1; k++, at += width) sum = i8x16.add(sum, v128.load(at))
    v128.store(to + x, sum)
  }
}

/** Moves both windows of column sums down to row y; beyond the picture's rows are those of `none`. */
function slide(y: i32, columns: usize, columnsWide: usize, steps: usize, none: usize, width: i32, height: i32): void {
  const comes = y + 3 < height ? steps + <usize>((y + 3) * width) : none, goes = y > 3 ? steps + <usize>((y - 4) * width) : none
  const comesWide = y + 7 < height ? steps + <usize>((y + 7) * width) : none, goesWide = y > 7 ? steps + <usize>((y - 8) * width) : none
  for (let x: usize = 0; x < <usize>width; x += 16) {
    v128.store(columns + x, i8x16.sub(i8x16.add(v128.load(columns + x), v128.load(comes + x)), v128.load(goes + x)))
    v128.store(columnsWide + x, i8x16.sub(i8x16.add(v128.load(columnsWide + x), v128.load(comesWide + x)), v128.load(goesWide + x)))
  }
}
