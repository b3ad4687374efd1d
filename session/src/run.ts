/**
 * The log's own encoding of judged values: one struct, one client block, no deletes. Byte for byte what Yjs writes for the same
 * append, and the only bytes that are stored, applied and sent on.
 */
import * as encoding from 'lib0/encoding'
import type { Run } from './gate.ts'

const CONTENT_ANY = 8
const HAS_ORIGIN = 128

/** Encodes one run as a Yjs update (V1). */
export const encodeRun = ({ clientId, clock, owner, values }: Run): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeUint8(encoder, clock > 0 ? CONTENT_ANY | HAS_ORIGIN : CONTENT_ANY)
  if (clock > 0) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock - 1)
  } else {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, owner.lane)
  }
  encoding.writeVarUint(encoder, values.length)
  for (const value of values) encoding.writeAny(encoder, value as never)
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}
