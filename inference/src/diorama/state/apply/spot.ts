/** Where things appear: beside somebody, in a part of the picture, or just outside it; always on free ground. */
import type { Cast } from './cast.ts'
import { distance, wrap } from '../angle.ts'
import type { Where } from '../changes.ts'
import { actorOf } from '../find.ts'
import { hash01 } from '../rng.ts'
import { afloat, roomNear } from '../room.ts'
import { radiusOf, reachOf } from '../size.ts'
import type { Actor, DioramaState } from '../state.ts'

const half = (state: DioramaState): number => Math.atan(Math.tan((state.camera.fov * Math.PI) / 360) * (16 / 9))

/** Heading of the view, and the distance from the eye to the lead. */
const viewOf = (state: DioramaState): { x: number; z: number; yaw: number; far: number } => {
  const { eye, look } = state.camera
  const lead = actorOf(state, state.camera.subjects[0]) ?? actorOf(state, state.driven)
  const yaw = Math.atan2(look[0] - eye[0], look[2] - eye[2])
  const far = lead ? distance(eye[0], eye[2], lead.x, lead.z) : 6
  return { x: eye[0], z: eye[2], yaw, far: Math.max(2.5, far) }
}

const inFrame = (
  state: DioramaState,
  frame: Exclude<NonNullable<Where['frame']>, 'off'>,
  actor: Actor,
  nth: number,
): [number, number] => {
  const { x, z, yaw, far } = viewOf(state)
  const wide = half(state)
  const spread = (hash01(state.seed, actor.id, 71) - 0.5) * 0.2
  const size = radiusOf(actor)
  // Big things stand further off, or they would fill the picture.
  const back = far + 0.6 + size * 3 + (nth % 4) * (size * 1.4 + 0.5)
  const side = nth % 2 === 0 ? 1 : -1
  const [angle, reach] =
    frame === 'left'
      ? [wide * 0.6, back]
      : frame === 'right'
        ? [-wide * 0.6, back]
        : frame === 'far'
          ? [spread * 2, back + 12]
          : [(nth === 0 ? 0.28 : 0.28 * side * (1 + nth * 0.35)) * wide + spread * 0.5, back]
  return [x + Math.sin(yaw + angle) * reach, z + Math.cos(yaw + angle) * reach]
}

const besides = (state: DioramaState, other: Actor, where: Where, actor: Actor, nth: number): [number, number] => {
  const reach = where.distance ?? reachOf(actor, other) + 0.15
  const side = where.side ?? (hash01(state.seed, actor.id, 5) - 0.5) * 2.4
  const bearing = wrap(other.heading + side + (nth === 0 ? 0 : (nth % 2 ? 0.55 : -0.55) * Math.ceil(nth / 2)))
  const far = reach + Math.floor(nth / 5) * (radiusOf(actor) * 2 + 0.3)
  return [other.x + Math.sin(bearing) * far, other.z + Math.cos(bearing) * far]
}

/** Free ground near (x, z): not in a wall, not in somebody. */
export const freeNear = (state: DioramaState, actor: Actor, x: number, z: number): [x: number, z: number] => {
  const r = radiusOf(actor)
  for (let i = 0; i < 14; i++) {
    const angle = i * 2.4
    const out = i === 0 ? 0 : 0.25 + i * 0.16
    const [px, pz] = roomNear(state, actor, x + Math.sin(angle) * out, z + Math.cos(angle) * out)
    const taken = state.actors.some(
      (o) =>
        o.id !== actor.id &&
        o.leaving === 0 &&
        distance(px, pz, o.x, o.z) < r + radiusOf(o) &&
        (Math.abs(o.y - actor.y) < 1.5 || afloat(state, o)),
    )
    if (!taken) return [px, pz]
  }
  return roomNear(state, actor, x, z)
}

/** Whether one could walk straight from (x, z) to somebody: no fence, wall or rock on the way. */
const straightWay = (state: DioramaState, actor: Actor, x: number, z: number, to: Actor): boolean => {
  const far = distance(x, z, to.x, to.z) - reachOf(actor, to)
  for (let gone = 0; gone < far; gone += 0.3) {
    const t = gone / distance(x, z, to.x, to.z)
    const [at, along] = [x + (to.x - x) * t, z + (to.z - z) * t]
    const [px, pz] = roomNear(state, actor, at, along)
    if (distance(at, along, px, pz) > 0.02) return false
  }
  return true
}

/** Just outside the picture, where the way in is open: at its sides, nearer, then behind the camera. */
const offStage = (state: DioramaState, actor: Actor, nth: number): [number, number] => {
  const { x, z, yaw, far } = viewOf(state)
  const lead = actorOf(state, state.camera.subjects[0]) ?? actorOf(state, state.driven)
  const side = nth % 2 === 0 ? -1 : 1
  const reach = Math.min(far + 1, 9)
  let first: [number, number] | null = null
  for (const angle of [half(state) + 0.2, half(state) + 0.7, 2])
    for (const share of [1, 0.8, 0.6])
      for (const turn of [side, -side]) {
        const spot = freeNear(
          state,
          actor,
          x + Math.sin(yaw + turn * angle) * reach * share,
          z + Math.cos(yaw + turn * angle) * reach * share,
        )
        if (!lead || lead.id === actor.id || straightWay(state, actor, ...spot, lead)) return spot
        first ??= spot
      }
  return first ?? freeNear(state, actor, x, z)
}

/** Where an actor of a spawn or move goes; `nth` of several. */
export const spotOf = (cast: Cast, where: Where, actor: Actor, nth: number): [x: number, z: number] => {
  const { state } = cast
  if (where.at) return freeNear(state, actor, where.at[0] + nth * radiusOf(actor) * 2.2, where.at[1])
  const other = cast.who(where.of)
  if (where.frame === 'off') return offStage(state, actor, nth)
  const [x, z] =
    other && other.id !== actor.id && where.frame === undefined
      ? besides(state, other, where, actor, nth)
      : inFrame(state, where.frame ?? 'middle', actor, nth)
  return freeNear(state, actor, x, z)
}
