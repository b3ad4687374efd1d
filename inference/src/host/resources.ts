/** What a premise names by hash, fetched from the server with the host's ticket before a world is built or opened. */
import type { Assignment } from '@shoal/session'
import type { Resources } from '../model/port.ts'

/** Resources of a session. What is gone is left out; rejects when the server does not answer. */
export const resourcesOf = async (
  { api, session, premise }: Pick<Assignment, 'api' | 'session' | 'premise'>,
  ticket: () => string,
): Promise<Resources> => {
  if (premise.image === undefined) return {}
  const answer = await fetch(`${api}/host/sessions/${encodeURIComponent(session)}/picture`, {
    headers: { 'x-shoal-ticket': ticket() },
    signal: AbortSignal.timeout(10_000),
  })
  if (answer.status === 404) return {}
  if (!answer.ok) throw new Error(`picture: HTTP ${answer.status}`)
  return { picture: new Uint8Array(await answer.arrayBuffer()) }
}
