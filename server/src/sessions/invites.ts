/** Invite links of a session, and coming in by one. */
import { CreateInvite, type Invite, type Joined } from '@shoal/session'
import { Hono } from 'hono'
import type * as v from 'valibot'
import { mustSit } from '../accounts/seat.ts'
import type { Deps, HonoEnv } from '../deps.ts'
import { readBody } from '../http/body.ts'
import { clientAddress } from '../http/client.ts'
import { Refused } from '../http/refused.ts'
import { newInviteCode } from '../ids.ts'
import { placeOf } from './membership.ts'
import { wakeHost } from './wake.ts'

const isCode = (text: string): boolean => /^[0-9a-z]{16}$/.test(text)

/** Under /api/sessions. */
export const inviteRoutes = (deps: Deps): Hono<HonoEnv> => {
  const { db, limits, settings } = deps
  const app = new Hono<HonoEnv>()

  app.get('/:id/invites', async (c) => {
    const { session } = await placeOf(deps, c, 'invite')
    return c.json({ invites: await db.invites.list(session) })
  })

  app.post('/:id/invites', async (c) => {
    const { session, seat } = await placeOf(deps, c, 'invite')
    const { role } = await readBody(c, CreateInvite)
    if (!limits.allow('create', clientAddress(c.env.incoming, settings.proxies), seat.author))
      throw new Refused('rate-limited')
    const invite: v.InferOutput<typeof Invite> = { code: newInviteCode(), role }
    await db.invites.create({ ...invite, session, by: seat.author })
    return c.json(invite, 201)
  })

  app.delete('/:id/invites/:code', async (c) => {
    const { session } = await placeOf(deps, c, 'invite')
    const code = c.req.param('code')
    if (!isCode(code) || !(await db.invites.revoke(session, code))) throw new Refused('invite-invalid')
    return c.json({ ok: true })
  })

  return app
}

/** Under /api/join. */
export const joinRoutes = (deps: Deps): Hono<HonoEnv> => {
  const { db, auth, limits, feeds, settings } = deps
  const app = new Hono<HonoEnv>()

  app.get('/:code', async (c) => {
    const code = c.req.param('code')
    if (!limits.allow('join', clientAddress(c.env.incoming, settings.proxies))) throw new Refused('rate-limited')
    const invite = isCode(code) ? await db.invites.find(code) : null
    if (!invite) throw new Refused('invite-invalid')
    return c.json({ title: invite.title, role: invite.role })
  })

  app.post('/:code', async (c) => {
    const { author } = await mustSit(auth, c)
    const code = c.req.param('code')
    if (!limits.allow('join', clientAddress(c.env.incoming, settings.proxies), author))
      throw new Refused('rate-limited')
    const invite = isCode(code) ? await db.invites.find(code) : null
    if (!invite) throw new Refused('invite-invalid')
    const held = await db.members.join(invite.session, author, invite.role)
    if (held.banned) throw new Refused('banned')
    wakeHost(deps, invite.session)
    feeds.refresh(invite.session)
    const joined: v.InferOutput<typeof Joined> = { session: invite.session, role: held.role }
    return c.json(joined)
  })

  return app
}
