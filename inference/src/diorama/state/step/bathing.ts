/**
 * What people wear in the water: a bathing suit, unless what they have on was asked for. It stays on while they are by the water; elsewhere
 * they have their clothes again.
 */
import { navigable } from '../../place/waters.ts'
import { slotOf } from '../apply/looks.ts'
import type { Garment } from '../look.ts'
import { hash01 } from '../rng.ts'
import type { Actor, DioramaState, Place } from '../state.ts'

/** Main colour and trim, one a person. */
const SUITS: readonly (readonly [number, number])[] = [
  [0x27406e, 0xf2ece0],
  [0xc23a34, 0xf6f0e4],
  [0x1f7a78, 0xf4ead0],
  [0xe0a52c, 0x2a3a5a],
  [0x6a3f7a, 0xf2e2ee],
  [0x2e6aa8, 0xf6d860],
]
const DRY = /^(?:full|top|over|legs|feet|head|scarf|cape|bag|backpack|wings|mask)$/
/** What cannot be changed at the shore: it was asked for, or it is for the water itself. */
const kept = ({ kind, asked }: Garment): boolean =>
  /^(?:fishtail|spacesuit|swimsuit)$/.test(kind) || (asked === true && /^(?:full|top|over|legs)$/.test(slotOf(kind)))

/** The bathing suit of a person. */
const suitOf = (state: DioramaState, actor: Actor): Garment => {
  const [colour, trim] = SUITS[Math.floor(hash01(state.seed, actor.id, 43) * SUITS.length)]!
  const striped = hash01(state.seed, actor.id, 44) < 0.45
  return { kind: 'swimsuit', colour, trim, length: 0.3, ...(striped ? { pattern: 'stripes' as const } : {}) }
}

/** Changes who goes into the water; the clothes wait in `actor.dry`. */
export const changeToSwim = (state: DioramaState, actor: Actor): void => {
  const { look } = actor
  if (look.kind !== 'biped' || look.variant !== 'human' || look.clothes.some(kept)) return
  const rest = look.clothes.filter((g) => !DRY.test(slotOf(g.kind)))
  actor.dry = look.clothes
  actor.look = { ...look, clothes: [suitOf(state, actor), ...rest] }
}

/** Dresses again where there is no water. */
export const dressAgain = (place: Place, actor: Actor): void => {
  if (!actor.dry || actor.look.kind !== 'biped' || place.kind === 'reef' || navigable(place)) return
  actor.look = { ...actor.look, clothes: actor.dry }
  delete actor.dry
}
