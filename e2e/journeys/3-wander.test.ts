import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, someone } from '../src/browser.ts'
import { replayOf } from '../src/replayed.ts'
import { create, difference, glance, inviteLink, join, passTicks, probe, waitLive } from '../src/stage.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('W walks, arrows turn the camera, V switches person, and the stick is passed on', async () => {
  const [address, key] = [inject('address'), inject('workerKey')]
  const ann = await someone(browser, address)
  const session = await create(ann.page, 'Ann', {
    character: 'A stylish blonde female model',
    scene: 'On the streets of Paris in the 1980s, at night after rain',
  })
  await waitLive(ann.page)
  await passTicks(ann.page, 24)
  await ann.page.getByTestId('picture').focus()
  const start = (await probe(ann.page))!.tick
  const standing = await glance(ann.page)
  await ann.page.keyboard.down('KeyW')
  await passTicks(ann.page, 48)
  await ann.page.keyboard.up('KeyW')
  expect(difference(standing, await glance(ann.page)), 'walking changes the picture').toBeGreaterThan(2)
  const walked = await glance(ann.page)
  await ann.page.keyboard.down('ArrowRight')
  await passTicks(ann.page, 24)
  await ann.page.keyboard.up('ArrowRight')
  expect(difference(walked, await glance(ann.page)), 'turning changes the picture').toBeGreaterThan(4)
  await ann.page.keyboard.press('KeyV')
  await expect
    .poll(async () => ann.page.locator('[data-testid=line][data-kind=view]').getAttribute('data-state'), {
      timeout: 10_000,
    })
    .toBe('applied')
  await passTicks(ann.page, 72)
  const end = (await probe(ann.page))!.tick

  // The log says the same: replayed, the figure went forward, the camera turned and the view is first person.
  const [a, b] = [await replayOf(address, key, session, start), await replayOf(address, key, session, end)]
  const driven = (r: typeof a): (typeof a.report.actors)[number] =>
    r.report.actors.find((actor) => actor.id === r.report.driven)!
  const [from, to] = [driven(a), driven(b)]
  const ahead = (to.at[0] - from.at[0]) * Math.sin(from.heading) + (to.at[1] - from.at[1]) * Math.cos(from.heading)
  expect(ahead).toBeGreaterThan(1)
  expect([a.report.camera.person, b.report.camera.person]).toEqual(['third', 'first'])

  const ben = await someone(browser, address)
  await join(ben.page, await inviteLink(ann.page, 'director'), 'Ben')
  await waitLive(ben.page)
  await ben.page.getByTestId('stick-ask').click()
  await ann.page.getByTestId('stick-pass').first().click()
  await expect.poll(() => ben.page.getByTestId('stick-release').count(), { timeout: 10_000 }).toBeGreaterThan(0)
  await ben.page.getByTestId('picture').focus()
  const still = await glance(ben.page)
  await ben.page.keyboard.down('KeyS')
  await passTicks(ben.page, 48)
  await ben.page.keyboard.up('KeyS')
  expect(difference(still, await glance(ben.page)), 'the new holder moves the figure').toBeGreaterThan(1)
  expect(ann.complaints).toEqual([])
  expect(ben.complaints).toEqual([])
  await Promise.all([ann.context.close(), ben.context.close()])
})
