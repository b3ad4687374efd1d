/** Measures of a submarine's hull, for what is fixed to it. */
import type { P3 } from '../build/mesh.ts'

export const R = 2.15
export const LONG = 8.4
/** Height of the hull's middle over the deck. */
const AXIS = 1.15
export const BRASS = [0x8a6428, 0xe0b45c] as const

/** A point of the hull at angle `a` from straight up (positive to the right). */
export const hullAt = (a: number, z: number, r = R): P3 => [Math.sin(a) * r, AXIS + Math.cos(a) * r * 0.82, z]
