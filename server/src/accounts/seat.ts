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

/** Hands better-auth's cookies on; its bodies, which hold the token, stay here. */
export const passCookies = (c: Context, from: Headers): void => {
  for (const cookie of from.getSetCookie()) c.header('set-cookie', cookie, { append: true })
}

/**
 * The caller, or null for nobody. Reads the sign-in from Postgres each time, so a sign-out holds at once. With `renew`, a sign-in
 * older than a day is prolonged, and one that has ended takes its cookie along.
 */
export const seatOf = async (auth: Auth, c: Context, { renew = false } = {}): Promise<Seat | null> => {
  if (!c.req.header('cookie')) return null
  const { headers, response: found } = await auth.api.getSession({
    headers: c.req.raw.headers,
    query: { disableRefresh: !renew },
    returnHeaders: true,
  })
  if (renew) passCookies(c, headers)
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
