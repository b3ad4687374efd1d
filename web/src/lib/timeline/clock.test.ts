import { describe, expect, it } from 'vitest'
import { dayAndTime, whole } from './clock.ts'

describe('dayAndTime and whole', () => {
  it('speak the reader’s language', () => {
    const ms = Date.UTC(2026, 10, 23, 12)
    expect(dayAndTime(ms, 'en')).toMatch(/Nov/)
    expect(dayAndTime(ms, 'zh-CN')).toMatch(/月/)
  })

  it('do not invent a number', () => {
    expect(whole(null)).toBeNull()
    expect(whole(Infinity)).toBeNull()
    expect(whole(41.6)).toBe(42)
  })
})
