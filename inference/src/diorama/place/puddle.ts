/** Hollows of a bumpy path where rain stands: one slot every seven metres, some of them filled. */
import type { LandShape } from './land-shape.ts'
import { cell01 } from './noise.ts'

export const PUDDLE_SLOT = 7

export interface Puddle {
  /** Centre: metres right of the path's centre, and along z. */
  u: number
  z: number
  /** Half axes across and along, and depth of the hollow. */
  across: number
  along: number
  depth: number
}

/** The hollow of slot k, or null. It lies wholly inside its slot (7k..7k+7 m). */
export const puddleOf = (shape: LandShape, seed: number, k: number): Puddle | null => {
  if (shape.puddles === 0) return null
  const first = k === -1
  if (!first && cell01(seed + 71, k, 1) > shape.puddles) return null
  const side = first ? 1 : cell01(seed + 71, k, 2) < 0.5 ? -1 : 1
  const across = first ? 0.95 : 0.35 + 0.6 * cell01(seed + 71, k, 3)
  const along = first ? 1.15 : 0.7 + 1.2 * cell01(seed + 71, k, 4)
  return {
    u: side * Math.min(shape.half - across * 0.85, 0.45 + 0.5 * cell01(seed + 71, k, 5)),
    z: first ? -1.9 : k * PUDDLE_SLOT + 3.5 + (3.3 - along) * (cell01(seed + 71, k, 6) * 2 - 1),
    across,
    along,
    depth: 0.07 + 0.05 * cell01(seed + 71, k, 7),
  }
}

/** Depth of the hollow at a point relative to its centre (u, z in metres), 0 outside. */
export const dishOf = (puddle: Puddle, u: number, z: number): number => {
  const du = (u - puddle.u) / puddle.across
  const dz = (z - puddle.z) / puddle.along
  const q = du * du + dz * dz
  return q >= 1 ? 0 : puddle.depth * (1 - q) * (1 - q * q)
}
