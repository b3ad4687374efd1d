/** How far an act is done in a manner of its own at a tick, 0..1: comes on in half a second, is over when the act is. */
import type { Actor, Manner } from '../state/state.ts'
import { smooth } from './shape/vec.ts'

const COMES = 12

export const mannered = ({ act }: Actor, tick: number, manner: Manner): number => {
  if (act.manner !== manner || act.since < 0) return 0
  const age = tick - act.since
  return smooth(age, 0, COMES) * (act.ticks > 0 ? 1 - smooth(age, act.ticks - COMES, act.ticks) : 1)
}
