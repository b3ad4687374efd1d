/** Signs over doors that blink, flicker and run: light that comes and goes by the tick. */
import { Group, Mesh, type Object3D } from 'three'
import { layoutOf } from '../../place/layout/layout.ts'
import { cell01 } from '../../place/noise.ts'
import type { Thing } from '../../place/things.ts'
import type { DioramaState, Place } from '../../state/state.ts'
import { MeshBuilder, mix } from '../build/mesh.ts'
import { surface } from '../surfaces.ts'

const COUNT = 8
const REACH = 52
const TONES = [0xff5aa8, 0x4ad8ff, 0xffd23c, 0x6affa0]

/** An arrow of bulbs, a cup, a star or a note, about a metre high, facing +z. */
const emblem = (n: number): MeshBuilder => {
  const b = new MeshBuilder()
  const tone = mix(TONES[n % 4] ?? 0xff5aa8, 0xffffff, 0.35)
  const bulb = (x: number, y: number, r = 0.05): void => b.box('sign', x - r, y - r, 0, x + r, y + r, 0.06, tone, 'n')
  if (n % 4 === 0) {
    for (let k = 0; k < 6; k++) bulb(-0.5 + k * 0.18, 0.5)
    for (let k = 1; k < 4; k++) for (const s of [-1, 1]) bulb(0.5 - k * 0.14, 0.5 + s * k * 0.14)
  } else if (n % 4 === 1) {
    for (let k = 0; k < 14; k++)
      bulb(Math.cos((k / 14) * 6.2832) * 0.45, 0.5 + Math.sin((k / 14) * 6.2832) * 0.45, 0.045)
    for (let k = 0; k < 3; k++) bulb(-0.18 + k * 0.18, 0.5)
  } else if (n % 4 === 2)
    for (let k = 0; k < 20; k++) {
      const a = (k / 20) * 6.2832 + Math.PI / 2
      const r = k % 4 === 0 ? 0.52 : k % 2 === 0 ? 0.2 : 0.36
      bulb(Math.cos(a) * r, 0.5 + Math.sin(a) * r, 0.045)
    }
  else {
    for (let k = 0; k < 6; k++) bulb(0.2, 0.1 + k * 0.16)
    for (let k = 0; k < 4; k++) bulb(0.2 + k * 0.1, 0.9 - k * 0.09)
    for (const [x, y] of [
      [0.1, 0.05],
      [0, 0.08],
      [0.05, 0.14],
      [0.12, 0.12],
    ] as const)
      bulb(x, y, 0.07)
  }
  return b
}

export class Flicker {
  readonly root = new Group()
  readonly #place: Place
  readonly #signs: Object3D[] = []
  #at = ''
  #houses: Thing[] = []

  constructor(place: Place) {
    this.#place = place
    const geometries = [0, 1, 2, 3].map((n) => emblem(n).parts()[0]!.geometry)
    for (let n = 0; n < COUNT; n++) {
      const mesh = new Mesh(geometries[n % 4], surface('sign'))
      this.#signs.push(mesh)
      this.root.add(mesh)
    }
    this.root.userData.moves = true
  }

  update(x: number, z: number, state: DioramaState): void {
    const at = `${Math.round(x / 8)},${Math.round(z / 8)}`
    if (at !== this.#at) {
      this.#at = at
      this.#gather(Math.round(x / 8) * 8, Math.round(z / 8) * 8)
    }
    this.#signs.forEach((sign, n) => {
      const house = this.#houses[n]
      sign.visible = false
      if (!house) return
      const own = cell01(this.#place.seed + 2101, Math.round(house.x * 3), Math.round(house.z * 3))
      // Some blink steadily, some stutter, some are sound.
      const beat = Math.floor(state.tick / (9 + Math.floor(own * 8)))
      const stutter = cell01(this.#place.seed + 2103, Math.floor(state.tick / 3), n) > 0.16
      sign.visible = own < 0.45 ? beat % 2 === 0 : own < 0.7 ? stutter || Math.floor(state.tick / 90) % 3 !== 0 : true
      const [sin, cos] = [Math.sin(house.turn), Math.cos(house.turn)]
      const side = own < 0.5 ? 2.4 : -2.4
      sign.position.set(
        house.x + cos * side + sin * 0.45,
        house.y + 4.3 * house.tall,
        house.z - sin * side + cos * 0.45,
      )
      sign.rotation.y = house.turn
    })
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
        for (const one of layout.things(i, j)) {
          const d = Math.hypot(one.x - x, one.z - z)
          if (one.kind === 'neon' && Math.abs(Math.sin(one.turn)) > 0.5 && one.z < z + 4 && d < REACH)
            found.push({ one, d })
        }
    found.sort((a, b) => a.d - b.d || a.one.x - b.one.x)
    this.#houses = found.slice(0, COUNT).map(({ one }) => one)
  }
}
