/**
 * The camera as a polar rig: a look point that follows the subjects on a spring, and an eye at a yaw, pitch and distance from it.
 * `camera.yaw`, `pitch` and `distance` are where the shot and the viewer want the eye; the eye itself eases there on an arc, so
 * that a change of shot never passes through anybody. `eyeV` holds the velocities of yaw, pitch and distance.
 */
import type { HeldControl } from '@shoal/session'
import { composeStart } from '../place/ground.ts'
import { clamp, ease, eyeBehind, lerp, spring, spring3, wrap } from './angle.ts'
import { keepClear } from './camera/clear.ts'
import { firstPerson } from './camera/first.ts'
import { goalOf, type Goal } from './camera/goal.ts'
import { sweepView } from './camera/moving.ts'
import { usualDistance } from './camera/follow.ts'
import { groupOf } from './camera/group.ts'
import { WHIP_OUT } from './camera/carried.ts'
import { DT, type Actor, type Camera, type DioramaState, type Vec3, type Whip } from './state.ts'

const RADIANS = Math.PI / 180
/** The eye moves at most this far in a tick; what would be further is a cut. */
export const EYE_STEP = 1.2
/** Ticks over which a new shot comes in gently. */
const ARRIVE = 60

const velocityX = (a: Actor): number => Math.sin(a.heading) * a.speed - Math.cos(a.heading) * (a.strafe ?? 0)
const velocityZ = (a: Actor): number => Math.cos(a.heading) * a.speed + Math.sin(a.heading) * (a.strafe ?? 0)

const polarOf = (eye: Vec3, look: Vec3): [yaw: number, pitch: number, distance: number] => {
  const dx = look[0] - eye[0]
  const dy = look[1] - eye[1]
  const dz = look[2] - eye[2]
  const flat = Math.hypot(dx, dz)
  return [flat < 1e-6 ? 0 : Math.atan2(dx, dz), Math.atan2(-dy, flat), Math.hypot(flat, dy)]
}

const turnByHand = (camera: Camera, held: HeldControl): void => {
  if (held.lookX === 0 && held.lookY === 0) return
  camera.yaw = wrap(camera.yaw - held.lookX * RADIANS)
  const [low, high] = camera.person === 'first' ? [-1.35, 1.35] : [-0.45, 1.3]
  camera.pitch = clamp(camera.pitch - held.lookY * RADIANS, low, high)
}

/** Middle of a whip pan, when nothing can be made out: the new shot is taken. */
const arriveByWhip = (state: DioramaState, whip: Whip): void => {
  const { camera } = state
  camera.subjects = whip.subjects
  if (whip.shot) camera.shot = whip.shot
  camera.pace = whip.pace
  camera.since = state.tick - ARRIVE
  camera.lens = 1
  cutTo(state)
}

/** Sets eye and look where the shot wants them, at once. */
export const cutTo = (state: DioramaState): void => {
  const { camera } = state
  const group = groupOf(state)
  if (camera.person === 'first' && group) {
    firstPerson(state, group.main, 1)
  } else {
    const goal = goalOf(state, group, { settle: true })
    place(camera, goal)
    keepClear(state, group)
  }
  camera.eyeV = [0, 0, 0]
  camera.lookV = [0, 0, 0]
  camera.cut = state.tick
}

const place = (camera: Camera, goal: Goal): void => {
  camera.look = [...goal.look]
  camera.fov = goal.fov
  camera.eye = goal.eye ? [...goal.eye] : eyeBehind(goal.look, goal.yaw, goal.pitch, goal.distance)
}

export const stepCamera = (state: DioramaState, held: HeldControl): void => {
  const { camera } = state
  camera.shake += (camera.handheld - camera.shake) * ease(DT, 0.5)
  if (camera.whip && state.tick === camera.whip.at + WHIP_OUT) arriveByWhip(state, camera.whip)
  turnByHand(camera, held)
  const group = groupOf(state)
  const from: Vec3 = [...camera.eye]
  const byHand = state.looked === state.tick || state.steered === state.tick
  const arrived = clamp((state.tick - camera.since) / ARRIVE, 0, 1)
  if (camera.person === 'first' && group) {
    sweepView(camera, state.tick)
    firstPerson(state, group.main, clamp((state.tick - camera.since) / 16, 0.12, 1))
  } else {
    const goal = goalOf(state, group, { held })
    // Hands want an answer in this very frame; a story wants a gentle one.
    const omega = byHand && camera.shot === 'follow' ? 15 : 1.7 + arrived * 3.3
    const tied = goal.tied ? lerp(2, goal.tied, arrived) : 2.5
    let [yaw, pitch, distance] = polarOf(camera.eye, camera.look)
    const firm = goal.eye ? tied : 3 + arrived * 4
    // A spring trails what moves by two speeds over omega: in a close-up that is half the picture, so it is led by as much.
    const led = goal.eye && !goal.tied ? 0 : (arrived * 2) / firm
    const ahead = (point: Vec3): Vec3 =>
      group ? [point[0] + velocityX(group.main) * led, point[1], point[2] + velocityZ(group.main) * led] : point
    spring3(camera.look, camera.lookV, ahead(goal.look), firm, DT)
    if (goal.eye) spring3(camera.eye, camera.eyeV, ahead(goal.eye), tied, DT)
    else {
      const [dYaw, vYaw] = spring(wrap(yaw - goal.yaw), camera.eyeV[0], 0, omega, DT)
      const [dPitch, vPitch] = spring(pitch - goal.pitch, camera.eyeV[1], 0, omega, DT)
      const [dFar, vFar] = spring(distance - goal.distance, camera.eyeV[2], 0, 1.7 + arrived * 1.8, DT)
      yaw = goal.yaw + dYaw
      pitch = clamp(goal.pitch + dPitch, -1.4, 1.4)
      distance = Math.max(0.3, goal.distance + dFar)
      camera.eyeV = [clamp(vYaw, -6, 6), clamp(vPitch, -6, 6), clamp(vFar, -12, 12)]
      camera.eye = eyeBehind(camera.look, yaw, pitch, distance)
    }
    camera.fov += (goal.fov - camera.fov) * ease(DT, 0.7)
    keepClear(state, group)
  }
  limit(state, from, group?.onWater ?? false)
}

/** The eye's way in a tick is bounded; where it cannot be (a wall in between), it is a cut. */
const limit = (state: DioramaState, from: Vec3, onWater: boolean): void => {
  const { camera } = state
  const step = Math.hypot(camera.eye[0] - from[0], camera.eye[1] - from[1], camera.eye[2] - from[2])
  if (step <= EYE_STEP || camera.cut === state.tick) return
  const short: Vec3 = [...from]
  for (let i = 0; i < 3; i++) short[i] += ((camera.eye[i] - from[i]) * EYE_STEP) / step
  const wanted: Vec3 = [...camera.eye]
  camera.eye = short
  keepClear(state, null, onWater)
  if (Math.hypot(camera.eye[0] - from[0], camera.eye[1] - from[1], camera.eye[2] - from[2]) > EYE_STEP + 1e-6) {
    camera.eye = wanted
    camera.cut = state.tick
  }
}

/** The camera a story begins with: the composed first picture of its place, behind and beside the figure. */
export const startCamera = (state: DioramaState, person: 'first' | 'third'): Camera => {
  const composed = composeStart(state.place)
  const lead = state.actors.find((a) => a.id === state.driven)
  const heading = lead?.heading ?? composed.heading
  return {
    shot: 'follow',
    subjects: lead ? [lead.id] : [],
    since: state.tick - ARRIVE,
    pace: 0,
    yaw: wrap(heading + composed.camera.yaw),
    pitch: composed.camera.pitch,
    distance: usualDistance(state),
    person,
    eye: [0, 0, 0],
    look: [0, 0, 0],
    fov: composed.camera.fov,
    eyeV: [0, 0, 0],
    lookV: [0, 0, 0],
    cut: state.tick,
    lens: 1,
    shake: 0,
    handheld: 0,
  }
}
