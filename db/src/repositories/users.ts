/** People as the product sees them. Sign-in itself is better-auth's; this is the name, the kind, and guest becoming user. */
import { and, eq } from 'drizzle-orm'
import type { Connection } from '../connection.ts'
import { authAccount } from '../../schema/auth-account.ts'
import { authSession } from '../../schema/auth-session.ts'
import { authUser } from '../../schema/auth-user.ts'
import { member } from '../../schema/member.ts'
import { world } from '../../schema/world.ts'
import { violates } from './violates.ts'

export interface PersonRow {
  author: string
  name: string
  guest: boolean
  /** null for a guest: the placeholder address better-auth stores is nobody's business. */
  email: string | null
}

const STRENGTH = { audience: 0, director: 1, owner: 2 } as const

const columns = { author: authUser.id, name: authUser.name, guest: authUser.isAnonymous, email: authUser.email }
const person = (row: PersonRow | undefined): PersonRow | null =>
  row ? { ...row, email: row.guest ? null : row.email } : null

export const userRepository = ({ sql, orm }: Connection) => ({
  async get(author: string): Promise<PersonRow | null> {
    const [row] = await orm.select(columns).from(authUser).where(eq(authUser.id, author))
    return person(row)
  },

  async rename(author: string, name: string): Promise<PersonRow | null> {
    const [row] = await orm
      .update(authUser)
      .set({ name, updatedAt: new Date() })
      .where(eq(authUser.id, author))
      .returning(columns)
    return person(row)
  },

  /** Turns a guest into a user in place, so author id, lanes and roles stay. null: not a guest any more, or the address is taken. */
  async upgrade(author: string, email: string, passwordHash: string, accountRow: string): Promise<PersonRow | null> {
    try {
      return await orm.transaction(async (tx) => {
        const [row] = await tx
          .update(authUser)
          .set({ email, isAnonymous: false, emailVerified: false, updatedAt: new Date() })
          .where(and(eq(authUser.id, author), eq(authUser.isAnonymous, true)))
          .returning(columns)
        if (!row) return null
        await tx.insert(authAccount).values({
          id: accountRow,
          userId: author,
          accountId: author,
          providerId: 'credential',
          password: passwordHash,
        })
        return person(row)
      })
    } catch (error) {
      if (violates(error, 'auth_user_email_unique')) return null
      throw error
    }
  },

  /**
   * Forgets sign-ins that have ended, and guests nobody can be any more who left nothing behind: no role, world or invitation.
   * Returns how many of each.
   */
  async tidy(): Promise<{ signIns: number; guests: number }> {
    const signIns = await sql`delete from auth_session where expires_at < now()`
    const guests = await sql`
      delete from auth_user u where u.is_anonymous and u.created_at < now() - interval '1 day'
        and not exists (select from auth_session where user_id = u.id)
        and not exists (select from member where author = u.id)
        and not exists (select from world where owner = u.id)
        and not exists (select from invite where by = u.id)
        and not exists (select from picture where owner = u.id)
        and not exists (select from log_entry where author = u.id)`
    return { signIns: signIns.count, guests: guests.count }
  },

  /**
   * A guest signed in to an existing account: the account takes over the guest's roles (the better one where both have one) and
   * worlds, and the guest is signed out everywhere. A ban of either stays. The guest's row remains, for the lanes it wrote.
   */
  async merge(guest: string, into: string): Promise<void> {
    await orm.transaction(async (tx) => {
      const rows = await tx.select().from(member).where(eq(member.author, guest)).for('update')
      await tx.delete(member).where(eq(member.author, guest))
      for (const row of rows) {
        const at = and(eq(member.session, row.session), eq(member.author, into))
        const [own] = await tx.select().from(member).where(at).for('update')
        if (!own) await tx.insert(member).values({ ...row, author: into })
        else {
          const role = STRENGTH[row.role] > STRENGTH[own.role] ? row.role : own.role
          await tx
            .update(member)
            .set({ role, banned: own.banned || row.banned })
            .where(at)
        }
      }
      await tx.update(world).set({ owner: into }).where(eq(world.owner, guest))
      await tx.delete(authSession).where(eq(authSession.userId, guest))
    })
  },
})
export type UserRepository = ReturnType<typeof userRepository>
