/** Reading of the shadow maps for four pixels: sixteen texels each, compared and weighed; edges are soft by three texels. */
import { F, I, S } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { shear } from './shelter'
import { add, all, c, choice, gather, mix, mul, sat, some, sub, whole } from './wide'

/** Square of depth units over texels a metre: turns a slope in the map's axes into depth by texel. */
const SQUARE: f32 = ((65536.0 / <f32>Rec.SHADOW_DEPTH) * (65536.0 / <f32>Rec.SHADOW_DEPTH)) / ((<f32>Rec.SHADOW_SIZE / <f32>Rec.SHADOW_METRES) * (<f32>Rec.SHADOW_SIZE / <f32>Rec.SHADOW_METRES))
/** Steepest slope that is followed, in depth units by texel. */
const STEEP: f32 = 90

/** A share 0..1 of each of two lanes as weights of four neighbouring texels: the outer two share one. 2048 is one. */
// @ts-ignore: decorator
@inline
function weights(share: v128): v128 {
  const one = i16x8.splat(2048)
  const left = i16x8.sub(one, share)
  const a = v128.shuffle<i16>(left, one, 0, 8, 8, 8, 2, 8, 8, 8)
  return v128.shuffle<i16>(a, share, 0, 1, 2, 8, 4, 5, 6, 10)
}

/** Rows of four texels at two places, one behind the other, compared with depths: all bits where lit. */
// @ts-ignore: decorator
@inline
function row(map: usize, a: i32, b: i32, depth: v128): v128 {
  return i16x8.ge_u(v128.load64_lane(map + <usize>b, v128.load64_zero(map + <usize>a), 1), depth)
}

/** Sum over 4x4 texels at two places, weighed; `depth` is that of the first row, and each row's is greater by `slope`. */
// @ts-ignore: decorator
@inline
function block(map: usize, stride: i32, a: i32, b: i32, depth: v128, slope: v128, across: v128, upper: v128, lower: v128): v128 {
  const d1 = i16x8.add(depth, slope), d2 = i16x8.add(d1, slope), d3 = i16x8.add(d2, slope)
  const first = i16x8.q15mulr_sat_s(v128.and(row(map, a, b, depth), across), upper)
  const mid = i16x8.add(v128.and(row(map, a + stride, b + stride, d1), across), v128.and(row(map, a + stride * 2, b + stride * 2, d2), across))
  const last = i16x8.q15mulr_sat_s(v128.and(row(map, a + stride * 3, b + stride * 3, d3), across), lower)
  return i32x4.extadd_pairwise_i16x8_s(i16x8.add(i16x8.add(first, last), mid))
}

/**
 * How lit by comparison with a map round texel (u, v) at depth d: 1 lit, 0 in shadow; a soft edge three texels wide. The surface's own depth
 * grows by `gu`, `gv` a texel, so that it does not shade itself.
 */
export function compare(map: usize, size: i32, u: v128, v: v128, d: v128, gu: v128, gv: v128): v128 {
  const limit = c(<f32>size - 5)
  const uu = f32x4.pmax(f32x4.pmin(sub(u, c(2)), limit), c(0))
  const vv = f32x4.pmax(f32x4.pmin(sub(v, c(2)), limit), c(0))
  const wu = f32x4.floor(uu), wv = f32x4.floor(vv)
  const at = i32x4.shl(i32x4.add(whole(wu), i32x4.mul(whole(wv), i32x4.splat(size))), 1)
  // Depth of the surface at the first texel's middle.
  const du = sub(uu, wu), dv = sub(vv, wv)
  const first = sub(d, add(mul(gu, add(du, c(1.5))), mul(gv, add(dv, c(1.5)))))
  const depth = i16x8.narrow_i32x4_u(whole(f32x4.pmax(first, c(0))), i32x4.splat(0))
  const steps = i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(gu), i32x4.trunc_sat_f32x4_s(gv))
  const fu = whole(mul(du, c(2048))), fv = whole(mul(dv, c(32767)))
  const rest = i32x4.sub(i32x4.splat(32767), fv)
  const stride = size << 1
  const ramp = i16x8(0, 1, 2, 3, 0, 1, 2, 3)
  const d0 = i16x8.add(v128.shuffle<i16>(depth, depth, 0, 0, 0, 0, 1, 1, 1, 1), i16x8.mul(ramp, v128.shuffle<i16>(steps, steps, 0, 0, 0, 0, 1, 1, 1, 1)))
  const d1 = i16x8.add(v128.shuffle<i16>(depth, depth, 2, 2, 2, 2, 3, 3, 3, 3), i16x8.mul(ramp, v128.shuffle<i16>(steps, steps, 2, 2, 2, 2, 3, 3, 3, 3)))
  const low = block(map, stride, i32x4.extract_lane(at, 0), i32x4.extract_lane(at, 1), d0, v128.shuffle<i16>(steps, steps, 4, 4, 4, 4, 5, 5, 5, 5), weights(v128.shuffle<i16>(fu, fu, 0, 0, 0, 0, 2, 2, 2, 2)), pair(rest, false), pair(fv, false))
  const high = block(map, stride, i32x4.extract_lane(at, 2), i32x4.extract_lane(at, 3), d1, v128.shuffle<i16>(steps, steps, 6, 6, 6, 6, 7, 7, 7, 7), weights(v128.shuffle<i16>(fu, fu, 4, 4, 4, 4, 6, 6, 6, 6)), pair(rest, true), pair(fv, true))
  const sum = i32x4.add(v128.shuffle<i32>(low, high, 0, 2, 4, 6), v128.shuffle<i32>(low, high, 1, 3, 5, 7))
  return mul(f32x4.convert_i32x4_s(sum), c(1.0 / 18432.0))
}

/** The same by the four texels nearest each point only: for leaves. */
export function glance(map: usize, size: i32, u: v128, v: v128, d: v128, gu: v128, gv: v128): v128 {
  const limit = c(<f32>size - 3)
  const uu = f32x4.pmax(f32x4.pmin(sub(u, c(0.5)), limit), c(0))
  const vv = f32x4.pmax(f32x4.pmin(sub(v, c(0.5)), limit), c(0))
  const wu = f32x4.floor(uu), wv = f32x4.floor(vv)
  const at = i32x4.shl(i32x4.add(whole(wu), i32x4.mul(whole(wv), i32x4.splat(size))), 1)
  const du = sub(uu, wu), dv = sub(vv, wv)
  const first = f32x4.pmax(sub(d, add(mul(gu, du), mul(gv, dv))), c(0)), second = f32x4.pmax(add(first, gu), c(0))
  const low = depths(first, second), high = depths(f32x4.pmax(add(first, gv), c(0)), f32x4.pmax(add(second, gv), c(0)))
  const fu = whole(mul(du, c(2048)))
  const share = v128.or(i32x4.sub(i32x4.splat(2048), fu), i32x4.shl(fu, 16))
  const one = i16x8.splat(1)
  const top = i32x4.dot_i16x8_s(v128.and(i16x8.ge_u(gather(map, at), low), share), one)
  const bottom = i32x4.dot_i16x8_s(v128.and(i16x8.ge_u(gather(map + (<usize>size << 1), at), high), share), one)
  return mul(mix(f32x4.convert_i32x4_s(top), f32x4.convert_i32x4_s(bottom), dv), c(1.0 / 2048.0))
}
/** Two sets of four depths, one beside the other. */
// @ts-ignore: decorator
@inline
function depths(a: v128, b: v128): v128 {
  return v128.or(v128.and(whole(a), i32x4.splat(65535)), i32x4.shl(whole(b), 16))
}

/** Numbers of two lanes, four times each. */
// @ts-ignore: decorator
@inline
function pair(v: v128, upper: bool): v128 {
  return upper ? v128.shuffle<i16>(v, v, 4, 4, 4, 4, 6, 6, 6, 6) : v128.shuffle<i16>(v, v, 0, 0, 0, 0, 2, 2, 2, 2)
}

/**
 * 0 if all four points are surely in shadow of the still map, 1 if surely lit, else 2: by the least and greatest depth of the map's
 * surroundings (`shelter.ts`).
 */
function surely(u: v128, v: v128, d: v128): i32 {
  const a = v128.shuffle<f32>(u, v, 0, 1, 4, 5), b = v128.shuffle<f32>(u, v, 2, 3, 6, 7)
  const low = f32x4.pmin(a, b), high = f32x4.pmax(a, b)
  const least = f32x4.pmin(low, v128.shuffle<f32>(low, low, 1, 0, 3, 2)), most = f32x4.pmax(high, v128.shuffle<f32>(high, high, 1, 0, 3, 2))
  if (some(f32x4.gt(sub(most, least), c(9)))) return 2
  const x = (<i32>f32x4.extract_lane(least, 0) + 5) >> 3, y = (<i32>f32x4.extract_lane(least, 2) + 5) >> 3
  const cells: i32 = Rec.SHADOW_SIZE >> 3
  if (x < 0 || y < 0 || x >= cells || y >= cells) return 2
  const cell = load<u32>(<usize>I(L.I_SHELTER) + (<usize>(y * cells + x) << 2))
  // As the cells are: as if all were moved along level ground to the cell's first row.
  const level = sub(d, mul(sub(v, c(<f32>(y << 3) + 0.5)), c(shear())))
  if (all(f32x4.le(level, c(<f32>(cell & 0xffff))))) return 1
  if (all(f32x4.gt(level, c(<f32>(cell >> 16))))) return 0
  return 2
}

/** Sunlight 0..1 that reaches a point, hardness of the air's shadow included. */
export function shadowAt(px: v128, py: v128, pz: v128, nx: v128, ny: v128, nz: v128, rough: bool): v128 {
  const at = L.F_SHADOW_MATRIX
  // A step off the surface along its normal keeps it from shading itself.
  const x = add(px, mul(nx, c(0.05))),
    y = add(py, mul(ny, c(0.05))),
    z = add(pz, mul(nz, c(0.05)))
  const u = add(add(mul(x, S(at)), mul(y, S(at + 4))), add(mul(z, S(at + 8)), S(at + 12)))
  const v = add(add(mul(x, S(at + 1)), mul(y, S(at + 5))), add(mul(z, S(at + 9)), S(at + 13)))
  const d = sub(add(add(mul(x, S(at + 2)), mul(y, S(at + 6))), add(mul(z, S(at + 10)), S(at + 14))), c(8))
  const half = c(<f32>Rec.SHADOW_SIZE * 0.5)
  const out = f32x4.pmax(f32x4.abs(sub(u, half)), f32x4.abs(sub(v, half)))
  // Fades to light towards the cell's border.
  const edge = sat(mul(sub(out, mul(half, c(0.88))), c(8.0 / <f32>Rec.SHADOW_SIZE)))
  const k = S(L.F_MOVING_FROM)
  const mu = add(mul(u, k), S(L.F_MOVING_FROM + 1)),
    mv = add(mul(v, k), S(L.F_MOVING_FROM + 2))
  // Only where a body can throw one: its box on the map comes from the caller.
  const within = some(
    v128.and(
      v128.and(f32x4.gt(mu, S(L.F_MOVING_BOX)), f32x4.lt(mu, S(L.F_MOVING_BOX + 2))),
      v128.and(f32x4.gt(mv, S(L.F_MOVING_BOX + 1)), f32x4.lt(mv, S(L.F_MOVING_BOX + 3))),
    ),
  )
  const sure = all(f32x4.ge(out, half)) ? 1 : surely(u, v, d)
  let lit = c(sure == 0 ? 0 : 1)
  if (sure == 2 || within) {
    // How the surface's depth grows by texel, from its normal in the map's space; held where it turns away from the light.
    const nd = f32x4.pmin(add(add(mul(nx, S(at + 2)), mul(ny, S(at + 6))), mul(nz, S(at + 10))), c(-30))
    const turned = f32x4.div(c(-SQUARE), nd)
    const gu = f32x4.pmax(f32x4.pmin(mul(add(add(mul(nx, S(at)), mul(ny, S(at + 4))), mul(nz, S(at + 8))), turned), c(STEEP)), c(-STEEP))
    const gv = f32x4.pmax(f32x4.pmin(mul(add(add(mul(nx, S(at + 1)), mul(ny, S(at + 5))), mul(nz, S(at + 9))), turned), c(STEEP)), c(-STEEP))
    if (sure == 2) lit = rough ? glance(<usize>I(L.I_SHADOW), Rec.SHADOW_SIZE, u, v, d, gu, gv) : compare(<usize>I(L.I_SHADOW), Rec.SHADOW_SIZE, u, v, d, gu, gv)
    if (within) {
      const side = c(<f32>Rec.MOVING_SIZE * 0.5)
      const away = f32x4.pmax(f32x4.abs(sub(mu, side)), f32x4.abs(sub(mv, side)))
      const fine = f32x4.div(c(1), k)
      const near = compare(<usize>I(L.I_SHADOW_MOVING), Rec.MOVING_SIZE, mu, mv, d, mul(gu, fine), mul(gv, fine))
      lit = mul(mix(lit, c(1), edge), choice(near, c(1), f32x4.lt(away, sub(side, c(2)))))
      return mix(c(1), lit, S(L.F_SHADOW))
    }
  }
  return mix(c(1), mix(lit, c(1), edge), S(L.F_SHADOW))
}

/** Shelter 0..1 of a point right under a moving body: contact shadow, soft by the gap between them. */
export function dropAt(px: v128, py: v128, pz: v128): v128 {
  const at = L.F_DROP_MATRIX
  const u = add(mul(px, S(at)), S(at + 12))
  const v = add(mul(pz, S(at + 9)), S(at + 13))
  const half = c(<f32>Rec.MOVING_SIZE * 0.5)
  const away = f32x4.pmax(f32x4.abs(sub(u, half)), f32x4.abs(sub(v, half)))
  const within = v128.and(
    v128.and(f32x4.gt(u, S(L.F_DROP_BOX)), f32x4.lt(u, S(L.F_DROP_BOX + 2))),
    v128.and(f32x4.gt(v, S(L.F_DROP_BOX + 1)), f32x4.lt(v, S(L.F_DROP_BOX + 3))),
  )
  if (!some(within)) return c(0)
  const h = add(mul(py, S(at + 6)), S(at + 14))
  const map = <usize>I(L.I_DROP)
  let sum = c(0)
  for (let k = 0; k < 4; k++) {
    const du: f32 = k & 1 ? 3.5 : -3.5
    const dv: f32 = k & 2 ? 3.5 : -3.5
    const iu = whole(f32x4.pmax(f32x4.pmin(add(u, c(du)), c(<f32>Rec.MOVING_SIZE - 2)), c(0)))
    const iv = whole(f32x4.pmax(f32x4.pmin(add(v, c(dv)), c(<f32>Rec.MOVING_SIZE - 2)), c(0)))
    const texel = gather(map, i32x4.shl(i32x4.add(iu, i32x4.mul(iv, i32x4.splat(Rec.MOVING_SIZE))), 1))
    const gap = sub(f32x4.convert_i32x4_s(v128.and(texel, i32x4.splat(0xffff))), h)
    // 2000 a metre: gone at 30 cm, and nothing from below the surface.
    sum = add(sum, v128.and(sat(sub(c(1), mul(f32x4.abs(gap), c(1.0 / 600.0)))), f32x4.gt(gap, c(-300))))
  }
  const inside = f32x4.lt(away, sub(half, c(6)))
  return v128.and(mul(sum, c(0.25)), inside)
}
