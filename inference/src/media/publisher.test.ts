/** Publishing into a real livekit-server: what a subscriber decodes, eviction by a newcomer, and LiveKit going away and coming back. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dispose } from '@livekit/rtc-node'
import { RELEASED, type Premise } from '@shoal/session'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startLivekit, type Livekit } from '../../../scripts/livekit.ts'
import { joinAsViewer } from '../host/testing/viewer.ts'
import { createMetronome } from '../models/metronome/index.ts'
import { createPublisher, type Publisher } from './publisher.ts'
import { testToken } from './testing/token.ts'

const premise: Premise = { prompt: 'a lamp', character: '', scene: '', style: '', person: 'third', seed: 1 }
const TICK = 1000 / 24
let livekit: Livekit
let dataDir: string
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'shoal-media-'))
  livekit = await startLivekit({ dataDir })
})
afterAll(async () => {
  await dispose()
  await livekit.stop()
  await rm(dataDir, { recursive: true, force: true })
})

interface Playing {
  publisher: Publisher
  data: { topic: string; identity: string; role: string; bytes: number[] }[]
  evicted(): boolean
  stop(): Promise<void>
}

/** Publishes the metronome into a room, at its own pace. */
const play = async (room: string, epoch: number): Promise<Playing> => {
  const model = createMetronome()
  const run = await model.open(await model.build(premise, () => {}), null, new AbortController().signal)
  const data: Playing['data'] = []
  let evicted = false
  let stopped = false
  const publisher = createPublisher({
    url: livekit.url,
    token: async () => testToken(livekit, room, 'host'),
    width: 1280,
    height: 720,
    fps: 24,
    onData: (topic, { identity, role }, bytes) => data.push({ topic, identity, role, bytes: [...bytes] }),
    onLeft: () => {},
    onEvicted: () => (evicted = true),
  })
  const origin = performance.now() + 60
  const running = (async () => {
    for (let tick = 0; !stopped; tick++) {
      const due = origin + tick * TICK
      await sleep(Math.max(0, due - 25 - performance.now()))
      const { frames, audio } = await run.step(tick, RELEASED)
      publisher.sound(audio, due)
      publisher.picture(frames[0], tick, due, { seq: tick + 1, steer: 0, epoch })
    }
  })()
  return {
    publisher,
    data,
    evicted: () => evicted,
    stop: async () => {
      stopped = true
      await running
      await publisher.close()
    },
  }
}

it('a subscriber decodes the tick, its tag and the click that belongs to it; data carries its sender', async () => {
  const playing = await play('one', 9)
  const viewer = await joinAsViewer(livekit.url, testToken(livekit, 'one', 'ada~tab1', { role: 'director' }))
  await viewer.next((s) => s.width === 1280 && s.tag?.epoch === 9, 15_000)
  const from = viewer.seen.length
  await sleep(4000)
  const seen = viewer.seen.slice(from)
  expect(seen.length).toBeGreaterThan(60)
  for (const { tick, painted, tag } of seen) {
    expect(painted).toBe(tick)
    expect(tag).toEqual({ seq: tick! + 1, steer: 0, epoch: 9 })
  }
  const flashes = viewer.seen.filter((s) => s.painted !== null && s.painted % 24 === 0).map((s) => s.at)
  const offsets = viewer.clicks
    .map((click) => Math.min(...flashes.map((flash) => Math.abs(click - flash))))
    .sort((a, b) => a - b)
  expect(offsets.length).toBeGreaterThan(2)
  // A bare subscriber does not align the two; within this they are aligned by a browser.
  expect(offsets[Math.floor(offsets.length / 2)]).toBeLessThan(200)
  await viewer.steer({ n: 1, keys: 3, lookX: 0, lookY: 0, stickX: 0, stickY: 0 })
  await sleep(300)
  expect(playing.data.at(-1)).toMatchObject({ topic: 'steer', identity: 'ada~tab1', role: 'director' })
  const stats = await playing.publisher.stats()
  expect(stats).toMatchObject({ connected: true, tagged: true, joins: 1 })
  await playing.stop()
  await viewer.close()
}, 40_000)

it('is evicted by a newcomer and never comes back', async () => {
  const first = await play('two', 1)
  while ((await first.publisher.stats()).joins === 0) await sleep(20)
  const began = performance.now()
  const second = await play('two', 2)
  while (!first.evicted()) await sleep(20)
  process.stdout.write(`evicted after ${Math.round(performance.now() - began)} ms\n`)
  await sleep(1500)
  expect((await first.publisher.stats()).joins).toBe(1)
  expect((await second.publisher.stats()).connected).toBe(true)
  await Promise.all([first.stop(), second.stop()])
}, 30_000)

it('comes back within seconds when LiveKit was away', async () => {
  const playing = await play('three', 1)
  while ((await playing.publisher.stats()).joins === 0) await sleep(20)
  const port = Number(new URL(livekit.url).port)
  livekit.process.kill('SIGKILL')
  await sleep(1500)
  livekit = await startLivekit({ dataDir, port })
  const back = performance.now()
  const viewer = await joinAsViewer(livekit.url, testToken(livekit, 'three', 'bob~tab1'))
  await viewer.next((s) => s.tag !== null && s.painted !== null, 20_000)
  expect(performance.now() - back).toBeLessThan(8000)
  process.stdout.write(`LiveKit back: picture after ${Math.round(performance.now() - back)} ms\n`)
  await playing.stop()
  await viewer.close()
}, 60_000)
