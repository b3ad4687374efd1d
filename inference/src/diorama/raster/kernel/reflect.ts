/**
 * Reflections: from every mirroring sample (water, puddles, wet ground) a ray is marched over the depth picture, four at a time; what it
 * meets is what stands there, else the sky it would see. Ripples tilt the normal. Two phases: find, then blend into the picture,
 * so that no reflection reads another's result.
 */
import { F, I, S, take } from './frame'
import * as L from './layout'
import { add, byteOf, bytes, c, dot, gather, mix, mul, sat, sub, whole } from './wide'

const STEPS: i32 = 12
const GROWTH: f32 = 1.56

/** One row of the view-projection times four directions. */
// @ts-ignore: decorator
@inline
function clip(row: i32, x: v128, y: v128, z: v128): v128 {
  const m = L.F_VIEW_PROJECTION + row
  return add(mul(x, S(m)), add(mul(y, S(m + 4)), mul(z, S(m + 8))))
}

/** Phase: colours of what the mirrors of a strip see, and how much of it shows, on every second column of every fourth row. */
export function reflect(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const halfWidth = width >> 1
  const count = <usize>(halfWidth * (height >> 1))
  const mirrors = <usize>I(L.I_LIGHT) + count * 12
  const out = <usize>I(L.I_REFLECT)
  const depth = <usize>I(L.I_DEPTH)
  const attr = <usize>I(L.I_ATTR)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE)
  const waves = <usize>I(L.I_TEXTURES) + 16 * L.TEXTURE_BYTES
  const time = F(L.F_TIME)
  const rain = F(L.F_RAIN)
  const stir: f32 = <f32>0.03 + <f32>0.035 * min<f32>(1, abs<f32>(F(L.F_WIND)) + abs<f32>(F(L.F_WIND + 1))) + <f32>0.2 * rain
  const right = c(<f32>width - 1), bottom = c(<f32>height - 1)
  const lanes = f32x4(0.5, 2.5, 4.5, 6.5)
  const faint: u32 = F(L.F_DETAIL) < 0.5 ? 0xc0c0c0c0 : F(L.F_DETAIL) < 0.75 ? 0xe0e0e0e0 : 0xf0f0f0f0
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(height, (s + 1) * L.STRIP)
    let met = 0
    for (let y = s * L.STRIP; y < y1; y += 4) {
      const row = (y >> 1) * halfWidth
      const fy = <f32>y + 0.5
      for (let x = 0; x < width; x += 8) {
        const o = <usize>(row + (x >> 1))
        const strength = load<u32>(mirrors + o)
        // Hardly wet: not worth a ray.
        if ((strength & faint) == 0) {
          store<u32>(out + count * 3 + o, 0)
          // Neighbours lean on what is here: the picture's own colour.
          own(red, out, y * width + x, o)
          own(green, out + count, y * width + x, o)
          own(blue, out + count * 2, y * width + x, o)
          continue
        }
        met = 1
        const mirror = mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(i32x4.splat(strength)))), c(1.0 / 255.0))
        const i = <usize>(y * width + x)
        const inverse = v128.shuffle<f32>(v128.load(depth + (i << 2)), v128.load(depth + (i << 2), 16), 0, 2, 4, 6)
        const fx = add(c(<f32>x), lanes)
        const vx = add(c(F(L.F_RAY0) + F(L.F_RAYY) * fy), mul(fx, S(L.F_RAYX)))
        const vy = add(c(F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy), mul(fx, S(L.F_RAYX + 1)))
        const vz = add(c(F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy), mul(fx, S(L.F_RAYX + 2)))
        const w = f32x4.div(c(1), f32x4.pmax(inverse, c(1e-4)))
        const px = add(S(L.F_EYE), mul(vx, w)), py = add(S(L.F_EYE + 1), mul(vy, w)), pz = add(S(L.F_EYE + 2), mul(vz, w))
        const k = f32x4.div(c(1), f32x4.sqrt(dot(vx, vy, vz, vx, vy, vz)))
        const dx = mul(vx, k), dy = mul(vy, k), dz = mul(vz, k)
        // Ripples: the slope of a drifting texture, finer under rain; calmer far away, where they would only glitter.
        const scale = c(44 + 60 * rain)
        const u = add(mul(px, scale), c(time * 9)), v = add(mul(pz, scale), c(time * 6))
        const iu = v128.and(f32x4.add(f32x4.floor(u), c(12582912.0)), i32x4.splat(255)), iv = v128.and(f32x4.add(f32x4.floor(v), c(12582912.0)), i32x4.splat(255))
        const four = gather(waves, i32x4.shl(i32x4.add(iu, i32x4.shl(iv, 8)), 2))
        const here = byteOf(four, 0)
        // A thin film hardly moves; a pool does.
        const calm = mul(mul(f32x4.div(c(stir), add(c(1), mul(w, c(0.1)))), c(1.0 / 26.0)), add(c(0.25), mul(mirror, c(0.9))))
        const nx = mul(sub(byteOf(four, 8), here), calm), nz = mul(sub(byteOf(four, 16), here), calm)
        // Mirrored about a normal that is nearly up.
        const away = mul(add(dy, add(mul(dx, nx), mul(dz, nz))), c(-2))
        const rx = add(dx, mul(nx, away)), ry = f32x4.pmax(add(dy, away), c(0.02)), rz = add(dz, mul(nz, away))
        // A straight ray is straight before the division too: its start is this pixel, and each step adds a multiple of its way.
        const ax = mul(fx, w), ay = mul(c(fy), w)
        const bx = clip(0, rx, ry, rz), by = clip(1, rx, ry, rz), bw = clip(2, rx, ry, rz)
        let alive = f32x4.gt(mirror, c(0.02))
        let t = add(mul(w, c(0.03)), c(0.08))
        let sx = ax, sy = ay, sw = inverse
        let hit = c(0)
        let last = c(0)
        for (let n = 0; n < STEPS; n++) {
          const far = f32x4.pmax(add(w, mul(bw, t)), c(0.01))
          sw = f32x4.div(c(1), far)
          sx = mul(add(ax, mul(bx, t)), sw)
          sy = mul(add(ay, mul(by, t)), sw)
          const inside = v128.and(v128.and(f32x4.ge(sx, c(0)), f32x4.le(sx, right)), v128.and(f32x4.ge(sy, c(0)), f32x4.le(sy, bottom)))
          last = v128.bitselect(t, last, v128.and(alive, inside))
          alive = v128.and(alive, inside)
          if (!v128.any_true(alive)) break
          const ix = whole(f32x4.pmax(f32x4.pmin(sub(sx, c(0.5)), right), c(0))), iy = whole(f32x4.pmax(f32x4.pmin(sub(sy, c(0.5)), bottom), c(0)))
          const z = gather(depth, i32x4.shl(i32x4.add(ix, i32x4.mul(iy, i32x4.splat(width))), 2))
          // Behind what is there, but not by more than the stride: else the ray passes at its back.
          const back = sub(far, add(mul(t, c(0.5)), c(0.12)))
          const strikes = v128.and(v128.and(f32x4.lt(sw, z), f32x4.lt(mul(back, z), c(1))), alive)
          hit = v128.bitselect(t, hit, strikes)
          alive = v128.andnot(alive, strikes)
          t = mul(t, c(GROWTH))
        }
        const struck = f32x4.gt(hit, c(0))
        let lo = mul(hit, c(1 / GROWTH)), hi = hit
        if (v128.any_true(struck))
          for (let n = 0; n < 4; n++) {
            const mid = mul(add(lo, hi), c(0.5))
            sw = f32x4.div(c(1), f32x4.pmax(add(w, mul(bw, mid)), c(0.01)))
            sx = mul(add(ax, mul(bx, mid)), sw)
            sy = mul(add(ay, mul(by, mid)), sw)
            const ix = whole(f32x4.pmax(f32x4.pmin(sub(sx, c(0.5)), right), c(0))), iy = whole(f32x4.pmax(f32x4.pmin(sub(sy, c(0.5)), bottom), c(0)))
            const z = gather(depth, i32x4.shl(i32x4.add(ix, i32x4.mul(iy, i32x4.splat(width))), 2))
            const behind = f32x4.lt(sw, z)
            hi = v128.bitselect(mid, hi, behind)
            lo = v128.bitselect(lo, mid, behind)
          }
        // Where the ray ends: at what it struck; else far out, where the picture's own sky may be; and if that is off the picture, where it
        // left it: what stands there surely goes on.
        sw = f32x4.div(c(1), f32x4.pmax(add(w, mul(bw, c(400))), c(0.01)))
        sx = mul(add(ax, mul(bx, c(400))), sw)
        sy = mul(add(ay, mul(by, c(400))), sw)
        const stays = v128.and(v128.and(f32x4.ge(sx, c(0)), f32x4.le(sx, right)), v128.and(f32x4.ge(sy, c(0)), f32x4.le(sy, bottom)))
        const end = v128.bitselect(hi, v128.bitselect(c(400), mul(last, c(1.16)), stays), struck)
        sw = f32x4.div(c(1), f32x4.pmax(add(w, mul(bw, end)), c(0.01)))
        sx = mul(add(ax, mul(bx, end)), sw)
        sy = mul(add(ay, mul(by, end)), sw)
        const ix = whole(f32x4.pmax(f32x4.pmin(sub(sx, c(0.5)), right), c(0))), iy = whole(f32x4.pmax(f32x4.pmin(sub(sy, c(0.5)), bottom), c(0)))
        const at = i32x4.add(ix, i32x4.mul(iy, i32x4.splat(width)))
        const there = gather(depth, i32x4.shl(at, 2))
        // Leaving the picture in front of something: that is taken if it is not much nearer than the ray.
        const seen = v128.or(struck, v128.bitselect(f32x4.eq(there, c(0)), f32x4.lt(there, mul(sw, c(2.2))), stays))
        const sure = v128.bitselect(c(1), v128.bitselect(c(1), c(0.45), stays), struck)
        const high = f32x4.sqrt(sat(ry))
        const overcast = c(max<f32>(0, F(L.F_CLOUD) - 0.6))
        const r = air(lane(red, at), mix(mix(S(L.F_HORIZON), S(L.F_ZENITH), high), S(L.F_CLOUD_SHADE), overcast), v128.and(sure, seen))
        const g = air(lane(green, at), mix(mix(S(L.F_HORIZON + 1), S(L.F_ZENITH + 1), high), S(L.F_CLOUD_SHADE + 1), overcast), v128.and(sure, seen))
        const b = air(lane(blue, at), mix(mix(S(L.F_HORIZON + 2), S(L.F_ZENITH + 2), high), S(L.F_CLOUD_SHADE + 2), overcast), v128.and(sure, seen))
        const graze = sub(c(1), sat(sub(c(0), dy)))
        const fresnel = add(c(0.3), mul(mul(graze, graze), c(0.7)))
        store<u32>(out + o, bytes(r))
        store<u32>(out + count + o, bytes(g))
        store<u32>(out + count * 2 + o, bytes(b))
        store<u32>(out + count * 3 + o, bytes(mul(f32x4.pmin(mirror, shore(mirrors + o, halfWidth, x, y, width, height)), fresnel)))
      }
    }
    store<u8>(out + count * 4 + s, <u8>met)
  }
}

// @ts-ignore: decorator
@inline
function own(plane: usize, out: usize, i: usize, o: usize): void {
  const v = v128.load64_zero(plane + i)
  v128.store32_lane(out + o, v128.shuffle<i8>(v, v, 0, 2, 4, 6, 0, 2, 4, 6, 0, 2, 4, 6, 0, 2, 4, 6), 0)
}

/** How much the surroundings mirror: a pool's reflection fades towards its rim instead of ending at a line. */
function shore(at: usize, stride: i32, x: i32, y: i32, width: i32, height: i32): v128 {
  const side: usize = x >= 16 && x + 24 <= width ? 5 : 0
  const up = <usize>(y >= 12 ? stride * 4 : 0), down = <usize>(y + 12 < height ? stride * 4 : 0)
  const cross = i8x16.avgr_u(i8x16.avgr_u(v128.load32_zero(at - side), v128.load32_zero(at + side)), i8x16.avgr_u(v128.load32_zero(at - up), v128.load32_zero(at + down)))
  const mean = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(cross)))
  return mul(mul(mean, mean), c(1.25 / 65025.0 / 0.72))
}

/** What was seen over what the sky would be. */
// @ts-ignore: decorator
@inline
function air(seen: v128, sky: v128, share: v128): v128 {
  return mix(sky, seen, share)
}

/** One byte of a plane per lane, 0..1. */
// @ts-ignore: decorator
@inline
function lane(plane: usize, at: v128): v128 {
  const v = i32x4(0, 0, 0, 0)
  let n = i32x4.replace_lane(v, 0, load<u8>(plane + <usize>i32x4.extract_lane(at, 0)))
  n = i32x4.replace_lane(n, 1, load<u8>(plane + <usize>i32x4.extract_lane(at, 1)))
  n = i32x4.replace_lane(n, 2, load<u8>(plane + <usize>i32x4.extract_lane(at, 2)))
  n = i32x4.replace_lane(n, 3, load<u8>(plane + <usize>i32x4.extract_lane(at, 3)))
  return mul(f32x4.convert_i32x4_s(n), c(1.0 / 255.0))
}

// @ts-ignore: decorator
@inline
function twice(plane: usize, at: usize): v128 {
  const v = v128.load64_zero(plane + at)
  return v128.shuffle<i8>(v, v, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7)
}
/** Mean of two rows' colours, or the one of them that mirrors. */
// @ts-ignore: decorator
@inline
function between(plane: usize, o: usize, p: usize, a: v128, b: v128): v128 {
  const zero = i8x16.splat(0)
  // Each sample leans on its neighbours left and right: a film of water has no hard edges.
  const x = i8x16.avgr_u(twice(plane, o), i8x16.avgr_u(twice(plane, o - 1), twice(plane, o + 1)))
  const y = i8x16.avgr_u(twice(plane, p), i8x16.avgr_u(twice(plane, p - 1), twice(plane, p + 1)))
  const first = v128.bitselect(y, x, i8x16.eq(a, zero)), second = v128.bitselect(x, y, i8x16.eq(b, zero))
  return i8x16.avgr_u(first, second)
}
// @ts-ignore: decorator
@inline
function over(under: v128, above: v128, share: v128): v128 {
  const l = i16x8.add(i16x8.extend_low_i8x16_u(under), i16x8.q15mulr_sat_s(i16x8.shl(i16x8.sub(i16x8.extend_low_i8x16_u(above), i16x8.extend_low_i8x16_u(under)), 7), i16x8.extend_low_i8x16_u(share)))
  const h = i16x8.add(i16x8.extend_high_i8x16_u(under), i16x8.q15mulr_sat_s(i16x8.shl(i16x8.sub(i16x8.extend_high_i8x16_u(above), i16x8.extend_high_i8x16_u(under)), 7), i16x8.extend_high_i8x16_u(share)))
  return i8x16.narrow_i16x8_u(l, h)
}

/** Phase: lays the reflections over the picture. A pixel shows them only where it mirrors itself, so nothing bleeds over a silhouette. */
export function mirror(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const halfWidth = width >> 1
  const count = <usize>(halfWidth * (height >> 1))
  const found = <usize>I(L.I_REFLECT)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE), gloss = <usize>I(L.I_GLOSS)
  for (let s = take(phase); s < strips; s = take(phase)) {
    if (!load<u8>(found + count * 4 + s)) continue
    const y1 = min(height, (s + 1) * L.STRIP)
    for (let y = s * L.STRIP; y < y1; y++)
      for (let x = 0; x < width; x += 16) {
        const o = <usize>((y >> 2) * width + (x >> 1))
        // Rows in between lean on the next row found, if it mirrors too.
        const p = y & 2 && y + 4 < y1 ? o + <usize>width : o
        const i = <usize>(y * width + x)
        if (x + 16 > width) {
          // Half a step is left: the same, on a copy of eight.
          for (let j = x; j < width; j++) single(found, count, <usize>((y >> 2) * width + (j >> 1)), <usize>(y * width + j), red, green, blue, gloss)
          break
        }
        const a = twice(found + count * 3, o), b = twice(found + count * 3, p)
        const share = v128.and(i8x16.avgr_u(a, b), i8x16.ne(v128.load(gloss + i), i8x16.splat(0)))
        if (!v128.any_true(share)) continue
        v128.store(red + i, over(v128.load(red + i), between(found, o, p, a, b), share))
        v128.store(green + i, over(v128.load(green + i), between(found + count, o, p, a, b), share))
        v128.store(blue + i, over(v128.load(blue + i), between(found + count * 2, o, p, a, b), share))
      }
  }
}

function single(found: usize, count: usize, o: usize, i: usize, red: usize, green: usize, blue: usize, gloss: usize): void {
  if (load<u8>(gloss + i) == 0) return
  const k = <i32>load<u8>(found + count * 3 + o)
  const r = <i32>load<u8>(red + i), g = <i32>load<u8>(green + i), b = <i32>load<u8>(blue + i)
  store<u8>(red + i, r + (((<i32>load<u8>(found + o) - r) * k) >> 8))
  store<u8>(green + i, g + (((<i32>load<u8>(found + count + o) - g) * k) >> 8))
  store<u8>(blue + i, b + (((<i32>load<u8>(found + count * 2 + o) - b) * k) >> 8))
}
