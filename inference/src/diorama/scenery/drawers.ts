/** The drawer of each kind of thing that is not a plant: what stands at the origin, front towards +z, one unit of scale one metre. */
import type { ThingKind } from '../place/things.ts'
import type { Place } from '../state/state.ts'
import type { MeshBuilder } from './build/mesh.ts'
import { COUNTRY } from './props/country.ts'
import { RURAL_HOUSES } from './houses/rural.ts'

export interface Wanted {
  place: Place
  variant: number
  level: number
}
export type Drawer = (b: MeshBuilder, wanted: Wanted) => void

export const DRAWERS: Partial<Record<ThingKind, Drawer>> = { ...COUNTRY, ...RURAL_HOUSES }
