/** Hosts as the rest of the server sees them: ask for a session to be live, and read how it stands. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { BuildStage } from '@shoal/session'
import { createAttention } from './attention.ts'
import type { HostsDeps } from './deps.ts'
import { createPlacing } from './placing.ts'
import { openQueue } from './queue.ts'
import { createWorkers } from './workers.ts'

export type { HostsDeps } from './deps.ts'
export { hostRoutes } from './routes.ts'

export interface HostStatus {
  status: 'waiting' | 'building' | 'live' | 'resting'
  stage: BuildStage | null
  tick: number
}

export interface Hosts {
  /** For upgrades of `/worker`. */
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Somebody wants to see the session: it gets a host as soon as one is free. */
  ensureLive(session: string): Promise<void>
  statusOf(session: string): HostStatus
  /** Calls back whenever the status of a session may have changed. Returns the function that stops it. */
  onStatus(listener: (session: string) => void): () => void
  /** Connected workers. */
  workers(): number
  /** Puts a session to rest now. */
  rest(session: string): Promise<void>
  close(): Promise<void>
}

const SWEEP = 2000

export const createHosts = async (deps: HostsDeps): Promise<Hosts> => {
  const listeners = new Set<(session: string) => void>()
  const tell = (session: string): void => {
    for (const listener of listeners) listener(session)
  }
  const failed = (what: string) => (error: unknown) =>
    deps.log?.({ event: what, message: error instanceof Error ? error.message : String(error) })
  const queue = await openQueue(deps.databaseUrl, failed('queue-error'))
  /** Wanted, and not with a worker yet. */
  const waiting = new Set((await queue.list()).map(({ session }) => session))
  const attention = createAttention(deps.watchers, deps.restAfter)
  let closed = false

  const placing = createPlacing(
    deps,
    queue,
    () => workers,
    (session) => attention.isWanted(session),
    (session, state) => {
      if (placing.get(session) || state === 'unwanted') waiting.delete(session)
      else if (state === 'queued') waiting.add(session)
      // Asked for again while it was being put to rest.
      else if (waiting.has(session)) void queue.want(session).then(pump, failed('want-failed'))
      tell(session)
    },
  )
  const pump = (): void => {
    if (!closed) void placing.pump()
  }
  const workers = createWorkers({
    key: deps.workerKey,
    onHello: (worker, running) => {
      deps.log?.({ event: 'worker', name: worker.name, slots: worker.free(), running: running.length })
      void placing.hello(worker, running).catch(failed('hello-failed')).then(pump)
    },
    onMessage: (worker, message) => {
      placing
        .message(worker, message)
        .catch(failed('message-failed'))
        .then(() => {
          if (message.type === 'ended') pump()
        })
    },
    onGone: placing.gone,
  })

  const restUnwatched = async (): Promise<void> => {
    const live = placing.all().filter(({ status }) => status === 'live')
    const seats = workers.all().some((worker) => worker.free() > 0)
    for (const session of await attention.unwatched(
      live.map((p) => p.session),
      waiting.size > 0 && !seats,
    ))
      await placing.rest(session)
  }
  const timer = setInterval(() => {
    placing.sweep().catch(failed('sweep-failed')).then(pump)
    restUnwatched().catch(failed('rest-failed'))
  }, SWEEP)

  return {
    handleUpgrade: workers.handleUpgrade,
    ensureLive: async (session) => {
      attention.looked(session)
      const p = placing.get(session)
      if (p && !p.resting) return
      const known = waiting.has(session)
      waiting.add(session)
      if (!known) tell(session)
      await queue.want(session)
      pump()
    },
    statusOf: (session) => {
      const p = placing.get(session)
      if (p) return { status: p.status, stage: p.stage, tick: p.tick }
      return { status: waiting.has(session) ? 'waiting' : 'resting', stage: null, tick: 0 }
    },
    onStatus: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    workers: () => workers.all().length,
    rest: placing.rest,
    close: async () => {
      closed = true
      clearInterval(timer)
      await placing.close()
      await workers.close()
      await queue.close()
    },
  }
}
