/**
 * A canal along a street of an old town: it takes the carriageway's left half, the quay its right; cross streets go over it on humped
 * bridges. Metres off the street's axis (u) and over the gutter.
 */
import type { StreetPlan } from './street-plan.ts'

export interface Canal {
  /** Its edges: the quay's, and that of the ledge before the houses opposite. */
  near: number
  far: number
  /** Height of the water, of its bed, and of a bridge's crown over the street. */
  level: number
  bed: number
  rise: number
}

/** Thickness of a bridge's parapet (m). */
export const PARAPET = 0.3
/** How far a bridge's slope reaches over the banks (m). */
export const SLOPE = 1.5
/** Width in which the wall of the quay goes down. */
const WALL = 0.1

/** How much a bridge has risen at u. */
export const hump = ({ near, far, rise }: Canal, u: number): number => {
  const t = (u - (near + far) / 2) / ((near - far) / 2 + SLOPE)
  return Math.abs(t) < 1 ? rise * (1 - t * t) : 0
}

/** Height at u off the axis of a main street and v off that of a cross street, where the street itself would have `ground`. */
export const overCanal = (plan: StreetPlan, canal: Canal, u: number, v: number, ground: number): number => {
  if (Math.abs(v) < plan.crossRoad + PARAPET) return ground + hump(canal, u)
  if (u <= canal.far || u >= canal.near) return ground
  const bank = Math.max(0, 1 - Math.min(canal.near - u, u - canal.far) / WALL)
  return canal.bed + (ground - canal.bed) * bank
}
