/**
 * From a three.js scene to the kernel's draw list: walks what is visible, culls by bounding sphere, sorts near to far (early depth
 * rejects the rest), and cuts the list into segments of about equal work. No vertex is touched here.
 */
import {
  type Camera,
  Frustum,
  InstancedMesh,
  LOD,
  Matrix4,
  Mesh,
  type Object3D,
  SkinnedMesh,
  Sphere,
  Vector3,
} from 'three'
import { type Look, Surface, type SurfaceKindOf } from './contract.ts'
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'
import type { SurfaceTable } from './surfaces.ts'
import type { Uploads } from './upload.ts'

/** What an object is there for: `userData.part` of it or of what it belongs to. Things may cast their shadow by a plainer shape than is seen. */
export type Part = 'both' | 'seen' | 'shade'

export interface Item {
  mesh: Mesh
  surface: Surface
  moving: boolean
  sphere: Sphere
  near: number
  work: number
  /** For ink: 1..127 moving, 128..254 still. */
  id: number
  /** How near the nearest of the whole mesh may be (m). */
  closest: number
  /** Instances drawn: `count` from `first` on; 0 where the mesh has none. */
  first: number
  count: number
}

/** Instances that are looked at together where a list is cut by distance, and how much farther than its first a piece reaches. */
const STRIDE = 8
const GROWTH = 1.5

/** Metres by which a kind is drawn later than it stands: ground after what stands on it, leaves after the crown they hide. */
const LATER: Partial<Record<SurfaceKindOf, number>> = {
  ground: 30,
  grass: 12,
  dirt: 30,
  cobble: 30,
  asphalt: 30,
  sand: 30,
  snow: 30,
  water: 30,
  stone: 6,
  'leaf-card': 3,
  flower: 12,
  far: 1e4,
}

/** Kinds whose instances may be thinned one by one. Not leaves: a crown that goes leaves its trunk standing. */
const PLANTS = new Set<SurfaceKindOf>(['grass', 'flower'])

/** How near a thing counts that reaches `radius` round its middle. What stands round the eye (a room) comes after what is in it. */
const nearOf = (distance: number, radius: number): number => Math.max(distance - radius, radius * 0.25)

const matrix = new Matrix4()
const bone = new Matrix4()
const clip = new Matrix4()
const sphere = new Sphere()
const position = new Vector3()

/** Draw lists of a frame: what the eye sees, what casts a shadow and stands still, what casts one and moves. */
export class Gatherer {
  #arena: Arena
  #uploads: Uploads
  #surfaces: SurfaceTable
  #frustum = new Frustum()
  seen: Item[] = []
  still: Item[] = []
  moving: Item[] = []
  skins: SkinnedMesh[] = []
  /** Colours multiplied with those of still surfaces. */
  tints: NonNullable<Look['tints']> = {}

  constructor(arena: Arena, uploads: Uploads, surfaces: SurfaceTable) {
    this.#arena = arena
    this.#uploads = uploads
    this.#surfaces = surfaces
  }

  /** Collects the items of a scene. `shadowCentre`, `shadowReach`: where still things may cast a shadow that matters. */
  collect(scene: Object3D, camera: Camera, frame: number, shadowCentre: Vector3, shadowReach: number): void {
    this.seen.length = this.still.length = this.moving.length = this.skins.length = 0
    matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    this.#frustum.setFromProjectionMatrix(matrix)
    const eye = position.setFromMatrixPosition(camera.matrixWorld).clone()
    let order = 0
    const walk = (object: Object3D, moves: boolean, part: Part): void => {
      if (!object.visible) return
      if (object instanceof LOD) object.update(camera)
      const moving = object.userData.still === true ? false : object.userData.moves === true ? true : moves
      const role = (object.userData.part as Part | undefined) ?? part
      if (object instanceof Mesh && object.material instanceof Surface)
        this.#item(object, object.material, moving, role, frame, eye, order++, shadowCentre, shadowReach)
      for (const child of object.children) walk(child, moving, role)
    }
    walk(scene, true, 'both')
    this.seen.sort((a, b) => a.near - b.near)
  }

  #item(
    mesh: Mesh,
    surface: Surface,
    moving: boolean,
    part: Part,
    frame: number,
    eye: Vector3,
    order: number,
    shadowCentre: Vector3,
    shadowReach: number,
  ): void {
    const held = this.#uploads.geometry(mesh.geometry, frame)
    if (held.triangles === 0) return
    let count = 1
    if (mesh instanceof InstancedMesh) {
      count = mesh.count
      if (count === 0) return
      sphere.copy(this.#uploads.instances(mesh, frame).sphere)
    } else sphere.copy(held.sphere)
    sphere.applyMatrix4(mesh.matrixWorld)
    const skinned = mesh instanceof SkinnedMesh
    // A pose reaches beyond the rest box; sway beyond the still one.
    if (skinned) sphere.radius = sphere.radius * 1.6 + 0.5
    if (surface.options.sway > 0) sphere.radius += surface.options.sway * 4
    const e = mesh.matrixWorld.elements
    // Still things that want no ink share 255.
    const id =
      !moving && !surface.options.ink
        ? 255
        : moving
          ? 1 + (order % 127)
          : 128 +
            (Math.abs(Math.round(e[12] * 13) * 31 + Math.round(e[14] * 13) * 17 + Math.round(e[13] * 13) * 7) % 127)
    const later = LATER[surface.options.kind] ?? 0
    const away = sphere.center.distanceTo(eye)
    const near = nearOf(away, sphere.radius) + later
    const item: Item = {
      mesh,
      surface,
      moving,
      sphere: sphere.clone(),
      near,
      work: held.triangles * count + held.vertexCount * count * 0.5,
      id,
      closest: away - sphere.radius + later,
      first: 0,
      count: mesh instanceof InstancedMesh ? count : 0,
    }
    const before = this.seen.length + this.moving.length
    if (part !== 'shade' && (!mesh.frustumCulled || this.#frustum.intersectsSphere(sphere))) {
      if (mesh instanceof InstancedMesh && mesh.userData.outward === true)
        this.#pieces(item, mesh, eye, held.sphere.radius, later)
      else this.seen.push(item)
    }
    const reaches =
      part !== 'seen' && surface.options.shadow && sphere.center.distanceTo(shadowCentre) < shadowReach + sphere.radius
    if (reaches) (moving ? this.moving : this.still).push(item)
    if (skinned && this.seen.length + this.moving.length > before) this.skins.push(mesh)
  }

  /** Cuts a list that goes outward from the eye into pieces by distance, so that what is near is drawn before what it hides. */
  #pieces(item: Item, mesh: InstancedMesh, eye: Vector3, radius: number, later: number): void {
    const m = mesh.instanceMatrix.array
    const each = item.work / mesh.count
    const away = (n: number): number =>
      Math.hypot(m[n * 16 + 12]! - eye.x, m[n * 16 + 13]! - eye.y, m[n * 16 + 14]! - eye.z)
    if (PLANTS.has(item.surface.options.kind)) {
      this.seen.push({ ...item, near: nearOf(away(0), radius) + later })
      return
    }
    for (let first = 0; first < mesh.count;) {
      const near = away(first)
      let next = first + STRIDE
      while (next < mesh.count && away(next) < near * GROWTH + 2) next += STRIDE
      const count = Math.min(next, mesh.count) - first
      this.seen.push({ ...item, near: nearOf(near, radius) + later, work: each * count, first, count })
      first += count
    }
  }

  /** Writes one draw record (or several, for long instance lists) at `at`. Returns the next free address. */
  write(item: Item, at: number, frame: number, detail: number, first = 0, count = -1): number {
    const { mesh, surface } = item
    const arena = this.#arena
    const { u32, f32 } = arena
    const w = at >> 2
    const held = this.#uploads.geometry(mesh.geometry, frame)
    const o = surface.options
    let flags = o.double ? L.FLAG_DOUBLE : 0
    if ((o.kind === 'leaf-card' || o.kind === 'flower') && mesh.geometry.attributes.uv) {
      const mask = (mesh.userData.mask as number | undefined) ?? (o.kind === 'flower' ? 4 + (item.id % 3) : item.id & 3)
      flags |= L.FLAG_CARD | (mask << 8)
    }
    if (o.kind === 'grass' || o.kind === 'leaf-card' || o.kind === 'flower' || o.kind === 'foliage')
      flags |= L.FLAG_GRASS
    u32[w + L.D_VERTICES] = held.vertices
    u32[w + L.D_VERTEX_COUNT] = held.vertexCount
    u32[w + L.D_INDEX] = held.index
    u32[w + L.D_TRIANGLES] = held.triangles
    u32[w + L.D_INSTANCES] = 0
    u32[w + L.D_TINTS] = 0
    u32[w + L.D_SKIN] = 0
    f32[w + L.D_REACH] = 0
    f32[w + L.D_KEEP] = 1
    // Leaves of a far crown are smaller than a pixel: fewer of them do.
    const far = item.closest > 90 ? 0.42 : item.closest > 40 ? 0.55 : 0.78
    f32[w + L.D_CARDS] = far * (0.45 + 0.55 * detail)
    if (mesh instanceof InstancedMesh) {
      const instances = this.#uploads.instances(mesh, frame)
      u32[w + L.D_INSTANCES] = instances.at
      u32[w + L.D_FIRST] = first
      u32[w + L.D_COUNT] = count < 0 ? mesh.count : count
      u32[w + L.D_TINTS] = instances.tints
      const reach =
        (mesh.userData.reach as number | undefined) ?? (o.kind === 'grass' ? 55 : o.kind === 'flower' ? 70 : 0)
      f32[w + L.D_REACH] = reach * (0.4 + 0.6 * detail)
      f32[w + L.D_KEEP] = !PLANTS.has(o.kind) ? 2 : reach > 0 ? 0.4 + 0.6 * detail : 1
    }
    if (mesh instanceof SkinnedMesh && held.skin) {
      flags |= L.FLAG_SKIN
      u32[w + L.D_SKIN] = held.skin
      u32[w + L.D_BONES] = this.#uploads.bones(mesh, held)
    }
    u32[w + L.D_IDS] = this.#surfaces.id(surface) | (item.id << 8)
    u32[w + L.D_FLAGS] = flags
    f32[w + L.D_SWAY] = o.sway
    f32.set(mesh.matrixWorld.elements, w + L.D_MATRIX)
    const s = held.sphere
    f32[w + L.D_SPHERE] = s.center.x
    f32[w + L.D_SPHERE + 1] = s.center.y
    f32[w + L.D_SPHERE + 2] = s.center.z
    f32[w + L.D_SPHERE + 3] = s.radius
    const tint = item.moving ? undefined : this.tints[o.kind]
    for (let i = 0; i < 3; i++) f32[w + L.D_TINT + i] = (((o.colour >> (16 - 8 * i)) & 255) / 255) * (tint?.[i] ?? 1)
    f32[w + L.D_TINT + 3] = 1
    return at + L.DRAW_WORDS * 4
  }

  /** Bone matrices of a skinned mesh: to the screen, of its normals, to the moving shadow map, to the drop map. */
  pose(mesh: SkinnedMesh, viewProjection: Matrix4, light: Matrix4, drop: Matrix4, frame: number): void {
    const held = this.#uploads.geometry(mesh.geometry, frame)
    if (!held.skin) return
    const at = this.#uploads.bones(mesh, held) >> 2
    const f = this.#arena.f32
    const { bones, boneInverses } = mesh.skeleton
    const outer = matrix.multiplyMatrices(mesh.matrixWorld, mesh.bindMatrixInverse)
    for (let i = 0; i < bones.length; i++) {
      bone.multiplyMatrices(bones[i].matrixWorld, boneInverses[i]).multiply(mesh.bindMatrix).premultiply(outer)
      const e = bone.elements
      const w = at + i * (L.BONE_BYTES >> 2)
      for (let c = 0; c < 3; c++) {
        const k = 126 / Math.max(1e-6, Math.hypot(e[c * 4], e[c * 4 + 1], e[c * 4 + 2]))
        for (let r = 0; r < 3; r++) f[w + 16 + c * 4 + r] = e[c * 4 + r] * k
      }
      f.set(clip.multiplyMatrices(light, bone).elements, w + 32)
      f.set(clip.multiplyMatrices(drop, bone).elements, w + 48)
      f.set(clip.multiplyMatrices(viewProjection, bone).elements, w)
    }
  }
}
