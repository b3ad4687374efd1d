/**
 * Hands a picture to LiveKit together with its frame metadata. rtc-node 1.1.0 has the fields in its native layer and not in
 * `VideoSource.captureFrame`, so this one file reaches past it; where that is not possible, the plain call is used and pictures are
 * published without a tag.
 */
import { CaptureVideoFrameRequest, type CaptureVideoFrameResponse } from '@livekit/rtc-ffi-bindings'
import { TrackPublishOptions, VideoBufferType, VideoFrame, VideoRotation, type VideoSource } from '@livekit/rtc-node'
import { encodeFrameTag, type FrameTag } from '@shoal/session'

/** User timestamp, frame id, user data. */
const FEATURES = [0, 1, 2]

interface FfiClient {
  request(message: unknown): CaptureVideoFrameResponse
}

const ffiClient = (): FfiClient | null => {
  const client = (globalThis as { _ffiClientInstance?: FfiClient })._ffiClientInstance
  return typeof client?.request === 'function' ? client : null
}

/** Can this installation publish tagged frames? Ask after the first object of rtc-node exists. */
export const canTag = (): boolean =>
  ffiClient() !== null && 'frameMetadataFeatures' in new TrackPublishOptions() && hasMetadataField()

const hasMetadataField = (): boolean => {
  const sent = new CaptureVideoFrameRequest({ metadata: { frameId: 7 } } as never)
  return (sent as { metadata?: { frameId?: number } }).metadata?.frameId === 7
}

/** Adds what the server needs to know to the options of the track. */
export const withTags = (options: TrackPublishOptions): TrackPublishOptions =>
  canTag() ? Object.assign(options, { frameMetadataFeatures: FEATURES }) : options

/**
 * Captures one I420 picture. `i420` must begin at offset 0 of its buffer (rtc-node takes the pointer of the buffer and ignores the
 * offset) and have exactly the size of the source: anything else would crash natively. It may be reused after the call.
 */
export const capturePicture = (
  source: VideoSource,
  i420: Uint8Array,
  timestampUs: bigint,
  tick: number,
  tag: FrameTag,
): void => {
  const { width, height } = source
  if (i420.byteOffset !== 0 || i420.byteLength !== (width * height * 3) / 2)
    throw new RangeError(`a picture of ${width}x${height} has ${(width * height * 3) / 2} bytes at offset 0`)
  const frame = new VideoFrame(i420, width, height, VideoBufferType.I420)
  const client = ffiClient()
  if (!client) return source.captureFrame(frame, timestampUs)
  client.request({
    message: {
      case: 'captureVideoFrame',
      value: new CaptureVideoFrameRequest({
        sourceHandle: source.ffiHandle.handle,
        buffer: frame.protoInfo(),
        rotation: VideoRotation.VIDEO_ROTATION_0,
        timestampUs,
        metadata: {
          userTimestamp: BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)),
          frameId: tick >>> 0,
          userData: encodeFrameTag(tag) as Uint8Array<ArrayBuffer>,
        },
      }),
    },
  })
}
