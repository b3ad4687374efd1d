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
  /** Name of the worker it was given to last. */
  home: string
  status: 'building' | 'live'
  stage: BuildStage | null
  tick: number
  /** Asked to rest. */
  resting: boolean
  /** Being given to a worker at this moment. */
  placing: boolean
}

/** Crashes further apart than this are not counted together, ms. */
const CLOSE = 60_000
const LONGEST = 15_000

/** Crashes of sessions, remembered beyond one placement: how long to wait before the next start. */
export interface Crashes {
  /** One more; returns the pause before it is started again: none the first time, then longer and longer, ms. */
  count(session: string, now: number): number
  /** What is left of that pause, ms. */
  left(session: string, now: number): number
}

export const createCrashes = (): Crashes => {
  const known = new Map<string, { times: number; at: number; until: number }>()
  return {
    count: (session, now) => {
      const before = known.get(session)
      const times = before && now - before.at < CLOSE ? before.times + 1 : 1
      const pause = times === 1 ? 0 : Math.min(LONGEST, 250 * 2 ** times)
      known.set(session, { times, at: now, until: now + pause })
      return pause
    },
    left: (session, now) => Math.max(0, (known.get(session)?.until ?? 0) - now),
  }
}

export const newPlacement = (session: string, job: string | null): Placement => ({
  session,
  epoch: 0,
  job,
  worker: null,
  home: '',
  status: 'building',
  stage: null,
  tick: 0,
  resting: false,
  placing: false,
})
