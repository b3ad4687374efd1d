/** Eyes: people look at whom they deal with, at newcomers, at what comes near; the picture lives by it. */
import { distance } from '../angle.ts'
import { actorOf, isResting, mobile } from '../find.ts'
import type { Actor, DioramaState } from '../state.ts'
import { awaited } from './company.ts'
import { together } from './riding.ts'

/** Ticks a newcomer is worth a look, and how far one sees it. */
const NEW = 24 * 7
const SIGHT = 12

const newcomer = (state: DioramaState, actor: Actor): Actor | undefined =>
  state.actors.find(
    (other) =>
      other.id !== actor.id &&
      other.born > 0 &&
      !together(actor, other) &&
      state.tick - other.born < NEW &&
      other.leaving === 0 &&
      mobile(other) &&
      distance(actor.x, actor.z, other.x, other.z) < SIGHT,
  )

const near = (state: DioramaState, actor: Actor): Actor | undefined => {
  let best: Actor | undefined
  let least = 2.6
  for (const other of state.actors) {
    if (other.id === actor.id || !mobile(other) || other.leaving !== 0 || together(actor, other)) continue
    const gap = distance(actor.x, actor.z, other.x, other.z)
    if (gap < least) [best, least] = [other, gap]
  }
  return best
}

export const lookAround = (state: DioramaState): void => {
  for (const actor of state.actors) {
    if (actor.archetype !== 'biped' && actor.archetype !== 'quadruped' && actor.archetype !== 'bird') continue
    const { act } = actor
    if (act.kind === 'sleep' || (actor.id === state.driven && state.steered === state.tick)) {
      actor.gaze = null
      continue
    }
    // A seat is under one, not before one's eyes.
    const target = actorOf(state, act.target)
    if (target && (mobile(target) || !isResting(act.kind))) {
      actor.gaze = target.id
      continue
    }
    if (act.kind === 'look' || act.kind === 'point') {
      if (act.at) actor.gaze = [act.at[0], 1.2, act.at[1]]
      continue
    }
    const seen = awaited(state, actor) ?? newcomer(state, actor) ?? actorOf(state, actor.follows)
    if (seen) actor.gaze = seen.id
    else if (act.kind === 'walk' || act.kind === 'run') actor.gaze = null
    else {
      const by = near(state, actor)
      actor.gaze = by ? by.id : null
    }
  }
}
