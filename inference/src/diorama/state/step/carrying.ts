/**
 * Things that go where a body takes them: taken up they are at its hands (or in its mouth), put down they stand before it, thrown or kicked they
 * fly, bounce and roll out, or are caught by whom they were thrown to.
 */
import { GRAVITY } from '../../body/jump.ts'
import { castOf, inOneHand, loadOf, portable, RELEASE, released } from '../../body/load.ts'
import { bodyHeight, bodyRadius } from '../../body/measure.ts'
import { handPoint, mouthPoint } from '../../body/reach.ts'
import { SLOT } from '../../body/slots.ts'
import { heightAt } from '../../place/ground.ts'
import { distance, headingTo } from '../angle.ts'
import { actorOf } from '../find.ts'
import { roomNear } from '../room.ts'
import { DT, type Actor, type DioramaState, type Vec3 } from '../state.ts'
import { standing } from './acts.ts'

/** Share of picking up at which the hands are at the thing, and of putting down at which they leave it. */
const TAKEN = 0.5
const LAID = 0.6
/** How far one throws or kicks (m), of the body's height. */
const FAR = { throw: 3.2, kick: 3.6 }
/** Upward speed kept by a ball, by anything else; what is left of the way; slower than this (m/s) it does not bounce. */
const BOUNCE = { ball: 0.5, other: 0.18 }
const LEAST = 0.9
/** How fast rolling ends (m/s²): a ball, anything else. */
const DRAG = { ball: 1.6, other: 9 }
/** How near the hands a thing must come to be caught (m). */
const CATCH = 0.55

const isBall = ({ look }: Actor): boolean => look.kind === 'thing' && look.model === 'ball'
const flies = (thing: Actor): boolean => thing.look.kind === 'thing' && thing.act.kind === 'throw'

/** Where a carrier has its load: the middle of it (world). */
const heldAt = (state: DioramaState, carrier: Actor, load: Actor): Vec3 => {
  if (carrier.look.kind !== 'biped') return mouthPoint(state, carrier)
  const right = handPoint(state, carrier, 'right')
  if (inOneHand(load) || castOf(carrier, state.tick)) return right
  const left = handPoint(state, carrier, 'left')
  return [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2, (left[2] + right[2]) / 2]
}

/** Puts what is carried where its carrier's hands or mouth are. */
const bring = (state: DioramaState, carrier: Actor, load: Actor): void => {
  const [x, y, z] = heldAt(state, carrier, load)
  load.x = x
  load.z = z
  load.y = Math.max(0, y - bodyHeight(load) / 2 - heightAt(state.place, x, z))
  load.heading = carrier.heading
  load.vy = 0
  load.speed = carrier.speed
}

/** Gives a thing into somebody's hands; of who is only just there they are at it from the first picture on. */
export const giveTo = (state: DioramaState, carrier: Actor, thing: Actor): void => {
  thing.carriedBy = carrier.id
  if (carrier.born >= state.tick && carrier.look.kind === 'biped') carrier.body[SLOT.carry] = 1
  bring(state, carrier, thing)
}

const setDown = (state: DioramaState, carrier: Actor, load: Actor): void => {
  const ahead = bodyRadius(carrier) + bodyRadius(load) + 0.04
  delete load.carriedBy
  ;[load.x, load.z] = roomNear(
    state,
    load,
    carrier.x + Math.sin(carrier.heading) * ahead,
    carrier.z + Math.cos(carrier.heading) * ahead,
  )
  load.y = 0
  load.speed = 0
}

/** Sends a thing off from where it is, so that it comes down so far away; kicked things stay low. */
const fling = (state: DioramaState, by: Actor, thing: Actor, kind: 'throw' | 'kick'): void => {
  const { act } = by
  const to = kind === 'throw' ? actorOf(state, act.target) : undefined
  const receiver = to && to.id !== thing.id ? to : undefined
  const far = FAR[kind] * bodyHeight(by)
  const [x, z] = receiver
    ? [receiver.x, receiver.z]
    : (act.at ?? [by.x + Math.sin(by.heading) * far, by.z + Math.cos(by.heading) * far])
  const way = Math.max(0.5, distance(thing.x, thing.z, x, z))
  const seconds = kind === 'throw' ? 0.45 + way * 0.085 : 0.35 + way * 0.05
  const end = receiver?.look.kind === 'biped' ? bodyHeight(receiver) * 0.62 : 0
  delete thing.carriedBy
  thing.heading = headingTo(thing.x, thing.z, x, z, by.heading)
  // What rolls on afterwards comes down earlier.
  thing.speed = (way * (receiver ? 1 : 0.72)) / seconds
  thing.vy = (GRAVITY * seconds) / 2 + (end - thing.y) / seconds
  thing.act = { kind: 'throw', since: state.tick, ticks: 0, pace: 1, ...(receiver ? { target: receiver.id } : {}) }
}

/** One tick of a thing in the air or rolling out. */
const fly = (state: DioramaState, thing: Actor): void => {
  const receiver = actorOf(state, thing.act.target)
  const near = receiver && distance(thing.x, thing.z, receiver.x, receiver.z)
  if (receiver?.look.kind === 'biped' && near! < CATCH && thing.y > 0.15 && !loadOf(state, receiver)) {
    thing.carriedBy = receiver.id
    thing.act = standing(state.tick)
    return
  }
  const kind = isBall(thing) ? 'ball' : 'other'
  thing.vy -= GRAVITY * DT
  thing.y += thing.vy * DT
  const x = thing.x + Math.sin(thing.heading) * thing.speed * DT
  const z = thing.z + Math.cos(thing.heading) * thing.speed * DT
  const free = roomNear(state, thing, x, z)
  if (distance(x, z, free[0], free[1]) > 0.02) thing.speed *= 0.4
  ;[thing.x, thing.z] = free
  thing.phase = (thing.phase + (thing.speed * DT) / (Math.PI * bodyHeight(thing))) % 1
  if (thing.y > 0) return
  thing.y = 0
  if (thing.vy < -LEAST) {
    const loud = Math.min(1, -thing.vy / 7)
    state.happenings.push({ kind: 'land', actor: thing.id, x: thing.x, z: thing.z, loud })
    thing.vy *= -BOUNCE[kind]
    thing.speed *= kind === 'ball' ? 0.75 : 0.4
    return
  }
  thing.vy = 0
  thing.speed = Math.max(0, thing.speed - DRAG[kind] * DT)
  if (thing.speed === 0) thing.act = standing(state.tick)
}

/** One tick of all that is taken up, carried, put down, thrown and kicked; after the bodies have moved. */
export const carryLoads = (state: DioramaState): void => {
  for (const actor of state.actors) {
    const { act } = actor
    if (act.since < 0) continue
    const share = (state.tick - act.since) / Math.max(act.ticks || 40, 24)
    const target = actorOf(state, act.target)
    if (act.kind === 'pick-up' && target && share >= TAKEN && portable(target) && target.carriedBy === undefined) {
      const reach = bodyHeight(actor) * 0.6 + bodyRadius(target)
      if (!loadOf(state, actor) && distance(actor.x, actor.z, target.x, target.z) < reach) target.carriedBy = actor.id
    }
    const load = loadOf(state, actor)
    if (act.kind === 'put-down' && load && share >= LAID) setDown(state, actor, load)
    const cast = castOf(actor, state.tick)
    if (!cast || !released(cast) || actor.look.kind === 'thing') continue
    const first = state.tick - act.since === Math.ceil(RELEASE * Math.max(act.ticks || 34, 16))
    if (cast.kind === 'throw' && load) fling(state, actor, load, 'throw')
    else if (cast.kind === 'kick' && first && target && !flies(target) && target.look.kind === 'thing')
      fling(state, actor, target, 'kick')
  }
  for (const thing of state.actors) {
    const carrier = actorOf(state, thing.carriedBy)
    if (thing.carriedBy !== undefined && (!carrier || carrier.leaving !== 0)) {
      if (carrier && thing.leaving === 0) thing.leaving = carrier.leaving
      if (!carrier) {
        delete thing.carriedBy
        thing.y = 0
      }
    }
    if (carrier) bring(state, carrier, thing)
    else if (flies(thing)) fly(state, thing)
  }
}
