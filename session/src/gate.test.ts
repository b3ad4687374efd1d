/** The gate against the attack table, row by row, and against what honest clients send. */
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { appendCommits, appendIntent } from './append.ts'
import { createGate, GATE_RULES, judgeUpdate } from './gate.ts'
import { encodeRuns, joinRuns } from './run.ts'
import { goodIntent, updateBy } from './testing/attack.ts'
import { ATTACKS } from './testing/attacks.ts'
import { contextOf, createScene } from './testing/scene.ts'

const scene = createScene()

describe('attack table', () => {
  it.each(ATTACKS.map((attack) => [`[${attack.rule}] ${attack.name}: ${attack.code}`, attack] as const))(
    '%s',
    (_, { make, as, code, or }) => {
      const judged = judgeUpdate(make(scene), contextOf(scene, as))
      expect(judged.ok ? 'accepted' : judged.code).toBeOneOf(or ? [code, or] : [code])
    },
  )

  it('[GATE16] commits of an epoch that is over: stale-host', () => {
    const update = updateBy(scene, 31, (doc) => appendCommits(doc, 1, [[2, 30, 21, 0, 'applied']]))
    const judged = judgeUpdate(update, { ...contextOf(scene, 'host'), epoch: 2 })
    expect(judged).toEqual({ ok: false, code: 'stale-host' })
  })

  it('[GATE15] a second verdict on an entry that has one', () => {
    const update = updateBy(scene, 31, (doc) => appendCommits(doc, 1, [[2, 30, 11, 0, 'expired']]))
    expect(judgeUpdate(update, contextOf(scene, 'host'))).toEqual({ ok: false, code: 'commit-order' })
  })
})

describe('mutation: each rule switched off is missed by the table', () => {
  const survives = (rule: (typeof GATE_RULES)[number]) => {
    const gate = createGate(GATE_RULES.filter((other) => other !== rule))
    const tableHolds = ATTACKS.every(({ make, as, code, or }) => {
      const judged = gate(make(scene), contextOf(scene, as))
      return !judged.ok && [code, or].includes(judged.code)
    })
    const update = updateBy(scene, 31, (doc) => appendCommits(doc, 1, [[2, 30, 21, 0, 'applied']]))
    return tableHolds && !gate(update, { ...contextOf(scene, 'host'), epoch: 2 }).ok
  }
  it.each(GATE_RULES)('without %s the table fails', (rule) => expect(survives(rule)).toBe(false))
})

describe('honest updates', () => {
  const accepted = (update: Uint8Array, as: 'director' | 'host' | 'reader' = 'director') => {
    const judged = judgeUpdate(update, contextOf(scene, as))
    if (!judged.ok) throw new Error(judged.code)
    return judged.runs
  }

  it('[GATE18] what is stored of an append is byte for byte what Yjs sent', () => {
    const next = updateBy(scene, 11, (doc) => appendIntent(doc, 'ann', goodIntent(9)))
    expect(encodeRuns(accepted(next))).toEqual(next)
    const first = updateBy(scene, 12, (doc) => appendIntent(doc, 'ann', goodIntent(9)))
    expect(encodeRuns(accepted(first))).toEqual(first)
    const commit = updateBy(scene, 31, (doc) =>
      appendCommits(doc, 1, [[2, 30, 21, 0, 'applied', { said: { en: 'a', zh: '啊' } }]]),
    )
    expect(encodeRuns(accepted(commit, 'host'))).toEqual(commit)
  })

  it('[GATE10] everything the server has, sent again, is nothing new', () => {
    expect(accepted(Y.encodeStateAsUpdate(scene.doc))).toEqual([])
    expect(accepted(Uint8Array.of(0, 0), 'reader')).toEqual([])
  })

  it('[GATE10] of a run the server has in part, the rest is new', () => {
    const update = updateBy(scene, 11, (doc) => {
      for (let i = 0; i < 3; i++) appendIntent(doc, 'ann', goodIntent(10 + i))
    })
    const whole = updateBy(scene, 11, (doc) =>
      doc.transact(() => {
        for (let i = 0; i < 3; i++) appendIntent(doc, 'ann', goodIntent(10 + i))
      }),
    )
    expect(judgeUpdate(update, contextOf(scene))).toEqual({ ok: false, code: 'clock-gap' })
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(scene.doc))
    Y.applyUpdate(copy, whole)
    const [run, ...others] = accepted(Y.encodeStateAsUpdate(copy))
    expect([run.clientId, run.clock, run.values.length, others.length]).toEqual([11, 3, 3, 0])
  })

  it('[GATE1] a batch of 500 offline entries is one struct', () => {
    const update = updateBy(scene, 12, (doc) =>
      doc.transact(() => {
        for (let i = 0; i < 500; i++) appendIntent(doc, 'ann', goodIntent(i))
      }),
    )
    expect(accepted(update)[0].values).toHaveLength(500)
  })

  it('[GATE13] a kind of a later version passes', () => {
    const update = updateBy(scene, 12, (doc) => appendIntent(doc, 'ann', { ...goodIntent(), k: 'sing' } as never))
    expect(accepted(update)[0].values).toEqual([{ ...goodIntent(), k: 'sing' }])
  })

  it('[ORDER2] runs of a turn are joined lane by lane', () => {
    const one = accepted(updateBy(scene, 12, (doc) => appendIntent(doc, 'ann', goodIntent(1))))
    const other = accepted(updateBy(scene, 11, (doc) => appendIntent(doc, 'ann', goodIntent(2))))
    const more = [{ ...one[0], clock: 1, values: [goodIntent(3)] }]
    const joined = joinRuns([...one, ...other, ...more])
    expect(joined.map((run) => [run.clientId, run.clock, run.values.length])).toEqual([
      [12, 0, 2],
      [11, 3, 1],
    ])
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(scene.doc))
    Y.applyUpdate(copy, encodeRuns(joined))
    expect([copy.getArray('l:ann:12').length, copy.getArray('l:ann:11').length, copy.store.pendingStructs]).toEqual([
      2,
      4,
      null,
    ])
  })

  it('[LANE6] __proto__ on the wire changes no prototype but its own object’s', () => {
    for (const { make, rule } of ATTACKS) if (rule === 'LANE6') judgeUpdate(make(scene), contextOf(scene))
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})
