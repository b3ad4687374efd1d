/** The first question of every session route: what is the caller here? Asked of Postgres each time, so a ban holds at once. */
import { may, type Act } from '@shoal/session'
import type { MemberRole } from '@shoal/db'
import type { Context } from 'hono'
import { mustSit, type Seat } from '../accounts/seat.ts'
import type { Deps } from '../deps.ts'
import { Refused } from '../http/refused.ts'
import { isId } from '../ids.ts'

export interface Place {
  session: string
  seat: Seat
  role: MemberRole
}

/**
 * The caller's place in session `:id`, allowed to do `act`. A session one has no role in does not exist for one: the answer does
 * not tell which ids are taken.
 */
export const placeOf = async ({ auth, db }: Pick<Deps, 'auth' | 'db'>, c: Context, act: Act): Promise<Place> => {
  const session = c.req.param('id') ?? ''
  const seat = await mustSit(auth, c)
  if (!isId(session)) throw new Refused('not-found')
  const member = await db.members.get(session, seat.author)
  if (!member) throw new Refused('not-found')
  if (member.banned) throw new Refused('banned')
  if (!may(member.role, act)) throw new Refused(act === 'write' ? 'read-only' : 'not-allowed')
  return { session, seat, role: member.role }
}
