import { KEY } from '@shoal/session'
import { describe, expect, it } from 'vitest'
import { en } from '../words/en.ts'
import { isWriting, SHORTCUTS, shortcutFor, type Press } from './shortcuts.ts'

const press = (code: string, key = '', more: Partial<Press> = {}): Press => ({
  code,
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
})
const picture = { picture: true, writing: false }
const page = { picture: false, writing: false }
const box = { picture: false, writing: true }

describe('the table of keys', () => {
  it('holds every control bit exactly once', () => {
    const held = SHORTCUTS.flatMap((s) => (s.hold === undefined ? [] : [s.hold]))
    expect([...held].sort((a, b) => a - b)).toEqual(Object.values(KEY).sort((a, b) => a - b))
  })

  it('gives no key two meanings in one place', () => {
    for (const group of ['anywhere', 'picture', 'box'] as const) {
      const all = SHORTCUTS.filter((s) => s.group === group).flatMap((s) => [...(s.codes ?? []), ...(s.keys ?? [])])
      expect(new Set(all).size).toBe(all.length)
    }
  })

  it('has words for every entry', () => {
    for (const s of SHORTCUTS) expect(en.keys[s.word]).toBeTruthy()
  })
})

describe('a press', () => {
  it('steers only while the picture has the focus', () => {
    expect(shortcutFor(press('KeyW', 'w'), picture)?.hold).toBe(KEY.forward)
    expect(shortcutFor(press('KeyW', 'w'), page)).toBeNull()
    expect(shortcutFor(press('KeyW', 'w'), box)).toBeNull()
    expect(shortcutFor(press('ArrowLeft', 'ArrowLeft'), picture)?.hold).toBe(KEY.lookLeft)
  })

  it('stays with the place on the board, whatever letter it writes', () => {
    expect(shortcutFor(press('KeyW', 'z'), picture)?.hold).toBe(KEY.forward)
    expect(shortcutFor(press('KeyW', 'W'), picture)?.hold).toBe(KEY.forward)
  })

  it('opens help from the page and the picture, never while writing', () => {
    expect(shortcutFor(press('Slash', '?'), page)?.action).toBe('help')
    expect(shortcutFor(press('Slash', '?'), picture)?.action).toBe('help')
    expect(shortcutFor(press('Slash', '?'), box)).toBeNull()
    expect(shortcutFor(press('Slash', '/'), page)?.action).toBe('box')
  })

  it('leaves chords and input methods alone', () => {
    expect(shortcutFor(press('KeyP', 'p', { ctrlKey: true }), page)).toBeNull()
    expect(shortcutFor(press('KeyF', 'f', { metaKey: true }), picture)).toBeNull()
    expect(shortcutFor(press('Enter', 'Enter', { isComposing: true }), box)).toBeNull()
  })

  it('knows a place to write when it sees one', () => {
    expect(isWriting('TEXTAREA', false)).toBe(true)
    expect(isWriting('INPUT', false, 'text')).toBe(true)
    expect(isWriting('INPUT', false, 'radio')).toBe(false)
    expect(isWriting('BUTTON', false)).toBe(false)
    expect(isWriting('DIV', true)).toBe(true)
  })
})
