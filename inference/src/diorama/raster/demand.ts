/** What is asked of the still shadow map: what casts into which of its squares. */
import type { Cast, Casts, Light } from './casts.ts'
import type { Item } from './gather.ts'
import * as L from './kernel/layout.ts'
import * as Rec from './kernel/records.ts'

/** Squares along a side of the map. */
export const TILES = Rec.SHADOW_TILES
/** Squares known beyond each edge of the map, and all along a side. */
export const RIM = 1
export const SPAN = TILES + 2 * RIM
const DEPTHS = 65536 / Rec.SHADOW_DEPTH

/** Where the map lies on the lattice: squares of its corner, the light and the depth things are judged from. */
export interface Lattice {
  light: Light
  /** With the light, what a square's depths are counted from. */
  name: string
  u: number
  v: number
  middle: number
}

/** What is asked of the map: of some things, where each casts its shadow, and for each square a number that stands for what casts into it. */
export class Demand {
  readonly #casts: Casts
  things: readonly Item[] = []
  readonly casts: Cast[] = []
  /** Of the squares of the map and round it. */
  readonly keys = new Float64Array(SPAN * SPAN)
  /** The depth things are judged from. */
  middle = 0

  constructor(casts: Casts) {
    this.#casts = casts
  }

  sum(things: readonly Item[], to: Lattice): void {
    const keys = this.keys.fill(0)
    const [left, top] = [to.u - RIM, to.v - RIM]
    this.things = things
    this.middle = to.middle
    this.casts.length = 0
    for (const item of things) {
      const cast = this.#casts.of(item, to.light)
      this.casts.push(cast)
      const { squares, depths } = cast
      for (let i = 0; i < cast.count; i++) {
        if (Math.abs(depths[i * 2]! - to.middle) > (depths[i * 2 + 1]! + L.SHADOW_REACH) * DEPTHS) continue
        const i0 = Math.max(0, squares[i * 4]! - left)
        const i1 = Math.min(SPAN - 1, squares[i * 4 + 1]! - left)
        const j0 = Math.max(0, squares[i * 4 + 2]! - top)
        const j1 = Math.min(SPAN - 1, squares[i * 4 + 3]! - top)
        const key = cast.keys[i]!
        for (let j = j0; j <= j1; j++) for (let k = i0; k <= i1; k++) keys[j * SPAN + k]! += key
      }
    }
  }

  /** Appends what casts into squares [u0, u1] x [v0, v1] of the lattice to `out`: number of the thing, and of its instance. */
  list(out: number[], u0: number, v0: number, u1: number, v1: number): void {
    this.casts.forEach(({ squares, depths, count }, thing) => {
      for (let i = 0; i < count; i++) {
        const n = i * 4
        if (squares[n]! > u1 || squares[n + 1]! < u0 || squares[n + 2]! > v1 || squares[n + 3]! < v0) continue
        if (Math.abs(depths[i * 2]! - this.middle) > (depths[i * 2 + 1]! + L.SHADOW_REACH) * DEPTHS) continue
        out.push(thing, i)
      }
    })
  }
}
