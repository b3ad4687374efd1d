/** Tickets for the log socket and the checkpoint routes: the key and the clock in one place, the format is sync's. */
import { TICKET_LIFETIME, type Role, type TicketClaims } from '@shoal/session'
import { signTicket, verifyTicket } from '../sync/index.ts'

export interface Tickets {
  readonly key: Buffer
  forPerson(session: string, author: string, role: Role): { ticket: string; expiresAt: number }
  forHost(claim: { session: string; author: 'host'; role: 'host'; epoch: number }): string
  /** The claims of a ticket that holds now; null for every other string. */
  read(ticket: string): TicketClaims | null
}

export const createTickets = (key: Buffer): Tickets => ({
  key,
  forPerson: (session, author, role) => {
    const expiresAt = Date.now() + TICKET_LIFETIME
    return { ticket: signTicket({ session, author, role, exp: expiresAt }, key), expiresAt }
  },
  forHost: (claim) => signTicket({ ...claim, exp: Date.now() + TICKET_LIFETIME }, key),
  read: (ticket) => {
    const claims = verifyTicket(ticket, key, Date.now())
    return typeof claims === 'string' ? null : claims
  },
})
