/**
 * Which hosts this server answers for, and which pages may change something. With SHOAL_ORIGIN set: those origins (and this
 * machine itself). Without: address literals and names nobody can buy (`studio`, `studio.local`, `studio.lan`), so that a phone
 * on the same network works and a foreign domain pointed at us (DNS rebinding) does not.
 */
import { isIP } from 'node:net'

export interface Gate {
  /** `host`: the Host header. */
  hostAllowed(host: string | undefined): boolean
  /** `origin`: the Origin header, of a mutation or a WebSocket upgrade. */
  originAllowed(origin: string | undefined, host: string | undefined): boolean
}

/** Host name of a Host header, without port and brackets; null when it is not a plain host. */
export const hostName = (host: string | undefined): string | null => {
  if (!host || !/^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](:\d{1,5})?$/.test(host)) return null
  return host
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase()
}

export const isLoopback = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name)

/** Names of a local network: one label, or a suffix that is reserved or never given out (RFC 6762, RFC 8375, .internal). */
const isPrivate = (name: string): boolean =>
  /^[a-z0-9-]+$/.test(name) || /\.(local|lan|home|internal|localdomain|home\.arpa)$/.test(name)

export const createGate = (origins: readonly string[]): Gate => {
  const hosts = new Set(origins.map((o) => new URL(o).host))
  const hostAllowed = (host: string | undefined): boolean => {
    const name = hostName(host)
    if (name === null) return false
    if (isLoopback(name)) return true
    if (origins.length > 0) return hosts.has(host!.toLowerCase())
    return isIP(name) !== 0 || isPrivate(name)
  }
  return {
    hostAllowed,
    originAllowed: (origin, host) => {
      if (!origin || !host || !URL.canParse(origin)) return false
      if (origins.includes(origin)) return true
      // A name with an origin of its own in the settings is held to it, scheme and all.
      if (!hostAllowed(host) || hosts.has(host.toLowerCase())) return false
      return origin === `http://${host.toLowerCase()}` || origin === `https://${host.toLowerCase()}`
    },
  }
}
