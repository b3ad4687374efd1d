/** The door of `db`: open the database, bring it to the schema, and speak to it through repositories. Nobody else writes SQL. */
import { connect, type Connection } from './connection.ts'
import { logRepository, type LogRepository } from './log.ts'
import { checkpointRepository, type CheckpointRepository } from './repositories/checkpoints.ts'
import { inviteRepository, type InviteRepository } from './repositories/invites.ts'
import { memberRepository, type MemberRepository } from './repositories/members.ts'
import { pictureRepository, type PictureRepository } from './repositories/pictures.ts'
import { sessionRepository, type SessionRepository } from './repositories/sessions.ts'
import { userRepository, type UserRepository } from './repositories/users.ts'
import { worldRepository, type WorldRepository } from './repositories/worlds.ts'

export * as schema from './schema.ts'
export { migrate } from './migrate.ts'
export type { Connection } from './connection.ts'
export * from './log.ts'
export type * from './repositories/checkpoints.ts'
export type * from './repositories/invites.ts'
export type * from './repositories/members.ts'
export type * from './repositories/pictures.ts'
export type * from './repositories/sessions.ts'
export type * from './repositories/users.ts'
export type * from './repositories/worlds.ts'

export interface Db extends Connection {
  readonly users: UserRepository
  readonly worlds: WorldRepository
  readonly sessions: SessionRepository
  readonly members: MemberRepository
  readonly invites: InviteRepository
  readonly checkpoints: CheckpointRepository
  readonly pictures: PictureRepository
  readonly log: LogRepository
  close(): Promise<void>
}

/** Opens the database at a `postgres://` URL with at most `connections` connections. Call `migrate(url)` first. */
export const openDb = (url: string, connections = 10): Db => {
  const connection = connect(url, connections)
  return {
    ...connection,
    users: userRepository(connection),
    worlds: worldRepository(connection),
    sessions: sessionRepository(connection),
    members: memberRepository(connection),
    invites: inviteRepository(connection),
    checkpoints: checkpointRepository(connection),
    pictures: pictureRepository(connection),
    log: logRepository(connection),
    close: () => connection.sql.end({ timeout: 5 }),
  }
}
