/**
 * Checkpoints: the world model's packed state after `tick`, all commits up to `seq` applied. A host that takes over starts from
 * the newest one; rewind and fork start from the newest at or before a commit.
 */
import { customType, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { storySession } from './session.ts'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const checkpoint = pgTable(
  'checkpoint',
  {
    session: text('session')
      .notNull()
      .references(() => storySession.id),
    tick: integer('tick').notNull(),
    seq: integer('seq').notNull(),
    epoch: integer('epoch').notNull(),
    state: bytes('state').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.session, t.epoch, t.tick] }), index('checkpoint_seq').on(t.session, t.seq, t.tick)],
)
