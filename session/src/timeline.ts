/** The Timeline: what every screen, caption, export and fork point is drawn from. Made by `fold` and nowhere else. */
import type { Place } from './append.ts'
import type { Baton } from './baton.ts'
import type { CommitNote } from './commit.ts'
import type { Intent } from './intent.ts'
import type { RefusalCode } from './refusal.ts'

type Said = NonNullable<CommitNote['said']>

/** `waiting` exists only on the page that typed it (outbox.ts); the others are the same on every screen. */
export type EntryState = 'waiting' | 'queued' | 'applied' | 'refused' | 'expired' | 'withdrawn' | 'superseded'

export interface TimelineEntry {
  /** `<author>/<intent id>`: stays the same when the intent is appended again. */
  key: string
  id: string
  author: string
  clientId: number
  index: number
  kind: string
  /** Null when this version does not know the kind. */
  intent: Intent | null
  /** What was typed (instruct, marker) or asked (round); null for control. */
  text: string | null
  /** The author's clock, ms: shown, never ordered by alone. */
  at: number
  state: EntryState
  /** Queued: entries before it. */
  ahead: number | null
  seq: number | null
  tick: number | null
  /** `tick` as mm:ss of the session. */
  time: string | null
  /** Refused: why. */
  code: RefusalCode | null
  said: Said | null
  near: Said[]
  changes: NonNullable<CommitNote['changes']>
}

export interface Marker {
  key: string
  seq: number
  tick: number
  time: string
  text: string
  author: string
}

export interface Timeline {
  /** Judged entries in order of seq, then the queued ones. */
  entries: TimelineEntry[]
  seq: number
  tick: number
  baton: Baton
  paused: boolean
  view: 'first' | 'third'
  style: string
  policy: string
  markers: Marker[]
}

/** What holds before the first commit: from the premise, the session and, for a fork, its parent. */
export interface Start {
  /** Holds the stick at the start; null: nobody. */
  owner: string | null
  view: 'first' | 'third'
  style: string
  policy: string
  /** Ticks a second. */
  fps: number
  /** Seq before the first commit of this log: 0, or `parentSeq` of a fork. */
  seq: number
}

export const START: Readonly<Start> = Object.freeze({
  owner: null,
  view: 'third',
  style: '',
  policy: 'single',
  fps: 24,
  seq: 0,
})

/** A tick as mm:ss of the session (minutes run past 59). */
export const clockOf = (tick: number, fps = START.fps): string => {
  const seconds = Math.floor(tick / fps)
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}

/** Names an intent over all its copies: the same intent may stand in two lanes after a page was lost. */
export const intentKey = (author: string, id: string): string => `${author}/${id}`

const textOf = (intent: Intent | null): string | null =>
  intent === null ? null : 't' in intent ? intent.t : 'question' in intent ? intent.question : null

/** An entry nobody has judged. `envelope` is the value as it stands in the lane, `intent` what this version reads it as. */
export const unjudged = (
  author: string,
  { clientId, index }: Place,
  envelope: { id: string; k: string; at: number },
  intent: Intent | null,
  state: EntryState,
): TimelineEntry => ({
  key: intentKey(author, envelope.id),
  id: envelope.id,
  author,
  clientId,
  index,
  kind: envelope.k,
  intent,
  text: textOf(intent),
  at: envelope.at,
  state,
  ahead: null,
  seq: null,
  tick: null,
  time: null,
  code: null,
  said: null,
  near: [],
  changes: [],
})
