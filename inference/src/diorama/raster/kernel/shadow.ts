/**
 * Sun shadow maps: 16-bit depths along the light (smaller is nearer the sun). The still map covers a cell of ground around the eye and is
 * redrawn only when the caller says so; the moving map covers the bodies and is drawn every frame. Both share one light matrix
 * up to scale and offset. The drop map looks straight down on the bodies and keeps the lowest surface: contact shadow.
 */
import { I, F, take } from './frame'
import * as L from './layout'
import { chain, dot3, multiply } from './vertex'

/** Depth triangle into rows [r0, r1) of a map; keeps the nearer value. */
function triangle(a: v128, b: v128, c: v128, map: usize, size: i32, r0: i32, r1: i32): void {
  let ax = f32x4.extract_lane(a, 0),
    ay = f32x4.extract_lane(a, 1),
    az = f32x4.extract_lane(a, 2)
  let bx = f32x4.extract_lane(b, 0),
    by = f32x4.extract_lane(b, 1),
    bz = f32x4.extract_lane(b, 2)
  let cx = f32x4.extract_lane(c, 0),
    cy = f32x4.extract_lane(c, 1),
    cz = f32x4.extract_lane(c, 2)
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  if (abs<f32>(area) < 1e-6) return
  const inverse: f32 = 1 / area
  const dx = ((bz - az) * (cy - ay) - (cz - az) * (by - ay)) * inverse
  const dy = ((cz - az) * (bx - ax) - (bz - az) * (cx - ax)) * inverse
  const ox = ax,
    oy = ay
  const top = min(ay, min(by, cy))
  const bottom = max(ay, max(by, cy))
  const y0 = max<i32>(r0, <i32>ceil<f32>(max<f32>(top, 0) - 0.5))
  const y1 = min<i32>(r1, <i32>ceil<f32>(min<f32>(bottom, <f32>size) - 0.5))
  const most = max(az, max(bz, cz))
  const least = min(az, min(bz, cz))
  for (let y = y0; y < y1; y++) {
    const yc = <f32>y + 0.5
    let left: f32 = 1e9
    let right: f32 = -1e9
    if (ay <= yc != by <= yc) {
      const x = ax + ((yc - ay) * (bx - ax)) / (by - ay)
      left = min(left, x)
      right = max(right, x)
    }
    if (by <= yc != cy <= yc) {
      const x = bx + ((yc - by) * (cx - bx)) / (cy - by)
      left = min(left, x)
      right = max(right, x)
    }
    if (cy <= yc != ay <= yc) {
      const x = cx + ((yc - cy) * (ax - cx)) / (ay - cy)
      left = min(left, x)
      right = max(right, x)
    }
    const x0 = <i32>ceil<f32>(max<f32>(left, 0) - 0.5)
    const x1 = <i32>ceil<f32>(min<f32>(right, <f32>size) - 0.5)
    for (let x = x0; x < x1; x++) {
      const z = az + (<f32>x + 0.5 - ox) * dx + (yc - oy) * dy
      const d = <i32>max<f32>(1, min<f32>(65534, max<f32>(least, min<f32>(most, z))))
      const at = map + ((<usize>(y * size + x)) << 1)
      if (d < <i32>load<u16>(at)) store<u16>(at, <u16>d)
    }
  }
}

/** Every triangle of a list of draws, through the light matrix at `light` (x, y in texels, depth), into rows [r0, r1). `slot`: which matrix of a bone is the light's. */
function cast(
  draws: usize,
  count: i32,
  light: usize,
  scale: f32,
  map: usize,
  size: i32,
  r0: i32,
  r1: i32,
  scratch: usize,
  work: usize,
  slot: i32,
): void {
  const world = work + 128
  for (let d = 0; d < count; d++) {
    const draw = draws + d * (L.DRAW_WORDS << 2)
    const base = draw + (L.D_MATRIX << 2)
    const instances = <usize>load<u32>(draw + (L.D_INSTANCES << 2))
    const first = instances ? <i32>load<u32>(draw + (L.D_FIRST << 2)) : 0
    const many = instances ? <i32>load<u32>(draw + (L.D_COUNT << 2)) : 1
    const skinned = (load<u32>(draw + (L.D_FLAGS << 2)) & L.FLAG_SKIN) != 0
    const card = (load<u32>(draw + (L.D_FLAGS << 2)) & L.FLAG_CARD) != 0
    const sphere = draw + (L.D_SPHERE << 2)
    for (let i = first; i < first + many; i++) {
      if (instances) chain(base, instances + ((<usize>i) << 6), world)
      else memory.copy(world, base, 64)
      multiply(light, world, work)
      if (!skinned) {
        const sx = load<f32>(sphere),
          sy = load<f32>(sphere, 4),
          sz = load<f32>(sphere, 8)
        const cx = load<f32>(work) * sx + load<f32>(work, 16) * sy + load<f32>(work, 32) * sz + load<f32>(work, 48)
        const cy = load<f32>(work, 4) * sx + load<f32>(work, 20) * sy + load<f32>(work, 36) * sz + load<f32>(work, 52)
        const big = max(dot3(v128.load(world)), max(dot3(v128.load(world, 16)), dot3(v128.load(world, 32))))
        const r = load<f32>(sphere, 12) * sqrt<f32>(big) * scale
        if (cx + r < 0 || cx - r > <f32>size || cy + r < <f32>r0 || cy - r > <f32>r1) continue
        // Smaller than a texel: it would only flicker.
        if (r < 0.7) continue
      }
      let vertex = <usize>load<u32>(draw + (L.D_VERTICES << 2))
      const end = vertex + <usize>load<u32>(draw + (L.D_VERTEX_COUNT << 2)) * L.VERTEX_BYTES
      let skin = <usize>load<u32>(draw + (L.D_SKIN << 2))
      const bones = <usize>load<u32>(draw + (L.D_BONES << 2)) + slot
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
            const bone = bones + <usize>load<u16>(skin + (j << 1)) * L.BONE_BYTES
            let q = f32x4.add(v128.load(bone, 48), f32x4.mul(v128.load(bone), x))
            q = f32x4.add(q, f32x4.add(f32x4.mul(v128.load(bone, 16), y), f32x4.mul(v128.load(bone, 32), z)))
            p = f32x4.add(p, f32x4.mul(q, f32x4.splat(weight)))
          }
          skin += L.SKIN_BYTES
        } else p = f32x4.add(f32x4.add(c3, f32x4.mul(c0, x)), f32x4.add(f32x4.mul(c1, y), f32x4.mul(c2, z)))
        v128.store(out, p)
        out += 16
        vertex += L.VERTEX_BYTES
      }
      let index = <usize>load<u32>(draw + (L.D_INDEX << 2))
      const last = index + <usize>load<u32>(draw + (L.D_TRIANGLES << 2)) * 12
      for (; index < last; index += 12) {
        let a = v128.load(scratch + ((<usize>load<u32>(index)) << 4))
        let b = v128.load(scratch + ((<usize>load<u32>(index, 4)) << 4))
        let c = v128.load(scratch + ((<usize>load<u32>(index, 8)) << 4))
        if (card) {
          // A card is mostly air: its shadow is a smaller card.
          const m = f32x4.mul(f32x4.add(a, f32x4.add(b, c)), f32x4.splat(1.0 / 3.0))
          const k = f32x4.splat(0.72)
          a = f32x4.add(m, f32x4.mul(f32x4.sub(a, m), k))
          b = f32x4.add(m, f32x4.mul(f32x4.sub(b, m), k))
          c = f32x4.add(m, f32x4.mul(f32x4.sub(c, m), k))
        }
        triangle(a, b, c, map, size, r0, r1)
      }
    }
  }
}

/** Phase: tasks 0..3 are quarters of the still map (only when it is to be redrawn), 4 the moving map, 5 the drop map. */
export function shadows(phase: i32, thread: i32): void {
  const scratch = <usize>I(L.I_SCRATCH) + thread * ((L.SCRATCH_VERTICES + 4) * L.SCRATCH_BYTES + 512)
  const work = scratch + (L.SCRATCH_VERTICES + 4) * L.SCRATCH_BYTES
  for (let t = take(phase); t < 6; t = take(phase)) {
    if (t < 4) {
      if (I(L.I_SHADOW_REDRAW) == 0) continue
      const size: i32 = L.SHADOW_SIZE
      const map = <usize>I(L.I_SHADOW)
      const r0 = t * (size >> 2)
      const r1 = r0 + (size >> 2)
      memory.fill(map + ((<usize>(r0 * size)) << 1), 0xff, (<usize>((r1 - r0) * size)) << 1)
      const light: usize = L.FRAME + (L.F_SHADOW_MATRIX << 2)
      cast(
        <usize>I(L.I_SHADOW_DRAWS),
        I(L.I_SHADOW_DRAW_COUNT),
        light,
        F(L.F_SHADOW_SCALE),
        map,
        size,
        r0,
        r1,
        scratch,
        work,
        128,
      )
    } else {
      const size: i32 = L.MOVING_SIZE
      const map = <usize>I(t == 4 ? L.I_SHADOW_MOVING : L.I_DROP)
      memory.fill(map, 0xff, (<usize>(size * size)) << 1)
      const light: usize = L.FRAME + ((t == 4 ? L.F_MOVING_MATRIX : L.F_DROP_MATRIX) << 2)
      if (t == 4 && F(L.F_SHADOW) <= 0) continue
      cast(
        <usize>I(L.I_MOVING_DRAWS),
        I(L.I_MOVING_DRAW_COUNT),
        light,
        F(L.F_MOVING_SCALE),
        map,
        size,
        0,
        size,
        scratch,
        work,
        t == 4 ? 128 : 192,
      )
    }
  }
}
