/**
 * Steering on the wire and in the log. A message is 13 bytes for a LiveKit data packet; a stretch of ticks is run-length packed into
 * the text of a `steer` commit's note. Both round-trip exactly for quantised controls (SPEC STEER).
 */
import * as buffer from 'lib0/buffer'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { HeldControl, SteerMessage } from './steer.ts'

/** Steps of the quantities: move and stick in 64ths, look in 16ths of a degree. */
const MOVE = 64
const LOOK = 16
/** Largest turn of one tick, 16ths of a degree; and of one message, which may cover several ticks. */
const LOOK_TICK = 126
const LOOK_MESSAGE = 32767
const FORMAT = 1
const MESSAGE_BYTES = 13
/** Longest packed note: `CommitNote.steer`. */
export const STEER_NOTE_MAX = 4096
/** Ticks one note may cover: a minute, far above the second it is meant for. */
const TICKS_MAX = 1440

const step = (value: number, steps: number, max: number): number => {
  const n = Math.round((Number.isFinite(value) ? value : 0) * steps)
  // `|| 0` turns -0 into 0, which would not survive the round trip.
  return Math.max(-max, Math.min(max, n)) || 0
}

/** A control on the grid of the log: what is applied must be what is recorded. */
export const quantise = ({ moveX, moveZ, lookX, lookY, verbs }: HeldControl): HeldControl => ({
  moveX: step(moveX, MOVE, MOVE) / MOVE,
  moveZ: step(moveZ, MOVE, MOVE) / MOVE,
  lookX: step(lookX, LOOK, LOOK_TICK) / LOOK,
  lookY: step(lookY, LOOK, LOOK_TICK) / LOOK,
  verbs: verbs & 0xff,
})

/** Packs what a browser sends: format, n (32 bit, wraps), keys (16 bit), look (16ths of a degree, up to 2047), stick (64ths). */
export const packSteer = ({ n, keys, lookX, lookY, stickX, stickY }: SteerMessage): Uint8Array => {
  const view = new DataView(new ArrayBuffer(MESSAGE_BYTES))
  view.setUint8(0, FORMAT)
  view.setUint32(1, n)
  view.setUint16(5, keys)
  view.setInt16(7, step(lookX, LOOK, LOOK_MESSAGE))
  view.setInt16(9, step(lookY, LOOK, LOOK_MESSAGE))
  view.setInt8(11, step(stickX, MOVE, MOVE))
  view.setInt8(12, step(stickY, MOVE, MOVE))
  return new Uint8Array(view.buffer)
}

/** Reads a steering message; null when it is not one. */
export const unpackSteer = (bytes: Uint8Array): SteerMessage | null => {
  if (bytes.length !== MESSAGE_BYTES || bytes[0] !== FORMAT) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stickX = view.getInt8(11)
  const stickY = view.getInt8(12)
  if (Math.abs(stickX) > MOVE || Math.abs(stickY) > MOVE) return null
  return {
    n: view.getUint32(1),
    keys: view.getUint16(5),
    lookX: view.getInt16(7) / LOOK,
    lookY: view.getInt16(9) / LOOK,
    stickX: stickX / MOVE,
    stickY: stickY / MOVE,
  }
}

const isSame = (a: HeldControl, b: HeldControl): boolean =>
  a.moveX === b.moveX && a.moveZ === b.moveZ && a.lookX === b.lookX && a.lookY === b.lookY && a.verbs === b.verbs

/** What was applied from `firstTick` on, one control a tick without a gap. */
export interface HeldStretch {
  firstTick: number
  held: HeldControl[]
}

/**
 * Packs one control a tick, from `firstTick` on, as runs. Controls are put on the grid of `quantise`. Throws a RangeError when the
 * stretch does not fit a note: write it as two.
 */
export const packHeld = (firstTick: number, held: readonly HeldControl[]): string => {
  const encoder = encoding.createEncoder()
  encoding.writeUint8(encoder, FORMAT)
  encoding.writeVarUint(encoder, firstTick)
  const grid = held.map(quantise)
  for (let from = 0; from < grid.length;) {
    let to = from + 1
    while (to < grid.length && isSame(grid[to], grid[from])) to++
    const { moveX, moveZ, lookX, lookY, verbs } = grid[from]
    encoding.writeVarUint(encoder, to - from)
    for (const n of [moveX * MOVE, moveZ * MOVE, lookX * LOOK, lookY * LOOK]) encoding.writeVarInt(encoder, n)
    encoding.writeVarUint(encoder, verbs)
    from = to
  }
  const text = buffer.toBase64(encoding.toUint8Array(encoder))
  if (text.length > STEER_NOTE_MAX || held.length > TICKS_MAX) throw new RangeError('steering does not fit one note')
  return text
}

/** Reads a packed stretch; null when it is not one. Ticks no stretch covers were released. */
export const unpackHeld = (text: string): HeldStretch | null => {
  if (text.length > STEER_NOTE_MAX) return null
  try {
    const decoder = decoding.createDecoder(buffer.fromBase64(text))
    if (decoding.readUint8(decoder) !== FORMAT) return null
    const firstTick = decoding.readVarUint(decoder)
    const held: HeldControl[] = []
    while (decoding.hasContent(decoder)) {
      const ticks = decoding.readVarUint(decoder)
      const control = {
        moveX: decoding.readVarInt(decoder) / MOVE,
        moveZ: decoding.readVarInt(decoder) / MOVE,
        lookX: decoding.readVarInt(decoder) / LOOK,
        lookY: decoding.readVarInt(decoder) / LOOK,
        verbs: decoding.readVarUint(decoder),
      }
      if (ticks === 0 || held.length + ticks > TICKS_MAX || !isSame(control, quantise(control))) return null
      for (let i = 0; i < ticks; i++) held.push({ ...control })
    }
    return { firstTick, held }
  } catch {
    return null
  }
}
