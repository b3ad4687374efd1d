import { expect, test } from 'vitest'
import { createBuckets, createLimits } from './buckets.ts'

test('gives the burst, then the rate, each key by itself', () => {
  let now = 0
  const buckets = createBuckets({ burst: 3, perSecond: 2 }, () => now)
  expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([true, true, true, false])
  expect(buckets.take('b')).toBe(true)
  now = 400
  expect(buckets.take('a')).toBe(false)
  now = 1000
  expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([true, true, false])
  now = 100_000
  expect([1, 2, 3, 4].map(() => buckets.take('a'))).toEqual([true, true, true, false])
})

test('forgets the longest unused when there are too many', () => {
  const buckets = createBuckets({ burst: 1, perSecond: 0 }, () => 0)
  expect(buckets.take('first')).toBe(true)
  for (let i = 0; i < 20_000; i++) buckets.take(`flood ${i}`)
  expect(buckets.take('flood 19999')).toBe(false)
  expect(buckets.take('first')).toBe(true)
})

test('counts address and author apart, and scales by the factor', () => {
  const limits = createLimits(1, () => 0)
  const tries = (n: number, ip: (i: number) => string, author: string) =>
    Array.from({ length: n }, (_, i) => limits.allow('create', ip(i), author)).filter(Boolean).length
  expect(tries(20, (i) => `10.0.0.${i}`, 'ann')).toBe(10)
  expect(tries(20, () => '10.1.1.1', 'ben')).toBe(10)
  const wide = createLimits(3, () => 0)
  expect(Array.from({ length: 60 }, () => wide.allow('create', 'x', 'ann')).filter(Boolean).length).toBe(30)
})
