/**
 * Counting again who is in the rooms. A lost webhook would leave somebody there for ever, and a session that seems to be watched
 * never rests; so what webhooks said is compared with LiveKit now and then.
 */
import { isRole } from '@shoal/session'
import { describeError, type Log } from '../log.ts'
import type { Presence } from '../presence/presence.ts'
import { authorOf } from './grant.ts'
import type { Rooms } from './rooms.ts'

const COUNT_EVERY = 20_000

/** Makes the media part of a session's presence what LiveKit says. */
export const countRoom = async (presence: Presence, rooms: Pick<Rooms, 'people'>, session: string): Promise<void> => {
  const people = await rooms.people(session)
  const present = new Set(people.map((p) => p.identity))
  for (const key of presence.keys(session, 'media'))
    if (!present.has(key)) presence.leave({ session, source: 'media', key })
  const known = new Set(presence.keys(session, 'media'))
  for (const { identity, role } of people) {
    const author = authorOf(identity)
    if (!author || known.has(identity)) continue
    presence.enter({ session, author, role: isRole(role) ? role : 'audience', source: 'media', key: identity })
  }
}

/** Counts every room somebody is said to be in. Returns what stops it. */
export const startCensus = (presence: Presence, rooms: Rooms, log: Log): (() => void) => {
  const timer = setInterval(() => {
    for (const session of presence.sessions('media'))
      countRoom(presence, rooms, session).catch((error) =>
        log('livekit-unreachable', { session, ...describeError(error) }),
      )
  }, COUNT_EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
