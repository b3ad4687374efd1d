/** Where on the lattice of the still shadow map each instance of a mesh throws its shadow: found once, kept while mesh and light stay. */
import { type BufferAttribute, type BufferGeometry, InstancedMesh, type Mesh } from 'three'
import type { Item } from './gather.ts'
import * as Rec from './kernel/records.ts'

/** Texels of a square's side, and texels a metre. */
export const SIDE = Rec.SHADOW_SIZE / Rec.SHADOW_TILES
export const TEXELS = Rec.SHADOW_SIZE / Rec.SHADOW_METRES

/** Axes of the light, in texels (u, v) and units of depth, and a name for them. */
export interface Light {
  name: string
  u: readonly number[]
  v: readonly number[]
  depth: readonly number[]
}

export interface Cast {
  light: string
  geometry: number
  matrix: Float64Array
  version: number
  count: number
  /** Squares each instance reaches: first and last column, first and last row. */
  squares: Int32Array
  /** Its depth, and its size (m). */
  depths: Float64Array
  /** A number that stands for it. */
  keys: Float64Array
}

const words = new Int32Array(1)
const float = new Float32Array(words.buffer)
const bits = (value: number): number => {
  float[0] = value
  return words[0]!
}
const stir = (sum: number, value: number): number => {
  const h = Math.imul(sum ^ value, 0x9e3779b1)
  return h ^ (h >>> 15)
}
const versionOf = (geometry: BufferGeometry): number =>
  (geometry.attributes.position as BufferAttribute | undefined)?.version ?? 0

/** Mixes what tells one draw list from another into `sum`: the mesh, where it stands, its geometry and instances. */
export const stirMesh = (sum: number, mesh: Mesh): number => {
  const e = mesh.matrixWorld.elements
  let out = stir(stir(stir(sum, mesh.id), bits(e[12])), stir(bits(e[13]), bits(e[14])))
  out = stir(out, mesh.geometry.id * 31 + versionOf(mesh.geometry))
  return mesh instanceof InstancedMesh ? stir(out, mesh.instanceMatrix.version * 4096 + mesh.count) : out
}

const product = new Float64Array(16)
const multiply = (a: readonly number[], b: ArrayLike<number>, at: number): void => {
  for (let c = 0; c < 16; c += 4)
    for (let r = 0; r < 4; r++)
      product[c + r] =
        a[r]! * b[at + c]! + a[r + 4]! * b[at + c + 1]! + a[r + 8]! * b[at + c + 2]! + a[r + 12]! * b[at + c + 3]!
}

const find = (mesh: Mesh, double: boolean, light: Light, cast: Cast): void => {
  const { center, radius } = mesh.geometry.boundingSphere!
  const kind = stir(mesh.geometry.id, versionOf(mesh.geometry) * 2 + (double ? 1 : 0))
  const n = product
  const base = mesh.matrixWorld.elements
  for (let i = 0; i < cast.count; i++) {
    if (mesh instanceof InstancedMesh) multiply(base, mesh.instanceMatrix.array, i * 16)
    else n.set(base)
    const x = n[0]! * center.x + n[4]! * center.y + n[8]! * center.z + n[12]!
    const y = n[1]! * center.x + n[5]! * center.y + n[9]! * center.z + n[13]!
    const z = n[2]! * center.x + n[6]! * center.y + n[10]! * center.z + n[14]!
    const size = Math.max(
      n[0]! * n[0]! + n[1]! * n[1]! + n[2]! * n[2]!,
      n[4]! * n[4]! + n[5]! * n[5]! + n[6]! * n[6]!,
      n[8]! * n[8]! + n[9]! * n[9]! + n[10]! * n[10]!,
    )
    const r = radius * Math.sqrt(size)
    const u = light.u[0]! * x + light.u[1]! * y + light.u[2]! * z
    const v = light.v[0]! * x + light.v[1]! * y + light.v[2]! * z
    const grown = r * TEXELS + 2
    cast.squares[i * 4] = Math.floor((u - grown) / SIDE)
    cast.squares[i * 4 + 1] = Math.floor((u + grown) / SIDE)
    cast.squares[i * 4 + 2] = Math.floor((v - grown) / SIDE)
    cast.squares[i * 4 + 3] = Math.floor((v + grown) / SIDE)
    cast.depths[i * 2] = light.depth[0]! * x + light.depth[1]! * y + light.depth[2]! * z
    cast.depths[i * 2 + 1] = r
    const key = stir(stir(stir(kind, bits(n[0]!)), stir(bits(n[12]!), bits(n[13]!))), stir(bits(n[14]!), bits(n[2]!)))
    cast.keys[i] = (key >>> 0) + 1
  }
}

export class Casts {
  #held = new WeakMap<Mesh, Cast>()

  /** Where the instances of a thing that stands still throw their shadows. */
  of(item: Item, light: Light): Cast {
    const { mesh, surface } = item
    const count = mesh instanceof InstancedMesh ? mesh.count : 1
    const version =
      (mesh instanceof InstancedMesh ? mesh.instanceMatrix.version : 0) * 4096 + (versionOf(mesh.geometry) % 4096)
    const e = mesh.matrixWorld.elements
    let cast = this.#held.get(mesh)
    if (
      cast &&
      cast.light === light.name &&
      cast.count === count &&
      cast.version === version &&
      cast.geometry === mesh.geometry.id &&
      cast.matrix.every((value, n) => value === e[n])
    )
      return cast
    if (!cast || cast.keys.length < count) {
      const room = Math.ceil(count * 1.25)
      cast = {
        light: '',
        geometry: 0,
        matrix: new Float64Array(16),
        version: 0,
        count: 0,
        squares: new Int32Array(room * 4),
        depths: new Float64Array(room * 2),
        keys: new Float64Array(room),
      }
      this.#held.set(mesh, cast)
    }
    cast.light = light.name
    cast.count = count
    cast.version = version
    cast.geometry = mesh.geometry.id
    cast.matrix.set(e)
    find(mesh, surface.options.double, light, cast)
    return cast
  }
}
