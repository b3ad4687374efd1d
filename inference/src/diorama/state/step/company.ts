/**
 * Companions: whoever `follows` somebody and has nothing else to do keeps at their side, settles when they stop, waits when they
 * are about to be touched, and gets up again when they go on.
 */
import { distance } from '../angle.ts'
import { bodyHeight } from '../../body/measure.ts'
import { TALL } from '../../body/stroke.ts'
import { radiusOf, reachOf } from '../size.ts'
import { actorOf, isMoving, isResting } from '../find.ts'
import type { Actor, DioramaState } from '../state.ts'
import { finish } from './acts.ts'

/** Seconds a leader stands before its animal sits down. */
const SETTLE = 36
/** Metres at which it sits down for who comes to stroke it. */
const SEEN_COMING = 3
/** Metres between two who meet at which the one who is to be touched waits. */
const MEETING = 0.5

/** Is somebody about to touch this one, and near? */
export const awaited = (state: DioramaState, actor: Actor): Actor | undefined =>
  state.actors.find((other) => {
    if (other.id === actor.id) return false
    const next = other.todo[0]
    const wants =
      (other.act.target === actor.id && (other.act.kind === 'stroke' || other.act.kind === 'hug')) ||
      (next?.target === actor.id && (next.kind === 'stroke' || next.kind === 'hug') && other.act.target === actor.id)
    return wants && distance(actor.x, actor.z, other.x, other.z) < 6
  })

/** A dog sits down to be stroked; a cat stands, to rise into the hand, and so does a horse. */
const sits = (actor: Actor, by: Actor): boolean => {
  const { look } = actor
  if (look.kind !== 'quadruped' || look.species === 'cat' || look.species === 'kitten') return false
  return bodyHeight(actor) < bodyHeight(by) * TALL
}

const free = (actor: Actor): boolean =>
  actor.todo.length === 0 && actor.act.ticks === 0 && (actor.act.kind === 'stand' || actor.act.kind === 'follow')

const rest = (state: DioramaState, actor: Actor, kind: 'sit' | 'stand'): void => {
  if (actor.act.kind !== kind) actor.act = { kind, since: state.tick, ticks: 0, pace: 1 }
}

export const accompany = (state: DioramaState, actor: Actor): void => {
  const by = awaited(state, actor)
  if (by) {
    // two who come to each other meet half way, or the small one would run between the other's feet
    const meets = isMoving(actor.act.kind) && actor.act.target === by.id && by.act.target === actor.id
    if (meets && distance(actor.x, actor.z, by.x, by.z) < reachOf(by, actor) + MEETING) finish(state, actor)
    if (free(actor) || (actor.act.kind === 'walk' && actor.act.target === undefined && !actor.act.at)) {
      const touched = by.act.target === actor.id && distance(actor.x, actor.z, by.x, by.z) < SEEN_COMING
      rest(state, actor, touched && sits(actor, by) ? 'sit' : 'stand')
      actor.gaze = by.id
    }
    return
  }
  const leader = actorOf(state, actor.follows)
  if (!leader || leader.leaving !== 0) {
    if (actor.follows !== null) actor.follows = null
    return
  }
  const gap = distance(actor.x, actor.z, leader.x, leader.z) - radiusOf(actor) - radiusOf(leader)
  const gone = isMoving(leader.act.kind) && gap > 1.9
  if (isResting(actor.act.kind) && actor.act.ticks === 0 && actor.todo.length === 0 && (gone || gap > 4.5)) {
    actor.todo.push({ kind: 'follow', target: leader.id, since: -1, ticks: 0, pace: 1 })
    finish(state, actor)
    return
  }
  if (!free(actor)) return
  const still = !isMoving(leader.act.kind) && Math.abs(leader.speed) < 0.1
  if (gap > (still ? 1.3 : 0.2) && actor.act.kind !== 'follow')
    actor.act = { kind: 'follow', target: leader.id, since: state.tick, ticks: 0, pace: 1 }
  else if (actor.act.kind === 'follow' && still && Math.abs(actor.speed) < 0.08) rest(state, actor, 'stand')
  else if (
    actor.act.kind === 'stand' &&
    still &&
    actor.archetype === 'quadruped' &&
    state.tick - actor.act.since > SETTLE
  )
    rest(state, actor, 'sit')
}
