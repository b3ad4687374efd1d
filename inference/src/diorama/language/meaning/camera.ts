/** Sentences about the camera: shot, subjects, pace, side. */
import { CAMERA_CLAUSE_EN, CAMERA_CLAUSE_ZH, CAMERA_WORDS, FROM_SIDE } from '../lexicon/camera.ts'
import { PACES } from '../lexicon/paces.ts'
import { list as zhList } from '../parse/chinese-phrase.ts'
import { chineseTokens } from '../parse/chinese-words.ts'
import { nounPhrase, type Guess } from '../parse/english-phrase.ts'
import { englishTokens } from '../parse/english-words.ts'
import type { NounPhrase } from '../parse/frame.ts'
import { known } from './resolve.ts'
import type { Telling } from './telling.ts'
import { nameOf } from './who.ts'

export const isCamera = (text: string, zh: boolean): boolean => (zh ? CAMERA_CLAUSE_ZH : CAMERA_CLAUSE_EN).test(text)

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

/** Understands a sentence about the camera; false when no shot or movement in it is known. */
export const tellCamera = (t: Telling, text: string, guess: Guess): boolean => {
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
  const named = refs.length > 0
  if (!named) refs = t.state.camera.subjects.filter((id) => t.seen.some((s) => s.ref === id))
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
  t.changes.push(change)
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
