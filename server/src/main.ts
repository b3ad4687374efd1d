/** The server's process: settings, start, and a graceful stop on SIGTERM or Ctrl-C. Everything else is in start.ts. */
import { readEnv, type Env } from './env.ts'
import { describeError, writeLine } from './log.ts'
import { start } from './start.ts'

const settings = (): Env => {
  try {
    return readEnv(process.env)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(78)
  }
}

const env = settings()
const running = await start(env, writeLine).catch((error: unknown): never => {
  const { kind, cause, fault } = describeError(error)
  process.stderr.write(`The server could not start: ${[fault, cause ?? kind].filter(Boolean).join(' ')}\n`)
  writeLine('start failed', describeError(error))
  process.exit(1)
})
writeLine('shoal server listening', { host: env.SHOAL_HOST, port: running.port })

let stopping = false
const stop = async (signal: string): Promise<void> => {
  // A second Ctrl-C means: now.
  if (stopping) process.exit(1)
  stopping = true
  writeLine('stopping', { signal })
  setTimeout(() => process.exit(1), 8000).unref()
  await running.close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop('SIGTERM'))
process.on('SIGINT', () => void stop('SIGINT'))
