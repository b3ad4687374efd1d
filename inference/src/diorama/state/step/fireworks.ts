/** Fireworks and shooting stars as functions of seed and tick: when one goes up, where in the sky, of what kind and colours, and when its bang arrives. */
import { hash01 } from '../rng.ts'
import type { DioramaState } from '../state.ts'

/** Ticks from one chance of a shell to the next, a shell rises, and its sparks last at most. */
const EVERY = 8
const RISES = 20
const LASTS = 74
/** Ticks the bang is late: two to three hundred metres. */
const LATE = 16

/** sRGB 0..1 of sparks: gold, red, green, blue, violet, silver, rose, orange. */
const COLOURS: readonly (readonly [number, number, number])[] = [
  [1, 0.78, 0.32],
  [1, 0.26, 0.2],
  [0.36, 1, 0.46],
  [0.36, 0.62, 1],
  [0.76, 0.42, 1],
  [0.95, 0.95, 1],
  [1, 0.5, 0.72],
  [1, 0.58, 0.2],
]
/** A ball, a hanging willow, a ring, a palm of few thick branches. */
export const SHELLS = ['ball', 'willow', 'ring', 'palm'] as const

export interface Burst {
  /** Unit vector to its middle, from the eye. */
  at: [x: number, y: number, z: number]
  /** Seconds since it burst; negative: it is still rising. */
  age: number
  /** Radius it grows to, in parts of its distance. */
  size: number
  shell: number
  colours: [readonly [number, number, number], readonly [number, number, number]]
  seed: number
}

const unit = (round: number, high: number): [number, number, number] => {
  const flat = Math.cos(high)
  // Whoever walks goes north: rounds are counted from there.
  return [Math.sin(round) * flat, Math.sin(high), -Math.cos(round) * flat]
}
/** Two of three before whoever walks north, where they are seen. */
const roundOf = (seed: number, n: number, salt: number): number =>
  (hash01(seed, salt, n) - 0.5) * (hash01(seed, salt + 1, n) < 0.67 ? 1.15 : 2 * Math.PI)

/** The shell of one chance, `age` in ticks since it went up; null: none. `share` 0..1: how many there are. */
const shellOf = (seed: number, n: number, age: number, share: number): Burst | null => {
  if (n < 0 || hash01(seed, 51, n) >= 0.15 + 0.75 * share) return null
  const colour = (salt: number): readonly [number, number, number] =>
    COLOURS[Math.floor(hash01(seed, salt, n) * COLOURS.length)]!
  const shell = Math.min(3, Math.floor(hash01(seed, 54, n) ** 1.4 * 4))
  return {
    at: unit(roundOf(seed, n, 52), 0.19 + 0.19 * hash01(seed, 55, n)),
    age: (age - RISES) / 24,
    size: 0.12 + 0.09 * hash01(seed, 56, n),
    shell,
    colours: [SHELLS[shell] === 'willow' ? COLOURS[0]! : colour(57), colour(58)],
    seed: (Math.imul(seed, 37) + n * 101) | 0,
  }
}

/** Every shell in the air at a tick, the oldest first. */
export const burstsAt = (seed: number, tick: number, share: number): Burst[] => {
  if (share < 0.02) return []
  const last = Math.floor(tick / EVERY)
  const bursts: Burst[] = []
  for (let n = last - Math.ceil((RISES + LASTS) / EVERY); n <= last; n++) {
    const age = tick - n * EVERY
    const burst = age <= RISES + LASTS ? shellOf(seed, n, age, share) : null
    if (burst) bursts.push(burst)
  }
  return bursts
}

/** Light 0..1 that bursts throw on the land at a tick. */
export const glareOf = (bursts: readonly Burst[]): number =>
  Math.min(
    1,
    bursts.reduce((sum, { age }) => sum + (age < 0 ? 0 : Math.exp(-age * 5)), 0),
  )

/** Bangs heard at a state's tick. */
export const soundFireworks = (state: DioramaState): void => {
  const share = state.sky.now.fireworks
  if (share < 0.02) return
  const since = state.tick - RISES - LATE
  if (since % EVERY !== 0) return
  const burst = shellOf(state.seed, since / EVERY, RISES, share)
  if (!burst) return
  const { eye } = state.camera
  const [x, , z] = burst.at
  state.happenings.push({ kind: 'bang', x: eye[0] + x * 60, z: eye[2] + z * 60, loud: 0.4 + burst.size * 3 })
}

export interface Meteor {
  /** Unit vectors it flies between. */
  from: [number, number, number]
  to: [number, number, number]
  /** Share of the way its head has gone, 0..1.5: the trail goes on fading. */
  head: number
  power: number
}

/** Ticks from one chance of a shooting star to the next, and one flies. */
const STAR_EVERY = 11
const FLIES = 15

/** Shooting stars of a tick; they come from one quarter of the sky. */
export const meteorsAt = (seed: number, tick: number, share: number): Meteor[] => {
  const meteors: Meteor[] = []
  if (share < 0.02) return meteors
  const last = Math.floor(tick / STAR_EVERY)
  for (let n = last - 2; n <= last; n++) {
    const age = tick - n * STAR_EVERY
    if (n < 0 || age > FLIES * 1.5 || hash01(seed, 61, n) >= 0.2 + 0.7 * share) continue
    const round = roundOf(seed, n, 62)
    const high = 0.3 + 0.5 * hash01(seed, 64, n)
    const long = 0.16 + 0.3 * hash01(seed, 65, n) ** 2
    meteors.push({
      from: unit(round, high),
      to: unit(round - long * (0.8 + 0.4 * hash01(seed, 66, n)), Math.max(0.05, high - long * 0.62)),
      head: age / FLIES,
      power: 0.6 + 0.4 * hash01(seed, 67, n),
    })
  }
  return meteors
}
