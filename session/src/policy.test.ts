/** Steering policies: what several drivers' controls become. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { POLICIES, type PolicyName, isPolicyName, tally, VOTES, voteOf, VOTE_CHOICES } from './policy.ts'
import { quantise } from './steer-pack.ts'
import { type HeldControl, RELEASED, VERB } from './steer.ts'

const held = (part: Partial<HeldControl>): HeldControl => ({ ...RELEASED, ...part })
const ann = { author: 'ann', held: held({ moveZ: 1, lookX: 2, verbs: VERB.run }) }
const bob = { author: 'bob', held: held({ moveX: -1, lookX: -4 }) }
const cai = { author: 'cai', held: held({ moveZ: 1, verbs: VERB.run | VERB.jump }) }
const stick = { holder: 'ann', waiting: ['bob'] }

it('[STEER4] single: the holder and nobody else', () => {
  expect(POLICIES.single([bob, ann], stick)).toEqual(ann.held)
  expect(POLICIES.single([bob], stick)).toEqual(RELEASED)
  expect(POLICIES.single([bob, ann], { holder: null, waiting: [] })).toEqual(RELEASED)
})

it('[STEER4] split: the holder moves, the first who waits looks', () => {
  expect(POLICIES.split([ann, bob], stick)).toEqual(held({ moveZ: 1, lookX: -4, verbs: VERB.run }))
  expect(POLICIES.split([ann, bob], { holder: 'ann', waiting: [] })).toEqual(ann.held)
})

it('[STEER4] average: the mean of who holds anything, verbs by more than half', () => {
  expect(POLICIES.average([ann, bob, { author: 'dan', held: RELEASED }], stick)).toEqual(
    held({ moveX: -0.5, moveZ: 0.5, lookX: -1 }),
  )
  expect(POLICIES.average([ann, bob, cai], stick).verbs).toBe(VERB.run)
  expect(POLICIES.average([], stick)).toEqual(RELEASED)
})

it('[STEER4] vote: the most voted in full, ties to the first of the list', () => {
  expect(POLICIES.vote([ann, bob, { author: 'dan', held: held({ moveX: -0.3 }) }], stick)).toEqual(VOTES.left)
  expect(POLICIES.vote([], stick)).toEqual(VOTES.stay)
  expect(tally({ back: 2, left: 2, right: 1 })).toBe('back')
  expect(tally({})).toBe('stay')
  for (const choice of VOTE_CHOICES) expect(voteOf(VOTES[choice])).toBe(choice)
})

it('[STEER4] no policy depends on the order of the drivers, leaves the grid, or changes its input', () => {
  const control = fc
    .record({
      moveX: fc.double({ min: -1, max: 1, noNaN: true }),
      moveZ: fc.double({ min: -1, max: 1, noNaN: true }),
      lookX: fc.double({ min: -7, max: 7, noNaN: true }),
      lookY: fc.double({ min: -7, max: 7, noNaN: true }),
      verbs: fc.nat(15),
    })
    .map(quantise)
  const drivers = fc.uniqueArray(fc.record({ author: fc.constantFrom('ann', 'bob', 'cai', 'dan'), held: control }), {
    selector: (driver) => driver.author,
  })
  fc.assert(
    fc.property(drivers, fc.constantFrom(...(Object.keys(POLICIES) as PolicyName[])), (list, name) => {
      const before = structuredClone(list)
      const result = POLICIES[name](list, stick)
      expect(POLICIES[name]([...list].reverse(), stick)).toEqual(result)
      expect(quantise(result)).toEqual(result)
      expect(list).toEqual(before)
    }),
  )
  expect([isPolicyName('single'), isPolicyName('toString')]).toEqual([true, false])
})
