/**
 * The sessions in memory: each loaded once however many ask, kept while it has members and a little longer, and forgotten when its
 * storage fails. A load waits for an unload under way, so nobody reads a state that is being left.
 */
import type { LogRepository } from '@shoal/db'
import type { SyncLimits } from './limits.ts'
import { createRoom, type Room, type RoomEvents } from './room.ts'
import type { Counters } from './stats.ts'

export interface RoomsSetting {
  repository: LogRepository
  limits: SyncLimits
  counters: Counters
  events: RoomEvents
  onBroken(session: string, error: unknown): void
}

interface Entry {
  room: Promise<Room>
  users: number
  timer: NodeJS.Timeout | null
}

export const createRooms = ({ repository, limits, counters, events, onBroken }: RoomsSetting) => {
  const rooms = new Map<string, Entry>()
  const ending = new Map<string, Promise<void>>()

  /** A database that does not answer must not hold sockets, nor the end of the process. */
  const bounded = async <T>(work: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('loading took too long')), limits.loadMs)
    })
    return Promise.race([work, late]).finally(() => clearTimeout(timer))
  }

  const load = async (session: string): Promise<Room> => {
    await ending.get(session)
    const stored = await bounded(repository.load(session))
    if (stored === null) throw new Error('no such session')
    return createRoom(stored, {
      session,
      repository,
      limits,
      counters,
      events,
      onBroken: (error) => {
        rooms.delete(session)
        onBroken(session, error)
      },
    })
  }

  const unload = (session: string, entry: Entry) => {
    if (rooms.get(session) !== entry) return
    rooms.delete(session)
    const ended = entry.room.then((room) => room.end()).finally(() => ending.delete(session))
    ending.set(session, ended)
  }

  return {
    /**
     * The room of a session, loaded if need be, and the function that gives it back (once). Throws when it cannot be loaded.
     */
    async open(session: string): Promise<{ room: Room; release(): void }> {
      const entry: Entry = rooms.get(session) ?? { room: load(session), users: 0, timer: null }
      rooms.set(session, entry)
      if (entry.timer) clearTimeout(entry.timer)
      entry.timer = null
      entry.users++
      const release = () => {
        if (--entry.users === 0) entry.timer = setTimeout(() => unload(session, entry), limits.unloadMs)
      }
      try {
        return { room: await entry.room, release }
      } catch (error) {
        if (rooms.get(session) === entry) rooms.delete(session)
        throw error
      }
    },

    get size() {
      return rooms.size + ending.size
    },

    /** Unloads everything: each room's queue is stored, a snapshot kept. */
    async close() {
      for (const [session, entry] of rooms) {
        if (entry.timer) clearTimeout(entry.timer)
        unload(session, entry)
      }
      await Promise.allSettled(ending.values())
    },
  }
}
export type Rooms = ReturnType<typeof createRooms>
