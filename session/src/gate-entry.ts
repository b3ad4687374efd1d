/** Shape of a participant's entry at the gate: plain, small, and an intent's envelope. Whether it may take effect is the host's verdict. */
import * as encoding from 'lib0/encoding'
import { isPlain } from './plain.ts'

/** Largest entry, bytes of its encoding: the longest round in Chinese is 2.8 KB. */
export const ENTRY_BYTES = 4096

const ID = /^[A-Za-z0-9_-]{8,40}$/
const KIND = /^[a-z][a-z.]{1,23}$/
/** Year 2100: as in `IntentEnvelope`, which these checks repeat by hand because the gate sees 200,000 updates a second. */
const AT_MAX = 4102444800000

/** Encoded size of a value in bytes. */
export const bytesOf = (value: unknown): number => {
  const encoder = encoding.createEncoder()
  encoding.writeAny(encoder, value as never)
  return encoding.length(encoder)
}

/** True when the value may stand in an intent lane. `small`: its size is known to be within bounds already. */
export const checkEntry = (value: unknown, small: boolean): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isPlain(value)) return false
  const { id, k, at } = value as Record<string, unknown>
  return (
    typeof id === 'string' &&
    ID.test(id) &&
    typeof k === 'string' &&
    KIND.test(k) &&
    typeof at === 'number' &&
    at >= 0 &&
    at <= AT_MAX &&
    (small || bytesOf(value) <= ENTRY_BYTES)
  )
}
