import { expect, test } from 'vitest'
import { createPresence } from './presence.ts'

test('a person is here while any connection is', () => {
  const presence = createPresence()
  const heard: string[] = []
  presence.onChange((s) => heard.push(s))
  const ann = { session: 's', author: 'ann', role: 'owner' as const }
  presence.enter({ ...ann, source: 'feed', key: '1' })
  presence.enter({ ...ann, source: 'media', key: '1' })
  presence.enter({ session: 's', author: 'bo', role: 'audience', source: 'feed', key: '2' })
  presence.enter({ session: 's', author: 'bo', role: 'audience', source: 'feed', key: '3' })
  expect([...presence.online('s')]).toEqual(['ann', 'bo'])
  expect([presence.audience('s'), presence.watchers('s')]).toEqual([1, 2])
  presence.leave({ session: 's', source: 'feed', key: '1' })
  expect(presence.online('s').has('ann')).toBe(true)
  presence.clear('s', 'media')
  expect(presence.online('s').has('ann')).toBe(false)
  const before = heard.length
  presence.leave({ session: 's', source: 'feed', key: '1' })
  expect(heard.length).toBe(before)
  presence.leave({ session: 's', source: 'feed', key: '2' })
  expect(presence.audience('s')).toBe(1)
  presence.leave({ session: 's', source: 'feed', key: '3' })
  expect(presence.watchers('s')).toBe(0)
})

test('those counted elsewhere are here too, once', () => {
  const presence = createPresence()
  presence.include((session) => (session === 's' ? ['ann', 'cy'] : []))
  presence.enter({ session: 's', author: 'ann', role: 'owner', source: 'feed', key: '1' })
  expect([...presence.online('s')].sort()).toEqual(['ann', 'cy'])
  expect([presence.watchers('s'), presence.watchers('t')]).toEqual([2, 0])
})
