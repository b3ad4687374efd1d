/** Riding: a bicycle or motorbike that follows somebody is ridden by him. It is drawn under its rider, at his size. */
import type { Actor, DioramaState } from '../state/state.ts'

const CYCLES = ['bicycle', 'motorbike']

const isCycle = (actor: Actor): boolean => actor.look.kind === 'thing' && CYCLES.includes(actor.look.model)

/** Who rides this cycle, or null. */
export const riderOf = (state: DioramaState, cycle: Actor): Actor | null => {
  if (!isCycle(cycle) || cycle.act.kind !== 'follow') return null
  const rider = state.actors.find((a) => a.id === cycle.act.target)
  return rider && rider.look.kind === 'biped' && rider.leaving === 0 ? rider : null
}

/** The cycle an actor rides, or null. */
export const mountOf = (state: DioramaState, rider: Actor): Actor | null =>
  rider.look.kind === 'biped' ? (state.actors.find((a) => riderOf(state, a) === rider) ?? null) : null

/** Size of a cycle against that of a grown person's. */
export const mountScale = (rider: Actor): number => (rider.look.kind === 'biped' ? rider.look.height / 1.68 : 1)

/** Places of a cycle at size 1 in its own axes (m): saddle, grips, and the circle of the pedals. */
export const SADDLE = { y: 0.97, z: -0.16 } as const
export const GRIPS = { x: 0.25, y: 1.04, z: 0.22 } as const
export const PEDALS = { x: 0.1, y: 0.34, z: -0.02, r: 0.16 } as const
