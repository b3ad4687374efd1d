/** What the makers of fronts share: one of a list by number, a foot, colours of shop fronts and awnings. */
import type { Place } from '../../state/state.ts'
import type { Foot } from './front-foot.ts'
import type { Front } from './front.ts'

/** The front of house `n` of a street in a place. */
export type Maker = (n: number, place: Place) => Partial<Front>

export const pick = <T>(list: readonly T[], n: number): T => list[((n % list.length) + list.length) % list.length]!

export const foot = (shape: Foot['shape'], word: string, front: number, more: Partial<Foot> = {}): Foot => ({
  shape,
  word,
  front,
  sign: 0xffe2a8,
  ...more,
})

export const FRONTS = [0x6a2f2a, 0x1f4a3a, 0x2a3f6a, 0x5a4020, 0x4a2f4a, 0x2f5a5a]
export const CLOTHS = [0xb5483c, 0x2f6b4a, 0x38568c, 0xc8883c, 0x8f2f3c, 0x5a7a8a]
