/**
 * Colour by table: 32x32x32 entries of red, green, blue (written by palette.ts, blended there while styles change), looked up at each
 * pixel. What the table's steps leave out of a colour is given back by `keep`: 1 for smooth grading, 0 for a set of pigments.
 */

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
// @ts-ignore: decorator
@inline
function index(r: v128, g: v128, b: v128): v128 {
  return v128.or(v128.or(i16x8.shl(i16x8.shr_u(r, 3), 10), i16x8.shl(i16x8.shr_u(g, 3), 5)), i16x8.shr_u(b, 3))
}

let four0: v128 = i8x16.splat(0)
let four1: v128 = i8x16.splat(0)

/** Entries of eight pixels. */
// @ts-ignore: decorator
@inline
function fetch(table: usize, at: v128): void {
  let a = v128.load32_zero(table + (<usize>i16x8.extract_lane_u(at, 0) << 2))
  a = v128.load32_lane(table + (<usize>i16x8.extract_lane_u(at, 1) << 2), a, 1)
  a = v128.load32_lane(table + (<usize>i16x8.extract_lane_u(at, 2) << 2), a, 2)
  four0 = v128.load32_lane(table + (<usize>i16x8.extract_lane_u(at, 3) << 2), a, 3)
  let b = v128.load32_zero(table + (<usize>i16x8.extract_lane_u(at, 4) << 2))
  b = v128.load32_lane(table + (<usize>i16x8.extract_lane_u(at, 5) << 2), b, 1)
  b = v128.load32_lane(table + (<usize>i16x8.extract_lane_u(at, 6) << 2), b, 2)
  four1 = v128.load32_lane(table + (<usize>i16x8.extract_lane_u(at, 7) << 2), b, 3)
}

/** Colours of 16 pixels after the table. */
export let mapR: v128 = i8x16.splat(0)
export let mapG: v128 = i8x16.splat(0)
export let mapB: v128 = i8x16.splat(0)

/** What lies between an entry's middle and the colour asked for, times keep (256 is one), added to the entry. */
// @ts-ignore: decorator
@inline
function given(entry: v128, asked: v128, nudged: v128, keep: v128): v128 {
  const middle = v128.or(v128.and(nudged, i8x16.splat(<i8>0xf8)), i8x16.splat(4))
  const dl = i16x8.sub(lo(asked), lo(middle)), dh = i16x8.sub(hi(asked), hi(middle))
  const l = i16x8.add(lo(entry), i16x8.shr_s(i16x8.mul(dl, keep), 8))
  const h = i16x8.add(hi(entry), i16x8.shr_s(i16x8.mul(dh, keep), 8))
  return i8x16.narrow_i16x8_u(l, h)
}

/** Looks 16 pixels up; `more` and `less` nudge the colour before (dither, tooth). */
export function lookUp(table: usize, r: v128, g: v128, b: v128, more: v128, less: v128, keep: v128): void {
  const nr = i8x16.sub_sat_u(i8x16.add_sat_u(r, more), less)
  const ng = i8x16.sub_sat_u(i8x16.add_sat_u(g, more), less)
  const nb = i8x16.sub_sat_u(i8x16.add_sat_u(b, more), less)
  fetch(table, index(lo(nr), lo(ng), lo(nb)))
  const rg0 = v128.shuffle<i8>(four0, four1, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29)
  const b0 = v128.shuffle<i8>(four0, four1, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31)
  fetch(table, index(hi(nr), hi(ng), hi(nb)))
  const rg1 = v128.shuffle<i8>(four0, four1, 0, 4, 8, 12, 16, 20, 24, 28, 1, 5, 9, 13, 17, 21, 25, 29)
  const b1 = v128.shuffle<i8>(four0, four1, 2, 6, 10, 14, 18, 22, 26, 30, 3, 7, 11, 15, 19, 23, 27, 31)
  mapR = given(v128.shuffle<i64>(rg0, rg1, 0, 2), r, nr, keep)
  mapG = given(v128.shuffle<i64>(rg0, rg1, 1, 3), g, ng, keep)
  mapB = given(v128.shuffle<i64>(b0, b1, 0, 2), b, nb, keep)
}

/** The same of smooth colours that are kept (`keep` near 1), an entry for each two pixels. */
export function lookUpPairs(table: usize, r: v128, g: v128, b: v128, more: v128, less: v128, keep: v128): void {
  const nr = i8x16.sub_sat_u(i8x16.add_sat_u(r, more), less)
  const ng = i8x16.sub_sat_u(i8x16.add_sat_u(g, more), less)
  const nb = i8x16.sub_sat_u(i8x16.add_sat_u(b, more), less)
  const low = i16x8.splat(255)
  fetch(table, index(v128.and(nr, low), v128.and(ng, low), v128.and(nb, low)))
  mapR = given(v128.shuffle<i8>(four0, four1, 0, 0, 4, 4, 8, 8, 12, 12, 16, 16, 20, 20, 24, 24, 28, 28), r, twice(nr), keep)
  mapG = given(v128.shuffle<i8>(four0, four1, 1, 1, 5, 5, 9, 9, 13, 13, 17, 17, 21, 21, 25, 25, 29, 29), g, twice(ng), keep)
  mapB = given(v128.shuffle<i8>(four0, four1, 2, 2, 6, 6, 10, 10, 14, 14, 18, 18, 22, 22, 26, 26, 30, 30), b, twice(nb), keep)
}
/** Each even byte in place of the odd one after it. */
// @ts-ignore: decorator
@inline
function twice(v: v128): v128 {
  return v128.shuffle<i8>(v, v, 0, 0, 2, 2, 4, 4, 6, 6, 8, 8, 10, 10, 12, 12, 14, 14)
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
