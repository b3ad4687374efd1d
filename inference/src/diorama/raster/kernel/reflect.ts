/**
 * Reflections: from each 4x8 pixels that mirror (water, puddles, wet ground) a ray is marched over the depth picture, four at a time;
 * what it meets is what stands there, else the sky it would see. Ripples tilt the normal. Two phases: find, then blend into the picture
 * (`mirror.ts`), so that no reflection reads another's result.
 */
import { F, I, S, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { coarseOf, faint } from './shining'
import { add, byteOf, bytes, c, choice, cut, dot, gather, mix, mul, sat, sub } from './wide'

const STEPS: i32 = 10
const GROWTH: f32 = 1.8
/** Strides before a ray goes by the coarse depths. */
const CLOSE: i32 = 6

/** One row of the view-projection times four directions. */
// @ts-ignore: decorator
@inline
function clip(row: i32, x: v128, y: v128, z: v128): v128 {
  const m = L.F_VIEW_PROJECTION + row
  return add(mul(x, S(m)), add(mul(y, S(m + 4)), mul(z, S(m + 8))))
}

/**
 * Phase: colours of what the mirrors of a strip see, one ray to two cells of 4x4 pixels, one below the other (they are drawn out up and down
 * anyway), in the rows of even number; a fourth plane says which have one.
 */
export function reflect(phase: i32): void {
  const strips = I(L.I_STRIPS)
  const width = I(L.I_WIDTH)
  const height = I(L.I_HEIGHT)
  const halfWidth = width >> 1
  const across = width >> 2
  const count = <usize>(across * (height >> 2))
  const mirrors = <usize>I(L.I_LIGHT) + <usize>(halfWidth * (height >> 1)) * 12
  const out = <usize>I(L.I_REFLECT)
  const depth = <usize>I(L.I_DEPTH)
  const red = <usize>I(L.I_RED), green = <usize>I(L.I_GREEN), blue = <usize>I(L.I_BLUE)
  const waves = <usize>I(L.I_TEXTURES) + 16 * Rec.TEXTURE_BYTES
  const time = F(L.F_TIME)
  const rain = F(L.F_RAIN)
  const stir: f32 = <f32>0.03 + <f32>0.035 * min<f32>(1, abs<f32>(F(L.F_WIND)) + abs<f32>(F(L.F_WIND + 1))) + <f32>0.2 * rain
  const right = c(<f32>width - 1), bottom = c(<f32>height - 1), across4 = i32x4.splat(width), cellsAcross = i32x4.splat(across)
  const coarse = coarseOf(count)
  const lanes = f32x4(0.5, 4.5, 8.5, 12.5)
  // Hardly wet: not worth a ray.
  const least = faint()
  for (let s = take(phase); s < strips; s = take(phase)) {
    const y1 = min(height, (s + 1) * Rec.STRIP)
    let met = 0
    for (let y = s * Rec.STRIP; y < y1; y += 8) {
      // The last of them may be a single row of cells.
      const below: usize = y + 4 < height ? 4 : 0
      for (let step = 0; step < width; step += 16) {
        const x = max(0, min(step, width - 16))
        const o = <usize>((y >> 2) * across + (x >> 2))
        // The strongest of eight samples says whether they are worth a ray.
        const sample = mirrors + <usize>((y >> 1) * halfWidth + (x >> 1))
        const upper = v128.load64_zero(sample), lower = v128.load64_zero(sample + halfWidth * (below >> 1))
        const both = i8x16.max_u(i8x16.max_u(upper, v128.load64_zero(sample + halfWidth)), i8x16.max_u(lower, v128.load64_zero(sample + halfWidth * ((below >> 1) + 1))))
        const pairs = i16x8.max_u(v128.and(both, i16x8.splat(255)), i16x8.shr_u(both, 8))
        if (!v128.any_true(i8x16.gt_u(pairs, least))) {
          store<u32>(out + count * 3 + o, 0)
          store<u32>(out + o, 0)
          store<u32>(out + count + o, 0)
          store<u32>(out + count * 2 + o, 0)
          continue
        }
        met = 1
        const mirror = mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(pairs)), c(1.0 / 255.0))
        // A ray starts at the upper cell's first sample, if that one mirrors, or else at the lower one's.
        const up = i32x4.gt_s(firsts(upper), i32x4.splat(0))
        const mine = v128.or(up, i32x4.gt_s(firsts(lower), i32x4.splat(0)))
        const i = depth + (<usize>(y * width + x) << 2)
        const inverse = choice(fourths(i), fourths(i + <usize>width * below * 4), up)
        const fx = add(c(<f32>x), lanes), fy = add(c(<f32>y + 4.5), v128.and(up, c(-4)))
        const vx = add(add(S(L.F_RAY0), mul(fy, S(L.F_RAYY))), mul(fx, S(L.F_RAYX)))
        const vy = add(add(S(L.F_RAY0 + 1), mul(fy, S(L.F_RAYY + 1))), mul(fx, S(L.F_RAYX + 1)))
        const vz = add(add(S(L.F_RAY0 + 2), mul(fy, S(L.F_RAYY + 2))), mul(fx, S(L.F_RAYX + 2)))
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
        const ax = mul(fx, w), ay = mul(fy, w)
        const bx = clip(0, rx, ry, rz), by = clip(1, rx, ry, rz), bw = clip(2, rx, ry, rz)
        let alive = mine
        let t = add(mul(w, c(0.03)), c(0.08))
        let sx = ax, sy = ay, sw = inverse
        let hit = c(0)
        let last = c(0)
        for (let n = 0; n < STEPS; n++) {
          const far = f32x4.pmax(add(w, mul(bw, t)), c(0.01))
          sw = f32x4.div(c(1), far)
          sx = mul(add(ax, mul(bx, t)), sw)
          sy = mul(add(ay, mul(by, t)), sw)
          const cx = f32x4.pmax(f32x4.pmin(sx, right), c(0)), cy = f32x4.pmax(f32x4.pmin(sy, bottom), c(0))
          alive = v128.and(alive, v128.and(f32x4.eq(cx, sx), f32x4.eq(cy, sy)))
          last = choice(t, last, alive)
          // Short strides look closely, and stay near in memory; long ones go by the coarse depths.
          const z = n < CLOSE ? gather(depth, i32x4.shl(i32x4.add(cut(cx), i32x4.dot_i16x8_s(cut(cy), across4)), 2)) : gather(coarse, i32x4.shl(i32x4.add(cut(mul(cx, c(0.25))), i32x4.dot_i16x8_s(cut(mul(cy, c(0.25))), cellsAcross)), 2))
          // Behind what is there, but not by more than the stride: else the ray passes at its back.
          const back = sub(far, add(mul(t, c(0.5)), c(0.12)))
          const strikes = v128.and(v128.and(f32x4.lt(sw, z), f32x4.lt(mul(back, z), c(1))), alive)
          hit = choice(t, hit, strikes)
          alive = v128.andnot(alive, strikes)
          if (!v128.any_true(alive)) break
          t = mul(t, c(GROWTH))
        }
        const struck = f32x4.gt(hit, c(0))
        let lo = mul(hit, c(1 / GROWTH)), hi = hit
        if (v128.any_true(struck))
          for (let n = 0; n < 3; n++) {
            const mid = mul(add(lo, hi), c(0.5))
            sw = f32x4.div(c(1), f32x4.pmax(add(w, mul(bw, mid)), c(0.01)))
            const cx = f32x4.pmax(f32x4.pmin(mul(add(ax, mul(bx, mid)), sw), right), c(0)), cy = f32x4.pmax(f32x4.pmin(mul(add(ay, mul(by, mid)), sw), bottom), c(0))
            const z = gather(depth, i32x4.shl(i32x4.add(cut(cx), i32x4.dot_i16x8_s(cut(cy), across4)), 2))
            const behind = f32x4.lt(sw, z)
            hi = choice(mid, hi, behind)
            lo = choice(lo, mid, behind)
          }
        // Where the ray ends: at what it struck; else far out, where the picture's own sky may be; and if that is off the picture, where it
        // left it: what stands there surely goes on.
        sw = f32x4.div(c(1), f32x4.pmax(add(w, mul(bw, c(400))), c(0.01)))
        sx = mul(add(ax, mul(bx, c(400))), sw)
        sy = mul(add(ay, mul(by, c(400))), sw)
        const stays = v128.and(v128.and(f32x4.ge(sx, c(0)), f32x4.le(sx, right)), v128.and(f32x4.ge(sy, c(0)), f32x4.le(sy, bottom)))
        const end = choice(hi, choice(c(400), mul(last, c(1.16)), stays), struck)
        sw = f32x4.div(c(1), f32x4.pmax(add(w, mul(bw, end)), c(0.01)))
        sx = mul(add(ax, mul(bx, end)), sw)
        sy = mul(add(ay, mul(by, end)), sw)
        const ix = cut(f32x4.pmax(f32x4.pmin(sx, right), c(0))), iy = cut(f32x4.pmax(f32x4.pmin(sy, bottom), c(0)))
        const at = i32x4.add(ix, i32x4.dot_i16x8_s(iy, across4))
        const there = gather(depth, i32x4.shl(at, 2))
        // Leaving the picture in front of something: that is taken if it is not much nearer than the ray.
        const seen = v128.or(struck, choice(f32x4.eq(there, c(0)), f32x4.lt(there, mul(sw, c(2.2))), stays))
        const sure = choice(c(1), v128.and(choice(c(1), c(0.45), stays), v128.or(stays, f32x4.gt(last, c(0)))), struck)
        const high = f32x4.sqrt(sat(ry))
        const overcast = c(max<f32>(0, F(L.F_CLOUD) - 0.6))
        const r = air(bright(lane(red, at)), mix(mix(S(L.F_HORIZON), S(L.F_ZENITH), high), S(L.F_CLOUD_SHADE), overcast), v128.and(sure, seen))
        const g = air(bright(lane(green, at)), mix(mix(S(L.F_HORIZON + 1), S(L.F_ZENITH + 1), high), S(L.F_CLOUD_SHADE + 1), overcast), v128.and(sure, seen))
        const b = air(bright(lane(blue, at)), mix(mix(S(L.F_HORIZON + 2), S(L.F_ZENITH + 2), high), S(L.F_CLOUD_SHADE + 2), overcast), v128.and(sure, seen))
        const there8 = i32x4.splat(<i32>bytes(v128.and(mine, c(1))))
        store<u32>(out + o, <u32>i32x4.extract_lane(v128.and(i32x4.splat(<i32>bytes(r)), there8), 0))
        store<u32>(out + count + o, <u32>i32x4.extract_lane(v128.and(i32x4.splat(<i32>bytes(g)), there8), 0))
        store<u32>(out + count * 2 + o, <u32>i32x4.extract_lane(v128.and(i32x4.splat(<i32>bytes(b)), there8), 0))
        store<u32>(out + count * 3 + o, <u32>i32x4.extract_lane(there8, 0))
      }
    }
    store<u8>(out + count * 4 + s, <u8>met)
  }
}

/** First samples of four cells. */
// @ts-ignore: decorator
@inline
function firsts(samples: v128): v128 {
  return i32x4.extend_low_i16x8_u(v128.and(samples, i16x8.splat(255)))
}
/** Every fourth of sixteen numbers. */
// @ts-ignore: decorator
@inline
function fourths(at: usize): v128 {
  return v128.shuffle<f32>(v128.shuffle<f32>(v128.load(at), v128.load(at, 16), 0, 4, 0, 4), v128.shuffle<f32>(v128.load(at, 32), v128.load(at, 48), 0, 4, 0, 4), 0, 1, 4, 5)
}

/** What is nearly white in the picture (lamps, windows, the sun) is brighter than white: its streaks stay bright when drawn out. */
// @ts-ignore: decorator
@inline
function bright(v: v128): v128 {
  return add(v, f32x4.pmax(mul(sub(v, c(0.66)), c(1.4)), c(0)))
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
