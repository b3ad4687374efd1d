import { expect, test } from 'vitest'
import type { DioramaState, Happening, PlaceKind } from '../state/state.ts'
import { barOf } from './compose.ts'
import { hear } from './hearing.ts'
import { createSound, SAMPLES_PER_TICK } from './index.ts'
import { RECIPES, recipeOf } from './recipe.ts'

const weather = {
  rain: 0,
  snow: 0,
  fog: 0,
  cloud: 0,
  wind: 0.1,
  petals: 0,
  leaves: 0,
  dust: 0,
  storm: 0,
  hail: 0,
  heat: 0,
  aurora: 0,
  meteors: 0,
  fireworks: 0,
}
const stateOf = (
  kind: PlaceKind,
  more: {
    mood?: DioramaState['music']['mood']
    rain?: number
    hour?: number
    happenings?: Happening[]
    tick?: number
  } = {},
): DioramaState =>
  ({
    tick: more.tick ?? 0,
    place: { kind, seed: 1, era: 'modern', culture: 'european', season: 'summer', marks: [] },
    sky: { hour: more.hour ?? 12, wet: 0, snowCover: 0, now: { ...weather, rain: more.rain ?? 0 } },
    actors: [],
    camera: { eye: [0, 1.6, 5], look: [0, 1, 0] },
    music: { mood: more.mood ?? 'silent', since: 0 },
    happenings: more.happenings ?? [],
  }) as unknown as DioramaState

const listen = async (states: DioramaState[]): Promise<Int16Array> => {
  const sound = await createSound(5)
  const out = new Int16Array(states.length * SAMPLES_PER_TICK * 2)
  states.forEach((state, i) => out.set(sound.step(state), i * SAMPLES_PER_TICK * 2))
  return out
}
const rms = (pcm: Int16Array, channel: 0 | 1, from = 0, to = pcm.length / 2): number => {
  let sum = 0
  for (let i = from; i < to; i++) sum += pcm[2 * i + channel] ** 2
  return Math.sqrt(sum / (to - from))
}
const ticks = (n: number, make: (i: number) => DioramaState): DioramaState[] =>
  Array.from({ length: n }, (_, i) => make(i))

test('a tick is exactly 2,000 stereo samples at 48 kHz, and two runs of the same states are equal', async () => {
  const states = ticks(60, (i) => stateOf('country-road', { mood: 'calm', tick: i }))
  const [a, b] = [await listen(states), await listen(states)]
  expect(a.length).toBe(60 * 4000)
  expect(a).toEqual(b)
})

test('every mood plays: louder than silence, never clipped', async () => {
  const silence = await listen(ticks(72, (i) => stateOf('studio', { tick: i })))
  for (const mood of Object.keys(RECIPES) as (keyof typeof RECIPES)[]) {
    const pcm = await listen(ticks(72, (i) => stateOf('studio', { mood, tick: i })))
    expect(rms(pcm, 0, 48_000), mood).toBeGreaterThan(3 * rms(silence, 0, 48_000))
    expect(
      pcm.reduce((a, b) => Math.max(a, b), 0),
      mood,
    ).toBeLessThan(32_767)
  }
})

test('rain is heard, and the sea where there is sea', async () => {
  const dry = rms(await listen(ticks(72, () => stateOf('meadow'))), 0, 48_000)
  expect(rms(await listen(ticks(72, () => stateOf('meadow', { rain: 1 }))), 0, 48_000)).toBeGreaterThan(2 * dry)
  expect(rms(await listen(ticks(120, () => stateOf('beach'))), 0, 48_000)).toBeGreaterThan(1.5 * dry)
})

test('a step at the left is louder at the left, and a meow is a tone of a cat', async () => {
  const at = (x: number, kind: 'step' | 'voice', what: string): DioramaState[] =>
    ticks(48, (i) => stateOf('studio', { happenings: i === 24 ? [{ kind, what, x, z: 0, loud: 1 }] : [] }))
  const left = await listen(at(-4, 'step', 'stone'))
  const from = 24 * SAMPLES_PER_TICK
  expect(rms(left, 0, from, from + 4000)).toBeGreaterThan(2 * rms(left, 1, from, from + 4000))
  const meow = await listen(at(0, 'voice', 'meow'))
  let crossings = 0
  for (let i = from + 6000; i < from + 12_000; i++) if (meow[2 * i] >= 0 !== meow[2 * i + 2] >= 0) crossings++
  const hz = crossings / 2 / (6000 / 48_000)
  expect(hz).toBeGreaterThan(350)
  expect(hz).toBeLessThan(3500)
})

test('ears: right of the view is right, near is louder', () => {
  const camera = stateOf('studio').camera
  expect(hear(camera, 3, 0).right).toBeGreaterThan(hear(camera, 3, 0).left)
  expect(hear(camera, 0, 3).left).toBeGreaterThan(hear(camera, 0, -30).left)
})

test('the composer: bars stay inside their metre, tunes return, places change the band', () => {
  for (const recipe of Object.values(RECIPES))
    for (let bar = 0; bar < 40; bar++)
      for (const note of barOf(recipe, 3, bar)) {
        expect(note.at).toBeLessThan(recipe.beats)
        expect(note.loud).toBeGreaterThan(0)
        expect(note.loud).toBeLessThanOrEqual(127)
      }
  const tune = (bar: number): string =>
    JSON.stringify(
      barOf(RECIPES.joyful, 3, bar)
        .filter((n) => n.part === RECIPES.joyful.parts.length)
        .map((n) => [n.at, n.beats]),
    )
  expect(tune(2)).toBe(tune(6))
  expect(recipeOf('calm', { ...stateOf('boulevard').place, city: 'paris' })!.melody.program).toBe(21)
  expect(recipeOf('silent', stateOf('meadow').place)).toBe(null)
})
