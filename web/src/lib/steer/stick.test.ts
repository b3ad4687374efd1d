import { describe, expect, it } from 'vitest'
import { thumb } from './stick.ts'

describe('the thumb', () => {
  it('rests in the middle', () => {
    expect(thumb(0, 0, 50)).toEqual({ x: 0, y: 0 })
    expect(thumb(5, -4, 50)).toEqual({ x: 0, y: 0 })
  })

  it('points up for forward and right for right, and never over one', () => {
    expect(thumb(0, -50, 50)).toEqual({ x: 0, y: 1 })
    expect(thumb(500, 0, 50)).toEqual({ x: 1, y: 0 })
    const corner = thumb(90, -90, 50)
    expect(Math.hypot(corner.x, corner.y)).toBeCloseTo(1)
    expect(corner.x).toBeGreaterThan(0)
    expect(corner.y).toBeGreaterThan(0)
  })

  it('grows without a step at the edge of the dead zone', () => {
    expect(thumb(0.16 * 50, 0, 50).x).toBeLessThan(0.02)
  })
})
