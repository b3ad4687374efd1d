/** A text to frames, each with what belongs to its doer: by this one door premises and live sentences are heard. */
import { NOUNS, pluralOf } from '../lexicon/nouns.ts'
import { parseChinese } from '../parse/chinese.ts'
import { parseEnglish } from '../parse/english.ts'
import type { Frame } from '../parse/frame.ts'
import { guesserOf } from '../tagger.ts'
import { belongings } from './belongings.ts'

/** "a camel rider" is a rider on a camel. */
const RIDER = /\b([a-z]+)[- ](rider|riders)\b/g
const asRiders = (text: string): string =>
  text.replace(RIDER, (said, mount: string, rider: string) => {
    const noun = NOUNS.find(({ en }) => en.includes(mount))
    const ridden = noun?.topic === 'beast' || (noun?.topic === 'vehicle' && noun.id !== 'horse')
    if (!noun || !ridden) return said
    return `${rider} on ${rider === 'riders' ? pluralOf(mount) : `a ${mount}`}`
  })

export const hear = (text: string, zh: boolean): Frame[] => {
  if (zh) return belongings(parseChinese(text))
  const plain = asRiders(text)
  return belongings(parseEnglish(plain, guesserOf(plain)))
}
