/**
 * What stands still and says when it changes (`userData.edition`): read off the scene once an edition, then kept as a flat list. Most of a
 * picture stands in a few such groups, hundreds of meshes between two of their editions; walking them, asking each for its geometry and
 * working out where its sphere lies cost more every frame than all the rest of gathering. A group that will take another's place
 * (`userData.coming`) is read ahead, a little each frame.
 */
import type { Object3D } from 'three'
import { atOnce } from '../steps.ts'
import { Book } from './book.ts'
import { type Item, fill, newItem, surfaced, uploaded } from './item.ts'
import { type Marks, type Part, marksIn } from './marks.ts'
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
  list: Standing[]
  numbers: Float64Array
  shows: Uint8Array
  /** Those that throw a shadow. */
  shaded: Item[]
}

/** A group that is being read, in steps. */
export interface Reading {
  edition: number
  steps: Generator<void, Stand>
}

/** Instances read in one step, and how many of them a mesh counts for. */
const STEP = 1000
const MESH = 20

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

  /** A group as it stands, read at once where it is another edition than before, or where its memory was given back. */
  of(object: Object3D, marks: Marks, part: Part, frame: number): Stand {
    return this.#meet(this.#known(marks, frame) ?? this.#whole(object, marks, part, frame), marks, frame)
  }

  /** One step of reading a group that does not show yet; how it stands when that is done, else null. */
  ahead(object: Object3D, marks: Marks, part: Part, frame: number): Stand | null {
    const known = this.#known(marks, frame)
    if (known) return this.#meet(known, marks, frame)
    const step = (marks.reading = this.#reading(object, marks, part, frame)).steps.next()
    return step.done ? this.#meet(step.value, marks, frame) : null
  }

  #meet(stand: Stand, marks: Marks, frame: number): Stand {
    marks.stand = stand
    marks.reading = null
    stand.frame = frame
    this.#met.push(stand)
    return stand
  }

  #known({ edition, stand }: Marks, frame: number): Stand | null {
    if (!stand || stand.edition !== edition!.count) return null
    return stand.frame === frame - 1 || stand.list.every(lies) ? stand : null
  }

  /** What was begun of reading a group, or the beginning. */
  #reading(object: Object3D, marks: Marks, part: Part, frame: number): Reading {
    const { reading, edition } = marks
    if (reading?.edition === edition!.count) return reading
    return { edition: edition!.count, steps: this.#read(object, marks, part, frame) }
  }

  #whole(object: Object3D, marks: Marks, part: Part, frame: number): Stand {
    const stand = atOnce(this.#reading(object, marks, part, frame).steps)
    // What was read some frames ago may have been given back since.
    return stand.list.every(lies) ? stand : atOnce(this.#read(object, marks, part, frame))
  }

  *#read(object: Object3D, marks: Marks, part: Part, frame: number): Generator<void, Stand> {
    const list: Standing[] = []
    const shaded: Item[] = []
    let work = 0
    for (const [mesh, role] of this.#meshes(object, marks, part)) {
      if (!surfaced(mesh, mesh.mesh!, this.#surfaces)) continue
      if (!uploaded(mesh, mesh.mesh!, this.#uploads, frame)) continue
      const standing = standingOf(mesh, role)
      list.push(standing)
      if (standing.shaded) shaded.push(standing.item)
      work += MESH + (standing.item.count || 0)
      if (work < STEP) continue
      work = 0
      yield
    }
    const book = new Book(list.length)
    const numbers = new Float64Array(list.length * NUMBERS)
    list.forEach(({ item }, n) => {
      item.sphere.center.toArray(numbers, n * NUMBERS)
      numbers[n * NUMBERS + 3] = item.sphere.radius
      numbers[n * NUMBERS + 4] = item.drawn.later
      item.book = book
      item.page = n
    })
    const shows = Uint8Array.from(list, ({ show }) => show)
    return { edition: marks.edition!.count, frame, list, numbers, shows, shaded }
  }

  /** Meshes that show below an object, with what each is there for. */
  *#meshes(object: Object3D, marks: Marks, part: Part): Generator<[marks: Marks, role: Part], void> {
    const role = marks.part ?? part
    if (marks.mesh) yield [marks, role]
    for (const child of marks.children) {
      if (!child.visible) continue
      yield* this.#meshes(child, marksIn(this.#marks, child), role)
    }
  }

  /** Says of all that stood in this frame that it was drawn, before what was not gives its memory back. */
  touch(frame: number): void {
    for (const { list } of this.#met)
      for (const { item } of list) {
        item.held.seen = frame
        if (item.instances) item.instances.seen = frame
      }
  }
}

/** How a mesh that is surfaced and uploaded stands. */
const standingOf = (marks: Marks, role: Part): Standing => {
  const mesh = marks.mesh!
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
  return standing
}

/** Whether a mesh lies in the kernel's memory. */
const lies = ({ item }: Standing): boolean => item.held.held && (!item.instances || item.instances.held)
