/**
 * English predicates: a verb with its objects, places, purposes ("squats down to stroke") and what hangs on them: who is doing something ("children
 * sitting on the carpet"), passives ("followed by a turtle"), and verbs that nobody knows, which are kept as they were said.
 */
import { EN_VERBS, verbOf } from '../lexicon/verbs.ts'
import { BE, transitive, turnPassive } from './english-passive.ts'
import { list, nounPhrase } from './english-phrase.ts'
import { clauseAt, predicateAt, strangeAt, type Reader } from './english-reader.ts'
import { nearest, nearestTo, nowhere, SEES, standsAside } from './english-whom.ts'
import { emptyFrame, type Frame, type NounPhrase, type RelationKind } from './frame.ts'

const SIDES: Record<string, RelationKind> = {
  left: 'left',
  right: 'right',
  far: 'through',
  middle: 'at',
  front: 'front',
  behind: 'behind',
}

/** Verbs whose past is as their base. */
const SAME = /^(?:hit|put|cut|set|shut|hurt|beat)$/
/** What somebody is asked to do is not done by who asks. */
const ASKS = /^(?:plead)$/

const PARTICLE = /^(?:up|down|on|off|away|out|back)$/

const attach = (frame: Frame, kind: RelationKind, of: NounPhrase | null, word = ''): void => {
  frame.relations.push({ kind, of, ...(word === 'by' ? { by: true as const } : {}) })
}

/** Reads one predicate at `i` (after the subject); returns where it ends. `relative`: inside "who …", where the next finite verb is the main one. */
export const predicate = (
  r: Reader,
  i: number,
  subject: NounPhrase | null,
  order: Frame['order'],
  relative = false,
): number => {
  const { ts } = r
  const frame = emptyFrame()
  frame.subject = subject
  frame.order = order
  let k = i
  let be = false
  let passive = false
  let strange = -1
  for (; k < ts.length; k++) {
    const t = ts[k]
    if (t.verb) {
      // "starts to", "keeps", "is": what follows is the verb, unless nothing verbal does.
      const helper =
        t.verb.verb.id === 'aux' || (t.verb.verb.id === 'become' && /^(?:am|is|are|was|were|be|being)$/.test(t.word))
      if (helper) {
        let n = k + 1
        while (
          n < ts.length &&
          (ts[n].word === 'to' || ts[n].filler || ts[n].pace !== undefined || ts[n].negation) &&
          !(ts[n].verb && ts[n].verb?.verb.id !== 'aux')
        )
          n++
        be = be || BE.test(t.word)
        if (ts[n]?.verb) continue
      }
      if (t.verb.verb.id === 'aux' && t.word !== 'continue' && t.word !== 'continues') continue
      // "stops skating": does so no more.
      if (/^stop(?:s|ped)?$/.test(t.word) && ts[k + 1]?.verb?.ing) {
        frame.negated = true
        continue
      }
      // "goes green", "went mad".
      const turns =
        /^(?:go|goes|went|going)$/.test(t.word) && (ts[k + 1]?.colour !== undefined || ts[k + 1]?.attribute?.mood)
      frame.verb = turns ? verbOf('become') : t.verb.verb
      frame.said = t.word
      const agent = ts[k + 1]?.word === 'by' && subject !== null && nounPhrase(ts, k + 2, r.guess) !== null
      passive = (t.verb.past || (be && SAME.test(t.word))) && transitive(t.verb.verb) && (be || agent)
      k++
      break
    }
    if (strangeAt(r, k)) {
      strange = k
      k++
      break
    }
    if (t.negation) frame.negated = true
    else if (t.pace !== undefined) frame.pace = t.pace
    else if (!t.filler && t.word !== 'to' && t.word !== 'it') break
  }
  const verb = frame.verb
  const frames = r.frames.length
  k = complements(r, k, frame, relative)
  // What was read on the way may have gone on to somebody else: the passive is the frame's own.
  const own = frame.verb === verb ? frame : (r.frames[frames] ?? frame)
  if (passive && own.verb === verb) turnPassive(own)
  const felt = ts.slice(i, k).find((t) => t.mood !== undefined)?.mood
  if (felt && own.verb === verb) own.mood = felt
  if (strange >= 0)
    (frame.subject === subject ? frame : (r.frames[frames] ?? frame)).strange = ts
      .slice(strange, r.frames.length > frames ? strange + 1 : k)
      .map((t) => t.word.replaceAll('-', ' '))
      .join(' ')
      .replace(/ ,.*$/, '')
  if (
    frame.verb ||
    frame.subject ||
    frame.object ||
    frame.relations.length > 0 ||
    frame.lost.length > 0 ||
    frame.strange
  )
    r.frames.push(frame)
  return k
}

/** Prepositions that may stand without a phrase. */
const HANGS = /^(?:about|around|round|along|through|past|over|under|by|in|on|behind|above|below|inside|across)$/
const GOES = /^(?:walk|run|fly|swim|chase|follow|flee|leave|jump)$/
const complements = (r: Reader, start: number, frame: Frame, relative = false): number => {
  const { ts, guess } = r
  let k = start
  /** The phrase that ends right here. */
  let last: NounPhrase | null = null
  let lastEnd = -1
  const stem = ts[start - 1]?.verb?.verb === frame.verb ? ts[start - 1].word : null
  while (k < ts.length) {
    const t = ts[k]
    // "takes her coat off", "picks the kitten up": the particle comes after the object.
    const parted = stem && frame.object && PARTICLE.test(t.word) ? EN_VERBS.get(`${stem}-${t.word}`) : undefined
    if (parted && !nounPhrase(ts, k + 1, guess, false)) {
      frame.verb = parted.verb
      frame.said = `${stem}-${t.word}`
      k++
      continue
    }
    if (t.speech !== undefined) {
      frame.speech = t.speech
      k++
      continue
    }
    const behind = lastEnd === k ? last : null
    if (t.who && behind && predicateAt(r, k + 1) && nearest(behind, undefined)) {
      r.frames.push({ ...frame })
      return handOver(frame, predicate(r, k + 1, behind, 'while', true))
    }
    const times =
      t.word === 'twice' ? 2 : t.word === 'thrice' ? 3 : t.count && ts[k + 1]?.word === 'times' ? t.count : 0
    if (times > 0 && frame.verb) {
      frame.times = times
      k += t.word === 'twice' || t.word === 'thrice' ? 1 : 2
      continue
    }
    // "stops barking": does it no longer.
    if (t.verb?.ing && frame.verb?.id === 'stop' && !frame.object && !frame.subject?.place) {
      k++
      continue
    }
    if (relative && frame.verb && t.verb && !t.verb.ing && !t.noun) return k
    // "followed by a turtle": said of whom the phrase before names.
    if (
      t.verb?.past &&
      ts[k + 1]?.word === 'by' &&
      transitive(t.verb.verb) &&
      (frame.verb || frame.relations.length > 0)
    ) {
      r.frames.push({ ...frame })
      return handOver(frame, predicate(r, k, nearest(behind, t.verb.verb) ?? frame.subject, 'while'))
    }
    if (t.conj) {
      // Where it plays stands alone: "Paris, a lonely man", "under the tree, a girl".
      if (!frame.verb && nowhere(frame.subject) && nowhere(frame.object)) return k
      const sat = frame.verb !== null && !transitive(frame.verb) && frame.relations.length > 0
      if (t.conj === 'comma' && (frame.verb || frame.relations.length > 0) && standsAside(r, k + 1, sat)) return k
      // "huge and purple": both are said of it.
      const more =
        t.conj === 'and' && (frame.attributes.length > 0 || frame.colour !== undefined) ? ts[k + 1] : undefined
      if (more && (more.attribute || more.colour !== undefined) && !nounPhrase(ts, k + 1, guess)) {
        k++
        continue
      }
      if (t.conj === 'comma' && !predicateAt(r, k + 1) && !clauseAt(r, k + 1) && ts[k + 1] && !ts[k + 1].conj) {
        k++
        continue
      }
      return k
    }
    if (t.word === 'to' && ts[k + 1]?.verb && !ts[k + 1].noun && predicateAt(r, k + 1)) {
      if (ASKS.test(frame.verb?.id ?? '')) {
        while (ts[k] && !ts[k].conj) k++
        continue
      }
      r.frames.push({ ...frame })
      return predicateTail(r, k + 1, frame)
    }
    // "slides down an icy slope": along it, not with it.
    const along = /^(?:down|up)$/.test(t.word) && GOES.test(frame.verb?.act ?? '') ? ts[k + 1] : undefined
    const way = along && (along.det || along.possessive || along.noun) ? list(ts, k + 1, guess) : null
    if (way) {
      attach(frame, 'through', way.value)
      k = way.next
      ;[last, lastEnd] = [way.value, k]
      continue
    }
    // "rows home": where to says nothing of its own.
    if (t.word === 'home' && frame.verb && !frame.verb.sayEn.includes('arrive')) {
      k++
      continue
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
    // "without looking": not done.
    if (t.word === 'without' && ts[k + 1]?.verb?.ing) {
      k += 2
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
          attach(frame, t.relation, of.value, t.word)
          k = of.next
        }
        ;[last, lastEnd] = [of.value, k]
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
      ;[last, lastEnd] = [np.value, k]
      // "make it snow", "let the girl sit": the object is the subject of what follows.
      if (frame.verb?.id === 'make' && predicateAt(r, k)) {
        const inner = frame.object
        frame.verb = null
        frame.subject = null
        frame.object = null
        const first = r.frames.length
        const done = predicate(r, k, inner, frame.order)
        // "don't let the owl fly": it does not.
        if (frame.negated && r.frames[first]) r.frames[first].negated = true
        return done
      }
      continue
    }
    // "watches the girl dance": she does.
    if (
      t.verb &&
      !t.verb.ing &&
      !t.noun &&
      frame.object &&
      SEES.test(frame.verb?.id ?? '') &&
      nearestTo(frame.object, behind)
    ) {
      const seen = frame.object
      r.frames.push({ ...frame })
      return handOver(frame, predicate(r, k, seen, 'while'))
    }
    // "a knight on a horse fights a dragon": where he is stands before what he does.
    if (t.verb && !t.verb.ing && !frame.verb && frame.subject?.noun && frame.relations.length > 0) {
      frame.verb = t.verb.verb
      k++
      continue
    }
    if (t.verb?.ing || (strangeAt(r, k) && t.word.endsWith('ing') && (frame.verb || frame.relations.length > 0))) {
      r.frames.push({ ...frame })
      const by = nearest(behind, t.verb?.verb)
      return by && by !== frame.subject
        ? handOver(frame, predicate(r, k, by, 'while'))
        : predicateTail(r, k, frame, 'while')
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
    if (!t.filler && !t.who && !(t.relation && HANGS.test(t.word))) frame.lost.push(t.word)
    k++
  }
  return k
}

/** A predicate that shares the subject of the frame before it; that frame is already among the results. */
const predicateTail = (r: Reader, k: number, before: Frame, order: Frame['order'] = 'then'): number =>
  handOver(before, predicate(r, k, before.subject, order))

/** The frame before was pushed by hand: its caller must not push it again. */
const handOver = (before: Frame, done: number): number => {
  before.verb = null
  before.subject = null
  before.object = null
  before.relations = []
  before.lost = []
  return done
}
