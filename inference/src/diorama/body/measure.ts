/** Sizes of bodies, from their look alone. */
import type { Actor } from '../state/state.ts'
import { speciesOf } from './quadruped/species.ts'

/** Height of the standing body, ground to crown (m). */
export const bodyHeight = (actor: Actor): number => {
  const look = actor.look
  if (look.kind === 'biped') return look.height
  if (look.kind === 'quadruped') {
    const s = speciesOf(look)
    return s.leg + s.body * (s.chest + Math.sin(s.rise) * s.neck + s.head * 1.1)
  }
  return modelHeight(look.model) * look.size
}

/** Nose to rump or bow to stern (m): what a picture of the whole has to take in beside the height. */
export const bodyLength = (actor: Actor): number => {
  const look = actor.look
  if (look.kind === 'biped') return look.height * 0.3
  if (look.kind === 'quadruped') {
    const s = speciesOf(look)
    return s.body * (1.2 + Math.cos(s.rise) * s.neck + s.head * (1.2 + s.muzzle) + s.tail * 0.3)
  }
  return (LENGTHS[look.model] ?? modelHeight(look.model)) * look.size
}

/** Height of a picture of the face (m). */
export const faceHeight = (actor: Actor): number => {
  const look = actor.look
  if (look.kind === 'biped') return Math.max(0.42, look.height * 0.4)
  if (look.kind === 'quadruped') {
    const s = speciesOf(look)
    return Math.max(0.2, s.body * s.head * (3.4 + s.muzzle))
  }
  return Math.max(0.5, Math.min(modelHeight(look.model) * look.size * 1.1, bodyLength(actor)))
}

/** Metres a model floats above its actor's own height, at size 1 (its motion adds a little to it). */
export const floatsAt = (model: string): number => FLOATS[model] ?? 0

const FLOATS: Record<string, number> = {
  butterfly: 0.55,
  bee: 0.55,
  dragonfly: 0.55,
  firefly: 0.55,
  'hot-air-balloon': 1.2,
  ufo: 2,
  kite: 4,
  drone: 1.5,
  broom: 0.55,
  fish: 0.25,
  shark: 0.3,
  dolphin: 0.4,
  whale: 0.6,
}

/** Cars by their years (m). */
const CAR_LENGTHS = {
  car: 4.7,
  'car-boxy': 4.2,
  'car-veteran': 3.2,
  'car-classic': 3.9,
  'car-finned': 5.1,
  'car-pod': 4.3,
}
const CAR_HEIGHTS = {
  car: 1.45,
  'car-boxy': 1.4,
  'car-veteran': 1.7,
  'car-classic': 1.7,
  'car-finned': 1.46,
  'car-pod': 1.4,
}

const LENGTHS: Record<string, number> = {
  fish: 0.45,
  whale: 8,
  dolphin: 2.2,
  shark: 2.6,
  snake: 1.3,
  dragon: 7.5,
  rocket: 3,
  plane: 12,
  ...CAR_LENGTHS,
  truck: 7,
  bus: 10,
  tram: 12,
  train: 14,
  bicycle: 1.8,
  motorbike: 2.1,
  cart: 3,
  carriage: 3,
  boat: 3.2,
  sailboat: 5,
  ship: 14,
  bench: 1.8,
  wall: 3.4,
  bed: 2,
  sofa: 2,
  bridge: 6,
  ufo: 5,
  drone: 0.9,
  broom: 1.9,
  kite: 1.6,
  'hot-air-balloon': 6,
  butterfly: 0.5,
  bee: 0.4,
}

/** Radius of the circle a body needs on the ground (m). */
export const bodyRadius = (actor: Actor): number => {
  const look = actor.look
  if (look.kind === 'biped') return look.height * 0.14
  if (look.kind === 'quadruped') return speciesOf(look).body * 0.5
  const narrow = RADII[look.model]
  return Math.max(narrow ? narrow * look.size : modelHeight(look.model) * look.size * 0.35, 0.12)
}

/** Of what is tall and narrow (m, size 1). */
const RADII: Record<string, number> = { easel: 0.3, house: 2.9, cabin: 3.6, lighthouse: 1.6, tower: 1.7 }

const HEIGHTS: Record<string, number> = {
  bird: 0.16,
  pigeon: 0.3,
  crow: 0.4,
  gull: 0.45,
  eagle: 0.75,
  owl: 0.4,
  duck: 0.42,
  swan: 0.9,
  chicken: 0.45,
  penguin: 0.8,
  heron: 1.1,
  parrot: 0.4,
  fish: 0.25,
  whale: 2.6,
  dolphin: 0.8,
  shark: 1,
  snake: 0.14,
  butterfly: 0.1,
  bee: 0.06,
  dragonfly: 0.08,
  firefly: 0.05,
  dragon: 2.4,
  ufo: 1.6,
  rocket: 6,
  'hot-air-balloon': 9,
  plane: 3,
  kite: 0.9,
  drone: 0.25,
  broom: 0.35,
  ...CAR_HEIGHTS,
  truck: 2.6,
  bus: 3,
  tram: 3.2,
  train: 3.6,
  bicycle: 1.05,
  motorbike: 1.1,
  cart: 1.5,
  carriage: 2.1,
  boat: 0.7,
  sailboat: 5,
  ship: 7,
  tree: 5,
  pine: 6,
  bamboo: 4.8,
  'cherry-tree': 4.6,
  palm: 6,
  bush: 1,
  flower: 0.4,
  sunflower: 1.5,
  mushroom: 0.35,
  cactus: 1.6,
  'flower-pot': 0.6,
  bench: 0.85,
  chair: 0.9,
  easel: 1.5,
  table: 0.76,
  bed: 0.9,
  sofa: 0.85,
  lamp: 3.6,
  lantern: 0.42,
  campfire: 0.6,
  ball: 0.3,
  box: 0.5,
  barrel: 0.85,
  sign: 1.5,
  flag: 3.4,
  mailbox: 1.2,
  tent: 1.5,
  umbrella: 0.9,
  piano: 1.1,
  guitar: 1,
  drum: 0.5,
  book: 0.06,
  balloon: 1.6,
  cake: 0.3,
  basket: 0.3,
  fountain: 1.7,
  statue: 2.3,
  well: 2.1,
  rock: 0.7,
  fence: 1,
  torii: 4.2,
  windmill: 8,
  house: 4.9,
  cabin: 4.5,
  lighthouse: 11,
  tower: 9,
  sandcastle: 0.86,
  wall: 2.05,
  ladder: 3,
  trolley: 1,
  clock: 2,
  television: 0.9,
  star: 0.5,
  heart: 0.5,
  swing: 2.4,
  bridge: 1.4,
  stall: 2.4,
}
/** Height of a model of the kit at size 1 (m); 1 for cut-outs and stones. */
export const modelHeight = (model: string): number => HEIGHTS[model] ?? 1
