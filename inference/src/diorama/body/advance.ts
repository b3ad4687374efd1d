/** One tick of a body: weights of posture and gesture climb towards what the actor does, springs of head, cloth and hair follow, lids blink, feet step. */
import type { Actor, DioramaState, Mood } from '../state/state.ts'
import { DT } from '../state/state.ts'
import { hash01 } from '../state/rng.ts'
import { gustAt } from '../state/wind.ts'
import { blissOf, strokerOf } from './caress.ts'
import { advanceFeet, carryFeet, standFeet } from './feet.ts'
import { gazeOf } from './gaze.ts'
import { glideOf, gliding } from './glide.ts'
import { aloft } from './jump.ts'
import { faced, legsOf } from './ride.ts'
import { LENGTH, S, SLOT, WEIGHTS } from './slots.ts'
import { wantsOf } from './wants.ts'
import { walkSpeed } from './speed.ts'
import { clamp, wrap } from './shape/vec.ts'

/** Numbers of a body that just appeared: standing, feet under it. `actor.body` may still be empty. */
export const newBody = (actor: Actor): number[] => {
  const body = Array.from({ length: LENGTH }, () => 0)
  body[S.blink] = 20 + Math.floor(hash01(actor.id, 17) * 60)
  body[S.lids] = 0.05
  // Who rides, fights or sits on a seat from the first picture on does not come to it in the second.
  if (actor.rides !== undefined) body[SLOT.ride] = 1
  if (actor.act.kind === 'fight') body[SLOT.fight] = 1
  if (actor.act.kind === 'sit' && actor.act.target !== undefined) body[SLOT.sit] = 1
  const probe = { ...actor, body }
  standFeet(probe)
  return body
}

/** Face of a mood: brow height, brow anger, smile, mouth open, lids. */
const FACES: Record<Mood, [number, number, number, number, number]> = {
  calm: [0.05, 0, 0.25, 0, 0.06],
  happy: [0.35, -0.1, 0.95, 0.35, 0.08],
  sad: [0.25, -0.85, -0.7, 0.05, 0.3],
  angry: [-0.5, 1, -0.6, 0.2, 0.12],
  afraid: [0.8, -0.7, -0.45, 0.4, -0.12],
  surprised: [1, -0.1, 0.05, 0.85, -0.2],
  tired: [-0.1, -0.4, -0.15, 0.08, 0.5],
  loving: [0.3, -0.35, 0.8, 0.1, 0.32],
  proud: [0.1, 0.25, 0.6, 0, 0.25],
}

const spring = (body: number[], at: number, to: number, stiff: number, damp: number): void => {
  body[at + 1] += ((to - body[at]) * stiff - body[at + 1] * damp) * DT
  body[at] += body[at + 1] * DT
}
/** How far the body is bent forward on hands and knees (radians). */
const ON_ALL_FOURS = 1.1

const follow = (body: number[], at: number, to: number, rate: number): void => {
  body[at] += (to - body[at]) * rate
}

/** Advances `actor.body` by one tick; the rest of the state is only read. */
export const advanceBody = (state: DioramaState, actor: Actor): void => {
  if (actor.body.length !== LENGTH) actor.body = newBody(actor)
  const body = actor.body
  const v = actor.speed
  const walk = walkSpeed(legsOf(state, actor))
  const before = body[S.gait]
  follow(body, S.gait, clamp(Math.abs(v) / (walk * 0.55)), 0.22)
  follow(body, S.run, clamp((Math.abs(v) / walk - 1.35) / 0.9), 0.16)
  const wants = wantsOf(state, actor)
  for (const [name, ticks] of WEIGHTS) {
    const k = SLOT[name]
    const to = clamp((name === 'rub' && actor.look.kind === 'biped' ? wants.hand : wants[name]) ?? 0)
    const rate = 1 / ticks
    body[k] = to > body[k] ? Math.min(body[k] + rate, to) : Math.max(body[k] - rate * 1.05, to)
  }
  // lean into speed changes and into turns
  follow(
    body,
    S.lean,
    clamp((body[S.gait] - before) * 1.6, -0.12, 0.16) +
      (glideOf(actor) ? 0 : 0.03 * body[S.gait] + 0.16 * body[S.run]) +
      (actor.act.manner === 'crawl' ? ON_ALL_FOURS : 0),
    0.16,
  )
  const leans = glideOf(actor) ? 2 : 1
  follow(body, S.tilt, clamp(-actor.turn * Math.abs(v) * 0.07, -0.22 * leans, 0.22 * leans), 0.14)

  const turned = faced(state, actor)
  const gaze = gazeOf(state, turned)
  spring(body, S.yaw, gaze.yaw, 62, 14)
  spring(body, S.pitch, gaze.pitch, 62, 14)

  const [brow, frown, smile, mouth, lids] = FACES[actor.mood]
  follow(body, S.brow, brow, 0.14)
  follow(body, S.frown, frown, 0.14)
  follow(body, S.smile, smile, 0.12)
  const speaking = actor.act.kind === 'sing' || actor.act.kind === 'laugh' || actor.act.kind === 'bark'
  const lips = speaking ? 0.35 + 0.35 * Math.sin(state.tick * (actor.act.kind === 'sing' ? 0.6 : 1.6)) : mouth
  follow(body, S.mouth, lips, 0.3)
  const by = body[SLOT.enjoy] > 0 ? strokerOf(state, actor) : null
  const bliss = body[SLOT.enjoy] * (by ? blissOf(by, state.tick) : 1)
  const shut = Math.max(body[SLOT.sleep], bliss, actor.act.kind === 'laugh' ? 0.85 : 0)
  follow(body, S.lids, Math.max(lids, shut), 0.2)
  body[S.blink] -= 1
  if (body[S.blink] < -4) body[S.blink] = 36 + Math.floor(hash01(actor.id, state.tick, 5) * 90)

  // cloth and hair hang from the body: they lag behind its acceleration, lean away from its speed and with the wind
  const at = wrap(state.sky.windHeading - turned.heading)
  const gust = gustAt(state.sky, state.tick, actor.x, actor.z)
  const beat = Math.sin(actor.phase * Math.PI * 4)
  spring(
    body,
    S.swayX,
    Math.sin(at) * gust * 0.8 +
      clamp(-actor.turn * 0.12, -0.4, 0.4) +
      Math.sin(actor.phase * Math.PI * 2) * 0.1 * body[S.gait],
    46,
    6.5,
  )
  spring(body, S.swayZ, Math.cos(at) * gust * 0.8 - clamp(turned.speed / walk, -1, 2.6) * 0.2, 46, 6.5)
  spring(body, S.bob, beat * body[S.gait] * (0.3 + 0.5 * body[S.run]) + body[SLOT.air] * 0.6, 60, 8)
  // Feet off the ground go where the body goes.
  if (actor.rides !== undefined) standFeet(turned)
  else if (aloft(state, actor) || gliding(actor) > 0.02) carryFeet(actor)
  else advanceFeet(actor)
}
