/** Listens to the keyboard for the stage: held controls go to the hands, the rest are actions. What means what: `keys/shortcuts.ts`. */
import { isWriting, SHORTCUTS, shortcutFor, type Action } from '../keys/shortcuts.ts'
import type { Hands } from '../steer/hands.svelte.ts'

interface Listener {
  hands: Hands
  frame: () => HTMLElement
  act: (action: Action) => void
  /** The picture got or lost the focus. */
  onfocus: (on: boolean) => void
}

/** Elements whose own keys come first. */
const OWN_KEYS = 'button, a, summary, select, [role="region"]'

export const listenToKeys = ({ hands, frame, act, onfocus }: Listener): (() => void) => {
  const where = () => {
    const at = document.activeElement
    const field = at as HTMLInputElement | null
    return {
      picture: at === frame(),
      writing: isWriting(at?.tagName, (at as HTMLElement | null)?.isContentEditable ?? false, field?.type),
      own: at?.matches(OWN_KEYS) ?? false,
      covered: document.querySelector('dialog[open]') !== null || document.querySelector(':popover-open') !== null,
    }
  }

  const onkeydown = (event: KeyboardEvent) => {
    const now = where()
    if (event.defaultPrevented || now.covered || now.writing) return
    if (now.own && ['Enter', ' ', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].includes(event.key)) return
    const shortcut = shortcutFor(event, now)
    if (!shortcut) return
    // The browser leaves full screen with Escape by itself.
    if (shortcut.action === 'leave' && document.fullscreenElement) return
    event.preventDefault()
    if (event.repeat) return
    if (shortcut.hold !== undefined) hands.press(shortcut.hold)
    else if (shortcut.action) act(shortcut.action)
  }

  const onkeyup = (event: KeyboardEvent) => {
    // By the place on the board alone: Shift may have been let go in between.
    for (const { hold, codes } of SHORTCUTS) {
      if (hold !== undefined && codes?.includes(event.code)) hands.lift(hold)
    }
  }

  // A turn later: a button that is taken off the page loses the focus in the midst of drawing.
  const onfocusin = () => queueMicrotask(() => onfocus(document.activeElement === frame()))
  addEventListener('keydown', onkeydown)
  addEventListener('keyup', onkeyup)
  document.addEventListener('focusin', onfocusin)
  document.addEventListener('focusout', onfocusin)
  return () => {
    removeEventListener('keydown', onkeydown)
    removeEventListener('keyup', onkeyup)
    document.removeEventListener('focusin', onfocusin)
    document.removeEventListener('focusout', onfocusin)
  }
}
