/**
 * A session on real parts: Postgres, livekit-server, the server and workers as processes of their own; a director with a stock
 * y-websocket client and a viewer that decodes what is published. What is killed here is killed with SIGKILL.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dispose } from '@livekit/rtc-node'
import { KEY, type Commit } from '@shoal/session'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startStack, type Stack } from '../../../scripts/stack.ts'
import { direct, signIn, type Director } from './testing/director.ts'
import { joinAsViewer, type Viewer } from './testing/viewer.ts'

let stack: Stack
let dataDir: string
let director: Director
let viewer: Viewer
let session: string
const lines: Record<string, unknown>[] = []
const others: ChildProcess[] = []

const events = (event: string) => lines.filter((l) => l.event === event && l.session === session)
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const until = async (test: () => boolean, what: string, patience = 20_000): Promise<void> => {
  const end = performance.now() + patience
  while (!test()) {
    if (performance.now() > end) throw new Error(`not in time: ${what}`)
    await sleep(10)
  }
}
const keep = (line: string): void => {
  const json = /\{.*\}$/.exec(line)?.[0]
  try {
    if (json) lines.push(JSON.parse(json) as Record<string, unknown>)
  } catch {
    // A line of native code.
  }
}
/** Gone, or a zombie that its stopped parent cannot reap. */
const hasEnded = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    if (process.platform !== 'linux') return false
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/, ''))
  } catch {
    return true
  }
}
const ask = async (text: string) => director.verdict(director.ask({ k: 'instruct', t: text }), 15_000)
const commits = (): Commit[] =>
  [...director.doc.share.keys()]
    .filter((name) => name.startsWith('c:'))
    .flatMap((name) => director.doc.getArray<Commit>(name).toArray())
    .sort((a, b) => a[0] - b[0])
const expectOrder = (): void => {
  const all = commits()
  expect(all.map(([seq]) => seq)).toEqual(all.map((_, i) => i + 1))
  const places = all.filter(([, , client]) => client > 0).map(([, , client, index]) => `${client}:${index}`)
  expect(new Set(places).size).toBe(places.length)
  for (let i = 1; i < all.length; i++) expect(all[i][1]).toBeGreaterThanOrEqual(all[i - 1][1])
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'shoal-session-'))
  // As root, Postgres runs as another user, who has to get in.
  await chmod(dataDir, 0o755)
  stack = await startStack({
    dataDir,
    env: { SHOAL_MODEL: 'metronome', SHOAL_SPARE: 'metronome', SHOAL_WORKER: 'first', SHOAL_RATE: '100' },
    log: keep,
  })
  const account = await signIn(stack.address, 'Ada')
  session = (await account.call<{ session: string }>('POST', '/api/worlds', { premise: { prompt: 'a lamp' } })).session
  director = await direct(stack.address, session, account, account.author)
  const grant = await account.call<{ url: string; token: string }>('POST', `/api/sessions/${session}/media`, {
    device: 'test1',
  })
  viewer = await joinAsViewer(grant.url, grant.token)
  await viewer.next((s) => s.tick !== null, 20_000)
})
afterAll(async () => {
  for (const other of others) other.kill('SIGKILL')
  director?.close()
  await viewer?.close()
  await dispose()
  await stack?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

it('publishes 720p pictures that carry their tick, and sound', async () => {
  await viewer.next((s) => s.width === 1280, 15_000)
  const [from, heard] = [viewer.seen.length, viewer.audioFrames()]
  await sleep(2000)
  const seen = viewer.seen.slice(from)
  expect(seen.length).toBeGreaterThan(30)
  for (const picture of seen) {
    expect(picture.height).toBe(720)
    expect(picture.painted).toBe(picture.tick)
    expect(picture.tag?.epoch).toBe(1)
  }
  expect(viewer.audioFrames() - heard).toBeGreaterThan(150)
  expect(viewer.clicks.length).toBeGreaterThan(0)
})

it('answers each instruction, and shows nothing before its commit', async () => {
  const applied = await ask('make the lamp red')
  expect(applied).toMatchObject({ state: 'applied', said: { en: 'The lamp turns red' } })
  expect(applied.changes).toEqual([{ op: 'lamp', colour: 'red' }])
  const refused = await ask('a bored cat')
  expect(refused).toMatchObject({ state: 'refused', code: 'not-understood' })
  expect(refused.near.length).toBeGreaterThan(0)
  await viewer.next((s) => (s.tag?.seq ?? 0) >= refused.seq!)
  for (const { tick, tag } of viewer.seen)
    if (tick !== null && tag) expect(tag.seq >= applied.seq!, `tick ${tick}`).toBe(tick >= applied.tick!)
  expectOrder()
})

it('folds steering of the holder into the log', async () => {
  const before = commits().length
  for (let n = 1; n <= 12; n++) {
    await viewer.steer({ n, keys: n < 12 ? KEY.forward : 0, lookX: 0, lookY: 0, stickX: 0, stickY: 0 })
    await sleep(60)
  }
  await viewer.next((s) => s.tag?.steer === 12)
  await until(
    () =>
      commits()
        .slice(before)
        .some(([, , , , verdict]) => verdict === 'steer'),
    'a steer commit',
  )
  expectOrder()
})

it('pauses and resumes', async () => {
  await director.verdict(director.ask({ k: 'transport', op: 'pause' }))
  await sleep(200)
  const still = viewer.seen.at(-1)!.tick
  await sleep(900)
  expect(viewer.seen.at(-1)!.tick).toBe(still)
  await director.verdict(director.ask({ k: 'transport', op: 'resume' }))
  await viewer.next((s) => s.tick! > still!)
})

it('goes on at the same state after kill -9 of the session process, nothing doubled', async () => {
  await ask('blue')
  const pid = events('assigned').findLast((l) => typeof l.pid === 'number')!.pid as number
  await sleep(300)
  const last = viewer.seen.at(-1)!
  const waiting = director.ask({ k: 'instruct', t: 'make it green' })
  process.kill(pid, 'SIGKILL')
  const killed = performance.now()
  const first = await viewer.next((s) => s.tag?.epoch === 2, 15_000)
  expect(first.at - killed).toBeLessThan(6000)
  expect(first.tick!).toBeGreaterThanOrEqual(last.tick! - 24)
  expect((await director.verdict(waiting, 10_000)).state).toBe('applied')
  expectOrder()
  expect(director.timeline().entries.filter((e) => e.id === waiting)).toHaveLength(1)
})

it('keeps its claim and its place when the server is killed, and loses nothing', async () => {
  const { epoch } = viewer.seen.findLast((s) => s.tag)!.tag!
  await stack.kill('server', 'SIGKILL')
  const asked = ['red', 'yellow'].map((t) => director.ask({ k: 'instruct', t }))
  await sleep(1000)
  await stack.start('server')
  for (const id of asked) expect((await director.verdict(id, 15_000)).state).toBe('applied')
  await viewer.next((s) => s.tag !== null)
  expect(viewer.seen.findLast((s) => s.tag)!.tag!.epoch).toBe(epoch)
  expectOrder()
})

it('moves to another worker when the first is gone, and a stale host ends itself', async () => {
  const { epoch } = viewer.seen.findLast((s) => s.tag)!.tag!
  const secrets = JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8')) as { worker: string }
  const second = spawn(process.execPath, [fileURLToPath(new URL('../main.ts', import.meta.url))], {
    env: {
      ...process.env,
      SHOAL_SERVER: stack.address,
      SHOAL_WORKER_KEY: secrets.worker,
      SHOAL_WORKER: 'second',
      SHOAL_SPARE: 'metronome',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  others.push(second)
  second.stdout.on('data', (data: Buffer) => data.toString().split('\n').forEach(keep))
  await until(() => lines.some((l) => l.event === 'worker' && l.name === 'second'), 'the second worker')
  const stale = events('assigned').findLast((l) => typeof l.pid === 'number')!.pid as number
  // The first worker hangs; its child goes on publishing until the log tells it that another holds the session.
  process.kill(stack.pid('worker'), 'SIGSTOP')
  try {
    await viewer.next((s) => (s.tag?.epoch ?? 0) > epoch, 25_000)
    await until(() => hasEnded(stale), 'the stale host to end')
  } finally {
    process.kill(stack.pid('worker'), 'SIGCONT')
  }
  expect((await ask('white')).state).toBe('applied')
  expectOrder()
}, 60_000)
