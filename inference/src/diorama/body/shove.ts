/** Pushing and pulling a thing over the ground: how far off its middle the body is, and where the hands lie on it. */
import type { Actor } from '../state/state.ts'
import { bodyHeight, bodyLength, bodyRadius } from './measure.ts'
import { rideWay } from './ride.ts'
import { wrap } from './shape/vec.ts'

/** Shafts are no part of what is behind the axle: the bed ends so much of the length behind it. */
const BED = 0.36

/** From the middle of a thing to its face on a bearing off its heading (m): what is long is long from front to back. */
const halfOf = (thing: Actor, off: number): number => {
  const wide = bodyRadius(thing)
  if (thing.archetype !== 'vehicle') return wide
  const long = bodyLength(thing) * (rideWay(thing) === 'cart' && Math.cos(off) < 0 ? BED : 0.5)
  return Math.abs(Math.cos(off)) * long + Math.abs(Math.sin(off)) * Math.min(wide, 0.9)
}

/** From the body to the middle of what it pushes or pulls (m), standing at a bearing off its heading; and to its face. */
export const shoveAt = (actor: Actor, thing: Actor): { far: number; face: number } => {
  const off = wrap(Math.atan2(actor.x - thing.x, actor.z - thing.z) - thing.heading)
  const face = bodyHeight(actor) * (actor.act.kind === 'pull' ? 0.34 : 0.3)
  return { far: halfOf(thing, off) + face, face }
}

/** How high the hands lie on it (m). */
export const gripHeight = (actor: Actor, thing: Actor): number =>
  Math.min(bodyHeight(actor) * 0.66, Math.max(bodyHeight(thing) * 0.8, bodyHeight(actor) * 0.3))
