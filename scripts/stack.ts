/**
 * The whole product as processes on this machine: Postgres, livekit-server, the server, one inference worker. `npm start`, the
 * journeys and the benches all start it here. Every part can be stopped and started again alone (recovery is tested so).
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { lineOf, stopChild } from './child.ts'
import { startLivekit, type Livekit } from './livekit.ts'
import { freePort } from './ports.ts'
import { startPostgres, type Postgres } from './postgres.ts'
import { ROOT } from './prepare.ts'
import { readSecrets } from './secrets.ts'

export interface StackOptions {
  dataDir: string
  /** Page address. Default 127.0.0.1; 0.0.0.0 makes page and media reachable from the local network. */
  host?: string
  /** Wanted page port; another is taken when it is in use. 0: any. */
  port?: number
  /** Extra environment of server and worker (settings of a test). */
  env?: Record<string, string>
  /** Where the children's log lines go; default nowhere. */
  log?: (line: string) => void
  onPhase?: <T>(name: string, work: () => Promise<T>) => Promise<T>
  dev?: boolean
}

export type Part = 'server' | 'worker'

export interface Stack {
  /** http://host:port of the page. */
  address: string
  port: number
  postgres: string
  livekit: Livekit | null
  pid(part: Part): number
  /** Ends one part with the signal and starts it again; resolves when it is ready. */
  restart(part: Part, signal?: NodeJS.Signals): Promise<void>
  kill(part: Part, signal?: NodeJS.Signals): Promise<void>
  start(part: Part): Promise<void>
  stop(): Promise<void>
}

/** First IPv4 address other machines of the local network can reach; 127.0.0.1 when there is none. */
export const lanAddress = (): string =>
  Object.values(networkInterfaces())
    .flat()
    .find((a) => a && a.family === 'IPv4' && !a.internal)?.address ?? '127.0.0.1'

const ENTRY: Record<Part, { file: string; ready: RegExp }> = {
  server: { file: 'server/src/main.ts', ready: /shoal server listening/ },
  worker: { file: 'inference/src/main.ts', ready: /shoal worker connected/i },
}

export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { dataDir, host = '127.0.0.1', env = {}, log = () => {}, onPhase = (_name, work) => work() } = options
  const secrets = await readSecrets(dataDir)
  const stops: (() => Promise<void>)[] = []
  const children = new Map<Part, ChildProcess>()
  const stop = async (): Promise<void> => {
    for (const part of ['worker', 'server'] as const) {
      const child = children.get(part)
      if (child) await stopChild(child)
    }
    for (const end of stops.reverse().splice(0)) await end()
  }
  try {
    const open = host === '0.0.0.0'
    const port = await freePort(options.port ?? 0, host)
    const near = `http://127.0.0.1:${port}`
    let postgres: Postgres | null = null
    let livekit: Livekit | null = null
    // Settled, not raced: when one fails, the other must have started before it can be stopped.
    const begun = await Promise.allSettled([
      process.env.DATABASE_URL
        ? null
        : onPhase(
            'postgres',
            async () => void stops.push((postgres = await startPostgres(dataDir, secrets.postgres)).stop),
          ),
      process.env.LIVEKIT_URL
        ? null
        : onPhase('livekit', async () => {
            livekit = await startLivekit({
              dataDir,
              host: open ? '0.0.0.0' : '127.0.0.1',
              nodeIp: open ? lanAddress() : '127.0.0.1',
              key: 'shoal',
              secret: secrets.livekit,
              webhook: `${near}/api/livekit/webhook`,
            })
            stops.push(livekit.stop)
          }),
    ])
    const failed = begun.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
    const database = process.env.DATABASE_URL ?? postgres!.url
    const common = {
      ...process.env,
      LIVEKIT_URL: process.env.LIVEKIT_URL ?? livekit!.url,
      LIVEKIT_API_KEY: process.env.LIVEKIT_API_KEY ?? 'shoal',
      LIVEKIT_API_SECRET: process.env.LIVEKIT_API_SECRET ?? secrets.livekit,
      SHOAL_WORKER_KEY: process.env.SHOAL_WORKER_KEY ?? secrets.worker,
      SHOAL_SERVER: near,
      ...env,
    }
    const environment: Record<Part, NodeJS.ProcessEnv> = {
      server: {
        ...common,
        DATABASE_URL: database,
        PORT: String(port),
        SHOAL_HOST: host,
        SHOAL_SECRET: process.env.SHOAL_SECRET ?? secrets.session,
        SHOAL_WEB_DIR: join(ROOT, 'web/build'),
      },
      worker: Object.fromEntries(
        Object.entries(common).filter(([name]) => !/^(DATABASE_URL|SHOAL_SECRET|LIVEKIT_API_SECRET)$/.test(name)),
      ),
    }
    const start = async (part: Part): Promise<void> => {
      const { file, ready } = ENTRY[part]
      const flags = options.dev ? ['--watch', '--watch-preserve-output'] : []
      const child = spawn(process.execPath, [...flags, join(ROOT, file)], {
        env: environment[part],
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.set(part, child)
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (data: Buffer) => {
          for (const line of data.toString().split('\n')) if (line.trim()) log(`${part}: ${line}`)
        })
      await lineOf(child, ready, 30_000, part)
    }
    const kill = async (part: Part, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
      const child = children.get(part)
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill(signal)
      await gone
    }
    await onPhase('server', () => start('server'))
    await onPhase('worker', () => start('worker'))
    return {
      address: `http://${open ? lanAddress() : host}:${port}`,
      port,
      postgres: database,
      livekit,
      pid: (part) => children.get(part)?.pid ?? 0,
      restart: async (part, signal) => {
        await kill(part, signal)
        await start(part)
      },
      kill,
      start,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
