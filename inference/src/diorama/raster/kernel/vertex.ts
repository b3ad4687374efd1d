/**
 * Vertex stage: one draw (and one instance of it) from local space to the screen, into a scratch list that fits the cache.
 * The view-projection already holds the viewport, so x/w and y/w are pixels. Skinning blends in clip space. Normals keep to the
 * world and stay unnormalised (the shading normalises); both go out packed as bytes.
 */
import { F, I } from './frame'
import * as L from './layout'

// @ts-ignore: decorator
@inline
function word(draw: usize, index: i32): f32 {
  return load<f32>(draw + (index << 2))
}

/** Column `m + 16*j` of `matrix` times the four columns at `vp`. */
// @ts-ignore: decorator
@inline
function through(vp: usize, m: usize): v128 {
  let sum = f32x4.mul(v128.load(vp), v128.load32_splat(m))
  sum = f32x4.add(sum, f32x4.mul(v128.load(vp, 16), v128.load32_splat(m, 4)))
  return f32x4.add(sum, f32x4.mul(v128.load(vp, 32), v128.load32_splat(m, 8)))
}

/** Product of the view-projection at `vp` and the affine matrix at `m`, four columns to `out`. */
export function multiply(vp: usize, m: usize, out: usize): void {
  v128.store(out, through(vp, m))
  v128.store(out, through(vp, m + 16), 16)
  v128.store(out, through(vp, m + 32), 32)
  v128.store(out, f32x4.add(through(vp, m + 48), v128.load(vp, 48)), 48)
}

/** Product of two affine 4x4 matrices. */
export function chain(a: usize, b: usize, out: usize): void {
  multiply(a, b, out)
}

// @ts-ignore: decorator
@inline
function cross(a: v128, b: v128): v128 {
  const a1 = v128.shuffle<f32>(a, a, 1, 2, 0, 3)
  const b1 = v128.shuffle<f32>(b, b, 1, 2, 0, 3)
  const r = f32x4.sub(f32x4.mul(a, b1), f32x4.mul(a1, b))
  return v128.shuffle<f32>(r, r, 1, 2, 0, 3)
}

// @ts-ignore: decorator
@inline
export function dot3(a: v128): f32 {
  const p = f32x4.mul(a, a)
  return f32x4.extract_lane(p, 0) + f32x4.extract_lane(p, 1) + f32x4.extract_lane(p, 2)
}

/** Cofactors of the upper 3x3, scaled so that a unit normal stays within a byte: three columns to `out`. */
export function normalMatrix(m: usize, out: usize, scale: f32): void {
  const a = v128.load(m)
  const b = v128.load(m, 16)
  const c = v128.load(m, 32)
  const x = cross(b, c)
  const y = cross(c, a)
  const z = cross(a, b)
  let most = max(dot3(x), max(dot3(y), dot3(z)))
  const k = f32x4.splat(most > 1e-20 ? scale / sqrt<f32>(most) : 0)
  v128.store(out, f32x4.mul(x, k))
  v128.store(out, f32x4.mul(y, k), 16)
  v128.store(out, f32x4.mul(z, k), 32)
}

/** Adding this leaves a float's integer part in its low mantissa bits: a cheap, exact float to byte. */
export const MAGIC: f32 = 12582912.0

/** Packs colour (0..255) and normal (0..255, 128 is zero) into 8 bytes: r g b material, x y z object. */
// @ts-ignore: decorator
@inline
export function pack(colour: v128, normal: v128, ids: u64): u64 {
  const magic = f32x4.splat(MAGIC)
  const c = f32x4.add(f32x4.min(colour, f32x4.splat(255)), magic)
  const n = f32x4.add(normal, magic)
  // prettier-ignore
  const bytes = v128.shuffle<i8>(c, n, 0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28)
  return (<u64>i64x2.extract_lane(bytes, 0) & 0x00ffffff00ffffff) | ids
}

/** Work space of a thread: combined matrix (64), normal matrix (48), sway clip vector (16). */
export const WORK_BYTES: i32 = 256

/**
 * Transforms every vertex of a draw. `vp` is a view-projection with viewport, `world` the instance's matrix, `work` thread memory,
 * `out` the scratch list: screen (x, y, 1/w, w), attributes, uv, and the raw clip position for the near clip.
 */
export function transform(draw: usize, vp: usize, world: usize, tint: v128, work: usize, out: usize, near: f32, wind: v128): void {
  let vertex = <usize>load<u32>(draw + (L.D_VERTICES << 2))
  const end = vertex + <usize>load<u32>(draw + (L.D_VERTEX_COUNT << 2)) * L.VERTEX_BYTES
  const ids32 = load<u32>(draw + (L.D_IDS << 2))
  const ids = (<u64>(ids32 & 0xff) << 24) | (<u64>((ids32 >> 8) & 0xff) << 56)
  const skinned = (load<u32>(draw + (L.D_FLAGS << 2)) & L.FLAG_SKIN) != 0
  const sway = word(draw, L.D_SWAY)
  multiply(vp, world, work)
  normalMatrix(world, work + 64, 126)
  const c0 = v128.load(work)
  const c1 = v128.load(work, 16)
  const c2 = v128.load(work, 32)
  const c3 = v128.load(work, 48)
  const n0 = v128.load(work, 64)
  const n1 = v128.load(work, 80)
  const n2 = v128.load(work, 96)
  const half = f32x4.splat(128)
  let skin = <usize>load<u32>(draw + (L.D_SKIN << 2))
  const bones = <usize>load<u32>(draw + (L.D_BONES << 2))
  const rise = sqrt<f32>(dot3(v128.load(world, 16)))
  while (vertex < end) {
    let p: v128
    let n: v128
    if (skinned) {
      p = f32x4.splat(0)
      n = f32x4.splat(0)
      for (let j = 0; j < 4; j++) {
        const weight = load<f32>(skin + (j << 2), 8)
        if (weight == 0) continue
        const bone = bones + <usize>load<u16>(skin + (j << 1)) * L.BONE_BYTES
        const k = f32x4.splat(weight)
        let q = f32x4.add(v128.load(bone, 48), f32x4.mul(v128.load(bone), v128.load32_splat(vertex)))
        q = f32x4.add(q, f32x4.mul(v128.load(bone, 16), v128.load32_splat(vertex, 4)))
        q = f32x4.add(q, f32x4.mul(v128.load(bone, 32), v128.load32_splat(vertex, 8)))
        p = f32x4.add(p, f32x4.mul(q, k))
        let m = f32x4.mul(v128.load(bone, 64), v128.load32_splat(vertex, 12))
        m = f32x4.add(m, f32x4.mul(v128.load(bone, 80), v128.load32_splat(vertex, 16)))
        m = f32x4.add(m, f32x4.mul(v128.load(bone, 96), v128.load32_splat(vertex, 20)))
        n = f32x4.add(n, f32x4.mul(m, k))
      }
      skin += L.SKIN_BYTES
    } else {
      p = f32x4.add(c3, f32x4.mul(c0, v128.load32_splat(vertex)))
      p = f32x4.add(p, f32x4.mul(c1, v128.load32_splat(vertex, 4)))
      p = f32x4.add(p, f32x4.mul(c2, v128.load32_splat(vertex, 8)))
      n = f32x4.mul(n0, v128.load32_splat(vertex, 12))
      n = f32x4.add(n, f32x4.mul(n1, v128.load32_splat(vertex, 16)))
      n = f32x4.add(n, f32x4.mul(n2, v128.load32_splat(vertex, 20)))
      if (sway > 0) {
        const h = max<f32>(load<f32>(vertex + 4) * rise, 0)
        const lift = sway * (h < 1 ? h * h : 2 * h - 1)
        p = f32x4.add(p, f32x4.mul(wind, f32x4.splat(lift)))
      }
    }
    const w = f32x4.extract_lane(p, 2)
    v128.store(out, p, 32)
    const inverse: f32 = w > near ? <f32>1 / w : 0
    let screen = f32x4.mul(p, f32x4.splat(inverse))
    screen = f32x4.replace_lane(screen, 2, inverse)
    v128.store(out, f32x4.replace_lane(screen, 3, w))
    const bytes = v128.load32_zero(vertex + 28)
    const colour = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes)))
    store<u64>(out, pack(f32x4.mul(colour, tint), f32x4.add(n, half), ids), 16)
    store<u32>(out, load<u32>(vertex + 24), 24)
    vertex += L.VERTEX_BYTES
    out += L.SCRATCH_BYTES
  }
}
