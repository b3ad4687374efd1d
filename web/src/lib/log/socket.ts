/**
 * The log's socket: the one file that knows y-websocket. Keeps a Y.Doc in step with the server, with a fresh ticket when the old
 * one ends (in-band while open, by reconnecting after 4401) and a fresh document when the server will not take this one any
 * more (4403, 4409). What it means for the page is told through `LogSocketEvents`.
 */
import { encodeRenew, isRefusalCode, logParams, MESSAGE, readNotice, type RefusalCode } from '@shoal/session'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import { Failure, isFinal } from '../api/failure.ts'

/** How the link stands. `lost` mends itself; the last four do not, without the person or a reload. */
export type Link = 'connecting' | 'live' | 'lost' | 'ended' | 'elsewhere' | 'old'

export interface LogSocketEvents {
  onlink(link: Link, code: RefusalCode | null): void
  /** A document to read and write: at the start, and again when the last one was refused. */
  ondoc(doc: Y.Doc, fresh: { offending: boolean }): void
  /** The document holds everything the server has. */
  onsynced(): void
  onstored(clientId: number, clock: number): void
  onawareness(awareness: Awareness): void
}

/** A ticket is renewed this long before it ends, ms. */
const RENEW_EARLY = 15_000
/** First and longest wait for a ticket that could not be fetched, ms. */
const TICKET_WAIT = [500, 1000, 2000, 4000]
/** Refused documents in a row without one that lasted, after which this page gives up. */
const POISON_MAX = 4

export class LogSocket {
  doc = new Y.Doc()
  private provider: WebsocketProvider | null = null
  private readonly url: string
  private readonly session: string
  private readonly ticket: () => Promise<{ ticket: string; expiresAt: number }>
  private readonly events: LogSocketEvents
  private renewal: ReturnType<typeof setTimeout> | undefined
  private tries = 0
  private poisoned = 0
  private stopped = false

  constructor(
    url: string,
    session: string,
    ticket: () => Promise<{ ticket: string; expiresAt: number }>,
    events: LogSocketEvents,
  ) {
    this.url = url
    this.session = session
    this.ticket = ticket
    this.events = events
  }

  start(): void {
    addEventListener('online', this.online)
    addEventListener('offline', this.offline)
    this.events.onlink('connecting', null)
    this.open(false)
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.renewal)
    removeEventListener('online', this.online)
    removeEventListener('offline', this.offline)
    this.provider?.destroy()
    this.doc.destroy()
  }

  get awareness(): Awareness | null {
    return this.provider?.awareness ?? null
  }

  /** A new document and a provider for it; connects as soon as there is a ticket. */
  private open(offending: boolean): void {
    this.provider?.destroy()
    this.doc.destroy()
    this.doc = new Y.Doc()
    const provider = new WebsocketProvider(this.url, this.session, this.doc, {
      connect: false,
      // Tabs of different people must not merge behind the server's back.
      disableBc: true,
      // Random, so that a whole room does not knock at the same instant after a restart.
      maxBackoffTime: 2000 * (0.5 + Math.random()),
    })
    this.provider = provider
    provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => {
      const notice = readNotice(decoder)
      if (notice?.kind === 'stored') this.events.onstored(notice.clientId, notice.clock)
      if (notice?.kind === 'renewed') this.renewAt(notice.expiresAt)
    }
    provider.on('sync', (synced: boolean) => {
      if (!synced) return
      this.poisoned = 0
      this.events.onsynced()
      this.events.onlink('live', null)
    })
    provider.on('connection-close', () => {
      if (!this.stopped) this.events.onlink('lost', null)
    })
    provider.on('closed', ({ code, reason }) => this.closed(code, reason))
    this.events.ondoc(this.doc, { offending })
    this.events.onawareness(provider.awareness)
    void this.connect()
  }

  /** Fetches a ticket and connects with it; keeps trying while the failure may pass. */
  private connect = async (): Promise<void> => {
    const provider = this.provider
    if (!provider || this.stopped) return
    try {
      const { ticket, expiresAt } = await this.ticket()
      if (this.stopped || provider !== this.provider) return
      this.tries = 0
      provider.params = logParams(ticket, this.doc.clientID)
      this.renewAt(expiresAt)
      provider.connect()
    } catch (e) {
      if (this.stopped || provider !== this.provider) return
      const failure = e instanceof Failure ? e : new Failure('internal')
      if (isFinal(failure)) {
        this.end(failure.code === 'wire-version' ? 'old' : 'ended', failure.code === 'offline' ? null : failure.code)
        return
      }
      this.events.onlink('lost', null)
      const wait = TICKET_WAIT[Math.min(this.tries++, TICKET_WAIT.length - 1)]
      setTimeout(this.connect, wait * (0.5 + Math.random()))
    }
  }

  private renewAt(expiresAt: number): void {
    clearTimeout(this.renewal)
    this.renewal = setTimeout(this.renew, Math.max(1000, expiresAt - Date.now() - RENEW_EARLY))
  }

  private renew = async (): Promise<void> => {
    const provider = this.provider
    if (!provider || this.stopped) return
    try {
      const { ticket, expiresAt } = await this.ticket()
      provider.params = logParams(ticket, this.doc.clientID)
      if (provider.ws?.readyState === 1) provider.ws.send(encodeRenew(ticket) as Uint8Array<ArrayBuffer>)
      this.renewAt(expiresAt)
    } catch {
      // Too late is not fatal: 4401 follows, and `connect` asks again.
      this.renewAt(Date.now() + RENEW_EARLY + 3000)
    }
  }

  /** Terminal close codes: y-websocket has stopped and waits for a decision. */
  private closed(code: number, reason: string): void {
    if (this.stopped) return
    const why = isRefusalCode(reason) ? reason : null
    if (code === 4401) return void this.connect()
    if (code === 4400) return void setTimeout(this.connect, 3000 * (0.5 + Math.random()))
    if (code === 4426) return this.end('old', why)
    if (why === 'too-many-sockets') return this.end('elsewhere', why)
    if (why === 'role-changed' || why === 'banned' || why === 'read-only') return this.end('ended', why)
    if (++this.poisoned > POISON_MAX) return this.end('ended', why)
    // Nothing more can be added to this document: begin anew; the outbox re-appends what was not stored.
    this.open(code === 4403)
  }

  private end(link: Link, why: RefusalCode | null): void {
    clearTimeout(this.renewal)
    this.provider?.disconnect()
    this.events.onlink(link, why)
  }

  private online = (): void => {
    if (this.provider && !this.provider.wsconnected) void this.connect()
  }

  private offline = (): void => {
    // An open socket does not notice for half a minute; the browser knows at once.
    this.provider?.disconnect()
    this.events.onlink('lost', null)
  }
}
