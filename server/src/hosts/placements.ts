/** Where each session is hosted, in memory: the answer to a page's "is it live?", and what to do when a worker or a child goes. */
import type { BuildStage } from '@shoal/session'
import type { Worker } from './workers.ts'

export interface Placement {
  session: string
  epoch: number
  /** The job that says it should be live; null until it is known (a host that outlived a server). */
  job: string | null
  /** null: its worker has gone, and may come back. */
  worker: Worker | null
  status: 'building' | 'live'
  stage: BuildStage | null
  tick: number
  /** Monotonic ms of the last watcher seen, of the last crash, and crashes close together. */
  watchedAt: number
  crashedAt: number
  crashes: number
  /** Asked to rest. */
  resting: boolean
}

/** Crashes further apart than this are not counted together, ms. */
const CLOSE = 60_000
const LONGEST = 15_000

/** How long to wait before a crashed session is started again: at once the first time, then longer and longer. */
export const pauseAfterCrash = (placement: Placement, now: number): number => {
  placement.crashes = now - placement.crashedAt < CLOSE ? placement.crashes + 1 : 1
  placement.crashedAt = now
  return placement.crashes === 1 ? 0 : Math.min(LONGEST, 250 * 2 ** placement.crashes)
}

export const newPlacement = (session: string, job: string | null, now: number): Placement => ({
  session,
  epoch: 0,
  job,
  worker: null,
  status: 'building',
  stage: null,
  tick: 0,
  watchedAt: now,
  crashedAt: Number.NEGATIVE_INFINITY,
  crashes: 0,
  resting: false,
})
