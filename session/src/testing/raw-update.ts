/** Yjs updates written by hand, to say what no Yjs client would. Tests only. */
import * as encoding from 'lib0/encoding'

export interface RawStruct {
  /** Low five bits of the info byte; 8 is plain values. */
  ref?: number
  origin?: [client: number, clock: number]
  rightOrigin?: [client: number, clock: number]
  /** Root name, or the item it is nested in. Written when neither neighbour is given. */
  parent?: string | [client: number, clock: number]
  key?: string
  values?: unknown[]
  /** Written instead of the length of `values`. */
  length?: number
}

export interface RawBlock {
  client: number
  clock: number
  structs: RawStruct[]
}

const writeId = (encoder: encoding.Encoder, [client, clock]: [number, number]) => {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

const writeStruct = (encoder: encoding.Encoder, struct: RawStruct) => {
  const { ref = 8, origin, rightOrigin, parent = '', key, values = [], length } = struct
  encoding.writeUint8(encoder, ref | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (key !== undefined ? 32 : 0))
  if (ref === 0 || ref === 10) return encoding.writeVarUint(encoder, length ?? 1)
  if (origin) writeId(encoder, origin)
  if (rightOrigin) writeId(encoder, rightOrigin)
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else writeId(encoder, parent)
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  encoding.writeVarUint(encoder, length ?? values.length)
  for (const value of values) encoding.writeAny(encoder, value as never)
}

/** One update of the given blocks; `blockCount` is written instead of their number. */
export const rawUpdate = (blocks: readonly RawBlock[], blockCount = blocks.length): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, blockCount)
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const struct of structs) writeStruct(encoder, struct)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

/** `{id, k, t, __proto__: {admin: true}}` as it travels: the key is an ordinary one on the wire. */
export const protoValueUpdate = (client: number, lane: string, value: Record<string, unknown>): Uint8Array => {
  const marked = { ...value, __pr0to__: { admin: true } }
  const update = rawUpdate([{ client, clock: 0, structs: [{ parent: lane, values: [marked] }] }])
  const text = Buffer.from(update).toString('latin1').replaceAll('__pr0to__', '__proto__')
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
