/** What somebody carries about, and how a thing leaves the hand or the foot: sizes and times that state and pose share. */
import type { Actor, DioramaState } from '../state/state.ts'
import { mobile } from '../state/find.ts'
import { bodyHeight, bodyRadius } from './measure.ts'
import { clamp, smooth } from './shape/vec.ts'

/** Larger than this (m) nothing is taken up; up to so wide it goes into one hand. */
const LARGEST = 1
const ONE_HAND = 0.13

/** What it carries, or null. */
export const loadOf = (state: DioramaState, actor: Actor): Actor | null =>
  state.actors.find((a) => a.carriedBy === actor.id) ?? null

/** Can one take it up and walk off with it? */
export const portable = (thing: Actor): boolean =>
  thing.look.kind === 'thing' && !mobile(thing) && bodyHeight(thing) <= LARGEST && bodyRadius(thing) <= LARGEST / 2

/** Does it go into one hand? */
export const inOneHand = (thing: Actor): boolean => bodyRadius(thing) <= ONE_HAND

/** Share of a throw or kick at which the thing is let go or met. */
export const RELEASE = 0.5

/** How far through its throw or kick an actor is: drawn back, through, following, each 0..1; null: it does neither. */
export interface Cast {
  kind: 'throw' | 'kick'
  t: number
  wind: number
  through: number
  /** Weight of all of it, 0 at either end. */
  k: number
}

export const castOf = (actor: Actor, tick: number): Cast | null => {
  const { kind, since, ticks } = actor.act
  if ((kind !== 'throw' && kind !== 'kick') || since < 0) return null
  const t = clamp((tick - since) / Math.max(ticks || 34, 16))
  return {
    kind,
    t,
    wind: smooth(t, 0.05, 0.38) * (1 - smooth(t, 0.4, RELEASE + 0.02)),
    through: smooth(t, 0.4, RELEASE + 0.06),
    k: smooth(t, 0, 0.18) * (1 - smooth(t, 0.72, 1)),
  }
}

/** Has it let go yet? */
export const released = (cast: Cast): boolean => cast.t >= RELEASE

/** Is a thing on its way to this one, near enough to put the hands out for it? */
export const incoming = (state: DioramaState, actor: Actor): boolean =>
  state.actors.some(
    (a) =>
      a.act.kind === 'throw' &&
      a.look.kind === 'thing' &&
      a.act.target === actor.id &&
      a.carriedBy === undefined &&
      Math.hypot(a.x - actor.x, a.z - actor.z) < 0.6 + a.speed * 0.5,
  )
