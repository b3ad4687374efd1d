/** Geometries, instance matrices and skins in kernel memory: sent once, sent again when their version changes, freed when unused. */
import { type BufferAttribute, type BufferGeometry, type InstancedMesh, type SkinnedMesh, Sphere } from 'three'
import { BONE_BYTES, SKIN_BYTES, VERTEX_BYTES } from './kernel/records.ts'
import type { Arena } from './memory.ts'
import { markPlanes, markQuads } from './quads.ts'

export interface Uploaded {
  vertices: number
  vertexCount: number
  index: number
  triangles: number
  /** Planes of its polygons; 0 where it bends. `loose`: few vertices belong to more than one. */
  planes: number
  loose: boolean
  skin: number
  sphere: Sphere
  source: Source
  stamp: number
  seen: number
  /** Whether it still lies there. */
  held: boolean
  blocks: [at: number, bytes: number][]
}
export interface Instances {
  at: number
  tints: number
  count: number
  stamp: number
  seen: number
  sphere: Sphere
  /** Whether they still lie there. */
  held: boolean
  blocks: [at: number, bytes: number][]
}

/** What the stamp of a geometry is made from. Attributes of a geometry that has been drawn are not exchanged for others. */
interface Source {
  index: BufferAttribute | null
  position: BufferAttribute | undefined
  normal: BufferAttribute | undefined
  color: BufferAttribute | undefined
  uv: BufferAttribute | undefined
  range: { start: number; count: number }
}

const sourceOf = ({ index, attributes, drawRange }: BufferGeometry): Source => {
  const { position, normal, color, uv } = attributes as Record<string, BufferAttribute | undefined>
  return { index, position, normal, color, uv, range: drawRange }
}

/** A number that changes when any part of a geometry does. */
const stampOf = ({ index, position, normal, color, uv, range }: Source): number =>
  ((index ? index.version : -1) * 31 + range.start * 7 + Math.min(range.count, 1e9) * 13) * 3 +
  (position ? position.version : 0) +
  (normal ? normal.version : -1) * 101 +
  (color ? color.version : -1) * 211 +
  (uv ? uv.version : -1) * 307

/** Numbers of an attribute as they lie in it, if they lie one vertex after the other. */
const plain = (attribute: BufferAttribute | undefined): ArrayLike<number> | null =>
  attribute && attribute.array instanceof Float32Array && !attribute.normalized ? attribute.array : null

const short = (value: number): number => Math.max(0, Math.min(65535, Math.round(value * 65535)))

/** Position, normal, uv and colour of every vertex, from word `at` on. */
const writeVertices = (f: Float32Array, u: Uint32Array, at: number, geometry: BufferGeometry): void => {
  const { position, normal, color, uv } = geometry.attributes as Record<string, BufferAttribute | undefined>
  const n = position!.count
  const [ps, ns, ts] = [plain(position), plain(normal), plain(uv)]
  for (let i = 0, w = at; i < n; i++, w += 8) {
    if (ps && ns) {
      f[w] = ps[i * 3]!
      f[w + 1] = ps[i * 3 + 1]!
      f[w + 2] = ps[i * 3 + 2]!
      f[w + 3] = ns[i * 3]!
      f[w + 4] = ns[i * 3 + 1]!
      f[w + 5] = ns[i * 3 + 2]!
    } else {
      f[w] = position!.getX(i)
      f[w + 1] = position!.getY(i)
      f[w + 2] = position!.getZ(i)
      f[w + 3] = normal!.getX(i)
      f[w + 4] = normal!.getY(i)
      f[w + 5] = normal!.getZ(i)
    }
    u[w + 6] = ts
      ? short(ts[i * 2]!) | (short(ts[i * 2 + 1]!) << 16)
      : uv
        ? short(uv.getX(i)) | (short(uv.getY(i)) << 16)
        : 0
  }
  const bytes = color?.normalized && color.array instanceof Uint8Array ? color.array : null
  const size = color?.itemSize ?? 0
  for (let i = 0, w = at + 7; i < n; i++, w += 8)
    u[w] = bytes
      ? bytes[i * size]! | (bytes[i * size + 1]! << 8) | (bytes[i * size + 2]! << 16)
      : color
        ? byte(color.getX(i)) | (byte(color.getY(i)) << 8) | (byte(color.getZ(i)) << 16)
        : 0xffffff
}

/** 0..1 to a byte, rounded. */
const byte = (value: number): number => (value <= 0 ? 0 : value >= 1 ? 255 : (value * 255 + 0.5) | 0)

/** A sphere round the spheres of all instances: about the middle of their box. */
const around = (mesh: InstancedMesh, out: Sphere): Sphere => {
  const { center, radius } = mesh.geometry.boundingSphere!
  const m = mesh.instanceMatrix.array
  const { x: cx, y: cy, z: cz } = center
  const end = mesh.count * 16
  let [x0, y0, z0, x1, y1, z1] = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]
  for (let i = 0; i < end; i += 16) {
    const px = m[i]! * cx + m[i + 4]! * cy + m[i + 8]! * cz + m[i + 12]!
    const py = m[i + 1]! * cx + m[i + 5]! * cy + m[i + 9]! * cz + m[i + 13]!
    const pz = m[i + 2]! * cx + m[i + 6]! * cy + m[i + 10]! * cz + m[i + 14]!
    if (px < x0) x0 = px
    if (px > x1) x1 = px
    if (py < y0) y0 = py
    if (py > y1) y1 = py
    if (pz < z0) z0 = pz
    if (pz > z1) z1 = pz
  }
  const [x, y, z] = [(x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2]
  let reach = 0
  for (let i = 0; i < end; i += 16) {
    const most = Math.max(
      m[i]! * m[i]! + m[i + 1]! * m[i + 1]! + m[i + 2]! * m[i + 2]!,
      m[i + 4]! * m[i + 4]! + m[i + 5]! * m[i + 5]! + m[i + 6]! * m[i + 6]!,
      m[i + 8]! * m[i + 8]! + m[i + 9]! * m[i + 9]! + m[i + 10]! * m[i + 10]!,
    )
    const dx = m[i]! * cx + m[i + 4]! * cy + m[i + 8]! * cz + m[i + 12]! - x
    const dy = m[i + 1]! * cx + m[i + 5]! * cy + m[i + 9]! * cz + m[i + 13]! - y
    const dz = m[i + 2]! * cx + m[i + 6]! * cy + m[i + 10]! * cz + m[i + 14]! - z
    reach = Math.max(reach, Math.sqrt(dx * dx + dy * dy + dz * dz) + radius * Math.sqrt(most))
  }
  out.center.set(x, y, z)
  out.radius = reach
  return out
}

export class Uploads {
  #arena: Arena
  #geometries = new Map<BufferGeometry, Uploaded>()
  #instances = new Map<InstancedMesh, Instances>()

  constructor(arena: Arena) {
    this.#arena = arena
  }

  /** A geometry as it lies in the kernel's memory. `last`: what the answer was before. */
  geometry(geometry: BufferGeometry, frame: number, last: Uploaded | null = null): Uploaded {
    const held = last && last.held ? last : this.#geometries.get(geometry)
    if (held) {
      if (held.seen === frame) return held
      if (held.stamp === stampOf(held.source)) {
        held.seen = frame
        return held
      }
      this.#drop(held)
    }
    const sent = this.#send(geometry, frame)
    this.#geometries.set(geometry, sent)
    return sent
  }

  #drop(one: Uploaded | Instances): void {
    one.held = false
    for (const [at, bytes] of one.blocks) this.#arena.give(at, bytes)
  }

  #send(geometry: BufferGeometry, frame: number): Uploaded {
    const arena = this.#arena
    if (!geometry.attributes.normal) geometry.computeVertexNormals()
    const from = sourceOf(geometry)
    const { position, skinIndex, skinWeight } = geometry.attributes
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
    writeVertices(f, u, vertices >> 2, geometry)
    const corner = source?.array
    for (let i = 0, w = index >> 2; i < triangles * 3; i++) u[w + i] = corner ? corner[start + i]! : start + i
    let planes = 0
    let loose = false
    if (!skin) planes = arena.take(triangles * 16)
    const list = arena.u32.subarray(index >> 2, (index >> 2) + triangles * 3)
    const [floats, words] = [arena.f32.subarray(vertices >> 2), arena.u32.subarray(vertices >> 2)]
    // Bodies keep their triangles: of one colour where they are small, quads would show in hair and faces.
    if (!skin) {
      markQuads(list, floats, words)
      loose = markPlanes(list, floats, words, arena.f32, planes >> 2, n)
    }
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
    // What moves its own vertices reaches elsewhere now; where it reached when it was made or first drawn must not tell.
    if (!geometry.boundingSphere || (position as BufferAttribute).version > 0) geometry.computeBoundingSphere()
    const blocks: [number, number][] = [
      [vertices, n * VERTEX_BYTES],
      [index, triangles * 12],
    ]
    if (skin) blocks.push([skin, n * SKIN_BYTES])
    else blocks.push([planes, triangles * 16])
    return {
      vertices,
      vertexCount: n,
      index,
      triangles,
      planes,
      loose,
      skin,
      sphere: geometry.boundingSphere!,
      source: from,
      stamp: stampOf(from),
      seen: frame,
      held: true,
      blocks,
    }
  }

  instances(mesh: InstancedMesh, frame: number): Instances {
    let held = this.#instances.get(mesh)
    if (held && held.seen === frame) return held
    const stamp = (mesh.instanceMatrix.version * 1009 + (mesh.instanceColor?.version ?? -1)) * 65536 + mesh.count
    if (held && held.stamp === stamp) {
      held.seen = frame
      return held
    }
    if (held) this.#drop(held)
    const arena = this.#arena
    const count = mesh.instanceMatrix.count
    const at = arena.take(count * 64)
    arena.f32.set((mesh.instanceMatrix.array as Float32Array).subarray(0, mesh.count * 16), at >> 2)
    const blocks: [number, number][] = [[at, count * 64]]
    let tints = 0
    if (mesh.instanceColor) {
      tints = arena.take(count * 4)
      blocks.push([tints, count * 4])
      const colours = mesh.instanceColor.array
      for (let i = 0, n = 0, w = tints >> 2; i < mesh.count; i++, n += 3)
        arena.u32[w + i] = byte(colours[n]!) | (byte(colours[n + 1]!) << 8) | (byte(colours[n + 2]!) << 16)
    }
    const sphere = around(mesh, new Sphere())
    held = { at, tints, count, stamp, seen: frame, sphere, held: true, blocks }
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
        this.#drop(held)
        this.#geometries.delete(key)
      }
    for (const [key, held] of this.#instances)
      if (frame - held.seen > age) {
        this.#drop(held)
        this.#instances.delete(key)
      }
  }
}
