/** Frames without a verb of doing: who is there, how they are, what is made of them; a smile; who holds the stick. */
import type { DioramaState } from '../../state/state.ts'
import { verbOf, type Verb } from '../lexicon/verbs.ts'
import { emptyFrame, emptyPhrase, type Frame, type NounPhrase } from '../parse/frame.ts'
import { garmentOf } from '../looks/people.ts'
import { tellAct } from './acts.ts'
import { GROUND } from './aim.ts'
import { onBody, tellBeside } from './around.ts'
import { tellBecome } from './become.ts'
import { tellHas } from './gear.ts'
import { tellMakes } from './makes.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { tellAppear } from './things.ts'
import { canMove, nameOf, who } from './who.ts'

/** "a girl on a swing": sits there. */
const SEAT = /^(?:swing|bench|chair|armchair|sofa|stool|throne|rocking-chair|bed|rock|box|barrel|table|log)$/

export const onSeat = (frame: Frame): Frame['relations'][number] | undefined =>
  frame.relations.find((r) => r.kind === 'on' && SEAT.test(r.of?.noun?.id ?? ''))
export const verbless = (t: Telling, frame: Frame): boolean => {
  const living = /^(?:person|beast)$/.test(frame.subject?.noun?.topic ?? '')
  const seat = onSeat(frame) !== undefined
  // "a parrot on his shoulder".
  const body = living || frame.subject?.noun?.topic === 'small' ? onBody(t, frame) : null
  if (body) return tellBeside(t, frame, verbOf('land'), body)
  if (living && seat) return tellAct(t, frame, verbOf('sit'))
  // "three friends around a campfire".
  const fire = frame.relations.some(
    (r) => /^(?:around|by|beside|near|at)$/.test(r.kind) && /campfire/.test(r.of?.noun?.spec ?? ''),
  )
  if (living && fire) return tellAct(t, frame, verbOf('sit'))
  if (frame.subject && described(t, frame.subject)) return true
  if (frame.subject && frame.object) {
    if (tellHas(t, frame)) return true
    // An unknown verb looks like a noun to the grammar.
    if (!frame.object.noun && frame.object.word) t.lost.push(frame.object.word)
  }
  if (frame.attributes.length > 0 || frame.colour !== undefined) return tellBecome(t, frame)
  if (
    frame.subject &&
    (frame.subject.det === 'a' || known(t, frame.subject).length === 0) &&
    (frame.subject.noun || frame.subject.det === 'a') &&
    !(frame.subject.det === 'the' && GROUND.test(frame.subject.noun?.id ?? ''))
  )
    return tellAppear(t, { ...frame, object: null })
  if (frame.subject && frame.relations.length > 0) return tellAct(t, frame, verbOf('walk'))
  return false
}

/** "Leo, messy black hair, a denim jacket": said of whoever was named last, and no thing that stands there. */
const described = (t: Telling, np: NounPhrase): boolean => {
  const all = [np, ...np.and]
  const gear = (one: NounPhrase): boolean =>
    !one.owner && one.det !== 'the' && (HAIR.test(one.word) || (garmentOf(one) !== null && !one.noun))
  const whose = t.mentioned.findLast((r) => seenOf(t, r)?.look.kind === 'biped')
  if (whose === undefined || !seenOf(t, whose)?.fresh || !all.every(gear)) return false
  const subject = { ...emptyPhrase('one'), det: 'the' as const }
  t.meant.set(subject, [whose])
  return all.map((one) => tellHas(t, { ...emptyFrame(), subject, object: { ...one, and: [] } })).some((done) => done)
}
const HAIR = /(?:^|-)hair$|发$|辫子?$|马尾$/

/** Verbs of feeling: the face it makes. */
export const FEELING: Partial<Record<string, DioramaState['actors'][number]['mood']>> = {
  smile: 'happy',
  frown: 'angry',
  sigh: 'sad',
  gasp: 'surprised',
  startle: 'surprised',
  wink: 'happy',
  scream: 'afraid',
  blush: 'loving',
  cheer: 'calm',
}

/** "smiles at the kitten", "glares at him", "sighs": a mood, and a look at whom it is meant for. */
export const feels = (t: Telling, frame: Frame, verb: Verb): boolean => {
  const subject = frame.subject
    ? who(t, frame.subject, { where: { frame: 'middle' } })
    : t.state.driven === null
      ? []
      : [t.state.driven]
  const mood = FEELING[verb.id]
  if (subject.length === 0 || !mood) return false
  mention(t, subject)
  t.changes.push({ op: 'mood', actors: subject, mood: frame.negated ? 'calm' : mood })
  const at = frame.object ?? frame.relations.find((r) => r.of && !r.of.place)?.of ?? null
  if (at?.pronoun === 'each-other' && subject.length > 1) {
    subject.forEach((ref, i) =>
      addActs(t, [ref], [act('look', { target: subject[(i + 1) % subject.length], ticks: 96 })]),
    )
    say(t, subject, `${verb.sayEn} at each other`, `互相${verb.sayZh}`)
    return true
  }
  t.acting = subject
  const target = at ? who(t, at, { there: true }) : []
  t.acting = []
  if (target[0] !== undefined && target[0] !== subject[0])
    addActs(t, subject, [act('look', { target: target[0], ticks: 96 })])
  const name = target.length > 0 ? nameOf(t, target) : null
  const { sayEn, sayZh } = verb
  say(t, subject, name ? `${sayEn} at ${name.en}` : sayEn, name ? `对${name.zh}${sayZh}` : sayZh)
  return true
}

export const control = (t: Telling, frame: Frame): boolean => {
  const refs = who(t, frame.object, { there: true })
  if (refs[0] === undefined) return false
  t.changes.push({ op: 'drive', actor: refs[0] })
  const name = nameOf(t, refs)
  t.lines.push({ who: [], en: `The stick now moves ${name.en}`, zh: `现在由你操控${name.zh}` })
  return true
}

/** "make her faster": what moves goes on at another pace; nothing else has one. */
const paced = (t: Telling, frame: Frame): boolean => {
  const refs = who(t, frame.object, { there: true })
  const going = t.state.actors.filter((a) => refs.includes(a.id) && /^(?:walk|run|follow|swim|fly)$/.test(a.act.kind))
  if (going.length === 0) {
    t.notes.push({
      en: `Only who moves can be ${frame.pace > 1 ? 'faster' : 'slower'}: time itself goes at one pace.`,
      zh: `只有在动的才能${frame.pace > 1 ? '加快' : '放慢'}，时间本身不变。`,
    })
    return false
  }
  for (const { id, act: now } of going)
    addActs(
      t,
      [id],
      [act(now.kind as never, { pace: frame.pace, ...(now.target === undefined ? {} : { target: now.target }) })],
    )
  const ids = going.map((a) => a.id)
  say(t, ids, frame.pace > 1 ? 'go faster' : 'go slower', frame.pace > 1 ? '加快了' : '放慢了')
  return true
}

/** "make the cat bigger", "make it red". */
export const made = (t: Telling, frame: Frame): boolean => {
  if (frame.attributes.length > 0 || frame.colour !== undefined)
    return tellBecome(t, { ...frame, subject: frame.object, object: null })
  if (frame.object && frame.pace !== 1) return paced(t, frame)
  const by = frame.subject && frame.object ? tellMakes(t, frame, verbOf('build')) : null
  if (by !== null) return by
  if (frame.object && (frame.object.det === 'a' || frame.object.noun))
    return tellAppear(t, { ...frame, subject: frame.object, object: null, verb: verbOf('appear') })
  return false
}

/** "a ship is tossed about": it is there; what is done to it by nobody cannot be shown. */
export const doneTo = (t: Telling, frame: Frame, verb: Verb): boolean => {
  const np = frame.object
  lose(t, frame, verb)
  const down = np && verb.id === 'push' ? known(t, np).filter((r) => canMove(t, r)) : []
  if (np && down.length > 0) {
    // 被打倒: whoever did it, down he goes.
    t.lost.pop()
    return tellAct(t, { ...frame, subject: np, object: null, passive: undefined }, verbOf('fall'))
  }
  // Doors and lids do not move.
  if (/^(?:open|close)$/.test(verb.id)) return false
  return np?.noun !== undefined && (np.det === 'a' || known(t, np).length === 0)
    ? tellAppear(t, { ...frame, verb: null, subject: np, object: null })
    : false
}

/** Names a verb that came to nothing, as it was said. */
export const lose = (t: Telling, frame: Frame, verb: Verb): void => {
  if (/^(?:是|is|are)$/.test(frame.said ?? '')) return
  t.lost.push(frame.said ?? (t.zh ? verb.zh[0] : verb.sayEn.replace(/ ?\{t\}/, '')))
}
