/** Tickets: the claims as JSON and their HMAC-SHA256, both base64url, joined by a dot. Stateless; a leaked one is worth a minute. */
import { type RefusalCode, TICKET_MAX, TicketClaims } from '@shoal/session'
import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'

const mac = (payload: string, key: string | Buffer): Buffer => createHmac('sha256', key).update(payload).digest()

/** Signs claims. The key is the server's and never leaves it. */
export const signTicket = (claims: TicketClaims, key: string | Buffer): string => {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return `${payload}.${mac(payload, key).toString('base64url')}`
}

/** Reads a ticket at the time `now` (ms). Nothing of it is looked at before its signature is right. */
export const verifyTicket = (
  ticket: string | null | undefined,
  key: string | Buffer,
  now: number,
): { ok: true; claims: TicketClaims } | { ok: false; code: RefusalCode } => {
  if (!ticket) return { ok: false, code: 'ticket-missing' }
  const [payload, signature, ...rest] = ticket.length <= TICKET_MAX ? ticket.split('.') : []
  if (!payload || !signature || rest.length > 0) return { ok: false, code: 'ticket-invalid' }
  const given = Buffer.from(signature, 'base64url')
  const right = mac(payload, key)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { ok: false, code: 'ticket-invalid' }
  const claims = v.safeParse(TicketClaims, JSON.parse(Buffer.from(payload, 'base64url').toString()))
  if (!claims.success || (claims.output.role === 'host') !== (claims.output.epoch !== undefined)) {
    return { ok: false, code: 'ticket-invalid' }
  }
  return claims.output.exp <= now ? { ok: false, code: 'ticket-expired' } : { ok: true, claims: claims.output }
}
