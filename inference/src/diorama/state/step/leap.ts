/**
 * Leaving the ground: after the crouch a body takes off, on the spot, over what it was told to leap over, or onto a top it then stands
 * on (`actor.on`) until it goes on. What is on its way jumps on the way. The arc itself is that of all that falls (locomotion.ts).
 */
import { aloft, CROUCH, flight, jumpBeat, jumpHeight, jumpOf, takeOff } from '../../body/jump.ts'
import { bodyHeight, bodyRadius } from '../../body/measure.ts'
import { topOf } from '../../body/tops.ts'
import { distance, headingTo, wrap } from '../angle.ts'
import { actorOf, isMoving } from '../find.ts'
import type { Act, Actor, DioramaState } from '../state.ts'

/** Metres by which what is leapt over is cleared, and a top. */
const CLEAR = 0.14
/** No further than this (m) to what is leapt at. */
const FAR = 3
/** How much higher than on the spot an effort goes: people, animals. */
const EFFORT = { biped: 3.2, quadruped: 4.5 }

/** How high, and how far in how many seconds. */
interface Arc {
  height: number
  reach: number
  seconds: number
}

const arcOf = (state: DioramaState, actor: Actor, act: Act): Arc => {
  const height = jumpHeight(actor)
  const spot = { height, reach: 0, seconds: flight(height, 0) }
  const target = actorOf(state, act.target)
  if (!target) return spot
  const gap = distance(actor.x, actor.z, target.x, target.z)
  const over = act.side !== undefined
  const top = over ? 0 : topOf(target)
  if (gap > FAR || (!over && top === 0)) return spot
  const high = Math.max(height, (over ? bodyHeight(target) : top) + CLEAR)
  if (high > height * (actor.look.kind === 'biped' ? EFFORT.biped : EFFORT.quadruped)) return spot
  const beyond = over ? bodyRadius(target) + bodyRadius(actor) + 0.3 : 0
  return { height: high, reach: gap + beyond, seconds: flight(high, top) }
}

/** Does the body of this tick come down on the top it leaps at? */
const above = (state: DioramaState, actor: Actor): Actor | undefined => {
  const { act } = actor
  const target = act.kind === 'jump' && act.side === undefined ? actorOf(state, act.target) : undefined
  if (!target || topOf(target) === 0) return undefined
  return distance(actor.x, actor.z, target.x, target.z) < bodyRadius(target) + 0.3 ? target : undefined
}

/** Height of what a falling body comes down on, and the thing, if it is one. */
export const landsOn = (state: DioramaState, actor: Actor): { floor: number; thing?: Actor } => {
  const thing = actorOf(state, actor.on) ?? above(state, actor)
  const floor = thing ? topOf(thing) : 0
  // Below the top it is too late.
  return thing && actor.y > floor - 0.12 ? { floor, thing } : { floor: 0 }
}

/** Off the top again: it was taken away, or there is somewhere to go. */
const leaveTop = (state: DioramaState, actor: Actor): void => {
  if (actor.on === undefined) return
  const under = actorOf(state, actor.on)
  const off = !under || under.leaving !== 0 || distance(actor.x, actor.z, under.x, under.z) > bodyRadius(under) + 0.4
  const goes = isMoving(actor.act.kind) || actor.rides !== undefined
  if (!off && !goes) return
  delete actor.on
  if (!under || off || actor.rides !== undefined) return
  const height = 0.1
  actor.vy = takeOff(height)
  actor.speed = (bodyRadius(under) + bodyRadius(actor) + 0.4) / flight(topOf(under) + height, 0)
}

/** What it leaps at is before it; until then it turns to it. */
const faces = (state: DioramaState, actor: Actor, act: Act): boolean => {
  const target = actorOf(state, act.target)
  if (!target || distance(actor.x, actor.z, target.x, target.z) > FAR) return true
  return Math.abs(wrap(headingTo(actor.x, actor.z, target.x, target.z) - actor.heading)) < 0.12
}

/** One tick: takes off when the crouch is over. */
export const leap = (state: DioramaState, actor: Actor): void => {
  leaveTop(state, actor)
  const act = jumpOf(state, actor)
  if (!act || aloft(state, actor)) return
  if (state.tick - act.since <= 1 && !faces(state, actor, act)) act.since = state.tick
  if (jumpBeat(state, act) !== CROUCH) return
  const { height, reach, seconds } = arcOf(state, actor, act)
  actor.vy = takeOff(height)
  if (reach > 0) actor.speed = reach / seconds
}
