/**
 * From a three.js scene to the kernel's draw list: walks what is visible, culls by bounding sphere, sorts near to far (early depth
 * rejects the rest), and cuts the list into segments of about equal work. No vertex is touched here.
 */
import {
  type Camera,
  Frustum,
  type InstancedMesh,
  Matrix4,
  type Mesh,
  type Object3D,
  type SkinnedMesh,
  Sphere,
  Vector3,
} from 'three'
import type { Look, Surface } from './contract.ts'
import * as L from './kernel/layout.ts'
import { type Marks, type Part, idOf, marksOf, toWorld } from './marks.ts'
import type { Arena } from './memory.ts'
import type { Sun } from './sun.ts'
import type { Drawn, SurfaceTable } from './surfaces.ts'
import type { Instances, Uploaded, Uploads } from './upload.ts'

export interface Item {
  mesh: Mesh
  surface: Surface
  drawn: Drawn
  held: Uploaded
  instances: Instances | null
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

/** How near a thing counts that reaches `radius` round its middle. What stands round the eye (a room) comes after what is in it. */
const nearOf = (distance: number, radius: number): number => Math.max(distance - radius, radius * 0.25)

const matrix = new Matrix4()
const bone = new Matrix4()
const clip = new Matrix4()
const position = new Vector3()

const put = (f: Float32Array, at: number, { elements }: Matrix4): void => {
  for (let i = 0; i < 16; i++) f[at + i] = elements[i]!
}

/** Draw lists of a frame: what the eye sees, what casts a shadow and stands still, what casts one and moves. */
export class Gatherer {
  #arena: Arena
  #uploads: Uploads
  #surfaces: SurfaceTable
  #frustum = new Frustum()
  seen: Item[] = []
  still: Item[] = []
  moving: Item[] = []
  /** Of what moves, what throws a shadow that may be in view. */
  casting: Item[] = []
  skins: SkinnedMesh[] = []
  /** Colours multiplied with those of still surfaces. */
  tints: NonNullable<Look['tints']> = {}

  constructor(arena: Arena, uploads: Uploads, surfaces: SurfaceTable) {
    this.#arena = arena
    this.#uploads = uploads
    this.#surfaces = surfaces
  }

  /** Items of this frame and of frames before: made once, filled again. */
  #items: Item[] = []
  #taken = 0

  /** Collects the items of a scene; of what moves, `sun` says which casts a shadow that matters. */
  collect(scene: Object3D, camera: Camera, frame: number, sun: Sun): void {
    this.seen.length = this.still.length = this.skins.length = 0
    this.moving.length = this.casting.length = 0
    this.#taken = 0
    matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    this.#frustum.setFromProjectionMatrix(matrix)
    this.#frustum.planes.forEach(({ normal, constant }, n) => {
      normal.toArray(this.#planes, n * 4)
      this.#planes[n * 4 + 3] = constant
    })
    const eye = position.setFromMatrixPosition(camera.matrixWorld)
    this.#order = 0
    this.#walk(scene, camera, true, 'both', frame, eye, sun)
    this.seen.sort((a, b) => a.near - b.near)
  }

  #walk(object: Object3D, camera: Camera, moves: boolean, part: Part, frame: number, eye: Vector3, sun: Sun): void {
    if (!object.visible) return
    let marks = this.#marks.get(object)
    if (!marks) this.#marks.set(object, (marks = marksOf(object)))
    if (marks.lod) marks.lod.update(camera)
    const moving = marks.moves ?? moves
    const role = marks.part ?? part
    if (marks.mesh) this.#item(marks, marks.mesh, moving, role, frame, eye, sun)
    const { children } = marks
    for (let n = 0; n < children.length; n++) this.#walk(children[n]!, camera, moving, role, frame, eye, sun)
  }
  #order = 0
  #marks = new WeakMap<Object3D, Marks>()

  #take(): Item {
    let item = this.#items[this.#taken++]
    // What it is filled with comes at once.
    if (!item) this.#items.push((item = { sphere: new Sphere() } as Item))
    return item
  }

  /** Another item for a part of a mesh. */
  #copy(from: Item, near: number, work: number, first: number, count: number): Item {
    const item = this.#take()
    item.mesh = from.mesh
    item.surface = from.surface
    item.drawn = from.drawn
    item.held = from.held
    item.instances = from.instances
    item.moving = from.moving
    item.sphere.copy(from.sphere)
    item.near = near
    item.closest = from.closest
    item.work = work
    item.id = from.id
    item.first = first
    item.count = count
    return item
  }

  #item(marks: Marks, mesh: Mesh, moving: boolean, part: Part, frame: number, eye: Vector3, sun: Sun): void {
    const surface = mesh.material as unknown as Surface
    if (marks.surface !== surface) {
      if (!surface?.options) return
      marks.surface = surface
      marks.drawn = this.#surfaces.drawn(surface)
    }
    const drawn = marks.drawn!
    const { options } = surface
    const order = this.#order++
    const { geometry } = mesh
    if (marks.geometry !== geometry) marks.held = null
    marks.geometry = geometry
    const held = (marks.held = this.#uploads.geometry(geometry, frame, marks.held))
    if (held.triangles === 0) return
    let count = 1
    let instances: Instances | null = null
    if (marks.instanced) {
      count = marks.instanced.count
      if (count === 0) return
      instances = this.#uploads.instances(marks.instanced, frame)
    }
    const item = this.#take()
    const { sphere } = item
    toWorld(instances ? instances.sphere : held.sphere, marks.world, sphere)
    // A pose reaches beyond the rest box; sway beyond the still one.
    if (marks.skinned) sphere.radius = sphere.radius * 1.6 + 0.5
    if (options.sway > 0) sphere.radius += options.sway * 4
    const away = sphere.center.distanceTo(eye)
    item.mesh = mesh
    item.surface = surface
    item.drawn = drawn
    item.held = held
    item.instances = instances
    item.moving = moving
    item.near = nearOf(away, sphere.radius) + drawn.later
    item.closest = away - sphere.radius + drawn.later
    item.work = held.triangles * count + held.vertexCount * count * 0.5
    item.id = idOf(marks.world, surface, moving, order)
    item.first = 0
    item.count = instances ? count : 0
    const before = this.seen.length + this.moving.length
    if (part !== 'shade' && (this.#meets(sphere) || !mesh.frustumCulled)) {
      if (instances && marks.outward) this.#pieces(item, marks.instanced!, eye, held.sphere.radius)
      else this.seen.push(item)
    }
    if (part !== 'seen' && options.shadow && (!moving || sun.reaches(sphere))) {
      ;(moving ? this.moving : this.still).push(item)
      if (moving && sun.shows(sphere, this.#frustum)) this.casting.push(item)
    }
    if (marks.skinned && this.seen.length + this.moving.length > before) this.skins.push(marks.skinned)
  }

  /** Whether a sphere is in view. */
  #meets({ center, radius }: Sphere): boolean {
    const { x, y, z } = center
    const p = this.#planes
    for (let n = 0; n < 24; n += 4) if (p[n]! * x + p[n + 1]! * y + p[n + 2]! * z + p[n + 3]! < -radius) return false
    return true
  }
  #planes = new Float64Array(24)

  /** Cuts a list that goes outward from the eye into pieces by distance, so that what is near is drawn before what it hides. */
  #pieces(item: Item, mesh: InstancedMesh, eye: Vector3, radius: number): void {
    const m = mesh.instanceMatrix.array
    const each = item.work / mesh.count
    const away = (n: number): number =>
      Math.hypot(m[n * 16 + 12]! - eye.x, m[n * 16 + 13]! - eye.y, m[n * 16 + 14]! - eye.z)
    if (item.drawn.plants) {
      this.seen.push(this.#copy(item, nearOf(away(0), radius) + item.drawn.later, item.work, 0, item.count))
      return
    }
    for (let first = 0; first < mesh.count;) {
      const near = away(first)
      let next = first + STRIDE
      while (next < mesh.count && away(next) < near * GROWTH + 2) next += STRIDE
      const count = Math.min(next, mesh.count) - first
      this.seen.push(this.#copy(item, nearOf(near, radius) + item.drawn.later, each * count, first, count))
      first += count
    }
  }

  /** Writes one draw record (or several, for long instance lists) at `at`. Returns the next free address. */
  write(item: Item, at: number, detail: number, first = 0, count = -1): number {
    const { mesh, surface, drawn, held, instances } = item
    const { u32, f32 } = this.#arena
    const w = at >> 2
    let flags = drawn.flags
    if (drawn.carded && mesh.geometry.attributes.uv) {
      const mask = (mesh.userData.mask as number | undefined) ?? (drawn.plants ? 4 + (item.id % 3) : item.id & 3)
      flags |= drawn.carded | (mask << 8)
    }
    u32[w + L.D_VERTICES] = held.vertices
    u32[w + L.D_VERTEX_COUNT] = held.vertexCount
    u32[w + L.D_INDEX] = held.index
    u32[w + L.D_TRIANGLES] = held.triangles
    u32[w + L.D_PLANES] = held.planes
    u32[w + L.D_LOOSE] = held.loose ? 1 : 0
    u32[w + L.D_INSTANCES] = 0
    u32[w + L.D_TINTS] = 0
    u32[w + L.D_SKIN] = 0
    f32[w + L.D_REACH] = 0
    f32[w + L.D_KEEP] = 1
    // Leaves of a far crown are smaller than a pixel: fewer of them do.
    const far = item.closest > 90 ? 0.42 : item.closest > 40 ? 0.55 : 0.78
    f32[w + L.D_CARDS] = far * (0.45 + 0.55 * detail)
    if (instances) {
      u32[w + L.D_INSTANCES] = instances.at
      u32[w + L.D_FIRST] = first
      u32[w + L.D_COUNT] = count < 0 ? (mesh as InstancedMesh).count : count
      u32[w + L.D_TINTS] = instances.tints
      const reach = (mesh.userData.reach as number | undefined) ?? drawn.reach
      f32[w + L.D_REACH] = reach * (0.4 + 0.6 * detail)
      f32[w + L.D_KEEP] = !drawn.plants ? 2 : reach > 0 ? 0.4 + 0.6 * detail : 1
    }
    if (held.skin && (mesh as SkinnedMesh).isSkinnedMesh) {
      flags |= L.FLAG_SKIN
      u32[w + L.D_SKIN] = held.skin
      u32[w + L.D_BONES] = this.#uploads.bones(mesh as SkinnedMesh, held)
    }
    u32[w + L.D_IDS] = drawn.row | (item.id << 8)
    u32[w + L.D_FLAGS] = flags
    f32[w + L.D_SWAY] = surface.options.sway
    put(f32, w + L.D_MATRIX, mesh.matrixWorld)
    const s = held.sphere
    f32[w + L.D_SPHERE] = s.center.x
    f32[w + L.D_SPHERE + 1] = s.center.y
    f32[w + L.D_SPHERE + 2] = s.center.z
    f32[w + L.D_SPHERE + 3] = s.radius
    const tint = item.moving ? undefined : this.tints[surface.options.kind]
    for (let i = 0; i < 3; i++) f32[w + L.D_TINT + i] = drawn.colour[i]! * (tint?.[i] ?? 1)
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
      put(f, w + 32, clip.multiplyMatrices(light, bone))
      put(f, w + 48, clip.multiplyMatrices(drop, bone))
      put(f, w, clip.multiplyMatrices(viewProjection, bone))
    }
  }
}
