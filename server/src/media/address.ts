/** The LiveKit address a browser is told. What is `127.0.0.1` for us is another machine for a phone on the same network. */
import { hostName, isLoopback } from '../http/gate.ts'

const isLocal = (name: string): boolean => isLoopback(name) || name === '0.0.0.0' || name === '::'

/**
 * `configured` (LIVEKIT_URL) as a ws/wss URL; when it names this machine only, with the host the browser itself used
 * (`host`, a checked Host header). `published` (LIVEKIT_PUBLIC_URL) overrides all.
 */
export const livekitAddress = (configured: string, published: string | undefined, host: string | undefined): string => {
  if (published) return published.replace(/\/$/, '')
  const url = new URL(configured)
  url.protocol = url.protocol === 'https:' || url.protocol === 'wss:' ? 'wss:' : 'ws:'
  const name = hostName(host)
  if (name && isLocal(url.hostname.replace(/^\[|\]$/g, ''))) url.hostname = name.includes(':') ? `[${name}]` : name
  return url.toString().replace(/\/$/, '')
}

/** Origins a page has to be let to for that address: the socket, and the http check livekit-client makes when it fails. */
export const livekitOrigins = (address: string): string[] => {
  const { protocol, host } = new URL(address)
  return [`${protocol}//${host}`, `${protocol === 'wss:' ? 'https' : 'http'}://${host}`]
}
