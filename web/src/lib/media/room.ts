/**
 * The LiveKit room, and nothing about the page: connects, hands over the host's picture and sound as they come and go, sends
 * steering, and comes back by itself. The one file that knows livekit-client's events.
 */
import {
  ConnectionState,
  Room,
  RoomEvent,
  Track,
  type RemoteAudioTrack,
  type RemoteTrack,
  type RemoteVideoTrack,
} from 'livekit-client'
import FrameWorker from 'livekit-client/frame-metadata-worker?worker'
import { packSteer, STEER_TOPIC, type SteerMessage } from '@shoal/session'
import { isFinal } from '../api/failure.ts'
import { letAudioPass } from './encoded-audio.ts'

export interface RoomEvents {
  onvideo(track: RemoteVideoTrack | null): void
  onaudio(track: RemoteAudioTrack | null): void
  /** False while there is no connection; it is being mended. */
  onlink(up: boolean): void
  /** May sound play? The browser wants a gesture first. */
  onplayback(allowed: boolean): void
}

/** Waits between attempts, ms; the last one repeats. */
const WAITS = [300, 600, 1200, 2500, 4000]

export class MediaRoom {
  private room: Room | null = null
  private readonly grant: () => Promise<{ url: string; token: string }>
  private readonly events: RoomEvents
  private timer: ReturnType<typeof setTimeout> | undefined
  private tries = 0
  private opening = false
  private stopped = false

  constructor(grant: () => Promise<{ url: string; token: string }>, events: RoomEvents) {
    this.grant = grant
    this.events = events
  }

  get up(): boolean {
    return this.room?.state === ConnectionState.Connected
  }

  /** Connects now if it is not connected or connecting. */
  async open(): Promise<void> {
    if (this.stopped || this.opening || this.up || this.room?.state === ConnectionState.Reconnecting) return
    clearTimeout(this.timer)
    this.opening = true
    try {
      const { url, token } = await this.grant()
      if (this.stopped) return
      await this.dispose()
      const room = this.make()
      this.room = room
      await room.connect(url, token, { autoSubscribe: true, maxRetries: 1, peerConnectionTimeout: 8000 })
      this.tries = 0
      this.events.onlink(true)
      this.events.onplayback(room.canPlaybackAudio)
    } catch (e) {
      this.events.onlink(false)
      // Somebody who may not watch any more is not asked again; everything else passes.
      if (!isFinal(e)) this.later()
    } finally {
      this.opening = false
    }
  }

  steer(message: SteerMessage): void {
    if (!this.up) return
    void this.room?.localParticipant
      .publishData(packSteer(message) as Uint8Array<ArrayBuffer>, { reliable: true, topic: STEER_TOPIC })
      .catch(() => {})
  }

  /** Called from a gesture. */
  async allowSound(): Promise<void> {
    await this.room?.startAudio()
  }

  async close(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await this.dispose()
  }

  private make(): Room {
    // One worker a room: the room ends it when it disconnects. Browsers that cannot read encoded frames play on without ticks.
    const room = new Room({
      adaptiveStream: { pixelDensity: 'screen' },
      frameMetadata: { worker: new FrameWorker() },
    })
    room
      .on(RoomEvent.TrackSubscribed, (track) => this.take(track))
      .on(RoomEvent.TrackUnsubscribed, (track) => this.lose(track))
      .on(RoomEvent.Reconnecting, () => this.events.onlink(false))
      .on(RoomEvent.SignalReconnecting, () => this.events.onlink(false))
      .on(RoomEvent.Reconnected, () => this.events.onlink(true))
      .on(RoomEvent.AudioPlaybackStatusChanged, () => this.events.onplayback(room.canPlaybackAudio))
      .on(RoomEvent.Disconnected, () => {
        if (room !== this.room) return
        this.events.onlink(false)
        this.later()
      })
    return room
  }

  private take(track: RemoteTrack): void {
    if (track.kind === Track.Kind.Video) this.events.onvideo(track as RemoteVideoTrack)
    if (track.kind !== Track.Kind.Audio) return
    letAudioPass(track)
    this.events.onaudio(track as RemoteAudioTrack)
  }

  private lose(track: RemoteTrack): void {
    if (track.kind === Track.Kind.Video) this.events.onvideo(null)
    if (track.kind === Track.Kind.Audio) this.events.onaudio(null)
  }

  private later(): void {
    if (this.stopped) return
    clearTimeout(this.timer)
    const wait = WAITS[Math.min(this.tries++, WAITS.length - 1)]
    this.timer = setTimeout(() => void this.open(), wait * (0.75 + Math.random() / 2))
  }

  private async dispose(): Promise<void> {
    const room = this.room
    this.room = null
    room?.removeAllListeners()
    await room?.disconnect().catch(() => {})
  }
}
