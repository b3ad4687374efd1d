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
  Vector3,
} from 'three'
import type { Look } from './contract.ts'
import { hypot3 } from './hypot.ts'
import { type Item, closestOf, cut, fill, nearOf, newItem, surfaced, uploaded } from './item.ts'
import * as Rec from './kernel/records.ts'
import { type Marks, type Part, marksIn } from './marks.ts'
import type { Arena } from './memory.ts'
import { NUMBERS, SHOWS, type Stand, STRIDE, Stands, type Standing, spotsOf } from './stand.ts'
import type { Sun } from './sun.ts'
import type { SurfaceTable } from './surfaces.ts'
import type { Uploads } from './upload.ts'

export type { Item } from './item.ts'

/** Tints of a look that has none. */
export const UNTINTED: NonNullable<Look['tints']> = {}

/** How much farther than its first a piece of a list that is cut by distance reaches. */
const GROWTH = 1.5

const matrix = new Matrix4()
const bone = new Matrix4()
const clip = new Matrix4()

const put = (f: Float32Array, at: number, { elements }: Matrix4): void => {
  for (let i = 0; i < 16; i++) f[at + i] = elements[i]!
}

/** Order of two things equally near: by where and what they are, for the order in which they were listed tells how long one has looked. */
const inPlace = (a: Item, b: Item): number => {
  const [p, q] = [a.sphere.center, b.sphere.center]
  const [{ kind, colour }, other] = [a.surface.options, b.surface.options]
  return (
    p.x - q.x ||
    p.z - q.z ||
    p.y - q.y ||
    a.sphere.radius - b.sphere.radius ||
    a.held.triangles - b.held.triangles ||
    a.first - b.first ||
    (kind < other.kind ? -1 : kind > other.kind ? 1 : 0) ||
    colour - other.colour
  )
}

/** A list of what will throw a shadow, and what it was made from. */
interface Soon {
  names: unknown[]
  list: Item[]
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
  tints: NonNullable<Look['tints']> = UNTINTED

  constructor(arena: Arena, uploads: Uploads, surfaces: SurfaceTable) {
    this.#arena = arena
    this.#uploads = uploads
    this.#surfaces = surfaces
    this.stands = new Stands(uploads, surfaces, this.#marks)
  }

  /** What each object of a scene is, and what stands still between two editions. */
  readonly #marks = new WeakMap<Object3D, Marks>()
  readonly stands: Stands
  /** Where the eye of this frame is. */
  readonly #eye = new Vector3()

  /** Items of this frame and of frames before: made once, filled again. */
  #items: Item[] = []
  #taken = 0

  /** Collects the items of a scene; of what moves, `sun` says which casts a shadow that matters. */
  collect(scene: Object3D, camera: Camera, frame: number, sun: Sun): void {
    this.seen.length = this.still.length = this.skins.length = 0
    this.moving.length = this.casting.length = this.#coming.length = 0
    this.#stood.length = 0
    this.#waits = false
    this.#taken = 0
    matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    this.#frustum.setFromProjectionMatrix(matrix)
    this.#frustum.planes.forEach(({ normal, constant }, n) => {
      normal.toArray(this.#planes, n * 4)
      this.#planes[n * 4 + 3] = constant
    })
    this.#eye.setFromMatrixPosition(camera.matrixWorld)
    this.#movers = 0
    this.stands.begin()
    this.#walk(scene, camera, true, 'both', frame, sun)
    this.seen.sort((a, b) => a.near - b.near || inPlace(a, b))
  }

  #walk(object: Object3D, camera: Camera, moves: boolean, part: Part, frame: number, sun: Sun): void {
    if (!object.visible) return
    const marks = marksIn(this.#marks, object)
    if (marks.edition) return this.#group(object, marks, marks.part ?? part, frame)
    if (marks.lod) marks.lod.update(camera)
    const moving = marks.moves ?? moves
    const role = marks.part ?? part
    if (marks.mesh) this.#item(marks, marks.mesh, moving, role, frame, sun)
    const { children } = marks
    for (let n = 0; n < children.length; n++) this.#walk(children[n]!, camera, moving, role, frame, sun)
  }
  /** Moving meshes met in this frame. */
  #movers = 0

  #take(): Item {
    let item = this.#items[this.#taken++]
    if (!item) this.#items.push((item = newItem()))
    return item
  }

  /** A group that stands, and what will take its place. */
  #group(object: Object3D, marks: Marks, part: Part, frame: number): void {
    const from = this.still.length
    const first = !marks.stand
    const stand = this.stands.of(object, marks, part, frame)
    this.#stood.push(stand)
    this.#standing(stand)
    const coming = object.userData.coming as Object3D | null | undefined
    // One at a time, so that a frame does not read of all.
    if (!coming || this.#waits) return
    const ahead = marksIn(this.#marks, coming)
    // Whose first frame it is has all to read, and reads that as well.
    const next = first ? this.stands.of(coming, ahead, part, frame) : this.stands.ahead(coming, ahead, part, frame)
    this.#waits = !next
    if (next && (from < this.still.length || next.shaded.length > 0))
      this.#coming.push({ from, to: this.still.length, next })
  }
  readonly #stood: Stand[] = []
  #waits = false
  readonly #coming: { from: number; to: number; next: Stand }[] = []
  #soon: Soon | null = null

  /** What will stand still and throw a shadow when all that is coming has come; the same list while that is the same; null while nothing is. */
  soon(): readonly Item[] | null {
    const coming = this.#coming
    if (coming.length === 0) return null
    const { still } = this
    const names = [...this.#stood, ...coming.map(({ next }) => next), still.length]
    const known = this.#soon
    if (known?.names.length === names.length && names.every((name, n) => known.names[n] === name)) return known.list
    const list: Item[] = []
    let at = 0
    for (const { from, to, next } of coming) {
      for (; at < from; at++) list.push(still[at]!)
      for (const item of next.shaded) list.push(item)
      at = to
    }
    for (; at < still.length; at++) list.push(still[at]!)
    this.#soon = { names, list }
    return list
  }

  /** Lists what is in view of a group that stands, and what of it throws a shadow. */
  #standing({ list, numbers, shows, shaded }: Stand): void {
    const { x, y, z } = this.#eye
    for (let n = 0, s = 0; n < list.length; n++, s += NUMBERS) {
      const show = shows[n]!
      if (show === SHOWS.never) continue
      const cx = numbers[s]!
      const cy = numbers[s + 1]!
      const cz = numbers[s + 2]!
      const radius = numbers[s + 3]!
      if (show === SHOWS.inView && !this.#inView(cx, cy, cz, radius)) continue
      const standing = list[n]!
      if (standing.spots) {
        this.#pieces(standing, standing.spots)
        continue
      }
      const away = Math.sqrt((cx - x) * (cx - x) + (cy - y) * (cy - y) + (cz - z) * (cz - z))
      standing.item.near = nearOf(away, radius) + numbers[s + 4]!
      this.seen.push(standing.item)
    }
    for (let n = 0; n < shaded.length; n++) this.still.push(shaded[n]!)
  }

  #item(marks: Marks, mesh: Mesh, moving: boolean, part: Part, frame: number, sun: Sun): void {
    if (!surfaced(marks, mesh, this.#surfaces)) return
    const order = moving ? this.#movers++ : 0
    if (!uploaded(marks, mesh, this.#uploads, frame)) return
    const item = fill(this.#take(), marks, mesh, moving, order)
    const { sphere, drawn } = item
    const away = sphere.center.distanceTo(this.#eye)
    item.near = nearOf(away, sphere.radius) + drawn.later
    const before = this.seen.length + this.moving.length
    if (
      part !== 'shade' &&
      (this.#inView(sphere.center.x, sphere.center.y, sphere.center.z, sphere.radius) || !mesh.frustumCulled)
    ) {
      const spots = spotsOf(marks)
      if (spots) this.#pieces({ item, radius: item.held.sphere.radius, pieces: [] }, spots)
      else this.seen.push(item)
    }
    if (part !== 'seen' && item.surface.options.shadow && (!moving || sun.reaches(sphere))) {
      ;(moving ? this.moving : this.still).push(item)
      if (moving && sun.shows(sphere, this.#frustum)) this.casting.push(item)
    }
    if (marks.skinned && this.seen.length + this.moving.length > before) this.skins.push(marks.skinned)
  }

  /** Whether a sphere is in view. */
  #inView(x: number, y: number, z: number, radius: number): boolean {
    const p = this.#planes
    for (let n = 0; n < 24; n += 4) if (p[n]! * x + p[n + 1]! * y + p[n + 2]! * z + p[n + 3]! < -radius) return false
    return true
  }
  #planes = new Float64Array(24)

  /** Cuts a list that goes outward from the eye into pieces by distance, so that what is near is drawn before what it hides. */
  #pieces({ item, radius, pieces }: Pick<Standing, 'item' | 'radius' | 'pieces'>, spots: Float32Array): void {
    const { later, plants } = item.drawn
    const total = item.count
    const each = item.work / total
    const { x, y, z } = this.#eye
    const away = (n: number): number => {
      const k = (n / STRIDE) * 3
      return hypot3(spots[k]! - x, spots[k + 1]! - y, spots[k + 2]! - z)
    }
    const piece = (n: number): Item => (pieces[n] ??= newItem())
    if (plants) {
      this.seen.push(cut(piece(0), item, nearOf(away(0), radius) + later, item.work, 0, total))
      return
    }
    for (let first = 0, n = 0; first < total; n++) {
      const near = away(first)
      let next = first + STRIDE
      while (next < total && away(next) < near * GROWTH + 2) next += STRIDE
      const count = Math.min(next, total) - first
      this.seen.push(cut(piece(n), item, nearOf(near, radius) + later, each * count, first, count))
      first += count
    }
  }

  /** Writes one draw record (or several, for long instance lists) at `at`. Returns the next free address. */
  write(item: Item, at: number, detail: number, first = 0, count = -1): number {
    const { mesh, surface, drawn, held, instances, book } = item
    const { u32, f32 } = this.#arena
    const w = at >> 2
    if (book?.read(item.page, u32, w, detail, this.tints)) {
      if (drawn.carded) f32[w + Rec.D_CARDS] = this.#cards(item, detail)
      if (instances) {
        u32[w + Rec.D_FIRST] = first
        u32[w + Rec.D_COUNT] = count < 0 ? (mesh as InstancedMesh).count : count
      }
      return at + Rec.DRAW_WORDS * 4
    }
    let flags = drawn.flags
    if (drawn.carded && mesh.geometry.attributes.uv) {
      const mask = (mesh.userData.mask as number | undefined) ?? (drawn.plants ? 4 + (item.id % 3) : item.id & 3)
      flags |= drawn.carded | (mask << 8)
    }
    u32[w + Rec.D_VERTICES] = held.vertices
    u32[w + Rec.D_VERTEX_COUNT] = held.vertexCount
    u32[w + Rec.D_INDEX] = held.index
    u32[w + Rec.D_TRIANGLES] = held.triangles
    u32[w + Rec.D_PLANES] = held.planes
    u32[w + Rec.D_LOOSE] = held.loose ? 1 : 0
    u32[w + Rec.D_INSTANCES] = 0
    u32[w + Rec.D_TINTS] = 0
    u32[w + Rec.D_SKIN] = 0
    f32[w + Rec.D_REACH] = 0
    f32[w + Rec.D_KEEP] = 1
    f32[w + Rec.D_CARDS] = this.#cards(item, detail)
    if (instances) {
      u32[w + Rec.D_INSTANCES] = instances.at
      u32[w + Rec.D_FIRST] = first
      u32[w + Rec.D_COUNT] = count < 0 ? (mesh as InstancedMesh).count : count
      u32[w + Rec.D_TINTS] = instances.tints
      const reach = (mesh.userData.reach as number | undefined) ?? drawn.reach
      f32[w + Rec.D_REACH] = reach * (0.4 + 0.6 * detail)
      f32[w + Rec.D_KEEP] = !drawn.plants ? 2 : reach > 0 ? 0.4 + 0.6 * detail : 1
    }
    if (held.skin && (mesh as SkinnedMesh).isSkinnedMesh) {
      flags |= Rec.FLAG_SKIN
      u32[w + Rec.D_SKIN] = held.skin
      u32[w + Rec.D_BONES] = this.#uploads.bones(mesh as SkinnedMesh, held)
    }
    u32[w + Rec.D_IDS] = drawn.row | (item.id << 8)
    u32[w + Rec.D_FLAGS] = flags
    f32[w + Rec.D_SWAY] = surface.options.sway
    put(f32, w + Rec.D_MATRIX, mesh.matrixWorld)
    const s = held.sphere
    f32[w + Rec.D_SPHERE] = s.center.x
    f32[w + Rec.D_SPHERE + 1] = s.center.y
    f32[w + Rec.D_SPHERE + 2] = s.center.z
    f32[w + Rec.D_SPHERE + 3] = s.radius
    const tint = item.moving ? undefined : this.tints[surface.options.kind]
    for (let i = 0; i < 3; i++) f32[w + Rec.D_TINT + i] = drawn.colour[i]! * (tint?.[i] ?? 1)
    f32[w + Rec.D_TINT + 3] = 1
    book?.write(item.page, u32, w, detail, this.tints)
    return at + Rec.DRAW_WORDS * 4
  }

  /** Share of leaves that are drawn. Those of a far crown are smaller than a pixel: fewer of them do. */
  #cards(item: Item, detail: number): number {
    const closest = closestOf(item, this.#eye)
    return (closest > 90 ? 0.54 : closest > 40 ? 0.7 : 1) * (0.45 + 0.55 * detail)
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
      const w = at + i * (Rec.BONE_BYTES >> 2)
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
