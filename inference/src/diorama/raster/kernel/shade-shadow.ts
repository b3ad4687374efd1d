/** Reading of the shadow maps for four pixels: bilinear comparison of four texels each, so edges are soft by the width of a texel and wander a little with the texture. */
import { F, I, S } from './frame'
import * as L from './layout'
import { add, c, gather, mix, mul, sat, sub, whole } from './wide'

/** How lit by comparison with a map at texel (u, v) and depth d: 1 lit, 0 in shadow. */
function compare(map: usize, size: i32, u: v128, v: v128, d: v128): v128 {
  const limit = c(<f32>size - 2)
  const uu = f32x4.pmax(f32x4.pmin(sub(u, c(0.5)), limit), c(0))
  const vv = f32x4.pmax(f32x4.pmin(sub(v, c(0.5)), limit), c(0))
  const wu = f32x4.floor(uu),
    wv = f32x4.floor(vv)
  const iu = whole(wu),
    iv = whole(wv)
  const at = i32x4.shl(i32x4.add(iu, i32x4.mul(iv, i32x4.splat(size))), 1)
  // Two neighbouring 16-bit texels in one load.
  const upper = gather(map, at)
  const lower = gather(map, i32x4.add(at, i32x4.splat(size << 1)))
  const low = i32x4.splat(0xffff)
  const depth = whole(f32x4.pmax(d, c(0)))
  const one = c(1)
  const a = v128.and(i32x4.ge_s(v128.and(upper, low), depth), one)
  const b = v128.and(i32x4.ge_s(i32x4.shr_u(upper, 16), depth), one)
  const e = v128.and(i32x4.ge_s(v128.and(lower, low), depth), one)
  const f = v128.and(i32x4.ge_s(i32x4.shr_u(lower, 16), depth), one)
  const fu = sub(uu, wu),
    fv = sub(vv, wv)
  return mix(mix(a, b, fu), mix(e, f, fu), fv)
}

/** Sunlight 0..1 that reaches a point, hardness of the air's shadow included. */
export function shadowAt(px: v128, py: v128, pz: v128, nx: v128, ny: v128, nz: v128, wander: v128): v128 {
  const at = L.F_SHADOW_MATRIX
  // A step off the surface along its normal keeps it from shading itself.
  const x = add(px, mul(nx, c(0.05))),
    y = add(py, mul(ny, c(0.05))),
    z = add(pz, mul(nz, c(0.05)))
  const u = add(add(add(mul(x, S(at)), mul(y, S(at + 4))), add(mul(z, S(at + 8)), S(at + 12))), wander)
  const v = add(add(add(mul(x, S(at + 1)), mul(y, S(at + 5))), add(mul(z, S(at + 9)), S(at + 13))), wander)
  const d = sub(add(add(mul(x, S(at + 2)), mul(y, S(at + 6))), add(mul(z, S(at + 10)), S(at + 14))), c(8))
  const half = c(<f32>L.SHADOW_SIZE * 0.5)
  const out = f32x4.pmax(f32x4.abs(sub(u, half)), f32x4.abs(sub(v, half)))
  let lit = c(1)
  if (!i32x4.all_true(f32x4.ge(out, half))) {
    const map = <usize>I(L.I_SHADOW)
    // Neighbouring samples look half a texel apart: the compose phase blends them, which widens the soft edge.
    const shake = f32x4(-0.45, 0.45, -0.45, 0.45)
    lit = compare(map, L.SHADOW_SIZE, add(u, shake), sub(v, shake), d)
    // Fades to light towards the cell's border.
    lit = mix(lit, c(1), sat(mul(sub(out, mul(half, c(0.88))), c(8.0 / <f32>L.SHADOW_SIZE))))
  }
  const k = S(L.F_MOVING_FROM)
  const mu = add(mul(u, k), S(L.F_MOVING_FROM + 1)),
    mv = add(mul(v, k), S(L.F_MOVING_FROM + 2))
  const side = c(<f32>L.MOVING_SIZE * 0.5)
  const away = f32x4.pmax(f32x4.abs(sub(mu, side)), f32x4.abs(sub(mv, side)))
  // Only where a body can throw one: its box on the map comes from the caller.
  const within = v128.and(
    v128.and(f32x4.gt(mu, S(L.F_MOVING_BOX)), f32x4.lt(mu, S(L.F_MOVING_BOX + 2))),
    v128.and(f32x4.gt(mv, S(L.F_MOVING_BOX + 1)), f32x4.lt(mv, S(L.F_MOVING_BOX + 3))),
  )
  if (v128.any_true(within)) {
    const map = <usize>I(L.I_SHADOW_MOVING)
    const shake = f32x4(-0.6, 0.6, -0.6, 0.6)
    const near = compare(map, L.MOVING_SIZE, add(mu, shake), sub(mv, shake), d)
    const inside = f32x4.lt(away, sub(side, c(2)))
    lit = mul(lit, v128.bitselect(near, c(1), inside))
  }
  return mix(c(1), lit, S(L.F_SHADOW))
}

/** Shelter 0..1 of a point right under a moving body: contact shadow, soft by the gap between them. */
export function dropAt(px: v128, py: v128, pz: v128): v128 {
  const at = L.F_DROP_MATRIX
  const u = add(mul(px, S(at)), S(at + 12))
  const v = add(mul(pz, S(at + 9)), S(at + 13))
  const half = c(<f32>L.MOVING_SIZE * 0.5)
  const away = f32x4.pmax(f32x4.abs(sub(u, half)), f32x4.abs(sub(v, half)))
  const within = v128.and(
    v128.and(f32x4.gt(u, S(L.F_DROP_BOX)), f32x4.lt(u, S(L.F_DROP_BOX + 2))),
    v128.and(f32x4.gt(v, S(L.F_DROP_BOX + 1)), f32x4.lt(v, S(L.F_DROP_BOX + 3))),
  )
  if (!v128.any_true(within)) return c(0)
  const h = add(mul(py, S(at + 6)), S(at + 14))
  const map = <usize>I(L.I_DROP)
  let sum = c(0)
  for (let k = 0; k < 4; k++) {
    const du: f32 = k & 1 ? 3.5 : -3.5
    const dv: f32 = k & 2 ? 3.5 : -3.5
    const iu = whole(f32x4.pmax(f32x4.pmin(add(u, c(du)), c(<f32>L.MOVING_SIZE - 2)), c(0)))
    const iv = whole(f32x4.pmax(f32x4.pmin(add(v, c(dv)), c(<f32>L.MOVING_SIZE - 2)), c(0)))
    const texel = gather(map, i32x4.shl(i32x4.add(iu, i32x4.mul(iv, i32x4.splat(L.MOVING_SIZE))), 1))
    const gap = sub(f32x4.convert_i32x4_s(v128.and(texel, i32x4.splat(0xffff))), h)
    // 2000 a metre: gone at 30 cm, and nothing from below the surface.
    sum = add(sum, v128.and(sat(sub(c(1), mul(f32x4.abs(gap), c(1.0 / 600.0)))), f32x4.gt(gap, c(-300))))
  }
  const inside = f32x4.lt(away, sub(half, c(6)))
  return v128.and(mul(sum, c(0.25)), inside)
}
