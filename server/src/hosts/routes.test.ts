import { openDb, type Db } from '@shoal/db'
import { testDatabase, type TestDatabase } from '@shoal/db/testing'
import { packCheckpoint } from '@shoal/session'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hostRoutes } from './routes.ts'

const KEY = 'a-worker-key-of-some-length'
let database: TestDatabase
let db: Db
let app: Hono

const ticketOf = (session: string, epoch: number, role = 'host'): string => JSON.stringify({ session, role, epoch })
const put = (session: string, ticket: string, tick: number, body: Uint8Array = checkpoint(tick), seq = tick) =>
  app.request(`/sessions/${session}/checkpoint`, {
    method: 'PUT',
    headers: { 'x-shoal-ticket': ticket, 'x-shoal-seq': String(seq), 'x-shoal-tick': String(tick) },
    body: body as Uint8Array<ArrayBuffer>,
  })
const get = (session: string, ticket: string) =>
  app.request(`/sessions/${session}/checkpoint`, { headers: { 'x-shoal-ticket': ticket } })
const world = { model: 'metronome', version: '1', premise: {} as never, data: null, title: { en: 'x', zh: 'x' } }
const checkpoint = (tick: number): Uint8Array =>
  packCheckpoint({ world, snapshot: { model: 'metronome', version: '1', tick } }, new Uint8Array([tick, 1, 2]))

beforeAll(async () => {
  database = await testDatabase()
  db = openDb(database.url, 2)
  for (const id of ['a', 'b']) {
    await db.sql`insert into auth_user (id, name, email) values (${id}, 'Owner', ${`${id}@test`})`
    await db.sql`insert into world (id, owner, premise) values (${id}, ${id}, '{}')`
    await db.sql`insert into story_session (id, world, title, model, epoch) values (${id}, ${id}, 'A story', 'metronome', 3)`
    await db.sql`insert into member (session, author, role) values (${id}, ${id}, 'owner')`
  }
  app = hostRoutes({
    pictures: { get: async () => null },
    sessions: db.sessions,
    checkpoints: db.checkpoints,
    tail: db.log.tail,
    workerKey: KEY,
    readTicket: (ticket) => (ticket.startsWith('{') ? JSON.parse(ticket) : null),
  })
})
afterAll(async () => {
  await db.close()
  await database.stop()
})

it('stores and gives back the newest checkpoint of the current claim', async () => {
  const ticket = ticketOf('a', 3)
  expect((await get('a', ticket)).status).toBe(204)
  expect((await put('a', ticket, 120)).status).toBe(200)
  expect((await put('a', ticket, 240)).status).toBe(200)
  const answer = await get('a', ticket)
  expect(answer.headers.get('x-shoal-tick')).toBe('240')
  expect(answer.headers.get('x-shoal-seq')).toBe('240')
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(checkpoint(240)))
})

it('refuses everybody else', async () => {
  const codes = async (ticket: string, session = 'a') => [
    (await put(session, ticket, 300)).status,
    (await get(session, ticket)).status,
  ]
  expect(await codes('nonsense')).toEqual([401, 401])
  expect(await codes('')).toEqual([401, 401])
  expect(await codes(ticketOf('b', 3))).toEqual([403, 403])
  expect(await codes(ticketOf('a', 3, 'director'))).toEqual([403, 403])
  expect(await codes(ticketOf('a', 2))).toEqual([409, 409])
  expect((await get('a', ticketOf('a', 3))).headers.get('x-shoal-tick')).toBe('240')
})

it('refuses what is no checkpoint', async () => {
  const ticket = ticketOf('b', 3)
  expect((await put('b', ticket, 1, new Uint8Array())).status).toBe(400)
  expect((await put('b', ticket, -1, checkpoint(1))).status).toBe(400)
  expect((await put('b', ticket, 1, new Uint8Array(5 * 1024 * 1024))).status).toBe(413)
})

it('exports the log of a session to who has the key', async () => {
  const read = (authorization?: string, session = 'a') =>
    app.request(`/sessions/${session}/log`, { headers: authorization ? { authorization } : {} })
  expect((await read()).status).toBe(403)
  expect((await read('Bearer wrong')).status).toBe(403)
  expect((await read(`Bearer ${KEY}`, 'nobody')).status).toBe(404)
  const log = await (await read(`Bearer ${KEY}`)).json()
  expect(log).toMatchObject({ session: 'a', model: 'metronome', version: '1', owner: 'a', commits: [], world })
  expect(log.checkpoints.map((c: { tick: number }) => c.tick)).toEqual([240, 120])
  expect(Buffer.from(log.checkpoints[0].bytes, 'base64')).toEqual(Buffer.from([240, 1, 2]))
})
