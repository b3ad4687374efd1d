/**
 * Leaves of a card on a shadow map: each texel asks the card's mask at its uv, as card.ts does for the picture, so that light comes through between
 * them in patches.
 */
import { maskAt, sizeOf } from './masks'

/** The mask a card's leaves are cut out by: its smallest size that a texel of the map still asks for, and how its uv shift to a column and to a row of it. */
let mask: usize = 0
let toCell: i32 = 0
let toRow: i32 = 0
/** u and v of the card at the middle of the map's first texel, and their growth by texel. */
let u0: f32 = 0
let ux: f32 = 0
let uy: f32 = 0
let v0: f32 = 0
let vx: f32 = 0
let vy: f32 = 0

/** Lays mask `number` over a card with corners a, b, c, whose uv stand in their last lanes. */
export function lay(number: u32, a: v128, b: v128, c: v128, bx: f32, by: f32, cx: f32, cy: f32, inverse: f32): void {
  const ua = i32x4.extract_lane(a, 3), ub = i32x4.extract_lane(b, 3), uc = i32x4.extract_lane(c, 3)
  const au = <f32>(ua & 0xffff), av = <f32>((ua >> 16) & 0xffff)
  const bu = <f32>(ub & 0xffff) - au, bv = <f32>((ub >> 16) & 0xffff) - av
  const cu = <f32>(uc & 0xffff) - au, cv = <f32>((uc >> 16) & 0xffff) - av
  ux = (bu * cy - cu * by) * inverse
  uy = (cu * bx - bu * cx) * inverse
  vx = (bv * cy - cv * by) * inverse
  vy = (cv * bx - bv * cx) * inverse
  u0 = au + (0.5 - f32x4.extract_lane(a, 0)) * ux + (0.5 - f32x4.extract_lane(a, 1)) * uy
  v0 = av + (0.5 - f32x4.extract_lane(a, 0)) * vx + (0.5 - f32x4.extract_lane(a, 1)) * vy
  // 512 steps of u and v are a texel of the large mask.
  const texels = abs<f32>(ux * vy - uy * vx) * (1.0 / 262144.0)
  const level = sizeOf(texels)
  mask = maskAt(number, level)
  toCell = 9 + level
  toRow = 7 - level
}

/** Lanes of row j, at columns px, where the card has no leaf. */
// @ts-ignore: decorator
@inline
export function air(px: v128, j: i32): v128 {
  const x = f32x4.convert_i32x4_s(px)
  const u = i32x4.trunc_sat_f32x4_s(f32x4.add(f32x4.splat(u0 + <f32>j * uy), f32x4.mul(x, f32x4.splat(ux))))
  const v = i32x4.trunc_sat_f32x4_s(f32x4.add(f32x4.splat(v0 + <f32>j * vy), f32x4.mul(x, f32x4.splat(vx))))
  const wrap = i32x4.splat(0xffff)
  const cell = i32x4.add(i32x4.shr_u(v128.and(u, wrap), toCell), i32x4.shl(i32x4.shr_u(v128.and(v, wrap), toCell), toRow))
  let leaf: v128 = i32x4.splat(0)
  leaf = v128.load8_lane(mask + <usize>i32x4.extract_lane(cell, 0), leaf, 0)
  leaf = v128.load8_lane(mask + <usize>i32x4.extract_lane(cell, 1), leaf, 4)
  leaf = v128.load8_lane(mask + <usize>i32x4.extract_lane(cell, 2), leaf, 8)
  leaf = v128.load8_lane(mask + <usize>i32x4.extract_lane(cell, 3), leaf, 12)
  return i32x4.lt_s(leaf, i32x4.splat(64))
}
