/**
 * Commits: the host's verdicts, in the total order. One tuple in the host's lane `c:<epoch>:<clientId>`. `seq` is dense from 1
 * over the whole session, across epochs. A commit whose verdict is `steer` records held controls the host already applied
 * (SPEC STEER); its clientId and index are 0.
 */
import * as v from 'valibot'
import { isRefusalCode } from './refusal.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** JSON-like data a model understands: opaque to the log, bounded by size at the gate. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export interface Said {
  en: string
  zh: string
}
const said = v.object({ en: v.pipe(v.string(), v.maxLength(600)), zh: v.pipe(v.string(), v.maxLength(600)) })

export const CommitNote = v.object({
  /** What was understood, in words (applied), or the reason it was not (refused). */
  said: v.optional(said),
  /** The nearest things that would work, as instructions one could send. */
  near: v.optional(v.pipe(v.array(said), v.maxLength(4))),
  /** The changes the instruction was understood as: replay, fork and takeover apply these, never the text. */
  changes: v.optional(v.pipe(v.array(v.looseObject({ op: v.string() })), v.maxLength(64))),
  /** Packed held controls (verdict `steer`): see steer.ts. */
  steer: v.optional(v.pipe(v.string(), v.maxLength(4096))),
  /** The stick after this commit, for baton intents. */
  baton: v.optional(v.object({ holder: v.nullable(v.string()), waiting: v.array(v.string()) })),
})
export type CommitNote = v.InferOutput<typeof CommitNote>

export const VERDICTS = ['applied', 'expired', 'withdrawn', 'superseded', 'steer'] as const
export type Verdict = (typeof VERDICTS)[number] | `refused:${string}`

const verdict = v.pipe(
  v.string(),
  v.check(
    (s) => (VERDICTS as readonly string[]).includes(s) || (s.startsWith('refused:') && isRefusalCode(s.slice(8))),
  ),
)

export const Commit = v.union([
  v.strictTuple([v.pipe(count, v.minValue(1)), count, count, count, verdict]),
  v.strictTuple([v.pipe(count, v.minValue(1)), count, count, count, verdict, CommitNote]),
])
/** `[seq, tick, clientId, index, verdict, note?]` */
export type Commit = [seq: number, tick: number, clientId: number, index: number, verdict: Verdict, note?: CommitNote]
