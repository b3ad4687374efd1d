/** Who swims is in the water, and on land again when she walks; a mermaid swims unasked. */
import { expect, it } from 'vitest'
import { RELEASED } from '@shoal/session'
import { premise } from '../../language/golden/scene.ts'
import { interpret } from '../../language/interpret.ts'
import { waterOver } from '../../place/waters.ts'
import { applyChanges } from '../apply.ts'
import { createState } from '../create.ts'
import type { DioramaState } from '../state.ts'
import { step } from '../step.ts'

const play = (state: DioramaState, ticks: number, each?: () => void): void => {
  for (let i = 0; i < ticks; i++) {
    step(state, RELEASED)
    each?.()
  }
}
const deep = (state: DioramaState): number => waterOver(state.place, state.actors[0].x, state.actors[0].z)

it.each(['A mermaid by the lake', 'A boy swims in the lake', '美人鱼在海边'])('%s', (text) => {
  const { state } = createState(premise(text))
  expect(state.actors[0].act.kind).toBe('swim')
  play(state, 240, () => expect(deep(state)).toBeGreaterThan(0.4))
})

it('goes in, waves there, and comes out again', () => {
  const { state } = createState(premise('A girl walks on the beach'))
  const tell = (text: string): void => {
    const judged = interpret(text, state)
    if (judged.understood) applyChanges(state, judged.changes)
  }
  play(state, 24)
  tell('She swims')
  play(state, 48)
  expect(deep(state)).toBeGreaterThan(0.4)
  tell('The girl waves')
  play(state, 100, () => expect(deep(state)).toBeGreaterThan(0.4))
  tell('The girl walks')
  play(state, 48)
  expect(deep(state)).toBeLessThan(0.35)
  expect(state.actors[0].y).toBeLessThan(0.05)
})

it('under the sea a swimmer hangs over the ground', () => {
  const { state } = createState(premise('A mermaid'))
  expect(state.place.kind).toBe('reef')
  play(state, 96)
  expect(state.actors[0].y).toBeGreaterThan(0.8)
})
