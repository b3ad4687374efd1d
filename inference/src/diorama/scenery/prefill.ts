/**
 * What stands round the eye changes whenever it comes to another spot of a lattice. All of it at once would be a jolt: for who keeps going as
 * he goes, the next spot is foreseen and made ready in steps. What is shown does not depend on whether it was.
 */
import { atOnce } from '../steps.ts'

/** Slower than this (m a frame) counts as standing. */
const STILL = 1e-3

/** Steps that are expected of the first spot, and frames by which one wants to be done before. */
const USUAL = 50
const SPARE = 6

/** A spot of the lattice, and the eye's height in steps of its user. */
type Spot = readonly [x: number, z: number, level: number]

const same = (a: Spot, b: Spot | null): boolean => b !== null && a[0] === b[0] && a[1] === b[1] && a[2] === b[2]

/** Frames until `q`, rounded, becomes another for a step of `step` a frame, both in units of the lattice. */
const until = (q: number, step: number): number =>
  step > 0 ? (Math.round(q) + 0.5 - q) / step : step < 0 ? (q - Math.round(q) + 0.5) / -step : Infinity

export class Prefill {
  readonly #quantum: number
  readonly #fill: (x: number, z: number, level: number) => Generator<void, void>
  readonly #show: () => void
  #shown: Spot | null = null
  /** The spot that is made ready, and what is left to do for it. */
  #bound: Spot | null = null
  #filling: Generator<void, void> | null = null
  #last: readonly [x: number, z: number] | null = null
  /** Metres a frame. */
  #pace: readonly [x: number, z: number] = [0, 0]
  /** Frames until the next spot; none where nothing is foreseen. */
  #frames = Infinity
  /** Steps done for the next spot, and those that it took for the last. */
  #done = 0
  #usual = USUAL

  /** `quantum`: metres between two spots. `fill` makes a spot (m) ready in steps, `show` shows what was made ready last. */
  constructor(quantum: number, fill: (x: number, z: number, level: number) => Generator<void, void>, show: () => void) {
    this.#quantum = quantum
    this.#fill = fill
    this.#show = show
  }

  /** Comes to (x, z), a frame after the last place: shows what belongs there; true where that is another spot. */
  to(x: number, z: number, level = 0): boolean {
    const q = this.#quantum
    const spot: Spot = [Math.round(x / q), Math.round(z / q), level]
    const next = this.#foresee(x, z, level)
    if (!same(spot, this.#shown)) {
      this.#shown = spot
      this.#prepare(spot)
      if (this.#filling) atOnce(this.#filling)
      this.#show()
      this.#filling = this.#bound = null
      return true
    }
    if (next) this.#prepare(next)
    return false
  }

  /** A frame's share of making the next spot ready; false where nothing is to be done. */
  advance(): boolean {
    if (!this.#filling) return false
    const due = Math.ceil((this.#usual - this.#done) / Math.max(1, this.#frames - SPARE))
    for (let n = Math.max(1, due); n > 0 && this.#filling; n--) {
      this.#done++
      if (!this.#filling.next().done) continue
      this.#filling = null
      this.#usual = this.#done
    }
    return true
  }

  #prepare(spot: Spot): void {
    if (same(spot, this.#bound)) return
    const q = this.#quantum
    this.#bound = spot
    this.#done = 0
    this.#filling = this.#fill(spot[0] * q, spot[1] * q, spot[2])
  }

  #foresee(x: number, z: number, level: number): Spot | null {
    const q = this.#quantum
    const last = this.#last
    this.#last = [x, z]
    this.#frames = Infinity
    if (!last || Math.abs(x - last[0]) > q || Math.abs(z - last[1]) > q) {
      this.#pace = [0, 0]
      return null
    }
    this.#pace = [(this.#pace[0] + x - last[0]) / 2, (this.#pace[1] + z - last[1]) / 2]
    const [dx, dz] = this.#pace
    if (Math.abs(dx) + Math.abs(dz) < STILL) return null
    const [u, v] = [x / q, z / q]
    const [across, along] = [until(u, dx / q), until(v, dz / q)]
    this.#frames = Math.min(across, along)
    return across < along
      ? [Math.round(u) + Math.sign(dx), Math.round(v), level]
      : [Math.round(u), Math.round(v) + Math.sign(dz), level]
  }
}
