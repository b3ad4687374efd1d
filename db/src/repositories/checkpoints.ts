/** Checkpoints of the world model's state, fenced by epoch and thinned as they age. */
import { and, desc, eq, lte } from 'drizzle-orm'
import { checkpoint } from '../../schema/checkpoint.ts'
import type { Connection } from '../connection.ts'

/** All of the newest are kept; of older ones, one a minute: a rewind or fork then refolds at most a minute of commits. */
const KEEP_NEWEST = 24
const TICKS_A_MINUTE = 24 * 60

export interface CheckpointRow {
  session: string
  epoch: number
  seq: number
  tick: number
  state: Uint8Array
}

export const checkpointRepository = ({ sql, orm }: Connection) => ({
  /** Stores a checkpoint of the current epoch; false, and nothing stored, when another host has taken over. */
  async put({ session, epoch, seq, tick, state }: CheckpointRow): Promise<boolean> {
    // `for share` holds a claim back until the row is in, so a stale host can never write after the next one has read.
    const rows = await sql`
      with claim as (select id from story_session where id = ${session} and epoch = ${epoch} for share)
      insert into checkpoint (session, epoch, seq, tick, state) select id, ${epoch}, ${seq}, ${tick}, ${state} from claim
      on conflict (session, epoch, tick) do update set seq = excluded.seq, state = excluded.state, at = now()
      returning tick`
    if (rows.length === 0) return false
    await sql`
      delete from checkpoint c using (
        select epoch, tick,
          row_number() over (order by seq desc, tick desc) as age,
          row_number() over (partition by tick / ${TICKS_A_MINUTE}::int order by seq desc, tick desc) as rank
        from checkpoint where session = ${session}
      ) r
      where c.session = ${session} and c.epoch = r.epoch and c.tick = r.tick and r.age > ${KEEP_NEWEST} and r.rank > 1`
    return true
  },

  /** The newest checkpoint, or the newest that holds no commit after `atSeq`; null when there is none. */
  async newest(session: string, atSeq = 2 ** 31 - 1): Promise<CheckpointRow | null> {
    const [row] = await orm
      .select({
        session: checkpoint.session,
        epoch: checkpoint.epoch,
        seq: checkpoint.seq,
        tick: checkpoint.tick,
        state: checkpoint.state,
      })
      .from(checkpoint)
      .where(and(eq(checkpoint.session, session), lte(checkpoint.seq, atSeq)))
      .orderBy(desc(checkpoint.seq), desc(checkpoint.tick), desc(checkpoint.epoch))
      .limit(1)
    return row ?? null
  },
})
export type CheckpointRepository = ReturnType<typeof checkpointRepository>
