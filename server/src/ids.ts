/** Ids and keys. Whoever can guess an id could knock at doors, so every id is random: 128 bits for worlds and sessions, 80 for invite codes. */
import { hkdfSync, randomBytes, randomInt } from 'node:crypto'

/** World, session: 22 characters of [A-Za-z0-9_-]. */
export const newId = (): string => randomBytes(16).toString('base64url')

/** Crockford's base 32 in lower case: no i, l, o, u, so a code can be read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Invite: 16 characters, 80 bits. */
export const newInviteCode = (): string => Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join('')

/** Error: 8 characters, enough to find one log line. */
export const newErrorId = (): string => randomBytes(6).toString('base64url')

export const newDevice = (): string => randomBytes(5).toString('hex')

export const newSeed = (): number => randomInt(0, 0x1_0000_0000)

/** One key a purpose, derived from the one secret of the settings (HKDF, RFC 5869): a leak of one does not open the others. */
export const deriveKey = (secret: string, purpose: 'accounts' | 'tickets'): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'shoal', purpose, 32))

const ID = /^[A-Za-z0-9_-]{1,64}$/
/** Could this be an id at all? Asked before anything goes to the database. */
export const isId = (text: string): boolean => ID.test(text)
