/**
 * Keeps the sound alive beside frame metadata. In Chromium livekit-client 2.23 reads metadata through `createEncodedStreams`, which
 * it turns on for the whole peer connection; then every receiver needs its streams joined, but it joins those of video only, and
 * all sound is dropped before the decoder (packets arrive, `totalSamplesReceived` stays 0). So the audio receivers are joined here.
 */
import type { RemoteTrack } from 'livekit-client'
import PassWorker from './pass.worker.ts?worker'

interface EncodedReceiver extends RTCRtpReceiver {
  createEncodedStreams(): { readable: ReadableStream; writable: WritableStream }
}

/** A receiver is joined once for its life: a track that takes its place later flows through the same streams. */
const joined = new WeakSet<RTCRtpReceiver>()
let worker: Worker | undefined

/** Joins the encoded streams of an audio track, where the browser wants that. At once on subscription: later is too late. */
export const letAudioPass = (track: RemoteTrack): void => {
  const receiver = track.receiver as EncodedReceiver | undefined
  if (!receiver || joined.has(receiver) || typeof receiver.createEncodedStreams !== 'function') return
  try {
    const { readable, writable } = receiver.createEncodedStreams()
    worker ??= new PassWorker()
    worker.postMessage({ readable, writable }, [readable, writable])
    joined.add(receiver)
  } catch {
    // This connection does not use encoded streams: sound flows by itself.
  }
}
