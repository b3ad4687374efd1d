/** Who gets in, for how long, and as whom: tickets, client ids, renewals, changes of role. */
import { testDatabase } from '@shoal/db/testing'
import { encodeRenew, type Role, TICKET_LIFETIME, type TicketClaims } from '@shoal/session'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRevocations } from './opening.ts'
import { signTicket, verifyTicket } from './ticket.ts'
import { type Door, KEY, openDoor, until } from './testing/harness.ts'
import { rawSocket } from './testing/raw-socket.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let door: Door
beforeAll(async () => {
  database = await testDatabase()
  door = await openDoor(database.url, { limits: { unloadMs: 50, beatMs: 60 } })
})
afterAll(async () => {
  await door.close()
  await database.stop()
})

const claims = (part: Partial<TicketClaims> = {}): TicketClaims => ({
  session: 's',
  author: 'ann',
  role: 'director',
  exp: 2000,
  ...part,
})

describe('[WIRE3] a ticket', () => {
  it('[WIRE3] reads back while it lives', () => {
    expect(verifyTicket(signTicket(claims(), KEY), KEY, 1999)).toEqual({ ok: true, claims: claims() })
    expect(verifyTicket(signTicket(claims(), KEY), KEY, 2000)).toEqual({ ok: false, code: 'ticket-expired' })
  })

  it('[WIRE3] of another key, altered, cut, or of nonsense is invalid', () => {
    const good = signTicket(claims(), KEY)
    const [payload, mac] = good.split('.')
    const forged = Buffer.from(JSON.stringify(claims({ role: 'owner' }))).toString('base64url')
    for (const bad of [
      signTicket(claims(), 'another key'),
      `${forged}.${mac}`,
      `${payload}.`,
      payload,
      `${good}.x`,
      `${good}x`,
      'x.y',
      'x'.repeat(5e3),
      signTicket({ nonsense: 1 } as never, KEY),
      signTicket(claims({ role: 'king' as Role }), KEY),
      signTicket(claims({ role: 'host' }), KEY),
      signTicket(claims({ epoch: 3 }), KEY),
    ]) {
      expect(verifyTicket(bad, KEY, 1000)).toEqual({ ok: false, code: 'ticket-invalid' })
    }
    expect(verifyTicket('', KEY, 1)).toEqual({ ok: false, code: 'ticket-missing' })
  })
})

describe('at the door', () => {
  const closeOf = async (ticket: string, clientId = 5, session?: string) => {
    const client = door.client(session ?? (await door.newSession()), 'ann', 'director', { ticket, clientId })
    return client.closed()
  }

  it('[WIRE3] missing, forged, expired, or of another session: accepted, then 4401, and no retry', async () => {
    const session = await door.newSession()
    const exp = Date.now() + 5000
    expect(await closeOf('')).toEqual({ code: 4401, reason: 'ticket-missing' })
    expect(await closeOf('forged.ticket')).toEqual({ code: 4401, reason: 'ticket-invalid' })
    expect(await closeOf(signTicket(claims({ session, exp: 1 }), KEY), 5, session)).toEqual({
      code: 4401,
      reason: 'ticket-expired',
    })
    expect(await closeOf(signTicket(claims({ session, exp }), KEY))).toEqual({ code: 4401, reason: 'ticket-invalid' })
  })

  it('[WIRE3] a session there is not: 4503, for it may come to be', async () => {
    const ticket = signTicket(claims({ session: 'nowhere', exp: Date.now() + 5000 }), KEY)
    expect((await closeOf(ticket, 5, 'nowhere')).code).toBe(4503)
  })

  it('[WIRE10] a page of another version: 4426', async () => {
    const session = await door.newSession()
    const client = door.client(session, 'ann', 'director', { connect: false })
    client.provider.params = { ...client.provider.params, v: '99' }
    client.provider.connect()
    expect(await client.closed()).toEqual({ code: 4426, reason: 'wire-version' })
  })

  it('[WIRE12] a page of another origin is refused at the upgrade; the own origin and no origin are not', async () => {
    const session = await door.newSession()
    const { ticket } = door.sync.ticket(session, 'ann', 'director')
    const own = door.base.replace('ws:', 'http:').replace('/log', '')
    expect((await rawSocket(door.base, session, ticket, 7, { origin: 'https://evil.example' })).failed).toContain('403')
    expect((await rawSocket(door.base, session, ticket, 7, { origin: own })).isOpen()).toBe(true)
    expect((await rawSocket(door.base, session, ticket, 8)).isOpen()).toBe(true)
  })

  it('[WIRE5] [LANE3] a client id of somebody else: 4409; of oneself, after a reload: welcome', async () => {
    const session = await door.newSession()
    const ann = door.client(session, 'ann')
    await ann.synced()
    const eve = door.client(session, 'eve', 'director', { clientId: ann.doc.clientID })
    expect(await eve.closed()).toEqual({ code: 4409, reason: 'client-id-taken' })
    expect(await closeOf(door.sync.ticket(session, 'ann', 'director').ticket, 0, session)).toMatchObject({ code: 4409 })
    ann.destroy()
    const doc = new Y.Doc()
    doc.clientID = ann.doc.clientID
    const again = door.client(session, 'ann', 'director', { doc })
    await again.synced()
  })

  it('[WIRE3] after 4401 the same provider goes on with a fresh ticket in its params', async () => {
    const session = await door.newSession()
    const client = door.client(session, 'ann', 'director', { ticket: 'old.one' })
    client.provider.on('closed', () => {
      client.provider.params = { ...client.provider.params, t: door.sync.ticket(session, 'ann', 'director').ticket }
      client.provider.connect()
    })
    await client.synced()
    expect(client.closes).toEqual([{ code: 4401, reason: 'ticket-invalid' }])
  })
})

describe('a live socket', () => {
  const shortTicket = (session: string, ms: number, part: Partial<TicketClaims> = {}) =>
    signTicket(claims({ session, exp: Date.now() + ms, ...part }), KEY)

  it('[WIRE4] ends with its ticket', async () => {
    const session = await door.newSession()
    const client = door.client(session, 'ann', 'director', { ticket: shortTicket(session, 150) })
    await client.synced()
    expect(await client.closed()).toEqual({ code: 4401, reason: 'ticket-expired' })
  })

  it('[WIRE4] [WIRE11] outlives it when renewed, and is told until when', async () => {
    const session = await door.newSession()
    const client = door.client(session, 'ann', 'director', { ticket: shortTicket(session, 200) })
    await client.synced()
    const fresh = door.sync.ticket(session, 'ann', 'director')
    client.provider.ws!.send(encodeRenew(fresh.ticket))
    await until('renewed', () => client.notices.some((n) => n.kind === 'renewed' && n.expiresAt === fresh.expiresAt))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([client.closes, client.provider.wsconnected]).toEqual([[], true])
    expect(fresh.expiresAt - Date.now()).toBeGreaterThan(TICKET_LIFETIME - 5000)
  })

  it('[WIRE4] a renewal for another author, session or epoch, or forged: 4401; of another role: 4403', async () => {
    const session = await door.newSession()
    const answer = async (ticket: string) => {
      const client = door.client(session, 'ann')
      await client.synced()
      client.provider.ws!.send(encodeRenew(ticket))
      return (await client.closed()).reason
    }
    expect(await answer('forged.one')).toBe('ticket-invalid')
    expect(await answer(shortTicket(session, 5000, { author: 'eve' }))).toBe('ticket-invalid')
    expect(await answer(shortTicket('other', 5000))).toBe('ticket-invalid')
    expect(await answer(shortTicket(session, -5))).toBe('ticket-expired')
    expect(await answer(shortTicket(session, 5000, { role: 'audience' }))).toBe('role-changed')
  })

  it('[ROLE3] a change of role ends all the author’s sockets at once, in that session alone', async () => {
    const [session, other] = [await door.newSession(), await door.newSession()]
    const clients = [
      door.client(session, 'ann'),
      door.client(session, 'ann'),
      door.client(session, 'bob'),
      door.client(other, 'ann'),
    ]
    await Promise.all(clients.map((client) => client.synced()))
    door.sync.closeAuthor(session, 'ann', 'role-changed')
    expect(await clients[0].closed(500)).toEqual({ code: 4403, reason: 'role-changed' })
    expect(await clients[1].closed(500)).toEqual({ code: 4403, reason: 'role-changed' })
    expect([clients[2].closes, clients[3].closes, clients[0].provider.shouldConnect]).toEqual([[], [], false])
    expect(door.sync.online(session)).toEqual(['bob'])
  })

  it('[ROLE3] whoever was sent away is not let in again, nor renewed, with a ticket of before; a new one is good', async () => {
    const session = await door.newSession()
    const before = door.sync.ticket(session, 'ann', 'director').ticket
    door.sync.closeAuthor(session, 'ann', 'banned')
    const again = door.client(session, 'ann', 'director', { ticket: before })
    expect(await again.closed()).toEqual({ code: 4403, reason: 'banned' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    const reader = door.client(session, 'ann', 'audience')
    await reader.synced()
    reader.provider.ws!.send(encodeRenew(before))
    expect(await reader.closed()).toEqual({ code: 4403, reason: 'banned' })
    const [bob, elsewhere] = [door.client(session, 'bob'), door.client(await door.newSession(), 'ann')]
    await Promise.all([bob.synced(), elsewhere.synced()])
  })

  it('[ROLE3] a revocation is forgotten when no ticket of before can live', () => {
    const revocations = createRevocations()
    const good = (exp: number) => ({ ok: true, claims: claims({ exp }) }) as const
    revocations.add('s', 'ann', 'banned', 1000)
    expect(revocations.check(good(1000 + TICKET_LIFETIME), 1500)).toEqual({ ok: false, code: 'banned' })
    expect(revocations.check(good(1001 + TICKET_LIFETIME), 1500).ok).toBe(true)
    expect(revocations.check(good(1000 + TICKET_LIFETIME), 1000 + TICKET_LIFETIME).ok).toBe(true)
  })

  it('[WIRE6] hears three bytes at every beat, with awareness off on both sides', async () => {
    const session = await door.newSession()
    const { frames } = await rawSocket(door.base, session, door.sync.ticket(session, 'ann', 'director').ticket, 9)
    const beats = () => frames.filter((frame) => Buffer.from(frame).equals(Buffer.from([1, 1, 0]))).length
    await until('three beats', () => beats() >= 3)
    const client = door.client(session, 'bob')
    await client.synced()
    client.provider.awareness.setLocalState(null)
    const before = client.provider.wsLastMessageReceived
    await until('heard', () => client.provider.wsLastMessageReceived > before)
  })
})
