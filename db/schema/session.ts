/**
 * A Session: one story told in a world. `epoch` is the fencing token of its host: each claim raises it, and nothing of a lower
 * epoch (commit, checkpoint) may be stored after. The owner is the member with that role.
 */
import { sql } from 'drizzle-orm'
import { type AnyPgColumn, check, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { world } from './world.ts'

export const storySession = pgTable(
  'story_session',
  {
    id: text('id').primaryKey(),
    world: text('world')
      .notNull()
      .references(() => world.id),
    title: text('title').notNull(),
    model: text('model').notNull(),
    epoch: integer('epoch').notNull().default(0),
    /** Code of the refusal when the world cannot be built; null otherwise. */
    refused: text('refused'),
    parent: text('parent').references((): AnyPgColumn => storySession.id),
    parentSeq: integer('parent_seq'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('story_session_world').on(t.world),
    index('story_session_parent').on(t.parent),
    check('story_session_fork', sql`(${t.parent} is null) = (${t.parentSeq} is null)`),
  ],
)
