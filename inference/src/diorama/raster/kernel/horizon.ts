/** Pixels of sky in the composed picture: asked for by the cells that have any (`openings`), four at a time. */
import { F, I, S } from './frame'
import * as L from './layout'
import { openAt, openStride, skyAt, skyB, skyG, skyR } from './sky'
import { add, c, choice, cut, dot, mul } from './wide'

/** Cosines about sun and moon within which they may be seen or shine (sky.ts). */
const SHINES: f32 = 0.97
/** Pixels to one decision of whether they may: as many as eight cells have. */
const RUN: i32 = 32

/** Whether a light in the sky may show on the pixels from x to x + RUN. */
// @ts-ignore: decorator
@inline
function shines(light: i32, x: f32, y: f32, z: f32, least: f32): bool {
  const along = x * F(light) + y * F(light + 1) + z * F(light + 2)
  return along > 0 && along * along > least * abs<f32>(least) * (x * x + y * y + z * z)
}

/** Sky into those pixels of row y where nothing is. */
export function skyRow(y: i32, width: i32): void {
  const flags = openAt(width) + (y >> 2) * openStride(width)
  const across = width >> 2
  const fy = <f32>y + 0.5
  const startX = F(L.F_RAY0) + F(L.F_RAYY) * fy, startY = F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy, startZ = F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy
  const rayX = F(L.F_RAYX), rayY = F(L.F_RAYX + 1), rayZ = F(L.F_RAYX + 2)
  // The cosine changes by no more than the angle does.
  const least = SHINES - <f32>(RUN >> 1) * 1.1 * sqrt<f32>(rayX * rayX + rayY * rayY + rayZ * rayZ)
  for (let cell = 0; cell < across; cell += 8) {
    // Beyond the row's end nothing is open.
    if (!load<u64>(flags + cell)) continue
    const mid = <f32>((cell << 2) + (RUN >> 1))
    const ax = startX + rayX * mid, ay = startY + rayY * mid, az = startZ + rayZ * mid
    const lit = shines(L.F_SUN_AT, ax, ay, az, least) || shines(L.F_MOON_AT, ax, ay, az, least)
    for (let k = cell; k < min(across, cell + 8); k++) if (load<u8>(flags + k)) skyOf(k << 2, y, width, lit, startX, startY, startZ)
  }
}

/** Sky into those of four pixels where nothing is. */
function skyOf(x: i32, y: i32, width: i32, lit: bool, startX: f32, startY: f32, startZ: f32): void {
  const i = <usize>(y * width + x)
  const solid = f32x4.gt(v128.load(<usize>I(L.I_DEPTH) + (i << 2)), c(0))
  if (i32x4.all_true(solid)) return
  if (lit) {
    const fx = add(c(<f32>x), f32x4(0.5, 1.5, 2.5, 3.5))
    const rx = add(c(startX), mul(fx, S(L.F_RAYX))), ry = add(c(startY), mul(fx, S(L.F_RAYX + 1))), rz = add(c(startZ), mul(fx, S(L.F_RAYX + 2)))
    const view = f32x4.div(c(1), f32x4.sqrt(dot(rx, ry, rz, rx, ry, rz)))
    skyAt(x, y, width, true, mul(rx, view), mul(ry, view), mul(rz, view))
  } else skyAt(x, y, width, false, solid, solid, solid)
  const red = <usize>I(L.I_RED) + i, green = <usize>I(L.I_GREEN) + i, blue = <usize>I(L.I_BLUE) + i, gloss = <usize>I(L.I_GLOSS) + i
  const below = i16x8.narrow_i32x4_s(level(skyR), level(skyG)), rest = i16x8.narrow_i32x4_s(level(skyB), i32x4.splat(0))
  const keep = i16x8.narrow_i32x4_s(solid, solid)
  const there = v128.load32_lane(gloss, v128.load32_lane(blue, v128.load32_lane(green, v128.load32_zero(red), 1), 2), 3)
  const all = choice(there, i8x16.narrow_i16x8_u(below, rest), i8x16.narrow_i16x8_s(keep, keep))
  v128.store32_lane(red, all, 0)
  v128.store32_lane(green, all, 1)
  v128.store32_lane(blue, all, 2)
  v128.store32_lane(gloss, all, 3)
}

/** Float 0..1 as the nearest of 256 levels; more or less than that is cut off where it becomes a byte. */
// @ts-ignore: decorator
@inline
function level(v: v128): v128 {
  return cut(add(mul(v, c(255)), c(0.5)))
}
