/**
 * Whose is what a sentence names behind a place or an act: "walks in the park with a dog", "to the beach with an umbrella". The dog comes along with
 * whoever acts and the umbrella is in that hand, not the park's; "in a garden with a fountain": the fountain stands there. One rule, for premises and
 * for what is told live.
 */
import { verbOf } from '../lexicon/verbs.ts'
import { garmentOf, heldOf } from '../looks/people.ts'
import { emptyFrame, type Frame, type NounPhrase } from '../parse/frame.ts'
import { bring } from './bring.ts'
import { article, spoken } from './gear.ts'
import { known } from './resolve.ts'
import { act, addActs, mention, say, seenOf, type Telling } from './telling.ts'
import { canMove, lead, who } from './who.ts'

const BEING = /^(?:person|beast|small)$/
const isBeing = (np: NounPhrase): boolean => BEING.test(np.noun?.topic ?? '')
/** What goes into a hand or onto a body. */
const isGear = (np: NounPhrase): boolean => !isBeing(np) && (heldOf(np) !== null || garmentOf(np) !== null)
const isPlace = (np: NounPhrase | null): boolean => np?.place !== undefined && !np.noun

/** A thing that stands there: "with the ball". */
const meant = (np: NounPhrase): boolean => np.det === 'the' && np.owner === undefined

/** Said of somebody's way or stand: what is with him then is his. Of a meeting or a fight "with" names the other side. */
const BEARING = /^(?:walk|walk-on|run|stand|wait|stop|dance|sit|arrive|skip|hop|swim|fly|leave|squat|lie|sleep|appear)$/

/** Takes out of `from` what `mine` says belongs to the doer. */
const taken = (from: NounPhrase, mine: (np: NounPhrase) => boolean): NounPhrase[] => {
  const out = from.company.filter(mine)
  from.company = from.company.filter((np) => !out.includes(np))
  return out
}

const doerOf = ({ subject, verb, object }: Frame): boolean =>
  subject ? subject.pronoun !== undefined || isBeing(subject) : verb?.act !== undefined && !(object && isBeing(object))

/** "a king on his throne": what furniture and mounts are his who comes in with them, come in with him. */
const bringsOwn = (frame: Frame): void => {
  if (frame.subject?.det !== 'a') return
  for (const { of } of frame.relations)
    if (of?.owner?.pronoun && !of.part && /^(?:furniture|vehicle)$/.test(of.noun?.topic ?? ''))
      Object.assign(of, { owner: undefined, det: 'a' })
}

const sort = (frame: Frame): Frame[] => {
  bringsOwn(frame)
  const { subject, verb } = frame
  const doer = doerOf(frame)
  const along: NounPhrase[] = []
  const there: NounPhrase[] = []
  // "walks with an umbrella" is not to walk after it.
  const spoken = [frame.object, frame.second, ...frame.relations.map((r) => r.of)]
  const travels = spoken.some(isPlace)
  if (doer && (!verb || BEARING.test(verb.id))) {
    const mine = frame.relations.filter(
      (r) => r.kind === 'with' && r.of && !r.of.pronoun && (isGear(r.of) ? !meant(r.of) : travels && isBeing(r.of)),
    )
    along.push(...mine.flatMap((r) => r.of ?? []))
    frame.relations = frame.relations.filter((r) => !mine.includes(r))
  }
  for (const np of spoken) {
    if (!np || np === subject) continue
    if (isPlace(np)) {
      const said = taken(np, (c) => c.noun !== undefined || isGear(c))
      for (const one of said)
        if (doer && (isBeing(one) || isGear(one))) along.push(one)
        else if (one.noun && one.noun.topic !== 'plant') there.push(one)
    } else if (doer && np.noun?.topic !== 'person') {
      // "under a lamp, holding a newspaper", "through puddles with her duck": the lamp holds nothing.
      const gear = !np.noun || np.noun.topic === 'beast' || np.noun.topic === 'vehicle'
      along.push(
        ...taken(
          np,
          (c) => (gear && heldOf(c) !== null && isGear(c)) || (isBeing(c) && c.owner?.pronoun !== undefined),
        ),
      )
      if (np.noun && !isBeing(np)) along.push(...np.holds.splice(0))
    }
  }
  // "an underwater world with whales": whoever the place has.
  if (subject && isPlace(subject)) there.push(...taken(subject, (c) => c.noun !== undefined))
  if (along.length > 0) frame.along = along
  return there.map((np) => ({
    ...emptyFrame(),
    verb: verbOf('appear'),
    subject: { ...np, det: 'a', owner: undefined },
  }))
}

/** Frames with what belongs to their doers as `along`, and what stands in a place as frames of its own. */
export const belongings = (frames: Frame[]): Frame[] => frames.flatMap((frame) => [frame, ...sort(frame)])

const doers = (t: Telling, frame: Frame): number[] =>
  frame.subject ? (t.meant.get(frame.subject) ?? who(t, frame.subject, { there: true })) : lead(t)

const inHand = (t: Telling, refs: number[], np: NounPhrase): boolean => {
  const [held, garment] = [heldOf(np), garmentOf(np)]
  const able = refs.filter((r) => seenOf(t, r)?.look.kind === 'biped')
  if (able.length === 0 || (!held && !garment)) return false
  for (const actor of able) {
    const look = seenOf(t, actor)?.look
    const has = look?.kind === 'biped' ? look.holds.find((h) => h.kind === held?.kind) : undefined
    if (held && has && np.colour === undefined) continue
    if (held) t.changes.push({ op: 'hold', actor, take: has ? { ...held, hand: has.hand } : held })
    else if (garment) t.changes.push({ op: 'look', actor, wear: [garment] })
  }
  const { en, zh } = spoken(np)
  say(t, able, `${held ? 'hold' : 'wear'} ${article(en)}`, `${held ? '拿着' : '穿戴着'}${zh}`)
  return true
}

/** Company and what is in the hand, for whoever did what the frame says. */
export const tellAlong = (t: Telling, frame: Frame): void => {
  if (!frame.along) return
  const refs = doers(t, frame)
  const [leader] = refs
  if (leader === undefined) return
  for (const np of frame.along) {
    if (!isBeing(np)) {
      if (!inHand(t, refs, np)) t.lost.push(np.word)
      continue
    }
    const there = np.det === 'a' ? [] : known(t, np).filter((r) => !refs.includes(r))
    const company = there.length > 0 ? there : bring(t, { ...np, and: [] }, { of: leader, side: 1.5 }, leader)
    const able = company.filter((r) => canMove(t, r))
    if (there.length > 0 && able.length > 0) {
      t.changes.push({ op: 'follows', actors: able, leader })
      addActs(t, able, [act('follow', { target: leader })])
    }
    const first = seenOf(t, leader)
    if (company.length > 0)
      say(t, company, `come along with ${first?.name.en ?? 'them'}`, `跟在${first?.name.zh ?? ''}身边`)
    mention(t, refs)
  }
}
