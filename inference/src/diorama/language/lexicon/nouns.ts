/** The nouns: every name in both languages to one entry that says what body it gets. Read once from the tables in nouns/. */
import { BEASTS } from './nouns/animals.ts'
import { FURNITURE } from './nouns/furniture.ts'
import { PEOPLE } from './nouns/people.ts'
import { PLANTS } from './nouns/plants.ts'
import { ROLES } from './nouns/roles.ts'
import { SMALL_LIFE } from './nouns/small-life.ts'
import { THINGS } from './nouns/things.ts'
import { VEHICLES } from './nouns/vehicles.ts'

export type Topic = 'person' | 'beast' | 'small' | 'vehicle' | 'plant' | 'furniture' | 'thing'

export interface Noun {
  /** Canonical English head noun, spaces as hyphens; key of the kit. */
  id: string
  en: string[]
  zh: string[]
  topic: Topic
  /** Third column of its table. */
  spec: string
  /** Chinese measure word. */
  measure: string
}

const MEASURE: Record<Topic, string> = {
  person: '个',
  beast: '只',
  small: '只',
  vehicle: '辆',
  plant: '棵',
  furniture: '个',
  thing: '个',
}

const read = (table: string, topic: Topic): Noun[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [en, zh, spec, measure] = line.split('|')
      const names = en.split(' ')
      return { id: names[0], en: names, zh: zh.split(' '), topic, spec, measure: measure ?? MEASURE[topic] }
    })

export const NOUNS: readonly Noun[] = [
  ...read(PEOPLE, 'person'),
  ...read(ROLES, 'person'),
  ...read(BEASTS, 'beast'),
  ...read(SMALL_LIFE, 'small'),
  ...read(VEHICLES, 'vehicle'),
  ...read(PLANTS, 'plant'),
  ...read(FURNITURE, 'furniture'),
  ...read(THINGS, 'thing'),
]

const IRREGULAR: Record<string, string> = {
  child: 'children',
  man: 'men',
  woman: 'women',
  person: 'people',
  mouse: 'mice',
  goose: 'geese',
  wolf: 'wolves',
  elf: 'elves',
  dwarf: 'dwarves',
  thief: 'thieves',
  wife: 'wives',
  leaf: 'leaves',
  knife: 'knives',
  calf: 'calves',
  fish: 'fish',
  sheep: 'sheep',
  deer: 'deer',
  ox: 'oxen',
  bison: 'bison',
  samurai: 'samurai',
  ninja: 'ninjas',
  shelf: 'shelves',
  cactus: 'cacti',
  reindeer: 'reindeer',
  spacecraft: 'spacecraft',
  aircraft: 'aircraft',
}

export const pluralOf = (name: string): string => {
  const parts = name.split('-')
  const last = parts.pop() as string
  const tail = Object.keys(IRREGULAR).find(
    (k) => last === k || (last.endsWith(k) && (k === 'man' || k === 'woman' || k === 'child')),
  )
  const plural = tail
    ? last.slice(0, last.length - tail.length) + IRREGULAR[tail]
    : /(?:s|x|z|ch|sh)$/.test(last)
      ? `${last}es`
      : /[^aeiou]y$/.test(last)
        ? `${last.slice(0, -1)}ies`
        : `${last}s`
  return [...parts, plural].join('-')
}

/** English names, singular and plural, words joined by hyphens, to the entry. */
export const EN_NOUNS: ReadonlyMap<string, { noun: Noun; plural: boolean }> = (() => {
  const map = new Map<string, { noun: Noun; plural: boolean }>()
  const put = (name: string, noun: Noun, plural: boolean): void => {
    if (!map.has(name)) map.set(name, { noun, plural })
  }
  for (const noun of NOUNS) for (const name of noun.en) put(name, noun, false)
  for (const noun of NOUNS) for (const name of noun.en) put(pluralOf(name), noun, pluralOf(name) !== name)
  return map
})()

export const ZH_NOUNS: ReadonlyMap<string, Noun> = (() => {
  const map = new Map<string, Noun>()
  for (const noun of NOUNS) for (const name of noun.zh) if (!map.has(name)) map.set(name, noun)
  return map
})()
