/** Instruments that stand on the ground: from where they are played, how one is down at them, and where the hands strike. */
import type { Actor, DioramaState, Vec3 } from '../state/state.ts'
import { heightAt } from '../place/ground.ts'
import { actorOf } from './gaze.ts'
import { toWorld } from './space.ts'

interface Played {
  /** Before its front (m, size 1). */
  from: number
  posture: 'sit' | 'kneel'
  /** Where the hands strike: half as far apart, height, before its middle (m); how far they wander along, and rise. */
  hands: Vec3
  along: number
  rise: number
  /** Strokes of a hand a tick (radians). */
  pace: number
}

const PLAYED: Record<string, Played> = {
  piano: { from: 0.7, posture: 'sit', hands: [0.2, 0.75, 0.3], along: 0.16, rise: 0.035, pace: 0.95 },
  drum: { from: 0.56, posture: 'kneel', hands: [0.1, 0.47, 0.08], along: 0, rise: 0.17, pace: 0.62 },
}

const of = (thing: Actor | undefined): Played | undefined =>
  thing?.look.kind === 'thing' ? PLAYED[thing.look.model] : undefined

/** How far before an instrument one plays it (m), or null: it is none. */
export const playedFrom = (thing: Actor): number | null => {
  const played = of(thing)
  return played && thing.look.kind === 'thing' ? played.from * thing.look.size : null
}

/** The instrument an actor plays at, near enough, or null. */
export const playedBy = (state: DioramaState, actor: Actor): Actor | null => {
  const thing = actor.act.kind === 'play' ? actorOf(state, actor.act.target) : undefined
  const far = thing && playedFrom(thing)
  if (!thing || far == null) return null
  return Math.hypot(actor.x - thing.x, actor.z - thing.z) < far + 0.35 ? thing : null
}

/** How one is down at it. */
export const playsDown = (thing: Actor): 'sit' | 'kneel' => of(thing)?.posture ?? 'sit'

/** Where a hand is on it (world): `s` the player's side, 1 left, who faces it. */
export const keysAt = (state: DioramaState, thing: Actor, s: 1 | -1): Vec3 => {
  const played = of(thing)!
  const size = thing.look.kind === 'thing' ? thing.look.size : 1
  const [x, y, z] = played.hands
  const beat = state.tick * played.pace + (s > 0 ? 0 : Math.PI)
  const up = Math.max(0, Math.sin(beat)) * played.rise
  const wander = played.along * Math.sin(state.tick * 0.055 + (s > 0 ? 0 : 1.3))
  // the player's left is its right
  const at = toWorld(thing, [(-s * x - wander) * size, y * size + up, z * size])
  return [at[0], at[1] + heightAt(state.place, thing.x, thing.z) + thing.y, at[2]]
}
