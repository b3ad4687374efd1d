/** What survives: kill -9 of a server process between acknowledgements, storage that fails, a server that restarts. Real processes, real Postgres. */
import { openDb, type Db } from '@shoal/db'
import { seedSession, testDatabase } from '@shoal/db/testing'
import { appendCommits, type Commit, readLog } from '@shoal/session'
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signTicket } from './ticket.ts'
import { type Client, connect, KEY, openDoor, until } from './testing/harness.ts'

const SERVE = fileURLToPath(new URL('./testing/serve.ts', import.meta.url))
let database: Awaited<ReturnType<typeof testDatabase>>
let db: Db
const children: ChildProcess[] = []
const clients: Client[] = []
beforeAll(async () => {
  database = await testDatabase()
  db = openDb(database.url)
})
afterAll(async () => {
  for (const client of clients) client.destroy()
  for (const child of children) child.kill('SIGKILL')
  await db.close()
  await database.stop()
})

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** Starts a server process and waits until it is open. `SIGKILL` it through the handle. */
const serve = async (port: number) => {
  const child = spawn(process.execPath, [SERVE], {
    env: { ...process.env, DATABASE_URL: database.url, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the server ended: ${code}`)))
  })
  return { kill: () => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGKILL')) }
}

const client = (port: number, session: string, author: string, epoch?: number) => {
  const ticket = () =>
    signTicket({ session, author, role: epoch ? 'host' : 'director', exp: Date.now() + 60_000, epoch }, KEY)
  const made = connect(`ws://127.0.0.1:${port}/log`, session, author, ticket)
  made.provider.maxBackoffTime = 200
  clients.push(made)
  return made
}

it(
  '[ORDER1] kill -9 between acknowledgements: nothing acknowledged is lost, nothing is doubled',
  { timeout: 60_000 },
  async () => {
    const session = await seedSession(db.sql)
    const epoch = await db.sessions.raiseEpoch(session)
    const port = await freePort()
    let server = await serve(port)
    const [ann, bob] = [client(port, session, 'ann'), client(port, session, 'bob')]
    const host = client(port, session, 'host', epoch)
    await Promise.all([ann, bob, host].map((one) => one.synced()))
    let said = 0
    let seq = 0
    for (let round = 0; round < 4; round++) {
      const end = performance.now() + 150 + round * 70
      while (performance.now() < end) {
        ann.say(`ann ${++said}`)
        bob.say(`bob ${said}`)
        const judged = new Set(readLog(host.doc).commits.map((c) => `${c[2]}:${c[3]}`))
        const open = readLog(host.doc).entries.filter((e) => !judged.has(`${e.clientId}:${e.index}`))
        const commits = open.map((e): Commit => [++seq, seq, e.clientId, e.index, 'applied'])
        appendCommits(host.doc, epoch, commits)
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      await server.kill()
      const acked = { ann: ann.storedClock(), bob: bob.storedClock(), seq: host.storedSeq() }
      expect(acked.ann).toBeGreaterThan(0)
      const stored = await db.log.tail(session, 0)
      const have = (one: Client) => stored.entries.filter((e) => e.clientId === one.doc.clientID).length
      expect(have(ann)).toBeGreaterThanOrEqual(acked.ann)
      expect(have(bob)).toBeGreaterThanOrEqual(acked.bob)
      expect(stored.commits.length).toBeGreaterThanOrEqual(acked.seq)
      server = await serve(port)
    }
    await until(
      'all is stored',
      () => ann.storedClock() === said && bob.storedClock() === said && host.storedSeq() === seq,
      20_000,
    )
    const late = client(port, session, 'late')
    await late.synced()
    await until('all see all', () => [ann, bob, host, late].every((one) => one.texts().length === 2 * said))
    expect(new Set(late.texts()).size).toBe(2 * said)
    expect(readLog(late.doc)).toEqual(readLog(ann.doc))
    expect([ann, bob, host].flatMap((one) => one.closes.filter(({ code }) => code >= 4400 && code < 4500))).toEqual([])
  },
)

it('[ORDER8] storage that fails closes the room with 4503; clients come back and nothing is lost', async () => {
  let failures = 2
  const repository = {
    ...db.log,
    append: (...args: Parameters<typeof db.log.append>) =>
      failures-- > 0 ? Promise.reject(new Error('disk full')) : db.log.append(...args),
  }
  const lines: [string, object | undefined][] = []
  const door = await openDoor(database.url, { repository, log: (event, fields) => lines.push([event, fields]) })
  const session = await door.newSession()
  const [ann, bob] = [door.client(session, 'ann'), door.client(session, 'bob')]
  await Promise.all([ann.synced(), bob.synced()])
  ann.say('survives')
  expect(await bob.closed()).toEqual({ code: 4503, reason: 'overloaded' })
  await until('stored after all', () => ann.storedClock() === 1 && bob.texts().length === 1, 10_000)
  expect(lines.filter(([event]) => event === 'log.broken').length).toBeGreaterThan(0)
  expect(JSON.stringify(lines)).not.toContain('survives')
  expect(JSON.stringify(lines)).not.toContain('disk full')
  await door.close()
})

it('[ORDER9] a server that is stopped in order keeps all, and a client of before goes on with the next one', async () => {
  const port = await freePort()
  const first = await openDoor(database.url, {}, port)
  const session = await first.newSession()
  const ann = client(port, session, 'ann')
  await ann.synced()
  for (let i = 0; i < 20; i++) ann.say(`line ${i}`)
  await first.close()
  ann.say('while it is away')
  const second = await openDoor(database.url, {}, port)
  await until('stored', () => ann.storedClock() === 21)
  expect((await db.log.tail(session, 0)).entries).toHaveLength(21)
  await second.close()
})
