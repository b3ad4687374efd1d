/**
 * What a place sounds like when nobody does anything: wind, rain, sea, birds by day, crickets by night, a town's hum, a purring cat.
 * Each bed follows the state and is eased, so nothing switches on or off within a tick.
 */
import { TICKS_PER_SECOND, type DioramaState, type PlaceKind } from '../state/state.ts'
import { underSky } from '../place/room-use.ts'
import { createBlockFilter, createPinkBlock, STRETCH } from './block.ts'
import { createNoise, RATE } from './filter.ts'
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

/** Room for a bed to work in, a tick long. */
const scratch = (): Float64Array => new Float64Array(RATE / TICKS_PER_SECOND)

const windBed = (seed: number): Bed => {
  const pink = createPinkBlock(createNoise(seed))
  const [l, r] = [createBlockFilter('band'), createBlockFilter('band')]
  const [air, heardLeft, heardRight] = [scratch(), scratch(), scratch()]
  const ease = easing(1)
  let t = 0
  return (state, left, right) => {
    const inside = INSIDE.includes(state.place.kind) && !underSky(state.place)
    const wind = ease(inside ? 0.02 : 0.16 + state.sky.now.wind * 0.8 + state.sky.now.storm * 0.4)
    pink(air)
    for (let from = 0; from < air.length; from += STRETCH) {
      t += STRETCH / RATE
      const gust = 0.55 + 0.3 * Math.sin(t * 0.41) + 0.15 * Math.sin(t * 1.13 + 1)
      const to = from + STRETCH
      const loud = wind * gust * 0.3
      for (let i = from; i < to; i++) air[i] *= loud
      l(air, heardLeft, from, to, 320 + 380 * gust, 0.7)
      r(air, heardRight, from, to, 380 + 300 * gust, 0.7)
    }
    for (let i = 0; i < air.length; i++) {
      left[i] += heardLeft[i]
      right[i] += heardRight[i]
    }
  }
}

const rainBed = (seed: number): Bed => {
  const noise = createNoise(seed)
  const [hl, hr, lows] = [createBlockFilter('high'), createBlockFilter('high'), createBlockFilter('band')]
  const [a, b, both, heardLeft, heardRight, body] = [scratch(), scratch(), scratch(), scratch(), scratch(), scratch()]
  const n = a.length
  const ease = easing(1.2)
  let ping = 0
  let hz = 0
  let pan = 0.5
  return (state, left, right) => {
    const rain = ease(state.sky.now.rain)
    // After rain, drops still fall from leaves and gutters.
    const drip = Math.max(rain, state.sky.wet * 0.25) * 0.0009
    if (rain < 0.003 && drip < 0.00005) return
    for (let i = 0; i < n; i++) {
      a[i] = noise()
      b[i] = noise()
      both[i] = a[i] + b[i]
    }
    hl(a, heardLeft, 0, n, 1400, 0.7)
    hr(b, heardRight, 0, n, 1600, 0.7)
    lows(both, body, 0, n, 600, 0.5)
    let rings = ping
    for (let i = 0; i < n; i++) {
      if (Math.abs(a[i]) < drip * 0.16) {
        rings = 1
        hz = 1800 + 2600 * Math.abs(b[i])
        pan = Math.abs(b[i] * 7) % 1
      }
      rings *= 0.9965
      // Below a hundred-thousandth a drop is over.
      const drop = rings > 1e-5 ? Math.sin((2 * Math.PI * hz * i) / RATE) * rings * 0.035 : 0
      const low = body[i] * 0.12 * rain
      left[i] += heardLeft[i] * 0.075 * rain + low + drop * (1 - pan)
      right[i] += heardRight[i] * 0.075 * rain + low + drop * pan
    }
    ping = rings
  }
}

const waterBed = (seed: number): Bed => {
  const pink = createPinkBlock(createNoise(seed))
  const [low, high] = [createBlockFilter('low'), createBlockFilter('high')]
  const [water, deep, spray] = [scratch(), scratch(), scratch()]
  const [sea, stream] = [easing(1), easing(1)]
  let t = 0
  return (state, left, right) => {
    const s = sea(WATERSIDE.includes(state.place.kind) ? 1 : 0)
    const b = stream(STREAM.includes(state.place.kind) ? 0.5 : 0)
    if (s < 0.002 && b < 0.002) return
    pink(water)
    high(water, spray, 0, water.length, 900, 0.6)
    for (let from = 0; from < water.length; from += STRETCH) {
      t += STRETCH / RATE
      const swell = Math.pow(0.5 + 0.5 * Math.sin((2 * Math.PI * t) / 7.3), 2.2)
      const wash = Math.pow(0.5 + 0.5 * Math.sin((2 * Math.PI * t) / 5.1 + 2), 3)
      const to = from + STRETCH
      low(water, deep, from, to, 380 + 1500 * swell, 0.7)
      const loud = (0.16 + 0.4 * swell) * s * 0.55
      const hiss = (0.1 + 0.6 * wash) * (s * 0.1 + b * 0.25)
      for (let i = from; i < to; i++) {
        left[i] += deep[i] * loud + spray[i] * hiss * 0.8
        right[i] += deep[i] * loud * 0.9 + spray[i] * hiss
      }
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
      if (t >= left0) {
        // Nobody sings: on to the next note.
        const still = Math.min(left.length - i, Math.ceil(wait) - 1)
        if (still > 0) {
          wait -= still
          i += still - 1
          continue
        }
      }
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
    const n = left.length
    const began = t
    t += n / RATE
    // One to the left, one to the right; each chirps for a while and is still for a while.
    let one = began % 0.74
    let two = (began + 0.31) % 0.93
    for (let i = 0; i < n; i++) {
      if ((one += 1 / RATE) >= 0.74) one -= 0.74
      if ((two += 1 / RATE) >= 0.93) two -= 0.93
      if (one >= 0.19 && two >= 0.15) continue
      const now = began + (i + 1) / RATE
      const [beatOne, beatTwo] = [
        one < 0.19 ? Math.max(0, Math.sin(2 * Math.PI * 21 * now)) : 0,
        two < 0.15 ? Math.max(0, Math.sin(2 * Math.PI * 27 * now)) : 0,
      ]
      const chirpOne = beatOne > 0 ? Math.sin(2 * Math.PI * 4310 * now) * beatOne * level : 0
      const chirpTwo = beatTwo > 0 ? Math.sin(2 * Math.PI * 4720 * now) * beatTwo * level : 0
      left[i] += chirpOne * 0.014 + chirpTwo * 0.006
      right[i] += chirpOne * 0.006 + chirpTwo * 0.012
    }
  }
}

const townBed = (seed: number): Bed => {
  const pink = createPinkBlock(createNoise(seed))
  const noise = createNoise(seed ^ 0x55aa)
  const [low, babbleA, babbleB, car] = [
    createBlockFilter('low'),
    createBlockFilter('band'),
    createBlockFilter('band'),
    createBlockFilter('band'),
  ]
  const [air, hum, talkA, talkB, passing] = [scratch(), scratch(), scratch(), scratch(), scratch()]
  const ease = easing(1.5)
  let [t, next, pass] = [0, 4, 0]
  return (state, left, right) => {
    const level = ease(TOWN.includes(state.place.kind) ? 1 : 0)
    if (level < 0.005) return
    const people = state.place.kind === 'market' ? 1 : 0.45 * Math.max(0.35, isDay(state.sky.hour))
    const n = air.length
    pink(air)
    low(air, hum, 0, n, 180, 0.7)
    babbleA(air, talkA, 0, n, 520, 2)
    babbleB(air, talkB, 0, n, 1150, 3)
    let [a, b] = [Math.sin(t * 19), Math.sin(t * 27.3 + 1)]
    for (let from = 0; from < n; from += STRETCH) {
      t += STRETCH / RATE
      if (t > next) {
        pass = 5
        next = t + 9 + 9 * Math.abs(noise())
      }
      const to = from + STRETCH
      let side = 0.5
      let close = 0
      if (pass > 0) {
        pass -= STRETCH / RATE
        side = pass / 5
        close = Math.exp(-Math.pow((pass - 2.5) / 0.8, 2))
        car(air, passing, from, to, 240 + 260 * side + 900 * close * (0.4 + state.sky.wet * 0.6), 0.7)
      }
      const [toA, toB] = [Math.sin(t * 19), Math.sin(t * 27.3 + 1)]
      const [riseA, riseB] = [(toA - a) / STRETCH, (toB - b) / STRETCH]
      const [loudLeft, loudRight] = [level * (0.6 + 0.4 * (1 - side)) * 0.6, level * (0.6 + 0.4 * side) * 0.6]
      for (let i = from; i < to; i++) {
        a += riseA
        b += riseB
        const talk = (talkA[i] * (0.5 + 0.5 * a) + talkB[i] * (0.5 + 0.5 * b)) * 0.13 * people
        const y = hum[i] * 0.2 + talk + (close > 0 ? passing[i] * close * 0.5 : 0)
        left[i] += y * loudLeft
        right[i] += y * loudRight
      }
      a = toA
      b = toB
    }
  }
}

/** A cat being stroked purrs: 26 Hz pulses of low noise, as long as it goes on. */
const purrBed = (seed: number): Bed => {
  const noise = createNoise(seed)
  const low = createBlockFilter('band')
  const [breathed, heard] = [scratch(), scratch()]
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
    const n = breathed.length
    for (let i = 0; i < n; i++) breathed[i] = noise()
    low(breathed, heard, 0, n, 190, 0.9)
    const began = t
    t += n / RATE
    for (let i = 0; i < n; i++) {
      const now = began + (i + 1) / RATE
      const breath = 0.65 + 0.35 * Math.sin(2 * Math.PI * 0.55 * now)
      const pulse = 0.5 + 0.5 * Math.sin(2 * Math.PI * 26 * now)
      const y = heard[i] * pulse * pulse * breath * 0.5 * level
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
