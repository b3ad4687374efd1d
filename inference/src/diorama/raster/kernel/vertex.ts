/**
 * Vertex stage: one draw (and one instance of it) from local space to the screen, into a scratch list that fits the cache.
 * The view-projection already holds the viewport, so x/w and y/w are pixels. Skinning blends in clip space. Normals keep to the
 * world and stay unnormalised (the shading normalises); with the colour they are packed as bytes, for those vertices only that a polygon on screen asks for.
 */
import { F } from './frame'
import * as L from './layout'
import * as Rec from './records'

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

/** Work space of a thread: combined matrix (64), normal matrix (48, 16 free), an instance's matrix (64), wind in clip space and tint (16 each). */
export const WORK_BYTES: i32 = 256

/** The draw at hand. A vertex in memory lies as far from its place in the scratch list as every other: `offset`. */
let offset: usize = 0
let first: usize = 0
let space: usize = 0
let skins: usize = 0
let bones: usize = 0
let ids: u64 = 0
let sway: f32 = 0
let rise: f32 = 0
let nearPlane: f32 = 0

/** Makes a draw (and an instance's matrix `world`) the one at hand: its vertices will go to `out`. */
export function begin(draw: usize, vp: usize, world: usize, tint: v128, work: usize, out: usize, near: f32, wind: v128): void {
  offset = <usize>load<u32>(draw + (Rec.D_VERTICES << 2)) - out
  first = out
  space = work
  const numbers = load<u32>(draw + (Rec.D_IDS << 2))
  ids = (<u64>(numbers & 0xff) << 24) | (<u64>((numbers >> 8) & 0xff) << 56)
  skins = load<u32>(draw + (Rec.D_FLAGS << 2)) & Rec.FLAG_SKIN ? <usize>load<u32>(draw + (Rec.D_SKIN << 2)) : 0
  bones = <usize>load<u32>(draw + (Rec.D_BONES << 2))
  sway = word(draw, Rec.D_SWAY)
  rise = sqrt<f32>(dot3(v128.load(world, 16)))
  nearPlane = near
  multiply(vp, world, work)
  normalMatrix(world, work + 64, 126)
  v128.store(work, wind, 192)
  v128.store(work, tint, 208)
}

/** A vertex through the four columns of a matrix. */
// @ts-ignore: decorator
@inline
function through4(vertex: usize, c0: v128, c1: v128, c2: v128, c3: v128): v128 {
  let p = f32x4.add(c3, f32x4.mul(c0, v128.load32_splat(vertex)))
  p = f32x4.add(p, f32x4.mul(c1, v128.load32_splat(vertex, 4)))
  return f32x4.add(p, f32x4.mul(c2, v128.load32_splat(vertex, 8)))
}

/** How far wind moves a vertex. */
// @ts-ignore: decorator
@inline
function blown(vertex: usize): v128 {
  const h = max<f32>(load<f32>(vertex + 4) * rise, 0)
  return f32x4.mul(v128.load(space, 192), f32x4.splat(sway * (h < 1 ? h * h : 2 * h - 1)))
}

/** A skinned vertex in clip space. */
// @ts-ignore: decorator
@inline
function posed(vertex: usize, skin: usize): v128 {
  let p = f32x4.splat(0)
  for (let j = 0; j < 4; j++) {
    const weight = load<f32>(skin + (j << 2), 8)
    if (weight == 0) continue
    const bone = bones + <usize>load<u16>(skin + (j << 1)) * Rec.BONE_BYTES
    const q = through4(vertex, v128.load(bone), v128.load(bone, 16), v128.load(bone, 32), v128.load(bone, 48))
    p = f32x4.add(p, f32x4.mul(q, f32x4.splat(weight)))
  }
  return p
}

/** Screen position of a point in clip space, and that no attributes are known yet. */
// @ts-ignore: decorator
@inline
function project(p: v128, near: v128, out: usize): void {
  const w = v128.shuffle<i32>(p, p, 2, 2, 2, 2)
  const inverse = v128.and(f32x4.div(f32x4.splat(1), w), f32x4.gt(w, near))
  const ends = v128.shuffle<i32>(inverse, w, 0, 0, 0, 4)
  v128.store(out, v128.shuffle<i32>(f32x4.mul(p, inverse), ends, 0, 1, 6, 7))
  v128.store(out, f32x4.splat(0), 16)
}

// @ts-ignore: decorator
@inline
function skinOf(v: usize): usize {
  return skins + ((v - first) >> 5) * Rec.SKIN_BYTES
}

/** A vertex of the scratch list in clip space, found again. */
export function clipOf(v: usize): v128 {
  const vertex = v + offset
  if (skins) return posed(vertex, skinOf(v))
  const p = through4(vertex, v128.load(space), v128.load(space, 16), v128.load(space, 32), v128.load(space, 48))
  return sway > 0 ? f32x4.add(p, blown(vertex)) : p
}

/** Takes one vertex of a draw that neither bends nor sways to the screen. */
export function place(v: usize): void {
  project(
    through4(v + offset, v128.load(space), v128.load(space, 16), v128.load(space, 32), v128.load(space, 48)),
    f32x4.splat(nearPlane),
    v,
  )
}

/** Takes every vertex of the draw at hand to the screen: x, y, 1/w, w in the scratch list. Attributes come when they are asked for. */
export function placeAll(count: usize): void {
  let v = first
  const end = v + count * Rec.SCRATCH_BYTES
  const near = f32x4.splat(nearPlane)
  if (skins) {
    for (let skin = skins; v < end; v += Rec.SCRATCH_BYTES, skin += Rec.SKIN_BYTES) project(posed(v + offset, skin), near, v)
    return
  }
  const c0 = v128.load(space)
  const c1 = v128.load(space, 16)
  const c2 = v128.load(space, 32)
  const c3 = v128.load(space, 48)
  if (sway > 0) {
    for (; v < end; v += Rec.SCRATCH_BYTES) project(f32x4.add(through4(v + offset, c0, c1, c2, c3), blown(v + offset)), near, v)
    return
  }
  for (; v < end; v += Rec.SCRATCH_BYTES) project(through4(v + offset, c0, c1, c2, c3), near, v)
}

/** Attributes of a vertex of the scratch list: colour and normal packed, and its place on the texture. */
function dress(v: usize): void {
  const vertex = v + offset
  let n: v128
  if (skins) {
    n = f32x4.splat(0)
    const skin = skinOf(v)
    for (let j = 0; j < 4; j++) {
      const weight = load<f32>(skin + (j << 2), 8)
      if (weight == 0) continue
      const bone = bones + <usize>load<u16>(skin + (j << 1)) * Rec.BONE_BYTES
      let m = f32x4.mul(v128.load(bone, 64), v128.load32_splat(vertex, 12))
      m = f32x4.add(m, f32x4.mul(v128.load(bone, 80), v128.load32_splat(vertex, 16)))
      m = f32x4.add(m, f32x4.mul(v128.load(bone, 96), v128.load32_splat(vertex, 20)))
      n = f32x4.add(n, f32x4.mul(m, f32x4.splat(weight)))
    }
  } else {
    n = f32x4.mul(v128.load(space, 64), v128.load32_splat(vertex, 12))
    n = f32x4.add(n, f32x4.mul(v128.load(space, 80), v128.load32_splat(vertex, 16)))
    n = f32x4.add(n, f32x4.mul(v128.load(space, 96), v128.load32_splat(vertex, 20)))
  }
  const bytes = v128.load32_zero(vertex + 28)
  const colour = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes)))
  store<u64>(v, pack(f32x4.mul(colour, v128.load(space, 208)), f32x4.add(n, f32x4.splat(128)), ids), 16)
  store<u32>(v, load<u32>(vertex + 24), 24)
}

/** Colour and normal of a vertex. They are never 0: the row of the surface is among them. */
// @ts-ignore: decorator
@inline
export function attributesOf(v: usize): u64 {
  if (load<u64>(v, 16) == 0) dress(v)
  return load<u64>(v, 16)
}

/**
 * The eye as the instance at hand sees it, to be multiplied with the plane of a polygon: far enough below 0 the polygon surely turns its back.
 * Of an instance that is mirrored or flattened all lanes are 0.
 */
export function eyeOf(world: usize): v128 {
  const e = f32x4.sub(f32x4(F(L.F_EYE), F(L.F_EYE + 1), F(L.F_EYE + 2), 0), v128.load(world, 48))
  const x = v128.load(space, 64)
  const det = dot(v128.load(world), x)
  if (!(det > 1e-9)) return f32x4.splat(0)
  const k: f32 = 1 / det
  return f32x4(dot(x, e) * k, dot(v128.load(space, 80), e) * k, dot(v128.load(space, 96), e) * k, -1)
}

// @ts-ignore: decorator
@inline
function dot(a: v128, b: v128): f32 {
  const p = f32x4.mul(a, b)
  return f32x4.extract_lane(p, 0) + f32x4.extract_lane(p, 1) + f32x4.extract_lane(p, 2)
}
