/**
 * The log socket: plain y-websocket (sync 0, awareness 1) plus two message types of our own. A stock client ignores both. The
 * schema-hash test (wire.test.ts) fails when a schema changes and `PROTOCOL_VERSION` does not.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'

/** Raised whenever a page of the previous version could misread the log or be misread. */
export const PROTOCOL_VERSION = 1

/** First varuint of a frame. `notice` goes server to client, `renew` client to server. */
export const MESSAGE = { sync: 0, awareness: 1, notice: 100, renew: 101 } as const

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const Notice = v.variant('kind', [
  /** To the host: everything up to `seq` is stored; now it may take effect. Sent once at connect too. */
  v.object({ kind: v.literal('commit-stored'), seq: count }),
  /** To a writer: entries of `clientId` below `clock` are stored and survive the server. Sent once at connect too. */
  v.object({ kind: v.literal('stored'), clientId: count, clock: count }),
  /** The socket lives on until `expiresAt`, ms since 1970. */
  v.object({ kind: v.literal('renewed'), expiresAt: count }),
])
export type Notice = v.InferOutput<typeof Notice>

/** Longest ticket, characters. */
export const TICKET_MAX = 1024

/** Query parameters of the socket: `provider.params`. */
export const logParams = (ticket: string, clientId: number): { t: string; c: string; v: string } => ({
  t: ticket,
  c: String(clientId),
  v: String(PROTOCOL_VERSION),
})

/** A frame `WebSocket.send` takes: DOM types ask for an unshared buffer, which lib0's are. */
export type Frame = Uint8Array<ArrayBuffer>

const textFrame = (type: number, text: string): Frame => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, text)
  return encoding.toUint8Array(encoder) as Frame
}

/** A whole frame, type included. */
export const encodeNotice = (notice: Notice): Frame => textFrame(MESSAGE.notice, JSON.stringify(notice))

/** Reads a notice behind its type byte (y-websocket's message handlers get the decoder there). Null: of a later version. */
export const readNotice = (decoder: decoding.Decoder): Notice | null => {
  try {
    const parsed = v.safeParse(Notice, JSON.parse(decoding.readVarString(decoder)))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** A whole frame that asks to keep the socket open with a fresh ticket. */
export const encodeRenew = (ticket: string): Frame => textFrame(MESSAGE.renew, ticket)

/** Reads the ticket behind the type byte; null when it is no ticket. */
export const readRenew = (decoder: decoding.Decoder): string | null => {
  try {
    const ticket = decoding.readVarString(decoder)
    return ticket.length <= TICKET_MAX ? ticket : null
  } catch {
    return null
  }
}
