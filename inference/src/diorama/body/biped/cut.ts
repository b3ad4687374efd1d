/** Measures every upper garment is cut by. */
import type { Garment } from '../../state/look.ts'
import { mix } from '../shape/vec.ts'
import { B, hemShare, type Frame } from './frame.ts'
import { weaveOf, type Weave } from './pattern.ts'
import { frontAt } from './weave.ts'

export interface Cut {
  H: number
  hip: number
  waist: number
  shoulder: number
  neck: number
  hem: number
  waistR: [number, number]
  /** Half widths of a hem `wide` times the hips, grown. */
  flared: (wide: number, grow: number) => [number, number]
  /** Depth of the front at a height, grown. */
  z: (grow: number) => (y: number) => number
  across: Weave | undefined
  down: Weave | undefined
}

/** Measures for a garment on a frame (m). */
export const cutOf = (f: Frame, g: Garment): Cut => {
  const H = f.height
  const j = f.joints
  const hip = j[B.hips][1]
  return {
    H,
    hip,
    waist: mix(j[B.spine][1], j[B.chest][1], 0.35),
    shoulder: j[B.upperL][1],
    neck: j[B.neck][1] + H * 0.012,
    hem: hip * (1 - hemShare(g.kind, g.length)),
    waistR: [f.r.waist[0] + H * 0.008, f.r.waist[2] + H * 0.008],
    flared: (wide, grow) => [f.r.hip[0] * wide + grow, f.r.hip[2] * wide * 1.05 + grow],
    z: (grow) => (y) => frontAt(f, y, grow),
    across: weaveOf(g, true),
    down: weaveOf(g, false),
  }
}
