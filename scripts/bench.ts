/**
 * `npm run bench -- <name> [--json]`: numbers of the product; words after the name say what to measure (`picture forest market`, `log 60`).
 * With `--json` the last line is `{ bench, figures, machine }`. Ratios are taken within one run. Names and bars: design.md section 8.
 */
import { cpus, totalmem } from 'node:os'
import { prepareKernel, prepareLivekit, prepareWeb } from './prepare.ts'

type Bench = (...only: string[]) => Promise<Record<string, number>>

const BENCHES: Record<string, () => Promise<Bench>> = {
  live: async () => (await import('../e2e/src/bench/live.ts')).benchLive,
  build: async () => (await import('../e2e/src/bench/build.ts')).benchBuild,
  log: async () => {
    const { benchLog } = await import('../server/src/sync/bench.ts')
    return (seconds) => benchLog(seconds === undefined ? undefined : Number(seconds))
  },
  picture: async () => (await import('../inference/src/diorama/bench/picture.ts')).benchPicture,
  fidelity: async () => (await import('../inference/src/diorama/bench/fidelity.ts')).benchFidelity,
}

const main = async (): Promise<void> => {
  const [name, ...only] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const load = BENCHES[name ?? '']
  if (!load) {
    process.stderr.write(`usage: npm run bench -- <${Object.keys(BENCHES).join(' | ')}> [--json]\n`)
    process.exit(2)
  }
  await Promise.all([
    prepareKernel(),
    name === 'live' || name === 'build' ? Promise.all([prepareWeb(), prepareLivekit()]) : null,
  ])
  const figures = await (await load())(...only)
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model.trim() ?? '',
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ bench: name, figures, machine })}\n`)
  else
    for (const [figure, value] of Object.entries(figures))
      process.stdout.write(`${figure.padEnd(36)} ${Number.isInteger(value) ? value : value.toFixed(3)}\n`)
  process.exit(0)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`)
  process.exit(1)
})
