/**
 * A child process as the worker sees it: started, pinged, restarted by others. A child whose event loop answers nothing for a while is
 * beyond asking and gets SIGKILL.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Assignment } from '@shoal/session'
import type { Outcome } from '../host/host.ts'
import type { FromChild, ToChild } from './ipc.ts'
import { holdBack, letGo } from './priority.ts'

const CHILD = fileURLToPath(new URL('../host/child.ts', import.meta.url))
/** How often a child is asked for a sign of life, and how long it may stay silent, ms. */
const PING = 250
const SILENCE = 5000
/** Time to finish after being asked to rest, ms. */
const REST = 3000

/** The child needs no key of the worker; and outside production rtc-node logs every event. */
const childEnv = (): NodeJS.ProcessEnv => {
  const { SHOAL_WORKER_KEY: _key, ...rest } = process.env
  return { ...rest, NODE_ENV: 'production' }
}

export interface SessionProcess {
  readonly pid: number
  /** Last tick it has told of. */
  tick(): number
  start(assignment: Assignment, reached: number): void
  say(message: ToChild): void
  /** Asks it to rest, then makes sure. Resolves when it is gone. */
  rest(): Promise<void>
  kill(): void
}

export interface SessionProcessOptions {
  /** Model to load ahead, behind everything else on the machine; empty: none. */
  model: string
  onMessage(message: FromChild): void
  /** Gone, with what it said last, or `crash` when it said nothing. */
  onGone(outcome: Outcome): void
}

export const startSessionProcess = (options: SessionProcessOptions): SessionProcess => {
  const child: ChildProcess = fork(CHILD, options.model ? [options.model] : [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
    env: childEnv(),
    execArgv: [],
  })
  if (options.model && child.pid) holdBack(child.pid)
  let heard = performance.now()
  let started = false
  let tick = 0
  let outcome: Outcome | null = null
  let isGone = false
  let gone: () => void = () => {}
  const exited = new Promise<void>((resolve) => (gone = resolve))

  const say = (message: ToChild): void => {
    if (child.connected) child.send(message, () => {})
  }
  const pings = setInterval(() => {
    say({ type: 'ping' })
    // While it loads there is nothing to lose by waiting.
    if (started && performance.now() - heard > SILENCE) {
      outcome ??= { why: 'crash', code: 'blocked' }
      child.kill('SIGKILL')
    }
  }, PING)

  child.on('message', (message: FromChild) => {
    heard = performance.now()
    if (message.type === 'pong') tick = Math.max(tick, message.tick)
    if (message.type === 'ended') outcome = message.outcome
    options.onMessage(message)
  })
  const end = (detail: string): void => {
    if (isGone) return
    isGone = true
    clearInterval(pings)
    gone()
    options.onGone(outcome ?? { why: 'crash', detail })
  }
  child.on('exit', (code, signal) => end(`ended with ${signal ?? code}`))
  child.on('error', (error) => end(error.message))

  return {
    pid: child.pid ?? 0,
    tick: () => tick,
    start: (assignment, reached) => {
      started = true
      if (options.model && child.pid) letGo(child.pid)
      heard = performance.now()
      tick = reached
      say({ type: 'start', assignment, reached })
    },
    say,
    rest: async () => {
      say({ type: 'rest' })
      const timer = setTimeout(() => child.kill('SIGKILL'), REST)
      await exited
      clearTimeout(timer)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
