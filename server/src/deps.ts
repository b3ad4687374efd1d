/** What the routes are given. Made once in start.ts; a route takes the parts it needs. */
import type { Db } from '@shoal/db'
import type { BuildStage, RefusalCode } from '@shoal/session'
import type { LogTail } from '@shoal/session'
import type { HttpBindings } from '@hono/node-server'
import type * as v from 'valibot'
import type { Auth } from './accounts/auth.ts'
import type { Feeds } from './feed/feeds.ts'
import type { Gate } from './http/gate.ts'
import type { Limits } from './http/buckets.ts'
import type { Log } from './log.ts'
import type { Media } from './media/media.ts'
import type { Presence } from './presence/presence.ts'

export type HonoEnv = { Bindings: HttpBindings }

/** Commits after a seq, with the entries they judge. */
export type Tail = v.InferOutput<typeof LogTail>

/** What the routes need of sync/. */
export interface SyncPort {
  /** A ticket for the log socket of this author, and when it ends (ms since 1970). */
  ticket(session: string, author: string, role: 'owner' | 'director'): { ticket: string; expiresAt: number }
  closeAuthor(session: string, author: string, code: RefusalCode): void
}

/** What the routes need of hosts/. */
export interface HostsPort {
  ensureLive(session: string): Promise<void>
  statusOf(session: string): { status: 'waiting' | 'building' | 'live' | 'resting'; stage: BuildStage | null }
  workers(): number
}

export interface Settings {
  model: string
  proxies: number
  secure: boolean
}

export interface Deps {
  db: Db
  auth: Auth
  limits: Limits
  gate: Gate
  log: Log
  sync: SyncPort
  hosts: HostsPort
  media: Media
  presence: Presence
  feeds: Feeds
  settings: Settings
}
