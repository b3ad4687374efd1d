/**
 * Pace: when each tick is due on the one media time that picture and sound share, and when its step has to begin for that. Pure:
 * the monotonic time (ms) comes in as an argument. The world's time stands still while the host waits (server away, pause):
 * then `stall` moves what is still to come.
 */
export interface Pace {
  /** Monotonic ms at which tick `base` is due. */
  origin: number
  base: number
  /** ms a tick. */
  tickMs: number
}

/** Longest the media time may lag behind before it is moved instead of caught up, ms. */
export const CATCH_UP = 400
/** Between the expected end of a step and the moment it is due, ms: what a late timer or a busy core may take. */
export const MARGIN = 9
/** A step begins at least this long before it is due, ms: its sound is handed over `SOUND_LEAD` (media/sound-feed.ts) ahead. */
export const HEAD_START = 64
/** A picture ready later than this after its moment is skipped, ms. */
export const LATE = 25
/** After so many skipped pictures in a row one is drawn whatever the clock says: a slow picture is better than none. */
export const SKIPS = 3

/** Starts media time so that `tick` is due `lead` ms from now. */
export const startPace = (now: number, tick: number, tickMs: number, lead: number): Pace => ({
  origin: now + lead,
  base: tick,
  tickMs,
})

export const dueAt = (pace: Pace, tick: number): number => pace.origin + (tick - pace.base) * pace.tickMs

/** When to begin the step of `tick`, given how long a step is expected to take: as late as is safe, so that what was asked last still gets in. */
export const beginAt = (pace: Pace, tick: number, expected: number): number =>
  dueAt(pace, tick) - Math.min(Math.max(expected + MARGIN, HEAD_START), 2 * pace.tickMs)

/** Everything still to come is due `ms` later. */
export const stall = (pace: Pace, ms: number): Pace => ({ ...pace, origin: pace.origin + Math.max(0, ms) })

export interface Plan {
  /** Draw this tick? A picture that would come too late is skipped, never queued. */
  picture: boolean
  pace: Pace
}

/**
 * Decides at the beginning of a step: draw, catch up without drawing, or, when too far behind for that, move the media time.
 * `expected` is the time of a step with its picture, `skips` the number of pictures skipped in a row so far.
 */
export const plan = (pace: Pace, tick: number, now: number, expected: number, skips = 0): Plan => {
  const late = now + expected - dueAt(pace, tick)
  if (now - dueAt(pace, tick) > CATCH_UP) return { picture: true, pace: stall(pace, late) }
  return { picture: late <= LATE || skips >= SKIPS, pace }
}
