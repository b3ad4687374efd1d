/** Birds circling far up (gulls by the sea, fish over a reef): each beat a function of the tick. */
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three'
import { cell01 } from '../../place/noise.ts'
import { terrainOf } from '../../place/terrain.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { surface } from '../surfaces.ts'
import { BIRD, birdColours, birdShape, type Plumage, type Point } from './bird.ts'

const COUNT = 11
/** A flock belongs to a stretch of the way this long (m). */
const STRETCH = 160

/** A fish's body and tail, a triangle each a side. */
const FISH: readonly Point[] = [
  [0.8, 0, 0],
  [0, 0.36, 0],
  [-0.6, 0, 0],
  [-0.5, 0, 0],
  [-0.95, 0.34, 0],
  [-0.85, 0, 0],
]
const SCALES = [0xff9a3c, 0xffd84a, 0x5ac8ff, 0xff6a7a].map((c): Plumage => ({ body: c, wing: c, tip: c }))
const GULL: Plumage = { body: 0xf6f6f2, wing: 0xd4d9de, tip: 0x4a5058 }
const CROW: Plumage = { body: 0x333a43, wing: 0x3d4650, tip: 0x2a3038 }

export class Flock {
  readonly root = new Group()
  readonly #place: Place
  readonly #mesh: Mesh
  readonly #fish: boolean

  constructor(place: Place) {
    this.#place = place
    this.#fish = place.kind === 'reef'
    const geometry = new BufferGeometry()
    const n = COUNT * 2 * BIRD.length
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(n * 3), 3))
    const normal = new Float32Array(n * 3)
    for (let i = 1; i < normal.length; i += 3) normal[i] = 1
    geometry.setAttribute('normal', new BufferAttribute(normal, 3))
    const plumage = place.kind === 'beach' || place.kind === 'harbour' ? GULL : CROW
    const colour = birdColours(COUNT, (one) => (this.#fish ? SCALES[one % 4]! : plumage))
    geometry.setAttribute('color', new BufferAttribute(colour, 4, true))
    this.#mesh = new Mesh(geometry, surface('wing'))
    this.#mesh.frustumCulled = false
    this.root.userData.moves = true
    this.root.add(this.#mesh)
  }

  update(_x: number, z: number, state: DioramaState): void {
    const weather = state.sky.now
    this.root.visible =
      this.#fish ||
      (weather.rain < 0.4 && weather.snow < 0.5 && weather.storm < 0.3 && state.sky.hour > 5 && state.sky.hour < 20.5)
    if (!this.root.visible) return
    const k = Math.round((z - 40) / STRETCH)
    const cz = k * STRETCH - (this.#fish ? 45 : 105)
    const cx = terrainOf(this.#place).pathX(cz) + (cell01(this.#place.seed + 17, k, 1) - 0.6) * 40
    const t = state.tick / TICKS_PER_SECOND
    const position = this.#mesh.geometry.getAttribute('position') as BufferAttribute
    const size = this.#fish ? 0.34 : 0.95
    for (let n = 0; n < COUNT; n++) {
      const own = cell01(this.#place.seed + 19, k, n)
      const radius = (this.#fish ? 5 : 17) + own * (this.#fish ? 5 : 13)
      const speed = (this.#fish ? 1.1 : 5.5) / radius
      const a = t * speed + n * 0.32 + own * 0.9
      const x = cx * (this.#fish ? 0.4 : 1) + Math.sin(a) * radius
      const y =
        (this.#fish ? 2.4 : 19) + own * (this.#fish ? 1.6 : 9) + Math.sin(t * 0.5 + n) * (this.#fish ? 0.3 : 1.2)
      const pz = (this.#fish ? cz + 30 : cz) + Math.cos(a) * radius * 0.8
      const fx = Math.cos(a)
      const fz = -Math.sin(a)
      // Beats, then glides.
      const beat = this.#fish
        ? Math.sin(t * 9 + n * 2) * 0.25
        : Math.sin(t * 7 + n * 1.7) * (0.25 + 0.75 * Math.max(0, Math.sin(t * 0.7 + n)))
      const shape = this.#fish ? FISH : birdShape(beat, 0)
      for (let s = 0; s < 2; s++) {
        const side = s ? 1 : -1
        const at = (n * 2 + s) * BIRD.length
        const put = (i: number, forward: number, out: number, up: number): void => {
          // A fish stands on edge: out is up and down.
          const ox = this.#fish ? beat * fz * Math.max(0, -forward) : fz * out * side
          const oz = this.#fish ? -beat * fx * Math.max(0, -forward) : -fx * out * side
          position.setXYZ(
            at + i,
            x + (fx * forward + ox) * size,
            y + (this.#fish ? out * side : up) * size,
            pz + (fz * forward + oz) * size,
          )
        }
        shape.forEach(([forward, out, up], i) => put(i, forward, out, up))
      }
    }
    position.needsUpdate = true
  }
}
