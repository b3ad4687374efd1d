/** A small session with two authors and a host, and the gate's view of it. Tests only. */
import * as Y from 'yjs'
import { appendCommits, appendIntent } from '../append.ts'
import type { GateContext, LaneOwner } from '../gate.ts'
import { UPDATE_BYTES, UPDATE_BYTES_SYNC } from '../gate.ts'
import { commitLaneOf, laneOf } from '../lane.ts'
import { type Attack, goodIntent, type Scene } from './attack.ts'

const as = (doc: Y.Doc, clientId: number, edit: () => void) => {
  const before = doc.clientID
  doc.clientID = clientId
  edit()
  doc.clientID = before
}

const OWNERS: readonly [clientId: number, author: string, epoch: number | null][] = [
  [11, 'ann', null],
  [12, 'ann', null],
  [21, 'bob', null],
  [31, 'host', 1],
  [32, 'host', 1],
]

/** Ann has three entries, Bob two; the host has judged Ann's first. */
export const createScene = (): Scene => {
  const doc = new Y.Doc()
  for (let i = 0; i < 3; i++) as(doc, 11, () => appendIntent(doc, 'ann', goodIntent(i)))
  for (let i = 3; i < 5; i++) as(doc, 21, () => appendIntent(doc, 'bob', goodIntent(i)))
  as(doc, 31, () => appendCommits(doc, 1, [[1, 24, 11, 0, 'applied']]))
  return {
    doc,
    author: 'ann',
    own: 11,
    fresh: 12,
    other: { author: 'bob', clientId: 21 },
    host: { epoch: 1, clientId: 31, fresh: 32, lastSeq: 1 },
  }
}

/** What the gate is told of that session, for the sender of an attack. */
export const contextOf = (scene: Scene, sender: Attack['as'] = 'director'): GateContext => {
  const owners = new Map<number, LaneOwner>(
    OWNERS.map(([clientId, author, epoch]) => {
      const lane = epoch === null ? laneOf(author, clientId) : commitLaneOf(epoch, clientId)
      return [clientId, { author, epoch, lane }]
    }),
  )
  const known = (clientId: number) => Y.getState(scene.doc.store, clientId)
  return {
    author: sender === 'host' ? 'host' : scene.author,
    epoch: sender === 'host' ? scene.host.epoch : null,
    canWrite: sender !== 'reader',
    maxBytes: sender === 'host' ? UPDATE_BYTES_SYNC : UPDATE_BYTES,
    lastSeq: scene.host.lastSeq,
    known,
    ownerOf: (clientId) => owners.get(clientId),
    hasEntry: (clientId, index) => owners.get(clientId)?.epoch === null && index < known(clientId),
    isCommitted: (clientId, index) => clientId === 11 && index === 0,
  }
}
