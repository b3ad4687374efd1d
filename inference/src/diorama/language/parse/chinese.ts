/** Chinese sentences to frames: serial verbs, 把, 让, 在 … 上, 跟着, existential 来了一只 … The grammar of instructions. */
import { MERGED } from '../lexicon/merged.ts'
import { verbOf } from '../lexicon/verbs.ts'
import { dressed, list, nounPhrase, spot } from './chinese-phrase.ts'
import { chineseTokens, type Token } from './chinese-words.ts'
import { emptyFrame, emptyPhrase, type Frame, type NounPhrase } from './frame.ts'

interface Reader {
  ts: Token[]
  frames: Frame[]
}

const soft = (t: Token | undefined): boolean =>
  t !== undefined && (t.filler === true || t.pace !== undefined || t.negation === true) && !t.verb && !t.noun && !t.conj

/** Directions after a verb say nothing of their own. */
const DIRECTION =
  /^(?:起来|下来|过来|过去|上来|上去|下去|出来|出去|进来|进去|回来|回去|起|来|去|到|在|向|往|着|了|过|成|为|好|住|掉|走|开)$/

const push = (r: Reader, frame: Frame): void => {
  if (
    frame.verb ||
    frame.subject ||
    frame.object ||
    frame.relations.length > 0 ||
    frame.attributes.length > 0 ||
    frame.lost.length > 0 ||
    frame.strange
  )
    r.frames.push(frame)
}

const follow = (frame: Frame, subject: NounPhrase | null): Frame => ({
  ...emptyFrame(),
  subject,
  order: 'then',
  pace: frame.verb ? 1 : frame.pace,
})

const SEES = /^(?:听|听着|听见|听到|看见|看到|发现|见)$/
const EXIST = new Set(['appear', 'add'])

/** A direction that is a verb after all: 牵着狗 去 海边, 撑着伞在雨里 走. */
const onItsOwn = (ts: Token[], k: number, frame: Frame): boolean =>
  ts[k].word === '走'
    ? frame.relations.length > 0 || (frame.verb?.id === 'hold' && frame.object !== null)
    : /^[去到来]$/.test(ts[k].word) &&
      frame.object !== null &&
      frame.verb?.id !== 'make' &&
      spot(ts, k + 1)?.value.phrase?.place !== undefined

/** Reads one clause from `i` up to punctuation; `given` is the subject of the clause before. Returns the subject to carry on. */
const clause = (
  r: Reader,
  start: number,
  end: number,
  given: NounPhrase | null,
  order: Frame['order'],
): NounPhrase | null => {
  const { ts } = r
  let frame = emptyFrame()
  frame.order = order
  frame.subject = null
  let subject = given
  let k = start
  let coming: number | undefined
  /** The clause begins with where something is. */
  let located = false
  const own = (): void => {
    if (!frame.subject && !frame.passive) frame.subject = subject
  }
  while (k < end) {
    const t = ts[k]
    if (t.speech !== undefined) {
      own()
      frame.speech = t.speech
      k++
      continue
    }
    if (t.conj) {
      if ((t.conj === 'then' || t.conj === 'while') && frame.verb?.id !== 'make') {
        if (frame.verb) {
          push(r, frame)
          frame = follow(frame, frame.subject)
        }
        frame.order = t.conj
      }
      k++
      continue
    }
    if (t.ba) {
      const object = list(ts, k + 1) ?? unknownAt(ts, k + 1)
      if (object) {
        frame.object = object.value
        k = object.next
        continue
      }
    }
    if (t.bei) {
      // 被风吹走: the wind does it; with nobody named what comes next is done to the subject.
      const by = list(ts, k + 1)
      const agent = by && nextVerb(ts, by.next, end) ? by : null
      frame.object = frame.subject ?? subject
      frame.passive = true
      frame.subject = agent?.value ?? null
      k = agent?.next ?? k + 1
      continue
    }
    if (t.coverb && !(t.verb && !frame.verb && t.coverb !== 'at' && t.word.length > 1 && t.verb.id !== 'walk-on')) {
      const at = spot(ts, k + 1)
      if (at && at.next <= end) {
        const kind =
          t.coverb === 'from' && at.value.phrase && at.value.locative !== 'over'
            ? 'from'
            : (at.value.locative ?? t.coverb)
        frame.relations.push({ kind: kind === 'at' && at.value.phrase?.place ? 'in' : kind, of: at.value.phrase })
        k = at.next
        continue
      }
    }
    const wearer = !frame.verb && !frame.subject ? dressed(ts, k) : null
    if (wearer && wearer.next <= end) {
      frame.subject = wearer.value
      subject = wearer.value
      k = wearer.next
      continue
    }
    const merged = MERGED[t.word]
    // 送给路过的小女孩: who passes by, not an order to pass.
    const said = t.verb && frame.verb && ts[k + 1]?.de ? nounPhrase(ts, k) : null
    if (
      t.verb &&
      !said?.value.noun &&
      !(t.noun && !frame.verb && !frame.subject && !subject && !nextVerb(ts, k + 1, end))
    ) {
      if (soft(t) && nextVerb(ts, k + 1, end)) {
        if (t.pace !== undefined) frame.pace = t.pace
        k++
        continue
      }
      const again =
        t.verb.id === 'become' && frame.verb?.id === 'become' && !frame.object && frame.attributes.length === 0
      if (t.verb.id === 'aux' || again) {
        k++
        continue
      }
      if (
        frame.verb &&
        DIRECTION.test(t.word) &&
        (frame.verb.id !== 'make' || t.word === '来') &&
        !onItsOwn(ts, k, frame)
      ) {
        k++
        continue
      }
      // 追着男孩跑, 跑来跑去: one thing said twice.
      const same =
        frame.verb && !frame.speech && /^(?:run|walk)$/.test(t.verb.id) && !merged && !spot(ts, k + 1)
          ? /^(?:chase|follow|flee)$/.test(frame.verb.id) || (frame.verb.id === t.verb.id && !frame.object)
          : false
      if (same) {
        k++
        continue
      }
      // 听爷爷讲故事, 看见一只猫跑过: seen or heard, and who does it.
      const sees = frame.verb?.id === 'look' && SEES.test(frame.said ?? '') && frame.object?.noun?.topic === 'person'
      if (sees) {
        push(r, frame)
        const of = frame.object
        frame = { ...follow(frame, of), order: 'while' }
      }
      if (frame.verb?.id === 'make' || (frame.verb && EXIST.has(frame.verb.id) && frame.object)) {
        const next = frame.object ?? frame.subject
        if (frame.verb.id !== 'make') push(r, frame)
        subject = next
        const { negated } = frame
        frame = { ...follow(frame, next), negated: frame.verb.id === 'make' && negated }
        if (frame.verb === null) frame.order = 'then'
      } else if (frame.verb) {
        push(r, frame)
        frame = follow(frame, frame.subject)
      }
      own()
      frame.verb = merged ? verbOf(merged.verb) : t.verb
      frame.said = t.word
      frame.pace = coming ?? frame.pace
      coming = undefined
      k++
      while (k < end && DIRECTION.test(ts[k].word) && !ts[k].coverb) k++
      const at =
        merged?.relation || merged?.verb === 'follow' || merged?.verb === 'hide' || ts[k]?.coverb
          ? spot(ts, ts[k]?.coverb ? k + 1 : k)
          : null
      if (at && at.next <= end) {
        const kind = at.value.locative ?? merged?.relation ?? ts[k]?.coverb ?? 'to'
        if (merged?.verb === 'follow' && at.value.phrase) frame.object = at.value.phrase
        else frame.relations.push({ kind, of: at.value.phrase })
        k = at.next
      }
      continue
    }
    if (soft(t)) {
      // 拄着拐杖慢慢走来: of the verb that comes.
      if (t.mood) frame.mood = t.mood
      if (t.pace !== undefined && frame.verb && nextVerb(ts, k + 1, end)) coming = t.pace
      else if (t.pace !== undefined) frame.pace = t.pace
      // 爬到树上不肯下来: not to be undone is not to stop.
      if (t.negation && frame.verb && !nextVerb(ts, k + 1, end)) frame.lost.push(t.word)
      else if (t.negation) frame.negated = true
      k++
      continue
    }
    if ((t.attribute || t.colour !== undefined) && !nounPhrase(ts, k)) {
      own()
      if (t.attribute) frame.attributes.push(t.attribute)
      if (t.colour !== undefined) frame.colour = t.colour
      if (!frame.verb) {
        frame.verb = verbOf('become')
        frame.said = t.word
      }
      k++
      if (ts[k]?.de) k++
      continue
    }
    const before = k
    const np = list(ts, k)
    if (np && np.next <= end && (np.value.word !== '' || np.value.pronoun)) {
      const locative = ts[np.next]?.locative
      // 桌上的花瓶: which vase, not where it is taken.
      if (locative && ts[np.next + 1]?.de && nounPhrase(ts, np.next + 2)?.value.noun) {
        k = np.next + 2
        continue
      }
      if (!frame.verb && !frame.subject && !locative) {
        frame.subject = np.value
        subject = np.value
      } else if (!frame.verb && locative) {
        located ||= frame.subject === null
        frame.relations.push({ kind: locative, of: np.value })
      } else if (!frame.verb && frame.subject) {
        frame.object ??= np.value
      } else if (frame.verb && locative && np.next < end && (!frame.object || frame.relations.length === 0)) {
        frame.relations.push({ kind: locative, of: np.value })
      } else if (!frame.object) frame.object = np.value
      else if (!frame.second) frame.second = np.value
      else frame.lost.push(np.value.word)
      k = np.next + (locative && (frame.verb || !frame.subject || np.value !== frame.subject) ? 1 : 0)
      continue
    }
    if (t.locative) {
      frame.relations.push({ kind: t.locative, of: null })
      k++
      continue
    }
    if (t.de || DIRECTION.test(t.word)) {
      k++
      continue
    }
    // A verb in no table: what is done by it stays undone, and is named.
    if (t.tag?.startsWith('v') && strangeWord(t) && t.word.length > 1) {
      if (frame.verb || frame.strange) {
        push(r, frame)
        frame = follow(frame, frame.subject)
      }
      own()
      frame.strange = t.word
      k = before + 1
      continue
    }
    frame.lost.push(t.word)
    k = before + 1
  }
  if (!frame.subject && frame.verb && !frame.passive) frame.subject = subject
  located ||= ts[start]?.locative !== undefined && !ts[start].noun
  turned(frame, located, given)
  push(r, frame)
  return frame.verb && EXIST.has(frame.verb.id) ? (frame.object ?? subject) : (frame.subject ?? subject)
}

/** 后面坐着小孙子, 船上坐着一位老人, 墙上挂满了灯笼: where first, then who or what. */
const turned = (frame: Frame, located: boolean, given: NounPhrase | null): void => {
  const { object, verb } = frame
  // 街上挂满了灯笼: a place is where, not who.
  const place = frame.subject?.place !== undefined && !frame.subject.noun
  if (!(located || place) || !verb || !object?.noun || frame.second || (frame.subject !== given && !place)) return
  const stays =
    /^(?:sit|stand|lie|sleep|follow|squat|kneel|hide|walk|run|fly|swim|play|land|lean|appear|row|dance|stop)$/
  if (stays.test(verb.id) && /^(?:person|beast|small)$/.test(object.noun.topic)) {
    frame.subject = object
    frame.object = verb.id === 'follow' ? given : null
  } else if (/^(?:become|hold|put-down|appear|stand|stop|land|shine)$/.test(verb.id) && object !== given) {
    if (frame.said?.endsWith('满')) object.plural = true
    frame.verb = verbOf('appear')
    frame.subject = object
    frame.object = null
  } else return
  // Beside or behind whom was spoken of before.
  for (const r of frame.relations) r.of ??= given
}

const strangeWord = (t: Token): boolean => Object.keys(t).every((key) => key === 'word' || key === 'tag')

/** A word nobody knows, for a phrase. */
const unknownAt = (ts: Token[], i: number): { value: NounPhrase; next: number } | null => {
  const t = ts[i]
  return t && strangeWord(t) ? { value: { ...emptyPhrase(t.word), det: 'the' }, next: i + 1 } : null
}

const nextVerb = (ts: Token[], i: number, end: number): boolean => {
  for (let k = i; k < end && !ts[k].conj; k++) if (ts[k].verb && ts[k].verb?.id !== 'aux') return true
  return false
}

/** Frames of a Chinese text (simplified, punctuation normalised). */
export const parseChinese = (text: string): Frame[] => {
  const r: Reader = { ts: chineseTokens(text), frames: [] }
  let subject: NounPhrase | null = null
  let order: Frame['order'] = 'and'
  let k = 0
  while (k < r.ts.length) {
    let end = k
    while (end < r.ts.length && r.ts[end].conj !== 'comma' && r.ts[end].conj !== 'stop') end++
    if (end > k) subject = clause(r, k, end, subject, order)
    order = r.ts[end]?.conj === 'stop' ? 'then' : 'and'
    k = end + 1
  }
  return r.frames
}
