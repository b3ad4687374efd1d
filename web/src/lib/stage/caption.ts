/** The line under the picture: what has just come on air, and what somebody in the world says. Pure, from the fold. */
import type { TimelineEntry } from '@shoal/session'

export interface Caption {
  readonly key: string
  readonly kind: 'speech' | 'instruction'
  readonly text: string
  readonly author: string
}

/** How long a caption stays, ms: reading time of its length, within bounds. */
export const captionTime = (text: string): number => Math.min(9000, Math.max(3500, 1500 + text.length * 60))

/** The newest entry on air that has something to read; speech before the instruction that brought it. */
export const captionOf = (entries: readonly TimelineEntry[], aired: ReadonlySet<string>): Caption | null => {
  const entry = entries.findLast((e) => e.kind === 'instruct' && e.state === 'applied' && aired.has(e.id))
  if (!entry) return null
  const speech = entry.changes.find((c) => c.op === 'say' && typeof c.text === 'string')
  return speech
    ? { key: entry.key, kind: 'speech', text: String(speech.text), author: entry.author }
    : { key: entry.key, kind: 'instruction', text: entry.text ?? '', author: entry.author }
}
