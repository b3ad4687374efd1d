/** Bridges a place has of its own and that one walks over: those of a town on canals. */
import type { Place } from '../state/state.ts'
import { SLOPE } from './canal.ts'
import { familyOf } from './family.ts'
import { fromMain, streetPlan } from './street-plan.ts'

export interface Bridge {
  /** Foot on the quay, crown, and foot on the other bank: x and z (m). */
  near: [x: number, z: number]
  crown: [x: number, z: number]
  far: [x: number, z: number]
}

/** The bridge nearest to (x, z), or null: the place has none that is walked over. */
export const bridgeNear = (place: Place, x: number, z: number): Bridge | null => {
  if (familyOf(place.kind) !== 'street') return null
  const plan = streetPlan(place)
  const { canal } = plan
  if (!canal) return null
  const axis = x - fromMain(plan, x)
  const cross = plan.crossAt + Math.round((z - plan.crossAt) / plan.spacingZ) * plan.spacingZ
  return {
    near: [axis + canal.near + SLOPE + 0.4, cross],
    crown: [axis + (canal.near + canal.far) / 2, cross],
    far: [axis + canal.far - SLOPE - 0.2, cross],
  }
}
