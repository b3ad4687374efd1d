import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shoal-still-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const still = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, 'still.ts'), ...args])

const STORY = [
  ["3:A cute Ghibli-style kitten suddenly runs to the girl's side", '3:一只可爱的小猫突然跑到女孩身边'],
  ['9:The girl squats down to stroke the kitten', '9:女孩蹲下来抚摸小猫'],
  ['15:Night falls and it starts to snow', '15:夜幕降临，开始下雪'],
  ['20:The camera slowly circles them', '20:镜头慢慢环绕她们'],
  ['26:The girl stands up and walks on', '26:女孩站起来继续往前走'],
]
const PREMISES = [
  'A little girl holding a red umbrella walks on a bumpy country road after the rain, Ghibli style',
  '一个打着红伞的小女孩走在雨后坑洼的乡间小路上，吉卜力风格',
]

it.each([0, 1])('plays the story and says what is in each moment (language %i)', async (language) => {
  const cues = STORY.flatMap((cue) => ['--instruct', cue[language]])
  const { stdout } = await still('--premise', PREMISES[language], ...cues, '--at', '0,8,14,19,25,30', '--json')
  const { moments, understood } = JSON.parse(stdout)
  expect(understood.every((u: { understood: boolean }) => u.understood)).toBe(true)
  const [start, beside, stroking, night, circling, on] = moments
  const girl = (m: typeof start) => m.actors.find((a: { noun: string }) => a.noun === 'girl')
  const kitten = (m: typeof start) => m.actors.find((a: { noun: string }) => a.noun === 'kitten')
  expect(start.place.kind).toBe('country-road')
  expect(start.style).toBe('watercolor')
  expect(start.sky.wet).toBeGreaterThan(0.5)
  expect(girl(start).look.holds).toMatchObject([{ kind: 'umbrella' }])
  expect(kitten(start)).toBeUndefined()
  const apart = Math.hypot(girl(beside).at[0] - kitten(beside).at[0], girl(beside).at[1] - kitten(beside).at[1])
  expect(apart).toBeLessThan(2.5)
  expect([girl(stroking).act, girl(stroking).target]).toEqual(['stroke', kitten(stroking).id])
  expect(night.sky.hour > 19 || night.sky.hour < 5).toBe(true)
  expect(night.sky.weather.snow).toBeGreaterThan(0.5)
  expect(circling.camera.shot).toBe('orbit')
  expect(girl(on).act).toBe('walk')
  expect(on.hash).toMatch(/^[0-9a-f]{64}$/)
})

it('writes one picture at its size, and refuses what it cannot read', async () => {
  const out = join(folder, 'one.png')
  await still(
    '--character',
    'A stylish blonde female model',
    '--scene',
    'On the streets of Paris in the 1980s, at night after rain',
    '--size',
    '320x184',
    '--out',
    out,
  )
  const { width, height } = await sharp(out).metadata()
  expect([width, height]).toEqual([320, 184])
  const { channels } = await sharp(out).stats()
  expect(Math.max(...channels.map((c) => c.stdev))).toBeGreaterThan(20)
  await expect(still('--premise', 'a', '--time', 'the girl waves')).rejects.toMatchObject({ code: 2 })
  await expect(still('--premise', 'a', '--camera', 'a cow appears')).rejects.toMatchObject({ code: 2 })
  await expect(still('--premise', 'a', '--instruct', 'nothing')).rejects.toMatchObject({ code: 2 })
})

it.each([
  [['--time', '6:45', '--weather', 'heavy snow', '--camera', 'birds-eye'], 6.75, 'snow', 'birds-eye'],
  [['--time', '黄昏', '--weather', '起雾', '--camera', '女孩的特写'], 18.6, 'fog', 'close'],
] as const)('begins at the hour, in the weather and with the shot asked for: %j', async (options, hour, air, shot) => {
  const { stdout } = await still('--premise', 'A girl on a country road', ...options, '--at', '0', '--json')
  const [{ sky, camera }] = JSON.parse(stdout).moments
  expect(sky.hour).toBe(hour)
  expect(sky.weather[air]).toBeGreaterThan(0.4)
  expect(camera.shot).toBe(shot)
  const steep =
    (camera.eye[1] - camera.look[1]) / Math.hypot(...camera.eye.map((x: number, i: number) => x - camera.look[i]))
  if (shot === 'birds-eye') expect(steep).toBeGreaterThan(0.8)
  else expect(camera.fov).toBeLessThan(30)
})
