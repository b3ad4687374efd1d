/**
 * Who is here, as y-protocols awareness on the wire but with a table of our own: an entry is taken only for a client id bound to the
 * sender, so nobody speaks for another, and the table cannot outgrow the sockets. No timers: a socket's end removes its entries.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

interface Presence {
  clock: number
  /** JSON text of the state; `null` when gone. */
  state: string
}

const encode = (entries: Iterable<[number, Presence]>): Uint8Array => {
  const list = [...entries]
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, list.length)
  for (const [clientId, { clock, state }] of list) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  }
  return encoding.toUint8Array(encoder)
}

export const createAwarenessTable = () => {
  const table = new Map<number, Presence>()
  return {
    /** Takes what is the sender's own and newer; returns the update to send on, or null when there is nothing in it. Throws on nonsense. */
    take(update: Uint8Array, owns: (clientId: number) => boolean): Uint8Array | null {
      const decoder = decoding.createDecoder(update)
      const news: [number, Presence][] = []
      for (let n = decoding.readVarUint(decoder); n > 0; n--) {
        const clientId = decoding.readVarUint(decoder)
        const presence = { clock: decoding.readVarUint(decoder), state: decoding.readVarString(decoder) }
        const known = table.get(clientId)
        if (!owns(clientId) || (known !== undefined && known.clock >= presence.clock)) continue
        JSON.parse(presence.state)
        news.push([clientId, presence])
        table.set(clientId, presence)
      }
      return news.length > 0 ? encode(news) : null
    },

    /** Everybody present, for a newcomer; null when nobody is. */
    everybody(): Uint8Array | null {
      const present = [...table].filter(([, { state }]) => state !== 'null')
      return present.length > 0 ? encode(present) : null
    },

    /** Forgets a client whose socket closed; returns the update that tells the others, or null when it was not known. */
    remove(clientId: number): Uint8Array | null {
      const known = table.get(clientId)
      table.delete(clientId)
      return known === undefined || known.state === 'null'
        ? null
        : encode([[clientId, { clock: known.clock + 1, state: 'null' }]])
    },

    get size(): number {
      return table.size
    },
  }
}
export type AwarenessTable = ReturnType<typeof createAwarenessTable>
