/** Hand in hand: the led one comes to the leader's side and is where he goes, until one of them does what lets go. */
import { ledBy, leaderOf, spotBeside } from '../../body/hands.ts'
import { runSpeed } from '../../body/speed.ts'
import { distance, ease, headingTo, towards, wrap } from '../angle.ts'
import { isGesture, isMoving } from '../find.ts'
import { roomNear } from '../room.ts'
import { DT, type ActKind, type Actor, type DioramaState } from '../state.ts'

/** Further off than this the leader waits (m), and from here on both are one walk. */
const WAITS = 0.9
const NEAR = 0.34
/** What is done hand in hand, beside walking and gestures. */
const KEPT = new Set<ActKind>(['stand', 'walk', 'run', 'sing', 'hold', 'follow'])

const keeps = (actor: Actor): boolean =>
  (KEPT.has(actor.act.kind) ||
    (isGesture(actor.act.kind) && !/^(?:pick-up|put-down|throw|jump|kick|bow)$/.test(actor.act.kind))) &&
  actor.rides === undefined &&
  actor.carriedBy === undefined

/** The hand of `actor` is free on that side (1 left, -1 right): nothing in it, nobody on it. */
const free = (state: DioramaState, actor: Actor, s: 1 | -1): boolean =>
  actor.look.kind === 'biped' &&
  !actor.look.holds.some((h) => h.hand === (s === 1 ? 'left' : 'right')) &&
  actor.hand?.side !== -s &&
  !ledBy(state, actor).some((led) => led.hand?.side === s)

/** Takes by the hand: `led` at the side of `leader` it is nearer to, where both have a hand free. False: neither has. */
export const takeHand = (state: DioramaState, leader: Actor, led: Actor): boolean => {
  if (leader.look.kind !== 'biped' || led.look.kind !== 'biped' || leader.id === led.id) return false
  if (led.hand?.of === leader.id || leader.hand?.of === led.id) return true
  delete led.hand
  const at = wrap(headingTo(leader.x, leader.z, led.x, led.z, leader.heading + 1) - leader.heading)
  const near: 1 | -1 = at >= 0 ? 1 : -1
  for (const side of [near, -near as 1 | -1]) {
    if (!free(state, leader, side) || !free(state, led, -side as 1 | -1)) continue
    led.hand = { of: leader.id, side }
    led.follows = null
    return true
  }
  return false
}

export const letGo = (state: DioramaState, actor: Actor): void => {
  delete actor.hand
  for (const led of ledBy(state, actor)) delete led.hand
}

/** Does somebody it leads still come? */
export const waitsForHand = (state: DioramaState, leader: Actor): boolean =>
  ledBy(state, leader).some((led) => {
    const { x, z } = spotBeside(leader, led)
    return distance(led.x, led.z, x, z) > WAITS
  })

/** Who is told to go, goes ahead: the two change parts. */
const turnedRound = (led: Actor, leader: Actor): void => {
  const side = (led.hand?.side ?? 1) * -1
  delete led.hand
  leader.hand = { of: led.id, side: side as 1 | -1 }
}

const follow = (state: DioramaState, leader: Actor, led: Actor): void => {
  const { x, z } = spotBeside(leader, led)
  const gap = distance(led.x, led.z, x, z)
  const before = [led.x, led.z] as const
  if (gap > NEAR) {
    led.heading = wrap(led.heading + wrap(headingTo(led.x, led.z, x, z) - led.heading) * ease(DT, 0.15))
    led.speed = towards(led.speed, Math.min(runSpeed(led) * 0.8, 0.5 + gap * 1.8), 4 * DT)
    const step = Math.min(gap, led.speed * DT)
    ;[led.x, led.z] = [led.x + ((x - led.x) / gap) * step, led.z + ((z - led.z) / gap) * step]
  } else {
    const share = ease(DT, 0.1)
    led.x += Math.sin(leader.heading) * leader.speed * DT
    led.z += Math.cos(leader.heading) * leader.speed * DT
    led.x += (x - led.x) * share
    led.z += (z - led.z) * share
    led.heading = wrap(led.heading + wrap(leader.heading - led.heading) * ease(DT, 0.18))
    led.turn = leader.turn
    led.speed = leader.speed
  }
  delete led.strafe
  ;[led.x, led.z] = roomNear(state, led, led.x, led.z)
  if (gap > NEAR && distance(led.x, led.z, ...before) < 0.001) led.speed = 0
}

/** One tick of all who are led by the hand, the leader of each before it. */
export const handInHand = (state: DioramaState): void => {
  for (const led of state.actors) {
    const leader = leaderOf(state, led)
    if (!led.hand) continue
    if (!leader || leader.leaving !== 0 || !keeps(leader) || !keeps(led)) {
      if (leader && leader.leaving !== 0 && led.leaving === 0) led.leaving = leader.leaving
      delete led.hand
      continue
    }
    const goes = isMoving(led.act.kind)
    if (!goes) continue
    // Of two who are told to go, the one told later.
    const ahead = !isMoving(leader.act.kind) || led.act.since > leader.act.since
    if (ahead) turnedRound(led, leader)
    const stays = ahead ? leader : led
    if (isMoving(stays.act.kind)) stays.act = { kind: 'stand', since: state.tick, ticks: 0, pace: 1 }
  }
  const done = new Set<number>()
  const place = (led: Actor): void => {
    if (done.has(led.id)) return
    done.add(led.id)
    const leader = leaderOf(state, led)
    if (!leader) return
    place(leader)
    follow(state, leader, led)
  }
  for (const actor of state.actors) place(actor)
}

/** Those who come in hand in hand are side by side already. */
export const placeHands = (state: DioramaState): void => {
  for (const led of state.actors) {
    const leader = leaderOf(state, led)
    if (!leader) continue
    const { x, z } = spotBeside(leader, led)
    ;[led.x, led.z, led.heading] = [x, z, leader.heading]
  }
}
