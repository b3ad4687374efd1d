/** What hosts/ needs of the rest of the server. */
import type { Premise } from '@shoal/session'

export interface HostsDeps {
  /** pg-boss keeps a small pool of its own (schema `pgboss`). */
  databaseUrl: string
  sessions: {
    assignable(
      session: string,
    ): Promise<{ session: string; world: string; premise: Premise; model: string; owner: string; epoch: number } | null>
    raiseEpoch(session: string): Promise<number>
    epochOf(session: string): Promise<number | null>
    refuse(session: string, code: string): Promise<void>
  }
  pictures: { get(id: string): Promise<Uint8Array | null> }
  checkpoints: {
    put(row: { session: string; epoch: number; seq: number; tick: number; state: Uint8Array }): Promise<boolean>
    newest(
      session: string,
      atSeq?: number,
    ): Promise<{ seq: number; tick: number; epoch: number; state: Uint8Array } | null>
  }
  /** Commits after a seq, at most some thousand at once, in order. */
  tail?(session: string, after: number): Promise<{ commits: unknown[]; seq: number }>
  ticket(claims: { session: string; author: 'host'; role: 'host'; epoch: number }): string | Promise<string>
  readTicket(ticket: string): TicketOfHost | null | Promise<TicketOfHost | null>
  livekit: { url: string; key: string; secret: string }
  workerKey: string
  /** People who look at the session now, by page or log socket; the host is not one. */
  watchers(session: string): number | Promise<number>
  /** A session nobody watches is put to rest after this, ms. */
  restAfter: number
  /** One event, without user text. */
  log?(event: object): void
}

export interface TicketOfHost {
  session: string
  role: string
  epoch?: number
}
