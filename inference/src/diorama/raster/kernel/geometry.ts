/** Geometry phase: takes segments of the draw list, culls instances, transforms and assembles them. */
import { assemble, polygons, recount } from './assemble'
import { F, I, scratchOf, take } from './frame'
import * as L from './layout'
import * as Rec from './records'
import { begin, chain } from './vertex'

/** Square of the longest of three columns. */
// @ts-ignore: decorator
@inline
function widest(a: v128, b: v128, c: v128): f32 {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cc = v128.shuffle<i32>(c, c, 0, 0, 1, 1)
  const x = v128.shuffle<i64>(ab, cc, 0, 2)
  const y = v128.shuffle<i64>(ab, cc, 1, 3)
  const z = v128.shuffle<i32>(v128.shuffle<i32>(a, b, 2, 6, 2, 6), c, 0, 1, 6, 6)
  const squares = f32x4.add(f32x4.add(f32x4.mul(x, x), f32x4.mul(y, y)), f32x4.mul(z, z))
  return max(f32x4.extract_lane(squares, 0), max(f32x4.extract_lane(squares, 1), f32x4.extract_lane(squares, 2)))
}

/** Instances of one draw, into records and bins. */
export function drawAll(
  draw: usize,
  vp: usize,
  scratch: usize,
  work: usize,
  record: usize,
  limit: usize,
  bins: usize,
  near: f32,
): usize {
  const instances = <usize>load<u32>(draw + (Rec.D_INSTANCES << 2))
  const base = draw + (Rec.D_MATRIX << 2)
  let tint = v128.load(draw + (Rec.D_TINT << 2))
  const wx = F(L.F_WIND)
  const wz = F(L.F_WIND + 1)
  const time = F(L.F_TIME)
  const strength = sqrt<f32>(wx * wx + wz * wz)
  const swaying = load<f32>(draw + (Rec.D_SWAY << 2)) > 0
  const v0 = v128.load(vp)
  const v2 = v128.load(vp, 32)
  if (instances == 0) {
    const x = load<f32>(base, 48)
    const z = load<f32>(base, 56)
    const wind = swaying ? gust(x, z, time, wx, wz, strength, v0, v2) : f32x4.splat(0)
    begin(draw, vp, base, tint, work, scratch, near, wind)
    return assemble(draw, base, scratch, record, limit, bins, near)
  }
  const first = load<u32>(draw + (Rec.D_FIRST << 2))
  const count = load<u32>(draw + (Rec.D_COUNT << 2))
  const tints = <usize>load<u32>(draw + (Rec.D_TINTS << 2))
  const reach = load<f32>(draw + (Rec.D_REACH << 2))
  const keep = load<f32>(draw + (Rec.D_KEEP << 2))
  const eyeX = F(L.F_EYE)
  const eyeY = F(L.F_EYE + 1)
  const eyeZ = F(L.F_EYE + 2)
  const sx = v128.load32_splat(draw + (Rec.D_SPHERE << 2))
  const sy = v128.load32_splat(draw + (Rec.D_SPHERE << 2), 4)
  const sz = v128.load32_splat(draw + (Rec.D_SPHERE << 2), 8)
  const sr = load<f32>(draw + (Rec.D_SPHERE << 2), 12)
  const v1 = v128.load(vp, 16)
  const v3 = v128.load(vp, 48)
  const far = f32x4(0, 0, <f32>I(L.I_WIDTH), <f32>I(L.I_HEIGHT))
  const slack = F(L.F_PIXEL) * 1.5
  const fine = F(L.F_PIXEL) / (<f32>1.5 - <f32>0.9 * min<f32>(1, F(L.F_DETAIL)))
  const speck = fine * fine
  const whole = tint
  const plain = unmoved(base)
  let world = work + 128
  for (let i = first; i < first + count; i++) {
    if (plain) world = instances + ((<usize>i) << 6)
    else chain(base, instances + ((<usize>i) << 6), world)
    const m0 = v128.load(world), m1 = v128.load(world, 16), m2 = v128.load(world, 32)
    const centre = f32x4.add(f32x4.add(f32x4.add(f32x4.mul(m0, sx), f32x4.mul(m1, sy)), f32x4.mul(m2, sz)), v128.load(world, 48))
    const r = sr * sqrt<f32>(widest(m0, m1, m2))
    const clip = f32x4.add(
      f32x4.add(
        f32x4.add(
          f32x4.mul(v0, v128.shuffle<i32>(centre, centre, 0, 0, 0, 0)),
          f32x4.mul(v1, v128.shuffle<i32>(centre, centre, 1, 1, 1, 1)),
        ),
        f32x4.mul(v2, v128.shuffle<i32>(centre, centre, 2, 2, 2, 2)),
      ),
      v3,
    )
    const w = f32x4.extract_lane(clip, 2)
    if (w < -r) continue
    // Left and top, then right and bottom: slack is the largest growth of x' or y' per metre, so that r metres cover r * slack pixels times w.
    const beyond = f32x4.sub(v128.shuffle<i32>(clip, clip, 0, 1, 0, 1), f32x4.mul(far, f32x4.splat(w)))
    const room = f32x4.add(f32x4.splat(r * slack), f32x4.mul(far, f32x4.splat(r)))
    const out = v128.shuffle<i32>(f32x4.lt(beyond, f32x4.neg(room)), f32x4.gt(beyond, room), 0, 1, 6, 7)
    if (i32x4.bitmask(out)) continue
    const x = f32x4.extract_lane(centre, 0)
    const y = f32x4.extract_lane(centre, 1)
    const z = f32x4.extract_lane(centre, 2)
    // Smaller than can be seen: about a pixel across, two or three where detail is given up.
    const dx = x - eyeX
    const dy = y - eyeY
    const dz = z - eyeZ
    const square = dx * dx + dy * dy + dz * dz
    if (r * r * speck < square) continue
    if (reach > 0) {
      const d = sqrt<f32>(square)
      // Plants thin out with distance instead of stopping at a line: every instance has its own place in the queue. What is built
      // (keep above 1) stands whole or not at all.
      const order = <f32>((i * 2654435761) >>> 8) * (1.0 / 16777216.0)
      if (keep > 1 ? d > reach : d > reach * (0.35 + 0.65 * order) || order > keep) continue
    }
    if (tints != 0) {
      const bytes = v128.load32_zero(tints + ((<usize>i) << 2))
      const c = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes)))
      tint = f32x4.mul(whole, f32x4.mul(c, f32x4.splat(1.0 / 255.0)))
    }
    const wind = swaying ? gust(x, z, time, wx, wz, strength, v0, v2) : f32x4.splat(0)
    begin(draw, vp, world, tint, work, scratch, near, wind)
    record = assemble(draw, world, scratch, record, limit, bins, near)
    if (record >= limit) return record
  }
  return record
}

/** Whether a matrix changes nothing. */
function unmoved(m: usize): bool {
  const rows = v128.and(f32x4.eq(v128.load(m), f32x4(1, 0, 0, 0)), f32x4.eq(v128.load(m, 16), f32x4(0, 1, 0, 0)))
  const rest = v128.and(f32x4.eq(v128.load(m, 32), f32x4(0, 0, 1, 0)), f32x4.eq(v128.load(m, 48), f32x4(0, 0, 0, 1)))
  return i32x4.all_true(v128.and(rows, rest))
}

/** Wind at a spot as a clip-space vector: gusts that run with the air and a quicker flutter of its own, as state/wind.ts has it. */
function gust(x: f32, z: f32, time: f32, wx: f32, wz: f32, strength: f32, v0: v128, v2: v128): v128 {
  const inverse: f32 = 1 / max<f32>(strength, 0.05)
  const dx = wx * inverse, dz = wz * inverse
  const along = (x - F(L.F_BLOWN)) * dx + (z - F(L.F_BLOWN + 1)) * dz
  const across = x * dz - z * dx
  const front: f32 = 0.5 + 0.32 * wiggle(along * (1.0 / 26.0) + across * 0.006) + 0.18 * wiggle(along * (1.0 / 10.66) + across * 0.021)
  const flutter = wiggle(time * 1.13 + x * 1.7 + z * 1.3)
  const lean = strength * (0.3 + 0.85 * front * front + 0.35 * front * front * flutter) + 0.024 * flutter
  const side: f32 = 0.06 * flutter
  return f32x4.add(f32x4.mul(v0, f32x4.splat(dx * lean - dz * side)), f32x4.mul(v2, f32x4.splat(dz * lean + dx * side)))
}

/** A smooth wave of period 1 between -1 and 1, without a sine. */
function wiggle(turns: f32): f32 {
  const t = turns - floor<f32>(turns) - 0.5
  return 16 * t * (abs<f32>(t) - 0.5) * -1
}

/** Phase: every thread takes segments until none is left. */
export function geometry(phase: i32, thread: i32): void {
  const segments = I(L.I_SEGMENTS)
  const scratch = scratchOf(thread)
  const work = scratch + Rec.SCRATCH_WORK
  const vp: usize = L.FRAME + (L.F_VIEW_PROJECTION << 2)
  const near = F(L.F_NEAR)
  for (let s = take(phase); s < segments; s = take(phase)) {
    const list = <usize>I(L.I_SEGLIST) + (s << 4)
    const bins = <usize>I(L.I_BINS) + s * (Rec.TILE_MAX << 3)
    memory.fill(bins, 0, Rec.TILE_MAX << 3)
    let record = <usize>I(L.I_TRIANGLES) + s * (Rec.SEGMENT_TRIANGLES * Rec.TRI_BYTES)
    const limit = record + (Rec.SEGMENT_TRIANGLES - 4) * Rec.TRI_BYTES
    recount()
    const first = load<u32>(list)
    const last = load<u32>(list, 4)
    for (let d = first; d < last; d++) {
      const draw = <usize>I(L.I_DRAWS) + d * (Rec.DRAW_WORDS << 2)
      record = drawAll(draw, vp, scratch, work, record, limit, bins, near)
    }
    store<u32>(list, <u32>polygons, 8)
  }
}
