/** Shots that move by themselves: orbit, dolly, truck, crane; and the one that stands still. */
import { bodyHeight } from '../../body/measure.ts'
import { clamp, directionOf, wrap } from '../angle.ts'
import { DT, type DioramaState, type Vec3 } from '../state.ts'
import { aside, distanceFor, lookRoom, pitchTo } from './angle-of-view.ts'
import type { Shot } from './goal.ts'
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
    const dir = directionOf(camera.yaw, camera.pitch)
    const look = waist(group, 0.8)
    const eye: Vec3 = [0, 1, 2].map((i) => look[i] - dir[i] * camera.distance) as Vec3
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
