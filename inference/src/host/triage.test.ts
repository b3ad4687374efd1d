import { initialBaton, type Intent } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { draw, EMPTY, keyOf, offer, type Entry } from './intake.ts'
import { triage, TTL, type Circumstances, type Control } from './triage.ts'

const NOW = 1_800_000_000_000
let made = 0
type Ask = Intent extends infer I ? (I extends Intent ? Omit<I, 'id' | 'at'> : never) : never
const entry = (author: string, ask: Ask | Record<string, unknown>, at = NOW): Entry => ({
  author,
  clientId: author.length,
  index: made,
  value: { id: `intent-${++made}`, at, ...ask },
})
const idOf = (e: Entry): string => (e.value as { id: string }).id
const around = (more: Partial<Circumstances> = {}): Circumstances => ({
  now: NOW,
  owner: 'ada',
  control: { paused: false, baton: initialBaton('ada'), policy: 'single' },
  settled: new Set(),
  withdrawn: new Set(),
  allow: () => true,
  maySteer: () => true,
  controls: ['move', 'look', 'view'],
  ...more,
})
const ruled = (e: Entry, more: Partial<Circumstances> = {}) => {
  const ruling = triage(e, around(more))
  return ruling.kind === 'verdict' ? ruling.verdict : ruling.kind
}

describe('triage', () => {
  it('asks the model about instructions and nothing else', () => {
    expect(triage(entry('bob', { k: 'instruct', t: '  snow ' }), around())).toEqual({ kind: 'judge', text: 'snow' })
    expect(ruled(entry('bob', { k: 'view', person: 'first' }))).toBe('applied')
  })

  it('answers what it cannot read', () => {
    expect(ruled(entry('bob', { k: 'dance' }))).toBe('refused:unknown-kind')
    expect(ruled(entry('bob', { k: 'instruct', t: '' }))).toBe('refused:bad-request')
    expect(ruled(entry('bob', { k: 'instruct', t: 'x'.repeat(601) }))).toBe('refused:bad-request')
    expect(ruled({ author: 'bob', clientId: 1, index: 0, value: null })).toBe('refused:unknown-kind')
  })

  it('lets the same intent take effect once, and an old one not at all', () => {
    const e = entry('bob', { k: 'instruct', t: 'snow' })
    expect(ruled(e, { settled: new Set([keyOf('bob', idOf(e))]) })).toBe('superseded')
    expect(ruled(e, { settled: new Set([keyOf('eve', idOf(e))]) })).toBe('judge')
    expect(ruled(entry('bob', { k: 'instruct', t: 'snow' }, NOW - TTL - 1))).toBe('expired')
    expect(ruled(entry('bob', { k: 'instruct', t: 'snow' }, NOW + TTL))).toBe('judge')
  })

  it('does not count duplicates and the expired against the author', () => {
    const never = { allow: () => expect.unreachable('counted') }
    const e = entry('bob', { k: 'instruct', t: 'snow' })
    expect(ruled(e, { ...never, settled: new Set([keyOf('bob', idOf(e))]) })).toBe('superseded')
    expect(ruled(entry('bob', { k: 'marker', t: 'x' }, 1), never)).toBe('expired')
    expect(ruled(entry('bob', { k: 'instruct', t: 'a' }), { allow: () => false })).toBe('refused:too-fast')
  })

  it('moves the stick by the rules, and says where it is', () => {
    const request = triage(entry('bob', { k: 'baton', op: 'request' }), around())
    expect(request).toMatchObject({ verdict: 'applied', note: { baton: { holder: 'ada', waiting: ['bob'] } } })
    expect(ruled(entry('bob', { k: 'baton', op: 'take' }))).toBe('refused:not-allowed')
    expect(ruled(entry('bob', { k: 'baton', op: 'pass' }))).toBe('refused:not-holder')
  })

  it('lets a director ask for the stick, and be given it, before LiveKit has named them', () => {
    const unknown = { maySteer: () => false }
    const request = triage(entry('bob', { k: 'baton', op: 'request' }), around(unknown))
    expect(request).toMatchObject({ verdict: 'applied', note: { baton: { waiting: ['bob'] } } })
    const control = (request as { control: Control }).control
    const pass = triage(entry('ada', { k: 'baton', op: 'pass', to: 'bob' }), around({ ...unknown, control }))
    expect(pass).toMatchObject({ verdict: 'applied', note: { baton: { holder: 'bob', waiting: [] } } })
    expect(ruled(entry('ada', { k: 'baton', op: 'pass', to: 'eve' }), unknown)).toBe('refused:no-such-person')
  })

  it('pauses and resumes, and says why it cannot rewind', () => {
    expect(triage(entry('bob', { k: 'transport', op: 'pause' }), around())).toMatchObject({ control: { paused: true } })
    const rewind = triage(entry('bob', { k: 'transport', op: 'rewind', toSeq: 1 }), around())
    expect(rewind).toMatchObject({ verdict: 'refused:not-possible', note: { said: { en: expect.any(String) } } })
  })

  it('lets only the owner set the policy, and only a known one', () => {
    expect(ruled(entry('bob', { k: 'setting', key: 'policy', value: 'average' }))).toBe('refused:not-allowed')
    expect(ruled(entry('ada', { k: 'setting', key: 'policy', value: 'average' }))).toBe('applied')
    expect(ruled(entry('ada', { k: 'setting', key: 'policy', value: 'toString' }))).toBe('refused:bad-request')
    expect(ruled(entry('bob', { k: 'setting', key: 'style', value: 'ink' }))).toBe('applied')
    expect(ruled(entry('bob', { k: 'setting', key: 'style', value: 'chrome' }))).toBe('refused:bad-request')
  })
})

describe('intake', () => {
  it('keeps the order of arrival, and of each author while one waits for an effect', () => {
    const [a1, b1, a2] = [
      entry('ada', { k: 'instruct', t: '1' }),
      entry('bob', { k: 'instruct', t: '2' }),
      entry('ada', { k: 'instruct', t: '3' }),
    ]
    const [first, rest] = draw(offer(EMPTY, [a1, b1, a2]), new Set())
    expect(first).toBe(a1)
    const [second, last] = draw(rest, new Set(['ada']))
    expect(second).toBe(b1)
    expect(draw(last, new Set(['ada']))[0]).toBeNull()
    expect(draw(last, new Set())[0]).toBe(a2)
  })

  it('takes back what still waits, of the same author only', () => {
    const mine = entry('ada', { k: 'instruct', t: '1' })
    const intake = offer(offer(EMPTY, [mine]), [
      entry('bob', { k: 'withdraw', intent: idOf(mine) }),
      entry('ada', { k: 'withdraw', intent: 'not-there-1' }),
    ])
    expect(intake.withdrawn.size).toBe(0)
    const back = entry('ada', { k: 'withdraw', intent: idOf(mine) })
    const { withdrawn } = offer(intake, [back])
    expect(ruled(mine, { withdrawn })).toBe('withdrawn')
    expect(ruled(back, { withdrawn })).toBe('applied')
    expect(ruled(entry('ada', { k: 'withdraw', intent: 'not-there-2' }), { withdrawn })).toBe('refused:too-late')
  })
})
