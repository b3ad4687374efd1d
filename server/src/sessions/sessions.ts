/** The caller's sessions, one session, and the two keys to it: a ticket for the log, a grant for picture and sound. */
import { AskMedia, type SessionView } from '@shoal/session'
import { Hono } from 'hono'
import { mustSit } from '../accounts/seat.ts'
import type { Deps, HonoEnv } from '../deps.ts'
import { readBody } from '../http/body.ts'
import { clientAddress } from '../http/client.ts'
import { Refused } from '../http/refused.ts'
import { newDevice } from '../ids.ts'
import { PICTURE_TYPE } from '../pictures/canonical.ts'
import { placeOf } from './membership.ts'
import { viewOf } from './view.ts'
import { wakeHost } from './wake.ts'

export const sessionRoutes = (deps: Deps): Hono<HonoEnv> => {
  const { db, auth, hosts, sync, media, limits, settings } = deps
  const app = new Hono<HonoEnv>()

  app.get('/', async (c) => {
    const { author } = await mustSit(auth, c)
    const sessions = await db.sessions.of(author)
    return c.json({
      sessions: sessions.map(({ id, title, role, refused, updatedAt }) => ({
        id,
        title,
        role,
        status: refused ? 'refused' : hosts.statusOf(id).status,
        updatedAt: updatedAt.getTime(),
      })),
    })
  })

  app.get('/:id', async (c) => {
    const { session, seat, role } = await placeOf(deps, c, 'watch')
    const shared = await viewOf(deps, session)
    if (!shared) throw new Refused('not-found')
    wakeHost(deps, session)
    const view: SessionView = { ...shared, me: { author: seat.author, name: seat.name, role } }
    return c.json(view)
  })

  app.get('/:id/picture', async (c) => {
    const { session } = await placeOf(deps, c, 'watch')
    const { image } = (await db.sessions.get(session))?.premise ?? {}
    const bytes = image === undefined ? null : await db.pictures.get(image)
    if (!bytes) throw new Refused('not-found')
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': PICTURE_TYPE,
      'cache-control': 'private, max-age=86400, immutable',
    })
  })

  app.post('/:id/ticket', async (c) => {
    const { session, seat, role } = await placeOf(deps, c, 'write')
    if (!limits.allow('ticket', clientAddress(c.env.incoming, settings.proxies), seat.author))
      throw new Refused('rate-limited')
    if (role === 'audience') throw new Refused('read-only')
    wakeHost(deps, session)
    return c.json(sync.ticket(session, seat.author, role))
  })

  app.post('/:id/media', async (c) => {
    const { session, seat, role } = await placeOf(deps, c, 'watch')
    const { device = newDevice() } = await readBody(c, AskMedia, { optional: true })
    if (!limits.allow('ticket', clientAddress(c.env.incoming, settings.proxies), seat.author))
      throw new Refused('rate-limited')
    wakeHost(deps, session)
    return c.json(
      await media.grant({ session, author: seat.author, name: seat.name, role, device }, c.req.header('host')),
    )
  })

  return app
}
