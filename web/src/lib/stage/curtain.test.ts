import { describe, expect, it } from 'vitest'
import { bannerFor, curtainFor, phases } from './curtain.ts'

describe('the curtain', () => {
  it('rises with the first frame and stays up', () => {
    expect(curtainFor('building', false)).toBe('building')
    expect(curtainFor('live', false)).toBe('connecting')
    expect(curtainFor('waiting', false)).toBe('no-seat')
    for (const status of ['waiting', 'building', 'live', 'resting', 'refused'] as const) {
      expect(curtainFor(status, true)).toBe('none')
    }
  })

  it('shows measured progress and invents none', () => {
    expect(phases(null).map((p) => p.done)).toEqual([0, 0, 0, 0, 0])
    expect(phases({ phase: 'bodies', done: 0.4 }).map((p) => p.done)).toEqual([1, 1, 0.4, 0, 0])
    expect(phases({ phase: 'first-picture', done: 7 }).map((p) => p.done)).toEqual([1, 1, 1, 1, 1])
  })
})

describe('the banner', () => {
  const fine = {
    link: 'live',
    served: true,
    linked: true,
    begun: true,
    moving: true,
    paused: false,
    writable: true,
  } as const
  it('is silent when all is well, and while the world is paused', () => {
    expect(bannerFor(fine)).toBeNull()
    expect(bannerFor({ ...fine, moving: false, paused: true })).toBeNull()
    expect(bannerFor({ ...fine, begun: false, linked: false, moving: false, link: 'connecting' })).toBeNull()
  })

  it('names the loss that matters most', () => {
    expect(bannerFor({ ...fine, moving: false })).toBe('lostHost')
    expect(bannerFor({ ...fine, linked: false, moving: false })).toBe('lostMedia')
    expect(bannerFor({ ...fine, linked: false })).toBeNull()
    expect(bannerFor({ ...fine, served: false, linked: false })).toBe('lostServer')
    expect(bannerFor({ ...fine, link: 'lost', served: false })).toBe('lostLog')
    expect(bannerFor({ ...fine, link: 'lost', writable: false })).toBe('lostServer')
    expect(bannerFor({ ...fine, link: 'ended', served: false })).toBe('ended')
  })
})
