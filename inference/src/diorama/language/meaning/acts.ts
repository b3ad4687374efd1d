/** Verbs that are acts: walking somewhere, sitting on something, stroking somebody … with what they bring along. */
import type { ActSpec } from '../../state/changes.ts'
import { cap } from '../lexicon/forms.ts'
import { verbOf, type Verb } from '../lexicon/verbs.ts'
import type { Frame } from '../parse/frame.ts'
import { fill, moving, tellLine } from './act-lines.ts'
import { aimOf, entrance, LEFT, type Aim } from './aim.ts'
import { swimmable } from './habits.ts'
import { armed, inHand } from './implements.ts'
import { arm, DUELS, forTwo, partnerOf } from './pairs.ts'
import { perform } from './perform.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { canMove, lead, nameOf, who } from './who.ts'

/** Spoken of with whom it is done, not with whom in mind. */
const TOGETHER = new Set(['dance', 'play', 'walk', 'run', 'sit', 'walk-on', 'sing', 'eat', 'drink', 'laugh', 'talk'])

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

/** Children fly kites; they do not fly. */
const KITE: Verb = { ...verbOf('look'), sayEn: 'fly {t}', sayZh: '放飞{t}' }
const STAND: Verb = { ...verbOf('stand'), sayEn: 'stand', sayZh: '站着' }

/** "骑马跑来": who rides runs at once, the walk that riding alone would mean is not walked first. */
const spareWalk = (t: Telling, able: number[]): void => {
  const before = t.changes.findLast((c) => c.op === 'act' && c.actors.join() === able.join())
  if (before?.op !== 'act' || before.acts.at(-2)?.kind !== 'ride') return
  const last = before.acts.at(-1)
  if (last?.kind === 'walk' && last.target === undefined && !last.at) before.acts.pop()
}

/** What else the sentence sets beside them is there too: "feeds pigeons on a park bench". */
const besides = (t: Telling, frame: Frame, able: number[], aim: Aim): void => {
  for (const { kind, of } of frame.relations) {
    if (!of?.noun || of.det !== 'a' || of.place || t.meant.has(of) || of.part) continue
    if (!/^(?:on|under|beside|near|behind|front|at|in)$/.test(kind)) continue
    if (!/^(?:furniture|thing|plant|vehicle)$/.test(of.noun.topic)) continue
    const refs = who(t, of, { where: { of: able[0], side: kind === 'front' ? 0 : LEFT } })
    if (aim.refs.some((r) => refs.includes(r)) || refs.length === 0) continue
    const name = nameOf(t, refs)
    t.lines.push({
      who: [],
      en: `${cap(name.en)} ${refs.length > 1 ? 'stand' : 'stands'} beside`,
      zh: `旁边有${name.zh}`,
    })
  }
}

/** What a beast does with somebody it is fond of. */
const NUZZLE: Verb = { ...verbOf('stroke'), sayEn: 'nuzzle {t}', sayZh: '蹭{t}' }
const HONK: Verb = { ...verbOf('bark'), sayEn: 'honk', sayZh: '按响喇叭' }

export const tellAct = (t: Telling, said: Frame, asked: Verb): boolean => {
  let verb = asked
  const frame = { ...said }
  if (!frame.subject && frame.object && verb.id === 'walk') {
    const refs = known(t, frame.object)
    if (refs.length > 0 && refs.every((r) => !canMove(t, r))) return moved(t, frame, refs)
    if (refs.length > 0) {
      frame.subject = frame.object
      frame.object = null
    }
  }
  // "licks her hand", "bites the man": nobody is eaten.
  const bitten = frame.object?.part ? frame.object.owner : frame.object
  if (verb.id === 'eat' && (/^(?:she|he|they|me)$/.test(bitten?.pronoun ?? '') || bitten?.noun?.topic === 'person'))
    verb = NUZZLE
  const subject = subjectOf(t, frame)
  if (subject.length === 0) return false
  const able = subject.filter((r) => canMove(t, r))
  if (able.length === 0) {
    const fresh = subject.filter((r) => seenOf(t, r)?.fresh)
    if (fresh.length === 0) return false
    // A chandelier that crashes is there, and stays up.
    if (!/^(?:stand|stop|sit|lie|lean|rest|sleep|land|follow)$/.test(verb.id)) t.lost.push(said.said ?? verb.id)
    const name = nameOf(t, fresh)
    t.lines.push({ who: [], en: `${cap(name.en)} appear${fresh.length > 1 ? '' : 's'}`, zh: `出现${name.zh}` })
    return true
  }
  inHand(t, frame, verb, able)
  armed(t, frame, verb, able)
  if (verb.id === 'fly' && frame.object && able.every((r) => seenOf(t, r)?.archetype === 'biped')) verb = KITE
  const dry = verb.act === 'swim' && !swimmable(t.state.place)
  if (dry && able.some((r) => /biped|quadruped/.test(seenOf(t, r)?.archetype ?? '')))
    t.notes.push({ en: 'There is no water to swim in here.', zh: '这里没有可以游泳的水。' })
  if (verb.id === 'stand' && able.every((r) => seenOf(t, r)?.fresh)) verb = STAND
  // A balloon rises into the air.
  if (verb.id === 'stand' && able.every((r) => seenOf(t, r)?.archetype === 'flyer')) verb = verbOf('fly')
  if (verb.id === 'bark' && able.every((r) => seenOf(t, r)?.archetype === 'vehicle')) verb = HONK
  t.acting = able
  const aim = aimOf(t, frame)
  t.acting = []
  if (
    (verb.act === 'follow' || verb.act === 'chase' || verb.act === 'hug' || verb.act === 'stroke') &&
    aim.refs.length === 0 &&
    !frame.object &&
    !aim.each
  ) {
    // Whom, if nobody is named: the one last spoken of, else the lead.
    const last = t.mentioned.findLast((r) => !able.includes(r))
    const thrown = verb.act === 'chase' && last !== undefined && seenOf(t, last)?.archetype === 'thing'
    const other = thrown
      ? last
      : (t.mentioned.findLast((r) => !able.includes(r) && canMove(t, r)) ??
        [...lead(t), ...t.seen.map((s) => s.ref)].find((r) => !able.includes(r) && canMove(t, r)))
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
    const other = t.mentioned.findLast((r) => !able.includes(r) && canMove(t, r)) ?? lead(t)[0]
    if (other !== undefined && !able.includes(other) && verb.id === 'look') aim.refs = [other]
  }
  // "duel on a bridge": where, not whom.
  if (forTwo(verb) && aim.relation !== 'to' && aim.relation !== 'with') aim.refs = []
  if (forTwo(verb) && aim.refs.length === 0 && !frame.negated) {
    if (able.length === 1) able.push(...partnerOf(t, able[0], frame.subject, verb))
    if (able.length === 2) aim.each = true
  }
  if (DUELS.has(verb.id)) arm(t, [...able, ...aim.refs])
  if (verb.id === 'race' && aim.refs.length > 0) {
    able.push(...aim.refs.filter((r) => !able.includes(r) && canMove(t, r)))
    aim.refs = []
  }
  besides(t, frame, able, aim)
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
    say(t, able, line.en, line.zh.replace(/^和彼此一起/, '一起').replace(/^和彼此/, '互相'))
    return true
  } else {
    // To drive past somebody is not to drive at them.
    const past = verb.id === 'drive' && frame.object !== null
    const acts = past ? [act('walk', { pace: frame.pace })] : perform(t, verb, aim, frame.pace, able)
    if (acts.length === 0) return false
    if (moving(verb)) spareWalk(t, able)
    if (frame.order === 'then') waits(t, able)
    addActs(t, able, repeated(acts, frame.times))
    if (verb.act === 'follow' && aim.refs[0] !== undefined)
      t.changes.push({ op: 'follows', actors: able, leader: aim.refs[0] })
    if (TOGETHER.has(verb.id) && aim.relation === 'with' && aim.refs.length > 0)
      joinIn(t, verb, able, aim.refs, frame.pace)
    if (moving(verb) && aim.refs.length > 0 && aim.relation !== 'with') stay(t, able, aim.refs[0])
    // Who is attacked fights back, who is asked to dance dances.
    if ((verb.act === 'fight' || verb.id === 'dance-with') && aim.refs.length === 1 && canMove(t, aim.refs[0]))
      addActs(t, aim.refs, [act(verb.act as ActSpec['kind'], { target: able[0], ticks: verb.ticks })])
    if (verb.act === 'hug' && aim.refs.length === 1 && seenOf(t, aim.refs[0])?.archetype === 'biped')
      addActs(t, aim.refs, [
        act('hug', { target: able[0], ticks: verb.ticks, ...(verb.manner ? { manner: verb.manner } : {}) }),
      ])
    if (verb.id === 'push' && /down|over|倒/.test(frame.said ?? ''))
      for (const ref of aim.refs)
        if (canMove(t, ref)) addActs(t, [ref], [act('stand', { ticks: 30 }), act('fall', { ticks: 60 })])
    if (verb.id === 'help-up') for (const ref of aim.refs) if (canMove(t, ref)) addActs(t, [ref], [act('stand')])
    if (verb.id === 'call' && aim.refs.length > 0)
      addActs(t, aim.refs.filter((r) => canMove(t, r)).slice(0, 1), [act('run', { target: able[0] })])
    if (verb === KITE && aim.refs.length > 0)
      t.changes.push({ op: 'follows', actors: aim.refs.slice(0, 1), leader: able[0] })
    if (verb.act === 'leave') t.changes.push({ op: 'follows', actors: able, leader: null })
  }
  tellLine(t, verb, able, aim, frame)
  // The roar is heard, the flames are not drawn.
  if (verb.id === 'breathe-fire') t.lost.push(said.said ?? 'fire')
  const line = t.lines.at(-1)
  if (line && frame.times && frame.times > 1) {
    line.en += frame.times === 2 ? ' twice' : ` ${frame.times} times`
    line.zh += `${frame.times === 2 ? '两' : frame.times}次`
  }
  return true
}

/** Most times a gesture is repeated. */
const OFTEN = 4

const repeated = (acts: ActSpec[], times = 1): ActSpec[] =>
  acts.length === 1 && acts[0].ticks ? Array.from({ length: Math.min(times, OFTEN) }, () => acts[0]) : acts

/** Ticks somebody goes on with what he does before it is his turn. */
const TURN = 84

/** "chases the boy until he falls": what others do comes first, and he runs from them meanwhile. */
const waits = (t: Telling, refs: number[]): void => {
  const acts = t.changes.filter((c) => c.op === 'act')
  if (acts.length === 0 || acts.some((c) => c.actors.some((r) => refs.includes(r)))) return
  const hunted = acts.some((c) => c.acts.some((a) => a.kind === 'chase' && refs.includes(a.target ?? 0)))
  const now = t.state.actors.find((a) => a.id === refs[0])?.act
  const goes = now && /^(?:walk|run)$/.test(now.kind) && now.target === undefined
  addActs(t, refs, [act(hunted ? 'flee' : goes ? now.kind : 'stand', { ticks: TURN })])
}

const joinIn = (t: Telling, verb: Verb, subject: number[], others: number[], pace: number): void => {
  const able = others.filter((r) => canMove(t, r))
  if (able.length === 0) return
  if (verb.act === 'walk' || verb.act === 'run') {
    t.changes.push({ op: 'follows', actors: able, leader: subject[0] })
    addActs(t, able, [act('follow', { target: subject[0] })])
  } else addActs(t, able, [act(verb.act as ActSpec['kind'], { ticks: verb.ticks, pace, target: subject[0] })])
}
