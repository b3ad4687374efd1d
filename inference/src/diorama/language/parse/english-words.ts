/** English words as tokens: what each can be, by longest match over the lexicon. */
import { ATTRIBUTES, COLOURS, MARKS, type Attribute } from '../lexicon/attributes.ts'
import { EN_NOUNS, pluralOf, type Noun } from '../lexicon/nouns.ts'
import { FILLERS_EN, PACES } from '../lexicon/paces.ts'
import { PLACES, type PlaceSense } from '../lexicon/places.ts'
import { EN_VERBS, type VerbForm } from '../lexicon/verbs.ts'
import { GARMENTS, HELD } from '../lexicon/wardrobe.ts'
import type { Pronoun, RelationKind } from './frame.ts'

const byName = <T>(rows: readonly (readonly [string | readonly string[], T])[]): Map<string, T> => {
  const map = new Map<string, T>()
  for (const [names, value] of rows)
    for (const name of typeof names === 'string' ? names.split(' ') : names) if (!map.has(name)) map.set(name, value)
  return map
}

const colours = byName(COLOURS.map((c) => [c.en, c.colour] as const))
const attributes = byName(ATTRIBUTES.map((a) => [a.en, a.attribute] as const))
const marks = byName(MARKS.map(([en, , mark]) => [en, mark] as const))
const paces = byName(PACES.map(([en, , pace]) => [en, pace] as const))
const places = byName(PLACES.map((p) => [p.en, p.sense] as const))
for (const p of PLACES) for (const name of p.en) if (!places.has(pluralOf(name))) places.set(pluralOf(name), p.sense)
const fillers = new Set(FILLERS_EN)
const wearOrHold = new Set([...GARMENTS, ...HELD].flatMap((g) => g.en.flatMap((n) => [n, pluralOf(n)])))

const pronouns: Record<string, Pronoun> = {
  she: 'she',
  her: 'she',
  herself: 'she',
  he: 'he',
  him: 'he',
  himself: 'he',
  it: 'it',
  itself: 'it',
  they: 'they',
  them: 'they',
  themselves: 'they',
  me: 'me',
  i: 'me',
  myself: 'me',
  you: 'me',
  'each-other': 'each-other',
  'one-another': 'each-other',
  everyone: 'everyone',
  everybody: 'everyone',
  everything: 'everyone',
  'all-of-them': 'they',
  'both-of-them': 'they',
  'the-two': 'they',
  'the-two-of-them': 'they',
  'the-pair': 'they',
  'the-couple': 'they',
}
const numbers: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  dozen: 12,
  'a-dozen': 12,
  'a-few': 3,
  few: 3,
  several: 4,
  some: 3,
  many: 6,
  'lots-of': 6,
  'a-lot-of': 6,
  'a-group-of': 5,
  'a-flock-of': 6,
  'a-herd-of': 5,
  'a-pack-of': 4,
  'a-school-of': 6,
  'a-swarm-of': 7,
  'a-crowd-of': 7,
  'a-pair-of': 2,
  'a-couple-of': 2,
  'hundreds-of': 12,
  'dozens-of': 12,
}
const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 }
const relations = byName<RelationKind>([
  ['to towards toward onto into up-to over-to against after', 'to'],
  ['at', 'at'],
  ['in inside within', 'in'],
  ['on upon on-top-of', 'on'],
  ['under beneath below underneath', 'under'],
  ['over above', 'over'],
  ['behind at-the-back-of in-back-of', 'behind'],
  ['in-front-of before ahead-of', 'front'],
  ['to-the-left-of on-the-left-of on-the-left-side-of left-of', 'left'],
  ['to-the-right-of on-the-right-of on-the-right-side-of right-of', 'right'],
  ['beside next-to alongside at-the-side-of by-the-side-of on-the-side-of', 'beside'],
  ['near by close-to not-far-from', 'near'],
  ['around round about', 'around'],
  ['from out-of off of-out', 'from'],
  ['with together-with along-with', 'with'],
  ['away-from', 'away'],
  ['through across along past between among amid amidst', 'through'],
  ['like for without because-of', 'like'],
  ['as', 'as'],
])
/** "on the left" with nothing after: a part of the picture. */
const sides: Record<string, 'left' | 'right' | 'middle' | 'far' | 'behind' | 'front'> = {
  left: 'left',
  right: 'right',
  'left-side': 'left',
  'right-side': 'right',
  middle: 'middle',
  centre: 'middle',
  center: 'middle',
  distance: 'far',
  background: 'far',
  'far-away': 'far',
  foreground: 'front',
}

export interface Token {
  /** Joined by hyphens, lower case. */
  word: string
  poss: boolean
  det?: 'the' | 'a'
  count?: number
  nth?: number
  pronoun?: Pronoun
  possessive?: Pronoun
  other?: boolean
  all?: boolean
  colour?: number
  attribute?: Attribute
  mark?: string
  noun?: Noun
  plural?: boolean
  place?: PlaceSense
  gear?: boolean
  verb?: VerbForm
  relation?: RelationKind
  side?: string
  pace?: number
  conj?: 'and' | 'then' | 'while' | 'comma' | 'stop'
  filler?: boolean
  speech?: string
  negation?: boolean
  who?: boolean
  toVerb?: boolean
}

const CONJ = byName<Token['conj']>([
  ['and but so because', 'and'],
  ['then and-then until after-that afterwards before-long', 'then'],
  ['while as meanwhile at-the-same-time where', 'while'],
  [',', 'comma'],
  ['; . ! ? : -', 'stop'],
])
const POSSESSIVE: Record<string, Pronoun> = { her: 'she', his: 'he', its: 'it', their: 'they', my: 'me', your: 'me' }
const PARTS = new Set([
  'side',
  'sides',
  'front',
  'back',
  'head',
  'hand',
  'hands',
  'face',
  'feet',
  'foot',
  'lap',
  'shoulder',
  'shoulders',
  'arms',
  'arm',
  'way',
  'eyes',
  'direction',
  'legs',
  'fur',
  'ears',
  'chin',
  'belly',
  'tail',
  'paw',
  'paws',
  'neck',
  'wing',
  'hair',
])
export const isPart = (word: string): boolean => PARTS.has(word)

const sense = (word: string): Token | null => {
  const t: Token = { word, poss: false }
  let known = false
  const put = <K extends keyof Token>(key: K, value: Token[K] | undefined): void => {
    if (value === undefined) return
    t[key] = value
    known = true
  }
  if (word === 'the' || word === 'this' || word === 'that' || word === 'these' || word === 'those') put('det', 'the')
  if (word === 'a' || word === 'an' || word === 'another') put('det', 'a')
  put('other', word === 'other' || word === 'another' ? true : undefined)
  put('all', word === 'all' || word === 'both' || word === 'every' || word === 'each' ? true : undefined)
  put('count', numbers[word] ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined))
  put('nth', ordinals[word])
  put('pronoun', pronouns[word])
  put('possessive', POSSESSIVE[word])
  put('colour', colours.get(word))
  put('attribute', attributes.get(word))
  put('mark', marks.get(word))
  const noun = EN_NOUNS.get(word)
  if (noun) {
    put('noun', noun.noun)
    put('plural', noun.plural)
  }
  put('place', places.get(word))
  put('gear', wearOrHold.has(word) || word === 'hair' ? true : undefined)
  put('verb', EN_VERBS.get(word))
  put('relation', relations.get(word))
  put('side', sides[word])
  put('pace', paces.get(word))
  put('conj', CONJ.get(word))
  put('filler', fillers.has(word) ? true : undefined)
  put(
    'negation',
    word === 'not' || word === 'never' || word === "don't" || word === "doesn't" || word === 'no-longer'
      ? true
      : undefined,
  )
  put('who', word === 'who' || word === 'that' || word === 'which' ? true : undefined)
  if (PARTS.has(word)) known = true
  return known ? t : null
}

const LONGEST = 5

/** Splits lower-case text into tokens, longest known phrase first. Quoted speech comes as one token. */
export const englishTokens = (text: string): Token[] => {
  const raw = text.match(/"[^"]*"|[a-z0-9éèàç]+(?:[-'][a-z0-9éèàç]+)*|[,;.!?:]|(?<=\s)-+(?=\s)/g) ?? []
  const words: { w: string; poss: boolean; speech?: string }[] = []
  for (const r of raw) {
    if (/^-+$/.test(r)) words.push({ w: '-', poss: false })
    else if (r.startsWith('"')) words.push({ w: '"', poss: false, speech: r.slice(1, -1).trim() })
    else if (/'s$|s'$/.test(r) && r !== "let's" && r !== "it's" && r !== "there's" && r !== "she's" && r !== "he's")
      words.push({ w: r.replace(/'s$|'$/, ''), poss: true })
    else if (/^(?:it|there|she|he|they|i|we)'/.test(r)) words.push({ w: r.split("'")[0], poss: false })
    else words.push({ w: r, poss: false })
  }
  const out: Token[] = []
  for (let i = 0; i < words.length;) {
    if (words[i].speech !== undefined) {
      out.push({ word: '"', poss: false, speech: words[i].speech })
      i++
      continue
    }
    let found: Token | null = null
    let used = 1
    for (let n = Math.min(LONGEST, words.length - i); n >= 1; n--) {
      const part = words.slice(i, i + n)
      if (part.slice(0, -1).some((p) => p.poss || p.speech !== undefined)) continue
      const joined = part.map((p) => p.w).join('-')
      // A bus stops; bus stops are seldom several.
      if (joined === 'bus-stops') continue
      // "in a blue dress in a field": behind a describing word a dress is a thing, not what one does.
      const before = out[out.length - 1]
      if (joined === 'dress-in' && before && (before.det || before.colour !== undefined || before.attribute)) continue
      const t = sense(joined)
      if (t) {
        found = t
        used = n
        break
      }
    }
    if (!found && words[i].w.includes('-')) {
      // An unknown compound: its parts may be known ("snow-white" is, "rain-drenched" is not).
      const parts = words[i].w.split('-')
      if (parts.some((p) => sense(p) !== null)) {
        words.splice(i, 1, ...parts.map((w, k) => ({ w, poss: k === parts.length - 1 && words[i].poss })))
        continue
      }
    }
    // What somebody says after a colon is no sentence of its own.
    if (words[i].w === ':' && out.at(-1)?.verb?.verb.id === 'say') {
      i++
      continue
    }
    const token = found ?? { word: words[i].w, poss: false }
    token.poss = words[i + used - 1].poss
    out.push(token)
    i += used
  }
  return out
}
