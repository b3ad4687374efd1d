/**
 * The queue of acts: the current act ends, the next begins. What must be done beside something is preceded by the walk there;
 * what starts from the ground is preceded by rising; so an instruction only names what is wanted.
 */
import type { Act, Actor, DioramaState } from '../state.ts'
import { aloft } from '../../body/jump.ts'
import { legsOf, mountOf, riderOf } from '../../body/ride.ts'
import { bodyHeight, bodyLength } from '../../body/measure.ts'
import { isSeat } from '../../body/seat.ts'
import { settledIn } from '../../body/settled.ts'
import { topOf } from '../../body/tops.ts'
import { embrace, touchStance } from '../../body/touch.ts'
import { distance } from '../angle.ts'
import { actorOf, isGesture, isLow, isMoving, isResting, isTouching, mobile } from '../find.ts'
import { reachOf } from '../size.ts'
import { afloat } from '../room.ts'
import { changeToSwim } from './bathing.ts'
import { arrived, climbs } from './climbing.ts'
import { ashore, board, enterWater, fromSaddle, getOn, GET_OFF, GET_ON } from './riding.ts'

/** Metres between two who fight, and between two who dance together. */
const SPARRING = 1.7
export const DANCING = 0.8

/** Metres between the middles of two who fight: what is large keeps as far off as it is long. */
export const sparring = (a: Actor, b: Actor): number =>
  SPARRING + Math.max(0, (bodyLength(a) + bodyLength(b)) * 0.42 - SPARRING * 0.75)

/** How far from its place on a seat one sits down at most (m). */
const ON_SEAT = 0.3
/** How far from where it strokes an animal one begins at most, of the height. */
const AT_HAND = 0.24

/** Ticks to rise from the ground before walking, and the longest a walk to somebody may take. */
const RISE = 14
const PATIENCE = 24 * 30

export const standing = (tick: number, ticks = 0): Act => ({ kind: 'stand', since: tick, ticks, pace: 1 })

/** Ends the current act; the next of the queue, if any, begins in the same tick. */
export const finish = (state: DioramaState, actor: Actor): void => {
  const next = actor.todo.shift()
  if (next) begin(state, actor, next)
  else {
    actor.act = standing(state.tick)
    // Someone beckoned, waved at or left keeps the eyes where they were; everything else looks ahead again.
    if (typeof actor.gaze !== 'number') actor.gaze = null
  }
}

/** Starts an act now, with what must come before it. */
export const begin = (state: DioramaState, actor: Actor, act: Act): void => {
  if (actor.rides !== undefined && !fromSaddle(state, actor, act)) {
    actor.todo.unshift(act)
    actor.act = { kind: 'dismount', since: state.tick, ticks: 0, pace: 1 }
    return
  }
  const rider = isResting(act.kind) ? riderOf(state, actor) : null
  if (rider) {
    // What lies down with somebody on its back lets him off first.
    if (rider.act.kind !== 'dismount') begin(state, rider, { kind: 'dismount', since: -1, ticks: 0, pace: 1 })
    actor.todo.unshift(act)
    actor.act = standing(state.tick, GET_OFF * 3)
    return
  }
  const wasLow = (isLow(actor.act, state) || settledIn(actor) !== null) && actor.act.since >= 0
  if (isMoving(act.kind) && wasLow) {
    actor.todo.unshift(act)
    actor.act = standing(state.tick, RISE)
    return
  }
  const target = actorOf(state, act.target)
  if (act.target !== undefined && !target) {
    actor.act = standing(state.tick)
    return
  }
  // Animals lie on tables, not under them; in a first picture they do already.
  const up = actor.archetype === 'quadruped' && isResting(act.kind) && state.tick > 0
  if (up && target && topOf(target) > 0 && actor.on !== target.id) {
    actor.todo.unshift({ kind: 'jump', target: target.id, since: -1, ticks: 30, pace: 1 }, act)
    begin(state, actor, { kind: 'walk', target: target.id, since: -1, ticks: 0, pace: act.pace })
    return
  }
  const born = target !== undefined && actor.born === state.tick + 1 && target.born === state.tick + 1
  // A boat lies off the shore: it is boarded between two pictures.
  const boards = act.kind === 'ride' && target !== undefined && !born && afloat(state, target)
  if (target && isTouching(act.kind) && mobile(actor) && !boards) {
    const reach =
      act.kind === 'fight'
        ? sparring(actor, target) * 1.4
        : act.kind === 'hug'
          ? embrace(actor, target) + 0.16
          : reachOf(actor, target) * 1.25
    // Beside a bench is not on it, and a hand that strokes an animal does not reach it from anywhere.
    const spot =
      act.kind === 'sit' && state.tick > 0 && !born && isSeat(target)
        ? { ...touchStance(state, actor, target, 'sit'), near: ON_SEAT }
        : act.kind === 'ride' && !born && climbs(target)
          ? { ...touchStance(state, actor, target, 'climb'), near: ON_SEAT }
          : act.kind === 'push' || act.kind === 'pull'
            ? { ...touchStance(state, actor, target, act.kind), near: ON_SEAT }
            : act.kind === 'stroke' && actor.archetype === 'biped' && target.archetype === 'quadruped'
              ? { ...touchStance(state, actor, target, 'stroke'), near: AT_HAND * bodyHeight(actor) }
              : null
    const far = spot
      ? distance(actor.x, actor.z, spot.x, spot.z) > spot.near
      : distance(actor.x, actor.z, target.x, target.z) > reach && !(act.kind === 'ride' && born)
    if (far) {
      actor.todo.unshift(act)
      const hurried = act.kind === 'hug' || distance(actor.x, actor.z, target.x, target.z) > 9
      const walk: Act = { kind: hurried ? 'run' : 'walk', target: target.id, since: -1, ticks: 0, pace: act.pace }
      if (act.side !== undefined) walk.side = act.side
      begin(state, actor, walk)
      return
    }
  }
  const wet = afloat(state, actor) && actor.archetype !== 'boat'
  actor.act = { ...act, since: state.tick }
  const swims = afloat(state, actor) && actor.archetype !== 'boat'
  if (act.kind === 'swim' && (swims || state.place.kind === 'reef')) changeToSwim(state, actor)
  if (swims && !wet) enterWater(state, actor)
  else if (wet && !swims && !isGesture(act.kind)) ashore(state, actor)
  if (act.kind === 'ride' && target && !boards) {
    // Those who come in mounted are up already.
    if (!getOn(state, actor, target) || born) finish(state, actor)
    return
  }
  if (act.kind === 'turn' && !target && !act.at) {
    // About-face: the journey turns too.
    const back = actor.heading + Math.PI
    actor.act.at = [actor.x + Math.sin(back) * 4, actor.z + Math.cos(back) * 4]
    actor.way = back
  }
}

/** Is this walk a way to somewhere (and not endless)? */
export const hasGoal = (act: Act): boolean => act.target !== undefined || act.at !== undefined

/** Do two do the same with each other? */
export const mutual = (state: DioramaState, actor: Actor): boolean => {
  const other = actorOf(state, actor.act.target)
  return other?.act.target === actor.id && other.act.kind === actor.act.kind
}

/** Has it got on? */
const seated = (state: DioramaState, actor: Actor, age: number): boolean => {
  const mount = mountOf(state, actor)
  return mount && climbs(mount) ? arrived(state, actor, mount) : age >= GET_ON
}

export const runActs = (state: DioramaState, actor: Actor): void => {
  const act = actor.act
  if (act.since < 0) act.since = state.tick
  const age = state.tick - act.since
  if (act.target !== undefined && !actorOf(state, act.target)) finish(state, actor)
  else if (act.kind === 'jump' && aloft(state, legsOf(state, actor))) return
  else if (act.ticks > 0 && age >= act.ticks) finish(state, actor)
  else if (act.kind === 'ride' && (actor.rides === undefined ? !board(state, actor) : seated(state, actor, age)))
    finish(state, actor)
  else if (act.kind === 'dismount' && actor.rides === undefined) finish(state, actor)
  else if (act.kind === 'stand' && act.ticks === 0 && actor.todo.length > 0) finish(state, actor)
  else if ((act.kind === 'walk' || act.kind === 'run' || act.kind === 'hide') && hasGoal(act) && age > PATIENCE)
    finish(state, actor)
}
