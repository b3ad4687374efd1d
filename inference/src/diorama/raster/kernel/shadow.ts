/**
 * Sun shadow maps: 16-bit depths along the light (smaller is nearer the sun). The still map covers the ground around the eye and only
 * those parts of it are drawn again that the caller names; the moving map covers the bodies and is drawn every frame. Both share one light matrix
 * up to scale and offset. The drop map looks straight down on the bodies and keeps the lowest surface: contact shadow.
 */
import { round } from './bent'
import { air, lay } from './cut-out'
import { F, I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { EDGES_BYTES, ROWS_BYTES, ROWS_MAX, ROWS_TO, edges, extent, pixels, span } from './span'
import { chain, dot3, multiply } from './vertex'
import { cut } from './wide'

/** Where a task may draw: rows [r0, r1) and columns [c0, c1) of a map. */
let map: usize = 0
let size: i32 = 0
let c0: i32 = 0
let r0: i32 = 0
let c1: i32 = 0
let r1: i32 = 0
/** Where the zero of the drawn thing's own count of texels and depth lies on the map. */
let ox: i32 = 0
let oy: i32 = 0
let oz: i32 = 0

/** Behind a map that is drawn every frame: the box that was drawn on, which is all there is to clear before the next. First and last column and row, not of it. */
const TOUCHED: usize = (Rec.MOVING_SIZE * Rec.MOVING_SIZE) << 1
let touched: v128 = i32x4(0, 0, 0, 0)

/** Clears what was drawn on the map. */
function clean(): void {
  // An edge may round to a pixel more than its corners.
  const x0 = max(load<i32>(map, TOUCHED) - 1, 0)
  const x1 = min(load<i32>(map, TOUCHED + 4) + 1, size)
  const y1 = load<i32>(map, TOUCHED + 12)
  for (let y = load<i32>(map, TOUCHED + 8); y < y1; y++) memory.fill(map + (<usize>(y * size + x0) << 1), 0xff, <usize>(x1 - x0) << 1)
  touched = i32x4(size, 0, size, 0)
}

/** Whether corners (x, y, depth) go round a convex quad on the map. */
// @ts-ignore: decorator
@inline
function whole(a: v128, b: v128, c: v128, d: v128): bool {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  return round(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3), 0.1)
}

/** Depth of a triangle (d is a) or of a quad that is nearly flat onto the map; keeps the nearer value. `leaves`: the number of the mask it is cut out by, or -1. */
function polygon(a: v128, b: v128, c: v128, d: v128, rows: usize, leaves: i32): void {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const x = v128.shuffle<i64>(ab, cd, 0, 2)
  const y = v128.shuffle<i64>(ab, cd, 1, 3)
  const low = <f32>(c0 - ox)
  const high = <f32>(c1 - ox)
  const top = <f32>(r0 - oy)
  const bottom = <f32>(r1 - oy)
  const box = pixels(extent(x, y), f32x4(low, low, top, top), f32x4(high, high, bottom, bottom))
  let y0 = i32x4.extract_lane(box, 2)
  const last = i32x4.extract_lane(box, 3)
  if (y0 >= last || i32x4.extract_lane(box, 0) >= i32x4.extract_lane(box, 1)) return
  touched = v128.bitselect(i32x4.min_s(touched, box), i32x4.max_s(touched, box), i32x4(-1, 0, -1, 0))
  const ax = f32x4.extract_lane(a, 0), ay = f32x4.extract_lane(a, 1), az = f32x4.extract_lane(a, 2)
  const bx = f32x4.extract_lane(b, 0) - ax, by = f32x4.extract_lane(b, 1) - ay, bz = f32x4.extract_lane(b, 2) - az
  const cx = f32x4.extract_lane(c, 0) - ax, cy = f32x4.extract_lane(c, 1) - ay, cz = f32x4.extract_lane(c, 2) - az
  const area = bx * cy - cx * by
  if (abs<f32>(area) < 1e-6) return
  const inverse: f32 = 1 / area
  const dx = (bz * cy - cz * by) * inverse
  const dy = (cz * bx - bz * cx) * inverse
  if (leaves >= 0) lay(leaves, a, b, c, bx, by, cx, cy, inverse)
  // A splinter's slope is steep: no depth may leave the triangle's own.
  const depths = v128.shuffle<i64>(v128.shuffle<i32>(a, b, 2, 6, 2, 6), v128.shuffle<i32>(c, d, 2, 6, 2, 6), 0, 2)
  const range = extent(depths, depths)
  const least = v128.shuffle<i32>(range, range, 0, 0, 0, 0)
  const most = v128.shuffle<i32>(range, range, 1, 1, 1, 1)
  const lanes = i32x4(0, 1, 2, 3)
  const right = c1 - 4
  const edge = rows + ROWS_BYTES
  edges(x, y, i32x4.splat(-i32(area > 0)), edge)
  while (y0 < last) {
    const y1 = min<i32>(last, y0 + ROWS_MAX)
    span(edge, rows, y0, y1, f32x4.splat(low), f32x4.splat(high), 0, 0, 0, i32x4.splat(0))
    for (let j = y0; j < y1; j++) {
      const row = rows + (<usize>(j - y0) << 2)
      const x0 = load<i32>(row)
      const x1 = load<i32>(row, ROWS_TO)
      if (x0 >= x1) continue
      const base = az + (<f32>j + 0.5 - ay) * dy
      const line = map + (<usize>((j + oy) * size) << 1)
      const from = i32x4.splat(x0)
      const end = i32x4.splat(x1)
      for (let k = x0; k < x1; k += 4) {
        // Never beyond the task's columns, where another thread may write.
        const start = min<i32>(k, right - ox)
        const px = i32x4.add(i32x4.splat(start), lanes)
        const off = f32x4.add(f32x4.convert_i32x4_s(px), f32x4.splat(0.5 - ax))
        const z = f32x4.pmax(least, f32x4.pmin(most, f32x4.add(f32x4.splat(base), f32x4.mul(off, f32x4.splat(dx)))))
        const whole = i32x4.add(cut(f32x4.floor(z)), i32x4.splat(oz))
        const depth = i32x4.max_s(i32x4.min_s(whole, i32x4.splat(65534)), i32x4.splat(1))
        let out = v128.or(i32x4.lt_s(px, from), i32x4.ge_s(px, end))
        if (leaves >= 0) out = v128.or(out, air(px, j))
        const at = line + (<usize>(start + ox) << 1)
        const texels = i16x8.narrow_i32x4_u(v128.or(depth, v128.and(out, i32x4.splat(65535))), depth)
        v128.store64_lane(at, i16x8.min_u(v128.load64_zero(at), texels), 0)
      }
    }
    y0 = y1
  }
}

/** The light's coordinate `row` of an instance's origin, without the map's own place. */
// @ts-ignore: decorator
@inline
function anchor(light: usize, world: usize, row: usize): f64 {
  const at = light + (row << 2)
  return (
    <f64>load<f32>(at) * <f64>load<f32>(world, 48) +
    <f64>load<f32>(at, 16) * <f64>load<f32>(world, 52) +
    <f64>load<f32>(at, 32) * <f64>load<f32>(world, 56)
  )
}

/** Every triangle of a list of draws that move, through the light matrix at `light` (x, y in texels, depth), onto the map. `slot`: which matrix of a bone is the light's. */
function castAll(draws: usize, count: i32, light: usize, scale: f32, scratch: usize, work: usize, slot: i32): void {
  for (let d = 0; d < count; d++) {
    const draw = draws + d * (Rec.DRAW_WORDS << 2)
    const instances = load<u32>(draw + (Rec.D_INSTANCES << 2))
    const first = instances ? <i32>load<u32>(draw + (Rec.D_FIRST << 2)) : 0
    const many = instances ? <i32>load<u32>(draw + (Rec.D_COUNT << 2)) : 1
    for (let i = first; i < first + many; i++) cast(draw, i, light, scale, scratch, work, slot, false)
  }
}

/**
 * One instance of a draw onto the map. `still`: texels are counted from its own origin, so that what it draws does not depend on where the map
 * lies.
 */
function cast(draw: usize, i: i32, light: usize, scale: f32, scratch: usize, work: usize, slot: i32, still: bool): void {
  const rows = scratch
  scratch += ROWS_BYTES + EDGES_BYTES
  ox = oy = oz = 0
  const world = work + 128
  const base = draw + (Rec.D_MATRIX << 2)
  const instances = <usize>load<u32>(draw + (Rec.D_INSTANCES << 2))
  const flags = load<u32>(draw + (Rec.D_FLAGS << 2))
  const leaves = flags & Rec.FLAG_CARD ? <i32>((flags >> 8) & 7) : -1
  // Cards of which the texture leads elsewhere than three corners say are two triangles.
  const parted: u32 = leaves < 0 ? 0 : Rec.SKEW
  const skinned = (flags & Rec.FLAG_SKIN) != 0
  const sphere = draw + (Rec.D_SPHERE << 2)
  if (instances) chain(base, instances + ((<usize>i) << 6), world)
  else memory.copy(world, base, 64)
  multiply(light, world, work)
  if (still) {
    const x = anchor(light, world, 0)
    const y = anchor(light, world, 1)
    const z = anchor(light, world, 2)
    ox = <i32>Math.floor(x) - I(L.I_SHADOW_U)
    oy = <i32>Math.floor(y) - I(L.I_SHADOW_V)
    oz = <i32>Math.floor(z) + I(L.I_SHADOW_D)
    store<f32>(work, <f32>(x - Math.floor(x)), 48)
    store<f32>(work, <f32>(y - Math.floor(y)), 52)
    store<f32>(work, <f32>(z - Math.floor(z)), 56)
  }
  if (!skinned) {
    const sx = load<f32>(sphere),
      sy = load<f32>(sphere, 4),
      sz = load<f32>(sphere, 8)
    const cx = load<f32>(work) * sx + load<f32>(work, 16) * sy + load<f32>(work, 32) * sz + load<f32>(work, 48)
    const cy = load<f32>(work, 4) * sx + load<f32>(work, 20) * sy + load<f32>(work, 36) * sz + load<f32>(work, 52)
    const big = max(dot3(v128.load(world)), max(dot3(v128.load(world, 16)), dot3(v128.load(world, 32))))
    const metres = load<f32>(sphere, 12) * sqrt<f32>(big)
    const r = metres * scale
    const tx = cx + <f32>ox
    const ty = cy + <f32>oy
    if (tx + r < <f32>c0 || tx - r > <f32>c1 || ty + r < <f32>r0 || ty - r > <f32>r1) return
    // Smaller than a texel: it would only flicker.
    if (r < 0.7) return
  }
  let vertex = <usize>load<u32>(draw + (Rec.D_VERTICES << 2))
  const end = vertex + <usize>load<u32>(draw + (Rec.D_VERTEX_COUNT << 2)) * Rec.VERTEX_BYTES
  let skin = <usize>load<u32>(draw + (Rec.D_SKIN << 2))
  const bones = <usize>load<u32>(draw + (Rec.D_BONES << 2)) + slot
  let out = scratch
  const c0 = v128.load(work),
    c1 = v128.load(work, 16),
    c2 = v128.load(work, 32),
    c3 = v128.load(work, 48)
  while (vertex < end) {
    const x = v128.load32_splat(vertex),
      y = v128.load32_splat(vertex, 4),
      z = v128.load32_splat(vertex, 8)
    let p = f32x4.splat(0)
    if (skinned) {
      for (let j = 0; j < 4; j++) {
        const weight = load<f32>(skin + (j << 2), 8)
        if (weight == 0) continue
        const bone = bones + <usize>load<u16>(skin + (j << 1)) * Rec.BONE_BYTES
        let q = f32x4.add(v128.load(bone, 48), f32x4.mul(v128.load(bone), x))
        q = f32x4.add(q, f32x4.add(f32x4.mul(v128.load(bone, 16), y), f32x4.mul(v128.load(bone, 32), z)))
        p = f32x4.add(p, f32x4.mul(q, f32x4.splat(weight)))
      }
      skin += Rec.SKIN_BYTES
    } else p = f32x4.add(f32x4.add(c3, f32x4.mul(c0, x)), f32x4.add(f32x4.mul(c1, y), f32x4.mul(c2, z)))
    v128.store(out, p)
    // Where the light goes nothing is asked of the fourth: it holds uv.
    store<u32>(out, load<u32>(vertex, 24), 12)
    out += 16
    vertex += Rec.VERTEX_BYTES
  }
  let index = <usize>load<u32>(draw + (Rec.D_INDEX << 2))
  const last = index + <usize>load<u32>(draw + (Rec.D_TRIANGLES << 2)) * 12
  let step: usize = 12
  for (; index < last; index += step) {
    const head = load<u32>(index)
    const a = v128.load(scratch + (<usize>(head & Rec.CORNER) << 4))
    const b = v128.load(scratch + (<usize>load<u32>(index, 4) << 4))
    const c = v128.load(scratch + (<usize>load<u32>(index, 8) << 4))
    step = 12
    if (head & Rec.QUAD && !(head & parted)) {
      const d = v128.load(scratch + (<usize>load<u32>(index, 20) << 4))
      if (whole(a, b, c, d)) {
        step = 24
        polygon(a, b, c, d, rows, leaves)
        continue
      }
    }
    polygon(a, b, c, a, rows, leaves)
  }
}

/** Phase: task 0 is the moving map, 1 the drop map, from 2 on the parts of the still map that have to be drawn. */
export function shadows(phase: i32, thread: i32): void {
  const scratch = scratchOf(thread)
  const work = scratch + Rec.SCRATCH_WORK
  const parts = I(L.I_SHADOW_REDRAW)
  for (let t = take(phase); t < 2 + parts; t = take(phase)) {
    if (t > 1) {
      const part = <usize>I(L.I_SHADOW_DRAWS) + Rec.CAST_MAX * Rec.DRAW_WORDS * 4 + (t - 2) * L.PART_BYTES
      c0 = load<i32>(part)
      r0 = load<i32>(part, 4)
      c1 = load<i32>(part, 8)
      r1 = load<i32>(part, 12)
      map = <usize>load<u32>(part, 16)
      size = load<i32>(part, 20)
      for (let y = r0; y < r1; y++) memory.fill(map + (<usize>(y * size + c0) << 1), 0xff, <usize>(c1 - c0) << 1)
      const light: usize = L.FRAME + (L.F_SHADOW_MATRIX << 2)
      let pair = <usize>load<u32>(part, 24)
      const end = pair + (<usize>load<u32>(part, 28) << 3)
      for (; pair < end; pair += 8) {
        const draw = <usize>I(L.I_SHADOW_DRAWS) + <usize>load<u32>(pair) * (Rec.DRAW_WORDS << 2)
        cast(draw, load<i32>(pair, 4), light, F(L.F_SHADOW_SCALE), scratch, work, 128, true)
      }
    } else {
      // Nothing is looked up where there is no light.
      if (t == 0 && F(L.F_SHADOW) <= 0) continue
      map = <usize>I(t == 0 ? L.I_SHADOW_MOVING : L.I_DROP)
      size = Rec.MOVING_SIZE
      c0 = r0 = 0
      c1 = r1 = size
      clean()
      const light: usize = L.FRAME + ((t == 0 ? L.F_MOVING_MATRIX : L.F_DROP_MATRIX) << 2)
      castAll(<usize>I(L.I_MOVING_DRAWS), I(L.I_MOVING_DRAW_COUNT), light, F(L.F_MOVING_SCALE), scratch, work, t == 0 ? 128 : 192)
      v128.store(map, touched, TOUCHED)
    }
  }
}
