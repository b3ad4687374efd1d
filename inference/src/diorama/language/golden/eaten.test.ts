/** What grows and is eaten is a mouthful: none is planted for it. */
import { expect, it } from 'vitest'
import { createState } from '../../state/create.ts'
import { premise } from './scene.ts'

it.each([
  ['A panda eats bamboo in a bamboo grove', 'panda'],
  ['一只熊猫在竹林里吃竹子', 'panda'],
  ['A horse eats grass', 'horse'],
])('%s', (text, noun) => {
  const { state, understood } = createState(premise(text))
  expect(state.actors.map((a) => [a.noun, a.act.kind])).toEqual([[noun, 'eat']])
  expect(understood.en).not.toMatch(/not understood/i)
})
