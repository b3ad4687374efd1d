/** What lies on the water and rocks with it, rather than standing on the ground. */
import type { Place } from '../state/state.ts'
import { terrainOf } from './terrain.ts'
import type { Thing } from './things.ts'

export const afloat = (place: Place, one: Thing): boolean => {
  if (one.kind !== 'boat' && one.kind !== 'ship' && one.kind !== 'galleon') return false
  const { water } = terrainOf(place)
  return water !== null && Math.abs(one.y - water) < 0.05
}
