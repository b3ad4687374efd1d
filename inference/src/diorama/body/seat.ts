/** Where one sits: the seat of a bench, chair, sofa or bed beside the body, else the ground. */
import type { Actor, DioramaState } from '../state/state.ts'
import { SLOT } from './slots.ts'

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

/** Of seats that more than one sit on: metres from one to the next at size 1, and how many there is room for. */
const SHARED: Record<string, readonly [apart: number, most: number]> = {
  bench: [0.5, 3],
  sofa: [0.56, 3],
  bed: [0.6, 2],
}

/** Those who sit on a seat or are on the way to it, who sits there already first. */
const sittersOf = (state: DioramaState, seat: Actor): Actor[] => {
  const sits = (a: Actor): boolean => [a.act, ...a.todo].some((act) => act.kind === 'sit' && act.target === seat.id)
  const down = (a: Actor): number => ((a.body[SLOT.sit] ?? 0) > 0.5 ? 0 : 1)
  return state.actors.filter((a) => a.look.kind === 'biped' && sits(a)).sort((a, b) => down(a) - down(b) || a.id - b.id)
}

/** Where on a seat an actor sits: in its middle, or beside those it shares it with. */
export const placeOn = (state: DioramaState, actor: Actor, seat: Actor): { x: number; z: number; heading: number } => {
  const [apart, most] = (seat.look.kind === 'thing' && SHARED[seat.look.model]) || [0, 1]
  const sitters = sittersOf(state, seat).slice(0, most)
  const nth = sitters.findIndex((a) => a.id === actor.id)
  const aside = nth < 0 || seat.look.kind !== 'thing' ? 0 : (nth - (sitters.length - 1) / 2) * apart * seat.look.size
  return {
    x: seat.x + Math.cos(seat.heading) * aside,
    z: seat.z - Math.sin(seat.heading) * aside,
    heading: seat.heading,
  }
}

/** Does somebody else sit on the same seat, or come to it? */
export const sharesSeat = (state: DioramaState, actor: Actor): boolean => {
  const seat = state.actors.find((a) =>
    [actor.act, ...actor.todo].some((act) => act.kind === 'sit' && act.target === a.id),
  )
  return seat !== undefined && sittersOf(state, seat).length > 1
}

/** The seat under (or nearest) an actor: world height of it above the ground, or 0 for the ground itself. */
export const seatOf = seatNear
