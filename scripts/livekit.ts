/**
 * livekit-server for the embedded set-up: found, or built once into a cache folder, then run on free ports. design.md section 7 gives
 * the order: `LIVEKIT_SERVER_PATH`, the path, the cache, `go install`, the official release archive by checksum, a clear error.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { run, stopChild } from './child.ts'
import { freePort } from './ports.ts'

/** Newer versions carry `replace` lines, which `go install` refuses. */
const VERSION = '1.13.5'

const cacheFolder = (): string => process.env.SHOAL_CACHE ?? join(homedir(), '.cache', 'shoal')
const cached = (): string => join(cacheFolder(), `livekit-server-v${VERSION}`)

const onPath = (name: string): string | null =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file)) ?? null

const buildWithGo = async (go: string): Promise<void> => {
  const bin = await mkdtemp(join(tmpdir(), 'shoal-livekit-'))
  try {
    await run(go, ['install', `github.com/livekit/livekit-server/cmd/server@v${VERSION}`], {
      env: { ...process.env, GOBIN: bin },
    })
    await run('mv', [join(bin, 'server'), cached()])
  } finally {
    await rm(bin, { recursive: true, force: true })
  }
}

const downloadRelease = async (): Promise<void> => {
  const os = process.platform === 'darwin' ? 'darwin' : 'linux'
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64'
  const name = `livekit_${VERSION}_${os}_${arch}.tar.gz`
  const base = `https://github.com/livekit/livekit/releases/download/v${VERSION}`
  const get = async (file: string): Promise<Buffer> => {
    const response = await fetch(`${base}/${file}`, { signal: AbortSignal.timeout(120_000) })
    if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }
  const [archive, sums] = await Promise.all([get(name), get('checksums.txt')])
  const wanted = sums
    .toString()
    .split('\n')
    .find((line) => line.endsWith(name))
    ?.split(/\s+/)[0]
  const got = createHash('sha256').update(archive).digest('hex')
  if (got !== wanted) throw new Error(`${name}: checksum ${got} is not the published one`)
  const folder = await mkdtemp(join(tmpdir(), 'shoal-livekit-'))
  try {
    await writeFile(join(folder, name), archive)
    await run('tar', ['-xzf', join(folder, name), '-C', folder, 'livekit-server'])
    await rename(join(folder, 'livekit-server'), `${cached()}.part`).catch(() =>
      run('mv', [join(folder, 'livekit-server'), `${cached()}.part`]),
    )
    await chmod(`${cached()}.part`, 0o755)
    await rename(`${cached()}.part`, cached())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where livekit-server is, or null when it has to be made first. */
export const findLivekit = (): string | null => {
  const named = process.env.LIVEKIT_SERVER_PATH
  if (named && !existsSync(named)) throw new Error(`LIVEKIT_SERVER_PATH names ${named}, which does not exist`)
  return named ?? onPath('livekit-server') ?? (existsSync(cached()) ? cached() : null)
}

/** Finds or makes livekit-server. Throws with the three ways to get one. */
export const livekitBinary = async (): Promise<string> => {
  const found = findLivekit()
  if (found) return found
  await mkdir(cacheFolder(), { recursive: true })
  const failures: string[] = []
  const go = onPath('go')
  for (const [name, make] of [
    ['go install', go ? () => buildWithGo(go) : null],
    ['release archive', downloadRelease],
  ] as const) {
    if (!make) continue
    try {
      await make()
      return cached()
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
  }
  throw new Error(
    `livekit-server ${VERSION} is missing. Three ways to get it: install Go and run again; put livekit-server on the path (or name it in ` +
      `LIVEKIT_SERVER_PATH); or run your own and set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET.\n${failures.join('\n')}`,
  )
}

export interface Livekit {
  /** ws://host:port */
  url: string
  key: string
  secret: string
  process: ChildProcess
  stop(): Promise<void>
}

export interface LivekitOptions {
  /** Folder for its configuration and log. */
  dataDir: string
  /** Address to bind. Default 127.0.0.1. */
  host?: string
  /** Address told to browsers as media candidate. Default 127.0.0.1. */
  nodeIp?: string
  key?: string
  secret?: string
  /** Signal port; 0: any. Others are found. */
  port?: number
  /** Where to send webhooks. */
  webhook?: string
}

/** Starts livekit-server and waits until it answers. */
export const startLivekit = async (options: LivekitOptions): Promise<Livekit> => {
  const {
    dataDir,
    host = '127.0.0.1',
    nodeIp = '127.0.0.1',
    key = 'shoal',
    secret = 'shoal-development-secret-of-32-characters',
  } = options
  const binary = await livekitBinary()
  await mkdir(dataDir, { recursive: true })
  const port = await freePort(options.port ?? 0, host)
  const [tcp, udp] = [await freePort(0, host), await freePort(0, host)]
  const config = {
    port,
    bind_addresses: [host],
    rtc: {
      tcp_port: tcp,
      udp_port: udp,
      use_external_ip: false,
      node_ip: nodeIp,
      enable_loopback_candidate: nodeIp === '127.0.0.1',
    },
    room: { auto_create: true, empty_timeout: 300, departure_timeout: 20 },
    limit: { num_tracks: -1, bytes_per_sec: 1_000_000_000 },
    keys: { [key]: secret },
    logging: { level: 'warn' },
    ...(options.webhook ? { webhook: { api_key: key, urls: [options.webhook] } } : {}),
  }
  // JSON is YAML; the file holds the secret, so only its owner reads it.
  const file = join(dataDir, 'livekit.json')
  await writeFile(file, JSON.stringify(config), { mode: 0o600 })
  const child = spawn(binary, ['--config', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr?.on('data', (data: Buffer) => (complaint = (complaint + data.toString()).slice(-4000)))
  const answers = async (): Promise<boolean> =>
    fetch(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`).then(
      (r) => r.ok,
      () => false,
    )
  const until = performance.now() + 15_000
  while (!(await answers())) {
    if (child.exitCode !== null || performance.now() > until) {
      await stopChild(child)
      throw new Error(`livekit-server did not start\n${complaint}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  return {
    url: `ws://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
    key,
    secret,
    process: child,
    stop: () => stopChild(child),
  }
}
