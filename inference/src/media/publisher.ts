/**
 * The host in its LiveKit room: publishes one picture and one sound track under the constant identity `host`, and brings what people
 * send. Sources are made once; when LiveKit goes away the room is joined again with new tracks over the same sources. Evicted by
 * a newcomer of the same identity, it says so and never comes back.
 */
import {
  AudioSource,
  DisconnectReason,
  LocalAudioTrack,
  LocalVideoTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
  VideoCodec,
  VideoSource,
  type RemoteParticipant,
} from '@livekit/rtc-node'
import { AudioEncoding, VideoEncoding } from '@livekit/rtc-ffi-bindings'
import type { FrameTag } from '@shoal/session'
import { createPictureFeed } from './picture-feed.ts'
import { createSoundFeed } from './sound-feed.ts'
import { RATE } from './sound-line.ts'
import { capturePicture, canTag, withTags } from './tagged-capture.ts'

/** Bits a second of the full picture; the smaller simulcast layers come on top. */
const BITRATE = 2_500_000
/** The library resumes a short break by itself; what takes longer is joined anew, which is faster, ms. */
const RESUME = 1200
/** Longest for publishing both tracks, ms. */
const PUBLISH = 4000
const BACKOFF = [200, 400, 800, 1500, 2500]

export interface Sender {
  identity: string
  role: string
}

export interface PublisherOptions {
  url: string
  /** A token for the room; asked again at each attempt to join. */
  token(): Promise<string>
  width: number
  height: number
  fps: number
  onData(topic: string, sender: Sender, data: Uint8Array): void
  onLeft(identity: string): void
  /** Another host has joined as `host`. */
  onEvicted(): void
}

export interface Publisher {
  picture(i420: Uint8Array, tick: number, due: number, tag: FrameTag): void
  sound(samples: Int16Array, due: number): void
  /** Identities in the room now, with the role their token gives. */
  people(): Sender[]
  stats(): Promise<PublisherStats>
  /** Leaves the room. The process should end with `dispose()` of rtc-node, which takes down every room in it. */
  close(): Promise<void>
}

export interface PublisherStats {
  connected: boolean
  tagged: boolean
  joins: number
  shown: number
  dropped: number
  repeated: number
  silenceMs: number
  cutMs: number
  queuedMs: number
  /** How far sound is held back because steps come late. */
  delayMs: number
  /** Encoder's own figures per layer, when the room has them. */
  encoder: { name: string; frames: number; msPerFrame: number; width: number; limited: string }[]
}

const senderOf = (p: RemoteParticipant): Sender => ({ identity: p.identity, role: p.attributes.role ?? '' })

const videoOptions = (fps: number): TrackPublishOptions =>
  withTags(
    new TrackPublishOptions({
      source: TrackSource.SOURCE_CAMERA,
      videoCodec: VideoCodec.VP8,
      simulcast: true,
      // Nested messages have to be instances: a plain object fails when it is encoded.
      videoEncoding: new VideoEncoding({ maxBitrate: BigInt(BITRATE), maxFramerate: fps }),
      stream: 'world',
    }),
  )

const audioOptions = (): TrackPublishOptions =>
  new TrackPublishOptions({
    source: TrackSource.SOURCE_MICROPHONE,
    dtx: false,
    red: false,
    audioEncoding: new AudioEncoding({ maxBitrate: BigInt(96_000) }),
    stream: 'world',
  })

export const createPublisher = (options: PublisherOptions): Publisher => {
  const video = new VideoSource(options.width, options.height)
  const audio = new AudioSource(RATE, 2, 0)
  const tagged = canTag()
  const sound = createSoundFeed(audio)
  const pictures = createPictureFeed(({ i420, tick, tag }, at) =>
    capturePicture(video, i420, BigInt(Math.round(at * 1000)), tick, tag),
  )
  let room: Room | null = null
  let closed = false
  let joins = 0

  const join = async (): Promise<void> => {
    const next = new Room()
    next.on(RoomEvent.DataReceived, (data, participant, _kind, topic) => {
      // No participant: sent before LiveKit named the sender, or by a hidden one. Nobody, then.
      if (participant && topic) options.onData(topic, senderOf(participant), data)
    })
    next.on(RoomEvent.ParticipantDisconnected, (participant) => options.onLeft(participant.identity))
    let impatience: NodeJS.Timeout | undefined
    next.on(RoomEvent.Reconnecting, () => {
      impatience = setTimeout(() => {
        // Left for good, so that it cannot come back as `host` and evict the next one.
        if (room === next) room = null
        next
          .disconnect()
          .catch(() => {})
          .finally(() => void keepTrying())
      }, RESUME)
    })
    next.on(RoomEvent.Reconnected, () => clearTimeout(impatience))
    next.on(RoomEvent.Disconnected, (reason) => {
      clearTimeout(impatience)
      if (room === next) room = null
      if (reason === DisconnectReason.DUPLICATE_IDENTITY) {
        closed = true
        options.onEvicted()
      } else if (!closed) void keepTrying()
    })
    await next.connect(options.url, await options.token(), { autoSubscribe: false, dynacast: true })
    if (closed || !next.localParticipant) return void (await next.disconnect())
    room = next
    // Publishing into a room that is going away never ends by itself.
    const gone = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('not published in time')), PUBLISH).unref()
      next.once(RoomEvent.Disconnected, () => reject(new Error('the room is gone')))
    })
    const { localParticipant } = next
    try {
      await Promise.race([
        gone,
        Promise.all([
          localParticipant.publishTrack(LocalVideoTrack.createVideoTrack('picture', video), videoOptions(options.fps)),
          localParticipant.publishTrack(LocalAudioTrack.createAudioTrack('sound', audio), audioOptions()),
        ]),
      ])
      joins++
    } catch (error) {
      if (room === next) room = null
      await next.disconnect().catch(() => {})
      throw error
    }
  }
  let trying = false
  const keepTrying = async (): Promise<void> => {
    if (trying) return
    trying = true
    for (let attempt = 0; !closed && !room?.isConnected; attempt++) {
      if (attempt > 0) {
        const pause = BACKOFF[Math.min(attempt, BACKOFF.length) - 1]
        await new Promise((resolve) => setTimeout(resolve, pause * (0.75 + Math.random() / 2)))
      }
      await join().catch(() => {})
    }
    trying = false
  }
  void keepTrying()

  return {
    picture: (i420, tick, due, tag) => pictures.push({ i420, tick, due, tag }),
    sound: (samples, due) => sound.push(samples, due),
    people: () => [...(room?.remoteParticipants.values() ?? [])].map(senderOf),
    stats: async () => ({
      connected: room?.isConnected ?? false,
      tagged,
      joins,
      ...pictures.stats(),
      ...sound.stats(),
      encoder: room ? await encoderStats(room) : [],
    }),
    close: async () => {
      closed = true
      pictures.close()
      await sound.close()
      await video.close()
      await room?.disconnect().catch(() => {})
    },
  }
}

const encoderStats = async (room: Room): Promise<PublisherStats['encoder']> => {
  try {
    const { publisherStats } = await room.getRtcStats()
    return publisherStats.flatMap(({ stats }) => {
      if (stats.case !== 'outboundRtp' || stats.value.stream?.kind !== 'video') return []
      const out = stats.value.outbound
      const frames = out?.framesEncoded ?? 0
      return [
        {
          name: out?.encoderImplementation ?? '',
          frames,
          msPerFrame: frames > 0 ? ((out?.totalEncodeTime ?? 0) * 1000) / frames : 0,
          width: out?.frameWidth ?? 0,
          limited: String(out?.qualityLimitationReason ?? ''),
        },
      ]
    })
  } catch {
    return []
  }
}
