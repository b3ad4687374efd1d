/**
 * Accounts by better-auth: sign-ins in Postgres, signed http-only cookies, scrypt for passwords. Only what `routes.ts` calls is
 * reachable: better-auth's own HTTP handler is not mounted, because its answers carry the session token in the body.
 */
import { schema, type Db } from '@shoal/db'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { anonymous } from 'better-auth/plugins'
import { deriveKey } from '../ids.ts'

export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128
/** A guest is its cookie, so it lives long. Seconds. */
const SIGN_IN_LASTS = 180 * 24 * 3600

export const createAuth = (db: Db, secret: string, origins: readonly string[]) =>
  betterAuth({
    appName: 'Shoal',
    // Never used to build a link here: no e-mail is sent. Requests come under any name the gate lets in.
    baseURL: origins[0] ?? 'http://localhost',
    secret: deriveKey(secret, 'accounts').toString('base64url'),
    database: drizzleAdapter(db.orm, {
      provider: 'pg',
      schema: {
        user: schema.authUser,
        session: schema.authSession,
        account: schema.authAccount,
        verification: schema.authVerification,
      },
    }),
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: PASSWORD_MAX },
    // A guest who signs in to an account is merged by routes.ts, and stays as the author of what it wrote.
    plugins: [anonymous({ disableDeleteAnonymousUser: true })],
    session: { expiresIn: SIGN_IN_LASTS, updateAge: 24 * 3600 },
    advanced: {
      cookiePrefix: 'shoal',
      useSecureCookies: origins.length > 0 && origins.every((o) => o.startsWith('https:')),
      ipAddress: { disableIpTracking: true },
    },
    // Rates and origins are checked before anything gets here (http/buckets.ts, http/gate.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
export type Auth = ReturnType<typeof createAuth>
