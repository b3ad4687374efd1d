/** Point lights: pools on ground and walls. Lamps are culled by tile of 64 by STRIP pixels; their screen boxes come from the caller. */
import { I } from './frame'
import * as L from './layout'
import { add, c, dot, mul, sat, sub } from './wide'

/** Bits of the lamps whose box meets the tile. */
export function lampTile(x0: i32, y0: i32, x1: i32, y1: i32): u32 {
  const count = I(L.I_LAMP_COUNT)
  const base = <usize>I(L.I_LAMPS)
  let bits: u32 = 0
  for (let i = 0; i < count; i++) {
    const box = base + i * (L.LAMP_WORDS << 2) + 32
    if (
      load<f32>(box) < <f32>x1 &&
      load<f32>(box, 4) < <f32>y1 &&
      load<f32>(box, 8) > <f32>x0 &&
      load<f32>(box, 12) > <f32>y0
    )
      bits |= 1 << i
  }
  return bits
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
    const lamp = base + ctz(bits) * (L.LAMP_WORDS << 2)
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
