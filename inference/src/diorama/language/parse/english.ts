/**
 * English sentences to frames: subject, predicates joined by "and", "then", "while", purposes ("squats down to stroke"), objects and
 * places. The grammar of instructions, not of all English.
 */
import type { Guess } from './english-nominal.ts'
import { list } from './english-phrase.ts'
import { predicate } from './english-predicate.ts'
import { predicateAt, type Reader } from './english-reader.ts'
import { englishTokens } from './english-words.ts'
import { emptyFrame, type Frame, type NounPhrase } from './frame.ts'

/** Frames of an English text (lower case, quotes normalised). */
export const parseEnglish = (text: string, guess: Guess): Frame[] => {
  const r: Reader = { ts: englishTokens(text), guess, frames: [] }
  let subject: NounPhrase | null = null
  let order: Frame['order'] = 'and'
  let k = 0
  while (k < r.ts.length) {
    const t = r.ts[k]
    if (t.conj || (t.filler && !t.verb && !t.noun) || (t.pace !== undefined && !predicateAt(r, k))) {
      if (t.conj === 'then' || t.word === 'then' || t.word === 'finally') order = 'then'
      else if (t.conj === 'while') order = 'while'
      if (t.conj === 'stop') subject = null
      k++
      continue
    }
    const begins = !predicateAt(r, k) || (r.ts[k].noun !== undefined && predicateAt(r, k + 1) && !r.ts[k + 1].noun)
    const np = begins ? list(r.ts, k, r.guess) : null
    const before = k
    if (np && np.value.word !== '') {
      subject = np.value
      const relative = r.ts[np.next]?.who === true
      k = predicate(r, relative ? np.next + 1 : np.next, subject, order, relative)
    } else k = predicate(r, k, subject, order)
    order = 'and'
    if (k === before) {
      const frame = emptyFrame()
      frame.lost.push(r.ts[k].word)
      r.frames.push(frame)
      k++
    }
  }
  return settled(r.frames.flatMap(parted))
}

/** "A ship on the sea, a captain at the wheel": who is said after it is no object of a verb that is not there. */
const parted = (frame: Frame): Frame[] => {
  const { subject, object, verb, relations } = frame
  if (verb || !subject?.noun || !object?.noun || subject.det === 'the' || object.det !== 'a') return [frame]
  if (!BEING.test(object.noun.topic) || object.noun.id === subject.noun.id) return [frame]
  return [
    { ...frame, object: null, relations: relations.filter((r) => r.of?.place) },
    { ...emptyFrame(), subject: object, relations: relations.filter((r) => !r.of?.place) },
  ]
}
const BEING = /^(?:person|beast)$/

/** "Under the tree, a girl reads": where belongs to what comes after it. */
const settled = (frames: Frame[]): Frame[] => {
  const out: Frame[] = []
  let where: Frame['relations'] = []
  for (const frame of frames) {
    if (
      !frame.verb &&
      !frame.subject &&
      !frame.object &&
      frame.relations.length > 0 &&
      frame.lost.length === 0 &&
      frame.attributes.length === 0
    )
      where.push(...frame.relations)
    else {
      out.push(where.length > 0 && frame.subject ? { ...frame, relations: [...frame.relations, ...where] } : frame)
      where = []
    }
  }
  if (where.length > 0) out.push({ ...emptyFrame(), relations: where })
  return out
}
