/**
 * The browser's outbox: every intent typed here that no host has judged yet. It is the truth for offline work; the Yjs document of a
 * page is only a cache and dies with it. Pure: the page stores the value where it likes (IndexedDB) and passes the time in.
 */
import * as v from 'valibot'
import type { Place } from './append.ts'
import { Intent } from './intent.ts'
import { intentKey, type Timeline, type TimelineEntry, unjudged } from './timeline.ts'

/**
 * `waiting`: not in any live document yet. `sent`: appended, the server has not said it is stored. `stored`: survives everything.
 * `expired`: waited too long, its author is asked whether to send it again.
 */
export const OutboxItem = v.object({
  intent: Intent,
  createdAt: v.number(),
  state: v.picklist(['waiting', 'sent', 'stored', 'expired']),
  place: v.nullable(v.object({ clientId: v.number(), index: v.number() })),
})
export type OutboxItem = v.InferOutput<typeof OutboxItem>
export type Outbox = readonly OutboxItem[]

/** An intent older than this is not sent without being asked, ms: the world has moved on. */
export const OUTBOX_TTL = 10 * 60_000
/** Most intents kept; typing more offline is refused by the page. */
export const OUTBOX_MAX = 200

/** Reads a stored outbox back; what cannot be read is left out. */
export const parseOutbox = (stored: unknown): Outbox =>
  Array.isArray(stored) ? stored.filter((item): item is OutboxItem => v.is(OutboxItem, item)) : []

const change = (outbox: Outbox, which: (item: OutboxItem) => boolean, to: Partial<OutboxItem>): Outbox =>
  outbox.some(which) ? outbox.map((item) => (which(item) ? { ...item, ...to } : item)) : outbox

/** Adds a new intent; the same id twice is one item. Full: unchanged. */
export const outboxAdd = (outbox: Outbox, intent: Intent, now: number): Outbox =>
  outbox.length >= OUTBOX_MAX || outbox.some((item) => item.intent.id === intent.id)
    ? outbox
    : [...outbox, { intent, createdAt: now, state: 'waiting', place: null }]

/** Appends what waits through `append` (append.ts on the live document), in order. Idempotent by state and, at the commit, by id. */
export const outboxSend = (outbox: Outbox, append: (intent: Intent) => Place): Outbox =>
  outbox.map((item) => (item.state === 'waiting' ? { ...item, state: 'sent', place: append(item.intent) } : item))

/** The server's `stored` notice: entries of `clientId` below `clock` are safe. */
export const outboxStored = (outbox: Outbox, clientId: number, clock: number): Outbox =>
  change(
    outbox,
    ({ state, place }) => state === 'sent' && place !== null && place.clientId === clientId && place.index < clock,
    { state: 'stored' },
  )

/** Drops what the host has judged. `author` is the person of this page. */
export const outboxSettle = (outbox: Outbox, timeline: Timeline, author: string): Outbox => {
  const judged = new Set(timeline.entries.filter((entry) => entry.seq !== null).map((entry) => entry.key))
  const left = outbox.filter((item) => !judged.has(intentKey(author, item.intent.id)))
  return left.length === outbox.length ? outbox : left
}

/**
 * The document is gone (reload, close 4403 or 4409) and a fresh one with a fresh client id takes its place: all that is not in the
 * server's log goes out again. `offending`: the intent the server refused; it is dropped.
 */
export const outboxFreshDoc = (outbox: Outbox, offending?: string): Outbox =>
  change(
    outbox.filter((item) => item.intent.id !== offending),
    (item) => item.state === 'sent',
    { state: 'waiting', place: null },
  )

/** Marks what has waited longer than `ttl`. Only what is still here: a sent intent expires by the host's verdict. */
export const outboxExpire = (outbox: Outbox, now: number, ttl = OUTBOX_TTL): Outbox =>
  change(outbox, (item) => item.state === 'waiting' && now - item.createdAt > ttl, { state: 'expired' })

/** Its author wants it after all: a new intent, because the old id is spent. */
export const outboxAgain = (outbox: Outbox, id: string, freshId: string, now: number): Outbox =>
  outbox.map((item) =>
    item.intent.id === id && item.state === 'expired'
      ? { intent: { ...item.intent, id: freshId, at: now }, createdAt: now, state: 'waiting', place: null }
      : item,
  )

/** Removes an intent its author gave up before it was sent. */
export const outboxDrop = (outbox: Outbox, id: string): Outbox =>
  outbox.filter((item) => item.intent.id !== id || (item.state !== 'waiting' && item.state !== 'expired'))

/**
 * The timeline as this page shows it: what waits here stands at the end, and what was appended but not stored counts as waiting,
 * for nobody else can see it yet.
 */
export const showWith = (timeline: Timeline, outbox: Outbox, author: string): TimelineEntry[] => {
  const mine = new Map(outbox.map((item) => [intentKey(author, item.intent.id), item]))
  const shown = new Set(timeline.entries.map((entry) => entry.key))
  const entries = timeline.entries.map((entry): TimelineEntry => {
    const state = mine.get(entry.key)?.state
    return entry.state === 'queued' && (state === 'sent' || state === 'waiting')
      ? { ...entry, state: 'waiting', ahead: null }
      : entry
  })
  for (const [key, { intent, createdAt, state }] of mine) {
    if (shown.has(key)) continue
    const place = { clientId: 0, index: 0 }
    entries.push(
      unjudged(author, place, { ...intent, at: createdAt }, intent, state === 'expired' ? 'expired' : 'waiting'),
    )
  }
  return entries
}
