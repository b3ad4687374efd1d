import { describe, expect, it } from 'vitest'
import { FrameRate } from './frames.ts'

describe('frame rate', () => {
  it('is unknown before there are frames, then counts them', () => {
    const r = new FrameRate()
    expect(r.fps(0)).toBeNull()
    expect(r.still(0)).toBe(Infinity)
    for (let i = 0; i <= 48; i++) r.frame((i * 1000) / 24)
    expect(r.fps(2000)).toBeCloseTo(24, 1)
    expect(r.still(2000)).toBeCloseTo(0)
  })

  it('falls to nothing when the picture stands still', () => {
    const r = new FrameRate()
    for (let i = 0; i <= 24; i++) r.frame((i * 1000) / 24)
    expect(r.fps(3500)).toBe(0)
    expect(r.still(3500)).toBe(2500)
  })
})
