/** `build`: from the press of a button to the first picture, and from a link to the first frame, in Chromium. Medians of five. */
import type { Page } from 'playwright-core'
import { someone } from '../browser.ts'
import { create, inviteLink, join, waitLive } from '../stage.ts'
import { withStack } from './stage.ts'
import { quantile } from './watch.ts'

const RUNS = 5
const PREMISES = [
  'A little girl holding a red umbrella walks on a country road after the rain',
  'A stylish model walks through Paris in the 1980s at night',
  'A boy flies a kite on the beach',
  'A fox in a snowy meadow',
  'An old man sits in a meadow',
]

const firstFrame = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => ((window as unknown as { __shoal?: { frames: number } }).__shoal?.frames ?? 0) > 0,
    undefined,
    { timeout: 40_000, polling: 20 },
  )

export const benchBuild = (): Promise<Record<string, number>> =>
  withStack('diorama', async (stack, browser) => {
    const [builds, joins]: number[][] = [[], []]
    for (let i = 0; i < RUNS; i++) {
      const owner = await someone(browser, stack.address)
      await owner.page.goto('/')
      await owner.page.getByTestId('name').waitFor()
      const began = performance.now()
      await create(owner.page, 'Owner', { prompt: PREMISES[i % PREMISES.length] })
      await firstFrame(owner.page)
      builds.push(performance.now() - began)
      await waitLive(owner.page)
      const link = await inviteLink(owner.page, 'audience')
      const guest = await someone(browser, stack.address)
      await join(guest.page, link, 'Guest')
      const joined = performance.now()
      await firstFrame(guest.page)
      joins.push(performance.now() - joined)
      await guest.context.close()
      await owner.context.close()
      // The worker has two seats: let this session be over before the next.
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    return {
      premiseToFirstPictureMs: quantile(builds, 0.5),
      premiseToFirstPictureMaxMs: Math.max(...builds),
      joinToFirstFrameMs: quantile(joins, 0.5),
      joinToFirstFrameMaxMs: Math.max(...joins),
    }
  })
