/**
 * POST /api/sessions/:id/people/:author: the owner changes a role or bans. It holds at once everywhere: the row first, so that
 * nothing new is handed out, then what is already open is closed (log socket, feed) or changed (media).
 */
import { ChangeRole } from '@shoal/session'
import { Hono } from 'hono'
import type { Deps, HonoEnv } from '../deps.ts'
import { readBody } from '../http/body.ts'
import { Refused } from '../http/refused.ts'
import { isId } from '../ids.ts'
import { placeOf } from './membership.ts'

export const peopleRoutes = (deps: Deps): Hono<HonoEnv> => {
  const { db, sync, media, feeds } = deps
  const app = new Hono<HonoEnv>()
  app.post('/:id/people/:author', async (c) => {
    const { session, seat } = await placeOf(deps, c, 'manage')
    const author = c.req.param('author')
    const { role } = await readBody(c, ChangeRole)
    if (author === seat.author) throw new Refused('not-allowed')
    if (!isId(author) || !(await db.members.change(session, author, role))) throw new Refused('not-found')
    sync.closeAuthor(session, author, role === 'removed' ? 'banned' : 'role-changed')
    // A feed carries its role for the count of the audience; the page opens it again with the new one.
    feeds.closeAuthor(session, author)
    media.enforce(session, author, role === 'removed' ? null : role)
    feeds.refresh(session)
    return c.json({ ok: true })
  })
  return app
}
