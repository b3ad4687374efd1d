/** Getting on, being carried, getting off. The rider's acts move its mount; where the mount is, the rider is. */
import { newBody } from '../../body/advance.ts'
import { legsOf, mountOf } from '../../body/ride.ts'
import { distance, lerp, wrap } from '../angle.ts'
import { cutTo } from '../camera.ts'
import { actorOf, isGesture, isMoving } from '../find.ts'
import { afloat, float, roomNear } from '../room.ts'
import { radiusOf } from '../size.ts'
import type { Act, ActKind, Actor, DioramaState } from '../state.ts'
import { climb, climbs, fromPerch, putUp } from './climbing.ts'

/** Ticks to swing into the saddle, and to come down from it. */
export const GET_ON = 18
export const GET_OFF = 16

const SEATED = new Set<ActKind>(['stand', 'hold', 'sing', 'fight', 'ride', 'dismount', 'play'])

/** Can it be done from the saddle? Everything else brings the rider down first. */
export const fromSaddle = (state: DioramaState, actor: Actor, act: Act): boolean => {
  const mount = mountOf(state, actor)
  return mount && climbs(mount) ? fromPerch(actor, act) : onSaddle(state, actor, act)
}

const onSaddle = (state: DioramaState, actor: Actor, act: Act): boolean =>
  SEATED.has(act.kind) ||
  (isMoving(act.kind) && act.kind !== 'hide' && act.kind !== 'swim') ||
  (isGesture(act.kind) && act.kind !== 'pick-up' && act.kind !== 'put-down') ||
  (act.kind === 'stroke' && act.target === actor.rides) ||
  (act.target === undefined && /^(?:sit|squat|kneel)$/.test(act.kind) && legsOf(state, actor).archetype === 'boat')

/** Nobody else on it, and nobody on the rider: riders do not stack. */
const free = (state: DioramaState, rider: Actor, mount: Actor): boolean =>
  mount.rides === undefined &&
  !state.actors.some((a) => a.id !== rider.id && (a.rides === mount.id || a.rides === rider.id))

/** Sits the rider on its mount. False: it is taken. */
export const getOn = (state: DioramaState, rider: Actor, mount: Actor): boolean => {
  if (!free(state, rider, mount)) return false
  rider.rides = mount.id
  rider.follows = null
  mount.follows = null
  mount.todo = []
  mount.act = { kind: 'stand', since: state.tick, ticks: 0, pace: 1 }
  if (state.driven === mount.id) state.driven = rider.id
  // Those who come in together come in mounted.
  if (rider.born === state.tick + 1 && mount.born === state.tick + 1) seat(state, rider, mount)
  return true
}

/** Into a boat that lies off the shore, by a cut. False: it cannot be. */
export const board = (state: DioramaState, rider: Actor): boolean => {
  const mount = actorOf(state, rider.act.target)
  if (!mount || !getOn(state, rider, mount)) return false
  seat(state, rider, mount)
  if (state.camera.subjects.includes(rider.id) || state.driven === rider.id) cutTo(state)
  return true
}

const seat = (state: DioramaState, rider: Actor, mount: Actor): void => {
  ;[rider.x, rider.y, rider.z, rider.heading] = [mount.x, mount.y, mount.z, mount.heading]
  if (climbs(mount)) putUp(state, rider, mount)
  rider.body = newBody(rider)
}

/** Brings the mount under its rider, wherever it stood, and sits him on it. */
export const bringUnder = (state: DioramaState, rider: Actor, mount: Actor): void => {
  if (!getOn(state, rider, mount)) return
  ;[mount.x, mount.z, mount.heading] = [rider.x, rider.z, rider.heading]
}

/** Where one comes down: at the left of the mount, as riders do. */
export const landing = (rider: Actor, mount: Actor): [x: number, z: number] => {
  const side = mount.heading + Math.PI / 2
  const off = radiusOf(mount) * (mount.look.kind === 'quadruped' ? 0.75 : 0.6) + radiusOf(rider) + 0.15
  return [mount.x + Math.sin(side) * off, mount.z + Math.cos(side) * off]
}

const letGo = (rider: Actor): void => {
  delete rider.rides
  rider.speed = 0
  rider.turn = 0
}

/** Into the water or out of it, by a cut: nobody is dragged across the beach. */
export const enterWater = (state: DioramaState, actor: Actor): void => {
  if (actor.born === state.tick + 1 && state.tick === 0) return
  const [x, z] = roomNear(state, actor, actor.x, actor.z)
  if (distance(x, z, actor.x, actor.z) < 1.5) return
  ;[actor.x, actor.z] = [x, z]
  float(state, actor)
  actor.body = newBody(actor)
  if (state.camera.subjects.includes(actor.id) || state.driven === actor.id) cutTo(state)
}

/** Out of a boat or the water: onto the nearest land, by a cut. */
export const ashore = (state: DioramaState, rider: Actor): void => {
  letGo(rider)
  ;[rider.x, rider.z] = roomNear(state, rider, rider.x, rider.z)
  rider.y = 0
  rider.body = newBody(rider)
  if (state.camera.subjects.includes(rider.id) || state.driven === rider.id) cutTo(state)
}

/** Puts every rider where its mount has gone. */
export const carry = (state: DioramaState): void => {
  for (const rider of state.actors) {
    if (rider.rides === undefined) continue
    const mount = mountOf(state, rider)
    if (!mount || mount.leaving !== 0) {
      letGo(rider)
      continue
    }
    if (climbs(mount)) {
      if (climb(state, rider, mount)) letGo(rider)
      continue
    }
    const { act } = rider
    // Nobody jumps off a horse at a gallop: it stands before the rider comes down.
    if (act.kind === 'dismount' && Math.abs(mount.speed) > 0.15) act.since = state.tick
    const age = state.tick - act.since
    if (act.kind === 'dismount' && age > 0 && afloat(state, mount)) {
      ashore(state, rider)
      continue
    }
    const down = act.kind === 'dismount' && age > 0
    const hurry = distance(rider.x, rider.z, mount.x, mount.z) > 0.3 ? 5 : 1
    const left = down ? GET_OFF - age : act.kind === 'ride' ? GET_ON - age : hurry
    // Of the way left, as much as makes all ticks alike.
    const share = 1 / Math.max(1, left)
    const [x, z] = down ? landing(rider, mount) : [mount.x, mount.z]
    rider.x = lerp(rider.x, x, share)
    rider.z = lerp(rider.z, z, share)
    rider.heading = wrap(rider.heading + wrap(mount.heading - rider.heading) * share)
    const y = down ? 0 : mount.y
    rider.y = share < 1 ? lerp(rider.y, y, share) : y
    rider.vy = 0
    rider.speed = mount.speed
    rider.turn = mount.turn
    rider.phase = mount.phase
    delete rider.strafe
    if (act.kind === 'leave' && rider.leaving !== 0 && mount.leaving === 0) mount.leaving = rider.leaving
    if (down && left <= 1) letGo(rider)
  }
}

/** Rider and mount, cart and what pulls it, two hand in hand: no obstacle to each other. */
export const together = (a: Actor, b: Actor): boolean =>
  a.rides === b.id ||
  b.rides === a.id ||
  a.hand?.of === b.id ||
  b.hand?.of === a.id ||
  a.pulledBy === b.id ||
  b.pulledBy === a.id
