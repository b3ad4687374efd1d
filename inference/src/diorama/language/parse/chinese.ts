/** Chinese sentences to frames: serial verbs, 把, 让, 在 … 上, 跟着, existential 来了一只 … The grammar of instructions. */
import { verbOf } from '../lexicon/verbs.ts'
import { dressed, list, nounPhrase, spot } from './chinese-phrase.ts'
import { chineseTokens, type Token } from './chinese-words.ts'
import { emptyFrame, type Frame, type NounPhrase, type RelationKind } from './frame.ts'

interface Reader {
  ts: Token[]
  frames: Frame[]
}

const soft = (t: Token | undefined): boolean =>
  t !== undefined && (t.filler === true || t.pace !== undefined || t.negation === true) && !t.verb && !t.noun && !t.conj

/** Directions after a verb say nothing of their own. */
const DIRECTION =
  /^(?:起来|下来|过来|过去|上来|上去|下去|出来|出去|进来|进去|回来|回去|起|来|去|到|在|向|往|着|了|过|成|为|好|住|掉|走|开)$/

const MERGED: Record<string, { verb: string; relation?: RelationKind }> = {
  跑到: { verb: 'run', relation: 'to' },
  跑向: { verb: 'run', relation: 'to' },
  钻进: { verb: 'run', relation: 'to' },
  扑进: { verb: 'run', relation: 'to' },
  扑向: { verb: 'run', relation: 'to' },
  扑到: { verb: 'run', relation: 'to' },
  奔向: { verb: 'run', relation: 'to' },
  冲向: { verb: 'run', relation: 'to' },
  走进: { verb: 'walk', relation: 'to' },
  走回: { verb: 'walk', relation: 'to' },
  跑进: { verb: 'run', relation: 'to' },
  冲进: { verb: 'run', relation: 'to' },
  跳进: { verb: 'jump', relation: 'on' },
  跳到: { verb: 'jump', relation: 'on' },
  落在: { verb: 'jump', relation: 'on' },
  落到: { verb: 'jump', relation: 'on' },
  跳上: { verb: 'jump', relation: 'on' },
  坐进: { verb: 'get-on' },
  扔向: { verb: 'throw', relation: 'to' },
  抛向: { verb: 'throw', relation: 'to' },
  停在: { verb: 'stop', relation: 'at' },
  走到: { verb: 'walk', relation: 'to' },
  走向: { verb: 'walk', relation: 'to' },
  走近: { verb: 'walk', relation: 'to' },
  靠近: { verb: 'walk', relation: 'to' },
  来到: { verb: 'walk', relation: 'to' },
  走在: { verb: 'walk', relation: 'on' },
  坐在: { verb: 'sit', relation: 'on' },
  坐到: { verb: 'sit', relation: 'on' },
  躺在: { verb: 'lie', relation: 'on' },
  跟在: { verb: 'follow' },
  躲到: { verb: 'hide' },
  躲在: { verb: 'hide' },
  飞到: { verb: 'fly', relation: 'to' },
  变成: { verb: 'become' },
  换成: { verb: 'change' },
  到达: { verb: 'arrive' },
  抵达: { verb: 'arrive' },
}

const push = (r: Reader, frame: Frame): void => {
  if (
    frame.verb ||
    frame.subject ||
    frame.object ||
    frame.relations.length > 0 ||
    frame.attributes.length > 0 ||
    frame.lost.length > 0
  )
    r.frames.push(frame)
}

const follow = (frame: Frame, subject: NounPhrase | null): Frame => ({
  ...emptyFrame(),
  subject,
  order: 'then',
  pace: frame.verb ? 1 : frame.pace,
})

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
  const own = (): void => {
    if (!frame.subject) frame.subject = subject
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
      if (t.conj === 'then' || t.conj === 'while') {
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
      const object = list(ts, k + 1)
      if (object) {
        frame.object = object.value
        k = object.next
        continue
      }
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
    if (t.verb && !(t.noun && !frame.verb && !frame.subject && !subject && !nextVerb(ts, k + 1, end))) {
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
      if (frame.verb?.id === 'make' || (frame.verb && EXIST.has(frame.verb.id) && frame.object)) {
        const next = frame.object ?? frame.subject
        if (frame.verb.id !== 'make') push(r, frame)
        subject = next
        frame = follow(frame, next)
        if (frame.verb === null) frame.order = 'then'
      } else if (frame.verb) {
        push(r, frame)
        frame = follow(frame, frame.subject)
      }
      own()
      frame.verb = merged ? verbOf(merged.verb) : t.verb
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
      if (!frame.verb) frame.verb = verbOf('become')
      k++
      if (ts[k]?.de) k++
      continue
    }
    const before = k
    const np = list(ts, k)
    if (np && np.next <= end && (np.value.word !== '' || np.value.pronoun)) {
      const locative = ts[np.next]?.locative
      if (!frame.verb && !frame.subject && !locative) {
        frame.subject = np.value
        subject = np.value
      } else if (!frame.verb && locative) {
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
    frame.lost.push(t.word)
    k = before + 1
  }
  if (!frame.subject && frame.verb) frame.subject = subject
  turned(frame, ts[start], given)
  push(r, frame)
  return frame.verb && EXIST.has(frame.verb.id) ? (frame.object ?? subject) : (frame.subject ?? subject)
}

/** 后面坐着小孙子, 身边跟着一只狗: where first, then who. */
const turned = (frame: Frame, first: Token | undefined, given: NounPhrase | null): void => {
  const { object, verb } = frame
  if (!first?.locative || first.noun || !verb || !object?.noun || frame.second || frame.subject !== given) return
  if (
    !/^(?:sit|stand|lie|sleep|follow|squat|kneel)$/.test(verb.id) ||
    !/^(?:person|beast|small)$/.test(object.noun.topic)
  )
    return
  frame.subject = object
  frame.object = verb.id === 'follow' ? given : null
  // Beside or behind whom was spoken of before.
  for (const r of frame.relations) r.of ??= given
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
