/** The stick: its state machine by example and by invariant. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Baton, type BatonAsk, batonLeave, batonStep, initialBaton } from './baton.ts'

const rules = { owner: 'ann', maySteer: (author: string) => ['ann', 'bob', 'cai'].includes(author) }
const run = (asks: BatonAsk[], from: Baton = initialBaton('ann')) =>
  asks.reduce((at, ask) => batonStep(at.baton, ask, rules), { baton: from, verdict: 'applied' as string })

it('[BATON2] a request of a free stick gives it, of a held one queues, of one’s own changes nothing', () => {
  expect(run([{ author: 'bob', op: 'request' }], initialBaton(null)).baton).toEqual({ holder: 'bob', waiting: [] })
  expect(run([{ author: 'bob', op: 'request' }]).baton).toEqual({ holder: 'ann', waiting: ['bob'] })
  expect(
    run([
      { author: 'bob', op: 'request' },
      { author: 'bob', op: 'request' },
    ]).baton.waiting,
  ).toEqual(['bob'])
  expect(run([{ author: 'ann', op: 'request' }]).baton).toEqual({ holder: 'ann', waiting: [] })
})

it('[BATON3] a release gives it to the first who waits, or to nobody', () => {
  const asked: BatonAsk[] = [
    { author: 'bob', op: 'request' },
    { author: 'cai', op: 'request' },
  ]
  expect(run([...asked, { author: 'ann', op: 'release' }]).baton).toEqual({ holder: 'bob', waiting: ['cai'] })
  expect(run([...asked, { author: 'bob', op: 'release' }]).baton).toEqual({ holder: 'ann', waiting: ['cai'] })
  expect(run([{ author: 'ann', op: 'release' }]).baton).toEqual({ holder: null, waiting: [] })
  expect(run([{ author: 'cai', op: 'release' }]).verdict).toBe('refused:not-holder')
})

it('[BATON4] passing is the holder’s', () => {
  expect(run([{ author: 'ann', op: 'pass', to: 'cai' }]).baton).toEqual({ holder: 'cai', waiting: [] })
  expect(
    run([
      { author: 'bob', op: 'request' },
      { author: 'ann', op: 'pass' },
    ]).baton,
  ).toEqual({ holder: 'bob', waiting: [] })
  expect(run([{ author: 'bob', op: 'pass', to: 'bob' }]).verdict).toBe('refused:not-holder')
  expect(run([{ author: 'ann', op: 'pass', to: 'eve' }])).toEqual({
    baton: initialBaton('ann'),
    verdict: 'refused:no-such-person',
  })
  expect(run([{ author: 'ann', op: 'pass' }]).verdict).toBe('refused:no-such-person')
})

it('[BATON5] the owner takes it at any time, nobody else does', () => {
  const withBob = run([{ author: 'ann', op: 'pass', to: 'bob' }]).baton
  expect(run([{ author: 'ann', op: 'take' }], withBob).baton.holder).toBe('ann')
  expect(run([{ author: 'cai', op: 'take' }], withBob)).toEqual({ baton: withBob, verdict: 'refused:not-allowed' })
})

it('[BATON6] who leaves loses stick and place; who may not steer gets neither', () => {
  const baton = { holder: 'bob', waiting: ['ann', 'cai'] }
  expect(batonLeave(baton, 'bob')).toEqual({ holder: 'ann', waiting: ['cai'] })
  expect(batonLeave(baton, 'cai')).toEqual({ holder: 'bob', waiting: ['ann'] })
  expect(run([{ author: 'eve', op: 'request' }]).verdict).toBe('refused:not-allowed')
})

it('[BATON1] at most one holder, nobody waits twice, the holder does not wait; refused changes nothing', () => {
  const person = fc.constantFrom('ann', 'bob', 'cai', 'eve')
  const ask = fc.record(
    { author: person, op: fc.constantFrom('request', 'pass', 'release', 'take', 'leave'), to: person },
    { requiredKeys: ['author', 'op'] },
  )
  fc.assert(
    fc.property(fc.array(ask, { maxLength: 30 }), (asks) => {
      let baton = initialBaton(null)
      for (const { author, op, to } of asks) {
        const before = structuredClone(baton)
        if (op === 'leave') baton = batonLeave(baton, author)
        else {
          const step = batonStep(baton, { author, op: op as BatonAsk['op'], to }, rules)
          if (step.verdict !== 'applied') expect(step.baton).toEqual(before)
          baton = step.baton
        }
        expect(new Set(baton.waiting).size).toBe(baton.waiting.length)
        expect(baton.waiting).not.toContain(baton.holder)
        expect([...baton.waiting, baton.holder]).not.toContain('eve')
        if (baton.holder === null) expect(baton.waiting).toEqual([])
      }
    }),
  )
})
