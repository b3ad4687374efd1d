/** The colour of the air before things: warm towards the sun. It changes slowly: once for 32 pixels. */
import { F } from './frame'
import * as L from './layout'
import { c, mix, mul, whole } from './wide'

/** Bytes of an entry: eight times red, green and blue in 16 bits, 32 steps to a level. */
export const HAZE_BYTES: usize = 48

/** Entries of row y to `to`. */
export function hazeRow(y: i32, width: i32, to: usize): void {
  const fy = <f32>y + 0.5
  const startX = F(L.F_RAY0) + F(L.F_RAYY) * fy, startY = F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy, startZ = F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy
  const air = mul(v128.load(L.FRAME + (L.F_FOG << 2)), c(8160)), sunny = mul(v128.load(L.FRAME + (L.F_SUN_COLOUR << 2)), c(8160))
  for (let x = 0; x < width; x += 32, to += HAZE_BYTES) {
    const mid = <f32>x + 16
    const ax = startX + F(L.F_RAYX) * mid, ay = startY + F(L.F_RAYX + 1) * mid, az = startZ + F(L.F_RAYX + 2) * mid
    const towards = max<f32>(0, min<f32>(1, (ax * F(L.F_SUN) + ay * F(L.F_SUN + 1) + az * F(L.F_SUN + 2)) * (1.5 - 0.5 * (ax * ax + ay * ay + az * az))))
    const warm = towards * towards
    const tone = whole(mix(air, sunny, c(warm * warm * F(L.F_WARM))))
    v128.store(to, i16x8.splat(<i16>i32x4.extract_lane(tone, 0)))
    v128.store(to, i16x8.splat(<i16>i32x4.extract_lane(tone, 1)), 16)
    v128.store(to, i16x8.splat(<i16>i32x4.extract_lane(tone, 2)), 32)
  }
}
