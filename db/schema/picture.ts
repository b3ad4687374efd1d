/** A Picture somebody gave for a premise, as the server wrote it anew (WebP, no EXIF); its id is the SHA-256 of the bytes. Gone after a day no world uses it. */
import { customType, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { authUser } from './auth-user.ts'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const picture = pgTable(
  'picture',
  {
    id: text('id').primaryKey(),
    /** Who gave it first. */
    owner: text('owner')
      .notNull()
      .references(() => authUser.id),
    bytes: bytes('bytes').notNull(),
    /** When it was given last. */
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('picture_owner').on(t.owner), index('picture_at').on(t.at)],
)
