/**
 * Second half of reflections: what the rays found (reflect.ts) is smeared up and down (ground is rough: what it mirrors is drawn out) and blended into
 * the picture.
 */
import { I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { faint } from './shining'
import { c, mul, part, whole } from './wide'

// @ts-ignore: decorator
@inline
function over(under: v128, above: v128, share: v128): v128 {
  const l = i16x8.add(i16x8.extend_low_i8x16_u(under), part(i16x8.shl(i16x8.sub(i16x8.extend_low_i8x16_u(above), i16x8.extend_low_i8x16_u(under)), 7), i16x8.extend_low_i8x16_u(share)))
  const h = i16x8.add(i16x8.extend_high_i8x16_u(under), part(i16x8.shl(i16x8.sub(i16x8.extend_high_i8x16_u(above), i16x8.extend_high_i8x16_u(under)), 7), i16x8.extend_high_i8x16_u(share)))
  return i8x16.narrow_i16x8_u(l, h)
}

/** Weights of the cells above and below: what lies on wet ground is drawn out downwards, what floats in water less. Only each second row has any. */
const REACH: i32 = 3

/** Eight cells of a row, smeared up and down among those that have a ray, to `to` (three planes, `line` apart). */
function smear(found: usize, count: usize, across: i32, rows: i32, row: i32, x: i32, to: usize, line: usize): void {
  let r = i16x8.splat(0), g = r, b = r, all = r
  for (let k = row & 1 ? -REACH : 1 - REACH; k <= REACH; k += 2) {
    if (row + k < 0 || row + k >= rows) continue
    const at = found + <usize>((row + k) * across + x)
    const weight = i16x8.splat(<i16>(REACH + 1 - abs<i32>(k)))
    // Neighbours left and right lend a little: cells without a ray of their own have some colour too.
    const there = v128.load8x8_u(at + count * 3)
    r = i16x8.add(r, i16x8.mul(weight, beside(at)))
    g = i16x8.add(g, i16x8.mul(weight, beside(at + count)))
    b = i16x8.add(b, i16x8.mul(weight, beside(at + count * 2)))
    all = i16x8.add(all, i16x8.mul(weight, i16x8.add(i16x8.shr_u(v128.load8x8_u(at + count * 3 - 1), 7), i16x8.add(i16x8.shr_u(v128.load8x8_u(at + count * 3 + 1), 7), i16x8.shl(i16x8.shr_u(there, 7), 1)))))
  }
  const lo = f32x4.div(c(1), f32x4.pmax(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(all)), c(1)))
  const hi = f32x4.div(c(1), f32x4.pmax(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(all)), c(1)))
  even(r, lo, hi, to + x)
  even(g, lo, hi, to + line + x)
  even(b, lo, hi, to + line * 2 + x)
}
// @ts-ignore: decorator
@inline
function beside(at: usize): v128 {
  return i16x8.add(i16x8.add(v128.load8x8_u(at - 1), v128.load8x8_u(at + 1)), i16x8.shl(v128.load8x8_u(at), 1))
}
// @ts-ignore: decorator
@inline
function even(sum: v128, lo: v128, hi: v128, to: usize): void {
  const a = whole(mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(sum)), lo)), b = whole(mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(sum)), hi))
  const v = i16x8.narrow_i32x4_s(a, b)
  v128.store64_lane(to, i8x16.narrow_i16x8_u(v, v), 0)
}

/** A row of cells drawn out over the pixels of a row, to `to`: 16 bits, four steps to a level. */
function drawOut(cells: usize, width: i32, to: usize): void {
  const lead = i16x8(0, 1, 2, 3, 0, 1, 2, 3)
  for (let x: usize = 0; x < <usize>width; x += 16) {
    const v = v128.load8x8_u(cells + (x >> 2))
    const left = v128.shuffle<i16>(v, v, 0, 0, 0, 0, 1, 1, 1, 1), next = v128.shuffle<i16>(v, v, 1, 1, 1, 1, 2, 2, 2, 2)
    const left2 = v128.shuffle<i16>(v, v, 2, 2, 2, 2, 3, 3, 3, 3), next2 = v128.shuffle<i16>(v, v, 3, 3, 3, 3, 4, 4, 4, 4)
    v128.store(to + (x << 1), i16x8.add(i16x8.shl(left, 2), i16x8.mul(i16x8.sub(next, left), lead)))
    v128.store(to + (x << 1), i16x8.add(i16x8.shl(left2, 2), i16x8.mul(i16x8.sub(next2, left2), lead)), 16)
  }
}

/** Sixteen pixels between two such rows, `t` (0..3 quarters) from the first. */
// @ts-ignore: decorator
@inline
function between(first: usize, second: usize, t: v128): v128 {
  return i8x16.narrow_i16x8_u(half(v128.load(first), v128.load(second), t), half(v128.load(first, 16), v128.load(second, 16), t))
}
// @ts-ignore: decorator
@inline
function half(a: v128, b: v128, t: v128): v128 {
  return i16x8.shr_s(i16x8.add(i16x8.shl(a, 2), i16x8.mul(i16x8.sub(b, a), t)), 4)
}

/** A row of cells, smeared and drawn out, to three lines at `to`. */
function cellRow(found: usize, count: usize, across: i32, rows: i32, row: i32, work: usize, line: usize, to: usize, wide: usize): void {
  for (let step = 0; step < across; step += 8) smear(found, count, across, rows, row, max(0, min(step, across - 8)), work, line)
  for (let p: usize = 0; p < 3; p++) {
    // The last cell has itself for a neighbour.
    const end = work + p * line + across
    store<u8>(end, load<u8>(end - 1))
    drawOut(work + p * line, across << 2, to + p * wide)
  }
}

/** Phase: lays the reflections over the picture. A pixel shows them only where it mirrors itself, so nothing bleeds over a silhouette. */
export function mirror(phase: i32, thread: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const across = width >> 2, rows = height >> 2
  const count = <usize>(across * rows)
  const found = <usize>I(L.I_REFLECT)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE), gloss = <usize>I(L.I_GLOSS)
  const smeared = scratchOf(thread) + 16
  const line = <usize>across + 16
  // Both rows of cells again, drawn out: the lower of a turn is the upper of the next.
  const drawn = (smeared + line * 6 + 31) & ~15, wide = <usize>(width << 1) + 64
  const least = faint()
  for (let s = take(phase); s < strips; s = take(phase)) {
    if (!load<u8>(found + count * 4 + s)) continue
    const y0 = s * Rec.STRIP
    const y1 = min(height, y0 + Rec.STRIP)
    for (let y = y0; y < y1; y++) {
      const above = drawn + <usize>((y >> 2) & 1) * wide * 3, below = drawn + <usize>(((y >> 2) + 1) & 1) * wide * 3
      if ((y & 3) == 0) {
        if (y == y0) cellRow(found, count, across, rows, y >> 2, smeared, line, above, wide)
        cellRow(found, count, across, rows, min(rows - 1, (y >> 2) + 1), smeared, line, below, wide)
      }
      const t = i16x8.splat(<i16>(y & 3))
      for (let step = 0; step < width; step += 16) {
        const x = max(0, min(step, width - 16))
        const i = <usize>(y * width + x)
        const share = i8x16.sub_sat_u(v128.load(gloss + i), least)
        if (!v128.any_true(share)) continue
        // A half step at the end was done before, where it overlaps: only what is new counts.
        const fresh = x < step ? v128.and(share, i64x2(0, -1)) : share
        const a = above + (<usize>x << 1), b = below + (<usize>x << 1)
        v128.store(red + i, over(v128.load(red + i), between(a, b, t), fresh))
        v128.store(green + i, over(v128.load(green + i), between(a + wide, b + wide, t), fresh))
        v128.store(blue + i, over(v128.load(blue + i), between(a + wide * 2, b + wide * 2, t), fresh))
      }
    }
  }
}
