/**
 * Lens: depth of field and bloom, on cells of 4x4 pixels in planes of 16 bits. A cell holds its colour times how far it is out of focus, so what
 * is sharp does not bleed into the blur behind it; how far it is blurred and before the focus, so that what is near spreads over what is
 * sharp; and by how much it outshines white. Tents across and down, then laid over the picture between neighbouring cells (`glow.ts`). Runs
 * only when the look asks for it.
 */
import { F, I, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { c, mul, part as fraction, sat, sub, whole } from './wide'

/** Planes of cells: colour times weight, weight, nearness, bloom. */
export const WEIGHT: usize = 3
export const NEAR: usize = 4
const BLOOM: usize = 5
export const PLANES: usize = 8
/** Cells left free on both sides of a row; they repeat the outermost. */
export const PAD: i32 = 8

export function lensOn(): bool {
  return blursOn() || bloomsOn()
}
// @ts-ignore: decorator
@inline
export function blursOn(): bool {
  return F(L.F_BLUR) > 0.01
}
// @ts-ignore: decorator
@inline
export function bloomsOn(): bool {
  return F(L.F_STYLE + L.T_BLOOM) > 0.01
}
// @ts-ignore: decorator
@inline
export function stride(): usize {
  return <usize>((I(L.I_WIDTH) >> 2) + PAD * 2)
}
/** Cells of one plane, with their borders. */
// @ts-ignore: decorator
@inline
export function size(): usize {
  return stride() * <usize>(I(L.I_HEIGHT) >> 2)
}

/** Sum of 4x4 bytes for four cells. */
// @ts-ignore: decorator
@inline
function block(at: usize, width: usize): v128 {
  const a = i16x8.add(i16x8.extadd_pairwise_i8x16_u(v128.load(at)), i16x8.extadd_pairwise_i8x16_u(v128.load(at + width)))
  const b = i16x8.add(i16x8.extadd_pairwise_i8x16_u(v128.load(at + width * 2)), i16x8.extadd_pairwise_i8x16_u(v128.load(at + width * 3)))
  return i32x4.shr_u(i32x4.extadd_pairwise_i16x8_u(i16x8.add(a, b)), 4)
}
// @ts-ignore: decorator
@inline
function put(at: usize, v: v128): void {
  v128.store64_lane(at, i16x8.narrow_i32x4_s(v, v), 0)
}
/** Repeats the ends of a row of cells outwards. */
function border(row: usize, across: i32): void {
  const first = v128.load16_splat(row), last = v128.load16_splat(row + (<usize>(across - 1) << 1))
  v128.store(row - 16, first)
  v128.store(row + (<usize>across << 1), last)
}

/** Phase: fills the cells of a strip. */
export function cells(phase: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const across = width >> 2
  const plane = size() << 1
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE), depth = <usize>I(L.I_DEPTH)
  const inFocus = c(1 / F(L.F_FOCUS)), focus = c(F(L.F_FOCUS)), most = c(min<f32>(1, F(L.F_BLUR) * 1.2))
  const blurs = blursOn(), blooms = bloomsOn()
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const y1 = min(height, (s + 1) * Rec.STRIP)
    for (let y = s * Rec.STRIP; y < y1; y += 4) {
      const row = <usize>I(L.I_CELLS) + ((<usize>(y >> 2) * stride() + PAD) << 1)
      for (let step = 0; step < width; step += 16) {
        const x = max(0, min(step, width - 16))
        const i = <usize>(y * width + x)
        const r = block(red + i, width), g = block(green + i, width), b = block(blue + i, width)
        const o = row + (<usize>(x >> 2) << 1)
        if (blurs) {
          const at = depth + ((i + <usize>width + 1) << 2)
          const inverse = v128.shuffle<f32>(v128.shuffle<f32>(v128.load(at), v128.load(at, 16), 0, 4, 0, 4), v128.shuffle<f32>(v128.load(at, 32), v128.load(at, 48), 0, 4, 0, 4), 0, 1, 4, 5)
          const off = mul(sub(inverse, inFocus), focus)
          const loose = mul(sat(mul(sub(f32x4.abs(off), c(0.12)), c(1.7))), most)
          const weight = whole(mul(loose, c(8)))
          put(o, i32x4.mul(r, weight))
          put(o + plane, i32x4.mul(g, weight))
          put(o + plane * 2, i32x4.mul(b, weight))
          // Finer than the colours' own, which are large enough to keep their fractions.
          put(o + plane * WEIGHT, i32x4.shl(weight, 6))
          put(o + plane * NEAR, whole(v128.and(mul(loose, c(255)), f32x4.gt(off, c(0)))))
        }
        if (blooms) {
          const peak = i32x4.max_s(i32x4.max_s(r, g), b)
          const over = i32x4.max_s(i32x4.sub(peak, i32x4.splat(168)), i32x4.splat(0))
          // A little more than a third of white outshining doubles: 107 / 256 is 1 / 2.4.
          put(o + plane * BLOOM, i32x4.min_s(i32x4.splat(255), i32x4.shr_u(i32x4.mul(r, over), 7)))
          put(o + plane * (BLOOM + 1), i32x4.min_s(i32x4.splat(255), i32x4.shr_u(i32x4.mul(g, over), 7)))
          put(o + plane * (BLOOM + 2), i32x4.min_s(i32x4.splat(255), i32x4.shr_u(i32x4.mul(b, over), 7)))
        }
      }
      for (let p: usize = 0; p < PLANES; p++) border(row + plane * p, across)
    }
  }
}

/** Tent of seven: 1 2 3 4 3 2 1, a `step` of bytes apart. */
// @ts-ignore: decorator
@inline
function tent(at: usize, a: usize, b: usize, d: usize, e: usize, f: usize, g: usize): v128 {
  const one = i16x8.add(v128.load(a), v128.load(g)), two = i16x8.add(v128.load(b), v128.load(f)), three = i16x8.add(v128.load(d), v128.load(e))
  const sum = i16x8.add(i16x8.add(one, i16x8.shl(two, 1)), i16x8.add(i16x8.add(three, i16x8.shl(three, 1)), i16x8.shl(v128.load(at), 2)))
  return i16x8.shr_u(i16x8.add(sum, i16x8.splat(8)), 4)
}

/** Phase: tents across, from the first set of planes to the second. The wide planes get a tent of 13. */
export function blurAcross(phase: i32): void {
  const across = I(L.I_WIDTH) >> 2
  const down = I(L.I_HEIGHT) >> 2
  const plane = size() << 1
  const set = plane * PLANES
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const r1 = min(down, (s + 1) * (Rec.STRIP >> 2))
    for (let row = s * (Rec.STRIP >> 2); row < r1; row++)
      for (let p: usize = blursOn() ? 0 : BLOOM; p < (bloomsOn() ? PLANES : BLOOM); p++) {
        const from = <usize>I(L.I_CELLS) + ((<usize>row * stride() + PAD) << 1) + plane * p
        for (let x: usize = 0; x < <usize>across << 1; x += 16) {
          const at = from + x
          if (p < NEAR) v128.store(at + set, tent(at, at - 6, at - 4, at - 2, at + 2, at + 4, at + 6))
          else {
            let sum = i16x8.mul(v128.load(at), i16x8.splat(7))
            for (let k = 1; k < 7; k++) sum = i16x8.add(sum, i16x8.mul(i16x8.add(v128.load(at - (k << 1)), v128.load(at + (k << 1))), i16x8.splat(<i16>(7 - k))))
            v128.store(at + set, fraction(sum, i16x8.splat(669)))
          }
        }
      }
  }
}

/** Phase: tents down, into planes of bytes behind both sets; colours freed of their weights. */
export function blurDown(phase: i32): void {
  const across = I(L.I_WIDTH) >> 2
  const down = I(L.I_HEIGHT) >> 2
  const plane = size() << 1
  const base = <usize>I(L.I_CELLS)
  const from = base + plane * PLANES
  const out = base + plane * PLANES * 2
  const bytes = size()
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const r1 = min(down, (s + 1) * (Rec.STRIP >> 2))
    for (let row = s * (Rec.STRIP >> 2); row < r1; row++) {
      const to = out + <usize>row * stride() + PAD
      for (let x: usize = 0; x < <usize>across; x += 8) {
        const at = from + ((<usize>PAD + x) << 1)
        if (blursOn()) {
          const weight = tall(at + plane * WEIGHT, row, down)
          const lo = f32x4.div(c(64), f32x4.pmax(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(weight)), c(1)))
          const hi = f32x4.div(c(64), f32x4.pmax(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(weight)), c(1)))
          for (let p: usize = 0; p < WEIGHT; p++) {
            const v = tall(at + plane * p, row, down)
            const a = whole(mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(v)), lo)), b = whole(mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(v)), hi))
            narrow(to + bytes * p + x, i16x8.narrow_i32x4_s(a, b))
          }
          // Twice: what is near covers fully well inside its edge.
          narrow(to + bytes * WEIGHT + x, i16x8.shl(wide(at + plane * NEAR, row, down), 1))
        }
        if (bloomsOn()) for (let p: usize = 0; p < 3; p++) narrow(to + bytes * (NEAR + p) + x, wide(at + plane * (BLOOM + p), row, down))
      }
      for (let p: usize = 0; p < 7; p++) {
        const line = to + bytes * p
        v128.store64_lane(line - 8, v128.load8_splat(line), 0)
        v128.store64_lane(line + across, v128.load8_splat(line + across - 1), 0)
      }
    }
  }
}
// @ts-ignore: decorator
@inline
function narrow(to: usize, v: v128): void {
  v128.store64_lane(to, i8x16.narrow_i16x8_u(v, v), 0)
}
// @ts-ignore: decorator
@inline
function rowAt(plane: usize, row: i32, down: i32): usize {
  return plane + ((<usize>max(0, min(down - 1, row)) * stride()) << 1)
}
// @ts-ignore: decorator
@inline
function tall(plane: usize, row: i32, down: i32): v128 {
  return sums(plane, row, down, 3)
}
/** Tent down without its division: sixteen times the mean. */
function sums(plane: usize, row: i32, down: i32, reach: i32): v128 {
  let sum = i16x8.mul(v128.load(rowAt(plane, row, down)), i16x8.splat(<i16>(reach + 1)))
  for (let k = 1; k <= reach; k++) sum = i16x8.add(sum, i16x8.mul(i16x8.add(v128.load(rowAt(plane, row - k, down)), v128.load(rowAt(plane, row + k, down))), i16x8.splat(<i16>(reach + 1 - k))))
  return sum
}
// @ts-ignore: decorator
@inline
function wide(plane: usize, row: i32, down: i32): v128 {
  return fraction(sums(plane, row, down, 6), i16x8.splat(669))
}
