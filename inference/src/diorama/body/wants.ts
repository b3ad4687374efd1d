/** What an act asks of the body: target weights of postures and gestures, decided from the act, from how near its target is, and from what others do to the body. */
import type { Actor, DioramaState } from '../state/state.ts'
import { actorOf } from './gaze.ts'
import { claspOf } from './hands.ts'
import { CROUCH, floorOf, jumpBeat, jumpOf } from './jump.ts'
import { incoming, loadOf } from './load.ts'
import { bodyHeight, bodyRadius } from './measure.ts'
import { standsOn } from './climbs.ts'
import { mountOf, rideWay } from './ride.ts'
import { playedBy, playsDown } from './played.ts'
import { seatNear } from './seat.ts'
import { settledIn } from './settled.ts'
import { shoveAt } from './shove.ts'
import { SLOT, type WeightName } from './slots.ts'
import { walkSpeed } from './speed.ts'
import { touchStance } from './touch.ts'

/** So low over the ground (m) who climbs down sets the feet on it. */
const ALIGHTS = 0.06

export type Wants = Partial<Record<WeightName, number>>

/** Near enough to touch: within a body's reach. */
const within = (state: DioramaState, a: Actor, b: Actor): boolean => {
  if (a.act.kind === 'stroke' && a.look.kind === 'biped' && b.look.kind === 'quadruped') {
    const { x, z } = touchStance(state, a, b, 'stroke')
    return Math.hypot(a.x - x, a.z - z) < a.look.height * 0.35
  }
  const reach = a.look.kind === 'biped' ? a.look.height * 0.62 : bodyRadius(a) * 1.6
  return Math.hypot(a.x - b.x, a.z - b.z) < reach + bodyRadius(b) * 1.3
}

/** Does a biped have to go down to touch this? */
export const isLow = (a: Actor, b: Actor): boolean => bodyHeight(b) < bodyHeight(a) * 0.52

const BIPED: Partial<Record<Actor['act']['kind'], Wants>> = {
  sit: { sit: 1 },
  squat: { squat: 1 },
  kneel: { kneel: 1 },
  lie: { lie: 1 },
  sleep: { lie: 1, sleep: 1 },
  wave: { wave: 1 },
  point: { point: 1 },
  nod: { nod: 1 },
  bow: { bow: 1 },
  dance: { dance: 1 },
  eat: { eat: 1 },
  drink: { eat: 1 },
  play: { play: 1 },
  sing: { sing: 1 },
  laugh: { laugh: 1 },
  cry: { cry: 1 },
  clap: { clap: 1 },
  fall: { fall: 1 },
  hide: { hide: 1, squat: 0.9 },
  stretch: { stretch: 1 },
  hold: { hold: 1 },
  drive: { sit: 1, hold: 1 },
  swim: { swim: 1 },
  fight: { fight: 1 },
  dig: { hold: 1 },
}

const QUADRUPED: Partial<Record<Actor['act']['kind'], Wants>> = {
  sit: { sit: 1 },
  squat: { sit: 1 },
  lie: { lie: 1 },
  sleep: { lie: 1, sleep: 1 },
  kneel: { bow: 1 },
  bow: { bow: 1 },
  stretch: { stretch: 1 },
  eat: { eat: 1 },
  drink: { eat: 1 },
  play: { play: 1 },
  dance: { dance: 1 },
  bark: { sing: 1 },
  sing: { sing: 1 },
  cry: { sing: 0.7 },
  purr: { enjoy: 1, sit: 1 },
  fall: { fall: 1 },
  hide: { lie: 1 },
  nod: { nod: 1 },
  stroke: { rub: 1 },
  hug: { rub: 1 },
  swim: { swim: 1 },
  fight: { play: 1 },
  dig: { hold: 1 },
  wave: { wave: 1, sit: 1 },
  'pick-up': { eat: 1 },
  'put-down': { eat: 1 },
}

/** Target weights of this tick. */
export const wantsOf = (state: DioramaState, actor: Actor): Wants => {
  const act = actor.act
  const still = Math.abs(actor.speed) < 0.16 * walkSpeed(actor)
  const target = actorOf(state, act.target)
  const near = target ? within(state, actor, target) : true
  const wants: Wants = {}
  if (actor.look.kind === 'biped') {
    const base = BIPED[act.kind]
    // hands may wave on the way; the body goes down only when it has arrived
    if (base)
      for (const [name, w] of Object.entries(base) as [WeightName, number][])
        wants[name] = LOW.includes(name) && (!still || actor.rides !== undefined) ? 0 : w
    const settled = settledIn(actor)
    // asleep on a seat, not under it; on the ground one lies down
    if (settled && still && (act.kind !== 'sleep' || seatNear(state, actor) > 0)) {
      wants[settled] = 1
      wants.lie = 0
    }
    if (target && still && near) {
      const low = isLow(actor, target)
      if (act.kind === 'stroke') Object.assign(wants, low ? { squat: 1, reach: 1 } : { reach: 1, bow: 0.18 })
      if (act.kind === 'hug') Object.assign(wants, low ? { kneel: 1, hug: 1 } : { hug: 1 })
      if (act.kind === 'pick-up' || act.kind === 'put-down') Object.assign(wants, { lift: 1 })
    } else if (!target && still && (act.kind === 'pick-up' || act.kind === 'put-down')) wants.lift = 1
    const instrument = playedBy(state, actor)
    if (instrument && still) wants[playsDown(instrument)] = 1
    if (act.kind === 'push' || act.kind === 'pull') {
      const reach = target && shoveAt(actor, target).far + 0.3
      wants.push = target && Math.hypot(actor.x - target.x, actor.z - target.z) < reach! ? 1 : 0
    }
    if (act.kind === 'look' && target?.look.kind === 'thing' && target.look.model === 'kite') wants.hold = 1
    if (wants.sit && seatNear(state, actor)) wants.hold = wants.hold ?? 0
  } else if (actor.look.kind === 'quadruped') {
    const base = QUADRUPED[act.kind]
    if (base && (still || act.kind === 'swim' || act.kind === 'bark') && near) Object.assign(wants, base)
    if (still)
      for (const other of state.actors)
        if (other.act.kind === 'stroke' && other.act.target === actor.id && (other.body[SLOT.reach] ?? 0) > 0.5)
          wants.enjoy = 1
  }
  if (actor.look.kind === 'biped' && (claspOf(state, actor, 1) ?? claspOf(state, actor, -1))) wants.hand = 1
  if (actor.look.kind === 'biped' && (loadOf(state, actor) || incoming(state, actor))) wants.carry = 1
  if (actor.rides !== undefined) {
    wants.ride = getsOff(state, actor) ? 0 : 1
    return wants
  }
  const up = actor.y - floorOf(state, actor)
  if (up > 0.04 && !wants.swim && act.kind !== 'fly') wants.air = 1
  const jump = jumpOf(state, actor)
  const beat = jump ? jumpBeat(state, jump) : -1
  if (act.manner === 'sneak') wants.crouch = 0.62
  if (act.manner === 'crawl' && actor.look.kind === 'biped') wants.kneel = 1
  // Before it takes off, and giving way when it has landed.
  if (up <= 0.001 && ((beat >= 0 && beat < CROUCH) || (actor.body[SLOT.air] ?? 0) > 0.25)) wants.crouch = 1
  if (act.kind === 'fly') wants[actor.look.kind === 'biped' ? 'swim' : 'air'] = 1
  return wants
}

/** Off a back at once; off a trunk when the feet come down; up on a top one stands. */
const getsOff = (state: DioramaState, actor: Actor): boolean => {
  const off = actor.act.kind === 'dismount' && state.tick > actor.act.since
  const mount = mountOf(state, actor)
  if (!mount || rideWay(mount) !== 'climb') return off
  if (off) return actor.y < ALIGHTS
  return actor.act.kind !== 'dismount' && standsOn(state, mount, actor)
}

const LOW: WeightName[] = ['sit', 'squat', 'kneel', 'lie', 'sleep', 'fall', 'hide', 'bow', 'stretch']
