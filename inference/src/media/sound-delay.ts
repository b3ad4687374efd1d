/**
 * How far sound is held back behind its moment. Pure. None while steps come in time; on a machine where drawn steps come late, as much
 * as they were late, so that sound is whole and a little behind rather than in place and in shreds. Given back slowly.
 */

/** Most that sound is held back, ms. */
export const MOST = 120
/** Room left beyond the lateness just seen, ms. */
const ROOM = 2
/** A piece that comes this much too early allows a little less, ms; so much less a piece, ms. */
const EARLY = 12
const BACK = 0.1

/** The delay from now on, given that of before and how late a piece was with it (negative: early), ms. */
export const adaptDelay = (delay: number, late: number): number => {
  if (late > 0) return Math.min(MOST, delay + late + ROOM)
  return late < -EARLY ? Math.max(0, delay - BACK) : delay
}
