/**
 * Feet as state: a foot on the ground keeps its place in the world until its turn in the gait, so nothing slides, also while the body
 * turns, speeds up or stops. Standing still, a foot that was left behind makes a small step home. Three numbers each: x, z, swing clock.
 */
import type { Actor } from '../state/state.ts'
import { DT } from '../state/state.ts'
import { frameFor } from './biped/frame.ts'
import { speciesOf } from './quadruped/species.ts'
import { S } from './slots.ts'
import { strideOf } from './speed.ts'
import { clamp, mix } from './shape/vec.ts'

export interface Gait {
  /** Home of each foot in the body's axes (x left, z ahead), and its place in the cycle. */
  home: [x: number, z: number][]
  offset: number[]
  /** Part of the cycle a foot stands. */
  duty: number
  /** Height a swinging foot clears (m). */
  lift: number
}

/** How many feet are planted one by one (0: no legs). */
export const feetOf = (actor: Actor): number =>
  actor.look.kind === 'biped' ? 2 : actor.look.kind === 'quadruped' ? 4 : 0

/** The gait a body would use at its speed. Quadrupeds: walk, trot, bound. Order of feet: left, right; or front left, front right, hind left, hind right. */
export const gaitOf = (actor: Actor): Gait => {
  const look = actor.look
  const v = Math.abs(actor.speed)
  if (look.kind === 'biped') {
    const f = frameFor(look)
    const froude = v / Math.sqrt(9.81 * (f.thigh + f.shin))
    const run = clamp((froude - 0.62) / 0.35)
    const slim = mix(1, 0.42, clamp(froude * 1.6))
    return {
      home: [
        [f.stance * slim, 0],
        [-f.stance * slim, 0],
      ],
      offset: [0, 0.5],
      duty: mix(0.62, 0.4, run),
      lift: f.height * mix(0.042, 0.1, run),
    }
  }
  if (look.kind === 'quadruped') {
    const s = speciesOf(look)
    const froude = v / Math.sqrt(9.81 * s.leg)
    const trot = clamp((froude - 0.55) / 0.2)
    const bound = clamp((froude - 1.1) / 0.35)
    const w = s.body * s.wide * 0.15
    const front = s.body * 0.4
    const hop = look.species === 'rabbit' || look.species === 'frog' ? 1 : 0
    const part = (walk: number, t: number, b: number): number => mix(mix(mix(walk, t, trot), b, bound), b, hop)
    return {
      home: [
        [w, front],
        [-w, front],
        [w, -front],
        [-w, -front],
      ],
      // lateral sequence: hind left, front left, hind right, front right
      offset: [part(0.25, 0.5, 0.62), part(0.75, 0, 0.5), part(0, 0, 0.05), part(0.5, 0.5, 0.0)],
      duty: mix(mix(0.66, 0.5, trot), s.foot === 'hoof' ? 0.24 : 0.32, bound),
      lift: s.leg * mix(0.16, 0.3, bound),
    }
  }
  return { home: [], offset: [], duty: 0.6, lift: 0 }
}

/** World place of a body point. */
export const placeOf = (actor: Actor, x: number, z: number): [number, number] => {
  const s = Math.sin(actor.heading)
  const c = Math.cos(actor.heading)
  return [actor.x + x * c + z * s, actor.z - x * s + z * c]
}

/** Ticks of a small step home. */
const STEP = 7

/** Where in its cycle a biped sets out from standing, the right or the left foot first: the other has stood for a while, so neither is left far behind. */
const SETS_OUT = [0.26, 0.76] as const
/** A gait fainter than this shows nothing of its cycle. */
const FAINT = 0.03

/** The phase a body goes on from in this tick: its own or, when it sets out from standing, one that suits the first step. */
export const phaseFrom = (actor: Actor): number => {
  const { body, phase } = actor
  const stands = body.length === 0 || (body[S.gait] < FAINT && body[S.feet + 2] === 0 && body[S.feet + 5] === 0)
  if (feetOf(actor) !== 2 || !stands) return phase
  return SETS_OUT[phase > 0.93 || phase < 0.43 ? 0 : 1]
}

/** Puts the feet at home (birth, teleport). */
export const standFeet = (actor: Actor): void => {
  gaitOf(actor).home.forEach(([x, z], i) => {
    const p = placeOf(actor, x, z)
    actor.body[S.feet + i * 3] = p[0]
    actor.body[S.feet + i * 3 + 1] = p[1]
    actor.body[S.feet + i * 3 + 2] = 0
  })
}

/** Takes the feet along with a body in the air, drawing them under it. */
export const carryFeet = (actor: Actor): void => {
  const { body } = actor
  const dx = Math.sin(actor.heading) * actor.speed * DT
  const dz = Math.cos(actor.heading) * actor.speed * DT
  gaitOf(actor).home.forEach(([x, z], i) => {
    const k = S.feet + i * 3
    const [homeX, homeZ] = placeOf(actor, x, z)
    body[k] = mix(body[k] + dx, homeX, 0.3)
    body[k + 1] = mix(body[k + 1] + dz, homeZ, 0.3)
    body[k + 2] = 0
  })
}

/** Where a foot will land: the place it will be over in the middle of its stand, the body going on as now. */
const landing = (actor: Actor, gait: Gait, i: number, toLanding: number, stride: number): [number, number] => {
  const [hx, hz] = gait.home[i]
  const ahead = (toLanding + gait.duty / 2) * stride * Math.sign(actor.speed || 1)
  const cycle = Math.max(Math.abs(actor.speed) / stride, 0.05)
  const turn = clamp(actor.turn * ((toLanding + gait.duty / 2) / cycle), -0.9, 0.9)
  const mid = actor.heading + turn / 2
  const end = actor.heading + turn
  const s = Math.sin(end)
  const c = Math.cos(end)
  return [actor.x + Math.sin(mid) * ahead + hx * c + hz * s, actor.z + Math.cos(mid) * ahead - hx * s + hz * c]
}

/** One tick of the feet. Called after locomotion has moved the actor. */
export const advanceFeet = (actor: Actor): void => {
  const count = feetOf(actor)
  if (!count) return
  const body = actor.body
  const gait = gaitOf(actor)
  const stride = strideOf(actor, actor.speed)
  const v = Math.abs(actor.speed)
  const reach = stride + Math.abs(gait.home[0][1]) + 0.25
  const walking = v > 0.06 * Math.sqrt(stride)
  for (let i = 0; i < count; i++) {
    const k = S.feet + i * 3
    const [homeX, homeZ] = placeOf(actor, gait.home[i][0], gait.home[i][1])
    const off = Math.hypot(body[k] - homeX, body[k + 1] - homeZ)
    if (off > reach * 1.6) {
      body[k] = homeX
      body[k + 1] = homeZ
      body[k + 2] = 0
      continue
    }
    if (walking) {
      const c = (((actor.phase - gait.offset[i]) % 1) + 1) % 1
      if (c < gait.duty) {
        body[k + 2] = 0
        continue
      }
      // the swing clock counts down the way left, so a foot lifted late still lands in time
      const left = 1 - c
      const step = (v * DT) / stride
      const share = clamp(step / (left + step))
      const [x, z] = landing(actor, gait, i, left, stride)
      const whole = 1 - gait.duty
      body[k] = mix(body[k], x, share >= 0.999 ? 1 : easedShare(left, step, whole))
      body[k + 1] = mix(body[k + 1], z, share >= 0.999 ? 1 : easedShare(left, step, whole))
      body[k + 2] = clamp(1 - left / whole, 0.001, 1)
      continue
    }
    if (body[k + 2] === 0) {
      const alone = Array.from({ length: count }, (_, j) => j).every((j) => j === i || body[S.feet + j * 3 + 2] === 0)
      // What was left far behind does not wait for its turn.
      if ((alone && off > stride * 0.06) || off > stride * 0.55) body[k + 2] = 0.001
      continue
    }
    const t = body[k + 2]
    const next = Math.min(t + 1 / STEP, 1)
    const share = clamp((ease(next) - ease(t)) / Math.max(1 - ease(t), 1e-6))
    body[k] = mix(body[k], homeX, share)
    body[k + 1] = mix(body[k + 1], homeZ, share)
    body[k + 2] = next >= 1 ? 0 : next
  }
}

const ease = (t: number): number => t * t * (3 - 2 * t)
/** Share of the way left that this tick covers, so that the whole swing starts and ends softly. */
const easedShare = (left: number, step: number, whole: number): number => {
  const now = 1 - clamp(left / whole)
  const before = 1 - clamp((left + step) / whole)
  return clamp((ease(now) - ease(before)) / Math.max(1 - ease(before), 1e-6))
}
