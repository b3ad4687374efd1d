/**
 * Compose phase: each pixel's own colour times the light found for it, then air and sky, into planar red, green and blue. The light of a pixel
 * between samples is a mean of its two nearest samples, leaning to the one whose depth is like its own.
 */
import { beginEdges, edges, edgesOn } from './edge'
import { F, I, S, take } from './frame'
import * as L from './layout'
import { hidden } from './projected'
import { skyAt, skyB, skyG, skyR } from './sky'
import { add, bytes, c, cut, dot, mix, mul, part, pick, sub, whole } from './wide'

/** Places of bytes and words, and numbers, that the loop keeps at hand: written out in it they would be made anew for each eight pixels. */
const PLACES: usize = memory.data<u8>([0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15, 0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7, 8, 9, 0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 1, 1, 2, 2, 3, 3], 16)
const NUMBERS: usize = memory.data<f32>([32767, 0.002, 1e-9], 16)

/** Light of one 16-bit plane at eight pixels: `a` has the samples of their own blocks, `b` of their neighbours', and `share` leans to `b`. */
// @ts-ignore: decorator
@inline
function spread(a: usize, b: usize, share: v128, between: v128): v128 {
  const own = v128.load64_zero(a)
  const x = v128.shuffle<i16>(own, own, 0, 0, 1, 1, 2, 2, 3, 3)
  return i16x8.add(x, part(i16x8.sub(pick(v128.load(b), between), x), share))
}

/** Four shares 0..1, twice, as eight of 15 bits. */
// @ts-ignore: decorator
@inline
function shares(a: v128, b: v128, most: v128): v128 {
  return i16x8.narrow_i32x4_s(cut(mul(a, most)), cut(mul(b, most)))
}

/** Eight pixels' own colour times their light, and what is added, with the air between: 32 steps to a level. */
// @ts-ignore: decorator
@inline
function seen(own: v128, light: v128, more: v128, fog: v128, share: v128, round: v128): v128 {
  const v = i16x8.add_sat_s(part(i16x8.shl(own, 7), light), more)
  return i16x8.shr_s(i16x8.add_sat_s(i16x8.add(v, part(i16x8.sub(fog, v), share)), round), 5)
}

/** Rows of one strip. */
function strip(s: i32): void {
  const pictured = I(L.I_PICTURE_ON) != 0
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
  const high = c(1 + F(L.F_EYE + 1) * F(L.F_FOG_HEIGHT)), half = S(L.F_FOG_K), thin = F(L.F_FOG_HEIGHT)
  const climb = c(F(L.F_RAYX + 1) * thin), climb4 = c(F(L.F_RAYX + 1) * thin * 4)
  const air = mul(v128.load(L.FRAME + (L.F_FOG << 2)), c(8160)), sunny = mul(v128.load(L.FRAME + (L.F_SUN_COLOUR << 2)), c(8160))
  const planar = v128.load(PLACES), between = v128.load(PLACES, 16), doubled = v128.load(PLACES, 32)
  const most = v128.load32_splat(NUMBERS), slack = v128.load32_splat(NUMBERS, 4), tiny = v128.load32_splat(NUMBERS, 8)
  const round = i16x8.splat(16)
  const y1 = min(height, (s + 1) * L.STRIP)
  for (let y = s * L.STRIP; y < y1; y++) {
    const fy = <f32>y + 0.5
    const startX = F(L.F_RAY0) + F(L.F_RAYY) * fy, startY = F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy, startZ = F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy
    const j = y >> 1
    const jb = y & 1 ? min(j + 1, (height >> 1) - 1) : j
    const sampleA = depth + (<usize>(j * 2 * width) << 2)
    const sampleB = depth + (<usize>(jb * 2 * width) << 2)
    const slope = add(c(startY * thin), mul(lanes, climb))
    let fogR = c(0), fogG = c(0), fogB = c(0)
    for (let x = 0; x < width; x += 8) {
      // The air is warm towards the sun; its colour changes slowly: once for 32 pixels.
      if ((x & 31) == 0) {
        const mid = <f32>x + 16
        const ax = startX + F(L.F_RAYX) * mid, ay = startY + F(L.F_RAYX + 1) * mid, az = startZ + F(L.F_RAYX + 2) * mid
        const towards = max<f32>(0, min<f32>(1, (ax * F(L.F_SUN) + ay * F(L.F_SUN + 1) + az * F(L.F_SUN + 2)) * (1.5 - 0.5 * (ax * ax + ay * ay + az * az))))
        const warm = towards * towards
        const tone = whole(mix(air, sunny, c(warm * warm * F(L.F_WARM))))
        fogR = i16x8.splat(<i16>i32x4.extract_lane(tone, 0))
        fogG = i16x8.splat(<i16>i32x4.extract_lane(tone, 1))
        fogB = i16x8.splat(<i16>i32x4.extract_lane(tone, 2))
      }
      const i = <usize>(y * width + x)
      if (pictured && hidden(i) && hidden(i + 4)) {
        store<u64>(gloss + i, 0)
        continue
      }
      const at = depth + (i << 2)
      const i0 = v128.load(at), i1 = v128.load(at, 16)
      if (!v128.any_true(v128.or(i0, i1))) {
        const fx = add(c(<f32>x), lanes)
        skyOf(x, y, width, i, fx, startX, startY, startZ)
        skyOf(x + 4, y, width, i + 4, add(fx, c(4)), startX, startY, startZ)
        store<u64>(gloss + i, 0)
        continue
      }
      const own = sampleA + (<usize>x << 2), other = sampleB + (<usize>x << 2)
      const a0 = v128.load(own), a1 = v128.load(own, 16)
      const b0 = v128.load(other), b1 = v128.load(other, 16), b2 = v128.load(other, 32)
      const share = shares(
        leaning(i0, v128.shuffle<f32>(a0, a0, 0, 0, 2, 2), v128.shuffle<f32>(b0, b1, 0, 2, 2, 4), slack, tiny),
        leaning(i1, v128.shuffle<f32>(a1, a1, 0, 0, 2, 2), v128.shuffle<f32>(b1, b2, 0, 2, 2, 4), slack, tiny),
        most,
      )
      // Half the colour is gone at fogHalf; thinner above. With i = 1/w, k = 1/fogHalf and h the height falloff, k w / (1 + h y) over one
      // plus itself is k / (i (1 + h y) + k), and i y is i eye + ray: one division for all of it.
      const rise0 = add(slope, mul(c(<f32>x), climb)), rise1 = add(rise0, climb4)
      const clear0 = f32x4.pmax(add(mul(i0, high), rise0), i0), clear1 = f32x4.pmax(add(mul(i1, high), rise1), i1)
      const fog = shares(f32x4.div(half, add(clear0, half)), f32x4.div(half, add(clear1, half)), most)
      const o = <usize>(j * halfWidth + (x >> 1))
      const p = factor + (o << 1)
      const q = factor + (<usize>(jb * halfWidth + (x >> 1)) << 1)
      const pixels = attr + (i << 3)
      const low = pick(v128.shuffle<i32>(v128.load(pixels), v128.load(pixels, 16), 0, 2, 4, 6), planar)
      const up = pick(v128.shuffle<i32>(v128.load(pixels, 32), v128.load(pixels, 48), 0, 2, 4, 6), planar)
      const two = v128.shuffle<i32>(low, up, 0, 4, 1, 5), third = v128.shuffle<i32>(low, up, 2, 6, 3, 7)
      const r = seen(i16x8.extend_low_i8x16_u(two), spread(p, q, share, between), spread(p + plane * 3, q + plane * 3, share, between), fogR, fog, round)
      const g = seen(i16x8.extend_high_i8x16_u(two), spread(p + plane, q + plane, share, between), spread(p + plane * 4, q + plane * 4, share, between), fogG, fog, round)
      const b = seen(i16x8.extend_low_i8x16_u(third), spread(p + plane * 2, q + plane * 2, share, between), spread(p + plane * 5, q + plane * 5, share, between), fogB, fog, round)
      const rg = i8x16.narrow_i16x8_u(r, g)
      v128.store64_lane(red + i, rg, 0)
      v128.store64_lane(green + i, rg, 1)
      v128.store64_lane(blue + i, i8x16.narrow_i16x8_u(b, b), 0)
      const glossy = load<u32>(mirrors + o)
      if (glossy) v128.store64_lane(gloss + i, pick(i32x4.replace_lane(between, 0, glossy), doubled), 0)
      else store<u64>(gloss + i, 0)
      // 1/w is nought where nothing is; as whole numbers such numbers keep their order.
      if (!i32x4.all_true(i32x4.min_s(i0, i1))) {
        const fx = add(c(<f32>x), lanes)
        const solid0 = f32x4.gt(i0, c(0)), solid1 = f32x4.gt(i1, c(0))
        const there = i16x8.narrow_i32x4_s(solid0, solid1)
        store<u64>(gloss + i, load<u64>(gloss + i) & <u64>i64x2.extract_lane(i8x16.narrow_i16x8_s(there, there), 0))
        if (!i32x4.all_true(solid0)) skyUnder(solid0, x, y, width, i, fx, startX, startY, startZ)
        if (!i32x4.all_true(solid1)) skyUnder(solid1, x + 4, y, width, i + 4, add(fx, c(4)), startX, startY, startZ)
      }
    }
  }
}

/** Phase: the picture, and where lines are asked for, lines: both read depths and surfaces, so each strip has both at once. */
export function compose(phase: i32, thread: i32): void {
  const lines = edgesOn()
  if (lines) beginEdges()
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    strip(s)
    if (lines) edges(s, thread)
  }
}

/** How much four pixels lean from sample `a` to sample `b`, by likeness of depth. */
// @ts-ignore: decorator
@inline
function leaning(inverse: v128, a: v128, b: v128, slack: v128, tiny: v128): v128 {
  const least = mul(inverse, slack)
  const da = add(f32x4.abs(sub(a, inverse)), least), db = add(f32x4.abs(sub(b, inverse)), least)
  return f32x4.div(da, f32x4.pmax(add(da, db), tiny))
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
