/**
 * Shafts of sunlight: from each cell of 8x8 pixels a way is gone towards the sun over the openings of the sky; the more of it is open, the more
 * lit air lies before what stands there. Only while the sun is in the picture or near it. Two parts: the cells, then their light added.
 */
import { F, I, take } from './frame'
import * as L from './layout'
import { openAt, openStride } from './sky'
import { add, c, mix, mul, sub } from './wide'

const STEPS: i32 = 14

let sunX: f32 = 0
let sunY: f32 = 0
let power: f32 = 0

/** Finds the sun on the screen; false: no shafts in this picture. */
function sunward(): bool {
  power = F(L.F_SUN_UP) * F(L.F_GLOW_POWER)
  if (power < 0.3) return false
  const m = L.F_VIEW_PROJECTION
  const x = F(L.F_SUN_AT), y = F(L.F_SUN_AT + 1), z = F(L.F_SUN_AT + 2)
  const w = x * F(m + 2) + y * F(m + 6) + z * F(m + 10)
  if (w < 0.3) return false
  const width = <f32>I(L.I_WIDTH), height = <f32>I(L.I_HEIGHT)
  sunX = (x * F(m) + y * F(m + 4) + z * F(m + 8)) / w
  sunY = (x * F(m + 1) + y * F(m + 5) + z * F(m + 9)) / w
  const off = max<f32>(max<f32>(-sunX, sunX - width) / width, max<f32>(-sunY, sunY - height) / height)
  // Lower is longer: by day light falls without being seen.
  power *= max<f32>(0, min<f32>(1, 1 - off * 1.6)) * max<f32>(0, min<f32>(1, (power - 0.3) * 2.2))
  return power > 0.02
}

/** Phase: how much of the way to the sun is open, a float for each cell of 8x8. */
export function shafts(phase: i32): void {
  if (!sunward()) return
  const width = I(L.I_WIDTH)
  const across = width >> 3, down = I(L.I_HEIGHT) >> 3
  const flags = openAt(width)
  const stride = openStride(width)
  const out = <usize>I(L.I_WASHES)
  const right = <f32>(width >> 2) - 1, bottom = <f32>(I(L.I_HEIGHT) >> 2) - 1
  const reach: f32 = 1 / (<f32>width * 0.62)
  for (let y = take(phase); y < down; y = take(phase))
    for (let x = 0; x < across; x++) {
      const fx = <f32>(x << 3) + 4, fy = <f32>(y << 3) + 4
      const dx = (sunX - fx) * 0.25, dy = (sunY - fy) * 0.25
      const far = sqrt<f32>(dx * dx + dy * dy) * 4 * reach
      let light: f32 = 0
      if (far < 1) {
        // Steps of uneven start hide that they are few.
        const first: f32 = 0.3 + 0.5 * <f32>((x * 5 + y * 3) & 3) * 0.25
        let open = 0
        for (let n = 0; n < STEPS; n++) {
          const t = (<f32>n + first) * (1.0 / <f32>STEPS)
          const px = max<f32>(0, min<f32>(right, fx * 0.25 + dx * t)), py = max<f32>(0, min<f32>(bottom, fy * 0.25 + dy * t))
          open += <i32>load<u8>(flags + <i32>py * stride + <i32>px)
        }
        const fade: f32 = 1 - far
        light = <f32>open * (1.0 / <f32>STEPS) * fade * fade
      }
      store<f32>(out + ((y * across + x) << 2), light * power)
    }
}

/** Adds the shafts' light to rows y0..y1 of the composed picture: less before what is near. */
export function beams(y0: i32, y1: i32): void {
  if (!sunward()) return
  const width = I(L.I_WIDTH)
  const across = width >> 3, down = I(L.I_HEIGHT) >> 3
  const cells = <usize>I(L.I_WASHES)
  const depth = <usize>I(L.I_DEPTH)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE)
  const reach = <f32>width * 0.62
  const x0 = max(0, <i32>(sunX - reach)) & ~7, x1 = min(width, <i32>(sunX + reach))
  const part = f32x4(0.5625, 0.6875, 0.8125, 0.9375), rest = f32x4(0.0625, 0.1875, 0.3125, 0.4375)
  const r = c(F(L.F_GLOW) * 255), g = c(F(L.F_GLOW + 1) * 235), b = c(F(L.F_GLOW + 2) * 205)
  for (let y = y0; y < y1; y++) {
    const fy = (<f32>y + 0.5) * 0.125 - 0.5
    const row = <i32>floor<f32>(fy)
    const ty = fy - <f32>row
    const upper = cells + ((max(0, min(down - 1, row)) * across) << 2), lower = cells + ((max(0, min(down - 1, row + 1)) * across) << 2)
    for (let x = x0; x < x1; x += 4) {
      const k = min(x >> 3, across - 1)
      const n = max(0, min(across - 1, x & 4 ? k + 1 : k - 1))
      const own = load<f32>(upper + (k << 2)) + (load<f32>(lower + (k << 2)) - load<f32>(upper + (k << 2))) * ty
      const next = load<f32>(upper + (n << 2)) + (load<f32>(lower + (n << 2)) - load<f32>(upper + (n << 2))) * ty
      if (own + next < 0.01) continue
      const i = <usize>(y * width + x)
      const inverse = v128.load(depth + (i << 2))
      const light = x & 4 ? mix(c(own), c(next), rest) : mix(c(next), c(own), part)
      // Air before it: little near, most far away; the sky has its own glow.
      const air = mul(light, v128.bitselect(f32x4.div(c(0.62), add(c(1), mul(inverse, c(9)))), c(0.16), f32x4.gt(inverse, c(0))))
      over(red + i, air, r)
      over(green + i, air, g)
      over(blue + i, air, b)
    }
  }
}

/** Four bytes lightened towards a light: what is bright already gains less. */
// @ts-ignore: decorator
@inline
function over(at: usize, share: v128, light: v128): void {
  const old = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at))))
  const lit = add(old, mul(mul(share, light), sub(c(1.15), mul(old, c(1.0 / 255.0)))))
  const n = add(f32x4.pmin(lit, c(255)), c(12582912.0))
  store<u32>(at, <u32>i32x4.extract_lane(v128.shuffle<i8>(n, n, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12), 0))
}
