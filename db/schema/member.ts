/** Who has which role in a session. A banned member keeps the row, so that an old invitation does not let them back in. */
import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { authUser } from './auth-user.ts'
import { storySession } from './session.ts'

export const member = pgTable(
  'member',
  {
    session: text('session')
      .notNull()
      .references(() => storySession.id),
    author: text('author')
      .notNull()
      .references(() => authUser.id),
    role: text('role').$type<'owner' | 'director' | 'audience'>().notNull(),
    banned: boolean('banned').notNull().default(false),
    joinedAt: timestamp('joined_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.session, t.author] }),
    index('member_author').on(t.author),
    uniqueIndex('member_one_owner')
      .on(t.session)
      .where(sql`${t.role} = 'owner'`),
    check('member_role', sql`${t.role} in ('owner', 'director', 'audience')`),
  ],
)
