/** One entry of a draw list: a mesh, or a part of its instances, with all that is asked of it while the list is made. */
import { type Mesh, Sphere, type Vector3 } from 'three'
import type { Book } from './book.ts'
import type { Surface } from './contract.ts'
import { type Marks, idOf, toWorld } from './marks.ts'
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
  /** Instances drawn: `count` from `first` on; 0 where the mesh has none. */
  first: number
  count: number
  /** Where its draw record is kept, if it stands still. */
  book: Book | null
  page: number
}

/** An item to be filled. */
export const newItem = (): Item => ({ sphere: new Sphere(), book: null, page: 0 }) as unknown as Item

/** Whether a mesh has a surface; what it means is noted. */
export const surfaced = (marks: Marks, mesh: Mesh, surfaces: SurfaceTable): boolean => {
  const surface = mesh.material as unknown as Surface
  if (marks.surface === surface) return true
  if (!surface?.options) return false
  marks.surface = surface
  marks.drawn = surfaces.drawn(surface)
  return true
}

/** Whether there is anything of a mesh to draw; its geometry and instances are sent if need be, and noted. */
export const uploaded = (marks: Marks, mesh: Mesh, uploads: Uploads, frame: number): boolean => {
  const { geometry } = mesh
  if (marks.geometry !== geometry) marks.held = null
  marks.geometry = geometry
  marks.held = uploads.geometry(geometry, frame, marks.held)
  if (marks.held.triangles === 0) return false
  if (!marks.instanced) return true
  if (marks.instanced.count === 0) return false
  marks.instances = uploads.instances(marks.instanced, frame)
  return true
}

/** Fills an item with a mesh that is surfaced and uploaded. How near it is stays open. */
export const fill = (item: Item, marks: Marks, mesh: Mesh, moving: boolean, order: number): Item => {
  const surface = marks.surface!
  const held = marks.held!
  const { instances, instanced } = marks
  const count = instanced ? instanced.count : 1
  const { sphere } = item
  toWorld(instances ? instances.sphere : held.sphere, marks.world, sphere)
  // A pose reaches beyond the rest box; sway beyond the still one.
  if (marks.skinned) sphere.radius = sphere.radius * 1.6 + 0.5
  const { sway } = surface.options
  if (sway > 0) sphere.radius += sway * 4
  item.mesh = mesh
  item.surface = surface
  item.drawn = marks.drawn!
  item.held = held
  item.instances = instances
  item.moving = moving
  item.near = 0
  item.work = held.triangles * count + held.vertexCount * count * 0.5
  item.id = idOf(marks.world, surface, moving, order)
  item.first = 0
  item.count = instances ? count : 0
  return item
}

/** Makes `item` a part of the mesh of another. */
export const cut = (item: Item, from: Item, near: number, work: number, first: number, count: number): Item => {
  if (item.mesh !== from.mesh) {
    item.mesh = from.mesh
    item.surface = from.surface
    item.drawn = from.drawn
    item.held = from.held
    item.instances = from.instances
    item.moving = from.moving
    item.sphere.copy(from.sphere)
    item.id = from.id
    item.book = from.book
    item.page = from.page
  }
  item.near = near
  item.work = work
  item.first = first
  item.count = count
  return item
}

/** How near a thing counts that reaches `radius` round its middle. What stands round the eye (a room) comes after what is in it. */
export const nearOf = (distance: number, radius: number): number => Math.max(distance - radius, radius * 0.25)

/** How near the nearest of the whole mesh may be (m). */
export const closestOf = ({ sphere, drawn }: Item, eye: Vector3): number =>
  sphere.center.distanceTo(eye) - sphere.radius + drawn.later
