/** Identifiers of intents: 120 random bits. `crypto.randomUUID` is absent on plain http pages, `getRandomValues` is not. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A fresh intent id: 20 characters of the URL-safe alphabet. */
export const newIntentId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(20))
  let id = ''
  for (const byte of bytes) id += ALPHABET[byte & 63]
  return id
}
