import { createTimeline, type Commit } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { captionOf, captionTime } from './caption.ts'

const entries = (() => {
  const t = createTimeline()
  const say = (id: string, t: string) => ({ id, at: 1, k: 'instruct', t })
  t.add([
    { author: 'ann', clientId: 7, index: 0, value: say('aaaaaaaaaa', 'It snows') },
    { author: 'ann', clientId: 7, index: 1, value: say('bbbbbbbbbb', 'The girl says hello') },
    { author: 'ann', clientId: 7, index: 2, value: say('cccccccccc', 'nonsense') },
  ])
  t.commit([
    [1, 10, 7, 0, 'applied'],
    [2, 20, 7, 1, 'applied', { changes: [{ op: 'say', actor: 'girl', text: 'Hello!' }] }],
    [3, 30, 7, 2, 'refused:not-understood'],
  ] as Commit[])
  return t.read().entries
})()

describe('captions', () => {
  it('come with the frame, not with the verdict', () => {
    expect(captionOf(entries, new Set())).toBeNull()
    expect(captionOf(entries, new Set(['aaaaaaaaaa']))).toMatchObject({ kind: 'instruction', text: 'It snows' })
  })

  it('prefer what is spoken in the world, and leave out what was refused', () => {
    const all = new Set(['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'])
    expect(captionOf(entries, all)).toMatchObject({ kind: 'speech', text: 'Hello!' })
  })

  it('stay long enough to be read', () => {
    expect(captionTime('short')).toBe(3500)
    expect(captionTime('x'.repeat(60))).toBe(5100)
    expect(captionTime('x'.repeat(600))).toBe(9000)
  })
})
