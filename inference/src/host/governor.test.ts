import { expect, it } from 'vitest'
import { expectedStep, LEVELS, observe, startGovernor, type Governor } from './governor.ts'

const TICK = 1000 / 24
const run = (g: Governor, ms: number | null, times: number): Governor => {
  for (let i = 0; i < times; i++) g = observe(g, ms, TICK)
  return g
}

it('gives up detail under load within a second, down to the least, and gives it back slowly', () => {
  const loaded = run(startGovernor(), 45, 24)
  expect(loaded.detail).toBeLessThan(startGovernor().detail)
  const least = run(loaded, 60, 240)
  expect(least.detail).toBe(LEVELS[0])
  const soon = run(least, 15, 48)
  expect(soon.detail).toBe(LEVELS[0])
  expect(run(soon, 15, 24 * 20).detail).toBe(1)
})

it('counts skipped pictures as pressure', () => {
  let g = startGovernor()
  for (let i = 0; i < 40; i++) g = observe(g, i % 2 ? null : 30, TICK)
  expect(g.detail).toBeLessThan(startGovernor().detail)
})

it('does not move for a hiccup, nor between the two marks', () => {
  let g = run(startGovernor(), 12, 300)
  g = run(g, 200, 2)
  expect(run(g, 12, 10).detail).toBe(1)
  const middle = run(run(startGovernor(), 60, 30), 28, 500)
  expect(middle.detail).toBe(run(middle, 28, 500).detail)
})

it('expects what it has seen', () => {
  const g = run(startGovernor(), 25, 200)
  expect(expectedStep(g)).toBeGreaterThan(24.9)
  expect(expectedStep(g)).toBeLessThan(27)
})
