/** Orders to the camera: shots, moves, cuts, and the switch between first and third person. */
import { usualDistance } from '../camera/follow.ts'
import { composeStart } from '../../place/ground.ts'
import { castOf, type Cast } from './cast.ts'
import { clamp, headingTo, wrap } from '../angle.ts'
import type { ChangeOf } from '../changes.ts'
import { actorOf } from '../find.ts'
import type { CameraOrder, DioramaState } from '../state.ts'

/** A new shot starts from its usual frame: 5 m stands for one times the shot's own distance. */
const USUAL = 5
const BY_DISTANCE = new Set(['follow', 'dolly', 'truck', 'crane', 'static'])

/** Most moves that wait. */
const MOST_LATER = 6

export const applyCamera = (cast: Cast, change: ChangeOf<'camera'>): void => {
  const { state } = cast
  const { camera } = state
  if (change.after !== undefined) {
    const { after, ...order } = change
    if (order.subjects) order.subjects = order.subjects.flatMap((ref) => cast.id(ref) ?? [])
    camera.later = [...(camera.later ?? []), { at: state.tick + after, change: order }].slice(0, MOST_LATER)
    return
  }
  if (change.shot) delete camera.later
  applyNow(cast, change)
}

/** Orders whose time has come. Called once a tick, before the camera moves. */
export const applyLater = (state: DioramaState): void => {
  const { camera } = state
  if (!camera.later) return
  const due = camera.later.filter((l) => l.at <= state.tick)
  if (due.length === 0) return
  const rest = camera.later.filter((l) => l.at > state.tick)
  if (rest.length > 0) camera.later = rest
  else delete camera.later
  for (const { change } of due) applyNow(castOf(state), change)
}

const applyNow = (cast: Cast, change: CameraOrder): void => {
  const { state } = cast
  const { camera } = state
  const ids = (change.subjects ?? []).flatMap((ref) => cast.who(ref)?.id ?? [])
  if (change.whip && change.shot !== 'first' && camera.person === 'third') {
    whipTo(state, change, ids)
    return
  }
  if (ids.length > 0) camera.subjects = ids
  if (change.shot === 'first') applyPerson(state, 'first')
  else if (change.shot) {
    if (camera.person === 'first' && change.shot !== 'pan' && change.shot !== 'tilt') applyPerson(state, 'third')
    if (change.shot === 'follow') camera.distance = usualDistance(state)
    else if (!BY_DISTANCE.has(change.shot)) camera.distance = USUAL
    if (change.shot === 'follow') camera.pitch = composeStart(state.place).camera.pitch
    camera.shot = change.shot
    camera.since = state.tick
    camera.pace = change.pace ?? 0
    camera.lens = 1
    if (change.shot === 'static') camera.handheld = 0
    if (change.side === undefined) delete camera.side
    // The viewer's hand yields to the order.
    delete state.looked
  }
  if (change.side !== undefined) camera.side = change.side
  if (change.pace !== undefined) camera.pace = change.pace
  if (change.zoom !== undefined) {
    camera.lens = clamp(camera.lens * change.zoom, 0.25, 2)
  }
  if (change.handheld !== undefined) camera.handheld = change.handheld
  if (change.cut) camera.cut = state.tick + 1
}

/** Begins a whip pan towards whom it will show; `stepCamera` takes the new shot on the way. */
const whipTo = (state: DioramaState, change: CameraOrder, ids: number[]): void => {
  const { camera } = state
  const subjects = ids.length > 0 ? ids : camera.subjects
  const to = actorOf(state, subjects[0])
  const bearing = to ? headingTo(camera.eye[0], camera.eye[2], to.x, to.z, camera.yaw) : camera.yaw - 1
  camera.whip = {
    at: state.tick,
    side: wrap(bearing - camera.yaw) >= 0 ? 1 : -1,
    subjects,
    pace: change.pace ?? 0,
    ...(change.shot ? { shot: change.shot } : {}),
  }
  if (change.shot && !BY_DISTANCE.has(change.shot)) camera.distance = USUAL
}

export const applyPerson = (state: DioramaState, person: 'first' | 'third' | 'toggle'): void => {
  const { camera } = state
  const next = person === 'toggle' ? (camera.person === 'first' ? 'third' : 'first') : person
  delete camera.later
  if (next === camera.person || (next === 'first' && state.driven === null)) return
  const lead = actorOf(state, state.driven)
  camera.person = next
  camera.since = state.tick
  camera.eyeV = [0, 0, 0]
  camera.lookV = [0, 0, 0]
  if (next === 'first') {
    if (lead) camera.yaw = lead.heading
    camera.pitch = 0.04
    return
  }
  const composed = composeStart(state.place).camera
  camera.shot = 'follow'
  camera.distance = usualDistance(state)
  camera.pitch = composed.pitch
}
