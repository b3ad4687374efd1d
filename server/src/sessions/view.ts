/** A session as a page shows it. One place makes it, for the GET and for the event feed. */
import type { SessionView } from '@shoal/session'
import type { Deps } from '../deps.ts'

export type SharedView = Omit<SessionView, 'me'>

/** The view without the part that differs from person to person; null when there is no such session. */
export const viewOf = async (
  { db, hosts, presence }: Pick<Deps, 'db' | 'hosts' | 'presence'>,
  id: string,
): Promise<SharedView | null> => {
  const [session, members] = await Promise.all([db.sessions.get(id), db.members.list(id)])
  if (!session) return null
  const online = presence.online(id)
  const { status, stage } = hosts.statusOf(id)
  return {
    id,
    world: session.world,
    premise: session.premise,
    model: session.model,
    title: session.title,
    owner: session.owner,
    status: session.refused ? 'refused' : status,
    refused: session.refused,
    stage,
    people: members.map((m) => ({ ...m, online: online.has(m.author) })),
    audience: presence.audience(id),
    createdAt: session.createdAt.getTime(),
  }
}
