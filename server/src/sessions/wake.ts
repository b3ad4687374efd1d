/** A session somebody looks at gets a host, when it has none. */
import type { Deps } from '../deps.ts'
import { describeError } from '../log.ts'

/** Asks for a host and does not wait for it: the page shows the status as it changes. A session that cannot be built stays so. */
export const wakeHost = ({ hosts, log }: Pick<Deps, 'hosts' | 'log'>, session: string): void => {
  void hosts.ensureLive(session).catch((error) => log('wake-failed', { session, ...describeError(error) }))
}
