/** What the log socket has done since start: counts by code and how long storing took. Numbers only. */
import type { RefusalCode, Run } from '@shoal/session'

/** Latencies kept for the percentiles. */
const WINDOW = 1024

export const createCounters = () => {
  const refused: Partial<Record<RefusalCode, number>> = {}
  const times: number[] = []
  let entries = 0
  let commits = 0
  let batches = 0
  return {
    refuse(code: RefusalCode) {
      refused[code] = (refused[code] ?? 0) + 1
    },
    stored(runs: readonly Run[], ms: number) {
      for (const { owner, values } of runs) {
        if (owner.epoch === null) entries += values.length
        else commits += values.length
      }
      times[batches++ % WINDOW] = ms
    },
    read() {
      const sorted = [...times].sort((a, b) => a - b)
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
      return { entries, commits, batches, storeP50Ms: at(0.5), storeP95Ms: at(0.95), refused: { ...refused } }
    },
  }
}
export type Counters = ReturnType<typeof createCounters>
