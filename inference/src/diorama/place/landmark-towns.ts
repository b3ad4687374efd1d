/** Towns one knows by what stands over their main street: there is one of it, where the first picture looks. */
import type { Place } from '../state/state.ts'

export const LANDMARK_TOWNS = [
  'moscow',
  'berlin',
  'athens',
  'london',
  'barcelona',
  'madrid',
  'vienna',
  'salzburg',
  'budapest',
  'prague',
  'rome',
  'istanbul',
  'cairo',
  'marrakesh',
  'mumbai',
  'kolkata',
  'delhi',
  'agra',
  'jaipur',
  'beijing',
  'xi-an',
  'chang-an',
  'nanjing',
  'luoyang',
  'pingyao',
  'lhasa',
  'havana',
] as const
export type LandmarkTown = (typeof LANDMARK_TOWNS)[number]

const KNOWN: ReadonlySet<string> = new Set(LANDMARK_TOWNS)

/** The town of a place if it is such a one and its years are not those to come, else null. */
export const landmarkTown = ({ city, era }: Pick<Place, 'city' | 'era'>): LandmarkTown | null =>
  city !== undefined && era !== 'future' && KNOWN.has(city) ? (city as LandmarkTown) : null
