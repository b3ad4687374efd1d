/** The hand on the stick: marks the tick as steered, jumps, crouches, and does what lies at hand. */
import { VERB, type HeldControl } from '@shoal/session'
import { aloft, jumpHeight, takeOff } from '../../body/jump.ts'
import { legsOf, mountOf, rideWay } from '../../body/ride.ts'
import { distance } from '../angle.ts'
import { actorOf, isPerson, isResting, mobile } from '../find.ts'
import { reachOf } from '../size.ts'
import type { Act, Actor, DioramaState } from '../state.ts'
import { begin, standing } from './acts.ts'
import { climbs } from './climbing.ts'

const nearest = (state: DioramaState, actor: Actor): Actor | undefined => {
  let best: Actor | undefined
  let least = Infinity
  for (const other of state.actors) {
    if (other.id === actor.id || other.leaving !== 0) continue
    const gap = distance(actor.x, actor.z, other.x, other.z) - reachOf(actor, other)
    if (gap < 1.2 && gap < least) [best, least] = [other, gap]
  }
  return best
}

const atHand = (state: DioramaState, actor: Actor): Act => {
  const base = { since: -1, pace: 1 }
  if (actor.rides !== undefined) return { ...base, kind: 'dismount', ticks: 0 }
  const other = nearest(state, actor)
  const way = other && isPerson(actor) ? rideWay(other) : null
  if (other && (way === 'cycle' || way === 'boat')) return { ...base, kind: 'ride', target: other.id, ticks: 0 }
  if (other?.archetype === 'quadruped') return { ...base, kind: 'stroke', target: other.id, ticks: 96 }
  if (other && mobile(other)) return { ...base, kind: 'wave', target: other.id, ticks: 48 }
  if (other?.look.kind === 'thing' && /bench|chair|sofa|stool|swing/.test(other.look.model))
    return { ...base, kind: 'sit', target: other.id, ticks: 0 }
  return { ...base, kind: 'wave', ticks: 48 }
}

export const drive = (state: DioramaState, held: HeldControl): void => {
  const actor = actorOf(state, state.driven)
  const moves = held.moveX !== 0 || held.moveZ !== 0
  if (held.lookX !== 0 || held.lookY !== 0) state.looked = state.tick
  if (!actor || !mobile(actor)) return
  const before = state.steered === state.tick - 1
  const mount = mountOf(state, actor)
  if (moves && mount && climbs(mount)) {
    // Whoever is up there comes down first.
    if (actor.act.kind !== 'dismount') begin(state, actor, { kind: 'dismount', since: -1, ticks: 0, pace: 1 })
  } else if (moves) {
    state.steered = state.tick
    const kind = held.verbs & VERB.run ? 'run' : 'walk'
    if (!before || actor.act.kind !== kind || actor.act.target !== undefined || actor.act.at) {
      actor.act = { kind, since: state.tick, ticks: 0, pace: 1 }
      actor.todo = []
    }
  } else if (before) actor.act = standing(state.tick)
  const legs = legsOf(state, actor)
  if (
    held.verbs & VERB.jump &&
    !aloft(state, legs) &&
    legs.vy === 0 &&
    mobile(legs) &&
    !/vehicle|boat/.test(legs.archetype)
  ) {
    delete legs.on
    legs.vy = takeOff(jumpHeight(legs))
    if (isResting(actor.act.kind)) actor.act = standing(state.tick)
  }
  if (moves) return
  const crouched = actor.act.kind === 'squat' && actor.act.ticks === 2
  if (held.verbs & VERB.crouch && legs === actor) {
    // Held, so renewed every tick and over two ticks after the key is up.
    if (actor.act.kind === 'stand' || crouched) actor.act = { kind: 'squat', since: state.tick, ticks: 2, pace: 1 }
  } else if (
    held.verbs & VERB.act &&
    (actor.act.kind === 'stand' || actor.act.kind === 'walk' || actor.act.kind === 'run')
  ) {
    actor.todo = []
    begin(state, actor, atHand(state, actor))
  }
}
