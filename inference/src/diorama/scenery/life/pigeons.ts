/** Pigeons that peck about a street and fly up before whoever comes near: a function of the tick and of where actors are. */
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three'
import { cell01, smooth } from '../../place/noise.ts'
import { terrainOf } from '../../place/terrain.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { shade } from '../build/mesh.ts'
import { surface } from '../surfaces.ts'

const COUNT = 12
/** A flock keeps to a stretch of the way this long (m). */
const STRETCH = 26
/** How near one may come before they rise, and when they are in the air (m). */
const WARY = [5, 2.2] as const

/**
 * A bird in triangles of [out, up, forward]: a body of eight sides, neck and head of four, the tail, then two wings of one triangle each,
 * lifted by `beat` and laid to the body when `folded`.
 */
const shape = (beat: number, folded: number): [number, number, number][] => {
  const open = 1 - folded
  const reach = 0.075 + 0.27 * open
  const lift = 0.14 + 0.2 * beat * open
  const top = [0, 0.2, -0.01] as [number, number, number]
  const low = [0, 0.05, 0.02] as [number, number, number]
  const breast = [0, 0.15, 0.13] as [number, number, number]
  const rump = [0, 0.12, -0.16] as [number, number, number]
  const crown = [0, 0.29, 0.15] as [number, number, number]
  const beak = [0, 0.25, 0.23] as [number, number, number]
  const out: [number, number, number][] = []
  for (const s of [-1, 1]) {
    const side = [s * 0.075, 0.13, 0] as [number, number, number]
    const cheek = [s * 0.035, 0.23, 0.12] as [number, number, number]
    out.push(side, top, breast, rump, top, side, side, breast, low, side, low, rump)
    out.push(cheek, beak, crown, [s * 0.05, 0.15, 0.08], crown, [0, 0.14, 0.14])
  }
  out.push([0, 0.13, -0.1], [-0.055, 0.1, -0.29], [0.055, 0.1, -0.29])
  for (const s of [-1, 1]) out.push([0, 0.19, 0.07], [s * 0.03, 0.15, -0.2 - 0.04 * folded], [s * reach, lift, -0.05])
  return out
}
/** How pale each triangle is: lit from above, the neck dark, the wings barred. */
const SHADES = [1, 0.95, 0.72, 0.6, 0.7, 0.55, 1, 0.95, 0.72, 0.6, 0.7, 0.55, 0.5, 1.25, 1.25] as const
const CORNERS = SHADES.length * 3

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
    const colour = new Uint8Array(n * 4)
    for (let i = 0; i < n; i++) {
      const tone = [0x8a94a4, 0x6a7484, 0xc8ccd0, 0x9a8a80][Math.floor(i / CORNERS) % 4] ?? 0x8a94a4
      const lit = shade(tone, SHADES[Math.floor((i % CORNERS) / 3)] ?? 1)
      colour.set([(lit >> 16) & 255, (lit >> 8) & 255, lit & 255, 255], i * 4)
    }
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
      let px = ax + (bx - ax) * s
      let pz = az + (bz - az) * s
      let near = 99
      let fx = 0
      let fz = 0
      for (const actor of state.actors) {
        const d = Math.hypot(px - actor.x, pz - actor.z)
        if (d < near) {
          near = d
          fx = (px - actor.x) / (d || 1)
          fz = (pz - actor.z) / (d || 1)
        }
      }
      const up = 1 - smooth(WARY[1], WARY[0] + other, near)
      px += fx * up * 2.4
      pz += fz * up * 2.4
      const ground = terrain.height(px, pz)
      const heading = up > 0.05 ? Math.atan2(fx, fz) + 0.6 * (own - 0.5) : Math.atan2(bx - ax, bz - az)
      const nod = up > 0.05 ? 0 : 0.03 * Math.max(0, Math.sin(t * 5 + n * 2))
      const y = ground + up * (1.7 + 1.2 * own) - nod
      const beat = Math.sin(t * 22 + n * 1.3)
      const [sin, cos] = [Math.sin(heading), Math.cos(heading)]
      shape(beat, 1 - Math.min(1, up * 4)).forEach(([out, high, fore], i) =>
        position.setXYZ(n * CORNERS + i, px + cos * out + sin * fore, y + high, pz - sin * out + cos * fore),
      )
    }
    position.needsUpdate = true
  }
}
