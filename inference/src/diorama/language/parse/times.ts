/**
 * Phrases that say when ("on a lovely spring evening", "after many years", 一个宁静的午后) are cut down to what the sky can read ("spring evening",
 * nothing, 午后): the grammar would take what is left of them for things.
 */
import { HOURS, SEASONS, WEATHERS } from '../lexicon/sky.ts'
import { NOUNS } from '../lexicon/nouns.ts'
import { HOURS_AND_SEASONS, LEADS, QUALITIES, QUANTITIES, UNITS, ZH_QUALITY, ZH_TIMES } from '../lexicon/when.ts'

/** A word of a sentence, or a mark. */
const WORDS = /[a-z][a-z'-]*|[^a-z\s]+/g

/** What may follow a phrase of time: not a noun, which it would only describe ("a summer dress", "the night sky"). */
const AFTER =
  /^(?:[^a-z]|(?:an?|the|in|on|at|by|with|near|beside|among|along|across|through|under|over|from|of|to|and|as|when|while|where|there|he|she|they|it|i|we|you|his|her|their|its|my|our|some|two|three|many|after|before|ago|later|earlier|long)$)/

const SKY = [...WEATHERS, ...HOURS, ...SEASONS]
/** The same as whole words, once for all texts. */
const WHOLE = [...SKY.map(([en]) => new RegExp(`^(?:${en.source})$`)), /^(?:sunny|cloudy|windy|rainy|snowy)$/]
const isSky = (word: string): boolean => WHOLE.some((pattern) => pattern.test(word))

interface Word {
  text: string
  at: number
}

/** Where the phrase that ends with the word at `last` begins, and which of its words the sky reads; null where it is no phrase of time. */
const phraseOf = (words: readonly Word[], last: number): { from: number; kept: string[] } | null => {
  const unit = UNITS.has(words[last].text)
  const kept = unit ? [] : [words[last].text]
  let from = last
  const before = (): string => words[from - 1]?.text ?? ''
  const told = (word: string): boolean => isSky(word) || HOURS_AND_SEASONS.has(word)
  const describes = (word: string): boolean => told(word) || QUALITIES.has(word) || UNITS.has(word)
  while (
    describes(before()) ||
    (/^(?:and|,)$/.test(before()) && from < last && describes(words[from - 2]?.text ?? ''))
  ) {
    if (told(before())) kept.unshift(before())
    from--
  }
  const described = from < last
  let counted = false
  while (QUANTITIES.has(before())) {
    counted = true
    from--
  }
  let led = false
  if (LEADS.has(before())) {
    led = true
    from--
  } else if (/^(?:is|was|'s)$/.test(before()) && /^(?:it|this|that)$/.test(words[from - 2]?.text ?? '')) {
    led = true
    from -= 2
  } else if (/^(?:it's|that's)$/.test(before())) {
    led = true
    from--
  }
  const counts = /^(?:ago|later|earlier|long)$/.test(words[last + 1]?.text ?? '')
  // "at night", "in winter" and "make it morning" are the sky's own.
  if (unit ? !(counted || led || counts) : !(counted && (led || described))) return null
  // "for the first time", but not "stops time".
  if (words[last].text === 'time' && !described) return null
  return { from, kept }
}

const english = (said: string): string => {
  const text = said.replace(
    /\bin the (?:middle|heart|dead|depths?|early hours) of (?:the |an? )?(?=(?:night|day|winter|summer|autumn|spring|morning)\b)/g,
    '',
  )
  const words = [...text.matchAll(WORDS)].map((found): Word => ({ text: found[0], at: found.index }))
  let out = text
  for (let last = words.length - 1; last >= 0; last--) {
    const { text: head } = words[last]
    if (!UNITS.has(head) && !HOURS_AND_SEASONS.has(head)) continue
    const next = words[last + 1]
    if (next && !AFTER.test(next.text)) continue
    // What is said aloud is not when it plays.
    if (
      words.slice(0, last).some(({ text: said }) => /^(?:says?|saying|said|shouts?|whispers?|sings?|asks?)$/.test(said))
    )
      continue
    const phrase = phraseOf(words, last)
    if (!phrase) continue
    const counts = next && /^(?:ago|later|earlier|long)$/.test(next.text) ? next : words[last]
    const end = counts.at + counts.text.length
    out = `${out.slice(0, words[phrase.from].at)}${phrase.kept.join(' ')}${out.slice(end)}`
    last = phrase.from
  }
  return out
    .replace(/\bonce upon a time\b|\bonce upon\b/g, ' ')
    .replace(
      /\b(?:under|beneath|below) (?:the|an?) ((?:[a-z-]+ ){0,2}(?:sky|skies|heavens|stars))\b/g,
      (_, sky: string) => skyIn(sky),
    )
}

/** "under the night sky": what of it the sky reads. */
const skyIn = (text: string): string => {
  for (const [en] of SKY) {
    const found = en.exec(text)
    if (found) return found[0]
  }
  // There are stars by night alone.
  return text.endsWith('stars') ? 'night' : ''
}

/** Nobody's: "a girl's morning" has a girl in it. */
const bare = (said: string): boolean => !NOUNS.some(({ zh }) => zh.some((name) => said.includes(name)))

const chinese = (text: string): string => {
  let out = text.replace(ZH_TIMES, '')
  for (const [, han] of SKY) {
    const found = han.exec(out)
    if (!found) continue
    const quality = ZH_QUALITY.exec(out.slice(0, found.index))
    if (quality && bare(quality[1]))
      out = `${out.slice(0, quality.index)}${out.slice(quality.index + quality[0].length)}`
  }
  return out
}

/** The text (normalised) without what says when, but for words of the sky. What stands in quotes is left alone. */
export const dropTimes = (text: string, zh: boolean): string => {
  if (text.includes('"')) return text
  const rest = zh ? chinese(text) : english(text)
  return rest.replace(/\s+/g, ' ').trim()
}
