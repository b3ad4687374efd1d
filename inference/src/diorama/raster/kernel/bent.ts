/**
 * Quads that are not quite flat: depth, colour and normal, which three corners say, are fitted to all four by least squares, so that it does not
 * matter which three a record keeps, and what neighbours say of a corner they share differs little. Outlines are those of the two triangles exactly.
 */
import * as Rec from './records'
import { WHOLE } from './span'
import { part } from './wide'

/** Farthest corner from nearest, as a ratio of distances, up to which a quad is drawn as one. */
const DEEP: f32 = 1.25
/** Smallest to largest of the triangles of three corners in a quad that is drawn as one. */
const EVEN: f32 = 0.25
/** Steps of a share. */
const ONE: f32 = 64
/** Most a share may be. */
const MOST: f32 = 15

/**
 * Whether corners at x, y go round a convex quad, either way, and none of the four triangles of three corners is smaller than `even` of another: of such
 * corners three do not say what is at the fourth.
 */
// @ts-ignore: decorator
@inline
export function round(x: v128, y: v128, even: f32): bool {
  // Sides in order, and which way each turns from the one before.
  const sx = f32x4.sub(v128.shuffle<i32>(x, x, 1, 2, 3, 0), x)
  const sy = f32x4.sub(v128.shuffle<i32>(y, y, 1, 2, 3, 0), y)
  const turns = f32x4.sub(
    f32x4.mul(sx, v128.shuffle<i32>(sy, sy, 1, 2, 3, 0)),
    f32x4.mul(v128.shuffle<i32>(sx, sx, 1, 2, 3, 0), sy),
  )
  const zero = f32x4.splat(0)
  if (i32x4.bitmask(f32x4.gt(turns, zero)) != 15 && i32x4.bitmask(f32x4.lt(turns, zero)) != 15) return false
  const sizes = f32x4.abs(turns)
  const pairs = f32x4.pmax(sizes, v128.shuffle<i32>(sizes, sizes, 2, 3, 0, 1))
  const largest = f32x4.pmax(pairs, v128.shuffle<i32>(pairs, pairs, 1, 0, 3, 2))
  return i32x4.bitmask(f32x4.ge(sizes, f32x4.mul(largest, f32x4.splat(even)))) == 15
}

/** Whether corners (x, y, 1/w) go round a convex quad on screen that does not reach far into the picture. */
export function convex(a: usize, b: usize, c: usize, d: usize): bool {
  const va = v128.load(a), vb = v128.load(b), vc = v128.load(c), vd = v128.load(d)
  const ab = v128.shuffle<i32>(va, vb, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(vc, vd, 0, 4, 1, 5)
  if (!round(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3), EVEN)) return false
  const least = f32x4.pmin(f32x4.pmin(va, vb), f32x4.pmin(vc, vd))
  const most = f32x4.pmax(f32x4.pmax(va, vb), f32x4.pmax(vc, vd))
  return f32x4.extract_lane(most, 2) < DEEP * f32x4.extract_lane(least, 2)
}

/** Eight bytes in sixteen bits each. */
// @ts-ignore: decorator
@inline
function wide(bytes: u64): v128 {
  return i16x8.extend_low_i8x16_u(i64x2.splat(bytes))
}

/** A number of less than 32768 in every lane. */
// @ts-ignore: decorator
@inline
function share(k: f32): v128 {
  const whole = i32x4.sub(f32x4.add(f32x4.splat(k), f32x4.splat(WHOLE)), i32x4.splat(0x4b400000))
  return i16x8.narrow_i32x4_s(whole, whole)
}

/** Most a fitted byte may be: what is stepped from it on (smooth.ts) rounds, and must not leave 16 bits. What names surface and object stays as it is. */
// @ts-ignore: decorator
@inline
function most(): v128 {
  return i16x8(252, 252, 252, 32767, 252, 252, 252, 32767)
}

/** A part of what is missing (64ths), as whole steps. */
// @ts-ignore: decorator
@inline
function portion(missing: v128, k: f32): v128 {
  return i16x8.shr_s(i16x8.add(part(missing, share(k * 32768)), i16x8.splat(32)), 6)
}

/** A corner's bytes moved by a share of what is missing, and down by what the fourth would have too much. */
// @ts-ignore: decorator
@inline
function move(at: usize, bytes: v128, missing: v128, k: f32, excess: v128): void {
  const moved = i16x8.sub(i16x8.add(bytes, portion(missing, k)), excess)
  store<u64>(at, <u64>i64x2.extract_lane(i8x16.narrow_i16x8_u(moved, moved), 0))
}

/** Fits a record to its four corners; where it is `shaded`, also its colours and normals, which are `fourth` at the last. Returns the nearest depth (1/w), if it changed. */
export function fit(record: usize, shaded: bool, fourth: u64): f32 {
  const px = load<f32>(record), py = load<f32>(record, 4), pw = load<f32>(record, 8)
  const vx = load<f32>(record, 12) - px, vy = load<f32>(record, 16) - py, qw = load<f32>(record, 20)
  const ux = load<f32>(record, 24) - px, uy = load<f32>(record, 28) - py, rw = load<f32>(record, 32)
  const gx = load<f32>(record, 36) - px, gy = load<f32>(record, 40) - py, sw = load<f32>(record, 44)
  // The fourth corner as a sum of shares of the others, which makes 1.
  const inverse: f32 = 1 / (vx * uy - ux * vy)
  const b = (gx * uy - ux * gy) * inverse
  const c = (vx * gy - gx * vy) * inverse
  if (!(abs<f32>(b) < MOST && abs<f32>(c) < MOST)) return 0
  const a: f32 = 1 - b - c
  const k = (sw - a * pw - b * qw - c * rw) / (a * a + b * b + c * c + 1)
  const p = pw + a * k, q = qw + b * k, r = rw + c * k
  let nearest: f32 = 0
  if (p > 0 && q > 0 && r > 0) {
    store<f32>(record, p, 8)
    store<f32>(record, q, 20)
    store<f32>(record, r, 32)
    store<f32>(record, sw - k, 44)
    const s = sw - k
    nearest = p > q ? p : q
    if (r > nearest) nearest = r
    if (s > nearest) nearest = s
  }
  if (!shaded) return nearest
  // The same in space.
  const sum = a * pw + b * qw + c * rw
  if (!(sum > 0)) return nearest
  const back: f32 = 1 / sum
  const sb = b * qw * back
  const sc = c * rw * back
  if (!(abs<f32>(sb) < MOST && abs<f32>(sc) < MOST)) return nearest
  const sa: f32 = 1 - sb - sc
  const ta = wide(load<u64>(record, Rec.R_ATTR))
  const tb = wide(load<u64>(record, Rec.R_ATTR + 8))
  const tc = wide(load<u64>(record, Rec.R_ATTR + 16))
  const towards = i16x8.add(i16x8.mul(i16x8.sub(tb, ta), share(sb * ONE)), i16x8.mul(i16x8.sub(tc, ta), share(sc * ONE)))
  const last = wide(fourth)
  const missing = i16x8.sub(i16x8.shl(i16x8.sub(last, ta), 6), towards)
  const norm: f32 = 1 / (sa * sa + sb * sb + sc * sc + 1)
  const excess = i16x8.max_s(i16x8.sub(i16x8.sub(last, portion(missing, norm)), most()), i16x8.splat(0))
  move(record + Rec.R_ATTR, ta, missing, sa * norm, excess)
  move(record + Rec.R_ATTR + 8, tb, missing, sb * norm, excess)
  move(record + Rec.R_ATTR + 16, tc, missing, sc * norm, excess)
  return nearest
}
