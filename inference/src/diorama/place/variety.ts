/**
 * Varieties of a kind of place, as a premise marks it: Mars is a moon, a fjord is a lake. Tables by kind have rows by variety beside
 * them, read together by `rowOf`; a variety without a row of its own is drawn as its kind.
 */
import type { Place, PlaceKind } from '../state/state.ts'

/** The kind each variety is one of: on another kind its mark says nothing. */
export const VARIETIES = {
  mars: 'moon',
  'great-wall': 'mountain-pass',
  fair: 'park',
  savanna: 'meadow',
  tuscany: 'country-road',
  highlands: 'mountain-pass',
  iceland: 'waterfall',
  fjord: 'lake',
  terraces: 'farm',
  glacier: 'snow-field',
  'frozen-lake': 'snow-field',
  oasis: 'desert',
  swamp: 'river',
  'hot-spring': 'river',
  cove: 'beach',
  haunted: 'village',
  enchanted: 'forest',
  islands: 'meadow',
  clouds: 'meadow',
  candy: 'meadow',
  sunken: 'reef',
  lair: 'cave',
  steampunk: 'city',
  overgrown: 'city',
} as const satisfies Record<string, PlaceKind>
export type Variety = keyof typeof VARIETIES

export type Rows<T> = Partial<Record<PlaceKind | Variety, T>>
type Marked = Pick<Place, 'kind' | 'marks'>

/** The variety of a place, or null for the usual. */
export const varietyOf = ({ kind, marks }: Marked): Variety | null => {
  for (const mark of marks) if (VARIETIES[mark as Variety] === kind) return mark as Variety
  return null
}

/** The row of a place's variety, else of its kind. */
export const rowOf = <T>(rows: Rows<T>, place: Marked): T | undefined => {
  const variety = varietyOf(place)
  return (variety === null ? undefined : rows[variety]) ?? rows[place.kind]
}
