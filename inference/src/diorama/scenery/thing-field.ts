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
import { boundOf, Prefill } from './prefill.ts'
import { buildPrototype, castKeyOf, keyOf, levelAt, reachesOf, type Reaches } from './prototype.ts'

interface Stood {
  thing: Thing
  matrix: Float32Array
  reaches: Reaches
  tint: number
  plant: boolean
  small: boolean
  /** How far off it throws its shadow (m). */
  shades: number
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

/** `level`: that at which it is seen, or -1 where it only throws its shadow. */
interface Shown {
  d: number
  stood: Stood
  level: number
}

const SIDES = 7
/** Beyond this (m) things are parted by the side they stand on. */
const PARTED = 46

const QUANTUM = 3
/** Steps of the eye's height (m). */
const EYE = 3
/** Things looked at, and put into their pools, in one step of filling them. */
const LISTED = 700
const PUT = 120

/** Up to this far (m) plants and small things throw their shadow, and others, at one level of detail, whatever is seen of them: shadows stay as they are when one comes nearer. */
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
  readonly #pools: readonly Pools[]
  readonly #cells = new Map<string, Cell>()
  readonly #reach: number
  readonly #prefill = new Prefill(
    QUANTUM,
    (x, z, level) => this.#fill(x, z, level * EYE),
    () => {
      for (const one of this.#pools) one.show()
    },
  )

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
    // Shadows first: they are drawn ahead as well.
    this.#pools = [this.#shade, this.#built, this.#small]
    for (const { root } of this.#pools) this.root.add(root)
  }

  update(x: number, z: number, state: DioramaState): void {
    const prefill = this.#prefill
    if (!prefill.to(x, z, Math.round(state.camera.eye[1] / EYE), boundOf(state))) prefill.advance()
  }

  /** Fills the pools for who stands at a spot, in steps. */
  *#fill(x: number, z: number, eye: number): Generator<void, void> {
    const shown: Shown[] = []
    let work = 0
    for (const [i, j] of this.#near(x, z)) {
      if (!this.#cells.has(`${i},${j}`)) yield
      const cell = this.#cell(i, j)
      this.#list(cell, x, eye, z, shown)
      work += 1 + cell.stood.length
      if (work < LISTED) continue
      work = 0
      yield
    }
    // What is equally far stays in order.
    shown.sort((a, b) => a.d - b.d)
    yield
    for (const one of this.#pools) one.begin()
    for (let n = 0; n < shown.length; n++) {
      const built = this.#prototypes.size
      this.#put(shown[n]!, x, z)
      if (n % PUT === PUT - 1 || this.#prototypes.size > built) yield
    }
    for (const one of this.#pools) {
      yield
      yield* one.end()
    }
  }

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
      if (level >= 0 || d < one.shades) shown.push({ d, stood: one, level })
    }
  }

  #put({ stood, level, d }: Shown, x: number, z: number): void {
    const { thing, matrix, tint, small, plant, seen, shades } = stood
    if (level >= 0) {
      const side = d > PARTED ? 1 + sectorOf(thing.x - x, thing.z - z) : 0
      const at = level * SIDES + side
      const pool = (seen[at] ??= (small ? this.#small : this.#built).of(
        keyOf(thing, level) + (side > 0 ? `@${side - 1}` : ''),
      ))
      pool.add(matrix, 0, 1, tint)
    }
    if (d >= shades) return
    stood.shade ??= this.#shade.of(castKeyOf(thing, plant ? 1 : 0))
    stood.shade.add(matrix, 0, 1, 0xffffff)
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
    }
    return cell
  }
}

/** How far off a thing is seen at all (m). */
const farthest = ({ size }: Thing, reaches: Reaches): number => Math.max(0, ...reaches) * Math.max(0.6, size)

const spotsOf = (stood: readonly Stood[]): Float64Array => {
  const spots = new Float64Array(stood.length * 3)
  stood.forEach(({ thing, reaches, shades }, n) => {
    const far = Math.max(shades, farthest(thing, reaches)) * 1.0001
    spots.set([thing.x, thing.z, far * far], n * 3)
  })
  return spots
}

const PLANTS: ReadonlySet<Thing['kind']> = new Set([...TREES, ...SHRUBS])

const stand = (thing: Thing): Stood => {
  const reaches = reachesOf(thing.kind)
  const plant = PLANTS.has(thing.kind)
  const small = plant || (reaches[0] ?? 0) < SMALL
  // Of what stands so close that it hides itself, nobody sees the shadows either.
  const shades = thing.kind === 'bamboo' ? farthest(thing, reaches) : small ? SHADE : GREAT_SHADE
  return { thing, matrix: matrixOf(thing), reaches, tint: tintOf(thing), plant, small, shades, seen: [], shade: null }
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
