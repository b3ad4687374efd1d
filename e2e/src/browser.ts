/** Real Chromium, one for a journey; each person gets a context (cookies, storage) of their own. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { CHROMIUM_FLAGS, chromiumPath } from '../../scripts/chromium.ts'

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_FLAGS, headless: true })

export interface Someone {
  context: BrowserContext
  page: Page
  /** Complaints of the page: uncaught errors and console errors. */
  complaints: string[]
}

export interface SomeoneOptions {
  locale?: string
  viewport?: { width: number; height: number }
  touch?: boolean
}

/** A new person with an empty profile. */
export const someone = async (browser: Browser, address: string, options: SomeoneOptions = {}): Promise<Someone> => {
  const context = await browser.newContext({
    baseURL: address,
    locale: options.locale ?? 'en-GB',
    viewport: options.viewport ?? { width: 1440, height: 900 },
    hasTouch: options.touch ?? false,
    reducedMotion: 'reduce',
  })
  // A page from another address than this machine's own is no secure context: there is no clipboard to grant.
  if (new URL(address).hostname === '127.0.0.1')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { context, page, complaints }
}
