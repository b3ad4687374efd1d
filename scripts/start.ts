/** `npm start` (and `npm run dev`): makes what is missing, starts everything, says where it is, stops it all on Ctrl-C. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join, resolve } from 'node:path'
import { stopChild } from './child.ts'
import { freePort } from './ports.ts'
import { phase } from './phase.ts'
import { prepareKernel, prepareLivekit, prepareWeb, ROOT } from './prepare.ts'
import { lanAddress, startStack } from './stack.ts'

const DEFAULT_PORT = 4400

/** Pages with reload: Vite in front, API and log passed on to the server. */
const startPages = async (serverPort: number): Promise<{ child: ChildProcess; address: string }> => {
  const host = process.env.SHOAL_HOST ?? '127.0.0.1'
  const port = await freePort(DEFAULT_PORT + 1, host)
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'dev', '--host', host, '--port', String(port), '--strictPort'], {
    cwd: join(ROOT, 'web'),
    env: { ...process.env, SHOAL_SERVER: `http://127.0.0.1:${serverPort}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return { child, address: `http://${host === '0.0.0.0' ? lanAddress() : host}:${port}` }
}

const main = async (): Promise<void> => {
  const began = performance.now()
  const dev = process.argv.includes('--dev')
  const wanted = Number(process.env.PORT ?? DEFAULT_PORT)
  // A stop that comes while things are starting waits until they have, so that none of them is left behind.
  const started: { stop: (() => Promise<void>) | null } = { stop: null }
  let stopping = false
  const stop = async (): Promise<void> => {
    if (!stopping) process.stderr.write('\n  stopping\n')
    stopping = true
    const end = started.stop
    started.stop = null
    if (!end) return
    await end()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  await Promise.all([prepareKernel(), dev ? null : prepareWeb(), prepareLivekit()])
  const stack = await startStack({
    dataDir: resolve(process.env.SHOAL_DATA ?? join(ROOT, '.shoal')),
    host: process.env.SHOAL_HOST ?? '127.0.0.1',
    port: wanted,
    dev,
    onPhase: phase,
    log: (line) => process.stderr.write(`    ${line}\n`),
  })
  const pages = dev ? await startPages(stack.port) : null
  if (stack.port !== wanted) process.stderr.write(`  port ${wanted} is in use: took ${stack.port}\n`)
  started.stop = async () => {
    if (pages) await stopChild(pages.child)
    await stack.stop()
  }
  if (stopping) return stop()
  process.stderr.write(`  ${'all'.padEnd(44)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s\n`)
  process.stdout.write(`Shoal is ready at ${pages?.address ?? stack.address}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
})
