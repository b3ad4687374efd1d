/** "with two braids", "with long red hair": what is said of hair goes to its owner. */
import { HAIR } from '../lexicon/wardrobe.ts'
import type { NounPhrase } from './frame.ts'

/** Words for hair, and for how it is worn. */
export const HAIRY = /^hair$|tails?$|braid|plait|bun$|bob$|curls$|afro$|mohawk$|pixie/

export const hairOf = (np: NounPhrase, said: NounPhrase): void => {
  const mark = said.attributes.find((a) => a.hair)?.hair
  const style =
    mark ??
    HAIR.find(([en]) => en.split(' ').some((w) => said.attributes.some((a) => a.mark === w)))?.[2] ??
    HAIR.find(([en]) => en.split(' ').some((w) => said.word === w || said.word === `${w}s`))?.[2]
  np.hair = { ...np.hair }
  if (style) np.hair.style = style === 'braid' && said.plural ? 'braids' : style
  if (said.colour !== undefined) np.hair.colour = said.colour
  // "with two braids in a blue dress": the dress is hers, not the braids'
  np.wears.push(...said.wears)
  np.holds.push(...said.holds)
}
