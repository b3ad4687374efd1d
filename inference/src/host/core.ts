/**
 * The core of a host: an opened run, the log's document and a way out for picture and sound, joined by the parts that judge, commit,
 * steer, keep and step. Network and processes are outside; tests run many cores against a log in memory.
 */
import { performance } from 'node:perf_hooks'
import { fold, followLog, readLog, type LogEntry } from '@shoal/session'
import type * as Y from 'yjs'
import type { BuiltWorld, Capabilities, WorldRun } from '../model/port.ts'
import type { Checkpoint, CheckpointStore } from './checkpoints.ts'
import { createCommitter, type Committer } from './commits.ts'
import { createDriving, type Driving, type Person } from './driving.ts'
import { keyOf } from './intake.ts'
import { createJudging, type Judging } from './judging.ts'
import { createKeeping, EVERY, type Keeping } from './keeping.ts'
import { LEASE } from './lease.ts'
import { createLoop, type Loop, type LoopDeps } from './loop.ts'
import { catchUp } from './schedule.ts'

export interface CoreOptions {
  doc: Y.Doc
  run: WorldRun
  capabilities: Capabilities
  world: BuiltWorld
  /** What the run was opened from. */
  from: Checkpoint
  /** Tick the session is known to have reached besides what the log says. */
  reached: number
  epoch: number
  owner: string
  store: CheckpointStore
  people(): readonly Person[]
  /** Monotonic ms of the last word from the server. */
  heard(): number
  picture: LoopDeps['picture']
  sound: LoopDeps['sound']
  /** Seconds between checkpoints; default EVERY. */
  keepEvery?: number
  onStale(): void
  onFault(message: string): void
}

export interface Core {
  loop: Loop
  judging: Judging
  driving: Driving
  keeping: Keeping
  committer: Committer
  /** Begins to judge; call once, before `loop.run()`. */
  open(): void
  close(): void
}

/** Catches up with the log and gets everything ready. The document must be in sync. */
export const createCore = async (options: CoreOptions): Promise<Core> => {
  const { doc, run, capabilities, owner, epoch } = options
  const ticksPerSecond = capabilities.fps / capabilities.tickFrames
  const { commits, entries } = readLog(doc)
  const past = fold(entries, commits, { owner })
  const { tick, changes } = await catchUp(run, options.from, commits, options.reached)
  for (const change of changes) run.apply(tick, change)
  const last = commits.at(-1)
  const committer = createCommitter(doc, epoch, { seq: last?.[0] ?? 0, tick: last?.[1] ?? 0 })
  const judged = new Set(commits.filter(([, , client]) => client > 0).map(([, , client, at]) => `${client}:${at}`))
  const unjudged = (list: readonly LogEntry[]): LogEntry[] =>
    list.filter(({ clientId, index }) => !judged.has(`${clientId}:${index}`))
  let stopFollowing = (): void => {}

  const loop: Loop = createLoop({
    run,
    capabilities,
    tick,
    seq: committer.seq(),
    paused: past.paused,
    epoch,
    storedSeq: committer.storedSeq,
    untilStored: committer.until,
    mayStep: () => performance.now() - options.heard() < LEASE,
    held: (t) => driving.held(t),
    onBegin: (t) => keeping.began(t),
    onBegun: (t) => {
      judging.began(t)
      if (t % ticksPerSecond !== 0) return
      driving.flush()
      driving.look()
    },
    picture: options.picture,
    sound: options.sound,
  })
  const judging: Judging = createJudging({
    run,
    committer,
    loop,
    owner,
    controls: capabilities.controls,
    control: { paused: past.paused, baton: past.baton, policy: past.policy },
    settled: new Set(past.entries.filter((e) => e.seq !== null).map((e) => keyOf(e.author, e.id))),
    maySteer: (author) => driving.maySteer(author),
    onMarker: () => keeping.soon(),
    onFault: options.onFault,
  })
  const driving: Driving = createDriving({
    committer,
    loop,
    control: judging.control,
    setControl: judging.setControl,
    people: options.people,
    owner,
    ticksPerSecond,
  })
  const keeping: Keeping = createKeeping({
    run,
    world: options.world,
    store: options.store,
    everyTicks: Math.round((options.keepEvery ?? EVERY) * ticksPerSecond),
    flush: driving.flush,
    appliedSeq: loop.appliedSeq,
    untilStored: committer.until,
    onStale: options.onStale,
  })
  return {
    loop,
    judging,
    driving,
    keeping,
    committer,
    open: () => {
      stopFollowing = followLog(doc, { onEntries: (list) => judging.offer(unjudged(list)) })
    },
    close: () => {
      stopFollowing()
      judging.stop()
      loop.stop()
    },
  }
}
