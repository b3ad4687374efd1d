/**
 * The only way to write into the log. Values are appended one ContentAny element each, so that the index of a value in its
 * lane is the Yjs clock of its struct and `(clientId, index)` names it for ever (SPEC LANE).
 */
import type * as Y from 'yjs'
import type { Commit } from './commit.ts'
import type { Intent } from './intent.ts'
import { commitLaneOf, laneOf } from './lane.ts'

/** Where a value stands: the natural key of an entry in its session. */
export interface Place {
  clientId: number
  index: number
}

/** NUL cannot be stored by Postgres as text, so the gate refuses it; half a surrogate pair would not survive the wire. Pasted text may hold both. */
const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed()
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const field = (value as Record<string, unknown>)[key]
    if (field !== undefined) copy[key] = clean(field)
  }
  return copy
}

/** Appends one intent to the author's lane of this document. Returns its place. */
export const appendIntent = (doc: Y.Doc, author: string, intent: Intent): Place => {
  const lane = doc.getArray<unknown>(laneOf(author, doc.clientID))
  const index = lane.length
  lane.push([clean(intent)])
  return { clientId: doc.clientID, index }
}

/** Appends the commits of one tick in one transaction (one frame on the wire). For the host of `epoch` alone. */
export const appendCommits = (doc: Y.Doc, epoch: number, commits: readonly Commit[]): void => {
  if (commits.length > 0) doc.getArray<unknown>(commitLaneOf(epoch, doc.clientID)).push(commits.map(clean))
}
