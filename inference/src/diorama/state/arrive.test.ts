/** Whoever is called comes, round whatever lies between, in every place. */
import { wordsOf } from '../language/lexicon/places.ts'
import { RELEASED } from '@shoal/session'
import { expect, it } from 'vitest'
import { interpret } from '../language/interpret.ts'
import { premise } from '../language/golden/scene.ts'
import { applyChanges } from './apply.ts'
import { createState } from './create.ts'
import { PLACE_KINDS } from './state.ts'
import { step } from './step.ts'

it.each(PLACE_KINDS)('a kitten called to the girl arrives: %s', (kind) => {
  for (const seed of [1, 2, 3]) {
    const text = `A little girl stands in the ${wordsOf(kind)}`
    const { state } = createState(premise(text, { seed }))
    for (let i = 0; i < 24; i++) step(state, RELEASED)
    const judged = interpret("A kitten runs to the girl's side", state)
    applyChanges(state, judged.understood ? judged.changes : [])
    const [girl, kitten] = state.actors
    const gap = (): number => Math.hypot(girl.x - kitten.x, girl.z - kitten.z)
    let ticks = 0
    while (gap() > 1.5 && ticks < 24 * 14) {
      step(state, RELEASED)
      ticks++
    }
    expect(gap(), `seed ${seed}: the kitten at ${kitten.x}, ${kitten.z}`).toBeLessThan(1.5)
  }
})
