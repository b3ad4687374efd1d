/**
 * One tick of Diorama: acts, motion, ground, company, gaze, sounds, sky, style, music, camera, in this order. The state is
 * advanced in place and returned; the result depends on nothing but the state and the held controls.
 */
import type { HeldControl } from '@shoal/session'
import { applyLater } from './apply/camera.ts'
import { advanceBody } from '../body/advance.ts'
import { DT, type DioramaState } from './state.ts'
import { stepCamera } from './camera.ts'
import { mobile } from './find.ts'
import { mindOf, mountOf } from '../body/ride.ts'
import { runActs } from './step/acts.ts'
import { carryLoads } from './step/carrying.ts'
import { accompany } from './step/company.ts'
import { drive } from './step/driven.ts'
import { fade } from './step/fade.ts'
import { strides } from './step/gait.ts'
import { lookAround } from './step/gaze.ts'
import { handInHand } from './step/hands.ts'
import { leap } from './step/leap.ts'
import { keepApart, locomote } from './step/locomotion.ts'
import { motiveOf } from './step/motive.ts'
import { pull } from './step/pulling.ts'
import { carry } from './step/riding.ts'
import { shove } from './step/shoving.ts'
import { score } from './step/score.ts'
import { stepSky } from './step/sky.ts'
import { voices } from './step/voices.ts'

/** Seconds a change of style takes. */
const STYLE_SECONDS = 1

/** Advances the state by one tick (1/24 s). */
export function step(state: DioramaState, held: HeldControl): DioramaState {
  state.tick++
  state.happenings = []
  stepSky(state)
  if (state.style.mix < 1) state.style.mix = Math.min(1, state.style.mix + DT / STYLE_SECONDS)
  drive(state, held)
  for (const actor of state.actors) {
    runActs(state, actor)
    const carried = mountOf(state, actor) !== null
    const led = actor.hand !== undefined
    if (!carried && !led && actor.pulledBy === undefined && mindOf(state, actor) === actor) accompany(state, actor)
    if (!carried) leap(state, actor)
    // The rider is the mind, the mount the legs.
    if (mobile(actor) && !carried && !led && actor.pulledBy === undefined)
      locomote(state, actor, motiveOf(state, mindOf(state, actor), held))
    if (!carried) strides(state, actor)
  }
  handInHand(state)
  keepApart(state)
  pull(state)
  shove(state)
  carry(state)
  lookAround(state)
  for (const actor of state.actors) advanceBody(state, actor)
  carryLoads(state)
  voices(state)
  fade(state)
  score(state)
  applyLater(state)
  stepCamera(state, held)
  return state
}
