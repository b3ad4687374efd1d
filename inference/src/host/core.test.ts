/** The core over a log in memory: whatever dies whenever, the log tells exactly what was shown. */
import { fold, KEY, packSteer, readLog, type Premise } from '@shoal/session'
import { expect, it } from 'vitest'
import type { BuiltWorld, Capabilities } from '../model/port.ts'
import { createMetronome } from '../models/metronome/index.ts'
import { createCore, type Core } from './core.ts'
import { catchUp } from './schedule.ts'
import { createMemoryLog, type MemoryLog } from './testing/memory-log.ts'

const premise: Premise = { prompt: 'a lamp', character: '', scene: '', style: '', person: 'third', seed: 11 }
const model = createMetronome()
/** Twenty times as fast as life. */
const capabilities: Capabilities = { ...model.describe(), fps: 480 }
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const random = (seed: number) => () => {
  seed = (seed * 1664525 + 1013904223) >>> 0
  return seed / 2 ** 32
}
const driver = { identity: 'ada~tab1', role: 'owner' }

interface Hosted {
  core: Core
  /** Loses the connection and stops dead. */
  kill(): Promise<void>
  hash(): Promise<string | null>
}

const host = async (log: MemoryLog, world: BuiltWorld, epoch: number, delay: () => number): Promise<Hosted> => {
  let core: Core | null = null
  const { doc, cut } = log.connect(delay, (seq) => core?.committer.stored(seq))
  const from = (await log.store.newest()) ?? { seq: 0, tick: 0, world, snapshot: null }
  const run = await model.open(world, from.snapshot, new AbortController().signal)
  core = await createCore({
    doc,
    run,
    capabilities,
    world,
    from,
    reached: 0,
    epoch,
    owner: 'ada',
    store: { ...log.store, put: async (c) => (dead ? 'failed' : log.store.put(c)) },
    keepEvery: 0.1,
    people: () => [driver],
    heard: () => performance.now(),
    picture: () => {},
    sound: () => {},
    onStale: () => {},
    onFault: (message) => expect.unreachable(message),
  })
  let dead = false
  core.open()
  const running = core.loop.run()
  const alive = core
  return {
    core,
    kill: async () => {
      dead = true
      cut()
      alive.close()
      await running
    },
    hash: () => run.hash(),
  }
}

it.each([1, 2, 3, 4])(
  'what was shown is what the log says, over deaths at any moment (seed %i)',
  async (seed) => {
    const next = random(seed)
    const world = await model.build(premise, () => {})
    const log = createMemoryLog()
    let n = 0
    let alive: Hosted | null = null
    for (let epoch = 1; epoch <= 4; epoch++) {
      alive = await host(log, world, epoch, () => next() * 12)
      const until = performance.now() + 250 + next() * 250
      const kept = log.checkpoints.length
      while (performance.now() < until || (log.checkpoints.length === kept && performance.now() < until + 3000)) {
        if (next() < 0.3)
          log.ask(next() < 0.5 ? 'ada' : 'bob', {
            k: 'instruct',
            t: ['red', 'blue', '?', '绿'][Math.floor(next() * 4)],
          })
        if (next() < 0.5)
          alive.core.driving.receive(
            driver,
            packSteer({
              n: ++n,
              keys: Math.floor(next() * 4) * KEY.forward,
              lookX: next() * 4 - 2,
              lookY: 0,
              stickX: 0,
              stickY: 0,
            }),
          )
        await sleep(5 + next() * 20)
      }
      if (epoch < 4) await alive.kill()
    }
    // The last one ends in good order: what is left is written down.
    const { core } = alive!
    core.close()
    await sleep(50)
    const tick = core.loop.next()
    core.driving.flush()
    await core.committer.until(core.committer.seq())
    const shown = await alive!.hash()

    const commits = log.commits()
    expect(commits.map(([seq]) => seq)).toEqual(commits.map((_, i) => i + 1))
    expect(commits.filter(([, , , , v]) => v === 'steer').length).toBeGreaterThan(0)
    expect(log.checkpoints.length).toBeGreaterThan(3)
    const replay = async (from: { seq: number; tick: number }, snapshot: Parameters<typeof model.open>[1]) => {
      const run = await model.open(world, snapshot, new AbortController().signal)
      const told = commits.filter(([, t, , , verdict]) => t < tick || verdict === 'steer')
      await catchUp({ apply: run.apply, step: (t, h, o) => (t < tick ? run.step(t, h, o) : never()) }, from, told, tick)
      return run.hash()
    }
    const never = (): never => expect.unreachable('the log says more than was shown')
    expect(await replay({ seq: 0, tick: 0 }, null)).toBe(shown)
    // Every checkpoint leads to the same state, so that any of them can be taken over from.
    for (const c of log.checkpoints) expect(await replay(c, c.snapshot), `from tick ${c.tick}`).toBe(shown)

    const { entries } = fold(readLog(log.master).entries, commits, { owner: 'ada' })
    const settled = entries.filter((e) => e.seq !== null)
    expect(new Set(settled.map((e) => e.key)).size).toBe(settled.length)
  },
  20_000,
)

it('stands still while the server stores nothing, and skips no tick', async () => {
  const world = await model.build(premise, () => {})
  const log = createMemoryLog()
  let wait = 1
  const { core, kill } = await host(log, world, 1, () => wait)
  await sleep(80)
  wait = 400
  log.ask('ada', { k: 'instruct', t: 'red' })
  await sleep(100)
  const still = core.loop.next()
  await sleep(200)
  expect(core.loop.next()).toBe(still)
  await sleep(250)
  expect(core.loop.next()).toBeGreaterThan(still)
  expect(core.loop.stats().stalledMs).toBeGreaterThan(150)
  await kill()
})

it('hears a resume of the one who paused, even behind an instruction', async () => {
  const world = await model.build(premise, () => {})
  const log = createMemoryLog()
  const { core, kill } = await host(log, world, 1, () => 1)
  log.ask('ada', { k: 'transport', op: 'pause' })
  await sleep(60)
  const still = core.loop.next()
  log.ask('ada', { k: 'instruct', t: 'red' })
  log.ask('ada', { k: 'instruct', t: 'blue' })
  await sleep(60)
  expect(core.loop.next()).toBe(still)
  log.ask('ada', { k: 'transport', op: 'resume' })
  await sleep(60)
  expect(core.loop.next()).toBeGreaterThan(still)
  expect(log.commits().map(([, , , , verdict]) => verdict)).toEqual(['applied', 'applied', 'applied', 'applied'])
  await kill()
})

it('leaves out of a checkpoint what waits behind a pause', async () => {
  const world = await model.build(premise, () => {})
  const log = createMemoryLog()
  const { core, kill } = await host(log, world, 1, () => 1)
  log.ask('ada', { k: 'instruct', t: 'red' })
  await sleep(60)
  log.ask('ada', { k: 'transport', op: 'pause' })
  log.ask('bob', { k: 'instruct', t: 'blue' })
  await sleep(60)
  core.close()
  await sleep(30)
  await core.keeping.keep(core.loop.next())
  await kill()
  const kept = log.checkpoints.at(-1)!
  expect(JSON.parse(new TextDecoder().decode(kept.snapshot!.bytes))).toMatchObject({ lamp: 'red', applied: 1 })
  expect(kept.seq).toBeLessThan(log.commits().findLast(([, , , , , note]) => note?.changes)![0])
  const second = await host(log, world, 2, () => 1)
  log.ask('ada', { k: 'transport', op: 'resume' })
  await sleep(60)
  second.core.close()
  await second.core.keeping.keep(second.core.loop.next())
  expect(JSON.parse(new TextDecoder().decode(log.checkpoints.at(-1)!.snapshot!.bytes))).toMatchObject({
    lamp: 'blue',
    applied: 2,
  })
  await second.kill()
})
