/** The log for those without a log socket: its tail on request, and as server-sent events while it grows. */
import { Hono } from 'hono'
import type { Deps, HonoEnv } from '../deps.ts'
import { Refused } from '../http/refused.ts'
import { placeOf } from './membership.ts'
import { wakeHost } from './wake.ts'

/** Open feeds one author may hold: some tabs, some devices. */
const FEEDS_EACH = 12
const FEEDS_ALL = 10_000

const seqOf = (text: string | undefined): number | null => {
  if (text === undefined || text === '') return null
  if (!/^\d{1,9}$/.test(text)) throw new Refused('bad-request')
  return Number(text)
}

export const eventRoutes = (deps: Deps): Hono<HonoEnv> => {
  const { db, feeds } = deps
  const app = new Hono<HonoEnv>()

  app.get('/:id/log', async (c) => {
    const { session } = await placeOf(deps, c, 'watch')
    return c.json(await db.log.tail(session, seqOf(c.req.query('after')) ?? 0))
  })

  app.get('/:id/events', async (c) => {
    const { session, seat, role } = await placeOf(deps, c, 'watch')
    // EventSource repeats the first URL when it comes back, so what it says it last saw is newer than the query.
    const after = seqOf(c.req.header('last-event-id')) ?? seqOf(c.req.query('after'))
    if (feeds.count() >= FEEDS_ALL) throw new Refused('overloaded')
    if (feeds.countOf(seat.author) >= FEEDS_EACH) throw new Refused('rate-limited')
    wakeHost(deps, session)
    return new Response(feeds.open({ session, author: seat.author, role, after }), {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    })
  })

  return app
}
