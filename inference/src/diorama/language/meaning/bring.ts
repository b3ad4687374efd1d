/** What a phrase describes, brought in: bodies made, groups and company with them. */
import { cap, COUNT_EN, COUNT_ZH } from '../lexicon/forms.ts'
import { MOST_ACTORS, type Where } from '../../state/changes.ts'
import { hash01 } from '../../state/rng.ts'
import { isAbstract } from '../lexicon/abstract.ts'
import { ownOf } from '../lexicon/own.ts'
import { type Attribute, COLOURS } from '../lexicon/attributes.ts'
import { sexOfName } from '../lexicon/names.ts'
import { NOUNS, pluralOf } from '../lexicon/nouns.ts'
import { beastOf, cutoutOf, stoneOf, ofItsTime, thingOf, type BodyMade } from '../looks/others.ts'
import { garmentOf, heldOf, personOf } from '../looks/people.ts'
import { emptyPhrase, type NounPhrase } from '../parse/frame.ts'
import { kinOf } from './kin.ts'
import { mention, type Telling } from './telling.ts'

const ARTICLE = (word: string): string => (/^[aeiou]/.test(word) && !/^(?:uni|eu|one|ufo|used)/.test(word) ? 'an' : 'a')

const zhName = (np: NounPhrase): string => {
  if (/[\u4e00-\u9fff]/.test(np.word)) return np.word.length > 1 && np.noun ? np.word.replace(/们$/, '') : np.word
  return np.noun?.zh[0] ?? np.word.replaceAll('-', ' ')
}
const enName = (np: NounPhrase): string => {
  if (/[\u4e00-\u9fff]/.test(np.word)) return (np.noun?.en[0] ?? np.word).replaceAll('-', ' ')
  // Only a noun that is itself may be called by another name than it was.
  const singular = np.noun && np.plural ? (np.noun.en.find((n) => pluralOf(n) === np.word) ?? np.noun.en[0]) : np.word
  return singular.replaceAll('-', ' ')
}

const colourWord = (np: NounPhrase): { en: string; zh: string } => {
  const row = COLOURS.find((c) => c.colour === np.colour)
  return row ? { en: `${row.en[0]} `, zh: row.zh.find((z) => z.endsWith('色')) ?? row.zh[0] } : { en: '', zh: '' }
}

/** People who may be of either sex: of several, every second is of the other. */
const EITHER = new Set([
  'child',
  'friend',
  'person',
  'traveller',
  'student',
  'teenager',
  'villager',
  'worker',
  'dancer',
  'barista',
  'detective',
  'apprentice',
  'doctor',
  'hacker',
  'journalist',
])
const turned = (np: NounPhrase, nth: number): NounPhrase => {
  const spec = np.noun?.spec ?? ''
  // A student called 阿哲 is a young man.
  const sex = np.named && EITHER.has(np.noun?.id ?? '') ? sexOfName(np.named) : undefined
  if (sex && !np.attributes.some((a) => a.sex)) return { ...np, attributes: [...np.attributes, { sex }] }
  if (nth % 2 === 0 || !EITHER.has(np.noun?.id ?? '') || np.attributes.some((a) => a.sex)) return np
  return { ...np, attributes: [...np.attributes, { sex: spec.startsWith('f') ? 'male' : 'female' } as Attribute] }
}

/** The body of a phrase, or of the `nth` of several. */
export const bodyOf = (t: Telling, said: NounPhrase, nth = 0): BodyMade & { missing: NounPhrase[] } => {
  const np = turned(said, nth)
  const seed = t.state.seed + t.state.nextId * 31 - t.nextRef * 17
  if (!np.noun) return { ...(cutoutOf([np.word], np) ?? stoneOf(np.word, np)), missing: [] }
  if (np.noun.topic === 'person') {
    // A ghost bride is a ghost.
    const spirit = np.role?.spec.startsWith('v:') && !np.noun.spec.startsWith('=') ? np.role.spec : undefined
    const { look, missing } = personOf(spirit ?? np.noun.spec, np, t.state.place, seed, nth)
    const exact = look.variant === 'human' || np.noun.spec.slice(2) === np.noun.id
    return { archetype: 'biped', rung: exact ? 'kit' : 'archetype', look, missing }
  }
  if (np.noun.topic === 'beast')
    return {
      ...beastOf(np.noun, np, seed),
      missing: [...np.wears.filter((w) => !/ribbon|bow|collar|scarf|蝴蝶结|项圈|丝带/.test(w.word)), ...np.holds],
    }
  return { ...ofItsTime(thingOf(np.noun, np, seed), t.state.place), missing: [] }
}

/** "with a basket", "with sunglasses": what a person can hold or wear is no company. */
const geared = (np: NounPhrase): NounPhrase => {
  const carried = np.company.filter(
    (c) => heldOf(c) !== null && c.noun?.topic !== 'beast' && c.noun?.topic !== 'person',
  )
  const worn = np.company.filter((c) => !carried.includes(c) && garmentOf(c) !== null)
  // "carrying a child": nobody is held in one hand.
  const live = np.holds.filter((h) => h.noun?.topic === 'person' || h.noun?.topic === 'beast')
  return {
    ...np,
    holds: [...np.holds.filter((h) => !live.includes(h)), ...carried],
    wears: [...np.wears, ...worn],
    company: [...np.company.filter((c) => !carried.includes(c) && !worn.includes(c)), ...live],
  }
}

/** "a cup of tea" set down somewhere has the body of a cup. */
const named = (np: NounPhrase): NounPhrase => {
  const kind = np.noun ? undefined : heldOf(np)?.kind
  const noun = kind && NOUNS.find((n) => n.id === kind)
  return noun ? { ...np, noun } : np
}

/** Brings in what a phrase describes. Returns its references; empty when the stage is full, or when it is nothing that has a body. */
export const bring = (t: Telling, asked: NounPhrase, where: Where, follows?: number): number[] => {
  const said = named(kinOf(t, asked))
  if (said.noun?.spec.startsWith('=')) return group(t, said, said.noun.spec.slice(1), where)
  if (!said.noun && ownOf(t.state.place.kind, said.word)) return []
  if (!said.noun && isAbstract(said.word)) {
    t.lost.push(said.word)
    return []
  }
  const np = said.noun?.topic === 'person' ? geared(said) : said
  const wanted = np.count > 1 ? np.count : np.plural ? 3 : 1
  const room = MOST_ACTORS - t.state.actors.length + t.nextRef + 1
  const count = Math.min(wanted, 12, room)
  if (count < 1) {
    t.full = true
    return []
  }
  const puller = count === 1 ? inShafts(t, np, where) : undefined
  const made = bodyOf(t, np)
  const others =
    np.noun?.topic === 'person'
      ? Array.from({ length: Math.min(count, 6) - 1 }, (_, i) => bodyOf(t, np, i + 1).look)
      : []
  const en = enName(np)
  const zh = zhName(np)
  const mood = np.attributes.find((a) => a.mood)?.mood
  const ref = t.nextRef
  t.nextRef -= count
  const own = count === 1 ? np.named : undefined
  const proper = own && (/[\u4e00-\u9fff]/.test(own) ? own : cap(own))
  const called = { en: (proper ?? `the ${en}`).slice(0, 60), zh: (proper ?? zh).slice(0, 40) }
  const noun = np.noun ? np.noun.id : np.word
  t.changes.push({
    op: 'spawn',
    ref,
    count,
    noun: noun.slice(0, 40),
    name: called,
    archetype: made.archetype,
    rung: made.rung,
    look: made.look as never,
    ...(others.length > 0 ? { others: others as never } : {}),
    where,
    ...(made.y === undefined ? {} : { y: made.y }),
    ...(mood ? { mood } : {}),
    ...(follows === undefined ? {} : { follows }),
  })
  if (puller !== undefined) t.changes.push({ op: 'harness', cart: ref, puller })
  const colour = np.noun?.topic === 'person' ? { en: '', zh: '' } : colourWord(np)
  const many = count > 1
  const measure = np.noun?.measure ?? '个'
  const phrase = `${colour.en}${many ? pluralOf(en.replaceAll(' ', '-')).replaceAll('-', ' ') : en}`
  // "Mia, a barista": who, then what; of whom only the name is said, the name.
  const alone = own !== undefined && np.word === own
  const what = `${COUNT_ZH[count]}${measure}${colour.zh}${zh}`
  const first = {
    en: many
      ? `${COUNT_EN[count]} ${phrase}`
      : alone
        ? called.en
        : proper
          ? `${proper} (${ARTICLE(phrase)} ${phrase})`
          : `${ARTICLE(phrase)} ${phrase}`,
    zh: alone ? called.zh : proper ? `${proper}（${what}）` : what,
  }
  const refs: number[] = []
  for (let i = 0; i < count; i++) {
    const r = ref - i
    refs.push(r)
    t.seen.push({
      ref: r,
      noun,
      name: many ? { en: `the ${pluralOf(en.replaceAll(' ', '-')).replaceAll('-', ' ')}`, zh } : called,
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
  for (const { strange, mark } of np.attributes) if (strange && mark) t.lost.push(mark)
  mention(t, refs)
  for (const friend of np.company) companion(t, friend, ref)
  return refs
}

/** What goes with an animal in its shafts, and which. */
const DRAWN: Record<string, string> = {
  'horse-cart': 'horse',
  carriage: 'horse',
  'donkey-cart': 'donkey',
  'ox-cart': 'cow',
}

/** The animal that pulls what is brought in, brought in before it. */
const inShafts = (t: Telling, np: NounPhrase, where: Where): number | undefined => {
  const animal = np.noun && DRAWN[np.noun.id]
  if (!animal) return undefined
  const one = plain(animal)
  const [ref] = bring(t, { ...one, word: t.zh && one.noun ? one.noun.zh[0] : one.word }, where)
  const seen = t.seen.find((s) => s.ref === ref)
  if (seen) seen.told = true
  return ref
}

/** "a family", 情侣: each of those it is of, with what is said of all of them. */
const group = (t: Telling, said: NounPhrase, members: string, where: Where): number[] => {
  const refs: number[] = []
  for (const word of members.split('+')) {
    const one = plain(word)
    const np = {
      ...said,
      word: t.zh && one.noun ? one.noun.zh[0] : one.word,
      ...(one.noun ? { noun: one.noun } : {}),
      det: 'a' as const,
      count: 1,
      plural: false,
      and: [],
      attributes: said.attributes.filter(
        (a) => a.sex === undefined && (a.age !== 'old' || !/girl|boy|child/.test(word)),
      ),
      company: refs.length === 0 ? said.company : [],
    }
    refs.push(...bring(t, np, where))
  }
  if (refs.length > 1) mention(t, refs)
  return refs
}

/** "a girl with a dog": the dog comes along. */
const companion = (t: Telling, np: NounPhrase, leader: number): void => {
  const live = np.noun && (np.noun.topic === 'person' || np.noun.topic === 'beast' || np.noun.topic === 'small')
  if (!np.noun || /ribbon|collar/.test(np.word)) return
  const side = hash01(t.state.seed, -leader) < 0.5 ? 1.5 : -1.5
  const refs = bring(t, np, { of: leader, side }, live ? leader : undefined)
  if (refs.length > 0) say(t, refs, leader)
  mention(t, [leader])
}

const say = (t: Telling, refs: number[], leader: number): void => {
  if (t.lines.some((l) => l.who.some((r) => refs.includes(r)))) return
  const owner = t.seen.find((s) => s.ref === leader)
  if (owner) t.lines.push({ who: refs, en: `come along with ${owner.name.en}`, zh: `跟在${owner.name.zh}身边` })
}

export const plain = (word: string): NounPhrase => {
  const noun = NOUNS.find((n) => n.id === word)
  return { ...emptyPhrase(word), ...(noun ? { noun } : {}), det: 'a' }
}
