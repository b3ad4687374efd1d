/** Shots of one frame size: close, medium, wide, low, bird's-eye, over the shoulder, two-shot. */
import { bodyHeight, bodyLength, faceHeight } from '../../body/measure.ts'
import { headPoint } from '../../body/reach.ts'
import { clamp, eyeBehind, headingTo, lerp, wrap } from '../angle.ts'
import type { Actor, DioramaState, Vec3 } from '../state.ts'
import { aside, distanceFor, lookRoom, nearerSide, pitchTo, turnTo } from './angle-of-view.ts'
import { openYaw } from './open-view.ts'
import type { Goal, Shot } from './goal.ts'
import type { Group } from './group.ts'

/** What stands up from a hand before the face of who holds it. */
const POLES: readonly string[] = ['umbrella', 'stick', 'broom', 'flag', 'torch', 'rod', 'spade', 'hoe']

/** The side of somebody that is free of what stands up from the other hand: -1 left, 1 right; 0: both are, or neither. */
const freeSide = (actor: Actor): number => {
  if (actor.look.kind !== 'biped') return 0
  const hands = actor.look.holds
    .filter((held) => POLES.includes(held.kind))
    .map((held) => (held.hand === 'right' ? -1 : 1))
  return hands.length === 1 ? hands[0]! : 0
}

/** The angle asked for ("from the front"), else three quarters from the front, on the side nearer to the camera, or where no pole crosses the face. */
const faceView = (state: DioramaState, group: Group, settle: boolean | undefined): number => {
  const { heading } = group.main
  const { side } = state.camera
  if (side !== undefined) return turnTo(state, heading + Math.PI + side, 0.2, 1.4, settle)
  const turn = (freeSide(group.main) || nearerSide(state, heading, Math.PI - 0.55)) * (Math.PI - 0.55)
  return turnTo(state, heading + turn, 0.4, 1.4, settle)
}

const framed = (
  state: DioramaState,
  group: Group,
  look: Vec3,
  yaw: number,
  pitch: number,
  distance: number,
  fov: number,
): Goal => {
  const room = lookRoom(group.main.heading, yaw) * 0.26
  const far = distance * clamp(state.camera.distance / 5, 0.4, 2.5)
  return { look: aside(look, yaw, far, fov, room), yaw, pitch, distance: far, fov }
}

export const close: Shot = (state, group, { settle }) => {
  const yaw = faceView(state, group, settle)
  const frame = faceHeight(group.main)
  const look: Vec3 = [group.head[0], group.head[1] - frame * 0.08, group.head[2]]
  return framed(state, group, look, yaw, pitchTo(state, 0.06, settle), Math.max(0.45, distanceFor(frame, 28)), 28)
}

export const medium: Shot = (state, group, { settle }) => {
  const height = bodyHeight(group.main)
  const yaw = faceView(state, group, settle)
  const look: Vec3 = [group.head[0], group.head[1] - height * 0.18, group.head[2]]
  return framed(
    state,
    group,
    look,
    yaw,
    pitchTo(state, 0.08, settle),
    distanceFor(Math.max(height * 0.85, bodyLength(group.main) * 0.66, 0.34) + group.spread, 34),
    34,
  )
}

export const wide: Shot = (state, group, { settle }) => {
  const { middle, height, spread } = group
  const far = Math.max(9, distanceFor(height * 4.2 + spread * 2, 40))
  const look: Vec3 = [middle[0], middle[1] + height * 0.9, middle[2]]
  const pitch = pitchTo(state, 0.16, settle)
  const shot = (yaw: number, tilt = pitch): Goal => framed(state, group, look, yaw, tilt, far, 40)
  if (state.camera.side !== undefined) return shot(faceView(state, group, settle))
  const wished = turnTo(state, group.main.heading, 0.9, 0.5, settle)
  const eyeAt = (yaw: number): Vec3 => {
    const { look: at, distance } = shot(yaw, 0.16)
    return eyeBehind(at, yaw, 0.16, distance)
  }
  // Found from where the shot would be, and stayed at while it is clear.
  const open = openYaw(state, group, wished, eyeAt)
  return shot(open === null ? wished : turnTo(state, open, 0.02, 0.9, settle))
}

export const low: Shot = (state, group, { settle }) => {
  const height = bodyHeight(group.main)
  const yaw = faceView(state, group, settle)
  const look: Vec3 = [group.head[0], group.head[1] - height * 0.12, group.head[2]]
  return framed(
    state,
    group,
    look,
    yaw,
    pitchTo(state, -0.24, settle),
    Math.max(1.4, distanceFor(Math.max(height * 1.15, bodyLength(group.main) * 0.7), 44)),
    44,
  )
}

export const birdsEye: Shot = (state, group, { settle }) => {
  const { middle, spread } = group
  const pitch = pitchTo(state, 1.18, settle)
  return framed(state, group, [middle[0], middle[1] + 0.4, middle[2]], state.camera.yaw, pitch, 11 + spread * 1.6, 40)
}

/** Past the first one's shoulder at the second; alone, past the shoulder at the way ahead. The eye is tied to the shoulder, not to an arm. */
export const overShoulder: Shot = (state, group, { settle }) => {
  const { main, others, head } = group
  const other = others[0]
  const bearing = other ? headingTo(main.x, main.z, other.x, other.z, main.heading) : main.heading
  const side = nearerSide(state, bearing, 0.34)
  const yaw = turnTo(state, bearing + side * 0.34, 0.1, 1.4, settle)
  const height = bodyHeight(main)
  const at: Vec3 = other
    ? headPoint(state, other)
    : [main.x + Math.sin(bearing) * 3, head[1] - 0.1, main.z + Math.cos(bearing) * 3]
  const back = 0.3 + height * 0.6
  const eye: Vec3 = [head[0] - Math.sin(yaw) * back, head[1] + height * 0.1, head[2] - Math.cos(yaw) * back]
  // Between both, so that the near one keeps the edge and the far one the middle.
  const look: Vec3 = [lerp(head[0], at[0], 0.75), lerp(head[1], at[1], 0.65), lerp(head[2], at[2], 0.75)]
  return { look, eye, yaw, pitch: state.camera.pitch, distance: back, fov: 42, tied: 9 }
}

/** Both in profile, side by side in the picture. */
export const twoShot: Shot = (state, group, { settle }) => {
  const { main, others, middle, head, height, spread } = group
  const other = others[0]
  const line = other ? headingTo(main.x, main.z, other.x, other.z, main.heading) : main.heading
  const yaw = turnTo(state, line + nearerSide(state, line, Math.PI / 2) * (Math.PI / 2), 0.25, 1.2, settle)
  const look: Vec3 = [middle[0], lerp(middle[1] + height * 0.5, head[1], 0.4), middle[2]]
  const far = distanceFor(Math.max(height * 1.3, (spread * 2 + 1.2) * (9 / 16) * 1.5), 34)
  return { ...framed(state, group, look, yaw, pitchTo(state, 0.1, settle), far, 34), yaw: wrap(yaw) }
}
