/**
 * Lens: depth of field and bloom, on cells of 4x4 pixels. A cell holds colour times weight and the weight: how far out of focus it is, so
 * what is sharp does not bleed into the blur behind it; or how far it outshines white. Cells are box-blurred across and down,
 * then laid over the picture between their neighbours. Runs only when the look asks for it.
 */
import { F, I, take } from './frame'
import * as L from './layout'
import { add, bytes, c, mix, mul, sat, sub } from './wide'

export function lensOn(): bool {
  return F(L.F_BLUR) > 0.01 || F(L.F_STYLE + L.T_BLOOM) > 0.01
}

// @ts-ignore: decorator
@inline
function mean(plane: usize, width: usize): f32 {
  const a = i16x8.add(i16x8.extend_low_i8x16_u(v128.load32_zero(plane)), i16x8.extend_low_i8x16_u(v128.load32_zero(plane + 2 * width)))
  const s = i32x4.extadd_pairwise_i16x8_u(a)
  return <f32>(i32x4.extract_lane(s, 0) + i32x4.extract_lane(s, 1)) * (1.0 / 2040.0)
}

/** Out of focus 0..1 at 1/w. */
// @ts-ignore: decorator
@inline
function loose(inverse: f32): f32 {
  const focus: f32 = 1 / F(L.F_FOCUS)
  const off = abs<f32>(inverse - focus) * F(L.F_FOCUS)
  return max<f32>(0, min<f32>(1, (off - 0.12) * 1.7)) * min<f32>(1, F(L.F_BLUR) * 1.2)
}

/** Phase: fills the cells of a strip: first those of the blur, then those of the bloom. */
export function cells(phase: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const across = width >> 2
  const count = across * (height >> 2)
  const base = <usize>I(L.I_CELLS)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE), depth = <usize>I(L.I_DEPTH)
  const bloom = base + count * 32
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const y1 = min(height, (s + 1) * L.STRIP)
    for (let y = s * L.STRIP; y < y1; y += 4)
      for (let x = 0; x < width; x += 4) {
        const i = <usize>(y * width + x)
        const r = mean(red + i, width), g = mean(green + i, width), b = mean(blue + i, width)
        const o = <usize>((y >> 2) * across + (x >> 2)) << 4
        const w = loose(load<f32>(depth + ((i + <usize>width + 1) << 2))) + 0.002
        v128.store(base + o, mul(set(r, g, b, 1), c(w)))
        const over = max<f32>(0, max(r, max(g, b)) - 0.66) * 2.4
        v128.store(bloom + o, mul(set(r, g, b, 0), c(over)))
      }
  }
}

// @ts-ignore: decorator
@inline
function set(r: f32, g: f32, b: f32, a: f32): v128 {
  return f32x4.replace_lane(f32x4.replace_lane(f32x4.replace_lane(f32x4.splat(r), 1, g), 2, b), 3, a)
}

function boxAcross(from: usize, to: usize, across: i32, radius: i32): void {
  let sum = c(0)
  for (let x = -radius; x <= radius; x++) sum = add(sum, v128.load(from + (max(0, min(across - 1, x)) << 4)))
  const share = c(<f32>1 / <f32>(radius + radius + 1))
  for (let x = 0; x < across; x++) {
    v128.store(to + (x << 4), mul(sum, share))
    sum = add(sum, sub(v128.load(from + (min(across - 1, x + radius + 1) << 4)), v128.load(from + (max(0, x - radius) << 4))))
  }
}

/** Phases: blurs across (from the first half of each kind's cells to the second), then down (back again). */
export function blurAcross(phase: i32): void {
  const across = I(L.I_WIDTH) >> 2
  const down = I(L.I_HEIGHT) >> 2
  const size = <usize>(across * down) << 4
  const base = <usize>I(L.I_CELLS)
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const r1 = min(down, (s + 1) * (L.STRIP >> 2))
    for (let row = s * (L.STRIP >> 2); row < r1; row++) {
      const at = base + (<usize>(row * across) << 4)
      boxAcross(at, at + size, across, 2)
      boxAcross(at + size * 2, at + size * 3, across, 6)
    }
  }
}
export function blurDown(phase: i32): void {
  const across = I(L.I_WIDTH) >> 2
  const down = I(L.I_HEIGHT) >> 2
  const size = <usize>(across * down) << 4
  const base = <usize>I(L.I_CELLS)
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const r1 = min(down, (s + 1) * (L.STRIP >> 2))
    for (let row = s * (L.STRIP >> 2); row < r1; row++)
      for (let kind = 0; kind < 2; kind++) {
        const radius = kind ? 6 : 2
        const from = base + size * (kind * 2 + 1)
        const to = base + size * (kind * 2) + (<usize>(row * across) << 4)
        const share = c(<f32>1 / <f32>(radius + radius + 1))
        for (let x = 0; x < across; x++) {
          let sum = c(0)
          for (let j = -radius; j <= radius; j++) sum = add(sum, v128.load(from + (<usize>(max(0, min(down - 1, row + j)) * across + x) << 4)))
          v128.store(to + (<usize>x << 4), mul(sum, share))
        }
      }
  }
}

let r4: v128 = f32x4.splat(0)
let g4: v128 = f32x4.splat(0)
let b4: v128 = f32x4.splat(0)
let a4: v128 = f32x4.splat(0)

/** Cells at four pixels from x on row y, blended between neighbours. */
function cellsAt(base: usize, x: i32, y: i32, across: i32, down: i32): void {
  const fy = (<f32>y + 0.5) * 0.25 - 0.5
  const row = <i32>floor<f32>(fy)
  const t = c(fy - <f32>row)
  const r0 = max(0, row) * across, r1 = min(down - 1, row + 1) * across
  const k = x >> 2
  const k0 = max(0, k - 1), k2 = min(across - 1, k + 1)
  const a = mix(v128.load(base + ((r0 + k0) << 4)), v128.load(base + ((r1 + k0) << 4)), t)
  const b = mix(v128.load(base + ((r0 + k) << 4)), v128.load(base + ((r1 + k) << 4)), t)
  const d = mix(v128.load(base + ((r0 + k2) << 4)), v128.load(base + ((r1 + k2) << 4)), t)
  const wa = f32x4(0.375, 0.125, 0, 0), wb = f32x4(0.625, 0.875, 0.875, 0.625), wd = f32x4(0, 0, 0.125, 0.375)
  r4 = add(add(mul(v128.shuffle<f32>(a, a, 0, 0, 0, 0), wa), mul(v128.shuffle<f32>(b, b, 0, 0, 0, 0), wb)), mul(v128.shuffle<f32>(d, d, 0, 0, 0, 0), wd))
  g4 = add(add(mul(v128.shuffle<f32>(a, a, 1, 1, 1, 1), wa), mul(v128.shuffle<f32>(b, b, 1, 1, 1, 1), wb)), mul(v128.shuffle<f32>(d, d, 1, 1, 1, 1), wd))
  b4 = add(add(mul(v128.shuffle<f32>(a, a, 2, 2, 2, 2), wa), mul(v128.shuffle<f32>(b, b, 2, 2, 2, 2), wb)), mul(v128.shuffle<f32>(d, d, 2, 2, 2, 2), wd))
  a4 = add(add(mul(v128.shuffle<f32>(a, a, 3, 3, 3, 3), wa), mul(v128.shuffle<f32>(b, b, 3, 3, 3, 3), wb)), mul(v128.shuffle<f32>(d, d, 3, 3, 3, 3), wd))
}

/** Phase: lays blur and bloom over the picture. */
export function lens(phase: i32): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const across = width >> 2
  const down = height >> 2
  const base = <usize>I(L.I_CELLS)
  const bloom = base + (<usize>(across * down) << 5)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE), depth = <usize>I(L.I_DEPTH)
  const blurs = F(L.F_BLUR) > 0.01
  const glows = F(L.F_STYLE + L.T_BLOOM)
  const inFocus = c(1 / F(L.F_FOCUS)), focus = S4(F(L.F_FOCUS) * 1.7)
  const most = c(min<f32>(1, F(L.F_BLUR) * 1.2))
  const k255 = c(1.0 / 255.0)
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    const y1 = min(height, (s + 1) * L.STRIP)
    for (let y = s * L.STRIP; y < y1; y++)
      for (let x = 0; x < width; x += 4) {
        const i = <usize>(y * width + x)
        let r = plane(red + i, k255), g = plane(green + i, k255), b = plane(blue + i, k255)
        if (blurs) {
          const off = mul(f32x4.abs(sub(v128.load(depth + (i << 2)), inFocus)), focus)
          const t = mul(sat(sub(off, c(0.204))), most)
          if (v128.any_true(f32x4.gt(t, c(0.02)))) {
            cellsAt(base, x, y, across, down)
            const k = f32x4.div(c(1), f32x4.pmax(a4, c(1e-4)))
            r = mix(r, mul(r4, k), t)
            g = mix(g, mul(g4, k), t)
            b = mix(b, mul(b4, k), t)
          }
        }
        if (glows > 0.01) {
          cellsAt(bloom, x, y, across, down)
          const k = c(glows)
          r = add(r, mul(r4, k))
          g = add(g, mul(g4, k))
          b = add(b, mul(b4, k))
        }
        store<u32>(red + i, bytes(r))
        store<u32>(green + i, bytes(g))
        store<u32>(blue + i, bytes(b))
      }
  }
}

// @ts-ignore: decorator
@inline
function S4(value: f32): v128 {
  return f32x4.splat(value)
}
// @ts-ignore: decorator
@inline
function plane(at: usize, k: v128): v128 {
  return mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at)))), k)
}
