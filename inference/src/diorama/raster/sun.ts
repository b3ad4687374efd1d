/**
 * Where the sun looks from: the matrices of the shadow maps, and which parts of the still map have to be drawn again. The still map is cut from
 * a lattice of squares that is fixed to the world, and a square is drawn again only when what casts into it changed: as the eye moves on,
 * what is still needed is moved along, and shadows do not crawl.
 */
import { type BufferAttribute, type BufferGeometry, InstancedMesh, Matrix4, Vector3 } from 'three'
import type { Item } from './gather.ts'
import * as L from './kernel/layout.ts'
import type { Arena } from './memory.ts'

const TILES = L.SHADOW_TILES
const SIDE = L.SHADOW_SIZE / TILES
const METRES = L.SHADOW_METRES / TILES
const TEXELS = L.SHADOW_SIZE / L.SHADOW_METRES
const DEPTHS = 65536 / L.SHADOW_DEPTH
/** Steps in which the map follows the eye along the light (m). */
const STEP = 64
/** How far from the middle of the map something casts a shadow that matters (m). */
const REACH = L.SHADOW_REACH

/** A part of the still map: columns and rows [x0, x1) x [y0, y1) in texels. */
export type Part = readonly [x0: number, y0: number, x1: number, y1: number]

const right = new Vector3()
const up = new Vector3()
const axis = new Vector3()
const spot = new Vector3()
const world = new Matrix4()
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

export class Sun {
  readonly still = new Matrix4()
  readonly moving = new Matrix4()
  readonly drop = new Matrix4()
  /** Middle of the still map; what is farther than `reach` from it casts no shadow. */
  readonly centre = new Vector3()
  readonly reach = REACH
  /** Depth on the map of its middle. Things whose depth is farther from it than their own size and `reach` cast nothing. */
  depth = 0
  /** Corner of the map on the lattice, and its depth, in texels and units of depth. */
  #corner = [0, 0, 0]
  /** What the light is; another light draws everything again. */
  #light = ''
  #drawn = { light: '', u: 0, v: 0, signature: '' }
  #keys = new Float64Array(TILES * TILES).fill(-1)
  #next = new Float64Array(TILES * TILES)

  /** Aims the maps: `sun` towards the light, `eye` and `forward` of the camera, `bodies` where the moving things are. */
  aim(sun: readonly number[], eye: Vector3, forward: Vector3, bodies: Vector3): void {
    // A degree is as fine as a shadow needs; a low sun is held at eight degrees, else shadows have no end.
    const heading = Math.round(Math.atan2(sun[0], sun[2]) * 60) / 60
    const pitch = Math.max(0.14, Math.round(Math.asin(Math.max(-1, Math.min(1, sun[1]))) * 60) / 60)
    axis.set(Math.sin(heading) * Math.cos(pitch), Math.sin(pitch), Math.cos(heading) * Math.cos(pitch))
    right.set(Math.cos(heading), 0, -Math.sin(heading))
    up.crossVectors(axis, right)
    const flat = Math.hypot(forward.x, forward.z) || 1
    const ahead = L.SHADOW_METRES * 0.32
    spot.set(eye.x + (forward.x / flat) * ahead, eye.y, eye.z + (forward.z / flat) * ahead)
    const u = Math.round(right.dot(spot) / METRES)
    const v = Math.round(up.dot(spot) / METRES)
    const along = Math.round(axis.dot(spot) / METRES) * METRES
    this.centre.copy(right).multiplyScalar(u * METRES)
    this.centre.addScaledVector(up, v * METRES).addScaledVector(axis, along)
    const depth = 32768 + Math.round(Math.round(axis.dot(spot) / STEP) * STEP * DEPTHS)
    this.#corner = [(u - TILES / 2) * SIDE, (v - TILES / 2) * SIDE, depth]
    this.depth = depth - along * DEPTHS
    this.#light = `${heading},${pitch},${depth}`
    this.#matrix(this.still, TEXELS, -this.#corner[0]!, -this.#corner[1]!, depth)
    const k = L.MOVING_SIZE / L.MOVING_METRES
    const half = L.MOVING_SIZE / 2
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

  /** Box in texels of where the things stand on a map. Light falls along the map's depth, so a shadow stays inside. */
  #box(f: Float32Array, at: number, matrix: Matrix4, things: Item[]): void {
    f.set([1e9, 1e9, -1e9, -1e9], at)
    const k = L.MOVING_SIZE / L.MOVING_METRES
    for (const { sphere } of things) {
      spot.copy(sphere.center).applyMatrix4(matrix)
      const r = sphere.radius * k + 8
      f[at] = Math.min(f[at], spot.x - r)
      f[at + 1] = Math.min(f[at + 1], spot.y - r)
      f[at + 2] = Math.max(f[at + 2], spot.x + r)
      f[at + 3] = Math.max(f[at + 3], spot.y + r)
    }
  }

  /** Writes the matrices; returns the parts of the still map that have to be drawn again. `map`: its address. */
  write(arena: Arena, still: Item[], moving: Item[], strength: number, map: number): Part[] {
    const f = arena.f32
    const w = L.FRAME >> 2
    f.set(this.still.elements, w + L.F_SHADOW_MATRIX)
    f.set(this.moving.elements, w + L.F_MOVING_MATRIX)
    f.set(this.drop.elements, w + L.F_DROP_MATRIX)
    f[w + L.F_SHADOW_SCALE] = TEXELS
    f[w + L.F_MOVING_SCALE] = L.MOVING_SIZE / L.MOVING_METRES
    arena.i32.set(this.#corner, w + L.I_SHADOW_U)
    f[w + L.F_SHADOW_MIDDLE] = this.depth
    const s = this.still.elements
    const m = this.moving.elements
    const k = L.MOVING_SIZE / L.MOVING_METRES / TEXELS
    f[w + L.F_MOVING_FROM] = k
    f[w + L.F_MOVING_FROM + 1] = m[12] - s[12] * k
    f[w + L.F_MOVING_FROM + 2] = m[13] - s[13] * k
    this.#box(f, w + L.F_MOVING_BOX, this.moving, moving)
    this.#box(f, w + L.F_DROP_BOX, this.drop, moving)
    if (strength <= 0) return []
    const [u, v] = this.#corner as [number, number, number]
    let sum = 0
    for (const { mesh } of still) {
      const e = mesh.matrixWorld.elements
      sum = stir(stir(stir(sum, mesh.id), bits(e[12])), stir(bits(e[13]), bits(e[14])))
      sum = stir(sum, mesh.geometry.id * 31 + versionOf(mesh.geometry))
      if (mesh instanceof InstancedMesh) sum = stir(sum, mesh.instanceMatrix.version * 4096 + mesh.count)
    }
    const signature = `${still.length},${sum}`
    const held = this.#drawn
    if (held.light === this.#light && held.u === u && held.v === v && held.signature === signature) return []
    this.#sum(still)
    if (held.light !== this.#light) this.#keys.fill(-1)
    else if (held.u !== u || held.v !== v) this.#scroll(arena.u8, map, (u - held.u) / SIDE, (v - held.v) / SIDE)
    this.#drawn = { light: this.#light, u, v, signature }
    return this.#stale()
  }

  /** For each square of the lattice a number that stands for what casts into it. */
  #sum(still: Item[]): void {
    const keys = this.#next.fill(0)
    const e = this.still.elements
    const middle = this.depth
    for (const { mesh, surface } of still) {
      const { center, radius } = mesh.geometry.boundingSphere!
      const kind = stir(mesh.geometry.id, versionOf(mesh.geometry) * 2 + (surface.options.double ? 1 : 0))
      const count = mesh instanceof InstancedMesh ? mesh.count : 1
      for (let i = 0; i < count; i++) {
        if (mesh instanceof InstancedMesh)
          world.fromArray(mesh.instanceMatrix.array, i * 16).premultiply(mesh.matrixWorld)
        else world.copy(mesh.matrixWorld)
        const n = world.elements
        const x = n[0] * center.x + n[4] * center.y + n[8] * center.z + n[12]
        const y = n[1] * center.x + n[5] * center.y + n[9] * center.z + n[13]
        const z = n[2] * center.x + n[6] * center.y + n[10] * center.z + n[14]
        const size = Math.max(
          n[0] * n[0] + n[1] * n[1] + n[2] * n[2],
          n[4] * n[4] + n[5] * n[5] + n[6] * n[6],
          n[8] * n[8] + n[9] * n[9] + n[10] * n[10],
        )
        const r = radius * Math.sqrt(size)
        const depth = e[2] * x + e[6] * y + e[10] * z + e[14]
        if (Math.abs(depth - middle) > (r + REACH) * DEPTHS) continue
        const u = e[0] * x + e[4] * y + e[8] * z + e[12]
        const v = e[1] * x + e[5] * y + e[9] * z + e[13]
        const grown = r * TEXELS + 2
        const i0 = Math.max(0, Math.floor((u - grown) / SIDE))
        const i1 = Math.min(TILES - 1, Math.floor((u + grown) / SIDE))
        const j0 = Math.max(0, Math.floor((v - grown) / SIDE))
        const j1 = Math.min(TILES - 1, Math.floor((v + grown) / SIDE))
        if (i0 > i1 || j0 > j1) continue
        const key = stir(stir(stir(kind, bits(n[0])), stir(bits(n[12]), bits(n[13]))), stir(bits(n[14]), bits(n[2])))
        for (let j = j0; j <= j1; j++) for (let k = i0; k <= i1; k++) keys[j * TILES + k] += (key >>> 0) + 1
      }
    }
  }

  /** Moves what stays on the map, squares and keys, by so many squares. */
  #scroll(bytes: Uint8Array, map: number, du: number, dv: number): void {
    const old = this.#keys.slice()
    for (let j = 0; j < TILES; j++)
      for (let i = 0; i < TILES; i++) {
        const inside = i + du >= 0 && i + du < TILES && j + dv >= 0 && j + dv < TILES
        this.#keys[j * TILES + i] = inside ? old[(j + dv) * TILES + i + du]! : -1
      }
    if (Math.abs(du) >= TILES || Math.abs(dv) >= TILES) return
    const line = L.SHADOW_SIZE * 2
    const from = Math.max(0, du) * SIDE * 2
    const to = Math.max(0, -du) * SIDE * 2
    const length = line - Math.abs(du) * SIDE * 2
    const rows = L.SHADOW_SIZE - Math.abs(dv) * SIDE
    const shift = dv * SIDE
    for (let n = 0; n < rows; n++) {
      const row = dv >= 0 ? n : L.SHADOW_SIZE - 1 - n
      const source = map + (row + shift) * line + from
      bytes.copyWithin(map + row * line + to, source, source + length)
    }
  }

  /** Squares whose casters changed, joined to boxes of at most half the map. */
  #stale(): Part[] {
    const stale = Array.from(this.#keys, (key, n) => key !== this.#next[n])
    this.#keys.set(this.#next)
    const parts: Part[] = []
    for (let j = 0; j < TILES; j++)
      for (let i = 0; i < TILES; i++) {
        if (!stale[j * TILES + i]) continue
        let i1 = i
        while (i1 < TILES && stale[j * TILES + i1]) i1++
        let j1 = j + 1
        const whole = (row: number): boolean => stale.slice(row * TILES + i, row * TILES + i1).every(Boolean)
        while (j1 < TILES && j1 - j < 2 && whole(j1)) j1++
        for (let b = j; b < j1; b++) stale.fill(false, b * TILES + i, b * TILES + i1)
        parts.push([i * SIDE, j * SIDE, i1 * SIDE, j1 * SIDE])
      }
    return parts
  }
}
