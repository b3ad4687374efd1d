/** What an attack is, and the tools to make one. Tests only. */
import * as Y from 'yjs'
import type { Intent } from '../intent.ts'
import type { RefusalCode } from '../refusal.ts'

/** A session under attack. `own` and `other` have at least one entry in the document; the fresh ids are bound and unused. */
export interface Scene {
  doc: Y.Doc
  author: string
  own: number
  fresh: number
  other: { author: string; clientId: number }
  host: { epoch: number; clientId: number; fresh: number; lastSeq: number }
}

export interface Attack {
  name: string
  /** Rule of SPEC.md. */
  rule: string
  code: RefusalCode
  /** Other codes that are right too: what decodes depends on the depth of the stack. */
  or?: RefusalCode
  as: 'director' | 'reader' | 'host'
  make(scene: Scene): Uint8Array
}

export const goodIntent = (n = 0): Intent => ({
  id: `intent-${n}-${'x'.repeat(8)}`,
  k: 'instruct',
  at: 1000 + n,
  t: `line ${n}`,
})

/** What a Yjs client with this id would send for `edit`, made on a copy of the document. */
export const updateBy = ({ doc }: Pick<Scene, 'doc'>, clientId: number, edit: (copy: Y.Doc) => void): Uint8Array => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = clientId
  const updates: Uint8Array[] = []
  copy.on('update', (update: Uint8Array) => updates.push(update))
  edit(copy)
  return updates.at(-1) ?? Uint8Array.of(0, 0)
}
