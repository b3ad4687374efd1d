/**
 * Writes commits into the host's lane and knows which of them are stored. Nothing takes effect before its commit is stored; the server
 * says so by a notice, in order, so one number is enough.
 */
import { appendCommits, type Commit, type CommitNote, type Verdict } from '@shoal/session'
import type * as Y from 'yjs'

export interface Committer {
  /** Appends one commit for `tick` (never lower than that of an earlier one) and returns it with its seq. */
  write(tick: number, clientId: number, index: number, verdict: Verdict, note?: CommitNote): Commit
  /** The server's notice: everything up to `seq` is stored. */
  stored(seq: number): void
  /** Seq of the last commit written, and of the last known to be stored. */
  readonly seq: () => number
  readonly storedSeq: () => number
  /** Resolves when every commit up to `seq` is stored. */
  until(seq: number): Promise<void>
}

/** Continues after `last`, the newest commit of the log. */
export const createCommitter = (doc: Y.Doc, epoch: number, last: { seq: number; tick: number }): Committer => {
  let { seq, tick: floor } = last
  let storedSeq = last.seq
  let waiting: { seq: number; resolve(): void }[] = []
  return {
    write(tick, clientId, index, verdict, note) {
      if (tick < floor) throw new Error(`commit for tick ${tick} after one for ${floor}`)
      floor = tick
      const commit: Commit = note
        ? [++seq, tick, clientId, index, verdict, note]
        : [++seq, tick, clientId, index, verdict]
      appendCommits(doc, epoch, [commit])
      return commit
    },
    stored(upTo) {
      storedSeq = Math.max(storedSeq, Math.min(upTo, seq))
      const ready = waiting.filter((w) => w.seq <= storedSeq)
      waiting = waiting.filter((w) => w.seq > storedSeq)
      for (const { resolve } of ready) resolve()
    },
    seq: () => seq,
    storedSeq: () => storedSeq,
    until: (upTo) =>
      upTo <= storedSeq ? Promise.resolve() : new Promise((resolve) => waiting.push({ seq: upTo, resolve })),
  }
}
