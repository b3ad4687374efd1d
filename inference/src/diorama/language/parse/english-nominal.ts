/** What a word can be inside an English noun phrase, and what it adds to one. */
import { isPart, type Token } from './english-words.ts'
import { emptyPhrase, type NounPhrase } from './frame.ts'

export interface Read<T> {
  value: T
  next: number
}

/** Part of speech of an unknown word, from the tagger: does it look like a noun, an adjective …? */
export type Guess = (word: string) => 'noun' | 'adjective' | 'verb' | 'other'

export const isHead = (t: Token | undefined): boolean =>
  t !== undefined && (t.noun !== undefined || t.gear === true || t.place !== undefined || isPart(t.word))

/** A being or a thing, and no place only: what a phrase that says where is never listed with. */
export const somebody = (np: NounPhrase): boolean =>
  np.noun !== undefined || (np.word !== '' && np.place === undefined && np.det !== 'none')

export const isModifier = (t: Token): boolean =>
  t.colour !== undefined ||
  t.attribute !== undefined ||
  t.mark !== undefined ||
  t.count !== undefined ||
  t.nth !== undefined ||
  t.other === true ||
  t.all === true

export const unknown = (t: Token): boolean => Object.keys(t).length === 2

/** Can this token not be inside a noun phrase? */
export const ends = (t: Token | undefined): boolean =>
  t === undefined ||
  t.conj !== undefined ||
  t.speech !== undefined ||
  t.word === 'of' ||
  (t.relation !== undefined && !isHead(t)) ||
  t.det !== undefined ||
  t.pronoun !== undefined

export const absorb = (np: NounPhrase, t: Token): void => {
  if (t.colour !== undefined) np.colour = t.colour
  if (t.attribute) np.attributes.push(t.attribute)
  if (t.attribute?.wears) np.wears.push(emptyPhrase(t.attribute.wears))
  if (t.mark) np.attributes.push({ mark: t.mark })
  if (t.count !== undefined) {
    np.count = t.count
    np.plural = t.count > 1
    if (np.det === 'none') np.det = 'a'
  }
  // "a second cat" is another one.
  if (t.nth !== undefined && np.det === 'a') np.other = true
  else if (t.nth !== undefined) np.nth = t.nth
  if (t.other) np.other = true
  if (t.all) np.all = true
}

const SEVERAL = new Set(['sheep', 'deer', 'cattle'])
export const takeHead = (np: NounPhrase, t: Token): void => {
  np.word = t.word
  // "someone knocks" is somebody else.
  if (/^some(?:one|body)$/.test(t.word) && np.det === 'none') {
    np.det = 'a'
    np.word = 'stranger'
  }
  if (t.named !== undefined) {
    np.named = t.named
    if (np.det === 'none') np.det = 'the'
  }
  // "the pyramids" are where one is; "a pyramid" is a thing.
  if (t.noun && !(t.place?.marks && (t.plural || np.det === 'the'))) np.noun = t.noun
  if (t.place) np.place = t.place
  // Of these one says no other plural: without an article they are several.
  if (t.plural || t.word === 'people' || (np.det === 'none' && np.count === 1 && SEVERAL.has(t.word))) np.plural = true
  if (isPart(t.word) && !t.noun) np.part = t.word
}
