/** Airships over a city of steam: they cross above the street, turning their screws. A function of the tick. */
import { Group, type Object3D } from 'three'
import { cell01 } from '../../place/noise.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { MeshBuilder, mix, shade } from '../build/mesh.ts'
import { pairs } from '../build/pairs.ts'
import { meshes } from './traffic.ts'

const SKINS = [0xc8a878, 0x9a4a3c, 0x7a8a80] as const

/** An airship 34 m long, nose to +z: its skin in gores, fins, a gondola with lit windows, brass nose. */
const airship = (skin: number): Object3D => {
  const b = new MeshBuilder()
  const hull = [-17, 0.4, -14, 2.4, -8, 4.4, 0, 5, 8, 4.5, 14, 2.6, 17, 0.1]
  const points = pairs(hull).map(([z]) => [0, 0, z] as const)
  b.tube(
    'fabric',
    points,
    pairs(hull).map(([, r]) => r),
    12,
    [shade(skin, 0.8), shade(skin, 1.1)],
  )
  for (const z of [-8, 0, 8])
    b.tube(
      'metal',
      [
        [0, 0, z - 0.2],
        [0, 0, z + 0.2],
      ],
      [z === 0 ? 5.08 : 4.55, z === 0 ? 5.08 : 4.55],
      12,
      0xb8863c,
    )
  b.tube(
    'metal',
    [
      [0, 0, 15.4],
      [0, 0, 17.4],
    ],
    [1.9, 0.1],
    8,
    [0xb8863c, 0xf0c868],
  )
  for (const turn of [0, Math.PI / 2, Math.PI, -Math.PI / 2]) {
    const [u, v] = [Math.sin(turn), Math.cos(turn)]
    b.quad(
      'fabric',
      [u * 2, v * 2, -12],
      [u * 1, v * 1, -16],
      [u * 5.4, v * 5.4, -17.4],
      [u * 5, v * 5, -14],
      mix(skin, 0x4a2c20, 0.5),
    )
  }
  b.box('wood', -1.2, -7.4, -5, 1.2, -5.4, 5, [0x5a3a24, 0x8a5c38], '')
  for (let k = 0; k < 6; k++)
    for (const s of [-1, 1])
      b.box('lit', s * 1.2 - 0.03, -6.7, -4.4 + k * 1.6, s * 1.2 + 0.03, -6, -3.4 + k * 1.6, 0xffd890, '')
  for (const [x, z] of [
    [-1, 4.4],
    [1, 4.4],
    [-1, -4.4],
    [1, -4.4],
  ] as const)
    b.tube(
      'wire',
      [
        [x, -5.5, z],
        [x * 1.6, -4, z],
      ],
      [0.06, 0.06],
      3,
      0x3a2c20,
    )
  for (const s of [-1, 1])
    b.tube(
      'metal',
      [
        [s * 1.9, -6.4, -5.6],
        [s * 1.9, -6.4, -3.4],
      ],
      [0.5, 0.36],
      7,
      [0x8a6428, 0xd8a850],
    )
  return meshes(b.parts())
}

export class Airships {
  readonly root = new Group()
  readonly #place: Place
  readonly #ships: Object3D[]

  constructor(place: Place) {
    this.#place = place
    this.root.userData.moves = true
    this.#ships = SKINS.map(airship)
    for (const ship of this.#ships) this.root.add(ship)
  }

  update(x: number, z: number, state: DioramaState): void {
    const t = state.tick / TICKS_PER_SECOND
    this.#ships.forEach((ship, n) => {
      const own = cell01(this.#place.seed + 1931, n, 1)
      const way = n % 2 ? 1 : -1
      const loop = 420
      // The first is over the street from the first picture on.
      const along = ((((t * 3.4 * way + (n === 0 ? 190 : own * loop)) % loop) + loop) % loop) - loop / 2
      ship.position.set(x + along, 44 + n * 16 + Math.sin(t * 0.3 + n * 2), z - 96 - n * 54)
      ship.rotation.set(0.02 * Math.sin(t * 0.4 + n), (way * Math.PI) / 2 - 0.3 * way, 0.03 * Math.sin(t * 0.5 + n))
    })
  }
}
