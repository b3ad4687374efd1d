/** What an act asks of the legs in this tick: a speed, a heading, and when a way is done. */
import { VERB, type HeldControl } from '@shoal/session'
import { boutOf } from '../../body/bout.ts'
import { aloft } from '../../body/jump.ts'
import { ledBy } from '../../body/hands.ts'
import { legsOf, rideWay } from '../../body/ride.ts'
import { runSpeed, walkSpeed } from '../../body/speed.ts'
import { isSeat } from '../../body/seat.ts'
import { bodyHeight } from '../../body/measure.ts'
import { TALL } from '../../body/stroke.ts'
import { settledIn } from '../../body/settled.ts'
import { touchStance, type TouchKind } from '../../body/touch.ts'
import { composeStart, wayOn } from '../../place/ground.ts'
import { wayAfloat } from '../../place/waters.ts'
import { clamp, distance, headingTo, wrap } from '../angle.ts'
import { actorOf, isMoving, mobile } from '../find.ts'
import { afloat } from '../room.ts'
import { reachOf } from '../size.ts'
import type { ActKind, Actor, DioramaState } from '../state.ts'
import { flank } from './flank.ts'
import { waitsForHand } from './hands.ts'
import { shoving } from './shoving.ts'
import { DANCING, finish, hasGoal, mutual, sparring } from './acts.ts'

export interface Motive {
  /** m/s along the heading; negative: backwards. */
  speed: number
  heading: number
  /** m/s to the right, for the strafing of first person. */
  strafe?: number
  /** Steered by hand: quicker turns and starts. */
  driven?: boolean
  /** Metres to the end of the way: slows down in time. */
  left?: number
  /** Who it is heading for: not walked around. */
  to?: number
}

const TOUCH: Partial<Record<ActKind, TouchKind>> = {
  stroke: 'stroke',
  hug: 'hug',
  'pick-up': 'pick-up',
  kick: 'pick-up',
  push: 'push',
  pull: 'pull',
  play: 'play',
  sit: 'sit',
  ride: 'beside',
  dance: 'dance',
}

/** What the way to somebody is for: what comes after it, else company at a side, else a talk face to face. */
const purpose = (actor: Actor, target: Actor): TouchKind => {
  const next = actor.todo[0]
  // At arm's length of both.
  if (next?.manner === 'shake') return 'dance'
  const touch = next && next.target === target.id ? TOUCH[next.kind] : undefined
  if (touch && next?.kind === 'ride' && rideWay(target) === 'climb') return 'climb'
  return touch ?? (actor.act.side !== undefined ? 'beside' : 'face')
}

/** Metres ahead of its flyer that a kite stands. */
export const STRING = 9

const halt = (actor: Actor, heading = actor.heading): Motive => ({ speed: 0, heading })

/** Usual speeds of whatever carries an actor. What circles idly by itself flies in earnest under a rider. */
const speedsOf = (state: DioramaState, actor: Actor): { walk: number; run: number } => {
  const legs = legsOf(state, actor)
  const slow = ledBy(state, actor)
  const eager = legs !== actor && legs.archetype === 'flyer' ? 3 : 1
  // Hand in hand one goes as the other can.
  const most = (speed: (a: Actor) => number): number =>
    Math.min(speed(legs) * eager, ...slow.map((a) => 1.12 * speed(a)))
  return { walk: most(walkSpeed), run: most(runSpeed) }
}

const topSpeed = (state: DioramaState, actor: Actor): number => {
  const fast = actor.act.kind === 'run' || actor.act.kind === 'chase' || actor.act.kind === 'flee'
  const { walk, run } = speedsOf(state, actor)
  const base = fast ? run : walk
  return base * clamp(actor.act.pace, 0.25, fast ? 1.4 : 2)
}

const goTo = (state: DioramaState, actor: Actor, x: number, z: number, flow: number, near: number): Motive => {
  const left = distance(actor.x, actor.z, x, z)
  const heading = headingTo(actor.x, actor.z, x, z, actor.heading)
  if (left < near) {
    finish(state, actor)
    return halt(actor)
  }
  return { speed: Math.min(topSpeed(state, actor), flow + left * 2), heading, left, to: actor.act.target }
}

const wayTo = (state: DioramaState, actor: Actor): Motive => {
  const { target: id, at, side } = actor.act
  const target = actorOf(state, id)
  if (!target) return at ? goTo(state, actor, at[0], at[1], 0, 0.15) : halt(actor)
  const kind = purpose(actor, target)
  const { x, z } = touchStance(state, legsOf(state, actor), target, kind, kind === 'beside' ? side : undefined)
  // The other side of somebody is reached round them, not through them.
  const there = headingTo(target.x, target.z, x, z)
  const here = headingTo(target.x, target.z, actor.x, actor.z)
  const around = wrap(there - here)
  const close = distance(actor.x, actor.z, target.x, target.z) < reachOf(actor, target) * 1.6
  if (close && Math.abs(around) > 0.9) {
    const reach = reachOf(actor, target) * 1.3
    const by = here + Math.sign(around) * 0.8
    const motive = goTo(state, actor, target.x + Math.sin(by) * reach, target.z + Math.cos(by) * reach, target.speed, 0)
    return { ...motive, to: id }
  }
  return goTo(state, actor, x, z, Math.abs(target.speed), 0.14 + Math.abs(target.speed) * 0.12)
}

const away = (state: DioramaState, actor: Actor): Motive => {
  const from = actorOf(state, actor.act.target)
  const [x, z] = from ? [from.x, from.z] : [state.camera.eye[0], state.camera.eye[2]]
  const heading = headingTo(x, z, actor.x, actor.z, actor.heading)
  if (actor.act.kind === 'leave') {
    const seconds = (state.tick - actor.act.since) / 24
    if (actor.leaving === 0 && (seconds > 7 || distance(x, z, actor.x, actor.z) > 24)) actor.leaving = state.tick
  }
  return { speed: topSpeed(state, actor), heading }
}

/** A kite stays before whoever flies it, the way the place looks, and dances there. */
const onString = (state: DioramaState, kite: Actor, flown: Actor): Motive => {
  const way = composeStart(state.place).heading + 0.25 * Math.sin(state.tick * 0.02 + kite.id)
  const [x, z] = [flown.x + Math.sin(way) * STRING, flown.z + Math.cos(way) * STRING]
  return { speed: Math.min(3, distance(kite.x, kite.z, x, z)), heading: headingTo(kite.x, kite.z, x, z, kite.heading) }
}

/** Round and round above a point: birds and all that flies without a goal. */
const circleAbout = (state: DioramaState, actor: Actor): Motive => {
  const about = actorOf(state, actor.act.target) ?? actorOf(state, actor.follows) ?? actorOf(state, state.driven)
  if (!about) return { speed: topSpeed(state, actor), heading: wayOn(state.place, actor.x, actor.z, actor.heading) }
  if (actor.look.kind === 'thing' && actor.look.model === 'kite') return onString(state, actor, about)
  const out = headingTo(about.x, about.z, actor.x, actor.z, actor.heading)
  const radius = 3.2
  const drift = clamp((distance(about.x, about.z, actor.x, actor.z) - radius) / radius, -1, 1)
  return { speed: topSpeed(state, actor), heading: out + Math.PI / 2 + (drift * Math.PI) / 3 }
}

const moving = (state: DioramaState, actor: Actor): Motive => {
  const { kind } = actor.act
  if (kind === 'flee' || kind === 'leave') return away(state, actor)
  if (kind === 'chase' || kind === 'follow') {
    const target = actorOf(state, actor.act.target)
    if (!target) return halt(actor)
    if (kind === 'chase') {
      const gap = distance(actor.x, actor.z, target.x, target.z) - reachOf(actor, target) * 1.3
      const heading = headingTo(actor.x, actor.z, target.x, target.z, actor.heading)
      return { speed: Math.min(topSpeed(state, actor), Math.max(0, target.speed + gap * 2)), heading, to: target.id }
    }
    const legs = legsOf(state, actor)
    const walks = legs.archetype === 'quadruped' || legs.archetype === 'biped'
    const { x, z } =
      walks && actor.follows === target.id && actor.act.side === undefined
        ? flank(state, actor, target)
        : touchStance(state, legs, target, walks ? 'beside' : 'follow', actor.act.side)
    const left = distance(actor.x, actor.z, x, z)
    const most = Math.max(walkSpeed(legs), Math.min(runSpeed(legs), target.speed * 1.3 + left * 0.6))
    const pace = Math.abs(target.speed)
    const heading = headingTo(
      actor.x,
      actor.z,
      x + Math.sin(target.heading) * pace,
      z + Math.cos(target.heading) * pace,
    )
    if (left < 0.15 && pace < 0.1) return halt(actor)
    return { speed: Math.min(most, pace * 0.95 + left * 1.3), heading, to: target.id }
  }
  if (hasGoal(actor.act) && kind !== 'fly') return wayTo(state, actor)
  if (kind === 'fly' && (actor.archetype === 'bird' || actor.archetype === 'flyer')) return circleAbout(state, actor)
  if (kind === 'swim' && actor.archetype === 'fish') return circleAbout(state, actor)
  const follow = afloat(state, legsOf(state, actor)) ? wayAfloat : wayOn
  actor.way = follow(state.place, actor.x, actor.z, actor.way ?? actor.heading)
  return { speed: topSpeed(state, actor), heading: actor.way }
}

/** Two who dance together turn about the middle between them. */
const dancing = (state: DioramaState, actor: Actor): Motive => {
  const target = actorOf(state, actor.act.target)
  if (!target) return halt(actor, facing(state, actor))
  const heading = headingTo(actor.x, actor.z, target.x, target.z, actor.heading)
  const gap = distance(actor.x, actor.z, target.x, target.z) - DANCING
  return { speed: clamp(gap * 1.2, -0.4, 0.6), strafe: 0.3, heading, to: target.id }
}

/** Two who fight circle each other, one coming on while the other gives way. */
const fighting = (state: DioramaState, actor: Actor): Motive => {
  const target = actorOf(state, actor.act.target)
  if (!target) return halt(actor)
  const heading = headingTo(actor.x, actor.z, target.x, target.z, actor.heading)
  const { strikes, wind, strike, parry } = boutOf(state.tick, actor, target.id)
  const surge = strikes ? strike * 0.9 - wind * 0.3 : -0.7 * parry
  const gap = distance(actor.x, actor.z, target.x, target.z) - sparring(actor, target)
  if (legsOf(state, actor) !== actor) return { speed: clamp(gap, 0, 1), heading, to: target.id }
  return { speed: clamp(gap * 0.9 + surge, -0.7, 1.2), strafe: 0.22, heading, to: target.id }
}

/** Metres a second at most of who keeps a hand on what moves a little. */
const SHUFFLE = 0.12

/** Who strokes a tall animal keeps within reach of it by small steps. */
const stroking = (state: DioramaState, actor: Actor, target: Actor): Motive => {
  const { x, z, heading } = touchStance(state, actor, target, 'stroke')
  const [dx, dz] = [x - actor.x, z - actor.z]
  const [sin, cos] = [Math.sin(actor.heading), Math.cos(actor.heading)]
  const step = (metres: number): number => (Math.abs(metres) < 0.03 ? 0 : clamp(metres, -SHUFFLE, SHUFFLE))
  return { speed: step(dx * sin + dz * cos), strafe: step(dz * sin - dx * cos), heading, to: target.id }
}

/** In the air nothing drives. */
const flying = (legs: Actor, to: number | undefined): Motive => ({
  speed: legs.speed,
  heading: legs.heading,
  ...(to === undefined ? {} : { to }),
})

/** Who is to go on to nowhere afterwards jumps on the way; everyone else stands to it. */
const leaping = (state: DioramaState, actor: Actor): Motive => {
  const legs = legsOf(state, actor)
  const next = actor.todo[0]
  if (!next || !isMoving(next.kind) || hasGoal(next) || actor.on !== undefined) return halt(actor, facing(state, actor))
  const { walk } = speedsOf(state, actor)
  actor.way = wayOn(state.place, actor.x, actor.z, actor.way ?? actor.heading)
  return { speed: Math.max(legs.speed, walk), heading: actor.way }
}

/** Heading an actor at rest turns to: whom it deals with, or what it was told to face. */
const facing = (state: DioramaState, actor: Actor): number => {
  if (settledIn(actor)) return actor.heading
  const target = actorOf(state, actor.act.target)
  if (actor.act.kind === 'dance') return actor.heading + Math.sin((state.tick - actor.act.since) * 0.03) * 0.9
  // One sits down the way the seat looks; at a fire one looks at it.
  if (target && !mobile(target) && actor.act.kind === 'sit')
    return isSeat(target) ? target.heading : headingTo(actor.x, actor.z, target.x, target.z, actor.heading)
  if (
    target &&
    actor.on !== target.id &&
    actor.act.kind !== 'sit' &&
    actor.act.kind !== 'lie' &&
    actor.act.kind !== 'sleep'
  )
    return headingTo(actor.x, actor.z, target.x, target.z, actor.heading)
  if (actor.act.at) return headingTo(actor.x, actor.z, actor.act.at[0], actor.act.at[1], actor.heading)
  if (actor.act.kind === 'stand' && typeof actor.gaze === 'number' && actor.archetype !== 'vehicle') {
    const seen = actorOf(state, actor.gaze)
    if (seen && seen.id !== actor.id) {
      const to = headingTo(actor.x, actor.z, seen.x, seen.z, actor.heading)
      // Eyes and neck manage a third of a turn; only beyond that the feet follow.
      const off = wrap(to - actor.heading)
      return Math.abs(off) > 1.1 ? to : actor.heading
    }
  }
  return actor.heading
}

/** Held controls as a motive of the driven figure (moveX right, moveZ forward of the view). */
const steered = (state: DioramaState, actor: Actor, held: HeldControl): Motive => {
  const size = Math.min(1, Math.hypot(held.moveX, held.moveZ))
  const run = (held.verbs & VERB.run) !== 0
  const crouch = (held.verbs & VERB.crouch) !== 0
  const legs = legsOf(state, actor)
  const speeds = speedsOf(state, actor)
  const top = run ? speeds.run : speeds.walk * (crouch ? 0.5 : 1.15)
  const view = state.camera.yaw
  // A mount does not go sideways.
  if (state.camera.person === 'first' && legs === actor)
    return {
      speed: top * held.moveZ * (held.moveZ < 0 ? 0.7 : 1),
      strafe: top * held.moveX * 0.85,
      heading: view,
      driven: true,
    }
  actor.way = actor.heading
  return { speed: top * size, heading: view - Math.atan2(held.moveX, held.moveZ), driven: true }
}

export const motiveOf = (state: DioramaState, actor: Actor, held: HeldControl): Motive => {
  if (actor.id === state.driven) {
    if (state.steered === state.tick && (held.moveX !== 0 || held.moveZ !== 0)) return steered(state, actor, held)
    if (state.camera.person === 'first' && state.looked !== undefined && !isMoving(actor.act.kind))
      return { speed: 0, heading: state.camera.yaw, driven: true }
  }
  const legs = legsOf(state, actor)
  if (waitsForHand(state, actor)) return halt(actor)
  if (aloft(state, legs)) return flying(legs, actor.act.target)
  if (isMoving(actor.act.kind)) return moving(state, actor)
  if (actor.act.kind === 'jump') return leaping(state, actor)
  if (actor.act.kind === 'dance' && mutual(state, actor)) return dancing(state, actor)
  if (actor.act.kind === 'fight') return fighting(state, actor)
  const stroked = actor.act.kind === 'stroke' && actor.archetype === 'biped' ? actorOf(state, actor.act.target) : null
  if (stroked?.archetype === 'quadruped' && bodyHeight(stroked) > bodyHeight(actor) * TALL)
    return stroking(state, actor, stroked)
  if (actor.act.kind === 'push' || actor.act.kind === 'pull') return shoving(state, actor, speedsOf(state, actor).walk)
  return halt(actor, facing(state, actor))
}
