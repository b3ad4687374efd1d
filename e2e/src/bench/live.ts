/**
 * `live`: the product's promise as a viewer has it. One minute with a director and a viewer in Chromium on this very machine; what is
 * measured is measured in the viewer's page (frames, latencies) and in /proc (cores, memory). Then the metronome for sound against picture.
 */
import type { Browser } from 'playwright-core'
import type { Stack } from '../../../scripts/stack.ts'
import { someone } from '../browser.ts'
import { create, instruct, inviteLink, join, passTicks, probe, waitLive } from '../stage.ts'
import { withStack } from './stage.ts'
import { childrenNamed, usageOf, type Usage } from './usage.ts'
import { offsets, quantile, smoothness, watchBeat, watched, watchFrames } from './watch.ts'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 60)

const INSTRUCTIONS = [
  "A cute kitten suddenly runs to the girl's side",
  'The girl squats down to stroke the kitten',
  'Night falls and it starts to snow',
  'The camera slowly circles them',
  'The girl stands up and walks on',
  'The girl waves',
  'It stops snowing',
  'Morning comes',
]

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const live = async (stack: Stack, browser: Browser): Promise<Record<string, number>> => {
  const director = await someone(browser, stack.address)
  await create(director.page, 'Director', {
    prompt: 'A little girl holding a red umbrella walks on a bumpy country road after the rain, Ghibli style',
  })
  await waitLive(director.page)
  const viewer = await someone(browser, stack.address)
  await join(viewer.page, await inviteLink(director.page, 'audience'), 'Viewer')
  await waitLive(viewer.page)
  await sleep(3000)

  const roots = {
    server: [stack.pid('server')],
    host: [stack.pid('worker')],
    livekit: [stack.livekit?.process.pid ?? 0],
    browser: await childrenNamed(/chrom/),
    postgres: await childrenNamed(/postgres/),
  }
  await watchFrames(viewer.page)
  const before = await usageOf(roots)
  const began = performance.now()
  let sent = 0
  while (performance.now() - began < SECONDS * 1000) {
    await instruct(director.page, INSTRUCTIONS[sent++ % INSTRUCTIONS.length])
    await sleep(2500)
    await director.page.getByTestId('picture').focus()
    for (const key of ['KeyW', 'ArrowRight']) {
      await director.page.keyboard.down(key)
      await sleep(420)
      await director.page.keyboard.up(key)
      await sleep(320)
    }
  }
  const seconds = (performance.now() - began) / 1000
  const after = await usageOf(roots)
  const [d, v, { frames }] = [(await probe(director.page))!, (await probe(viewer.page))!, await watched(viewer.page)]
  const i2p = Object.entries(d.sent).flatMap(([id, at]) => (v.onAir[id] ? [v.onAir[id].at - at] : []))
  const cores = (name: keyof typeof roots): number => ((after[name] as Usage).cpu - before[name].cpu) / seconds
  const { fps, freezeShare } = smoothness(frames)
  const parts = Object.keys(roots) as (keyof typeof roots)[]
  return {
    fps,
    width: v.stats.width,
    height: v.stats.height,
    freezeShare,
    instructions: sent,
    instructionsOnAir: i2p.length,
    instructionToPhotonP50Ms: quantile(i2p, 0.5),
    instructionToPhotonP95Ms: quantile(i2p, 0.95),
    steeringToPhotonP50Ms: quantile(d.s2p, 0.5),
    steeringToPhotonP95Ms: quantile(d.s2p, 0.95),
    steerings: d.s2p.length,
    cores: parts.reduce((sum, part) => sum + cores(part), 0),
    ...Object.fromEntries(parts.map((part) => [`${part}Cores`, cores(part)])),
    rssMb: parts.filter((part) => part !== 'browser').reduce((sum, part) => sum + after[part].rss, 0),
  }
}

const beat = async (stack: Stack, browser: Browser): Promise<Record<string, number>> => {
  const { page } = await someone(browser, stack.address)
  await create(page, 'Ears', { prompt: 'a lamp' })
  await waitLive(page)
  await passTicks(page, 48)
  await watchBeat(page)
  await sleep(Math.min(40, SECONDS) * 1000)
  const found = offsets(await watched(page))
  return {
    avBeats: found.length,
    avOffsetP50Ms: quantile(found, 0.5),
    avOffsetP95Ms: quantile(found.map(Math.abs), 0.95),
  }
}

export const benchLive = async (): Promise<Record<string, number>> => ({
  ...(await withStack('diorama', live)),
  ...(await withStack('metronome', beat)),
})
