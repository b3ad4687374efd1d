/** Everything that stands in a place, round the camera: things of the layout drawn by their prototypes at the level their distance asks for. */
import { Group } from 'three'
import { afloat } from '../place/afloat.ts'
import type { Layout } from '../place/layout/layout.ts'
import { layoutOf } from '../place/layout/layout.ts'
import { cell01 } from '../place/noise.ts'
import type { Thing } from '../place/things.ts'
import { hypot2 } from '../raster/hypot.ts'
import type { DioramaState, Place } from '../state/state.ts'
import { mix, type Part } from './build/mesh.ts'
import { SHRUBS } from './plants/shrub.ts'
import { TREES } from './plants/species.ts'
import { type Pool, Pools, sectorOf } from './pools.ts'
import { buildPrototype, keyOf, levelAt, reachesOf, type Reaches } from './prototype.ts'

interface Stood {
  thing: Thing
  matrix: Float32Array
  reaches: Reaches
  tint: number
  plant: boolean
  small: boolean
  /** Where it is seen, by level and side (0 near by, 1..6 a sixth of the circle), and where it throws its shadow from. */
  seen: (Pool | undefined)[]
  shade: Pool | null
}

/** A cell of the layout. Most of what stands there is too far to be seen: that is found from three numbers each, one beside the other. */
interface Cell {
  stood: readonly Stood[]
  /** x, z, and a little more than the square of how far it is seen. */
  spots: Float64Array
}

interface Shown {
  d: number
  stood: Stood
  level: number
}

const SIDES = 7
/** Beyond this (m) things are parted by the side they stand on. */
const PARTED = 46

const QUANTUM = 3
/** Up to this far (m) plants and small things throw their shadow at one level of detail, whatever is seen of them: shadows stay as they are when one comes nearer. */
const SHADE = 112
const GREAT_SHADE = 150
/** What is seen at its finest less far than this (m) is small. */
const SMALL = 30

/** Column-major matrix of a thing: turn, scale and the shear along its local x. */
export const matrixOf = (one: Thing): Float32Array => {
  const c = Math.cos(one.turn)
  const s = Math.sin(one.turn)
  const wide = one.size * one.wide
  return new Float32Array([
    c * wide,
    one.slope * wide,
    -s * wide,
    0,
    0,
    one.size * one.tall,
    0,
    0,
    s * one.size,
    0,
    c * one.size,
    0,
    one.x,
    one.y,
    one.z,
    1,
  ])
}

export class ThingField {
  readonly #layout: Layout
  readonly #place: Place
  readonly root = new Group()
  readonly #prototypes = new Map<string, readonly Part[]>()
  readonly #built: Pools
  readonly #small: Pools
  readonly #shade: Pools
  readonly #cells = new Map<string, Cell>()
  readonly #reach: number
  /** Keys of prototypes that may be wanted soon, and those ever listed. */
  readonly #cold: string[] = []
  readonly #listed = new Set<string>()
  #at = ''

  /** `reach`: how far things show at all (m). */
  constructor(place: Place, reach: number) {
    this.#place = place
    this.#layout = layoutOf(place)
    this.#reach = reach
    const make = (key: string): readonly Part[] => {
      let parts = this.#prototypes.get(key)
      if (!parts) this.#prototypes.set(key, (parts = buildPrototype(place, key)))
      return parts
    }
    this.#built = new Pools(make, 0, 'seen')
    this.#small = new Pools(make, 0, 'seen')
    this.#shade = new Pools(make, 0, 'shade')
    this.root.matrixAutoUpdate = false
    this.root.add(this.#built.root, this.#small.root, this.#shade.root)
  }

  update(x: number, z: number, state: DioramaState): void {
    const qx = Math.round(x / QUANTUM)
    const qz = Math.round(z / QUANTUM)
    const eye = Math.round(state.camera.eye[1] / 3) * 3
    const at = `${qx},${qz},${eye}`
    // Every other frame is enough to stay ahead, and leaves the others to those who walk and to the land.
    if (at === this.#at) {
      this.#rests = !this.#rests
      return this.#rests ? undefined : this.#warmOne()
    }
    this.#at = at
    const cx = qx * QUANTUM
    const cz = qz * QUANTUM
    const shown: Shown[] = []
    for (const [i, j] of this.#near(cx, cz)) this.#list(this.#cell(i, j), cx, eye, cz, shown)
    // What is equally far stays in order.
    shown.sort((a, b) => a.d - b.d)
    const pools = [this.#built, this.#small, this.#shade]
    for (const one of pools) one.begin()
    for (const one of shown) this.#put(one, cx, cz)
    for (const one of pools) one.end()
    this.#bound = [cx + (cx - this.#from[0]), cz + (cz - this.#from[1])]
    this.#from = [cx, cz]
    this.#coming = this.#ahead(...this.#bound)
  }
  #rests = false
  #from: [x: number, z: number] = [0, 0]
  #bound: [x: number, z: number] = [0, 0]
  #coming: Generator<void, void> | null = null

  /** Cells of the layout within reach of a spot. */
  #near(x: number, z: number): [i: number, j: number][] {
    const { cellX, cellZ, originX, originZ } = this.#layout
    const cells: [number, number][] = []
    const last = [Math.floor((x + this.#reach - originX) / cellX), Math.floor((z + this.#reach - originZ) / cellZ)]
    for (let i = Math.floor((x - this.#reach - originX) / cellX); i <= last[0]!; i++)
      for (let j = Math.floor((z - this.#reach - originZ) / cellZ); j <= last[1]!; j++) cells.push([i, j])
    return cells
  }

  /** Adds what is seen of a cell. */
  #list({ stood, spots }: Cell, x: number, eye: number, z: number, shown: Shown[]): void {
    const { sees } = this.#layout
    for (let n = 0, at = 0; n < stood.length; n++, at += 3) {
      const dx = spots[at]! - x
      const dz = spots[at + 1]! - z
      if (dx * dx + dz * dz > spots[at + 2]!) continue
      const one = stood[n]!
      if (sees && !sees(one.thing, x, eye, z)) continue
      const d = hypot2(dx, dz)
      const level = levelAt(one.reaches, d, one.thing.size)
      if (level >= 0) shown.push({ d, stood: one, level })
    }
  }

  #put({ stood, level, d }: Shown, x: number, z: number): void {
    const { thing, matrix, tint, small, plant, seen } = stood
    const side = d > PARTED ? 1 + sectorOf(thing.x - x, thing.z - z) : 0
    const at = level * SIDES + side
    const pool = (seen[at] ??= (small ? this.#small : this.#built).of(
      keyOf(thing, level) + (side > 0 ? `@${side - 1}` : ''),
    ))
    pool.add(matrix, 0, 1, tint)
    if (d >= (small ? SHADE : GREAT_SHADE)) return
    stood.shade ??= this.#shade.of(keyOf(thing, plant ? 1 : 0))
    stood.shade.add(matrix, 0, 1, 0xffffff)
  }

  /** Lays out what stands where one is bound for, a cell at a time. */
  *#ahead(x: number, z: number): Generator<void, void> {
    for (const [i, j] of this.#near(x, z)) {
      if (this.#cells.has(`${i},${j}`)) continue
      this.#cell(i, j)
      yield
    }
  }

  /** Between refills one cell is laid out or one prototype built ahead, so that walking on seldom waits for one. What is shown does not depend on it. */
  #warmOne(): void {
    if (this.#coming && !this.#coming.next().done) return
    this.#coming = null
    while (this.#cold.length > 0) {
      const key = this.#cold.pop() ?? ''
      const known = this.#prototypes.has(key)
      this.#built.warm(key)
      if (!known) return
    }
  }

  #cell(i: number, j: number): Cell {
    const key = `${i},${j}`
    let cell = this.#cells.get(key)
    if (!cell) {
      if (this.#cells.size > 2000) for (const old of [...this.#cells.keys()].slice(0, 1000)) this.#cells.delete(old)
      const stood = this.#layout
        .things(i, j)
        .filter((thing) => !afloat(this.#place, thing))
        .map(stand)
      cell = { stood, spots: spotsOf(stood) }
      this.#cells.set(key, cell)
      for (const { thing, reaches } of stood)
        for (let level = 0; level < reaches.length; level++) {
          const wanted = keyOf(thing, level)
          if (this.#listed.has(wanted)) continue
          this.#listed.add(wanted)
          this.#cold.push(wanted)
        }
    }
    return cell
  }
}

const spotsOf = (stood: readonly Stood[]): Float64Array => {
  const spots = new Float64Array(stood.length * 3)
  stood.forEach(({ thing, reaches }, n) => {
    const far = Math.max(0, ...reaches) * Math.max(0.6, thing.size) * 1.0001
    spots.set([thing.x, thing.z, far * far], n * 3)
  })
  return spots
}

const PLANTS: ReadonlySet<Thing['kind']> = new Set([...TREES, ...SHRUBS])

const stand = (thing: Thing): Stood => {
  const reaches = reachesOf(thing.kind)
  const plant = PLANTS.has(thing.kind)
  const small = plant || (reaches[0] ?? 0) < SMALL
  return { thing, matrix: matrixOf(thing), reaches, tint: tintOf(thing), plant, small, seen: [], shade: null }
}

const HOUSES: readonly Thing['kind'][] = ['row', 'house', 'facade', 'machiya', 'neon', 'tower']

/** No two trees are quite the same colour, nor two houses. */
const tintOf = (one: Thing): number => {
  if (HOUSES.includes(one.kind)) {
    const t = cell01(983, Math.round(one.x * 10), Math.round(one.z * 10))
    return mix(mix(0xe2dce4, 0xffffff, Math.min(1, t * 2)), 0xfff0dc, Math.max(0, t * 2 - 1))
  }
  if (!TREES.includes(one.kind) && one.kind !== 'bush') return 0xffffff
  const t = cell01(977, Math.round(one.x * 10), Math.round(one.z * 10))
  return mix(mix(0xd6e6e0, 0xffffff, Math.min(1, t * 1.6)), 0xfff2cc, Math.max(0, t - 0.55))
}
