import { describe, expect, it } from 'vitest'
import { createPictureFeed, type Picture } from './picture-feed.ts'
import { adaptDelay, MOST } from './sound-delay.ts'
import { createSoundLine, PIECE, type SoundLine } from './sound-line.ts'

describe('sound line', () => {
  const tone = (samples: number, value: number): Int16Array => new Int16Array(samples * 2).fill(value)
  const readAll = (line: SoundLine, pieces: number): number[] =>
    Array.from({ length: pieces }, () => [...line.read()].filter((_, i) => i % 2 === 0)).flat()

  it('joins ticks without a seam, whatever the rounding', () => {
    const line = createSoundLine()
    for (let tick = 0; tick < 12; tick++) line.write(tick * 2000 + (tick % 3) * 60 - 60, tone(2000, 1000))
    const out = readAll(line, 50)
    expect(out.slice(200, 23_000).every((v) => v === 1000)).toBe(true)
    expect(line.stats()).toMatchObject({ cut: 0, silence: 0 })
  })

  it('is silent where nothing came, and stays in place after it', () => {
    const line = createSoundLine()
    line.write(0, tone(2000, 1000))
    line.write(6000, tone(2000, 1000))
    const out = readAll(line, 20)
    expect(out.slice(2000, 6000).every((v) => v === 0)).toBe(true)
    expect(out[6000 + 500]).toBe(1000)
    expect(out[1999]).toBe(1000)
  })

  it('cuts what is too late, and never plays it later', () => {
    const line = createSoundLine()
    readAll(line, 10)
    const ramp = Int16Array.from({ length: 4000 }, (_, i) => i >> 1)
    line.write(3800, ramp)
    const out = readAll(line, 3)
    expect(out[200]).toBe(1200)
    expect(out[1100]).toBe(0)
    expect(line.stats().cut).toBe(1000)
    line.write(100, ramp)
    expect(readAll(line, 5).every((v) => v === 0)).toBe(true)
  })

  it('goes round and round, and forgets what was skipped', () => {
    const line = createSoundLine()
    for (let tick = 0; tick < 240; tick++) {
      line.write(tick * 2000, tone(2000, tick + 1))
      while (line.position() + PIECE <= tick * 2000) expect(Math.abs(line.read()[0])).toBeLessThanOrEqual(tick + 1)
    }
    line.write(line.position() + 48_000 * 2, tone(2000, 5))
    line.skip(200)
    expect(readAll(line, 20).every((v) => v === 0)).toBe(true)
  })
})

describe('sound delay', () => {
  it('grows to what was late at once, and no further than that', () => {
    const delay = adaptDelay(0, 30)
    expect(delay).toBeGreaterThanOrEqual(30)
    expect(delay).toBeLessThan(35)
    expect(adaptDelay(delay, 5000)).toBe(MOST)
  })

  it('keeps sound whole while every second piece is late, and comes back when none is', () => {
    let [delay, cuts] = [0, 0]
    for (let i = 0; i < 200; i++) {
      const late = (i % 2 ? 40 : -30) - delay
      if (late > 0) cuts++
      delay = adaptDelay(delay, late)
    }
    expect(cuts).toBeLessThan(12)
    for (let i = 0; i < 24 * 60; i++) delay = adaptDelay(delay, -20 - delay)
    expect(delay).toBe(0)
  })
})

describe('picture feed', () => {
  const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
  const make = () => {
    const shown: { tick: number; at: number }[] = []
    const feed = createPictureFeed(({ tick }, at) => shown.push({ tick, at }))
    const push = (tick: number, inMs: number): void =>
      feed.push({ tick, i420: new Uint8Array(), due: performance.now() + inMs, tag: {} as Picture['tag'] })
    return { shown, feed, push }
  }

  it('shows each at its moment, drops the late, never goes back', async () => {
    const { shown, feed, push } = make()
    const began = performance.now()
    push(2, 40)
    push(1, -100)
    push(3, 80)
    push(4, 90)
    await sleep(130)
    push(1, 0)
    expect(shown.map(({ tick }) => tick)).toEqual([2, 3])
    expect(shown[0].at - began).toBeGreaterThan(38)
    expect(feed.stats()).toMatchObject({ shown: 2, dropped: 3 })
    feed.close()
  })

  it('repeats the last one while nothing new comes', async () => {
    const { shown, feed, push } = make()
    push(7, 0)
    await sleep(750)
    expect(shown.length).toBeGreaterThanOrEqual(2)
    expect(new Set(shown.map(({ tick }) => tick))).toEqual(new Set([7]))
    feed.close()
    await sleep(350)
    const after = shown.length
    await sleep(350)
    expect(shown.length).toBe(after)
  })
})
