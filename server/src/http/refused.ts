/** A refusal on its way to the client: thrown anywhere below a route, answered in one place as `{error: {code, id}}`. */
import { REFUSALS, type RefusalCode } from '@shoal/session'
import type { Context, ErrorHandler } from 'hono'
import { newErrorId } from '../ids.ts'
import { describeError, type Log } from '../log.ts'
import { isUnavailable } from './unavailable.ts'

export class Refused extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode) {
    super(code)
    this.code = code
  }
}

const statusOf = (code: RefusalCode): number => {
  const refusal: { status?: number } = REFUSALS[code]
  return refusal.status ?? 400
}

/** The answer of a refusal, with the id that is also in the log line. */
export const refusal = (c: Context, code: RefusalCode, id: string): Response =>
  c.json({ error: { code, id } }, statusOf(code) as 400, { 'cache-control': 'no-store' })

/** Answers what a route threw. A `Refused` is the caller's doing and logged with its code; all else is ours, `internal`. */
export const answerErrors =
  (log: Log): ErrorHandler =>
  (error, c) => {
    const id = newErrorId()
    const code = error instanceof Refused ? error.code : isUnavailable(error) ? 'overloaded' : 'internal'
    const detail = error instanceof Refused ? {} : describeError(error)
    log(error instanceof Refused ? 'refused' : 'failed', {
      id,
      code,
      method: c.req.method,
      route: routeOf(c),
      ...detail,
    })
    return refusal(c, code, id)
  }

/** The pattern of the route, not the path: a path may hold an invite code. */
const routeOf = (c: Context): string => {
  const matched = c.req.matchedRoutes.map((r) => r.path).filter((path) => !path.endsWith('*'))
  return matched.at(-1) ?? (c.req.path.startsWith('/api/') ? '/api/*' : '/*')
}
