/** Ways a user signs in (better-auth's `account`); the only one in use is `credential`, whose password is a scrypt hash. */
import { index, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { authUser } from './auth-user.ts'

export const authAccount = pgTable(
  'auth_account',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: timestamp('access_token_expires_at', { withTimezone: true }),
    refreshTokenExpiresAt: timestamp('refresh_token_expires_at', { withTimezone: true }),
    scope: text('scope'),
    password: text('password'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('auth_account_user').on(t.userId),
    uniqueIndex('auth_account_provider_account').on(t.providerId, t.accountId),
  ],
)
