/** Bounds of a socket and of a room: what is too much, too slow, too many, and that everything ends. */
import { testDatabase } from '@shoal/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBucket } from './bucket.ts'
import { awarenessFrame, step1Frame, updateFrame } from './frames.ts'
import { type Door, openDoor, until } from './testing/harness.ts'
import { rawSocket } from './testing/raw-socket.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let door: Door
beforeAll(async () => {
  database = await testDatabase()
  door = await openDoor(database.url, {
    limits: {
      unloadMs: 50,
      updates: { burst: 30, perSecond: 1 },
      syncs: { burst: 5, perSecond: 0.1 },
      frames: { burst: 300, perSecond: 10 },
      snapshotEvery: 5,
    },
  })
})
afterAll(async () => {
  await door.close()
  await database.stop()
})

const raw = async (session: string, author: string, clientId: number, on = door) =>
  rawSocket(on.base, session, on.sync.ticket(session, author, 'director').ticket, clientId)

it('[WIRE9] a bucket gives what it has and refills with time', () => {
  let now = 0
  const take = createBucket({ burst: 3, perSecond: 2 }, () => now)
  expect([take(), take(2), take()]).toEqual([true, true, false])
  now = 500
  expect([take(), take()]).toEqual([true, false])
  now = 1e6
  expect([take(4), take(3)]).toEqual([false, true])
})

describe('[WIRE9] too much', () => {
  const flood = async (frame: Uint8Array, count: number) => {
    const { send, closed } = await raw(await door.newSession(), 'ann', 5)
    for (let i = 0; i < count; i++) send(frame)
    return closed()
  }
  it('[WIRE9] updates: 4400', async () => {
    expect(await flood(updateFrame(Uint8Array.of(0, 0)), 40)).toEqual({ code: 4400, reason: 'rate-limited' })
  })
  it('[WIRE9] sync requests: 4400', async () => {
    expect(await flood(step1Frame(new Y.Doc()), 8)).toEqual({ code: 4400, reason: 'rate-limited' })
  })
  it('[WIRE9] frames of any kind: 4400', async () => {
    expect(await flood(awarenessFrame(Uint8Array.of(0)), 400)).toEqual({ code: 4400, reason: 'rate-limited' })
  })
  it('[GATE2] text, unknown types, trailing bytes, and half a frame: 4403 malformed', async () => {
    const session = await door.newSession()
    const frames: (Uint8Array | string)[] = [
      'hello',
      Uint8Array.of(77),
      Uint8Array.of(0, 9, 0),
      Uint8Array.of(0),
      Uint8Array.of(0, 2, 200),
    ]
    frames.push(Uint8Array.of(...updateFrame(Uint8Array.of(0, 0)), 1), new Uint8Array(0))
    for (const [i, frame] of frames.entries()) {
      const { socket, closed } = await raw(session, `author${i}`, 100 + i)
      socket.send(frame)
      expect(await closed()).toEqual({ code: 4403, reason: 'malformed' })
    }
  })
  it('[WIRE9] frames before the session is loaded wait, but not without bound', async () => {
    const repository = { ...door.db.log, load: () => new Promise<never>(() => {}) }
    const slow = await openDoor(database.url, { repository, limits: { queuedFrames: 4, loadMs: 300 } })
    const session = await slow.newSession()
    const [eager, patient] = [await raw(session, 'ann', 5, slow), await raw(session, 'bob', 6, slow)]
    for (let i = 0; i < 6; i++) eager.send(step1Frame(new Y.Doc()))
    patient.send(step1Frame(new Y.Doc()))
    expect(await eager.closed()).toEqual({ code: 4400, reason: 'rate-limited' })
    expect(await patient.closed()).toEqual({ code: 4503, reason: 'overloaded' })
    await slow.close()
  })
  it('[WIRE9] a reader that does not read: 4508', async () => {
    const plenty = { burst: 1e9, perSecond: 1 }
    const narrow = await openDoor(database.url, { limits: { bufferedBytes: 20_000, bytes: plenty, syncs: plenty } })
    const session = await narrow.newSession()
    const ann = narrow.client(session, 'ann')
    await ann.synced()
    for (let i = 0; i < 8; i++) {
      ann.doc.transact(() => {
        for (let n = 0; n < 14; n++) ann.say('x'.repeat(3500))
      })
    }
    await until('stored', () => ann.storedClock() === 8 * 14)
    const slow = await raw(session, 'slow', 6, narrow)
    slow.socket.pause()
    // Each asks for the whole 400 KB, and none is read.
    for (let i = 0; i < 60; i++) slow.send(step1Frame(new Y.Doc()))
    await until('closed', () => narrow.sync.stats().sockets === 1)
    slow.socket.resume()
    expect((await slow.closed()).code).toBeOneOf([4508, 1006])
    expect(ann.closes).toEqual([])
    await narrow.close()
  })
})

it('[WIRE8] the fifth socket of an author closes the first; another’s stay', async () => {
  const session = await door.newSession()
  const bob = door.client(session, 'bob')
  const own = []
  for (let i = 0; i < 5; i++) {
    own.push(door.client(session, 'ann'))
    await own[i].synced()
  }
  expect(await own[0].closed()).toEqual({ code: 4409, reason: 'too-many-sockets' })
  expect([bob, ...own.slice(1)].map((client) => client.closes)).toEqual([[], [], [], [], []])
})

it('[WIRE8] [ROLE3] the same client id again replaces its own half-open socket, and can be banned like any', async () => {
  const session = await door.newSession()
  const old = await raw(session, 'ann', 5)
  const fresh = await raw(session, 'ann', 5)
  expect(await old.closed()).toMatchObject({ code: 4409 })
  expect(fresh.isOpen()).toBe(true)
  door.sync.closeAuthor(session, 'ann', 'banned')
  expect(await fresh.closed()).toEqual({ code: 4403, reason: 'banned' })
})

it('[ORDER9] when all have left, document, room and sockets are gone; the log is not', async () => {
  const own = await openDoor(database.url, { limits: { unloadMs: 20 } })
  const session = await own.newSession()
  const ann = own.client(session, 'ann')
  await ann.synced()
  for (let i = 0; i < 12; i++) ann.say(`line ${i}`)
  await until('stored', () => ann.storedClock() === 12)
  ann.destroy()
  await until('unloaded', () => own.sync.stats().rooms === 0)
  expect(own.sync.stats().sockets).toBe(0)
  expect(await own.db.sql`select arrival from log_snapshot where session = ${session}`).toHaveLength(1)
  const late = own.client(session, 'late')
  await late.synced()
  expect(late.texts()).toHaveLength(12)
  await own.close()
})

it('[ORDER9] a snapshot is kept every so many updates while the session lives', async () => {
  const session = await door.newSession()
  const ann = door.client(session, 'ann')
  await ann.synced()
  for (let i = 0; i < 6; i++) {
    ann.say(`line ${i}`)
    await until('stored', () => ann.storedClock() === i + 1)
  }
  const kept = () => door.db.sql`select arrival from log_snapshot where session = ${session}`
  await until('kept', async () => (await kept()).length === 1)
})

it('[ORDER9] a session is loaded once however many come at the same moment, and again after an unload', async () => {
  let loads = 0
  const load = (session: string) => (loads++, door.db.log.load(session))
  const counting = await openDoor(database.url, { repository: { ...door.db.log, load }, limits: { unloadMs: 0 } })
  const session = await counting.newSession()
  const clients = Array.from({ length: 8 }, (_, i) => counting.client(session, `author${i}`))
  await Promise.all(clients.map((client) => client.synced()))
  expect([loads, counting.sync.stats().rooms]).toEqual([1, 1])
  for (const client of clients) client.destroy()
  await until('unloaded', () => counting.sync.stats().rooms === 0)
  await counting.client(session, 'late').synced()
  expect(loads).toBe(2)
  await counting.close()
  expect(counting.sync.stats()).toMatchObject({ rooms: 0, sockets: 0 })
})
