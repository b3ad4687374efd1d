/** A birthday kept outdoors, in whatever open place: the table on a lawn beside the path, balloons, presents, flags between posts. */
import type { ThingKind } from '../things.ts'
import type { Anchor } from './anchors.ts'

export const PARTY: readonly Anchor[] = [
  ['feast', 2.9, -6, { turn: 0.12, size: 1.25 }],
  ['bench', 3, -7.7, { turn: 0.1 }],
  ['bench', 5.4, -6.2, { turn: -1.4 }],
  ['gifts', 4.6, -4, { turn: 0.6, size: 1.1 }],
  ['balloons', 1.3, -8, {}],
  ['balloons', 5.6, -8.6, { variant: 2 }],
  ['balloons', 6.4, -4, { variant: 3 }],
  ['balloons', -2.9, -5.4, { variant: 4 }],
  ['bunting', 4.4, -9.4, { turn: 0.12 }],
  ['bunting', -5.2, -8.4, { turn: -0.4, variant: 3 }],
  ['bunting', 6.4, -14, { turn: 0.3, variant: 1 }],
]
const KINDS: ReadonlySet<ThingKind> = new Set<ThingKind>(['feast', 'gifts', 'balloons', 'bunting'])

export const isFestive = (kind: ThingKind): boolean => KINDS.has(kind)

/** Whether a spot (metres right of the path, metres behind) is of the lawn kept free for the table and the eye that looks at it. */
export const onLawn = (u: number, z: number): boolean => u > 0.6 && u < 8.4 && z > -11 && z < 3.4
