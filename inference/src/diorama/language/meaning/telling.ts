/** One instruction being understood: the scene it is heard in, what it has brought in so far, the changes and the answer. */
import type { DioramaChange } from '../../state/changes.ts'
import type { ActSpec, ChangeOf } from '../../state/changes.ts'
import type { BodyLook } from '../../state/look.ts'
import type { Archetype, DioramaState } from '../../state/state.ts'
import { COUNT_EN, COUNT_ZH } from '../lexicon/forms.ts'
import { pluralOf } from '../lexicon/nouns.ts'
import type { NounPhrase } from '../parse/frame.ts'
import { present } from '../../state/find.ts'

/** Somebody or something that can be meant: on stage, or brought in by this instruction. */
export interface Seen {
  ref: number
  noun: string
  name: { en: string; zh: string }
  archetype: Archetype
  look: BodyLook
  /** Brought in by this instruction. */
  fresh: boolean
  /** Already named in the answer. */
  told: boolean
  /** "a kitten", "一只小猫". */
  first: { en: string; zh: string }
  count: number
  x: number
  z: number
}

export interface Line {
  /** Who does it; empty: the sentence stands alone. */
  who: number[]
  /** Base form without subject ("run to the girl's side"), or a whole sentence without full stop. */
  en: string
  zh: string
  /** The subject as it was to be called at that point ("a kitten", later "the kitten"). */
  name?: { en: string; zh: string }
}

export interface Telling {
  state: DioramaState
  seen: Seen[]
  changes: DioramaChange[]
  lines: Line[]
  /** Refs, most recently mentioned last. */
  mentioned: number[]
  nextRef: number
  /** What a phrase was taken to mean: the same phrase carried on means the same ones. */
  meant: Map<NounPhrase, number[]>
  /** Who acts in the frame at hand: a pronoun in it means somebody else. */
  acting: number[]
  /** Words nobody could place, and things that are not there. */
  lost: string[]
  absent: { en: string; zh: string }[]
  /** Remarks on how a thing is drawn. */
  notes: { en: string; zh: string }[]
  full: boolean
  zh: boolean
}

export const tellingOf = (state: DioramaState, zh: boolean): Telling => ({
  state,
  zh,
  seen: present(state).map((a) => ({
    ref: a.id,
    noun: a.noun,
    name: a.name,
    archetype: a.archetype,
    look: a.look,
    fresh: false,
    told: true,
    first: a.name,
    count: 1,
    x: a.x,
    z: a.z,
  })),
  changes: [],
  lines: [],
  mentioned: [],
  nextRef: -1,
  meant: new Map(),
  acting: [],
  lost: [],
  absent: [],
  notes: [],
  full: false,
})

export const seenOf = (t: Telling, ref: number): Seen | undefined => t.seen.find((s) => s.ref === ref)

export const mention = (t: Telling, refs: number[]): void => {
  t.mentioned = [...t.mentioned.filter((r) => !refs.includes(r)), ...refs]
}

const key = (refs: number[]): string => refs.join(',')

/** References of those a spawn brings in. */
const bornOf = (c: ChangeOf<'spawn'>): number[] => Array.from({ length: c.count }, (_, i) => c.ref - i)

/** Adds acts; those of the same people in one instruction follow each other in one change. */
export const addActs = (t: Telling, actors: number[], acts: ActSpec[], when: 'now' | 'then' = 'now'): void => {
  const last = t.changes.findLast((c) => c.op === 'act' && key(c.actors) === key(actors)) as ChangeOf<'act'> | undefined
  if (last && last.acts.length + acts.length <= 8) {
    last.acts.push(...acts)
    // Whom it is aimed at must have come in before.
    const late = t.changes.slice(t.changes.indexOf(last) + 1)
    if (late.some((c) => c.op === 'spawn' && acts.some((a) => bornOf(c).includes(a.target ?? 0))))
      t.changes = [...t.changes.filter((c) => c !== last), last]
  } else t.changes.push({ op: 'act', actors, acts, when })
}

export const act = (kind: ActSpec['kind'], more: Partial<ActSpec> = {}): ActSpec => ({
  kind,
  ticks: 0,
  pace: 1,
  ...more,
})

/** What those are to be called here: "a kitten" the first time, "the kitten" from then on. */
export const nameOf = (t: Telling, refs: number[]): { en: string; zh: string } => {
  const done = new Set<string>()
  const en: string[] = []
  const zh: string[] = []
  for (const ref of refs) {
    const s = t.seen.find((x) => x.ref === ref)
    if (!s) continue
    const firstTime = !s.told && s.fresh
    const name = firstTime ? s.first : s.name
    if (done.has(name.en)) continue
    const peers = s.count > 1 ? t.seen.filter((x) => x.first === s.first) : []
    if (peers.length > 1 && refs.filter((r) => peers.some((x) => x.ref === r)).length === 1) {
      en.push(`one of ${s.name.en}`)
      zh.push(`其中一个${s.name.zh}`)
      continue
    }
    done.add(name.en)
    // Several of one name: "the knights".
    const many = !firstTime && refs.filter((r) => t.seen.some((x) => x.ref === r && x.name.en === name.en)).length > 1
    // Brought in one by one, as a crowd is.
    const lot =
      firstTime && s.count === 1 ? refs.filter((r) => t.seen.some((x) => x.ref === r && x.first.en === s.first.en)) : []
    if (lot.length > 1 && lot.length < COUNT_EN.length) {
      en.push(
        `${COUNT_EN[lot.length]} ${pluralOf(s.name.en.replace(/^the /, '').replaceAll(' ', '-')).replaceAll('-', ' ')}`,
      )
      zh.push(s.first.zh.replace(/^一/, COUNT_ZH[lot.length]))
      continue
    }
    const plural = many && s.count === 1 && !s.name.en.endsWith('s')
    en.push(plural ? pluralOf(name.en.replaceAll(' ', '-')).replaceAll('-', ' ') : name.en)
    zh.push(plural && s.archetype === 'biped' && !name.zh.endsWith('们') ? `${name.zh}们` : name.zh)
  }
  for (const ref of refs) {
    const s = t.seen.find((x) => x.ref === ref)
    if (!s) continue
    // All of one lot are told at once.
    for (const other of t.seen) if (other.first === s.first) other.told = true
  }
  const join = (list: string[], and: string, comma: string): string =>
    list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(comma)}${and}${list.at(-1)}`
  return { en: join(en, ' and ', ', '), zh: join(zh, '和', '、') }
}

/** Adds a sentence about somebody; the name is fixed at this point of the telling. */
export const say = (t: Telling, who: number[], en: string, zh: string, name = nameOf(t, who)): void => {
  t.lines.push({ who, en, zh, name })
}
