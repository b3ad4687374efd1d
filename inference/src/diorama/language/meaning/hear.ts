/** A text to frames, each with what belongs to its doer: by this one door premises and live sentences are heard. */
import { parseChinese } from '../parse/chinese.ts'
import { parseEnglish } from '../parse/english.ts'
import type { Frame } from '../parse/frame.ts'
import { guesserOf } from '../tagger.ts'
import { belongings } from './belongings.ts'

export const hear = (text: string, zh: boolean): Frame[] =>
  belongings(zh ? parseChinese(text) : parseEnglish(text, guesserOf(text)))
