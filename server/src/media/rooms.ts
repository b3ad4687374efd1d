/**
 * Changing what people in a LiveKit room may do while they are in it. A changed or banned author may still hold a token (LiveKit
 * renews it for up to ten minutes), so the change is enforced again until every old token has expired: when somebody joins
 * (webhook), and by looking every few seconds, because webhooks are hints.
 */
import { may, type Role } from '@shoal/session'
import { RoomServiceClient } from 'livekit-server-sdk'
import { describeError, type Log } from '../log.ts'
import { authorOf, grantsOf } from './grant.ts'

/** Longer than any token LiveKit has handed out lives (10 minutes). ms */
const ENFORCE_FOR = 11 * 60_000
const LOOK_EVERY = 2_000

export interface Rooms {
  /** Puts a role change (or null: out) into force at once and keeps it in force. */
  enforce(session: string, author: string, role: Role | null): void
  /** Looks now, when the webhook says that somebody joined this room. */
  joined(session: string): void
  /** Who is in the room now; nobody when there is no such room. */
  people(session: string): Promise<{ identity: string; role: string | undefined }[]>
  /** Does LiveKit answer? */
  reachable(): Promise<boolean>
  close(): void
}

/** `url`: LIVEKIT_URL in any of its schemes. */
export const createRooms = (url: string, key: string, secret: string, log: Log): Rooms => {
  const client = new RoomServiceClient(url.replace(/^ws/, 'http'), key, secret, { requestTimeout: 3, failover: false })
  const rules = new Map<string, Map<string, { role: Role | null; until: number }>>()

  // A room nobody is in does not exist, and somebody may leave while we look: neither is a failure.
  const isGone = (error: unknown): boolean => (error as { status?: number }).status === 404
  const list = (session: string): ReturnType<typeof client.listParticipants> =>
    client.listParticipants(session).catch((error) => {
      if (isGone(error)) return []
      throw error
    })

  const look = async (session: string): Promise<void> => {
    const wanted = rules.get(session)
    if (!wanted) return
    for (const person of await list(session)) {
      const author = authorOf(person.identity)
      const rule = author === null ? undefined : wanted.get(author)
      if (!rule) continue
      if (rule.role === null) await client.removeParticipant(session, person.identity)
      else if (person.attributes.role !== rule.role || person.permission?.canPublishData !== may(rule.role, 'steer')) {
        const { canSubscribe, canPublish, canPublishData, canUpdateOwnMetadata, hidden } = grantsOf(session, rule.role)
        // The permission is replaced as a whole, so all of it is sent.
        await client.updateParticipant(session, person.identity, {
          permission: { canSubscribe, canPublish, canPublishData, canUpdateMetadata: canUpdateOwnMetadata, hidden },
          attributes: { role: rule.role, author: author! },
        })
      }
    }
  }
  const tryLook = (session: string): void =>
    void look(session).catch((error) => {
      if (!isGone(error)) log('livekit-unreachable', { session, ...describeError(error) })
    })

  const timer = setInterval(() => {
    for (const [session, wanted] of rules) {
      for (const [author, rule] of wanted) if (rule.until < performance.now()) wanted.delete(author)
      if (wanted.size === 0) rules.delete(session)
      else tryLook(session)
    }
  }, LOOK_EVERY)
  timer.unref()

  return {
    enforce: (session, author, role) => {
      const wanted = rules.get(session) ?? new Map()
      rules.set(session, wanted.set(author, { role, until: performance.now() + ENFORCE_FOR }))
      tryLook(session)
    },
    joined: tryLook,
    people: async (session) =>
      (await list(session)).map(({ identity, attributes }) => ({ identity, role: attributes.role })),
    reachable: async () => {
      try {
        // A room of this name cannot exist: the answer is empty and small, and still proves key and server.
        await client.listRooms(['-'])
        return true
      } catch {
        return false
      }
    },
    close: () => clearInterval(timer),
  }
}
