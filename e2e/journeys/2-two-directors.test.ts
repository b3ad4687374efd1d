import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, someone } from '../src/browser.ts'
import {
  create,
  difference,
  glance,
  instruct,
  inviteLink,
  join,
  passTicks,
  slips,
  waitLive,
  waitSlip,
} from '../src/stage.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const applied = async (page: Parameters<typeof slips>[0]): Promise<string[]> =>
  (await slips(page))
    .filter((s) => s.state === 'applied')
    .sort((a, b) => a.seq - b.seq)
    .map((s) => `${s.seq} ${s.text}`)

test('two directors send at the same instant: one order, both applied, both pictures change', async () => {
  const ann = await someone(browser, inject('address'))
  await create(ann.page, 'Ann', { prompt: 'A boy in a yellow raincoat stands in a meadow at noon' })
  await waitLive(ann.page)
  const ben = await someone(browser, inject('address'))
  await join(ben.page, await inviteLink(ann.page, 'director'), 'Ben')
  await waitLive(ben.page)
  const before = await Promise.all([glance(ann.page), glance(ben.page)])
  await Promise.all([
    ann.page.getByTestId('instruction').fill('Night falls'),
    ben.page.getByTestId('instruction').fill('A white dog runs to the boy'),
  ])
  await Promise.all([
    ann.page.getByTestId('instruction').press('Enter'),
    ben.page.getByTestId('instruction').press('Enter'),
  ])
  for (const page of [ann.page, ben.page]) {
    await waitSlip(page, 'Night falls', 'applied')
    await waitSlip(page, 'white dog', 'applied')
  }
  expect(await applied(ann.page)).toEqual(await applied(ben.page))
  await Promise.all([passTicks(ann.page, 96), passTicks(ben.page, 96)])
  expect(difference(before[0], await glance(ann.page))).toBeGreaterThan(8)
  expect(difference(before[1], await glance(ben.page))).toBeGreaterThan(8)
  expect(ann.complaints).toEqual([])
  expect(ben.complaints).toEqual([])
  await Promise.all([ann.context.close(), ben.context.close()])
})

test('a director goes offline, types two instructions, returns: merged, applied once', async () => {
  const ann = await someone(browser, inject('address'))
  await create(ann.page, 'Ann', { prompt: 'A boy in a yellow raincoat stands in a meadow at noon' })
  await waitLive(ann.page)
  const ben = await someone(browser, inject('address'))
  await join(ben.page, await inviteLink(ann.page, 'director'), 'Ben')
  await waitLive(ben.page)
  await ben.context.setOffline(true)
  await ben.page.getByTestId('banner').waitFor({ timeout: 60_000 })
  await instruct(ben.page, 'The boy waves')
  await instruct(ben.page, 'It starts to snow')
  await waitSlip(ben.page, 'The boy waves', 'waiting')
  await waitSlip(ben.page, 'It starts to snow', 'waiting')
  await instruct(ann.page, 'A white dog runs to the boy')
  await waitSlip(ann.page, 'white dog', 'applied')
  await ben.context.setOffline(false)
  for (const page of [ben.page, ann.page]) {
    await waitSlip(page, 'The boy waves', 'applied', 40_000)
    await waitSlip(page, 'It starts to snow', 'applied', 40_000)
  }
  await passTicks(ann.page, 48)
  const texts = (await slips(ann.page)).map((s) => s.text).sort()
  expect(texts).toEqual(['A white dog runs to the boy', 'It starts to snow', 'The boy waves'])
  expect(await applied(ann.page)).toEqual(await applied(ben.page))
  await Promise.all([ann.context.close(), ben.context.close()])
})
