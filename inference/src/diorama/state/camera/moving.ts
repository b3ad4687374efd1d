/** Shots that move by themselves: orbit, dolly, truck, crane, pan, tilt; and the one that stands still. */
import { bodyHeight } from '../../body/measure.ts'
import { clamp, directionOf, eyeBehind, wrap } from '../angle.ts'
import { DT, type Camera, type DioramaState, type Vec3 } from '../state.ts'
import { aside, distanceFor, lookRoom, pitchTo } from './angle-of-view.ts'
import type { Goal, Shot } from './goal.ts'
import type { Group } from './group.ts'

const seconds = (state: DioramaState): number => Math.max(0, state.tick - state.camera.since) * DT

/** Middle of the body heights: where a picture of whole figures rests. */
const waist = (group: Group, share = 0.6): Vec3 => [
  group.middle[0],
  group.middle[1] + clamp(group.head[1] - group.middle[1], 0.2, 4) * share,
  group.middle[2],
]

export const orbit: Shot = (state, group, { settle }) => {
  const { camera } = state
  const ramp = clamp(seconds(state) / 1.5, 0, 1)
  if (!settle) camera.yaw = wrap(camera.yaw + camera.pace * ramp * DT)
  const fov = 38
  const size = Math.max(group.height * 1.7, group.spread * 2 + 0.9, bodyHeight(group.main) * 1.5)
  const distance = Math.max(1.8, distanceFor(size, fov)) * clamp(camera.distance / 5, 0.5, 2.2)
  return { look: waist(group), yaw: camera.yaw, pitch: pitchTo(state, 0.16, settle), distance, fov }
}

export const dolly: Shot = (state, group) => {
  const { camera } = state
  if (seconds(state) < 12) camera.distance = clamp(camera.distance - camera.pace * DT, 1.2, 26)
  const room = lookRoom(group.main.heading, camera.yaw) * 0.2
  const look = aside(waist(group, 0.8), camera.yaw, camera.distance, 40, room)
  return { look, yaw: camera.yaw, pitch: camera.pitch, distance: camera.distance, fov: 40 }
}

export const truck: Shot = (state, group) => {
  const { camera } = state
  const way = camera.pace * Math.min(8, seconds(state))
  const at = waist(group, 0.8)
  const look: Vec3 = [at[0] - Math.cos(camera.yaw) * way, at[1], at[2] + Math.sin(camera.yaw) * way]
  return { look, yaw: camera.yaw, pitch: camera.pitch, distance: camera.distance, fov: 40 }
}

export const crane: Shot = (state, group) => {
  const { camera } = state
  if (seconds(state) < 10) {
    camera.pitch = clamp(camera.pitch + camera.pace * 0.09 * DT, -0.1, 1.15)
    camera.distance = clamp(camera.distance + camera.pace * 0.75 * DT, 2, 24)
  }
  return { look: waist(group, 0.8), yaw: camera.yaw, pitch: camera.pitch, distance: camera.distance, fov: 42 }
}

/** The eye stays; the look goes after the lead, slowly, and the viewer may pan. */
export const staticShot: Shot = (state, group, { settle }) => {
  const { camera } = state
  if (settle) {
    const look = waist(group, 0.8)
    const eye = eyeBehind(look, camera.yaw, camera.pitch, camera.distance)
    return { look, eye, yaw: camera.yaw, pitch: camera.pitch, distance: camera.distance, fov: 40 }
  }
  return {
    look: waist(group, 0.8),
    eye: [...camera.eye],
    yaw: camera.yaw,
    pitch: camera.pitch,
    distance: camera.distance,
    fov: 40,
  }
}

/** Seconds a pan or tilt sweeps, with a gentle start and end. */
const SWEEP = 3.2

const fromHere = (state: DioramaState): Goal => {
  const { camera } = state
  const dir = directionOf(camera.yaw, camera.pitch)
  const look = [0, 1, 2].map((i) => camera.eye[i] + dir[i] * camera.distance) as Vec3
  return { look, eye: [...camera.eye], yaw: camera.yaw, pitch: camera.pitch, distance: camera.distance, fov: 40 }
}

/** Turns the wanted view by this tick's share of a pan or tilt; any other shot is left alone. */
export const sweepView = (camera: Camera, tick: number): void => {
  const s = clamp(((tick - camera.since) * DT) / SWEEP, 0, 1)
  const turn = camera.pace * 6 * s * (1 - s) * DT
  if (camera.shot === 'pan') camera.yaw = wrap(camera.yaw + turn)
  else if (camera.shot === 'tilt') camera.pitch = clamp(camera.pitch - turn, -0.9, 1.2)
}

/** The eye stays and turns: `pan` to the side (positive pace: left), `tilt` up (positive) or down; the pace is the sweep's mean, rad/s. */
export const pan: Shot = (state, group, options) => {
  if (options.settle) return staticShot(state, group, options)
  sweepView(state.camera, state.tick)
  return fromHere(state)
}
