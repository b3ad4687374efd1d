/** Lightning as a function of seed and tick: when a storm strikes, where, how its light flickers, and when its thunder arrives. */
import { hash01 } from '../rng.ts'
import type { DioramaState } from '../state.ts'

/** Light of a stroke by ticks since it began: two flashes and an afterglow; the channel itself shows in the brightest. */
const LIGHT = [1, 0.55, 0.2, 0.9, 0.6, 0.35, 0.2, 0.1, 0.05] as const
const CHANNEL = [1, 0.8, 0.25, 1, 0.7, 0.3, 0.1, 0, 0] as const
/** Ticks the thunder of the nearest and of the farthest stroke is late. */
const NEAR = 8
const FAR = 40

export interface Stroke {
  /** Unit vector on the ground towards it, from the eye. */
  x: number
  z: number
  /** 0 far .. 1 near. */
  loud: number
  /** Ticks until its thunder. */
  delay: number
  seed: number
}

/** The stroke that begins at exactly this tick under a storm of this strength, or null. */
export const strokeOf = (seed: number, tick: number, storm: number): Stroke | null => {
  if (tick < 0 || storm <= 0.3 || hash01(seed, 31, tick) >= storm * 0.008) return null
  const loud = 0.35 + hash01(seed, 32, tick) * 0.65
  // Two of three before whoever walks north, where they are seen.
  const ahead = hash01(seed, 35, tick) < 0.67
  const round = (hash01(seed, 33, tick) - 0.5) * (ahead ? 0.9 : 2 * Math.PI)
  return {
    x: Math.sin(round),
    z: -Math.cos(round),
    loud,
    delay: Math.round(FAR + (NEAR - FAR) * loud),
    seed: (Math.imul(seed, 31) + tick) | 0,
  }
}

/** The stroke whose light is in the air at a state's tick, with its brightness 0..1 and its channel's; null: none. */
export const strikesAt = (state: DioramaState): (Stroke & { light: number; channel: number }) | null => {
  for (let age = 0; age < LIGHT.length; age++) {
    const stroke = strokeOf(state.seed, state.tick - age, state.sky.now.storm)
    if (stroke) return { ...stroke, light: LIGHT[age]! * (0.5 + 0.5 * stroke.loud), channel: CHANNEL[age]! }
  }
  return null
}

/** Flash and thunder heard at a state's tick: thunder comes as late as its stroke is far. */
export const soundStorm = (state: DioramaState): void => {
  const { seed, tick, sky, camera, happenings } = state
  const place = (one: Stroke): { x: number; z: number; loud: number } => ({
    x: camera.eye[0] + one.x * 100,
    z: camera.eye[2] + one.z * 100,
    loud: one.loud,
  })
  const now = strokeOf(seed, tick, sky.now.storm)
  if (now) happenings.push({ kind: 'flash', ...place(now) })
  for (let late = NEAR; late <= FAR; late++) {
    const stroke = strokeOf(seed, tick - late, sky.now.storm)
    if (stroke && stroke.delay === late) happenings.push({ kind: 'thunder', ...place(stroke) })
  }
}
