/**
 * The usual shot: behind and beside the figure as it goes, coming round to the side when it stops to deal with somebody, so that
 * one sees faces and hands. Keeps some play, so that the land swings past instead of being nailed to the back.
 */
import { bodyHeight, bodyLength } from '../../body/measure.ts'
import { legsOf, rideLift } from '../../body/ride.ts'
import { settledIn } from '../../body/settled.ts'
import { familyOf } from '../../place/family.ts'
import { composeStart } from '../../place/ground.ts'
import { clamp, eyeBehind, lerp } from '../angle.ts'
import { actorOf, isMoving, isResting } from '../find.ts'
import type { Actor, DioramaState, Vec3 } from '../state.ts'
import { climbs } from '../step/climbing.ts'
import { aside, distanceFor, lookRoom, nearerSide, pitchTo, turnTo } from './angle-of-view.ts'
import type { Goal, Shot } from './goal.ts'
import type { Group } from './group.ts'
import { openYaw } from './open-view.ts'

const engaged = (state: DioramaState, actor: Actor): boolean =>
  climbs(legsOf(state, actor)) ||
  actor.act.kind === 'stroke' ||
  actor.act.kind === 'hug' ||
  ((actor.act.kind === 'fight' || actor.act.kind === 'dance') && actor.act.target !== undefined) ||
  (isResting(actor.act.kind) && actor.act.kind !== 'squat') ||
  settledIn(actor) !== null

const PLAY = 0.5

/** How far behind its lead the usual shot is: the place's own distance for people, nearer to a rabbit, further from an elephant. Metres. */
export const usualDistance = (state: DioramaState): number => {
  const { distance } = composeStart(state.place).camera
  const lead = actorOf(state, state.driven) ?? actorOf(state, state.camera.subjects[0])
  if (!lead) return distance
  const size = Math.max(bodyHeight(lead) + rideLift(state, lead), bodyLength(legsOf(state, lead)) * 0.55)
  return distance * clamp(size < 0.9 ? size / 0.9 : size > 2.4 ? size / 2.4 : 1, 0.38, 3)
}

export const follow: Shot = (state: DioramaState, group, { settle }): Goal => {
  const { camera } = state
  const { main, middle, spread } = group
  const composed = composeStart(state.place).camera
  const fov = composed.fov
  const together = group.others.length > 0
  const handling = engaged(state, main)
  if (handling) pitchTo(state, 0.12, settle)
  else if (isMoving(main.act.kind) || settle) turnTo(state, main.heading, PLAY, 0.9, settle)
  const focus = together ? (handling ? 0.6 : 0.3) : 0
  const x = lerp(main.x, middle[0], focus)
  const z = lerp(main.z, middle[2], focus)
  const height = group.head[1] - middle[1]
  const reach = handling ? Math.max(distanceFor(group.height * 1.15, fov), camera.distance * 0.48) : camera.distance
  const distance = clamp(reach + (together ? spread * 0.7 : 0), 1.6, 40)
  // Where the sky is the play, more of it is seen: the look goes up, the figure stands lower.
  const up = handling ? 0 : skyPlay(state)
  const base = middle[1] + clamp(height, 0.25, 3) * (handling ? 0.7 : 0.78) + up * 0.13 * distance
  const lookFrom = (yaw: number): Vec3 => {
    const room = lookRoom(main.heading, yaw)
    // Seen from behind there is no look room: the figure keeps to the third it was composed on.
    const third = Math.abs(room) > 0.5 ? room * 0.24 : composed.yaw >= 0 ? 0.28 : -0.28
    return aside([x, base, z], yaw, distance, fov, third)
  }
  if (handling) turnSide(state, group, settle, (yaw) => eyeBehind(lookFrom(yaw), yaw, camera.pitch, distance))
  return {
    look: lookFrom(camera.yaw),
    yaw: camera.yaw,
    pitch: camera.pitch - 0.13 * up,
    distance,
    fov,
  }
}

/** How much there is to see in the sky, 0..1. */
const skyPlay = ({ sky, place }: DioramaState): number =>
  familyOf(place.kind) !== 'inside'
    ? Math.min(1, 1.3 * Math.max(sky.now.aurora, sky.now.meteors, sky.now.fireworks))
    : 0

/** Round to the side from which one sees what the hands do: the nearer one, unless leaves or the beast itself stand before it. */
const turnSide = (
  state: DioramaState,
  group: Group,
  settle: boolean | undefined,
  eyeAt: (yaw: number) => Vec3,
): void => {
  const { heading } = group.main
  const wished = heading + nearerSide(state, heading, 1.9) * 1.9
  const open = openYaw(state, group, wished, eyeAt)
  turnTo(state, open ?? wished, 0.45, 0.7, settle)
}
