/** The terrain of open land round the camera: a quadtree of squares, finest under the feet. Which squares show is a pure function of the camera. */
import { Group } from 'three'
import { terrainOf, type Terrain } from '../../place/terrain.ts'
import type { Place, PlaceKind } from '../../state/state.ts'
import { BASE_SIZE, buildChunk } from './chunk.ts'
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

/** Squares round a spot (u across the path, z along): level, column, row. `ahead`: split as if the eye were up to so much nearer (m). */
const squaresAt = (u: number, z: number, ahead: number): [number, number, number][] => {
  const top = BASE_SIZE * 2 ** TOP
  const needed: [number, number, number][] = []
  const walk = (level: number, i: number, k: number): void => {
    const size = BASE_SIZE * 2 ** level
    const du = Math.max(0, Math.abs(u - (i + 0.5) * size) - size / 2)
    const dz = Math.max(0, Math.abs(z - (k + 0.5) * size) - size / 2)
    const far = Math.hypot(du, dz) - ahead
    if (level > 0 && far < size * SPLIT) {
      for (const a of [0, 1]) for (const c of [0, 1]) walk(level - 1, i * 2 + a, k * 2 + c)
    } else if (far < 1100) needed.push([level, i, k])
  }
  const ci = Math.floor(u / top)
  const ck = Math.floor(z / top)
  for (const a of [-1, 0, 1]) for (const c of [-1, 0, 1]) walk(TOP, ci + a, ck + c)
  return needed
}

export class TerrainMesh {
  readonly root = new Group()
  readonly #terrain: Terrain
  readonly #paint: GroundPaint
  readonly #chunks = new Map<string, { group: Group; used: number; fresh: boolean }>()
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
    let built = 0
    for (const [level, i, k] of squaresAt(u, z, 0)) if (this.#chunk(level, i, k, true)) built++
    // What is shown does not depend on it: walking on seldom waits for a square.
    const spot = `${Math.round(u / 2)},${Math.round(z / 2)}`
    if (built === 0 && spot !== this.#ready)
      if (!squaresAt(u, z, AHEAD).some(([level, i, k]) => this.#chunk(level, i, k, false))) this.#ready = spot
    for (const [key, chunk] of this.#chunks) {
      const shows = chunk.used === this.#frame
      if (chunk.group.visible !== shows || chunk.fresh) this.#edition.count++
      chunk.group.visible = shows
      chunk.fresh = false
      if (this.#chunks.size > KEEP && this.#frame - chunk.used > 240) this.#drop(key, chunk.group)
    }
  }

  /** Has a square at hand, shown or not; true when it had to be built. */
  #chunk(level: number, i: number, k: number, shown: boolean): boolean {
    const key = `${level}/${i}/${k}`
    let chunk = this.#chunks.get(key)
    const missing = !chunk
    if (!chunk) {
      const size = BASE_SIZE * 2 ** level
      chunk = {
        group: buildChunk(this.#terrain, this.#paint, i * size, k * size, level),
        used: shown ? 0 : this.#frame - 1,
        fresh: true,
      }
      chunk.group.visible = shown
      this.#chunks.set(key, chunk)
      this.root.add(chunk.group)
      chunk.group.updateMatrixWorld(true)
    }
    chunk.used = shown ? this.#frame : Math.max(chunk.used, this.#frame - 1)
    return missing
  }

  #drop(key: string, group: Group): void {
    this.root.remove(group)
    this.#chunks.delete(key)
  }
}
