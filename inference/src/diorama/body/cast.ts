/** Sample looks and an empty stage: what the demo and the tests put before the camera. */
import { newCamera } from '../state/camera/new.ts'
import type { Actor, DioramaState, Weather } from '../state/state.ts'
import type { BipedLook, BodyLook, Garment, QuadrupedLook } from '../state/look.ts'
import { kitOf } from './kit.ts'

const wear = (kind: Garment['kind'], colour: number, trim = 0xffffff, length = 0): Garment =>
  ({ kind, colour, trim, length }) as Garment

const person = (look: Partial<BipedLook>): BipedLook => ({
  kind: 'biped',
  sex: 'female',
  age: 25,
  height: 1.65,
  heads: 6.6,
  build: 1,
  skin: 0xf2cba8,
  hair: { style: 'bob', colour: 0x4a2e20 },
  eyes: 0x5a3a24,
  clothes: [],
  holds: [],
  variant: 'human',
  ...look,
})
const beast = (species: QuadrupedLook['species'], change: Partial<QuadrupedLook> = {}): QuadrupedLook => {
  const entry = kitOf(species)
  return {
    kind: 'quadruped',
    species,
    coat: entry?.colour ?? 0xb08a60,
    belly: 0xfaf2e6,
    pattern: 'plain',
    patternColour: entry?.trim ?? 0x6a4a30,
    eyes: 0x6a9a3a,
    size: 1,
    ribbon: -1,
    ...change,
  }
}

/** Looks by name. */
export const CAST: Record<string, BodyLook> = {
  girl: person({
    age: 6,
    height: 1.1,
    heads: 3.8,
    hair: { style: 'bob', colour: 0x5a3522 },
    eyes: 0x6a4428,
    clothes: [wear('dress', 0x3566b8, 0xf8f4ea), wear('boots', 0xf2b92e, 0xd89a1e, 0.45)],
    holds: [{ kind: 'umbrella', colour: 0xd8262e, hand: 'left' }],
  }),
  bare: person({
    age: 6,
    height: 1.1,
    heads: 3.8,
    hair: { style: 'bob', colour: 0x5a3522 },
    eyes: 0x6a4428,
    clothes: [wear('dress', 0x3566b8, 0xf8f4ea), wear('boots', 0xf2b92e, 0xd89a1e, 0.45)],
  }),
  model: person({
    age: 24,
    height: 1.78,
    heads: 8,
    build: 0.88,
    skin: 0xf4d0b0,
    hair: { style: 'wavy', colour: 0xe9c878 },
    eyes: 0x4a7fae,
    clothes: [
      wear('coat', 0xc8a878, 0x8a6a44),
      wear('scarf', 0xb83a44, 0x8a2430),
      wear('heels', 0x1e1a1e, 0x1e1a1e),
      wear('tights', 0x2e2830, 0x2e2830),
    ],
  }),
  jacket: person({
    age: 24,
    height: 1.78,
    heads: 8,
    build: 0.88,
    skin: 0xf4d0b0,
    hair: { style: 'wavy', colour: 0xe9c878 },
    eyes: 0x4a7fae,
    clothes: [
      wear('jacket', 0xd0304a, 0xd0304a),
      wear('skirt', 0x1e1c24, 0x1e1c24, 0.45),
      wear('heels', 0xd0304a, 0x1e1a1e),
      wear('sunglasses', 0x1a1a1e, 0x1a1a1e),
      wear('tights', 0x2e2830, 0x2e2830),
    ],
  }),
  boy: person({
    sex: 'male',
    age: 8,
    height: 1.25,
    heads: 4.6,
    hair: { style: 'spiky', colour: 0x2a2220 },
    clothes: [
      wear('sweater', 0xd08a30, 0xf4e8d0),
      wear('shorts', 0x4a5a3a, 0x3a4a2e),
      wear('shoes', 0xb03a34, 0xf4f0e4),
      wear('cap', 0x3a6ab0, 0x2e5490),
    ],
  }),
  man: person({
    sex: 'male',
    age: 35,
    height: 1.78,
    heads: 7.2,
    hair: { style: 'short', colour: 0x3a2a20 },
    clothes: [
      wear('suit', 0x3a4560, 0xa83a3a),
      wear('trousers', 0x3a4560, 0x343e56),
      wear('shoes', 0x3a2418, 0x241610),
    ],
  }),
  old: person({
    sex: 'male',
    age: 74,
    height: 1.66,
    heads: 6.6,
    hair: { style: 'bald', colour: 0xe8e6e2 },
    clothes: [
      wear('robe', 0x5a4a7a, 0xd8b45a),
      wear('beard', 0xe8e6e2, 0xe8e6e2, 0.9),
      wear('hat', 0x4a3a6a, 0xd8b45a, 0.95),
      wear('sandals', 0x6a4a30, 0x4a3420),
    ],
    holds: [{ kind: 'stick', colour: 0x7a5232, hand: 'right' }],
  }),
  woman: person({
    hair: { style: 'bun', colour: 0x2a1c18 },
    clothes: [wear('kimono', 0xd86a86, 0xf2d8a0), wear('sandals', 0x8a5a38, 0xd83a44)],
  }),
  student: person({
    age: 16,
    height: 1.6,
    heads: 6,
    hair: { style: 'ponytail', colour: 0x6a3a22 },
    clothes: [
      wear('uniform', 0x2e3e66, 0xc8323c),
      wear('shoes', 0x3a2418, 0x241610),
      wear('backpack', 0x9a5a34, 0x6a3a20),
    ],
  }),
  knight: person({
    sex: 'male',
    age: 30,
    height: 1.82,
    heads: 7.4,
    build: 1.1,
    hair: { style: 'short', colour: 0x8a5a2a },
    clothes: [
      wear('armour', 0xb8c2cc, 0xc8a04a),
      wear('cape', 0xb02a34, 0xd8b45a),
      wear('helmet', 0xb8c2cc, 0xc8a04a),
      wear('boots', 0x5a5a62, 0x3a3a40),
    ],
    holds: [{ kind: 'sword', colour: 0xdfe6ee, hand: 'right' }],
  }),
  astronaut: person({
    sex: 'male',
    age: 35,
    height: 1.78,
    heads: 6.6,
    hair: { style: 'short', colour: 0x3a2a20 },
    clothes: [wear('spacesuit', 0xf2f2f0, 0xe0722e), wear('boots', 0xd8d8d8, 0x8a8a90)],
  }),
  princess: person({
    age: 19,
    height: 1.66,
    heads: 6.8,
    hair: { style: 'long', colour: 0xd8a04a },
    clothes: [wear('gown', 0xe88aa8, 0xf8e4c0), wear('crown', 0xf2c84a, 0xd83a5a), wear('heels', 0xf4e0d0, 0xf4e0d0)],
  }),
  robot: person({
    variant: 'robot',
    sex: 'none',
    height: 1.6,
    heads: 4.6,
    skin: 0xa8bcc8,
    hair: { style: 'bald', colour: 0xf2a834 },
    eyes: 0x7ae0ff,
  }),
  ghost: person({
    variant: 'ghost',
    sex: 'none',
    height: 1.4,
    heads: 3.4,
    skin: 0xf0f4fa,
    hair: { style: 'bald', colour: 0xa8c0e0 },
  }),
  snowman: person({
    variant: 'snowman',
    sex: 'none',
    height: 1.3,
    heads: 3.6,
    skin: 0xf6fafe,
    hair: { style: 'bald', colour: 0xd8342e },
  }),
  monster: person({
    variant: 'monster',
    sex: 'none',
    height: 2.1,
    heads: 4.4,
    build: 1.25,
    skin: 0x7aa860,
    hair: { style: 'bald', colour: 0xdcd09a },
  }),
  skeleton: person({
    variant: 'skeleton',
    sex: 'none',
    height: 1.7,
    heads: 6,
    skin: 0xf0ead8,
    hair: { style: 'bald', colour: 0x3a3630 },
  }),
  kitten: beast('kitten', {
    coat: 0xf0a050,
    belly: 0xfff6ea,
    pattern: 'tabby',
    patternColour: 0xc8702c,
    eyes: 0x6aa84a,
    ribbon: 0xd8323c,
  }),
  cat: beast('cat', { pattern: 'patches', coat: 0xf4efe6, patternColour: 0x3a3236, eyes: 0xd8b43a }),
  dog: beast('dog', { pattern: 'patches', coat: 0xc98f52, patternColour: 0x8a5a30, eyes: 0x4a2e1a }),
  puppy: beast('puppy', { eyes: 0x4a2e1a, ribbon: 0x3a7ad0 }),
  fox: beast('fox', { eyes: 0xc88a2a }),
  wolf: beast('wolf', { belly: 0xe0e0e2, eyes: 0xd8b43a }),
  rabbit: beast('rabbit', { eyes: 0x7a3a34 }),
  horse: beast('horse', { patternColour: 0x2e2018, belly: 0x9a6440, eyes: 0x2a1c14 }),
  deer: beast('deer', { pattern: 'spots', patternColour: 0xf2e2c8, eyes: 0x2a1c14 }),
  cow: beast('cow', { pattern: 'patches', patternColour: 0x2a2628, belly: 0xe8c0b4, eyes: 0x2a1c14 }),
  sheep: beast('sheep', { coat: 0xf4eee0, eyes: 0x3a2a20 }),
  goat: beast('goat', { eyes: 0xc8a04a }),
  pig: beast('pig', { belly: 0xf6c8c0, eyes: 0x3a2420 }),
  bear: beast('bear', { belly: 0xb08458, eyes: 0x2a1a12 }),
  panda: beast('panda', { patternColour: 0x24242a, belly: 0xf6f4ee, eyes: 0x2a2018 }),
  lion: beast('lion', { patternColour: 0x8a4e22, belly: 0xf0dab0, eyes: 0xb88a2a }),
  tiger: beast('tiger', { pattern: 'stripes', patternColour: 0x2a2020, eyes: 0xc8a83a }),
  elephant: beast('elephant', { belly: 0xa8aeb6, eyes: 0x3a2a20 }),
  mouse: beast('mouse', { eyes: 0x1a1214 }),
  squirrel: beast('squirrel', { eyes: 0x241610 }),
  hedgehog: beast('hedgehog', { eyes: 0x1a1214 }),
  camel: beast('camel', { eyes: 0x2a1c14 }),
}

const CALM: Weather = { rain: 0, snow: 0, fog: 0, cloud: 0.2, wind: 0.15, petals: 0, leaves: 0, dust: 0, storm: 0 }

/** A figure of the cast (or any model of the kit by noun) as an actor. */
export const castActor = (id: number, who: string): Actor => {
  const entry = kitOf(who)
  const look: BodyLook = CAST[who] ?? {
    kind: 'thing',
    model: entry?.model ?? who,
    colour: entry?.colour ?? 0x888888,
    trim: entry?.trim ?? 0xdddddd,
    size: 1,
    label: who,
  }
  return {
    id,
    noun: who,
    name: { en: `the ${who}`, zh: who },
    archetype:
      look.kind === 'biped' ? 'biped' : look.kind === 'quadruped' ? 'quadruped' : (entry?.archetype ?? 'thing'),
    rung: 'kit',
    look,
    x: 0,
    z: 0,
    y: 0,
    vy: 0,
    heading: 0,
    speed: 0,
    turn: 0,
    phase: 0,
    act: { kind: 'stand', since: 0, ticks: 0, pace: 1 },
    todo: [],
    mood: 'calm',
    gaze: null,
    follows: null,
    body: [],
    born: 0,
    leaving: 0,
  }
}

/** A quiet studio with these actors. */
export const stage = (actors: Actor[]): DioramaState => ({
  v: 1,
  seed: 1,
  tick: 100,
  rng: 1,
  place: { kind: 'studio', seed: 1, era: 'modern', culture: 'neutral', season: 'summer', marks: [] },
  sky: { hour: 10, hourTo: 10, hourStep: 0, now: { ...CALM }, to: { ...CALM }, wet: 0, snowCover: 0, windHeading: 0.8 },
  actors,
  nextId: actors.length + 1,
  driven: null,
  camera: newCamera({ shot: 'static', distance: 4, eye: [0, 1, 4], fov: 40 }),
  style: { now: 'watercolor', from: 'watercolor', mix: 1 },
  music: { mood: 'calm', since: 0 },
  happenings: [],
})
