/**
 * Who is here: every open connection of a person, whatever its kind (event feed, media; log sockets are sync's to count). In memory; after a restart
 * people reappear as their browsers reconnect.
 */
import type { Role } from '@shoal/session'

export type Source = 'feed' | 'media'

export interface Arrival {
  session: string
  author: string
  role: Role
  source: Source
  /** Names this one connection within its source. */
  key: string
}

export interface Presence {
  enter(arrival: Arrival): void
  leave(left: { session: string; source: Source; key: string }): void
  /** Forgets all connections of one source in a session. */
  clear(session: string, source: Source): void
  /** Connections of one source in a session, and sessions that have any. */
  keys(session: string, source: Source): string[]
  sessions(source: Source): string[]
  /** Adds authors that are counted elsewhere (open log sockets). */
  include(authors: (session: string) => string[]): void
  online(session: string): Set<string>
  /** How many different people are here as audience. */
  audience(session: string): number
  /** How many different people are here at all. */
  watchers(session: string): number
  onChange(listener: (session: string) => void): void
}

export const createPresence = (): Presence => {
  const sessions = new Map<string, Map<string, { author: string; role: Role }>>()
  const others: ((session: string) => string[])[] = []
  const listeners: ((session: string) => void)[] = []
  const changed = (session: string): void => {
    for (const listener of listeners) listener(session)
  }
  const here = (session: string): { author: string; role: Role }[] => [...(sessions.get(session)?.values() ?? [])]
  const online = (session: string): Set<string> =>
    new Set([...here(session).map((p) => p.author), ...others.flatMap((authors) => authors(session))])
  const drop = (session: string, keys: string[]): void => {
    const connections = sessions.get(session)
    if (!connections) return
    const gone = keys.filter((key) => connections.delete(key))
    if (connections.size === 0) sessions.delete(session)
    if (gone.length > 0) changed(session)
  }
  const keysOf = (session: string, source: Source): string[] =>
    [...(sessions.get(session)?.keys() ?? [])].filter((key) => key.startsWith(`${source} `))
  return {
    enter: ({ session, author, role, source, key }) => {
      const connections = sessions.get(session) ?? new Map()
      sessions.set(session, connections.set(`${source} ${key}`, { author, role }))
      changed(session)
    },
    leave: ({ session, source, key }) => drop(session, [`${source} ${key}`]),
    clear: (session, source) => drop(session, keysOf(session, source)),
    keys: (session, source) => keysOf(session, source).map((key) => key.slice(source.length + 1)),
    sessions: (source) => [...sessions.keys()].filter((session) => keysOf(session, source).length > 0),
    include: (authors) => void others.push(authors),
    online,
    audience: (session) =>
      new Set(
        here(session)
          .filter((p) => p.role === 'audience')
          .map((p) => p.author),
      ).size,
    watchers: (session) => online(session).size,
    onChange: (listener) => void listeners.push(listener),
  }
}
