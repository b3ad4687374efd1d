import { once } from 'node:events'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
import { createSession, openDoor } from './testing/door.ts'
import { openEvents } from './testing/events.ts'

test('a stop tells open sockets and feeds goodbye and is quick', async () => {
  const door = await openDoor()
  const ann = await door.guest('Ann')
  const session = await createSession(ann)
  const feed = await openEvents(door.base, ann, `/api/sessions/${session}/events`)
  await feed.next('session')
  const { ticket } = (await ann.call('POST', `/api/sessions/${session}/ticket`)).json
  const socket = new WebSocket(`ws://127.0.0.1:${door.port}/log/${session}?t=${ticket}&c=4242`)
  await once(socket, 'message')
  const closed = once(socket, 'close')

  const begun = performance.now()
  await door.stop()
  expect(performance.now() - begun).toBeLessThan(4000)
  // 45xx: the page comes back by itself.
  expect((await closed)[0]).toBe(4503)
  await feed.ended
  await expect(fetch(`${door.base}/api/me`)).rejects.toThrow()
})

test('a port in use is said, and nothing stays open', async () => {
  const door = await openDoor()
  await expect(openDoor({ PORT: String(door.port) })).rejects.toThrow(/EADDRINUSE/)
  await door.stop()
})
