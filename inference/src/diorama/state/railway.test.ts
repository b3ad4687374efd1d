/** A train in a station keeps to its rails. */
import { expect, it } from 'vitest'
import { premise } from '../language/golden/scene.ts'
import { RAILS } from '../place/railway.ts'
import { createState } from './create.ts'
import { play, tell } from './played.fixture.ts'

it('stands on them in the first picture and faces the platform', () => {
  const { state } = createState(premise('A woman waits at a railway station, a train stands there'))
  const train = state.actors.find((a) => a.noun === 'train')!
  expect(train.x).toBe(RAILS.x)
  expect(train.z).toBeLessThan(-8)
  expect(train.heading).toBe(0)
})

it('comes and goes along them, neither turning nor leaving them', () => {
  const { state } = createState(premise('A woman stands at a railway station'))
  tell(state, 'A train arrives')
  const train = state.actors.find((a) => a.noun === 'train')!
  const heading = train.heading
  const z = train.z
  play(state, 24)
  tell(state, 'The train leaves')
  play(state, 60, () => {
    expect(train.x).toBe(RAILS.x)
    expect(train.heading).toBe(heading)
  })
  expect(Math.abs(train.z - z)).toBeGreaterThan(2)
})

it('elsewhere runs where there is room', () => {
  const { state } = createState(premise('A train in a meadow'))
  expect(state.actors[0].x).not.toBe(RAILS.x)
})
