import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { is } from 'drizzle-orm'
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/postgres.ts'
import { migrate, openDb, schema, type Db } from './index.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await testDatabase()
  db = openDb(database.url)
})
afterAll(async () => {
  await db.close()
  await database.stop()
})

const tables = Object.values(schema).filter((value) => is(value, PgTable)) as PgTable[]

/** Types that are made of another, as information_schema spells them. */
const LONG: Record<string, string> = { bigserial: 'bigint' }

test('what the migrations make is what the schema says, column for column', async () => {
  const rows = await db.sql`
    select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'public'`
  const made = rows.map(
    (r) => `${r.table_name}.${r.column_name} ${r.data_type} ${r.is_nullable === 'NO' ? 'not null' : ''}`,
  )
  const said = tables.flatMap((table) => {
    const { name, columns } = getTableConfig(table)
    return columns.map(
      (c) => `${name}.${c.name} ${LONG[c.getSQLType()] ?? c.getSQLType()} ${c.notNull ? 'not null' : ''}`,
    )
  })
  expect(made.sort()).toEqual(said.sort())
})

test('indexes and checks are there too', async () => {
  const made = new Set(
    (
      await db.sql`select indexname as name from pg_indexes where schemaname = 'public'
    union select conname from pg_constraint where connamespace = 'public'::regnamespace`
    ).map((r) => r.name),
  )
  const said = tables.flatMap((table) => {
    const { indexes, checks } = getTableConfig(table)
    return [...indexes.map((i) => i.config.name), ...checks.map((c) => c.name)]
  })
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter((name) => !made.has(name!))).toEqual([])
})

test('every table of db/schema is in the schema the rest sees', async () => {
  const files = (await readdir(new URL('../schema', import.meta.url))).filter((f) => f.endsWith('.ts'))
  const exported = new Set(Object.values(schema))
  for (const file of files)
    for (const [name, value] of Object.entries(await import(`../schema/${file.slice(0, -3)}.ts`)))
      if (is(value, PgTable)) expect([name, exported.has(value as never)]).toEqual([name, true])
})

test('migrating again, several at once, changes nothing', async () => {
  await Promise.all([1, 2, 3, 4].map(() => migrate(database.url)))
  expect((await db.sql`select count(*)::int as n from drizzle.__drizzle_migrations`)[0].n).toBe(
    (await readdir(new URL('../migrations', import.meta.url))).filter((f) => f.endsWith('.sql')).length,
  )
})
