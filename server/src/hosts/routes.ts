/** Checkpoints over HTTP, for hosts only: the ticket says which session and which claim, and only the current claim may read or write. */
import { REFUSALS, unpackCheckpoint, type CheckpointHead, type RefusalCode } from '@shoal/session'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { HostsDeps, TicketOfHost } from './deps.ts'
import { sameKey } from './workers.ts'

/** Largest checkpoint, bytes. */
const LARGEST = 4 * 1024 * 1024

const refuse = (c: Context, code: RefusalCode) => {
  const { status } = REFUSALS[code] as { status?: number }
  return c.json({ error: { code, id: '' } }, (status ?? 400) as 400)
}

const whole = (text: string | undefined): number | null => (text && /^\d{1,9}$/.test(text) ? Number(text) : null)

type Parts = Pick<HostsDeps, 'pictures' | 'checkpoints' | 'readTicket' | 'sessions' | 'tail' | 'workerKey'>

/** Newest checkpoints of an exported log. */
const EXPORTED = 5

/** Everything a replay needs: the world as it was built, all commits, and checkpoints to compare with. */
const exportLog = async ({ sessions, checkpoints, tail }: Parts, session: string) => {
  const about = await sessions.assignable(session)
  if (!about || !tail) return null
  const commits: unknown[] = []
  for (let after = 0; ;) {
    const next = await tail(session, after)
    commits.push(...next.commits)
    if (next.commits.length === 0) break
    after = next.seq
  }
  const kept: { tick: number; seq: number; bytes: string }[] = []
  let world: CheckpointHead['world'] | null = null
  for (let row = await checkpoints.newest(session); row && kept.length < EXPORTED;) {
    const { head, bytes } = unpackCheckpoint(row.state)
    world = head.world
    if (head.snapshot) kept.push({ tick: row.tick, seq: row.seq, bytes: Buffer.from(bytes).toString('base64') })
    row = row.seq > 0 ? await checkpoints.newest(session, row.seq - 1) : null
  }
  const { premise, model, owner } = about
  return { session, premise, model, version: world?.version ?? null, owner, world, commits, checkpoints: kept }
}

export const hostRoutes = (deps: Parts): Hono => {
  const app = new Hono()

  /** The claim of the caller, or the refusal. */
  const claim = async (c: Context): Promise<(TicketOfHost & { epoch: number }) | RefusalCode> => {
    const given = c.req.header('x-shoal-ticket')
    if (!given) return 'ticket-missing'
    const ticket = await deps.readTicket(given)
    if (!ticket) return 'ticket-invalid'
    const { epoch } = ticket
    if (ticket.role !== 'host' || ticket.session !== c.req.param('session') || epoch === undefined) return 'not-allowed'
    return (await deps.sessions.epochOf(ticket.session)) === epoch ? { ...ticket, epoch } : 'stale-host'
  }

  app.get('/sessions/:session/checkpoint', async (c) => {
    const held = await claim(c)
    if (typeof held === 'string') return refuse(c, held)
    const newest = await deps.checkpoints.newest(held.session)
    if (!newest) return c.body(null, 204)
    return c.body(Uint8Array.from(newest.state), 200, {
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
      'x-shoal-seq': String(newest.seq),
      'x-shoal-tick': String(newest.tick),
    })
  })

  app.get('/sessions/:session/picture', async (c) => {
    const held = await claim(c)
    if (typeof held === 'string') return refuse(c, held)
    const image = (await deps.sessions.assignable(held.session))?.premise.image
    const bytes = image === undefined ? null : await deps.pictures.get(image)
    if (!bytes) return refuse(c, 'picture-gone')
    return c.body(Uint8Array.from(bytes), 200, { 'content-type': 'image/webp', 'cache-control': 'no-store' })
  })

  app.put(
    '/sessions/:session/checkpoint',
    bodyLimit({ maxSize: LARGEST, onError: (c) => refuse(c, 'too-large') }),
    async (c) => {
      const held = await claim(c)
      if (typeof held === 'string') return refuse(c, held)
      const seq = whole(c.req.header('x-shoal-seq'))
      const tick = whole(c.req.header('x-shoal-tick'))
      const state = new Uint8Array(await c.req.arrayBuffer())
      if (seq === null || tick === null || state.length === 0) return refuse(c, 'bad-request')
      const stored = await deps.checkpoints.put({ session: held.session, epoch: held.epoch, seq, tick, state })
      return stored ? c.json({ ok: true }) : refuse(c, 'stale-host')
    },
  )

  // For `npm run replay`, with the key of the workers: it holds what was understood, never a participant's text.
  app.get('/sessions/:session/log', async (c) => {
    if (!sameKey(c.req.header('authorization'), deps.workerKey)) return refuse(c, 'not-allowed')
    const log = await exportLog(deps, c.req.param('session'))
    return log ? c.json(log, 200, { 'cache-control': 'no-store' }) : refuse(c, 'not-found')
  })
  return app
}
