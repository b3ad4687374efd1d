/** Sentences about the camera: shot, subjects, pace, side. */
import { CAMERA_WORDS, FROM_SIDE } from '../lexicon/camera.ts'
import { PACES } from '../lexicon/paces.ts'
import { list as zhList } from '../parse/chinese-phrase.ts'
import { chineseTokens } from '../parse/chinese-words.ts'
import type { Guess } from '../parse/english-nominal.ts'
import { nounPhrase } from '../parse/english-phrase.ts'
import { englishTokens } from '../parse/english-words.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { known } from './resolve.ts'
import type { Telling } from './telling.ts'
import { nameOf } from './who.ts'

const paceOf = (text: string, zh: boolean): number => {
  for (const [en, han, pace] of PACES) {
    const words = (zh ? han : en).split(' ')
    if (words.some((w) => (zh ? text.includes(w) : new RegExp(`\\b${w}\\b`).test(text)))) return pace
  }
  return 1
}

/** Whoever the sentence names, in order. */
const subjects = (t: Telling, text: string, guess: Guess): number[] => {
  const refs: number[] = []
  const add = (np: NounPhrase): void => {
    if (/camera|shot|view|镜头|视角/.test(np.word)) return
    for (const each of [np, ...np.and])
      for (const r of known(t, { ...each, and: [] })) if (!refs.includes(r)) refs.push(r)
  }
  if (t.zh) {
    const ts = chineseTokens(text)
    for (let i = 0; i < ts.length; i++) {
      const np = zhList(ts, i)
      if (np && np.next > i) {
        add(np.value)
        i = np.next - 1
      }
    }
  } else {
    const ts = englishTokens(text)
    for (let i = 0; i < ts.length; i++) {
      const np = nounPhrase(ts, i, guess)
      if (np && np.next > i) {
        add(np.value)
        i = np.next - 1
      }
    }
  }
  return refs
}

type Order = Extract<Telling['changes'][number], { op: 'camera' }>

/** Ticks a move has to itself before the next of the same sentence. */
const MOVE = 120
/** What goes round or along with somebody; coming closer meanwhile is a longer lens. */
const CARRIES_ON = /^(?:orbit|follow|truck|crane|low|over-shoulder|two-shot|birds-eye)$/

/** Nearer or further by the lens alone, in the words of a move along the axis. */
const byLens = (move: Order): void => {
  move.zoom = (move.pace ?? 0) > 0 ? 0.55 : 1.7
  delete move.shot
  delete move.pace
}

/** Adds a move: several in one sentence go together where they can, else one after the other. */
const add = (t: Telling, change: Order, order: Frame['order']): void => {
  const last = t.changes.findLast((c) => c.op === 'camera')
  if (last && !change.cut) {
    const wait = (last.after ?? 0) + MOVE
    const nearer = change.shot === 'dolly' && CARRIES_ON.test(last.shot ?? '')
    const further = last.shot === 'dolly' && CARRIES_ON.test(change.shot ?? '')
    if (order === 'then' || (change.shot && !nearer && !further)) change.after = wait
    else if (nearer) byLens(change)
    else if (further) {
      byLens(last)
      // The shot first: it starts from a lens of its own.
      t.changes = [...t.changes.filter((c) => c !== last), change, last]
      return
    }
  }
  t.changes.push(change)
}

/** Understands a sentence about the camera; false when no shot or movement in it is known. */
export const tellCamera = (t: Telling, text: string, guess: Guess, order: Frame['order'] = 'and'): boolean => {
  const found = CAMERA_WORDS.find(([en, han]) => (t.zh ? han : en).test(text))
  if (!found) return false
  const { shot, pace, zoom, handheld, whip, person, en, zh } = found[2]
  if (person) {
    t.changes.push({ op: 'person', person })
    t.lines.push({ who: [], en, zh })
    return true
  }
  const rate = paceOf(text, t.zh)
  let refs = subjects(t, text, guess)
  // "from the king to the queen": it ends on her.
  if (refs.length > 1 && (t.zh ? /从.*[到向]/ : /\bfrom\b.*\bto\b/).test(text)) refs = refs.slice(-1)
  const named = refs.length > 0
  const before = t.changes.findLast((c) => c.op === 'camera' && c.subjects !== undefined)
  if (!named)
    refs = [...((before?.op === 'camera' && before.subjects) || t.state.camera.subjects)].filter((id) =>
      t.seen.some((s) => s.ref === id),
    )
  if (refs.length === 0 && t.state.driven !== null) refs = [t.state.driven]
  const back = t.zh
    ? /反方向|逆时针/.test(text)
    : /\b(?:counter-?clockwise|anti-?clockwise|backwards?|other way)\b/.test(text)
  const side = FROM_SIDE.find(([e, h]) => (t.zh ? h : e).test(text))?.[2]
  const change: Extract<Telling['changes'][number], { op: 'camera' }> = { op: 'camera' }
  if (shot) change.shot = shot
  if (named && (shot || zoom)) change.subjects = refs.slice(0, 8)
  else if (shot && refs.length > 0) change.subjects = refs.slice(0, 8)
  if (pace !== undefined) change.pace = pace * (rate < 1 ? 0.55 : rate > 1 ? 1.8 : 1) * (back ? -1 : 1)
  if (zoom !== undefined) change.zoom = zoom
  if (handheld !== undefined) change.handheld = handheld
  if (whip) change.whip = true
  if (side !== undefined && shot && shot !== 'orbit') change.side = side
  if (t.zh ? /切到|切换到|切/.test(text) : /\b(?:cuts?|jump cut|switch(?:es)?) to\b/.test(text)) change.cut = true
  add(t, change, order)
  const name = nameOf(t, refs)
  const slow = rate < 1 ? { en: ' slowly', zh: '慢慢' } : rate > 1 ? { en: ' quickly', zh: '快速' } : { en: '', zh: '' }
  t.lines.push({
    who: [],
    en:
      (name.en ? en.replace('{t}', name.en) : en.replace(/ ?(?:to|from|of|over|on)? \{t\}/, '')) +
      (en.startsWith('The camera') ? slow.en : ''),
    zh: zh.replace('{t}', name.zh).replace(/^镜头/, `镜头${slow.zh}`),
  })
  return true
}
