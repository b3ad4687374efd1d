/** Invite links of a session. */
import { and, asc, eq } from 'drizzle-orm'
import { invite } from '../../schema/invite.ts'
import { storySession } from '../../schema/session.ts'
import type { Connection } from '../connection.ts'

export interface InviteRow {
  code: string
  role: 'director' | 'audience'
}

export const inviteRepository = ({ orm }: Connection) => ({
  async create(row: InviteRow & { session: string; by: string }): Promise<void> {
    await orm.insert(invite).values(row)
  },

  /** The links that still work, oldest first. */
  async list(session: string): Promise<InviteRow[]> {
    return orm
      .select({ code: invite.code, role: invite.role })
      .from(invite)
      .where(and(eq(invite.session, session), eq(invite.revoked, false)))
      .orderBy(asc(invite.createdAt), asc(invite.code))
      .limit(200)
  },

  /** What a code opens; null when it never existed or was revoked. */
  async find(code: string): Promise<(InviteRow & { session: string; title: string }) | null> {
    const [row] = await orm
      .select({ code: invite.code, role: invite.role, session: invite.session, title: storySession.title })
      .from(invite)
      .innerJoin(storySession, eq(storySession.id, invite.session))
      .where(and(eq(invite.code, code), eq(invite.revoked, false)))
    return row ?? null
  },

  /** False when this session has no such working link. */
  async revoke(session: string, code: string): Promise<boolean> {
    const rows = await orm
      .update(invite)
      .set({ revoked: true })
      .where(and(eq(invite.session, session), eq(invite.code, code), eq(invite.revoked, false)))
      .returning({ code: invite.code })
    return rows.length > 0
  },
})
export type InviteRepository = ReturnType<typeof inviteRepository>
