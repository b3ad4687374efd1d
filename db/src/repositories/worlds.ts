/** Worlds: created once, with their first session, in one transaction. */
import type { Premise } from '@shoal/session'
import { eq } from 'drizzle-orm'
import { member } from '../../schema/member.ts'
import { storySession } from '../../schema/session.ts'
import { world } from '../../schema/world.ts'
import type { Connection } from '../connection.ts'

export interface NewWorld {
  world: string
  session: string
  owner: string
  premise: Premise
  title: string
  model: string
}

export const worldRepository = ({ orm }: Connection) => ({
  /** Stores the world, its first session, and its owner's membership. */
  async create(row: NewWorld): Promise<void> {
    await orm.transaction(async (tx) => {
      await tx.insert(world).values({ id: row.world, owner: row.owner, premise: row.premise })
      await tx.insert(storySession).values({ id: row.session, world: row.world, title: row.title, model: row.model })
      await tx.insert(member).values({ session: row.session, author: row.owner, role: 'owner' })
    })
  },

  async premise(id: string): Promise<Premise | null> {
    const [row] = await orm.select({ premise: world.premise }).from(world).where(eq(world.id, id))
    return row?.premise ?? null
  },
})
export type WorldRepository = ReturnType<typeof worldRepository>
