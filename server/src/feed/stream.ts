/** One browser's event stream: text/event-stream frames into a bounded queue. */
const encoder = new TextEncoder()

/** One server-sent event. `id`: where EventSource resumes (Last-Event-ID). */
export const frameOf = (event: string, data: unknown, id?: number): Uint8Array =>
  encoder.encode(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`)

/** A reader this far behind (bytes) is let go; EventSource comes back and resumes. */
const QUEUE_MAX = 512 * 1024

export interface EventStream {
  readonly body: ReadableStream<Uint8Array>
  /** Sends a frame; the stream ends when the reader is too slow. */
  send(frame: Uint8Array): void
  end(): void
}

/** `onEnd` is called once, however the stream ends. */
export const createEventStream = (onEnd: () => void): EventStream => {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  const end = (): void => {
    if (!controller) return
    const open = controller
    controller = null
    onEnd()
    open.close()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: (c) => void (controller = c),
      cancel: () => {
        controller = null
        onEnd()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: QUEUE_MAX }),
  )
  return {
    body,
    end,
    send: (frame) => {
      if (!controller) return
      if ((controller.desiredSize ?? 0) < frame.byteLength) return end()
      controller.enqueue(frame)
    },
  }
}
