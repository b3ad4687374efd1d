import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser, someone } from '../src/browser.ts'
import { difference, glance, passTicks, waitLive } from '../src/stage.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Half of it glaring red, so that no world of ours would look like it by itself. */
const drawn = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="1280" height="330" fill="#e02828"/><rect y="330" width="1280" height="390" fill="#5a9a40"/><path d="M600 330h80L1000 720H280Z" fill="#c8a878"/></svg>',
    ),
  )
    .png()
    .toBuffer()

test('a picture is chosen, sent, and the world begins as it', async () => {
  const { page, complaints, context } = await someone(browser, inject('address'))
  await page.goto('/')
  const file = page.getByTestId('picture-file')
  await file.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') })
  await expect.poll(() => page.getByTestId('picture-trouble').textContent()).toMatch(/PNG/)
  await file.setInputFiles({ name: 'red.png', mimeType: 'image/png', buffer: await drawn() })
  await page.getByTestId('picture-thumb').waitFor()
  expect(await page.getByTestId('picture-thumb').getAttribute('alt')).toContain('red.png')
  expect(await page.getByTestId('picture-status').textContent()).toContain('red.png')
  await page.getByTestId('picture-remove').click()
  expect(await page.getByTestId('picture-thumb').count()).toBe(0)
  await file.setInputFiles({ name: 'red.png', mimeType: 'image/png', buffer: await drawn() })
  const axe = await new AxeBuilder({ page: page as never }).analyze()
  expect(axe.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`)).toEqual([])
  await page.getByTestId('name').fill('Ann')
  await page.getByTestId('begin').click()
  await page.waitForURL(/\/s\/[A-Za-z0-9_-]+$/, { timeout: 20_000 })
  await waitLive(page)
  const before = await glance(page)
  await passTicks(page, 24)
  expect(difference(before, await glance(page)), 'it moves').toBeGreaterThan(0)
  const session = page.url().split('/s/')[1]
  const shown = await page.request.get(`/api/sessions/${session}/picture`)
  expect(shown.headers()['content-type']).toBe('image/webp')
  // The sky of the stage is the sky of the picture, behind whatever has come up before it by now.
  const redness = (): Promise<number> =>
    page.evaluate(() => {
      const canvas = document.createElement('canvas')
      ;[canvas.width, canvas.height] = [64, 36]
      const context = canvas.getContext('2d')!
      context.drawImage(document.querySelector<HTMLVideoElement>('[data-testid=video]')!, 0, 0, 64, 36)
      const { data } = context.getImageData(16, 4, 32, 8)
      let sum = 0
      for (let i = 0; i < data.length; i += 4) sum += data[i] - Math.max(data[i + 1], data[i + 2])
      return sum / (data.length / 4)
    })
  await expect.poll(redness, { timeout: 5000 }).toBeGreaterThan(50)
  expect(complaints).toEqual([])
  await context.close()
})
