/**
 * Where the sound of a tick goes in the queue of the audio source. Pure. Sound is the master clock: what is already queued cannot be
 * taken back, so a piece that comes too early waits behind silence and one that comes too late loses its beginning; either way picture
 * and sound stay together.
 */

/** Deviation that is left alone, ms: cutting for less would be heard more than it helps. */
export const TOLERANCE = 4
/** Sound is played this much after the picture of its tick is handed over: what the encoder of the picture needs, and the queue's safety. ms */
export const SOUND_DELAY = 20
/** The queue is not left with less than this, ms: the source delivers 10 ms pieces, and stops where it has none. */
export const FLOOR = 14
/** Silence put in at once where nothing came in time, ms. */
export const PATCH = 10

export interface Placed {
  /** Silence to queue before, ms. */
  silence: number
  /** Part of the piece to leave out at its beginning, ms. */
  cut: number
}

/** `end`: monotonic ms at which the queue would run out; `due`: when the piece should be heard. */
export const placeSound = (end: number, due: number): Placed => {
  const gap = due - end
  if (Math.abs(gap) <= TOLERANCE) return { silence: 0, cut: 0 }
  return gap > 0 ? { silence: gap, cut: 0 } : { silence: 0, cut: -gap }
}
