/** Whom a phrase means: by noun, kind, colour, order and recency among those on stage; else it is brought in. */
import { MOST_ACTORS, type Where } from '../../state/changes.ts'
import { pluralOf } from '../lexicon/nouns.ts'
import { NOUNS } from '../lexicon/nouns.ts'
import { COLOURS } from '../lexicon/attributes.ts'
import { beastOf, cutoutOf, stoneOf, thingOf, type BodyMade } from '../looks/others.ts'
import { garmentOf, heldOf, personOf } from '../looks/people.ts'
import { emptyPhrase, type NounPhrase } from '../parse/frame.ts'
import { hash01 } from '../../state/rng.ts'
import { mention, type Seen, type Telling } from './telling.ts'

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
  if (s.look.kind !== 'biped') return false
  if (sex && s.look.sex !== sex && s.look.sex !== 'none') return false
  if (young === null) return true
  return young ? s.look.age < 27 : s.look.age >= 16
}

/** Looser words for people: "the woman" may be the model, "the child" the girl. */
const loosely = (noun: string, s: Seen): boolean => {
  if (s.archetype === 'biped') {
    if (/^(?:girl|daughter|sister|schoolgirl|young-woman|teenager)$/.test(noun)) return human(s, 'female', true)
    if (/^(?:boy|son|brother|schoolboy|young-man)$/.test(noun)) return human(s, 'male', true)
    if (/^(?:woman|mother|wife|model|old-woman)$/.test(noun)) return human(s, 'female', false)
    if (/^(?:man|father|husband|old-man)$/.test(noun)) return human(s, 'male', false)
    if (/^(?:child|toddler|baby|student)$/.test(noun)) return s.look.kind === 'biped' && s.look.age < 18
    return noun === 'person' || noun === 'friend'
  }
  if (s.look.kind === 'quadruped') {
    const { species } = s.look
    const family = noun.replace(/^.*-(?=cat$|dog$|fox$|wolf$|horse$|bear$|tiger$)/, '')
    return (
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

const fits = (np: NounPhrase, s: Seen): number => {
  const kind = KINDS.find(([word]) => word.test(np.word))
  let score = 0
  if (np.word === 'one') score = 1
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
  if (np.attributes.some((a) => a.age === 'old') && s.look.kind === 'biped') score += s.look.age > 60 ? 1 : -1
  return score
}

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
      return s ? [s.ref] : []
    }
    case 'it': {
      const beasts = t.seen.filter((s) => s.archetype !== 'biped' && s.archetype !== 'plant')
      const live = beasts.filter((s) => /quadruped|bird|fish|flyer/.test(s.archetype))
      const recent =
        newest(
          t,
          beasts.filter((s) => t.mentioned.includes(s.ref) && /quadruped|bird|fish|flyer/.test(s.archetype)),
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
    case 'they': {
      const group = t.mentioned.filter((r) => movers(t).some((s) => s.ref === r)).slice(-4)
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
  if (np.pronoun) return byPronoun(t, np)
  if (np.part && np.owner) return known(t, np.owner)
  const scored = t.seen.map((s) => ({ s, score: fits(np, s) })).filter((x) => x.score > 0)
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
  const one = newest(t, list)
  return one ? [one.ref] : []
}

const ARTICLE = (word: string): string => (/^[aeiou]/.test(word) && !/^(?:uni|eu|one|ufo|used)/.test(word) ? 'an' : 'a')

const zhName = (np: NounPhrase): string => {
  if (/[\u4e00-\u9fff]/.test(np.word)) return np.word
  return np.noun?.zh[0] ?? np.word.replaceAll('-', ' ')
}
const enName = (np: NounPhrase): string => {
  if (/[\u4e00-\u9fff]/.test(np.word)) return (np.noun?.en[0] ?? np.word).replaceAll('-', ' ')
  // Only a noun that is itself may be called by another name than it was.
  const singular = np.noun && np.plural ? (np.noun.en.find((n) => pluralOf(n) === np.word) ?? np.noun.en[0]) : np.word
  return singular.replaceAll('-', ' ')
}

const COUNT_EN = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const COUNT_ZH = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

const colourWord = (np: NounPhrase): { en: string; zh: string } => {
  const row = COLOURS.find((c) => c.colour === np.colour)
  return row ? { en: `${row.en[0]} `, zh: row.zh.find((z) => z.endsWith('色')) ?? row.zh[0] } : { en: '', zh: '' }
}

export const bodyOf = (t: Telling, np: NounPhrase): BodyMade & { missing: NounPhrase[] } => {
  const seed = t.state.seed + t.state.nextId * 31 - t.nextRef * 17
  if (!np.noun) return { ...(cutoutOf([np.word], np) ?? stoneOf(np.word, np)), missing: [] }
  if (np.noun.topic === 'person') {
    const { look, missing } = personOf(np.noun.spec, np, t.state.place.culture, seed)
    const exact = look.variant === 'human' || np.noun.spec.slice(2) === np.noun.id
    return { archetype: 'biped', rung: exact ? 'kit' : 'archetype', look, missing }
  }
  if (np.noun.topic === 'beast') return { ...beastOf(np.noun, np, seed), missing: [] }
  return { ...thingOf(np.noun, np, seed), missing: [] }
}

/** "with a basket", "with sunglasses": what a person can hold or wear is no company. */
const geared = (np: NounPhrase): NounPhrase => {
  const carried = np.company.filter(
    (c) => heldOf(c) !== null && c.noun?.topic !== 'beast' && c.noun?.topic !== 'person',
  )
  const worn = np.company.filter((c) => !carried.includes(c) && garmentOf(c) !== null)
  return {
    ...np,
    holds: [...np.holds, ...carried],
    wears: [...np.wears, ...worn],
    company: np.company.filter((c) => !carried.includes(c) && !worn.includes(c)),
  }
}

/** Brings in what a phrase describes. Returns its references; empty when the stage is full. */
export const bring = (t: Telling, said: NounPhrase, where: Where, follows?: number): number[] => {
  const np = said.noun?.topic === 'person' ? geared(said) : said
  const wanted = np.count > 1 ? np.count : np.plural ? 3 : 1
  const room = MOST_ACTORS - t.state.actors.length + t.nextRef + 1
  const count = Math.min(wanted, 12, room)
  if (count < 1) {
    t.full = true
    return []
  }
  const made = bodyOf(t, np)
  const en = enName(np)
  const zh = zhName(np)
  const mood = np.attributes.find((a) => a.mood)?.mood
  const ref = t.nextRef
  t.nextRef -= count
  const noun = np.noun ? np.noun.id : np.word
  t.changes.push({
    op: 'spawn',
    ref,
    count,
    noun: noun.slice(0, 40),
    name: { en: `the ${en}`.slice(0, 60), zh: zh.slice(0, 40) },
    archetype: made.archetype,
    rung: made.rung,
    look: made.look as never,
    where,
    ...(made.y === undefined ? {} : { y: made.y }),
    ...(mood ? { mood } : {}),
    ...(follows === undefined ? {} : { follows }),
  })
  const colour = np.noun?.topic === 'person' ? { en: '', zh: '' } : colourWord(np)
  const many = count > 1
  const measure = np.noun?.measure ?? '个'
  const phrase = `${colour.en}${many ? pluralOf(en.replaceAll(' ', '-')).replaceAll('-', ' ') : en}`
  const first = {
    en: many ? `${COUNT_EN[count]} ${phrase}` : `${ARTICLE(phrase)} ${phrase}`,
    zh: `${COUNT_ZH[count]}${measure}${colour.zh}${zh}`,
  }
  const refs: number[] = []
  for (let i = 0; i < count; i++) {
    const r = ref - i
    refs.push(r)
    t.seen.push({
      ref: r,
      noun,
      name: { en: many ? `the ${pluralOf(en.replaceAll(' ', '-')).replaceAll('-', ' ')}` : `the ${en}`, zh },
      archetype: made.archetype,
      look: made.look,
      fresh: true,
      told: false,
      first,
      count,
      x: 0,
      z: 0,
    })
  }
  if (made.rung === 'stone')
    t.notes.push({
      en: `There is no body for “${en}” yet: a stone with its name stands in for it.`,
      zh: `还画不出“${zh}”：先用写着名字的石头代替。`,
    })
  if (made.rung === 'cutout')
    t.notes.push({ en: `The ${en} is a drawing cut out of board.`, zh: `“${zh}”是一块木板剪出来的画。` })
  if (wanted > count) t.notes.push({ en: `No more than ${count} at once.`, zh: `一次最多${count}个。` })
  for (const lost of made.missing) t.lost.push(lost.word)
  mention(t, refs)
  for (const friend of np.company) companion(t, friend, ref)
  return refs
}

/** "a girl with a dog": the dog comes along. */
const companion = (t: Telling, np: NounPhrase, leader: number): void => {
  const live = np.noun && (np.noun.topic === 'person' || np.noun.topic === 'beast' || np.noun.topic === 'small')
  if (!np.noun || /ribbon|collar/.test(np.word)) return
  const side = hash01(t.state.seed, -leader) < 0.5 ? 1.5 : -1.5
  const refs = bring(t, np, { of: leader, side }, live ? leader : undefined)
  for (const r of refs) {
    const s = t.seen.find((x) => x.ref === r)
    if (s) say(t, r, leader)
  }
  mention(t, [leader])
}

const say = (t: Telling, r: number, leader: number): void => {
  if (t.lines.some((l) => l.who.includes(r))) return
  const owner = t.seen.find((s) => s.ref === leader)
  if (owner) t.lines.push({ who: [r], en: `come along with ${owner.name.en}`, zh: `跟在${owner.name.zh}身边` })
}

export const plain = (word: string): NounPhrase => {
  const noun = NOUNS.find((n) => n.id === word)
  return { ...emptyPhrase(word), ...(noun ? { noun } : {}), det: 'a' }
}
