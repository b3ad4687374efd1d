import { describe, expect, it } from 'vitest'
import { burstsAt, glareOf, meteorsAt } from './fireworks.ts'
import { createState } from '../create.ts'
import { step } from '../step.ts'
import { RELEASED } from '@shoal/session'

const ticks = Array.from({ length: 480 }, (_, n) => 200 + n)

describe('fireworks', () => {
  it('are a function of seed and tick: the same asked again, others for another seed, none unasked', () => {
    const of = (seed: number): string => JSON.stringify(ticks.map((tick) => burstsAt(seed, tick, 0.8)))
    expect(of(3)).toBe(of(3))
    expect(of(3)).not.toBe(of(4))
    expect(ticks.flatMap((tick) => burstsAt(3, tick, 0))).toEqual([])
  })

  it('rise, burst and go out; more of them when more are asked for; of every kind; above the land', () => {
    const many = (share: number): number => ticks.reduce((sum, tick) => sum + burstsAt(3, tick, share).length, 0)
    expect(many(1)).toBeGreaterThan(many(0.2) * 1.5)
    const seen = ticks.flatMap((tick) => burstsAt(3, tick, 1))
    expect(Math.min(...seen.map(({ age }) => age))).toBeLessThan(-0.5)
    expect(Math.max(...seen.map(({ age }) => age))).toBeGreaterThan(2.5)
    expect(new Set(seen.map(({ shell }) => shell))).toEqual(new Set([0, 1, 2, 3]))
    for (const { at } of seen) {
      expect(Math.hypot(...at)).toBeCloseTo(1, 6)
      expect(at[1]).toBeGreaterThan(0.15)
    }
  })

  it('throw light on the land when they burst, none while they rise', () => {
    const glares = ticks.map((tick) => glareOf(burstsAt(3, tick, 0.8)))
    expect(Math.max(...glares)).toBeGreaterThan(0.5)
    expect(glareOf(burstsAt(3, 200, 0.8).filter(({ age }) => age < 0))).toBe(0)
  })

  it('bang as they burst, a little late, and fall silent when they end', () => {
    const { state } = createState({
      prompt: 'A girl watches fireworks on the beach',
      character: '',
      scene: '',
      style: '',
      person: 'third',
      seed: 1,
    })
    const bangs = (n: number): number => {
      let sum = 0
      for (let i = 0; i < n; i++) {
        step(state, RELEASED)
        sum += state.happenings.filter(({ kind }) => kind === 'bang').length
      }
      return sum
    }
    expect(bangs(240)).toBeGreaterThan(8)
    state.sky.to.fireworks = 0
    bangs(240)
    expect(bangs(240)).toBe(0)
  })
})

describe('shooting stars', () => {
  it('fly down a short way by seed and tick alone', () => {
    const seen = ticks.flatMap((tick) => meteorsAt(5, tick, 0.8))
    expect(seen).toEqual(ticks.flatMap((tick) => meteorsAt(5, tick, 0.8)))
    expect(seen.length).toBeGreaterThan(100)
    for (const { from, to } of seen) {
      expect(to[1]).toBeLessThan(from[1])
      expect(to[1]).toBeGreaterThan(0)
    }
    expect(meteorsAt(5, 300, 0)).toEqual([])
  })
})
