/**
 * Keeps the eye out of walls and above the ground, with the lead in sight: the arm is shortened before a wall, the eye lifted
 * over a hill, and pushed out of what it would stand in. Thin things (posts, fences) may pass between.
 */
import { outOfLeaves } from '../../place/crowns.ts'
import { groundAt, heightAt, pushOut } from '../../place/ground.ts'
import { pushedOffSolids } from '../../place/solids.ts'
import { waterOver } from '../../place/waters.ts'
import type { DioramaState, Vec3 } from '../state.ts'
import { outOfBuildings } from '../buildings.ts'
import type { Group } from './group.ts'

/** Metres the eye keeps from walls and above the ground. */
export const EYE_ROOM = 0.25
export const EYE_GROUND = 0.22
/** Above this nothing stands in the way of an eye that stays over open ground. */
const ABOVE_ALL = 30
const STEP = 0.45

/** Free ground near (x, z); with somebody in a boat the water is free too. */
const clearOf = (
  state: DioramaState,
  x: number,
  z: number,
  r: number,
  onWater: boolean,
  from: Vec3,
): [number, number] => {
  const [px, pz] = onWater ? pushedOffSolids(state.place, x, z, r) : pushOut(state.place, x, z, r)
  return outOfBuildings(state, px, pz, r, from)
}

const inside = (state: DioramaState, x: number, z: number, r: number, onWater: boolean, from: Vec3): boolean => {
  const [px, pz] = clearOf(state, x, z, r, onWater, from)
  return Math.abs(px - x) + Math.abs(pz - z) > 0.02
}

const shorten = (state: DioramaState, from: Vec3, onWater: boolean): void => {
  const { eye } = state.camera
  const dx = eye[0] - from[0]
  const dz = eye[2] - from[2]
  const far = Math.hypot(dx, dz)
  const n = Math.min(24, Math.ceil(far / STEP))
  let thick = 0
  for (let i = 1; i <= n; i++) {
    const t = i / n
    if (inside(state, from[0] + dx * t, from[2] + dz * t, 0.1, onWater, from)) thick++
    else thick = 0
    if (thick < 2) continue
    const back = Math.max(0.15, (i - 2) / n)
    for (let k = 0; k < 3; k++) eye[k] = from[k] + (eye[k] - from[k]) * back
    return
  }
}

const overHills = (state: DioramaState, from: Vec3): void => {
  const { eye } = state.camera
  let lift = 0
  for (let i = 1; i <= 6; i++) {
    const t = i / 6
    const x = from[0] + (eye[0] - from[0]) * t
    const z = from[2] + (eye[2] - from[2]) * t
    const ray = from[1] + (eye[1] - from[1]) * t
    lift = Math.max(lift, (heightAt(state.place, x, z) + 0.12 - ray) / Math.max(0.3, t))
  }
  if (lift > 0) eye[1] += Math.min(lift, 6)
}

export const keepClear = (state: DioramaState, group: Group | null, onWater = group?.onWater ?? false): void => {
  const { eye } = state.camera
  if (group && eye[1] - group.middle[1] < ABOVE_ALL) {
    shorten(state, group.head, onWater)
    if (group.main.y < 3 || onWater) overHills(state, group.head)
  }
  if (group) outOfLeaves(state.place, eye, heightAt(state.place, eye[0], eye[2]))
  if (eye[1] - groundAt(state.place, eye[0], eye[2]).y < ABOVE_ALL) {
    const [x, z] = clearOf(state, eye[0], eye[2], EYE_ROOM, onWater, group?.head ?? eye)
    eye[0] = x
    eye[2] = z
  }
  const water = onWater ? waterOver(state.place, eye[0], eye[2]) : 0
  eye[1] = Math.max(eye[1], heightAt(state.place, eye[0], eye[2]) + water + EYE_GROUND)
}
