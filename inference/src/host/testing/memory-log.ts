/** A log in memory that stores with a delay, as a server does: what is on its way when a host dies is lost, what is stored stays. */
import { appendIntent, newIntentId, parseLane, type Commit, type Intent } from '@shoal/session'
import * as Y from 'yjs'
import type { Checkpoint, CheckpointStore } from '../checkpoints.ts'

export interface MemoryLog {
  /** What is stored. */
  master: Y.Doc
  /** A host's copy; `onStored` is told what the server would tell. `cut` loses the connection for good. */
  connect(delay: () => number, onStored: (seq: number) => void): { doc: Y.Doc; cut(): void }
  /** Appends an intent as a director, stored at once. */
  ask(author: string, intent: Record<string, unknown>): string
  commits(): Commit[]
  store: CheckpointStore
  checkpoints: Checkpoint[]
}

export const createMemoryLog = (): MemoryLog => {
  const master = new Y.Doc()
  const authors = new Map<string, Y.Doc>()
  const checkpoints: Checkpoint[] = []
  const commits = (): Commit[] =>
    [...master.share.keys()]
      .filter((name) => parseLane(name)?.kind === 'commit')
      .flatMap((name) => master.getArray<Commit>(name).toArray())
      .sort((a, b) => a[0] - b[0])
  return {
    master,
    commits,
    checkpoints,
    connect: (delay, onStored) => {
      const doc = new Y.Doc()
      let connected = true
      let last = Promise.resolve()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(master), 'server')
      const down = (update: Uint8Array, origin: unknown): void => {
        if (connected && origin !== doc) Y.applyUpdate(doc, update, 'server')
      }
      master.on('update', down)
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'server') return
        const wait = delay()
        last = last.then(async () => {
          await new Promise((resolve) => setTimeout(resolve, wait))
          if (!connected) return
          Y.applyUpdate(master, update, doc)
          onStored(commits().length)
        })
      })
      return {
        doc,
        cut: () => {
          connected = false
          master.off('update', down)
        },
      }
    },
    ask: (author, intent) => {
      const id = newIntentId()
      let doc = authors.get(author)
      if (!doc) {
        doc = new Y.Doc()
        doc.on('update', (update: Uint8Array) => Y.applyUpdate(master, update, author))
        authors.set(author, doc)
      }
      appendIntent(doc, author, { id, at: Date.now(), ...intent } as Intent)
      return id
    },
    store: {
      newest: async () => checkpoints.at(-1) ?? null,
      put: async (checkpoint) => {
        checkpoints.push({ ...checkpoint })
        return 'stored'
      },
    },
  }
}
