/** Placing over a real Postgres and real sockets: workers here are peers that speak the protocol and host nothing. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDb, type Db } from '@shoal/db'
import { testDatabase, type TestDatabase } from '@shoal/db/testing'
import type { Assignment, FromWorker, ToWorker } from '@shoal/session'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createHosts, type Hosts } from './index.ts'

const KEY = 'a-worker-key-of-some-length'
let database: TestDatabase
let db: Db
let made = 0
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const until = async (test: () => boolean, patience = 5000): Promise<void> => {
  const end = performance.now() + patience
  while (!test()) {
    if (performance.now() > end) throw new Error(`not in time: ${test}`)
    await sleep(10)
  }
}

const newSession = async (): Promise<string> => {
  const id = `s${++made}`
  const { sql } = db
  await sql`insert into auth_user (id, name, email) values (${id}, 'Owner', ${`${id}@test`})`
  await sql`insert into world (id, owner, premise) values (${id}, ${id}, ${JSON.stringify({ prompt: 'x', seed: 1 })}::text::jsonb)`
  await sql`insert into story_session (id, world, title, model) values (${id}, ${id}, 'A story', 'metronome')`
  await sql`insert into member (session, author, role) values (${id}, ${id}, 'owner')`
  return id
}

interface Site {
  hosts: Hosts
  url: string
  watching: Map<string, number>
  close(): Promise<void>
}

const open = async (restAfter = 60_000): Promise<Site> => {
  const watching = new Map<string, number>()
  const hosts = await createHosts({
    databaseUrl: database.url,
    sessions: db.sessions,
    pictures: db.pictures,
    checkpoints: db.checkpoints,
    ticket: ({ session, epoch }) => `ticket-${session}-${epoch}`,
    readTicket: () => null,
    livekit: { url: 'ws://127.0.0.1:9', key: 'k', secret: 'a-secret-of-thirty-two-characters!' },
    workerKey: KEY,
    watchers: (session) => watching.get(session) ?? 0,
    restAfter,
  })
  const server: Server = createServer()
  server.on('upgrade', hosts.handleUpgrade)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    hosts,
    watching,
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/worker`,
    close: async () => {
      await hosts.close()
      server.close()
      server.closeAllConnections()
    },
  }
}

interface Peer {
  got: ToWorker[]
  assigned(): Assignment[]
  send(message: FromWorker): void
  drop(): void
}

const peers: Peer[] = []
const connect = async (
  site: Site,
  worker: string,
  { slots = 2, running = [] as { session: string; epoch: number }[] } = {},
): Promise<Peer> => {
  const socket = new WebSocket(site.url, { headers: { authorization: `Bearer ${KEY}` } })
  const got: ToWorker[] = []
  socket.on('message', (data) => got.push(JSON.parse(String(data)) as ToWorker))
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('open', resolve))
  const peer: Peer = {
    got,
    assigned: () => got.flatMap((m) => (m.type === 'assign' ? [m.assignment] : [])),
    send: (message) => socket.send(JSON.stringify(message)),
    drop: () => socket.terminate(),
  }
  peers.push(peer)
  peer.send({ type: 'hello', worker, models: ['metronome'], slots, running })
  return peer
}
const live = (peer: Peer, { session, epoch }: { session: string; epoch: number }, tick = 0): void =>
  peer.send({ type: 'live', session, epoch, tick })

beforeAll(async () => {
  database = await testDatabase()
  db = openDb(database.url, 4)
})
afterAll(async () => {
  await db.close()
  await database.stop()
})

describe('placing', () => {
  let site: Site
  beforeEach(async () => {
    site = await open()
  })
  afterEach(async () => {
    for (const peer of peers.splice(0)) peer.drop()
    await site.close()
    await db.sql`truncate pgboss.job`
  })

  it('lets in only who has the key', async () => {
    for (const authorization of [undefined, 'Bearer wrong', KEY]) {
      const socket = new WebSocket(site.url, { headers: authorization ? { authorization } : {} })
      const status = await new Promise((resolve) => {
        socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
        socket.on('open', () => resolve('open'))
        socket.on('error', () => {})
      })
      expect(status).toBe(401)
      socket.terminate()
    }
    expect(site.hosts.workers()).toBe(0)
    await connect(site, 'one')
    await until(() => site.hosts.workers() === 1)
  })

  it('gives a session to one worker, once, and tells how it stands', async () => {
    const session = await newSession()
    await Promise.all([site.hosts.ensureLive(session), site.hosts.ensureLive(session)])
    expect(site.hosts.statusOf(session).status).toBe('waiting')
    const [one, two] = [await connect(site, 'one'), await connect(site, 'two')]
    await until(() => one.assigned().length + two.assigned().length > 0)
    await site.hosts.ensureLive(session)
    await sleep(300)
    expect(one.assigned().length + two.assigned().length).toBe(1)
    const peer = one.assigned().length ? one : two
    const [assignment] = peer.assigned()
    expect(assignment).toMatchObject({ session, epoch: 1, model: 'metronome', owner: session })
    expect(assignment.log).toEqual({ url: site.url.replace('/worker', '/log'), ticket: `ticket-${session}-1` })
    expect(site.hosts.statusOf(session).status).toBe('building')
    peer.send({ type: 'stage', session, epoch: 1, stage: { phase: 'place', done: 0.5 } })
    await until(() => site.hosts.statusOf(session).stage?.phase === 'place')
    live(peer, assignment, 7)
    await until(() => site.hosts.statusOf(session).status === 'live')
    peer.send({ type: 'ticket', session, epoch: 1 })
    await until(() => peer.got.some((m) => m.type === 'ticket' && m.ticket === `ticket-${session}-1` && !!m.media))
  })

  it('claims anew at once after a crash, tells how far it was, and slows down when it goes on', async () => {
    const session = await newSession()
    const peer = await connect(site, 'one')
    await site.hosts.ensureLive(session)
    await until(() => peer.assigned().length === 1)
    live(peer, { session, epoch: 1 }, 480)
    peer.send({ type: 'ended', session, epoch: 1, why: 'crash' })
    peer.send({ type: 'beat', free: 2 })
    await until(() => peer.assigned().length === 2, 500)
    expect(peer.assigned()[1]).toMatchObject({ epoch: 2, reached: 480 })
    peer.send({ type: 'ended', session, epoch: 2, why: 'crash' })
    peer.send({ type: 'beat', free: 2 })
    await sleep(500)
    expect(peer.assigned()).toHaveLength(2)
    await until(() => peer.assigned().length === 3, 2000)
  })

  it('moves a session when its worker is gone, but not when that comes back at once', async () => {
    const session = await newSession()
    const one = await connect(site, 'one')
    await site.hosts.ensureLive(session)
    await until(() => one.assigned().length === 1)
    live(one, { session, epoch: 1 })
    one.drop()
    await sleep(200)
    const back = await connect(site, 'one', { running: [{ session, epoch: 1 }] })
    const two = await connect(site, 'two')
    await sleep(1300)
    expect(back.assigned().length + two.assigned().length).toBe(0)
    expect(site.hosts.statusOf(session).status).toBe('live')
    back.drop()
    await until(() => two.assigned().length === 1, 3000)
    expect(two.assigned()[0]).toMatchObject({ session, epoch: 2 })
    const late = await connect(site, 'one', { running: [{ session, epoch: 1 }] })
    await until(() => late.got.some((m) => m.type === 'release' && m.epoch === 1))
  })

  it('keeps a host that outlived the server, without a new claim', async () => {
    const session = await newSession()
    const one = await connect(site, 'one')
    await site.hosts.ensureLive(session)
    await until(() => one.assigned().length === 1)
    live(one, { session, epoch: 1 })
    await site.close()
    site = await open()
    const back = await connect(site, 'one', { running: [{ session, epoch: 1 }] })
    await until(() => site.hosts.statusOf(session).status === 'live')
    await site.hosts.ensureLive(session)
    await sleep(2500)
    expect(back.got).toEqual([])
    expect(await db.sessions.epochOf(session)).toBe(1)
    // And it is still looked after.
    back.send({ type: 'ended', session, epoch: 1, why: 'crash' })
    await until(() => back.assigned().length === 1)
  })

  it('does not seat a session that nobody wants any more', async () => {
    const session = await newSession()
    await site.hosts.ensureLive(session)
    await site.close()
    site = await open()
    const peer = await connect(site, 'one')
    await until(() => site.hosts.statusOf(session).status === 'resting')
    expect(peer.assigned()).toEqual([])
    await site.hosts.ensureLive(session)
    await until(() => peer.assigned().length === 1)
  })

  it('says that a world cannot be built, and does not try again', async () => {
    const session = await newSession()
    const peer = await connect(site, 'one')
    await site.hosts.ensureLive(session)
    await until(() => peer.assigned().length === 1)
    peer.send({ type: 'ended', session, epoch: 1, why: 'refused', code: 'not-possible' })
    await until(() => site.hosts.statusOf(session).status === 'resting')
    await sleep(300)
    expect(peer.assigned()).toHaveLength(1)
    const [row] = await db.sql`select refused from story_session where id = ${session}`
    expect(row.refused).toBe('not-possible')
  })

  it('lets a session wait while no seat is free', async () => {
    const [first, second] = [await newSession(), await newSession()]
    const peer = await connect(site, 'one', { slots: 1 })
    await site.hosts.ensureLive(first)
    await until(() => peer.assigned().length === 1)
    await site.hosts.ensureLive(second)
    await sleep(200)
    expect(site.hosts.statusOf(second).status).toBe('waiting')
    await connect(site, 'two', { slots: 1 })
    await until(() => site.hosts.statusOf(second).status === 'building')
  })
})

it('rests a session nobody watches, and wakes it when somebody looks', async () => {
  const site = await open(1000)
  const session = await newSession()
  const peer = await connect(site, 'one')
  site.watching.set(session, 1)
  await site.hosts.ensureLive(session)
  await until(() => peer.assigned().length === 1)
  live(peer, { session, epoch: 1 })
  await sleep(3500)
  expect(site.hosts.statusOf(session).status).toBe('live')
  site.watching.delete(session)
  await until(() => peer.got.some((m) => m.type === 'release'), 6000)
  // Asked for while it is going to rest, by somebody who stays: it comes back.
  site.watching.set(session, 1)
  await site.hosts.ensureLive(session)
  peer.send({ type: 'ended', session, epoch: 1, why: 'rest' })
  peer.send({ type: 'beat', free: 2 })
  await until(() => peer.assigned().length === 2)
  expect(peer.assigned()[1].epoch).toBe(2)
  peer.drop()
  await site.close()
}, 20_000)
