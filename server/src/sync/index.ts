/**
 * The log's door: plain y-websocket at `/log/<session>?t=<ticket>&c=<client id>&v=<version>`. Made once a process; one process serves
 * a session. Rules: session/SPEC.md.
 */
import type { LogRepository } from '@shoal/db'
import {
  type Commit,
  type LogEntry,
  REFUSALS,
  type RefusalCode,
  type Role,
  TICKET_LIFETIME,
  type TicketClaims,
} from '@shoal/session'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { createBuckets } from '../http/buckets.ts'
import { describeError, type Log } from '../log.ts'
import { createConnection, type LogConnection } from './connection.ts'
import { SYNC_LIMITS, type SyncLimits } from './limits.ts'
import type { Room } from './room.ts'
import { createRevocations, judgeOpening, readAddress } from './opening.ts'
import { createRooms } from './rooms.ts'
import { createCounters } from './stats.ts'
import { signTicket, verifyTicket } from './ticket.ts'

export { SYNC_LIMITS, type SyncLimits } from './limits.ts'
export { signTicket, verifyTicket } from './ticket.ts'

export interface SyncSetting {
  repository: LogRepository
  /** Signs tickets; at least 32 bytes, of this deployment alone. */
  ticketKey: string | Buffer
  limits?: Partial<SyncLimits>
  log?: Log
  /** May a page of this origin open the socket? Asked only when the request names an origin, as every browser's does. */
  originAllowed?(origin: string, host: string | undefined): boolean
  /** Address upgrades are counted by. */
  addressOf?(req: IncomingMessage): string
  /** Entries and commits once they are stored, in order. */
  onEntries?(session: string, entries: LogEntry[]): void
  onCommits?(session: string, commits: Commit[]): void
}

const CLOSE_MS = 500

const isSameOrigin = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host

export const createSync = (setting: SyncSetting) => {
  const { repository, ticketKey, log = () => {}, originAllowed = isSameOrigin } = setting
  const addressOf = setting.addressOf ?? ((req) => req.socket.remoteAddress ?? '')
  const limits: SyncLimits = { ...SYNC_LIMITS, ...setting.limits }
  const counters = createCounters()
  const upgrades = createBuckets(limits.upgrades)
  const wss = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, perMessageDeflate: false })
  /** By session, oldest first. */
  const connections = new Map<string, Set<LogConnection>>()
  const revocations = createRevocations()
  const verify = (ticket: string | null) => revocations.check(verifyTicket(ticket, ticketKey, Date.now()), Date.now())
  let closing = false

  /** A listener's fault is not the log's. */
  const safely = <T>(event: string, tell: ((session: string, list: T[]) => void) | undefined) =>
    tell &&
    ((session: string, list: T[]) => {
      try {
        tell(session, list)
      } catch (error) {
        log('log.listener', { event, ...describeError(error) })
      }
    })

  const rooms = createRooms({
    repository,
    limits,
    counters,
    events: { onEntries: safely('entries', setting.onEntries), onCommits: safely('commits', setting.onCommits) },
    onBroken: (session, error) => log('log.broken', { session, ...describeError(error) }),
  })

  const enter = async (claims: TicketClaims, clientId: number) => {
    const { session, author } = claims
    const epoch = claims.epoch ?? null
    if (epoch !== null && (await repository.currentEpoch(session)) !== epoch) return 'stale-host'
    const entered = await rooms.open(session)
    try {
      const isOwn = await repository.claimClient(session, { clientId, author, epoch })
      // What an earlier host has got stored must be in the state a new one begins from, or it would give a seq twice.
      if (isOwn && epoch !== null) await entered.room.idle()
      if (isOwn) return entered
    } catch (error) {
      entered.release()
      throw error
    }
    entered.release()
    return 'client-id-taken'
  }

  const admit = (socket: WebSocket, claims: TicketClaims, clientId: number) => {
    const { session, author } = claims
    const here = connections.get(session) ?? new Set()
    const own = [...here].filter((other) => other.member.author === author)
    // The same client id again is the same page, whose old socket is half open; beyond that the newest sockets win.
    for (const other of own) if (other.member.clientId === clientId) other.close('too-many-sockets')
    const left = own.filter((other) => !other.closed)
    for (const other of left.slice(0, Math.max(0, left.length - limits.socketsPerAuthor + 1)))
      other.close('too-many-sockets')
    const connection: LogConnection = createConnection({
      socket,
      claims,
      clientId,
      limits,
      verify,
      enter: () =>
        enter(claims, clientId).catch((error: unknown) => {
          log('log.load', { session, ...describeError(error) })
          throw error
        }) as Promise<{ room: Room; release(): void } | RefusalCode>,
      onRefused: (code) => {
        counters.refuse(code)
        log('log.refused', { session, author, code })
      },
      onClosed: () => {
        here.delete(connection)
        if (here.size === 0 && connections.get(session) === here) connections.delete(session)
      },
    })
    here.add(connection)
    // Only now: closing the last of the old ones has just forgotten the set.
    connections.set(session, here)
  }

  const ticket = (session: string, author: string, role: Role, epoch?: number) => {
    const expiresAt = Date.now() + TICKET_LIFETIME
    return { ticket: signTicket({ session, author, role, exp: expiresAt, epoch }, ticketKey), expiresAt }
  }

  return {
    /** Takes over an upgrade whose path starts with `/log/`. */
    handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void {
      const { origin, host } = req.headers
      const isForeign = origin !== undefined && !originAllowed(origin, host)
      if (isForeign || !upgrades.take(addressOf(req))) {
        socket.end(`HTTP/1.1 ${isForeign ? '403 Forbidden' : '429 Too Many Requests'}\r\nConnection: close\r\n\r\n`)
        return
      }
      wss.handleUpgrade(req, socket, head, (ws) => {
        // A refused upgrade would be retried for ever; a close code ends it and says why.
        const judged = closing ? ({ code: 'overloaded' } as const) : judgeOpening(readAddress(req.url), verify)
        if ('claims' in judged) return admit(ws, judged.claims, judged.clientId)
        counters.refuse(judged.code)
        ws.on('error', () => {})
        ws.close(REFUSALS[judged.code].close ?? 4403, judged.code)
        setTimeout(() => ws.terminate(), 2000).unref()
      })
    },

    /** A ticket for a participant, and when it ends. The caller has checked that the author has the role. */
    ticket: (session: string, author: string, role: Exclude<Role, 'host'>) => ticket(session, author, role),
    /** A ticket for the host of an epoch. Its author is `host`, which no account can be called. */
    hostTicket: (session: string, epoch: number) => ticket(session, 'host', 'host', epoch),

    /** Ends all sockets of an author in a session at once, and every ticket given before: role change, ban. */
    closeAuthor(session: string, author: string, code: RefusalCode): void {
      revocations.add(session, author, code, Date.now())
      for (const connection of connections.get(session) ?? []) {
        if (connection.member.author === author) connection.close(code)
      }
    },

    /** Ends the sockets of hosts older than `epoch`: call it when the epoch is raised. */
    closeStaleHosts(session: string, epoch: number): void {
      for (const connection of connections.get(session) ?? []) {
        const held = connection.member.epoch
        if (held !== null && held < epoch) connection.close('stale-host')
      }
    },

    /** Authors with a live socket, for the list of people. */
    online: (session: string): string[] => [
      ...new Set(
        [...(connections.get(session) ?? [])]
          .filter(({ member }) => member.epoch === null)
          .map(({ member }) => member.author),
      ),
    ],

    tail: (session: string, after: number) => repository.tail(session, after),

    stats: () => ({
      ...counters.read(),
      rooms: rooms.size,
      sockets: [...connections.values()].reduce((sum, set) => sum + set.size, 0),
    }),

    /** Stores what is queued, closes every socket with 4503 (clients come back), forgets every room. */
    async close(): Promise<void> {
      closing = true
      for (const set of connections.values()) for (const connection of set) connection.close('overloaded')
      await rooms.close()
      // Peers get a moment to answer the close, so that they hear its code; after that nothing may hold the process.
      const patience = performance.now() + CLOSE_MS
      while (wss.clients.size > 0 && performance.now() < patience)
        await new Promise((resolve) => setTimeout(resolve, 10))
      for (const socket of wss.clients) socket.terminate()
      wss.close()
    },
  }
}
export type Sync = ReturnType<typeof createSync>
