/**
 * The HTTP side, put together: what every request passes, then the API, then the pages. Order matters: machines come
 * first, by their keys; then an unknown host is turned away before anything else is looked at, and a foreign page before a body is read.
 */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { accountRoutes } from './accounts/routes.ts'
import type { Deps, HonoEnv } from './deps.ts'
import { healthRoutes } from './health.ts'
import { BODY_MAX } from './http/body.ts'
import { clientAddress } from './http/client.ts'
import { commonHeaders, NO_CONTENT_POLICY } from './http/headers.ts'
import type { Pages } from './http/pages.ts'
import { answerErrors, Refused } from './http/refused.ts'
import { livekitOrigins } from './media/address.ts'
import { pictureRoutes } from './pictures/pictures.ts'
import { PICTURE_MAX } from './pictures/canonical.ts'
import { eventRoutes } from './sessions/events.ts'
import { inviteRoutes, joinRoutes } from './sessions/invites.ts'
import { peopleRoutes } from './sessions/people.ts'
import { sessionRoutes } from './sessions/sessions.ts'
import { worldRoutes } from './sessions/worlds.ts'

/** Routes for machines, each with a key of its own in a header and no cookie: nothing a foreign page could ride on. */
export interface MachineRoutes {
  /** hosts/: checkpoints, under /api/host. */
  host: Hono
  /** media/webhook.ts, under /api/livekit. */
  livekit: Hono<HonoEnv>
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export const createApp = (deps: Deps, machines: MachineRoutes, pages: Pages): Hono<HonoEnv> => {
  const { gate, limits, log, media, settings } = deps
  const app = new Hono<HonoEnv>()
  const common = Object.entries(commonHeaders(settings.secure))

  app.onError(answerErrors(log))

  app.use(async (c, next) => {
    for (const [name, value] of common) c.header(name, value)
    await next()
    if (!c.res.headers.has('content-security-policy')) c.res.headers.set('content-security-policy', NO_CONTENT_POLICY)
  })
  const bounded = bodyLimit({
    maxSize: BODY_MAX,
    onError: () => {
      throw new Refused('too-large')
    },
  })

  app.route('/api/host', machines.host)
  app.use('/api/livekit/*', bounded)
  app.route('/api/livekit', machines.livekit)

  app.use(async (c, next) => {
    if (gate.hostAllowed(c.req.header('host'))) return next()
    if (c.req.path.startsWith('/api/')) throw new Refused('bad-origin')
    return c.text('This server does not answer for this name. SHOAL_ORIGIN says for which (.env.example).', 403)
  })
  app.use('/api/*', async (c, next) => {
    const change = !SAFE.has(c.req.method)
    if (!limits.allow(change ? 'change' : 'read', clientAddress(c.env.incoming, settings.proxies)))
      throw new Refused('rate-limited')
    c.header('cache-control', 'no-store')
    await next()
  })
  const roomy = bodyLimit({
    maxSize: PICTURE_MAX,
    onError: () => {
      throw new Refused('picture-too-large')
    },
  })
  app.use('/api/*', (c, next) => (c.req.path === '/api/pictures' ? next() : bounded(c, next)))
  app.use('/api/*', async (c, next) => {
    const { origin, host } = c.req.header()
    if (!SAFE.has(c.req.method) && !gate.originAllowed(origin, host)) throw new Refused('bad-origin')
    await next()
  })
  app.route('/api/health', healthRoutes(deps))
  app.route('/api', accountRoutes(deps))
  app.use('/api/pictures', roomy)
  app.route('/api/pictures', pictureRoutes(deps))
  app.route('/api/worlds', worldRoutes(deps))
  app.route('/api/sessions', sessionRoutes(deps))
  app.route('/api/sessions', inviteRoutes(deps))
  app.route('/api/sessions', peopleRoutes(deps))
  app.route('/api/sessions', eventRoutes(deps))
  app.route('/api/join', joinRoutes(deps))
  app.all('/api/*', () => {
    throw new Refused('not-found')
  })

  app.get('*', (c) => {
    const host = c.req.header('host')
    // Older Safari does not count our own WebSocket as 'self'.
    const sockets = [`ws://${host}`, `wss://${host}`]
    return pages.serve(c, [...sockets, ...livekitOrigins(media.address(host))])
  })
  app.all('*', () => {
    throw new Refused('not-found')
  })
  return app
}
