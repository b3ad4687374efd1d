/** A stack and a director's page for one bench. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startStack, type Stack } from '../../../scripts/stack.ts'
import { openBrowser } from '../browser.ts'

/** Starts everything in a throw-away folder with the given model, runs, stops everything. */
export const withStack = async <T>(model: string, run: (stack: Stack, browser: Browser) => Promise<T>): Promise<T> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'shoal-bench-'))
  const stack = await startStack({ dataDir, env: { SHOAL_MODEL: model, SHOAL_RATE: '100', SHOAL_REST_AFTER: '3000' } })
  try {
    const browser = await openBrowser()
    try {
      return await run(stack, browser)
    } finally {
      await browser.close()
    }
  } finally {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
