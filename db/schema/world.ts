/** A World: what was built once from a premise. Permanent; its sessions are `story_session`. */
import type { Premise } from '@shoal/session'
import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { authUser } from './auth-user.ts'

export const world = pgTable(
  'world',
  {
    id: text('id').primaryKey(),
    owner: text('owner')
      .notNull()
      .references(() => authUser.id),
    premise: jsonb('premise').$type<Premise>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('world_owner').on(t.owner)],
)
