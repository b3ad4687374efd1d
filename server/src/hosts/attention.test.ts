import { expect, it } from 'vitest'
import { createAttention, YIELD_AFTER } from './attention.ts'
import { createCrashes } from './placements.ts'

it('rests what nobody watches, and lets the longest unwatched make room for one that waits', async () => {
  let now = 0
  const watched = new Set(['a', 'b', 'c'])
  const attention = createAttention(
    (s) => (watched.has(s) ? 1 : 0),
    300_000,
    () => now,
  )
  const all = ['a', 'b', 'c']
  expect(await attention.unwatched(all, true)).toEqual([])
  watched.delete('b')
  now += 5000
  await attention.unwatched(all, false)
  watched.delete('a')
  now += YIELD_AFTER - 1
  expect(await attention.unwatched(all, false)).toEqual([])
  expect(await attention.unwatched(all, true)).toEqual(['b'])
  now += 300_000
  expect(await attention.unwatched(all, false)).toEqual(['b', 'a'])
  attention.looked('a')
  expect(await attention.isWanted('a')).toBe(true)
  expect(await attention.isWanted('b')).toBe(false)
  expect(await attention.isWanted('c')).toBe(true)
})

it('waits longer after each crash, and forgets them after a while', () => {
  const crashes = createCrashes()
  const pauses = [0, 1000, 2000, 3000, 4000].map((at) => crashes.count('s', at))
  expect(pauses[0]).toBe(0)
  for (let i = 2; i < pauses.length; i++) expect(pauses[i]).toBe(2 * pauses[i - 1])
  expect(crashes.left('s', 4100)).toBe(pauses[4] - 100)
  expect(crashes.left('other', 4100)).toBe(0)
  expect(crashes.count('s', 200_000)).toBe(0)
})
