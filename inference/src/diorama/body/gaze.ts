/** Where a body wants to turn its head: towards what it looks at, within what a neck can do, else small looks about. */
import type { Actor, DioramaState } from '../state/state.ts'
import { hash01 } from '../state/rng.ts'
import { heightAt } from '../place/ground.ts'
import { bodyHeight } from './measure.ts'
import { rideLift } from './ride.ts'
import { SLOT, weight } from './slots.ts'
import { clamp, wrap, type Vec3 } from './shape/vec.ts'

/** Actor by id, or null. */
export const actorOf = (state: DioramaState, id: number | null | undefined): Actor | null =>
  id === null || id === undefined ? null : (state.actors.find((a) => a.id === id) ?? null)

/** Eye height above the ground of a body in its posture (m): near enough for looks; the posed head is `headPoint`. */
export const eyeHeight = (actor: Actor): number => {
  const h = bodyHeight(actor)
  if (actor.look.kind === 'biped') {
    const low = Math.max(
      weight(actor.body, 'squat') * 0.36,
      weight(actor.body, 'sit') * 0.34,
      weight(actor.body, 'kneel') * 0.36,
      weight(actor.body, 'lie') * 0.85,
    )
    return h * (0.93 - low)
  }
  return h * (actor.look.kind === 'quadruped' ? 0.82 - 0.5 * weight(actor.body, 'lie') : 0.7)
}

/** Yaw and pitch (radians, relative to the body; pitch positive looks down) the head should reach. */
export const gazeOf = (state: DioramaState, actor: Actor): { yaw: number; pitch: number } => {
  let point: Vec3 | null = null
  const busy =
    actor.act.target !== undefined &&
    ['stroke', 'hug', 'look', 'point', 'wave', 'pick-up', 'purr', 'bow'].includes(actor.act.kind)
  const gaze = actor.gaze ?? (busy ? (actor.act.target as number) : null)
  if (typeof gaze === 'number') {
    const other = actorOf(state, gaze)
    if (other && other.id !== actor.id) point = facePoint(state, other)
  } else if (gaze) point = [...gaze]
  const asleep = actor.body[SLOT.sleep] > 0.3
  if (!point || asleep) {
    // small looks: a new one every three seconds or so, gentler on the move
    const turn = Math.floor((state.tick + actor.id * 37) / 70)
    const calm = asleep ? 0 : 1 - 0.7 * clamp(Math.abs(actor.speed))
    const seen = asleep ? null : attention(state, actor, turn)
    if (seen) return towards(state, actor, seen, state.camera.shot === 'close' ? 1 : calm)
    const far = hash01(actor.id, turn, 3) > 0.45 ? 1 : 0.15
    return {
      yaw: clamp((hash01(actor.id, turn, 1) - 0.5) * 1.1 * calm * far + actor.turn * 0.22, -0.8, 0.8),
      pitch: (hash01(actor.id, turn, 2) - 0.45) * 0.22 * calm * far + 0.02,
    }
  }
  return towards(state, actor, point, 1)
}

/** What catches the eye of somebody left to himself: now and then whoever is near and in view, in a close-up the viewer. */
const attention = (state: DioramaState, actor: Actor, turn: number): Vec3 | null => {
  if (actor.look.kind === 'thing') return null
  const choice = hash01(actor.id, turn, 4)
  const { camera } = state
  if (
    camera.shot === 'close' &&
    camera.subjects.includes(actor.id) &&
    (choice < 0.75 || state.tick - camera.since < 90)
  ) {
    const at = wrap(Math.atan2(camera.eye[0] - actor.x, camera.eye[2] - actor.z) - actor.heading)
    if (Math.abs(at) < 1.6) return [...camera.eye]
  }
  if (choice > 0.72) return null
  let best: Actor | null = null
  let least = 6
  for (const other of state.actors) {
    if (other.id === actor.id || other.look.kind === 'thing' || other.leaving > 0 || other.rides === actor.id) continue
    if (actor.rides === other.id) continue
    const away = Math.hypot(other.x - actor.x, other.z - actor.z)
    const side = Math.abs(wrap(Math.atan2(other.x - actor.x, other.z - actor.z) - actor.heading))
    // what stands ahead catches the eye from further off than what is beside
    const felt = away * (1 + 0.5 * side)
    if (side < 1.5 && felt < least) {
      least = felt
      best = other
    }
  }
  return best ? facePoint(state, best) : null
}

/** Where the face of another is (m, world). */
const facePoint = (state: DioramaState, other: Actor): Vec3 => {
  const ahead = other.look.kind === 'quadruped' ? bodyHeight(other) * 0.45 : 0
  return [
    other.x + Math.sin(other.heading) * ahead,
    heightAt(state.place, other.x, other.z) + other.y + eyeHeight(other) + rideLift(state, other),
    other.z + Math.cos(other.heading) * ahead,
  ]
}

/** Yaw and pitch towards a point, within what a neck can do; `calm` below 1 looks less far. */
const towards = (state: DioramaState, actor: Actor, point: Vec3, calm: number): { yaw: number; pitch: number } => {
  const dx = point[0] - actor.x
  const dz = point[2] - actor.z
  const eye = heightAt(state.place, actor.x, actor.z) + actor.y + eyeHeight(actor) + rideLift(state, actor)
  const flat = Math.max(Math.hypot(dx, dz), 0.18)
  const yaw = wrap(Math.atan2(dx, dz) - actor.heading)
  // what is behind is watched over the nearer shoulder, not by turning the head round
  const limit = actor.look.kind === 'quadruped' ? 1.35 : 1.15
  const behind = clamp((Math.abs(yaw) - 2.2) / 0.7)
  return {
    yaw: clamp(yaw, -limit, limit) * (1 - 0.75 * behind) * (0.4 + 0.6 * calm),
    // people look down with their eyes too, so that the face stays to be seen
    pitch:
      clamp(Math.atan2(eye - point[1], flat), actor.look.kind === 'biped' ? -0.75 : -0.52, 0.8) *
      (actor.look.kind === 'biped' ? 0.72 : 1) *
      (1 - 0.7 * behind),
  }
}
