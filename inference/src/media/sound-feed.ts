/**
 * The audio loop: every 10 ms the next 10 ms of the line go to LiveKit, whether there is sound or not. The source has no queue of its
 * own: rtc-node's queue is played out by a timer that loses 10 ms whenever it finds too little, and what it lost is never caught up.
 */
import { AudioFrame, type AudioSource } from '@livekit/rtc-node'
import { adaptDelay } from './sound-delay.ts'
import { createSoundLine, PIECE, RATE } from './sound-line.ts'

/**
 * Sound is handed over this much before the picture of its tick, ms. It takes longer on its way (20 ms of codec framing, a jitter
 * buffer in the browser that is larger for sound), and it is known before the picture is drawn: the lead costs nothing there.
 */
export const SOUND_LEAD = 50
const PIECE_MS = (PIECE / RATE) * 1000
/** After a break longer than this the missed pieces are left out, ms. */
const BREAK = 120

export interface SoundFeed {
  /** Interleaved stereo that belongs to the picture due at `due` (monotonic ms). */
  push(samples: Int16Array, due: number): void
  readonly stats: () => { silenceMs: number; cutMs: number; queuedMs: number; delayMs: number }
  close(): Promise<void>
}

export const createSoundFeed = (source: AudioSource, now: () => number = () => performance.now()): SoundFeed => {
  const line = createSoundLine()
  const began = now()
  let closed = false
  let delay = 0
  const ms = (samples: number): number => (samples / RATE) * 1000

  const play = async (): Promise<void> => {
    while (!closed) {
      const next = began + ms(line.position())
      const wait = next - now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      else if (wait < -BREAK) line.skip(Math.floor(-wait / PIECE_MS))
      if (closed) return
      try {
        await source.captureFrame(new AudioFrame(line.read(), RATE, 2, PIECE))
      } catch {
        // The room is gone for now: the line runs on, so that sound is in its place when the next one is joined.
      }
    }
  }
  const playing = play()

  return {
    push: (samples, due) => {
      const at = (): number => ((due - SOUND_LEAD + delay - began) / 1000) * RATE
      delay = adaptDelay(delay, ms(line.position() - at()))
      line.write(at(), samples)
    },
    stats: () => {
      const { silence, cut, ahead } = line.stats()
      return { silenceMs: ms(silence), cutMs: ms(cut), queuedMs: ms(ahead), delayMs: delay }
    },
    close: async () => {
      closed = true
      await playing
      await source.close()
    },
  }
}
