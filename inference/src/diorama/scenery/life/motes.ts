/**
 * Small life near the camera: butterflies over flowers and dragonflies over water by day, fireflies in the grass on warm nights. Each
 * belongs to a square of ground and wanders there by the tick, so that it is found again on return.
 */
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three'
import { cell01, noise2 } from '../../place/noise.ts'
import { terrainOf } from '../../place/terrain.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place, type PlaceKind } from '../../state/state.ts'
import { surface } from '../surfaces.ts'

const CELL = 7
const REACH = 4
const EACH = 2
const WINGS = [0xf6f0e0, 0xf4c84a, 0x8fb4f0, 0xf09a5a, 0xe8a0c8]

const FLUTTER: readonly PlaceKind[] = [
  'country-road',
  'meadow',
  'flower-field',
  'farm',
  'river',
  'lake',
  'jungle',
  'park',
  'castle',
  'waterfall',
  'village',
]
const GLOW: readonly PlaceKind[] = [...FLUTTER, 'forest', 'bamboo', 'temple']

/** True where anything of this kind lives. */
export const hasMotes = (place: Place): boolean => GLOW.includes(place.kind) && place.season !== 'winter'

class Swarm {
  readonly mesh: Mesh
  readonly #positions: BufferAttribute
  readonly #count: number
  readonly #corners: number

  constructor(count: number, corners: number, key: 'wing' | 'shine', colourOf: (n: number) => number) {
    this.#count = count
    this.#corners = corners
    const geometry = new BufferGeometry()
    const size = count * corners
    this.#positions = new BufferAttribute(new Float32Array(size * 3), 3)
    geometry.setAttribute('position', this.#positions)
    const normal = new Float32Array(size * 3)
    for (let i = 1; i < normal.length; i += 3) normal[i] = 1
    geometry.setAttribute('normal', new BufferAttribute(normal, 3))
    const colour = new Uint8Array(size * 4)
    for (let i = 0; i < size; i++) {
      const c = colourOf(Math.floor(i / corners))
      colour.set([(c >> 16) & 255, (c >> 8) & 255, c & 255, 255], i * 4)
    }
    geometry.setAttribute('color', new BufferAttribute(colour, 4, true))
    this.mesh = new Mesh(geometry, surface(key))
    this.mesh.frustumCulled = false
  }

  /** Writes each one's corners: `shape` fills `corners` points, or nothing to hide it. */
  write(shape: (n: number, put: (x: number, y: number, z: number) => void) => void): void {
    const array = this.#positions.array as Float32Array
    array.fill(0)
    for (let n = 0; n < this.#count; n++) {
      let at = n * this.#corners * 3
      shape(n, (x, y, z) => {
        array[at++] = x
        array[at++] = y
        array[at++] = z
      })
    }
    this.#positions.needsUpdate = true
  }
}

export class Motes {
  readonly root = new Group()
  readonly #place: Place
  readonly #day: Swarm | null
  readonly #night: Swarm

  constructor(place: Place) {
    this.#place = place
    const count = (2 * REACH + 1) ** 2 * EACH
    this.#day = FLUTTER.includes(place.kind)
      ? new Swarm(count, 6, 'wing', (n) => WINGS[(n * 7) % WINGS.length] ?? 0xffffff)
      : null
    this.#night = new Swarm(count, 6, 'shine', () => 0xe8ff9a)
    if (this.#day) this.root.add(this.#day.mesh)
    this.root.add(this.#night.mesh)
    this.root.userData.moves = true
  }

  update(x: number, z: number, state: DioramaState): void {
    const { hour, now } = state.sky
    const calm = now.rain < 0.2 && now.snow < 0.1 && now.storm < 0.2
    const warm = this.#place.season !== 'winter' && calm
    const light = warm && hour > 7.5 && hour < 18.5 && this.#place.season !== 'autumn'
    const dark = warm && (hour > 19.6 || hour < 4.5)
    if (this.#day) this.#day.mesh.visible = light
    this.#night.mesh.visible = dark
    const swarm = light ? this.#day : dark ? this.#night : null
    if (!swarm) return
    const ci = Math.floor(x / CELL)
    const cj = Math.floor(z / CELL)
    const t = state.tick / TICKS_PER_SECOND
    const terrain = terrainOf(this.#place)
    const side = 2 * REACH + 1
    swarm.write((n, put) => {
      const i = ci - REACH + (Math.floor(n / EACH) % side)
      const j = cj - REACH + Math.floor(n / EACH / side)
      const own = cell01(this.#place.seed + 1301 + (n % EACH), i, j)
      if (own > (dark ? 0.62 : 0.3)) return
      const px = (i + 0.5 + 0.9 * noise2(1303, own * 97 + t * 0.11, i)) * CELL
      const pz = (j + 0.5 + 0.9 * noise2(1305, own * 89 + t * 0.1, j)) * CELL
      const ground = Math.max(terrain.height(px, pz), (terrain.water ?? -1e9) + 0.2)
      const y = ground + (dark ? 0.35 : 0.5) + 0.4 * (noise2(1307, own * 71 + t * 0.5, j) + 1) * (dark ? 1.3 : 0.8)
      if (dark) {
        const shine = Math.sin(t * (0.9 + own) + own * 50)
        if (shine < -0.2) return
        const r = 0.012 + 0.018 * (shine + 0.2)
        for (const [a, b] of [
          [-1, 0],
          [1, 0],
          [0, 1],
          [1, 0],
          [-1, 0],
          [0, -1],
        ] as const)
          put(px + a * r, y + b * r, pz + a * r * 0.4)
        return
      }
      // Two wings that beat, folded along the way it goes.
      const way = own * 40 + noise2(1309, own * 61 + t * 0.3, i) * 3
      const beat = 0.3 + 0.9 * Math.abs(Math.sin(t * 7 + own * 31))
      const [fx, fz] = [Math.sin(way) * 0.07, Math.cos(way) * 0.07]
      const out = 0.09 * Math.cos(beat)
      const up = 0.09 * Math.sin(beat)
      for (const s of [-1, 1]) {
        put(px - fx, y, pz - fz)
        put(px + fx, y, pz + fz)
        put(px + (fz / 0.07) * out * s, y + up, pz - (fx / 0.07) * out * s)
      }
    })
  }
}
