/** The inference worker as a program: settings, one worker, an orderly end. */
import { readEnv } from './env.ts'
import { startWorker } from './worker/worker.ts'

const log = (event: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`)
}

const main = (): void => {
  const env = readEnv(process.env)
  const worker = startWorker({
    server: env.SHOAL_SERVER,
    key: env.SHOAL_WORKER_KEY,
    name: env.SHOAL_WORKER,
    slots: env.SHOAL_SLOTS,
    spare: env.SHOAL_SPARE === 'none' ? '' : env.SHOAL_SPARE,
    log,
    onConnected: () => process.stdout.write('shoal worker connected\n'),
    onRefused: () => {
      process.stderr.write('the server refuses this worker: SHOAL_WORKER_KEY is not the same on both sides\n')
      process.exitCode = 1
    },
  })
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await worker.drain()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
