import { outboxAdd, type Commit, type Intent, type LogEntry } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { SessionRecord } from './record.svelte.ts'

const intent = (n: number): Intent => ({ id: `intent-${n}-of-a-test`, at: n, k: 'instruct', t: `number ${n}` })
const entry = (n: number): LogEntry => ({ author: 'ann', clientId: 7, index: n, value: intent(n) })
const applied = (n: number): Commit => [n + 1, n * 10, 7, n, 'applied']
const turn = () => new Promise((resolve) => setTimeout(resolve))

describe('the record', () => {
  it('folds many updates of one turn once, and nothing before the log is complete', async () => {
    const record = new SessionRecord('ann', {})
    let folds = 0
    record.onfold = () => folds++
    for (let n = 0; n < 50; n++) record.add([entry(n)], [applied(n)])
    await turn()
    expect(folds).toBe(0)
    expect(record.timeline.entries).toEqual([])
    record.complete = true
    record.fold()
    expect(record.timeline.seq).toBe(50)
    for (let n = 50; n < 100; n++) record.add([entry(n)], [applied(n)])
    await turn()
    expect(folds).toBe(2)
    expect(record.timeline.entries.map((e) => e.state)).toEqual(Array(100).fill('applied'))
  })

  it('keeps the old timeline on the screen while a new document fills', async () => {
    const record = new SessionRecord('ann', {})
    record.complete = true
    record.add([entry(0)], [applied(0)])
    await turn()
    record.restart()
    expect(record.timeline.entries.length).toBe(1)
    record.add([entry(0), entry(1)], [applied(0)])
    await turn()
    expect(record.timeline.entries.map((e) => e.state)).toEqual(['applied', 'queued'])
  })

  it('shows what waits in this browser at the end', () => {
    const record = new SessionRecord('ann', {})
    record.outbox = outboxAdd([], intent(9), 1)
    expect(record.shown.map((e) => [e.state, e.text])).toEqual([['waiting', 'number 9']])
  })
})
