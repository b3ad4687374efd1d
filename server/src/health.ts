/** GET /api/health: do the parts answer? Says only yes or no, to anybody. */
import { Hono } from 'hono'
import type { Deps, HonoEnv } from './deps.ts'

const PATIENCE = 2000
/** The answer is kept this long, so that asking often does not load what is asked. ms */
const KEPT = 1000

const within = async (work: Promise<boolean>): Promise<boolean> => {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), PATIENCE)
  return Promise.race([work.catch(() => false), late.promise]).finally(() => clearTimeout(timer))
}

export const healthRoutes = ({ db, media, hosts }: Deps): Hono<HonoEnv> => {
  let asked: { at: number; answer: Promise<[boolean, boolean]> } | null = null
  const ask = (): Promise<[boolean, boolean]> => {
    if (!asked || performance.now() - asked.at > KEPT)
      asked = {
        at: performance.now(),
        answer: Promise.all([within(db.sql`select 1`.then(() => true)), within(media.rooms.reachable())]),
      }
    return asked.answer
  }
  const app = new Hono<HonoEnv>()
  app.get('/', async (c) => {
    const [postgres, livekit] = await ask()
    return c.json(
      { ok: postgres && livekit, postgres, livekit, workers: hosts.workers() },
      postgres && livekit ? 200 : 503,
    )
  })
  return app
}
