/**
 * A stroke made ready to be painted: all that its strips would else work out again each for itself. Columns and steps are in 65536ths.
 *
 * First columns, rows, key and tolerance; then the columns where its ends and its sides cut its first row, and how they move from row to row;
 * along and across at column 0 of that row (64 is one length, one width), their steps right and down, those of sixteen pixels; and three
 * times sixteen bytes of paint (of graphite two).
 */
import { F, I } from './frame'
import * as L from './layout'

/** Across a stroke, from one rim to the other, 16 hairs: their height. */
const HEIGHTS: v128 = i8x16(-9, -5, 2, 8, 10, 5, -3, -8, -9, -3, 5, 11, 9, 2, -4, -8)
const ACROSS: v128 = i8x16(-15, -13, -11, -9, -7, -5, -3, -1, 1, 3, 5, 7, 9, 11, 13, 15)
const LANES: v128 = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)

export const X0: usize = 0
export const X1: usize = 2
export const Y0: usize = 4
export const Y1: usize = 6
export const KEY: usize = 8
export const TOLERANCE: usize = 9
export const END_A: usize = 16
export const END_B: usize = 20
export const END_STEP: usize = 24
export const SIDE_A: usize = 28
export const SIDE_B: usize = 32
export const SIDE_STEP: usize = 36
export const ROW_U: usize = 40
export const ROW_V: usize = 44
export const STEP_U: usize = 48
export const STEP_V: usize = 52
export const DOWN_U: usize = 56
export const DOWN_V: usize = 60
export const LANES_U: usize = 64
export const LANES_V: usize = 80
export const PAINT: usize = 96

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

/** The key of a stroke on something at a distance; see strokes.ts. */
// @ts-ignore: decorator
@inline
function keyOf(away: i32, alive: bool): i32 {
  return ((away < 255 ? min(253, away) : 255) >> 1) | (alive ? 128 : 0)
}

/** Writes where a stroke lies: its middle, its direction, half its length and width, the distance of what it is on. */
export function record(to: usize, sx: f32, sy: f32, co: f32, si: f32, long: f32, wide: f32, away: i32, tolerance: i32, alive: bool): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const reach = abs<f32>(si) * long + abs<f32>(co) * wide, side = abs<f32>(co) * long + abs<f32>(si) * wide
  const x0 = max(0, <i32>(sx - side) - 1), y0 = max(0, <i32>(sy - reach))
  store<i16>(to, <i16>x0, X0)
  store<i16>(to, <i16>min(width, <i32>(sx + side) + 2), X1)
  store<i16>(to, <i16>y0, Y0)
  store<i16>(to, <i16>min(height, <i32>(sy + reach) + 1), Y1)
  store<u8>(to, <u8>keyOf(away, alive), KEY)
  store<u8>(to, <u8>(tolerance >> 1), TOLERANCE)
  const dy = <f32>y0 + 0.5 - sy
  // |u| < long and |v| < wide each bound dx: u = dx co + dy si, v = dy co - dx si.
  let endA = -0x7fffffff, endB = 0x7fffffff, endStep = 0
  if (abs<f32>(co) > 0.02) {
    const over: f32 = 1 / co
    const middle = sx - dy * si * over, half = abs<f32>(long * over)
    endA = fixed(middle - half)
    endB = fixed(middle + half)
    endStep = fixed(-si * over)
  }
  let sideA = -0x7fffffff, sideB = 0x7fffffff, sideStep = 0
  if (abs<f32>(si) > 0.02) {
    const over: f32 = 1 / si
    const middle = sx + dy * co * over, half = abs<f32>(wide * over)
    sideA = fixed(middle - half)
    sideB = fixed(middle + half)
    sideStep = fixed(co * over)
  }
  store<i32>(to, endA, END_A)
  store<i32>(to, endB, END_B)
  store<i32>(to, endStep, END_STEP)
  store<i32>(to, sideA, SIDE_A)
  store<i32>(to, sideB, SIDE_B)
  store<i32>(to, sideStep, SIDE_STEP)
  const ku: f32 = (64 * 65536) / long, kv: f32 = (64 * 65536) / wide
  const stepU = <i32>(co * ku), stepV = <i32>(-si * kv)
  // Wraps as the bytes do that are made of it.
  const half = <f32>x0 + 0.5 - sx
  store<i32>(to, <i32>((half * co + dy * si) * ku) - x0 * stepU, ROW_U)
  store<i32>(to, <i32>((dy * co - half * si) * kv) - x0 * stepV, ROW_V)
  store<i32>(to, stepU, STEP_U)
  store<i32>(to, stepV, STEP_V)
  store<i32>(to, <i32>(si * ku), DOWN_U)
  store<i32>(to, <i32>(co * kv), DOWN_V)
  v128.store(to, lanesOf(stepU), LANES_U)
  v128.store(to, lanesOf(stepV), LANES_V)
}

/** A plane's paint on each of 16 hairs: colour and height, 8 bits. */
// @ts-ignore: decorator
@inline
function hairs(colour: u32, low: v128, high: v128): v128 {
  const c = i16x8.splat(<i16>(colour & 255))
  return i8x16.narrow_i16x8_u(i16x8.add(c, low), i16x8.add(c, high))
}

/** Thick paint: bristles, and light on the side that faces the upper left. */
export function paint(to: usize, colour: u32, co: f32, si: f32, turned: i32): void {
  const relief = F(L.F_STYLE + L.T_STROKE_RELIEF)
  const turn = v128.and(i8x16.add(LANES, i8x16.splat(<i8>turned)), i8x16.splat(15))
  const slope = i16x8.splat(<i16>((co * 0.75 - si * 0.66) * relief * -256)), rough = i16x8.splat(<i16>(relief * 256))
  const bristle = i8x16.swizzle(HEIGHTS, turn)
  const low = i16x8.shr_s(i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_s(ACROSS), slope), i16x8.mul(i16x8.extend_low_i8x16_s(bristle), rough)), 7)
  const high = i16x8.shr_s(i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_s(ACROSS), slope), i16x8.mul(i16x8.extend_high_i8x16_s(bristle), rough)), 7)
  v128.store(to, hairs(colour, low, high), PAINT)
  v128.store(to, hairs(colour >> 8, low, high), PAINT + 16)
  v128.store(to, hairs(colour >> 16, low, high), PAINT + 32)
}

/** Graphite: pressure along the stroke, and coverage across it. */
export function graphite(to: usize, dark: f32): void {
  // Of 255, as signed bytes.
  const along = i8x16(30, 90, -116, -76, -46, -21, -6, -1, -1, -6, -21, -46, -76, -116, 90, 30)
  const over = i8x16(40, 100, -96, -46, -1, -1, -1, -1, -1, -1, -1, -1, -46, -96, 100, 40)
  const press = i16x8.splat(<i16>dark)
  v128.store(to, pressed(along, press), PAINT)
  v128.store(to, pressed(over, press), PAINT + 16)
}
// @ts-ignore: decorator
@inline
function pressed(share: v128, press: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.shr_u(i16x8.mul(i16x8.extend_low_i8x16_u(share), press), 8), i16x8.shr_u(i16x8.mul(i16x8.extend_high_i8x16_u(share), press), 8))
}
