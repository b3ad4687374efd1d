/** What is pushed or pulled goes with whoever does it, over free ground; its wheels turn. */
import { shoveAt } from '../../body/shove.ts'
import { distance, headingTo, wrap } from '../angle.ts'
import { actorOf, mobile } from '../find.ts'
import { roomNear } from '../room.ts'
import type { Actor, DioramaState } from '../state.ts'
import type { Motive } from './motive.ts'

/** Share of walking speed at which one pushes, and pulls backwards. */
const PACE = { push: 0.62, pull: 0.42 }
/** Metres beyond its hands at which the thing is not held yet. */
const NEAR = 0.35

/** A thing that can be moved over the ground by hand. */
const movable = (thing: Actor): boolean =>
  (thing.archetype === 'vehicle' || (thing.look.kind === 'thing' && !mobile(thing))) && thing.carriedBy === undefined

/** Whom it pushes or pulls, hands on; undefined: it is not there yet, or that does not move. */
export const shoved = (state: DioramaState, actor: Actor): Actor | undefined => {
  const { kind } = actor.act
  if (kind !== 'push' && kind !== 'pull') return undefined
  const thing = actorOf(state, actor.act.target)
  if (!thing || !movable(thing)) return undefined
  return distance(actor.x, actor.z, thing.x, thing.z) < shoveAt(actor, thing).far + NEAR ? thing : undefined
}

/** Forwards behind what is pushed, backwards before what is pulled. */
export const shoving = (state: DioramaState, actor: Actor, walk: number): Motive => {
  const thing = actorOf(state, actor.act.target)
  const heading = thing ? headingTo(actor.x, actor.z, thing.x, thing.z, actor.heading) : actor.heading
  if (!thing || !movable(thing)) return { speed: 0, heading }
  const left = distance(actor.x, actor.z, thing.x, thing.z) - shoveAt(actor, thing).far
  const age = state.tick - actor.act.since
  // first the hands, then the weight
  const speed =
    left > 0.06 || age < 14 ? Math.min(walk, left * 2) : walk * (actor.act.kind === 'push' ? PACE.push : -PACE.pull)
  return { speed, heading, to: thing.id }
}

/** One tick: every thing after who pushes or pulls it. */
export const shove = (state: DioramaState): void => {
  for (const actor of state.actors) {
    const thing = shoved(state, actor)
    if (!thing) continue
    const { far } = shoveAt(actor, thing)
    const gap = distance(actor.x, actor.z, thing.x, thing.z)
    const pulls = actor.act.kind === 'pull'
    // It is not drawn to who pushes, nor driven away by who pulls.
    if (pulls ? gap <= far : gap >= far) {
      if (Math.abs(actor.speed) < 0.05) thing.speed = 0
      continue
    }
    const way = headingTo(actor.x, actor.z, thing.x, thing.z, actor.heading)
    const [x, z] = [thing.x, thing.z]
    const to = roomNear(state, thing, actor.x + Math.sin(way) * far, actor.z + Math.cos(way) * far)
    ;[thing.x, thing.z] = to
    const made = distance(x, z, thing.x, thing.z) * 24
    thing.speed = made * Math.sign(Math.cos(wrap(headingTo(x, z, thing.x, thing.z, way) - thing.heading)) || 1)
  }
}
