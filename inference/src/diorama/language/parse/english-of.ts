/** "a herd of sheep", "two cups of coffee", "the edge of the pond", "one of them": what the two sides of an "of" come to together. */
import type { NounPhrase } from './frame.ts'

/** Several of what follows, and how many when nobody counts them. */
const COLLECTIVE: Record<string, number> = {
  herd: 6,
  flock: 6,
  crowd: 7,
  group: 5,
  pack: 4,
  swarm: 7,
  school: 6,
  shoal: 6,
  team: 5,
  gang: 4,
  army: 8,
  line: 5,
  row: 5,
  queue: 5,
  bunch: 4,
  handful: 4,
  pair: 2,
  couple: 2,
  procession: 6,
  troop: 5,
  caravan: 4,
  litter: 4,
  family: 4,
  pile: 4,
  heap: 4,
}
/** A measure of something, or the vessel it comes in: the vessel is what is seen. */
const KIND = /^(?:kind|sort|type|piece|slice|bit|drop|blade|sheet|stick)s?$/
/** A spot by or on something. */
const SPOT =
  /^(?:edge|top|bottom|end|corner|foot|middle|centre|center|rim|brink|tip|mouth|entrance|shade|shadow|wheel|helm|rudder|tiller|hood|roof|bonnet|trunk|deck|seat|back)$/

/** How many a word like "herd" stands for, or undefined: it is no such word. */
export const collective = (word: string): number | undefined => COLLECTIVE[word] ?? COLLECTIVE[word.replace(/s$/, '')]

/** Does an "of" behind it belong to it? Of a word nobody knows ("a shot of …") it does not. */
export const joinsOf = (np: NounPhrase): boolean =>
  np.noun !== undefined ||
  np.part !== undefined ||
  (np.place !== undefined && !np.noun) ||
  collective(np.word) !== undefined ||
  KIND.test(np.word) ||
  SPOT.test(np.word)

/** What `np` of `inner` is. */
export const joinOf = (np: NounPhrase, inner: NounPhrase): NounPhrase => {
  const several = collective(np.word)
  // A pile of gold is one.
  if (several !== undefined && /^(?:pile|heap)s?$/.test(np.word) && !inner.plural) return { ...inner, det: np.det }
  if (several !== undefined && (inner.noun || inner.det === 'none'))
    return {
      ...inner,
      det: np.det === 'none' ? 'a' : np.det,
      count: np.det === 'the' && !np.attributes.length ? 1 : several,
      plural: true,
      attributes: inner.attributes,
    }
  if (KIND.test(np.word) && inner.noun) return { ...inner, det: np.det }
  if (SPOT.test(np.word) || (np.part && !np.noun)) return { ...np, det: 'the', part: np.part ?? np.word, owner: inner }
  if (np.place && !np.noun) return np
  if (inner.pronoun || (inner.det === 'the' && inner.noun)) return { ...np, owner: inner }
  return np
}

/** "one of them", "two of the dogs": so many of those. */
export const someOf = (np: NounPhrase, inner: NounPhrase): NounPhrase => ({
  ...inner,
  plural: np.count > 1,
  count: inner.pronoun ? 1 : np.count,
  some: np.count,
  ...(np.nth === undefined ? {} : { nth: np.nth }),
  ...(np.other ? { other: true } : {}),
})
