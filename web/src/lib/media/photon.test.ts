import { describe, expect, it } from 'vitest'
import { Photon, quantile, SteerPhoton } from './photon.ts'

describe('words to picture', () => {
  it('counts from sending to the first frame at or after the tick', () => {
    const p = new Photon()
    p.sent('a', 1000)
    p.frame(98, 1010)
    expect(p.applied('a', 100)).toBeNull()
    expect(p.frame(99, 1050)).toEqual([])
    expect(p.frame(101, 1110)).toEqual([{ id: 'a', tick: 100, at: 1110, ms: 110 }])
    expect(p.frame(102, 1150)).toEqual([])
    expect(p.p(0.5)).toBe(110)
  })

  it('finds the frame when the commit arrives after it', () => {
    const p = new Photon()
    p.sent('a', 1000)
    for (let t = 95; t < 110; t++) p.frame(t, 1000 + (t - 95) * 40)
    expect(p.applied('a', 100)).toEqual({ id: 'a', tick: 100, at: 1200, ms: 200 })
    expect(p.applied('a', 100)).toBeNull()
  })

  it('tells when somebody else’s came on air, without a latency', () => {
    const p = new Photon()
    p.applied('b', 5)
    expect(p.frame(5, 50)).toEqual([{ id: 'b', tick: 5, at: 50, ms: null }])
    expect(p.p(0.5)).toBeNull()
  })

  it('claims nothing about what was on air before this page looked', () => {
    const p = new Photon()
    p.frame(500, 0)
    expect(p.applied('old', 20)).toBeNull()
    expect(p.frame(501, 40)).toEqual([])
  })

  it('begins anew when ticks go back', () => {
    const p = new Photon()
    p.frame(500, 0)
    p.frame(100, 40)
    expect(p.tick).toBe(100)
    p.sent('c', 50)
    p.applied('c', 101)
    expect(p.frame(101, 90)).toEqual([{ id: 'c', tick: 101, at: 90, ms: 40 }])
  })
})

describe('keys to picture', () => {
  it('measures each message once, by the number the frame carries', () => {
    const s = new SteerPhoton()
    s.sent(1, 0)
    s.sent(2, 30)
    expect(s.frame(0, 40)).toBeNull()
    expect(s.frame(2, 100)).toBe(70)
    expect(s.frame(2, 140)).toBeNull()
    expect(s.p(0.95)).toBe(70)
  })
})

describe('quantile', () => {
  it('is the nearest rank', () => {
    expect(quantile([], 0.5)).toBeNull()
    expect(quantile([5, 1, 3], 0.5)).toBe(3)
    expect(quantile([1, 2, 3, 4], 0.95)).toBe(4)
  })
})
