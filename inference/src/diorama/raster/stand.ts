/**
 * What stands still and says when it changes (`userData.edition`): read off the scene once an edition, then kept as a flat list. Most of a
 * picture stands in a few such groups, hundreds of meshes between two of their editions; walking them, asking each for its geometry and
 * working out where its sphere lies cost more every frame than all the rest of gathering.
 */
import type { Object3D } from 'three'
import { Book } from './book.ts'
import { type Item, fill, newItem, surfaced, uploaded } from './item.ts'
import { type Marks, type Part, marksOf } from './marks.ts'
import type { SurfaceTable } from './surfaces.ts'
import type { Uploads } from './upload.ts'

/** Instances that are looked at together where a list is cut by distance. */
export const STRIDE = 8

/** When a mesh is seen: not at all (it only throws a shadow), when its sphere is in view, or always. */
export const SHOWS = { never: 0, inView: 1, always: 2 } as const

/** Numbers of each mesh of a group: middle and radius of the sphere round it in the world, and by how much it is drawn later than it stands. */
export const NUMBERS = 5

/** One mesh of a group. */
export interface Standing {
  item: Item
  /** Radius of its geometry (m). */
  radius: number
  show: (typeof SHOWS)[keyof typeof SHOWS]
  shaded: boolean
  /** Of a list that goes outward: where each eighth of its instances stands, and the pieces it was cut into. */
  spots: Float32Array | null
  pieces: Item[]
}

/** A group as it stands in one edition. */
export interface Stand {
  edition: number
  frame: number
  /** Meshes passed, drawn or not: what comes after is numbered on from there. */
  passed: number
  list: Standing[]
  numbers: Float64Array
  shows: Uint8Array
  /** Those that throw a shadow. */
  shaded: Item[]
}

/** Where each eighth of the instances of a list that goes outward stands; null for what is no such list. */
export const spotsOf = ({ instanced, outward }: Marks): Float32Array | null => {
  if (!instanced || !outward) return null
  const m = instanced.instanceMatrix.array
  const spots = new Float32Array(Math.ceil(instanced.count / STRIDE) * 3)
  for (let n = 0, at = 0; n < instanced.count; n += STRIDE) for (let k = 12; k < 15; k++) spots[at++] = m[n * 16 + k]!
  return spots
}

export class Stands {
  readonly #uploads: Uploads
  readonly #surfaces: SurfaceTable
  readonly #marks: WeakMap<Object3D, Marks>
  /** Those of the frame. */
  #met: Stand[] = []

  constructor(uploads: Uploads, surfaces: SurfaceTable, marks: WeakMap<Object3D, Marks>) {
    this.#uploads = uploads
    this.#surfaces = surfaces
    this.#marks = marks
  }

  begin(): void {
    this.#met.length = 0
  }

  /** A group as it stands: read again when its edition is another, or when it has not been met for a while. */
  of(object: Object3D, marks: Marks, part: Part, frame: number): Stand {
    const edition = marks.edition!.count
    let stand = marks.stand
    if (!stand || stand.edition !== edition || stand.frame !== frame - 1) {
      const list: Standing[] = []
      stand = {
        edition,
        frame,
        passed: 0,
        list,
        numbers: new Float64Array(0),
        shows: new Uint8Array(0),
        shaded: [],
      }
      this.#read(object, marks, part, frame, stand)
      const book = new Book(list.length)
      const numbers = (stand.numbers = new Float64Array(list.length * NUMBERS))
      list.forEach(({ item }, n) => {
        item.sphere.center.toArray(numbers, n * NUMBERS)
        numbers[n * NUMBERS + 3] = item.sphere.radius
        numbers[n * NUMBERS + 4] = item.drawn.later
        item.book = book
        item.page = n
      })
      stand.shows = Uint8Array.from(list, ({ show }) => show)
      marks.stand = stand
    }
    stand.frame = frame
    this.#met.push(stand)
    return stand
  }

  /** Says of all that stood in this frame that it was drawn, before what was not gives its memory back. */
  touch(frame: number): void {
    for (const { list } of this.#met)
      for (const { item } of list) {
        item.held.seen = frame
        if (item.instances) item.instances.seen = frame
      }
  }

  #read(object: Object3D, marks: Marks, part: Part, frame: number, to: Stand): void {
    if (!object.visible) return
    const role = marks.part ?? part
    if (marks.mesh) this.#mesh(marks, role, frame, to)
    for (const child of marks.children) {
      let own = this.#marks.get(child)
      if (!own) this.#marks.set(child, (own = marksOf(child)))
      this.#read(child, own, role, frame, to)
    }
  }

  #mesh(marks: Marks, role: Part, frame: number, to: Stand): void {
    const mesh = marks.mesh!
    if (!surfaced(marks, mesh, this.#surfaces)) return
    to.passed++
    if (!uploaded(marks, mesh, this.#uploads, frame)) return
    const item = fill(newItem(), marks, mesh, false, 0)
    const before = marks.standing
    const standing: Standing = {
      item,
      radius: item.held.sphere.radius,
      show: role === 'shade' ? SHOWS.never : mesh.frustumCulled ? SHOWS.inView : SHOWS.always,
      shaded: role !== 'seen' && item.surface.options.shadow,
      spots: before && before.item.instances === item.instances ? before.spots : spotsOf(marks),
      pieces: [],
    }
    marks.standing = standing
    to.list.push(standing)
    if (standing.shaded) to.shaded.push(standing.item)
  }
}
