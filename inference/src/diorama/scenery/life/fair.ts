/** A fairground in a park: a big wheel that turns with its cabins upright, and a carousel whose horses rise and fall. Functions of the tick. */
import { Group, Matrix4, type Object3D } from 'three'
import { terrainOf } from '../../place/terrain.ts'
import { TICKS_PER_SECOND, type DioramaState, type Place } from '../../state/state.ts'
import { MeshBuilder, shade } from '../build/mesh.ts'
import { meshes } from './traffic.ts'

const RADIUS = 12
const HUB = 14.5
const CABINS = 14
const SPOKES = CABINS
/** Seconds of a round of the wheel, and of the carousel. */
const ROUND = 75
const WHIRL = 14
const HORSES = 8
/** Where they stand: metres right of the path, along it. */
const WHEEL_AT = [-17, -50] as const
const CAROUSEL_AT = [11, -30] as const
const GAY = [0xe84a4a, 0xf2b83a, 0x4aa8d8, 0x6ac06a, 0xd86ab0, 0xf08a3a, 0x8a6ad8] as const

const wheel = (): Object3D => {
  const b = new MeshBuilder()
  for (const side of [-0.9, 0.9])
    for (let n = 0; n < SPOKES; n++)
      b.within(new Matrix4().makeRotationZ((n / SPOKES) * Math.PI * 2), () => {
        b.box('metal', -0.06, 0.6, side - 0.05, 0.06, RADIUS, side + 0.05, [0xd0d4d8, 0xf0f2f4], '')
        const a = Math.PI / SPOKES
        const [x, y] = [Math.sin(a) * 2 * RADIUS * Math.cos(a), RADIUS * Math.cos(2 * a)]
        b.tube(
          'metal',
          [
            [0, RADIUS, side],
            [x, y, side],
          ],
          [0.09, 0.09],
          4,
          0xf4f4f2,
        )
        // Bulbs round the rim.
        for (const t of [0.17, 0.5, 0.83])
          b.box(
            'shine',
            x * t - 0.22,
            RADIUS + (y - RADIUS) * t - 0.22,
            side * 1.12 - 0.22,
            x * t + 0.22,
            RADIUS + (y - RADIUS) * t + 0.22,
            side * 1.12 + 0.22,
            GAY[n % 7] ?? 0xffffff,
            '',
          )
      })
  b.within(new Matrix4().makeRotationX(Math.PI / 2), () =>
    b.lathe(
      'metal',
      0,
      0,
      [
        [0.001, -1.2],
        [0.8, -1.2],
        [0.8, 1.2],
        [0.001, 1.2],
      ],
      12,
      0xe84a4a,
    ),
  )
  return meshes(b.parts())
}

const stand = (): Object3D => {
  const b = new MeshBuilder()
  for (const z of [-1.6, 1.6])
    for (const x of [-6, 6])
      b.tube(
        'metal',
        [
          [x, -1, z * 1.5],
          [0, HUB, z],
        ],
        [0.28, 0.2],
        6,
        [0xc8ccd0, 0xf0f2f4],
      )
  b.box('wood', -5, -1, -2.6, 5, 0.5, 2.6, [0x6a4a34, 0xb08a5c])
  return meshes(b.parts())
}

const cabin = (colour: number): Object3D => {
  const b = new MeshBuilder()
  b.box('matte', -0.75, -2.1, -0.7, 0.75, -1.25, 0.7, [shade(colour, 0.8), colour], '')
  for (const x of [-0.68, 0.68])
    for (const z of [-0.62, 0.62]) b.box('metal', x - 0.04, -1.25, z - 0.04, x + 0.04, -0.35, z + 0.04, 0xf0f0ec)
  b.lathe(
    'matte',
    0,
    0,
    [
      [1, -0.4],
      [0.6, -0.12],
      [0.001, 0],
    ],
    8,
    [shade(colour, 0.9), 0xf4f0e4],
  )
  return meshes(b.parts())
}

const carousel = (): Object3D => {
  const b = new MeshBuilder()
  b.lathe(
    'wood',
    0,
    0,
    [
      [3.9, 0],
      [3.9, 0.35],
      [0.001, 0.36],
    ],
    18,
    [0x8a5a3a, 0xd8b078],
  )
  b.lathe(
    'matte',
    0,
    0,
    [
      [0.7, 0.3],
      [0.7, 3.4],
    ],
    12,
    [0xd84a5a, 0xf4ecd8],
  )
  const panels = 16
  for (let n = 0; n < panels; n++) {
    const [a, c] = [(n / panels) * Math.PI * 2, ((n + 1) / panels) * Math.PI * 2]
    const rim = (t: number, r: number, y: number): [number, number, number] => [Math.sin(t) * r, y, Math.cos(t) * r]
    const tone = n % 2 ? 0xd84a4a : 0xf6efe0
    b.quad('fabric', rim(a, 4.3, 3.3), rim(c, 4.3, 3.3), rim(c, 0.05, 5), rim(a, 0.05, 5), [tone, shade(tone, 1.06)])
    b.quad(
      'fabric',
      rim(a, 4.3, 2.85),
      rim(c, 4.3, 2.85),
      rim(c, 4.3, 3.3),
      rim(a, 4.3, 3.3),
      n % 2 ? 0xf2c24a : 0xd84a4a,
    )
    b.box(
      'shine',
      Math.sin(a) * 4.34 - 0.07,
      2.78,
      Math.cos(a) * 4.34 - 0.07,
      Math.sin(a) * 4.34 + 0.07,
      2.92,
      Math.cos(a) * 4.34 + 0.07,
      0xffe0a0,
      '',
    )
  }
  return meshes(b.parts())
}

/** A painted horse on its pole, looking along +z. */
const horse = (colour: number): Object3D => {
  const b = new MeshBuilder()
  b.box('metal', -0.03, -1.4, -0.03, 0.03, 1.7, 0.03, 0xe0c070, '')
  b.tube(
    'matte',
    [
      [0, 0, -0.5],
      [0, 0.05, 0],
      [0, 0.02, 0.45],
    ],
    [0.2, 0.24, 0.2],
    7,
    colour,
  )
  b.tube(
    'matte',
    [
      [0, 0.08, 0.4],
      [0, 0.5, 0.72],
      [0, 0.44, 1],
    ],
    [0.15, 0.11, 0.07],
    6,
    colour,
  )
  for (const [x, z, f] of [
    [-0.12, 0.42, 0.28],
    [0.12, 0.36, 0.1],
    [-0.12, -0.42, -0.25],
    [0.12, -0.4, -0.1],
  ] as const)
    b.tube(
      'matte',
      [
        [x, -0.05, z],
        [x, -0.35, z + f * 0.4],
        [x, -0.62, z + f],
      ],
      [0.07, 0.05, 0.05],
      5,
      colour,
    )
  b.tube(
    'matte',
    [
      [0, 0.05, -0.5],
      [0, -0.3, -0.75],
    ],
    [0.07, 0.02],
    4,
    0x5a3a2a,
  )
  b.box('cloth', -0.22, 0.12, -0.16, 0.22, 0.27, 0.16, 0xc83a4a, '')
  return meshes(b.parts())
}

export class Fair {
  readonly root = new Group()
  readonly #wheel = wheel()
  readonly #cabins = Array.from({ length: CABINS }, (_, n) => cabin(GAY[n % GAY.length]!))
  readonly #carousel = carousel()
  readonly #horses = Array.from({ length: HORSES }, (_, n) => horse([0xf6f0e4, 0x6a4a34, 0xd8c8b0, 0x3a3438][n % 4]!))
  readonly #hub: readonly [number, number, number]
  readonly #floor: readonly [number, number, number]

  constructor(place: Place) {
    const terrain = terrainOf(place)
    const at = ([u, z]: readonly [number, number]): [number, number, number] => {
      const x = terrain.pathX(z) + u
      return [x, terrain.height(x, z), z]
    }
    const [x, y, z] = at(WHEEL_AT)
    this.#hub = [x, y + HUB, z]
    this.#floor = at(CAROUSEL_AT)
    const frame = stand()
    frame.position.set(x, y, z)
    this.root.add(frame, this.#wheel, ...this.#cabins, this.#carousel, ...this.#horses)
    this.root.userData.moves = true
  }

  update(_x: number, _z: number, state: DioramaState): void {
    const t = state.tick / TICKS_PER_SECOND
    const turn = (t / ROUND) * Math.PI * 2
    const [hx, hy, hz] = this.#hub
    this.#wheel.position.set(hx, hy, hz)
    this.#wheel.rotation.z = -turn
    this.#cabins.forEach((one, n) => {
      const a = turn + (n / CABINS) * Math.PI * 2
      one.position.set(hx + Math.sin(a) * RADIUS, hy + Math.cos(a) * RADIUS, hz)
      // They swing a little, each in its own time.
      one.rotation.z = 0.05 * Math.sin(t * 1.1 + n * 1.7)
    })
    const [fx, fy, fz] = this.#floor
    const spin = (t / WHIRL) * Math.PI * 2
    this.#carousel.position.set(fx, fy, fz)
    this.#carousel.rotation.y = spin
    this.#horses.forEach((one, n) => {
      const a = spin + (n / HORSES) * Math.PI * 2
      const r = n % 2 ? 2.4 : 3.2
      one.position.set(fx + Math.sin(a) * r, fy + 1.35 + 0.28 * Math.sin(t * 2.2 + n * 2.1), fz + Math.cos(a) * r)
      one.rotation.y = a + Math.PI / 2
    })
  }
}
