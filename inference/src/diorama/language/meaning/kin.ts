/** "its mother", "her cub": of a beast's kin only its own kind is meant. */
import { NOUNS } from '../lexicon/nouns.ts'
import type { NounPhrase } from '../parse/frame.ts'
import { known } from './resolve.ts'
import { seenOf, type Telling } from './telling.ts'

const OLDER = /^(?:mother|father|parent|parents|grandmother|grandfather)$/
const YOUNGER = /^(?:baby|child|son|daughter|bear-cub|puppy|kitten|infant|chick)$/
const EQUAL = /^(?:brother|sister|sibling|siblings|friend|twin)$/

/** Grown and young of one kind, where each has a body of its own. */
const AGES: Record<string, string> = {
  kitten: 'cat',
  puppy: 'dog',
  pony: 'horse',
  fawn: 'deer',
  lamb: 'sheep',
  piglet: 'pig',
  'bear-cub': 'bear',
  'baby-elephant': 'elephant',
  chick: 'chicken',
}

/** The phrase with its own kind for a head, when its owner is a beast and it names kin; else as it is. */
export const kinOf = (t: Telling, np: NounPhrase): NounPhrase => {
  const id = np.noun?.id ?? ''
  if (!np.owner || !(OLDER.test(id) || YOUNGER.test(id) || EQUAL.test(id))) return np
  // Its owner may well be who acts.
  const owner = seenOf(t, known({ ...t, acting: [] }, np.owner)[0] ?? 0)
  if (!owner || owner.archetype === 'biped' || owner.archetype === 'thing') return np
  const young = AGES[owner.noun]
  const small = Object.keys(AGES).find((k) => AGES[k] === owner.noun)
  const noun = OLDER.test(id) ? (young ?? owner.noun) : YOUNGER.test(id) ? (small ?? owner.noun) : owner.noun
  const found = NOUNS.find((n) => n.id === noun)
  if (!found) return np
  const grown = OLDER.test(id) && !young ? 1.35 : YOUNGER.test(id) && !small ? 0.6 : 1
  return {
    ...np,
    noun: found,
    attributes: grown === 1 ? np.attributes : [...np.attributes, { size: grown }],
  }
}
