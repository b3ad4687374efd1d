/**
 * Light that changes slowly over a surface (sun's shadow, openness to the sky, lamps): found for every second sample of a row where a
 * surface goes on smoothly, the ones between take the mean of their neighbours; elsewhere for each.
 */
import { F, I, S } from './frame'
import { lampB, lampG, lampLight, lampR } from './lamps'
import * as L from './layout'
import { opening, washAt } from './nook'
import * as A from './sample'
import { R } from './sample'
import { dropAt, shadowAt } from './shade-shadow'
import { add, all, byteOf, c, choice, dot, mix, mul, sat, some, sub } from './wide'

/** Bytes remembered of four samples: depth, attributes, sun, openness, wash, lamps' red, green, blue. */
export const MEMO: usize = 128

/**
 * Third step of the light: slow light of the records from `records` up to `last`, of row y from column `start` to `end`, to what is remembered of them (`memos`):
 * lent by the rows above and below (`amid`: their distance in pixel rows, or 0), or found. `lamps`: bits of lamps for each 64 columns.
 */
export function slowLights(records: usize, last: usize, start: i32, end: i32, y: i32, amid: i32, memos: usize, above: usize, below: usize, lamps: usize): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const sparse = <usize>I(L.I_SPARSE), attr = <usize>I(L.I_ATTR)
  const textures = <usize>I(L.I_TEXTURES)
  const shadowOn = F(L.F_SHADOW) > 0.01
  const plain = F(L.F_DETAIL) < 0.9
  // Where detail is given up every second row takes over, however far it is.
  const agree: f32 = plain ? 0.7 : 0.15
  const finest: f32 = plain ? 1e-4 : 20 / F(L.F_PIXEL)
  if (amid)
    for (let record = records; record < last; record += A.RECORD) {
      const column = <usize>(load<i32>(record + A.COLUMN) - start)
      const group = (column >> 3) * MEMO
      const growth = load<i32>(record + A.GROWTH) != 0
      const lent = lend(memos + group, above + group, below + group, R(record, A.INVERSE), R(record, A.PACKED), load<u32>(lamps + ((column >> 6) << 2)), growth ? c(0.4) : c(agree), growth)
      store<i32>(record + A.LENT, lent ? 1 : 0)
    }
  // A small loop for what lies far apart in memory: many reads are under way at once.
  for (let record = records; record < last; record += A.RECORD) {
    if (amid && load<i32>(record + A.LENT)) continue
    const memo = memos + (<usize>(load<i32>(record + A.COLUMN) - start) >> 3) * MEMO
    v128.store(memo, R(record, A.INVERSE))
    v128.store(memo, R(record, A.PACKED), 16)
    v128.store(memo, washAt(textures, R(record, A.U), R(record, A.V)), 64)
  }
  for (let record = records; record < last; record += A.RECORD) {
    if (amid && load<i32>(record + A.LENT)) continue
    const x = load<i32>(record + A.COLUMN)
    const memo = memos + (<usize>(x - start) >> 3) * MEMO
    const bulbs = load<u32>(lamps + ((<usize>(x - start) >> 6) << 2))
    if ((x & 8) == 0 && x + 16 <= end) {
      const next = record + A.RECORD
      const both = next < last && load<i32>(next + A.COLUMN) == x + 8 && !(amid && load<i32>(next + A.LENT))
      if (pair(memo, both, bulbs, shadowOn, sparse, attr, x, y, width, height, finest)) {
        if (both) record = next
        continue
      }
    }
    const nx = R(record, A.NX), ny = R(record, A.NY), nz = R(record, A.NZ)
    const growth = load<i32>(record + A.GROWTH) != 0
    const turned = turnedTo(dot(nx, ny, nz, S(L.F_SUN), S(L.F_SUN + 1), S(L.F_SUN + 2)))
    const open = opening(sparse, x, y, width, height, R(record, A.INVERSE), R(record, A.W), false, growth)
    slowly(memo, bulbs, shadowOn, R(record, A.PX), R(record, A.PY), R(record, A.PZ), nx, ny, nz, turned, R(record, A.MOVING), open, growth)
  }
}

/** Light of four points with unit normals, to their memory. */
// @ts-ignore: decorator
@inline
function slowly(memo: usize, lamps: u32, shadowOn: bool, px: v128, py: v128, pz: v128, nx: v128, ny: v128, nz: v128, turned: v128, moving: v128, open: v128, rough: bool): void {
  let sun = c(1)
  if (shadowOn && v128.any_true(turned)) sun = mix(c(1), shadowAt(px, py, pz, nx, ny, nz, rough), turned)
  v128.store(memo, sun, 32)
  v128.store(memo, mul(sub(c(1), mul(v128.andnot(dropAt(px, py, pz), moving), c(0.55))), open), 48)
  if (lamps) {
    lampLight(lamps, px, py, pz, nx, ny, nz)
    v128.store(memo, lampR, 80)
    v128.store(memo, lampG, 96)
    v128.store(memo, lampB, 112)
  }
}

/** Lanes that lie on the surface remembered: as far off, turned alike, of the same thing. */
// @ts-ignore: decorator
@inline
function on(inverse: v128, packed: v128, other: v128, turned: v128, tolerance: v128, may: v128): v128 {
  const off = f32x4.abs(sub(inverse, other))
  const turn = v128.or(i8x16.sub_sat_u(packed, turned), i8x16.sub_sat_u(turned, packed))
  return v128.and(f32x4.lt(off, tolerance), i32x4.eq(i8x16.sub_sat_u(turn, may), i32x4.splat(0)))
}

/**
 * Slow light of four samples from the memory of those above and below, to their own: true where each lies on the surface of one of them, and
 * the two agree where it lies on both. A shadow's border between them is looked for: they agree where no number differs by more than `agree`. `loose`: leaves, where the neighbour's will do.
 */
// @ts-ignore: decorator
@inline
function lend(memo: usize, above: usize, below: usize, inverse: v128, packed: v128, lamps: u32, agree: v128, loose: bool): bool {
  const a = v128.load(above), b = v128.load(below)
  const tolerance = mul(inverse, c(loose ? 0.03 : 0.01))
  const may = loose ? i8x16(90, 90, 90, 0, 90, 90, 90, 0, 90, 90, 90, 0, 90, 90, 90, 0) : i8x16(14, 14, 14, 0, 14, 14, 14, 0, 14, 14, 14, 0, 14, 14, 14, 0)
  // 1/w is linear on a plane: what slopes away steeply lies on both when it lies half way.
  const slope = mul(sub(b, a), c(0.5)), mid = mul(add(a, b), c(0.5))
  const level = v128.and(f32x4.lt(f32x4.abs(sub(inverse, mid)), mul(tolerance, c(0.6))), f32x4.gt(f32x4.pmin(a, b), c(0)))
  const wide = add(tolerance, v128.and(f32x4.abs(slope), level))
  const onA = on(inverse, packed, a, v128.load(above, 16), wide, may), onB = on(inverse, packed, b, v128.load(below, 16), wide, may)
  if (!all(v128.or(onA, onB))) return false
  const both = v128.and(onA, onB)
  let apart = f32x4.pmax(f32x4.abs(sub(v128.load(above, 32), v128.load(below, 32))), f32x4.abs(sub(v128.load(above, 48), v128.load(below, 48))))
  if (lamps) for (let k: usize = 80; k < 128; k += 16) apart = f32x4.pmax(apart, f32x4.abs(sub(v128.load(above + k), v128.load(below + k))))
  if (some(v128.and(both, f32x4.gt(apart, agree)))) return false
  v128.store(memo, inverse)
  v128.store(memo, packed, 16)
  const end: usize = lamps ? MEMO : 80
  for (let k: usize = 32; k < end; k += 16) {
    const va = v128.load(above + k), vb = v128.load(below + k)
    v128.store(memo + k, choice(mul(add(va, vb), c(0.5)), choice(va, vb, onA), both))
  }
  return true
}

/** What turns away is dark by itself: asking the map there would only find its own back. */
// @ts-ignore: decorator
@inline
function turnedTo(ndl: v128): v128 {
  return sat(mul(add(ndl, c(0.02)), c(5)))
}

/** Four values at every second of eight samples into two sets of four, or the first of them. */
// @ts-ignore: decorator
@inline
function widened(memo: usize, word: usize, both: bool): void {
  const v = v128.load(memo + word)
  const between = mul(add(v, v128.shuffle<f32>(v, v, 1, 2, 3, 3)), c(0.5))
  v128.store(memo + word, v128.shuffle<f32>(v, between, 0, 4, 1, 5))
  if (both) v128.store(memo + MEMO + word, v128.shuffle<f32>(v, between, 2, 6, 3, 7))
}

// @ts-ignore: decorator
@inline
function far(a: v128, b: v128): v128 {
  const turn = i8x16.abs(i8x16.sub(a, b))
  return i8x16.gt_u(turn, i8x16.splat(14))
}

/** Slow light of the eight samples from column x, if one surface goes on through them no farther than 1/w `finest` (what lies between two is a few centimetres); false if not. `both`: whether the second four want theirs. */
function pair(memo: usize, both: bool, lamps: u32, shadowOn: bool, sparse: usize, attr: usize, x: i32, y: i32, width: i32, height: i32, finest: f32): bool {
  const at = sparse + (<usize>((y >> 1) * (width >> 1) + (x >> 1)) << 2)
  const d0 = v128.load(at), d1 = v128.load(at, 16)
  // Samples of even place and odd ones; each odd one's next.
  const even = v128.shuffle<f32>(d0, d1, 0, 2, 4, 6), odd = v128.shuffle<f32>(d0, d1, 1, 3, 5, 7)
  // 1/w is linear on a plane: each sample lies between those beside it.
  const next = v128.shuffle<f32>(even, add(odd, sub(odd, even)), 1, 2, 3, 7)
  const last = v128.shuffle<f32>(odd, add(even, sub(even, odd)), 4, 0, 1, 2)
  const bend = f32x4.pmax(f32x4.abs(sub(add(even, next), add(odd, odd))), f32x4.abs(sub(add(last, odd), add(even, even))))
  const smooth = v128.and(v128.and(f32x4.lt(bend, mul(even, c(0.004))), f32x4.lt(f32x4.abs(sub(odd, even)), mul(even, c(0.03)))), f32x4.gt(even, c(finest)))
  if (!all(smooth)) return false
  const p = attr + (<usize>(y * width + x) << 3)
  const a0 = v128.shuffle<i32>(v128.load(p), v128.load(p, 32), 1, 5, 1, 5), a1 = v128.shuffle<i32>(v128.load(p, 64), v128.load(p, 96), 1, 5, 1, 5)
  const b0 = v128.shuffle<i32>(v128.load(p, 16), v128.load(p, 48), 1, 5, 1, 5), b1 = v128.shuffle<i32>(v128.load(p, 80), v128.load(p, 112), 1, 5, 1, 5)
  const packed = v128.shuffle<i32>(a0, a1, 0, 1, 4, 5), odds = v128.shuffle<i32>(b0, b1, 0, 1, 4, 5)
  if (v128.any_true(v128.or(far(packed, odds), far(odds, v128.shuffle<i32>(packed, odds, 1, 2, 3, 7))))) return false
  const fx = add(c(<f32>x), f32x4(0.5, 4.5, 8.5, 12.5))
  const fy = <f32>y + 0.5
  const startX = c(F(L.F_RAY0) + F(L.F_RAYY) * fy), startY = c(F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy), startZ = c(F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy)
  const rx = add(startX, mul(fx, S(L.F_RAYX))), ry = add(startY, mul(fx, S(L.F_RAYX + 1))), rz = add(startZ, mul(fx, S(L.F_RAYX + 2)))
  const w = f32x4.div(c(1), even)
  let nx = sub(byteOf(packed, 0), c(128)), ny = sub(byteOf(packed, 8), c(128)), nz = sub(byteOf(packed, 16), c(128))
  const nk = f32x4.div(c(1), f32x4.sqrt(add(dot(nx, ny, nz, nx, ny, nz), c(1e-3))))
  nx = mul(nx, nk)
  ny = mul(ny, nk)
  nz = mul(nz, nk)
  const px = add(S(L.F_EYE), mul(rx, w)), py = add(S(L.F_EYE + 1), mul(ry, w)), pz = add(S(L.F_EYE + 2), mul(rz, w))
  const moving = i32x4.lt_s(i32x4.shr_u(packed, 24), i32x4.splat(128))
  const turned = turnedTo(dot(nx, ny, nz, S(L.F_SUN), S(L.F_SUN + 1), S(L.F_SUN + 2)))
  slowly(memo, lamps, shadowOn, px, py, pz, nx, ny, nz, turned, moving, opening(sparse, x, y, width, height, even, w, true, false), false)
  widened(memo, 32, both)
  widened(memo, 48, both)
  if (lamps) {
    widened(memo, 80, both)
    widened(memo, 96, both)
    widened(memo, 112, both)
  }
  return true
}
