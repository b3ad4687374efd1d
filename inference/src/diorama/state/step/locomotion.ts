/**
 * Legs: smooth starts, stops and turns, round obstacles and each other, on the ground. Turning is a critically damped spring
 * with a top rate; walking forward waits for the turn, so that nobody slides sideways.
 */
import { climbOf, faceAt } from '../../body/climbs.ts'
import { aloft, floorOf, GRAVITY } from '../../body/jump.ts'
import { glideOf } from '../../body/glide.ts'
import { mindOf } from '../../body/ride.ts'
import { settledIn, sitsOn } from '../../body/settled.ts'
import { clamp, distance, ease, headingTo, spring, towards, wrap } from '../angle.ts'
import { actorOf, isMoving, isResting, mobile } from '../find.ts'
import { afloat, float, hangsAt, railed, roomNear } from '../room.ts'
import { radiusOf } from '../size.ts'
import { DT, type Actor, type DioramaState } from '../state.ts'
import { climbs } from './climbing.ts'
import { landsOn } from './leap.ts'
import type { Motive } from './motive.ts'
import { together } from './riding.ts'

/** How high what flies fights (m), and how high a dragon goes again afterwards. */
export const FIGHTING_HEIGHT = 0.5
const CRUISE = 4.5
const isDragon = ({ look }: Actor): boolean => look.kind === 'thing' && look.model === 'dragon'
/** How high a broom goes under a rider who is on the way, and how high it waits. */
export const BROOM_CRUISE = 2.2
/** How high who flies without a mount goes (m). */
const FLIES_AT = 1.9
const BROOM_WAITS = 0.15
export const isBroom = ({ look }: Actor): boolean => look.kind === 'thing' && look.model === 'broom'

/** Ticks in which one who sits down still turns. */
const SETTLING = 30

const agility = (actor: Actor): { omega: number; rate: number; accel: number } => {
  // Runners turn in an arc and stop by and by.
  if (glideOf(actor)) return { omega: 4.5, rate: 2.8, accel: 2 }
  switch (actor.archetype) {
    case 'quadruped':
      return { omega: 7, rate: 5.5, accel: 7 }
    case 'bird':
    case 'fish':
      return { omega: 5, rate: 4, accel: 5 }
    case 'vehicle':
    case 'boat':
      return { omega: 2.4, rate: 0.9, accel: 2.2 }
    case 'flyer':
      return { omega: 2.4, rate: 1, accel: 2 }
    default:
      return { omega: 6, rate: 4.5, accel: 3.2 }
  }
}

/** Whether the way along a heading is barred, right ahead or a second away: thin things must not slip between the two looks. */
const blocked = (state: DioramaState, actor: Actor, heading: number, ahead: number, radius: number): boolean => {
  for (const share of [0.3, 1]) {
    const x = actor.x + Math.sin(heading) * ahead * share
    const z = actor.z + Math.cos(heading) * ahead * share
    const [px, pz] = roomNear(state, actor, x, z, radius)
    if (distance(x, z, px, pz) > 0.02) return true
  }
  return false
}

/** Turns off the wanted heading that are tried, the least first; the last ones lead out of a corner. */
const DETOURS = [0.4, 0.8, 1.2, 1.7, 2.2, 2.7]

/** Carried, or in the air from a throw. */
const inHands = (actor: Actor): boolean =>
  actor.carriedBy !== undefined || (actor.act.kind === 'throw' && actor.look.kind === 'thing')

/** A heading near the wanted one that is free for the next second or so. */
const clearHeading = (state: DioramaState, actor: Actor, motive: Motive): number => {
  const radius = radiusOf(actor)
  let heading = motive.heading
  const ahead = Math.min(radius + 0.45 + Math.abs(actor.speed) * 0.55, Math.max(0.15, motive.left ?? 9))
  if (blocked(state, actor, heading, ahead, radius)) {
    const first = actor.turn >= 0 ? 1 : -1
    for (const by of DETOURS) {
      if (!blocked(state, actor, heading + by * first, ahead, radius)) return heading + by * first
      if (!blocked(state, actor, heading - by * first, ahead, radius)) return heading - by * first
    }
  }
  for (const other of state.actors) {
    if (
      other.id === actor.id ||
      other.id === motive.to ||
      other.follows === actor.id ||
      other.y > 1.6 ||
      inHands(other) ||
      together(actor, other)
    )
      continue
    const room = radius + radiusOf(other)
    const gap = distance(actor.x, actor.z, other.x, other.z)
    if (gap > room + 1.1 + Math.abs(actor.speed) * 0.4 || gap > (motive.left ?? 99)) continue
    const off = wrap(headingTo(actor.x, actor.z, other.x, other.z) - heading)
    if (Math.abs(off) > 1) continue
    heading -= (off >= 0 ? 1 : -1) * (1 - Math.abs(off)) * clamp(1.3 - (gap - room), 0, 1.2)
  }
  return heading
}

const rise = (state: DioramaState, actor: Actor): void => {
  if (afloat(state, actor)) {
    float(state, actor)
    return
  }
  const hangs = hangsAt(state, actor)
  if (hangs !== null) {
    ;[actor.y, actor.vy] = spring(actor.y, actor.vy, hangs, 1.6, DT)
    return
  }
  if (actor.archetype === 'bird') {
    const goal = actor.act.kind === 'fly' || actor.act.kind === 'leave' || actor.act.kind === 'flee' ? 2.6 : 0
    ;[actor.y, actor.vy] = spring(actor.y, actor.vy, goal, 2.2, DT)
    if (actor.y < 0) [actor.y, actor.vy] = [0, 0]
    return
  }
  if (actor.archetype === 'biped' && actor.act.kind === 'fly') {
    ;[actor.y, actor.vy] = spring(actor.y, actor.vy, FLIES_AT, 1.4, DT)
    return
  }
  if (isBroom(actor)) {
    const mind = mindOf(state, actor)
    const goal = mind !== actor && isMoving(mind.act.kind) ? BROOM_CRUISE : BROOM_WAITS
    ;[actor.y, actor.vy] = spring(actor.y, actor.vy, goal, 1.5, DT)
    return
  }
  if (actor.archetype === 'flyer' && actor.act.kind === 'fight' && actor.y > FIGHTING_HEIGHT) {
    ;[actor.y, actor.vy] = spring(actor.y, actor.vy, FIGHTING_HEIGHT, 1.8, DT)
    return
  }
  if (actor.archetype === 'flyer' && actor.act.kind !== 'fight' && isDragon(actor) && actor.y < CRUISE) {
    actor.y = Math.min(CRUISE, actor.y + 1.2 * DT)
    actor.vy = 0
    return
  }
  if (actor.archetype === 'flyer' || actor.archetype === 'fish') return
  if (actor.y <= 0 && actor.vy <= 0) return
  const { floor, thing } = landsOn(state, actor)
  actor.vy -= GRAVITY * DT
  actor.y += actor.vy * DT
  if (actor.y > floor || (actor.vy > 0 && actor.on === undefined)) return
  actor.y = floor
  actor.vy = 0
  if (!thing || actor.on === thing.id) return
  actor.on = thing.id
  actor.speed = 0
}

export const locomote = (state: DioramaState, actor: Actor, motive: Motive): void => {
  const { omega, rate, accel } = agility(actor)
  const going = Math.abs(motive.speed) > 0.02 && actor.archetype !== 'flyer'
  // The hand on the stick decides; a steered figure slides along walls instead of choosing a way round.
  const onRails = railed(state, actor)
  const heading = onRails
    ? actor.heading
    : going && !motive.driven && !aloft(state, actor)
      ? clearHeading(state, actor, motive)
      : motive.heading
  const off = wrap(heading - actor.heading)
  const quick = motive.driven ? 2.2 : 1
  const top = rate * quick
  const [, turn] = spring(-off, actor.turn, 0, omega * quick, DT)
  actor.turn = clamp(turn, -top, top)
  const settling = actor.act.kind === 'sit' && state.tick - actor.act.since < SETTLING
  if (isResting(actor.act.kind) && !settling && !motive.driven) actor.turn = 0
  actor.heading = wrap(actor.heading + actor.turn * DT)
  const align = motive.strafe !== undefined ? 1 : Math.abs(off) < 0.35 ? 1 : Math.max(0, Math.cos(off))
  // On rails one goes forwards or backwards, whatever the way.
  const goal = motive.speed * (onRails ? Math.sign(Math.cos(motive.heading - actor.heading)) : align)
  const eased = actor.speed + (goal - actor.speed) * ease(DT, motive.driven ? 0.1 : 0.2)
  actor.speed = towards(actor.speed, eased, accel * (motive.driven ? 3 : 1) * DT)
  if (Math.abs(actor.speed) < 0.004 && goal === 0) actor.speed = 0
  const strafe = (actor.strafe ?? 0) + ((motive.strafe ?? 0) - (actor.strafe ?? 0)) * ease(DT, 0.1)
  if (Math.abs(strafe) > 0.004) actor.strafe = strafe
  else delete actor.strafe
  const sin = Math.sin(actor.heading)
  const cos = Math.cos(actor.heading)
  const dx = (sin * actor.speed - cos * (actor.strafe ?? 0)) * DT
  const dz = (cos * actor.speed + sin * (actor.strafe ?? 0)) * DT
  if (dx !== 0 || dz !== 0) settle(state, actor, actor.x + dx, actor.z + dz)
  const before = actor.y
  const falling = actor.vy
  rise(state, actor)
  const floor = floorOf(state, actor)
  if (before > floor && actor.y === floor && falling < -1)
    state.happenings.push({ kind: 'land', actor: actor.id, x: actor.x, z: actor.z, loud: clamp(-falling / 6, 0.2, 1) })
}

/** Puts the actor at the nearest free point to (x, z); what is lost to a wall is lost to the speed. */
const settle = (state: DioramaState, actor: Actor, x: number, z: number): void => {
  if (actor.y > 1.5 && !afloat(state, actor)) {
    ;[actor.x, actor.z] = [x, z]
    return
  }
  const [px, pz] = roomNear(state, actor, x, z)
  const pushed = distance(x, z, px, pz)
  // A place may be redrawn round an actor: it is led out gently, never thrown.
  const most = 0.25
  const share = pushed > most ? most / pushed : 1
  actor.x = x + (px - x) * share
  actor.z = z + (pz - z) * share
  if (pushed > 0.001) actor.speed *= clamp(1 - (pushed / (Math.abs(actor.speed) * DT + 0.001)) * 0.3, 0.5, 1)
}

const firm = (state: DioramaState, actor: Actor): boolean =>
  !mobile(actor) ||
  actor.id === state.driven ||
  isResting(actor.act.kind) ||
  actor.act.kind === 'stroke' ||
  settledIn(actor) !== null

/** What nobody may stand in: of a tree the trunk, not the room under its crown. */
const firmRadius = (actor: Actor): number =>
  actor.archetype === 'plant' && climbOf(actor) ? faceAt(actor, 0).front : radiusOf(actor)

/** Bodies do not pass through each other: overlapping ones part softly, the one at rest stays. */
export const keepApart = (state: DioramaState): void => {
  const { actors } = state
  for (let i = 0; i < actors.length; i++) {
    for (let j = i + 1; j < actors.length; j++) {
      const a = actors[i]
      const b = actors[j]
      if (a.rides !== undefined || b.rides !== undefined) continue
      if (inHands(a) || inHands(b)) continue
      if (Math.abs(a.y - b.y) > 1.2 || sharing(state, a, b) || together(a, b)) continue
      const room = firmRadius(a) + firmRadius(b)
      const gap = distance(a.x, a.z, b.x, b.z)
      if (gap >= room) continue
      const bearing = headingTo(a.x, a.z, b.x, b.z, a.id * 2.4)
      const part = Math.min(room - gap, 1.6 * DT)
      const fa = firm(state, a)
      const fb = firm(state, b)
      if (fa && fb) continue
      const wa = fa ? 0 : fb ? 1 : 0.5
      if (wa > 0) settle(state, a, a.x - Math.sin(bearing) * part * wa, a.z - Math.cos(bearing) * part * wa)
      if (wa < 1) settle(state, b, b.x + Math.sin(bearing) * part * (1 - wa), b.z + Math.cos(bearing) * part * (1 - wa))
    }
  }
}

/** In each other's arms, or on the same seat. */
const sharing = (state: DioramaState, a: Actor, b: Actor): boolean => {
  const on = (x: Actor, y: Actor): boolean =>
    sitsOn(state, x, y) ||
    (x.act.target === y.id &&
      (x.act.kind === 'hug' ||
        x.todo[0]?.kind === 'hug' ||
        x.act.kind === 'stroke' ||
        x.act.kind === 'push' ||
        x.act.kind === 'pull' ||
        x.act.kind === 'play' ||
        x.todo[0]?.kind === 'push' ||
        x.todo[0]?.kind === 'pull' ||
        x.todo[0]?.kind === 'play' ||
        x.todo[0]?.kind === 'stroke' ||
        (climbs(y) && (x.act.kind === 'ride' || x.todo[0]?.kind === 'ride')) ||
        ((x.act.kind === 'sit' || x.act.kind === 'lie') && !mobile(y))))
  const top = (x: Actor, y: Actor): boolean =>
    x.on === y.id || (x.act.kind === 'jump' && x.act.target === y.id && x.y > 0)
  return on(a, b) || on(b, a) || top(a, b) || top(b, a) || actorOf(state, a.act.target)?.leaving === state.tick
}
