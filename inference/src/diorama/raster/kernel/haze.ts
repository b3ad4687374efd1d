/** The colour of the air before things: warm towards the sun. It changes slowly: once for 32 pixels. */
import { F, S } from './frame'
import * as L from './layout'
import { add, c, mix, mul, pick, sat, sub, whole } from './wide'

/** Bytes of an entry: eight times red, green and blue in 16 bits, 32 steps to a level. */
export const HAZE_BYTES: usize = 48

/** Entries of row y to `to`, four at a time. */
export function hazeRow(y: i32, width: i32, to: usize): void {
  const fy = <f32>y + 0.5
  const startX = c(F(L.F_RAY0) + F(L.F_RAYY) * fy), startY = c(F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy), startZ = c(F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy)
  const fog = c(8160), pale = c(F(L.F_WARM))
  const r0 = mul(S(L.F_FOG), fog), g0 = mul(S(L.F_FOG + 1), fog), b0 = mul(S(L.F_FOG + 2), fog)
  const r1 = mul(S(L.F_SUN_COLOUR), fog), g1 = mul(S(L.F_SUN_COLOUR + 1), fog), b1 = mul(S(L.F_SUN_COLOUR + 2), fog)
  // Places of the four lanes' lower 16 bits.
  const l0 = i16x8.splat(0x0100), l1 = i16x8.splat(0x0504), l2 = i16x8.splat(0x0908), l3 = i16x8.splat(0x0d0c)
  for (let x = 0; x < width; x += 128, to += 4 * HAZE_BYTES) {
    const mid = add(c(<f32>x), f32x4(16, 48, 80, 112))
    const ax = add(startX, mul(S(L.F_RAYX), mid)), ay = add(startY, mul(S(L.F_RAYX + 1), mid)), az = add(startZ, mul(S(L.F_RAYX + 2), mid))
    const along = add(add(mul(ax, S(L.F_SUN)), mul(ay, S(L.F_SUN + 1))), mul(az, S(L.F_SUN + 2)))
    const towards = sat(mul(along, sub(c(1.5), mul(c(0.5), add(add(mul(ax, ax), mul(ay, ay)), mul(az, az))))))
    const warm = mul(towards, towards)
    const share = mul(mul(warm, warm), pale)
    const r = whole(mix(r0, r1, share)), g = whole(mix(g0, g1, share)), b = whole(mix(b0, b1, share))
    put(to, pick(r, l0), pick(g, l0), pick(b, l0))
    put(to + HAZE_BYTES, pick(r, l1), pick(g, l1), pick(b, l1))
    put(to + 2 * HAZE_BYTES, pick(r, l2), pick(g, l2), pick(b, l2))
    put(to + 3 * HAZE_BYTES, pick(r, l3), pick(g, l3), pick(b, l3))
  }
}
// @ts-ignore: decorator
@inline
function put(to: usize, r: v128, g: v128, b: v128): void {
  v128.store(to, r)
  v128.store(to, g, 16)
  v128.store(to, b, 32)
}
