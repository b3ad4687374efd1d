/** A session somebody looks at gets a host, when it has none. */
import type { Deps } from '../deps.ts'
import { describeError } from '../log.ts'

/**
 * Asks for a host and does not wait for it: the page shows the status as it changes. A world that cannot be built is not tried
 * again for each who looks.
 */
export const wakeHost = ({ db, hosts, log }: Pick<Deps, 'db' | 'hosts' | 'log'>, session: string): void => {
  const wake = async (): Promise<void> => {
    const row = await db.sessions.get(session)
    if (row && row.refused === null) await hosts.ensureLive(session)
  }
  void wake().catch((error) => log('wake-failed', { session, ...describeError(error) }))
}
