/** The log's door on a real port over a real Postgres, and stock y-websocket clients to knock at it. */
import { openDb } from '@shoal/db'
import { seedSession } from '@shoal/db/testing'
import {
  appendIntent,
  type Intent,
  logParams,
  MESSAGE,
  newIntentId,
  type Notice,
  readLog,
  readNotice,
  type Role,
} from '@shoal/session'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createSync, type SyncSetting } from '../index.ts'

/** Every stock provider listens for the end of the process. */
process.setMaxListeners(200)

export const KEY = 'a key of the tests, thirty-two bytes and more'

/** Waits until `done` is true; fails with `what` after `ms`. */
export const until = async (what: string, done: () => boolean | Promise<boolean>, ms = 15_000): Promise<void> => {
  const end = performance.now() + ms
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`still not: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export const instruct = (t: string, id = newIntentId()): Intent => ({ id, k: 'instruct', at: Date.now(), t })

/** Starts the door on `port` (0: any) over the database at `url`. */
export const openDoor = async (url: string, setting: Partial<SyncSetting> = {}, port = 0) => {
  const db = openDb(url)
  const sync = createSync({ repository: db.log, ticketKey: KEY, ...setting })
  const http = createServer()
  http.on('upgrade', (req, socket, head) => sync.handleUpgrade(req, socket, head))
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  const base = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/log`
  const clients: Client[] = []
  return {
    db,
    sync,
    base,
    newSession: () => seedSession(db.sql),
    /** A stock client that connects at once. */
    client: (
      session: string,
      author: string,
      role: Exclude<Role, 'host'> = 'director',
      options: ClientOptions = {},
    ) => {
      const client = connect(base, session, author, () => sync.ticket(session, author, role).ticket, options)
      clients.push(client)
      return client
    },
    host: (session: string, epoch: number, options: ClientOptions = {}) => {
      const client = connect(base, session, 'host', () => sync.hostTicket(session, epoch).ticket, options)
      clients.push(client)
      return client
    },
    async close() {
      for (const client of clients) client.destroy()
      await sync.close()
      await new Promise((resolve) => http.close(resolve))
      await db.close()
    },
  }
}
export type Door = Awaited<ReturnType<typeof openDoor>>

export interface ClientOptions {
  doc?: Y.Doc
  connect?: boolean
  ticket?: string
  /** Client id in the address, when it is not the document's. */
  clientId?: number
}

/** A stock provider with what tests ask about it. */
export const connect = (
  base: string,
  session: string,
  author: string,
  ticketFor: (clientId: number) => string,
  { doc = new Y.Doc(), connect = true, ticket, clientId = doc.clientID }: ClientOptions = {},
) => {
  const notices: Notice[] = []
  const closes: { code: number; reason: string }[] = []
  const provider = new WebsocketProvider(base, session, doc, {
    params: logParams(ticket ?? ticketFor(clientId), clientId),
    disableBc: true,
    connect: false,
  })
  provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => {
    const notice = readNotice(decoder)
    if (notice) notices.push(notice)
  }
  provider.on('connection-close', (event: { code: number; reason: string } | null) => {
    if (event) closes.push({ code: event.code, reason: String(event.reason) })
  })
  if (connect) provider.connect()
  return {
    doc,
    provider,
    notices,
    closes,
    author,
    say: (t: string) => appendIntent(doc, author, instruct(t)),
    synced: () => until('synced', () => provider.synced),
    /** The close frame the server sent. */
    closed: async (ms = 15_000) => {
      await until('closed', () => closes.length > 0, ms)
      return closes[0]
    },
    texts: () =>
      readLog(doc)
        .entries.map(({ value }) => (value as { t: string }).t)
        .sort(),
    /** Entries of this client's own lane that the server says are stored. */
    storedClock: () =>
      Math.max(0, ...notices.map((n) => (n.kind === 'stored' && n.clientId === doc.clientID ? n.clock : 0))),
    storedSeq: () => Math.max(0, ...notices.map((n) => (n.kind === 'commit-stored' ? n.seq : 0))),
    destroy() {
      provider.destroy()
      doc.destroy()
    },
  }
}
export type Client = ReturnType<typeof connect>
