/**
 * Where company walks: at the leader's side, a little ahead, where the camera sees it. Of both sides the one the picture has room on; never
 * behind the leader's back, seen from the eye; and not across to the other side for a small gain. A function of the state alone.
 */
import { bodyHeight } from '../../body/measure.ts'
import { legsOf, mindOf } from '../../body/ride.ts'
import { clamp, headingTo, wrap } from '../angle.ts'
import { radiusOf } from '../size.ts'
import type { Actor, DioramaState } from '../state.ts'

/** Radians off the leader's heading: beside, and a step ahead. */
const ANGLES = [1.2, 0.65] as const
/** What staying on one's side is worth. */
const LOYAL = 0.45

const walks = (actor: Actor): boolean => actor.archetype === 'biped' || actor.archetype === 'quadruped'

/** Those who walk with the same leader, in order. */
const company = (state: DioramaState, leader: Actor): Actor[] =>
  state.actors.filter((a) => a.follows === leader.id && walks(a) && mindOf(state, a) === a && a.leaving === 0)

const apart = (state: DioramaState, actor: Actor, leader: Actor): number =>
  radiusOf(legsOf(state, actor)) + radiusOf(legsOf(state, leader)) + 0.18 + bodyHeight(leader) * 0.1

/** How well the camera sees somebody at that angle off the leader's heading: 0 is well, less is hidden or hiding. */
const seen = (state: DioramaState, actor: Actor, leader: Actor, angle: number): number => {
  const { eye, look } = state.camera
  const view = headingTo(eye[0], eye[2], leader.x, leader.z, leader.heading)
  const [right, ahead] = [
    [-Math.cos(view), Math.sin(view)],
    [Math.sin(view), Math.cos(view)],
  ]
  const far = apart(state, actor, leader)
  const x = Math.sin(leader.heading + angle) * far
  const z = Math.cos(leader.heading + angle) * far
  const across = x * right[0] + z * right[1]
  const deep = x * ahead[0] + z * ahead[1]
  const over = 1 - clamp(Math.abs(across) / (radiusOf(leader) + radiusOf(actor)), 0, 1)
  const [mine, theirs] = [bodyHeight(actor), bodyHeight(leader)]
  const covered = over * (deep > 0 ? clamp(theirs / mine, 0.3, 1) : clamp(mine / theirs, 0.2, 1) * 0.7)
  const room = (look[0] - leader.x) * right[0] + (look[2] - leader.z) * right[1]
  const wished = clamp(across / 0.4, -1, 1) * clamp(room / 0.3, -1, 1)
  return wished * 0.25 - covered
}

/** The angle off the leader's heading an actor of its company keeps at. */
const angleOf = (state: DioramaState, actor: Actor, leader: Actor, sides: readonly number[]): number => {
  const now = wrap(headingTo(leader.x, leader.z, actor.x, actor.z) - leader.heading)
  let best = 0
  let most = -Infinity
  for (const side of sides)
    for (const angle of ANGLES) {
      const score = seen(state, actor, leader, side * angle) + (side * now > 0 ? LOYAL : 0) + angle * 0.08
      if (score > most) [best, most] = [side * angle, score]
    }
  return best
}

/** Spot at the leader's flank: the first of the company on the better side, the second opposite, further ones further out. */
export const flank = (state: DioramaState, actor: Actor, leader: Actor): { x: number; z: number } => {
  const all = company(state, leader)
  const rank = Math.max(0, all.indexOf(actor))
  const first = rank === 0 ? actor : all[0]
  const lead = angleOf(state, first, leader, [1, -1])
  const side = Math.sign(lead) * (rank % 2 === 0 ? 1 : -1)
  const row = Math.floor(rank / 2)
  const angle = rank === 0 ? lead : angleOf(state, actor, leader, [side]) + side * row * 0.5
  const far = apart(state, actor, leader) + row * (0.3 + radiusOf(actor) * 1.6)
  return { x: leader.x + Math.sin(leader.heading + angle) * far, z: leader.z + Math.cos(leader.heading + angle) * far }
}
