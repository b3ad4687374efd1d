/** One-shot sounds: each is a function of time that ends. A voice gives one mono sample a call, or null when it is over. */
import { createFilter, createFixed, createNoise, RATE } from './filter.ts'

export type Voice = () => number | null

const decay = (t: number, seconds: number): number => Math.exp(-t / seconds)
const voiceOf = (seconds: number, sample: (t: number, n: number) => number): Voice => {
  let n = 0
  return () => {
    const t = n / RATE
    if (t >= seconds) return null
    return sample(t, n++)
  }
}
const sine = (hz: number, t: number): number => Math.sin(2 * Math.PI * hz * t)

/** `decay(t, seconds)` sample by sample, without an exponential each. */
class Fall {
  #now = 1
  readonly #each: number

  constructor(seconds: number) {
    this.#each = Math.exp(-1 / (RATE * seconds))
  }

  next(): number {
    const now = this.#now
    this.#now *= this.#each
    return now
  }
}

/** `sine(hz, t) * decay(t, seconds)` sample by sample: a turn and a shrinking, without sine and exponential. */
class Ring {
  #x = 1
  #y = 0
  readonly #cos: number
  readonly #sin: number

  constructor(hz: number, seconds: number) {
    const each = Math.exp(-1 / (RATE * seconds))
    this.#cos = each * Math.cos((2 * Math.PI * hz) / RATE)
    this.#sin = each * Math.sin((2 * Math.PI * hz) / RATE)
  }

  next(): number {
    const now = this.#y
    this.#y = this.#x * this.#sin + this.#y * this.#cos
    this.#x = this.#x * this.#cos - now * this.#sin
    return now
  }
}

/** A foot on the ground. `hard` heels click. */
export const stepVoice = (surface: string, seed: number, hard: boolean): Voice => {
  const noise = createNoise(seed)
  const vary = 0.9 + 0.2 * Math.abs(noise())
  switch (surface) {
    case 'grass': {
      const band = createFixed('band', 2600 * vary, 0.8)
      const [fall, thud] = [new Fall(0.03), new Ring(85, 0.02)]
      return voiceOf(0.12, (t) => band(noise()) * 0.5 * Math.min(1, t / 0.012) * fall.next() + thud.next() * 0.25)
    }
    case 'snow': {
      const band = createFixed('band', 2100 * vary, 0.9)
      const fall = new Fall(0.06)
      return voiceOf(
        0.2,
        (t, n) =>
          band(noise()) *
          (0.4 + 0.6 * Math.abs(sine(95 * vary, t) * sine(41, t))) *
          Math.min(1, t / 0.02) *
          fall.next() *
          (n % 3 ? 1 : 0.6),
      )
    }
    case 'sand': {
      const band = createFixed('band', 1500 * vary, 0.6)
      const fall = new Fall(0.05)
      return voiceOf(0.18, (t) => band(noise()) * 0.55 * Math.min(1, t / 0.03) * fall.next())
    }
    case 'wood': {
      const [low, high, knock] = [new Ring(150 * vary, 0.03), new Ring(332 * vary, 0.03), new Fall(0.005)]
      return voiceOf(0.14, () => low.next() * 0.6 + high.next() * 0.3 + noise() * 0.18 * knock.next())
    }
    case 'water':
      return splashVoice(seed, 0.7)
    case 'stone':
    case 'asphalt':
    case 'tile':
    case 'metal': {
      const high = createFixed('band', (hard ? 3400 : 1900) * vary, 1.4)
      const ring = surface === 'metal' ? 0.25 : 0.05
      const fall = new Fall(hard ? 0.009 : 0.014)
      const thud = new Ring(hard ? 420 * vary : 170, hard ? 0.012 : 0.02)
      const rung = new Ring(1180 * vary, 0.02)
      return voiceOf(
        0.12,
        () => high(noise()) * (hard ? 0.9 : 0.5) * fall.next() + thud.next() * 0.35 + rung.next() * ring,
      )
    }
    default: {
      const low = createFixed('low', 1100 * vary, 0.7)
      const [fall, thud] = [new Fall(0.022), new Ring(92, 0.022)]
      return voiceOf(0.11, (t) => low(noise()) * 0.8 * Math.min(1, t / 0.004) * fall.next() + thud.next() * 0.35)
    }
  }
}

/** Water thrown up by a foot or drop: filtered noise and a few rising bubbles (resonance of air in water rises as it closes). */
export const splashVoice = (seed: number, size: number): Voice => {
  const noise = createNoise(seed)
  const band = createFilter('band')
  const bubbles = [0.02, 0.05, 0.085].map((at) => ({
    at: at * (0.7 + Math.abs(noise()) * 0.6),
    hz: 500 + Math.abs(noise()) * 700,
  }))
  return voiceOf(0.3, (t) => {
    let y = band(noise(), 900 + 2600 * decay(t, 0.08), 0.8) * 0.7 * size * Math.min(1, t / 0.006) * decay(t, 0.07)
    for (const { at, hz } of bubbles)
      if (t > at) y += sine(hz * (1 + (t - at) * 6), t - at) * 0.18 * size * decay(t - at, 0.02)
    return y
  })
}

/** Meow: a buzzing source through two gliding formants. `young` is higher and shorter. */
export const meowVoice = (seed: number, young: boolean): Voice => {
  const noise = createNoise(seed)
  const [f1, f2] = [createFilter('band'), createFilter('band')]
  const base = (young ? 690 : 480) * (0.94 + 0.12 * Math.abs(noise()))
  const length = young ? 0.42 : 0.62
  let phase = 0
  return voiceOf(length, (t) => {
    const u = t / length
    const hz =
      base * (0.86 + 0.34 * Math.sin(Math.PI * Math.min(1, u * 1.25)) - 0.2 * u * u) * (1 + 0.012 * sine(6.5, t))
    phase = (phase + hz / RATE) % 1
    const source = 2 * phase - 1 + noise() * 0.06
    const open = Math.sin(Math.PI * Math.pow(u, 0.7))
    return (
      (f1(source, 520 + 620 * open, 5) * 0.8 + f2(source, 1500 + 1500 * open, 6) * 0.5) *
      Math.min(1, t / 0.05) *
      Math.min(1, (length - t) / 0.09) *
      0.8
    )
  })
}

export const barkVoice = (seed: number, small: boolean): Voice => {
  const noise = createNoise(seed)
  const band = createFilter('band')
  let phase = 0
  return voiceOf(0.2, (t) => {
    phase = (phase + ((small ? 520 : 300) * (1.25 - 2.2 * t)) / RATE) % 1
    return (
      band(2 * phase - 1 + noise() * 0.5, (small ? 1300 : 850) * (1 + 0.5 * decay(t, 0.05)), 2) *
      1.2 *
      Math.min(1, t / 0.012) *
      decay(t, 0.07)
    )
  })
}

/** A soft chord of bells as something appears. */
export const sparkleVoice = (seed: number): Voice => {
  const noise = createNoise(seed)
  const tones = [0, 4, 7, 12, 16].map((step, i) => ({
    at: i * 0.055,
    hz: 1046.5 * Math.pow(2, step / 12) * (1 + noise() * 0.001),
  }))
  return voiceOf(1.1, (t) =>
    tones.reduce(
      (y, { at, hz }) =>
        t > at ? y + (sine(hz, t - at) + 0.3 * sine(hz * 2.76, t - at)) * 0.07 * decay(t - at, 0.22) : y,
      0,
    ),
  )
}

/** Thunder: a crack, then low noise that rolls. */
export const thunderVoice = (seed: number): Voice => {
  const noise = createNoise(seed)
  const low = createFilter('low')
  return voiceOf(
    5,
    (t) =>
      low(noise(), 120 + 1400 * decay(t, 0.12), 0.7) *
      (0.8 * decay(t, 0.5) + 0.5 * decay(t, 2) * (0.6 + 0.4 * sine(1.7, t))) *
      Math.min(1, t / 0.01) *
      1.6,
  )
}

/** A shell that bursts: a dull blow that echoes, and sparks that crackle after it. */
export const bangVoice = (seed: number): Voice => {
  const noise = createNoise(seed)
  const [low, high] = [createFilter('low'), createFilter('high')]
  let spark = 0
  return voiceOf(2.4, (t) => {
    const n = noise()
    if (t > 0.35 && noise() > 0.9994) spark = 1
    spark *= 0.994
    const blow = low(n, 160 + 900 * decay(t, 0.05), 0.8) * (decay(t, 0.12) + 0.25 * decay(t, 0.7))
    return (blow * 1.5 + high(n, 3200, 0.7) * spark * 0.22 * decay(t - 0.35, 0.8)) * Math.min(1, t / 0.004)
  })
}

export const bellVoice = (seed: number, hz = 660): Voice => {
  const detune = 1 + createNoise(seed)() * 0.004
  const rings = [1, 2.76, 5.4, 8.93].map((ratio, i) => new Ring(hz * ratio * detune, 0.9 / (i + 1)))
  return voiceOf(2.2, () => rings.reduce((y, ring, i) => y + (ring.next() * 0.22) / (i + 1), 0))
}

/** Voices without words: a laugh, a sob, a call. Vowel-like pulses. */
export const humanVoice = (seed: number, what: string, high: boolean): Voice => {
  const noise = createNoise(seed)
  const [f1, f2] = [createFilter('band'), createFilter('band')]
  const pulses = what === 'laugh' ? 5 : what === 'cry' ? 3 : 1
  const each = what === 'laugh' ? 0.15 : what === 'cry' ? 0.42 : 0.5
  const base = high ? 330 : 165
  let phase = 0
  return voiceOf(pulses * each, (t) => {
    const u = (t % each) / each
    const index = Math.floor(t / each)
    const hz =
      base *
      (what === 'laugh'
        ? 1.25 - 0.06 * index - 0.15 * u
        : what === 'cry'
          ? 1.1 - 0.3 * u
          : 1 + 0.25 * Math.sin(Math.PI * u))
    phase = (phase + hz / RATE) % 1
    const source = (2 * phase - 1) * 0.6 + noise() * 0.12
    return (
      (f1(source, high ? 850 : 650, 5) + 0.5 * f2(source, high ? 1500 : 1150, 7)) *
      Math.sin(Math.PI * Math.min(1, u * 1.15)) *
      0.5
    )
  })
}

export const thumpVoice = (seed: number): Voice => {
  const noise = createNoise(seed)
  const low = createFixed('low', 420, 0.8)
  return voiceOf(0.22, (t) => sine(78 * (1 - t), t) * 0.7 * decay(t, 0.05) + low(noise()) * 0.6 * decay(t, 0.04))
}

export const rustleVoice = (seed: number): Voice => {
  const noise = createNoise(seed)
  const band = createFixed('band', 3800, 0.7)
  return voiceOf(0.35, (t) => band(noise()) * 0.4 * Math.abs(sine(11, t)) * Math.sin((Math.PI * t) / 0.35))
}

export const clickVoice = (): Voice => voiceOf(0.03, (t) => sine(1800, t) * decay(t, 0.006))
