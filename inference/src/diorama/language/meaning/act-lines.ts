/** How an act is said: subject, verb, target, side, pace, in the order of each language. */
import type { Verb } from '../lexicon/verbs.ts'
import type { Frame, Relation } from '../parse/frame.ts'
import type { Aim } from './aim.ts'
import { say, seenOf, type Telling } from './telling.ts'
import { nameOf } from './who.ts'

const SIDE_WORDS: Partial<Record<Relation['kind'], { en: string; zh: string }>> = {
  left: { en: 'to the left of', zh: '左边' },
  right: { en: 'to the right of', zh: '右边' },
  front: { en: 'in front of', zh: '前面' },
  behind: { en: 'behind', zh: '身后' },
  beside: { en: 'beside', zh: '身边' },
  near: { en: 'near', zh: '附近' },
  on: { en: 'on', zh: '上' },
  under: { en: 'under', zh: '下' },
  over: { en: 'over', zh: '上空' },
  around: { en: 'around', zh: '周围' },
}

const targetName = (t: Telling, refs: number[], subject: number[]): { en: string; zh: string } => {
  if (refs.length === 1 && subject.length === 1 && refs[0] === subject[0]) return { en: 'itself', zh: '自己' }
  return nameOf(t, refs)
}

export const fill = (verb: Verb, target: { en: string; zh: string } | null): { en: string; zh: string } =>
  verb.id === 'turn' && !target
    ? { en: 'turn around', zh: '转过身' }
    : {
        en: target ? verb.sayEn.replace('{t}', target.en) : verb.sayEn.replace(/ ?(?:at|to|with)? ?\{t\}/, ''),
        zh: target ? verb.sayZh.replace('{t}', target.zh) : verb.sayZh.replace(/[向对和]?\{t\}/, ''),
      }

const PACE_WORD = (pace: number): { en: string; zh: string } =>
  pace < 0.8 ? { en: ' slowly', zh: '慢慢' } : pace > 1.3 ? { en: ' quickly', zh: '快速' } : { en: '', zh: '' }

export const moving = (verb: Verb): boolean =>
  verb.act === 'walk' || verb.act === 'run' || verb.act === 'fly' || verb.act === 'swim' || verb.act === 'jump'

/** Verbs of motion without the particle that ends a sentence. */
const GOING: Record<string, string> = {
  fly: '飞',
  jump: '跳',
  hop: '跳',
  skip: '跳',
  swim: '游',
  run: '跑',
  walk: '走',
  'walk-on': '走',
  drive: '驶',
  'ride-on': '骑',
  'row-on': '划',
}

export const tellLine = (t: Telling, verb: Verb, subject: number[], aim: Aim, frame: Frame): void => {
  const pace = PACE_WORD(frame.pace)
  const driven = subject.every((r) => /vehicle|boat/.test(seenOf(t, r)?.archetype ?? ''))
  if (driven && (verb.id === 'walk' || verb.id === 'drive')) verb = { ...verb, sayEn: 'drive by', sayZh: '驶过' }
  if (verb.id === 'stroke' && subject.every((r) => seenOf(t, r)?.archetype === 'quadruped'))
    verb = { ...verb, sayEn: 'rub against {t}', sayZh: '蹭{t}' }
  // Names are told in the order of the sentence: the subject first.
  const subjectName = nameOf(t, subject)
  const target = aim.refs.length > 0 ? targetName(t, aim.refs, subject) : null
  if (
    !target ||
    (!verb.sayEn.includes('{t}') &&
      !SIDE_WORDS[aim.relation ?? 'to'] &&
      aim.relation !== 'to' &&
      aim.relation !== 'with')
  ) {
    const line = fill(verb, null)
    say(t, subject, line.en + pace.en, pace.zh + (verb.id === 'walk' && !driven ? '走着' : line.zh), subjectName)
    return
  }
  if (verb.sayEn.includes('{t}')) {
    const line = fill(verb, target)
    say(t, subject, line.en + pace.en, pace.zh + line.zh, subjectName)
    return
  }
  const thing = aim.refs.every((r) => !/biped|quadruped/.test(seenOf(t, r)?.archetype ?? ''))
  const words = SIDE_WORDS[aim.relation ?? 'to']
  const side =
    words && thing ? { ...words, zh: words.zh === '身边' ? '旁边' : words.zh === '身后' ? '后面' : words.zh } : words
  const line = fill(verb, null)
  line.zh = driven ? line.zh : (GOING[verb.id] ?? line.zh)
  const owner = target.en.endsWith('s') ? `${target.en}'` : `${target.en}'s`
  if (driven && moving(verb)) say(t, subject, `drive past ${target.en}`, `从${target.zh}身边驶过`, subjectName)
  else if (aim.relation === 'with')
    say(t, subject, `${line.en} with ${target.en}${pace.en}`, `和${target.zh}一起${pace.zh}${line.zh}`, subjectName)
  else if (aim.relation === 'beside' && moving(verb))
    say(
      t,
      subject,
      `${line.en} to ${owner} side${pace.en}`,
      `${pace.zh}${line.zh}到${target.zh}${side?.zh ?? '身边'}`,
      subjectName,
    )
  else if (side && moving(verb))
    say(
      t,
      subject,
      `${line.en} ${side.en} ${target.en}${pace.en}`,
      `${pace.zh}${line.zh}到${target.zh}${side.zh}`,
      subjectName,
    )
  else if (side)
    say(
      t,
      subject,
      `${line.en} ${side.en} ${target.en}${pace.en}`,
      `在${target.zh}${side.zh}${pace.zh}${line.zh}`,
      subjectName,
    )
  else if (moving(verb))
    say(t, subject, `${line.en} to ${target.en}${pace.en}`, `${pace.zh}${line.zh}向${target.zh}`, subjectName)
  else say(t, subject, line.en + pace.en, pace.zh + line.zh, subjectName)
}
