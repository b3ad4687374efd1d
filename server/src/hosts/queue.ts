/**
 * Which sessions should be live, as a job queue in Postgres: one job per session (policy `exclusive`), taken by a server that has a
 * worker with a free slot and held by a heartbeat while the session is live. If that server dies, another takes the job over.
 */
import { PgBoss } from 'pg-boss'

const QUEUE = 'host'
/** A job not touched for this long is nobody's, ms; held ones are touched three times as often. */
export const ORPHAN_AFTER = 6000

export interface HostJob {
  id: string
  session: string
}

export interface HostQueue {
  /** The session should be live. Nothing happens when it is queued or held already. */
  want(session: string): Promise<void>
  /** Takes the next session that waits, or null. */
  take(): Promise<HostJob | null>
  hold(ids: readonly string[]): Promise<void>
  /** Gives it back: to be taken again, by anybody, at once. */
  giveBack(id: string): Promise<void>
  /** The session rests: no host wanted. */
  finish(id: string): Promise<void>
  /** Sessions that wait or are held by somebody, with the age of the last heartbeat in ms (null: waiting). */
  list(): Promise<(HostJob & { silent: number | null })[]>
  close(): Promise<void>
}

const DAY = 24 * 60 * 60

export const openQueue = async (databaseUrl: string, onError: (error: Error) => void): Promise<HostQueue> => {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'shoal-hosts',
    max: 3,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(QUEUE, {
    policy: 'exclusive',
    heartbeatSeconds: 10,
    // pg-boss takes a job back after a day at the latest; a session still live then is simply taken again by who runs it.
    expireInSeconds: DAY,
    retentionSeconds: 14 * DAY,
    deleteAfterSeconds: 60 * 60,
    retryLimit: 1_000_000_000,
    retryDelay: 0,
  })
  const session = (job: { data: unknown }): string => (job.data as { session: string }).session
  return {
    want: async (id) => void (await boss.send(QUEUE, { session: id }, { singletonKey: id })),
    take: async () => {
      const [job] = await boss.fetch<{ session: string }>(QUEUE)
      return job ? { id: job.id, session: session(job) } : null
    },
    hold: async (ids) => void (ids.length > 0 && (await boss.touch(QUEUE, [...ids]))),
    giveBack: async (id) => void (await boss.fail(QUEUE, id)),
    finish: async (id) => void (await boss.complete(QUEUE, id)),
    list: async () => {
      const jobs = await boss.findJobs(QUEUE)
      return jobs
        .filter(({ state }) => state === 'active' || state === 'created' || state === 'retry')
        .map((job) => {
          const beat = job.state === 'active' ? (job.heartbeatOn ?? job.startedOn) : null
          return { id: job.id, session: session(job), silent: beat && Date.now() - new Date(beat).getTime() }
        })
    },
    close: () => boss.stop({ graceful: false, close: true }),
  }
}
