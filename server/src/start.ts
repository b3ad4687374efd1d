/**
 * One server: opens the database, joins the parts, listens, and takes it all down again in order. `main.ts` calls it with the
 * settings of the environment, tests with their own and port 0; there is no other way the parts are joined.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { migrate, openDb } from '@shoal/db'
import { createAuth } from './accounts/auth.ts'
import { startTidying } from './accounts/tidy.ts'
import { createApp } from './app.ts'
import type { Deps } from './deps.ts'
import type { Env } from './env.ts'
import { createFeeds } from './feed/feeds.ts'
import { createHosts, hostRoutes } from './hosts/index.ts'
import { createLimits } from './http/buckets.ts'
import { clientAddress } from './http/client.ts'
import { createGate } from './http/gate.ts'
import { readPages } from './http/pages.ts'
import { deriveKey } from './ids.ts'
import type { Log, LogFields } from './log.ts'
import { startCensus } from './media/census.ts'
import { createMedia } from './media/media.ts'
import { webhookRoutes } from './media/webhook.ts'
import { createPresence } from './presence/presence.ts'
import { viewOf } from './sessions/view.ts'
import { createSync, verifyTicket } from './sync/index.ts'
import { upgradeListener } from './upgrade.ts'

export interface Running {
  readonly port: number
  /** Stops listening, tells open sockets and feeds goodbye, and closes the database. */
  close(): Promise<void>
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

/** Starts a server with these settings. Resolves once it listens; rejects, with nothing left open, when it cannot. */
export const start = async (env: Env, log: Log): Promise<Running> => {
  const closing: (() => unknown)[] = []
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step()
  }
  try {
    await migrate(env.DATABASE_URL)
    const db = openDb(env.DATABASE_URL)
    closing.push(db.close, startTidying(db, log))
    const gate = createGate(env.SHOAL_ORIGIN)
    const ticketKey = deriveKey(env.SHOAL_SECRET, 'tickets')
    const livekit = {
      url: env.LIVEKIT_URL,
      publicUrl: env.LIVEKIT_PUBLIC_URL,
      key: env.LIVEKIT_API_KEY,
      secret: env.LIVEKIT_API_SECRET,
    }
    const media = createMedia(livekit, log)
    closing.push(media.close)
    const presence = createPresence()

    const sync = createSync({
      repository: db.log,
      ticketKey,
      log,
      originAllowed: gate.originAllowed,
      addressOf: (req) => clientAddress(req, env.SHOAL_PROXIES),
      onCommits: (session) => feeds.advance(session),
    })
    presence.include(sync.online)
    closing.push(startCensus(presence, media.rooms, log))

    const hostsDeps = {
      databaseUrl: env.DATABASE_URL,
      sessions: {
        ...db.sessions,
        raiseEpoch: async (session: string) => {
          const epoch = await db.sessions.raiseEpoch(session)
          sync.closeStaleHosts(session, epoch)
          return epoch
        },
      },
      pictures: db.pictures,
      checkpoints: db.checkpoints,
      tail: db.log.tail,
      ticket: ({ session, epoch }: { session: string; epoch: number }) => sync.hostTicket(session, epoch).ticket,
      readTicket: (ticket: string) => {
        const read = verifyTicket(ticket, ticketKey, Date.now())
        return read.ok ? read.claims : null
      },
      livekit,
      workerKey: env.SHOAL_WORKER_KEY,
      watchers: presence.watchers,
      restAfter: env.SHOAL_REST_AFTER,
      log: (event: object) => log('hosts', event as LogFields),
    }
    const hosts = await createHosts(hostsDeps)

    const feeds = createFeeds({
      tail: db.log.tail,
      lastSeq: db.log.lastSeq,
      view: (session) => viewOf({ db, hosts, presence }, session),
      presence,
      log,
    })
    presence.onChange(feeds.refresh)
    hosts.onStatus(feeds.refresh)

    let stopped = Promise.resolve()
    // Waits for what listening has left open, once the steps below have ended sockets and feeds.
    closing.push(() => stopped, hosts.close, sync.close, feeds.close)

    const secure = env.SHOAL_ORIGIN.length > 0 && env.SHOAL_ORIGIN.every((o) => o.startsWith('https:'))
    const deps: Deps = {
      db,
      auth: createAuth(db, env.SHOAL_SECRET, env.SHOAL_ORIGIN),
      limits: createLimits(env.SHOAL_RATE),
      gate,
      log,
      sync,
      hosts,
      media,
      presence,
      feeds,
      settings: { model: env.SHOAL_MODEL, proxies: env.SHOAL_PROXIES, secure },
    }
    const machines = {
      host: hostRoutes(hostsDeps),
      livekit: webhookRoutes(livekit.key, livekit.secret, presence, media.rooms),
    }
    const app = createApp(deps, machines, await readPages(env.SHOAL_WEB_DIR))
    const server = createServer(
      { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 30_000 },
      getRequestListener(app.fetch),
    )
    server.on('upgrade', upgradeListener(gate, sync, hosts))
    const port = await listen(server, env.PORT, env.SHOAL_HOST)
    closing.push(() => void (stopped = stopListening(server)))
    return { port, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** No new connections; requests under way get two seconds, what is left after that is cut. */
const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 2000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
