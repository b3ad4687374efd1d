/**
 * Sound of Diorama: score, ambience and effects of exactly one tick, from the state of that tick. 48 kHz stereo. The sound keeps
 * ringing voices of its own, which are not part of the state: after a resume the tails of the past are missing, nothing else.
 */
import { TICKS_PER_SECOND, type DioramaState } from '../state/state.ts'
import { createAmbience } from './ambience.ts'
import { createBand, RATE } from './band.ts'
import { createEffects } from './effects.ts'

export const SAMPLES_PER_TICK = RATE / TICKS_PER_SECOND

export interface Sound {
  /** Decodes what the first bars of this state need, so that the first ticks are on time. */
  warmUp(state: DioramaState): void
  /** Interleaved stereo of this tick: 4,000 values. Call once a tick, in order. */
  step(state: DioramaState): Int16Array
}

/** Soft limit: linear to about 0.7, never beyond 1. */
const soft = (x: number): number => {
  const a = Math.abs(x)
  return a < 0.7 ? x : Math.sign(x) * (0.7 + 0.3 * Math.tanh((a - 0.7) / 0.3))
}

const MUSIC_GAIN = 1.15
const MASTER = 2.1

/** `seed` decides tunes and noises. Loads the sound bank. */
export const createSound = async (seed: number): Promise<Sound> => {
  const [band, ambience, effects] = [await createBand(seed), createAmbience(seed), createEffects(seed)]
  const [left, right] = [new Float32Array(SAMPLES_PER_TICK), new Float32Array(SAMPLES_PER_TICK)]
  let fade = 0
  return {
    warmUp: (state) => band.warmUp(state),
    step: (state) => {
      left.fill(0)
      right.fill(0)
      ambience(state, left, right)
      effects.play(state, left, right)
      band.play(state, left, right, MUSIC_GAIN)
      const out = new Int16Array(SAMPLES_PER_TICK * 2)
      let loud = fade
      for (let i = 0; i < SAMPLES_PER_TICK; i++) {
        // The first half second fades in, so that a join or resume does not click.
        loud = Math.min(1, loud + 1 / (RATE / 2))
        out[2 * i] = Math.round(soft(left[i] * loud * MASTER) * 32767)
        out[2 * i + 1] = Math.round(soft(right[i] * loud * MASTER) * 32767)
      }
      fade = loud
      return out
    },
  }
}
