/** The browser of journeys and benches: `CHROMIUM_PATH`, chromium on the path, Debian's package when root, else Playwright's own. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './child.ts'

/** Headless, no sandbox (root), sound without a gesture, no background traffic of its own. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  // A machine without a sound card never asks WebRTC for samples; this gives Chromium a silent output that does.
  '--disable-audio-output',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

const onPath = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find((file) => existsSync(file))

/** Path of a Chromium; undefined lets Playwright use its own. Throws when Debian's package cannot be installed. */
export const chromiumPath = async (): Promise<string | undefined> => {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`)
    return named
  }
  const found = onPath()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update'], { env })
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env })
    return onPath()
  }
  return undefined
}
