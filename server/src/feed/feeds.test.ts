import { appendCommits, type Commit } from '@shoal/session'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { deriveKey } from '../ids.ts'
import { signTicket } from '../sync/index.ts'
import { connect } from '../sync/testing/harness.ts'
import { createSession, letIn, openDoor, SECRETS, type Door, type Person } from '../testing/door.ts'
import { openEvents, type EventReader } from '../testing/events.ts'

let door: Door
const open: { stop(): void }[] = []
beforeAll(async () => {
  door = await openDoor({ SHOAL_RATE: '10' })
})
afterEach(() => {
  for (const one of open.splice(0)) one.stop()
})
afterAll(() => door.stop())

const listen = async (
  person: Person,
  session: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<EventReader> => {
  const reader = await openEvents(door.base, person, `/api/sessions/${session}/events${query}`, headers)
  open.push(reader)
  return reader
}

/** A director and a host of the session over real log sockets. */
const writers = async (session: string, director: Person) => {
  const base = `ws://127.0.0.1:${door.port}/log`
  const epoch = await door.db.sessions.raiseEpoch(session)
  const key = deriveKey(SECRETS.SHOAL_SECRET, 'tickets')
  const exp = Date.now() + 60_000
  const host = connect(base, session, 'host', () =>
    signTicket({ session, author: 'host', role: 'host', epoch, exp }, key),
  )
  const { ticket } = (await director.call('POST', `/api/sessions/${session}/ticket`)).json
  const client = connect(base, session, director.author, () => ticket)
  open.push({ stop: () => (host.destroy(), client.destroy()) })
  await Promise.all([host.synced(), client.synced()])
  let seq = 0
  return {
    client,
    /** The host applies the director's intent number `index`. */
    commit: (index: number) => {
      const commit: Commit = [
        ++seq,
        seq * 24,
        client.doc.clientID,
        index,
        'applied',
        { said: { en: `done ${seq}`, zh: '好' } },
      ]
      appendCommits(host.doc, epoch, [commit])
    },
  }
}

const settled = async (what: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 400; tries++) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('did not settle')
}

test('the audience hears the session at once, each commit with the words it judges, in order', async () => {
  const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
  const session = await createSession(ann)
  await letIn(ann, session, bo, 'audience')
  const { client, commit } = await writers(session, ann)
  const feed = await listen(bo, session)
  const first = await feed.next('session')
  expect(first.data).toMatchObject({
    id: session,
    owner: ann.author,
    people: [{ name: 'Ann', online: true }, { name: 'Bo' }],
  })
  expect(first.data.me).toBe(undefined)

  for (const [i, text] of ['A kitten runs to the girl', 'Night falls', '下雪了'].entries()) {
    client.say(text)
    await settled(
      async () => (await door.db.sql`select 1 from log_entry where session = ${session} and index = ${i}`).length > 0,
    )
    commit(i)
    const { data, id } = await feed.next('commit')
    expect([data.seq, id]).toEqual([i + 1, String(i + 1)])
    expect(data.commits).toEqual([
      [i + 1, (i + 1) * 24, client.doc.clientID, i, 'applied', { said: { en: `done ${i + 1}`, zh: '好' } }],
    ])
    expect(data.entries.map((e: { author: string; value: { t: string } }) => [e.author, e.value.t])).toEqual([
      [ann.author, text],
    ])
  }
  expect((await bo.call('GET', `/api/sessions/${session}/log?after=1`)).json).toMatchObject({
    seq: 3,
    commits: [[2], [3]].map((c) => expect.arrayContaining(c)),
  })
})

test('coming back misses nothing and repeats nothing, by Last-Event-ID or by `after`', async () => {
  const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
  const session = await createSession(ann)
  await letIn(ann, session, bo, 'audience')
  const { client, commit } = await writers(session, ann)
  for (let i = 0; i < 6; i++) client.say(`line ${i}`)
  await settled(async () => (await door.db.sql`select 1 from log_entry where session = ${session}`).length === 6)
  for (let i = 0; i < 4; i++) commit(i)
  await settled(async () => (await door.db.log.lastSeq(session)) === 4)

  const late = await listen(bo, session, '?after=0', { 'last-event-id': '2' })
  const early = await listen(bo, session, '?after=0')
  const next = await listen(bo, session)
  await next.next('session')
  commit(4)
  commit(5)
  const seqs = async (feed: EventReader): Promise<number[]> => {
    await settled(async () => feed.events.some((e) => e.event === 'commit' && e.data.seq === 6))
    return feed.events.filter((e) => e.event === 'commit').flatMap((e) => e.data.commits.map((c: number[]) => c[0]))
  }
  expect(await seqs(late)).toEqual([3, 4, 5, 6])
  expect(await seqs(early)).toEqual([1, 2, 3, 4, 5, 6])
  expect(await seqs(next)).toEqual([5, 6])
  const ahead = await listen(bo, session, '?after=900')
  await ahead.next('session')
  expect(ahead.events.filter((e) => e.event === 'commit')).toEqual([])
})

test('who comes and goes is heard, each person counted once', async () => {
  const [ann, bo, cy] = await Promise.all(['Ann', 'Bo', 'Cy'].map(door.guest))
  const session = await createSession(ann)
  const feed = await listen(ann, session)
  await letIn(ann, session, bo, 'audience')
  await letIn(ann, session, cy, 'audience')
  await feed.next('session', (d) => d.people.length === 3 && d.audience === 0)
  await listen(bo, session)
  const second = await listen(bo, session)
  const third = await listen(cy, session)
  await feed.next('session', (d) => d.audience === 2)
  third.stop()
  await feed.next('session', (d) => d.audience === 1)
  second.stop()
  await ann.call('POST', `/api/sessions/${session}/people/${bo.author}`, { role: 'director' })
  await feed.next(
    'session',
    (d) => d.people.find((p: { author: string }) => p.author === bo.author).role === 'director',
  )
})

test('a change reaches those who were there before a newcomer saw it', async () => {
  const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
  const session = await createSession(ann)
  await letIn(ann, session, bo, 'audience')
  const feed = await listen(ann, session)
  await feed.next('session')
  for (const name of ['Bea', 'Bob', 'Bill']) {
    await bo.call('PUT', '/api/me', { name })
    // The newcomer's own first view is made now, with the new name; the refresh that its arrival causes finds nothing newer.
    const newcomer = await listen(bo, session)
    await newcomer.next('session', (d) => d.people[1].name === name)
    await feed.next('session', (d) => d.people[1].name === name)
  }
})

test('a new name is heard', async () => {
  const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
  const session = await createSession(ann)
  await letIn(ann, session, bo, 'audience')
  const feed = await listen(ann, session)
  await listen(bo, session)
  await feed.next('session', (d) => d.audience === 1)
  await bo.call('PUT', '/api/me', { name: 'Bob' })
  await feed.next('session', (d) => d.people[1].name === 'Bob')
})

test('a director who comes and goes by the log alone is heard too', async () => {
  const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
  const session = await createSession(ann)
  await letIn(ann, session, bo, 'audience')
  const feed = await listen(bo, session)
  await feed.next('session', (d) => d.people[0].online === false)
  const { client } = await writers(session, ann)
  await feed.next('session', (d) => d.people[0].online === true)
  client.destroy()
  await feed.next('session', (d) => d.people[0].online === false)
})

test('a ban ends the feed', async () => {
  const [ann, bo] = [await door.guest('Ann'), await door.guest('Bo')]
  const session = await createSession(ann)
  await letIn(ann, session, bo, 'audience')
  const feed = await listen(bo, session)
  await feed.next('session')
  await ann.call('POST', `/api/sessions/${session}/people/${bo.author}`, { role: 'removed' })
  await feed.ended
  expect((await listen(bo, session)).status).toBe(403)
})

test('one person cannot hold feeds without end', async () => {
  const ann = await door.guest('Ann')
  const session = await createSession(ann)
  const statuses: number[] = []
  for (let i = 0; i < 14; i++) statuses.push((await listen(ann, session)).status)
  expect(statuses).toEqual([...Array(12).fill(200), 429, 429])
})
