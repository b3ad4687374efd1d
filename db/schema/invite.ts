/** Invite links: whoever knows the code gets the role. Revoked ones stay, so that a code is never given out twice. */
import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { authUser } from './auth-user.ts'
import { storySession } from './session.ts'

export const invite = pgTable(
  'invite',
  {
    code: text('code').primaryKey(),
    session: text('session')
      .notNull()
      .references(() => storySession.id),
    role: text('role').$type<'director' | 'audience'>().notNull(),
    by: text('by')
      .notNull()
      .references(() => authUser.id),
    revoked: boolean('revoked').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('invite_session').on(t.session), check('invite_role', sql`${t.role} in ('director', 'audience')`)],
)
