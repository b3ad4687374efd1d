/**
 * The living picture as the page sees it: a video element, the last frame while it is gone, sound and its permission, and what
 * is measured on the way. `window.__shoal` shows the measurements to tests and the bench.
 */
import type { RemoteAudioTrack, RemoteVideoTrack } from 'livekit-client'
import { getMedia } from '../api/endpoints.ts'
import { FrameRate, watchFrames, type ShownFrame } from './frames.ts'
import { LevelMeter } from './level.ts'
import { Photon, quantile, SteerPhoton } from './photon.ts'
import { MediaRoom } from './room.ts'

/** Without a new frame for this long the picture counts as lost, ms. */
const STILL_MAX = 1500
/** Untagged frames after which they count as the picture: a browser without ticks, not the black before the first one. */
const UNTAGGED_MAX = 48

/** Names this page to LiveKit: lives as long as the tab, so that a reload takes the place of its own stale connection. */
const device = (): string => {
  const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (b) => (b % 36).toString(36)).join('')
  try {
    const kept = sessionStorage.getItem('shoal.device') ?? fresh()
    sessionStorage.setItem('shoal.device', kept)
    return kept
  } catch {
    return fresh()
  }
}

export class Picture {
  /** A frame has been shown, ever. */
  begun = $state(false)
  /** Frames are coming now. */
  moving = $state(false)
  linked = $state(false)
  soundAllowed = $state(true)
  muted = $state(false)
  fps: number | null = $state(null)
  age: number | null = $state(null)
  i2p: number | null = $state(null)
  steering: number | null = $state(null)
  level = $state(0)
  /** `tick` as it was half a second ago at most: for reading. */
  shownTick = $state(-1)
  /** Newest tick on this screen; -1 before the first. Moves 24 times a second: read it sparingly. */
  tick = -1
  readonly photon = new Photon()
  readonly steerPhoton = new SteerPhoton()
  readonly room: MediaRoom
  onframe: (frame: ShownFrame) => void = () => {}
  private video: HTMLVideoElement | null = null
  private still: HTMLCanvasElement | null = null
  private track: RemoteVideoTrack | null = null
  private sound: RemoteAudioTrack | null = null
  private stopFrames: () => void = () => {}
  private readonly rate = new FrameRate()
  private readonly meter = new LevelMeter()
  private ages: number[] = []
  private untagged = 0
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(session: string) {
    const me = device()
    this.room = new MediaRoom(() => getMedia(session, me), {
      onvideo: (track) => this.show(track),
      onaudio: (track) => this.hear(track),
      onlink: (up) => (this.linked = up),
      onplayback: (allowed) => this.playback(allowed),
    })
  }

  start(video: HTMLVideoElement, still: HTMLCanvasElement): void {
    this.video = video
    this.still = still
    this.timer = setInterval(() => this.measure(), 500)
    void this.room.open()
  }

  stop(): void {
    clearInterval(this.timer)
    this.stopFrames()
    this.sound?.detach().forEach((e) => e.remove())
    this.meter.close()
    void this.room.close()
  }

  /** From a click: sound may play now. */
  async allowSound(): Promise<void> {
    this.setMuted(false)
    await this.room.allowSound().catch(() => {})
  }

  private playback(allowed: boolean): void {
    this.soundAllowed = allowed
    if (allowed && this.sound) this.meter.listen(this.sound.mediaStreamTrack)
  }

  setMuted(muted: boolean): void {
    this.muted = muted
    this.sound?.setVolume(muted ? 0 : 1)
  }

  private show(track: RemoteVideoTrack | null): void {
    this.keepLast()
    this.stopFrames()
    if (this.track && this.video) this.track.detach(this.video)
    this.track = track
    if (!track || !this.video) return
    track.attach(this.video)
    this.stopFrames = watchFrames(this.video, track, (frame) => this.frame(frame))
  }

  /** The last frame stays on the screen while the picture is away. */
  private keepLast(): void {
    const { video, still } = this
    if (!video || !still || video.videoWidth === 0) return
    still.width = video.videoWidth
    still.height = video.videoHeight
    still.getContext('2d')?.drawImage(video, 0, 0)
  }

  private hear(track: RemoteAudioTrack | null): void {
    this.sound?.detach().forEach((e) => e.remove())
    this.meter.leave()
    this.sound = track
    if (!track) return
    const element = track.attach()
    element.hidden = true
    document.body.append(element)
    track.setVolume(this.muted ? 0 : 1)
    // Where a gesture is missing the room says so a moment later, and the meter waits with the sound.
    element.addEventListener('playing', () => this.soundAllowed && this.meter.listen(track.mediaStreamTrack), {
      once: true,
    })
  }

  private frame(frame: ShownFrame): void {
    this.rate.frame(frame.at)
    if (frame.tick === null && !this.begun && ++this.untagged < UNTAGGED_MAX) return
    this.begun = true
    this.moving = true
    if (frame.age !== null) {
      this.ages.push(frame.age)
      if (this.ages.length > 48) this.ages.shift()
    }
    if (frame.tick !== null) this.tick = frame.tick
    this.onframe(frame)
  }

  private measure(): void {
    const now = performance.now()
    if (this.moving && this.rate.still(now) > STILL_MAX) {
      this.moving = false
      this.keepLast()
    }
    this.fps = this.rate.fps(now)
    this.age = quantile(this.ages, 0.5)
    this.i2p = this.photon.p(0.5)
    this.steering = this.steerPhoton.p(0.5)
    this.level = this.meter.read()
    this.shownTick = this.tick
  }

  /** Loudness just now, for tests. */
  loudness(): number {
    return this.meter.read()
  }
}
