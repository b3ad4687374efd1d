/** A ticket: what the server signs so that a socket can open a session's log. Only the shape; keys and signatures are the server's. */
import * as v from 'valibot'
import { ROLES } from './roles.ts'

/** Life of a ticket, ms. A live socket renews in-band (wire.ts) before it ends. */
export const TICKET_LIFETIME = 60_000
/** How long before its end a client should renew, ms. */
export const TICKET_RENEW_BEFORE = 20_000

export const TicketClaims = v.object({
  session: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  author: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  role: v.picklist(ROLES),
  /** End of life, ms since 1970. */
  exp: v.pipe(v.number(), v.integer()),
  /** Of the host's claim; only with role host. */
  epoch: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})
export type TicketClaims = v.InferOutput<typeof TicketClaims>
