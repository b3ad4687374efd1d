/** What both parsers give: noun phrases and frames (who does what to whom, where, how), still without knowledge of the scene. */
import type { Mood } from '../../state/state.ts'
import type { Attribute } from '../lexicon/attributes.ts'
import type { Noun } from '../lexicon/nouns.ts'
import type { PlaceSense } from '../lexicon/places.ts'
import type { Verb } from '../lexicon/verbs.ts'

export type Pronoun = 'she' | 'he' | 'it' | 'they' | 'me' | 'each-other' | 'everyone' | 'others'

export interface NounPhrase {
  /** Head as said, lower case, words joined by hyphens (English) or plain (Chinese). */
  word: string
  noun?: Noun
  pronoun?: Pronoun
  place?: PlaceSense
  /** the, a / some / a number, or nothing said. */
  det: 'the' | 'a' | 'none'
  count: number
  plural: boolean
  nth?: number
  other?: boolean
  all?: boolean
  /** "one of them": only so many of those. */
  some?: number
  colour?: number
  attributes: Attribute[]
  wears: NounPhrase[]
  holds: NounPhrase[]
  hair?: { style?: string; colour?: number }
  company: NounPhrase[]
  /** What somebody is besides: "a samurai girl". */
  role?: Noun
  /** In the clothes of the role, whatever it is: "disguised as a stable boy". */
  guise?: true
  /** What it is doing on entering: "a dog sleeping", "a running boy". */
  doing: Frame[]
  /** "the girl's side": the phrase stands for a spot (or part) of the owner. */
  part?: string
  owner?: NounPhrase
  named?: string
  /** Further heads of a list: "the girl and the kitten". */
  and: NounPhrase[]
}

export type RelationKind =
  | 'to'
  | 'at'
  | 'in'
  | 'on'
  | 'under'
  | 'over'
  | 'behind'
  | 'front'
  | 'left'
  | 'right'
  | 'beside'
  | 'near'
  | 'around'
  | 'from'
  | 'with'
  | 'away'
  | 'through'
  | 'like'
  | 'for'
  | 'as'

export interface Relation {
  kind: RelationKind
  of: NounPhrase | null
  /** The preposition was "by": it may name who does it. */
  by?: true
}

export interface Frame {
  verb: Verb | null
  subject: NounPhrase | null
  object: NounPhrase | null
  /** "gives the cat a fish": the second object. */
  second: NounPhrase | null
  relations: Relation[]
  /** Adjectives of "becomes happy", "is tired". */
  attributes: Attribute[]
  colour?: number
  pace: number
  /** "angrily", "in tears": how it is done. */
  mood?: Mood
  order: 'and' | 'then' | 'while'
  negated: boolean
  speech?: string
  /** "jumps twice": how often, when said. */
  times?: number
  /** "is opened", 被 …: done to the subject; with nobody named who does it the subject has become the object. */
  passive?: true
  /** The verb as it was said. */
  said?: string
  /** What is said by a verb nobody knows, as it was said: nothing else of the frame is to be done. */
  strange?: string
  /** Who comes along with the subject, and what it has in hand (meaning/belongings.ts). */
  along?: NounPhrase[]
  /** Words nobody could place. */
  lost: string[]
}

export const emptyPhrase = (word: string): NounPhrase => ({
  word,
  det: 'none',
  count: 1,
  plural: false,
  attributes: [],
  wears: [],
  holds: [],
  company: [],
  doing: [],
  and: [],
})

export const emptyFrame = (): Frame => ({
  verb: null,
  subject: null,
  object: null,
  second: null,
  relations: [],
  attributes: [],
  pace: 1,
  order: 'and',
  negated: false,
  lost: [],
})
