import { describe, expect, it } from 'vitest'
import { History } from './history.ts'

const filled = () => {
  const h = new History()
  h.sent('one')
  h.sent('two')
  h.sent('two')
  h.sent('three')
  return h
}

describe('earlier instructions', () => {
  it('walks back and forth, repeats counted once', () => {
    const h = filled()
    expect(h.earlier('')).toBe('three')
    expect(h.earlier('three')).toBe('two')
    expect(h.earlier('two')).toBe('one')
    expect(h.earlier('one')).toBeNull()
    expect(h.later('one')).toBe('two')
    expect(h.later('two')).toBe('three')
    expect(h.later('three')).toBe('')
  })

  it('never throws away new words', () => {
    const h = filled()
    expect(h.earlier('half a sen')).toBeNull()
    expect(h.earlier('')).toBe('three')
    expect(h.earlier('three, changed')).toBeNull()
    expect(h.later('three, changed')).toBeNull()
  })

  it('starts from the newest again once the box was emptied', () => {
    const h = filled()
    h.earlier('')
    h.earlier('three')
    expect(h.earlier('')).toBe('three')
    expect(new History().earlier('')).toBeNull()
  })
})
