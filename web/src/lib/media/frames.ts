/** Every frame as it is presented on the screen, with the tick the host put on it. */
import { decodeFrameTag } from '@shoal/session'
import type { RemoteVideoTrack } from 'livekit-client'

export interface ShownFrame {
  /** When it is on the screen, ms on the page's clock (`performance.now`). */
  at: number
  /** Null when the browser cannot read frame metadata: the picture plays, the tick is unknown. */
  tick: number | null
  /** Running number of the newest steering message in it; null when the host says none. */
  steer: number | null
  /** Ms since the host handed the frame over; right only where both clocks agree. */
  age: number | null
}

/** The steering number in the host's tag; 0 says none. */
const steerNumber = (data: Uint8Array | undefined): number | null => (data && decodeFrameTag(data)?.steer) || null

/** Calls `on` for each presented frame until the returned function is called. */
export const watchFrames = (video: HTMLVideoElement, track: RemoteVideoTrack, on: (frame: ShownFrame) => void) => {
  let handle = 0
  let stopped = false
  const next = (_now: number, about: VideoFrameCallbackMetadata) => {
    if (stopped) return
    const rtpTimestamp = about.rtpTimestamp
    const meta = rtpTimestamp === undefined ? undefined : track.lookupFrameMetadata({ rtpTimestamp })
    const at = about.expectedDisplayTime
    on({
      at,
      tick: meta ? meta.frameId : null,
      steer: steerNumber(meta?.userData),
      age: meta && meta.userTimestamp > 0n ? performance.timeOrigin + at - Number(meta.userTimestamp) / 1000 : null,
    })
    handle = video.requestVideoFrameCallback(next)
  }
  if ('requestVideoFrameCallback' in video) handle = video.requestVideoFrameCallback(next)
  return () => {
    stopped = true
    if (handle) video.cancelVideoFrameCallback(handle)
  }
}

/** Frames a second over the last two seconds, and how long the newest has stood still. */
export class FrameRate {
  private times: number[] = []

  frame(at: number): void {
    this.times.push(at)
    while (this.times.length > 0 && this.times[0] < at - 2000) this.times.shift()
  }

  /** Null before the first full second. */
  fps(now: number): number | null {
    const recent = this.times.filter((t) => t > now - 2000)
    if (recent.length < 2) return this.times.length === 0 ? null : 0
    const span = recent[recent.length - 1] - recent[0]
    return span < 500 ? null : ((recent.length - 1) * 1000) / span
  }

  /** Ms since the newest frame; Infinity before the first. */
  still(now: number): number {
    return this.times.length === 0 ? Infinity : now - this.times[this.times.length - 1]
  }

  forget(): void {
    this.times = []
  }
}
