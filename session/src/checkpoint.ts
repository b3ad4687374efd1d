/**
 * A checkpoint as it is stored: a JSON head and the model's own bytes in one piece. The head names the built world, so that a host
 * that takes over never reads the premise again; server and tools can read it without knowing any model.
 */
import type { Premise } from './premise.ts'
import type { Said } from './commit.ts'

export interface CheckpointHead {
  world: { model: string; version: string; premise: Premise; data: unknown; title: Said }
  /** Null: the world as it was built, before its first tick. */
  snapshot: { model: string; version: string; tick: number } | null
}

const MAGIC = 0x53484331
const PREFIX = 8

/** Magic `SHC1`, length of the head, head, bytes. */
export const packCheckpoint = (head: CheckpointHead, bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const { world, snapshot } = head
  const text = new TextEncoder().encode(JSON.stringify({ world, snapshot }))
  const out = new Uint8Array(PREFIX + text.length + bytes.length)
  const view = new DataView(out.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, text.length)
  out.set(text, PREFIX)
  out.set(bytes, PREFIX + text.length)
  return out
}

/** Throws when the bytes are not a checkpoint. */
export const unpackCheckpoint = (packed: Uint8Array): { head: CheckpointHead; bytes: Uint8Array } => {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  if (packed.length < PREFIX || view.getUint32(0) !== MAGIC) throw new Error('this is not a checkpoint')
  const end = PREFIX + view.getUint32(4)
  if (end > packed.length) throw new Error('this checkpoint is cut off')
  const head = JSON.parse(new TextDecoder().decode(packed.subarray(PREFIX, end))) as CheckpointHead
  return { head, bytes: packed.slice(end) }
}
