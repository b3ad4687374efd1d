/** How fast bodies go, and how far a full cycle of steps carries them: locomotion turns speed into phase with `strideOf`, so feet do not slide. */
import type { Actor } from '../state/state.ts'
import { glideOf, glideSpeed, glideStride } from './glide.ts'
import { speciesOf } from './quadruped/species.ts'

const legOf = (actor: Actor): number => {
  const look = actor.look
  if (look.kind === 'biped') return look.height * Math.min(Math.max(0.36 + 0.03 * (look.heads - 3), 0.33), 0.525)
  if (look.kind === 'quadruped') return speciesOf(look).leg
  return 0.5 * look.size
}

/** Narrow hems (kimono, qipao) make small steps. */
const hobble = (actor: Actor): number =>
  actor.look.kind === 'biped' && actor.look.clothes.some((g) => g.kind === 'kimono' || g.kind === 'qipao') ? 0.66 : 1

/** Usual walking speed (m/s): Froude number about 0.16 to 0.2, slower for the old. */
export const walkSpeed = (actor: Actor): number => {
  const look = actor.look
  const leg = legOf(actor)
  const glide = glideOf(actor)
  if (glide) return glideSpeed(glide, false, leg)
  if (look.kind === 'biped')
    return Math.sqrt(9.81 * leg) * (look.age > 65 ? 0.3 : look.age < 3 ? 0.32 : 0.44) * (0.4 + 0.6 * hobble(actor))
  if (look.kind === 'quadruped') return Math.sqrt(9.81 * leg) * 0.46
  if (look.model === 'bicycle') return 2.6
  return actor.archetype === 'bird' ? 0.8 : actor.archetype === 'vehicle' ? 5 : actor.archetype === 'boat' ? 1.6 : 1.2
}

/** Usual running speed (m/s). */
export const runSpeed = (actor: Actor): number => {
  const look = actor.look
  const leg = legOf(actor)
  const glide = glideOf(actor)
  if (glide) return glideSpeed(glide, true, leg)
  if (look.kind === 'biped') return Math.sqrt(9.81 * leg) * (look.age > 65 ? 0.75 : 1.25)
  if (look.kind === 'quadruped') return Math.sqrt(9.81 * leg) * 1.75
  return walkSpeed(actor) * 2.6
}

/** Metres of one full gait cycle (two steps of a biped, four of a quadruped) at a speed (m/s, sign ignored). Never 0. */
export const strideOf = (actor: Actor, speed: number): number => {
  const v = Math.abs(speed)
  const leg = legOf(actor)
  const glide = glideOf(actor)
  if (glide) return glideStride(glide, v, leg)
  const froude = v / Math.sqrt(9.81 * leg)
  if (actor.look.kind === 'biped') return leg * Math.min(0.75 + 1.75 * froude ** 0.8, 3.6) * hobble(actor)
  if (actor.look.kind === 'quadruped') return leg * Math.min(0.85 + 1.6 * froude, 5.2)
  // A turn of the pedals carries a cycle further than its wheels go round.
  if (actor.look.model === 'bicycle') return 2.4 * actor.look.size
  // Once round the wheel.
  if (actor.look.model === 'cart' || actor.look.model === 'carriage') return 3.45 * actor.look.size
  // One pull at the oars.
  if (actor.look.model === 'boat') return 3 * actor.look.size
  return leg * Math.max(0.8 + 1.5 * froude, 0.5)
}
