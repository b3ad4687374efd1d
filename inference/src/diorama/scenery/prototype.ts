/** Draws one thing of the layout at the origin, at a level of detail; and says how far off each level is used. */
import type { Thing, ThingKind } from '../place/things.ts'
import type { Place } from '../state/state.ts'
import { MeshBuilder, type Part } from './build/mesh.ts'
import { decays, overgrow, UNLIT, weathered } from './decay.ts'
import { DRAWERS } from './drawers.ts'
import { SHRUBS, drawShrub } from './plants/shrub.ts'
import type { SurfaceKey } from './surfaces.ts'
import { TREES, speciesOf } from './plants/species.ts'
import { drawTree } from './plants/tree.ts'

/** Distances (m) up to which levels 0, 1, 2 … are used; beyond the last nothing is drawn. */
export type Reaches = readonly number[]

const TREE: Reaches = [10, 26, 60, 120, 350]
const SHRUB: Reaches = [8, 21, 80]
const SMALL: Reaches = [18, 50, 90]
const MIDDLE: Reaches = [26, 70, 190]
const HOUSE: Reaches = [42, 110, 620]
const STREET: Reaches = [34, 90, 170, 520]
/** Fronts close on each other: one sees few of them well. Under 30 m they would count as small and throw shadows apart. */
const FRONT: Reaches = [30, 64, 140, 420]
const GREAT: Reaches = [90, 240, 1200]

const REACHES: Partial<Record<ThingKind, Reaches>> = {
  fence: [20, 130],
  wall: [20, 150],
  wire: [70, 200],
  toadstool: [14, 40, 110],
  lollipop: [24, 70, 260],
  candycane: [20, 60, 190],
  gumdrop: [20, 60, 190],
  column: [24, 70, 240],
  ice: [30, 90, 420],
  mansion: GREAT,
  galleon: GREAT,
  hoard: [20, 70, 160],
  weeds: [8, 20, 60],
  slab: [20, 70],
  feast: [16, 60],
  balloons: [20, 90],
  bunting: [20, 90],
  vent: [],
  pole: [30, 240],
  rock: [16, 40, 120],
  boulder: [24, 80, 260],
  arch: [60, 160, 420],
  stack: [60, 160, 520],
  ruin: [30, 120],
  shrine: [24, 90],
  sheep: [16, 130],
  deer: [16, 90],
  lily: [20, 70],
  rampart: [24, 80, 360],
  watchtower: [60, 460],
  bigleaf: [6, 15, 44],
  stump: SMALL,
  log: SMALL,
  cottage: HOUSE,
  barn: HOUSE,
  minka: HOUSE,
  windmill: HOUSE,
  hall: HOUSE,
  pagoda: GREAT,
  castle: GREAT,
  lighthouse: GREAT,
  mesa: GREAT,
  ship: GREAT,
  pier: HOUSE,
  hut: HOUSE,
  house: FRONT,
  facade: STREET,
  tower: STREET,
  neon: FRONT,
  machiya: FRONT,
  shop: STREET,
  row: FRONT,
  gate: HOUSE,
  viaduct: HOUSE,
  tram: HOUSE,
  bus: HOUSE,
  strand: [30, 90],
  phonebox: [22, 80],
  scooter: [14, 40],
  holo: [30, 110],
  torch: [20, 90],
  carriage: [20, 60, 120],
  statue: MIDDLE,
  pot: [16, 50],
  square: [1e9],
  leg: [],
  tile: [1e9],
  platform: [260],
  rails: [320],
  module: [200],
  room: [1e9],
  stage: [1e9],
  studio: [1e9],
  train: HOUSE,
  station: HOUSE,
  torii: [40, 160],
  fall: [400],
  bridge: HOUSE,
  dome: GREAT,
  rocket: GREAT,
  car: [22, 60, 130],
  lamp: [20, 60, 130],
  streetlight: [20, 60, 130],
  morris: MIDDLE,
  kiosk: MIDDLE,
  metro: MIDDLE,
  stall: [9, 40, 110],
  cafe: [16, 45],
  grate: [30],
  iron: [34],
  bench: [18, 60],
  bin: [40],
  fountain: MIDDLE,
  boat: [24, 80, 260],
  haystack: MIDDLE,
  cart: MIDDLE,
  well: MIDDLE,
  toro: [22, 90],
  bicycle: [16, 45],
  canopy: [40, 130],
}

/** Bamboo stands so close that it hides itself. */
const BAMBOO: Reaches = [4.5, 11, 25, 52]

export const reachesOf = (kind: ThingKind): Reaches =>
  kind === 'bamboo' ? BAMBOO : (REACHES[kind] ?? (TREES.includes(kind) ? TREE : SHRUBS.includes(kind) ? SHRUB : SMALL))

/** Level of a thing at a distance, or -1. Large ones keep detail further. */
export const levelAt = (reaches: Reaches, distance: number, size: number): number => {
  const d = distance / Math.max(0.6, size)
  for (let level = 0; level < reaches.length; level++) if (d < (reaches[level] ?? 0)) return level
  return -1
}

/** Far off, the makes of a plant are not told apart. */
const FEW: ReadonlySet<ThingKind> = new Set<ThingKind>([
  ...TREES,
  ...SHRUBS,
  'rock',
  'boulder',
  'bigleaf',
  'fence',
  'wall',
  'crates',
  'pot',
  'planter',
  'luggage',
])

/** How many makes of a kind do from the middle distance on, and from afar; tint, width and height still tell houses apart. */
const MAKES: Partial<Record<ThingKind, readonly [number, number]>> = {
  row: [4, 2],
  house: [3, 2],
  machiya: [3, 2],
  neon: [4, 2],
  tower: [4, 2],
  facade: [8, 2],
  car: [4, 2],
  stall: [3, 1],
  cafe: [3, 3],
}

export const keyOf = (one: Thing, level: number): string => {
  const makes = MAKES[one.kind]?.[level > 1 ? 1 : 0]
  const variant =
    level === 0 ? one.variant : FEW.has(one.kind) ? 0 : makes === undefined ? one.variant : one.variant % makes
  return `${one.kind}:${variant}:${level}`
}

/** Key of what throws the shadow of a thing. */
export const castKeyOf = (one: Thing, level: number): string =>
  TREES.includes(one.kind) ? `${keyOf(one, level)}:cast` : keyOf(one, level)

/** What things at middle distance, and far ones, are made of instead. */
const PLAINER: Partial<Record<SurfaceKey, SurfaceKey>> = {
  rail: 'matte',
  line: 'matte',
  metal: 'matte',
  wood: 'matte',
  stone: 'plaster',
  shine: 'lit',
  sign: 'lit',
  cloth: 'matte',
  fabric: 'matte',
  glass: 'dark',
}
const PLAIN: Partial<Record<SurfaceKey, SurfaceKey>> = {
  dark: 'matte',
  stone: 'matte',
  brick: 'matte',
  plaster: 'matte',
  roof: 'matte',
  leaves: 'matte',
  wood: 'matte',
  metal: 'matte',
  fabric: 'matte',
  cloth: 'matte',
  rail: 'matte',
  line: 'matte',
  sign: 'lit',
  shine: 'lit',
  glass: 'matte',
}

export const buildPrototype = (place: Place, key: string): Part[] => {
  const [name, index, lod, cast] = key.split(':')
  const kind = name as ThingKind
  const variant = Number(index)
  const level = Number(lod)
  const as = TREES.includes(kind) || SHRUBS.includes(kind) || level === 0 ? {} : level === 1 ? PLAINER : PLAIN
  const left = decays(place, kind)
  const b = left ? new MeshBuilder({ ...as, ...UNLIT }, weathered(kind)) : new MeshBuilder(as)
  if (TREES.includes(kind)) drawTree(b, speciesOf(kind, place.season), variant, level, cast !== undefined)
  else if (SHRUBS.includes(kind))
    drawShrub(b, kind, place.season, variant, level, place.kind === 'beach' || place.kind === 'desert')
  else DRAWERS[kind]?.(b, { place, variant, level })
  if (!left) return b.parts()
  // In their own colours.
  const grown = new MeshBuilder()
  overgrow(grown, kind, variant, level)
  return [...b.parts(), ...grown.parts()]
}
