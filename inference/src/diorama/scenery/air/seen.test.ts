/** What is drawn of hours, weathers and seasons: each one is seen to differ from every other on one scene, and is the same again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createState } from '../../state/create.ts'
import type { Season, Weather } from '../../state/state.ts'
import { createView, type View } from '../../view/index.ts'

const W = 320
const H = 184
let view: View
beforeAll(async () => {
  view = await createView({ width: W, height: H, bands: 1 })
})
afterAll(() => view.dispose())

interface Sky {
  hour?: number
  weather?: Partial<Weather>
  season?: Season
  wet?: number
  cover?: number
}
const draw = ({ hour = 11, weather = {}, season = 'summer', wet = 0, cover = 0 }: Sky): Uint8Array => {
  const prompt = 'a traveller on a beach'
  const { state } = createState({ prompt, character: '', scene: '', style: 'plain', person: 'third', seed: 3 })
  state.place.season = season
  state.sky = { ...state.sky, hour, now: { ...state.sky.now, ...weather }, wet, snowCover: cover }
  state.tick = 480
  view.render(state, 1)
  return view.rgba().slice()
}
/** Mean difference of two pictures, 0..255. */
const apart = (a: Uint8Array, b: Uint8Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!)
  return sum / (W * H * 3)
}
const allApart = (skies: Sky[], least: number): void => {
  const pictures = skies.map(draw)
  for (const [i, a] of pictures.entries())
    for (const [j, b] of pictures.entries()) if (j > i) expect(apart(a, b), `${i} and ${j}`).toBeGreaterThan(least)
}

describe('seen', () => {
  it(
    'six times of day',
    () =>
      allApart(
        [6.2, 8.5, 12, 18.4, 20, 22].map((hour) => ({ hour })),
        6,
      ),
    60_000,
  )

  it('ten kinds of weather and more', () => {
    allApart(
      [
        { weather: { cloud: 0.15 } },
        { weather: { cloud: 0.75 } },
        { weather: { cloud: 1 } },
        { weather: { cloud: 0.85, rain: 0.75 }, wet: 1 },
        { weather: { cloud: 1, rain: 1, storm: 0.8, wind: 0.8 }, wet: 1 },
        { weather: { fog: 0.9 } },
        { weather: { cloud: 0.75, snow: 0.75 }, cover: 0.8 },
        { weather: { cloud: 0.95, snow: 1, wind: 0.9 }, cover: 1 },
        { weather: { dust: 0.9, wind: 0.8 } },
        { weather: { cloud: 0.3 }, wet: 0.9 },
        { weather: { cloud: 0.95, rain: 0.3, hail: 0.9 }, wet: 0.6 },
      ],
      2,
    )
  }, 60_000)

  it(
    'four seasons',
    () =>
      allApart(
        (['spring', 'summer', 'autumn', 'winter'] as const).map((season) => ({
          season,
          cover: season === 'winter' ? 0.62 : 0,
          weather: { leaves: season === 'autumn' ? 0.5 : 0, petals: season === 'spring' ? 0.4 : 0 },
        })),
        0.8,
      ),
    60_000,
  )

  it('the same sky again after any other', () => {
    const first = draw({ hour: 18.4, weather: { cloud: 0.5 } })
    draw({ hour: 23, weather: { snow: 1, wind: 0.9 } })
    expect(apart(first, draw({ hour: 18.4, weather: { cloud: 0.5 } }))).toBe(0)
  }, 60_000)
})
