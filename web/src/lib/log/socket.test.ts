/** The socket against a real server of the plain y-websocket wire, which closes and refuses on command. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { appendIntent, encodeNotice, laneOf, MESSAGE, readRenew, type Intent, type RefusalCode } from '@shoal/session'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Failure } from '../api/failure.ts'
import { LogSocket, type Link } from './socket.ts'

const say = (n: number): Intent => ({ id: `intent-${n}-of-a-test`, at: n, k: 'instruct', t: `number ${n}` })

let server: WebSocketServer
let stored: Y.Doc
let opened: { url: URL; socket: WebSocket }[]
let renewed: string[]
/** What the server does with the next connection: null lets it in. */
let onopen: (n: number) => [code: number, reason: string] | null
let refuseUpdates: boolean
let client: LogSocket | null

beforeEach(async () => {
  // The browser's own events: a page has them on the global object.
  const target = new EventTarget()
  Object.assign(globalThis, {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
  })
  stored = new Y.Doc()
  opened = []
  renewed = []
  onopen = () => null
  refuseUpdates = false
  client = null
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  server.on('connection', (socket, request) => {
    opened.push({ url: new URL(request.url ?? '', 'http://x'), socket })
    const refusal = onopen(opened.length)
    if (refusal) return socket.close(...refusal)
    // As ours does: asks the page for what it has written while it was away.
    const ask = encoding.createEncoder()
    encoding.writeVarUint(ask, MESSAGE.sync)
    sync.writeSyncStep1(ask, stored)
    socket.send(encoding.toUint8Array(ask))
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const type = decoding.readVarUint(decoder)
      if (type === MESSAGE.renew) return void renewed.push(readRenew(decoder) ?? '')
      if (type !== MESSAGE.sync) return
      const kind = decoding.peekVarUint(decoder)
      if (kind !== sync.messageYjsSyncStep1 && refuseUpdates) {
        // Once: the new document's own first update must not meet the same refusal.
        refuseUpdates = false
        return socket.close(4403, 'entry')
      }
      const answer = encoding.createEncoder()
      encoding.writeVarUint(answer, MESSAGE.sync)
      sync.readSyncMessage(decoder, answer, stored, 'wire')
      if (encoding.length(answer) > 1) socket.send(encoding.toUint8Array(answer))
    })
  })
})

afterEach(async () => {
  client?.stop()
  for (const socket of server.clients) socket.terminate()
  await new Promise((resolve) => server.close(resolve))
})

const until = async (what: () => boolean, ms = 4000): Promise<void> => {
  const end = Date.now() + ms
  while (!what()) {
    if (Date.now() > end) throw new Error(`never: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const start = (ticket?: () => Promise<{ ticket: string; expiresAt: number }>) => {
  const seen = {
    links: [] as Link[],
    codes: [] as (RefusalCode | null)[],
    docs: 0,
    offending: 0,
    synced: 0,
    stored: [] as number[],
  }
  let tickets = 0
  client = new LogSocket(
    `ws://127.0.0.1:${(server.address() as AddressInfo).port}/log`,
    'session',
    ticket ?? (async () => ({ ticket: `ticket-${++tickets}`, expiresAt: Date.now() + 60_000 })),
    {
      onlink: (link, code) => void (seen.links.push(link), seen.codes.push(code)),
      ondoc: (_doc, { offending }) => void (seen.docs++, (seen.offending += Number(offending))),
      onsynced: () => void seen.synced++,
      onstored: (_clientId, clock) => void seen.stored.push(clock),
      onawareness: () => {},
    },
  )
  client.start()
  return { seen, socket: client }
}

describe('the log socket', () => {
  it('connects with ticket, client id and version, syncs, and hears what is stored', async () => {
    const { seen, socket } = start()
    await until(() => seen.synced === 1)
    const { url } = opened[0]
    expect(url.pathname).toBe('/log/session')
    expect(url.searchParams.get('t')).toBe('ticket-1')
    expect(url.searchParams.get('c')).toBe(String(socket.doc.clientID))
    expect(url.searchParams.get('v')).toBeTruthy()
    appendIntent(socket.doc, 'ann', say(1))
    await until(() => stored.getArray(laneOf('ann', socket.doc.clientID)).length === 1)
    opened[0].socket.send(encodeNotice({ kind: 'stored', clientId: socket.doc.clientID, clock: 1 }))
    await until(() => seen.stored.length === 1)
    expect(seen.links).toEqual(['connecting', 'live'])
  })

  it('[4401] fetches a new ticket and comes back with the same document', async () => {
    onopen = (n) => (n === 1 ? [4401, 'ticket-expired'] : null)
    const { seen, socket } = start()
    const id = socket.doc.clientID
    await until(() => seen.synced === 1)
    expect(opened.map((o) => o.url.searchParams.get('t'))).toEqual(['ticket-1', 'ticket-2'])
    expect(socket.doc.clientID).toBe(id)
    expect(seen.docs).toBe(1)
  })

  it('[4403] begins a new document under a new client id, and says that something offended', async () => {
    const { seen, socket } = start()
    await until(() => seen.synced === 1)
    const id = socket.doc.clientID
    refuseUpdates = true
    appendIntent(socket.doc, 'ann', say(1))
    await until(() => seen.docs === 2)
    await until(() => seen.synced === 2)
    expect(seen.offending).toBe(1)
    expect(socket.doc.clientID).not.toBe(id)
    expect(socket.doc.getArray(laneOf('ann', id)).length).toBe(0)
  })

  it('[4403] ends when the role is gone, and does not knock again', async () => {
    onopen = () => [4403, 'banned']
    const { seen } = start()
    await until(() => seen.links.includes('ended'))
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(opened.length).toBe(1)
    expect(seen.codes.at(-1)).toBe('banned')
  })

  it('[4409] [4426] gives up only where somebody has to decide', async () => {
    onopen = () => [4426, 'wire-version']
    const old = start()
    await until(() => old.seen.links.includes('old'))
    client?.stop()
    onopen = () => [4409, 'too-many-sockets']
    const elsewhere = start()
    await until(() => elsewhere.seen.links.includes('elsewhere'))
    client?.stop()
    const before = opened.length
    onopen = (n) => (n === before + 1 ? [4409, 'client-id-taken'] : null)
    const taken = start()
    await until(() => taken.seen.synced === 1)
    expect(taken.seen.docs).toBe(2)
    expect(taken.seen.offending).toBe(0)
  })

  it('stops asking for documents when the server refuses every one', async () => {
    onopen = () => [4403, 'malformed']
    const { seen } = start()
    await until(() => seen.links.includes('ended'))
    expect(opened.length).toBeLessThanOrEqual(6)
  })

  it('renews the ticket in band before it ends', async () => {
    let tickets = 0
    const { seen } = start(async () => ({ ticket: `ticket-${++tickets}`, expiresAt: Date.now() + 15_500 }))
    await until(() => seen.synced === 1)
    await until(() => renewed.length === 1)
    expect(renewed).toEqual(['ticket-2'])
    expect(opened.length).toBe(1)
  })

  it('keeps trying while no ticket can be had, and gives up when it is refused', async () => {
    let tries = 0
    const { seen } = start(async () => {
      if (++tries < 3) throw new Failure('offline')
      return { ticket: 'late', expiresAt: Date.now() + 60_000 }
    })
    await until(() => seen.synced === 1)
    expect(seen.links).toContain('lost')
    client?.stop()
    const refused = start(async () => {
      throw new Failure('not-allowed')
    })
    await until(() => refused.seen.links.includes('ended'))
    expect(refused.seen.codes.at(-1)).toBe('not-allowed')
  })

  it('believes the browser about the network, at once', async () => {
    const { seen, socket } = start()
    await until(() => seen.synced === 1)
    dispatchEvent(new Event('offline'))
    expect(seen.links.at(-1)).toBe('lost')
    appendIntent(socket.doc, 'ann', say(1))
    dispatchEvent(new Event('online'))
    await until(() => seen.synced === 2)
    await until(() => stored.getArray(laneOf('ann', socket.doc.clientID)).length === 1)
    expect(seen.docs).toBe(1)
  })
})
