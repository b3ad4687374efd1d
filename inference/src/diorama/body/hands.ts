/** Hand in hand: who leads whom, where the led one walks, and the place between them where their hands meet. */
import { heightAt } from '../place/ground.ts'
import type { Actor, DioramaState } from '../state/state.ts'
import { bodyHeight } from './measure.ts'
import { clamp, type Vec3 } from './shape/vec.ts'
import { S } from './slots.ts'

const byId = (state: DioramaState, id: number | undefined): Actor | null =>
  id === undefined ? null : (state.actors.find((a) => a.id === id) ?? null)

/** Who leads an actor by the hand, or null. */
export const leaderOf = (state: DioramaState, led: Actor): Actor | null => byId(state, led.hand?.of)

/** Whom an actor leads by the hand. */
export const ledBy = (state: DioramaState, leader: Actor): Actor[] =>
  state.actors.filter((a) => a.hand?.of === leader.id)

/** How far out an arm that hangs down is held, of the height; and how much further out the one that is lifted, of the difference. */
const OUT = 0.155
const LIFTED = 0.12

/** Metres from the middle of a body to the hand it holds another's with. */
const reach = (actor: Actor, other: Actor): number =>
  OUT * bodyHeight(actor) + LIFTED * Math.max(0, bodyHeight(other) - bodyHeight(actor))

/** Where the led one walks: at that side of the leader, in step with him. */
export const spotBeside = (leader: Actor, led: Actor): { x: number; z: number } => {
  const angle = leader.heading + ((led.hand?.side ?? 1) * Math.PI) / 2
  const far = reach(leader, led) + reach(led, leader)
  return { x: leader.x + Math.sin(angle) * far, z: leader.z + Math.cos(angle) * far }
}

/** So near to their places two reach for each other's hand (m). */
const REACH = 0.4

/** Does it hold hands in this tick with whom it is to? */
export const joined = (leader: Actor, led: Actor): boolean => {
  const { x, z } = spotBeside(leader, led)
  return Math.hypot(led.x - x, led.z - z) < REACH
}

export interface Clasp {
  /** Where both palms meet (world). */
  at: Vec3
  /** Does it lead? Its palm looks back then, the other's ahead. */
  leads: boolean
}

const meeting = (state: DioramaState, leader: Actor, led: Actor): Vec3 => {
  const [tall, small] = [Math.max(bodyHeight(leader), bodyHeight(led)), Math.min(bodyHeight(leader), bodyHeight(led))]
  // As low as arms hang, as high as the tall one's hand comes down.
  const high = Math.max(0.45 * (tall + small) * 0.5, 0.415 * tall)
  const share = reach(leader, led) / (reach(leader, led) + reach(led, leader))
  const swing = 0.05 * small * clamp(leader.body[S.gait] ?? 0) * Math.sin(leader.phase * Math.PI * 2)
  const [x, z] = [leader.x + (led.x - leader.x) * share, leader.z + (led.z - leader.z) * share]
  return [
    x + Math.sin(leader.heading) * (swing + 0.02 * small),
    heightAt(state.place, x, z) + high + Math.abs(swing) * 0.15,
    z + Math.cos(leader.heading) * (swing + 0.02 * small),
  ]
}

/** What the left (1) or right (-1) hand of somebody clasps; null: nobody's hand. */
export const claspOf = (state: DioramaState, actor: Actor, s: 1 | -1): Clasp | null => {
  if (actor.hand && actor.hand.side === -s) {
    const leader = leaderOf(state, actor)
    if (leader && joined(leader, actor)) return { at: meeting(state, leader, actor), leads: false }
  }
  const led = state.actors.find((a) => a.hand?.of === actor.id && a.hand.side === s)
  return led && joined(actor, led) ? { at: meeting(state, actor, led), leads: true } : null
}
