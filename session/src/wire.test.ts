/** The wire: our own messages, and the version that must change when what travels does. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { Commit } from './commit.ts'
import { Intent, IntentEnvelope } from './intent.ts'
import { REFUSALS } from './refusal.ts'
import { ACTS, may, ROLES } from './roles.ts'
import { packHeld, packSteer } from './steer-pack.ts'
import { RELEASED } from './steer.ts'
import { TicketClaims } from './ticket.ts'
import {
  encodeNotice,
  encodeRenew,
  logParams,
  MESSAGE,
  Notice,
  PROTOCOL_VERSION,
  readNotice,
  readRenew,
  TICKET_MAX,
} from './wire.ts'

/** Hash of what travels, by protocol version. When the test below fails: is the change readable by both sides? Then replace the hash; else raise the version. */
const HASHES: Record<number, string> = { 1: '198ad921302f5d97' }

/** A valibot schema as data: its types, keys, literals and bounds, without its functions. */
const shapeOf = (value: unknown): unknown => {
  if (typeof value === 'function') return null
  if (value instanceof RegExp) return value.source
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([key]) => !key.startsWith('~') && !['message', 'async', 'expects', 'reference'].includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, shapeOf(inner)])
}

it('[WIRE10] what travels changes only together with PROTOCOL_VERSION', () => {
  const schemas = shapeOf([Intent, IntentEnvelope, Commit, Notice, TicketClaims])
  const packed = [
    packSteer({ n: 1, keys: 2, lookX: 3, lookY: 4, stickX: 0.5, stickY: 1 }),
    packHeld(7, [RELEASED]),
  ].map(String)
  const hash = createHash('sha256')
    .update(JSON.stringify([schemas, packed, MESSAGE]))
    .digest('hex')
    .slice(0, 16)
  expect(hash).toBe(HASHES[PROTOCOL_VERSION])
})

it('[WIRE10] the shape sees keys, bounds, literals and patterns', () => {
  const text = JSON.stringify(shapeOf([Intent, Commit]))
  for (const part of ['rewind', 'toSeq', '[A-Za-z0-9_-]{8,40}', '600', 'baton', '4096']) expect(text).toContain(part)
})

it('[WIRE11] notices come back as sent; a later version’s read as null', () => {
  const read = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame)
    expect(decoding.readVarUint(decoder)).toBe(MESSAGE.notice)
    return readNotice(decoder)
  }
  for (const notice of [
    { kind: 'commit-stored', seq: 7 },
    { kind: 'stored', clientId: 4_000_000_000, clock: 3 },
    { kind: 'renewed', expiresAt: 1_795_450_000_000 },
  ] as Notice[]) {
    expect(read(encodeNotice(notice))).toEqual(notice)
  }
  expect(read(encodeNotice({ kind: 'of-tomorrow' } as never))).toBeNull()
  expect(readNotice(decoding.createDecoder(Uint8Array.of(9, 1)))).toBeNull()
})

it('[WIRE4] a renewal carries its ticket, within bounds', () => {
  const decoder = decoding.createDecoder(encodeRenew('abc.def'))
  expect([decoding.readVarUint(decoder), readRenew(decoder)]).toEqual([MESSAGE.renew, 'abc.def'])
  const long = encoding.createEncoder()
  encoding.writeVarString(long, 'x'.repeat(TICKET_MAX + 1))
  expect(readRenew(decoding.createDecoder(encoding.toUint8Array(long)))).toBeNull()
  expect(readRenew(decoding.createDecoder(Uint8Array.of(200, 1)))).toBeNull()
})

it('[WIRE10] the address names ticket, client id and version', () => {
  expect(logParams('t.s', 4_294_967_295)).toEqual({ t: 't.s', c: '4294967295', v: String(PROTOCOL_VERSION) })
})

it('[ROLE1] who may do what', () => {
  const table = ROLES.map((role) => [role, ...ACTS.filter((act) => may(role, act))])
  for (const [role, ...acts] of table) {
    expect(acts.includes('write')).toBe(role === 'owner' || role === 'director')
    expect(acts.includes('commit')).toBe(role === 'host')
    expect(acts.includes('manage')).toBe(role === 'owner')
  }
})

it('[WIRE1] close codes: 44xx for what reconnecting cannot mend, 45xx for what it can; every text in both languages', () => {
  for (const [code, { en, zh, close, retryable }] of Object.entries(REFUSALS)) {
    expect(en.length, code).toBeGreaterThan(3)
    expect(/[\u4e00-\u9fff]/.test(zh), code).toBe(true)
    if (close !== undefined) expect(close >= 4400 && close < 4600, code).toBe(true)
    if (close !== undefined && close >= 4500) expect(retryable, code).toBe(true)
  }
})
