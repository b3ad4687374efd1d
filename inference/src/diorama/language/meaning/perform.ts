/** A verb that is an act, and what it is aimed at, to the acts of the body: going there first, onto a seat or up on top, beside what one cannot reach. */
import { topOf } from '../../body/tops.ts'
import type { ActSpec } from '../../state/changes.ts'
import { mobile } from '../../state/find.ts'
import type { Manner } from '../../state/state.ts'
import type { Verb } from '../lexicon/verbs.ts'
import { LEFT, type Aim } from './aim.ts'
import { bring, plain } from './bring.ts'
import { act, seenOf, type Telling } from './telling.ts'

/** Done by oneself, wherever one is: "reads under the tree" is not to read the tree. */
const IN_PLACE = new Set(['hold', 'sing', 'dance', 'cry', 'laugh', 'play', 'clap', 'stretch', 'eat', 'drink'])
const BY = new Set(['under', 'beside', 'near', 'at', 'behind', 'front', 'left', 'right'])

/** From the middle of a table to that of a chair at it (m). */
const AT_TABLE = 0.72

/** How slow a way of going is. */
const SLOW: Partial<Record<Manner, number>> = { sneak: 0.6, limp: 0.6, crawl: 0.4 }

/** Not done from a seat. */
const UPRIGHT = new Set(['sweep', 'dig', 'hoe', 'chop', 'water', 'paint', 'throw', 'kick'])

/** Acts of `subject` for a verb aimed so; none where it needs somebody and has nobody. */
export const perform = (t: Telling, verb: Verb, aim: Aim, pace: number, subject: number[]): ActSpec[] => {
  const kind = verb.act as ActSpec['kind']
  const slow = SLOW[verb.manner ?? 'kiss'] ?? 1
  const more: Partial<ActSpec> = {
    ticks: verb.ticks,
    pace: pace * slow,
    ...(verb.manner ? { manner: verb.manner } : {}),
  }
  const target = aim.refs.find((r) => !subject.includes(r))
  if (target === undefined) {
    if (verb.id === 'pray') return [act('kneel', { ticks: 26 }), act(kind, more)]
    if (UPRIGHT.has(verb.id)) return [act('stand', { ticks: 16 }), act(kind, more)]
    if (verb.id === 'skip') return [act(kind, more), act('walk', { pace })]
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
  if (verb.id === 'lean') return [act('walk', { target, pace, side: aim.side ?? LEFT }), act('stand')]
  if (verb.id === 'propose') return [act('walk', { target, side: 0, pace }), act('kneel', {})]
  const seat =
    thing?.look.kind === 'thing' &&
    thing.archetype !== 'plant' &&
    (kind === 'sit' || kind === 'lie' || kind === 'sleep')
  const table = seat && thing.look.kind === 'thing' && thing.look.model === 'table' && aim.relation !== 'on'
  // Several share no chair.
  if (table && kind === 'sit' && subject.length === 1 && subject.every((r) => seenOf(t, r)?.archetype === 'biped')) {
    const [chair] = bring(t, plain('chair'), { of: target, side: 0, distance: AT_TABLE })
    const spawned = t.changes.findLast((c) => c.op === 'spawn')
    if (spawned?.op === 'spawn' && spawned.ref === chair) spawned.faces = target
    return [act(kind, { ...more, target: chair ?? target })]
  }
  if (seat) return [act(kind, { ...more, target })]
  // "stands on the bench": up there.
  if (kind === 'jump' || (kind === 'stand' && aim.relation === 'on' && thing && topOf(thing) > 0)) {
    const over = verb.id === 'leap-over' || aim.relation === 'over'
    const on = thing !== undefined && topOf(thing) > 0 && aim.relation !== 'beside' && aim.relation !== 'near'
    if (on && !over) aim.relation = 'on'
    const where = over ? { target, side: Math.PI } : on ? { target } : {}
    const up = kind === 'stand' ? { ticks: 30 } : {}
    return [act('walk', { target, pace }), act('jump', { ...more, ...up, ...where })]
  }
  if (
    kind === 'sit' ||
    kind === 'lie' ||
    kind === 'sleep' ||
    kind === 'squat' ||
    kind === 'kneel' ||
    kind === 'stand'
  ) {
    if (aim.relation === 'with' || aim.relation === 'to' || aim.relation === 'on' || aim.relation === null)
      return [act(kind, more)]
    return [act('walk', { target, pace, side: aim.side ?? LEFT }), act(kind, more)]
  }
  if (verb.manner === 'shake') return [act('walk', { target, pace }), act(kind, { ...more, target })]
  if (verb.id === 'water' || verb.id === 'chop') return [act('walk', { target, pace }), act(kind, { ...more, target })]
  if (verb.id === 'pick-up' && thing?.archetype === 'vehicle') return [act('run', { target, pace })]
  if (kind === 'hide') return [act('run', { target, pace, side: Math.PI }), act('hide', { ...more })]
  if (IN_PLACE.has(kind) && thing && !mobile(thing) && BY.has(aim.relation ?? 'to'))
    return t.changes.some((c) => c.op === 'spawn' && c.where.of === target && subject.includes(c.ref))
      ? [act(kind, more)]
      : [act('walk', { target, pace, side: aim.side ?? LEFT }), act(kind, more)]
  return [act(kind, { ...more, target, ...(aim.side !== undefined && kind === 'follow' ? { side: aim.side } : {}) })]
}
