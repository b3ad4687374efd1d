/** Grass and flowers round the camera, from cells of 4 m that are always sown the same; dense near, sparse and larger far off. */
import { cell01, noise2, smooth, stream } from '../../place/noise.ts'
import { terrainOf, type Terrain } from '../../place/terrain.ts'
import type { DioramaState, Place } from '../../state/state.ts'
import { mix } from '../build/mesh.ts'
import { paintOf, type GroundPaint } from '../ground/colour.ts'
import { type Pool, Pools, sectorOf } from '../pools.ts'
import { boundOf, Prefill } from '../prefill.ts'
import { bandOf } from './flowers.ts'
import { flowerParts, LIFT, litterParts, pebbleParts, tuftParts } from './grass-blades.ts'
import { meadowOf, type Meadow } from './meadow.ts'

const CELL = 4
const NEAR = 7
const MIDDLE = 22
const FAR = 64
const QUANTUM = 2
/** Instances put into their pools in one step, and how many of them a cell counts for that has to be sown. */
const STEP = 480
const SOWN = 240
const SHARE = [0.85, 0.25, 0.07] as const
const LITTER = {
  spring: [0xd8c49c, 0xb89a70, 0xe6b8c0],
  summer: [0xa88a5c, 0x86734e, 0xb8a468],
  autumn: [0xd0702c, 0xd8a038, 0xa8462c],
  winter: [0x8a7058, 0x9c8468, 0x746250],
} as const

interface Sown {
  key: string
  /** Its pools by side: 0 near by, 1..6 a sixth of the circle. */
  pools: (Pool | undefined)[]
  matrices: Float32Array
  tints: Float32Array
}

/** One number for a cell and its level, for two thousand kilometres each way. */
const numberOf = (i: number, j: number, lod: number): number => ((i + 2 ** 19) * 2 ** 20 + j + 2 ** 19) * 4 + lod

const rings = new Map<number, Int16Array>()

/** Cells round a spot that lies so far into its own, by steps of `QUANTUM`: column and row from there, level and side of each. */
const ringsFrom = (x: number, z: number): Int16Array => {
  const at = x * CELL * 8 + z
  const kept = rings.get(at)
  if (kept) return kept
  const out: number[] = []
  const reach = Math.ceil(FAR / CELL)
  for (let ring = 0; ring <= reach; ring++)
    for (let i = -ring; i <= ring; i++)
      for (let j = -ring; j <= ring; j += Math.abs(i) === ring ? 1 : Math.max(1, 2 * ring)) {
        const dx = (i + 0.5) * CELL - x
        const dz = (j + 0.5) * CELL - z
        const d = Math.hypot(dx, dz)
        if (d <= FAR) out.push(i, j, d < NEAR ? 0 : d < MIDDLE ? 1 : 2, d > NEAR ? 1 + sectorOf(dx, dz) : 0)
      }
  const made = Int16Array.from(out)
  rings.set(at, made)
  return made
}

interface List {
  matrices: number[]
  tints: number[]
}

const push = (tints: number[], colour: number, by: number): void => {
  for (const shift of [16, 8, 0]) tints.push(Math.min(1, (((colour >> shift) & 255) / 255) * by))
}

export class GrassField {
  readonly #place: Place
  readonly #terrain: Terrain
  readonly #meadow: Meadow | null
  readonly #paint: GroundPaint
  readonly #pools: Pools
  readonly #cells = new Map<number, Sown[]>()
  readonly #prefill = new Prefill(
    QUANTUM,
    (x, z) => this.#fill(x, z),
    () => this.#pools.show(),
  )

  constructor(place: Place) {
    this.#place = place
    this.#terrain = terrainOf(place)
    this.#meadow = meadowOf(place)
    this.#paint = paintOf(place)
    this.#pools = new Pools((key) => {
      const [what, index, lod] = key.split(':')
      const meadow = this.#meadow
      if (!meadow) return []
      const n = Number(index)
      const level = Number(lod)
      if (what === 'pebble') return pebbleParts(n, level)
      if (what === 'litter') return litterParts(n, level)
      if (what === 'flower') return flowerParts(meadow.flowers[n] ?? meadow.flowers[0]!, level)
      return tuftParts(meadow.looks[n >> 1] ?? meadow.looks[0], n & 1, level)
    }, 80)
  }

  get root() {
    return this.#pools.root
  }

  update(x: number, z: number, state: DioramaState): void {
    if (this.#meadow && !this.#prefill.to(x, z, 0, boundOf(state))) this.#prefill.advance()
  }

  /** Sows what is missing round a spot and fills the pools, in steps. */
  *#fill(x: number, z: number): Generator<void, void> {
    const ci = Math.floor(x / CELL)
    const cj = Math.floor(z / CELL)
    // In rings from the inside out, so that nearer instances are drawn first.
    const cells = ringsFrom(x - ci * CELL, z - cj * CELL)
    this.#pools.begin()
    let work = 0
    for (let n = 0; n < cells.length; n += 4) {
      const [i, j, lod, side] = [ci + cells[n]!, cj + cells[n + 1]!, cells[n + 2]!, cells[n + 3]!]
      if (!this.#cells.has(numberOf(i, j, lod))) work += SOWN
      for (const { key, pools, matrices, tints } of this.#cell(i, j, lod)) {
        const pool = (pools[side] ??= this.#pools.of(side > 0 ? `${key}@${side - 1}` : key))
        pool.add(matrices, 0, matrices.length / 16, tints)
        work += matrices.length / 16
      }
      if (work < STEP) continue
      work = 0
      yield
    }
    yield* this.#pools.end()
  }

  #cell(i: number, j: number, lod: number): Sown[] {
    const key = numberOf(i, j, lod)
    let sown = this.#cells.get(key)
    if (!sown) {
      if (this.#cells.size > 9000) for (const old of [...this.#cells.keys()].slice(0, 4000)) this.#cells.delete(old)
      this.#cells.set(key, (sown = this.#sow(i, j, lod)))
    }
    return sown
  }

  #sow(i: number, j: number, lod: number): Sown[] {
    const meadow = this.#meadow
    if (!meadow) return []
    const { kind, seed, season } = this.#place
    const terrain = this.#terrain
    const lists = new Map<string, List>()
    const total = Math.round(meadow.density * CELL * CELL)
    const count = Math.ceil(total * (SHARE[lod] ?? 0.1))
    const next = stream(seed + 1201, i, j)
    const litter = LITTER[season]
    // Tufts along the edges of the path, besides those sown anywhere.
    const middle = terrain.pathX((j + 0.5) * CELL)
    const edged = lod < 2 && terrain.half > 0 && meadow.clear < 0.3 && kind !== 'snow-field'
    const near = edged && Math.abs((i + 0.5) * CELL - middle) < terrain.half + CELL
    const extra = near ? (lod === 0 ? 48 : 18) : 0
    for (let n = 0; n < count + extra; n++) {
      const edge = n >= count
      let x = (i + next()) * CELL
      const z = (j + next()) * CELL
      if (edge) {
        const side = n % 2 === 0 ? 1 : -1
        x = terrain.pathX(z) + side * (terrain.half + 0.5 * next() - 0.06) + this.#paint.fray(side, z)
        if (Math.floor(x / CELL) !== i) continue
      }
      const turn = next() * 6.2832
      const draw = next()
      const tall = 0.72 + 0.6 * next()
      const px = terrain.pathX(z)
      let u = x - px
      if (!edge && meadow.rows > 0 && (kind !== 'farm' || fieldAt(u))) {
        u = Math.round(u / meadow.rows) * meadow.rows + (next() - 0.5) * meadow.rows * 0.45
        x = px + u
      }
      const away = Math.abs(u) - terrain.half
      if (away > (meadow.reach ?? Infinity)) continue
      // The edge of a path is frayed: tufts come in on it and stand back from it.
      const fray = terrain.half > 0 ? meadow.clear - 0.5 * Math.max(0, noise2(seed + 1209, x / 0.9, z / 1.3)) : -1e9
      const beside = terrain.half > 0 && away > -0.35 && away < 0.5
      const pebble = lod < 2 && beside && draw < meadow.pebbles * 0.34
      if (away < fray && !pebble && !edge) {
        // The crown of a country road keeps a thin strip of short grass.
        const crown = kind === 'country-road' && Math.abs(u) < 0.28 && draw < 0.55
        if (!crown) continue
      }
      const y = terrain.height(x, z)
      if (terrain.water !== null && y < terrain.water + 0.06) continue
      if (kind === 'mountain-pass' && Math.abs(terrain.height(x + 0.5, z) - y) > 0.38) continue
      const drift = smooth(0.12, 0.5, noise2(seed + 1203, x / 7, z / 7))
      const patch = noise2(seed + 1207, x / 11, z / 11) > -0.1
      let name: string
      let tint = 0xffffff
      let by = 1
      if (pebble) {
        name = `pebble:${n % 3}`
        tint = mix(this.#paint.pathColour(x, z, y, u), 0xffffff, 0.45)
      } else if (draw > 1 - meadow.litter && away > -0.3) {
        name = `litter:${n % 2}`
        tint = litter[Math.floor(cell01(seed + 1211, n, i * 131 + j) * 3)] ?? litter[0]
      } else if (
        meadow.flowers.length > 0 &&
        away > 0.15 &&
        draw < meadow.stray + (meadow.drift - meadow.stray) * drift
      ) {
        const which =
          kind === 'flower-field'
            ? bandOf(u, z, meadow.flowers.length)
            : Math.floor((noise2(seed + 1205, x / 13, z / 13) * 0.5 + 0.5) * meadow.flowers.length * 0.999 + draw)
        name = `flower:${which % meadow.flowers.length}`
      } else {
        const crop = kind === 'farm' && !fieldAt(u)
        const index = crop || !patch ? 1 : 0
        name = `tuft:${index * 2 + (n & 1)}`
        // What grows in from the side has the colour of the meadow it comes from.
        const from = Math.sign(u) * Math.max(Math.abs(u), terrain.half + 0.6)
        const ground =
          away < -0.4 ? this.#paint.pathColour(x, z, y, u) : this.#paint.landColour(x, z, y, 0, away < 0.6 ? from : u)
        const own = meadow.looks[index]?.own
        tint = own === undefined ? ground : mix(own, ground, 0.3)
        by = LIFT * (edge ? 0.82 + 0.3 * draw : 0.96 + 0.08 * draw)
      }
      name += `:${lod}`
      let list = lists.get(name)
      if (!list) lists.set(name, (list = { matrices: [], tints: [] }))
      const flower = name.startsWith('flower')
      const scale = terrain.half > 0 && !edge ? 0.6 + 0.4 * smooth(-0.1, 0.7, away) : edge ? 0.8 : 1
      const s = flower ? 0.85 + 0.3 * tall : scale
      const h = flower ? s : scale * tall
      const c = Math.cos(turn) * s
      const d = Math.sin(turn) * s
      list.matrices.push(c, 0, -d, 0, 0, h, 0, 0, d, 0, c, 0, x, y - 0.02, z, 1)
      push(list.tints, tint, by)
    }
    return [...lists].map(([key, list]) => ({
      key,
      pools: [],
      matrices: new Float32Array(list.matrices),
      tints: new Float32Array(list.tints),
    }))
  }
}

/** Crops stand in fields on both sides of a farm's road, with a headland of grass between. */
const fieldAt = (u: number): boolean => {
  const across = Math.abs(u)
  return across > 4.2 && across % 19 > 1.6
}
