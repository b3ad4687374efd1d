/**
 * Colour by table: 32x32x32 entries of red, green, blue (written by palette.ts, blended there while styles change), looked up at each
 * pixel. What the table's steps leave out of a colour is given back by `keep`: 1 for smooth grading, 0 for a set of pigments.
 */

import { F, I } from './frame'
import * as L from './layout'
import { fibresOf, PERIOD, slideOf } from './papered'
import { hi, high, k15, lo, low } from './sixteen'
import { strokesOver } from './touch'
import { part, pick } from './wide'

/**
 * Masks of the parts of an entry's number, then places of bytes: planes of four entries, and each even byte twice. Read from memory they cost one
 * instruction, written out three or four.
 */
const MASKS: usize = memory.data<u32>([0x7c7c7c7c, 0x03030303, 0xe0e0e0e0, 0x1f1f1f1f, 0xf8f8f8f8, 0x04040404, 0x80808080], 16)
const PLACES: usize = memory.data<u8>([0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15, 0, 0, 2, 2, 4, 4, 6, 6, 8, 8, 10, 10, 12, 12, 14, 14], 16)

// @ts-ignore: decorator
@inline
function mask(n: usize): v128 {
  return v128.load32_splat(MASKS + (n << 2))
}

/** Entries of four pixels, whose places are the 32-bit parts of `at`: taken apart outside vectors, where the processor has more room. */
// @ts-ignore: decorator
@inline
function entries(at: v128): v128 {
  const one = i64x2.extract_lane(at, 0), two = i64x2.extract_lane(at, 1)
  let v = v128.load32_zero(<usize>one)
  v = v128.load32_lane(<usize>(<u64>one >> 32), v, 1)
  v = v128.load32_lane(<usize>two, v, 2)
  return v128.load32_lane(<usize>(<u64>two >> 32), v, 3)
}
/** The first and the last four entries of eight, by their 16-bit numbers. */
// @ts-ignore: decorator
@inline
function firstOf(table: v128, at: v128): v128 {
  return entries(i32x4.add(i32x4.shl(i32x4.extend_low_i16x8_u(at), 2), table))
}
// @ts-ignore: decorator
@inline
function lastOf(table: v128, at: v128): v128 {
  return entries(i32x4.add(i32x4.shl(i32x4.extend_high_i16x8_u(at), 2), table))
}

/** What lies between an entry's middle and the colour asked for, times keep (32767 is one), added to the entry. */
// @ts-ignore: decorator
@inline
function given(entry: v128, asked: v128, nudged: v128, keep: v128, all: bool): v128 {
  const off = i8x16.sub(asked, v128.or(v128.and(nudged, mask(4)), mask(5)))
  // With the first bit turned the entry counts from -128, so the difference, which is small, can be added as it is.
  const turned = v128.xor(entry, mask(6))
  if (all) return v128.xor(i8x16.add_sat_s(turned, off), mask(6))
  const some = i8x16.narrow_i16x8_s(part(i16x8.extend_low_i8x16_s(off), keep), part(i16x8.extend_high_i8x16_s(off), keep))
  return v128.xor(i8x16.add_sat_s(turned, some), mask(6))
}

/** Low and high bytes of the numbers of 16 entries. */
// @ts-ignore: decorator
@inline
function lowOf(g: v128, b: v128): v128 {
  return v128.or(v128.and(i16x8.shl(g, 2), mask(2)), v128.and(i16x8.shr_u(b, 3), mask(3)))
}
// @ts-ignore: decorator
@inline
function highOf(r: v128, g: v128): v128 {
  return v128.or(v128.and(i16x8.shr_u(r, 1), mask(0)), v128.and(i16x8.shr_u(g, 6), mask(1)))
}

/** Looks 16 pixels up, to three planes; `more` and `less` nudge the colour before (dither, tooth). `all`: what lies between is kept whole, whatever `keep` is. */
// @ts-ignore: decorator
@inline
function lookUp(table: v128, r: v128, g: v128, b: v128, more: v128, less: v128, keep: v128, all: bool, to: usize, planes: usize): void {
  const nr = i8x16.sub_sat_u(i8x16.add_sat_u(r, more), less)
  const ng = i8x16.sub_sat_u(i8x16.add_sat_u(g, more), less)
  const nb = i8x16.sub_sat_u(i8x16.add_sat_u(b, more), less)
  const below = lowOf(ng, nb), above = highOf(nr, ng)
  const planar = v128.load(PLACES)
  const one = low(below, above), two = high(below, above)
  const a = pick(firstOf(table, one), planar), d = pick(lastOf(table, one), planar)
  const e = pick(firstOf(table, two), planar), f = pick(lastOf(table, two), planar)
  const rg0 = v128.shuffle<i32>(a, d, 0, 4, 1, 5), rg1 = v128.shuffle<i32>(e, f, 0, 4, 1, 5)
  v128.store(to, given(v128.shuffle<i64>(rg0, rg1, 0, 2), r, nr, keep, all))
  v128.store(to + planes, given(v128.shuffle<i64>(rg0, rg1, 1, 3), g, ng, keep, all))
  v128.store(to + 2 * planes, given(v128.shuffle<i64>(v128.shuffle<i32>(a, d, 2, 6, 3, 7), v128.shuffle<i32>(e, f, 2, 6, 3, 7), 0, 2), b, nb, keep, all))
}

/** The same of smooth colours that are kept whole, an entry for each two pixels. */
// @ts-ignore: decorator
@inline
function lookUpPairs(table: v128, r: v128, g: v128, b: v128, more: v128, less: v128, to: usize, planes: usize): void {
  const evens = v128.load(PLACES, 16)
  const nr = pick(i8x16.sub_sat_u(i8x16.add_sat_u(r, more), less), evens)
  const ng = pick(i8x16.sub_sat_u(i8x16.add_sat_u(g, more), less), evens)
  const nb = pick(i8x16.sub_sat_u(i8x16.add_sat_u(b, more), less), evens)
  // Every second byte of the low ones, every second of the high ones.
  const at = v128.or(v128.and(lowOf(ng, nb), i16x8.splat(255)), i16x8.shl(highOf(nr, ng), 8))
  const planar = v128.load(PLACES)
  const a = pick(firstOf(table, at), planar), d = pick(lastOf(table, at), planar)
  const rg = v128.shuffle<i32>(a, d, 0, 4, 1, 5), bs = v128.shuffle<i32>(a, d, 2, 6, 3, 7)
  v128.store(to, given(v128.shuffle<i8>(rg, rg, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7), r, nr, evens, true))
  v128.store(to + planes, given(v128.shuffle<i8>(rg, rg, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15), g, ng, evens, true))
  v128.store(to + 2 * planes, given(v128.shuffle<i8>(bs, bs, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7), b, nb, evens, true))
}

/** Ordered nudges 0..7 of four rows of 16 pixels, so that the table's steps do not show. */
const NUDGES: usize = memory.data<u8>([0, 4, 1, 5, 0, 4, 1, 5, 0, 4, 1, 5, 0, 4, 1, 5, 6, 2, 7, 3, 6, 2, 7, 3, 6, 2, 7, 3, 6, 2, 7, 3, 1, 5, 0, 4, 1, 5, 0, 4, 1, 5, 0, 4, 1, 5, 0, 4, 7, 3, 6, 2, 7, 3, 6, 2, 7, 3, 6, 2, 7, 3, 6, 2], 16)

/** Whether the style's table of colours changes any. */
export function coloursOn(): bool {
  return F(L.F_STYLE + L.T_TABLE) > 0
}

/** Row y through the table, from three lines to three others; `room` has some for two rows of paper. */
export function colourRow(y: i32, row: usize, gap: usize, to: usize, planes: usize, room: usize): void {
  const kept = F(L.F_STYLE + L.T_KEEP), tooth = F(L.F_STYLE + L.T_TOOTH)
  // A set of pigments is not dithered.
  const nudge = kept > 0.5 ? v128.load(NUDGES + ((y & 3) << 4)) : i8x16.splat(0), resting = i8x16.splat(kept > 0.5 ? 4 : 0)
  if (tooth > 0.01) toothedRow(y, row, gap, to, planes, nudge, resting, k15(tooth), k15(kept), kept > 0.998, room)
  else if (kept <= 0.998) plainRow(row, gap, to, planes, nudge, resting, k15(kept), false)
  // A pencil's greys would take colour from a neighbour's entry; paint does not show it.
  else if (strokesOver() && F(L.F_STYLE + L.T_STROKE) > 0.5) pairedRow(row, gap, to, planes, nudge, resting)
  else plainRow(row, gap, to, planes, nudge, resting, nudge, true)
}

/** Pigment sits on the paper's teeth: where colours part, they part along them. */
function toothedRow(y: i32, row: usize, gap: usize, to: usize, planes: usize, nudge: v128, resting: v128, tooth: v128, keep: v128, all: bool, room: usize): void {
  const width = I(L.I_WIDTH)
  const table = i32x4.splat(I(L.I_COLOURS))
  const fibres = fibresOf(y, L.T_PAPER_A), slide = slideOf(), middle = i16x8.splat(128)
  for (let x: usize = 0; x < PERIOD; x += 16) {
    const fibre = v128.load(fibres + x)
    const t0 = part(i16x8.sub(lo(fibre), middle), tooth), t1 = part(i16x8.sub(hi(fibre), middle), tooth)
    v128.store(room + x, i8x16.add_sat_u(nudge, i8x16.narrow_i16x8_u(t0, t1)))
    v128.store(room + x, i8x16.add_sat_u(resting, i8x16.narrow_i16x8_u(i16x8.neg(t0), i16x8.neg(t1))), PERIOD)
  }
  for (let step = 0; step < width; step += 16) {
    const x = min(step, width - 16)
    const teeth = room + <usize>((x + slide) & 255)
    const at = row + <usize>x
    lookUp(table, v128.load(at), v128.load(at + gap), v128.load(at + 2 * gap), v128.load(teeth), v128.load(teeth, PERIOD), keep, all, to + <usize>x, planes)
  }
}
// @ts-ignore: decorator
@inline
function plainRow(row: usize, gap: usize, to: usize, planes: usize, nudge: v128, resting: v128, keep: v128, all: bool): void {
  const width = I(L.I_WIDTH)
  const table = i32x4.splat(I(L.I_COLOURS))
  for (let step = 0; step < width; step += 16) {
    const x = <usize>min(step, width - 16), at = row + x
    lookUp(table, v128.load(at), v128.load(at + gap), v128.load(at + 2 * gap), nudge, resting, keep, all, to + x, planes)
  }
}
function pairedRow(row: usize, gap: usize, to: usize, planes: usize, nudge: v128, resting: v128): void {
  const width = I(L.I_WIDTH)
  const table = i32x4.splat(I(L.I_COLOURS))
  for (let step = 0; step < width; step += 16) {
    const x = <usize>min(step, width - 16), at = row + x
    lookUpPairs(table, v128.load(at), v128.load(at + gap), v128.load(at + 2 * gap), nudge, resting, to + x, planes)
  }
}

/** One colour, 0xBBGGRR, looked up without nudging. */
export function lookUpOne(table: usize, r: i32, g: i32, b: i32, keep: i32): u32 {
  const e = load<u32>(table + ((((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)) << 2))
  const or = clamp(<i32>(e & 255) + ((((r & 7) - 4) * keep) >> 8))
  const og = clamp(<i32>((e >> 8) & 255) + ((((g & 7) - 4) * keep) >> 8))
  const ob = clamp(<i32>((e >> 16) & 255) + ((((b & 7) - 4) * keep) >> 8))
  return <u32>or | (<u32>og << 8) | (<u32>ob << 16)
}
// @ts-ignore: decorator
@inline
function clamp(v: i32): i32 {
  return max(0, min(255, v))
}
