/** Gait phase and what feet do to the ground: one happening a foot strike. */
import { phaseFrom } from '../../body/feet.ts'
import { strideOf } from '../../body/speed.ts'
import { groundAt } from '../../place/ground.ts'
import { hash01 } from '../rng.ts'
import { DT, type Actor, type DioramaState } from '../state.ts'

const LOUD: Partial<Record<Actor['archetype'], number>> = { biped: 0.55, quadruped: 0.18, bird: 0.08 }

const strike = (state: DioramaState, actor: Actor): void => {
  const loud = LOUD[actor.archetype]
  if (loud === undefined || actor.y > 0.05) return
  const { surface } = groundAt(state.place, actor.x, actor.z)
  const hard = Math.min(1, loud * (0.7 + Math.abs(actor.speed) * 0.25))
  const soaked = state.sky.wet > 0.45 && surface !== 'sand' && surface !== 'snow'
  const puddle = soaked && hash01(state.seed, state.tick, actor.id) < state.sky.wet * 0.4
  const what = state.sky.snowCover > 0.3 ? 'snow' : surface
  const splash = (surface === 'water' || puddle) && state.sky.snowCover < 0.3
  state.happenings.push({
    kind: splash ? 'splash' : 'step',
    actor: actor.id,
    what,
    x: actor.x,
    z: actor.z,
    loud: hard,
  })
}

/** Advances the gait phase by the way made in this tick. */
export const strides = (state: DioramaState, actor: Actor): void => {
  const speed = Math.hypot(actor.speed, actor.strafe ?? 0)
  if (speed < 0.02) return
  const stride = Math.max(0.05, strideOf(actor, speed))
  const before = phaseFrom(actor)
  const next = before + (speed * DT) / stride
  actor.phase = next - Math.floor(next)
  const struck = next >= 1 || (before < 0.5 && next >= 0.5)
  const four = actor.archetype === 'quadruped'
  const between = four && ((before < 0.25 && next >= 0.25) || (before < 0.75 && next >= 0.75))
  if (struck || between) strike(state, actor)
}
