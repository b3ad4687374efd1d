/** Where a reader of English stands: its words, whom to ask of unknown ones, and whether a predicate or a clause begins here. */
import type { VerbForm } from '../lexicon/verbs.ts'
import type { Guess } from './english-nominal.ts'
import { nounPhrase } from './english-phrase.ts'
import type { Token } from './english-words.ts'
import type { Frame } from './frame.ts'

export interface Reader {
  ts: Token[]
  guess: Guess
  frames: Frame[]
}

const verbAt = (r: Reader, i: number): VerbForm | null => r.ts[i]?.verb ?? null

/** A word in no table that the tagger takes for a verb. */
export const strangeAt = (r: Reader, i: number): boolean => {
  const t = r.ts[i]
  return t !== undefined && Object.keys(t).length === 2 && !t.poss && r.guess(t.word) === 'verb'
}

/** A predicate begins here: adverbs, auxiliaries, then a verb. */
export const predicateAt = (r: Reader, i: number): boolean => {
  let k = i
  while (k < r.ts.length && (r.ts[k].filler || r.ts[k].pace !== undefined || r.ts[k].negation) && !r.ts[k].verb) k++
  return verbAt(r, k) !== null || strangeAt(r, k)
}

export const clauseAt = (r: Reader, i: number): boolean => {
  const subject = nounPhrase(r.ts, i, r.guess)
  if (!subject) return false
  let k = subject.next
  while (r.ts[k]?.conj === 'and') {
    const more = nounPhrase(r.ts, k + 1, r.guess, false)
    if (!more) break
    k = more.next
  }
  return predicateAt(r, k)
}
