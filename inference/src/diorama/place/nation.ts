/**
 * Whose street it is, as far as one tells by its furniture: the colour of the letter box, the telephone box, the words over the shops. By the
 * town, else by the culture; a boulevard of no town is one of Paris.
 */
import type { Place } from '../state/state.ts'

export const NATIONS = [
  'french',
  'british',
  'german',
  'italian',
  'spanish',
  'russian',
  'continental',
  'greek',
  'american',
  'japanese',
  'chinese',
  'indian',
  'arabian',
  'african',
  'cuban',
  'plain',
] as const
export type Nation = (typeof NATIONS)[number]

const TOWNS: Partial<Record<Nation, string>> = {
  french: 'paris brussels',
  british: 'london edinburgh oxford dublin',
  german: 'berlin vienna salzburg',
  italian: 'milan rome venice florence amalfi capri naples',
  spanish: 'madrid barcelona seville buenos-aires',
  cuban: 'havana',
  russian: 'moscow',
  continental: 'prague lisbon amsterdam budapest stockholm copenhagen',
}
const BY_TOWN = new Map<string, Nation>(
  NATIONS.flatMap((nation) => (TOWNS[nation] ?? '').split(' ').map((town): [string, Nation] => [town, nation])),
)

export const nationOf = ({ kind, culture, city }: Pick<Place, 'kind' | 'culture' | 'city'>): Nation => {
  const own = city === undefined ? undefined : BY_TOWN.get(city)
  if (own) return own
  switch (culture) {
    case 'mediterranean':
      return 'greek'
    case 'european':
    case 'neutral':
      return kind === 'boulevard' && !city ? 'french' : 'plain'
    default:
      return culture
  }
}

/** A town of the south, without half-timber and spires. */
export const southern = (place: Pick<Place, 'kind' | 'culture' | 'city'>): boolean =>
  ['italian', 'spanish', 'cuban'].includes(nationOf(place)) || place.city === 'lisbon'

/** Do they drive on the left? */
export const onLeft = (place: Pick<Place, 'kind' | 'culture' | 'city'>): boolean =>
  ['japanese', 'british', 'indian'].includes(nationOf(place)) ||
  /^(?:hong-kong|sydney|singapore|bangkok|nairobi)$/.test(place.city ?? '')

/** Have they trams? Around 1900 every town had; by the 1980s Paris, London and Madrid had given up theirs. */
export const hasTrams = (place: Pick<Place, 'kind' | 'culture' | 'city' | 'era'>): boolean =>
  place.era === '1900s' ||
  (place.era === '1980s' &&
    (['german', 'italian', 'russian', 'continental', 'plain'].includes(nationOf(place)) ||
      /^(?:brussels|hong-kong|san-francisco|new-orleans|boston|toronto|kolkata)$/.test(place.city ?? '')))

/** Boulevards that have an arch of triumph: those of no town, and of these. */
const TRIUMPHS = new Set(['paris', 'milan', 'brussels', 'buenos-aires'])

/** Is what closes the view of its main street an arch of triumph? */
export const triumphal = ({ kind, era, culture, city }: Place): boolean =>
  kind === 'boulevard' &&
  era !== 'medieval' &&
  era !== 'future' &&
  (city === undefined || TRIUMPHS.has(city)) &&
  !['chinese', 'japanese', 'arabian', 'indian', 'african'].includes(culture)
