/**
 * Compose phase: each pixel's own colour times the light found for it, then air and sky, into planar red, green and blue. The light of a pixel
 * between samples is a mean of its two nearest samples, leaning to the one whose depth is like its own.
 */
import { beginEdges, edges, edgesOn } from './edge'
import { F, I, S, scratchOf, take } from './frame'
import { HAZE_BYTES, hazeRow } from './haze'
import { skyRow } from './horizon'
import * as L from './layout'
import * as Rec from './records'
import { hidden } from './projected'
import { addedOf } from './samples'
import { noteMirrors } from './shining'
import { add, c, cut, mul, part, pick, sub } from './wide'

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

/** Eight pixels' own light, with the air between: 32 steps to a level. */
// @ts-ignore: decorator
@inline
function seen(v: v128, fog: v128, share: v128, round: v128): v128 {
  return i16x8.shr_s(i16x8.add_sat_s(i16x8.add(v, part(i16x8.sub(fog, v), share)), round), 5)
}

/** How much four pixels lean from sample `a` to sample `b`, by likeness of depth. */
// @ts-ignore: decorator
@inline
function leaning(inverse: v128, a: v128, b: v128, slack: v128, tiny: v128): v128 {
  const least = mul(inverse, slack)
  const da = add(f32x4.abs(sub(a, inverse)), least), db = add(f32x4.abs(sub(b, inverse)), least)
  return f32x4.div(da, f32x4.pmax(add(da, db), tiny))
}
/** Leanings of eight pixels of a row between two of samples: each has a sample above it and one below. */
// @ts-ignore: decorator
@inline
function oddShare(i0: v128, i1: v128, own: usize, other: usize): v128 {
  const slack = v128.load32_splat(NUMBERS, 4), tiny = v128.load32_splat(NUMBERS, 8)
  const a0 = v128.load(own), a1 = v128.load(own, 16)
  const b0 = v128.load(other), b1 = v128.load(other, 16), b2 = v128.load(other, 32)
  return shares(
    leaning(i0, v128.shuffle<f32>(a0, a0, 0, 0, 2, 2), v128.shuffle<f32>(b0, b1, 0, 2, 2, 4), slack, tiny),
    leaning(i1, v128.shuffle<f32>(a1, a1, 0, 0, 2, 2), v128.shuffle<f32>(b1, b2, 0, 2, 2, 4), slack, tiny),
    v128.load32_splat(NUMBERS),
  )
}
/** The same of a row of samples: every second pixel is one, and has itself on both sides. */
// @ts-ignore: decorator
@inline
function evenShare(i0: v128, i1: v128, own: usize): v128 {
  const inverse = v128.shuffle<f32>(i0, i1, 1, 3, 5, 7)
  const a = v128.shuffle<f32>(i0, i1, 0, 2, 4, 6), b = v128.shuffle<f32>(v128.load(own, 8), v128.load(own, 24), 0, 2, 4, 6)
  const k = leaning(inverse, a, b, v128.load32_splat(NUMBERS, 4), v128.load32_splat(NUMBERS, 8))
  return i32x4.shl(cut(mul(k, v128.load32_splat(NUMBERS))), 16)
}

/** Numbers of a strip's rows: where planes lie, and the air. */
let depth: usize = 0
let attr: usize = 0
let red: usize = 0
let green: usize = 0
let blue: usize = 0
let gloss: usize = 0
let factor: usize = 0
let plane: usize = 0
let mirrors: usize = 0
let pictured: bool = false

/** What each eight pixels of a row need before their colours: how they lean between samples, and how much air there is before them. */
// @ts-ignore: decorator
@inline
function sharesOf(y: i32, width: i32, even: bool, climbs: usize, to: usize): void {
  const below = even ? y >> 1 : min((y >> 1) + 1, (I(L.I_HEIGHT) >> 1) - 1)
  const line = depth + (<usize>(y * width) << 2), own = depth + (<usize>((y & ~1) * width) << 2), other = depth + (<usize>(below * 2 * width) << 2)
  const thin = F(L.F_FOG_HEIGHT)
  const slope = add(c((F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * (<f32>y + 0.5)) * thin), mul(f32x4(0.5, 1.5, 2.5, 3.5), c(F(L.F_RAYX + 1) * thin)))
  const high = c(1 + F(L.F_EYE + 1) * thin), half = S(L.F_FOG_K), climb4 = c(F(L.F_RAYX + 1) * thin * 4)
  const most = v128.load32_splat(NUMBERS)
  for (let x: usize = 0; x < <usize>width << 2; x += 32, to += 32) {
    const i0 = v128.load(line + x), i1 = v128.load(line + x, 16)
    v128.store(to, even ? evenShare(i0, i1, line + x) : oddShare(i0, i1, own + x, other + x))
    // Half the colour is gone at fogHalf; thinner above. With i = 1/w, k = 1/fogHalf and h the height falloff, k w / (1 + h y) over one
    // plus itself is k / (i (1 + h y) + k), and i y is i eye + ray: one division for all of it.
    const rise = add(slope, v128.load(climbs + (x >> 1)))
    const clear0 = f32x4.pmax(add(mul(i0, high), rise), i0), clear1 = f32x4.pmax(add(mul(i1, high), add(rise, climb4)), i1)
    v128.store(to, shares(f32x4.div(half, add(clear0, half)), f32x4.div(half, add(clear1, half)), most), 16)
  }
}
function evenShares(y: i32, width: i32, climbs: usize, to: usize): void {
  sharesOf(y, width, true, climbs, to)
}
function oddShares(y: i32, width: i32, climbs: usize, to: usize): void {
  sharesOf(y, width, false, climbs, to)
}

/** Colours of a row. The processor works at several of these short rounds at once, which it could not if they found their shares themselves. */
function colours(y: i32, width: i32, leanings: usize, tones: usize): void {
  const first = <usize>(y * width)
  const j = y >> 1, below = y & 1 ? min(j + 1, (I(L.I_HEIGHT) >> 1) - 1) : j
  const samples = <usize>(j * (width >> 1)), others = <usize>(below * (width >> 1)) - samples << 1
  const planar = v128.load(PLACES), between = v128.load(PLACES, 16)
  const round = i16x8.splat(16)
  const behind = pictured
  const groups = addedOf(factor, plane), ownAdded = groups + <usize>(j * (width >> 3)), otherAdded = groups + <usize>(below * (width >> 3))
  let at = depth + (first << 2), pixels = attr + (first << 3), p = factor + (samples << 1), mirror = mirrors + samples
  let toRed = red + first, toGloss = gloss + first
  const toGreen = green - red, toBlue = blue - red, three = plane * 3
  for (let x: usize = 0; x < <usize>width; x += 8, at += 32, pixels += 64, p += 8, mirror += 4, toRed += 8, toGloss += 8, leanings += 32) {
    if (!v128.any_true(v128.or(v128.load(at), v128.load(at, 16))) || (behind && hidden(first + x) && hidden(first + x + 4))) {
      store<u64>(toGloss, 0)
      continue
    }
    const share = v128.load(leanings), fog = v128.load(leanings, 16)
    const low = pick(v128.shuffle<i32>(v128.load(pixels), v128.load(pixels, 16), 0, 2, 4, 6), planar)
    const up = pick(v128.shuffle<i32>(v128.load(pixels, 32), v128.load(pixels, 48), 0, 2, 4, 6), planar)
    const two = v128.shuffle<i32>(low, up, 0, 4, 1, 5), third = v128.shuffle<i32>(low, up, 2, 6, 3, 7)
    const tone = tones + (x >> 5) * HAZE_BYTES
    const q = p + others
    // Own colour times light.
    let r = part(i16x8.shl(i16x8.extend_low_i8x16_u(two), 7), spread(p, q, share, between))
    let g = part(i16x8.shl(i16x8.extend_high_i8x16_u(two), 7), spread(p + plane, q + plane, share, between))
    let b = part(i16x8.shl(i16x8.extend_low_i8x16_u(third), 7), spread(p + plane * 2, q + plane * 2, share, between))
    // Where anything is added; the neighbour's first sample counts too.
    if (load<u16>(ownAdded + (x >> 3)) | load<u16>(otherAdded + (x >> 3))) {
      const p3 = p + three, q3 = q + three
      r = i16x8.add_sat_s(r, spread(p3, q3, share, between))
      g = i16x8.add_sat_s(g, spread(p3 + plane, q3 + plane, share, between))
      b = i16x8.add_sat_s(b, spread(p3 + plane * 2, q3 + plane * 2, share, between))
    }
    const rg = i8x16.narrow_i16x8_u(seen(r, v128.load(tone), fog, round), seen(g, v128.load(tone, 16), fog, round))
    b = seen(b, v128.load(tone, 32), fog, round)
    v128.store64_lane(toRed, rg, 0)
    v128.store64_lane(toRed + toGreen, rg, 1)
    v128.store64_lane(toRed + toBlue, i8x16.narrow_i16x8_u(b, b), 0)
    const glossy = load<u32>(mirror)
    if (glossy) v128.store64_lane(toGloss, pick(i32x4.replace_lane(between, 0, glossy), v128.load(PLACES, 32)), 0)
    else store<u64>(toGloss, 0)
  }
}

/** Rows of one strip. */
function strip(s: i32, scratch: usize): void {
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const climb = c(F(L.F_RAYX + 1) * F(L.F_FOG_HEIGHT))
  const leanings = scratch + (<usize>width << 1), tones = leanings + (<usize>width << 2)
  for (let x: usize = 0; x < <usize>width; x += 8) v128.store(scratch + (x << 1), mul(c(<f32>x), climb))
  const y1 = min(height, (s + 1) * Rec.STRIP)
  for (let y = s * Rec.STRIP; y < y1; y++) {
    hazeRow(y, width, tones)
    if (y & 1) oddShares(y, width, scratch, leanings)
    else evenShares(y, width, scratch, leanings)
    colours(y, width, leanings, tones)
    skyRow(y, width)
  }
}

/** Phase: the picture, and where lines are asked for, lines: both read depths and surfaces, so each strip has both at once. */
export function compose(phase: i32, thread: i32): void {
  const lines = edgesOn()
  const scratch = scratchOf(thread) + 16
  depth = <usize>I(L.I_DEPTH)
  attr = <usize>I(L.I_ATTR)
  red = <usize>I(L.I_RED)
  green = <usize>I(L.I_GREEN)
  blue = <usize>I(L.I_BLUE)
  gloss = <usize>I(L.I_GLOSS)
  factor = <usize>I(L.I_LIGHT)
  plane = <usize>((I(L.I_WIDTH) >> 1) * (I(L.I_HEIGHT) >> 1)) << 1
  mirrors = factor + plane * 6
  pictured = I(L.I_PICTURE_ON) != 0
  if (lines) beginEdges()
  for (let s = take(phase); s < I(L.I_STRIPS); s = take(phase)) {
    strip(s, scratch)
    noteMirrors(s)
    if (lines) edges(s, thread)
  }
}
