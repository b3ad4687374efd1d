/** Climbing: up what has a trunk, rungs or a face; what is brought in for it is as high as it takes. Anything else is leapt upon. */
import { climbOf, worthClimbing } from '../../body/climbs.ts'
import { rideWay } from '../../body/ride.ts'
import { verbOf, type Verb } from '../lexicon/verbs.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { subjectOf, tellAct } from './acts.ts'
import { LEFT } from './aim.ts'
import { bring, plain } from './bring.ts'
import { lookOf, tellRide } from './mounts.ts'
import { known } from './resolve.ts'
import { act, addActs, seenOf, type Telling } from './telling.ts'

/** The phrase that says up what. */
const upWhat = (frame: Frame): NounPhrase | null =>
  frame.object ?? frame.relations.find((r) => r.of?.noun && /^(?:on|to|in|at|over)$/.test(r.kind))?.of ?? null

/** "climbs": what stands there to be climbed, the one last spoken of first. */
const nearest = (t: Telling): NounPhrase | null => {
  const there = t.seen.filter((s) => climbOf(s))
  const one = there.find((s) => s.ref === t.mentioned.at(-1)) ?? there.at(-1)
  if (!one) return null
  const np = { ...plain(one.noun), det: 'the' as const }
  t.meant.set(np, [one.ref])
  return np
}

/** Brings in what is not there, one for each, so high that it is climbed. */
const made = (t: Telling, np: NounPhrase, climbers: number[], high: number): void => {
  const word = np.plural && np.noun && !t.zh ? np.noun.en[0]! : np.word
  const one = { ...np, word, and: [], count: climbers.length, plural: climbers.length > 1 }
  const refs = bring(t, one, { of: climbers[0]!, side: LEFT * 0.5, distance: 2.6 })
  const spawned = t.changes.find((c) => c.op === 'spawn' && c.ref === refs[0])
  if (spawned?.op !== 'spawn' || spawned.look.kind !== 'thing') return
  const size = worthClimbing(spawned.look, high)
  spawned.look.size = size
  for (const { look } of refs.flatMap((ref) => seenOf(t, ref) ?? [])) if (look.kind === 'thing') look.size = size
  t.meant.set(np, refs)
}

/** "climbs the tree", "climbs up a ladder", 爬上墙头. */
export const tellClimb = (t: Telling, said: Frame, verb: Verb): boolean => {
  const named = upWhat(said)
  const np = named && named.pronoun !== 'it' ? named : nearest(t)
  const leaps = (): boolean => tellAct(t, said, verbOf('jump'))
  if (!np) return leaps()
  const look = lookOf(t, np)
  if (!look) return leaps()
  const subject = subjectOf(t, said)
  if (said.subject) t.meant.set(said.subject, subject)
  const climbers = subject.filter((r) => seenOf(t, r)?.look.kind === 'biped')
  const body = seenOf(t, climbers[0] ?? 0)?.look
  if (body?.kind !== 'biped') return leaps()
  const there = np.det === 'a' ? [] : known(t, np)
  const high = there.length > 0 ? 0 : worthClimbing(look, body.height)
  const climbable = climbOf({ look: look.kind === 'thing' ? { ...look, size: Math.max(look.size, high) } : look })
  if (!climbable) return rideWay({ look }) ? tellRide(t, said, verbOf('get-on'), false) : leaps()
  const up: NounPhrase = { ...np, det: 'the' }
  if (there.length === 0) made(t, up, climbers, body.height)
  else t.meant.set(up, there)
  // In a first picture one is on the way; who is up there already was said to sit there.
  if (t.state.tick === 0) addActs(t, climbers, [act('stand', { ticks: 12 })])
  return tellRide(t, { ...said, object: up, relations: said.relations.filter((r) => r.of !== named) }, verb, false)
}
