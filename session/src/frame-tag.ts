/**
 * What every published picture carries beside its pixels, as LiveKit frame metadata: `frameId` is the tick, `userTimestamp` the
 * capture time in microseconds since 1970, and `userData` these few bytes. A page reads from it which instruction is on the air.
 */

/** Length of the tag, bytes. */
export const FRAME_TAG_BYTES = 12

export interface FrameTag {
  /** Seq of the last commit that has taken effect in this picture. */
  seq: number
  /** `n` of the last steering message of the stick's holder that this tick has seen; 0: none yet. */
  steer: number
  /** The host's claim. */
  epoch: number
}

export const encodeFrameTag = ({ seq, steer, epoch }: FrameTag): Uint8Array => {
  const view = new DataView(new ArrayBuffer(FRAME_TAG_BYTES))
  view.setUint32(0, seq)
  view.setUint32(4, steer)
  view.setUint32(8, epoch)
  return new Uint8Array(view.buffer)
}

/** Null when the bytes are no tag (an older host, another publisher). */
export const decodeFrameTag = (bytes: Uint8Array): FrameTag | null => {
  if (bytes.length < FRAME_TAG_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { seq: view.getUint32(0), steer: view.getUint32(4), epoch: view.getUint32(8) }
}
