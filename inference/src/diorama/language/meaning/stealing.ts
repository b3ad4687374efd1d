/** What is taken from somebody: out of one hand into the other, off one head and onto the other. */
import { verbOf } from '../lexicon/verbs.ts'
import { garmentOf, heldOf } from '../looks/people.ts'
import type { Frame } from '../parse/frame.ts'
import { subjectOf, tellAct } from './acts.ts'
import { spoken } from './gear.ts'
import { holdsOne } from './handling.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { nameOf, who } from './who.ts'

const HATS = /hat$|cap$|^(?:beret|beanie|helmet|crown)$/

/** "steals her umbrella", 抢走了女孩的伞: out of one hand into the other. */
export const tellSteal = (t: Telling, frame: Frame): boolean => {
  const np = frame.object
  const subject = subjectOf(t, frame)
  const [thief] = subject
  if (!np || thief === undefined) return false
  const from = frame.relations.find((r) => r.kind === 'from')?.of ?? np.owner ?? null
  t.acting = subject
  const named = from ? (from.det === 'a' ? who(t, from, { where: { frame: 'right' } }) : known(t, from)) : []
  t.acting = []
  const victim = [...named, ...t.seen.map((s) => s.ref)].find((r) => r !== thief && holdsOne(t, r, np))
  const held = heldOf(np)
  const garment = garmentOf(np)?.kind
  const wearer = garment && from ? (named[0] ?? who(t, from, { where: { frame: 'right' } })[0]) : undefined
  const clothes = wearer === undefined ? undefined : seenOf(t, wearer)?.look
  const worn =
    clothes?.kind === 'biped'
      ? clothes.clothes.find((g) => g.kind === garment || (garment === 'hat' && HATS.test(g.kind)))
      : undefined
  if (wearer !== undefined && worn) {
    // Off the head: on another's, where that has one.
    const name = nameOf(t, [thief])
    addActs(t, [thief], [act('run', { target: wearer }), act('pick-up', { target: wearer, ticks: 24 })])
    t.changes.push({ op: 'look', actor: wearer, doff: [worn.kind] })
    if (seenOf(t, thief)?.look.kind === 'biped') t.changes.push({ op: 'look', actor: thief, wear: [worn] })
    const [what, whose] = [spoken(np), nameOf(t, [wearer])]
    say(t, [thief], `take ${whose.en}'s ${what.en}`, `抢走${whose.zh}的${what.zh}`, name)
    mention(t, [wearer, thief])
    return true
  }
  if (victim === undefined || !held || seenOf(t, thief)?.look.kind !== 'biped')
    return tellAct(t, { ...frame, verb: verbOf('pick-up') }, verbOf('pick-up'))
  const look = seenOf(t, victim)?.look
  const own = look?.kind === 'biped' ? look.holds.find((h) => h.kind === held.kind) : undefined
  const name = nameOf(t, [thief])
  addActs(t, [thief], [act('run', { target: victim }), act('pick-up', { target: victim, ticks: 24 })])
  t.changes.push({ op: 'hold', actor: victim, drop: held.kind as never })
  t.changes.push({ op: 'hold', actor: thief, take: { ...held, colour: own?.colour ?? held.colour } })
  const [what, whose] = [spoken(np), nameOf(t, [victim])]
  say(t, [thief], `take ${whose.en}'s ${what.en}`, `抢走${whose.zh}的${what.zh}`, name)
  mention(t, [victim, thief])
  return true
}
