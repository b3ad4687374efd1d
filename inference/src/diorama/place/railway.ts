/** The rails of a railway place: straight along z, left of its platform. */
import type { Place } from '../state/state.ts'

/** Middle of the track (m right of the path), and how far it lies below the platform. */
export const RAILS = { x: -4.4, drop: 0.95 } as const

export const hasRails = ({ kind }: Pick<Place, 'kind'>): boolean => kind === 'railway'
