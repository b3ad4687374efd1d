/** Where a shot wants look point and eye, each tick. One function a shot, all on the same polar rig. */
import type { HeldControl } from '@shoal/session'
import type { DioramaState, ShotKind, Vec3 } from '../state.ts'
import { DT } from '../state.ts'
import type { Group } from './group.ts'
import { birdsEye, close, low, medium, overShoulder, twoShot, wide } from './framed.ts'
import { follow } from './follow.ts'
import { crane, dolly, orbit, pan, staticShot, truck } from './moving.ts'

export interface Goal {
  look: Vec3
  yaw: number
  pitch: number
  distance: number
  fov: number
  /** Given by shots whose eye stands or slides: then yaw, pitch and distance are not used. */
  eye?: Vec3
  /** How firmly such an eye is tied (1/s); absent: gently, 2.5. */
  tied?: number
}

export interface GoalOptions {
  held?: HeldControl
  /** Take the shot's own angle at once (a cut). */
  settle?: boolean
}

export type Shot = (state: DioramaState, group: Group, options: GoalOptions) => Goal

const SHOTS: Record<ShotKind, Shot> = {
  follow,
  first: follow,
  orbit,
  close,
  medium,
  wide,
  'over-shoulder': overShoulder,
  'birds-eye': birdsEye,
  low,
  static: staticShot,
  'two-shot': twoShot,
  dolly,
  truck,
  crane,
  pan,
  tilt: pan,
}

/** Nobody to frame: the camera flies over the land by the held controls. */
const fly = (state: DioramaState, held: HeldControl | undefined): Goal => {
  const { camera } = state
  const look: Vec3 = [...camera.look]
  if (held) {
    const reach = 4 * DT * 12
    look[0] += (Math.sin(camera.yaw) * held.moveZ - Math.cos(camera.yaw) * held.moveX) * reach
    look[2] += (Math.cos(camera.yaw) * held.moveZ + Math.sin(camera.yaw) * held.moveX) * reach
  }
  return { look, yaw: camera.yaw, pitch: camera.pitch, distance: camera.distance, fov: 42 }
}

/** Angle of view in degrees of a shot's own `fov` behind a zoom of `lens`. */
export const zoomed = (fov: number, lens: number): number =>
  lens === 1 ? fov : (Math.atan(Math.tan((fov * Math.PI) / 360) * lens) * 360) / Math.PI

export const goalOf = (state: DioramaState, group: Group | null, options: GoalOptions): Goal => {
  const goal = group ? SHOTS[state.camera.shot](state, group, options) : fly(state, options.held)
  return { ...goal, fov: zoomed(goal.fov, state.camera.lens) }
}
