import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, someone } from '../src/browser.ts'
import { create, difference, glance, instruct, passTicks, probe, slips, waitLive, waitSlip } from '../src/stage.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a newcomer creates a world, sees it move, hears it, and directs it', async () => {
  const { page, complaints, context } = await someone(browser, inject('address'))
  await create(page, 'Ann', {
    prompt: 'A little girl holding a red umbrella walks on a bumpy country road after the rain, Ghibli style',
  })
  await waitLive(page)
  const before = await glance(page)
  await passTicks(page, 24)
  expect(difference(before, await glance(page)), 'the first frames change').toBeGreaterThan(0.2)
  // The first second may come in a smaller layer, while LiveKit finds out what the line carries.
  await expect
    .poll(async () => [(await probe(page))!.stats.width, (await probe(page))!.stats.height], { timeout: 30_000 })
    .toEqual([1280, 720])
  const { tagged } = (await probe(page))!
  expect(tagged).toBeGreaterThan(0)
  await page.waitForFunction(
    () => (window as unknown as { __shoal: { stats: { level: number } } }).__shoal.stats.level > 0.001,
    undefined,
    { timeout: 15_000 },
  )

  await instruct(page, "A cute Ghibli-style kitten suddenly runs to the girl's side")
  const kitten = await waitSlip(page, 'kitten', 'applied')
  expect(kitten.answer).toMatch(/kitten/i)
  await expect.poll(async () => Object.keys((await probe(page))!.onAir).length, { timeout: 10_000 }).toBeGreaterThan(0)

  await instruct(page, 'zxqv brrml')
  const odd = await waitSlip(page, 'zxqv', 'refused')
  expect(odd.answer.length).toBeGreaterThan(10)
  expect(await page.getByTestId('near').count()).toBeGreaterThan(0)
  expect((await slips(page)).length).toBe(2)

  const axe = await new AxeBuilder({ page: page as never }).analyze()
  expect(axe.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})

test('the same story in Chinese, on a phone', async () => {
  const { page, complaints, context } = await someone(browser, inject('address'), {
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    touch: true,
  })
  await create(page, '小安', { prompt: '一个打着红伞的小女孩走在雨后坑洼的乡间小路上，吉卜力风格' })
  await waitLive(page)
  for (const text of ['一只可爱的小猫突然跑到女孩身边', '女孩蹲下来抚摸小猫']) {
    await instruct(page, text)
    const slip = await waitSlip(page, text, 'applied')
    expect(slip.answer).toMatch(/小猫/)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^zh/)
  const axe = await new AxeBuilder({ page: page as never }).analyze()
  expect(axe.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})
