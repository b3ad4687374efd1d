/** The model once more, 12 histories over real sockets and Postgres: stock clients that part, a server that restarts, an evil socket. */
import { testDatabase } from '@shoal/db/testing'
import { appendCommits, type Commit, fold, readLog, REFUSALS } from '@shoal/session'
import { ATTACKS } from '@shoal/session/testing/attacks'
import { updateBy } from '@shoal/session/testing/attack'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { updateFrame } from './frames.ts'
import { connect, type Client, type Door, instruct, KEY, openDoor, until } from './testing/harness.ts'
import { rawSocket } from './testing/raw-socket.ts'
import { signTicket } from './ticket.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let door: Door
beforeAll(async () => {
  database = await testDatabase()
  door = await openDoor(database.url, { limits: { unloadMs: 20 } })
})
afterAll(async () => {
  await door.close()
  await database.stop()
})

const ticketOf = (session: string, author: string, epoch?: number) =>
  signTicket({ session, author, role: epoch ? 'host' : 'director', exp: Date.now() + 60_000, epoch }, KEY)
const EVIL_ROWS = ATTACKS.filter(({ as, rule }) => as === 'director' && rule !== 'GATE1')
let nextId = 500_000

const restart = async () => {
  const port = Number(new URL(door.base).port)
  await door.close()
  door = await openDoor(database.url, { limits: { unloadMs: 20 } }, port)
}

/** One row of the attack table through a raw socket; the code must come back. */
const attack = async (session: string, victim: Client, pick: number) => {
  const row = EVIL_ROWS[pick % EVIL_ROWS.length]
  const own = ++nextId
  const first = await rawSocket(door.base, session, ticketOf(session, 'eve'), own)
  first.send(updateFrame(Uint8Array.of(0, 0)))
  const entry = updateBy({ doc: first.doc }, own, (doc) => doc.getArray(`l:eve:${own}`).push([instruct('mine')]))
  first.send(Uint8Array.of(0, 1, ...updateFrame(entry).slice(2)))
  await until('stored', () => first.notices.some((n) => n.kind === 'stored'))
  const fresh = ++nextId
  const second = await rawSocket(door.base, session, ticketOf(session, 'eve'), fresh)
  second.send(Uint8Array.of(0, 0, 1, 0))
  await until('state', () => second.doc.share.size > 0)
  second.send(Uint8Array.of(0, 1, 2, 0, 0))
  const other = { author: victim.author, clientId: victim.doc.clientID }
  const host = { epoch: 1, clientId: 0, fresh: 0, lastSeq: 0 }
  second.send(updateFrame(row.make({ doc: second.doc, author: 'eve', own, fresh, other, host })))
  const { code, reason } = await second.closed()
  expect([row.code, row.or], row.name).toContain(reason)
  expect(code).toBe(REFUSALS[row.code].close)
  first.socket.close()
}

const step = fc.record({
  op: fc.constantFrom('say', 'say', 'say', 'part', 'join', 'judge', 'attack', 'restart'),
  peer: fc.nat(1),
  pick: fc.nat(999),
})

it(
  '[WIRE1] [ORDER1] [LANE5] what was said arrives once everywhere, whatever happened to the sockets',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        const session = await door.newSession()
        const epoch = await door.db.sessions.raiseEpoch(session)
        const open = (author: string, of?: number) =>
          connect(door.base, session, author, () => ticketOf(session, author, of))
        const peers = [open('ann'), open('bob')]
        const host = open('host', epoch)
        for (const one of [...peers, host]) one.provider.maxBackoffTime = 100
        await Promise.all([...peers, host].map((one) => one.synced()))
        for (const [i, peer] of peers.entries()) peer.say(`hello ${i}`)
        await until('hello', () => host.texts().length === 2)
        let said = 2
        let seq = 0
        const judge = () => {
          const { entries, commits } = readLog(host.doc)
          const done = new Set(commits.map((c) => `${c[2]}:${c[3]}`))
          const fresh = entries.filter((e) => !done.has(`${e.clientId}:${e.index}`))
          appendCommits(
            host.doc,
            epoch,
            fresh.map((e): Commit => [++seq, seq, e.clientId, e.index, 'applied']),
          )
        }
        for (const { op, peer, pick } of steps) {
          const one = peers[peer]
          if (op === 'say') one.say(`line ${++said}`)
          if (op === 'part') one.provider.disconnect()
          if (op === 'join') one.provider.connect()
          if (op === 'judge') judge()
          if (op === 'attack') await attack(session, one, pick)
          if (op === 'restart') await restart()
        }
        for (const peer of peers) peer.provider.connect()
        const mine = (one: Client) => readLog(one.doc).entries.filter((e) => e.author !== 'eve')
        await until('all arrived', () => [...peers, host].every((one) => mine(one).length === said), 10_000)
        // An attacker's honest entry may still be on its way to the host: all that is stored is waited for, then judged.
        const kept = new Y.Doc()
        for (const update of (await door.db.log.load(session))!.updates) Y.applyUpdate(kept, update)
        const total = readLog(kept).entries.length
        await until('the host has what is stored', () => readLog(host.doc).entries.length === total, 10_000)
        judge()
        await until(
          'all judged',
          () => host.storedSeq() === seq && peers.every((one) => readLog(one.doc).commits.length === seq),
          10_000,
        )
        const stored = new Y.Doc()
        for (const update of (await door.db.log.load(session))!.updates) Y.applyUpdate(stored, update)
        const timeline = fold(readLog(stored).entries, readLog(stored).commits)
        for (const one of [...peers, host]) expect(readLog(one.doc)).toEqual(readLog(stored))
        expect(timeline.entries.every((e) => e.state === 'applied')).toBe(true)
        expect(
          timeline.entries
            .filter((e) => e.author !== 'eve')
            .map((e) => e.text)
            .sort(),
        ).toHaveLength(said)
        for (const one of [...peers, host]) {
          expect(one.closes.filter(({ code }) => code >= 4400 && code < 4500)).toEqual([])
          one.destroy()
        }
      }),
      { numRuns: 12 },
    )
  },
)
