/**
 * Intake: entries waiting to be judged. Order within a lane is kept, between lanes the order of arrival; an author's next entry
 * waits until the one before has taken effect, so "a kitten comes" and "stroke it" sent together mean what they say. A withdrawal
 * that finds its intent still waiting takes it out.
 */
import { Intent } from '@shoal/session'
import * as v from 'valibot'

export interface Entry {
  author: string
  clientId: number
  index: number
  value: unknown
}

export interface Intake {
  readonly waiting: readonly Entry[]
  /** Keys `author/intent id` of waiting intents that were taken back. */
  readonly withdrawn: ReadonlySet<string>
}

export const EMPTY: Intake = { waiting: [], withdrawn: new Set() }

/** The intent of an entry, or null when it has not the shape of one. */
export const intentOf = ({ value }: Entry): Intent | null => {
  const parsed = v.safeParse(Intent, value)
  return parsed.success ? parsed.output : null
}

export const keyOf = (author: string, intent: string): string => `${author}/${intent}`

/** Adds new entries (in order of arrival). */
export const offer = (intake: Intake, entries: readonly Entry[]): Intake => {
  const waiting = [...intake.waiting, ...entries]
  const withdrawn = new Set(intake.withdrawn)
  for (const entry of entries) {
    const intent = intentOf(entry)
    if (intent?.k !== 'withdraw') continue
    const target = waiting.find((e) => e.author === entry.author && intentOf(e)?.id === intent.intent)
    if (target && intentOf(target)?.k !== 'withdraw') withdrawn.add(keyOf(entry.author, intent.intent))
  }
  return { waiting, withdrawn }
}

/** Takes the next entry whose author is not in `busy`. */
export const draw = (intake: Intake, busy: ReadonlySet<string>): [Entry | null, Intake] => {
  const at = intake.waiting.findIndex((entry) => !busy.has(entry.author))
  if (at < 0) return [null, intake]
  return [intake.waiting[at], { ...intake, waiting: intake.waiting.toSpliced(at, 1) }]
}
