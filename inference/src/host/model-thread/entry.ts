/** Inside the model thread: loads the model and works through the host's requests one after another. */
import { parentPort, workerData } from 'node:worker_threads'
import { PremiseRefused, type WorldRun } from '../../model/port.ts'
import { loadModel } from '../../models/registry.ts'
import type { FromThread, Request, Stepped, ToThread } from './messages.ts'

const port = parentPort
if (!port) throw new Error('this file runs as a worker thread')
const tell = (message: FromThread, move: readonly ArrayBuffer[] = []): void => port.postMessage(message, [...move])

const abort = new AbortController()
let ring: Uint8Array[] = []
let run: WorldRun | null = null

const current = (): WorldRun => {
  if (!run) throw new Error('no run is open')
  return run
}

const start = async (): Promise<void> => {
  const model = await loadModel((workerData as { model: string }).model)
  const { tickFrames } = model.describe()

  const work = async (request: Request): Promise<[value: unknown, move?: ArrayBuffer[]]> => {
    switch (request.do) {
      case 'build':
        return [await model.build(request.premise, (stage) => tell({ type: 'stage', stage }), request.resources)]
      case 'open':
        run = await model.open(request.world, request.from, abort.signal, request.resources)
        return [null]
      case 'judge':
        return [await current().judge(request.instruction)]
      case 'step': {
        const began = performance.now()
        for (const changes of request.changes) current().apply(request.tick, changes)
        const chunk = await current().step(request.tick, request.held, {
          ...request.options,
          into: ring.slice(request.slot * tickFrames, (request.slot + 1) * tickFrames),
          onSound: (samples) => {
            const audio = new Int16Array(samples)
            tell({ type: 'sound', tick: request.tick, audio }, [audio.buffer])
          },
        })
        const audio = new Int16Array(chunk.audio)
        const { tick, status } = chunk
        const ms = performance.now() - began
        return [{ tick, pictures: chunk.frames.length, audio, status, ms } satisfies Stepped, [audio.buffer]]
      }
      case 'snapshot':
        return [await current().snapshot()]
      case 'hash':
        return [await current().hash()]
      case 'end':
        await run?.end()
        run = null
        return [null]
      case 'close':
        await model.close()
        return [null]
    }
  }

  let last = Promise.resolve()
  port.on('message', (message: ToThread) => {
    if (message.do === 'abort') return abort.abort()
    if (message.do === 'ring') {
      ring = message.ring.map((buffer) => new Uint8Array(buffer))
      return
    }
    last = last.then(async () => {
      try {
        const [value, move] = await work(message)
        tell({ type: 'answer', id: message.id, value }, move)
      } catch (error) {
        const refused = error instanceof PremiseRefused ? { code: error.code, reason: error.reason } : undefined
        tell({
          type: 'error',
          id: message.id,
          message: error instanceof Error ? error.message : String(error),
          refused,
        })
      }
    })
  })
  tell({ type: 'ready', capabilities: model.describe() })
}

start().catch((error: unknown) =>
  tell({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
)
