/** A text to frames, each with what belongs to its doer: by this one door premises and live sentences are heard. */
import { NOUNS, pluralOf } from '../lexicon/nouns.ts'
import { parseChinese } from '../parse/chinese.ts'
import { parseEnglish } from '../parse/english.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { guesserOf } from '../tagger.ts'
import { belongings } from './belongings.ts'

/** People whose name says which sex they are of. */
const SEXED =
  /(?:^|-)(?:girl|boy|[a-z]*m[ae]n|[a-z]*woman|lady|lord|king|queen|prince|princess|mother|father|wife|husband|bride|groom|son|daughter|sister|brother|aunt|uncle|witch|wizard|nun|monk|mermaid|geisha|waitress|actress|model|ballerina|maid|cowgirl|cowboy|heroine|grand[a-z]+|empress|emperor|duchess|lead|girlfriend|boyfriend|santa|couple|lovers|family|crowd|[a-z]*-maiden|bridesmaid|heiress|secretary)$/

/** "A customer spills his coffee": what is his says that the customer is a man. */
const sexed = (frame: Frame): Frame => {
  const { subject } = frame
  if (subject?.noun?.topic !== 'person' || subject.det !== 'a' || subject.and.length > 0 || SEXED.test(subject.noun.id))
    return frame
  if (subject.attributes.some((a) => a.sex)) return frame
  const own = [frame.object, frame.second, ...frame.relations.map((r) => r.of)]
    .map((np: NounPhrase | null) => np?.owner?.pronoun)
    .find((p) => p === 'he' || p === 'she')
  if (own) subject.attributes.push({ sex: own === 'he' ? 'male' : 'female' })
  return frame
}

/** "a camel rider" is a rider on a camel. */
const RIDER = /\b([a-z]+)[- ](rider|riders)\b/g
const asRiders = (text: string): string =>
  text.replace(RIDER, (said, mount: string, rider: string) => {
    const noun = NOUNS.find(({ en }) => en.includes(mount))
    if (noun?.topic !== 'beast' && noun?.topic !== 'vehicle') return said
    return `${rider} on ${rider === 'riders' ? pluralOf(mount) : `a ${mount}`}`
  })

/** "The man fishes" is at it with a rod; "three fishes" are some. */
const FISHES = /\b([a-z]+) (?:fishes|fished)\b(?: with (?:a|his|her|the) (?:fishing )?rod\b)?/g
const asAnglers = (text: string): string =>
  text.replace(FISHES, (said, before: string) => {
    const somebody =
      /^(?:he|she|who|they)$/.test(before) || NOUNS.some((n) => n.topic === 'person' && n.en.includes(before))
    return somebody ? `${before} goes fishing` : said.replace(/ fishes\b/, ' fish')
  })

/** "who lives in a castle" is in it. */
const LIVES =
  /\b(?:(?:who|that) )?(?:lives?|lived|living|dwells?|dwelt|resides?|resided) (?:all |quite )?(?:alone |happily |together )?(?=(?:in|on|at|near|by|beside|under|among|with)\b)/g

export const hear = (text: string, zh: boolean): Frame[] => {
  if (zh) return belongings(parseChinese(text).map(sexed))
  const plain = asAnglers(asRiders(text)).replace(LIVES, '')
  return belongings(parseEnglish(plain, guesserOf(plain)).map(sexed))
}
