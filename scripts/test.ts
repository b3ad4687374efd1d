/**
 * `npm test`: everything that proves the product, quick parts first, each with its time. `npm test -- unit e2e` runs only the named
 * parts. Goes on after a failure, so that one run shows all of them; ends with the plain line `N passed, N failed`.
 */
import { join } from 'node:path'
import { brokenBorders } from './borders.ts'
import { command, vitest, type Outcome } from './check.ts'
import { prepareKernel, prepareLivekit, prepareWeb, ROOT } from './prepare.ts'

const PARTS: [name: string, run: () => Promise<Outcome>][] = [
  ['format', () => command('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => command('oxlint', ['--deny-warnings', '--quiet'])],
  [
    'borders',
    async () => {
      const broken = await brokenBorders()
      return { passed: broken.length ? 0 : 1, failed: broken.length, output: broken.join('\n') }
    },
  ],
  ['types', () => command('tsc', ['-p', '.'])],
  [
    'types of the pages',
    async () => {
      const synced = await command('svelte-kit', ['sync'], join(ROOT, 'web'))
      return synced.failed ? synced : command('svelte-check', ['--tsconfig', './tsconfig.json'], join(ROOT, 'web'))
    },
  ],
  ['session', () => vitest(['session', 'scripts'])],
  ['pages', () => vitest(['--config', 'web/vitest.config.ts'])],
  ['db and server', () => vitest(['db', 'server'])],
  ['inference', () => vitest(['inference'])],
  ['e2e', () => vitest(['--config', 'e2e/vitest.config.ts'])],
]

const main = async (): Promise<void> => {
  const began = performance.now()
  const wanted = process.argv.slice(2)
  const parts = PARTS.filter(([name]) => !wanted.length || wanted.some((word) => name.includes(word)))
  await Promise.all([prepareKernel(), prepareWeb(), prepareLivekit()])
  let passed = 0
  let failed = 0
  for (const [name, run] of parts) {
    const started = performance.now()
    const outcome = await run().catch((error: unknown): Outcome => ({ passed: 0, failed: 1, output: String(error) }))
    passed += outcome.passed
    failed += outcome.failed
    process.stdout.write(
      `  ${name.padEnd(24)} ${String(outcome.passed).padStart(5)} passed ${String(outcome.failed).padStart(4)} failed ${((performance.now() - started) / 1000).toFixed(1).padStart(8)} s\n`,
    )
    if (outcome.failed) process.stdout.write(`${outcome.output.slice(-12_000)}\n`)
  }
  process.stdout.write(
    `  ${((performance.now() - began) / 1000).toFixed(1)} s in all\n${passed} passed, ${failed} failed\n`,
  )
  process.exit(failed ? 1 : 0)
}

void main()
