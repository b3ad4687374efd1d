/** The time of a caress: who strokes an animal, and where on its way along the back the hand is. */
import type { Actor, DioramaState } from '../state/state.ts'
import { TICKS_PER_SECOND } from '../state/state.ts'

const HZ = 0.8

/** Who strokes or hugs this animal, or null. */
export const strokerOf = (state: DioramaState, actor: Actor): Actor | null =>
  state.actors.find((o) => (o.act.kind === 'stroke' || o.act.kind === 'hug') && o.act.target === actor.id) ?? null

/** Place of the hand on its way, 0 head .. 1 back, and how far it is lifted off (returning). */
export const beatOf = (by: Actor, tick: number): { t: number; off: number } => {
  const c = (((tick - Math.max(by.act.since, 0)) / TICKS_PER_SECOND) * HZ) % 1
  if (c < 0.62) {
    const u = c / 0.62
    return { t: u * u * (3 - 2 * u), off: 0 }
  }
  const u = (c - 0.62) / 0.38
  return { t: 1 - u * u * (3 - 2 * u), off: Math.sin(Math.PI * u) }
}

/** How far it shuts its eyes for pleasure, 0..1: of every seven seconds it looks about for two. */
export const blissOf = (by: Actor, tick: number): number => {
  const c = (tick - by.act.since) % (7 * TICKS_PER_SECOND)
  return c < 5 * TICKS_PER_SECOND ? 1 : 0.3
}
