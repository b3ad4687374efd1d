import { describe, expect, it } from 'vitest'
import { createPictureFeed, type Picture } from './picture-feed.ts'
import { placeSound, TOLERANCE } from './place-sound.ts'

describe('placing sound', () => {
  it('leaves small deviations, fills a gap, cuts what is late', () => {
    expect(placeSound(1000, 1000 + TOLERANCE)).toEqual({ silence: 0, cut: 0 })
    expect(placeSound(1000, 1030)).toEqual({ silence: 30, cut: 0 })
    expect(placeSound(1030, 1000)).toEqual({ silence: 0, cut: 30 })
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
