/**
 * A world model in a thread of its own, behind the same port. Pictures come back through a ring of shared memory: a frame stays
 * valid for `SLOTS - 1` further steps. The event loop of the host stays free for log, media and data.
 */
import { Worker } from 'node:worker_threads'
import type { BuildStage } from '@shoal/session'
import {
  PremiseRefused,
  type BuiltWorld,
  type Capabilities,
  type Change,
  type Judgement,
  type Snapshot,
  type WorldModel,
  type WorldRun,
} from '../../model/port.ts'
import type { FromThread, Request, Stepped, ToThread } from './messages.ts'

/** Ticks whose pictures exist at once: one drawn, one waiting for its moment, one handed to the encoder, one to spare. */
export const SLOTS = 4

export interface ModelThread extends WorldModel {
  /** Time of the last step inside the thread, ms. */
  readonly stepMs: () => number
  /** Ends the thread at once, whatever it does. */
  kill(): Promise<void>
}

export interface ThreadOptions {
  /** Called when the thread dies by itself. */
  onDeath?: (reason: string) => void
}

interface Waiting {
  resolve(value: never): void
  reject(error: Error): void
}

/** Starts a thread with the model `id`. Rejects when its code cannot be loaded. */
export const startModelThread = async (id: string, { onDeath }: ThreadOptions = {}): Promise<ModelThread> => {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), { workerData: { model: id } })
  const waiting = new Map<number, Waiting>()
  let stage: (stage: BuildStage) => void = () => {}
  const listening = new Map<number, (samples: Int16Array) => void>()
  let numbers = 0
  let stepMs = 0
  let ending = false

  const say = (message: ToThread): void => worker.postMessage(message)
  const ask = <T>(request: Request): Promise<T> =>
    new Promise((resolve, reject) => {
      const number = ++numbers
      waiting.set(number, { resolve, reject })
      say({ ...request, id: number })
    })
  const fail = (reason: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(reason))
    waiting.clear()
    if (!ending) onDeath?.(reason)
  }

  const capabilities = await new Promise<Capabilities>((resolve, reject) => {
    worker.on('message', (message: FromThread) => {
      if (message.type === 'ready') resolve(message.capabilities)
      else if (message.type === 'failed') reject(new Error(message.message))
      else if (message.type === 'stage') stage(message.stage)
      else if (message.type === 'sound') listening.get(message.tick)?.(message.audio)
      else {
        const request = waiting.get(message.id)
        waiting.delete(message.id)
        if (message.type === 'answer') request?.resolve(message.value as never)
        else {
          const { refused } = message
          request?.reject(refused ? new PremiseRefused(refused.code, refused.reason) : new Error(message.message))
        }
      }
    })
    worker.on('error', (error) => {
      reject(error)
      fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
    })
    worker.on('exit', (code) => fail(`the model thread ended with ${code}`))
  })

  const { width, height, tickFrames } = capabilities
  const ring = Array.from({ length: SLOTS * tickFrames }, () => new SharedArrayBuffer((width * height * 3) / 2))
  const frames = ring.map((buffer) => new Uint8Array(buffer))
  say({ do: 'ring', ring })

  const openRun = (first: number, signal: AbortSignal): WorldRun => {
    let next = first
    let steps = 0
    let pending: (readonly Change[])[] = []
    const stop = (): void => say({ do: 'abort' })
    signal.addEventListener('abort', stop, { once: true })
    return {
      judge: (instruction) => ask<Judgement>({ do: 'judge', instruction }),
      apply: (tick, changes) => {
        if (tick !== next) throw new Error(`tick ${tick} is not the next tick (${next})`)
        pending.push(changes)
      },
      step: async (tick, held, options = { picture: true, detail: 1 }) => {
        if (tick !== next) throw new Error(`tick ${tick} is not the next tick (${next})`)
        const slot = steps++ % SLOTS
        const changes = pending
        pending = []
        next++
        const { onSound, into, ...plain } = options
        if (onSound) listening.set(tick, onSound)
        const done = await ask<Stepped>({ do: 'step', tick, changes, held, options: plain, slot }).finally(() =>
          listening.delete(tick),
        )
        stepMs = done.ms
        const at = slot * tickFrames
        const drawn = frames.slice(at, at + done.pictures)
        for (const [i, frame] of drawn.entries()) into?.[i]?.set(frame)
        return { tick, frames: into && drawn.length > 0 ? [...into] : drawn, audio: done.audio, status: done.status }
      },
      snapshot: () => ask<Snapshot | null>({ do: 'snapshot' }),
      hash: () => ask<string | null>({ do: 'hash' }),
      end: async () => {
        signal.removeEventListener('abort', stop)
        await ask({ do: 'end' })
      },
    }
  }

  const kill = async (): Promise<void> => {
    ending = true
    await worker.terminate()
  }
  return {
    describe: () => capabilities,
    build: (premise, onStage, resources) => {
      stage = onStage
      return ask<BuiltWorld>({ do: 'build', premise, resources })
    },
    open: async (world, from, signal, resources) => {
      await ask({ do: 'open', world, from, resources })
      return openRun(from?.tick ?? 0, signal)
    },
    close: async () => {
      if (ending) return
      ending = true
      await ask({ do: 'close' })
      await worker.terminate()
    },
    stepMs: () => stepMs,
    kill,
  }
}
