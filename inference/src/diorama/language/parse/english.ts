/**
 * English sentences to frames: subject, predicates joined by "and", "then", "while", purposes ("squats down to stroke"), objects and
 * places. The grammar of instructions, not of all English.
 */
import { EN_VERBS, type VerbForm } from '../lexicon/verbs.ts'
import { list, nounPhrase, somebody, type Guess } from './english-phrase.ts'
import { englishTokens, type Token } from './english-words.ts'
import { emptyFrame, type Frame, type NounPhrase, type RelationKind } from './frame.ts'

const SIDES: Record<string, RelationKind> = {
  left: 'left',
  right: 'right',
  far: 'through',
  middle: 'at',
  front: 'front',
  behind: 'behind',
}

const PARTICLE = /^(?:up|down|on|off|away|out|back)$/

interface Reader {
  ts: Token[]
  guess: Guess
  frames: Frame[]
}

const verbAt = (r: Reader, i: number): VerbForm | null => r.ts[i]?.verb ?? null

/** A predicate begins here: adverbs, auxiliaries, then a verb. */
const predicateAt = (r: Reader, i: number): boolean => {
  let k = i
  while (k < r.ts.length && (r.ts[k].filler || r.ts[k].pace !== undefined || r.ts[k].negation) && !r.ts[k].verb) k++
  return verbAt(r, k) !== null
}

const clauseAt = (r: Reader, i: number): boolean => {
  const subject = nounPhrase(r.ts, i, r.guess)
  if (!subject) return false
  let k = subject.next
  while (r.ts[k]?.conj === 'and') {
    const more = nounPhrase(r.ts, k + 1, r.guess, false)
    if (!more) break
    k = more.next
  }
  return predicateAt(r, k)
}

/** Nothing, or a place: nobody of whom something could be said. */
const nowhere = (np: NounPhrase | null): boolean => np === null || (np.word !== '' && !np.pronoun && !somebody(np))

const attach = (frame: Frame, kind: RelationKind, of: NounPhrase | null): void => {
  frame.relations.push({ kind, of })
}

/** Reads one predicate at `i` (after the subject); returns where it ends. */
const predicate = (r: Reader, i: number, subject: NounPhrase | null, order: Frame['order']): number => {
  const { ts } = r
  const frame = emptyFrame()
  frame.subject = subject
  frame.order = order
  let k = i
  for (; k < ts.length; k++) {
    const t = ts[k]
    if (t.verb) {
      // "starts to", "keeps", "is": what follows is the verb, unless nothing verbal does.
      const helper =
        t.verb.verb.id === 'aux' || (t.verb.verb.id === 'become' && /^(?:is|are|was|were|be|being)$/.test(t.word))
      if (helper) {
        let n = k + 1
        while (
          n < ts.length &&
          (ts[n].word === 'to' || ts[n].filler || ts[n].pace !== undefined || ts[n].negation) &&
          !(ts[n].verb && ts[n].verb?.verb.id !== 'aux')
        )
          n++
        if (ts[n]?.verb) continue
      }
      if (t.verb.verb.id === 'aux' && t.word !== 'continue' && t.word !== 'continues') continue
      frame.verb = t.verb.verb
      k++
      break
    }
    if (t.negation) frame.negated = true
    else if (t.pace !== undefined) frame.pace = t.pace
    else if (!t.filler && t.word !== 'to' && t.word !== 'it') break
  }
  k = complements(r, k, frame)
  if (frame.verb || frame.subject || frame.object || frame.relations.length > 0 || frame.lost.length > 0)
    r.frames.push(frame)
  return k
}

const complements = (r: Reader, start: number, frame: Frame): number => {
  const { ts, guess } = r
  let k = start
  const stem = ts[start - 1]?.verb?.verb === frame.verb ? ts[start - 1].word : null
  while (k < ts.length) {
    const t = ts[k]
    // "takes her coat off", "picks the kitten up": the particle comes after the object.
    const parted = stem && frame.object && PARTICLE.test(t.word) ? EN_VERBS.get(`${stem}-${t.word}`) : undefined
    if (parted && !nounPhrase(ts, k + 1, guess, false)) {
      frame.verb = parted.verb
      k++
      continue
    }
    if (t.speech !== undefined) {
      frame.speech = t.speech
      k++
      continue
    }
    if (t.conj) {
      // Where it plays stands alone: "Paris, a lonely man", "under the tree, a girl".
      if (!frame.verb && nowhere(frame.subject) && nowhere(frame.object)) return k
      if (t.conj === 'comma' && !predicateAt(r, k + 1) && !clauseAt(r, k + 1) && ts[k + 1] && !ts[k + 1].conj) {
        k++
        continue
      }
      return k
    }
    if (t.word === 'to' && ts[k + 1]?.verb && !ts[k + 1].noun && predicateAt(r, k + 1)) {
      r.frames.push({ ...frame })
      return predicateTail(r, k + 1, frame)
    }
    if (t.pace !== undefined) {
      frame.pace = t.pace
      k++
      continue
    }
    if (t.negation) {
      frame.negated = true
      k++
      continue
    }
    if (t.relation && !(t.relation === 'around' && !nounPhrase(ts, k + 1, guess))) {
      // "under falling blossoms": what they do does not matter here.
      const skip = ts[k + 1]?.verb?.ing && !ts[k + 1].noun && (ts[k + 2]?.noun || ts[k + 2]?.place) ? 1 : 0
      const of = list(ts, k + 1 + skip, guess)
      if (of) {
        const side = of.value.part && SIDES[of.value.part]
        if (side && !of.value.owner) {
          // "on the left of the girl", or on the left of the picture.
          const whose = ts[of.next]?.word === 'of' ? list(ts, of.next + 1, guess) : null
          attach(frame, side, whose?.value ?? null)
          k = whose?.next ?? of.next
        } else {
          attach(frame, t.relation, of.value)
          k = of.next
        }
        continue
      }
      const attribute = ts[k + 1]?.attribute
      if (attribute && t.relation === 'like') frame.attributes.push(attribute)
      k++
      continue
    }
    if (
      (t.attribute || t.colour !== undefined) &&
      !nounPhrase(ts, k, guess, false) &&
      !(ts[k + 1]?.noun || ts[k + 1]?.gear)
    ) {
      if (t.attribute) frame.attributes.push(t.attribute)
      if (t.colour !== undefined) frame.colour = t.colour
      k++
      continue
    }
    // "In the Sahara a woman leads a camel": she is no part of where it is.
    const opened = !frame.verb && frame.relations.length > 0 && nowhere(frame.subject) && nowhere(frame.object)
    if (opened && t.det === 'a' && nounPhrase(ts, k, guess)?.value.noun) return k
    const np = t.filler && !t.noun ? null : list(ts, k, guess)
    if (np && np.value.word !== '') {
      if (!frame.object) frame.object = np.value
      else if (!frame.second) frame.second = np.value
      else frame.lost.push(np.value.word)
      k = np.next
      // "make it snow", "let the girl sit": the object is the subject of what follows.
      if (frame.verb?.id === 'make' && predicateAt(r, k)) {
        const inner = frame.object
        frame.verb = null
        frame.subject = null
        frame.object = null
        return predicate(r, k, inner, frame.order)
      }
      continue
    }
    // "a knight on a horse fights a dragon": where he is stands before what he does.
    if (t.verb && !t.verb.ing && !frame.verb && frame.subject?.noun && frame.relations.length > 0) {
      frame.verb = t.verb.verb
      k++
      continue
    }
    if (t.verb?.ing) {
      r.frames.push({ ...frame })
      return predicateTail(r, k, frame, 'while')
    }
    if (
      t.verb &&
      frame.verb &&
      frame.verb.id !== 'make' &&
      !frame.object &&
      (frame.verb.id === 'walk' || frame.verb.id === 'walk-on')
    ) {
      // "goes and", "come sit": motion verb before another.
      r.frames.push({ ...frame })
      return predicateTail(r, k, frame)
    }
    if (!t.filler && !t.who) frame.lost.push(t.word)
    k++
  }
  return k
}

/** A predicate that shares the subject of the frame before it; that frame is already among the results. */
const predicateTail = (r: Reader, k: number, before: Frame, order: Frame['order'] = 'then'): number => {
  const done = predicate(r, k, before.subject, order)
  // The frame before was pushed by hand: its caller must not push it again.
  before.verb = null
  before.subject = null
  before.object = null
  before.relations = []
  before.lost = []
  return done
}

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
      if (r.ts[np.next]?.who) k = np.next + 1
      else k = np.next
      k = predicate(r, k, subject, order)
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
  if (verb || !subject?.noun || !object?.noun || subject.det !== 'a' || object.det !== 'a') return [frame]
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
