/** Larger things that move by themselves: sails out at sea, the arms of windmills. Each a function of the tick. */
import { Group, Matrix4, type Object3D } from 'three'
import { layoutOf } from '../../place/layout/layout.ts'
import { cell01 } from '../../place/noise.ts'
import { RAILS } from '../../place/railway.ts'
import { railed } from '../../state/room.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { MeshBuilder } from '../build/mesh.ts'
import { buildPrototype } from '../prototype.ts'
import { meshes } from './traffic.ts'

/** Sailing boats that cross the bay, slowly heeling. */
export class Sails {
  readonly root = new Group()
  readonly #place: Place
  readonly #boats: Object3D[] = []

  constructor(place: Place) {
    this.#place = place
    for (let n = 0; n < 3; n++) {
      const boat = meshes(buildPrototype(place, `ship:${n}:2`))
      this.#boats.push(boat)
      this.root.add(boat)
    }
    this.root.userData.moves = true
  }

  update(_x: number, z: number, state: DioramaState): void {
    const t = state.tick / TICKS_PER_SECOND
    this.#boats.forEach((boat, n) => {
      const lane = -210 - n * 90
      const loop = 900
      const own = cell01(this.#place.seed + 43, n, 1)
      const way = n % 2 ? 1 : -1
      const base = Math.floor((z + loop / 2) / loop)
      const along = ((((t * (1.1 + own) * way + own * loop) % loop) + loop) % loop) - loop / 2
      boat.position.set(lane, -0.25 + 0.12 * Math.sin(t * 0.8 + n), base * loop + along)
      boat.rotation.set(0.03 * Math.sin(t * 0.7 + n), way > 0 ? 0 : Math.PI, 0.06 + 0.03 * Math.sin(t * 0.9 + n * 2))
    })
  }
}

/** The train that calls at the station: it stands, goes, and another comes; each leg eased as brakes and weight would have it. */
export class Train {
  readonly root = new Group()
  readonly #train: Object3D

  constructor(place: Place) {
    this.#train = meshes(buildPrototype(place, 'train:0:0'))
    this.root.add(this.#train)
    this.root.userData.moves = true
  }

  update(_x: number, _z: number, state: DioramaState): void {
    const round = 52
    const u = (state.tick / TICKS_PER_SECOND + 5) % round
    // Stands until 16 s, gone by 30 s, in sight again from 36 s, at rest at the end of the round.
    const away = u < 16 ? 0 : u < 30 ? -0.95 * (u - 16) ** 2 : u < 36 ? 1e4 : 0.9 * (round - u) ** 2
    // One that was brought in has the track to itself.
    this.#train.visible = Math.abs(away) < 320 && !state.actors.some((one) => railed(state, one))
    this.#train.position.set(RAILS.x, -RAILS.drop, -24 + away)
  }
}

/** Arms of the windmills near: four lattices of lath and cloth. */
export class Rotors {
  readonly root = new Group()
  readonly #place: Place
  readonly #rotors: Object3D[] = []

  constructor(place: Place) {
    this.#place = place
    const b = new MeshBuilder()
    for (let n = 0; n < 4; n++)
      b.within(new Matrix4().makeRotationZ((n * Math.PI) / 2), () => {
        b.tube(
          'wood',
          [
            [0, 0, 0],
            [0, 7.4, 0],
          ],
          [0.13, 0.08],
          5,
          [0x5a4632, 0x8a6e52],
        )
        b.quad('fabric', [0.1, 1.6, 0.03], [1.35, 1.6, 0.22], [1.2, 7.2, 0.1], [0.1, 7.2, 0.03], [0xd8ccb4, 0xf4ecdc])
        for (let k = 0; k < 7; k++)
          b.quad(
            'wood',
            [0, 1.7 + k * 0.9, 0.08],
            [1.36, 1.7 + k * 0.9, 0.24],
            [1.36, 1.78 + k * 0.9, 0.24],
            [0, 1.78 + k * 0.9, 0.08],
            0x7a6048,
            [0, 0, 1],
          )
      })
    b.lathe(
      'wood',
      0,
      0,
      [
        [0.3, -0.2],
        [0.3, 0.2],
      ],
      8,
      0x5a4632,
    )
    const parts = b.parts()
    for (let n = 0; n < 3; n++) {
      const rotor = meshes(parts)
      this.#rotors.push(rotor)
      this.root.add(rotor)
    }
    this.root.userData.moves = true
  }

  update(x: number, z: number, state: DioramaState): void {
    const t = state.tick / TICKS_PER_SECOND
    const layout = layoutOf(this.#place)
    const mills: { x: number; y: number; z: number; turn: number; size: number; d: number }[] = []
    const reach = 220
    for (
      let i = Math.floor((x - reach - layout.originX) / layout.cellX);
      i <= Math.floor((x + reach - layout.originX) / layout.cellX);
      i++
    )
      for (
        let j = Math.floor((z - reach - layout.originZ) / layout.cellZ);
        j <= Math.floor((z + reach - layout.originZ) / layout.cellZ);
        j++
      )
        for (const one of layout.things(i, j))
          if (one.kind === 'windmill') mills.push({ ...one, d: Math.hypot(one.x - x, one.z - z) })
    mills.sort((a, b) => a.d - b.d || a.x - b.x)
    this.#rotors.forEach((rotor, n) => {
      const mill = mills[n]
      rotor.visible = mill !== undefined
      if (!mill) return
      rotor.position.set(
        mill.x + Math.sin(mill.turn) * 2.95 * mill.size,
        mill.y + 9.5 * mill.size,
        mill.z + Math.cos(mill.turn) * 2.95 * mill.size,
      )
      rotor.rotation.set(0, mill.turn, 0)
      rotor.rotateZ(t * (0.35 + 0.7 * state.sky.now.wind))
      rotor.scale.setScalar(mill.size)
    })
  }
}
