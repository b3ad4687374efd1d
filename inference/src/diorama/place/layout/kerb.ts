/** One kerb of a street while things are set along it. */
import type { Place } from '../../state/state.ts'
import type { StreetPlan } from '../street-plan.ts'
import type { Thing, ThingKind } from '../things.ts'
import type { Side } from './sight.ts'

export type Put = (kind: ThingKind, off: number, z: number, more?: Partial<Thing>) => void

export interface Kerb {
  place: Place
  plan: StreetPlan
  /** Direction from kerb to houses, and the heading of what faces the houses. */
  out: 1 | -1
  turn: number
  z0: number
  z1: number
  put: Put
  next: () => number
  side: Side
  /** Middle of the gate that stands in this block, if there is one (z). */
  gate: number | null
  /** Is z where the first picture must stay open? */
  clear(z: number): boolean
  /** Moves z so that the first picture shows what is written behind. */
  beside(off: number, z: number): number
}
