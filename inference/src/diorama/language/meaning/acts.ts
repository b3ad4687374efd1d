/** Verbs that are acts: walking somewhere, sitting on something, stroking somebody … with what they bring along. */
import type { ActSpec, Where } from '../../state/changes.ts'
import type { Verb } from '../lexicon/verbs.ts'
import type { Frame, Relation } from '../parse/frame.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { heldOf } from '../looks/people.ts'
import { known } from './resolve.ts'
import { canMove, lead, nameOf, who } from './who.ts'

const LEFT = Math.PI / 2
const SIDE_OF: Partial<Record<Relation['kind'], number>> = {
  left: LEFT,
  right: -LEFT,
  front: 0,
  behind: Math.PI,
  beside: LEFT,
  near: LEFT,
  at: LEFT,
}
const COMING = new Set(['run', 'walk', 'fly', 'swim', 'drive', 'chase', 'jump', 'follow', 'flee', 'walk-on'])
/** Spoken of with whom it is done, not with whom in mind. */
const TOGETHER = new Set(['dance', 'play', 'walk', 'run', 'sit', 'walk-on', 'sing', 'eat', 'drink', 'laugh', 'talk'])

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

/** Where a newcomer comes in, from how its verb moves and what the sentence says of places. */
export const entrance = (t: Telling, frame: Frame): Where => {
  const from = frame.relations.find(
    (r) => r.kind === 'from' || r.kind === 'on' || r.kind === 'left' || r.kind === 'right',
  )
  if (from && !from.of?.noun) {
    const word =
      from.kind === 'left' || /left|左/.test(from.of?.part ?? from.of?.word ?? '')
        ? 'left'
        : from.kind === 'right' || /right|右/.test(from.of?.part ?? from.of?.word ?? '')
          ? 'right'
          : null
    if (word) return { frame: word }
  }
  if (frame.relations.some((r) => r.kind === 'through' && !r.of)) return { frame: 'far' }
  const spot = frame.relations.find((r) => r.of && SIDE_OF[r.kind] !== undefined && r.kind !== 'at')
  if (spot?.of && frame.verb && !COMING.has(frame.verb.id)) {
    const others = who(t, spot.of, { there: true })
    if (others.length > 0) return { of: others[0], side: SIDE_OF[spot.kind] }
  }
  return frame.verb && COMING.has(frame.verb.id) ? { frame: 'off' } : { frame: 'middle' }
}

/** What one may look at though nobody brought it in. */
const SCENERY =
  /^(?:sky|stars?|moon|sun|clouds?|snow|rain|view|horizon|mountains?|distance|ground|landscape|scenery|sunset|water|waves|world|air|music|rhythm|天空|星星|星空|月亮|太阳|云|雪|雪景|雨|风景|远方|地平线|地|地面|地上|大海|夕阳|景色|天)$/

const targetName = (t: Telling, refs: number[], subject: number[]): { en: string; zh: string } => {
  if (refs.length === 1 && subject.length === 1 && refs[0] === subject[0]) return { en: 'itself', zh: '自己' }
  return nameOf(t, refs)
}

const fill = (verb: Verb, target: { en: string; zh: string } | null): { en: string; zh: string } =>
  verb.id === 'turn' && !target
    ? { en: 'turn around', zh: '转过身' }
    : {
        en: target ? verb.sayEn.replace('{t}', target.en) : verb.sayEn.replace(/ ?(?:at|to|with)? ?\{t\}/, ''),
        zh: target ? verb.sayZh.replace('{t}', target.zh) : verb.sayZh.replace(/[向对和]?\{t\}/, ''),
      }

const PACE_WORD = (pace: number): { en: string; zh: string } =>
  pace < 0.8 ? { en: ' slowly', zh: '慢慢' } : pace > 1.3 ? { en: ' quickly', zh: '快速' } : { en: '', zh: '' }

interface Aim {
  refs: number[]
  side?: number
  relation: Relation['kind'] | null
  each?: boolean
  /** A point instead of somebody: the viewer's. */
  at?: [x: number, z: number]
}

/** Whom or what the act is aimed at: its object, else who a "to", "at", "with", "on" … names. */
const aimOf = (t: Telling, frame: Frame): Aim => {
  const candidates: Relation[] = []
  if (frame.object)
    candidates.push({
      kind: frame.verb?.id === 'walk' || frame.verb?.id === 'walk-on' ? 'with' : 'to',
      of: frame.object,
    })
  for (const r of frame.relations)
    if (r.of && r.kind !== 'from' && r.kind !== 'like' && r.kind !== 'as' && r.kind !== 'through') candidates.push(r)
  for (const r of candidates) {
    const of = r.of
    if (!of) continue
    if (of.pronoun === 'each-other') return { refs: [], relation: r.kind, each: true }
    const person = of.owner && of.part ? of.owner : of
    if (!person.pronoun && person.place && !person.noun) continue
    if (
      !person.noun &&
      !person.pronoun &&
      /^(?:camera|viewer|viewers|screen|lens|us|audience|镜头|观众)$/.test(person.word)
    )
      return { refs: [], relation: 'to', at: [t.state.camera.eye[0], t.state.camera.eye[2]] }
    if (!person.noun && SCENERY.test(person.word)) continue
    const put: Where =
      frame.verb?.act && /chase|follow|hug|stroke|wave|play|look/.test(frame.verb.act)
        ? { frame: 'right' }
        : { frame: 'middle' }
    const refs = who(t, person, { where: put, there: of.det === 'the' && !person.noun })
    if (refs.length === 0) continue
    const aim: Aim = { refs, relation: r.kind }
    const kind = of.part === 'side' ? 'beside' : of.part === 'back' ? 'behind' : of.part === 'front' ? 'front' : r.kind
    if (SIDE_OF[kind] !== undefined) {
      aim.relation = kind
      aim.side = SIDE_OF[kind]
      if (kind === 'beside' || kind === 'near' || kind === 'at') aim.side = nearer(t, refs[0])
    }
    return aim
  }
  return { refs: [], relation: null }
}

/** Which flank is nearer to who comes; newcomers come from where there is room. */
const nearer = (t: Telling, target: number): number => {
  const s = t.state.actors.find((a) => a.id === target)
  if (!s) return LEFT
  const { eye } = t.state.camera
  const off = Math.sin(Math.atan2(eye[0] - s.x, eye[2] - s.z) - s.heading)
  return off >= 0 ? LEFT : -LEFT
}

const moving = (verb: Verb): boolean =>
  verb.act === 'walk' || verb.act === 'run' || verb.act === 'fly' || verb.act === 'swim' || verb.act === 'jump'

const perform = (t: Telling, verb: Verb, aim: Aim, pace: number, subject: number[]): ActSpec[] => {
  const kind = verb.act as ActSpec['kind']
  const more: Partial<ActSpec> = { ticks: verb.ticks, pace }
  const target = aim.refs.find((r) => !subject.includes(r))
  if (target === undefined) {
    if (kind === 'chase' || kind === 'follow' || kind === 'hug' || kind === 'stroke') return []
    return [act(kind, aim.at ? { ...more, at: aim.at } : more)]
  }
  const goes =
    kind === 'walk' ||
    kind === 'run' ||
    (kind === 'fly' && aim.relation === 'to') ||
    (kind === 'swim' && aim.relation === 'to')
  if (goes) {
    if (aim.relation === 'with') return [act(kind, more)]
    const there = { ...more, target, ...(aim.side === undefined ? {} : { side: aim.side }) }
    return [act(kind === 'fly' || kind === 'swim' ? 'run' : kind, there)]
  }
  const thing = seenOf(t, target)
  const seat = thing?.look.kind === 'thing' && (kind === 'sit' || kind === 'lie' || kind === 'sleep')
  if (seat) return [act(kind, { ...more, target })]
  if (
    kind === 'sit' ||
    kind === 'lie' ||
    kind === 'sleep' ||
    kind === 'squat' ||
    kind === 'kneel' ||
    kind === 'stand'
  ) {
    if (aim.relation === 'to' || aim.relation === 'on' || aim.relation === null) return [act(kind, more)]
    return [act('walk', { target, pace, side: aim.side ?? LEFT }), act(kind, more)]
  }
  if (kind === 'hide') return [act('run', { target, pace, side: Math.PI }), act('hide', { ...more })]
  if (kind === 'jump') return [act('walk', { target, pace }), act('jump', more)]
  return [act(kind, { ...more, target, ...(aim.side !== undefined && kind === 'follow' ? { side: aim.side } : {}) })]
}

/** The subject of a frame: named, carried on, or the lead. */
export const subjectOf = (t: Telling, frame: Frame): number[] => {
  if (frame.subject) {
    const where = entrance(t, frame)
    return who(t, frame.subject, { where })
  }
  return lead(t)
}

/** Company: animals that come to somebody stay with them. */
const stay = (t: Telling, subject: number[], target: number): void => {
  if (seenOf(t, target)?.archetype !== 'biped') return
  const pets = subject.filter((ref) => {
    const s = seenOf(t, ref)
    return s?.fresh && (s.archetype === 'quadruped' || s.archetype === 'bird' || s.archetype === 'flyer')
  })
  if (pets.length > 0) t.changes.push({ op: 'follows', actors: pets, leader: target })
}

/** "move the bench to the right": what cannot walk is moved. */
const moved = (t: Telling, frame: Frame, refs: number[]): boolean => {
  const where = entrance(t, { ...frame, verb: null })
  t.changes.push({ op: 'move', actors: refs, where })
  const name = nameOf(t, refs)
  const side = where.frame === 'left' || where.frame === 'right' ? where.frame : null
  const s = refs.length > 1 ? '' : 's'
  t.lines.push({
    who: [],
    en: `${cap(name.en)} move${s}${side ? ` to the ${side}` : ''}`,
    zh: `${name.zh}移${side === 'left' ? '到左边' : side === 'right' ? '到右边' : '动了'}`,
  })
  return true
}

/** "reads a book", "drinks tea": a thing for the hand comes into the hand. */
const inHand = (t: Telling, frame: Frame, able: number[]): void => {
  const np = frame.object
  if (!np || !/^(?:hold|drink|eat|play)$/.test(frame.verb?.act ?? '') || known(t, np).length > 0) return
  const held = heldOf(np)
  if (!held) return
  frame.object = null
  for (const actor of able)
    if (seenOf(t, actor)?.look.kind === 'biped') t.changes.push({ op: 'hold', actor, take: held })
}

export const tellAct = (t: Telling, said: Frame, verb: Verb): boolean => {
  const frame = { ...said }
  if (!frame.subject && frame.object && verb.id === 'walk') {
    const refs = known(t, frame.object)
    if (refs.length > 0 && refs.every((r) => !canMove(t, r))) return moved(t, frame, refs)
    if (refs.length > 0) {
      frame.subject = frame.object
      frame.object = null
    }
  }
  const subject = subjectOf(t, frame)
  if (subject.length === 0) return false
  const able = subject.filter((r) => canMove(t, r))
  if (able.length === 0) {
    const fresh = subject.filter((r) => seenOf(t, r)?.fresh)
    if (fresh.length === 0) return false
    const name = nameOf(t, fresh)
    t.lines.push({ who: [], en: `${cap(name.en)} appear${fresh.length > 1 ? '' : 's'}`, zh: `出现${name.zh}` })
    return true
  }
  inHand(t, frame, able)
  t.acting = able
  const aim = aimOf(t, frame)
  t.acting = []
  if (
    (verb.act === 'follow' || verb.act === 'chase' || verb.act === 'hug' || verb.act === 'stroke') &&
    aim.refs.length === 0 &&
    !aim.each
  ) {
    // Whom, if nobody is named: the one last spoken of, else the lead.
    const other = t.mentioned.findLast((r) => !able.includes(r) && canMove(t, r)) ?? lead(t)[0]
    if (other !== undefined && !able.includes(other) && t.absent.length === 0) aim.refs = [other]
  }
  if (verb.act === 'sit' && aim.refs.length === 0 && aim.relation === null) {
    // "walks to the bench and sits down": on what was walked to.
    const before = t.changes.findLast((c) => c.op === 'act' && c.actors.join() === able.join())
    const to = before?.op === 'act' ? before.acts.at(-1)?.target : undefined
    if (
      to !== undefined &&
      /bench|chair|sofa|bed|swing|rock|box/.test((seenOf(t, to)?.look as { model?: string })?.model ?? '')
    )
      aim.refs = [to]
  }
  if (verb.act === 'look' && aim.refs.length === 0 && !aim.each && aim.relation === null) {
    // To watch is to watch somebody: the one last spoken of, else the lead.
    const other = t.mentioned.findLast((r) => !able.includes(r)) ?? lead(t)[0]
    if (other !== undefined && !able.includes(other) && verb.id === 'look') aim.refs = [other]
  }
  mention(t, [...aim.refs.filter((r) => !able.includes(r)), ...able])
  if (frame.negated) {
    addActs(t, able, [act('stand')])
    const name = nameOf(t, able)
    t.lines.push({ who: [], en: `${cap(name.en)} stop${able.length > 1 ? '' : 's'}`, zh: `${name.zh}停下` })
    return true
  }
  if (verb.act === 'drive' || (verb.id === 'walk-on' && able.every((r) => seenOf(t, r)?.archetype === 'vehicle')))
    addActs(t, able, [act('walk', { pace: frame.pace })])
  else if (
    aim.each ||
    (able.length > 1 && (verb.act === 'hug' || (verb.act === 'look' && aim.refs.length === 0 && aim.each)))
  ) {
    for (let i = 0; i < able.length; i++)
      addActs(t, [able[i]], perform(t, verb, { ...aim, refs: [able[(i + 1) % able.length]] }, frame.pace, [able[i]]))
    const line = fill(verb, { en: 'each other', zh: '彼此' })
    say(t, able, line.en, line.zh)
    return true
  } else {
    const acts = perform(t, verb, aim, frame.pace, able)
    if (acts.length === 0) {
      if (t.absent.length === 0) t.lost.push(verb.sayEn.replace(' {t}', ''))
      return false
    }
    // A walk on to nowhere ends what somebody else was followed for.
    addActs(t, able, acts, frame.order === 'then' && t.changes.every((c) => c.op !== 'act') ? 'now' : 'now')
    if (verb.act === 'follow' && aim.refs[0] !== undefined)
      t.changes.push({ op: 'follows', actors: able, leader: aim.refs[0] })
    if (TOGETHER.has(verb.id) && aim.relation === 'with' && aim.refs.length > 0)
      joinIn(t, verb, able, aim.refs, frame.pace)
    if (moving(verb) && aim.refs.length > 0 && aim.relation !== 'with') stay(t, able, aim.refs[0])
    if (verb.act === 'hug' && aim.refs.length === 1 && seenOf(t, aim.refs[0])?.archetype === 'biped')
      addActs(t, aim.refs, [act('hug', { target: able[0], ticks: verb.ticks })])
    if (verb.id === 'call' && aim.refs.length > 0)
      addActs(t, aim.refs.filter((r) => canMove(t, r)).slice(0, 1), [act('run', { target: able[0] })])
    if (verb.act === 'leave') t.changes.push({ op: 'follows', actors: able, leader: null })
  }
  tellLine(t, verb, able, aim, frame)
  return true
}

const joinIn = (t: Telling, verb: Verb, subject: number[], others: number[], pace: number): void => {
  const able = others.filter((r) => canMove(t, r))
  if (able.length === 0) return
  if (verb.act === 'walk' || verb.act === 'run') {
    t.changes.push({ op: 'follows', actors: able, leader: subject[0] })
    addActs(t, able, [act('follow', { target: subject[0] })])
  } else addActs(t, able, [act(verb.act as ActSpec['kind'], { ticks: verb.ticks, pace, target: subject[0] })])
}

export const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Verbs of motion without the particle that ends a sentence. */
const GOING: Record<string, string> = {
  fly: '飞',
  jump: '跳',
  swim: '游',
  run: '跑',
  walk: '走',
  'walk-on': '走',
  drive: '驶',
}

const tellLine = (t: Telling, verb: Verb, subject: number[], aim: Aim, frame: Frame): void => {
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
  const side = words && thing && words.zh === '身边' ? { ...words, zh: '旁边' } : words
  const line = fill(verb, null)
  line.zh = driven ? line.zh : (GOING[verb.id] ?? line.zh)
  const owner = target.en.endsWith('s') ? `${target.en}'` : `${target.en}'s`
  if (aim.relation === 'with')
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
