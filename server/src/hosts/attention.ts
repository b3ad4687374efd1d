/** Who is being watched: decides which sessions rest, and whether one that waits in the queue is still wanted by anybody. */
import { performance } from 'node:perf_hooks'

/** A session nobody watches for so long gives its seat to one that waits, ms: a page has time to come back. */
export const YIELD_AFTER = 15_000

export interface Attention {
  /** Somebody asked to see it. */
  looked(session: string): void
  isWanted(session: string): Promise<boolean>
  /** Of these live sessions, those to put to rest; one more of them when another waits for a seat. */
  unwatched(sessions: readonly string[], someWait: boolean): Promise<string[]>
}

export const createAttention = (
  watchers: (session: string) => number | Promise<number>,
  restAfter: number,
  now: () => number = () => performance.now(),
): Attention => {
  const seen = new Map<string, number>()
  const look = async (session: string): Promise<number> => {
    if ((await watchers(session)) > 0) seen.set(session, now())
    return seen.get(session) ?? Number.NEGATIVE_INFINITY
  }
  return {
    looked: (session) => void seen.set(session, now()),
    isWanted: async (session) => now() - (await look(session)) < restAfter,
    unwatched: async (sessions, someWait) => {
      const silent: { session: string; ms: number }[] = []
      for (const session of sessions) {
        // A host that outlived this server's predecessor starts its time now.
        if (!seen.has(session)) seen.set(session, now())
        silent.push({ session, ms: now() - (await look(session)) })
      }
      silent.sort((a, b) => b.ms - a.ms)
      const limit = (i: number): number => (someWait && i === 0 ? Math.min(YIELD_AFTER, restAfter) : restAfter)
      return silent.filter(({ ms }, i) => ms > limit(i)).map(({ session }) => session)
    },
  }
}
