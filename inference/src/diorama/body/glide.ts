/** What is on the feet makes one glide: skates on ice, roller skates, skis on snow. How fast that goes, and how far one stroke carries. */
import type { Actor } from '../state/state.ts'
import { S } from './slots.ts'

export type Glide = 'skates' | 'skis'

/** By what it glides, or null: it walks. */
export const glideOf = ({ look }: Pick<Actor, 'look'>): Glide | null => {
  if (look.kind !== 'biped') return null
  for (const { kind } of look.clothes) if (kind === 'skates' || kind === 'skis') return kind
  return null
}

/** Speeds of a grown person (m/s): at leisure and in earnest. */
const SPEEDS: Record<Glide, readonly [usual: number, fast: number]> = { skates: [2.6, 4.6], skis: [2.5, 5.4] }
/** Seconds of a full cycle: a stroke to either side. */
const CYCLE: Record<Glide, number> = { skates: 1.5, skis: 1.25 }
/** Metres that carry at the least. */
const SHORT: Record<Glide, number> = { skates: 1.4, skis: 1.1 }

/** Usual or hurried speed on skates or skis (m/s); legs half as long go seven tenths as fast. */
export const glideSpeed = (glide: Glide, fast: boolean, leg: number): number =>
  SPEEDS[glide][fast ? 1 : 0] * Math.sqrt(leg / 0.87)

/** Metres of a full cycle at a speed (m/s). */
export const glideStride = (glide: Glide, v: number, leg: number): number =>
  Math.max(SHORT[glide] * (leg / 0.87), v * CYCLE[glide])

/** How far it glides, rather than stands, 0..1. */
export const gliding = (actor: Actor): number => (glideOf(actor) ? (actor.body[S.gait] ?? 0) : 0)

/** Height of the runner under the sole, as part of the foot's length. */
export const RUNNER: Record<Glide, number> = { skates: 0.2, skis: 0.1 }
