import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
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
  probe,
  slips,
  waitLive,
  waitSlip,
} from '../src/stage.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a late joiner sees the current picture and the whole timeline; the audience sees, hears and cannot write', async () => {
  const address = inject('address')
  const ann = await someone(browser, address)
  const session = await create(ann.page, 'Ann', { prompt: 'A fisherman sits on the beach at dusk' })
  await waitLive(ann.page)
  await instruct(ann.page, 'The fisherman stands up and waves')
  await waitSlip(ann.page, 'fisherman', 'applied')
  await instruct(ann.page, 'Night falls')
  await waitSlip(ann.page, 'Night falls', 'applied')
  await passTicks(ann.page, 72)

  const late = await someone(browser, address)
  await join(late.page, await inviteLink(ann.page, 'director'), 'Late')
  await waitLive(late.page)
  await expect
    .poll(async () => (await slips(late.page)).map((s) => s.text))
    .toEqual((await slips(ann.page)).map((s) => s.text))
  const [a, b] = await Promise.all([glance(ann.page), glance(late.page)])
  expect(difference(a, b), 'one picture for all').toBeLessThan(12)

  const viewer = await someone(browser, address)
  await join(viewer.page, await inviteLink(ann.page, 'audience'), 'Viewer')
  await waitLive(viewer.page)
  await viewer.page.waitForFunction(
    () => (window as unknown as { __shoal: { stats: { level: number } } }).__shoal.stats.level > 0.001,
    undefined,
    { timeout: 15_000 },
  )
  await expect
    .poll(async () => (await slips(viewer.page)).map((s) => `${s.state} ${s.text}`), { timeout: 10_000 })
    .toEqual((await slips(ann.page)).map((s) => `${s.state} ${s.text}`))
  expect(await viewer.page.getByTestId('instruction').count()).toBe(0)

  // The server gives the audience no ticket, and a forged write over a stolen way in is refused.
  const refused = await viewer.page.request.post(`/api/sessions/${session}/ticket`, { headers: { origin: address } })
  expect(refused.status()).toBe(403)
  const ticket = await late.page.request
    .post(`/api/sessions/${session}/ticket`, { headers: { origin: address } })
    .then((r) => r.json() as Promise<{ ticket: string }>)
  const doc = new Y.Doc()
  const owner = (await ann.page.request.get('/api/me').then((r) => r.json() as Promise<{ author: string }>)).author
  const provider = new WebsocketProvider(`${address.replace('http', 'ws')}/log`, session, doc, {
    params: { t: ticket.ticket, c: String(doc.clientID) },
    disableBc: true,
    WebSocketPolyfill: WebSocket as never,
  })
  const closed = new Promise<number>((resolve) =>
    provider.on('closed' as never, ((event: { code: number }) => resolve(event.code)) as never),
  )
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  doc
    .getArray(`l:${owner}:${doc.clientID}`)
    .push([{ id: 'forged-entry-01', k: 'instruct', at: Date.now(), t: 'Everything turns purple' }])
  expect(await closed).toBe(4403)
  provider.destroy()
  const before = (await probe(ann.page))!.tick
  await passTicks(ann.page, 24)
  expect((await probe(ann.page))!.tick).toBeGreaterThan(before)
  expect((await slips(ann.page)).some((s) => s.text.includes('purple'))).toBe(false)
  for (const who of [ann, late, viewer]) {
    expect(who.complaints).toEqual([])
    await who.context.close()
  }
})
