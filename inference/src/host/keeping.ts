/**
 * Keeping: a checkpoint every few seconds and at markers. The snapshot is asked for right before a tick begins and put away only when
 * every commit it rests on is stored, what was steered included.
 */
import type { BuiltWorld, WorldRun } from '../model/port.ts'
import type { CheckpointStore } from './checkpoints.ts'

/** Seconds between checkpoints. */
export const EVERY = 5

export interface KeepingDeps {
  run: Pick<WorldRun, 'snapshot'>
  world: BuiltWorld
  store: CheckpointStore
  everyTicks: number
  /** Writes down the steering so far; returns the seq that must be stored first. */
  flush(): number
  appliedSeq(): number
  untilStored(seq: number): Promise<void>
  onStale(): void
}

export interface Keeping {
  /** Call before anything of `tick` is applied. */
  began(tick: number): void
  /** Take one at the next tick. */
  soon(): void
  /** Takes one for `tick`, the next to step, and resolves when it is stored or could not be. */
  keep(tick: number): Promise<void>
}

export const createKeeping = (deps: KeepingDeps): Keeping => {
  let wanted = false
  let busy = false

  const keep = async (tick: number): Promise<void> => {
    busy = true
    try {
      const seq = deps.appliedSeq()
      const snapshot = await deps.run.snapshot()
      const flushed = deps.flush()
      await deps.untilStored(Math.max(flushed, seq))
      const answer = await deps.store.put({ seq, tick, world: deps.world, snapshot })
      if (answer === 'stale') deps.onStale()
    } finally {
      busy = false
    }
  }
  return {
    began: (tick) => {
      if (busy || !(wanted || tick % deps.everyTicks === 0)) return
      wanted = false
      keep(tick).catch(() => {})
    },
    soon: () => {
      wanted = true
    },
    keep,
  }
}
