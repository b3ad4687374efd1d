/**
 * The process of one session. Forked ahead of need by the worker with code and model loaded, it hosts one session once and exits:
 * a crash in native media code, or a leak, ends with it. Ends itself when the worker is gone.
 */
import { setPriority } from 'node:os'
import { dispose } from '@livekit/rtc-node'
import type { FromChild, ToChild } from '../worker/ipc.ts'
import { createPublisher } from '../media/publisher.ts'
import { startHost, type Host, type Outcome } from './host.ts'
import { startModelThread, type ModelThread } from './model-thread/index.ts'

/** How often the worker's log gets the figures of a session, ms. */
const STATS_EVERY = 10_000
const TICKET_PATIENCE = 10_000
/** Native threads of the media library may hold the process up: it is not waited for longer, ms. */
const GOODBYE = 1500

const tell = (message: FromChild, done: () => void = () => {}): void => {
  if (process.connected) process.send?.(message, done)
  else done()
}

let host: Host | null = null
let warm: { id: string; model: Promise<ModelThread> } | null = null
let ticketWaiting: ((fresh: { ticket: string; media?: string }) => void)[] = []
let ending = false

/** Says how it ended and ends. Only a rest is worth a goodbye: a newcomer of the same name evicts whoever is left in the room. */
const finish = (outcome: Outcome): void => {
  if (ending) return
  ending = true
  setTimeout(() => process.exit(0), GOODBYE).unref()
  tell({ type: 'ended', outcome }, () => {
    if (!host || outcome.why !== 'rest') process.exit(0)
    void host.closed.then(dispose).finally(() => process.exit(0))
  })
}

const loadModel = (id: string): Promise<ModelThread> =>
  startModelThread(id, { onDeath: (detail) => finish({ why: 'crash', code: 'internal', detail }) })

/**
 * Threads made from here on (media) and the event loop go before the model's, where the system allows it: a late picture is skipped,
 * late sound is heard.
 */
const mediaFirst = (): void => {
  try {
    setPriority(-8)
  } catch {
    // Only an administrator may.
  }
}

const renew = (): Promise<{ ticket: string; media?: string }> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no ticket')), TICKET_PATIENCE)
    ticketWaiting.push((fresh) => {
      clearTimeout(timer)
      resolve(fresh)
    })
    tell({ type: 'ticket' })
  })

const start = async ({ assignment, reached }: Extract<ToChild, { type: 'start' }>): Promise<void> => {
  try {
    if (warm && warm.id !== assignment.model) {
      const other = await warm.model.catch(() => null)
      await other?.kill()
      warm = null
    }
    const model = await (warm?.model ?? loadModel(assignment.model))
    mediaFirst()
    host = startHost({
      assignment,
      reached,
      model,
      publish: createPublisher,
      renew,
      onStage: (stage) => tell({ type: 'stage', stage }),
      onLive: (tick) => tell({ type: 'live', tick }),
      onFault: (message) => tell({ type: 'fault', message }),
    })
    setInterval(async () => {
      const stats = await host?.stats()
      if (stats) tell({ type: 'stats', stats })
    }, STATS_EVERY).unref()
    finish(await host.over)
  } catch (error) {
    finish({
      why: 'crash',
      code: 'internal',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
}

process.on('message', (message: ToChild) => {
  if (message.type === 'start') void start(message)
  else if (message.type === 'ping') tell({ type: 'pong', tick: host?.tick() ?? 0 })
  else if (message.type === 'rest') {
    if (host) void host.rest()
    else finish({ why: 'rest' })
  } else {
    for (const give of ticketWaiting) give({ ticket: message.ticket, media: message.media })
    ticketWaiting = []
  }
})
process.on('disconnect', () => process.exit(0))
// The worker decides when to stop; Ctrl-C reaches the whole group.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})

const model = process.argv[2]
if (model) {
  warm = { id: model, model: loadModel(model) }
  warm.model.then(
    () => tell({ type: 'ready' }),
    (error: unknown) => finish({ why: 'crash', code: 'internal', detail: String(error) }),
  )
} else tell({ type: 'ready' })
