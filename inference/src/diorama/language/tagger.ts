/** Part of speech of English words the lexicon does not hold, by wink-nlp; asked only for those, so the usual instruction never loads a tagger's time. */
import { createRequire } from 'node:module'
import type { Guess } from './parse/english-nominal.ts'

interface Tagged {
  words: Map<string, string>
}

interface Wink {
  readDoc(text: string): { tokens(): { out(what: unknown): string[] } }
  its: { normal: unknown; pos: unknown }
}

let wink: Wink | null = null

/** Loads the tagger: once, some 0.3 s. */
export const loadTagger = (): Wink => {
  if (wink) return wink
  const require = createRequire(import.meta.url)
  const make = require('wink-nlp') as (model: unknown, pipe: string[]) => Wink
  wink = make(require('wink-eng-lite-web-model'), ['sbd', 'pos'])
  return wink
}

const GUESS: Record<string, ReturnType<Guess>> = { NOUN: 'noun', PROPN: 'noun', ADJ: 'adjective', VERB: 'verb' }

/** A guesser for one text; tags the text when the first unknown word comes up. */
export const guesserOf = (text: string): Guess => {
  let tagged: Tagged | null = null
  return (word) => {
    if (!tagged) {
      const nlp = loadTagger()
      const tokens = nlp.readDoc(text).tokens()
      const words = tokens.out(nlp.its.normal)
      const tags = tokens.out(nlp.its.pos)
      tagged = { words: new Map(words.map((w, i) => [w, tags[i]])) }
    }
    const tag = tagged.words.get(word) ?? tagged.words.get(word.split('-')[0])
    if (tag === undefined) return 'noun'
    return GUESS[tag] ?? 'other'
  }
}
