/** A swing and whoever sits on it go to and fro as one, about the beam. */
import type { Actor, DioramaState } from '../state/state.ts'
import { actorOf } from './gaze.ts'
import { weight } from './slots.ts'

/** Height of the beam (m, size 1). */
const BEAM = 2.32
/** Radians a tick of a rope so long. */
const PACE = 0.096

const sitter = (state: DioramaState, swing: Actor): Actor | undefined =>
  state.actors.find((a) => a.act.kind === 'sit' && a.act.target === swing.id && a.look.kind === 'biped')

/** How far the ropes hang out (radians): a little in the wind, high under somebody who sits there. */
export const swingOf = (state: DioramaState, swing: Actor): number => {
  const on = sitter(state, swing)
  const pushed = on ? 0.34 * weight(on.body, 'sit') : 0
  return (0.04 + 0.08 * state.sky.now.wind + pushed) * Math.sin(state.tick * PACE + swing.id)
}

/** What a swing does to the body on it: turn about the beam, and by how much that moves its feet up and ahead (m); null: none. */
export const swung = (state: DioramaState, actor: Actor): { turn: number; up: number; ahead: number } | null => {
  if (actor.act.kind !== 'sit') return null
  const swing = actorOf(state, actor.act.target)
  if (swing?.look.kind !== 'thing' || swing.look.model !== 'swing') return null
  const turn = swingOf(state, swing) * weight(actor.body, 'sit')
  const beam = BEAM * swing.look.size
  return { turn, up: beam * (1 - Math.cos(turn)), ahead: -beam * Math.sin(turn) }
}
