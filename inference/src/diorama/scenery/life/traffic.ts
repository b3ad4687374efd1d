/**
 * What drives in a town: cars, carriages or hover cars by era along the lanes of the main street and across it, stopping in turn as
 * lights would have them; trams and buses among them; trains over the bridges; craft in the air. Functions of the tick.
 */
import { Group, Mesh, type Object3D } from 'three'
import { carAge } from '../../place/car-age.ts'
import { gateAt } from '../../place/layout/street.ts'
import { hasTrams, nationOf, onLeft } from '../../place/nation.ts'
import { cell01 } from '../../place/noise.ts'
import { fromMain, streetPlan } from '../../place/street-plan.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import type { Part } from '../build/mesh.ts'
import { buildPrototype } from '../prototype.ts'
import { TAXI } from '../street/taxi.ts'

export const meshes = (parts: readonly Part[]): Group => {
  const group = new Group()
  for (const part of parts) {
    const mesh = new Mesh(part.geometry, part.surface)
    if (part.mask !== undefined) mesh.userData.mask = part.mask
    group.add(mesh)
  }
  group.userData.moves = true
  return group
}

/** Seconds of a round of the lights, and of its share for the main street. */
const ROUND = 22
const GREEN = 13
/** No vehicle within this of an actor or the camera in its lane (m). */
const SPARE = 9

/** Share of a round's way gone at u seconds into it: sets off, rolls, brakes, waits. */
const gone = (u: number, from: number, until: number): number => {
  const t = Math.max(0, Math.min(1, (u - from) / (until - from)))
  return 0.35 * t + 0.65 * t * t * (3 - 2 * t)
}

interface Vehicle {
  x: number
  y: number
  z: number
  turn: number
  /** Which of the makes. */
  make: number
}

/** Where vehicles are on the lanes near (x, z) at a state. */
export const vehiclesAt = (place: Place, x: number, z: number, state: DioramaState): Vehicle[] => {
  const plan = streetPlan(place)
  const t = state.tick / TICKS_PER_SECOND
  const round = Math.floor(t / ROUND)
  const u = t - round * ROUND
  const left = onLeft(place) ? -1 : 1
  const out: Vehicle[] = []
  const keeps = [...state.actors.map((a) => [a.x, a.z] as const), [state.camera.eye[0], state.camera.eye[2]] as const]
  const put = (vx: number, vz: number, turn: number, own: number): void => {
    const sin = Math.sin(turn)
    const cos = Math.cos(turn)
    for (const [kx, kz] of keeps) {
      const along = Math.abs((vx - kx) * sin + (vz - kz) * cos)
      const beside = Math.abs((vx - kx) * cos - (vz - kz) * sin)
      if (along < SPARE && beside < 1.9) return
    }
    out.push({ x: vx, y: 0.04, z: vz, turn, make: Math.floor(own * 8) % 8 })
  }
  // Main street: three to a block, so that none ever stops on a crossing.
  if (place.kind !== 'neon-city') {
    const axis = x - fromMain(plan, x)
    const gap = plan.spacingZ / 3
    const way = plan.spacingZ * (round + gone(u, 0, GREEN))
    for (const side of [-1, 1]) {
      const dir = -side * left
      const shift = plan.crossAt + gap * 0.55 + dir * way
      for (let n = Math.ceil((z - 130 - shift) / gap); n <= Math.floor((z + 30 - shift) / gap); n++) {
        const own = cell01(place.seed + 1901 + side, n, 3)
        if (own < 0.34) continue
        put(
          axis + side * (plan.road - 2.95),
          n * gap + shift,
          dir > 0 ? 0 : Math.PI,
          cell01(place.seed + 1903, n, side),
        )
      }
    }
  }
  // The crossings ahead and behind move while the main street waits.
  const gap = plan.spacingX / 2
  const way = plan.spacingX * (round + gone(u, GREEN + 1, ROUND - 1))
  const j = Math.round((z - 26 - plan.crossAt) / plan.spacingZ)
  for (const side of [-1, 1]) {
    const dir = side * left
    const shift = gap * 0.5 + dir * way
    for (let n = Math.ceil((x - 70 - shift) / gap); n <= Math.floor((x + 70 - shift) / gap); n++) {
      if (cell01(place.seed + 1905, n, side + j * 3) < 0.3) continue
      put(
        n * gap + shift,
        plan.crossAt + j * plan.spacingZ + side * plan.crossRoad * 0.45,
        (dir * Math.PI) / 2,
        cell01(place.seed + 1907, n, side),
      )
    }
  }
  return out
}

/** What is driven: prototypes by era. */
const makesOf = (place: Place): string[] => {
  if (carAge(place) === 'classic')
    return ['car:0:1', 'car:1:1', 'tram:0:1', 'car:2:1', 'car:8:1', 'carriage:1:1', 'car:6:1', 'car:4:1']
  if (place.era === '1900s')
    return [
      'carriage:0:1',
      'carriage:1:1',
      'tram:0:1',
      'carriage:2:1',
      'car:1:1',
      'carriage:3:1',
      'carriage:1:1',
      'car:4:1',
    ]
  const taxi = nationOf(place) === 'american' ? [5, 2, 4] : [7]
  const cars = [0, 5, 2, 7, 4, 9].map((n) => `car:${place.era !== 'future' && taxi.includes(n) ? TAXI : n}:1`)
  return place.era === 'future'
    ? [...cars, 'car:3:1', 'car:6:1']
    : [...cars, 'bus:0:1', place.era === '1980s' && hasTrams(place) ? 'tram:0:1' : 'bus:1:1']
}

const MOST = 9

export class Traffic {
  readonly root = new Group()
  readonly #place: Place
  readonly #makes: string[]
  readonly #held = new Map<string, Object3D[]>()
  readonly #train: Object3D | null
  readonly #craft: Object3D[] = []

  constructor(place: Place) {
    this.#place = place
    this.#makes = place.era === 'medieval' ? [] : makesOf(place)
    this.root.userData.moves = true
    const railed = (place.kind === 'city' || place.kind === 'neon-city') && place.era !== 'medieval'
    this.#train = railed ? meshes(buildPrototype(place, 'train:0:1')) : null
    if (this.#train) this.root.add(this.#train)
    if (place.era === 'future')
      for (let n = 0; n < 7; n++) {
        const craft = meshes(buildPrototype(place, `car:${(n * 5) % 12}:2`))
        this.#craft.push(craft)
        this.root.add(craft)
      }
  }

  #one(make: string, n: number): Object3D {
    let list = this.#held.get(make)
    if (!list) this.#held.set(make, (list = []))
    let one = list[n]
    if (!one) {
      list.push((one = meshes(buildPrototype(this.#place, make))))
      this.root.add(one)
    }
    return one
  }

  update(x: number, z: number, state: DioramaState): void {
    const place = this.#place
    const used = new Map<string, number>()
    const near =
      this.#makes.length === 0
        ? []
        : vehiclesAt(place, x, z, state)
            .map((v) => ({ v, d: Math.hypot(v.x - x, v.z - z) }))
            .sort((a, b) => a.d - b.d || a.v.x - b.v.x)
            .slice(0, MOST)
    for (const { v } of near) {
      const make = this.#makes[v.make] ?? this.#makes[0]!
      const n = used.get(make) ?? 0
      used.set(make, n + 1)
      const one = this.#one(make, n)
      one.visible = true
      one.position.set(v.x, v.y + (place.era === 'future' ? 0.25 + 0.05 * Math.sin(state.tick * 0.1 + v.make) : 0), v.z)
      one.rotation.y = v.turn
    }
    for (const [make, list] of this.#held)
      for (let n = used.get(make) ?? 0; n < list.length; n++) list[n]!.visible = false
    this.#overhead(x, z, state)
  }

  /** The train on the bridge ahead, and what flies between the towers. */
  #overhead(x: number, z: number, state: DioramaState): void {
    const place = this.#place
    const plan = streetPlan(place)
    const t = state.tick / TICKS_PER_SECOND
    if (this.#train) {
      const j = 2 * Math.round((z - 30 - plan.crossAt) / plan.spacingZ / 2)
      const bridge = gateAt(place, plan, j) === null
      const u = (t + 4) % 34
      this.#train.visible = bridge && u < 14
      this.#train.position.set(x - 150 + u * 22, 6.9, plan.crossAt + j * plan.spacingZ)
      this.#train.rotation.y = Math.PI / 2
    }
    this.#craft.forEach((craft, n) => {
      const way = n % 2 ? 1 : -1
      const loop = 220
      const own = cell01(place.seed + 1911, n, 1)
      const along = ((((t * (11 + 5 * own) * way + own * 900) % loop) + loop) % loop) - loop / 2
      const home = Math.round(z / loop) * loop
      craft.position.set(
        x - fromMain(plan, x) + way * (plan.road * 0.3 + own * 2),
        9 + 9 * own + Math.sin(t + n),
        home - 40 + along,
      )
      craft.rotation.set(0, way > 0 ? 0 : Math.PI, 0.05 * Math.sin(t * 0.7 + n))
    })
  }
}
