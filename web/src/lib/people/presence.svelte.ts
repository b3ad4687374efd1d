/** Who writes just now, over Yjs awareness: directors only, nothing that is kept. Names and roles come from the session's view. */
import type { Awareness } from 'y-protocols/awareness'

/** What a director tells the others: as little as that. */
interface Here {
  author: string
  typing: boolean
}

/** Typing counts as over after this long without a key, ms. */
const TYPING_ENDS = 4000

const readHere = (state: unknown): Here | null => {
  if (typeof state !== 'object' || state === null) return null
  const { author, typing } = state as Record<string, unknown>
  return typeof author === 'string' ? { author, typing: typing === true } : null
}

export class Presence {
  /** Authors with a page open on the log. */
  here: ReadonlySet<string> = $state.raw(new Set())
  typing: ReadonlySet<string> = $state.raw(new Set())
  private readonly author: string
  private awareness: Awareness | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(author: string) {
    this.author = author
  }

  follow(awareness: Awareness): void {
    this.awareness?.off('change', this.read)
    this.awareness = awareness
    awareness.setLocalState({ author: this.author, typing: false })
    awareness.on('change', this.read)
    this.read()
  }

  stop(): void {
    clearTimeout(this.timer)
    this.awareness?.off('change', this.read)
    this.awareness = null
  }

  /** A key was pressed in the box; `false`: it was sent or emptied. */
  typed(going: boolean): void {
    clearTimeout(this.timer)
    this.tell(going)
    if (going) this.timer = setTimeout(() => this.tell(false), TYPING_ENDS)
  }

  private tell(typing: boolean): void {
    const now = readHere(this.awareness?.getLocalState())
    if (now && now.typing !== typing) this.awareness?.setLocalState({ author: this.author, typing })
  }

  private read = (): void => {
    const all = [...(this.awareness?.getStates().values() ?? [])].map(readHere).filter((h) => h !== null)
    this.here = new Set(all.map((h) => h.author))
    this.typing = new Set(all.filter((h) => h.typing).map((h) => h.author))
  }
}
