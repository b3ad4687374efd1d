/** The terrain of open land round the camera: a quadtree of squares, finest under the feet. Which squares show is a pure function of the camera. */
import { Group } from 'three'
import { atOnce } from '../../steps.ts'
import { terrainOf, type Terrain } from '../../place/terrain.ts'
import { hypot2 } from '../../raster/hypot.ts'
import type { Place, PlaceKind } from '../../state/state.ts'
import { BASE_SIZE, layChunk } from './chunk.ts'
import { paintOf, type GroundPaint } from './colour.ts'

const TOP = 7
const KEEP = 420
/** A square is split while the camera is nearer than this many of its sides. */
const SPLIT = 0.95
/** How far ahead of need (m, in any direction) squares are built, one a frame at most. */
const AHEAD = 5

/** Places whose land throws shadows. Elsewhere its squares, which change as one walks, would have the shadow map drawn again for nothing. */
const STEEP: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'mountain-pass',
  'canyon',
  'waterfall',
  'desert',
  'snow-field',
  'castle',
  'moon',
])

/** Squares round a spot (u across the path, z along): level, column, row of each, one after the other in `out`. `ahead`: split as if the eye were up to so much nearer (m). */
const squaresAt = (u: number, z: number, ahead: number, out: number[]): number[] => {
  const top = BASE_SIZE * 2 ** TOP
  out.length = 0
  const walk = (level: number, i: number, k: number): void => {
    const size = BASE_SIZE * 2 ** level
    const du = Math.max(0, Math.abs(u - (i + 0.5) * size) - size / 2)
    const dz = Math.max(0, Math.abs(z - (k + 0.5) * size) - size / 2)
    const far = hypot2(du, dz) - ahead
    if (level > 0 && far < size * SPLIT) {
      for (let a = 0; a < 2; a++) for (let c = 0; c < 2; c++) walk(level - 1, i * 2 + a, k * 2 + c)
    } else if (far < 1100) out.push(level, i, k)
  }
  const ci = Math.floor(u / top)
  const ck = Math.floor(z / top)
  for (let a = -1; a <= 1; a++) for (let c = -1; c <= 1; c++) walk(TOP, ci + a, ck + c)
  return out
}

const same = (a: readonly number[], b: readonly number[]): boolean => {
  if (a.length !== b.length) return false
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false
  return true
}

interface Chunk {
  group: Group
  /** Frame in which it was last shown or asked for; of one that shows, the one in which it began to. */
  used: number
}

export class TerrainMesh {
  readonly root = new Group()
  readonly #terrain: Terrain
  readonly #paint: GroundPaint
  readonly #chunks = new Map<string, Chunk>()
  /** Those that show, and what was asked for then. */
  #shown: Chunk[] = []
  #list: number[] = []
  #next: number[] = []
  readonly #soon: number[] = []
  /** Counts up when other squares show. */
  readonly #edition = { count: 0 }
  #frame = 0
  /** Where the squares ahead are known to be built. */
  #ready = ''

  constructor(place: Place) {
    this.#terrain = terrainOf(place)
    this.#paint = paintOf(place)
    this.root.userData.still = true
    this.root.userData.edition = this.#edition
    this.root.matrixAutoUpdate = false
    // A square is put where it lies when it is built.
    this.root.updateMatrixWorld = () => {}
    this.root.userData.part = STEEP.has(place.kind) ? 'both' : 'seen'
  }

  update(x: number, z: number): void {
    this.#frame++
    const u = x - this.#terrain.pathX(z)
    const list = squaresAt(u, z, 0, this.#next)
    let built = false
    if (!same(list, this.#list)) {
      built = this.#show(list)
      this.#next = this.#list
      this.#list = list
    }
    // What is shown does not depend on it: walking on seldom waits for a square.
    const spot = `${Math.round(u / 2)},${Math.round(z / 2)}`
    if (!built && spot !== this.#ready && !this.#buildOne(squaresAt(u, z, AHEAD, this.#soon))) this.#ready = spot
  }

  /** Shows other squares than before; true when one had to be built. */
  #show(list: readonly number[]): boolean {
    for (const chunk of this.#shown) {
      chunk.group.visible = false
      chunk.used = this.#frame - 1
    }
    const before = this.#chunks.size
    this.#shown.length = 0
    for (let n = 0; n < list.length; n += 3) {
      const chunk = this.#chunk(list[n]!, list[n + 1]!, list[n + 2]!)
      chunk.group.visible = true
      this.#shown.push(chunk)
    }
    const built = this.#chunks.size > before
    this.#edition.count++
    for (const [key, { group, used }] of this.#chunks)
      if (this.#chunks.size > KEEP && !group.visible && this.#frame - used > 240) this.#drop(key, group)
    return built
  }

  /** One step of building the first of some squares that is missing; false when none is. */
  #buildOne(list: readonly number[]): boolean {
    for (let n = 0; n < list.length; n += 3) {
      const [level, i, k] = [list[n]!, list[n + 1]!, list[n + 2]!]
      const key = `${level}/${i}/${k}`
      const chunk = this.#chunks.get(key)
      if (chunk) {
        chunk.used = Math.max(chunk.used, this.#frame - 1)
        continue
      }
      if (this.#building?.key !== key) this.#building = { key, steps: this.#lay(level, i, k) }
      const step = this.#building.steps.next()
      if (step.done) this.#keep(key, step.value)
      return true
    }
    return false
  }
  #building: { key: string; steps: Generator<void, Group> } | null = null

  #lay(level: number, i: number, k: number): Generator<void, Group> {
    const size = BASE_SIZE * 2 ** level
    return layChunk(this.#terrain, this.#paint, i * size, k * size, level)
  }

  /** Has a square at hand; a new one does not show yet. */
  #chunk(level: number, i: number, k: number): Chunk {
    const key = `${level}/${i}/${k}`
    const chunk = this.#chunks.get(key)
    if (chunk) return chunk
    const steps = this.#building?.key === key ? this.#building.steps : this.#lay(level, i, k)
    return this.#keep(key, atOnce(steps))
  }

  #keep(key: string, group: Group): Chunk {
    const chunk = { group, used: this.#frame }
    group.visible = false
    this.#chunks.set(key, chunk)
    this.root.add(group)
    group.updateMatrixWorld(true)
    if (this.#building?.key === key) this.#building = null
    return chunk
  }

  #drop(key: string, group: Group): void {
    this.root.remove(group)
    this.#chunks.delete(key)
  }
}
