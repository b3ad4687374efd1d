/** What says when makes neither things nor stones: read by people, one line each. */
import { describe, expect, it } from 'vitest'
import { createState } from '../../state/create.ts'
import { isAbstract } from '../lexicon/abstract.ts'
import { dropTimes } from '../parse/times.ts'
import { premise } from './scene.ts'

const told = (text: string): string => {
  const { state } = createState(premise(text))
  return `${state.place.kind} ${state.place.season} ${Math.round(state.sky.hour)} | ${state.actors.map((a) => a.noun).join(', ')}`
}

describe('phrases of time', () => {
  it.each([
    ['a girl walks through a wide meadow on a summer day', 'a girl walks through a wide meadow summer'],
    ['on a lovely spring evening a boy walks', 'spring evening a boy walks'],
    ['two friends meet again after many years at a station', 'two friends meet again at a station'],
    ['three years later the soldier rests', 'the soldier rests'],
    ['it is a quiet sunday afternoon in the village', 'afternoon in the village'],
    ['once upon a time a princess dances', 'a princess dances'],
    ['a girl under the night sky', 'a girl night'],
    // Not when, but what: nothing is taken away.
    ['a girl in a summer dress', 'a girl in a summer dress'],
    ['make it morning', 'make it morning'],
    ['a day trip to the sea', 'a day trip to the sea'],
    ['she says have a nice day', 'she says have a nice day'],
    ['she says "one day"', 'she says "one day"'],
  ])('%s', (text, rest) => {
    expect(dropTimes(text, false)).toBe(rest)
  })

  it.each([
    ['有一天，一只小猫来到海边', '一只小猫来到海边'],
    ['一个宁静的午后，老人坐着', '午后，老人坐着'],
    ['多年以后，士兵回来了', '士兵回来了'],
    ['四周一片漆黑', '四周一片漆黑'],
    ['一个女孩的早晨', '一个女孩的早晨'],
  ])('%s', (text, rest) => {
    expect(dropTimes(text, true)).toBe(rest)
  })
})

describe('premises with them', () => {
  it.each([
    ['A girl walks through a wide meadow on a fine summer morning', 'meadow summer 9 | girl'],
    ['In winter an old man walks in the park', 'park winter 10 | old-man'],
    ['In the middle of the night a thief walks along a rooftop', 'room summer 22 | thief'],
    ['On Christmas Eve an old man walks through the snow', 'meadow winter 22 | old-man'],
    ['Two old friends meet again after many years at a railway station', 'railway summer 17 | friend, friend'],
    ['一个宁静的午后，老人坐在公园里', 'park spring 15 | old-man'],
    ['一个寒冷的冬夜，男人走在街上', 'boulevard winter 22 | man'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })
})

it('what has no body gets no stone, what may have one does', () => {
  for (const word of ['day', 'years', 'happiness', 'party', 'fine', 'friendship', '宁静', '故事'])
    expect(isAbstract(word), word).toBe(true)
  for (const word of ['station', 'spaceship', 'monument', 'zorblax', 'kingdom', 'city', '飞碟'])
    expect(isAbstract(word), word).toBe(false)
})
