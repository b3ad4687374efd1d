/** What takes two: the other one is whoever is there, else one like the first is brought in; and the swords of a duel. */
import type { HeldThing } from '../../state/look.ts'
import { isWeapon } from '../../body/bout.ts'
import type { Verb } from '../lexicon/verbs.ts'
import type { NounPhrase } from '../parse/frame.ts'
import { bring, plain } from './bring.ts'
import { seenOf, type Telling } from './telling.ts'

/** Nobody does these alone. */
const TWO = new Set(['duel', 'fight', 'chess', 'tea'])
const BOTH = new Set(['duel', 'fight', 'dance', 'dance-with', 'argue', 'talk', 'shake-hands'])

/** Verbs that put a sword into an empty hand. */
export const DUELS = new Set(['duel'])

/** Is it done by two, face to face? Dancing alone is dancing too: it takes no partner, but two who dance, dance together. */
export const forTwo = (verb: Verb): boolean => BOTH.has(verb.id)

/** Somebody for `first` to do it with: the other person on stage, else another of the same kind. Empty for what is done alone. */
export const partnerOf = (t: Telling, first: number, said: NounPhrase | null, verb: Verb): number[] => {
  const people = t.seen.filter((s) => s.ref !== first && /^(?:biped|quadruped)$/.test(s.archetype))
  const mine = seenOf(t, first)
  const like = people.filter((s) => s.archetype === mine?.archetype)
  const spoken = like.findLast((s) => t.mentioned.includes(s.ref))
  // Newcomers bring their own: nobody on stage is drawn into it unasked.
  const there = spoken ?? (mine?.fresh ? undefined : like[0])
  if (there && verb.id !== 'dance') return [there.ref]
  if (!TWO.has(verb.id)) return []
  const named = said && said.noun && !said.pronoun ? said : plain(mine?.noun ?? 'man')
  const refs = bring(
    t,
    { ...named, det: 'a', count: 1, plural: false, and: [], doing: [], company: [] },
    { of: first, side: 0, distance: 1.8 },
  )
  for (const ref of refs) renamed(t, ref)
  return refs
}

/** "another samurai", "the other samurai": told apart from the first. */
const renamed = (t: Telling, ref: number): void => {
  const seen = seenOf(t, ref)
  const spawn = t.changes.findLast((c) => c.op === 'spawn' && c.ref === ref)
  if (!seen || spawn?.op !== 'spawn') return
  const plainName = seen.name.en.replace(/^the /, '')
  seen.first = { en: `another ${plainName}`, zh: `另${seen.first.zh}` }
  seen.name = { en: `the other ${plainName}`.slice(0, 60), zh: `另${seen.first.zh.slice(1)}`.slice(0, 40) }
  spawn.name = { ...seen.name }
  // In the colours of the other side.
  const { look } = spawn
  if (look.kind === 'biped')
    for (const worn of look.clothes)
      if (!/boots|shoes|sandals|trousers/.test(worn.kind)) [worn.colour, worn.trim] = [worn.trim, worn.colour]
}

/** Puts a sword into the hands of those who have nothing to fight with. */
export const arm = (t: Telling, refs: readonly number[]): void => {
  for (const actor of refs) {
    const look = seenOf(t, actor)?.look
    if (look?.kind !== 'biped' || look.holds.some((h) => isWeapon(h.kind))) continue
    const hand = look.holds.some((h) => h.hand === 'right') ? 'left' : 'right'
    const take: HeldThing = { kind: 'sword', colour: 0xd8e0e8, hand }
    t.changes.push({ op: 'hold', actor, take })
  }
}
