/**
 * Which drawing stands for a noun: one of `@iconify-json/noto` (coloured) whose name is the noun or ends in it ("apple": red-apple; of several
 * the shortest, then the first by alphabet), else the one of `@iconify-json/game-icons` (one colour) with that very name.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

export interface Icon {
  /** `ThingLook.model`: "puppet:" for what walks by itself, "icon:" and "game:" for what does not; then the drawing's name. */
  model: string
  /** Usual height, metres. */
  height: number
}

/** Categories of noto that draw things one can put into a scene, with their prefix and usual height. */
const CATEGORIES: [category: string, prefix: 'puppet' | 'icon', height: number][] = [
  ['Animals & Nature', 'puppet', 0.9],
  ['Food & Drink', 'icon', 0.45],
  ['Objects', 'icon', 0.8],
  ['Activities', 'icon', 0.7],
  ['Travel & Places', 'icon', 2.4],
]
/** What grows or lies in the animals' category and does not walk. */
const ROOTED =
  /tree|leaf|flower|blossom|rose|tulip|lotus|hibiscus|hyacinth|herb|plant|seedling|shamrock|clover|cactus|mushroom|coral|nest|shell|web|rice|bouquet|feather|wing|paw|wood|rock|worm|microbe/
/** Sizes (m) the category is far from. */
const HEIGHTS: Record<string, number> = {
  ant: 0.25,
  beetle: 0.25,
  snail: 0.3,
  spider: 0.3,
  ladybug: 0.25,
  crab: 0.35,
  mosquito: 0.2,
  scorpion: 0.3,
  lizard: 0.4,
  lobster: 0.4,
  't-rex': 3.2,
  sauropod: 4,
  mammoth: 2.6,
  rhinoceros: 1.7,
  hippopotamus: 1.5,
  gorilla: 1.6,
  unicorn: 1.8,
  phoenix: 1.4,
  'fuel-pump': 1.7,
  hourglass: 0.7,
  compass: 0.4,
  'alarm-clock': 0.4,
  watch: 0.35,
  luggage: 0.8,
  'kick-scooter': 1.1,
  skateboard: 0.3,
  'roller-skate': 0.4,
  anchor: 1.2,
  'ring-buoy': 0.7,
}

interface Shelf {
  names: Map<string, Icon>
  /** Names by their last word. */
  endings: Map<string, string[]>
}

const shelve = (icons: [name: string, icon: Icon][]): Shelf => {
  const names = new Map(icons)
  const endings = new Map<string, string[]>()
  for (const name of [...names.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const last = name.slice(name.lastIndexOf('-') + 1)
    endings.set(last, [...(endings.get(last) ?? []), name])
  }
  return { names, endings }
}

const noto = (): Shelf => {
  const { categories } = JSON.parse(readFileSync(resolve('@iconify-json/noto/metadata.json'), 'utf8')) as {
    categories: Record<string, string[]>
  }
  return shelve(
    CATEGORIES.flatMap(([category, prefix, height]) =>
      categories[category]
        .filter((name) => !/oclock|thirty|moon|globe|-face$/.test(name))
        .map((name): [string, Icon] => [
          name,
          {
            model: `${prefix === 'puppet' && ROOTED.test(name) ? 'icon' : prefix}:${name}`,
            height: HEIGHTS[name] ?? height,
          },
        ]),
    ),
  )
}

const game = (): Shelf => {
  const { icons } = JSON.parse(readFileSync(resolve('@iconify-json/game-icons/icons.json'), 'utf8')) as {
    icons: Record<string, unknown>
  }
  return shelve(
    Object.keys(icons)
      .filter((name) => name.length <= 34 && !/^abstract|\d/.test(name))
      .map((name): [string, Icon] => [name, { model: `game:${name}`, height: HEIGHTS[name] ?? 0.9 }]),
  )
}

/** The second one's names are often whole ideas ("evil-love"): only its very words count. */
const shelves: { load: () => Shelf; shelf?: Shelf; endings: boolean }[] = [
  { load: noto, endings: true },
  { load: game, endings: false },
]

/** The drawing of a noun (English, lower case, singular, hyphens for spaces), or null. Reads the packages' lists when first asked. */
export const iconOf = (noun: string): Icon | null => {
  if (!/^[a-z][a-z0-9-]{2,}$/.test(noun)) return null
  for (const entry of shelves) {
    const { names, endings } = (entry.shelf ??= entry.load())
    const name = names.has(noun)
      ? noun
      : !entry.endings
        ? undefined
        : endings.get(noun.slice(noun.lastIndexOf('-') + 1))?.find((known) => known.endsWith(`-${noun}`))
    if (name !== undefined) return names.get(name) ?? null
  }
  return null
}

const PACKAGES: Record<string, { path: string; prefix: string }> = {
  puppet: { path: '@iconify-json/noto/icons.json', prefix: 'noto' },
  icon: { path: '@iconify-json/noto/icons.json', prefix: 'noto' },
  game: { path: '@iconify-json/game-icons/icons.json', prefix: 'game-icons' },
}

export interface IconSource {
  /** SVG without its outer element. */
  body: string
  /** Units of its square. */
  size: number
}

/** Reads one drawing out of its package, without parsing the other thousands. Null when the model names none. */
export const sourceOf = (model: string): IconSource | null => {
  const [kind, name] = model.split(':')
  const found = PACKAGES[kind]
  if (!found || !name || !/^[a-z0-9-]+$/.test(name)) return null
  const file = readFileSync(resolve(found.path))
  const at = file.indexOf(`\t\t"${name}": {`)
  if (at < 0) return null
  const from = file.indexOf('{', at)
  const to = file.indexOf('\n\t\t}', from)
  const icon = JSON.parse(file.toString('utf8', from, to + 4)) as { body?: string }
  return icon.body === undefined ? null : { body: icon.body, size: found.prefix === 'noto' ? 128 : 512 }
}
