/** Who is calling: the seat behind a cookie. */
import type { Context } from 'hono'
import { Refused } from '../http/refused.ts'
import type { Auth } from './auth.ts'

export interface Seat {
  author: string
  name: string
  guest: boolean
  email: string | null
}

/** The caller, or null for nobody. Reads the sign-in from Postgres each time, so a sign-out holds at once. */
export const seatOf = async (auth: Auth, c: Context): Promise<Seat | null> => {
  if (!c.req.header('cookie')) return null
  const found = await auth.api.getSession({ headers: c.req.raw.headers, query: { disableRefresh: true } })
  if (!found) return null
  const { id, name, email, isAnonymous } = found.user
  return { author: id, name, guest: isAnonymous === true, email: isAnonymous ? null : email }
}

/** The caller; refuses when there is none. */
export const mustSit = async (auth: Auth, c: Context): Promise<Seat> => {
  const seat = await seatOf(auth, c)
  if (!seat) throw new Refused('sign-in-first')
  return seat
}
