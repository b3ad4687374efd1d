/** Who has which role in a session, and who is banned. The API and the gate ask here; both take the answer as of now, never cached. */
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { authUser } from '../../schema/auth-user.ts'
import { member } from '../../schema/member.ts'
import type { Connection } from '../connection.ts'

export type MemberRole = 'owner' | 'director' | 'audience'

export interface Membership {
  role: MemberRole
  banned: boolean
}

export interface MemberRow {
  author: string
  name: string
  role: MemberRole
}

export const memberRepository = ({ orm }: Connection) => ({
  async get(session: string, author: string): Promise<Membership | null> {
    const [row] = await orm
      .select({ role: member.role, banned: member.banned })
      .from(member)
      .where(and(eq(member.session, session), eq(member.author, author)))
    return row ?? null
  },

  /** The people of a session except the banned: owner, then directors, then audience, each in order of arrival; at most `limit`. */
  async list(session: string, limit = 200): Promise<MemberRow[]> {
    const strength = sql`case ${member.role} when 'owner' then 0 when 'director' then 1 else 2 end`
    return orm
      .select({ author: member.author, name: authUser.name, role: member.role })
      .from(member)
      .innerJoin(authUser, eq(authUser.id, member.author))
      .where(and(eq(member.session, session), eq(member.banned, false)))
      .orderBy(strength, asc(member.joinedAt), asc(member.author))
      .limit(limit)
  },

  /** Gives a role by invitation; a better role already held stays. Returns what is held afterwards (perhaps banned, unchanged). */
  async join(session: string, author: string, role: 'director' | 'audience'): Promise<Membership> {
    const [row] = await orm
      .insert(member)
      .values({ session, author, role })
      .onConflictDoUpdate({
        target: [member.session, member.author],
        set: {
          role: sql`case when ${member.role} = 'audience' and not ${member.banned} then excluded.role else ${member.role} end`,
        },
      })
      .returning({ role: member.role, banned: member.banned })
    return row
  },

  /** Changes a member's role, or bans ('removed'); the owner cannot be changed. False when there was nobody to change. */
  async change(session: string, author: string, to: 'director' | 'audience' | 'removed'): Promise<boolean> {
    const rows = await orm
      .update(member)
      .set(to === 'removed' ? { banned: true } : { role: to, banned: false })
      .where(and(eq(member.session, session), eq(member.author, author), ne(member.role, 'owner')))
      .returning({ author: member.author })
    return rows.length > 0
  },
})
export type MemberRepository = ReturnType<typeof memberRepository>
