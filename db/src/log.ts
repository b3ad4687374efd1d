/**
 * The session log in Postgres: write-ahead rows, their projection, and who owns which client id. One process writes a session at a
 * time (its sync room); the unique keys catch a second one. A host's rows are fenced by the session's epoch.
 */
import type { Commit, LogContent, LogEntry } from '@shoal/session'
import type { Sql } from 'postgres'
import type { Connection } from './connection.ts'

export interface LogClient {
  clientId: number
  author: string
  /** Of the claim, for a host's client; null for a participant. */
  epoch: number | null
}

/** One stored update: `len` values of a lane from `clock` on. */
export interface LogUpdate {
  author: string
  clientId: number
  clock: number
  len: number
  bytes: Uint8Array
}

/** What one transaction stores: nothing of it, or all. */
export interface LogBatch {
  updates: LogUpdate[]
  entries: LogEntry[]
  commits: Commit[]
  /** Epoch of the commits; the batch fails with `StaleEpoch` when it is not the session's current one. */
  epoch: number | null
}

export interface StoredLog {
  clients: LogClient[]
  /** Yjs updates in order of arrival, the snapshot first. */
  updates: Uint8Array[]
  /** Arrival of the last update; 0 for an empty log. */
  arrival: number
  commits: { seq: number; clientId: number; index: number }[]
  epoch: number
  /** Seq before the first commit: `parentSeq` of a fork, else 0. */
  baseSeq: number
}

export class StaleEpoch extends Error {}

/** Largest answer of `tail`, commits. */
const TAIL_MAX = 5000

/** `sql.json` cannot be used: drizzle turns the pool's JSON serialiser off. */
const json = (value: unknown): string => JSON.stringify(value)

/** What one batch puts into each table, as the JSON its statement reads. */
const rowsOf = ({ updates, entries, commits }: LogBatch) => ({
  updates: updates.map((u) => ({ ...u, client: u.clientId, bytes: Buffer.from(u.bytes).toString('base64') })),
  entries: entries.map((e) => ({ ...e, client: e.clientId })),
  commits: commits.map(([seq, tick, client, index, verdict, note]) => ({ seq, tick, client, index, verdict, note })),
})

/**
 * Stores a batch in one statement, which is one transaction and one round trip: on a busy machine each further one would cost as much
 * as the writing. Every insert reads from `claim`, so that a batch whose claim is over stores nothing; `for share` holds a new claim
 * back until the commits are in, so a stale host can never write after the next one has read.
 */
const insertBatch = (sql: Sql, session: string, batch: LogBatch) => {
  const { updates, entries, commits } = rowsOf(batch)
  const claim =
    commits.length > 0
      ? sql`select id from story_session where id = ${session} and epoch = ${batch.epoch} for share`
      : sql`select ${session}::text as id`
  return sql<{ arrival: number | null }[]>`
    with claim as (${claim}),
    stored as (
      insert into log_update (session, author, client_id, clock, len, bytes)
      select id, author, client, clock, len, decode(bytes, 'base64')
      from claim, rows from (jsonb_to_recordset(${json(updates)}::text::jsonb)
        as (author text, client bigint, clock int, len int, bytes text)) with ordinality as r(author, client, clock, len, bytes, n)
      order by n returning arrival
    ),
    projected as (
      insert into log_entry (session, client_id, index, author, value)
      select id, client, index, author, value
      from claim, jsonb_to_recordset(${json(entries)}::text::jsonb) as r(client bigint, index int, author text, value jsonb)
    ),
    ordered as (
      insert into log_commit (session, seq, epoch, tick, client_id, index, verdict, note)
      select id, seq, ${batch.epoch ?? 0}, tick, client, index, verdict, note
      from claim, jsonb_to_recordset(${json(commits)}::text::jsonb)
        as r(seq int, tick int, client bigint, index int, verdict text, note jsonb)
    )
    select max(arrival)::float8 as arrival from stored`
}

export const logRepository = ({ sql }: Pick<Connection, 'sql'>) => ({
  /** Binds a client id to its author for ever; false when it is another's (or another epoch's). */
  async claimClient(session: string, { clientId, author, epoch }: LogClient): Promise<boolean> {
    const [row] = await sql<{ author: string; epoch: number | null }[]>`
      insert into log_client (session, client_id, author, epoch) values (${session}, ${clientId}, ${author}, ${epoch})
      on conflict (session, client_id) do update set author = log_client.author returning author, epoch`
    return row.author === author && row.epoch === epoch
  },

  /** The session's current epoch; null when there is no such session. */
  async currentEpoch(session: string): Promise<number | null> {
    const [row] = await sql<{ epoch: number }[]>`select epoch from story_session where id = ${session}`
    return row?.epoch ?? null
  },

  /** Everything a room needs; null when there is no such session. Consistent as of one moment. */
  async load(session: string): Promise<StoredLog | null> {
    return sql.begin('isolation level repeatable read read only', async (tx) => {
      const [head] = await tx<{ epoch: number; base: number | null }[]>`
        select epoch, parent_seq as base from story_session where id = ${session}`
      if (!head) return null
      const [snapshot] = await tx<{ arrival: number; bytes: Uint8Array }[]>`
        select arrival::float8 as arrival, bytes from log_snapshot where session = ${session}`
      const rows = await tx<{ arrival: number; bytes: Uint8Array }[]>`
        select arrival::float8 as arrival, bytes from log_update
        where session = ${session} and arrival > ${snapshot?.arrival ?? 0} order by arrival`
      const clients = await tx<LogClient[]>`
        select client_id::float8 as "clientId", author, epoch from log_client where session = ${session}`
      const commits = await tx<{ seq: number; clientId: number; index: number }[]>`
        select seq, client_id::float8 as "clientId", index from log_commit where session = ${session} order by seq`
      return {
        clients: [...clients],
        updates: [...(snapshot ? [snapshot.bytes] : []), ...rows.map((row) => row.bytes)],
        arrival: rows.at(-1)?.arrival ?? snapshot?.arrival ?? 0,
        commits: [...commits],
        epoch: head.epoch,
        baseSeq: head.base ?? 0,
      }
    })
  },

  /**
   * Stores a batch in one transaction and returns the arrival of its last update. Once this resolves, the batch survives any crash.
   * Throws `StaleEpoch` when another host has taken over, and Postgres's error when a place is stored already.
   */
  async append(session: string, batch: LogBatch): Promise<number> {
    const [{ arrival }] = await insertBatch(sql, session, batch)
    if (arrival === null) throw new StaleEpoch()
    return arrival
  },

  /** Keeps the document as of `arrival`, unless a newer one is kept. The updates stay: they are the audit trail. */
  async saveSnapshot(session: string, arrival: number, bytes: Uint8Array): Promise<void> {
    await sql`
      insert into log_snapshot (session, arrival, bytes) values (${session}, ${arrival}, ${bytes})
      on conflict (session) do update set arrival = excluded.arrival, bytes = excluded.bytes, at = now()
      where log_snapshot.arrival < excluded.arrival`
  },

  /** Seq of the session's last commit; 0 without any. */
  async lastSeq(session: string): Promise<number> {
    const [row] = await sql<{ seq: number }[]>`
      select coalesce(max(seq), 0)::int as seq from log_commit where session = ${session}`
    return row.seq
  },

  /**
   * For those without a log socket: commits after `after` in order, the entries they judge, and the entries nobody has judged.
   * `seq` is that of the last commit given; ask again with it (at most 5,000 at once).
   */
  async tail(session: string, after: number): Promise<LogContent & { seq: number }> {
    const commits = await sql<
      { seq: number; tick: number; client: number; index: number; verdict: string; note: unknown }[]
    >`
      select seq, tick, client_id::float8 as client, index, verdict, note from log_commit
      where session = ${session} and seq > ${after} order by seq limit ${TAIL_MAX}`
    const seq = commits.at(-1)?.seq ?? after
    const entries = await sql<LogEntry[]>`
      select e.author, e.client_id::float8 as "clientId", e.index, e.value from log_entry e
      left join log_commit c on c.session = e.session and c.client_id = e.client_id and c.index = e.index and c.client_id > 0
      where e.session = ${session} and (c.seq is null or (c.seq > ${after} and c.seq <= ${seq}))
      order by c.seq nulls last, e.at, e.client_id, e.index`
    return {
      entries: [...entries],
      commits: commits.map(({ seq, tick, client, index, verdict, note }) =>
        note === null ? [seq, tick, client, index, verdict] : [seq, tick, client, index, verdict, note],
      ) as Commit[],
      seq,
    }
  },
})
export type LogRepository = ReturnType<typeof logRepository>
