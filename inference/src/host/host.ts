/**
 * One session, hosted: claim in hand, it reads the log, builds or restores the world, and then keeps the core going until it is told
 * to rest, is evicted by a newer claim, or fails. Log, media and model thread meet the core here and nowhere else.
 */
import { STEER_TOPIC, type Assignment, type BuildStage } from '@shoal/session'
import type { Publisher, PublisherOptions, PublisherStats } from '../media/publisher.ts'
import { PremiseRefused, type BuiltWorld } from '../model/port.ts'
import { httpCheckpoints, type Checkpoint, type CheckpointStore } from './checkpoints.ts'
import { createCore, type Core } from './core.ts'
import { openLog } from './log-link.ts'
import { resourcesOf } from './resources.ts'
import type { ModelThread } from './model-thread/index.ts'

export type Outcome = { why: 'rest' | 'crash' | 'evicted' | 'refused'; code?: string; detail?: string }

export interface HostOptions {
  assignment: Assignment
  /** Tick the session is known to have reached; it goes on from there when the log says nothing later. */
  reached: number
  model: ModelThread
  publish(options: PublisherOptions): Publisher
  /** A fresh ticket, and with it a fresh media token if the server sent one. */
  renew(): Promise<{ ticket: string; media?: string }>
  onStage(stage: BuildStage): void
  onLive(tick: number): void
  onFault(message: string): void
  store?: CheckpointStore
}

export interface HostStats {
  tick: number
  seq: number
  waiting: number
  detail: number
  stepMs: number
  skipped: number
  stalledMs: number
  paused: boolean
  media: PublisherStats
}

export interface Host {
  /** How it ended; never rejects. */
  over: Promise<Outcome>
  /** Room and log are left, the model is gone. */
  closed: Promise<void>
  /** Finishes the tick, writes down what is left, checkpoints, leaves the room. */
  rest(): Promise<void>
  tick(): number
  stats(): Promise<HostStats | null>
}

/** Longest for the last checkpoint at the end, ms. */
const GOODBYE = 2000

export const startHost = (options: HostOptions): Host => {
  const { assignment, model } = options
  const { session, epoch, owner } = assignment
  const capabilities = model.describe()
  let ticket = assignment.log.ticket
  let token: string | null = assignment.livekit.token
  let end: (outcome: Outcome) => void = () => {}
  const over = new Promise<Outcome>((resolve) => (end = resolve))
  const abort = new AbortController()
  let core: Core | null = null
  let resting = false

  const renew = async (): Promise<string> => {
    const fresh = await options.renew()
    ticket = fresh.ticket
    token = fresh.media ?? token
    return ticket
  }
  let onStored: (seq: number) => void = () => {}
  let storedBefore = 0
  const log = openLog({
    url: assignment.log.url,
    session,
    ticket,
    renew,
    onStored: (seq) => {
      storedBefore = seq
      onStored(seq)
    },
    onOver: (code, reason) => end({ why: code === 4410 ? 'evicted' : 'crash', code: String(code), detail: reason }),
  })
  const store = options.store ?? httpCheckpoints(assignment.api, session, () => ticket)

  const resources = resourcesOf(assignment, () => ticket)
  // Whoever needs them hears of the failure.
  resources.catch(() => {})

  const publisher = options.publish({
    url: assignment.livekit.url,
    token: async () => {
      if (token === null) await renew()
      const held = token ?? assignment.livekit.token
      // The first join has one in hand; later ones ask, for it may be old by then.
      token = null
      return held
    },
    width: capabilities.width,
    height: capabilities.height,
    fps: capabilities.fps,
    onData: (topic, person, data) => {
      if (topic === STEER_TOPIC) core?.driving.receive(person, data)
    },
    onLeft: (identity) => core?.driving.left(identity),
    onEvicted: () => end({ why: 'evicted', code: 'duplicate-identity' }),
  })

  const build = async (): Promise<Checkpoint> => {
    const kept = await store.newest()
    if (kept) return kept
    let world: BuiltWorld
    try {
      world = await model.build(assignment.premise, options.onStage, await resources)
    } catch (error) {
      // Only a refusal is for good; anything else is our fault and may go better the next time.
      if (error instanceof PremiseRefused) end({ why: 'refused', code: error.code, detail: error.message })
      throw error
    }
    const first: Checkpoint = { seq: 0, tick: 0, world, snapshot: null }
    // What was built is permanent from here on: no later host reads the premise again.
    if ((await store.put(first)) === 'stale') end({ why: 'evicted', code: 'stale-host' })
    return first
  }

  const live = async (): Promise<void> => {
    const [kept] = await Promise.all([build(), log.synced])
    const run = await model.open(kept.world, kept.snapshot, abort.signal, await resources)
    core = await createCore({
      doc: log.doc,
      run,
      capabilities,
      world: kept.world,
      from: kept,
      reached: options.reached,
      epoch,
      owner,
      store,
      people: publisher.people,
      heard: log.heard,
      picture: publisher.picture,
      sound: publisher.sound,
      onStale: () => end({ why: 'evicted', code: 'stale-host' }),
      onFault: options.onFault,
    })
    onStored = core.committer.stored
    core.committer.stored(storedBefore)
    core.open()
    options.onLive(core.loop.next())
    await core.loop.run()
  }

  const running = live().catch((error: unknown) => {
    end({
      why: 'crash',
      code: 'internal',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  })

  const close = async (): Promise<void> => {
    core?.close()
    abort.abort()
    log.close()
    await publisher.close().catch(() => {})
    await model.kill()
  }
  const closed = over.then(close)

  return {
    over,
    closed,
    rest: async () => {
      if (resting) return void (await over)
      resting = true
      core?.close()
      await Promise.race([
        running.then(() => core?.keeping.keep(core.loop.next())).catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, GOODBYE)),
      ])
      end({ why: 'rest' })
    },
    tick: () => core?.loop.next() ?? 0,
    stats: async () =>
      core && {
        ...core.loop.stats(),
        seq: core.loop.appliedSeq(),
        waiting: core.judging.waiting(),
        media: await publisher.stats(),
      },
  }
}
