/**
 * What the gate asks about a session, kept beside the document. It is moved on when an update is judged, the document when it is
 * stored; should storing fail, the whole room is thrown away, so the two cannot drift.
 */
import type { StoredLog } from '@shoal/db'
import { type Commit, commitLaneOf, type GateContext, type LaneOwner, laneOf, type Run } from '@shoal/session'
import * as Y from 'yjs'

const ownerOf = (author: string, clientId: number, epoch: number | null): LaneOwner => ({
  author,
  epoch,
  lane: epoch === null ? laneOf(author, clientId) : commitLaneOf(epoch, clientId),
})

export const createRoomState = (stored: StoredLog) => {
  const doc = new Y.Doc({ gc: false })
  if (stored.updates.length > 0) doc.transact(() => stored.updates.forEach((update) => Y.applyUpdate(doc, update)))
  const owners = new Map<number, LaneOwner>()
  for (const { clientId, author, epoch } of stored.clients) owners.set(clientId, ownerOf(author, clientId, epoch))
  const known = new Map<number, number>(Y.decodeStateVector(Y.encodeStateVector(doc)))
  const committed = new Map<number, Set<number>>()
  let lastSeq = stored.commits.at(-1)?.seq ?? stored.baseSeq
  let epoch = stored.epoch

  const markCommitted = (clientId: number, index: number) => {
    if (clientId === 0) return
    const indices = committed.get(clientId)
    if (indices) indices.add(index)
    else committed.set(clientId, new Set([index]))
  }
  for (const { clientId, index } of stored.commits) markCommitted(clientId, index)

  return {
    doc,
    get lastSeq() {
      return lastSeq
    },
    get epoch() {
      return epoch
    },
    /** Another host has claimed the session. Epochs only rise. */
    raiseEpoch(to: number) {
      epoch = Math.max(epoch, to)
    },
    bind(clientId: number, author: string, epoch: number | null) {
      if (!owners.has(clientId)) owners.set(clientId, ownerOf(author, clientId, epoch))
    },
    ownedBy: (clientId: number, author: string): boolean => owners.get(clientId)?.author === author,
    known: (clientId: number): number => known.get(clientId) ?? 0,

    context(author: string, epoch: number | null, canWrite: boolean, maxBytes: number): GateContext {
      return {
        author,
        epoch,
        canWrite,
        maxBytes,
        lastSeq,
        known: (clientId) => known.get(clientId) ?? 0,
        ownerOf: (clientId) => owners.get(clientId),
        hasEntry: (clientId, index) => owners.get(clientId)?.epoch === null && index < (known.get(clientId) ?? 0),
        isCommitted: (clientId, index) => committed.get(clientId)?.has(index) ?? false,
      }
    },

    /** Moves on past judged runs. */
    accept(runs: readonly Run[]) {
      for (const { clientId, clock, owner, values } of runs) {
        known.set(clientId, clock + values.length)
        if (owner.epoch === null) continue
        for (const [seq, , target, index] of values as Commit[]) {
          lastSeq = seq
          markCommitted(target, index)
        }
      }
    },
  }
}
export type RoomState = ReturnType<typeof createRoomState>
