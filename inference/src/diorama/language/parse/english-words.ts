/** English words as tokens: what each can be, by longest match over the lexicon. */
import { ATTRIBUTES, COLOURS, MARKS, type Attribute } from '../lexicon/attributes.ts'
import { isName, nameNoun } from '../lexicon/names.ts'
import { EN_NOUNS, pluralOf, type Noun } from '../lexicon/nouns.ts'
import { FILLERS_EN, MANNERS, PACES } from '../lexicon/paces.ts'
import { PLACES, type PlaceSense } from '../lexicon/places.ts'
import { EN_VERBS, type VerbForm } from '../lexicon/verbs.ts'
import {
  CONJUNCTIONS,
  type Conjunction,
  NUMBERS,
  ORDINALS,
  PARTS,
  POSSESSIVE,
  PRONOUNS,
  RELATIONS,
  SIDES_EN,
} from '../lexicon/function-words.ts'
import { GARMENTS, HELD } from '../lexicon/wardrobe.ts'
import type { Mood } from '../../state/state.ts'
import type { Pronoun, RelationKind } from './frame.ts'
import { MARK } from './names.ts'

const byName = <T>(rows: readonly (readonly [string | readonly string[], T])[]): Map<string, T> => {
  const map = new Map<string, T>()
  for (const [names, value] of rows)
    for (const name of typeof names === 'string' ? names.split(' ') : names) if (!map.has(name)) map.set(name, value)
  return map
}

const colours = byName(COLOURS.map((c) => [c.en, c.colour] as const))
const attributes = byName(ATTRIBUTES.map((a) => [a.en, a.attribute] as const))
const marks = byName(MARKS.map(([en, , mark]) => [en, mark] as const))
const manners = byName(MANNERS.map((m) => [m[0], m[2]] as const))
const paces = byName(PACES.map(([en, , pace]) => [en, pace] as const))
const places = byName(PLACES.map((p) => [p.en, p.sense] as const))
for (const p of PLACES) for (const name of p.en) if (!places.has(pluralOf(name))) places.set(pluralOf(name), p.sense)
const fillers = new Set(FILLERS_EN)
const wearOrHold = new Set([...GARMENTS, ...HELD].flatMap((g) => g.en.flatMap((n) => [n, pluralOf(n)])))

const relations = byName<RelationKind>(RELATIONS)
const conjunctions = byName<Conjunction>(CONJUNCTIONS)

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
  /** What somebody is called. */
  named?: string
  plural?: boolean
  place?: PlaceSense
  gear?: boolean
  verb?: VerbForm
  relation?: RelationKind
  side?: string
  pace?: number
  mood?: Mood
  conj?: Conjunction
  filler?: boolean
  speech?: string
  negation?: boolean
  who?: boolean
  toVerb?: boolean
}

export const isPart = (word: string): boolean => PARTS.has(word)

/** A name says who it is, and no more. */
const called = (name: string): Pick<Token, 'named' | 'noun'> => ({ named: name, noun: nameNoun(name) })

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
  put('count', NUMBERS[word] ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined))
  put('nth', ORDINALS[word])
  put('pronoun', PRONOUNS[word])
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
  put('side', SIDES_EN[word])
  put('pace', paces.get(word))
  put('mood', manners.get(word))
  put('conj', conjunctions.get(word))
  put('filler', fillers.has(word) || manners.has(word) ? true : undefined)
  put(
    'negation',
    word === 'not' || word === 'never' || word === "don't" || word === "doesn't" || word === 'no-longer'
      ? true
      : undefined,
  )
  put('who', word === 'who' || word === 'that' || word === 'which' ? true : undefined)
  if (PARTS.has(word)) known = true
  if (!known && isName(word)) Object.assign(t, called(word))
  known ||= t.named !== undefined
  return known ? t : null
}

const LONGEST = 5

/** Splits lower-case text into tokens, longest known phrase first. Quoted speech comes as one token. */
export const englishTokens = (text: string): Token[] => {
  const raw =
    text.match(/"[^"]*"|\u0004[^\u0004]*\u0004(?:'s)?|[a-z0-9éèàç]+(?:[-'][a-z0-9éèàç]+)*|[,;.!?:]|(?<=\s)-+(?=\s)/g) ??
    []
  const words: { w: string; poss: boolean; speech?: string; named?: true }[] = []
  for (const r of raw) {
    if (/^-+$/.test(r)) words.push({ w: '-', poss: false })
    else if (r.startsWith(MARK)) words.push({ w: r.split(MARK)[1], poss: r.endsWith("'s"), named: true })
    else if (r.startsWith('"')) words.push({ w: '"', poss: false, speech: r.slice(1, -1).trim() })
    else if (/'s$|s'$/.test(r) && r !== "let's" && r !== "it's" && r !== "there's" && r !== "she's" && r !== "he's")
      words.push({ w: r.replace(/'s$|'$/, ''), poss: true })
    else if (r.endsWith("n't") && r !== "don't" && r !== "doesn't") {
      // "isn't" is "is not"; of "won't", "can't" only the "not" matters.
      const be = /^(?:is|are|was|were|has|have)n't$/.test(r)
      if (be) words.push({ w: r.slice(0, -3), poss: false })
      words.push({ w: 'not', poss: false })
    } else if (/^(?:it|there|she|he|they|i|we)'/.test(r)) words.push({ w: r.split("'")[0], poss: false })
    else words.push({ w: r, poss: false })
  }
  const out: Token[] = []
  for (let i = 0; i < words.length;) {
    if (words[i].speech !== undefined) {
      out.push({ word: '"', poss: false, speech: words[i].speech })
      i++
      continue
    }
    if (words[i].named) {
      out.push({ word: words[i].w, poss: words[i].poss, ...called(words[i].w) })
      i++
      continue
    }
    let found: Token | null = null
    let used = 1
    for (let n = Math.min(LONGEST, words.length - i); n >= 1; n--) {
      const part = words.slice(i, i + n)
      if (part.slice(0, -1).some((p) => p.poss || p.speech !== undefined) || part.some((p) => p.named)) continue
      const joined = part.map((p) => p.w).join('-')
      // A bus stops; bus stops are seldom several.
      if (joined === 'bus-stops') continue
      // "in a blue dress in a field": behind a describing word a dress is a thing, not what one does.
      const before = out[out.length - 1]
      if (joined === 'dress-in' && before && (before.det || before.colour !== undefined || before.attribute)) continue
      // "runs out of the house": out of it, not out.
      if (n > 1 && words[i + n - 1].w === 'out' && words[i + n]?.w === 'of' && EN_VERBS.has(words[i].w)) continue
      // "I am riding": no order to become somebody.
      if (joined === 'i-am' && words[i + n]?.w.endsWith('ing')) continue
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
