/**
 * What tests and the bench may read of a running stage: `window.__shoal`. Numbers only; nothing here can change the session.
 * Times are ms since 1970, so that two pages on one machine can be compared.
 */
import type { OnAir } from '../media/photon.ts'
import type { Picture } from '../media/picture.svelte.ts'

export interface Probe {
  /** Tick of the frame on the screen; -1 before the first, or where frames carry none. */
  tick: number
  /** When that frame was shown. */
  tickAt: number
  /** Frames shown, and how many of them carried a tick. */
  frames: number
  tagged: number
  /** Intents of this page with the time from sending to their frame, ms. */
  i2p: { id: string; ms: number }[]
  /** Ms from a steering message of this page to the first frame that had it. */
  s2p: number[]
  /** When an intent was sent from this page, by id. */
  sent: Record<string, number>
  /** When the first frame with an intent's tick was on this screen, by id: every author's. */
  onAir: Record<string, { tick: number; at: number }>
  stats: { fps: number | null; width: number; height: number; age: number | null; level: number; dropped: number }
}

/** Newest this many are kept of each list: a soak must not grow the page. */
const KEPT = 500

export const openProbe = (picture: Picture, video: HTMLVideoElement): Probe & { air(shown: OnAir): void } => {
  const probe = {
    tick: -1,
    tickAt: 0,
    frames: 0,
    tagged: 0,
    i2p: [] as Probe['i2p'],
    s2p: [] as number[],
    sent: {} as Probe['sent'],
    onAir: {} as Probe['onAir'],
    get stats() {
      const quality = video.getVideoPlaybackQuality?.()
      return {
        fps: picture.fps,
        width: video.videoWidth,
        height: video.videoHeight,
        age: picture.age,
        level: picture.loudness(),
        dropped: quality?.droppedVideoFrames ?? 0,
      }
    },
    air(shown: OnAir) {
      probe.onAir[shown.id] = { tick: shown.tick, at: performance.timeOrigin + shown.at }
      if (shown.ms !== null) probe.i2p.push({ id: shown.id, ms: shown.ms })
      if (probe.i2p.length > KEPT) probe.i2p.shift()
      for (const list of [probe.onAir, probe.sent]) {
        const ids = Object.keys(list)
        if (ids.length > KEPT) delete list[ids[0]]
      }
    },
  }
  ;(window as unknown as { __shoal?: Probe }).__shoal = probe
  return probe
}

export const closeProbe = (): void => {
  delete (window as unknown as { __shoal?: Probe }).__shoal
}
