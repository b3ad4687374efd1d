/**
 * The attack table: what a hostile but authenticated peer may send, and the code it must be answered with. Used by the gate's table,
 * by the mutation test, and as the evil peer of the fuzz tests. Tests only.
 */
import * as Y from 'yjs'
import { appendCommits, appendIntent } from '../append.ts'
import { commitLaneOf, laneOf } from '../lane.ts'
import type { RefusalCode } from '../refusal.ts'
import { type Attack, goodIntent, type Scene, updateBy } from './attack.ts'
import { COMMIT_ATTACKS } from './commit-attacks.ts'
import { protoValueUpdate, rawUpdate } from './raw-update.ts'

const ownLane = ({ author, own }: Scene) => laneOf(author, own)
const freshLane = ({ author, fresh }: Scene) => laneOf(author, fresh)
const otherLane = ({ other }: Scene) => laneOf(other.author, other.clientId)
const lengthOf = ({ doc }: Scene, lane: string) => doc.getArray(lane).length

/** An update whose one new value is `value`, in a fresh lane of the attacker's own. */
const withValue = (scene: Scene, value: unknown): Uint8Array =>
  rawUpdate([{ client: scene.fresh, clock: 0, structs: [{ parent: freshLane(scene), values: [value] }] }])

const attack = (
  rule: string,
  code: RefusalCode,
  name: string,
  make: (scene: Scene) => Uint8Array,
  or?: RefusalCode,
): Attack => ({ name, rule, code, or, as: 'director', make })

const badValue = (name: string, value: unknown) =>
  attack('GATE13', 'entry', `a value that is ${name}`, (s) => withValue(s, value))

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = { n: value }
  return value
}

/** 30,000 arrays in each other: [[[[…]]]]. Written by hand, for the encoder would run out of stack itself. */
const deepArrays = (scene: Scene): Uint8Array => {
  const head = withValue(scene, 0).slice(0, -3)
  const deep = new Uint8Array(60_002).map((_, i) => (i === 60_000 || i === 60_001 ? 0 : i % 2 === 0 ? 117 : 1))
  return Uint8Array.of(...head, 1, ...deep)
}

export const ATTACKS: readonly Attack[] = [
  attack('GATE1', 'too-large', 'an update above 64 KiB', (s) =>
    withValue(s, { ...goodIntent(), t: 'x'.repeat(70_000) }),
  ),
  attack('GATE1', 'too-large', '15,000 empty client blocks', () =>
    rawUpdate(Array.from({ length: 15_000 }, (_, i) => ({ client: i + 1, clock: 0, structs: [] }))),
  ),
  attack('GATE1', 'too-large', 'ten bytes that promise 2^45 blocks', () => rawUpdate([], 2 ** 45)),
  attack('GATE1', 'too-large', '600 structs where one would do', (s) =>
    rawUpdate([
      {
        client: s.fresh,
        clock: 0,
        structs: Array.from({ length: 600 }, (_, i) =>
          i === 0
            ? { parent: freshLane(s), values: [goodIntent(i)] }
            : { origin: [s.fresh, i - 1] as [number, number], values: [goodIntent(i)] },
        ),
      },
    ]),
  ),
  attack('GATE2', 'malformed', 'noise', () =>
    Uint8Array.from({ length: 60 }, (_, i) => (i === 0 ? 3 : (i * 97) % 251)),
  ),
  attack('GATE2', 'malformed', 'an update cut short', (s) => withValue(s, goodIntent()).slice(0, 30)),
  attack('GATE2', 'malformed', '26 bytes that promise 2^40 values', (s) =>
    rawUpdate([{ client: s.fresh, clock: 0, structs: [{ parent: freshLane(s), length: 2 ** 40 }] }]),
  ),
  attack('GATE2', 'malformed', '30,000 arrays in each other', deepArrays, 'entry'),
  attack('GATE2', 'malformed', 'two blocks of one client', (s) =>
    rawUpdate([
      { client: s.fresh, clock: 0, structs: [{ parent: freshLane(s), values: [goodIntent(1)] }] },
      { client: s.fresh, clock: 1, structs: [{ origin: [s.fresh, 0], values: [goodIntent(2)] }] },
    ]),
  ),
  attack('GATE2', 'malformed', 'an empty client block', (s) => rawUpdate([{ client: s.fresh, clock: 0, structs: [] }])),
  attack('GATE3', 'delete-forbidden', 'a delete of an own entry', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(ownLane(s)).delete(0, 1)),
  ),
  attack('GATE3', 'delete-forbidden', 'a delete of another’s entry', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(otherLane(s)).delete(0, 1)),
  ),
  attack('GATE3', 'delete-forbidden', 'insert and delete in one transaction', (s) =>
    updateBy(s, s.own, (doc) =>
      doc.transact(() => {
        const lane = doc.getArray(ownLane(s))
        lane.push([goodIntent()])
        lane.delete(lane.length - 1, 1)
      }),
    ),
  ),
  attack('GATE4', 'struct-kind', 'a garbage-collected struct', (s) =>
    rawUpdate([{ client: s.fresh, clock: 0, structs: [{ ref: 0, length: 3 }] }]),
  ),
  attack('GATE4', 'struct-kind', 'a skip', (s) =>
    rawUpdate([{ client: s.fresh, clock: 0, structs: [{ ref: 10, length: 3 }] }]),
  ),
  attack('GATE5', 'not-at-end', 'an insert at the front of the own lane', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(ownLane(s)).insert(0, [goodIntent()])),
  ),
  attack('GATE5', 'not-at-end', 'an insert at the front of another’s lane', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(otherLane(s)).insert(0, [goodIntent()])),
  ),
  attack('GATE6', 'foreign-parent', 'an insert at the end of another’s lane', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(otherLane(s)).push([goodIntent()])),
  ),
  attack('GATE7', 'foreign-lane', 'a lane under another’s name', (s) =>
    updateBy(s, s.fresh, (doc) => appendIntent(doc, s.other.author, goodIntent())),
  ),
  attack('GATE7', 'foreign-lane', 'a second lane of the own client', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(freshLane(s)).push([goodIntent()])),
  ),
  attack('GATE7', 'foreign-lane', 'a root that is no lane', (s) =>
    updateBy(s, s.fresh, (doc) => doc.getArray('junk').push([goodIntent()])),
  ),
  attack('GATE7', 'foreign-lane', 'a commit by a director', (s) =>
    updateBy(s, s.fresh, (doc) => doc.getArray(commitLaneOf(s.host.epoch, s.fresh)).push([[1, 1, 0, 0, 'steer']])),
  ),
  attack('GATE7', 'foreign-lane', 'a known struct with a tampered parent', (s) =>
    rawUpdate([{ client: s.own, clock: 0, structs: [{ parent: 'junk', values: [goodIntent()] }] }]),
  ),
  attack('GATE7', 'foreign-lane', 'another’s known struct with a tampered parent', (s) =>
    rawUpdate([{ client: s.other.clientId, clock: 0, structs: [{ parent: 'junk', values: [goodIntent()] }] }]),
  ),
  attack('GATE7', 'foreign-lane', 'a value nested in an entry', (s) =>
    rawUpdate([{ client: s.fresh, clock: 0, structs: [{ parent: [s.own, 0], values: [goodIntent()] }] }]),
  ),
  attack('GATE8', 'map-key', 'a key in the own lane', (s) =>
    updateBy(s, s.fresh, (doc) => doc.getMap(freshLane(s)).set('key', goodIntent())),
  ),
  attack('GATE9', 'content-kind', 'a nested array', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(ownLane(s)).push([new Y.Array()])),
  ),
  attack('GATE9', 'content-kind', 'a nested map', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(ownLane(s)).push([new Y.Map()])),
  ),
  attack('GATE9', 'content-kind', 'a sub-document', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(ownLane(s)).push([new Y.Doc()])),
  ),
  attack('GATE9', 'content-kind', 'bytes', (s) =>
    updateBy(s, s.own, (doc) => doc.getArray(ownLane(s)).push([Uint8Array.of(1, 2, 3)])),
  ),
  attack('GATE9', 'content-kind', 'text', (s) =>
    updateBy(s, s.fresh, (doc) => doc.getText(freshLane(s)).insert(0, 'hello')),
  ),
  attack('GATE11', 'foreign-client', 'the next entry in another’s name', (s) =>
    updateBy(s, s.other.clientId, (doc) => appendIntent(doc, s.other.author, goodIntent())),
  ),
  attack('GATE11', 'foreign-client', 'a client id nobody has bound', (s) =>
    updateBy(s, 4_294_000_000, (doc) => appendIntent(doc, s.author, goodIntent())),
  ),
  attack('GATE12', 'clock-gap', 'a second entry without the first', (s) =>
    rawUpdate([{ client: s.fresh, clock: 1, structs: [{ origin: [s.fresh, 0], values: [goodIntent()] }] }]),
  ),
  attack('GATE12', 'clock-gap', 'a gap after known entries', (s) => {
    const end = lengthOf(s, ownLane(s))
    return rawUpdate([{ client: s.own, clock: end + 1, structs: [{ origin: [s.own, end], values: [goodIntent()] }] }])
  }),
  badValue('a number', 7),
  badValue('null', null),
  badValue('a list', [goodIntent()]),
  badValue('without an id', { k: 'instruct', at: 1, t: 'x' }),
  badValue('badly named', { ...goodIntent(), id: 'no spaces!' }),
  badValue('without a kind', { ...goodIntent(), k: 7 }),
  badValue('badly timed', { ...goodIntent(), at: -1 }),
  badValue('above 4 KiB', { ...goodIntent(), t: 'x'.repeat(5000) }),
  badValue('holding bytes', { ...goodIntent(), b: Uint8Array.of(1) }),
  badValue('holding a big integer', { ...goodIntent(), b: 12n }),
  badValue('holding undefined', { ...goodIntent(), b: undefined }),
  badValue('holding infinity', { ...goodIntent(), b: Number.POSITIVE_INFINITY }),
  badValue('holding a NUL', { ...goodIntent(), t: 'a\u0000b' }),
  badValue('nested 40 deep', { ...goodIntent(), b: nested(40) }),
  attack('LANE6', 'entry', 'a value with a __proto__ key', (s) =>
    protoValueUpdate(s.fresh, freshLane(s), { ...goodIntent() }),
  ),
  attack('LANE6', 'entry', 'a value with a __proto__ key further in', (s) =>
    protoValueUpdate(s.fresh, freshLane(s), { ...goodIntent(), inner: { __pr0to__: { admin: true } } }),
  ),
  {
    ...attack('GATE17', 'read-only', 'a well-formed entry by a reader', (s) =>
      updateBy(s, s.fresh, (doc) => appendIntent(doc, s.author, goodIntent())),
    ),
    as: 'reader',
  },
  {
    ...attack('GATE17', 'read-only', 'a commit by a reader', (s) =>
      updateBy(s, s.fresh, (doc) => appendCommits(doc, s.host.epoch, [[s.host.lastSeq + 1, 1, 0, 0, 'steer']])),
    ),
    as: 'reader',
  },
  ...COMMIT_ATTACKS,
]
