/**
 * The log's storage in memory, with the promises of db/src/log.ts and processes that can be killed: what a dead process was about to
 * write is written or not, and nobody hears. For the model test alone; everything else runs on Postgres.
 */
import {
  type LogBatch,
  type LogClient,
  type LogRepository,
  type LogUpdate,
  StaleEpoch,
  type StoredLog,
} from '@shoal/db'
import type { Commit, LogEntry } from '@shoal/session'

export const createMemoryLog = () => {
  const updates: (LogUpdate & { arrival: number })[] = []
  const entries: LogEntry[] = []
  const commits: { commit: Commit; epoch: number }[] = []
  const clients = new Map<number, LogClient>()
  let snapshot: { arrival: number; bytes: Uint8Array } | null = null
  let epoch = 0

  const store = ({ updates: rows, entries: values, commits: verdicts, epoch: of }: LogBatch): number => {
    for (const { clientId, clock } of rows) {
      if (updates.some((u) => u.clientId === clientId && u.clock === clock)) throw new Error('place is stored already')
    }
    if (verdicts.length > 0 && of !== epoch) throw new StaleEpoch()
    for (const commit of verdicts) {
      const isTaken = commits.some(
        ({ commit: c }) => c[0] === commit[0] || (c[2] > 0 && c[2] === commit[2] && c[3] === commit[3]),
      )
      if (isTaken) throw new Error('seq or place is committed already')
      commits.push({ commit, epoch: of as number })
    }
    for (const row of rows) updates.push({ ...row, arrival: updates.length + 1 })
    entries.push(...structuredClone(values))
    return updates.length
  }

  return {
    updates,
    entries,
    commits,
    clients,
    raiseEpoch: () => ++epoch,
    load(): StoredLog {
      const rows = updates.filter((u) => u.arrival > (snapshot?.arrival ?? 0))
      return {
        clients: [...clients.values()],
        updates: [...(snapshot ? [snapshot.bytes] : []), ...rows.map((u) => u.bytes)],
        arrival: updates.length,
        commits: commits.map(({ commit: [seq, , clientId, index] }) => ({ seq, clientId, index })),
        epoch,
        baseSeq: 0,
      }
    },
    claim(client: LogClient): boolean {
      const known = clients.get(client.clientId) ?? client
      clients.set(client.clientId, known)
      return known.author === client.author && known.epoch === client.epoch
    },

    /** Storage as one server process has it, until it is killed. */
    connect() {
      let alive = true
      const never = new Promise<never>(() => {})
      const repository = {
        append: async (_: string, batch: LogBatch) => {
          await Promise.resolve()
          if (!alive) return never
          const arrival = store(batch)
          await Promise.resolve()
          return alive ? arrival : never
        },
        saveSnapshot: async (_: string, arrival: number, bytes: Uint8Array) => {
          if (alive && arrival > (snapshot?.arrival ?? 0)) snapshot = { arrival, bytes }
        },
      } as unknown as LogRepository
      return { repository, kill: () => (alive = false) }
    },
  }
}
export type MemoryLog = ReturnType<typeof createMemoryLog>
