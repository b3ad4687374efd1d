import { describe, expect, it } from 'vitest'
import { beginAt, CATCH_UP, dueAt, MARGIN, plan, stall, startPace } from './pace.ts'

const TICK = 1000 / 24
const pace = startPace(1000, 10, TICK, 60)

describe('pace', () => {
  it('gives each tick its moment, without drift', () => {
    expect(dueAt(pace, 10)).toBe(1060)
    expect(dueAt(pace, 10 + 24 * 3600)).toBeCloseTo(1060 + 3_600_000, 6)
  })

  it('begins as late as is safe, but never more than two ticks ahead', () => {
    expect(beginAt(pace, 10, 20)).toBe(1060 - 20 - MARGIN)
    expect(beginAt(pace, 10, 500)).toBe(1060 - 2 * TICK)
  })

  it('draws in time, skips a late picture, and moves media time only when too far behind', () => {
    expect(plan(pace, 10, 1030, 20)).toEqual({ picture: true, pace })
    expect(plan(pace, 10, 1060 + 30, 20)).toEqual({ picture: false, pace })
    const far = plan(pace, 10, 1060 + CATCH_UP, 20)
    expect(far.picture).toBe(true)
    expect(dueAt(far.pace, 10)).toBe(1060 + CATCH_UP + 20)
  })

  it('shifts everything to come by a stall, and never back', () => {
    expect(dueAt(stall(pace, 250), 11)).toBe(dueAt(pace, 11) + 250)
    expect(stall(pace, -5)).toEqual(pace)
  })
})
