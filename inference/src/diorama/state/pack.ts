/**
 * Snapshots and hashes: one canonical encoding of the state. Keys in alphabetical order, numbers as lib0's `any` (integers as
 * varints, else exact float32 or float64, minus zero kept), so the same state always gives the same bytes and back.
 */
import { createHash } from 'node:crypto'
import { decoding, encoding } from 'lib0'
import type { DioramaState } from './state.ts'

/** Upper bound of a packed state, bytes. */
export const MOST_BYTES = 64 * 1024

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

const ordered = (value: unknown): Plain => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value === 'object' && value !== null) {
    const out: { [key: string]: Plain } = {}
    for (const key of Object.keys(value).sort()) {
      const part = (value as Record<string, unknown>)[key]
      if (part !== undefined) out[key] = ordered(part)
    }
    return out
  }
  return value as Plain
}

/** Packs a state. Throws a RangeError when it is larger than `MOST_BYTES`: a bug, since the number of actors is bounded. */
export const packState = (state: DioramaState): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeAny(encoder, ordered(state) as never)
  const bytes = encoding.toUint8Array(encoder)
  if (bytes.length > MOST_BYTES) throw new RangeError(`state of ${bytes.length} bytes`)
  return bytes
}

/** Reads a packed state. Throws when the bytes are not one of this version. */
export const unpackState = (bytes: Uint8Array): DioramaState => {
  const state = decoding.readAny(decoding.createDecoder(bytes)) as DioramaState
  if (state === null || typeof state !== 'object' || state.v !== 1)
    throw new TypeError('not a Diorama state of version 1')
  return state
}

/** SHA-256 of the canonical bytes, hex. */
export const hashState = (state: DioramaState): string => createHash('sha256').update(packState(state)).digest('hex')
