/**
 * The one table of keys: the listener, the help sheet and the hints are all made from it. `code` is the place on the keyboard
 * (KeyW stays where W is on a QWERTY board), `key` the character it writes; an entry uses one of them.
 */
import { KEY } from '@shoal/session'
import type { Words } from '../words/en.ts'

export type Group = 'anywhere' | 'picture' | 'box'

export type Action =
  | 'help'
  | 'box'
  | 'mute'
  | 'full'
  | 'captions'
  | 'stats'
  | 'pause'
  | 'stick'
  | 'view'
  | 'leave'
  | 'send'
  | 'line'
  | 'earlier'

/** Keys of `words.keys` that are sentences, not groups. */
export type KeyWord = Exclude<keyof Words['keys'], 'groups' | 'title' | 'space'>

export interface Shortcut {
  readonly group: Group
  readonly word: KeyWord
  /** What is drawn on the cap. */
  readonly caps: readonly string[]
  readonly codes?: readonly string[]
  readonly keys?: readonly string[]
  /** A control held while the key is: bits of KEY. */
  readonly hold?: number
  readonly action?: Action
}

export const SHORTCUTS: readonly Shortcut[] = [
  { group: 'picture', word: 'forward', caps: ['W'], codes: ['KeyW'], hold: KEY.forward },
  { group: 'picture', word: 'left', caps: ['A'], codes: ['KeyA'], hold: KEY.left },
  { group: 'picture', word: 'back', caps: ['S'], codes: ['KeyS'], hold: KEY.back },
  { group: 'picture', word: 'right', caps: ['D'], codes: ['KeyD'], hold: KEY.right },
  { group: 'picture', word: 'lookUp', caps: ['↑'], codes: ['ArrowUp'], hold: KEY.lookUp },
  { group: 'picture', word: 'lookDown', caps: ['↓'], codes: ['ArrowDown'], hold: KEY.lookDown },
  { group: 'picture', word: 'lookLeft', caps: ['←'], codes: ['ArrowLeft'], hold: KEY.lookLeft },
  { group: 'picture', word: 'lookRight', caps: ['→'], codes: ['ArrowRight'], hold: KEY.lookRight },
  { group: 'picture', word: 'run', caps: ['Shift'], codes: ['ShiftLeft', 'ShiftRight'], hold: KEY.run },
  { group: 'picture', word: 'jump', caps: ['␣'], codes: ['Space'], hold: KEY.jump },
  { group: 'picture', word: 'crouch', caps: ['C'], codes: ['KeyC'], hold: KEY.crouch },
  { group: 'picture', word: 'act', caps: ['E'], codes: ['KeyE'], hold: KEY.act },
  { group: 'picture', word: 'view', caps: ['V'], codes: ['KeyV'], action: 'view' },
  { group: 'anywhere', word: 'box', caps: ['Enter', '/'], keys: ['Enter', '/'], action: 'box' },
  { group: 'anywhere', word: 'stick', caps: ['B'], codes: ['KeyB'], action: 'stick' },
  { group: 'anywhere', word: 'pause', caps: ['P'], codes: ['KeyP'], action: 'pause' },
  { group: 'anywhere', word: 'mute', caps: ['M'], codes: ['KeyM'], action: 'mute' },
  { group: 'anywhere', word: 'full', caps: ['F'], codes: ['KeyF'], action: 'full' },
  { group: 'anywhere', word: 'captions', caps: ['T'], codes: ['KeyT'], action: 'captions' },
  { group: 'anywhere', word: 'stats', caps: ['I'], codes: ['KeyI'], action: 'stats' },
  { group: 'anywhere', word: 'help', caps: ['?'], keys: ['?', '？'], action: 'help' },
  { group: 'anywhere', word: 'leave', caps: ['Esc'], keys: ['Escape'], action: 'leave' },
  { group: 'box', word: 'send', caps: ['Enter'], keys: ['Enter'], action: 'send' },
  { group: 'box', word: 'line', caps: ['Shift', 'Enter'], action: 'line' },
  { group: 'box', word: 'earlier', caps: ['↑'], keys: ['ArrowUp'], action: 'earlier' },
]

/** What a key press meant, as far as this table is concerned. */
export interface Press {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
}

/**
 * The entry a press stands for, or null. Never while an input method is composing, nor with Ctrl, Alt or Meta: those chords are
 * the browser's. Entries of the picture answer only while it has the focus; they come first there.
 */
export const shortcutFor = (press: Press, where: { picture: boolean; writing: boolean }): Shortcut | null => {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null
  const groups: readonly Group[] = where.writing ? ['box'] : where.picture ? ['picture', 'anywhere'] : ['anywhere']
  for (const group of groups) {
    for (const entry of SHORTCUTS) {
      if (entry.group !== group) continue
      if (entry.codes?.includes(press.code) || entry.keys?.includes(press.key)) return entry
    }
  }
  return null
}

/** Is somebody writing at this element? Then keys are letters. */
export const isWriting = (tag: string | undefined, editable: boolean, type?: string): boolean =>
  editable ||
  tag === 'TEXTAREA' ||
  tag === 'SELECT' ||
  (tag === 'INPUT' && !['button', 'checkbox', 'radio', 'range', 'submit'].includes(type ?? 'text'))
