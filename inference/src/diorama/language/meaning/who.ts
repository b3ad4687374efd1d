/** Phrases to references, list by list: on stage if they are, brought in if they are new, noted as absent if they had to be there. */
import { mobile } from '../../state/find.ts'
import type { Where } from '../../state/changes.ts'
import type { NounPhrase } from '../parse/frame.ts'
import { ownOf } from '../lexicon/own.ts'
import { garmentOf, heldOf } from '../looks/people.ts'
import { bring } from './bring.ts'
import { known } from './resolve.ts'
import { mention, type Telling } from './telling.ts'

export { nameOf } from './telling.ts'

export interface WhoOptions {
  /** May new ones be brought in? Where to. */
  where?: Where
  /** Must be there already (to be removed, filmed …). */
  there?: boolean
  follows?: number
}

const isNew = (t: Telling, np: NounPhrase): boolean => {
  if (np.pronoun || np.part) return false
  if (np.named !== undefined) return known(t, np).length === 0
  // A bare word nobody knows ("for joy") is no reason to bring in a stone.
  if (!np.noun && np.det === 'none') return false
  if (np.other && np.det === 'a') return true
  if (np.det === 'a') return true
  if (np.det === 'the') return false
  const there = known(t, np)
  // "people stop" beside one man: others.
  if (np.plural && there.length < 2 && (np.noun?.topic === 'person' || there.every((r) => r < 0))) return true
  return there.length === 0
}

const one = (t: Telling, np: NounPhrase, options: WhoOptions): number[] => {
  const before = t.meant.get(np)
  if (before) {
    mention(t, before)
    return before
  }
  const refs = first(t, np, options)
  if (refs.length > 0 && (!np.pronoun || /^(?:she|he|it)$/.test(np.pronoun))) t.meant.set(np, refs)
  return refs
}

const first = (t: Telling, np: NounPhrase, options: WhoOptions): number[] => {
  if (!options.there && isNew(t, np) && options.where) {
    // In English a bare place or part is nobody.
    if (np.place && !np.noun) return []
    return bring(t, { ...np, and: [] }, options.where, options.follows)
  }
  // Nobody but a pronoun means who acts.
  const found = known(t, np).filter((r) => np.pronoun !== undefined || np.part !== undefined || !t.acting.includes(r))
  if (found.length > 0) {
    mention(t, found)
    return found
  }
  const own = np.owner !== undefined && (heldOf(np) !== null || garmentOf(np) !== null)
  // "the last dinosaur" of a premise is the only one.
  const counted = np.nth !== undefined && (np.nth > 0 || known(t, { ...np, nth: undefined }).length > 0)
  const picked = own || counted || (np.other && np.det === 'the')
  if (!options.there && options.where && np.noun && !np.pronoun && !picked)
    return bring(t, { ...np, and: [] }, options.where, options.follows)
  if (np.pronoun === 'me' || np.place || own) return []
  if (!np.noun && ownOf(t.state.place.kind, np.word)) return []
  const said = np.word.replaceAll('-', ' ')
  if (np.pronoun) {
    const note = { en: `Nobody here is meant by “${said}”.`, zh: `这里没有“${said}”指的人。` }
    if (!t.notes.some((n) => n.en === note.en)) t.notes.push(note)
    return []
  }
  const zh = /[\u4e00-\u9fff]/.test(said) ? said : (np.noun?.zh[0] ?? said)
  const en = np.noun && (zh === said || np.plural) ? np.noun.en[0].replaceAll('-', ' ') : said
  if (said && !t.absent.some((a) => a.en === en)) t.absent.push({ en, zh })
  return []
}

/** References of a phrase and those joined to it. */
export const who = (t: Telling, np: NounPhrase | null, options: WhoOptions): number[] => {
  if (!np) return []
  const refs: number[] = []
  for (const each of [np, ...np.and]) for (const ref of one(t, each, options)) if (!refs.includes(ref)) refs.push(ref)
  if (refs.length > 1) mention(t, refs)
  return refs
}

/** The figure meant when nobody is named: the driven one, else the first person. */
export const lead = (t: Telling): number[] => {
  const recent =
    t.seen.find((s) => s.ref === t.state.driven) ?? t.seen.find((s) => s.archetype === 'biped') ?? t.seen[0]
  return recent ? [recent.ref] : []
}

export const canMove = (t: Telling, ref: number): boolean => {
  const s = t.seen.find((x) => x.ref === ref)
  return s !== undefined && mobile(s)
}
