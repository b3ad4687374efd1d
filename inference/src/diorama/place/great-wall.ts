/** Where a mountain pass is the Great Wall: its ridge, and the measures of the walk on it. */
import type { Place } from '../state/state.ts'
import { type LandShape, shapeOf } from './land-shape.ts'

/** Length of a bay, half the width of the walk, half the width of a tower's passage (m). */
export const RAMPART = { bay: 4, half: 2.05, passage: 1.5 } as const

export const onGreatWall = ({ kind, marks }: Pick<Place, 'kind' | 'marks'>): boolean =>
  kind === 'mountain-pass' && marks.includes('great-wall')

/** The pass's land, but that it falls away on both sides: the wall keeps to the crest. */
export const ridge = (): LandShape => ({
  ...shapeOf('mountain-pass'),
  half: RAMPART.half,
  path: 'stone',
  bumps: 0,
  bend: 17,
  roll: 7,
  rise: [-24, -20],
  steep: 26,
})
