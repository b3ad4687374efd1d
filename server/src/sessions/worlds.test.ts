import { expect, test } from 'vitest'
import { titleOf } from './worlds.ts'

const premise = { prompt: '', character: '', scene: '', style: '' as const, person: 'third' as const, seed: 1 }

test('a title is the premise, cut at a word', () => {
  expect(titleOf({ ...premise, prompt: ' A girl\n walks ' })).toBe('A girl walks')
  expect(titleOf({ ...premise, character: 'A cat', scene: 'Paris at night' })).toBe('A cat, Paris at night')
  const long = titleOf({ ...premise, prompt: 'word '.repeat(40) })
  expect(long.length).toBeLessThanOrEqual(80)
  expect(long.endsWith('word…')).toBe(true)
})

test('no character is cut in two', () => {
  const title = titleOf({ ...premise, prompt: `a${'🌊'.repeat(60)}` })
  expect(title.isWellFormed()).toBe(true)
  expect(title.length).toBeLessThanOrEqual(80)
})
