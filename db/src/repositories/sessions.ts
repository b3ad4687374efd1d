/** Sessions: what the pages list, what a host needs to run one, and the epoch that fences hosts. */
import type { Premise } from '@shoal/session'
import { and, desc, eq, sql } from 'drizzle-orm'
import { member } from '../../schema/member.ts'
import { storySession } from '../../schema/session.ts'
import { world } from '../../schema/world.ts'
import type { Connection } from '../connection.ts'

export interface SessionRow {
  id: string
  world: string
  title: string
  model: string
  premise: Premise
  owner: string
  epoch: number
  /** Refusal code when its world cannot be built. */
  refused: string | null
  createdAt: Date
  updatedAt: Date
}

export interface Assignable {
  session: string
  world: string
  premise: Premise
  model: string
  owner: string
  epoch: number
}

export interface SessionListing {
  id: string
  title: string
  role: 'owner' | 'director' | 'audience'
  refused: string | null
  updatedAt: Date
}

export const sessionRepository = ({ orm }: Connection) => {
  /** One session with its premise and owner; null when there is none of that id. */
  const get = async (id: string): Promise<SessionRow | null> => {
    const [row] = await orm
      .select({
        id: storySession.id,
        world: storySession.world,
        title: storySession.title,
        model: storySession.model,
        premise: world.premise,
        owner: member.author,
        epoch: storySession.epoch,
        refused: storySession.refused,
        createdAt: storySession.createdAt,
        updatedAt: storySession.updatedAt,
      })
      .from(storySession)
      .innerJoin(world, eq(world.id, storySession.world))
      .innerJoin(member, and(eq(member.session, storySession.id), eq(member.role, 'owner')))
      .where(eq(storySession.id, id))
    return row ?? null
  }

  return {
    get,

    /** The sessions an author has a role in and is not banned from, the latest used first; at most 200. */
    async of(author: string): Promise<SessionListing[]> {
      return orm
        .select({
          id: storySession.id,
          title: storySession.title,
          role: member.role,
          refused: storySession.refused,
          updatedAt: storySession.updatedAt,
        })
        .from(member)
        .innerJoin(storySession, eq(storySession.id, member.session))
        .where(and(eq(member.author, author), eq(member.banned, false)))
        .orderBy(desc(storySession.updatedAt))
        .limit(200)
    },

    /** Raises the epoch for a new host and returns it (>= 1); throws when the session does not exist. */
    async raiseEpoch(id: string): Promise<number> {
      const [row] = await orm
        .update(storySession)
        .set({ epoch: sql`${storySession.epoch} + 1`, updatedAt: new Date() })
        .where(eq(storySession.id, id))
        .returning({ epoch: storySession.epoch })
      if (!row) throw new Error('no such session')
      return row.epoch
    },

    /** The current epoch; null when the session does not exist. */
    async epochOf(id: string): Promise<number | null> {
      const [row] = await orm.select({ epoch: storySession.epoch }).from(storySession).where(eq(storySession.id, id))
      return row?.epoch ?? null
    },

    /** What a host is told of the session it runs; null when the session does not exist. */
    async assignable(id: string): Promise<Assignable | null> {
      const row = await get(id)
      if (!row) return null
      const { world, premise, model, owner, epoch } = row
      return { session: id, world, premise, model, owner, epoch }
    },

    /** Notes that the world cannot be built, with the refusal code; null clears it. */
    async refuse(id: string, code: string | null): Promise<void> {
      await orm.update(storySession).set({ refused: code }).where(eq(storySession.id, id))
    },
  }
}
export type SessionRepository = ReturnType<typeof sessionRepository>
