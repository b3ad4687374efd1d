/** Which grass and flowers cover a place: tuft forms, density per square metre, flowers in drifts, what lies on the ground. */
import { rowOf, type Rows } from '../../place/variety.ts'
import type { Place } from '../../state/state.ts'
import { fieldOf, wildOf } from './flowers.ts'
import type { BladeLook, FlowerLook } from './grass-blades.ts'

export interface Meadow {
  /** Tufts per square metre close by; two looks, chosen in patches. */
  density: number
  looks: [BladeLook, BladeLook]
  /** Flowers: share of tufts that are flowers inside a drift, and outside. */
  flowers: FlowerLook[]
  drift: number
  stray: number
  /** Rows along the path (flower fields, crops): spacing in metres, 0: none. */
  rows: number
  /** Nearest to the path's edge (negative: grows onto it). */
  clear: number
  /** Share of tufts that are pebbles beside the path, and fallen leaves anywhere. */
  pebbles: number
  litter: number
  /** How far from the path it grows (m); absent: everywhere. */
  reach?: number
}

const TURF: BladeLook = { height: 0.17, blades: 9 }
const TALL: BladeLook = { height: 0.3, blades: 9 }
const SHADE: BladeLook = { height: 0.18, blades: 8 }
const WHEAT: BladeLook = { height: 0.72, blades: 10, own: 0xcfae5e }
const DUNE: BladeLook = { height: 0.55, blades: 10, own: 0xb0b078 }
const DRY: BladeLook = { height: 0.34, blades: 9, own: 0xb4a06a }
const GOLDEN: BladeLook = { height: 0.5, blades: 10, own: 0xd8bc70 }
const STRAW: BladeLook = { height: 0.3, blades: 9, own: 0xc8b868 }
const RICE: BladeLook = { height: 0.42, blades: 10, own: 0x94bc50 }
const MINT: BladeLook = { height: 0.15, blades: 9, own: 0x9ae4c0 }
const STUBBLE: BladeLook = { height: 0.42, blades: 7, own: 0xc4b690 }

const NONE: Meadow = {
  density: 0,
  looks: [TURF, TURF],
  flowers: [],
  drift: 0,
  stray: 0,
  rows: 0,
  clear: -0.1,
  pebbles: 0.5,
  litter: 0,
}
const of = (over: Partial<Meadow>): Meadow => ({ ...NONE, ...over })

const WILD: Partial<Meadow> = { density: 10, looks: [TALL, TURF], drift: 0.4, stray: 0.03 }

const MEADOWS: Rows<Meadow> = {
  'country-road': of(WILD),
  village: of({ ...WILD, looks: [TURF, TALL], drift: 0.3 }),
  castle: of(WILD),
  river: of(WILD),
  lake: of(WILD),
  meadow: of({ ...WILD, drift: 0.62, stray: 0.06 }),
  'flower-field': of({ density: 7.5, looks: [TALL, TURF], drift: 0.94, stray: 0.86, rows: 0.9, clear: 0.12 }),
  farm: of({ density: 6.5, looks: [WHEAT, TALL], drift: 0.05, stray: 0.01, rows: 0.55, clear: 0.5 }),
  forest: of({ density: 4.6, looks: [SHADE, TALL], drift: 0.2, stray: 0.01, litter: 0.16 }),
  jungle: of({ density: 4.6, looks: [TALL, SHADE], drift: 0.12, stray: 0.01, litter: 0.1 }),
  waterfall: of({ density: 5.5, looks: [SHADE, TALL], drift: 0.24, stray: 0.02, litter: 0.04 }),
  bamboo: of({ density: 3, looks: [SHADE, SHADE], litter: 0.5, clear: 0.05 }),
  'mountain-pass': of({ density: 4.5, looks: [TURF, TALL], drift: 0.3, stray: 0.03 }),
  park: of({ density: 5.5, looks: [TURF, TURF], drift: 0.1, stray: 0.01, clear: 0.05, litter: 0.12 }),
  temple: of({ density: 4.5, looks: [TURF, SHADE], drift: 0.04, clear: 0.05, litter: 0.22 }),
  railway: of({ density: 5, looks: [TALL, TURF], drift: 0.3, stray: 0.02, clear: 0.3 }),
  beach: of({ density: 2.8, looks: [DUNE, DUNE], clear: 6, pebbles: 0 }),
  'snow-field': of({ density: 0.35, looks: [STUBBLE, STUBBLE], clear: 0.5, pebbles: 0.2 }),
  desert: of({ density: 0.22, looks: [DRY, DRY], clear: 0.6, pebbles: 0.4 }),
  canyon: of({ density: 0.5, looks: [DRY, DRY], clear: 0.4, pebbles: 1.4 }),
  savanna: of({ density: 8, looks: [GOLDEN, DRY], clear: 0, drift: 0 }),
  tuscany: of({ ...WILD, density: 6, looks: [STRAW, TURF], drift: 0.3 }),
  highlands: of({ density: 6, looks: [TALL, TURF], drift: 0.7, stray: 0.1 }),
  iceland: of({ density: 4, looks: [TURF, TURF], pebbles: 1.4 }),
  terraces: of({ density: 5, looks: [RICE, TURF], clear: 0.3 }),
  glacier: of({ pebbles: 0 }),
  swamp: of({ density: 5, looks: [TALL, SHADE], litter: 0.1 }),
  haunted: of({ density: 5, looks: [DRY, TURF], litter: 0.12 }),
  islands: of({ ...WILD, drift: 0.62, stray: 0.06, reach: 14 }),
  candy: of({ density: 5, looks: [MINT, MINT], drift: 0.5, stray: 0.06 }),
  clouds: of({ clear: 1, pebbles: 0 }),
  reef: of({
    density: 1.6,
    looks: [
      { height: 0.55, blades: 9, own: 0x4f9a80 },
      { height: 0.3, blades: 9, own: 0xc07a98 },
    ],
    pebbles: 0.6,
  }),
}

const BLOOM = { spring: 1.2, summer: 1, autumn: 0.35, winter: 0 } as const

/** The meadow of a place, or null where nothing grows. */
export const meadowOf = (place: Place): Meadow | null => {
  const base = rowOf(MEADOWS, place)
  if (!base) return null
  const bloom = BLOOM[place.season]
  const field = place.kind === 'flower-field'
  const autumn = place.season === 'autumn' && base.looks[0].own === undefined
  return {
    ...base,
    flowers: base.drift === 0 ? [] : field ? fieldOf(place) : wildOf(place),
    drift: field ? base.drift * Math.min(1, bloom + 0.2) : base.drift * bloom,
    stray: field ? base.stray * Math.min(1, bloom + 0.2) : base.stray * bloom,
    litter: place.season === 'winter' ? base.litter * 0.4 : base.litter + (autumn ? 0.16 : 0),
  }
}
