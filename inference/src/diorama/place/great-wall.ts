/** Where a mountain pass is the Great Wall, and the measures of the walk on it. */
import type { Place } from '../state/state.ts'
import { varietyOf } from './variety.ts'

/** Length of a bay, half the width of the walk, half the width of a tower's passage (m). */
export const RAMPART = { bay: 4, half: 2.05, passage: 1.5 } as const

export const onGreatWall = (place: Pick<Place, 'kind' | 'marks'>): boolean => varietyOf(place) === 'great-wall'
