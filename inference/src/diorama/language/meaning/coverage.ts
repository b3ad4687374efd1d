/** What a frame names and nothing came of: it is told in the answer, so that nothing is dropped in silence. */
import type { DioramaChange } from '../../state/changes.ts'
import { ownOf } from '../lexicon/own.ts'
import { namesPlace } from '../lexicon/places.ts'
import { garmentOf, heldOf } from '../looks/people.ts'
import type { Frame, NounPhrase } from '../parse/frame.ts'
import { GROUND, OWN, SCENERY, VIEWER } from './aim.ts'
import { known } from './resolve.ts'
import type { Telling } from './telling.ts'
import { ANYWHERE } from './world.ts'

/** References a change speaks of. */
const refsOf = (change: DioramaChange): number[] => {
  switch (change.op) {
    case 'spawn':
      return change.where.of === undefined ? [] : [change.where.of]
    case 'act':
      return [...change.actors, ...change.acts.flatMap((a) => a.target ?? [])]
    case 'follows':
      return [...change.actors, ...(change.leader === null ? [] : [change.leader])]
    case 'move':
      return [...change.actors, ...(change.where.of === undefined ? [] : [change.where.of])]
    case 'remove':
    case 'mood':
      return change.actors
    case 'look':
    case 'hold':
    case 'drive':
    case 'say':
      return [change.actor]
    case 'harness':
      return [change.cart, change.puller]
    default:
      return []
  }
}

const heard = (t: Telling, np: NounPhrase): boolean => {
  if (np.word === '' || t.meant.has(np)) return true
  if (np.part) return np.owner === undefined || OWN.test(np.part) || heard(t, np.owner)
  if (np.place && !np.noun)
    return ANYWHERE.test(np.word) || np.place.kind === t.state.place.kind || t.changes.some((c) => c.op === 'place')
  // What the place is called by, or has by itself.
  if (t.state.place.marks.includes(np.word)) return true
  if (ownOf(t.state.place.kind, np.word) || namesPlace(t.state.place.kind, np.word)) return true
  if (VIEWER.test(np.word) || SCENERY.test(np.word) || GROUND.test(np.noun?.id ?? '')) return true
  // In hand or on the body: told by the change that put it there.
  const kind = heldOf(np)?.kind
  if (
    kind &&
    np.det !== 'a' &&
    t.seen.some((s) => s.look.kind === 'biped' && s.look.holds.some((h) => h.kind === kind))
  )
    return true
  const gear =
    heldOf(np) || garmentOf(np) || /hair$|发$|辫|马尾|丸子头|髻|ponytail|bun$|braids?$|pigtails$/.test(np.word)
  if (gear && t.changes.some((c) => c.op === 'hold' || (c.op === 'look' && (c.wear || c.doff || c.hair)))) return true
  const refs = np.pronoun === 'each-other' ? [] : known(t, np)
  if (np.pronoun) return refs.length === 0 ? np.pronoun === 'each-other' : true
  return refs.length > 0 && t.changes.some((c) => refsOf(c).some((r) => refs.includes(r)))
}

/** What one does things for that shows in nothing else. */
const WHY =
  /^(?:joy|fun|help|while|moment|minutes?|seconds?|hours?|day|night|ever|now|luck|dinner|lunch|breakfast|warmth|comfort|attention|balance|the-first-time|time|once|good)$/

const REMOVES = /^(?:remove|vanish|extinguish|get-off)$/

/** Phrases of a frame that was understood, of which nothing shows. */
export const unheard = (t: Telling, frame: Frame): NounPhrase[] =>
  [
    REMOVES.test(frame.verb?.id ?? '') ? null : frame.object,
    frame.second,
    ...frame.relations.map((r) =>
      (r.kind === 'like' && !r.of?.noun) || (r.kind === 'for' && WHY.test(r.of?.word ?? '')) ? null : r.of,
    ),
  ]
    .flatMap((np) => (np ? [np, ...np.and] : []))
    .filter((np) => !heard(t, np) && !t.absent.some((a) => a.en === np.word.replaceAll('-', ' ') || a.zh === np.word))
