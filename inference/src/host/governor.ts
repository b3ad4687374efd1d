/**
 * The governor: gives up detail of the view before the frame rate. Pure: fed with the measured time of each drawn step. The level
 * belongs to the view, never to the state, so replay and film are not touched by it.
 */
export interface Governor {
  /** Level of detail, 0.2..1. */
  detail: number
  /** Smoothed time of a drawn step, and of its deviation, ms. */
  mean: number
  spread: number
  /** Drawn steps since the level last changed, and steps in a row that were quick. */
  since: number
  calm: number
  /** Drawn or skipped steps that were too slow, smoothed, 0..1. */
  pressure: number
}

export const LEVELS = [0.2, 0.4, 0.6, 0.8, 1] as const
/** Share of a tick a drawn step may take before detail is given up, and below which it is given back. */
const HIGH = 0.8
const LOW = 0.5
/** Steps to wait before going down again, and quick ones in a row before going up. */
const DOWN_AFTER = 8
const UP_AFTER = 72

export const startGovernor = (): Governor => ({ detail: 0.6, mean: 12, spread: 3, since: 0, calm: 0, pressure: 0 })

/** Time a drawn step is expected to take, ms: mean and two mean deviations. */
export const expectedStep = (g: Governor): number => g.mean + 2 * g.spread

const level = (detail: number, by: number): number => {
  const at = LEVELS.findIndex((l) => l >= detail - 1e-9)
  return LEVELS[Math.max(0, Math.min(LEVELS.length - 1, at + by))]
}

/** Takes the time of one step into account. `ms` is null for a step whose picture was skipped for lateness. */
export const observe = (g: Governor, ms: number | null, tickMs: number): Governor => {
  const slow = ms === null || ms > HIGH * tickMs
  const pressure = g.pressure + ((slow ? 1 : 0) - g.pressure) * 0.12
  // What is not drawn cannot be measured: the old measure fades, so that a bad moment does not keep pictures away for ever.
  const mean = ms === null ? g.mean * 0.99 : g.mean + (ms - g.mean) * 0.1
  const spread = ms === null ? g.spread * 0.9 : g.spread + (Math.abs(ms - mean) - g.spread) * 0.1
  const calm = !slow && mean < LOW * tickMs ? g.calm + 1 : 0
  const next = { ...g, mean, spread, pressure, calm, since: g.since + 1 }
  if (pressure > 0.4 && next.since >= DOWN_AFTER && g.detail > LEVELS[0])
    return { ...next, detail: level(g.detail, -1), since: 0, pressure: 0 }
  if (calm >= UP_AFTER && g.detail < 1) return { ...next, detail: level(g.detail, 1), since: 0, calm: 0 }
  return next
}
