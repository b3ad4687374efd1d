/** An entry of the timeline in the reader's words: what was asked, how it stands. Reads the fold, works out nothing. */
import { REFUSALS, type TimelineEntry } from '@shoal/session'
import type { IconName } from '../ui/icons.ts'
import type { Words } from '../words/en.ts'
import type { LanguageId } from '../words/language.svelte.ts'

/** Instructions, questions and marks stand as full slips; the rest of the log is one quiet line each. */
export const isSlip = (entry: TimelineEntry): boolean => entry.kind === 'instruct' || entry.kind === 'round.open'

/** What was asked, as one sentence. */
export const askedFor = (entry: TimelineEntry, w: Words['timeline']): string => {
  const intent = entry.intent
  switch (intent?.k) {
    case 'instruct':
      return intent.t
    case 'baton':
      return w.baton[intent.op]
    case 'view':
      return w.view[intent.person]
    case 'transport':
      return w.transport[intent.op]
    case 'setting':
      return w.setting(intent.key, intent.value)
    case 'marker':
      return w.marker(intent.t)
    case 'round.open':
      return w.round(intent.question)
    case 'withdraw':
      return w.withdrawIntent
    default:
      return w.other
  }
}

export interface Standing {
  readonly icon: IconName
  readonly text: string
}

/** How it stands. `offline`: this page has no line, so what waits waits for that. */
export const standing = (entry: TimelineEntry, w: Words['timeline'], offline: boolean): Standing => {
  switch (entry.state) {
    case 'waiting':
      return { icon: 'waiting', text: offline ? w.draft : w.sent }
    case 'queued':
      return { icon: 'queued', text: w.queued(entry.ahead ?? 0) }
    case 'applied':
      return { icon: 'applied', text: w.applied(entry.time ?? '') }
    case 'refused':
      return { icon: 'refused', text: w.refused }
    case 'expired':
      return { icon: 'expired', text: w.expired }
    case 'withdrawn':
      return { icon: 'close', text: w.withdrawn }
    case 'superseded':
      return { icon: 'back', text: w.superseded }
  }
}

/** What the host answered: what it understood, or why not. Its own words first, the vocabulary of refusals else. */
export const answer = (entry: TimelineEntry, language: LanguageId): string => {
  if (entry.said) return entry.said[language]
  return entry.state === 'refused' && entry.code ? REFUSALS[entry.code][language] : ''
}
