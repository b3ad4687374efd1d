/**
 * The worker: keeps sessions running as the server assigns them, one child process each, and one spare child that is loaded ahead.
 * A child that dies is not restarted here by its old claim: what it had sent may still be on its way into the log. The server is
 * told at once and answers with a new claim (a few ms), which fences the dead one; see server/src/hosts.
 */
import type { Assignment, FromWorker, ToWorker } from '@shoal/session'
import type { Outcome } from '../host/host.ts'
import { MODEL_IDS } from '../models/registry.ts'
import { openServerLink } from './server-link.ts'
import type { FromChild } from './ipc.ts'
import { startSessionProcess, type SessionProcess } from './session-process.ts'

export interface WorkerOptions {
  server: string
  key: string
  name: string
  slots: number
  /** Model a spare child loads ahead; empty: no spare. */
  spare: string
  log(event: Record<string, unknown>): void
  onConnected(): void
  onRefused(): void
}

export interface Worker {
  /** Sessions running here, with the process that hosts them. */
  running(): { session: string; epoch: number; pid: number }[]
  /** Rests every session, then closes. */
  drain(): Promise<void>
}

const BEAT = 1000

interface Running {
  session: string
  epoch: number
  process: SessionProcess
  /** Gone for good or to be replaced: its end is no news. */
  replaced: boolean
  live: boolean
}

export const startWorker = (options: WorkerOptions): Worker => {
  const running = new Map<string, Running>()
  /** Last tick of sessions that ran here, so that a restart goes on where viewers were. */
  const reached = new Map<string, number>()
  let draining = false
  let spare: {
    process: SessionProcess
    adopt(onMessage: (m: FromChild) => void, onGone: (o: Outcome) => void): void
  } | null = null

  const fork = (model: string) => {
    let onMessage: (message: FromChild) => void = () => {}
    let onGone: (outcome: Outcome) => void = () => {
      spare = null
      if (!draining) setTimeout(keepSpare, 5000)
    }
    const process = startSessionProcess({ model, onMessage: (m) => onMessage(m), onGone: (o) => onGone(o) })
    return {
      process,
      adopt: (message: typeof onMessage, gone: typeof onGone) => {
        onMessage = message
        onGone = gone
      },
    }
  }
  const keepSpare = (): void => {
    if (spare || draining || !options.spare || running.size >= options.slots) return
    spare = fork(options.spare)
  }

  const send = (message: FromWorker): void => link.send(message)
  const free = (): number => (draining ? 0 : Math.max(0, options.slots - running.size))

  const ended = (entry: Running, outcome: Outcome): void => {
    const { session, epoch } = entry
    reached.set(session, entry.process.tick())
    if (entry.replaced) return
    running.delete(session)
    options.log({ event: 'ended', session, epoch, ...outcome })
    send({ type: 'ended', session, epoch, why: outcome.why, ...(outcome.code ? { code: outcome.code } : {}) })
    if (!draining) send({ type: 'beat', free: free() })
    keepSpare()
  }

  const heard = (entry: Running, message: FromChild): void => {
    const { session, epoch } = entry
    if (message.type === 'stage') send({ type: 'stage', session, epoch, stage: message.stage })
    else if (message.type === 'live') {
      entry.live = true
      options.log({ event: 'live', session, epoch, tick: message.tick })
      send({ type: 'live', session, epoch, tick: message.tick })
    } else if (message.type === 'ticket') send({ type: 'ticket', session, epoch })
    else if (message.type === 'fault') options.log({ event: 'fault', session, message: message.message })
    else if (message.type === 'stats') options.log({ event: 'stats', session, ...message.stats })
  }

  const assign = (assignment: Assignment): void => {
    const { session, epoch } = assignment
    const old = running.get(session)
    if (old && old.epoch >= epoch) return
    if (old) {
      old.replaced = true
      old.process.kill()
    }
    if (draining || (!old && free() === 0))
      return void send({ type: 'ended', session, epoch, why: 'rest', code: 'no-seat' })
    const taken = spare ?? fork(assignment.model)
    spare = null
    const entry: Running = { session, epoch, process: taken.process, replaced: false, live: false }
    taken.adopt(
      (message) => heard(entry, message),
      (outcome) => ended(entry, outcome),
    )
    running.set(session, entry)
    options.log({ event: 'assigned', session, epoch, pid: taken.process.pid })
    taken.process.start(assignment, Math.max(assignment.reached ?? 0, reached.get(session) ?? 0))
    // The next spare loads once this session is on the air, so as not to slow it down.
    setTimeout(keepSpare, 6000)
  }

  const onMessage = (message: ToWorker): void => {
    if (message.type === 'assign') return assign(message.assignment)
    const entry = running.get(message.session)
    if (!entry || entry.epoch !== message.epoch) return
    if (message.type === 'ticket') entry.process.say({ type: 'ticket', ticket: message.ticket, media: message.media })
    else void entry.process.rest()
  }

  const link = openServerLink({
    server: options.server,
    key: options.key,
    onOpen: () => {
      send({
        type: 'hello',
        worker: options.name,
        models: [...MODEL_IDS],
        slots: options.slots,
        running: [...running.values()].map(({ session, epoch }) => ({ session, epoch })),
      })
      options.onConnected()
    },
    onMessage,
    onRefused: options.onRefused,
  })
  keepSpare()
  const beats = setInterval(() => {
    send({ type: 'beat', free: free() })
    for (const { session, epoch, process, live } of running.values())
      if (live) send({ type: 'live', session, epoch, tick: process.tick() })
  }, BEAT)

  return {
    running: () => [...running.values()].map(({ session, epoch, process }) => ({ session, epoch, pid: process.pid })),
    drain: async () => {
      draining = true
      send({ type: 'beat', free: 0 })
      spare?.process.kill()
      await Promise.all([...running.values()].map(({ process }) => process.rest()))
      clearInterval(beats)
      link.close()
    },
  }
}
