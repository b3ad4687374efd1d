/** Looks of beasts, birds, fish, vehicles, plants and things: the exact body of the kit, else the nearest one in other colours or a drawing cut out of board, else a labelled stone. */
import { KIT, kitOf } from '../../body/kit.ts'
import { type CarAge, carAge } from '../../place/car-age.ts'
import { iconOf } from '../../body/thing/cutout/icons.ts'
import type { BodyLook, QuadrupedLook } from '../../state/look.ts'
import { hash01 } from '../../state/rng.ts'
import type { Actor, Archetype, Place } from '../../state/state.ts'
import type { Noun } from '../lexicon/nouns.ts'
import type { NounPhrase } from '../parse/frame.ts'
import { hex } from './read.ts'

export interface BodyMade {
  archetype: Archetype
  rung: Actor['rung']
  look: BodyLook
  /** Metres above the ground it stays at. */
  y?: number
}

/** Colours of cats, dogs … of no particular colour: coat, belly, pattern, its colour. */
const COATS: Partial<Record<QuadrupedLook['species'], [number, number, QuadrupedLook['pattern'], number][]>> = {
  kitten: [
    [0xf0a050, 0xfff4e4, 'tabby', 0xc8702c],
    [0xe8e2d8, 0xffffff, 'patches', 0xe0964a],
    [0xb8b4b0, 0xf4f2ee, 'tabby', 0x7a7672],
  ],
  cat: [
    [0xe09a54, 0xfff2e0, 'tabby', 0xb0682c],
    [0x9a9690, 0xf0eeea, 'tabby', 0x5e5a56],
  ],
  dog: [[0xc98f52, 0xf6e8d2, 'plain', 0]],
  puppy: [[0xd9a868, 0xfaf0e0, 'patches', 0xfff8ee]],
  tiger: [[0xe58a34, 0xfaf2e4, 'stripes', 0x2a2018]],
  fox: [[0xd9702c, 0xfaf0e2, 'mask', 0xfaf0e2]],
  cow: [[0xf4f0e8, 0xe8b8a8, 'patches', 0x2a2624]],
  dinosaur: [
    [0x6a8a58, 0xc8cc98, 'spots', 0x4a6a48],
    [0x8a7a5c, 0xd8c8a0, 'spots', 0x6a5840],
  ],
  giraffe: [[0xe8c888, 0xf6ead0, 'patches', 0x9a5a2c]],
  zebra: [[0xf6f6f2, 0xffffff, 'stripes', 0x24242a]],
  panda: [[0xf6f4ee, 0x24242a, 'mask', 0x24242a]],
  deer: [[0xb07844, 0xf2e2c8, 'spots', 0xf6ecd8]],
}

const EYES: Partial<Record<QuadrupedLook['species'], number>> = {
  kitten: 0x5a9ac8,
  cat: 0x7ab04a,
  wolf: 0xd8b03a,
  fox: 0xc8842a,
  tiger: 0xd8b03a,
  crocodile: 0xd8b43a,
  rhinoceros: 0x6a4a30,
  hippopotamus: 0x8a6a50,
  dinosaur: 0xc89a3a,
  frog: 0xf0c84a,
}

/** Height at which things that fly stay. */
const HEIGHTS: Record<string, number> = {
  butterfly: 1.2,
  bee: 1.2,
  dragonfly: 1.1,
  firefly: 1.3,
  dragon: 4.5,
  ufo: 6,
  'hot-air-balloon': 7,
  plane: 16,
  kite: 0.3,
  drone: 2.2,
  broom: 0.15,
  fish: 1.1,
  shark: 1.8,
  dolphin: 1.4,
  whale: 2.4,
}

const sizeOf = (np: NounPhrase): number =>
  np.attributes.reduce((s, a) => (a.size ? s * a.size : s), 1) * (np.attributes.some((a) => a.age === 'baby') ? 0.6 : 1)

const exact = (noun: Noun): boolean =>
  noun.en.some((n) => kitOf(n) !== null || kitOf(n.split('-').slice(-1)[0]) !== null)

/** A beast: `species coat belly pattern:colour size`. */
export const beastOf = (noun: Noun, np: NounPhrase, seed: number): BodyMade => {
  const [species, coat, belly, pattern, size] = noun.spec.split(' ')
  const kind = species as QuadrupedLook['species']
  const usual = KIT.get(species)
  const young = np.attributes.some((a) => a.age === 'baby' || a.age === 'young')
  const coats = COATS[kind] ?? [[usual?.colour ?? 0xa08060, usual?.trim ?? 0xf0e4d0, 'plain', 0]]
  const [c, b, p, pc] = coats[Math.floor(hash01(seed, 11) * coats.length)]
  const look: QuadrupedLook = {
    kind: 'quadruped',
    species: young && kind === 'cat' ? 'kitten' : young && kind === 'dog' ? 'puppy' : kind,
    coat: coat ? hex(coat) : c,
    belly: belly ? hex(belly) : b,
    pattern: coat ? 'plain' : p,
    patternColour: coat ? hex(coat) : pc,
    eyes: EYES[kind] ?? 0x3a2a1e,
    size: Number(size ?? 1) * sizeOf(np),
    ribbon: -1,
  }
  if (pattern) {
    const [name, colour] = pattern.split(':')
    look.pattern = name as QuadrupedLook['pattern']
    look.patternColour = hex(colour)
  }
  const asked = np.attributes.find((a) => a.pattern)?.pattern
  const colour =
    np.colour ??
    np.attributes.find((a) => a.colour !== undefined)?.colour ??
    np.attributes.find((a) => a.hairColour !== undefined)?.hairColour
  if (colour !== undefined) {
    look.coat = colour
    if (!asked) look.pattern = 'plain'
    const dark = (colour & 0xff) + ((colour >> 8) & 0xff) + (colour >> 16) < 200
    look.belly = dark ? 0x4a4650 : 0xfaf4ea
  }
  if (asked) {
    look.pattern = asked
    if (look.patternColour === look.coat || look.patternColour === 0) look.patternColour = 0x3a2e28
  }
  for (const said of [...np.wears, ...np.company])
    if (/ribbon|bow|collar|scarf|蝴蝶结|项圈|丝带/.test(said.word)) look.ribbon = said.colour ?? 0xd8342c
  return { archetype: 'quadruped', rung: exact(noun) ? 'kit' : 'archetype', look }
}

/** Everything else of the lexicon: `archetype:model colour trim size`. */
export const thingOf = (noun: Noun, np: NounPhrase, seed: number): BodyMade => {
  const parts = noun.spec.split(' ')
  const [archetype, model] = parts[0].split(':')
  if (archetype === 'quadruped')
    return { ...beastOf({ ...noun, spec: [model, ...parts.slice(1)].join(' ') }, np, seed), rung: 'archetype' }
  if (archetype === 'cutout') return cutoutOf([np.word, ...noun.en, model], np) ?? stoneOf(noun.id, np)
  const usual = KIT.get(model)
  const numbers = parts.slice(1)
  const size = numbers.length === 3 ? Number(numbers[2]) : numbers.length === 1 ? Number(numbers[0]) : 1
  const old = np.attributes.some((a) => a.age === 'old')
  const colour = np.colour ?? np.attributes.find((a) => a.colour !== undefined)?.colour
  const look: BodyLook = {
    kind: 'thing',
    model,
    colour:
      colour ?? (old && !numbers[0] ? 0x8a7a68 : numbers.length >= 2 ? hex(numbers[0]) : (usual?.colour ?? 0x9a8a78)),
    trim: numbers.length >= 2 ? hex(numbers[1]) : (usual?.trim ?? 0xe8e0d0),
    size: Math.min(8, size * sizeOf(np)),
    label: '',
  }
  const own = noun.en.some((n) => kitOf(n)?.model === model) || kitOf(noun.id.split('-').slice(-1)[0])?.model === model
  // A book does not stand for a banana: where only the kind of body would fit, a drawing of the very thing comes first;
  // but a house in the colours of a barn is more of a barn than a card of one, which one could not walk round.
  if (!own && archetype === 'thing' && model !== 'house') {
    const drawn = cutoutOf([np.word, ...noun.en], np)
    if (drawn) return drawn
  }
  const made: BodyMade = { archetype: archetype as Archetype, rung: own ? 'kit' : 'archetype', look }
  const y = HEIGHTS[model]
  if (y !== undefined && (archetype === 'flyer' || archetype === 'fish')) made.y = y
  return made
}

/** Cars by the years of the place they are brought into. */
const CARS: Record<CarAge, string> = {
  rounded: 'car',
  boxy: 'car-boxy',
  veteran: 'car-veteran',
  classic: 'car-classic',
  finned: 'car-finned',
  pod: 'car-pod',
}

/** What a place's years make of a body. */
export const ofItsTime = (made: BodyMade, place: Pick<Place, 'era' | 'marks' | 'city'>): BodyMade => {
  const { look } = made
  if (look.kind !== 'thing' || look.model !== 'car') return made
  return { ...made, look: { ...look, model: CARS[carAge(place)] } }
}

/** A drawing sawn out of board, for what has no body of its own; null when nobody has drawn it. */
export const cutoutOf = (words: readonly string[], np: NounPhrase): BodyMade | null => {
  for (const word of words) {
    const icon = iconOf(word)
    if (icon)
      return {
        archetype: 'cutout',
        rung: 'cutout',
        look: {
          kind: 'thing',
          model: icon.model,
          colour: np.colour ?? 0xb08a5a,
          trim: 0x6a4a2c,
          size: Math.min(8, icon.height * sizeOf(np)),
          label: words[0].replaceAll('-', ' ').slice(0, 40),
        },
      }
  }
  return null
}

/** A word nobody knows: a stone with the word on it. */
export const stoneOf = (word: string, np: NounPhrase): BodyMade => ({
  archetype: 'stone',
  rung: 'stone',
  look: {
    kind: 'thing',
    model: 'rock',
    colour: np.colour ?? 0x9a968e,
    trim: 0x6a6a62,
    size: Math.min(3, sizeOf(np)),
    label: word.replaceAll('-', ' ').slice(0, 40),
  },
})
