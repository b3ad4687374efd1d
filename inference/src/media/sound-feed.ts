/**
 * The audio loop: its own queue, so that sound never waits for a picture. Pieces are handed to the source one after another, silence
 * where nothing came in time.
 */
import { AudioFrame, type AudioSource } from '@livekit/rtc-node'
import { FLOOR, PATCH, placeSound, SOUND_DELAY } from './place-sound.ts'

export const RATE = 48_000
/** Samples at the edge of a cut that are faded, so that it does not click. */
const FADE = 96

export interface SoundFeed {
  /** Interleaved stereo that belongs to the picture due at `due` (monotonic ms). */
  push(samples: Int16Array, due: number): void
  readonly stats: () => { silenceMs: number; cutMs: number; queuedMs: number }
  close(): Promise<void>
}

const fadeIn = (samples: Int16Array): void => {
  const n = Math.min(FADE, samples.length / 2)
  for (let i = 0; i < n; i++) for (const c of [0, 1]) samples[2 * i + c] = Math.round((samples[2 * i + c] * i) / n)
}

export const createSoundFeed = (source: AudioSource, now: () => number = () => performance.now()): SoundFeed => {
  const line: Int16Array[] = []
  let end = now()
  let closed = false
  let pumping = false
  let [silenceMs, cutMs] = [0, 0]

  const pump = async (): Promise<void> => {
    if (pumping) return
    pumping = true
    while (line.length > 0 && !closed) {
      const samples = line.shift()!
      try {
        await source.captureFrame(new AudioFrame(samples, RATE, 2, samples.length / 2))
      } catch {
        // The source is closed or the room is gone: the next room gets new sound.
      }
    }
    pumping = false
  }
  const queue = (samples: Int16Array): void => {
    if (samples.length === 0) return
    end = Math.max(end, now()) + (samples.length / 2 / RATE) * 1000
    line.push(samples)
    void pump()
  }
  const silence = (ms: number): void => {
    silenceMs += ms
    queue(new Int16Array(Math.round((ms / 1000) * RATE) * 2))
  }
  const watch = setInterval(() => {
    if (end - now() < FLOOR) silence(PATCH)
  }, 5)

  return {
    push(samples, due) {
      const placed = placeSound(Math.max(end, now()), due + SOUND_DELAY)
      if (placed.silence > 0) silence(Math.min(placed.silence, 500))
      const skip = Math.min(samples.length, Math.round((placed.cut / 1000) * RATE) * 2)
      cutMs += (skip / 2 / RATE) * 1000
      // A copy of its own: rtc-node takes the pointer of the whole buffer and ignores the offset.
      const piece = samples.slice(skip)
      if (skip > 0 || placed.silence > 0) fadeIn(piece)
      queue(piece)
    },
    stats: () => ({ silenceMs, cutMs, queuedMs: Math.max(0, end - now()) }),
    close: async () => {
      closed = true
      clearInterval(watch)
      await source.close()
    },
  }
}
