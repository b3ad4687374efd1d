/**
 * The session log. `log_update` is the write-ahead log and the audit trail: canonical Yjs updates in order of arrival, never changed.
 * `log_entry` and `log_commit` are its projection for SQL, written in the same transaction.
 */
import {
  bigint,
  bigserial,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { storySession } from './session.ts'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
const session = () =>
  text('session')
    .notNull()
    .references(() => storySession.id)
/** Yjs client ids are unsigned 32 bit. */
const clientId = () => bigint('client_id', { mode: 'number' }).notNull()
const at = () => timestamp('at', { withTimezone: true }).notNull().defaultNow()

/** One run of values: `len` entries of one client's lane from `clock` on. */
export const logUpdate = pgTable(
  'log_update',
  {
    arrival: bigserial('arrival', { mode: 'number' }).primaryKey(),
    session: session(),
    author: text('author').notNull(),
    clientId: clientId(),
    clock: integer('clock').notNull(),
    len: integer('len').notNull(),
    bytes: bytes('bytes').notNull(),
    at: at(),
  },
  (t) => [
    unique('log_update_place').on(t.session, t.clientId, t.clock),
    index('log_update_arrival').on(t.session, t.arrival),
  ],
)

/** Whose client id it is: bound when it first connects, for ever. `epoch` is set for hosts: their lane is `c:<epoch>:<client>`. */
export const logClient = pgTable(
  'log_client',
  { session: session(), clientId: clientId(), author: text('author').notNull(), epoch: integer('epoch'), at: at() },
  (t) => [primaryKey({ columns: [t.session, t.clientId] })],
)

/** The document as of `arrival`: loading reads this and the updates after it. One a session, the newest. */
export const logSnapshot = pgTable('log_snapshot', {
  session: session().primaryKey(),
  arrival: bigint('arrival', { mode: 'number' }).notNull(),
  bytes: bytes('bytes').notNull(),
  at: at(),
})

export const logEntry = pgTable(
  'log_entry',
  {
    session: session(),
    clientId: clientId(),
    index: integer('index').notNull(),
    author: text('author').notNull(),
    value: jsonb('value').notNull(),
    at: at(),
  },
  (t) => [primaryKey({ columns: [t.session, t.clientId, t.index] })],
)

/** The total order. The keys are the promise: dense per session (the gate), one verdict an entry. */
export const logCommit = pgTable(
  'log_commit',
  {
    session: session(),
    seq: integer('seq').notNull(),
    epoch: integer('epoch').notNull(),
    tick: integer('tick').notNull(),
    clientId: clientId(),
    index: integer('index').notNull(),
    verdict: text('verdict').notNull(),
    note: jsonb('note'),
    at: at(),
  },
  (t) => [
    primaryKey({ columns: [t.session, t.seq] }),
    uniqueIndex('log_commit_place')
      .on(t.session, t.clientId, t.index)
      .where(sql`client_id > 0`),
  ],
)
