/**
 * Where the outbox lies between page loads: one record an intent in IndexedDB, so that two tabs of one person never write over
 * each other. Without IndexedDB (private windows) it lives as long as the page.
 */
import { parseOutbox, type Outbox } from '@shoal/session'
import { createStore, delMany, entries, setMany } from 'idb-keyval'

/** The few calls of a key-value store that are needed; the browser's is `browserShelf`. */
export interface Shelf {
  entries(): Promise<[string, unknown][]>
  set(items: [string, unknown][]): Promise<void>
  remove(keys: string[]): Promise<void>
}

export const browserShelf = (): Shelf => {
  const store = createStore('shoal', 'outbox')
  return {
    entries: () => entries<string, unknown>(store),
    set: (items) => setMany(items, store),
    remove: (keys) => delMany(keys, store),
  }
}

/** The outbox of one person in one session on a shelf. `save` writes only what changed since the last call. */
export class OutboxShelf {
  private readonly prefix: string
  private readonly shelf: Shelf
  private kept: Outbox = []
  /** One write after the other, so that a later state is never overtaken by an earlier one. */
  private turn: Promise<void> = Promise.resolve()

  constructor(shelf: Shelf, session: string, author: string) {
    this.shelf = shelf
    this.prefix = `${session}/${author}/`
  }

  async load(): Promise<Outbox> {
    try {
      const all = await this.shelf.entries()
      const mine = all.filter(([key]) => typeof key === 'string' && key.startsWith(this.prefix)).map(([, item]) => item)
      this.kept = [...parseOutbox(mine)].sort((a, b) => a.createdAt - b.createdAt)
    } catch {
      this.kept = []
    }
    return this.kept
  }

  save(outbox: Outbox): Promise<void> {
    const before = new Map(this.kept.map((item) => [item.intent.id, item]))
    const changed = outbox.filter((item) => before.get(item.intent.id) !== item)
    const ids = new Set(outbox.map((item) => item.intent.id))
    const gone = this.kept.filter((item) => !ids.has(item.intent.id))
    this.kept = outbox
    if (changed.length === 0 && gone.length === 0) return this.turn
    this.turn = this.turn
      .then(async () => {
        if (changed.length > 0) {
          // Plain copies: what is reactive on the page cannot be cloned into the database.
          await this.shelf.set(changed.map((item) => [this.prefix + item.intent.id, JSON.parse(JSON.stringify(item))]))
        }
        if (gone.length > 0) await this.shelf.remove(gone.map((item) => this.prefix + item.intent.id))
      })
      .catch(() => {})
    return this.turn
  }
}
