/** A session to write a log into: the rows the foreign keys ask for, nothing more. */
import type { Sql } from 'postgres'

let made = 0

/** Makes a user, a world and a session with epoch 0; returns the session's id. */
export const seedSession = async (sql: Sql, id = `session${++made}_${process.pid}`): Promise<string> => {
  await sql`insert into auth_user (id, name, email) values (${id}, 'Owner', ${`${id}@test`})`
  await sql`insert into world (id, owner, premise) values (${id}, ${id}, '{}')`
  await sql`insert into story_session (id, world, title, model) values (${id}, ${id}, 'A story', 'metronome')`
  return id
}
