/** Of whom a word behind a phrase is said: "children sitting on the carpet", "followed by a turtle", ", a parrot on his shoulder". */
import type { Verb } from '../lexicon/verbs.ts'
import { somebody } from './english-nominal.ts'
import { nounPhrase } from './english-phrase.ts'
import type { Reader } from './english-reader.ts'
import type { NounPhrase } from './frame.ts'

/** Nothing, or a place: nobody of whom something could be said. */
export const nowhere = (np: NounPhrase | null): boolean =>
  np === null || (np.word !== '' && !np.pronoun && !somebody(np))

const BEING = /^(?:person|beast|small)$/
/** Done with hands or words: by the subject, not by the animal named last. */
const BY_PEOPLE = /^(?:hold|wear|read|smile|say|talk|sing|play-.*|photograph|phone|pray|cook|knit)$/

/** Who a participle or "who …" right behind the last phrase is said of: "children sitting on the carpet". Null: the subject. */
export const nearest = (phrase: NounPhrase | null, verb: Verb | undefined): NounPhrase | null => {
  // "above the hills with two people waving": they do.
  const last = phrase && !phrase.noun && phrase.company.length > 0 ? (phrase.company.at(-1) ?? null) : phrase
  if (!last?.noun || !BEING.test(last.noun.topic) || (last.det === 'the' && !last.plural)) return null
  return last.noun.topic !== 'person' && verb && BY_PEOPLE.test(verb.id) ? null : last
}

export const SEES = /^(?:look|meet)$/
export const nearestTo = (object: NounPhrase, behind: NounPhrase | null): boolean =>
  object === behind && (object.pronoun !== undefined || BEING.test(object.noun?.topic ?? ''))

/** ", a parrot on his shoulder", ", a windmill in the distance": a clause of its own, though it has no verb. */
export const standsAside = (r: Reader, i: number, alone = false): boolean => {
  const np = nounPhrase(r.ts, i, r.guess)
  // ", servants carrying paintings".
  const busy =
    np !== null && np.value.holds.length + np.value.doing.length + np.value.wears.length > 0 && np.value.det !== 'the'
  if (busy && BEING.test(np.value.noun?.topic ?? '')) return true
  // "sits on a throne, two guards, …": nobody is sat.
  if (alone && np?.value.det === 'a' && /^(?:person|beast)$/.test(np.value.noun?.topic ?? '')) return true
  const own = np?.value.owner?.pronoun !== undefined && BEING.test(np.value.noun?.topic ?? '')
  if (!np || (np.value.det !== 'a' && !own) || !np.value.noun) return false
  const t = r.ts[np.next]
  return t?.relation !== undefined && !/^(?:with|for|like|to)$/.test(t.word)
}
