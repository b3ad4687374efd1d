/** Tops one can stand on: how high they are above the ground. */
import type { Actor } from '../state/state.ts'

/** At size 1 (m). */
const TOPS: Record<string, number> = {
  bench: 0.45,
  chair: 0.46,
  sofa: 0.44,
  bed: 0.5,
  box: 0.5,
  rock: 0.66,
  barrel: 0.85,
  table: 0.76,
  piano: 1.08,
  car: 1.44,
  'car-boxy': 1.39,
  'car-classic': 1.68,
  'car-finned': 1.45,
  'car-pod': 1.38,
  stone: 0.5,
}

/** Height of the top of a thing one can stand on (m above the ground), else 0. */
export const topOf = ({ look }: Pick<Actor, 'look'>): number =>
  look.kind === 'thing' ? (TOPS[look.model] ?? 0) * look.size : 0
