/** Draws one thing of the layout at the origin, at a level of detail; and says how far off each level is used. */
import type { Thing, ThingKind } from '../place/things.ts'
import type { Place } from '../state/state.ts'
import { MeshBuilder, type Part } from './build/mesh.ts'
import { DRAWERS } from './drawers.ts'
import { SHRUBS, drawShrub } from './plants/shrub.ts'
import { TREES, speciesOf } from './plants/species.ts'
import { drawTree } from './plants/tree.ts'

/** Distances (m) up to which levels 0, 1, 2 … are used; beyond the last nothing is drawn. */
export type Reaches = readonly number[]

const TREE: Reaches = [17, 44, 100, 350]
const SHRUB: Reaches = [13, 34, 95]
const SMALL: Reaches = [18, 50, 90]
const MIDDLE: Reaches = [26, 70, 190]
const HOUSE: Reaches = [42, 110, 620]
const STREET: Reaches = [44, 110, 520]
const GREAT: Reaches = [90, 240, 1200]

const REACHES: Partial<Record<ThingKind, Reaches>> = {
  fence: [20, 130], wall: [20, 150], wire: [70, 200], pole: [30, 240], rock: [16, 40, 120], boulder: [24, 80, 260], stump: SMALL, log: SMALL,
  cottage: HOUSE, barn: HOUSE, minka: HOUSE, windmill: HOUSE, hall: HOUSE, pagoda: GREAT, castle: GREAT, lighthouse: GREAT, mesa: GREAT,
  ship: GREAT, pier: HOUSE, hut: HOUSE, house: STREET, facade: STREET, tower: STREET, neon: STREET, machiya: STREET, shop: STREET,
  tile: [1e9], platform: [260], rails: [320], module: [200], room: [1e9], stage: [1e9], studio: [1e9], train: HOUSE, station: HOUSE,
  torii: [40, 160], fall: [400], bridge: HOUSE, dome: GREAT, rocket: GREAT, car: [22, 60, 130], lamp: [20, 60, 130], streetlight: [20, 60, 130],
  morris: MIDDLE, kiosk: MIDDLE, stall: [24, 70, 110], cafe: [16, 45], grate: [30], bench: [18, 60], bin: [40], fountain: MIDDLE, boat: [24, 80, 260],
  haystack: MIDDLE, cart: MIDDLE, well: MIDDLE, toro: [22, 90], bicycle: [16, 45], canopy: [40, 130],
}

export const reachesOf = (kind: ThingKind): Reaches =>
  REACHES[kind] ?? (TREES.includes(kind) ? TREE : SHRUBS.includes(kind) ? SHRUB : SMALL)

/** Level of a thing at a distance, or -1. Large ones keep detail further. */
export const levelAt = (reaches: Reaches, distance: number, size: number): number => {
  const d = distance / Math.max(0.6, size)
  for (let level = 0; level < reaches.length; level++) if (d < (reaches[level] ?? 0)) return level
  return -1
}

export const keyOf = (one: Thing, level: number): string => `${one.kind}:${one.variant}:${level}`

export const buildPrototype = (place: Place, key: string): Part[] => {
  const [name, index, lod] = key.split(':')
  const kind = name as ThingKind
  const variant = Number(index)
  const level = Number(lod)
  const b = new MeshBuilder()
  if (TREES.includes(kind)) drawTree(b, speciesOf(kind, place.season), variant, level)
  else if (SHRUBS.includes(kind)) drawShrub(b, kind, place.season, variant, level, place.kind === 'beach' || place.kind === 'desert')
  else DRAWERS[kind]?.(b, { place, variant, level })
  return b.parts()
}
