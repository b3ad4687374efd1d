/** Writing and reading the log: lanes as the document has them. */
import * as fc from 'fast-check'
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { appendCommits, appendIntent } from './append.ts'
import type { Commit } from './commit.ts'
import { commitLaneOf, laneOf, parseLane } from './lane.ts'
import { isPlain } from './plain.ts'
import { followLog, readLog } from './read.ts'
import { goodIntent } from './testing/attack.ts'

it('[LANE1] the names of lanes read back, and nothing else does', () => {
  expect(parseLane(laneOf('ann_-9', 4_294_967_295))).toEqual({
    kind: 'intent',
    author: 'ann_-9',
    clientId: 4_294_967_295,
  })
  expect(parseLane(commitLaneOf(7, 12))).toEqual({ kind: 'commit', epoch: 7, clientId: 12 })
  for (const name of ['junk', 'l:ann', 'l:a:b:1', 'c:x:1', 'l::1', 'l:ann:x', 'x:ann:1'])
    expect(parseLane(name)).toBeNull()
})

it('[LANE4] the index of a value is the Yjs clock of its struct', () => {
  const doc = new Y.Doc()
  for (let i = 0; i < 20; i++)
    expect(appendIntent(doc, 'ann', goodIntent(i))).toEqual({ clientId: doc.clientID, index: i })
  expect(Y.getState(doc.store, doc.clientID)).toBe(20)
  expect(readLog(doc).entries.map((e) => e.index)).toEqual(Array.from({ length: 20 }, (_, i) => i))
})

it('[LANE2] [LANE5] whatever the order of delivery, documents are equal and every read is a prefix of a later one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 40 }), (steps) => {
      const peers = Array.from({ length: 4 }, () => new Y.Doc())
      const read = new Map<string, unknown[]>()
      const isPrefix = (doc: Y.Doc) => {
        for (const name of doc.share.keys()) {
          const now = doc.getArray(name).toArray()
          const key = `${doc.guid} ${name}`
          const before = read.get(key) ?? []
          expect(now.slice(0, before.length)).toEqual(before)
          read.set(key, now)
        }
      }
      steps.forEach(([from, to], n) => {
        appendIntent(peers[from], `author${from}`, goodIntent(n))
        Y.applyUpdate(peers[to], Y.encodeStateAsUpdate(peers[from], Y.encodeStateVector(peers[to])))
        isPrefix(peers[to])
      })
      for (const a of peers) for (const b of peers) Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
      for (const peer of peers) {
        isPrefix(peer)
        expect(readLog(peer)).toEqual(readLog(peers[0]))
        expect(readLog(peer).entries).toHaveLength(steps.length)
      }
    }),
    { numRuns: 200 },
  )
})

it('[LANE6] what an honest client appends is plain, whatever was pasted', () => {
  const doc = new Y.Doc()
  appendIntent(doc, 'ann', { ...goodIntent(), t: 'a\u0000b\ud800', to: undefined } as never)
  expect(readLog(doc).entries[0].value).toEqual({ ...goodIntent(), t: 'ab\ufffd' })
  expect(isPlain(readLog(doc).entries[0].value)).toBe(true)
})

it('[LANE6] plain data is JSON and nothing beside it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(isPlain(value)).toBe(!JSON.stringify(value).includes('\\u0000'))
    }),
  )
  for (const value of [
    undefined,
    1n,
    Number.NaN,
    new Date(0),
    new Map(),
    Uint8Array.of(1),
    () => 1,
    Object.create(null),
    new (class A {})(),
  ]) {
    expect(isPlain(value)).toBe(false)
    expect(isPlain({ inner: [value] })).toBe(false)
  }
})

it('[FOLD1] a follower hears everything once, entries before the commits that judge them', () => {
  const [doc, host] = [new Y.Doc(), new Y.Doc()]
  appendIntent(doc, 'ann', goodIntent(1))
  const heard: string[] = []
  const stop = followLog(host, {
    onEntries: (entries) => heard.push(...entries.map((e) => `entry ${e.index}`)),
    onCommits: (commits) => heard.push(...commits.map((c) => `commit ${c[0]}`)),
  })
  Y.applyUpdate(host, Y.encodeStateAsUpdate(doc))
  const commits: Commit[] = [
    [1, 2, doc.clientID, 0, 'applied'],
    [2, 2, 0, 0, 'steer', { steer: '' }],
  ]
  appendCommits(host, 1, commits)
  appendIntent(doc, 'ann', goodIntent(2))
  Y.applyUpdate(host, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(host, Y.encodeStateAsUpdate(doc))
  stop()
  appendCommits(host, 1, [[3, 2, doc.clientID, 1, 'applied']])
  expect(heard).toEqual(['entry 0', 'commit 1', 'commit 2', 'entry 1'])
})
