/** The browser's outbox: nothing typed is lost, nothing takes effect twice. */
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { appendIntent } from './append.ts'
import type { Commit } from './commit.ts'
import { fold } from './fold.ts'
import { newIntentId } from './ids.ts'
import type { Intent } from './intent.ts'
import {
  type Outbox,
  OUTBOX_MAX,
  outboxAdd,
  outboxAgain,
  outboxDrop,
  outboxExpire,
  outboxFreshDoc,
  outboxSend,
  outboxSettle,
  outboxStored,
  parseOutbox,
  showWith,
} from './outbox.ts'
import { readLog } from './read.ts'

const intent = (t: string): Intent => ({ id: newIntentId(), at: 5, k: 'instruct', t })
const states = (outbox: Outbox) => outbox.map((item) => item.state)
const into = (doc: Y.Doc) => (one: Intent) => appendIntent(doc, 'ann', one)
const two = () => outboxAdd(outboxAdd([], intent('one'), 1), intent('two'), 2)

it('[OUTBOX6] ids have 20 characters, no two alike, and fit the envelope', () => {
  const ids = Array.from({ length: 2000 }, newIntentId)
  expect(new Set(ids).size).toBe(2000)
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{20}$/)
})

it('[OUTBOX1] waits, is sent, is stored, and leaves when a commit judges it', () => {
  const doc = new Y.Doc()
  let outbox = two()
  expect(states(outbox)).toEqual(['waiting', 'waiting'])
  outbox = outboxSend(outbox, into(doc))
  expect(outboxSend(outbox, into(doc))).toEqual(outbox)
  expect(readLog(doc).entries).toHaveLength(2)
  outbox = outboxStored(outbox, doc.clientID, 1)
  expect(states(outbox)).toEqual(['stored', 'sent'])
  expect(outboxStored(outbox, doc.clientID + 1, 9)).toBe(outbox)
  const { entries } = readLog(doc)
  expect(outboxSettle(outbox, fold(entries, []), 'ann')).toBe(outbox)
  const commits: Commit[] = [[1, 2, doc.clientID, 0, 'refused:too-fast']]
  expect(outboxSettle(outbox, fold(entries, commits), 'ann').map((i) => i.intent.id)).toEqual([outbox[1].intent.id])
  expect(outboxSettle(outbox, fold(entries, commits), 'bob')).toBe(outbox)
})

it('[OUTBOX2] a fresh document gets again what is not stored, under the same id and in order; the offending one is left out', () => {
  const [lost, fresh] = [new Y.Doc(), new Y.Doc()]
  let outbox = outboxSend(outboxAdd(two(), intent('three'), 3), into(lost))
  outbox = outboxFreshDoc(outboxStored(outbox, lost.clientID, 1), outbox[1].intent.id)
  expect(states(outbox)).toEqual(['stored', 'waiting'])
  outbox = outboxSend(outbox, into(fresh))
  expect(readLog(fresh).entries.map((e) => (e.value as Intent).id)).toEqual([outbox[1].intent.id])
  expect(outbox[1].place).toEqual({ clientId: fresh.clientID, index: 0 })
})

it('[OUTBOX3] what waited too long asks first, and goes out as a new intent', () => {
  const outbox = two()
  const late = outboxExpire(outbox, 10_000, 5000)
  expect(states(late)).toEqual(['expired', 'expired'])
  expect(outboxExpire(outbox, 3000, 5000)).toBe(outbox)
  const doc = new Y.Doc()
  expect(states(outboxSend(late, into(doc)))).toEqual(['expired', 'expired'])
  const again = outboxAgain(late, late[0].intent.id, 'fresh-id-1', 10_000)
  expect([again[0].intent.id, again[0].state, again[0].intent.at]).toEqual(['fresh-id-1', 'waiting', 10_000])
  expect(outboxDrop(again, late[1].intent.id)).toHaveLength(1)
})

it('[OUTBOX4] survives storage, and damage costs only what is damaged', () => {
  const outbox = two()
  const stored = JSON.parse(JSON.stringify(outbox))
  expect(parseOutbox(stored)).toEqual(outbox)
  expect(parseOutbox([...stored, { intent: { k: 'nonsense' } }, 7])).toEqual(outbox)
  for (const damaged of [null, 'x', { length: 2 }, undefined]) expect(parseOutbox(damaged)).toEqual([])
})

it('[OUTBOX1] holds an id once and is bounded', () => {
  const one = intent('one')
  const outbox = outboxAdd(outboxAdd([], one, 1), one, 2)
  expect(outbox).toHaveLength(1)
  const full = Array.from({ length: OUTBOX_MAX + 5 }, () => intent('x')).reduce(
    (box, i) => outboxAdd(box, i, 1),
    outbox,
  )
  expect(full).toHaveLength(OUTBOX_MAX)
})

it('[OUTBOX5] what only this page has is shown as waiting, at the end, once', () => {
  const doc = new Y.Doc()
  let outbox = outboxSend(two(), into(doc))
  outbox = outboxAdd(outboxStored(outbox, doc.clientID, 1), intent('three'), 7)
  const { entries } = readLog(doc)
  const shown = showWith(fold(entries, [[1, 24, doc.clientID, 0, 'applied']]), outbox, 'ann')
  expect(shown.map((e) => [e.text, e.state])).toEqual([
    ['one', 'applied'],
    ['two', 'waiting'],
    ['three', 'waiting'],
  ])
  const stored = outboxStored(outbox, doc.clientID, 2)
  expect(showWith(fold(entries, []), stored, 'ann').map((e) => [e.state, e.ahead])).toEqual([
    ['queued', 0],
    ['queued', 1],
    ['waiting', null],
  ])
})
