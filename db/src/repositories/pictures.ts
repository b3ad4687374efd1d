/** Pictures of premises, by the hash of their bytes. */
import type { Connection } from '../connection.ts'

/** Hours after which a picture no world uses is forgotten. */
const KEEP_HOURS = 24

export const pictureRepository = ({ sql }: Connection) => ({
  /** Stores a picture; given again, it stays as it is and counts as new. */
  async put(row: { id: string; owner: string; bytes: Uint8Array }): Promise<void> {
    await sql`
      insert into picture (id, owner, bytes) values (${row.id}, ${row.owner}, ${row.bytes})
      on conflict (id) do update set at = now()`
  },

  async has(id: string): Promise<boolean> {
    const rows = await sql`select 1 from picture where id = ${id}`
    return rows.length > 0
  },

  async get(id: string): Promise<Uint8Array | null> {
    const [row] = await sql<{ bytes: Uint8Array }[]>`select bytes from picture where id = ${id}`
    return row?.bytes ?? null
  },

  /** Forgets what no world uses and nobody gave for a day; says how many. `hours` for tests. */
  async tidy(hours = KEEP_HOURS): Promise<number> {
    const rows = await sql`
      delete from picture p
      where p.at < now() - make_interval(hours => ${hours})
        and not exists (select 1 from world w where w.premise->>'image' = p.id)
      returning p.id`
    return rows.length
  },
})
export type PictureRepository = ReturnType<typeof pictureRepository>
