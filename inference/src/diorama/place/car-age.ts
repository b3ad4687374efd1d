/** Which cars drive in a place: by its years, told by era and, where an era is long, by the decade its premise names. */
import type { Place } from '../state/state.ts'

export type CarAge = 'veteran' | 'classic' | 'finned' | 'boxy' | 'rounded' | 'pod'

const BY_ERA: Record<Place['era'], CarAge> = {
  medieval: 'veteran',
  '1900s': 'veteran',
  '1980s': 'boxy',
  modern: 'rounded',
  future: 'pod',
}

/** Havana has kept those it had. */
export const carAge = ({ era, marks, city }: Pick<Place, 'era' | 'marks' | 'city'>): CarAge =>
  era === '1900s' && marks.includes('interwar')
    ? 'classic'
    : (era === '1980s' && marks.includes('postwar')) || (city === 'havana' && (era === 'modern' || era === '1980s'))
      ? 'finned'
      : BY_ERA[era]
