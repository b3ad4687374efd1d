/**
 * The log's own encoding of judged values: one client block with one struct a lane, no deletes. Byte for byte what Yjs writes for
 * the same append, and the only bytes that are stored, applied and sent on.
 */
import * as encoding from 'lib0/encoding'
import type { Run } from './gate.ts'

const CONTENT_ANY = 8
const HAS_ORIGIN = 128

/** Runs of the same lane that follow each other, as one run. Keeps the order in which lanes first appear. */
export const joinRuns = (runs: readonly Run[]): Run[] => {
  const joined = new Map<number, Run>()
  for (const run of runs) {
    const before = joined.get(run.clientId)
    if (before === undefined) joined.set(run.clientId, { ...run, values: [...run.values] })
    else before.values.push(...run.values)
  }
  return [...joined.values()]
}

/** Encodes runs of different lanes as one Yjs update (V1). */
export const encodeRuns = (runs: readonly Run[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, runs.length)
  for (const { clientId, clock, owner, values } of runs) {
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
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}
