/** Who sits or kneels goes on sitting while hands, face or voice do something: the body remembers, so no order has to say it again. */
import type { ActKind, Actor, DioramaState } from '../state/state.ts'
import { seatNear } from './seat.ts'
import { SLOT } from './slots.ts'

/** What can be done seated. */
const SEATED = new Set<ActKind>([
  'wave',
  'point',
  'nod',
  'look',
  'laugh',
  'cry',
  'clap',
  'eat',
  'drink',
  'hold',
  'play',
  'sing',
  'stretch',
  'sleep',
])

/** The low posture a person keeps through this act, or null. */
export const settledIn = (actor: Actor, kind: ActKind = actor.act.kind): 'sit' | 'kneel' | null => {
  if (actor.look.kind !== 'biped' || !SEATED.has(kind) || actor.rides !== undefined) return null
  if ((actor.body[SLOT.sit] ?? 0) > 0.5) return 'sit'
  return (actor.body[SLOT.kneel] ?? 0) > 0.5 && kind !== 'sleep' ? 'kneel' : null
}

/** Does it sit on this thing, whatever else it does there? */
export const sitsOn = (state: DioramaState, actor: Actor, seat: Actor): boolean =>
  settledIn(actor) === 'sit' &&
  seat.look.kind === 'thing' &&
  Math.hypot(seat.x - actor.x, seat.z - actor.z) < 0.8 &&
  seatNear(state, actor) > 0
