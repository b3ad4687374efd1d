/** Where a body may be: on free ground, a boat on open water where the place has some. */
import { bodyHeight } from '../body/measure.ts'
import { pushOut } from '../place/ground.ts'
import { hasRails, RAILS } from '../place/railway.ts'
import { keptAfloat, navigable, waterOver } from '../place/waters.ts'
import { isGesture } from './find.ts'
import { radiusOf } from './size.ts'
import type { Actor, DioramaState } from './state.ts'

/** On its own arms and legs in the water. */
const swims = (actor: Actor): boolean =>
  (isGesture(actor.act.kind) ? actor.todo[0]?.kind : actor.act.kind) === 'swim' &&
  actor.rides === undefined &&
  (actor.archetype === 'biped' || actor.archetype === 'quadruped')

/** Does it float here? */
export const afloat = (state: DioramaState, actor: Actor): boolean =>
  (actor.archetype === 'boat' || swims(actor)) && navigable(state.place)

/** Does it run on the place's rails? */
export const railed = (state: DioramaState, { look }: Actor): boolean =>
  hasRails(state.place) && look.kind === 'thing' && look.model === 'train'

/** Metres over the sea floor at which a swimmer hangs; null: it does not swim under water. */
export const hangsAt = (state: DioramaState, actor: Actor): number | null =>
  state.place.kind === 'reef' && swims(actor) ? 1.1 : null

/** The nearest point to (x, z) where there is room for it. */
export const roomNear = (
  state: DioramaState,
  actor: Actor,
  x: number,
  z: number,
  r = radiusOf(actor),
): [x: number, z: number] =>
  railed(state, actor)
    ? [RAILS.x, z]
    : afloat(state, actor)
      ? keptAfloat(state.place, x, z, r)
      : pushOut(state.place, x, z, r)

/** How much of a body is under water while it swims. */
const SUNK = 0.58

/** Lifts what floats to the level of the water. */
export const float = (state: DioramaState, actor: Actor): void => {
  if (!afloat(state, actor)) return
  actor.y = waterOver(state.place, actor.x, actor.z) - (actor.archetype === 'boat' ? 0 : bodyHeight(actor) * SUNK)
}
