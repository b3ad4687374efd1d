/** Two things at a time: legs and voice, a seat and a book, a book and a cup; what does not go together is done one after the other. */
import { expect, it } from 'vitest'
import { SLOT, type WeightName } from '../../body/slots.ts'
import { premise } from '../../language/golden/scene.ts'
import { createState } from '../create.ts'
import { play, tell } from '../played.fixture.ts'

it.each([
  ['A man in a meadow', 'he sings while he walks', 'sing', true],
  ['一个女孩在草地上', '她一边走一边唱歌', 'sing', true],
  ['A man in a meadow', 'he plays the flute while he walks', 'play', true],
  ['A boy in a meadow', 'he waves while he runs', 'wave', true],
  ['A man in a meadow', 'he walks and reads a book', 'hold', true],
  ['A woman sits on a bench in a park', 'she drinks tea and reads', 'hold', false],
  ['A woman sits on a bench in a park', 'she reads while drinking tea', 'eat', false],
] as const)('%s; %s: both in every tick', (scene, text, weight: WeightName, goes) => {
  const { state } = createState(premise(scene))
  play(state, 24)
  tell(state, text)
  play(state, 48)
  const who = state.actors[0]!
  const from = [who.x, who.z]
  play(state, 72, () => expect(who.body[SLOT[weight]]).toBeGreaterThan(0.9))
  const way = Math.hypot(who.x - from[0]!, who.z - from[1]!)
  if (goes) expect(way).toBeGreaterThan(1.5)
  else {
    expect(who.body[SLOT.sit]).toBeGreaterThan(0.9)
    expect(who.body[SLOT.eat]).toBeGreaterThan(0.9)
    expect(who.body[SLOT.hold]).toBeGreaterThan(0.9)
  }
})

it('what both hands and the whole body do comes in turn', () => {
  const { state } = createState(premise('A man and a dog in a meadow'))
  tell(state, 'he strokes the dog while he sleeps')
  expect([state.actors[0]!.act, ...state.actors[0]!.todo].some((act) => act.also)).toBe(false)
})

it('ends when something else is told', () => {
  const { state } = createState(premise('A man in a meadow'))
  tell(state, 'he sings while he walks')
  play(state, 40)
  tell(state, 'he stops')
  play(state, 30)
  expect(state.actors[0]!.body[SLOT.sing]).toBe(0)
})
