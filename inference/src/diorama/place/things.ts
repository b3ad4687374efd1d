/**
 * Things that stand in a place: what, where, which way and how large. The scenery draws them, `pushOut` keeps bodies out of them.
 * A thing's front faces its local +z; `turn` is a heading (0 looks along +z, pi/2 along +x).
 */

export type ThingKind =
  // plants
  | 'oak'
  | 'poplar'
  | 'birch'
  | 'pine'
  | 'spruce'
  | 'cedar'
  | 'giant'
  | 'palm'
  | 'cherry'
  | 'maple'
  | 'plane'
  | 'willow'
  | 'bamboo'
  | 'cypress'
  | 'cactus'
  | 'bare'
  | 'bush'
  | 'fern'
  | 'reed'
  | 'hedge'
  | 'sunflower'
  | 'coral'
  | 'kelp'
  | 'bigleaf'
  | 'lily'
  | 'rampart'
  | 'tombstone'
  | 'watchtower'
  | 'mooring'
  | 'mushroom'
  | 'acacia'
  | 'mangrove'
  | 'toadstool'
  | 'lollipop'
  | 'candycane'
  | 'gumdrop'
  // land
  | 'rock'
  | 'boulder'
  | 'stump'
  | 'stack'
  | 'arch'
  | 'ruin'
  | 'shrine'
  | 'sheep'
  | 'deer'
  | 'log'
  | 'fence'
  | 'wall'
  | 'pole'
  | 'wire'
  | 'cottage'
  | 'barn'
  | 'minka'
  | 'windmill'
  | 'well'
  | 'cart'
  | 'haystack'
  | 'signpost'
  | 'mailbox'
  | 'castle'
  | 'torii'
  | 'toro'
  | 'hall'
  | 'pagoda'
  | 'bridge'
  | 'fall'
  | 'mesa'
  | 'hut'
  | 'planter'
  | 'column'
  | 'ice'
  | 'mansion'
  | 'hoard'
  | 'vent'
  // shore
  | 'shells'
  | 'boat'
  | 'ship'
  | 'galleon'
  | 'pier'
  | 'lighthouse'
  | 'parasol'
  | 'deckchair'
  | 'bollard'
  | 'crates'
  | 'buoy'
  | 'nets'
  // street
  | 'facade'
  | 'house'
  | 'tower'
  | 'shop'
  | 'machiya'
  | 'neon'
  | 'tile'
  | 'lamp'
  | 'streetlight'
  | 'bench'
  | 'morris'
  | 'kiosk'
  | 'cafe'
  | 'awning'
  | 'car'
  | 'grate'
  | 'stall'
  | 'lantern'
  | 'mail'
  | 'metro'
  | 'iron'
  | 'bin'
  | 'bicycle'
  | 'fountain'
  | 'vending'
  | 'signal'
  | 'hydrant'
  | 'row'
  | 'gate'
  | 'leg'
  | 'viaduct'
  | 'square'
  | 'strand'
  | 'phonebox'
  | 'scooter'
  | 'holo'
  | 'statue'
  | 'torch'
  | 'carriage'
  | 'pot'
  | 'tram'
  | 'clockpost'
  | 'luggage'
  | 'feast'
  | 'gifts'
  | 'balloons'
  | 'bunting'
  | 'weeds'
  | 'slab'
  | 'bus'
  // railway, space, inside
  | 'rails'
  | 'platform'
  | 'station'
  | 'train'
  | 'canopy'
  | 'dome'
  | 'rocket'
  | 'rover'
  | 'flag'
  | 'antenna'
  | 'room'
  | 'stage'
  | 'studio'
  | 'module'
  | 'cave'
  | 'crystal'
  | 'stalagmite'

export interface Thing {
  kind: ThingKind
  /** Which make of the kind (a small integer: species, facade, paint). */
  variant: number
  x: number
  y: number
  z: number
  turn: number
  /** Scale; `wide` scales the local x beside it, `tall` the height. */
  size: number
  wide: number
  tall: number
  /** Rise per metre along local x (fences, wires): a shear, so posts stay upright. */
  slope: number
}

export const thing = (kind: ThingKind, x: number, y: number, z: number, more: Partial<Thing> = {}): Thing => ({
  kind,
  variant: 0,
  x,
  y,
  z,
  turn: 0,
  size: 1,
  wide: 1,
  tall: 1,
  slope: 0,
  ...more,
})

/** What may not be entered: a circle, or a box turned by `turn`. Offsets in the thing's own axes, before its scale. */
export interface Solid {
  shape: 'circle' | 'box'
  /** Centre, radius or half extents (metres, world). */
  x: number
  z: number
  r: number
  hx: number
  hz: number
  sin: number
  cos: number
}

type Form = { r: number } | { hx: number; hz: number; dz?: number }

const TRUNK: Form = { r: 0.32 }
const FORMS: Partial<Record<ThingKind, Form>> = {
  oak: { r: 0.42 },
  poplar: TRUNK,
  birch: { r: 0.24 },
  pine: TRUNK,
  spruce: TRUNK,
  cedar: { r: 0.6 },
  giant: { r: 1.1 },
  palm: { r: 0.26 },
  cherry: TRUNK,
  maple: TRUNK,
  plane: { r: 0.3 },
  willow: { r: 0.45 },
  acacia: { r: 0.34 },
  mangrove: { r: 0.7 },
  toadstool: { r: 0.3 },
  lollipop: { r: 0.2 },
  candycane: { r: 0.2 },
  gumdrop: { r: 0.8 },
  column: { r: 0.6 },
  ice: { r: 1.6 },
  mansion: { hx: 7, hz: 5 },
  hoard: { r: 1.2 },
  bamboo: { r: 0.16 },
  cypress: { r: 0.4 },
  cactus: { r: 0.4 },
  bare: TRUNK,
  rock: { r: 0.55 },
  boulder: { r: 1.5 },
  stump: { r: 0.35 },
  stack: { r: 3.4 },
  ruin: { hx: 3.8, hz: 2.6 },
  shrine: { r: 0.5 },
  sheep: { r: 0.5 },
  deer: { r: 0.5 },
  log: { hx: 1.4, hz: 0.3 },
  hedge: { hx: 1.3, hz: 0.45 },
  fence: { hx: 1.25, hz: 0.09 },
  wall: { hx: 1.25, hz: 0.25 },
  pole: { r: 0.17 },
  coral: { r: 0.6 },
  cottage: { hx: 4.4, hz: 3.4 },
  barn: { hx: 5.2, hz: 4 },
  minka: { hx: 5.2, hz: 4 },
  windmill: { r: 3.2 },
  well: { r: 0.9 },
  cart: { hx: 1, hz: 1.6 },
  haystack: { r: 1.5 },
  signpost: { r: 0.14 },
  tombstone: { hx: 0.4, hz: 0.2 },
  mailbox: { r: 0.18 },
  castle: { hx: 22, hz: 18 },
  toro: { r: 0.4 },
  hall: { hx: 8, hz: 6 },
  pagoda: { hx: 3.6, hz: 3.6 },
  mesa: { r: 14 },
  hut: { hx: 2.6, hz: 2.2 },
  boat: { hx: 0.9, hz: 2.2 },
  lighthouse: { r: 3 },
  parasol: { r: 0.12 },
  deckchair: { hx: 0.4, hz: 0.8 },
  bollard: { r: 0.25 },
  crates: { hx: 0.9, hz: 0.7 },
  nets: { r: 0.7 },
  facade: { hx: 7, hz: 6.5, dz: -6.5 },
  house: { hx: 5, hz: 4.5, dz: -4.5 },
  tower: { hx: 11, hz: 11, dz: -11 },
  machiya: { hx: 4.5, hz: 5, dz: -5 },
  row: { hx: 4, hz: 4.5, dz: -4.5 },
  leg: { hx: 1, hz: 1 },
  phonebox: { hx: 0.5, hz: 0.5 },
  scooter: { hx: 0.2, hz: 0.5 },
  holo: { r: 0.6 },
  statue: { r: 1.5 },
  torch: { r: 0.12 },
  carriage: { hx: 0.9, hz: 2.2 },
  pot: { r: 0.4 },
  neon: { hx: 5, hz: 6, dz: -6 },
  shop: { hx: 5, hz: 4.5, dz: -4.5 },
  lamp: { r: 0.16 },
  streetlight: { r: 0.14 },
  bench: { hx: 0.9, hz: 0.34 },
  morris: { r: 0.75 },
  kiosk: { hx: 0.95, hz: 1.2 },
  cafe: { hx: 0.85, hz: 0.5 },
  car: { hx: 0.86, hz: 2.1 },
  stall: { hx: 1.5, hz: 0.8 },
  mail: { r: 0.25 },
  metro: { hx: 0.9, hz: 2.5 },
  bin: { r: 0.3 },
  bicycle: { hx: 0.25, hz: 0.85 },
  fountain: { r: 2.6 },
  vending: { hx: 0.55, hz: 0.4 },
  signal: { r: 0.12 },
  hydrant: { r: 0.2 },
  planter: { hx: 0.7, hz: 0.3 },
  canopy: { r: 0.15 },
  station: { hx: 10, hz: 3.2, dz: -3 },
  clockpost: { r: 0.14 },
  luggage: { hx: 0.5, hz: 0.8 },
  feast: { hx: 1.2, hz: 0.6 },
  gifts: { r: 0.7 },
  balloons: { r: 0.1 },
  slab: { r: 0.8 },
  dome: { r: 7 },
  rocket: { r: 3 },
  rover: { hx: 1.2, hz: 1.8 },
  antenna: { r: 0.5 },
  flag: { r: 0.08 },
  crystal: { r: 0.7 },
  stalagmite: { r: 0.6 },
}

/** The solid of a thing, or null when one may walk through it. */
export const solidOf = (one: Thing): Solid | null => {
  const form = FORMS[one.kind]
  if (!form) return null
  const sin = Math.sin(one.turn)
  const cos = Math.cos(one.turn)
  if ('r' in form) return { shape: 'circle', x: one.x, z: one.z, r: form.r * one.size, hx: 0, hz: 0, sin, cos }
  const dz = (form.dz ?? 0) * one.size
  return {
    shape: 'box',
    x: one.x + sin * dz,
    z: one.z + cos * dz,
    r: 0,
    hx: form.hx * one.size * one.wide,
    hz: form.hz * one.size,
    sin,
    cos,
  }
}
