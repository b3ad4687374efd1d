/** Geometries, instance matrices and skins in kernel memory: sent once, sent again when their version changes, freed when unused. */
import type { BufferAttribute, BufferGeometry, InstancedMesh, SkinnedMesh, Sphere } from 'three'
import { BONE_BYTES, SKIN_BYTES, VERTEX_BYTES } from './kernel/layout.ts'
import type { Arena } from './memory.ts'
import { markQuads } from './quads.ts'

export interface Uploaded {
  vertices: number
  vertexCount: number
  index: number
  triangles: number
  skin: number
  sphere: Sphere
  stamp: number
  seen: number
  blocks: [at: number, bytes: number][]
}
export interface Instances {
  at: number
  tints: number
  count: number
  stamp: number
  seen: number
  sphere: Sphere
  blocks: [at: number, bytes: number][]
}

/** A number that changes when any part of a geometry does. */
const stampOf = (geometry: BufferGeometry): number => {
  const { position, normal, color, uv } = geometry.attributes as Record<string, BufferAttribute | undefined>
  let stamp =
    (geometry.index?.version ?? -1) * 31 + geometry.drawRange.start * 7 + Math.min(geometry.drawRange.count, 1e9) * 13
  stamp =
    stamp * 3 +
    (position?.version ?? 0) +
    (normal?.version ?? -1) * 101 +
    (color?.version ?? -1) * 211 +
    (uv?.version ?? -1) * 307
  return stamp
}
const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value * 255)))

export class Uploads {
  #arena: Arena
  #geometries = new Map<BufferGeometry, Uploaded>()
  #instances = new Map<InstancedMesh, Instances>()

  constructor(arena: Arena) {
    this.#arena = arena
  }

  geometry(geometry: BufferGeometry, frame: number): Uploaded {
    let held = this.#geometries.get(geometry)
    if (held && held.seen === frame) return held
    const stamp = stampOf(geometry)
    if (held && held.stamp === stamp) {
      held.seen = frame
      return held
    }
    if (held) this.#free(held.blocks)
    held = this.#send(geometry, stamp, frame)
    this.#geometries.set(geometry, held)
    return held
  }

  #send(geometry: BufferGeometry, stamp: number, frame: number): Uploaded {
    const arena = this.#arena
    if (!geometry.attributes.normal) geometry.computeVertexNormals()
    const { position, normal, color, uv, skinIndex, skinWeight } = geometry.attributes
    const n = position.count
    const source = geometry.index
    const start = geometry.drawRange.start
    const corners = Math.min(geometry.drawRange.count, (source ? source.count : n) - start)
    const triangles = Math.floor(corners / 3)
    const vertices = arena.take(n * VERTEX_BYTES)
    const index = arena.take(triangles * 12)
    const skin = skinIndex && skinWeight ? arena.take(n * SKIN_BYTES) : 0
    const f = arena.f32
    const u = arena.u32
    for (let i = 0, w = vertices >> 2; i < n; i++, w += 8) {
      f[w] = position.getX(i)
      f[w + 1] = position.getY(i)
      f[w + 2] = position.getZ(i)
      f[w + 3] = normal.getX(i)
      f[w + 4] = normal.getY(i)
      f[w + 5] = normal.getZ(i)
      u[w + 6] = uv
        ? Math.max(0, Math.min(65535, Math.round(uv.getX(i) * 65535))) |
          (Math.max(0, Math.min(65535, Math.round(uv.getY(i) * 65535))) << 16)
        : 0
      u[w + 7] = color ? byte(color.getX(i)) | (byte(color.getY(i)) << 8) | (byte(color.getZ(i)) << 16) : 0xffffff
    }
    for (let i = 0, w = index >> 2; i < triangles * 3; i++) u[w + i] = source ? source.getX(start + i) : start + i
    if (!skin)
      markQuads(
        u.subarray(index >> 2, (index >> 2) + triangles * 3),
        f.subarray(vertices >> 2),
        u.subarray(vertices >> 2),
      )
    if (skin) {
      const u16 = new Uint16Array(arena.memory.buffer)
      for (let i = 0; i < n; i++) {
        const at = skin + i * SKIN_BYTES
        for (let j = 0; j < 4; j++) {
          u16[(at >> 1) + j] = skinIndex.getComponent(i, j)
          f[(at >> 2) + 2 + j] = skinWeight.getComponent(i, j)
        }
      }
    }
    if (!geometry.boundingSphere) geometry.computeBoundingSphere()
    const blocks: [number, number][] = [
      [vertices, n * VERTEX_BYTES],
      [index, triangles * 12],
    ]
    if (skin) blocks.push([skin, n * SKIN_BYTES])
    return {
      vertices,
      vertexCount: n,
      index,
      triangles,
      skin,
      sphere: geometry.boundingSphere!,
      stamp,
      seen: frame,
      blocks,
    }
  }

  instances(mesh: InstancedMesh, frame: number): Instances {
    let held = this.#instances.get(mesh)
    if (held && held.seen === frame) return held
    const stamp = mesh.instanceMatrix.version * 1009 + (mesh.instanceColor?.version ?? -1)
    if (held && held.stamp === stamp) {
      held.seen = frame
      return held
    }
    if (held) this.#free(held.blocks)
    const arena = this.#arena
    const count = mesh.instanceMatrix.count
    const at = arena.take(count * 64)
    arena.f32.set(mesh.instanceMatrix.array as Float32Array, at >> 2)
    const blocks: [number, number][] = [[at, count * 64]]
    let tints = 0
    if (mesh.instanceColor) {
      tints = arena.take(count * 4)
      blocks.push([tints, count * 4])
      const colours = mesh.instanceColor
      for (let i = 0; i < count; i++)
        arena.u32[(tints >> 2) + i] =
          byte(colours.getX(i)) | (byte(colours.getY(i)) << 8) | (byte(colours.getZ(i)) << 16)
    }
    mesh.computeBoundingSphere()
    held = { at, tints, count, stamp, seen: frame, sphere: mesh.boundingSphere!.clone(), blocks }
    this.#instances.set(mesh, held)
    return held
  }

  /** Bone matrices of this frame are written by the gatherer; the block lives and goes with the mesh's geometry. */
  bones(mesh: SkinnedMesh, held: Uploaded): number {
    const bytes = mesh.skeleton.bones.length * BONE_BYTES
    const kept = this.#bones.get(mesh)
    if (kept && kept.held === held && kept.bytes === bytes) return kept.at
    const at = this.#arena.take(bytes)
    held.blocks.push([at, bytes])
    this.#bones.set(mesh, { at, bytes, held })
    return at
  }
  #bones = new WeakMap<SkinnedMesh, { at: number; bytes: number; held: Uploaded }>()

  /** Gives back what has not been drawn for `age` frames. */
  sweep(frame: number, age: number): void {
    for (const [key, held] of this.#geometries)
      if (frame - held.seen > age) {
        this.#free(held.blocks)
        this.#geometries.delete(key)
      }
    for (const [key, held] of this.#instances)
      if (frame - held.seen > age) {
        this.#free(held.blocks)
        this.#instances.delete(key)
      }
  }

  #free(blocks: [number, number][]): void {
    for (const [at, bytes] of blocks) this.#arena.give(at, bytes)
  }
}
