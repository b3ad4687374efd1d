import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, someone } from '../src/browser.ts'
import { replayOf } from '../src/replayed.ts'
import { create, instruct, passTicks, probe, slips, waitLive, waitSlip } from '../src/stage.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const control = async (what: string): Promise<void> => {
  const response = await fetch(`${inject('control')}/${what}`, { method: 'POST' })
  expect(response.status).toBe(200)
}

test('server and host are killed: a banner, then the same session goes on at the same state; nothing doubled', async () => {
  const ann = await someone(browser, inject('address'))
  const session = await create(ann.page, 'Ann', { prompt: 'A little girl with a red umbrella walks on a country road' })
  await waitLive(ann.page)
  await instruct(ann.page, 'A kitten runs to the girl')
  await waitSlip(ann.page, 'kitten', 'applied')
  await passTicks(ann.page, 48)

  const beforeServer = (await probe(ann.page))!.tick
  await control('kill/server')
  await ann.page.getByTestId('banner').waitFor({ timeout: 30_000 })
  await control('start/server')
  await ann.page.getByTestId('banner').waitFor({ state: 'detached', timeout: 30_000 })
  await passTicks(ann.page, 24)
  expect((await probe(ann.page))!.tick).toBeGreaterThan(beforeServer)
  await instruct(ann.page, 'The girl waves')
  await waitSlip(ann.page, 'The girl waves', 'applied')

  const beforeHost = (await probe(ann.page))!.tick
  await control('restart/worker')
  await expect
    .poll(async () => (await probe(ann.page))?.tick ?? 0, { timeout: 40_000 })
    .toBeGreaterThan(beforeHost + 24)
  await instruct(ann.page, 'It starts to snow')
  await waitSlip(ann.page, 'snow', 'applied', 30_000)
  await passTicks(ann.page, 150)

  const texts = (await slips(ann.page)).map((s) => s.text)
  expect(texts.toSorted()).toEqual(['A kitten runs to the girl', 'It starts to snow', 'The girl waves'])
  const replayed = await replayOf(inject('address'), inject('workerKey'), session)
  expect(replayed.checkpoints.length).toBeGreaterThan(0)
  expect(replayed.checkpoints.filter((c) => !c.same)).toEqual([])
  expect(replayed.report.actors.filter((a) => a.noun === 'kitten').length).toBe(1)
  await ann.context.close()
})
