/** A bench for two: each has a place of his own on it, also who comes later, for whom the other moves over. */
import { expect, it } from 'vitest'
import { premise } from '../../language/golden/scene.ts'
import { SLOT } from '../../body/slots.ts'
import { createState } from '../create.ts'
import { apart, play, tell } from '../played.fixture.ts'
import type { DioramaState } from '../state.ts'

/** Metres of each who sits to the middle of the bench, along it and across it. */
const onBench = (state: DioramaState): { along: number; across: number }[] => {
  const bench = state.actors.find((a) => a.noun === 'bench')!
  const [s, c] = [Math.sin(bench.heading), Math.cos(bench.heading)]
  return state.actors
    .filter((a) => (a.body[SLOT.sit] ?? 0) > 0.9)
    .map((a) => ({
      along: (a.x - bench.x) * c - (a.z - bench.z) * s,
      across: (a.x - bench.x) * s + (a.z - bench.z) * c,
    }))
}

it.each([
  ['A couple sits on a bench in a park', 2],
  ['Three old men sit on a bench in a park', 3],
  ['两个老人坐在长椅上', 2],
])('%s: beside each other from the first picture on', (text, count) => {
  const { state } = createState(premise(text))
  for (const ticks of [1, 60]) {
    play(state, ticks)
    const seated = onBench(state)
    expect(seated.length).toBe(count)
    for (const { along, across } of seated) {
      expect(Math.abs(along)).toBeLessThan(0.62)
      expect(Math.abs(across)).toBeLessThan(0.1)
    }
    const people = state.actors.slice(0, count)
    for (const [i, a] of people.entries()) for (const b of people.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(0.4)
  }
})

it('who sits in the middle moves over for who comes', () => {
  const { state } = createState(premise('An old man sits on a bench in a park'))
  play(state, 24)
  expect(Math.abs(onBench(state)[0]!.along)).toBeLessThan(0.05)
  tell(state, 'a girl sits down on the bench')
  play(state, 24 * 12)
  const [one, two] = onBench(state)
  expect(Math.abs(one!.along - two!.along)).toBeGreaterThan(0.4)
  expect(Math.max(Math.abs(one!.along), Math.abs(two!.along))).toBeLessThan(0.4)
})
