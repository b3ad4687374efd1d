/**
 * Instances gathered by prototype: each pool is one InstancedMesh per part of a geometry, refilled when the camera has moved a few
 * metres. Contents and order depend on the camera's position alone.
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

/** Counts up when something below the root of some pools changes. */
interface Edition {
  count: number
}

/** Instances of one key. */
export class Pool {
  readonly #edition: Edition
  readonly #meshes: InstancedMesh[] = []
  readonly #parts: readonly Part[]
  readonly #root: Group
  readonly #reach: number
  #matrices = new Float32Array(16 * 8)
  #tints = new Float32Array(3 * 8)
  #count = 0
  #shown = 0

  constructor(root: Group, parts: readonly Part[], reach: number, edition: Edition) {
    this.#edition = edition
    this.#root = root
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

  end(): void {
    if (this.#count === 0 && this.#shown === 0) return
    const shown = this.#shown
    this.#shown = this.#count
    if (this.#count === 0) {
      this.#edition.count++
      for (const mesh of this.#meshes) mesh.visible = false
      return
    }
    const capacity = this.#meshes[0]?.instanceMatrix.count ?? 0
    if (capacity < this.#count || capacity > this.#count * 4 + 64) this.#rebuild(Math.ceil(this.#count * 1.3) + 4)
    let changed = shown === 0
    for (const mesh of this.#meshes) {
      mesh.visible = true
      const more = mesh.count !== this.#count
      mesh.count = this.#count
      if (differs(mesh.instanceMatrix.array, this.#matrices, this.#count * 16) || more) {
        mesh.instanceMatrix.needsUpdate = true
        changed = true
      }
      if (mesh.instanceColor && differs(mesh.instanceColor.array, this.#tints, this.#count * 3)) {
        mesh.instanceColor.needsUpdate = true
        changed = true
      }
    }
    if (changed) this.#edition.count++
  }

  #rebuild(capacity: number): void {
    this.#edition.count++
    for (const mesh of this.#meshes) this.#root.remove(mesh)
    this.#meshes.length = 0
    for (const part of this.#parts) {
      const mesh = new InstancedMesh(part.geometry, part.surface, capacity)
      mesh.instanceColor = new InstancedBufferAttribute(new Float32Array(capacity * 3), 3)
      mesh.matrixAutoUpdate = false
      mesh.userData.reach = this.#reach > 0 ? this.#reach : 1e5
      mesh.userData.outward = true
      if (part.mask !== undefined) mesh.userData.mask = part.mask
      this.#root.add(mesh)
      this.#meshes.push(mesh)
    }
  }
}

export class Pools {
  readonly root = new Group()
  readonly #edition: Edition = { count: 0 }
  readonly #pools = new Map<string, Pool>()
  readonly #make: (key: string) => readonly Part[]
  readonly #parts = new Map<string, readonly Part[]>()
  readonly #reach: number

  /** `make` builds the parts of a key once, when it is first added (what follows an `@` only parts the pools, so that the renderer can cull them). `reach`: metres beyond which the renderer may drop instances. `part`: whether they are there to be seen, to throw a shadow, or both. */
  constructor(make: (key: string) => readonly Part[], reach = 0, part: 'both' | 'seen' | 'shade' = 'both') {
    this.#make = make
    this.#reach = reach
    this.root.userData.still = true
    this.root.userData.part = part
    this.root.userData.edition = this.#edition
    this.root.matrixAutoUpdate = false
    // Nothing here ever moves: hundreds of meshes need not be asked every frame.
    this.root.updateMatrixWorld = () => {}
  }

  begin(): void {
    for (const pool of this.#pools.values()) pool.begin()
  }

  /** `tint`: one sRGB colour for all, or three numbers 0..1 for each instance of `matrices`. */
  add(key: string, matrices: Float32Array, from = 0, count = 1, tint: number | Float32Array = 0xffffff): void {
    this.of(key).add(matrices, from, count, tint)
  }

  /** The pool of a key; it stays the same. */
  of(key: string): Pool {
    let pool = this.#pools.get(key)
    if (!pool) this.#pools.set(key, (pool = new Pool(this.root, this.#partsOf(key), this.#reach, this.#edition)))
    return pool
  }

  /** Builds the parts of a key ahead of need; false when they were there. */
  warm(key: string): boolean {
    if (this.#parts.has(key)) return false
    this.#partsOf(key)
    return true
  }

  #partsOf(key: string): readonly Part[] {
    const base = key.split('@')[0] ?? key
    let parts = this.#parts.get(base)
    if (!parts) this.#parts.set(base, (parts = this.#make(base)))
    return parts
  }

  end(): void {
    for (const pool of this.#pools.values()) pool.end()
  }
}

/** Which sixth of the circle round the camera a far thing lies in: pools of one sixth are culled as a whole. */
export const sectorOf = (dx: number, dz: number): number => Math.floor((Math.atan2(dx, dz) / (Math.PI * 2) + 1) * 6) % 6
