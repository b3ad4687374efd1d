/** Point lights: pools on ground and walls. Lamps are culled by 64 columns of the rows lit together, by screen box (from the caller) and by distance. */
import { F, I } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { add, c, choice, dot, mul, sat, sub } from './wide'

/** Bits of the lamps that reach each 64 columns of some rows, a word each, to `out`. */
export function lampTiles(x0: i32, y0: i32, x1: i32, y1: i32, out: usize): void {
  for (let x = x0; x < x1; x += 64, out += 4) store<u32>(out, lampTile(x, y0, min(x1, x + 64), y1))
}

/** Bits of the lamps that reach what is seen in a tile: their box on screen meets it, and their sphere the one round it. */
function lampTile(x0: i32, y0: i32, x1: i32, y1: i32): u32 {
  const count = I(L.I_LAMP_COUNT)
  if (count == 0 || !extent(x0, y0, x1, y1)) return 0
  const base = <usize>I(L.I_LAMPS)
  // Middle and radius of what is seen here.
  const mx = <f32>(x0 + x1) * 0.5, my = <f32>(y0 + y1) * 0.5
  const w = (nearest + farthest) * 0.5
  const rx = F(L.F_RAY0) + F(L.F_RAYX) * mx + F(L.F_RAYY) * my
  const ry = F(L.F_RAY0 + 1) + F(L.F_RAYX + 1) * mx + F(L.F_RAYY + 1) * my
  const rz = F(L.F_RAY0 + 2) + F(L.F_RAYX + 2) * mx + F(L.F_RAYY + 2) * my
  const cx = F(L.F_EYE) + rx * w, cy = F(L.F_EYE + 1) + ry * w, cz = F(L.F_EYE + 2) + rz * w
  const half = sqrt<f32>(<f32>(x1 - x0) * <f32>(x1 - x0) + <f32>(y1 - y0) * <f32>(y1 - y0)) * 0.5
  const r = (farthest - nearest) * 0.5 * sqrt<f32>(rx * rx + ry * ry + rz * rz) + (half * farthest) / F(L.F_PIXEL)
  let bits: u32 = 0
  for (let i = 0; i < count; i++) {
    const lamp = base + i * (Rec.LAMP_WORDS << 2)
    const dx = load<f32>(lamp) - cx, dy = load<f32>(lamp, 4) - cy, dz = load<f32>(lamp, 8) - cz
    const reach = load<f32>(lamp, 28) + r
    if (dx * dx + dy * dy + dz * dz > reach * reach) continue
    const box = lamp + 32
    if (load<f32>(box) < <f32>x1 && load<f32>(box, 4) < <f32>y1 && load<f32>(box, 8) > <f32>x0 && load<f32>(box, 12) > <f32>y0) bits |= 1 << i
  }
  return bits
}

let nearest: f32 = 0
let farthest: f32 = 0

/** Least and greatest distance in a tile, by every second pixel of every second row; false where all is sky. */
function extent(x0: i32, y0: i32, x1: i32, y1: i32): bool {
  const depth = <usize>I(L.I_DEPTH)
  const width = I(L.I_WIDTH)
  let most = c(0), least = c(1e9)
  for (let y = y0; y < y1; y += 2)
    for (let x = x0; x < x1; x += 4) {
      const inverse = v128.load(depth + (<usize>(y * width + x) << 2))
      most = f32x4.pmax(most, inverse)
      least = f32x4.pmin(least, choice(inverse, c(1e9), f32x4.gt(inverse, c(0))))
    }
  most = f32x4.pmax(most, v128.shuffle<f32>(most, most, 2, 3, 0, 1))
  least = f32x4.pmin(least, v128.shuffle<f32>(least, least, 2, 3, 0, 1))
  const near = max<f32>(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), far = min<f32>(f32x4.extract_lane(least, 0), f32x4.extract_lane(least, 1))
  if (near <= 0) return false
  nearest = 1 / near
  farthest = 1 / far
  return true
}

export let lampR: v128 = f32x4.splat(0)
export let lampG: v128 = f32x4.splat(0)
export let lampB: v128 = f32x4.splat(0)

/** Light of the lamps in `bits` at four points, into lampR, lampG, lampB. */
export function lampLight(bits: u32, px: v128, py: v128, pz: v128, nx: v128, ny: v128, nz: v128): void {
  const base = <usize>I(L.I_LAMPS)
  let r = c(0),
    g = c(0),
    b = c(0)
  while (bits) {
    const lamp = base + ctz(bits) * (Rec.LAMP_WORDS << 2)
    bits &= bits - 1
    const dx = sub(v128.load32_splat(lamp), px)
    const dy = sub(v128.load32_splat(lamp, 4), py)
    const dz = sub(v128.load32_splat(lamp, 8), pz)
    const d2 = dot(dx, dy, dz, dx, dy, dz)
    const fall = sat(sub(c(1), mul(d2, v128.load32_splat(lamp, 24))))
    if (!v128.any_true(fall)) continue
    const cosine = f32x4.div(dot(dx, dy, dz, nx, ny, nz), f32x4.sqrt(add(d2, c(0.02))))
    // A lamp in its own air lights a little round the corner; the pool has a bright heart.
    const k = mul(mul(fall, fall), sat(add(mul(cosine, c(0.72)), c(0.28))))
    const heart = add(k, mul(mul(k, k), c(0.8)))
    r = add(r, mul(heart, v128.load32_splat(lamp, 12)))
    g = add(g, mul(heart, v128.load32_splat(lamp, 16)))
    b = add(b, mul(heart, v128.load32_splat(lamp, 20)))
  }
  lampR = r
  lampG = g
  lampB = b
}
