/** `npm start` (and `npm run dev`): makes what is missing, starts everything, says where it is, stops it all on Ctrl-C. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { stopChild } from './child.ts'
import { phase } from './phase.ts'
import { prepareKernel, prepareLivekit, prepareWeb, ROOT } from './prepare.ts'
import { startStack } from './stack.ts'

const DEFAULT_PORT = 4400

const main = async (): Promise<void> => {
  const began = performance.now()
  const dev = process.argv.includes('--dev')
  const wanted = Number(process.env.PORT ?? DEFAULT_PORT)
  await Promise.all([prepareKernel(), dev ? null : prepareWeb(), prepareLivekit()])
  const stack = await startStack({
    dataDir: resolve(process.env.SHOAL_DATA ?? join(ROOT, '.shoal')),
    host: process.env.SHOAL_HOST ?? '127.0.0.1',
    port: wanted,
    dev,
    onPhase: phase,
    log: (line) => process.stderr.write(`    ${line}\n`),
  })
  const vite = dev
    ? spawn(
        process.execPath,
        [join(ROOT, 'node_modules/vite/bin/vite.js'), 'dev', '--host', process.env.SHOAL_HOST ?? '127.0.0.1'],
        {
          cwd: join(ROOT, 'web'),
          env: { ...process.env, SHOAL_SERVER: `http://127.0.0.1:${stack.port}` },
          stdio: ['ignore', 'inherit', 'inherit'],
        },
      )
    : null
  if (stack.port !== wanted) process.stderr.write(`  port ${wanted} is in use: took ${stack.port}\n`)
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    process.stderr.write('\n  stopping\n')
    if (vite) await stopChild(vite)
    await stack.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.stderr.write(`  ${'all'.padEnd(44)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s\n`)
  process.stdout.write(`Shoal is ready at ${stack.address}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
})
