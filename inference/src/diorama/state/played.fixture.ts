/** A state that time passes in, and that is told things: for tests. */
import { RELEASED, type HeldControl } from '@shoal/session'
import { interpret } from '../language/interpret.ts'
import { applyChanges } from './apply.ts'
import type { Actor, DioramaState } from './state.ts'
import { step } from './step.ts'

/** Lets so many ticks pass with the stick as `held`, and calls `each` after every one. */
export const play = (state: DioramaState, ticks: number, each = (): void => {}, held: HeldControl = RELEASED): void => {
  for (let i = 0; i < ticks; i++) {
    step(state, held)
    each()
  }
}

/** Does what an instruction says. Throws with the answer when it is not understood. */
export const tell = (state: DioramaState, text: string): void => {
  const judged = interpret(text, state)
  if (!judged.understood) throw new Error(`${text}: ${judged.said.en}`)
  applyChanges(state, judged.changes)
}

/** Metres between two. */
export const apart = (a: Actor, b: Actor): number => Math.hypot(a.x - b.x, a.z - b.z)
