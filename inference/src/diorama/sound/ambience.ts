/**
 * What a place sounds like when nobody does anything: wind, rain, sea, birds by day, crickets by night, a town's hum, a purring cat.
 * Each bed follows the state and is eased, so nothing switches on or off within a tick.
 */
import type { DioramaState, PlaceKind } from '../state/state.ts'
import { createFilter, createFixed, createNoise, createPink, RATE } from './filter.ts'
import { hear } from './hearing.ts'

type Bed = (state: DioramaState, left: Float32Array, right: Float32Array) => void

const WATERSIDE: readonly PlaceKind[] = ['beach', 'harbour']
const STREAM: readonly PlaceKind[] = ['river', 'waterfall', 'lake']
const TOWN: readonly PlaceKind[] = ['boulevard', 'city', 'neon-city', 'market', 'old-town', 'railway']
const WILD: readonly PlaceKind[] = [
  'country-road',
  'meadow',
  'flower-field',
  'forest',
  'bamboo',
  'farm',
  'village',
  'lake',
  'river',
  'park',
  'temple',
  'castle',
  'jungle',
]
const INSIDE: readonly PlaceKind[] = ['room', 'stage', 'studio', 'space-station', 'moon', 'reef', 'cave']

const isDay = (hour: number): number => Math.max(0, Math.min(1, Math.min(hour - 5, 20 - hour)))
const easing = (seconds: number): ((to: number) => number) => {
  let now = 0
  const k = 1 - Math.exp(-1 / 24 / seconds)
  return (to) => (now += (to - now) * k)
}

const windBed = (seed: number): Bed => {
  const pink = createPink(createNoise(seed))
  const [l, r] = [createFilter('band'), createFilter('band')]
  const ease = easing(1)
  let t = 0
  return (state, left, right) => {
    const inside = INSIDE.includes(state.place.kind)
    const wind = ease(inside ? 0.02 : 0.16 + state.sky.now.wind * 0.8 + state.sky.now.storm * 0.4)
    for (let i = 0; i < left.length; i++) {
      t += 1 / RATE
      const gust = 0.55 + 0.3 * Math.sin(t * 0.41) + 0.15 * Math.sin(t * 1.13 + 1)
      const y = pink() * wind * gust * 0.3
      left[i] += l(y, 320 + 380 * gust, 0.7)
      right[i] += r(y, 380 + 300 * gust, 0.7)
    }
  }
}

const rainBed = (seed: number): Bed => {
  const noise = createNoise(seed)
  const [hl, hr] = [createFixed('high', 1400, 0.7), createFixed('high', 1600, 0.7)]
  const lows = createFixed('band', 600, 0.5)
  const ease = easing(1.2)
  let ping = 0
  let hz = 0
  let pan = 0.5
  return (state, left, right) => {
    const rain = ease(state.sky.now.rain)
    // After rain, drops still fall from leaves and gutters.
    const drip = Math.max(rain, state.sky.wet * 0.25) * 0.0009
    if (rain < 0.003 && drip < 0.00005) return
    for (let i = 0; i < left.length; i++) {
      const a = noise()
      const b = noise()
      if (Math.abs(a) < drip * 0.16) {
        ping = 1
        hz = 1800 + 2600 * Math.abs(b)
        pan = Math.abs(b * 7) % 1
      }
      ping *= 0.9965
      const drop = Math.sin((2 * Math.PI * hz * i) / RATE) * ping * 0.035
      const body = lows(a + b) * 0.12 * rain
      left[i] += hl(a) * 0.075 * rain + body + drop * (1 - pan)
      right[i] += hr(b) * 0.075 * rain + body + drop * pan
    }
  }
}

const waterBed = (seed: number): Bed => {
  const pink = createPink(createNoise(seed))
  const [low, high] = [createFilter('low'), createFixed('high', 900, 0.6)]
  const [sea, stream] = [easing(1), easing(1)]
  let t = 0
  return (state, left, right) => {
    const s = sea(WATERSIDE.includes(state.place.kind) ? 1 : 0)
    const b = stream(STREAM.includes(state.place.kind) ? 0.5 : 0)
    if (s < 0.002 && b < 0.002) return
    for (let i = 0; i < left.length; i++) {
      t += 1 / RATE
      const swell = Math.pow(0.5 + 0.5 * Math.sin((2 * Math.PI * t) / 7.3), 2.2)
      const wash = Math.pow(0.5 + 0.5 * Math.sin((2 * Math.PI * t) / 5.1 + 2), 3)
      const p = pink()
      const y = low(p, 380 + 1500 * swell, 0.7) * (0.16 + 0.4 * swell) * s * 0.55
      const hiss = high(p) * (0.1 + 0.6 * wash) * (s * 0.1 + b * 0.25)
      left[i] += y + hiss * 0.8
      right[i] += y * 0.9 + hiss
    }
  }
}

const birdBed = (seed: number): Bed => {
  const noise = createNoise(seed)
  const ease = easing(2)
  let wait = RATE
  let note = 0
  let [t, hz, rise, pan, left0] = [0, 0, 0, 0.5, 0]
  return (state, left, right) => {
    const calm = 1 - Math.max(state.sky.now.rain, state.sky.now.snow, state.sky.now.storm)
    const level = ease(
      WILD.includes(state.place.kind)
        ? isDay(state.sky.hour) * calm
        : state.place.kind === 'boulevard'
          ? 0.3 * isDay(state.sky.hour) * calm
          : 0,
    )
    if (level < 0.01) return
    for (let i = 0; i < left.length; i++) {
      if (--wait <= 0) {
        if (note <= 0) {
          note = 2 + Math.floor(Math.abs(noise()) * 5)
          hz = 2300 + 2300 * Math.abs(noise())
          pan = Math.abs(noise())
        }
        note -= 1
        t = 0
        left0 = 0.05 + 0.07 * Math.abs(noise())
        rise = noise() * 9000
        wait = note > 0 ? RATE * (left0 + 0.03) : RATE * (0.7 + 4 * Math.abs(noise()))
      }
      if (t < left0) {
        t += 1 / RATE
        const u = t / left0
        const y =
          Math.sin(2 * Math.PI * (hz * t + 0.5 * rise * t * t) + 1.4 * Math.sin(2 * Math.PI * 38 * t)) *
          Math.sin(Math.PI * u) *
          0.035 *
          level
        left[i] += y * (1 - pan)
        right[i] += y * pan
      }
    }
  }
}

const cricketBed = (): Bed => {
  const ease = easing(2)
  let t = 0
  return (state, left, right) => {
    const warm = state.place.season !== 'winter' && state.sky.snowCover < 0.1 ? 1 : 0
    const level = ease(
      WILD.includes(state.place.kind)
        ? (1 - isDay(state.sky.hour)) * warm * (1 - state.sky.now.rain) * (1 - state.sky.now.snow)
        : 0,
    )
    if (level < 0.01) return
    for (let i = 0; i < left.length; i++) {
      t += 1 / RATE
      const one = t % 0.74 < 0.19 ? Math.max(0, Math.sin(2 * Math.PI * 21 * t)) : 0
      const two = (t + 0.31) % 0.93 < 0.15 ? Math.max(0, Math.sin(2 * Math.PI * 27 * t)) : 0
      left[i] +=
        (Math.sin(2 * Math.PI * 4310 * t) * one * 0.014 + Math.sin(2 * Math.PI * 4720 * t) * two * 0.006) * level
      right[i] +=
        (Math.sin(2 * Math.PI * 4310 * t) * one * 0.006 + Math.sin(2 * Math.PI * 4720 * t) * two * 0.012) * level
    }
  }
}

const townBed = (seed: number): Bed => {
  const pink = createPink(createNoise(seed))
  const noise = createNoise(seed ^ 0x55aa)
  const [low, babbleA, babbleB] = [
    createFixed('low', 180, 0.7),
    createFixed('band', 520, 2),
    createFixed('band', 1150, 3),
  ]
  const ease = easing(1.5)
  let [t, next, pass] = [0, 4, 0]
  const car = createFilter('band')
  return (state, left, right) => {
    const level = ease(TOWN.includes(state.place.kind) ? 1 : 0)
    if (level < 0.005) return
    const people = state.place.kind === 'market' ? 1 : 0.45 * Math.max(0.35, isDay(state.sky.hour))
    for (let i = 0; i < left.length; i++) {
      t += 1 / RATE
      if (t > next) {
        pass = 5
        next = t + 9 + 9 * Math.abs(noise())
      }
      const p = pink()
      const talk =
        (babbleA(p) * (0.5 + 0.5 * Math.sin(t * 19)) + babbleB(p) * (0.5 + 0.5 * Math.sin(t * 27.3 + 1))) *
        0.13 *
        people
      let y = low(p) * 0.2 + talk
      let side = 0.5
      if (pass > 0) {
        pass -= 1 / RATE
        side = pass / 5
        const near = Math.exp(-Math.pow((pass - 2.5) / 0.8, 2))
        y += car(p, 240 + 260 * side + 900 * near * (0.4 + state.sky.wet * 0.6), 0.7) * near * 0.5
      }
      left[i] += y * level * (0.6 + 0.4 * (1 - side)) * 0.6
      right[i] += y * level * (0.6 + 0.4 * side) * 0.6
    }
  }
}

/** A cat being stroked purrs: 26 Hz pulses of low noise, as long as it goes on. */
const purrBed = (seed: number): Bed => {
  const noise = createNoise(seed)
  const low = createFixed('band', 190, 0.9)
  const ease = easing(0.4)
  let t = 0
  let ears = { left: 0.5, right: 0.5 }
  return (state, left, right) => {
    const cat = state.actors.find(
      (a) =>
        a.look.kind === 'quadruped' &&
        /cat|kitten/.test(a.look.species) &&
        (a.act.kind === 'purr' ||
          state.actors.some((b) => b.act.kind === 'stroke' && b.act.target === a.id && state.tick - b.act.since > 30)),
    )
    if (cat) ears = hear(state.camera, cat.x, cat.z, 5)
    const level = ease(cat ? 1 : 0)
    if (level < 0.005) return
    for (let i = 0; i < left.length; i++) {
      t += 1 / RATE
      const breath = 0.65 + 0.35 * Math.sin(2 * Math.PI * 0.55 * t)
      const y = low(noise()) * Math.pow(0.5 + 0.5 * Math.sin(2 * Math.PI * 26 * t), 2) * breath * 0.5 * level
      left[i] += y * ears.left
      right[i] += y * ears.right
    }
  }
}

/** Every bed, in one call a tick. */
export const createAmbience = (seed: number): Bed => {
  const beds = [
    windBed(seed ^ 1),
    rainBed(seed ^ 2),
    waterBed(seed ^ 3),
    birdBed(seed ^ 4),
    cricketBed(),
    townBed(seed ^ 6),
    purrBed(seed ^ 7),
  ]
  return (state, left, right) => {
    for (const bed of beds) bed(state, left, right)
  }
}
