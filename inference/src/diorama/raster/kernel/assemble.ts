/**
 * Primitive assembly: triangles and flat quads of the scratch list are clipped at the near plane, culled, written as records and put into the bins
 * of the tiles they touch. Each segment of the draw list has its own records and bins, and tiles walk segments in order, so the
 * picture does not depend on which thread did what.
 */
import { convex, fit } from './bent'
import { entryOf } from './coarse'
import { F, I } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { pixels } from './span'
import { attributesOf, clipOf, dot3, eyeOf, place, placeAll } from './vertex'

/** Puts an entry (address of a record and what is known of it) at the end of a bin's chain. */
function bin(head: usize, entry: u64): void {
  let tail = <usize>load<u32>(head, 4)
  if (tail == 0 || load<u32>(tail, 4) == Rec.CHUNK_ENTRIES) {
    const n = atomic.add<i32>(L.FRAME + (L.S_CHUNKS << 2), 1)
    if (n >= Rec.CHUNK_MAX) return
    const chunk = <usize>I(L.I_CHUNKS) + n * Rec.CHUNK_BYTES
    store<u64>(chunk, 0)
    if (tail == 0) store<u32>(head, <u32>chunk)
    else store<u32>(tail, <u32>chunk)
    store<u32>(head, <u32>chunk, 4)
    tail = chunk
  }
  const count = load<u32>(tail, 4)
  store<u64>(tail + 8 + (<usize>count << 3), entry)
  store<u32>(tail, count + 1, 4)
}

/** Polygons put into records since it was last set. */
export let polygons: i32 = 0

/** Begins a new count of polygons. */
export function recount(): void {
  polygons = 0
}

/** A leaf that faces away by more than this (of 126) is on the far side of its crown, where nearer leaves hide it. */
const AWAY: f32 = 30

/** How much a card's leaf faces away, -126..126. */
function turned(attributes: u64): f32 {
  const x = <f32>(<i32>((attributes >> 32) & 255) - 128)
  const y = <f32>(<i32>((attributes >> 40) & 255) - 128)
  const z = <f32>(<i32>((attributes >> 48) & 255) - 128)
  return x * F(L.F_FORWARD) + y * F(L.F_FORWARD + 1) + z * F(L.F_FORWARD + 2)
}

/** Room for the corners of the polygon at hand, twice round. */
let corners: usize = 0

/** A triangle (d is a) or flat quad whose vertices lie before the near plane. Returns the next free record. */
function emit(a: usize, b: usize, c: usize, d: usize, flags: u32, record: usize, bins: usize, width: f32, height: f32, columns: i32): usize {
  const va = v128.load(a)
  const vb = v128.load(b)
  const vc = v128.load(c)
  const vd = v128.load(d)
  const ab = f32x4.sub(vb, va)
  const ac = f32x4.sub(vc, va)
  const area = f32x4.extract_lane(ab, 0) * f32x4.extract_lane(ac, 1) - f32x4.extract_lane(ac, 0) * f32x4.extract_lane(ab, 1)
  // Screen y points down, so counter-clockwise in the world is negative area here.
  const back = area > 0
  if (back && (flags & Rec.FLAG_DOUBLE) == 0) return record
  if (area == 0) return record
  const least = f32x4.pmin(f32x4.pmin(va, vb), f32x4.pmin(vc, vd))
  const most = f32x4.pmax(f32x4.pmax(va, vb), f32x4.pmax(vc, vd))
  const sides = v128.shuffle<i32>(least, most, 0, 1, 4, 5)
  const wide = f32x4.sub(v128.shuffle<i32>(sides, sides, 2, 3, 2, 3), sides)
  const across = f32x4.extract_lane(wide, 0)
  const down = f32x4.extract_lane(wide, 1)
  if (!(down < 1e7) || !(across < 1e7)) return record
  // Left, top, right, bottom in pixels, the last two exclusive. No pixel centre in the box: nothing to draw.
  const box = pixels(sides, f32x4.splat(0), f32x4(width, height, width, height))
  if (i32x4.bitmask(i32x4.gt_s(v128.shuffle<i32>(box, box, 2, 3, 2, 3), box)) != 3) return record
  const small: f32 = flags & Rec.FLAG_CARD ? 26 : 7
  // Blades too thin to show a gradient across, and short, are one colour as well.
  const little = (down < small && across < small) || (across < 2.5 && down < 14)
  if (little) flags |= Rec.FLAG_FLAT
  // The farthest vertex goes first: gradients are taken from it, and 1/w is small and exact there.
  const triangle = d == a
  const round = triangle ? i32x4(<i32>b, <i32>c, <i32>a, <i32>b) : i32x4(<i32>a, <i32>b, <i32>c, <i32>d)
  v128.store(corners, round)
  v128.store(corners, triangle ? v128.shuffle<i32>(round, round, 1, 2, 3, 0) : round, 16)
  const abcd = v128.shuffle<i32>(v128.shuffle<i32>(va, vb, 2, 6, 2, 6), v128.shuffle<i32>(vc, vd, 2, 6, 2, 6), 0, 1, 4, 5)
  const ws = triangle ? v128.shuffle<i32>(abcd, abcd, 1, 2, 0, 1) : abcd
  const start = corners + (<usize>ctz<i32>(i32x4.bitmask(f32x4.eq(ws, v128.shuffle<i32>(least, least, 2, 2, 2, 2)))) << 2)
  const p = <usize>load<u32>(start)
  const q = <usize>load<u32>(start, 4)
  const r = <usize>load<u32>(start, 8)
  const s = triangle ? p : <usize>load<u32>(start, 12)
  const alike = (flags & Rec.ALIKE) != 0 && (flags & Rec.FLAG_CARD) == 0
  const bent = (flags & Rec.BENT) != 0 && !little
  flags &= ~(Rec.ALIKE | Rec.BENT)
  let tp = attributesOf(p)
  let tq = alike ? tp : attributesOf(q)
  let tr = alike ? tp : attributesOf(r)
  // Walls and other flat faces need no interpolation.
  if (tp == tq && tp == tr) flags |= Rec.FLAG_FLAT
  if (flags & Rec.FLAG_FLAT && !alike) {
    const one = d == a ? i64x2.splat(tr) : i8x16.avgr_u(i64x2.splat(tq), i64x2.splat(attributesOf(s)))
    const mean = i8x16.avgr_u(d == a ? i8x16.avgr_u(i64x2.splat(tp), i64x2.splat(tq)) : i8x16.avgr_u(i64x2.splat(tp), i64x2.splat(tr)), one)
    tp = <u64>i64x2.extract_lane(mean, 0)
    tq = tp
    tr = tp
  }
  // Leaves and blades keep their normals, which point out of the crown or up: lit from either side alike.
  const turn: u64 = back && (flags & Rec.FLAG_GRASS) == 0 ? 0x00ffffff00000000 : 0
  tp ^= turn
  tq ^= turn
  tr ^= turn
  // Twelve bytes of each: the fourth lane is written over by the next.
  v128.store(record, v128.load(p))
  v128.store(record, v128.load(q), 12)
  v128.store(record, v128.load(r), 24)
  v128.store(record, v128.load(s), 36)
  store<u32>(record, flags, Rec.R_FLAGS)
  store<u64>(record, tp, Rec.R_ATTR)
  const long = (flags & (Rec.FLAG_FLAT | Rec.FLAG_CARD)) != Rec.FLAG_FLAT
  if (long) {
    store<u64>(record, tq, Rec.R_ATTR + 8)
    store<u64>(record, tr, Rec.R_ATTR + 16)
  }
  if (flags & Rec.FLAG_CARD) {
    store<u32>(record, load<u32>(p, 24), Rec.R_UV)
    store<u32>(record, load<u32>(q, 24), Rec.R_UV + 4)
    store<u32>(record, load<u32>(r, 24), Rec.R_UV + 8)
  }
  let nearest = f32x4.extract_lane(most, 2)
  if (bent) {
    const shaded = (flags & Rec.FLAG_FLAT) == 0
    const fitted = fit(record, shaded, shaded ? attributesOf(s) ^ turn : 0)
    if (fitted > nearest) nearest = fitted
  }
  const px0 = i32x4.extract_lane(box, 0)
  const px1 = i32x4.extract_lane(box, 2) - 1
  const py0 = i32x4.extract_lane(box, 1)
  const py1 = i32x4.extract_lane(box, 3) - 1
  const i0 = px0 / Rec.TILE_WIDTH
  const i1 = px1 / Rec.TILE_WIDTH
  const j0 = py0 / Rec.TILE_HEIGHT
  const j1 = py1 / Rec.TILE_HEIGHT
  const name = <u64>record | <u64>long
  for (let j = j0; j <= j1; j++) {
    const tileY = j * Rec.TILE_HEIGHT
    const b0 = max(py0 - tileY, 0), b1 = min(py1 - tileY, Rec.TILE_HEIGHT - 1)
    for (let i = i0; i <= i1; i++) {
      const tileX = i * Rec.TILE_WIDTH
      const entry = entryOf(nearest, max(px0 - tileX, 0), min(px1 - tileX, Rec.TILE_WIDTH - 1), b0, b1)
      bin(bins + ((j * columns + i) << 3), (<u64>entry << 32) | name)
    }
  }
  polygons++
  return record + (long ? Rec.TRI_BYTES : Rec.FLAT_BYTES)
}

// @ts-ignore: decorator
@inline
function mix(a: u32, b: u32, t: f32, shift: u32): u32 {
  const x = <f32>((a >> shift) & 0xff)
  const y = <f32>((b >> shift) & 0xff)
  return <u32>(x + (y - x) * t + 0.5) << shift
}
function mixBytes(a: u32, b: u32, t: f32): u32 {
  return mix(a, b, t, 0) | mix(a, b, t, 8) | mix(a, b, t, 16) | (a & 0xff000000)
}
function mixHalves(a: u32, b: u32, t: f32): u32 {
  const u = <f32>(a & 0xffff) + (<f32>(b & 0xffff) - <f32>(a & 0xffff)) * t
  const v = <f32>(a >> 16) + (<f32>(b >> 16) - <f32>(a >> 16)) * t
  return <u32>u | (<u32>v << 16)
}

/** The vertex where the edge from a (before the plane) to b (behind it) meets the near plane. */
function cut(a: usize, b: usize, out: usize, near: f32): void {
  attributesOf(a)
  attributesOf(b)
  const wa = load<f32>(a, 12)
  const wb = load<f32>(b, 12)
  const t = (wa - near) / (wa - wb)
  const pa = clipOf(a)
  const p = f32x4.add(pa, f32x4.mul(f32x4.sub(clipOf(b), pa), f32x4.splat(t)))
  const inverse: f32 = 1 / near
  v128.store(out, f32x4.replace_lane(f32x4.replace_lane(f32x4.mul(p, f32x4.splat(inverse)), 2, inverse), 3, near))
  store<u32>(out, mixBytes(load<u32>(a, 16), load<u32>(b, 16), t), 16)
  store<u32>(out, mixBytes(load<u32>(a, 20), load<u32>(b, 20), t), 20)
  store<u32>(out, mixHalves(load<u32>(a, 24), load<u32>(b, 24), t), 24)
}

/** A triangle that may reach through the near plane. */
function clipped(a: usize, b: usize, c: usize, flags: u32, record: usize, spare: usize, bins: usize, near: f32, width: f32, height: f32, columns: i32): usize {
  const spare2 = spare + Rec.SCRATCH_BYTES
  const ia = load<f32>(a, 8) > 0
  const ib = load<f32>(b, 8) > 0
  const ic = load<f32>(c, 8) > 0
  const inside = i32(ia) + i32(ib) + i32(ic)
  if (inside == 3) return emit(a, b, c, a, flags, record, bins, width, height, columns)
  if (inside == 0) return record
  if (inside == 1) {
    const p = ia ? a : ib ? b : c
    const q = ia ? b : ib ? c : a
    const r = ia ? c : ib ? a : b
    cut(p, q, spare, near)
    cut(p, r, spare2, near)
    return emit(p, spare, spare2, p, flags, record, bins, width, height, columns)
  }
  // p is the one behind; q and r follow it in winding order.
  const p = !ia ? a : !ib ? b : c
  const q = !ia ? b : !ib ? c : a
  const r = !ia ? c : !ib ? a : b
  cut(q, p, spare, near)
  cut(r, p, spare2, near)
  record = emit(spare, q, r, spare, flags, record, bins, width, height, columns)
  return emit(spare, r, spare2, spare, flags, record, bins, width, height, columns)
}

/** How far a polygon's plane has to turn from the eye, as a share of the distance, before it counts as turned away without being asked on screen. */
const TURNED: f32 = 0.004

/** All polygons of the draw at hand. Returns the next free record; stops when the segment is full. */
export function assemble(draw: usize, world: usize, scratch: usize, record: usize, limit: usize, bins: usize, near: f32): usize {
  const flags = load<u32>(draw + (Rec.D_FLAGS << 2))
  const width = <f32>I(L.I_WIDTH)
  const height = <f32>I(L.I_HEIGHT)
  const columns = (I(L.I_WIDTH) + Rec.TILE_WIDTH - 1) / Rec.TILE_WIDTH
  let index = <usize>load<u32>(draw + (Rec.D_INDEX << 2))
  const start = index
  const end = index + <usize>load<u32>(draw + (Rec.D_TRIANGLES << 2)) * 12
  const spare = scratch + Rec.SCRATCH_VERTICES * Rec.SCRATCH_BYTES
  corners = spare + 2 * Rec.SCRATCH_BYTES
  const cards = (flags & Rec.FLAG_CARD) != 0
  const split: u32 = cards ? Rec.BENT | Rec.SKEW : Rec.BENT
  const keep = load<f32>(draw + (Rec.D_CARDS << 2))
  // What bends or shows both sides has no planes to go by.
  let plane = flags & Rec.FLAG_DOUBLE || load<f32>(draw + (Rec.D_SWAY << 2)) > 0 ? 0 : <usize>load<u32>(draw + (Rec.D_PLANES << 2))
  let eye = f32x4.splat(0)
  let least: f32 = 0
  if (plane) {
    eye = eyeOf(world)
    const sphere = v128.load(draw + (Rec.D_SPHERE << 2))
    least = -TURNED * (sqrt<f32>(dot3(eye)) + sqrt<f32>(dot3(sphere)) + f32x4.extract_lane(sphere, 3))
  }
  const loose = plane != 0 && load<u32>(draw + (Rec.D_LOOSE << 2)) != 0
  if (!loose) placeAll(load<u32>(draw + (Rec.D_VERTEX_COUNT << 2)))
  // Leaves of a crown's near side go first, so that those behind fail on depth before they ask their mask; the far side's are hidden.
  let later = !cards
  let step: usize = 12
  for (; ; index += step) {
    if (index >= end) {
      if (later) return record
      later = true
      index = start
    }
    if (record >= limit) return record
    const head = load<u32>(index)
    const quad = (head & Rec.QUAD) != 0
    step = quad ? 24 : 12
    if (plane) {
      const sides = f32x4.mul(v128.load(plane), eye)
      plane += 16
      const two = f32x4.add(sides, v128.shuffle<i32>(sides, sides, 2, 3, 0, 1))
      if (f32x4.extract_lane(two, 0) + f32x4.extract_lane(two, 1) < least) continue
    }
    // Far crowns, and all when detail is given up, show a share of their cards; the two triangles of a card go together.
    if (cards && keep < 1 && <f32>((((index - start) / 24) * 2654435761) & 0xffff) > keep * 65536) continue
    const a = scratch + <usize>(head & Rec.CORNER) * Rec.SCRATCH_BYTES
    if (cards) {
      const away = turned(attributesOf(a))
      if (away > AWAY || away > 0 != later) continue
    }
    const b = scratch + <usize>load<u32>(index, 4) * Rec.SCRATCH_BYTES
    const c = scratch + <usize>load<u32>(index, 8) * Rec.SCRATCH_BYTES
    const d = quad ? scratch + <usize>load<u32>(index, 20) * Rec.SCRATCH_BYTES : a
    if (loose) {
      place(a)
      place(b)
      place(c)
      if (quad) place(d)
    }
    const kind = flags | (head & (Rec.ALIKE | Rec.BENT))
    if (load<f32>(a, 8) > 0 && load<f32>(b, 8) > 0 && load<f32>(c, 8) > 0 && load<f32>(d, 8) > 0 && ((head & split) == 0 || ((head & split) == Rec.BENT && convex(a, b, c, d)))) {
      record = emit(a, b, c, d, kind, record, bins, width, height, columns)
      continue
    }
    // A quad that meets the near plane is cut as the two triangles it stands for; one that folds is drawn as them.
    record = clipped(a, b, c, kind & ~Rec.BENT, record, spare, bins, near, width, height, columns)
    if (quad) record = clipped(a, c, d, kind & ~Rec.BENT, record, spare, bins, near, width, height, columns)
  }
  return record
}
