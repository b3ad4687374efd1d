/** A change of scene: the same people, elsewhere. They stand as the new place's composition wants them, and the camera cuts. */
import { newBody } from '../../body/advance.ts'
import { legsOf, mountOf, rideWay, riderOf } from '../../body/ride.ts'
import { composeStart, pushOut } from '../../place/ground.ts'
import type { Cast } from './cast.ts'
import type { ChangeOf } from '../changes.ts'
import { startCamera } from '../camera.ts'
import { actorOf, mobile } from '../find.ts'
import { radiusOf } from '../size.ts'
import type { Actor } from '../state.ts'
import { dressAgain } from '../step/bathing.ts'

export const applyPlace = (cast: Cast, change: ChangeOf<'place'>): void => {
  const { state } = cast
  const before = state.place
  state.place = {
    kind: change.kind,
    seed: before.seed,
    era: change.era ?? before.era,
    culture: change.culture ?? before.culture,
    season: before.season,
    marks: change.marks ?? [],
  }
  if (change.city) state.place.city = change.city
  else if (before.city && change.kind === before.kind) state.place.city = before.city
  const { start, heading } = composeStart(state.place)
  const lead = actorOf(state, state.driven) ?? state.actors.find(mobile)
  // What stands about belonged to the old place; who can walk comes along, in the same order round the lead.
  const [x0, z0] = lead ? [lead.x, lead.z] : [0, 0]
  const turn = lead ? heading - lead.heading : 0
  const stays = (a: Actor): boolean => a.archetype === 'vehicle' || a.archetype === 'boat'
  const taken = (a: Actor): boolean =>
    (rideWay(a) === 'cycle' && riderOf(state, a) !== null) || a.pulledBy !== undefined
  state.actors = state.actors.filter((a) => mobile(a) && (!stays(a) || taken(a)))
  for (const actor of state.actors) {
    const dx = Math.max(-4, Math.min(4, actor.x - x0))
    const dz = Math.max(-4, Math.min(4, actor.z - z0))
    const x = start[0] + dx * Math.cos(turn) + dz * Math.sin(turn)
    const z = start[1] - dx * Math.sin(turn) + dz * Math.cos(turn)
    ;[actor.x, actor.z] = actor === lead ? start : pushOut(state.place, x, z, radiusOf(legsOf(state, actor)))
    actor.heading += turn
    actor.speed = 0
    delete actor.way
    dressAgain(state.place, actor)
    actor.body = newBody(actor)
    if (actor.act.at) actor.act = { kind: 'stand', since: state.tick, ticks: 0, pace: 1 }
    actor.todo = actor.todo.filter((a) => !a.at)
  }
  const gone = (id: number): boolean => !state.actors.some((a) => a.id === id)
  for (const actor of state.actors) {
    if (actor.rides !== undefined && gone(actor.rides)) delete actor.rides
    const mount = mountOf(state, actor)
    if (mount) [mount.x, mount.z, mount.heading] = [actor.x, actor.z, actor.heading]
    if (actor.pulledBy !== undefined && gone(actor.pulledBy)) delete actor.pulledBy
    if (actor.on !== undefined && gone(actor.on)) delete actor.on
    if (actor.follows !== null && gone(actor.follows)) actor.follows = null
    if (typeof actor.gaze === 'number' && gone(actor.gaze)) actor.gaze = null
  }
  const { person, subjects } = state.camera
  state.camera = startCamera(state, person)
  state.camera.subjects = subjects.filter((id) => !gone(id))
  if (state.camera.subjects.length === 0 && lead) state.camera.subjects = [lead.id]
  state.camera.cut = state.tick + 1
}
