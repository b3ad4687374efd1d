/**
 * Instances gathered by prototype: each pool is one InstancedMesh per part of a geometry, filled anew when the camera has moved a few
 * metres. Contents and order depend on the camera's position alone. There are two sides: while one is shown the other is filled for where
 * one is bound for, a little each frame, so that no frame has to fill all.
 */
import { Group, InstancedBufferAttribute, InstancedMesh, type TypedArray } from 'three'
import type { Part } from './build/mesh.ts'

/** Copies what differs by a bit; whether anything did. What stays as it was need not be sent or throw its shadow again. */
const differs = (to: TypedArray, from: Float32Array, count: number): boolean => {
  const old = new Int32Array(to.buffer, to.byteOffset, count)
  const now = new Int32Array(from.buffer, from.byteOffset, count)
  let n = 0
  while (n < count && old[n] === now[n]) n++
  if (n === count) return false
  old.set(now.subarray(n), n)
  return true
}

/** One of two sides of some pools: what is shown, and what will be. */
interface Side {
  root: Group
  /** Counts up when something below the root changes. */
  edition: { count: number }
}

/** Instances of one key. */
export class Pool {
  readonly #parts: readonly Part[]
  readonly #reach: number
  /** Meshes of each side, and how many instances it has. */
  readonly #meshes: [InstancedMesh[], InstancedMesh[]] = [[], []]
  readonly #shown: [number, number] = [0, 0]
  #matrices = new Float32Array(16 * 8)
  #tints = new Float32Array(3 * 8)
  #count = 0

  constructor(parts: readonly Part[], reach: number) {
    this.#parts = parts
    this.#reach = reach
  }

  begin(): void {
    this.#count = 0
  }

  add(matrices: Float32Array, from: number, count: number, tint: number | Float32Array): void {
    const need = this.#count + count
    if (need * 16 > this.#matrices.length) {
      const grown = new Float32Array(Math.max(need * 16, this.#matrices.length * 2))
      grown.set(this.#matrices)
      this.#matrices = grown
      const tints = new Float32Array((grown.length / 16) * 3)
      tints.set(this.#tints)
      this.#tints = tints
    }
    // A view of a few numbers costs more than to copy them.
    const all = this.#matrices
    for (let n = from * 16, to = this.#count * 16, end = n + count * 16; n < end; n++, to++) all[to] = matrices[n]!
    if (typeof tint !== 'number')
      for (let n = from * 3, to = this.#count * 3, end = n + count * 3; n < end; n++, to++) this.#tints[to] = tint[n]!
    else
      for (let n = this.#count; n < need; n++) {
        this.#tints[n * 3] = ((tint >> 16) & 255) / 255
        this.#tints[n * 3 + 1] = ((tint >> 8) & 255) / 255
        this.#tints[n * 3 + 2] = (tint & 255) / 255
      }
    this.#count = need
  }

  /** Puts on a side what was added; returns how many instances that is. */
  end(n: 0 | 1, { root, edition }: Side): number {
    const count = this.#count
    const meshes = this.#meshes[n]
    const shown = this.#shown[n]
    if (count === 0 && shown === 0) return 0
    this.#shown[n] = count
    if (count === 0) {
      edition.count++
      for (const mesh of meshes) mesh.visible = false
      return 0
    }
    const capacity = meshes[0]?.instanceMatrix.count ?? 0
    let changed = shown === 0
    if (capacity < count || capacity > count * 4 + 64) {
      this.#rebuild(meshes, root, Math.ceil(count * 1.3) + 4)
      changed = true
    }
    for (const mesh of meshes) {
      mesh.visible = true
      const more = mesh.count !== count
      mesh.count = count
      if (differs(mesh.instanceMatrix.array, this.#matrices, count * 16) || more) {
        mesh.instanceMatrix.needsUpdate = true
        changed = true
      }
      if (mesh.instanceColor && differs(mesh.instanceColor.array, this.#tints, count * 3)) {
        mesh.instanceColor.needsUpdate = true
        changed = true
      }
    }
    if (changed) edition.count++
    return count
  }

  #rebuild(meshes: InstancedMesh[], root: Group, capacity: number): void {
    for (const mesh of meshes) root.remove(mesh)
    meshes.length = 0
    for (const part of this.#parts) {
      const mesh = new InstancedMesh(part.geometry, part.surface, capacity)
      mesh.instanceColor = new InstancedBufferAttribute(new Float32Array(capacity * 3), 3)
      mesh.matrixAutoUpdate = false
      mesh.userData.reach = this.#reach > 0 ? this.#reach : 1e5
      mesh.userData.outward = true
      if (part.mask !== undefined) mesh.userData.mask = part.mask
      root.add(mesh)
      meshes.push(mesh)
    }
  }
}

/** Instances that are put on a side in one step. */
const STEP = 300

export class Pools {
  readonly root = new Group()
  readonly #sides: [Side, Side]
  /** The side that is filled; the other is shown. */
  #back: 0 | 1 = 0
  readonly #pools = new Map<string, Pool>()
  readonly #make: (key: string) => readonly Part[]
  readonly #parts = new Map<string, readonly Part[]>()
  readonly #reach: number

  /** `make` builds the parts of a key once, when it is first added (what follows an `@` only parts the pools, so that the renderer can cull them). `reach`: metres beyond which the renderer may drop instances. `part`: whether they are there to be seen, to throw a shadow, or both. */
  constructor(make: (key: string) => readonly Part[], reach = 0, part: 'both' | 'seen' | 'shade' = 'both') {
    this.#make = make
    this.#reach = reach
    this.root.matrixAutoUpdate = false
    // Nothing here ever moves: hundreds of meshes need not be asked every frame.
    this.root.updateMatrixWorld = () => {}
    const side = (): Side => {
      const root = new Group()
      const edition = { count: 0 }
      Object.assign(root.userData, { still: true, part, edition })
      root.visible = false
      this.root.add(root)
      return { root, edition }
    }
    this.#sides = [side(), side()]
  }

  /** Begins to fill the side that is not shown. */
  begin(): void {
    this.#front.userData.coming = null
    for (const pool of this.#pools.values()) pool.begin()
  }

  /** `tint`: one sRGB colour for all, or three numbers 0..1 for each instance of `matrices`. */
  add(key: string, matrices: Float32Array, from = 0, count = 1, tint: number | Float32Array = 0xffffff): void {
    this.of(key).add(matrices, from, count, tint)
  }

  /** The pool of a key; it stays the same. */
  of(key: string): Pool {
    let pool = this.#pools.get(key)
    if (!pool) this.#pools.set(key, (pool = new Pool(this.#partsOf(key), this.#reach)))
    return pool
  }

  #partsOf(key: string): readonly Part[] {
    const base = key.split('@')[0] ?? key
    let parts = this.#parts.get(base)
    if (!parts) this.#parts.set(base, (parts = this.#make(base)))
    return parts
  }

  /** Ends filling, in steps: then the renderer makes that side ready, and it may be shown. */
  *end(): Generator<void, void> {
    let work = 0
    for (const pool of this.#pools.values()) {
      work += pool.end(this.#back, this.#sides[this.#back])
      if (work < STEP) continue
      work = 0
      yield
    }
    this.#front.userData.coming = this.#sides[this.#back].root
  }

  /** Shows what was filled. */
  show(): void {
    const front = this.#front
    front.visible = false
    front.userData.coming = null
    this.#sides[this.#back].root.visible = true
    this.#back = this.#back === 0 ? 1 : 0
  }

  get #front(): Group {
    return this.#sides[this.#back === 0 ? 1 : 0].root
  }
}

/** Which sixth of the circle round the camera a far thing lies in: pools of one sixth are culled as a whole. */
export const sectorOf = (dx: number, dz: number): number => Math.floor((Math.atan2(dx, dz) / (Math.PI * 2) + 1) * 6) % 6
