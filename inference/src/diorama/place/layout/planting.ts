/** What grows and stands by kind of open land: species with weights, densities, fences, houses. Read by `land.ts` beside it and by the grass of the scenery. */
import type { Place, PlaceKind } from '../../state/state.ts'
import type { ThingKind } from '../things.ts'

export interface Planting {
  /** Species and weight. */
  trees: [kind: ThingKind, weight: number][]
  /** Chance of a tree in a 6 m square: open land, inside woods; nearest to the path's edge (m). */
  open: number
  wood: number
  clear: number
  /** Undergrowth with weights, its chance in a 4 m square and where it stops (m from the path). */
  under: [kind: ThingKind, weight: number][]
  underChance: number
  fence: 'none' | 'left' | 'both' | 'wall'
  poles: boolean
  /** Houses along the path: kind, chance per 20 m slot and side, distance from the path. */
  houses: ThingKind | null
  houseChance: number
  houseAt: number
  /** Things standing along the path: kind, every n metres, distance right of its edge (negative: left). */
  along: [kind: ThingKind, every: number, at: number][]
}

const NONE: Planting = {
  trees: [], open: 0, wood: 0, clear: 3, under: [], underChance: 0, fence: 'none', poles: false,
  houses: null, houseChance: 0, houseAt: 12, along: [],
}
const of = (over: Partial<Planting>): Planting => ({ ...NONE, ...over })

const BROAD: [ThingKind, number][] = [['oak', 5], ['birch', 2], ['poplar', 1.2], ['maple', 1]]

const PLANTINGS: Partial<Record<PlaceKind, Planting>> = {
  'country-road': of({
    trees: BROAD, open: 0.03, wood: 0.4, clear: 3.4, under: [['bush', 5], ['rock', 1]], underChance: 0.06,
    fence: 'left', poles: true, houses: 'cottage', houseChance: 0.1, houseAt: 26,
  }),
  meadow: of({ trees: BROAD, open: 0.03, wood: 0.4, clear: 5, under: [['bush', 3], ['rock', 2]], underChance: 0.04 }),
  'flower-field': of({
    trees: [['poplar', 3], ['oak', 2]], open: 0.006, wood: 0.12, clear: 16, under: [['bush', 1]], underChance: 0.004,
    houses: 'windmill', houseChance: 0.03, houseAt: 46,
  }),
  forest: of({
    trees: [['oak', 4], ['spruce', 3], ['birch', 3], ['pine', 1.5]], open: 0.34, wood: 0.62, clear: 2.2,
    under: [['fern', 6], ['bush', 2], ['rock', 1.2], ['stump', 0.6], ['log', 0.5]], underChance: 0.34,
  }),
  bamboo: of({ trees: [['bamboo', 1]], open: 0.93, wood: 0.98, clear: 1.2, under: [['fern', 3], ['rock', 1]], underChance: 0.1, fence: 'both', along: [['toro', 18, 1]] }),
  farm: of({
    trees: [['oak', 2], ['poplar', 3]], open: 0.006, wood: 0.1, clear: 6, under: [['haystack', 1]], underChance: 0.012,
    fence: 'both', poles: true, houses: 'barn', houseChance: 0.12, houseAt: 22, along: [['poplar', 14, 3]],
  }),
  village: of({
    trees: BROAD, open: 0.05, wood: 0.12, clear: 5, under: [['bush', 5], ['planter', 1]], underChance: 0.06,
    fence: 'wall', poles: true, houses: 'cottage', houseChance: 0.86, houseAt: 9.5, along: [['lamp', 26, 1]],
  }),
  harbour: of({
    houses: 'house', houseChance: 1, houseAt: 9, along: [['bollard', 9, -8.1], ['lamp', 24, -7.6], ['crates', 17, -1.2], ['nets', 29, -1.6], ['boat', 13, -12]],
  }),
  beach: of({
    trees: [['palm', 1]], open: 0, wood: 0, clear: 12, under: [['rock', 1], ['reed', 4]], underChance: 0.05,
    along: [['boat', 61, 2.2], ['parasol', 37, 3]],
  }),
  lake: of({ trees: [['birch', 3], ['spruce', 3], ['willow', 2]], open: 0.08, wood: 0.5, clear: 2.8, under: [['bush', 3], ['rock', 2], ['reed', 4]], underChance: 0.1 }),
  river: of({ trees: [['willow', 4], ['oak', 3], ['poplar', 2]], open: 0.06, wood: 0.4, clear: 2.6, under: [['bush', 3], ['rock', 3], ['reed', 4]], underChance: 0.12 }),
  waterfall: of({ trees: [['spruce', 3], ['maple', 3], ['oak', 2]], open: 0.16, wood: 0.5, clear: 2.6, under: [['fern', 4], ['rock', 5], ['bush', 2]], underChance: 0.26 }),
  'mountain-pass': of({ trees: [['spruce', 5], ['pine', 3]], open: 0.05, wood: 0.3, clear: 4, under: [['rock', 6], ['boulder', 1.5], ['bush', 1]], underChance: 0.13, fence: 'wall' }),
  'snow-field': of({ trees: [['spruce', 6], ['bare', 2]], open: 0.035, wood: 0.4, clear: 4, under: [['rock', 1], ['bush', 1]], underChance: 0.03, fence: 'left', poles: true, houses: 'cottage', houseChance: 0.1, houseAt: 24 }),
  desert: of({ trees: [['cactus', 1]], open: 0.014, wood: 0.03, clear: 4, under: [['rock', 4], ['boulder', 0.5], ['reed', 2]], underChance: 0.02 }),
  canyon: of({ trees: [['cactus', 1]], open: 0.03, wood: 0.06, clear: 3, under: [['rock', 6], ['boulder', 2], ['reed', 2]], underChance: 0.1 }),
  jungle: of({ trees: [['palm', 5], ['oak', 4], ['willow', 1]], open: 0.36, wood: 0.6, clear: 2, under: [['fern', 8], ['bush', 3], ['rock', 1]], underChance: 0.5 }),
  castle: of({ trees: BROAD, open: 0.03, wood: 0.4, clear: 5, under: [['bush', 3], ['rock', 2]], underChance: 0.05, along: [['flag', 30, 1.4]] }),
  temple: of({
    trees: [['pine', 4], ['maple', 4], ['cherry', 3]], open: 0.1, wood: 0.45, clear: 4.6, under: [['bush', 4], ['rock', 2]], underChance: 0.1,
    along: [['toro', 7, 1.1], ['toro', 7, -4.9], ['torii', 14, -1.9]],
  }),
  park: of({
    trees: [['cherry', 4], ['oak', 2], ['maple', 1]], open: 0.06, wood: 0.2, clear: 6, under: [['bush', 4]], underChance: 0.05,
    along: [['cherry', 8, 2.2], ['cherry', 8, -6], ['streetlight', 24, 0.9], ['bench', 19, 1.1]],
  }),
  railway: of({
    trees: [['oak', 3], ['cherry', 2]], open: 0.05, wood: 0.3, clear: 9, under: [['bush', 3]], underChance: 0.05, poles: true,
    along: [['canopy', 6, 0.2], ['bench', 11, -0.5]],
  }),
  moon: of({ trees: [], clear: 5, under: [['rock', 5], ['boulder', 1]], underChance: 0.05, houses: 'dome', houseChance: 0.05, houseAt: 26 }),
  reef: of({ trees: [['kelp', 4], ['coral', 6]], open: 0.3, wood: 0.6, clear: 2.2, under: [['coral', 5], ['rock', 3], ['kelp', 2]], underChance: 0.3 }),
}

/** The planting of a place; cultures swap its houses and trees. */
export const plantingOf = (place: Place): Planting => {
  const base = PLANTINGS[place.kind] ?? PLANTINGS.meadow ?? NONE
  const east = place.culture === 'japanese' || place.culture === 'chinese'
  if (!east) return base
  const trees = base.trees.map(([kind, weight]): [ThingKind, number] => [
    kind === 'oak' && place.kind !== 'jungle' ? 'maple' : kind === 'poplar' ? 'pine' : kind === 'birch' ? 'cherry' : kind, weight,
  ])
  return { ...base, trees, houses: base.houses === 'cottage' || base.houses === 'barn' ? 'minka' : base.houses }
}
