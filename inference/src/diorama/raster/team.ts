/**
 * The threads of a renderer: the caller itself and, for two bands, one worker that sleeps in an atomic wait between frames. Both run the
 * same kernel over the same memory; inside a frame they meet in the kernel.
 */
import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { FRAME, S_ARRIVED, S_DONE, S_JOB, S_TASK, S_TASKS } from './kernel/layout.ts'
import type { Arena } from './memory.ts'

export interface KernelExports {
  frame(thread: number): void
  toRgba(): void
  bake(): void
  carry: Carry
}

/** Copies rows of `bytes` bytes; the lines (bytes from one row to the next) may be negative, for what moves down. */
export type Carry = (to: number, toLine: number, from: number, fromLine: number, bytes: number, rows: number) => void

export async function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<KernelExports> {
  const instance = await WebAssembly.instantiate(module, {
    env: {
      memory,
      now: () => performance.now(),
      abort: () => {
        throw new Error('kernel aborted')
      },
    },
  })
  return instance.exports as unknown as KernelExports
}

const modules = new Map<string, WebAssembly.Module>()

/** The kernel, compiled once: what V8 has optimised of it serves every renderer after. */
const compiled = (path: string): WebAssembly.Module => {
  let module = modules.get(path)
  if (!module) modules.set(path, (module = new WebAssembly.Module(readFileSync(path))))
  return module
}

export class Team {
  readonly kernel: KernelExports
  #arena: Arena
  #worker: Worker | null

  private constructor(kernel: KernelExports, arena: Arena, worker: Worker | null) {
    this.kernel = kernel
    this.#arena = arena
    this.#worker = worker
  }

  static async start(path: string, arena: Arena, bands: 1 | 2): Promise<Team> {
    const module = compiled(path)
    const kernel = await instantiate(module, arena.memory)
    if (bands === 1) return new Team(kernel, arena, null)
    const worker = new Worker(new URL('./band.ts', import.meta.url), { workerData: { module, memory: arena.memory } })
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve())
      worker.once('error', reject)
    })
    worker.unref()
    return new Team(kernel, arena, worker)
  }

  /** One frame on all threads; returns when every one is done. */
  frame(): void {
    const words = this.#arena.i32
    const at = FRAME >> 2
    for (let i = 0; i < S_TASKS; i++) Atomics.store(words, at + S_TASK + i, 0)
    Atomics.store(words, at + S_ARRIVED, 0)
    if (this.#worker) {
      Atomics.add(words, at + S_JOB, 1)
      Atomics.notify(words, at + S_JOB)
    }
    this.kernel.frame(0)
    if (this.#worker) {
      const job = Atomics.load(words, at + S_JOB)
      // The last phase ended with a meeting, so the other thread is a few instructions from here.
      for (let i = 0; Atomics.load(words, at + S_DONE) !== job; i++) {
        if (i > 50) Atomics.wait(words, at + S_DONE, job - 1, 50)
        if (i > 400) throw new Error('the second band does not answer')
      }
    }
  }

  dispose(): void {
    void this.#worker?.terminate()
    this.#worker = null
  }
}
