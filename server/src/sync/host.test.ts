/** Hosts: one at a time, fenced by the session's epoch, and heard by all. */
import { testDatabase } from '@shoal/db/testing'
import { appendCommits, appendIntent, type Commit, type LogEntry, readLog } from '@shoal/session'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Door, instruct, openDoor, until } from './testing/harness.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let door: Door
const heard: { session: string; entries?: LogEntry[]; commits?: Commit[] }[] = []
beforeAll(async () => {
  database = await testDatabase()
  door = await openDoor(database.url, {
    limits: { unloadMs: 50 },
    onEntries: (session, entries) => {
      heard.push({ session, entries })
      throw new Error('a listener with a fault')
    },
    onCommits: (session, commits) => heard.push({ session, commits }),
  })
})
afterAll(async () => {
  await door.close()
  await database.stop()
})

const steer = (seq: number): Commit => [seq, seq, 0, 0, 'steer', { steer: '' }]

it('[ORDER6] a ticket of an epoch that is over is closed 4410', async () => {
  const session = await door.newSession()
  const epoch = await door.db.sessions.raiseEpoch(session)
  await door.db.sessions.raiseEpoch(session)
  expect(await door.host(session, epoch).closed()).toEqual({ code: 4410, reason: 'stale-host' })
})

it('[ORDER6] the next host closes the last one when it connects, and goes on from its seq', async () => {
  const session = await door.newSession()
  const first = door.host(session, await door.db.sessions.raiseEpoch(session))
  await first.synced()
  appendCommits(first.doc, 1, [steer(1), steer(2)])
  await until('stored', () => first.storedSeq() === 2)
  const second = door.host(session, await door.db.sessions.raiseEpoch(session))
  expect(await first.closed()).toEqual({ code: 4410, reason: 'stale-host' })
  await until('told', () => second.storedSeq() === 2 && readLog(second.doc).commits.length === 2)
  appendCommits(second.doc, 2, [steer(3)])
  await until('stored', () => second.storedSeq() === 3)
  expect((await door.db.log.load(session))?.commits.map((c) => c.seq)).toEqual([1, 2, 3])
})

it('[GATE16] [ORDER6] a commit after another claim is stored by nobody, even if the next host never came', async () => {
  const session = await door.newSession()
  const zombie = door.host(session, await door.db.sessions.raiseEpoch(session))
  const ann = door.client(session, 'ann')
  await Promise.all([zombie.synced(), ann.synced()])
  await door.db.sessions.raiseEpoch(session)
  appendCommits(zombie.doc, 1, [steer(1)])
  expect(await zombie.closed()).toEqual({ code: 4410, reason: 'stale-host' })
  await until('ann is back', () => ann.provider.synced)
  expect([await door.db.log.lastSeq(session), readLog(ann.doc).commits]).toEqual([0, []])
  ann.say('goes on')
  await until('stored', () => ann.storedClock() === 1)
})

it('[ORDER6] the server can end stale hosts as soon as it gives the session away', async () => {
  const session = await door.newSession()
  const first = door.host(session, await door.db.sessions.raiseEpoch(session))
  await first.synced()
  door.sync.closeStaleHosts(session, await door.db.sessions.raiseEpoch(session))
  expect(await first.closed(500)).toEqual({ code: 4410, reason: 'stale-host' })
})

it('[WIRE11] a writer that lost its notice is told again at connect', async () => {
  const session = await door.newSession()
  const host = door.host(session, await door.db.sessions.raiseEpoch(session))
  const ann = door.client(session, 'ann')
  await Promise.all([host.synced(), ann.synced()])
  ann.say('one')
  appendCommits(host.doc, 1, [steer(1)])
  await until('stored', () => host.storedSeq() === 1 && ann.storedClock() === 1)
  for (const client of [host, ann]) {
    client.provider.disconnect()
    client.notices.length = 0
    client.provider.connect()
  }
  await until('told again', () => host.storedSeq() === 1 && ann.storedClock() === 1)
})

it('[GATE15] [ORDER3] a gap in seq closes the host and changes nothing', async () => {
  const session = await door.newSession()
  const host = door.host(session, await door.db.sessions.raiseEpoch(session))
  await host.synced()
  appendCommits(host.doc, 1, [steer(2)])
  expect(await host.closed()).toEqual({ code: 4403, reason: 'commit-order' })
  expect(await door.db.log.lastSeq(session)).toBe(0)
})

it('[ORDER1] listeners hear entries and commits once stored, in order; a faulty one harms nobody', async () => {
  const session = await door.newSession()
  const host = door.host(session, await door.db.sessions.raiseEpoch(session))
  const ann = door.client(session, 'ann')
  await Promise.all([host.synced(), ann.synced()])
  const place = appendIntent(ann.doc, 'ann', instruct('heard'))
  await until('host sees', () => host.texts().length === 1)
  appendCommits(host.doc, 1, [[1, 5, place.clientId, place.index, 'applied']])
  await until('stored', () => host.storedSeq() === 1)
  const here = heard.filter((one) => one.session === session)
  expect(here.map((one) => one.entries?.length ?? one.commits)).toEqual([1, [[1, 5, place.clientId, 0, 'applied']]])
  expect(here[0].entries?.[0]).toMatchObject({ author: 'ann', clientId: place.clientId, index: 0 })
})
