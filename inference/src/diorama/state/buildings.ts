/** Buildings that were brought in: what counts as one, and the eye stands in none. */
import { bodyHeight } from '../body/measure.ts'
import { mobile } from './find.ts'
import { radiusOf } from './size.ts'
import type { Actor, DioramaState } from './state.ts'

/** From this height (m) what stands is a building: one sees all of it from further off, and no path leads through it. */
const BUILDING = 4.4

export const isBuilding = (actor: Actor): boolean =>
  actor.look.kind === 'thing' &&
  actor.archetype !== 'plant' &&
  actor.leaving === 0 &&
  !mobile(actor) &&
  bodyHeight(actor) >= BUILDING

/** A point at (x, z), `r` metres clear of every building but one the point `from` is in itself. */
export const outOfBuildings = (
  state: DioramaState,
  x: number,
  z: number,
  r: number,
  from: readonly number[],
): [x: number, z: number] => {
  for (const actor of state.actors) {
    if (!isBuilding(actor)) continue
    const room = radiusOf(actor) + r
    if (Math.hypot(from[0]! - actor.x, from[2]! - actor.z) < room) continue
    const [dx, dz] = [x - actor.x, z - actor.z]
    const d = Math.hypot(dx, dz)
    if (d >= room) continue
    const k = d > 1e-6 ? room / d : 0
    ;[x, z] = k > 0 ? [actor.x + dx * k, actor.z + dz * k] : [actor.x, actor.z + room]
  }
  return [x, z]
}
