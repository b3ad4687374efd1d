/**
 * Phase, before sky and light: a picture laid over the scenery. What a pixel shows of the world is projected through the camera the picture was taken from, and takes
 * its colour from there: cards cut from the picture from its front texture, everything else from the back one, where what stood before it
 * is filled in. The picture gives way to the world where it would be wrong: by the error of parallax, where it is blown up too far, seen from
 * behind, at its border, and with its share. Bodies are never painted over; their shadows fall on it. Where it covers all, the phases that follow have
 * nothing to do: they ask `hidden`.
 */
import { F, I, S, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { compare, dropAt } from './shade-shadow'
import { add, bytes, c, gather, mul, sat, sub, whole } from './wide'

const P = L.F_PICTURE

/** Four texels at an address, blended by shares of 15 bits to the right and down: r, g, b, code of 16 bits in the lower half. */
// @ts-ignore: decorator
@inline
function texel(at: usize, right: v128, down: v128): v128 {
  const upper = i16x8.extend_low_i8x16_u(v128.load64_zero(at))
  const lower = i16x8.extend_low_i8x16_u(v128.load64_zero(at, L.PICTURE_WIDTH * 4))
  const left = i16x8.add(upper, i16x8.q15mulr_sat_s(i16x8.sub(lower, upper), down))
  return i16x8.add(left, i16x8.q15mulr_sat_s(i16x8.sub(v128.shuffle<i64>(left, left, 1, 1), left), right))
}

/** Planar bytes of a picture (r, g, b of four pixels) in another light. */
function relit(planar: v128, light: v128): v128 {
  const k = mul(light, c(1.0 / 255.0))
  const low = i16x8.extend_low_i8x16_u(planar), high = i16x8.extend_high_i8x16_u(planar)
  const r = bytes(mul(mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(low)), k), S(P + L.P_TINT)))
  const g = bytes(mul(mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_u(low)), k), S(P + L.P_TINT + 1)))
  const b = bytes(mul(mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(high)), k), S(P + L.P_TINT + 2)))
  return i32x4.replace_lane(i32x4.replace_lane(i32x4.splat(r), 1, g), 2, b)
}

/** Whether the picture hides every one of four pixels. Ask only while I_PICTURE_ON. */
// @ts-ignore: decorator
@inline
export function hidden(pixel: usize): bool {
  return load<u32>(<usize>I(L.I_PICTURE_SHARE) + pixel) == 0xffffffff
}

/** Phase, after light and ink: the picture over the world, by its share; it has no ink and no gloss. */
export function lay(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const shares = <usize>I(L.I_PICTURE_SHARE)
  const gloss = <usize>I(L.I_GLOSS), ink = <usize>I(L.I_INK)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const end = <usize>(min(height, (s + 1) * Rec.STRIP) * width)
    for (let i = <usize>(s * Rec.STRIP * width); i < end; i += 8) {
      const of8 = load<u64>(shares + i)
      if (of8 == 0) continue
      // A share of 255 is whole: q15 of 255 * 128 + 127.
      const wide = i16x8.extend_low_i8x16_u(v128.load64_zero(shares + i))
      const share = i16x8.add(i16x8.shl(wide, 7), i16x8.shr_u(wide, 1))
      blend(<usize>I(L.I_RED) + i, <usize>I(L.I_R2) + i, share)
      blend(<usize>I(L.I_GREEN) + i, <usize>I(L.I_G2) + i, share)
      blend(<usize>I(L.I_BLUE) + i, <usize>I(L.I_B2) + i, share)
      if (load<u64>(gloss + i)) fade(gloss + i, share)
      if (load<u64>(ink + i)) fade(ink + i, share)
    }
  }
}

// @ts-ignore: decorator
@inline
function blend(to: usize, from: usize, share: v128): void {
  const a = i16x8.extend_low_i8x16_u(v128.load64_zero(to)), b = i16x8.extend_low_i8x16_u(v128.load64_zero(from))
  const mixed = i16x8.add(a, i16x8.q15mulr_sat_s(i16x8.sub(b, a), share))
  v128.store64_lane(to, i8x16.narrow_i16x8_u(mixed, mixed), 0)
}

// @ts-ignore: decorator
@inline
function fade(to: usize, share: v128): void {
  const a = i16x8.extend_low_i8x16_u(v128.load64_zero(to))
  const left = i16x8.sub(a, i16x8.q15mulr_sat_s(a, share))
  v128.store64_lane(to, i8x16.narrow_i16x8_u(left, left), 0)
}

/** How much of the light of a point bodies leave: their sun shadow and the dark where they stand. */
function underBodies(px: v128, py: v128, pz: v128): v128 {
  const sheltered = sub(c(1), mul(dropAt(px, py, pz), c(0.5)))
  const strength = F(L.F_SHADOW)
  if (strength < 0.03) return sheltered
  const at = L.F_SHADOW_MATRIX
  const u = add(add(mul(px, S(at)), mul(py, S(at + 4))), add(mul(pz, S(at + 8)), S(at + 12)))
  const v = add(add(mul(px, S(at + 1)), mul(py, S(at + 5))), add(mul(pz, S(at + 9)), S(at + 13)))
  const k = S(L.F_MOVING_FROM)
  const mu = add(mul(u, k), S(L.F_MOVING_FROM + 1)), mv = add(mul(v, k), S(L.F_MOVING_FROM + 2))
  const within = v128.and(
    v128.and(f32x4.gt(mu, S(L.F_MOVING_BOX)), f32x4.lt(mu, S(L.F_MOVING_BOX + 2))),
    v128.and(f32x4.gt(mv, S(L.F_MOVING_BOX + 1)), f32x4.lt(mv, S(L.F_MOVING_BOX + 3))),
  )
  if (!v128.any_true(within)) return sheltered
  const d = sub(add(add(mul(px, S(at + 2)), mul(py, S(at + 6))), add(mul(pz, S(at + 10)), S(at + 14))), c(14))
  const lit = compare(<usize>I(L.I_SHADOW_MOVING), Rec.MOVING_SIZE, mu, mv, d, c(0), c(0))
  const shade = v128.and(sub(c(1), lit), within)
  return mul(sheltered, sub(c(1), mul(shade, c(strength * 0.42))))
}

export function projected(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const red = <usize>I(L.I_R2), green = <usize>I(L.I_G2), blue = <usize>I(L.I_B2)
  const shares = <usize>I(L.I_PICTURE_SHARE)
  const moved = F(P + L.P_MOVED)
  // Until one has moved a little nothing shows behind the cards, and all is what it was.
  const parted = moved >= 0.2
  const front = i32x4.splat(I(L.I_PICTURE_FRONT))
  const back = parted ? i32x4.splat(I(L.I_PICTURE_BACK)) : front
  const exact = F(P + L.P_EXACT) > 0.5
  const tinted = F(P + L.P_TINT) != 1 || F(P + L.P_TINT + 1) != 1 || F(P + L.P_TINT + 2) != 1
  const card = i32x4.splat(I(L.I_PICTURE_CARD))
  const border: f32 = 1 / max<f32>(F(P + L.P_BORDER), 0.001)
  const lanes = f32x4(0.5, 1.5, 2.5, 3.5)
  const right = c(<f32>(L.PICTURE_WIDTH - 1)), bottom = c(<f32>(L.PICTURE_HEIGHT - 1))
  const almost = c(<f32>L.PICTURE_WIDTH - 1.02), last = c(<f32>L.PICTURE_HEIGHT - 1.02)
  const farther = moved * 28.0
  const byte = i32x4.splat(255)
  const boxX0 = F(P + L.P_BOX), boxY0 = F(P + L.P_BOX + 1), boxX1 = F(P + L.P_BOX + 2), boxY1 = F(P + L.P_BOX + 3)
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(height, (s + 1) * Rec.STRIP)
    for (let y = s * Rec.STRIP; y < y1; y++) {
      const fy = <f32>y + 0.5
      const rowU = c(F(P) + F(P + 2) * fy), rowV = c(F(P + 4) + F(P + 6) * fy), rowD = c(F(P + 8) + F(P + 10) * fy)
      const boxed = fy >= boxY0 && fy <= boxY1
      for (let x = 0; x < width; x += 4) {
        const i = <usize>(y * width + x)
        const inverse = v128.load(depth + (i << 2))
        const solid = f32x4.gt(inverse, c(0))
        const here = attr + (i << 3)
        const lo = v128.load(here), hi = v128.load(here, 16)
        const packed = v128.shuffle<i32>(lo, hi, 1, 3, 5, 7)
        // Bodies have the lower half of the ids.
        const body = v128.andnot(solid, i32x4.shr_s(packed, 31))
        const fx = add(c(<f32>x), lanes)
        const along = add(rowD, mul(fx, S(P + 9)))
        const den = f32x4.pmax(add(along, mul(inverse, S(P + 11))), c(0.04))
        let w = v128.andnot(mul(sat(mul(sub(c(2.8), den), c(1.2))), sat(mul(sub(along, c(0.15)), c(4)))), body)
        if (!v128.any_true(f32x4.gt(w, c(0.004)))) {
          store<u32>(shares + i, 0)
          continue
        }
        const over = f32x4.div(c(1), den)
        const u = mul(add(add(rowU, mul(fx, S(P + 1))), mul(inverse, S(P + 3))), over)
        const v = mul(add(add(rowV, mul(fx, S(P + 5))), mul(inverse, S(P + 7))), over)
        // A pixel just beyond the border is what rounding makes of the border.
        const rim = add(f32x4.pmin(f32x4.pmin(u, sub(right, u)), f32x4.pmin(v, sub(bottom, v))), c(2.5))
        w = mul(w, mul(sat(mul(rim, c(border))), S(P + L.P_SHARE)))
        if (!v128.any_true(f32x4.gt(w, c(0.004)))) {
          store<u32>(shares + i, 0)
          continue
        }
        const kinds = v128.shuffle<i32>(lo, hi, 0, 2, 4, 6)
        const isCard = v128.and(i32x4.eq(i32x4.shr_u(kinds, 24), card), solid)
        // What stands upright may be what the picture shows there; ground never is what stands on it.
        const level = i32x4.gt_s(v128.and(i32x4.shr_u(packed, 8), byte), i32x4.splat(185))
        const base = parted ? v128.bitselect(front, back, v128.or(isCard, v128.andnot(solid, level))) : front
        const iu = whole(mul(f32x4.pmax(f32x4.pmin(u, almost), c(0)), c(256))), iv = whole(mul(f32x4.pmax(f32x4.pmin(v, last), c(0)), c(256)))
        let four: v128
        if (exact) {
          const half = i32x4.splat(128)
          const tx = i32x4.shr_u(i32x4.add(iu, half), 8), ty = i32x4.shr_u(i32x4.add(iv, half), 8)
          four = gather(0, i32x4.add(base, i32x4.shl(i32x4.add(tx, i32x4.mul(ty, i32x4.splat(L.PICTURE_WIDTH))), 2)))
        } else {
          const at = i32x4.add(base, i32x4.shl(i32x4.add(i32x4.shr_u(iu, 8), i32x4.mul(i32x4.shr_u(iv, 8), i32x4.splat(L.PICTURE_WIDTH))), 2))
          const su = i32x4.shl(v128.and(iu, byte), 7), sv = i32x4.shl(v128.and(iv, byte), 7)
          const t0 = texel(<usize>i32x4.extract_lane(at, 0), v128.shuffle<i16>(su, su, 0, 0, 0, 0, 0, 0, 0, 0), v128.shuffle<i16>(sv, sv, 0, 0, 0, 0, 0, 0, 0, 0))
          const t1 = texel(<usize>i32x4.extract_lane(at, 1), v128.shuffle<i16>(su, su, 2, 2, 2, 2, 2, 2, 2, 2), v128.shuffle<i16>(sv, sv, 2, 2, 2, 2, 2, 2, 2, 2))
          const t2 = texel(<usize>i32x4.extract_lane(at, 2), v128.shuffle<i16>(su, su, 4, 4, 4, 4, 4, 4, 4, 4), v128.shuffle<i16>(sv, sv, 4, 4, 4, 4, 4, 4, 4, 4))
          const t3 = texel(<usize>i32x4.extract_lane(at, 3), v128.shuffle<i16>(su, su, 6, 6, 6, 6, 6, 6, 6, 6), v128.shuffle<i16>(sv, sv, 6, 6, 6, 6, 6, 6, 6, 6))
          four = i8x16.narrow_i16x8_u(v128.shuffle<i64>(t0, t1, 0, 2), v128.shuffle<i64>(t2, t3, 0, 2))
        }
        if (parted) {
          // 1/distance the picture was given there, and the one the world has: how far apart they come to lie by having moved.
          const code = mul(f32x4.convert_i32x4_s(i32x4.shr_u(four, 24)), c(1.0 / 255.0))
          const given = mul(mul(code, code), c(0.8))
          const off = sub(f32x4.abs(sub(mul(inverse, over), given)), mul(given, c(0.4)))
          const wrong = sat(sub(c(2.4), mul(f32x4.pmax(off, c(0)), c(farther * 2))))
          w = mul(w, v128.bitselect(c(1), wrong, isCard))
        }
        let planar = v128.shuffle<i8>(four, four, 0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)
        const near = boxed && <f32>x + 3 >= boxX0 && <f32>x <= boxX1
        if (near || tinted) {
          let light = c(1)
          if (near) {
            const z = f32x4.div(c(1), f32x4.pmax(inverse, c(1e-4)))
            const rx = add(c(F(L.F_RAY0) + F(L.F_RAYY) * fy), mul(fx, S(L.F_RAYX)))
            const ry = add(c(F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy), mul(fx, S(L.F_RAYX + 1)))
            const rz = add(c(F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy), mul(fx, S(L.F_RAYX + 2)))
            light = underBodies(add(S(L.F_EYE), mul(rx, z)), add(S(L.F_EYE + 1), mul(ry, z)), add(S(L.F_EYE + 2), mul(rz, z)))
            light = v128.bitselect(light, c(1), solid)
          }
          planar = relit(planar, light)
        }
        v128.store32_lane(red + i, planar, 0)
        v128.store32_lane(green + i, planar, 1)
        v128.store32_lane(blue + i, planar, 2)
        store<u32>(shares + i, bytes(w))
      }
    }
  }
}
