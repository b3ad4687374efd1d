/**
 * Records the held control of every stepped tick until it is written as a `steer` commit. Ticks at rest are not written: a tick no
 * record covers was released.
 */
import { packHeld, RELEASED, type HeldControl } from '@shoal/session'

export interface SteerRecord {
  firstTick: number
  held: readonly HeldControl[]
}

export const NOTHING: SteerRecord = { firstTick: 0, held: [] }

const atRest = ({ moveX, moveZ, lookX, lookY, verbs }: HeldControl): boolean =>
  moveX === 0 && moveZ === 0 && lookX === 0 && lookY === 0 && verbs === 0

/** Adds the control of `tick`, the one after the last added. */
export const record = (r: SteerRecord, tick: number, held: HeldControl): SteerRecord => {
  if (r.held.length === 0) return atRest(held) ? r : { firstTick: tick, held: [held] }
  // A tick may be missing only where the recording starts anew.
  const gap = tick - r.firstTick - r.held.length
  if (gap < 0) throw new Error(`tick ${tick} is recorded twice`)
  return { ...r, held: [...r.held, ...Array<HeldControl>(gap).fill(RELEASED), held] }
}

/** The note of the commit, or null when there is nothing to write. */
export const packRecord = ({ firstTick, held }: SteerRecord): string | null => {
  const last = held.findLastIndex((h) => !atRest(h))
  return last < 0 ? null : packHeld(firstTick, held.slice(0, last + 1))
}
