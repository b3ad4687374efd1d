/** Commits at the gate: the total order is checked before it is stored. Dense, well-formed, about an entry that exists, and about it once. */
import * as v from 'valibot'
import { Commit } from './commit.ts'
import { bytesOf } from './gate-entry.ts'
import { isPlain } from './plain.ts'

/** Largest commit, bytes of its encoding: said and near in two languages, 64 changes, a second of steering. */
export const COMMIT_BYTES = 24 * 1024

export interface CommitContext {
  /** Seq of the last commit of the session, over all epochs. */
  readonly lastSeq: number
  /** Is this place an entry in a participant's lane? */
  hasEntry(clientId: number, index: number): boolean
  isCommitted(clientId: number, index: number): boolean
}

const isSteer = (commit: Commit): boolean => commit[4] === 'steer'

/** Checks the new values of a commit lane in order. Null when all are right. */
export const checkCommits = (values: readonly unknown[], ctx: CommitContext): 'entry' | 'commit-order' | null => {
  let seq = ctx.lastSeq
  const here = new Set<string>()
  for (const value of values) {
    if (!isPlain(value) || !v.is(Commit, value) || bytesOf(value) > COMMIT_BYTES) return 'entry'
    const [next, , clientId, index] = value as Commit
    if (next !== ++seq) return 'commit-order'
    if (isSteer(value as Commit) ? clientId !== 0 || index !== 0 : clientId === 0) return 'entry'
    if (clientId === 0) continue
    const key = `${clientId}:${index}`
    if (!ctx.hasEntry(clientId, index) || ctx.isCommitted(clientId, index) || here.has(key)) return 'commit-order'
    here.add(key)
  }
  return null
}
