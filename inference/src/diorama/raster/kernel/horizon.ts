/** Pixels of sky in the composed picture: asked for by the cells that have any (`openings`), four at a time. */
import { F, I } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { lights, openAt, openStride, skyB, skyG, skyR } from './sky'
import { add, c, choice, cut, dot, mix, mul, sat, sub } from './wide'

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
  // The two rows of cells it lies between.
  const place = fy * 0.25 - 0.5
  const row = <i32>floor<f32>(place)
  const t = c(place - <f32>row)
  const cells = <usize>I(L.I_SKY), bytes = across * Rec.SKY_BYTES
  const above = cells + max(0, row) * bytes, down = cells + min((I(L.I_HEIGHT) >> 2) - 1, row + 1) * bytes - above
  const first = <usize>(y * width), depth = <usize>I(L.I_DEPTH) + (first << 2)
  const red = <usize>I(L.I_RED) + first, green = <usize>I(L.I_GREEN) + first, blue = <usize>I(L.I_BLUE) + first, gloss = <usize>I(L.I_GLOSS) + first
  // Washes and heaps of a cell, the one before and the one after, each between its two rows: `last` is the cell they were read for.
  let last = -2
  let a = c(0), b = a, d = a, ha = a, hb = a, hd = a
  for (let cell = 0; cell < across; cell += 8) {
    // Beyond the row's end nothing is open.
    if (!load<u64>(flags + cell)) continue
    const mid = <f32>((cell << 2) + (RUN >> 1))
    const ax = startX + rayX * mid, ay = startY + rayY * mid, az = startZ + rayZ * mid
    const lit = shines(L.F_SUN_AT, ax, ay, az, least) || shines(L.F_MOON_AT, ax, ay, az, least)
    const end = min(across, cell + 8)
    for (let k = cell; k < end; k++) {
      if (!load<u8>(flags + k)) continue
      const i = <usize>(k << 2)
      const solid = f32x4.gt(v128.load(depth + (i << 2)), c(0))
      if (i32x4.all_true(solid)) continue
      const own = above + k * Rec.SKY_BYTES
      if (last == k - 1) {
        a = b
        b = d
        ha = hb
        hb = hd
      } else {
        const before = k ? own - Rec.SKY_BYTES : own
        a = between(before, down, t)
        ha = between(before + 16, down, t)
        b = between(own, down, t)
        hb = between(own + 16, down, t)
      }
      const after = k == across - 1 ? own : own + Rec.SKY_BYTES
      d = between(after, down, t)
      hd = between(after + 16, down, t)
      last = k
      const w0 = far(a, b), w1 = close(a, b), w2 = close(d, b), w3 = far(d, b)
      const w01 = v128.shuffle<f32>(w0, w1, 0, 4, 1, 5), w23 = v128.shuffle<f32>(w2, w3, 0, 4, 1, 5)
      const b01 = v128.shuffle<f32>(w0, w1, 2, 6, 3, 7), b23 = v128.shuffle<f32>(w2, w3, 2, 6, 3, 7)
      let r = v128.shuffle<i64>(w01, w23, 0, 2), g = v128.shuffle<i64>(w01, w23, 1, 3), bl = v128.shuffle<i64>(b01, b23, 0, 2)
      // Lane 3 is the distance inside: nothing to do where all three are well outside.
      const clouded = f32x4.extract_lane(f32x4.pmax(ha, f32x4.pmax(hb, hd)), 3) > -1.6
      let hr = r, hg = g, hbl = bl, edge = c(0)
      if (clouded) {
        const h0 = far(ha, hb), h1 = close(ha, hb), h2 = close(hd, hb), h3 = far(hd, hb)
        const l01 = v128.shuffle<f32>(h0, h1, 0, 4, 1, 5), l23 = v128.shuffle<f32>(h2, h3, 0, 4, 1, 5)
        const u01 = v128.shuffle<f32>(h0, h1, 2, 6, 3, 7), u23 = v128.shuffle<f32>(h2, h3, 2, 6, 3, 7)
        hr = v128.shuffle<i64>(l01, l23, 0, 2)
        hg = v128.shuffle<i64>(l01, l23, 1, 3)
        hbl = v128.shuffle<i64>(u01, u23, 0, 2)
        edge = sat(add(mul(v128.shuffle<i64>(u01, u23, 1, 3), c(0.42)), c(0.42)))
      }
      if (lit) {
        const fx = add(c(<f32>(k << 2)), f32x4(0.5, 1.5, 2.5, 3.5))
        const rx = add(c(startX), mul(fx, c(rayX))), ry = add(c(startY), mul(fx, c(rayY))), rz = add(c(startZ), mul(fx, c(rayZ)))
        const view = f32x4.div(c(1), f32x4.sqrt(dot(rx, ry, rz, rx, ry, rz)))
        let clear = v128.shuffle<i64>(b01, b23, 1, 3)
        if (clouded) clear = mul(clear, sub(c(1), edge))
        lights(k << 2, y, mul(rx, view), mul(ry, view), mul(rz, view), clear, r, g, bl)
        r = skyR
        g = skyG
        bl = skyB
      }
      if (clouded) {
        r = mix(r, hr, edge)
        g = mix(g, hg, edge)
        bl = mix(bl, hbl, edge)
      }
      const two = i16x8.narrow_i32x4_s(level(r), level(g)), rest = i16x8.narrow_i32x4_s(level(bl), i32x4.splat(0))
      let all = i8x16.narrow_i16x8_u(two, rest)
      if (v128.any_true(solid)) {
        const keep = i16x8.narrow_i32x4_s(solid, solid)
        const there = v128.load32_lane(gloss + i, v128.load32_lane(blue + i, v128.load32_lane(green + i, v128.load32_zero(red + i), 1), 2), 3)
        all = choice(there, all, i8x16.narrow_i16x8_s(keep, keep))
      }
      v128.store32_lane(red + i, all, 0)
      v128.store32_lane(green + i, all, 1)
      v128.store32_lane(blue + i, all, 2)
      v128.store32_lane(gloss + i, all, 3)
    }
  }
}

/** Four numbers between those of a cell and of the one `down` from it. */
// @ts-ignore: decorator
@inline
function between(at: usize, down: usize, t: v128): v128 {
  return mix(v128.load(at), v128.load(at + down), t)
}
/** Of the pixels of a cell `own`, those nearest the cell `other` and those next to them lie so between the two. */
// @ts-ignore: decorator
@inline
function far(other: v128, own: v128): v128 {
  return add(mul(other, c(0.375)), mul(own, c(0.625)))
}
// @ts-ignore: decorator
@inline
function close(other: v128, own: v128): v128 {
  return add(mul(other, c(0.125)), mul(own, c(0.875)))
}

/** Float 0..1 as the nearest of 256 levels; more or less than that is cut off where it becomes a byte. */
// @ts-ignore: decorator
@inline
function level(v: v128): v128 {
  return cut(add(mul(v, c(255)), c(0.5)))
}
