/** The time of a fight: two take turns, one strikes while the other parries. A function of the tick, so both agree without a word. */
import type { Actor } from '../state/state.ts'
import { hash01 } from '../state/rng.ts'
import { clamp, smooth } from './shape/vec.ts'

/** Ticks of one exchange, and the share of it at which the blow meets the guard. */
export const EXCHANGE = 38
export const CONTACT = 0.52

export interface Bout {
  strikes: boolean
  /** From above, or from the side. */
  blow: 'above' | 'aside'
  /** 0..1: drawn back, and gone through. */
  wind: number
  strike: number
  /** The guard of who is struck at, 0..1. */
  parry: number
}

/** Where the actor is in its fight with `otherId` at a tick. */
export const boutOf = (tick: number, actor: Pick<Actor, 'id'>, otherId: number): Bout => {
  const turn = Math.floor(tick / EXCHANGE)
  const t = tick / EXCHANGE - turn
  const pair = Math.min(actor.id, otherId)
  const first = hash01(pair, turn, 11) < 0.5
  const back = 1 - smooth(t, 0.66, 0.95)
  return {
    strikes: first === (actor.id === pair),
    blow: hash01(pair, turn, 12) < 0.55 ? 'above' : 'aside',
    wind: smooth(t, 0.06, 0.34) * (1 - smooth(t, 0.42, 0.5)),
    strike: smooth(t, 0.42, CONTACT) * back,
    parry: clamp(smooth(t, 0.32, 0.48) * back),
  }
}

/** Is this the tick in which steel meets steel? */
export const meets = (tick: number): boolean => tick % EXCHANGE === Math.round(EXCHANGE * CONTACT)

const WEAPONS = /^(?:sword|stick|torch|closed-umbrella|flag)$/

/** Can it be fought with? */
export const isWeapon = (held: string): boolean => WEAPONS.test(held)
