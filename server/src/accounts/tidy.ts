/** Every guest leaves a row, and most leave nothing else: they are swept out now and then, after pictures no world came of. */
import type { Db } from '@shoal/db'
import { describeError, type Log } from '../log.ts'

const TIDY_EVERY = 6 * 3600_000

/** Sweeps now and every six hours. Returns what stops it. */
export const startTidying = (db: Db, log: Log): (() => void) => {
  const tidy = (): void =>
    void db.pictures
      .tidy()
      .then(async (pictures) => ({ pictures, ...(await db.users.tidy()) }))
      .then(
        (gone) => log('tidied', gone),
        (error) => log('tidy-failed', describeError(error)),
      )
  tidy()
  const timer = setInterval(tidy, TIDY_EVERY)
  timer.unref()
  return () => clearInterval(timer)
}
