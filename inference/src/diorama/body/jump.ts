/** A jump as a body makes it: crouch, flight on an arc, give. Pure: how high, how fast off the ground, how long in the air. */
import { DT, type Act, type Actor, type DioramaState } from '../state/state.ts'
import { actorOf } from './gaze.ts'
import { bodyHeight } from './measure.ts'
import { mindOf } from './ride.ts'
import { topOf } from './tops.ts'

export const GRAVITY = 9.8
/** Ticks of crouching before the feet leave the ground, and from one jump to the next of the same act. */
export const CROUCH = 7
const AGAIN = 32
/** With fewer ticks left than this no further jump is begun. */
const LEAST = 24

/** Has it legs to jump with? */
export const leaps = (actor: Actor): boolean =>
  actor.archetype === 'biped' || actor.archetype === 'quadruped' || actor.archetype === 'cutout'

/** Height of a jump on the spot (m): a third of a child, a quarter of a grown person, a whole kitten. */
export const jumpHeight = (actor: Actor): number => {
  const old = actor.look.kind === 'biped' && actor.look.age > 65 ? 0.5 : 1
  const tall = bodyHeight(actor)
  return old * (tall > 2.2 ? 0.25 : 0.24 + 0.1 * tall)
}

/** Speed off the ground that carries so high (m/s), in steps of a tick. */
export const takeOff = (height: number): number => Math.sqrt(2 * GRAVITY * height) + (GRAVITY * DT) / 2

/** Seconds in the air of a jump so high that ends on a top so high. */
export const flight = (height: number, top: number): number =>
  Math.sqrt((2 * height) / GRAVITY) + Math.sqrt((2 * Math.max(height - top, 0)) / GRAVITY)

/** Metres above the ground of what an actor stands on. */
export const floorOf = (state: DioramaState, actor: Actor): number => {
  const under = actorOf(state, actor.on)
  return under ? topOf(under) : 0
}

/** Are its feet off what it stands on, or leaving it, by legs of its own? */
export const aloft = (state: DioramaState, actor: Actor): boolean =>
  leaps(actor) &&
  actor.rides === undefined &&
  actor.act.kind !== 'fly' &&
  (actor.vy > 0 || actor.y > floorOf(state, actor) + 0.001)

/** The jump a body is told to make: its own, or its rider's wish; null: none. */
export const jumpOf = (state: DioramaState, actor: Actor): Act | null => {
  if (actor.rides !== undefined || !leaps(actor)) return null
  const { act } = mindOf(state, actor)
  return act.kind === 'jump' && act.since >= 0 ? act : null
}

/** Ticks since the jump of this moment began, of the several an act may have; -1: the last one is over. */
export const jumpBeat = (state: DioramaState, act: Act): number => {
  const age = state.tick - act.since
  const beat = age % AGAIN
  return act.ticks > 0 && act.ticks - (age - beat) < LEAST ? -1 : beat
}
