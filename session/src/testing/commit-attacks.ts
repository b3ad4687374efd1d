/** The attack table's second half: what a broken or stale host may send. Tests only. */
import { appendCommits, appendIntent } from '../append.ts'
import type { Commit } from '../commit.ts'
import { commitLaneOf } from '../lane.ts'
import { readLog } from '../read.ts'
import type { RefusalCode } from '../refusal.ts'
import { type Attack, goodIntent, type Scene, updateBy } from './attack.ts'
import { rawUpdate } from './raw-update.ts'

const attack = (rule: string, code: RefusalCode, name: string, make: (scene: Scene) => Uint8Array): Attack => ({
  name,
  rule,
  code,
  as: 'host',
  make,
})

const byHost = (scene: Scene, commits: unknown[]) =>
  updateBy(scene, scene.host.clientId, (doc) => appendCommits(doc, scene.host.epoch, commits as Commit[]))

const shaped = (name: string, commit: (scene: Scene, seq: number) => unknown) =>
  attack('GATE14', 'entry', `a commit ${name}`, (s) => byHost(s, [commit(s, s.host.lastSeq + 1)]))

const ordered = (name: string, commits: (scene: Scene, seq: number) => unknown[]) =>
  attack('GATE15', 'commit-order', name, (s) => byHost(s, commits(s, s.host.lastSeq + 1)))

const steer = (seq: number) => [seq, 9, 0, 0, 'steer', { steer: '' }]

export const COMMIT_ATTACKS: readonly Attack[] = [
  shaped('without a verdict', (s, seq) => [seq, 9, s.own, 0]),
  shaped('with an unknown verdict', (s, seq) => [seq, 9, s.own, 0, 'perhaps']),
  shaped('refused for an unknown reason', (s, seq) => [seq, 9, s.own, 0, 'refused:because']),
  shaped('with a negative tick', (s, seq) => [seq, -9, s.own, 0, 'applied']),
  shaped('with half a tick', (s, seq) => [seq, 9.5, s.own, 0, 'applied']),
  shaped('that is an object', (_, seq) => ({ seq })),
  shaped('with a note above 24 KiB', (s, seq) => [
    seq,
    9,
    s.own,
    0,
    'applied',
    { changes: Array.from({ length: 60 }, () => ({ op: 'x'.repeat(600) })) },
  ]),
  shaped('of steering about an entry', (s, seq) => [seq, 9, s.own, 0, 'steer', { steer: '' }]),
  shaped('about nothing', (_, seq) => [seq, 9, 0, 0, 'applied']),
  ordered('a commit that skips a seq', (_, seq) => [steer(seq + 1)]),
  ordered('a commit that repeats a seq', (_, seq) => [steer(seq - 1)]),
  ordered('a gap within one update', (_, seq) => [steer(seq), steer(seq + 2)]),
  ordered('a commit about an entry that is not there', (s, seq) => [[seq, 9, s.own, 100_000, 'applied']]),
  ordered('a commit about a client that is not there', (_, seq) => [[seq, 9, 4_294_000_001, 0, 'applied']]),
  ordered('a commit about a commit', (s, seq) => [[seq, 9, s.host.clientId, 0, 'applied']]),
  ordered('two verdicts on one entry', (s, seq) => [
    [seq, 9, s.other.clientId, 0, 'applied'],
    [seq + 1, 9, s.other.clientId, 0, 'expired'],
  ]),
  ordered('a verdict on an entry that has one', (s, seq) => {
    const judged = readLog(s.doc).commits.find(([, , clientId]) => clientId > 0)
    return [[seq, 9, judged?.[2] ?? s.own, judged?.[3] ?? 100_000, 'expired']]
  }),
  attack('GATE15', 'commit-order', 'commits under two client ids at once', (s) =>
    rawUpdate(
      [s.host.clientId, s.host.fresh].map((client) => ({
        client,
        clock: client === s.host.fresh ? 0 : s.doc.getArray(commitLaneOf(s.host.epoch, client)).length,
        structs: [
          client === s.host.fresh
            ? { parent: commitLaneOf(s.host.epoch, client), values: [steer(s.host.lastSeq + 1)] }
            : {
                origin: [client, s.doc.getArray(commitLaneOf(s.host.epoch, client)).length - 1] as [number, number],
                values: [steer(s.host.lastSeq + 1)],
              },
        ],
      })),
    ),
  ),
  attack('GATE7', 'foreign-lane', 'commits in the lane of another epoch', (s) =>
    updateBy(s, s.host.fresh, (doc) => appendCommits(doc, s.host.epoch + 1, [steer(s.host.lastSeq + 1) as Commit])),
  ),
  attack('GATE7', 'foreign-lane', 'an intent by the host', (s) =>
    updateBy(s, s.host.fresh, (doc) => appendIntent(doc, 'host', goodIntent())),
  ),
  attack('GATE11', 'foreign-client', 'an entry by the host in a director’s name', (s) =>
    updateBy(s, s.own, (doc) => appendIntent(doc, s.author, goodIntent())),
  ),
]
