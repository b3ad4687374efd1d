/**
 * Light that changes slowly over a surface (sun's shadow, openness to the sky, lamps): lent by the rows above and below where they agree; else found for every
 * second sample of two records, and those between take it from their neighbours on the same surface; where that does not do, for each.
 */
import { F, I, S } from './frame'
import { lampB, lampG, lampLight, lampR } from './lamps'
import * as L from './layout'
import { cloudShade, opening, washAt } from './nook'
import * as A from './sample'
import { R } from './sample'
import { dropAt, shadowAt } from './shade-shadow'
import { add, all, c, choice, dot, mix, mul, sat, sub } from './wide'

/** Bytes remembered of four samples: depth, attributes, sun, openness, wash, lamps' red, green, blue. */
export const MEMO: usize = 128

/**
 * Third step of the light: slow light of the records from `records` up to `last`, of row y from column `start`, to what is remembered of them (`memos`):
 * lent by the rows above and below (`amid`: their distance in pixel rows, or 0), or found. `lamps`: bits of lamps for each 64 columns; `list`: room for a word a record and one more.
 */
export function slowLights(records: usize, last: usize, start: i32, y: i32, amid: i32, memos: usize, above: usize, below: usize, lamps: usize, list: usize): void {
  const width = I(L.I_WIDTH), height = I(L.I_HEIGHT)
  const sparse = <usize>I(L.I_SPARSE)
  const textures = <usize>I(L.I_TEXTURES)
  const shadowOn = F(L.F_SHADOW) > 0.01
  const clouds: usize = F(L.F_CLOUD_SHADOW) > 0.02 ? textures : 0
  const plain = F(L.F_DETAIL) < 0.9
  // Where detail is given up every second row takes over, however far it is.
  const agree: f32 = plain ? 0.7 : 0.15
  const finest: f32 = plain ? 1e-4 : 20 / F(L.F_PIXEL)
  // Which records are lent theirs no processor foresees: the others are listed.
  let stop = list
  for (let record = records; record < last; record += A.RECORD) {
    store<u32>(stop, <u32>record)
    let lent = false
    if (amid) {
      const column = <usize>(load<i32>(record + A.COLUMN) - start)
      const group = (column >> 3) * MEMO
      lent = lend(memos + group, above + group, below + group, R(record, A.INVERSE), R(record, A.PACKED), load<u32>(lamps + ((column >> 6) << 2)), agree, load<i32>(record + A.GROWTH) != 0)
    }
    stop += lent ? 0 : 4
  }
  store<u32>(stop, 0)
  // A small loop for what lies far apart in memory: many reads are under way at once.
  for (let item = list; item < stop; item += 4) {
    const record = <usize>load<u32>(item)
    const memo = memos + (<usize>(load<i32>(record + A.COLUMN) - start) >> 3) * MEMO
    v128.store(memo, R(record, A.INVERSE))
    v128.store(memo, R(record, A.PACKED), 16)
    v128.store(memo, washAt(textures, R(record, A.U), R(record, A.V)), 64)
  }
  let left = c(0), right = c(0)
  for (let item = list; item < stop; item += 4) {
    const record = <usize>load<u32>(item), next = record + A.RECORD
    const x = load<i32>(record + A.COLUMN)
    const memo = memos + (<usize>(x - start) >> 3) * MEMO
    const bulbs = load<u32>(lamps + ((<usize>(x - start) >> 6) << 2))
    let paired = false
    if ((x & 8) == 0 && <usize>load<u32>(item, 4) == next && load<i32>(next + A.COLUMN) == x + 8) {
      // Samples of even place and odd ones, which lie between an even one and the next; what follows the last is another's.
      const even = second(record, next, A.INVERSE), packed = second(record, next, A.PACKED)
      const odd = odds(record, next, A.INVERSE), turned = odds(record, next, A.PACKED)
      left = beside(odd, turned, even, packed)
      right = beside(odd, turned, v128.shuffle<f32>(even, even, 1, 2, 3, 3), v128.shuffle<i32>(packed, packed, 1, 2, 3, 3))
      paired = all(v128.and(v128.or(left, right), f32x4.gt(even, c(finest))))
    }
    // One place for both asks for the shadow: it is long.
    let px: v128, py: v128, pz: v128, nx: v128, ny: v128, nz: v128, moving: v128, open: v128, w: v128
    let growth = false
    if (paired) {
      px = second(record, next, A.PX)
      py = second(record, next, A.PY)
      pz = second(record, next, A.PZ)
      nx = second(record, next, A.NX)
      ny = second(record, next, A.NY)
      nz = second(record, next, A.NZ)
      moving = second(record, next, A.MOVING)
      w = second(record, next, A.W)
      open = opening(sparse, x, y, width, height, second(record, next, A.INVERSE), w, true, false)
    } else {
      px = R(record, A.PX)
      py = R(record, A.PY)
      pz = R(record, A.PZ)
      nx = R(record, A.NX)
      ny = R(record, A.NY)
      nz = R(record, A.NZ)
      moving = R(record, A.MOVING)
      growth = load<i32>(record + A.GROWTH) != 0
      w = R(record, A.W)
      open = opening(sparse, x, y, width, height, R(record, A.INVERSE), w, false, growth)
    }
    slowly(memo, bulbs, shadowOn, clouds, px, py, pz, nx, ny, nz, moving, open, w, growth)
    if (!paired) continue
    item += 4
    widened(memo, 32, left, right)
    widened(memo, 48, left, right)
    if (bulbs) {
      widened(memo, 80, left, right)
      widened(memo, 96, left, right)
      widened(memo, 112, left, right)
    }
  }
}

/** Light of four points with unit normals, to their memory. `clouds`: the texture their shadows are read from, 0 for none. */
// @ts-ignore: decorator
@inline
function slowly(memo: usize, lamps: u32, shadowOn: bool, clouds: usize, px: v128, py: v128, pz: v128, nx: v128, ny: v128, nz: v128, moving: v128, open: v128, w: v128, rough: bool): void {
  let sun = c(1)
  const turned = turnedTo(dot(nx, ny, nz, S(L.F_SUN), S(L.F_SUN + 1), S(L.F_SUN + 2)))
  if (shadowOn && v128.any_true(turned)) sun = mix(c(1), shadowAt(px, py, pz, nx, ny, nz, rough), turned)
  if (clouds) sun = sub(sun, mul(sun, cloudShade(clouds, px, py, pz, w)))
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
 * the two agree where it lies on both; else what is written is worth nothing. A shadow's border between them is looked for: they agree where no number differs by more than `least`.
 * `loose`: leaves, where the neighbour's will do.
 */
// @ts-ignore: decorator
@inline
function lend(memo: usize, above: usize, below: usize, inverse: v128, packed: v128, lamps: u32, least: f32, loose: bool): bool {
  const a = v128.load(above), b = v128.load(below)
  const tolerance = mul(inverse, c(loose ? 0.03 : 0.01))
  const may = loose ? i8x16(90, 90, 90, 0, 90, 90, 90, 0, 90, 90, 90, 0, 90, 90, 90, 0) : i8x16(14, 14, 14, 0, 14, 14, 14, 0, 14, 14, 14, 0, 14, 14, 14, 0)
  // 1/w is linear on a plane: what slopes away steeply lies on both when it lies half way.
  const slope = mul(sub(b, a), c(0.5)), mid = mul(add(a, b), c(0.5))
  const level = v128.and(f32x4.lt(f32x4.abs(sub(inverse, mid)), mul(tolerance, c(0.6))), f32x4.gt(f32x4.pmin(a, b), c(0)))
  const wide = add(tolerance, v128.and(f32x4.abs(slope), level))
  const onA = on(inverse, packed, a, v128.load(above, 16), wide, may), onB = on(inverse, packed, b, v128.load(below, 16), wide, may)
  const both = v128.and(onA, onB)
  let apart = f32x4.pmax(f32x4.abs(sub(v128.load(above, 32), v128.load(below, 32))), f32x4.abs(sub(v128.load(above, 48), v128.load(below, 48))))
  if (lamps) for (let k: usize = 80; k < 128; k += 16) apart = f32x4.pmax(apart, f32x4.abs(sub(v128.load(above + k), v128.load(below + k))))
  v128.store(memo, inverse)
  v128.store(memo, packed, 16)
  const end: usize = lamps ? MEMO : 80
  for (let k: usize = 32; k < end; k += 16) {
    const va = v128.load(above + k), vb = v128.load(below + k)
    v128.store(memo + k, choice(mul(add(va, vb), c(0.5)), choice(va, vb, onA), both))
  }
  return all(v128.andnot(v128.or(onA, onB), v128.and(both, f32x4.gt(apart, c(loose ? 0.4 : least)))))
}

/** What turns away is dark by itself: asking the map there would only find its own back. */
// @ts-ignore: decorator
@inline
function turnedTo(ndl: v128): v128 {
  return sat(mul(add(ndl, c(0.02)), c(5)))
}

/** Four values at every second of eight samples into two sets of four: those between take the mean of their neighbours, or what is on the `left` or to the `right` alone. */
// @ts-ignore: decorator
@inline
function widened(memo: usize, word: usize, left: v128, right: v128): void {
  const v = v128.load(memo + word), next = v128.shuffle<f32>(v, v, 1, 2, 3, 3)
  const between = choice(choice(mul(add(v, next), c(0.5)), v, right), next, left)
  v128.store(memo + word, v128.shuffle<f32>(v, between, 0, 4, 1, 5))
  v128.store(memo + MEMO + word, v128.shuffle<f32>(v, between, 2, 6, 3, 7))
}

/** Lanes of samples that lie on the surface of those beside them: as far off, turned alike. */
// @ts-ignore: decorator
@inline
function beside(inverse: v128, packed: v128, other: v128, turned: v128): v128 {
  const turn = i8x16.gt_u(i8x16.abs(i8x16.sub(packed, turned)), i8x16.splat(14))
  return v128.and(f32x4.lt(f32x4.abs(sub(inverse, other)), mul(inverse, c(0.015))), i32x4.eq(turn, i32x4.splat(0)))
}

/** Every second of the eight samples of two records. */
// @ts-ignore: decorator
@inline
function second(record: usize, next: usize, field: i32): v128 {
  return v128.shuffle<f32>(R(record, field), R(next, field), 0, 2, 4, 6)
}
/** The others. */
// @ts-ignore: decorator
@inline
function odds(record: usize, next: usize, field: i32): v128 {
  return v128.shuffle<f32>(R(record, field), R(next, field), 1, 3, 5, 7)
}
