/** Where the sun looks from: the matrices of the shadow maps, and where the still map lies on the lattice its squares are cut from. */
import { type Frustum, Matrix4, type Sphere, Vector3 } from 'three'
import { SIDE, TEXELS } from './casts.ts'
import type { Lattice } from './demand.ts'
import { StillMap, type Part } from './still-map.ts'
import type { Gatherer, Item } from './gather.ts'
import * as L from './kernel/layout.ts'
import * as Rec from './kernel/records.ts'
import type { Arena } from './memory.ts'
import type { Carry } from './team.ts'

const TILES = Rec.SHADOW_TILES
const METRES = Rec.SHADOW_METRES / TILES
const DEPTHS = 65536 / Rec.SHADOW_DEPTH
/** Steps in which the map follows the eye along the light (m). */
const STEP = 64

const right = new Vector3()
const up = new Vector3()
const axis = new Vector3()
const spot = new Vector3()

/** Half of the map of what moves (m). */
const HALF = Rec.MOVING_METRES / 2

/** Room for a map that is drawn every frame, with nothing on it. */
export const movingMap = (arena: Arena): number => {
  const bytes = Rec.MOVING_SIZE * Rec.MOVING_SIZE * 2
  const at = arena.take(bytes + 16)
  arena.u8.fill(0xff, at, at + bytes).fill(0, at + bytes, at + bytes + 16)
  return at
}

/** How far beyond what throws it a shadow may reach, towards the light too: by the soft edge and the slope that is followed across it (m). */
const SOFT = 1
const DOWN = new Vector3(0, 1, 0)

/** Whether what a sphere hides from a light that comes from `light` may be in view. */
const falls = ({ center, radius }: Sphere, light: Vector3, { planes }: Frustum): boolean => {
  for (const { normal, constant } of planes)
    if (normal.dot(light) >= 0 && normal.dot(center) + constant < -radius - SOFT) return false
  return true
}

export class Sun {
  readonly still = new Matrix4()
  readonly moving = new Matrix4()
  readonly drop = new Matrix4()
  readonly map: StillMap
  readonly #bodies = new Vector3()
  /** Corner of the map on the lattice, and its depth, in texels and units of depth. */
  #corner = [0, 0, 0]
  #lattice: Lattice = { light: { name: '', u: [], v: [], depth: [] }, name: '', u: 0, v: 0, middle: 0 }
  /** Where the middle of the map would lie if it were not bound to the lattice, in squares. */
  #spot = [0, 0]

  constructor(carry: Carry) {
    this.map = new StillMap(carry)
  }

  /** Aims the maps: `sun` towards the light, `eye` and `forward` of the camera, `bodies` where the moving things are. */
  aim(sun: readonly number[], eye: Vector3, forward: Vector3, bodies: Vector3): void {
    this.#bodies.copy(bodies)
    // A degree is as fine as a shadow needs; a low sun is held at eight degrees, else shadows have no end.
    const heading = Math.round(Math.atan2(sun[0], sun[2]) * 60) / 60
    const pitch = Math.max(0.14, Math.round(Math.asin(Math.max(-1, Math.min(1, sun[1]))) * 60) / 60)
    axis.set(Math.sin(heading) * Math.cos(pitch), Math.sin(pitch), Math.cos(heading) * Math.cos(pitch))
    right.set(Math.cos(heading), 0, -Math.sin(heading))
    up.crossVectors(axis, right)
    const flat = Math.hypot(forward.x, forward.z) || 1
    const ahead = Rec.SHADOW_METRES * 0.32
    spot.set(eye.x + (forward.x / flat) * ahead, eye.y, eye.z + (forward.z / flat) * ahead)
    const u = Math.round(right.dot(spot) / METRES)
    const v = Math.round(up.dot(spot) / METRES)
    this.#spot = [right.dot(spot) / METRES, up.dot(spot) / METRES]
    const along = Math.round(axis.dot(spot) / STEP) * STEP * DEPTHS
    const depth = 32768 + Math.round(along)
    this.#corner = [(u - TILES / 2) * SIDE, (v - TILES / 2) * SIDE, depth]
    const name = `${heading},${pitch}`
    if (this.#lattice.light.name !== name) {
      const light = {
        name,
        u: right.toArray().map((e) => e * TEXELS),
        v: up.toArray().map((e) => e * TEXELS),
        depth: axis.toArray().map((e) => -e * DEPTHS),
      }
      this.#lattice = { ...this.#lattice, light }
    }
    Object.assign(this.#lattice, { name: `${name},${depth}`, u: u - TILES / 2, v: v - TILES / 2, middle: -along })
    this.#matrix(this.still, TEXELS, -this.#corner[0]!, -this.#corner[1]!, depth)
    const k = Rec.MOVING_SIZE / Rec.MOVING_METRES
    const half = Rec.MOVING_SIZE / 2
    this.#matrix(this.moving, k, half - right.dot(bodies) * k, half - up.dot(bodies) * k, depth)
    // Down view: x, z to texels; height above (bodies.y - 4) as depth, 2000 a metre.
    // prettier-ignore
    this.drop.set(
      k, 0, 0, half - bodies.x * k,
      0, 0, k, half - bodies.z * k,
      0, 2000, 0, (4 - bodies.y) * 2000,
      0, 0, 0, 1,
    )
  }

  #matrix(out: Matrix4, k: number, x: number, y: number, depth: number): void {
    // prettier-ignore
    out.set(
      right.x * k, right.y * k, right.z * k, x,
      up.x * k, up.y * k, up.z * k, y,
      -axis.x * DEPTHS, -axis.y * DEPTHS, -axis.z * DEPTHS, depth,
      0, 0, 0, 1,
    )
  }

  /** Whether something that moves may throw a shadow into the map round the bodies, or straight down on it. */
  reaches(sphere: Sphere): boolean {
    const reach = HALF + sphere.radius + 0.1
    const from = spot.subVectors(sphere.center, this.#bodies)
    if (Math.abs(from.x) < reach && Math.abs(from.z) < reach) return true
    return Math.abs(from.dot(right)) < reach && Math.abs(from.dot(up)) < reach
  }

  /** Whether such a shadow may be in view. */
  shows(sphere: Sphere, view: Frustum): boolean {
    return falls(sphere, DOWN, view) || falls(sphere, axis, view)
  }

  /** Box in texels of where the things stand on a map. Light falls along the map's depth, so a shadow stays inside. */
  #box(f: Float32Array, at: number, matrix: Matrix4, things: Item[]): void {
    f.set([1e9, 1e9, -1e9, -1e9], at)
    const k = Rec.MOVING_SIZE / Rec.MOVING_METRES
    for (const { sphere } of things) {
      spot.copy(sphere.center).applyMatrix4(matrix)
      const r = sphere.radius * k + 8
      f[at] = Math.min(f[at], spot.x - r)
      f[at + 1] = Math.min(f[at + 1], spot.y - r)
      f[at + 2] = Math.max(f[at + 2], spot.x + r)
      f[at + 3] = Math.max(f[at + 3], spot.y + r)
    }
  }

  /** Writes the matrices; returns the parts of the still map that have to be drawn. `map`, `shelter`: addresses. */
  write(arena: Arena, gatherer: Gatherer, strength: number, map: number, shelter: number): Part[] {
    const { still, moving } = gatherer
    const f = arena.f32
    const w = L.FRAME >> 2
    f.set(this.still.elements, w + L.F_SHADOW_MATRIX)
    f.set(this.moving.elements, w + L.F_MOVING_MATRIX)
    f.set(this.drop.elements, w + L.F_DROP_MATRIX)
    f[w + L.F_SHADOW_SCALE] = TEXELS
    f[w + L.F_MOVING_SCALE] = Rec.MOVING_SIZE / Rec.MOVING_METRES
    arena.i32.set(this.#corner, w + L.I_SHADOW_U)
    const s = this.still.elements
    const m = this.moving.elements
    const k = Rec.MOVING_SIZE / Rec.MOVING_METRES / TEXELS
    f[w + L.F_MOVING_FROM] = k
    f[w + L.F_MOVING_FROM + 1] = m[12] - s[12] * k
    f[w + L.F_MOVING_FROM + 2] = m[13] - s[13] * k
    this.#box(f, w + L.F_MOVING_BOX, this.moving, moving)
    this.#box(f, w + L.F_DROP_BOX, this.drop, moving)
    // Without light nothing is looked up; the map stays as it was last drawn.
    if (strength <= 0) return []
    return this.map.update(arena, map, shelter, still, gatherer.soon(), this.#lattice, this.#spot)
  }
}
