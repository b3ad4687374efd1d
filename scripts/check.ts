/** One check of `npm test`: how many of its cases passed and failed, and what to show when some failed. */
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './prepare.ts'

export interface Outcome {
  passed: number
  failed: number
  output: string
}

const bin = (name: string): string => join(ROOT, 'node_modules/.bin', name)

const execute = (command: string, args: string[], cwd = ROOT): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', CI: process.env.CI ?? '' },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })

/** A command that either holds or does not: counts as one case. */
export const command = async (name: string, args: string[], cwd?: string): Promise<Outcome> => {
  const { code, output } = await execute(bin(name), args, cwd)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
}

/** A vitest run: counts its cases; a suite that cannot load counts as failed. */
export const vitest = async (args: string[]): Promise<Outcome> => {
  const file = join(tmpdir(), `shoal-vitest-${process.pid}-${Math.round(performance.now() * 1000)}.json`)
  const { code, output } = await execute(bin('vitest'), [
    'run',
    ...args,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = await readFile(file, 'utf8').then(JSON.parse, () => null)
  await rm(file, { force: true })
  if (!report) return { passed: 0, failed: 1, output }
  const broken = report.testResults.filter(
    (suite: { status: string; assertionResults: unknown[] }) =>
      suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + broken
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1), output }
}
