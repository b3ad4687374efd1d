/** The connection to Postgres: one pool a process. Repositories take it as their first argument; nothing else opens a pool. */
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema.ts'

export type Orm = PostgresJsDatabase<typeof schema>

export interface Connection {
  /** Plain SQL (postgres.js), for statements drizzle has no words for. */
  readonly sql: postgres.Sql
  readonly orm: Orm
}

/** Opens a pool on a `postgres://` URL. It connects lazily and reconnects by itself after Postgres was away. */
export const connect = (url: string, connections = 10): Connection => {
  const sql = postgres(url, {
    max: connections,
    connect_timeout: 10,
    backoff: (attempt) => Math.min(2, 0.1 * 2 ** attempt),
    onnotice: () => {},
    connection: { application_name: 'shoal' },
  })
  return { sql, orm: drizzle(sql, { schema }) }
}
