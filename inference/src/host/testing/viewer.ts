/** A viewer as a test or a bench needs one: joins the room and reads decoded pictures with their tags, and decoded sound. */
import {
  AudioStream,
  Room,
  RoomEvent,
  TrackKind,
  VideoBufferType,
  VideoStream,
  type RemoteTrack,
} from '@livekit/rtc-node'
import { decodeFrameTag, packSteer, STEER_TOPIC, type FrameTag, type SteerMessage } from '@shoal/session'
import { readPicture } from '../../models/metronome/read.ts'

export interface Seen {
  /** Monotonic ms at which the decoded picture was here. */
  at: number
  width: number
  height: number
  /** Tick of the metadata; null when the picture had none. */
  tick: number | null
  /** Capture time, ms since 1970. */
  captured: number
  tag: FrameTag | null
  /** Read from the pixels of the metronome. */
  painted: number | null
  lamp: number
}

export interface Viewer {
  seen: Seen[]
  /** Monotonic ms of each click heard. */
  clicks: number[]
  audioFrames(): number
  steer(message: SteerMessage): Promise<void>
  /** Resolves with the first picture from now on that passes. */
  next(test: (seen: Seen) => boolean, patience?: number): Promise<Seen>
  close(): Promise<void>
}

interface Ffi {
  on(event: 'ffi_event', listener: (event: never) => void): void
}
type Metadata = { userTimestamp?: bigint; frameId?: number; userData?: Uint8Array }

const CLICK = 6000

export const joinAsViewer = async (url: string, token: string): Promise<Viewer> => {
  const room = new Room()
  const seen: Seen[] = []
  const clicks: number[] = []
  const metadata: (Metadata | undefined)[] = []
  let audioFrames = 0
  let quiet = true

  const watch = async (track: RemoteTrack): Promise<void> => {
    const stream = new VideoStream(track)
    const ffi = (globalThis as unknown as { _ffiClientInstance: Ffi })._ffiClientInstance
    ffi.on('ffi_event', ((event: {
      message: { case: string; value: { message: { case: string; value: { metadata?: Metadata } } } }
    }) => {
      if (event.message.case !== 'videoStreamEvent') return
      const { message } = event.message.value
      if (message.case === 'frameReceived') metadata.push(message.value.metadata)
    }) as never)
    for await (const { frame } of stream) {
      const at = performance.now()
      const about = metadata.shift()
      const { width, height } = frame
      const i420 = frame.type === VideoBufferType.I420 ? frame : frame.convert(VideoBufferType.I420)
      const { tick: painted, lamp } = readPicture(i420.data, width, height)
      seen.push({
        at,
        width,
        height,
        tick: about?.frameId ?? null,
        captured: Number(about?.userTimestamp ?? 0n) / 1000,
        tag: about?.userData ? decodeFrameTag(about.userData) : null,
        painted,
        lamp,
      })
    }
  }
  const listen = async (track: RemoteTrack): Promise<void> => {
    for await (const frame of new AudioStream(track, 48_000, 1)) {
      audioFrames++
      const at = performance.now()
      const first = frame.data.findIndex((sample) => Math.abs(sample) > CLICK)
      if (first >= 0 && quiet) clicks.push(at - ((frame.data.length - first) / 48_000) * 1000)
      quiet = first < 0
    }
  }
  room.on(RoomEvent.TrackSubscribed, (track) => {
    void (track.kind === TrackKind.KIND_VIDEO ? watch(track) : listen(track)).catch(() => {})
  })
  await room.connect(url, token, { autoSubscribe: true, dynacast: false })

  return {
    seen,
    clicks,
    audioFrames: () => audioFrames,
    steer: async (message) => {
      await room.localParticipant!.publishData(packSteer(message), { reliable: false, topic: STEER_TOPIC })
    },
    next: async (test, patience = 8000) => {
      const from = seen.length
      const until = performance.now() + patience
      for (;;) {
        const found = seen.slice(from).find(test)
        if (found) return found
        if (performance.now() > until) throw new Error('no such picture in time')
        await new Promise((resolve) => setTimeout(resolve, 4))
      }
    },
    close: () => room.disconnect(),
  }
}
