/** Where a body may be: on free ground, a boat on open water where the place has some. */
import { pushOut } from '../place/ground.ts'
import { keptAfloat, navigable, waterOver } from '../place/waters.ts'
import { radiusOf } from './size.ts'
import type { Actor, DioramaState } from './state.ts'

/** Does it float here? */
export const afloat = (state: DioramaState, actor: Actor): boolean =>
  actor.archetype === 'boat' && navigable(state.place)

/** The nearest point to (x, z) where there is room for it. */
export const roomNear = (
  state: DioramaState,
  actor: Actor,
  x: number,
  z: number,
  r = radiusOf(actor),
): [x: number, z: number] => (afloat(state, actor) ? keptAfloat(state.place, x, z, r) : pushOut(state.place, x, z, r))

/** Lifts what floats to the level of the water. */
export const float = (state: DioramaState, actor: Actor): void => {
  if (afloat(state, actor)) actor.y = waterOver(state.place, actor.x, actor.z)
}
