/** Where one sits: the seat of a bench, chair, sofa or bed beside the body, else the ground. */
import type { Actor, DioramaState } from '../state/state.ts'

const SEATS: Record<string, number> = {
  bench: 0.45,
  chair: 0.46,
  sofa: 0.44,
  bed: 0.5,
  box: 0.5,
  rock: 0.5,
  swing: 0.5,
  barrel: 0.8,
  cart: 0.7,
  carriage: 1.02,
  boat: 0.35,
  car: 0.5,
  'car-boxy': 0.5,
  'car-veteran': 0.9,
  'car-classic': 0.55,
  'car-finned': 0.5,
  'car-pod': 0.5,
  piano: 0.5,
}

/** Is it a thing one sits on, rather than beside? */
export const isSeat = ({ look }: Actor): boolean => look.kind === 'thing' && SEATS[look.model] !== undefined

/** Height of the seat above the ground (m) when a thing to sit on is within a pace, else 0. */
export const seatNear = (state: DioramaState, actor: Actor): number => {
  let best = 0
  let least = 0.8
  for (const other of state.actors) {
    if (other.look.kind !== 'thing' || other.id === actor.id) continue
    const high = SEATS[other.look.model]
    if (!high) continue
    const d = Math.hypot(other.x - actor.x, other.z - actor.z)
    if (d < least || other.id === actor.act.target) {
      least = d
      best = high * other.look.size
    }
  }
  return best
}

/** The seat under (or nearest) an actor: world height of it above the ground, or 0 for the ground itself. */
export const seatOf = seatNear
