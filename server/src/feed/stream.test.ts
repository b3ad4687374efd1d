import { expect, test } from 'vitest'
import { createEventStream, frameOf } from './stream.ts'

test('a frame is one event, whatever the text holds', () => {
  const text = new TextDecoder().decode(frameOf('commit', { t: 'a\n\ndata: b\r' }, 7))
  expect(text).toBe('event: commit\nid: 7\ndata: {"t":"a\\n\\ndata: b\\r"}\n\n')
})

test('a reader that falls too far behind is let go, once', async () => {
  let ends = 0
  const stream = createEventStream(() => void ends++)
  const frame = new Uint8Array(100_000)
  for (let i = 0; i < 10; i++) stream.send(frame)
  expect(ends).toBe(1)
  stream.end()
  expect(ends).toBe(1)
  let read = 0
  for await (const chunk of stream.body) read += chunk.byteLength
  expect(read).toBe(500_000)
})

test('a reader that goes away ends it, once', async () => {
  let ends = 0
  const stream = createEventStream(() => void ends++)
  stream.send(new Uint8Array(1))
  await stream.body.cancel()
  stream.send(new Uint8Array(1))
  stream.end()
  expect(ends).toBe(1)
})
