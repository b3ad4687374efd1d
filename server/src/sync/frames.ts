/** Frames the server sends: y-websocket's, built once and sent to many. */
import { type Frame, MESSAGE } from '@shoal/session'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Second varuint of a sync frame. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

const syncFrame = (kind: number, bytes: Uint8Array): Frame => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder) as Frame
}

/** "What have you that I have not?" */
export const step1Frame = (doc: Y.Doc): Frame => syncFrame(SYNC.step1, Y.encodeStateVector(doc))
export const step2Frame = (state: Uint8Array): Frame => syncFrame(SYNC.step2, state)
export const updateFrame = (update: Uint8Array): Frame => syncFrame(SYNC.update, update)

export const awarenessFrame = (update: Uint8Array): Frame => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder) as Frame
}

/** Awareness of zero clients: says nothing, but a stock client hears it and stays. WebSocket pings do not count for it. */
export const BEAT: Frame = awarenessFrame(Uint8Array.of(0))
