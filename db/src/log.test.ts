/** The log's storage on a real Postgres: all or nothing, one place once, fenced by epoch. */
import { testDatabase, seedSession } from '@shoal/db/testing'
import type { Commit, LogEntry } from '@shoal/session'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDb, type Db } from './index.ts'
import { type LogBatch, StaleEpoch } from './log.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let db: Db
beforeAll(async () => {
  database = await testDatabase()
  db = openDb(database.url)
})
afterAll(async () => {
  await db.close()
  await database.stop()
})

const CLIENT = 4_294_967_295
const entry = (index: number, text = 'rain'): LogEntry => ({
  author: 'ann',
  clientId: CLIENT,
  index,
  value: { id: `id-${index}-xxxx`, k: 'instruct', at: 1, t: text },
})
const batch = (part: Partial<LogBatch>): LogBatch => ({ updates: [], entries: [], commits: [], epoch: null, ...part })
const update = (clock: number, len = 1, clientId = CLIENT) => ({
  author: 'ann',
  clientId,
  clock,
  len,
  bytes: Uint8Array.of(clock, 0, 255, len),
})

it('[LANE3] a client id is bound once, for ever', async () => {
  const session = await seedSession(db.sql)
  const claim = (author: string, epoch: number | null) =>
    db.log.claimClient(session, { clientId: CLIENT, author, epoch })
  expect([await claim('ann', null), await claim('ann', null), await claim('bob', null), await claim('ann', 3)]).toEqual(
    [true, true, false, false],
  )
  expect((await db.log.load(session))?.clients).toEqual([{ clientId: CLIENT, author: 'ann', epoch: null }])
  const race = await Promise.all(
    ['ann', 'bob', 'cai'].map((author) => db.log.claimClient(session, { clientId: 5, author, epoch: null })),
  )
  expect(race.filter(Boolean)).toHaveLength(1)
})

it('[ORDER1] what was appended is there after a load, byte for byte and in order of arrival', async () => {
  const session = await seedSession(db.sql)
  const first = await db.log.append(
    session,
    batch({ updates: [update(0, 2), update(0, 1, 7)], entries: [entry(0), entry(1, '雨 "quoted" \\ ')] }),
  )
  const second = await db.log.append(session, batch({ updates: [update(2)], entries: [entry(2)] }))
  expect(second).toBeGreaterThan(first)
  const stored = await db.log.load(session)
  expect(stored?.updates.map((bytes) => [...bytes])).toEqual([
    [0, 0, 255, 2],
    [0, 0, 255, 1],
    [2, 0, 255, 1],
  ])
  expect(stored?.arrival).toBe(second)
  expect((await db.log.tail(session, 0)).entries.map((e) => e.value)).toEqual(
    [entry(0), entry(1, '雨 "quoted" \\ '), entry(2)].map((e) => e.value),
  )
  expect(await db.log.load('nowhere')).toBeNull()
})

it('[ORDER1] a place that is stored already fails the whole batch', async () => {
  const session = await seedSession(db.sql)
  await db.log.append(session, batch({ updates: [update(0)], entries: [entry(0)] }))
  await expect(
    db.log.append(session, batch({ updates: [update(1), update(0)], entries: [entry(1)] })),
  ).rejects.toThrow()
  expect((await db.log.load(session))?.updates).toHaveLength(1)
  expect((await db.log.tail(session, 0)).entries).toHaveLength(1)
})

it('[ORDER6] commits of another epoch than the current one fail, and nothing of their batch stays', async () => {
  const session = await seedSession(db.sql)
  const epoch = await db.sessions.raiseEpoch(session)
  const commit = (seq: number): Commit => [seq, 5, 0, 0, 'steer', { steer: 'x' }]
  await db.log.append(session, batch({ updates: [update(0)], commits: [commit(1), commit(2)], epoch }))
  await db.sessions.raiseEpoch(session)
  await expect(db.log.append(session, batch({ updates: [update(1)], commits: [commit(3)], epoch }))).rejects.toThrow(
    StaleEpoch,
  )
  expect([await db.log.lastSeq(session), (await db.log.load(session))?.updates.length]).toEqual([2, 1])
  await expect(
    db.log.append(session, batch({ updates: [update(1)], commits: [commit(2)], epoch: epoch + 1 })),
  ).rejects.toThrow()
})

it('[ORDER6] a claim that comes while commits are being stored waits for them: no stale commit appears after it', async () => {
  const session = await seedSession(db.sql)
  const epoch = await db.sessions.raiseEpoch(session)
  for (let seq = 1; seq <= 20; seq++) {
    const commits: Commit[] = [[seq, 5, 0, 0, 'steer', { steer: '' }]]
    const now = (await db.log.currentEpoch(session)) ?? 0
    const [stored, after] = await Promise.all([
      db.log.append(session, batch({ updates: [update(seq)], commits, epoch: now })).then(
        () => true,
        () => false,
      ),
      db.sessions.raiseEpoch(session).then(() => db.log.lastSeq(session)),
    ])
    if (stored) expect(after).toBe(seq)
    else {
      expect(after).toBe(seq - 1)
      await db.log.append(session, batch({ updates: [update(seq)], commits, epoch: now + 1 }))
    }
  }
  expect(await db.log.currentEpoch(session)).toBe(epoch + 20)
})

it('[WIRE2] a tail holds the commits after a seq, the entries they judge, and what nobody has judged', async () => {
  const session = await seedSession(db.sql)
  const epoch = await db.sessions.raiseEpoch(session)
  await db.log.append(session, batch({ updates: [update(0, 4)], entries: [0, 1, 2, 3].map((i) => entry(i)) }))
  const commits: Commit[] = [
    [1, 5, CLIENT, 1, 'applied', { said: { en: 'a', zh: '啊' } }],
    [2, 6, CLIENT, 0, 'refused:moderated'],
    [3, 7, 0, 0, 'steer', { steer: '' }],
  ]
  await db.log.append(session, batch({ updates: [update(0, 3, 9)], commits, epoch }))
  const all = await db.log.tail(session, 0)
  expect([all.commits, all.entries.map((e) => e.index), all.seq]).toEqual([commits, [1, 0, 2, 3], 3])
  const rest = await db.log.tail(session, 1)
  expect([rest.commits, rest.entries.map((e) => e.index), rest.seq]).toEqual([commits.slice(1), [0, 2, 3], 3])
  const none = await db.log.tail(session, 3)
  expect([none.commits, none.entries.map((e) => e.index), none.seq]).toEqual([[], [2, 3], 3])
})

it('[ORDER9] a snapshot replaces the updates before it when loading; an older one does not replace it', async () => {
  const session = await seedSession(db.sql)
  const first = await db.log.append(session, batch({ updates: [update(0)] }))
  const second = await db.log.append(session, batch({ updates: [update(1)] }))
  await db.log.append(session, batch({ updates: [update(2)] }))
  await db.log.saveSnapshot(session, second, Uint8Array.of(9, 9))
  await db.log.saveSnapshot(session, first, Uint8Array.of(1))
  expect((await db.log.load(session))?.updates.map((bytes) => [...bytes])).toEqual([
    [9, 9],
    [2, 0, 255, 1],
  ])
})
