/** Lets encoded frames pass as they are, off the page's own thread. See `encoded-audio.ts` for why anybody has to. */
onmessage = ({ data }: MessageEvent<{ readable: ReadableStream; writable: WritableStream }>) => {
  data.readable.pipeTo(data.writable).catch(() => {}) // ends with the track
}
