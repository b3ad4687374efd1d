/** Whom a phrase means: by noun, kind, colour, order and recency among those on stage. */
import { NOUNS } from '../lexicon/nouns.ts'
import type { NounPhrase } from '../parse/frame.ts'
import type { Seen, Telling } from './telling.ts'

/** Words for kinds of beings. */
const KINDS: [RegExp, (s: Seen) => boolean][] = [
  [
    /^(?:animal|pet|creature|beast|critter|动物|宠物|小动物|家伙|小家伙)s?$/,
    (s) => s.archetype === 'quadruped' || s.archetype === 'bird',
  ],
  [
    /^(?:person|people|someone|somebody|人|human|figure|character|人物|角色|主角|protagonist|hero|heroine)$/,
    (s) => s.archetype === 'biped',
  ],
  [/^(?:vehicle|车)$/, (s) => s.archetype === 'vehicle'],
  [/^(?:thing|object|item|东西)s?$/, (s) => s.archetype === 'thing' || s.archetype === 'stone'],
]

const human = (s: Seen, sex: 'female' | 'male' | null, young: boolean | null): boolean => {
  if (s.look.kind !== 'biped' || s.look.variant !== 'human') return false
  if (sex && s.look.sex !== sex && s.look.sex !== 'none') return false
  if (young === null) return true
  return young ? s.look.age < 27 : s.look.age >= 16
}

/** A young one's name may mean the only grown one there, whose body it shares: 小马 the horse. */
const YOUNG = /^(?:pony|fawn|lamb|piglet|bear-cub|baby-elephant)$/
/** Dogs whose body is another's. */
const BREEDS = /^(?:husky|shiba|corgi|golden-retriever|poodle|dalmatian|bulldog|greyhound)$/

/** Looser words for people: "the woman" may be the model, "the child" the girl. */
const loosely = (noun: string, s: Seen): boolean => {
  if (s.archetype === 'biped') {
    if (/^(?:girl|daughter|sister|schoolgirl|young-woman|teenager|teenage-girl)$/.test(noun))
      return human(s, 'female', true)
    if (/^(?:boy|son|brother|schoolboy|young-man|teenage-boy)$/.test(noun)) return human(s, 'male', true)
    if (/^(?:woman|mother|wife|model|old-woman)$/.test(noun)) return human(s, 'female', false)
    if (/^(?:man|father|husband|old-man)$/.test(noun)) return human(s, 'male', false)
    if (/^(?:child|toddler|baby|student)$/.test(noun)) return s.look.kind === 'biped' && s.look.age < 18
    return noun === 'person' || noun === 'friend'
  }
  if (s.look.kind === 'quadruped') {
    const { species } = s.look
    const family = noun.replace(/^.*-(?=cat$|dog$|fox$|wolf$|horse$|bear$|tiger$)/, '')
    const young = YOUNG.test(noun) && NOUNS.find((n) => n.id === noun)?.spec.split(' ')[0] === species
    return (
      young ||
      (/^(?:dog|puppy)$/.test(family) && BREEDS.test(s.noun)) ||
      species === family ||
      (/^(?:cat|kitten)$/.test(family) && /^(?:cat|kitten)$/.test(species)) ||
      (/^(?:dog|puppy)$/.test(family) && /^(?:dog|puppy)$/.test(species))
    )
  }
  if (s.look.kind === 'thing' && s.archetype !== 'stone') return s.look.model === noun
  return false
}

const colourOf = (s: Seen): number | null =>
  s.look.kind === 'quadruped'
    ? s.look.coat
    : s.look.kind === 'thing'
      ? s.look.colour
      : (s.look.clothes[0]?.colour ?? null)

const colourGap = (a: number, b: number): number =>
  Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) + Math.abs((a & 255) - (b & 255))

/** Whether somebody is called so. */
const calledSo = (name: string, s: Seen): boolean =>
  s.name.en.toLowerCase() === name.toLowerCase() || s.name.zh === name

const fits = (np: NounPhrase, s: Seen): number => {
  if (np.named !== undefined) return calledSo(np.named, s) ? 6 : 0
  // A name nobody marked, of somebody this sentence brought in.
  if (calledSo(np.word, s)) return 6
  const kind = KINDS.find(([word]) => word.test(np.word))
  let score = 0
  if (np.word === 'one') score = /biped|quadruped|bird|fish|flyer/.test(s.archetype) ? 1.5 : 1
  else if (np.noun && (s.noun === np.noun.id || np.noun.en.includes(s.noun))) score = 5
  else if (
    !np.noun &&
    (s.noun === np.word || (s.look.kind === 'thing' && s.look.label === np.word.replaceAll('-', ' ')))
  )
    score = 5
  else if (np.noun && loosely(np.noun.id, s)) score = 3
  else if (kind?.[1](s)) score = 2
  if (score === 0) return 0
  const colour = colourOf(s)
  if (np.colour !== undefined && colour !== null) score += colourGap(np.colour, colour) < 150 ? 2 : -0.5
  if (np.word !== 'one' && np.attributes.some((a) => a.age === 'old') && s.look.kind === 'biped')
    score += s.look.age > 60 ? 1 : -1
  return score
}

const sizeOf = (s: Seen): number => (s.look.kind === 'biped' ? s.look.height : s.look.size)

const newest = (t: Telling, list: Seen[]): Seen | undefined => {
  let best: Seen | undefined
  let rank = -Infinity
  for (const s of list) {
    const at = t.mentioned.indexOf(s.ref)
    const r = at >= 0 ? 1e6 + at : s.ref < 0 ? 5e5 - s.ref : s.ref === t.state.driven ? 4e5 : s.ref
    if (r > rank) [best, rank] = [s, r]
  }
  return best
}

const movers = (t: Telling): Seen[] => t.seen.filter((s) => /biped|quadruped|bird|fish|flyer/.test(s.archetype))

const byPronoun = (all: Telling, np: NounPhrase): number[] => {
  const self = /self$|selves$|自己/.test(np.word)
  const t: Telling =
    self || all.acting.length === 0
      ? all
      : {
          ...all,
          seen: all.seen.filter((s) => !all.acting.includes(s.ref)),
          mentioned: all.mentioned.filter((r) => !all.acting.includes(r)),
        }
  const sexed = (sex: 'female' | 'male'): Seen[] => t.seen.filter((s) => s.look.kind === 'biped' && s.look.sex === sex)
  switch (np.pronoun) {
    case 'she':
    case 'he': {
      const list = sexed(np.pronoun === 'she' ? 'female' : 'male')
      const s = newest(
        t,
        list.length > 0 ? list : t.seen.filter((x) => x.archetype === 'quadruped' || x.archetype === 'bird'),
      )
      // Of a stranger, a spy, 陆寒 nobody said whether it is a man: the one other person there is meant.
      const others = s ? [] : t.seen.filter((x) => x.archetype === 'biped')
      if (others.length === 1) return [others[0].ref]
      return s ? [s.ref] : []
    }
    case 'it': {
      const person = (s: Seen): boolean => s.look.kind === 'biped' && s.look.variant === 'human'
      const beasts = t.seen.filter((s) => !person(s) && s.archetype !== 'plant')
      const live = beasts.filter((s) => /quadruped|bird|fish|flyer|biped/.test(s.archetype))
      const recent =
        newest(
          t,
          live.filter((s) => t.mentioned.includes(s.ref)),
        ) ??
        newest(
          t,
          beasts.filter((s) => t.mentioned.includes(s.ref)),
        )
      const s = recent ?? newest(t, live) ?? newest(t, beasts)
      return s ? [s.ref] : []
    }
    case 'me': {
      return t.state.driven === null ? [] : [t.state.driven]
    }
    case 'everyone':
      return movers(t).map((s) => s.ref)
    case 'others':
      return movers(t)
        .map((s) => s.ref)
        .filter((r) => (t.mentioned.length > 0 ? r !== t.mentioned.at(-1) : r !== t.state.driven))
    case 'they': {
      const spoken = t.mentioned.filter((r) => movers(t).some((s) => s.ref === r))
      // Two people and the birds above them: the two.
      const people = spoken.filter((r) => t.seen.some((s) => s.ref === r && s.archetype === 'biped'))
      const group = (people.length >= 2 ? people : spoken).slice(-4)
      if (group.length >= 2) return group
      const framed = t.state.camera.subjects.filter((id) => t.seen.some((s) => s.ref === id))
      const near = movers(t)
        .filter((s) => s.archetype === 'biped' || s.archetype === 'quadruped')
        .map((s) => s.ref)
      return framed.length >= 2 ? framed : near.slice(0, 4)
    }
    default:
      return []
  }
}

/** Those on stage a phrase means; empty when nobody fits. */
export const known = (t: Telling, np: NounPhrase): number[] => {
  if (np.some !== undefined) {
    // "one of them", "the other one of them".
    const { some, ...whole } = np
    const all = known(t, { ...whole, count: 1, plural: true, nth: undefined, other: undefined } as NounPhrase)
    if (np.nth !== undefined) return [np.nth === -1 ? all.at(-1) : all[np.nth - 1]].flatMap((r) => r ?? [])
    return all.filter((r) => !np.other || r !== t.mentioned.at(-1)).slice(0, some)
  }
  if (np.pronoun) return byPronoun(t, np)
  if (np.part && np.owner) return known(t, np.owner)
  // "her friend" is somebody else.
  const whose = np.owner && np.noun && /^(?:person|beast)$/.test(np.noun.topic) ? known(t, np.owner) : []
  const scored = t.seen
    .filter((s) => !whose.includes(s.ref))
    .map((s) => ({ s, score: fits(np, s) }))
    .filter((x) => x.score > 0)
  if (scored.length === 0) return []
  const top = Math.max(...scored.map((x) => x.score))
  let list = scored.filter((x) => x.score === top).map((x) => x.s)
  if (np.other) {
    const last = t.mentioned.at(-1) ?? t.state.driven
    list = list.filter((s) => s.ref !== last)
  }
  if (np.nth !== undefined) {
    const all = scored.filter((x) => x.score >= 2 || np.word === 'one').map((x) => x.s)
    const s = np.nth === -1 ? all.at(-1) : all[np.nth - 1]
    return s ? [s.ref] : []
  }
  if (np.all || np.plural || np.count > 1) {
    const all = scored.filter((x) => x.score >= top - 0.5).map((x) => x.s.ref)
    return np.count > 1 && !np.all ? all.slice(-np.count) : all
  }
  // "the smallest kid", 大的那只: told apart by size.
  const size = np.attributes.find((a) => a.size !== undefined)?.size
  if (size !== undefined && list.length > 1) {
    const sized = list.map((s) => ({ s, size: sizeOf(s) })).sort((a, b) => a.size - b.size || a.s.ref - b.s.ref)
    return [(size > 1 ? sized.at(-1) : sized[0])?.s.ref ?? 0]
  }
  // "the older one": told apart by years, or, of the same years, by who came first.
  const age = np.attributes.find((a) => a.age === 'old' || a.age === 'young')?.age
  if (age && list.length > 1) {
    const aged = list
      .map((s) => ({ s, age: s.look.kind === 'biped' ? s.look.age : 0 }))
      .sort((a, b) => b.age - a.age || a.s.ref - b.s.ref)
    return [(age === 'old' ? aged[0] : aged.at(-1))?.s.ref ?? 0]
  }
  const one = newest(t, list)
  return one ? [one.ref] : []
}
