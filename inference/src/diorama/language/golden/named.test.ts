/** Who is called by a name: brought in by it, answering to it, told apart by it; and what is no name. */
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../state/apply.ts'
import { createState } from '../../state/create.ts'
import { interpret } from '../interpret.ts'
import { heard, premise } from './scene.ts'

const cast = (text: string): string =>
  createState(premise(text))
    .state.actors.map((a) => `${a.name.en} ${a.noun}`)
    .join(', ')

describe('a premise introduces', () => {
  it.each([
    ['A girl named Lucy in a park', 'Lucy girl'],
    ['Mia, a barista, and Tom, a painter, in a cafe', 'Mia barista, Tom painter'],
    ['Elara, a mage in a blue robe, stands on a cliff', 'Elara wizard'],
    ['Captain Ahab stands on a beach', 'Ahab captain'],
    ['My character is Leo, 17, messy black hair, in a park', 'Leo teenage-boy'],
    ['Lena and Marco dance in Rome', 'Lena woman, Marco man'],
    ['一个叫阿哲的男生在公园里', '阿哲 teenage-boy'],
    ['高中生小雨和转学生阿哲在公园里', '小雨 student, 阿哲 student'],
    ['我叫小明，是一个厨师，在厨房里', '小明 chef'],
    ['沈清和陆寒在书房里', '沈清 woman, 陆寒 man'],
    // No names.
    ['A zombie apocalypse in a city', 'the zombie zombie'],
    ['A girl walks in the rain', 'the girl girl'],
    ['小雨中，一个女孩走在路上', 'the girl girl'],
  ])('%s', (text, who) => expect(cast(text)).toBe(who))

  it('looks told after a name are worn', () => {
    const { state } = createState(premise('Leo, 17, messy red hair, a blue jacket, sits on a bench'))
    const [leo, ...rest] = state.actors
    expect(rest.map((a) => a.noun)).toEqual(['bench'])
    expect(
      leo.look.kind === 'biped' && leo.look.clothes.some((g) => g.kind === 'jacket' && g.colour === 0x3a6fc8),
    ).toBe(true)
    expect(leo.look.kind === 'biped' && leo.look.hair.colour).toBe(0xd8342c)
  })

  it('a young man by the name of one', () => {
    const { state } = createState(premise('高中生小雨和转学生阿哲在公园里'))
    expect(state.actors.map((a) => a.look.kind === 'biped' && a.look.sex)).toEqual(['female', 'male'])
  })
})

describe('they answer to it', () => {
  const english = createState(premise('Mia, a barista, and Tom, a waiter, in a cafe')).state
  it.each([
    ['mia waves', 'act barista: wave'],
    ['Tom kisses Mia', 'act waiter: hug>barista; act barista: hug>waiter'],
    ['A dog runs to Mia', 'spawn 1 dog off; act new dog: run>barista; follows new dog barista'],
    ["Mia's dress turns red", 'look barista wear dress#d8342c'],
    ['Tom tells Mia that it is over', 'act waiter: look>barista; say actor:2,text:it is over'],
  ])('%s', (text, what) => expect(heard(english, text)).toBe(what))

  const chinese = createState(premise('高中生小雨和转学生阿哲在公园里')).state
  it.each([
    ['小雨哭着转身', 'act student: cry, turn'],
    ['阿哲拥抱小雨', 'act student: hug>student; act student: hug>student'],
    ['下小雨了', 'sky weather:rain:0.4,snow:0,cloud:0.7'],
    ['阿哲说：“小雨，等等我”', 'say actor:2,text:小雨,等等我'],
  ])('%s', (text, what) => expect(heard(chinese, text)).toBe(what))

  it('is told in answers, and in the title', () => {
    const { state, title } = createState(premise('A girl named Lucy in a park'))
    expect(title.en).toBe('Lucy in a park')
    const judged = interpret('Lucy sits down', state)
    expect(judged.said).toEqual({ en: 'Lucy sits down.', zh: 'Lucy坐下来。' })
    if (judged.understood) applyChanges(state, judged.changes)
    // A name nobody there has is somebody who comes.
    expect(interpret('Nora walks in', state).said.en).toBe('Nora walks.')
  })
})
