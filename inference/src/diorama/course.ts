/**
 * The course of who moves over a lattice: which spot comes next, and in how many frames. What is made ready ahead goes by it, so it may be
 * wrong: what is shown never depends on it.
 */

/** Slower than this (spots a frame) counts as standing. */
const STILL = 4e-4

export type Pair = readonly [u: number, v: number]

/** Frames until `q`, rounded, becomes another for a step of `step` a frame. */
const until = (q: number, step: number): number =>
  step > 0 ? (Math.round(q) + 0.5 - q) / step : step < 0 ? (q - Math.round(q) + 0.5) / -step : Infinity

export class Course {
  #last: Pair | null = null
  #pace: Pair = [0, 0]
  /** Frames until the next spot; Infinity where nothing is foreseen. */
  frames = Infinity
  /** The next spot, or null. */
  next: Pair | null = null
  /** By how many spots (-1, 0, 1) the next one lies beside this. */
  side: Pair = [0, 0]

  /** Comes to (u, v), in spots of the lattice, a frame after the last place. `bound`: spots a frame where there was none before. */
  to(u: number, v: number, bound: Pair = [0, 0]): void {
    const last = this.#last
    this.#last = [u, v]
    this.frames = Infinity
    this.next = null
    this.side = [0, 0]
    if (!last) this.#pace = bound
    else if (Math.abs(u - last[0]) > 1 || Math.abs(v - last[1]) > 1) this.#pace = [0, 0]
    else this.#pace = [(this.#pace[0] + u - last[0]) / 2, (this.#pace[1] + v - last[1]) / 2]
    const [du, dv] = this.#pace
    if (Math.abs(du) + Math.abs(dv) < STILL) return
    const [across, along] = [until(u, du), until(v, dv)]
    this.frames = Math.min(across, along)
    this.side = across < along ? [Math.sign(du), 0] : [0, Math.sign(dv)]
    this.next = [Math.round(u) + this.side[0], Math.round(v) + this.side[1]]
  }
}
