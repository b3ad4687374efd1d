/**
 * One session, hosted: claim in hand, it reads the log, builds or restores the world, catches up, and then keeps the loop going until
 * it is told to rest, is evicted by a newer claim, or fails. All parts meet here and nowhere else.
 */
import { performance } from 'node:perf_hooks'
import {
  fold,
  followLog,
  readLog,
  STEER_TOPIC,
  type Assignment,
  type BuildStage,
  type Commit,
  type LogEntry,
} from '@shoal/session'
import type { Publisher, PublisherOptions, PublisherStats } from '../media/publisher.ts'
import type { BuiltWorld, WorldRun } from '../model/port.ts'
import { httpCheckpoints, type Checkpoint, type CheckpointStore } from './checkpoints.ts'
import { createCommitter } from './commits.ts'
import { createDriving } from './driving.ts'
import { keyOf } from './intake.ts'
import { createJudging, type Judging } from './judging.ts'
import { createKeeping, EVERY } from './keeping.ts'
import { LEASE } from './lease.ts'
import { openLog } from './log-link.ts'
import { createLoop, type Loop } from './loop.ts'
import type { ModelThread } from './model-thread/index.ts'
import { schedule } from './schedule.ts'

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
  /** Finishes the tick, writes down what is left, checkpoints, leaves the room. */
  rest(): Promise<void>
  tick(): number
  stats(): Promise<HostStats | null>
}

/** Longest for the last checkpoint at the end, ms. */
const GOODBYE = 2000

/** Steps over what the log already knows, as fast as possible and without pictures. Returns the next tick. */
export const catchUp = async (run: WorldRun, from: Checkpoint, commits: readonly Commit[], reached: number) => {
  const log = schedule(commits.filter(([seq]) => seq > from.seq))
  const end = Math.max(from.tick, log.end, reached)
  for (let tick = from.tick; tick < end; tick++) {
    for (const changes of log.changesAt(tick)) run.apply(tick, changes)
    await run.step(tick, log.heldAt(tick), { picture: false, detail: 0 })
  }
  return { tick: end, changes: log.changesAt(end) }
}

export const startHost = (options: HostOptions): Host => {
  const { assignment, model } = options
  const { session, epoch, owner } = assignment
  const capabilities = model.describe()
  const ticksPerSecond = capabilities.fps / capabilities.tickFrames
  let ticket = assignment.log.ticket
  let token: string | null = assignment.livekit.token
  let end: (outcome: Outcome) => void = () => {}
  const over = new Promise<Outcome>((resolve) => (end = resolve))
  const abort = new AbortController()
  let loop: Loop | null = null
  let judging: Judging | null = null
  let keepLast: (() => Promise<void>) | null = null
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

  let driving: ReturnType<typeof createDriving> | null = null
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
      if (topic === STEER_TOPIC) driving?.receive(person, data)
    },
    onLeft: (identity) => driving?.left(identity),
    onEvicted: () => end({ why: 'evicted', code: 'duplicate-identity' }),
  })

  const build = async (): Promise<Checkpoint> => {
    const kept = await store.newest()
    if (kept) return kept
    let world: BuiltWorld
    try {
      world = await model.build(assignment.premise, options.onStage)
    } catch (error) {
      end({ why: 'refused', code: 'not-possible', detail: error instanceof Error ? error.message : String(error) })
      throw error
    }
    const first: Checkpoint = { seq: 0, tick: 0, world, snapshot: null }
    // What was built is permanent from here on: no later host reads the premise again.
    if ((await store.put(first)) === 'stale') end({ why: 'evicted', code: 'stale-host' })
    return first
  }

  const live = async (): Promise<void> => {
    const [kept] = await Promise.all([build(), log.synced])
    const { commits, entries } = readLog(log.doc)
    const run = await model.open(kept.world, kept.snapshot, abort.signal)
    const { tick, changes } = await catchUp(run, kept, commits, options.reached)
    for (const change of changes) run.apply(tick, change)
    const past = fold(entries, commits, { owner })
    const last = commits.at(-1)
    const committer = createCommitter(log.doc, epoch, { seq: last?.[0] ?? 0, tick: last?.[1] ?? 0 })
    onStored = committer.stored
    committer.stored(storedBefore)

    loop = createLoop({
      run,
      capabilities,
      tick,
      seq: committer.seq(),
      paused: past.paused,
      epoch,
      storedSeq: committer.storedSeq,
      untilStored: committer.until,
      mayStep: () => performance.now() - log.heard() < LEASE,
      held: (t) => driving!.held(t),
      onBegin: (t) => keeping.began(t),
      onBegun: (t) => {
        judging?.began(t)
        if (t % ticksPerSecond === 0) driving!.flush()
        if (t % ticksPerSecond === 0) driving!.look()
      },
      picture: publisher.picture,
      sound: publisher.sound,
    })
    const here = loop
    const judged = new Set(
      commits.filter(([, , client]) => client > 0).map(([, , client, index]) => `${client}:${index}`),
    )
    const settled = new Set(past.entries.filter((e) => e.seq !== null).map((e) => keyOf(e.author, e.id)))
    judging = createJudging({
      run,
      committer,
      loop: here,
      owner,
      controls: capabilities.controls,
      control: { paused: past.paused, baton: past.baton, policy: past.policy },
      settled,
      maySteer: (author) => driving!.maySteer(author),
      onControl: () => {},
      onMarker: () => keeping.soon(),
      onFault: options.onFault,
    })
    const { control, setControl } = judging
    driving = createDriving({
      committer,
      loop: () => here,
      control,
      setControl,
      people: publisher.people,
      owner,
      ticksPerSecond,
    })
    const keeping = createKeeping({
      run,
      world: kept.world,
      store,
      everyTicks: Math.round(EVERY * ticksPerSecond),
      flush: () => driving!.flush(),
      appliedSeq: here.appliedSeq,
      untilStored: committer.until,
      onStale: () => end({ why: 'evicted', code: 'stale-host' }),
    })
    keepLast = () => keeping.keep(here.next())
    const unjudged = (list: readonly LogEntry[]): LogEntry[] =>
      list.filter(({ clientId, index }) => !judged.has(`${clientId}:${index}`))
    followLog(log.doc, { onEntries: (list) => judging?.offer(unjudged(list)) })
    options.onLive(tick)
    await here.run()
  }

  const running = live().catch((error: unknown) => {
    end({
      why: 'crash',
      code: 'internal',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  })

  const close = async (): Promise<void> => {
    judging?.stop()
    loop?.stop()
    abort.abort()
    log.close()
    await publisher.close().catch(() => {})
    await model.kill()
  }
  void over.then(close)

  return {
    over,
    rest: async () => {
      if (resting) return void (await over)
      resting = true
      judging?.stop()
      loop?.stop()
      await Promise.race([
        running.then(() => keepLast?.()).catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, GOODBYE)),
      ])
      end({ why: 'rest' })
    },
    tick: () => loop?.next() ?? 0,
    stats: async () =>
      loop && judging
        ? { ...loop.stats(), seq: loop.appliedSeq(), waiting: judging.waiting(), media: await publisher.stats() }
        : null,
  }
}
