/**
 * What an object of a scene is, read off it once: thousands pass each frame, of many classes, and every question asked of an object whose class is
 * not known costs as much as ten of one that is. Marks in `userData` and the class of an object stay as they are when it is first drawn.
 */
import type { BufferGeometry, InstancedMesh, LOD, Mesh, Object3D, SkinnedMesh, Sphere } from 'three'
import type { Surface } from './contract.ts'
import type { Reading, Stand, Standing } from './stand.ts'
import type { Drawn } from './surfaces.ts'
import type { Instances, Uploaded } from './upload.ts'

/** What an object is there for: `userData.part` of it or of what it belongs to. Things may cast their shadow by a plainer shape than is seen. */
export type Part = 'both' | 'seen' | 'shade'

export interface Marks {
  children: readonly Object3D[]
  lod: LOD | null
  /** Whether it moves; null where that is as of what it belongs to. */
  moves: boolean | null
  part: Part | null
  mesh: Mesh | null
  instanced: InstancedMesh | null
  skinned: SkinnedMesh | null
  /** Its instances go outward from the eye. */
  outward: boolean
  /** Its place in the world. */
  world: readonly number[]
  /** Its geometry and material when it was last drawn, and what they mean. */
  geometry: BufferGeometry | null
  held: Uploaded | null
  instances: Instances | null
  surface: Surface | null
  drawn: Drawn | null
  /** What counts up when anything below changes; null where nothing says so. */
  edition: { readonly count: number } | null
  /** How all below stood when it was last met, and, of a mesh below such a thing, how that stood. */
  stand: Stand | null
  standing: Standing | null
  /** What was begun of reading it ahead. */
  reading: Reading | null
}

/** Reads off what an object is. */
const marksOf = (object: Object3D): Marks => {
  const { userData } = object
  return {
    children: object.children,
    lod: (object as LOD).isLOD ? (object as LOD) : null,
    moves: userData.still === true ? false : userData.moves === true ? true : null,
    part: (userData.part as Part | undefined) ?? null,
    mesh: (object as Mesh).isMesh ? (object as Mesh) : null,
    instanced: (object as InstancedMesh).isInstancedMesh ? (object as InstancedMesh) : null,
    skinned: (object as SkinnedMesh).isSkinnedMesh ? (object as SkinnedMesh) : null,
    outward: userData.outward === true,
    world: object.matrixWorld.elements,
    geometry: null,
    held: null,
    instances: null,
    surface: null,
    drawn: null,
    edition: (userData.edition as { count: number } | undefined) ?? null,
    stand: null,
    standing: null,
    reading: null,
  }
}

/** What an object is, by what is known of all that were met. */
export const marksIn = (known: WeakMap<Object3D, Marks>, object: Object3D): Marks => {
  let marks = known.get(object)
  if (!marks) known.set(object, (marks = marksOf(object)))
  return marks
}

/** A sphere as it stands where a matrix puts it. */
export const toWorld = ({ center, radius }: Sphere, e: readonly number[], out: Sphere): void => {
  const { x, y, z } = center
  out.center.x = e[0]! * x + e[4]! * y + e[8]! * z + e[12]!
  out.center.y = e[1]! * x + e[5]! * y + e[9]! * z + e[13]!
  out.center.z = e[2]! * x + e[6]! * y + e[10]! * z + e[14]!
  const a = e[0]! * e[0]! + e[1]! * e[1]! + e[2]! * e[2]!
  const b = e[4]! * e[4]! + e[5]! * e[5]! + e[6]! * e[6]!
  const c = e[8]! * e[8]! + e[9]! * e[9]! + e[10]! * e[10]!
  out.radius = radius * Math.sqrt(Math.max(a, b, c))
}

/** What ink tells things apart by, and which own space a moving one has: the how many-th of those that move it is (`order`). Still things that want no ink share 255. */
export const idOf = (e: readonly number[], surface: Surface, moving: boolean, order: number): number => {
  if (moving) return 1 + (order % 127)
  if (!surface.options.ink) return 255
  return (
    128 + (Math.abs(Math.round(e[12]! * 13) * 31 + Math.round(e[14]! * 13) * 17 + Math.round(e[13]! * 13) * 7) % 127)
  )
}
