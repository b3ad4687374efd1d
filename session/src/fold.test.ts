/** The fold: what a timeline says, and that every way of feeding it says the same. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commit } from './commit.ts'
import { createTimeline, fold } from './fold.ts'
import type { Intent } from './intent.ts'
import type { LogEntry } from './read.ts'
import { clockOf } from './timeline.ts'

const entry = (author: string, clientId: number, index: number, intent: object): LogEntry => ({
  author,
  clientId,
  index,
  value: { id: `${author}-${clientId}-${index}-id`, at: 1000 + index, ...intent },
})
const say = (t: string) => ({ k: 'instruct', t }) as const

describe('what it says', () => {
  const entries = [
    entry('ann', 1, 0, say('a kitten runs up')),
    entry('bob', 2, 0, say('make it nice')),
    entry('ann', 1, 1, { k: 'marker', t: 'the kitten' }),
    entry('ann', 1, 2, { k: 'view', person: 'first' }),
    entry('bob', 2, 1, say('night falls')),
    entry('bob', 2, 2, { ...say('too early'), at: 1 }),
  ]
  const commits: Commit[] = [
    [1, 24, 1, 0, 'applied', { said: { en: 'A kitten comes.', zh: '小猫来了。' }, changes: [{ op: 'add' }] }],
    [2, 48, 2, 0, 'refused:not-understood', { near: [{ en: 'night falls', zh: '夜幕降临' }] }],
    [3, 48, 0, 0, 'steer', { steer: '' }],
    [4, 24 * 61, 1, 1, 'applied'],
    [5, 24 * 62, 1, 2, 'applied'],
  ]

  it('[FOLD5] judged entries by seq with words and time, queued ones after them with their place', () => {
    const { entries: shown, seq, tick } = fold(entries, commits)
    expect(shown.map((e) => [e.text, e.state, e.seq, e.time, e.ahead])).toEqual([
      ['a kitten runs up', 'applied', 1, '00:01', null],
      ['make it nice', 'refused', 2, '00:02', null],
      ['the kitten', 'applied', 4, '01:01', null],
      [null, 'applied', 5, '01:02', null],
      ['night falls', 'queued', null, null, 0],
      ['too early', 'queued', null, null, 1],
    ])
    expect([shown[0].said?.en, shown[0].changes, shown[1].code, shown[1].near[0].en]).toEqual([
      'A kitten comes.',
      [{ op: 'add' }],
      'not-understood',
      'night falls',
    ])
    expect([seq, tick]).toEqual([5, 24 * 62])
  })

  it('[FOLD7] view, style, policy and markers from what was applied, else from the start', () => {
    const start = { owner: 'ann', view: 'third', style: 'ink', policy: 'average' } as const
    expect(fold(entries, commits, start)).toMatchObject({
      view: 'first',
      style: 'ink',
      policy: 'average',
      paused: false,
      baton: { holder: 'ann', waiting: [] },
      markers: [{ text: 'the kitten', seq: 4, time: '01:01', author: 'ann' }],
    })
    const changed = [
      ...entries,
      entry('ann', 1, 3, { k: 'setting', key: 'style', value: 'noir' }),
      entry('ann', 1, 4, { k: 'transport', op: 'pause' }),
    ]
    const verdicts: Commit[] = [
      ...commits,
      [6, 1500, 1, 3, 'applied'],
      [7, 1500, 1, 4, 'applied', { baton: { holder: 'bob', waiting: ['ann'] } }],
    ]
    expect(fold(changed, verdicts, start)).toMatchObject({
      style: 'noir',
      paused: true,
      baton: { holder: 'bob', waiting: ['ann'] },
    })
  })

  it('[FOLD6] a rewind supersedes what was applied about the world after it, and nothing else', () => {
    const more = [...entries, entry('bob', 2, 3, { k: 'transport', op: 'rewind', toSeq: 1 })]
    const timeline = fold(more, [...commits, [6, 1600, 2, 3, 'applied']])
    expect(timeline.entries.slice(0, 5).map((e) => e.state)).toEqual([
      'applied',
      'refused',
      'superseded',
      'superseded',
      'applied',
    ])
    expect([timeline.view, timeline.markers]).toEqual(['third', []])
  })

  it('[FOLD3] [ORDER3] commits count as far as they are dense and their entries are there', () => {
    expect(
      fold(
        entries,
        commits.filter(([seq]) => seq !== 2),
      ).seq,
    ).toBe(1)
    expect(fold(entries.slice(1), commits).seq).toBe(0)
    expect(
      fold(
        entries,
        commits.map((c) => [c[0] + 40, ...c.slice(1)] as Commit),
        { seq: 40 },
      ).seq,
    ).toBe(45)
  })

  it('[FOLD4] [ORDER7] an intent appended again is one entry, and its first commit stands', () => {
    const again = { id: 'the-same-id', at: 5, ...say('once') }
    const twice = [entry('ann', 1, 0, again), entry('ann', 9, 0, again)]
    expect(fold(twice, []).entries).toHaveLength(1)
    const { entries: shown } = fold(twice, [
      [1, 24, 9, 0, 'applied'],
      [2, 25, 1, 0, 'superseded'],
    ])
    expect(shown.map((e) => [e.state, e.clientId, e.seq])).toEqual([['applied', 9, 1]])
    expect(fold([...twice, entry('bob', 3, 0, again)], []).entries).toHaveLength(2)
  })

  it('[FOLD8] an intent of a later version is shown with its kind', () => {
    const { entries: shown } = fold(
      [entry('ann', 1, 0, { k: 'sing', tune: 3 })],
      [[1, 2, 1, 0, 'refused:unknown-kind']],
    )
    expect([shown[0].kind, shown[0].intent, shown[0].text, shown[0].code]).toEqual(['sing', null, null, 'unknown-kind'])
  })

  it('reads the tick as time of the session', () => {
    expect([clockOf(0), clockOf(24 * 59 + 23), clockOf(24 * 3600), clockOf(50, 25)]).toEqual([
      '00:00',
      '00:59',
      '60:00',
      '00:02',
    ])
  })
})

const anyIntent = fc.oneof(
  fc.record({ k: fc.constant('instruct'), t: fc.constantFrom('rain', 'a dog', '下雪') }),
  fc.record({ k: fc.constant('view'), person: fc.constantFrom('first', 'third') }),
  fc.record({ k: fc.constant('transport'), op: fc.constantFrom('pause', 'resume', 'rewind'), toSeq: fc.nat(12) }),
  fc.record({
    k: fc.constant('setting'),
    key: fc.constantFrom('style', 'policy'),
    value: fc.constantFrom('noir', 'ink'),
  }),
  fc.record({ k: fc.constant('marker'), t: fc.constantFrom('here', 'there') }),
  fc.record({ k: fc.constant('baton'), op: fc.constant('request') }),
  fc.record({ k: fc.constant('later.kind') }),
)
const verdicts = ['applied', 'applied', 'applied', 'refused:moderated', 'expired', 'withdrawn', 'superseded'] as const

/** A log as the server would store it: entries of six clients, verdicts on a part of them, in some order. */
const anyLog = fc
  .array(
    fc.record({
      client: fc.nat(5),
      intent: anyIntent,
      at: fc.nat(5000),
      twin: fc.nat(9),
      judged: fc.nat(9),
      verdict: fc.nat(6),
    }),
    {
      maxLength: 40,
    },
  )
  .map((steps) => {
    const entries: LogEntry[] = []
    const commits: Commit[] = []
    const next = new Map<number, number>()
    steps.forEach(({ client, intent, at, twin, judged, verdict }, n) => {
      const index = next.get(client) ?? 0
      next.set(client, index + 1)
      const copied = twin === 0 ? entries.find((e) => e.author === `author${client % 3}`) : undefined
      const value = (copied?.value as Intent) ?? { id: `id-${n}-xxxxxx`, at, ...intent }
      entries.push({ author: `author${client % 3}`, clientId: client + 1, index, value })
      if (judged < 7) {
        const note = verdict === 0 ? { baton: { holder: `author${client % 3}`, waiting: [] } } : undefined
        const commit = [commits.length + 1, n * 10, client + 1, index, verdicts[verdict]]
        commits.push((note ? [...commit, note] : commit) as Commit)
      }
    })
    return { entries, commits }
  })

describe('one derivation', () => {
  it('[FOLD2] fed in any pieces, in any order, with repeats, read at any time: equal to the pure fold', () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.nat(), { maxLength: 30 }), fc.boolean(), ({ entries, commits }, picks, peek) => {
        const timeline = createTimeline()
        const parts: (() => void)[] = [
          ...entries.map((e) => () => timeline.add([e])),
          ...commits.map((c) => () => timeline.commit([c])),
        ]
        const left = [...parts]
        for (const pick of picks) {
          if (left.length > 0) left.splice(pick % left.length, 1)[0]()
          if (peek) timeline.read()
        }
        for (const part of [...left, ...parts]) part()
        expect(timeline.read()).toEqual(fold(entries, commits))
      }),
      { numRuns: 400 },
    )
  })

  it('[FOLD1] the order in which entries and commits are given does not matter, and neither is changed', () => {
    fc.assert(
      fc.property(anyLog, ({ entries, commits }) => {
        const before = structuredClone({ entries, commits })
        expect(fold([...entries].reverse(), [...commits].reverse())).toEqual(fold(entries, commits))
        expect({ entries, commits }).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  it('[FOLD5] queued entries never stand against their lane, and are numbered from 0', () => {
    fc.assert(
      fc.property(anyLog, ({ entries, commits }) => {
        const queued = fold(entries, commits).entries.filter((e) => e.state === 'queued')
        expect(queued.map((e) => e.ahead)).toEqual(queued.map((_, i) => i))
        const last = new Map<number, number>()
        for (const { clientId, index } of queued) {
          expect(index).toBeGreaterThan(last.get(clientId) ?? -1)
          last.set(clientId, index)
        }
      }),
      { numRuns: 200 },
    )
  })
})
