/**
 * Placing: brings sessions that should be live to workers with free slots, and keeps them there. Every start is a new claim (epoch + 1),
 * also after a crash on the same worker: what a dead child had sent may still be on its way, and the claim fences it.
 */
import { performance } from 'node:perf_hooks'
import type { FromWorker } from '@shoal/session'
import type { HostsDeps } from './deps.ts'
import { hostToken } from './host-token.ts'
import { createCrashes, newPlacement, type Placement } from './placements.ts'
import { ORPHAN_AFTER, type HostQueue } from './queue.ts'
import type { Worker, Workers } from './workers.ts'

/** A worker whose socket closed may be back within this time, and nothing was lost, ms. */
const COMES_BACK = 1000
/** Time a host gets to rest when asked, ms. */
const REST = 6000

export interface Placing {
  pump(): Promise<void>
  hello(worker: Worker, running: { session: string; epoch: number }[]): Promise<void>
  message(worker: Worker, message: FromWorker): Promise<void>
  gone(worker: Worker): void
  rest(session: string): Promise<void>
  get(session: string): Placement | undefined
  all(): Placement[]
  /** Jobs of nobody are given back to the queue; jobs held here are touched. */
  sweep(): Promise<void>
  /** Gives all jobs back, so that the next server need not wait until they count as orphans. */
  close(): Promise<void>
}

export const createPlacing = (
  deps: HostsDeps,
  queue: HostQueue,
  workers: () => Workers,
  /** Does anybody here want to see it? A job that outlived its people ends instead of taking a seat. */
  isWanted: (session: string) => Promise<boolean>,
  /** `queued`: it is back in the queue; `unwanted`: it is not to be asked for again. */
  onChange: (session: string, now?: 'queued' | 'unwanted') => void,
): Placing => {
  const placements = new Map<string, Placement>()
  const crashes = createCrashes()
  const log = (event: string, about: object): void => deps.log?.({ event, ...about })
  const now = (): number => performance.now()

  const drop = (p: Placement, state?: 'queued' | 'unwanted'): void => {
    if (placements.get(p.session) === p) placements.delete(p.session)
    onChange(p.session, state)
  }

  /** Claims the session and gives it to a worker. False when there is none for it now. */
  const place = async (p: Placement): Promise<boolean> => {
    const about = await deps.sessions.assignable(p.session)
    if (!about) {
      if (p.job) await queue.finish(p.job)
      drop(p, 'unwanted')
      return true
    }
    const worker = workers().able(about.model)[0]
    if (!worker) return false
    worker.taken()
    p.epoch = await deps.sessions.raiseEpoch(p.session)
    p.worker = worker
    p.home = worker.name
    p.status = 'building'
    p.stage = null
    const [ticket, token] = await Promise.all([
      deps.ticket({ session: p.session, author: 'host', role: 'host', epoch: p.epoch }),
      hostToken(deps.livekit, p.session),
    ])
    worker.send({
      type: 'assign',
      assignment: {
        session: p.session,
        world: about.world,
        epoch: p.epoch,
        premise: about.premise,
        model: about.model,
        owner: about.owner,
        log: { url: `${worker.base.ws}/log`, ticket },
        api: `${worker.base.http}/api`,
        livekit: { url: deps.livekit.url, token, room: p.session },
        reached: p.tick,
      },
    })
    log('assigned', { session: p.session, epoch: p.epoch, worker: worker.name })
    onChange(p.session)
    return true
  }

  /** No worker can take it now: back to the queue. */
  const giveBack = async (p: Placement): Promise<void> => {
    drop(p, 'queued')
    if (p.job) await queue.giveBack(p.job)
  }

  const again = async (p: Placement, after: number): Promise<void> => {
    p.worker = null
    p.status = 'building'
    onChange(p.session)
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
    if (placements.get(p.session) !== p || p.worker || p.placing) return
    p.placing = true
    try {
      if (!(await place(p))) await giveBack(p)
    } catch (error) {
      log('place-failed', { session: p.session, message: error instanceof Error ? error.message : String(error) })
      drop(p, 'queued')
    } finally {
      p.placing = false
    }
  }

  let pumping: Promise<void> | null = null
  const pumpOnce = async (): Promise<void> => {
    while (
      workers()
        .all()
        .some((worker) => worker.free() > 0)
    ) {
      const job = await queue.take()
      if (!job) return
      const known = placements.get(job.session)
      if (known) {
        known.job = job.id
        continue
      }
      const p = newPlacement(job.session, job.id)
      if (!(await isWanted(job.session))) {
        await queue.finish(job.id)
        drop(p, 'unwanted')
        continue
      }
      placements.set(job.session, p)
      const pause = crashes.left(job.session, now())
      if (pause > 0) void again(p, pause)
      else if (!(await place(p).catch(() => false))) {
        await giveBack(p)
        return
      }
    }
  }

  const ended = async (p: Placement, why: 'rest' | 'crash' | 'evicted' | 'refused', code?: string): Promise<void> => {
    log('ended', { session: p.session, epoch: p.epoch, why, code })
    if (why === 'refused') await deps.sessions.refuse(p.session, code ?? 'not-possible')
    if (why === 'refused' || (why === 'rest' && p.resting)) {
      if (p.job) await queue.finish(p.job)
      return drop(p, why === 'refused' ? 'unwanted' : undefined)
    }
    // A newer claim than ours: somebody else has the session, and its job.
    if (why === 'evicted' && (await deps.sessions.epochOf(p.session)) !== p.epoch) return drop(p)
    if (code === 'no-seat') return giveBack(p)
    await again(p, why === 'rest' ? 0 : crashes.count(p.session, now()))
  }

  return {
    pump: () => {
      pumping ??= pumpOnce()
        .catch((error: unknown) => log('pump-failed', { message: String(error) }))
        .finally(() => (pumping = null))
      return pumping
    },
    hello: async (worker, running) => {
      for (const { session, epoch } of running) {
        const p = placements.get(session)
        const elsewhere = p?.worker && p.worker !== worker && workers().all().includes(p.worker)
        if (elsewhere || (await deps.sessions.epochOf(session)) !== epoch) {
          worker.send({ type: 'release', session, epoch })
          continue
        }
        const kept = p ?? newPlacement(session, null)
        Object.assign(kept, { epoch, worker, home: worker.name, status: 'live' })
        placements.set(session, kept)
        if (!kept.job)
          kept.job = (await queue.list()).find((job) => job.session === session && job.silent !== null)?.id ?? null
        // Nobody says any more that it should be live, but it is: it goes on until nobody watches.
        if (!kept.job) await queue.want(session)
        log('kept', { session, epoch, worker: worker.name })
        onChange(session)
      }
      // Sessions this worker had before and does not run any more died while it was away.
      const has = new Set(running.map(({ session }) => session))
      for (const p of placements.values())
        if (p.worker === null && p.home === worker.name && !has.has(p.session)) void again(p, 0)
    },
    message: async (worker, message) => {
      if (message.type === 'hello' || message.type === 'beat') return
      const p = placements.get(message.session)
      if (!p || p.epoch !== message.epoch || p.worker !== worker) return
      if (message.type === 'stage') {
        p.stage = message.stage
        onChange(p.session)
      } else if (message.type === 'live') {
        const first = p.status !== 'live'
        Object.assign(p, { status: 'live', stage: null, tick: Math.max(p.tick, message.tick) })
        if (first) onChange(p.session)
      } else if (message.type === 'ticket') {
        const [ticket, media] = await Promise.all([
          deps.ticket({ session: p.session, author: 'host', role: 'host', epoch: p.epoch }),
          hostToken(deps.livekit, p.session),
        ])
        worker.send({ type: 'ticket', session: p.session, epoch: p.epoch, ticket, media })
      } else await ended(p, message.why, message.code)
    },
    gone: (worker) => {
      for (const p of placements.values()) {
        if (p.worker !== worker) continue
        p.worker = null
        setTimeout(() => {
          if (p.worker === null && placements.get(p.session) === p) void again(p, 0)
        }, COMES_BACK).unref()
      }
    },
    rest: async (session) => {
      const p = placements.get(session)
      if (!p || p.resting) return
      p.resting = true
      p.worker?.send({ type: 'release', session, epoch: p.epoch })
      setTimeout(() => {
        if (placements.get(session) === p) void ended(p, 'rest').catch(() => {})
      }, REST).unref()
    },
    get: (session) => placements.get(session),
    all: () => [...placements.values()],
    sweep: async () => {
      const jobs = await queue.list()
      const held = new Set([...placements.values()].flatMap(({ job }) => (job ? [job] : [])))
      await queue.hold([...held])
      for (const { id, session, silent } of jobs)
        if (silent !== null && silent > ORPHAN_AFTER && !held.has(id)) {
          const p = placements.get(session)
          if (p) p.job = id
          else await queue.giveBack(id)
        }
    },
    close: async () => {
      const jobs = [...placements.values()].flatMap(({ job }) => (job ? [job] : []))
      placements.clear()
      await Promise.all(jobs.map((job) => queue.giveBack(job).catch(() => {})))
    },
  }
}
