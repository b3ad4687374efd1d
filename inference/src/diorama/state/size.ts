/** How much room a body takes on the ground and how near others come to it, in metres. */
import { bodyHeight, bodyRadius } from '../body/measure.ts'
import type { Actor } from './state.ts'

/** Radius of the circle others stay out of: the body's own, kept narrow for plants (one walks under a crown). */
export const radiusOf = (actor: Actor): number =>
  actor.archetype === 'plant' ? Math.min(0.6, 0.1 + bodyHeight(actor) * 0.08) : Math.min(3.6, bodyRadius(actor))

/** Distance between centres at which one actor can touch another. */
export const reachOf = (actor: Actor, target: Actor): number => {
  const arm = actor.archetype === 'biped' ? bodyHeight(actor) * 0.28 : 0.12
  return radiusOf(actor) + radiusOf(target) + arm
}
