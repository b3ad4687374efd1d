/** Which generator builds a place: open land along a path, a town of streets and blocks, or a bounded inside. */
import type { PlaceKind } from '../state/state.ts'

export type Family = 'land' | 'street' | 'inside'

const STREETS: readonly PlaceKind[] = ['boulevard', 'city', 'neon-city', 'old-town', 'market']
const INSIDES: readonly PlaceKind[] = ['room', 'stage', 'studio', 'space-station', 'cave']

export const familyOf = (kind: PlaceKind): Family =>
  STREETS.includes(kind) ? 'street' : INSIDES.includes(kind) ? 'inside' : 'land'
