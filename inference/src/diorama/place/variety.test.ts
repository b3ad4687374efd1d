import { expect, it } from 'vitest'
import { rowOf, varietyOf } from './variety.ts'

it('is what a mark makes of its own kind, and nothing of another', () => {
  expect(varietyOf({ kind: 'moon', marks: ['cafe', 'mars'] })).toBe('mars')
  expect(varietyOf({ kind: 'beach', marks: ['mars'] })).toBeNull()
  expect(varietyOf({ kind: 'moon', marks: [] })).toBeNull()
})

it('has the row of its kind where it has none of its own', () => {
  const rows = { moon: 1, mars: 2, park: 3 }
  expect(rowOf(rows, { kind: 'moon', marks: ['mars'] })).toBe(2)
  expect(rowOf(rows, { kind: 'park', marks: ['fair'] })).toBe(3)
  expect(rowOf(rows, { kind: 'meadow', marks: [] })).toBeUndefined()
})
