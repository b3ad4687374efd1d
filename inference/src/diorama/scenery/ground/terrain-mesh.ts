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

export class TerrainMesh {
  readonly root = new Group()
  readonly #terrain: Terrain
  readonly #paint: GroundPaint
  readonly #chunks = new Map<string, { group: Group; used: number }>()
  #frame = 0

  constructor(place: Place) {
    this.#terrain = terrainOf(place)
    this.#paint = paintOf(place)
    this.root.userData.still = true
    this.root.userData.part = STEEP.has(place.kind) ? 'both' : 'seen'
  }

  update(x: number, z: number): void {
    this.#frame++
    const u = x - this.#terrain.pathX(z)
    const top = BASE_SIZE * 2 ** TOP
    const needed: [number, number, number][] = []
    const walk = (level: number, i: number, k: number): void => {
      const size = BASE_SIZE * 2 ** level
      const du = Math.max(0, Math.abs(u - (i + 0.5) * size) - size / 2)
      const dz = Math.max(0, Math.abs(z - (k + 0.5) * size) - size / 2)
      const far = Math.hypot(du, dz)
      if (level > 0 && far < size * SPLIT) {
        for (const a of [0, 1]) for (const c of [0, 1]) walk(level - 1, i * 2 + a, k * 2 + c)
      } else if (far < 1100) needed.push([level, i, k])
    }
    const ci = Math.floor(u / top)
    const ck = Math.floor(z / top)
    for (const a of [-1, 0, 1]) for (const c of [-1, 0, 1]) walk(TOP, ci + a, ck + c)
    for (const [level, i, k] of needed) this.#show(level, i, k)
    for (const [key, chunk] of this.#chunks) {
      chunk.group.visible = chunk.used === this.#frame
      if (this.#chunks.size > KEEP && this.#frame - chunk.used > 240) this.#drop(key, chunk.group)
    }
  }

  #show(level: number, i: number, k: number): void {
    const key = `${level}/${i}/${k}`
    let chunk = this.#chunks.get(key)
    if (!chunk) {
      const size = BASE_SIZE * 2 ** level
      chunk = { group: buildChunk(this.#terrain, this.#paint, i * size, k * size, level), used: 0 }
      this.#chunks.set(key, chunk)
      this.root.add(chunk.group)
      chunk.group.updateMatrixWorld(true)
    }
    chunk.used = this.#frame
  }

  #drop(key: string, group: Group): void {
    this.root.remove(group)
    this.#chunks.delete(key)
  }
}
