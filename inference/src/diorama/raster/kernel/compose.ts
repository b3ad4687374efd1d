/**
 * Compose phase: each pixel's own colour times the light found for it, then air and sky, into planar red, green and blue. The light of a pixel
 * between samples is a mean of its two nearest samples, leaning to the one whose depth is like its own.
 */
import { F, I, S, take } from './frame'
import * as L from './layout'
import { hidden } from './projected'
import { skyAt, skyB, skyG, skyR } from './sky'
import { add, bytes, c, dot, mix, mul, sub, whole } from './wide'

/** Light of one 16-bit plane at eight pixels: `a` has the samples of their own blocks, `b` of their neighbours', and `share` leans to `b`. */
// @ts-ignore: decorator
@inline
function spread(a: usize, b: usize, share: v128): v128 {
  const own = v128.load64_zero(a), other = v128.load(b)
  const x = v128.shuffle<i16>(own, own, 0, 0, 1, 1, 2, 2, 3, 3)
  const y = v128.shuffle<i16>(other, other, 0, 1, 1, 2, 2, 3, 3, 4)
  return i16x8.add(x, i16x8.q15mulr_sat_s(i16x8.sub(y, x), share))
}

/** Four shares 0..1, twice, as eight of 15 bits. */
// @ts-ignore: decorator
@inline
function shares(a: v128, b: v128): v128 {
  return i16x8.narrow_i32x4_s(whole(mul(a, c(32767))), whole(mul(b, c(32767))))
}

/** One byte of eight pixels' colours times their light, and what is added: 32 steps to a level. */
// @ts-ignore: decorator
@inline
function lighted(low: v128, high: v128, shift: i32, light: v128, more: v128): v128 {
  const mask = i32x4.splat(255)
  const own = i16x8.narrow_i32x4_s(v128.and(i32x4.shr_u(low, shift), mask), v128.and(i32x4.shr_u(high, shift), mask))
  return i16x8.add_sat_s(i16x8.q15mulr_sat_s(i16x8.shl(own, 7), light), more)
}

/** Air between, then 8 bytes to a plane; sky where nothing is. */
// @ts-ignore: decorator
@inline
function finish(plane: usize, v: v128, fog: v128, share: v128): void {
  const through = i16x8.add(v, i16x8.q15mulr_sat_s(i16x8.sub(fog, v), share))
  const level = i16x8.shr_s(i16x8.add_sat_s(through, i16x8.splat(16)), 5)
  v128.store64_lane(plane, i8x16.narrow_i16x8_u(level, level), 0)
}

export function compose(phase: i32): void {
  const pictured = I(L.I_PICTURE_ON) != 0
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE), gloss = <usize>I(L.I_GLOSS)
  const halfWidth = width >> 1
  const plane = <usize>(halfWidth * (height >> 1)) << 1
  const factor = <usize>I(L.I_LIGHT)
  const mirrors = factor + plane * 6
  const lanes = f32x4(0.5, 1.5, 2.5, 3.5)
  const high = c(1 + F(L.F_EYE + 1) * F(L.F_FOG_HEIGHT)), thin = S(L.F_FOG_HEIGHT), half = S(L.F_FOG_K)
  const air = mul(v128.load(L.FRAME + (L.F_FOG << 2)), c(8160)), sunny = mul(v128.load(L.FRAME + (L.F_SUN_COLOUR << 2)), c(8160))
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(height, (s + 1) * L.STRIP)
    for (let y = s * L.STRIP; y < y1; y++) {
      const fy = <f32>y + 0.5
      const startX = F(L.F_RAY0) + F(L.F_RAYY) * fy, startY = F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy, startZ = F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy
      const j = y >> 1
      const jb = y & 1 ? min(j + 1, (height >> 1) - 1) : j
      const sampleA = depth + (<usize>(j * 2 * width) << 2)
      const sampleB = depth + (<usize>(jb * 2 * width) << 2)
      let fogR = c(0), fogG = c(0), fogB = c(0)
      let block = -1
      for (let x = 0; x < width; x += 8) {
        const i = <usize>(y * width + x)
        if (pictured && hidden(i) && hidden(i + 4)) {
          store<u64>(gloss + i, 0)
          continue
        }
        const at = depth + (i << 2)
        const i0 = v128.load(at), i1 = v128.load(at, 16)
        const solid0 = f32x4.gt(i0, c(0)), solid1 = f32x4.gt(i1, c(0))
        const fx = add(c(<f32>x), lanes)
        if (!v128.any_true(v128.or(solid0, solid1))) {
          skyOf(x, y, width, i, fx, startX, startY, startZ)
          skyOf(x + 4, y, width, i + 4, add(fx, c(4)), startX, startY, startZ)
          store<u64>(gloss + i, 0)
          continue
        }
        // The air is warm towards the sun; its colour changes slowly: once for sixteen pixels.
        if (x >> 4 != block) {
          block = x >> 4
          const mid = <f32>(block << 4) + 8
          const ax = startX + F(L.F_RAYX) * mid, ay = startY + F(L.F_RAYX + 1) * mid, az = startZ + F(L.F_RAYX + 2) * mid
          const towards = max<f32>(0, min<f32>(1, (ax * F(L.F_SUN) + ay * F(L.F_SUN + 1) + az * F(L.F_SUN + 2)) * (1.5 - 0.5 * (ax * ax + ay * ay + az * az))))
          const warm = towards * towards
          const tone = whole(mix(air, sunny, c(warm * warm * F(L.F_WARM))))
          fogR = i16x8.splat(<i16>i32x4.extract_lane(tone, 0))
          fogG = i16x8.splat(<i16>i32x4.extract_lane(tone, 1))
          fogB = i16x8.splat(<i16>i32x4.extract_lane(tone, 2))
        }
        const a0 = v128.load(sampleA + (<usize>x << 2)), a1 = v128.load(sampleA + (<usize>x << 2), 16)
        const b0 = v128.load(sampleB + (<usize>x << 2)), b1 = v128.load(sampleB + (<usize>x << 2), 16), b2 = v128.load(sampleB + (<usize>x << 2), 32)
        const share = shares(leaning(i0, v128.shuffle<f32>(a0, a0, 0, 0, 2, 2), v128.shuffle<f32>(b0, b1, 0, 2, 2, 4)), leaning(i1, v128.shuffle<f32>(a1, a1, 0, 0, 2, 2), v128.shuffle<f32>(b1, b2, 0, 2, 2, 4)))
        const o = <usize>(j * halfWidth + (x >> 1))
        const own = factor + (o << 1)
        const other = factor + (<usize>(jb * halfWidth + (x >> 1)) << 1)
        const pixels = attr + (i << 3)
        const low = v128.shuffle<i32>(v128.load(pixels), v128.load(pixels, 16), 0, 2, 4, 6)
        const up = v128.shuffle<i32>(v128.load(pixels, 32), v128.load(pixels, 48), 0, 2, 4, 6)
        const r = lighted(low, up, 0, spread(own, other, share), spread(own + plane * 3, other + plane * 3, share))
        const g = lighted(low, up, 8, spread(own + plane, other + plane, share), spread(own + plane * 4, other + plane * 4, share))
        const b = lighted(low, up, 16, spread(own + plane * 2, other + plane * 2, share), spread(own + plane * 5, other + plane * 5, share))
        // Half the colour is gone at fogHalf; thinner above. With i = 1/w, k = 1/fogHalf and h the height falloff, k w / (1 + h y) over one
        // plus itself is k / (i (1 + h y) + k), and i y is i eye + ray: one division for all of it.
        const ry0 = add(c(startY), mul(fx, S(L.F_RAYX + 1))), ry1 = add(ry0, c(F(L.F_RAYX + 1) * 4))
        const clear0 = f32x4.pmax(add(mul(i0, high), mul(ry0, thin)), i0), clear1 = f32x4.pmax(add(mul(i1, high), mul(ry1, thin)), i1)
        const fog = shares(f32x4.div(half, add(clear0, half)), f32x4.div(half, add(clear1, half)))
        finish(red + i, r, fogR, fog)
        finish(green + i, g, fogG, fog)
        finish(blue + i, b, fogB, fog)
        const glossy = v128.load32_zero(mirrors + o)
        const there = i16x8.narrow_i32x4_s(solid0, solid1)
        v128.store64_lane(gloss + i, v128.and(v128.shuffle<i8>(glossy, glossy, 0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0), i8x16.narrow_i16x8_s(there, there)), 0)
        if (!i32x4.all_true(solid0)) skyUnder(solid0, x, y, width, i, fx, startX, startY, startZ)
        if (!i32x4.all_true(solid1)) skyUnder(solid1, x + 4, y, width, i + 4, add(fx, c(4)), startX, startY, startZ)
      }
    }
  }
}

/** How much four pixels lean from sample `a` to sample `b`, by likeness of depth. */
// @ts-ignore: decorator
@inline
function leaning(inverse: v128, a: v128, b: v128): v128 {
  const least = mul(inverse, c(0.002))
  const da = add(f32x4.abs(sub(a, inverse)), least), db = add(f32x4.abs(sub(b, inverse)), least)
  return f32x4.div(da, f32x4.pmax(add(da, db), c(1e-9)))
}

function skyHere(x: i32, y: i32, width: i32, fx: v128, startX: f32, startY: f32, startZ: f32): void {
  const rx = add(c(startX), mul(fx, S(L.F_RAYX))), ry = add(c(startY), mul(fx, S(L.F_RAYX + 1))), rz = add(c(startZ), mul(fx, S(L.F_RAYX + 2)))
  const view = f32x4.div(c(1), f32x4.sqrt(dot(rx, ry, rz, rx, ry, rz)))
  skyAt(x, y, width, mul(rx, view), mul(ry, view), mul(rz, view))
}

/** Four pixels of sky. */
function skyOf(x: i32, y: i32, width: i32, i: usize, fx: v128, startX: f32, startY: f32, startZ: f32): void {
  skyHere(x, y, width, fx, startX, startY, startZ)
  store<u32>(<usize>I(L.I_RED) + i, bytes(skyR))
  store<u32>(<usize>I(L.I_GREEN) + i, bytes(skyG))
  store<u32>(<usize>I(L.I_BLUE) + i, bytes(skyB))
}

/** Sky into those of four pixels where nothing is. */
function skyUnder(solid: v128, x: i32, y: i32, width: i32, i: usize, fx: v128, startX: f32, startY: f32, startZ: f32): void {
  skyHere(x, y, width, fx, startX, startY, startZ)
  const keep = <u32>i32x4.extract_lane(v128.shuffle<i8>(solid, solid, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12), 0)
  const red = <usize>I(L.I_RED) + i, green = <usize>I(L.I_GREEN) + i, blue = <usize>I(L.I_BLUE) + i
  store<u32>(red, (load<u32>(red) & keep) | (bytes(skyR) & ~keep))
  store<u32>(green, (load<u32>(green) & keep) | (bytes(skyG) & ~keep))
  store<u32>(blue, (load<u32>(blue) & keep) | (bytes(skyB) & ~keep))
}
