/** Pigeons that peck about a street and fly up and circle while anybody is near: a function of the tick and of where actors are. */
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three'
import { cell01, smooth } from '../../place/noise.ts'
import { terrainOf } from '../../place/terrain.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { surface } from '../surfaces.ts'
import { BIRD, birdColours, birdShape, type Plumage } from './bird.ts'

const COUNT = 12
/** A flock keeps to a stretch of the way this long (m). */
const STRETCH = 26
/** How near one may come before they rise, and when they are up (m). */
const WARY = [5, 2.2] as const
/** How high they circle, how wide (m), and how fast (m/s). */
const HIGH = 6.5
const WIDE = 2.4
const FAST = 5
const SIZE = 0.34
const CORNERS = BIRD.length * 2
const PLUMAGES: readonly Plumage[] = [
  { body: 0x8a94a4, wing: 0xa4acb8, tip: 0x4a525e },
  { body: 0x6a7484, wing: 0x848e9c, tip: 0x3c444e },
  { body: 0xc8ccd0, wing: 0xdcdee0, tip: 0x8a8e94 },
  { body: 0x9a8a80, wing: 0xb0a298, tip: 0x5a4c44 },
]

export class Pigeons {
  readonly root = new Group()
  readonly #place: Place
  readonly #mesh: Mesh

  constructor(place: Place) {
    this.#place = place
    const geometry = new BufferGeometry()
    const n = COUNT * CORNERS
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(n * 3), 3))
    const normal = new Float32Array(n * 3)
    for (let i = 1; i < normal.length; i += 3) normal[i] = 1
    geometry.setAttribute('normal', new BufferAttribute(normal, 3))
    const colour = birdColours(COUNT, (one) => PLUMAGES[one % 4]!)
    geometry.setAttribute('color', new BufferAttribute(colour, 4, true))
    this.#mesh = new Mesh(geometry, surface('wing'))
    this.#mesh.frustumCulled = false
    this.root.userData.moves = true
    this.root.add(this.#mesh)
  }

  update(x: number, z: number, state: DioramaState): void {
    const weather = state.sky.now
    this.root.visible = weather.rain < 0.3 && weather.snow < 0.3 && state.sky.hour > 6 && state.sky.hour < 19.5
    if (!this.root.visible) return
    const terrain = terrainOf(this.#place)
    const t = state.tick / TICKS_PER_SECOND
    const k = Math.round((z - 9) / STRETCH)
    const seed = this.#place.seed
    const cz = k * STRETCH - 3
    const cx =
      terrain.pathX(cz) + (cell01(seed + 2001, k, Math.round(x / 60)) - 0.5) * terrain.half * 0.8 - terrain.half * 0.25
    const about = [
      ...state.actors.map(({ x: ax, z: az }) => [ax, az] as const),
      [state.camera.eye[0], state.camera.eye[2]] as const,
    ]
    const position = this.#mesh.geometry.getAttribute('position') as BufferAttribute
    for (let n = 0; n < COUNT; n++) {
      const own = cell01(seed + 2003, k, n)
      const other = cell01(seed + 2005, k, n)
      // On foot: a few steps, a stop, a turn.
      const step = Math.floor(t * 0.5 + own * 9)
      const u = t * 0.5 + own * 9 - step
      const spot = (q: number): [number, number] => [
        cx + (cell01(seed + 2007, q, n) - 0.5) * 2.6 + (other - 0.5) * 1.4,
        cz + (cell01(seed + 2009, q, n) - 0.5) * 2.6 + (own - 0.5) * 1.6,
      ]
      const [ax, az] = spot(step)
      const [bx, bz] = spot(step + 1)
      const s = smooth(0.55, 1, u)
      const walked: [number, number] = [ax + (bx - ax) * s, az + (bz - az) * s]
      // They stay up until the camera, which comes behind, is by as well.
      const near = Math.min(...about.map(([ox, oz]) => Math.hypot(walked[0] - ox, walked[1] - oz)))
      const up = 1 - smooth(WARY[1], WARY[0] + other, near)
      // Up and round: all one way, each at its place in the ring.
      const radius = WIDE + 1.6 * own
      const round = (t * FAST) / radius + n * 2.4
      const px = walked[0] + up * (cx - walked[0] + Math.sin(round) * radius)
      const pz = walked[1] + up * (cz - walked[1] + Math.cos(round) * radius)
      const heading = up > 0.05 ? round + Math.PI / 2 : Math.atan2(bx - ax, bz - az)
      const nod = up > 0.05 ? 0 : 0.03 * Math.max(0, Math.sin(t * 5 + n * 2))
      const y = terrain.height(px, pz) + 0.1 + up * (HIGH + 3 * other) - nod
      const beat = Math.sin(t * 22 + n * 1.3) * (0.45 + 0.55 * Math.max(0, Math.sin(t * 1.3 + n)))
      const [sin, cos] = [Math.sin(heading), Math.cos(heading)]
      const shape = birdShape(beat, 1 - Math.min(1, up * 4))
      for (let side = 0; side < 2; side++)
        shape.forEach(([forward, out, high], i) => {
          const o = (side ? out : -out) * SIZE
          const f = forward * SIZE
          position.setXYZ(
            n * CORNERS + side * BIRD.length + i,
            px + cos * o + sin * f,
            y + high * SIZE,
            pz - sin * o + cos * f,
          )
        })
    }
    position.needsUpdate = true
  }
}
