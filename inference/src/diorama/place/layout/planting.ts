/** What grows and stands by kind of open land: species with weights, densities, fences, houses. Read by `land.ts` beside it and by the grass of the scenery. */
import type { Place } from '../../state/state.ts'
import type { ThingKind } from '../things.ts'
import { rowOf } from '../variety.ts'
import { NONE, PLANTINGS } from './plantings.ts'
import { inWood, woodOf } from './wood.ts'

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
  /** Side of its squares where it is closer than 4 m. */
  underStep?: number
  fence: 'none' | 'left' | 'both' | 'wall'
  poles: boolean
  /** Houses along the path: kind, chance per 20 m slot and side, distance from the path. */
  houses: ThingKind | null
  houseChance: number
  houseAt: number
  /** Things standing along the path: kind, every n metres, distance right of its edge (negative: left). */
  along: [kind: ThingKind, every: number, at: number][]
  /** How far from the path it grows (m); absent: everywhere. How deep its trees stand in water (m); absent: on dry land. */
  reach?: number
  wades?: number
}

/** Cultures of flat roofs, palms and cypresses. */
const SOUTH: readonly Place['culture'][] = ['mediterranean', 'arabian', 'indian', 'african']

/** The planting of a place; cultures swap its houses and trees, a wood that is named is of its tree. */
export const plantingOf = (place: Place): Planting => {
  const planting = cultured(place)
  const wood = woodOf(place)
  return wood === null ? planting : { ...planting, trees: inWood(wood, planting.trees) }
}

const cultured = (place: Place): Planting => {
  const base = rowOf(PLANTINGS, place) ?? PLANTINGS.meadow ?? NONE
  const east = place.culture === 'japanese' || place.culture === 'chinese'
  const warm = SOUTH.includes(place.culture)
  const housed = base.houses === 'cottage' || base.houses === 'house'
  if (warm || (housed && place.era === 'future'))
    return {
      ...base,
      houses: housed ? 'row' : base.houses,
      trees: base.trees.map(([kind, weight]): [ThingKind, number] => [
        warm && kind === 'cactus'
          ? 'palm'
          : warm && (kind === 'oak' || kind === 'birch')
            ? place.culture === 'mediterranean'
              ? 'cypress'
              : 'palm'
            : kind,
        weight,
      ]),
    }
  if (!east) return base
  const trees = base.trees.map(([kind, weight]): [ThingKind, number] => [
    kind === 'oak' && place.kind !== 'jungle'
      ? 'maple'
      : kind === 'poplar'
        ? 'pine'
        : kind === 'birch'
          ? 'cherry'
          : kind,
    weight,
  ])
  return {
    ...base,
    trees,
    houses:
      base.houses === 'cottage' || base.houses === 'barn'
        ? 'minka'
        : base.houses === 'house'
          ? place.culture === 'japanese'
            ? 'machiya'
            : 'row'
          : base.houses,
  }
}
