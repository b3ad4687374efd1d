/**
 * First step of the light: what is at four samples. Place comes back from depth; from it follows where in its baked tile the texture is read, in world
 * space (in the body's own where it moves). Sky and samples that may take the mean of those above and below are done with here; what is left gets a record.
 */
import { amongLeaves, between, faint } from './between'
import { F, I, S } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { hidden } from './projected'
import { P, transpose } from './rows'
import { addedOf, samples } from './samples'
import * as A from './sample'
import { put } from './sample'
import { MEMO } from './slow'
import { add, all, byteOf, c, choice, dot, gather, mul, some, sub, whole } from './wide'

/**
 * Samples of row y from column `start` to `end`: writes a record for each four that need light of their own, and returns where they end. `amid`: distance in pixel rows
 * of the rows above and below that may be taken from, or 0. `memos`: what is remembered of this row's samples.
 */
export function surfacesOf(start: i32, end: i32, y: i32, amid: i32, records: usize, memos: usize): usize {
  const width = I(L.I_WIDTH)
  const halfWidth = width >> 1
  const plane = <usize>(halfWidth * (I(L.I_HEIGHT) >> 1)) << 1
  const sparse = <usize>I(L.I_SPARSE), attr = <usize>I(L.I_ATTR)
  const factor = <usize>I(L.I_LIGHT)
  const mirrors = factor + plane * 6, added = addedOf(factor, plane)
  const surfaces = I(L.I_SURFACES)
  const wideRows = <usize>surfaces + Rec.SURFACE_MAX * Rec.SURFACE_WORDS * 4
  const objects = I(L.I_OBJECTS)
  const pictured = I(L.I_PICTURE_ON) != 0
  const perPixel: f32 = 1 / F(L.F_PIXEL)
  const lanes = f32x4(0.5, 2.5, 4.5, 6.5)
  const fy = <f32>y + 0.5
  const startX = c(F(L.F_RAY0) + F(L.F_RAYY) * fy), startY = c(F(L.F_RAY0 + 1) + F(L.F_RAYY + 1) * fy), startZ = c(F(L.F_RAY0 + 2) + F(L.F_RAYY + 2) * fy)
  const neutral = c(neutralLight())
  let record = records
  for (let x = start; x < end; x += 8) {
    const group = (<usize>(x - start) >> 3) * MEMO
    const memo = memos + group
    const i = <usize>(y * width + x)
    const o = <usize>((y >> 1) * halfWidth + (x >> 1))
    let inverse = v128.load(sparse + (o << 2))
    const solid = f32x4.gt(inverse, c(0))
    const at = factor + (o << 1)
    if (!some(solid) || (pictured && hidden(i) && hidden(i + 4) && hidden(i + width) && hidden(i + width + 4))) {
      // Sky: plain light, for the thin things between samples.
      samples(at, plane, added + (o >> 2), neutral, neutral, neutral, c(0), c(0), c(0))
      store<u32>(mirrors + o, 0)
      v128.store(memo, c(0))
      continue
    }
    if (amid && all(solid)) {
      const pixels = attr + (i << 3), depth = sparse + (o << 2), rows = <usize>(amid * width), stride = <usize>(amid >> 1) * <usize>width
      // One leaf is enough.
      const marks = markOf(surfaces, pixels + 3) | markOf(surfaces, pixels + 19) | markOf(surfaces, pixels + 35) | markOf(surfaces, pixels + 51)
      const taken = marks & Rec.MARK_THIN
        ? amongLeaves(depth, pixels, rows, at, plane, stride, mirrors + o, added + (o >> 2))
        : faint(<usize>surfaces + (<usize>load<u8>(pixels, 3) << 7), perPixel, inverse) && between(depth, pixels, rows, inverse, at, plane, stride, mirrors + o, added + (o >> 2))
      if (taken) {
        v128.store(memo, c(0))
        continue
      }
    }
    const fx = add(c(<f32>x), lanes)
    const rx = add(startX, mul(fx, S(L.F_RAYX))), ry = add(startY, mul(fx, S(L.F_RAYX + 1))), rz = add(startZ, mul(fx, S(L.F_RAYX + 2)))
    const lo = v128.shuffle<i64>(v128.load(attr + (i << 3)), v128.load(attr + (i << 3), 16), 0, 2)
    const hi = v128.shuffle<i64>(v128.load(attr + (i << 3), 32), v128.load(attr + (i << 3), 48), 0, 2)
    let colour = v128.shuffle<i32>(lo, hi, 0, 2, 4, 6)
    let packed = v128.shuffle<i32>(lo, hi, 1, 3, 5, 7)
    const bits = i32x4.bitmask(solid)
    if (bits != 15) {
      // Under sky lies what other frames left: those lanes take a solid neighbour's place, so nothing depends on it.
      const lane = <usize>ctz(bits) << 2
      put(record, A.COLOUR, colour)
      put(record, A.PACKED, packed)
      put(record, A.INVERSE, inverse)
      put(record, A.SOLID, solid)
      colour = choice(colour, v128.load32_splat(record + (A.COLOUR << 4) + lane), solid)
      packed = choice(packed, v128.load32_splat(record + (A.PACKED << 4) + lane), solid)
      inverse = choice(inverse, v128.load32_splat(record + (A.INVERSE << 4) + lane), solid)
    }
    put(record, A.INVERSE, inverse)
    put(record, A.COLOUR, colour)
    put(record, A.PACKED, packed)
    const w = f32x4.div(c(1), f32x4.pmax(inverse, c(1e-5)))
    const kinds = i32x4.shr_u(colour, 24)
    const each = i32x4.add(i32x4.splat(surfaces), i32x4.shl(kinds, 7))
    let rows = record + A.OWN_ROWS
    let marks: i32
    if (all(i32x4.eq(kinds, v128.shuffle<i32>(kinds, kinds, 0, 0, 0, 0)))) {
      rows = wideRows + (<usize>i32x4.extract_lane(kinds, 0) << 9)
      marks = load<i32>(rows, 26 << 4)
    } else marks = transpose(each, rows)
    // Whether leaves are here the first says.
    const growth = load<i32>(<usize>i32x4.extract_lane(each, 0), 104) & Rec.MARK_THIN
    let nx = sub(byteOf(packed, 0), c(128))
    let ny = sub(byteOf(packed, 8), c(128))
    let nz = sub(byteOf(packed, 16), c(128))
    const long = f32x4.sqrt(add(dot(nx, ny, nz, nx, ny, nz), c(1e-3)))
    const nk = f32x4.div(c(1), long)
    nx = mul(nx, nk)
    ny = mul(ny, nk)
    nz = mul(nz, nk)
    const px = add(S(L.F_EYE), mul(rx, w))
    const py = add(S(L.F_EYE + 1), mul(ry, w))
    const pz = add(S(L.F_EYE + 2), mul(rz, w))
    const view = f32x4.div(c(1), f32x4.sqrt(dot(rx, ry, rz, rx, ry, rz)))
    const facing = f32x4.abs(mul(dot(nx, ny, nz, rx, ry, rz), view))
    put(record, A.W, w)
    put(record, A.NX, nx)
    put(record, A.NY, ny)
    put(record, A.NZ, nz)
    put(record, A.LONG, long)
    put(record, A.PX, px)
    put(record, A.PY, py)
    put(record, A.PZ, pz)
    put(record, A.VIEW, view)
    put(record, A.FACING, facing)
    // --- texture
    let tx = px, ty = py, tz = pz, mx = nx, mz = nz
    const ids = i32x4.shr_u(packed, 24)
    const moving = v128.and(i32x4.lt_s(ids, i32x4.splat(128)), solid)
    if (some(moving)) {
      const from = i32x4.add(i32x4.splat(objects), i32x4.shl(v128.and(ids, moving), 5))
      const ox = sub(px, gather(0, from)), oz = sub(pz, gather(8, from))
      const co = gather(12, from), si = gather(16, from)
      tx = sub(mul(ox, co), mul(oz, si))
      tz = add(mul(ox, si), mul(oz, co))
      ty = sub(py, gather(4, from))
      mx = sub(mul(nx, co), mul(nz, si))
      mz = add(mul(nx, si), mul(nz, co))
    }
    put(record, A.MOVING, moving)
    put(record, A.TX, tx)
    put(record, A.TY, ty)
    const ax = f32x4.abs(mx), ay = f32x4.abs(ny), az = f32x4.abs(mz)
    const flat = f32x4.gt(mul(ay, c(1.15)), f32x4.pmax(ax, az))
    const side = f32x4.gt(ax, az)
    const u0 = choice(tx, choice(tz, tx, side), flat)
    const v0 = choice(tz, ty, flat)
    const scale = P(rows, 5)
    // Level of the texture: the power of two nearest below the footprint, found from its square; size and place follow from it without a table.
    const across = mul(mul(scale, c(perPixel * 1.7)), w)
    const square = f32x4.pmax(f32x4.pmin(f32x4.div(mul(across, across), f32x4.pmax(facing, c(0.1))), c(4096)), c(1))
    const level = i32x4.shr_u(i32x4.sub(square, i32x4.splat(0x3f800000)), 24)
    const shrink = i32x4.sub(i32x4.splat(0x3f800000), i32x4.shl(level, 23))
    const size = mul(shrink, c(256))
    const u = mul(mul(u0, scale), shrink), v = mul(mul(v0, scale), shrink)
    const fu = f32x4.floor(u), fv = f32x4.floor(v)
    // Adding a large round number leaves a float's whole part in its low bits.
    const maskv = i32x4.sub(whole(size), i32x4.splat(1))
    const iu = v128.and(f32x4.add(fu, c(12582912.0)), maskv), iv = v128.and(f32x4.add(fv, c(12582912.0)), maskv)
    const first = whole(mul(sub(c(262144), mul(mul(size, size), c(4))), c(1.0 / 3.0)))
    put(record, A.TEXEL, i32x4.add(P(rows, 4), i32x4.shl(i32x4.add(i32x4.add(first, iu), i32x4.mul(iv, whole(size))), 2)))
    put(record, A.SHARE_U, sub(u, fu))
    put(record, A.SHARE_V, sub(v, fv))
    put(record, A.U, u0)
    put(record, A.V, v0)
    const sunX = S(L.F_SUN), sunZ = S(L.F_SUN + 2)
    put(record, A.SUN_U, mul(choice(sunX, choice(sunZ, sunX, side), flat), shrink))
    put(record, A.SUN_V, mul(choice(sunZ, S(L.F_SUN + 1), flat), shrink))
    store<i32>(record + A.COLUMN, x)
    store<u32>(record + A.ROWS, <u32>rows)
    store<i32>(record + A.GROWTH, growth)
    store<i32>(record + A.MARKS, bits == 15 ? marks : marks | A.SKY)
    record += A.RECORD
  }
  return record
}

/** What the surface whose number stands at `kind` is marked with. */
// @ts-ignore: decorator
@inline
function markOf(surfaces: i32, kind: usize): i32 {
  return load<i32>(<usize>surfaces + (<usize>load<u8>(kind) << 7), 104)
}

/** Light where there is nothing to be lit: what lies under sky samples is left over from other frames. */
export function neutralLight(): f32 {
  return min<f32>(1.2, F(L.F_ABOVE + 1) + F(L.F_DIRECT + 1) * 0.5)
}
