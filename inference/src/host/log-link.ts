/**
 * The host's connection to the session log: a stock y-websocket client with the role of the host. Keeps its ticket fresh in-band,
 * comes back after a lost connection, and tells once when there is no way back (another host has taken over).
 */
import { encodeRenew, logParams, MESSAGE, readNotice, TICKET_RENEW_BEFORE, type Notice } from '@shoal/session'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

export interface LogLink {
  doc: Y.Doc
  /** Resolves at the first complete sync; rejects when the link is over before. */
  synced: Promise<void>
  /** Monotonic ms of the last word from the server. */
  heard(): number
  connected(): boolean
  close(): void
}

export interface LogLinkOptions {
  /** ws://…/log */
  url: string
  session: string
  ticket: string
  /** Gets a fresh ticket; called well before the old one ends and after the server found it expired. */
  renew(): Promise<string>
  onStored(seq: number): void
  /** Closed for good: 4410 another host, else a code of refusal.ts. */
  onOver(code: number, reason: string): void
}

/** Time to the next attempt when no ticket could be had, ms. */
const RETRY = 1000

export const openLog = (options: LogLinkOptions): LogLink => {
  const doc = new Y.Doc({ gc: false })
  let over = false
  let expires = Date.now() + TICKET_RENEW_BEFORE * 3
  let renewing = false
  let lastMessage = 0
  let heardAt = performance.now()

  const provider = new WebsocketProvider(options.url, options.session, doc, {
    params: logParams(options.ticket, doc.clientID),
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    connect: false,
  })
  // The host is no presence: it answers to nobody's cursor.
  provider.awareness.setLocalState(null)
  provider.maxBackoffTime = 800 + Math.random() * 700

  const onNotice = (notice: Notice): void => {
    if (notice.kind === 'commit-stored') options.onStored(notice.seq)
    if (notice.kind === 'renewed') expires = notice.expiresAt
  }
  provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => {
    const notice = readNotice(decoder)
    if (notice) onNotice(notice)
  }

  const freshTicket = async (): Promise<string | null> => {
    if (renewing) return null
    renewing = true
    try {
      const ticket = await options.renew()
      provider.params = logParams(ticket, doc.clientID)
      return ticket
    } catch {
      return null
    } finally {
      renewing = false
    }
  }
  const beat = setInterval(async () => {
    if (!provider.wsconnected || Date.now() < expires - TICKET_RENEW_BEFORE) return
    const ticket = await freshTicket()
    if (ticket && provider.wsconnected) provider.ws?.send(encodeRenew(ticket) as Uint8Array<ArrayBuffer>)
  }, RETRY)

  const end = (code: number, reason: string): void => {
    if (over) return
    over = true
    clearInterval(beat)
    provider.destroy()
    options.onOver(code, reason)
  }
  const comeBack = async (): Promise<void> => {
    while (!over) {
      if (await freshTicket()) return void provider.connect()
      await new Promise((resolve) => setTimeout(resolve, RETRY))
    }
  }
  provider.on('closed', ({ code, reason }: { code: number; reason: string }) => {
    if (code === 4401) void comeBack()
    else end(code, reason)
  })
  provider.on('status', ({ status }: { status: string }) => {
    // A connection that comes back after a while needs a ticket that is still good; get one ahead of the next attempt.
    if (status === 'disconnected' && !over) void freshTicket()
    if (status === 'connected') expires = Date.now() + TICKET_RENEW_BEFORE * 2
  })

  const synced = new Promise<void>((resolve, reject) => {
    provider.once('sync', () => resolve())
    provider.once('closed', ({ code, reason }: { code: number; reason: string }) => {
      if (code !== 4401) reject(new Error(`log closed ${code} ${reason}`))
    })
  })
  synced.catch(() => {})
  provider.connect()

  return {
    doc,
    synced,
    heard: () => {
      if (provider.wsLastMessageReceived !== lastMessage) {
        lastMessage = provider.wsLastMessageReceived
        heardAt = performance.now()
      }
      return heardAt
    },
    connected: () => provider.wsconnected && provider.synced,
    close: () => {
      over = true
      clearInterval(beat)
      provider.destroy()
    },
  }
}
