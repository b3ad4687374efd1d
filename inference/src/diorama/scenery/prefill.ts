/**
 * What stands round the eye changes whenever it comes to another spot of a lattice. All of it at once would be a jolt: for who keeps going as
 * he goes, the next spot is foreseen and made ready in steps. What is shown does not depend on whether it was.
 */
import { Course } from '../course.ts'
import { type DioramaState, TICKS_PER_SECOND } from '../state/state.ts'

/** Steps that are expected of the first spot, and frames by which one wants to be done before. */
const USUAL = 50
const SPARE = 6
/** Metres a frame of who walks. */
const WALK = 1.4 / TICKS_PER_SECOND

/** A spot of the lattice, and the eye's height in steps of its user. */
type Spot = readonly [x: number, z: number, level: number]

const same = (a: Spot, b: Spot | null): boolean => b !== null && a[0] === b[0] && a[1] === b[1] && a[2] === b[2]

/** Where who stands will most likely go (m a frame): at a walk, the way he looks. */
export const boundOf = ({ camera: { eye, look } }: DioramaState): readonly [x: number, z: number] => {
  const [dx, dz] = [look[0] - eye[0], look[2] - eye[2]]
  const k = WALK / Math.max(0.1, Math.sqrt(dx * dx + dz * dz))
  return [dx * k, dz * k]
}

export class Prefill {
  readonly #quantum: number
  readonly #fill: (x: number, z: number, level: number) => Generator<void, void>
  readonly #show: () => void
  #shown: Spot | null = null
  /** The spot that is made ready, and what is left to do for it. */
  #bound: Spot | null = null
  #filling: Generator<void, void> | null = null
  readonly #course = new Course()
  /** Steps done for the next spot, and those that it took for the last. */
  #done = 0
  #usual = USUAL

  /** `quantum`: metres between two spots. `fill` makes a spot (m) ready in steps, `show` shows what was made ready last. */
  constructor(quantum: number, fill: (x: number, z: number, level: number) => Generator<void, void>, show: () => void) {
    this.#quantum = quantum
    this.#fill = fill
    this.#show = show
  }

  /**
   * Comes to (x, z), a frame after the last place: shows what belongs there; true where that is another spot. `bound`: metres a frame that one is
   * about to go who comes first; what he comes to within a second is then ready as well.
   */
  to(x: number, z: number, level = 0, bound: readonly [x: number, z: number] = [0, 0]): boolean {
    const q = this.#quantum
    const spot: Spot = [Math.round(x / q), Math.round(z / q), level]
    const first = !this.#shown
    this.#course.to(x / q, z / q, [bound[0] / q, bound[1] / q])
    const { next, frames } = this.#course
    if (!same(spot, this.#shown)) {
      this.#shown = spot
      this.#prepare(spot)
      this.#finish()
      this.#show()
      this.#bound = null
      if (first && next && frames < TICKS_PER_SECOND) {
        this.#prepare([...next, level])
        this.#finish()
      }
      return true
    }
    if (next) this.#prepare([...next, level])
    return false
  }

  /** Does what is left at once. */
  #finish(): void {
    while (this.#filling) this.#step()
  }

  #step(): void {
    this.#done++
    if (!this.#filling?.next().done) return
    this.#filling = null
    this.#usual = this.#done
  }

  /** A frame's share of making the next spot ready; false where nothing is to be done. */
  advance(): boolean {
    if (!this.#filling) return false
    const due = Math.ceil((this.#usual - this.#done) / Math.max(1, this.#course.frames - SPARE))
    for (let n = Math.max(1, due); n > 0 && this.#filling; n--) this.#step()
    return true
  }

  #prepare(spot: Spot): void {
    if (same(spot, this.#bound)) return
    const q = this.#quantum
    this.#bound = spot
    this.#done = 0
    this.#filling = this.#fill(spot[0] * q, spot[1] * q, spot[2])
  }
}
