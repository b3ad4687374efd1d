/** Whether a socket may stay open: what its address asks for, whose ticket it carries, and whether that ticket was taken back. */
import { PROTOCOL_VERSION, type RefusalCode, TICKET_LIFETIME, type TicketClaims } from '@shoal/session'

export interface Asked {
  session: string
  ticket: string | null
  /** 0: none, or not one. */
  clientId: number
  version: string | null
}

export type Verified = { ok: true; claims: TicketClaims } | { ok: false; code: RefusalCode }

const CLIENT_ID_MAX = 0xffffffff

/** Reads the request's address; null when it is not one of the log. */
export const readAddress = (url: string | undefined): Asked | null => {
  const parsed = URL.parse(url ?? '', 'ws://log')
  const match = /^\/log\/([A-Za-z0-9_-]{1,64})$/.exec(parsed?.pathname ?? '')
  if (!parsed || !match) return null
  const c = parsed.searchParams.get('c') ?? ''
  return {
    session: match[1],
    ticket: parsed.searchParams.get('t'),
    clientId: /^\d{1,10}$/.test(c) && Number(c) <= CLIENT_ID_MAX ? Number(c) : 0,
    version: parsed.searchParams.get('v'),
  }
}

/** The claims a socket is opened with, or the code it is closed with. */
export const judgeOpening = (
  asked: Asked | null,
  verify: (ticket: string | null) => Verified,
): { code: RefusalCode } | { claims: TicketClaims; clientId: number } => {
  if (asked === null) return { code: 'bad-request' }
  if (asked.version !== null && asked.version !== String(PROTOCOL_VERSION)) return { code: 'wire-version' }
  const verified = verify(asked.ticket)
  if (!verified.ok) return { code: verified.code }
  if (verified.claims.session !== asked.session) return { code: 'ticket-invalid' }
  if (asked.clientId === 0) return { code: 'client-id-taken' }
  return { claims: verified.claims, clientId: asked.clientId }
}

/**
 * Tickets taken back. A ticket is valid for a minute by its signature alone, so whoever is sent away is remembered for as long: else
 * they would be back at once with the ticket they had.
 */
export const createRevocations = () => {
  /** By session and author, in order of time. */
  const revoked = new Map<string, { code: RefusalCode; until: number }>()
  return {
    add(session: string, author: string, code: RefusalCode, now: number) {
      for (const [key, { until }] of revoked) {
        if (until > now) break
        revoked.delete(key)
      }
      const key = `${session}/${author}`
      revoked.delete(key)
      revoked.set(key, { code, until: now + TICKET_LIFETIME })
    },
    /** Refuses a good ticket that was given before its author was sent away. */
    check(verified: Verified, now: number): Verified {
      if (!verified.ok) return verified
      const { session, author, exp } = verified.claims
      const found = revoked.get(`${session}/${author}`)
      return found && found.until > now && exp <= found.until ? { ok: false, code: found.code } : verified
    },
  }
}
