import { describe, expect, it } from 'vitest'
import { expectedStep, observe, startGovernor } from './governor.ts'
import { beginAt, CATCH_UP, dueAt, HEAD_START, MARGIN, plan, SKIPS, stall, startPace } from './pace.ts'

const TICK = 1000 / 24
const pace = startPace(1000, 10, TICK, 60)

describe('pace', () => {
  it('gives each tick its moment, without drift', () => {
    expect(dueAt(pace, 10)).toBe(1060)
    expect(dueAt(pace, 10 + 24 * 3600)).toBeCloseTo(1060 + 3_600_000, 6)
  })

  it('begins as late as is safe, but never more than two ticks ahead', () => {
    expect(beginAt(pace, 10, 60)).toBe(1060 - 60 - MARGIN)
    expect(beginAt(pace, 10, 20)).toBe(1060 - HEAD_START)
    expect(beginAt(pace, 10, 500)).toBe(1060 - 2 * TICK)
  })

  it('draws in time, skips a late picture, and moves media time only when too far behind', () => {
    expect(plan(pace, 10, 1030, 20)).toEqual({ picture: true, pace })
    expect(plan(pace, 10, 1060 + 30, 20)).toEqual({ picture: false, pace })
    expect(plan(pace, 10, 1060 + 30, 20, SKIPS)).toEqual({ picture: true, pace })
    const far = plan(pace, 10, 1061 + CATCH_UP, 20)
    expect(far.picture).toBe(true)
    expect(dueAt(far.pace, 10)).toBe(1061 + CATCH_UP + 20)
  })

  it('shifts everything to come by a stall, and never back', () => {
    expect(dueAt(stall(pace, 250), 11)).toBe(dueAt(pace, 11) + 250)
    expect(stall(pace, -5)).toEqual(pace)
  })
})

describe('a machine that is too slow', () => {
  /** Runs ticks against a clock that only steps move. Returns drawn pictures and how late each was. */
  const run = (ticks: number, drawMs: (tick: number) => number, blindMs: number) => {
    let [now, pace, governor, skips] = [0, startPace(0, 0, TICK, 60), startGovernor(), 0]
    const drawn: number[] = []
    for (let tick = 0; tick < ticks; tick++) {
      now = Math.max(now, beginAt(pace, tick, expectedStep(governor)))
      const p = plan(pace, tick, now, expectedStep(governor), skips)
      pace = p.pace
      const ms = p.picture ? drawMs(tick) : blindMs
      now += ms
      governor = observe(governor, p.picture ? ms : null, TICK)
      skips = p.picture ? 0 : skips + 1
      if (p.picture) drawn.push(now - dueAt(pace, tick))
    }
    return { drawn, late: now - dueAt(pace, ticks - 1), moved: pace.origin - 60 }
  }

  it('draws what fits and keeps the time of the world', () => {
    const { drawn, late, moved } = run(480, () => 60, 4)
    expect(drawn.length).toBeGreaterThan(480 * 0.5)
    expect(late).toBeLessThan(TICK)
    expect(moved).toBe(0)
  })

  it('comes back from a bad start at once', () => {
    const { drawn } = run(240, (tick) => (tick < 6 ? 300 : 15), 4)
    expect(drawn.length).toBeGreaterThan(220)
  })

  it('goes slower than life only when not even blind steps keep up', () => {
    expect(run(240, () => 120, 4).moved).toBe(0)
    expect(run(240, () => 120, 60).moved).toBeGreaterThan(1000)
  })
})
