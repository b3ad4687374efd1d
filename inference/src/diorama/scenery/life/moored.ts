/** Boats and ships that lie on the water: they rise, roll and pitch with it, each in its own time. */
import { Group, type Object3D } from 'three'
import { afloat } from '../../place/afloat.ts'
import { layoutOf } from '../../place/layout/layout.ts'
import { cell01 } from '../../place/noise.ts'
import type { Thing } from '../../place/things.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { buildPrototype } from '../prototype.ts'
import { meshes } from './traffic.ts'

const REACH = 240
const MOST = 10
/** Metres up to which a boat keeps its fittings. */
const NEAR = 26

export class Moored {
  readonly root = new Group()
  readonly #place: Place
  readonly #held = new Map<string, Object3D[]>()
  #at = ''
  #boats: Thing[] = []

  constructor(place: Place) {
    this.#place = place
    this.root.userData.moves = true
  }

  #gather(x: number, z: number): void {
    const layout = layoutOf(this.#place)
    const found: { one: Thing; d: number }[] = []
    for (
      let i = Math.floor((x - REACH - layout.originX) / layout.cellX);
      i <= Math.floor((x + REACH - layout.originX) / layout.cellX);
      i++
    )
      for (
        let j = Math.floor((z - REACH - layout.originZ) / layout.cellZ);
        j <= Math.floor((z + REACH - layout.originZ) / layout.cellZ);
        j++
      )
        for (const one of layout.things(i, j))
          if (afloat(this.#place, one))
            found.push({ one, d: Math.hypot(one.x - x, one.z - z) / (one.kind === 'boat' ? 1 : 3) })
    found.sort((a, b) => a.d - b.d || a.one.x - b.one.x)
    this.#boats = found.slice(0, MOST).map(({ one }) => one)
  }

  update(x: number, z: number, state: DioramaState): void {
    const at = `${Math.round(x / 8)},${Math.round(z / 8)}`
    if (at !== this.#at) {
      this.#at = at
      this.#gather(Math.round(x / 8) * 8, Math.round(z / 8) * 8)
    }
    const t = state.tick / TICKS_PER_SECOND
    const swell = 0.6 + 1.4 * state.sky.now.wind
    const used = new Map<string, number>()
    for (const boat of this.#boats) {
      const level = boat.kind !== 'boat' ? 0 : Math.hypot(boat.x - x, boat.z - z) < NEAR ? 0 : 1
      const key = `${boat.kind}:${boat.variant}:${level}`
      const n = used.get(key) ?? 0
      used.set(key, n + 1)
      let list = this.#held.get(key)
      if (!list) this.#held.set(key, (list = []))
      let one = list[n]
      if (!one) {
        list.push((one = meshes(buildPrototype(this.#place, key))))
        this.root.add(one)
      }
      const own = cell01(51, Math.round(boat.x * 4), Math.round(boat.z * 4)) * 6.28
      const heavy = boat.kind === 'boat' ? 1 : 0.35
      one.visible = true
      one.position.set(boat.x, boat.y + 0.06 * swell * heavy * Math.sin(t * 1.1 + own), boat.z)
      one.rotation.set(
        0.035 * swell * heavy * Math.sin(t * 0.9 + own),
        boat.turn + 0.05 * heavy * Math.sin(t * 0.23 + own),
        0.06 * swell * heavy * Math.sin(t * 1.3 + own * 2),
        'YXZ',
      )
      one.scale.setScalar(boat.size)
    }
    for (const [key, list] of this.#held)
      for (let n = used.get(key) ?? 0; n < list.length; n++) list[n]!.visible = false
  }
}
