/** Turning the wanted view towards a shot's own angle: gently, with play, and never against the viewer's hand. */
import { clamp, lerp, wrap } from '../angle.ts'
import { DT, type DioramaState, type Vec3 } from '../state.ts'

/** Ticks the viewer's own look is respected after the last movement of the hand. */
const RESPECT = 24 * 4

export const handsOn = (state: DioramaState): boolean =>
  (state.looked !== undefined && state.tick - state.looked < RESPECT) || state.steered === state.tick

/** Brings `camera.yaw` within `play` of `goal`, at most `rate` rad/s. */
export const turnTo = (state: DioramaState, goal: number, play: number, rate: number, settle = false): number => {
  const { camera } = state
  if (!settle && handsOn(state)) return camera.yaw
  const off = wrap(goal - camera.yaw)
  const excess = off - clamp(off, -play, play)
  if (excess === 0) return camera.yaw
  camera.yaw = wrap(camera.yaw + (settle ? excess : clamp(excess * 2.2, -rate, rate) * DT))
  return camera.yaw
}

export const pitchTo = (state: DioramaState, goal: number, settle = false): number => {
  const { camera } = state
  if (settle) camera.pitch = goal
  else if (!handsOn(state)) camera.pitch = lerp(camera.pitch, goal, 0.05)
  return camera.pitch
}

/** Of two sides, the one nearer to where the camera already is: +1 or -1. */
export const nearerSide = (state: DioramaState, heading: number, angle: number): number =>
  Math.abs(wrap(heading + angle - state.camera.yaw)) <= Math.abs(wrap(heading - angle - state.camera.yaw)) ? 1 : -1

/** Distance at which `height` metres fill the picture from bottom to top. */
export const distanceFor = (height: number, fov: number): number => height / (2 * Math.tan((fov * Math.PI) / 360))

/** A look point moved aside so that the subject stands off the middle: `share` of the half width, positive: subject to the left. */
export const aside = (look: Vec3, yaw: number, distance: number, fov: number, share: number): Vec3 => {
  const half = distance * Math.tan((fov * Math.PI) / 360) * (16 / 9)
  return [look[0] - Math.cos(yaw) * half * share, look[1], look[2] + Math.sin(yaw) * half * share]
}

/** Look room: how far, and to which side, the picture opens before somebody seen from the side. */
export const lookRoom = (heading: number, yaw: number): number => clamp(-Math.sin(wrap(heading - yaw)), -1, 1)
