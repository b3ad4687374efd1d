/** Brings a database to the schema of this checkout. Safe to call from several processes at once: an advisory lock lets one work. */
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as apply } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url))
/** Any constant would do; it only has to be the same in every process. */
const LOCK = 7_340_113

/** Applies what is missing of db/migrations. Throws what Postgres said when that fails; a half-applied migration is rolled back. */
export const migrate = async (url: string): Promise<void> => {
  // One connection of its own: the lock belongs to the connection, a pool would hand it around.
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await apply(drizzle(sql), { migrationsFolder: MIGRATIONS })
  } finally {
    await sql.end({ timeout: 5 })
  }
}
