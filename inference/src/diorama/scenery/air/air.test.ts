/** The sky by the clock: arcs, palette, weather, lightning, wind; numbers only, pictures are held in raster and gallery. */
import { describe, expect, it } from 'vitest'
import { gustAt } from '../../state/wind.ts'
import { strikesAt, strokeOf } from '../../state/step/lightning.ts'
import type { Weather } from '../../state/state.ts'
import { handState } from '../demo.ts'
import { atmosphereOf } from '../atmosphere.ts'
import { hueAt } from './palette.ts'
import { moonAt, starsAt, sunAt } from './sun.ts'

const degrees = (radians: number): number => (radians * 180) / Math.PI
const lift = ([, y]: readonly number[]): number => degrees(Math.asin(y!))
/** Clockwise from where a story walks to (-z). */
const round = ([x, , z]: readonly number[]): number => degrees(Math.atan2(x!, -z!))
const place = {
  kind: 'meadow',
  seed: 1,
  era: 'modern',
  culture: 'neutral',
  season: 'summer',
  marks: [],
} as const
const airOf = (
  hour: number,
  weather: Partial<Weather> = {},
  season: 'spring' | 'summer' | 'autumn' | 'winter' = 'summer',
) => {
  const state = handState({ ...place, season, marks: [] }, hour, 'clear', 480)
  state.sky.now = { ...state.sky.now, cloud: 0.25, ...weather }
  return atmosphereOf(state)
}

describe('shadows', () => {
  it('move on in few steps while the hour runs, and are where the sun is when it stands', () => {
    const state = handState({ ...place, marks: [] }, 10, 'clear', 480)
    const seen = new Set<string>()
    for (let n = 0; n <= 120; n++) {
      state.sky.hour = 10 + n / 10
      state.sky.hourTo = 22
      const air = atmosphereOf(state)
      if (air.shadow > 0) seen.add(String(air.shadowSun))
      state.sky.hourTo = state.sky.hour
      const still = atmosphereOf(state)
      expect(still.shadowSun).toEqual(still.sun)
    }
    expect(seen.size).toBeGreaterThan(4)
    expect(seen.size).toBeLessThan(18)
  })
})

describe('sun and moon', () => {
  it('rise, stand highest and set at their hours', () => {
    expect(lift(sunAt(5.5))).toBeCloseTo(0, 0)
    expect(lift(sunAt(12.5))).toBeCloseTo(46.7, 0)
    expect(lift(sunAt(19.5))).toBeCloseTo(0, 0)
    expect(lift(sunAt(0.5))).toBeLessThan(-20)
    expect(lift(moonAt(22))).toBeGreaterThan(10)
    expect(lift(moonAt(3))).toBeLessThan(0)
  })

  it('sets before whoever walks the story, and rises behind', () => {
    expect(Math.abs(round(sunAt(18.6)))).toBeLessThan(25)
    expect(Math.abs(round(sunAt(6.2)))).toBeGreaterThan(120)
    expect(Math.abs(round(moonAt(22)))).toBeLessThan(25)
  })

  it('keep one pace on circles about one pole, as the stars do', () => {
    const angle = (a: readonly number[], b: readonly number[]): number =>
      degrees(
        Math.acos(
          Math.min(
            1,
            a.reduce((sum, v, i) => sum + v * b[i]!, 0),
          ),
        ),
      )
    for (const body of [sunAt, moonAt]) {
      const steps = Array.from({ length: 24 }, (_, h) => angle(body(h), body(h + 1)))
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.001)
    }
    // The sun keeps its place among the stars.
    const seen = (hour: number): number[] => {
      const m = starsAt(hour)
      const s = sunAt(hour)
      return [0, 3, 6].map((k) => m[k]! * s[0] + m[k + 1]! * s[1] + m[k + 2]! * s[2])
    }
    expect(angle(seen(9), seen(10))).toBeLessThan(0.01)
  })
})

describe('hours', () => {
  const TIMES = [6.2, 8.5, 12, 18.2, 20, 22]
  it('six times of day differ in sky, light and air', () => {
    const far = (a: number, b: number): number =>
      [16, 8, 0].reduce((sum, k) => sum + Math.abs(((a >> k) & 255) - ((b >> k) & 255)), 0)
    for (const [i, a] of TIMES.entries())
      for (const b of TIMES.slice(i + 1)) {
        const [p, q] = [hueAt(a), hueAt(b)]
        expect(far(p.zenith, q.zenith) + far(p.horizon, q.horizon) + far(p.sun, q.sun)).toBeGreaterThan(60)
      }
  })

  it('goes over midnight without a step', () => {
    expect(hueAt(23.9999).zenith).toBe(hueAt(0).zenith)
    expect(hueAt(24)).toEqual(hueAt(0))
  })

  it('mist lies low at dawn only, fireflies fly on summer nights only', () => {
    expect(airOf(6).fogHeight).toBeGreaterThan(airOf(10).fogHeight * 5)
    expect(airOf(22).fireflies).toBe(1)
    expect(airOf(22, {}, 'winter').fireflies).toBe(0)
    expect(airOf(12).fireflies).toBe(0)
  })
})

describe('weather', () => {
  const KINDS: Record<string, Partial<Weather>> = {
    clear: { cloud: 0.15 },
    cloudy: { cloud: 0.7 },
    overcast: { cloud: 1 },
    rain: { cloud: 0.85, rain: 0.75 },
    storm: { cloud: 1, rain: 1, storm: 0.8, wind: 0.8 },
    fog: { fog: 0.9 },
    snow: { cloud: 0.75, snow: 0.75 },
    blizzard: { cloud: 0.95, snow: 1, wind: 0.9 },
    wind: { wind: 0.9 },
    sandstorm: { dust: 0.9, wind: 0.8 },
    hail: { cloud: 0.95, rain: 0.3, hail: 0.9 },
    heat: { heat: 1 },
  }
  it('no two kinds have the same air', () => {
    const seen = Object.entries(KINDS).map(([name, weather]) => {
      const air = airOf(11, weather)
      return [name, JSON.stringify({ ...air, lamps: [] })] as const
    })
    expect(new Set(seen.map(([, air]) => air)).size).toBe(seen.length)
  })

  it('hides the far in fog, blizzard and sandstorm; keeps shadows for clear skies', () => {
    for (const name of ['fog', 'blizzard', 'sandstorm']) expect(airOf(11, KINDS[name]).fogHalf).toBeLessThan(45)
    expect(airOf(11, KINDS.clear).fogHalf).toBeGreaterThan(500)
    expect(airOf(11, KINDS.overcast).shadow).toBeLessThan(0.25)
    expect(airOf(11, KINDS.cloudy).shadow).toBeGreaterThan(0.8)
  })

  it('puts a rainbow in wet air under a low sun, never in rain or at night', () => {
    const wet = (hour: number, rain: number): number => {
      const state = handState({ ...place, marks: [] }, hour, 'wet', 480)
      state.sky.now = { ...state.sky.now, rain, cloud: 0.3 }
      return atmosphereOf(state).bow
    }
    expect(wet(16, 0)).toBeGreaterThan(0.5)
    expect(wet(16, 0.8)).toBe(0)
    expect(wet(22, 0)).toBe(0)
  })
})

describe('lights of the night sky', () => {
  const asked = { aurora: 1, fireworks: 1, meteors: 1, cloud: 0.1 }
  it('are there by night in a clear sky, not by day, nor under a lid of cloud', () => {
    const night = airOf(22, asked)
    expect(night.aurora).toBeGreaterThan(0.8)
    expect(night.bursts.length).toBeGreaterThan(0)
    const day = airOf(12, asked)
    expect([day.aurora, day.bursts.length, day.meteors.length]).toEqual([0, 0, 0])
    expect(airOf(22, { ...asked, cloud: 1 }).aurora).toBeLessThan(0.1)
  })
})

describe('lightning', () => {
  it('strikes by seed and tick alone, flickers, and its thunder comes later the farther it is', () => {
    const strokes = Array.from({ length: 4000 }, (_, tick) => strokeOf(7, tick, 0.8)).filter((s) => s !== null)
    expect(strokes.length).toBeGreaterThan(10)
    expect(strokes.length).toBeLessThan(60)
    expect(Array.from({ length: 4000 }, (_, tick) => strokeOf(7, tick, 0.2)).every((s) => s === null)).toBe(true)
    const [near, far] = [...strokes]
      .sort((a, b) => b.loud - a.loud)
      .filter((_, i, all) => i === 0 || i === all.length - 1)
    expect(near!.delay).toBeLessThan(far!.delay)
    const begins = Array.from({ length: 4000 }, (_, tick) => tick).find((tick) => strokeOf(7, tick, 0.8))!
    const state = handState({ ...place, marks: [] }, 12, 'storm', begins)
    state.seed = 7
    state.sky.now.storm = 0.8
    const light = [0, 1, 2, 3].map((age) => strikesAt({ ...state, tick: begins + age })?.light ?? 0)
    expect(light[0]).toBeGreaterThan(light[2]!)
    expect(light[3]).toBeGreaterThan(light[2]!)
  })
})

describe('wind', () => {
  const sky = { ...handState({ ...place, marks: [] }, 12, 'clear', 0).sky }
  const at = (wind: number, blown: [number, number], x: number, z: number): number =>
    gustAt({ ...sky, now: { ...sky.now, wind }, blown, windHeading: 0 }, 100, x, z)
  it('is still without wind, and stronger with more of it', () => {
    expect(at(0, [0, 0], 3, 4)).toBe(0)
    for (let z = 0; z < 40; z += 3) expect(at(0.9, [0, 0], 1, z)).toBeGreaterThan(at(0.3, [0, 0], 1, z))
  })
  it('runs its gusts along with the air', () => {
    const line = (blown: number): number[] => Array.from({ length: 26 }, (_, z) => at(0.8, [0, blown], 0, z))
    const top = (values: number[]): number => values.indexOf(Math.max(...values))
    const moved = (top(line(6)) - top(line(0)) + 26) % 26
    expect(Math.abs(moved - 6)).toBeLessThanOrEqual(3)
  })
})
