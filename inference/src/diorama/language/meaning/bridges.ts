/** Going over a bridge: over the place's own where it has one; up to one that was brought in, which bears nobody yet. */
import { bridgeNear, type Bridge } from '../../place/bridges.ts'
import { verbOf, type Verb } from '../lexicon/verbs.ts'
import type { Frame, NounPhrase, Relation } from '../parse/frame.ts'
import { subjectOf, tellAct } from './acts.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, nameOf, say, seenOf, type Telling } from './telling.ts'
import { canMove } from './who.ts'

const isBridge = (np: NounPhrase | null): boolean => np?.noun?.id === 'bridge'
const GOES = /^(?:walk|walk-on|run|skip|hop|dance|arrive)$/
const STAYS = /^(?:stand|sit|look|stop|wave|sing|play.*|hold|talk|say|squat|kneel|photograph|draw|read|eat|drink)$/

const ownBridge = (t: Telling, np: NounPhrase): Bridge | null => {
  if (known(t, np).length > 0) return null
  const lead = t.state.actors.find((a) => a.id === t.state.driven)
  return bridgeNear(t.state.place, lead?.x ?? 0, lead?.z ?? 0)
}

/** "walks over the bridge", 走在石桥上, "stands on the bridge". Null: no bridge is spoken of, or something else is done there. */
export const tellBridge = (t: Telling, frame: Frame, verb: Verb): boolean | null => {
  const on = frame.relations.find((r) => isBridge(r.of) && /^(?:on|over|through|to|at|in|under|from)$/.test(r.kind))
  if (!on?.of || !(GOES.test(verb.id) || STAYS.test(verb.id) || on.kind === 'under' || on.kind === 'from')) return null
  const own = ownBridge(t, on.of)
  if (!own) return GOES.test(verb.id) && /^(?:on|over|through)$/.test(on.kind) ? upTo(t, frame, verb, on) : null
  const rest = { ...frame, relations: frame.relations.filter((r) => r !== on) }
  t.meant.set(on.of, [])
  if (on.kind === 'under' || on.kind === 'from') {
    // Boats pass below it on their way.
    frame.relations = rest.relations
    return null
  }
  const subject = subjectOf(t, frame)
  const able = subject.filter((r) => canMove(t, r))
  if (able.length === 0) return false
  const goes = GOES.test(verb.id)
  const kind = verb.act === 'run' ? 'run' : 'walk'
  const over = goes && on.kind !== 'to' && on.kind !== 'at'
  const name = nameOf(t, able)
  // In a first picture they are on it already.
  const fresh = able.every((r) => seenOf(t, r)?.fresh) && t.state.tick === 0
  if (fresh) t.changes.push({ op: 'move', actors: able, where: { at: over ? own.near : own.crown } })
  else addActs(t, able, [act(kind, { at: own.near, pace: frame.pace })])
  const last = goes ? (over ? own.far : own.near) : own.crown
  if (!fresh || goes) addActs(t, able, [act(kind, { at: last, pace: frame.pace })])
  say(
    t,
    able,
    over ? `${kind} over the bridge` : goes ? `${kind} to the bridge` : 'stand on the bridge',
    over ? '走过桥' : goes ? '走到桥边' : '站在桥上',
    name,
  )
  mention(t, able)
  return goes || verb.id === 'stand' || verb.id === 'stop' ? true : tellAct(t, rest, verb)
}

/** One that was brought in stands there like a piece of furniture. */
const upTo = (t: Telling, frame: Frame, verb: Verb, on: Relation): boolean => {
  const told = tellAct(
    t,
    { ...frame, relations: frame.relations.map((r) => (r === on ? { ...r, kind: 'to' as const } : r)) },
    verb.id === 'walk-on' ? verbOf('walk') : verb,
  )
  if (told)
    t.notes.push({
      en: 'Nobody can walk over that bridge yet, only up to it.',
      zh: '还不能从那座桥上走过去，只能走到桥边。',
    })
  return told
}
