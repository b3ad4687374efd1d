/** The metronome's sound: a click at the first sample of each lit second over a quiet hum that never repeats out of phase. */
import { FPS } from './state.ts'

export const SAMPLES = 48_000 / FPS
const CLICK = 480

/** Interleaved stereo of one tick. */
export const sound = (tick: number): Int16Array => {
  const out = new Int16Array(SAMPLES * 2)
  const click = tick % FPS === 0
  for (let i = 0; i < SAMPLES; i++) {
    const t = (tick * SAMPLES + i) / 48_000
    let value = Math.sin(2 * Math.PI * 220 * t) * 260
    if (click && i < CLICK) value += Math.sin((2 * Math.PI * 2000 * i) / 48_000) * 20_000 * (1 - i / CLICK)
    out[2 * i] = out[2 * i + 1] = Math.round(value)
  }
  return out
}
