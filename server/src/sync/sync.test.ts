/** The log socket as stock y-websocket 3.1 clients see it: real sockets, real Postgres. */
import { testDatabase } from '@shoal/db/testing'
import { appendCommits, appendIntent, fold, readLog } from '@shoal/session'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type Door, instruct, openDoor, until } from './testing/harness.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let door: Door
beforeAll(async () => {
  database = await testDatabase()
  door = await openDoor(database.url, { limits: { unloadMs: 50, beatMs: 100 } })
})
afterAll(async () => {
  await door.close()
  await database.stop()
})

describe('two directors', () => {
  it('[WIRE1] both see both, in Postgres too', async () => {
    const session = await door.newSession()
    const ann = door.client(session, 'ann')
    const bob = door.client(session, 'bob')
    await Promise.all([ann.synced(), bob.synced()])
    ann.say('a kitten runs up')
    bob.say('night falls')
    await until('both see both', () => ann.texts().length === 2 && bob.texts().length === 2)
    expect(ann.texts()).toEqual(['a kitten runs up', 'night falls'])
    expect(readLog(ann.doc).entries).toEqual(readLog(bob.doc).entries)
    await until('both stored', () => ann.storedClock() === 1 && bob.storedClock() === 1)
    expect((await door.db.log.tail(session, 0)).entries).toHaveLength(2)
  })

  it('[LANE5] work done apart merges to the same timeline on both sides', async () => {
    const session = await door.newSession()
    const ann = door.client(session, 'ann')
    const bob = door.client(session, 'bob')
    await Promise.all([ann.synced(), bob.synced()])
    ann.provider.disconnect()
    bob.provider.disconnect()
    for (let i = 0; i < 50; i++) {
      ann.say(`ann ${i}`)
      bob.say(`bob ${i}`)
    }
    ann.provider.connect()
    bob.provider.connect()
    await until('merged', () => ann.texts().length === 100 && bob.texts().length === 100)
    const timeline = ({ doc }: { doc: Y.Doc }) => fold(readLog(doc).entries, readLog(doc).commits)
    expect(timeline(ann)).toEqual(timeline(bob))
    expect(
      timeline(ann)
        .entries.filter((e) => e.author === 'ann')
        .map((e) => e.text),
    ).toEqual(Array.from({ length: 50 }, (_, i) => `ann ${i}`))
  })

  it('[GATE12] typing in the very moment the connection comes back does not break the lane', async () => {
    const session = await door.newSession()
    const ann = door.client(session, 'ann')
    await ann.synced()
    ann.provider.disconnect()
    ann.say('typed offline')
    ann.provider.on('status', ({ status }) => {
      if (status === 'connected') ann.say('typed while connecting')
    })
    ann.provider.connect()
    await until('both stored', () => ann.storedClock() === 2)
    expect(ann.closes).toEqual([])
  })

  it('[LANE3] two tabs of one author write two lanes and see each other', async () => {
    const session = await door.newSession()
    const one = door.client(session, 'ann')
    const two = door.client(session, 'ann')
    await Promise.all([one.synced(), two.synced()])
    one.say('from the first tab')
    two.say('from the second tab')
    await until('both', () => one.texts().length === 2 && two.texts().length === 2)
    expect(new Set(readLog(one.doc).entries.map((e) => e.clientId)).size).toBe(2)
  })
})

it('[WIRE2] a late joiner has the whole log at once', async () => {
  const session = await door.newSession()
  const ann = door.client(session, 'ann')
  await ann.synced()
  ann.doc.transact(() => {
    for (let i = 0; i < 450; i++) ann.say(`line ${i}`)
  })
  await until('stored', () => ann.storedClock() === 450)
  const late = door.client(session, 'late')
  await late.synced()
  expect(late.texts()).toHaveLength(450)
})

it('[ROLE2] an audience ticket reads and may not write: 4403, and nothing changes', async () => {
  const session = await door.newSession()
  const ann = door.client(session, 'ann')
  const eve = door.client(session, 'eve', 'audience')
  await Promise.all([ann.synced(), eve.synced()])
  ann.say('hello')
  await until('eve reads', () => eve.texts().length === 1)
  eve.say('forged')
  expect(await eve.closed()).toEqual({ code: 4403, reason: 'read-only' })
  expect(eve.provider.shouldConnect).toBe(false)
  const late = door.client(session, 'late')
  await late.synced()
  expect(late.texts()).toEqual(['hello'])
})

it('[GATE7] a write into another author’s lane ends with 4403 and reaches nobody', async () => {
  const session = await door.newSession()
  const ann = door.client(session, 'ann')
  const eve = door.client(session, 'eve')
  await Promise.all([ann.synced(), eve.synced()])
  appendIntent(eve.doc, 'ann', instruct('as if by ann'))
  expect(await eve.closed()).toEqual({ code: 4403, reason: 'foreign-lane' })
  expect(ann.texts()).toEqual([])
})

it('[ORDER4] a host commits, is told it is stored, and everybody folds the same', async () => {
  const session = await door.newSession()
  const epoch = await door.db.sessions.raiseEpoch(session)
  const ann = door.client(session, 'ann')
  const host = door.host(session, epoch)
  await Promise.all([ann.synced(), host.synced()])
  const place = ann.say('a kitten')
  await until('host reads', () => host.texts().length === 1)
  appendCommits(host.doc, epoch, [
    [1, 24, place.clientId, place.index, 'applied', { said: { en: 'A kitten.', zh: '小猫。' } }],
  ])
  await until('commit stored', () => host.storedSeq() === 1)
  await until('ann sees', () => readLog(ann.doc).commits.length === 1)
  const { entries, seq } = fold(readLog(ann.doc).entries, readLog(ann.doc).commits)
  expect([entries[0].state, entries[0].time, entries[0].said?.en, seq]).toEqual(['applied', '00:01', 'A kitten.', 1])
  const tail = await door.db.log.tail(session, 0)
  expect(fold(tail.entries, tail.commits)).toEqual(fold(readLog(ann.doc).entries, readLog(ann.doc).commits))
})
