/** What weather, season and place make of the hour's colours. */
import { varietyOf, type Variety } from '../../place/variety.ts'
import type { Place, PlaceKind, Weather } from '../../state/state.ts'
import { mix, shade } from '../build/mesh.ts'
import type { Hue } from './palette.ts'

/** Smooth step from a to b, 0..1. */
export const smooth = (a: number, b: number, t: number): number => {
  const s = Math.min(1, Math.max(0, (t - a) / (b - a)))
  return s * s * (3 - 2 * s)
}

/** Light thrown up by the ground of a place. */
const BOUNCE: Partial<Record<PlaceKind, number>> = {
  boulevard: 0xa89c8c,
  city: 0x98989c,
  'neon-city': 0x7a7a8c,
  'old-town': 0xb09c80,
  market: 0xb09c80,
  beach: 0xd8c4a0,
  desert: 0xd8a878,
  canyon: 0xc88a60,
  'snow-field': 0xc8d8ec,
  harbour: 0xa8a8a0,
  railway: 0xa8a494,
  moon: 0x8a8a90,
  temple: 0x9a9c78,
}

/** How far a lid of cloud has closed, 0..1: heaps are white until the sky is nearly full. */
export const lidOf = (weather: Weather): number =>
  Math.min(
    1,
    smooth(0.84, 0.97, weather.cloud) * 0.9 +
      smooth(0.1, 0.7, weather.rain) * 0.85 +
      smooth(0.1, 0.7, weather.snow) * 0.9 +
      smooth(0.1, 0.6, weather.storm) * 0.5 +
      smooth(0.2, 0.8, weather.hail) * 0.6,
  )

/** Driving snow that hides everything, 0..1. */
export const blizzardOf = (weather: Weather): number =>
  Math.max(0, weather.snow * 1.3 - 0.5) * smooth(0.25, 0.8, weather.wind)

/** Colours under the weather's lid: greyer and flatter, darkest under a storm; washed and bright after rain. */
export const underWeather = (hue: Hue, weather: Weather, wet: number): Hue => {
  const grey = lidOf(weather)
  const day = 1 - hue.night
  const { storm, snow, dust } = weather
  const lid = mix(0x141d34, mix(mix(0x7c8ea4, 0x4a5664, storm), 0xb4c0cc, snow), day)
  const rim = mix(0x1e2b4a, mix(mix(0xb6c3cc, 0x8fa096, storm), 0xdfe6ec, snow), day)
  const dim = 1 - 0.22 * storm
  const washed = wet * (1 - grey) * day
  const sand = mix(0x3c2e2a, 0xe0a868, day)
  const dusty = smooth(0.25, 0.8, dust)
  const misty = smooth(0, 0.7, Math.max(weather.fog, blizzardOf(weather)))
  const milk = mix(0x36435e, mix(0xd6dce0, 0xe6ecf2, snow), day)
  const under: Hue = {
    ...hue,
    zenith: shade(mix(mix(hue.zenith, lid, grey * 0.95), 0x1f78e0, washed * 0.4), dim),
    mid: shade(mix(mix(hue.mid, mix(lid, rim, 0.5), grey * 0.92), 0x6cc0f0, washed * 0.4), dim),
    horizon: shade(mix(mix(hue.horizon, rim, grey * 0.88), 0xe8f6f6, washed * 0.35), dim),
    power: hue.power * (1 - 0.85 * grey),
    sun: mix(hue.sun, mix(0x8fa4d8, 0xdfe6ea, day), grey * 0.75),
    direct: hue.direct * (1 - 0.45 * grey),
    bounce: mix(hue.bounce, mix(0x26324e, 0x8c9698, day), grey * 0.6),
    ambient: hue.ambient + 0.05 * misty * day + grey * (0.13 - 0.17 * storm) * day + grey * 0.05 * (1 - day),
    tint: hue.tint,
    fog: mix(shade(mix(hue.fog, rim, grey * 0.88), dim), mix(hue.fog, milk, 0.72), misty),
    cloudLit: mix(hue.cloudLit, mix(0x41516f, mix(mix(0xccd4da, 0x8e9aa2, storm), 0xf0f4f8, snow), day), grey),
    cloudShade: mix(hue.cloudShade, mix(0x161f38, mix(mix(0x77879a, 0x333e50, storm), 0xaebac8, snow), day), grey),
    stars: hue.stars * (1 - grey),
    shadow: hue.shadow * (1 - 0.94 * grey),
  }
  const hot = weather.heat * day * (1 - grey)
  if (hot > 0) {
    // Bleached: the sky goes white from below, light is hard.
    under.mid = mix(under.mid, 0xd6e2e0, hot * 0.6)
    under.horizon = mix(under.horizon, 0xfff0cc, hot * 0.75)
    under.fog = mix(under.fog, 0xfbe6c0, hot * 0.75)
    under.sun = mix(under.sun, 0xfff2d0, hot * 0.5)
    under.direct *= 1 + 0.1 * hot
  }
  return {
    ...under,
    zenith: mix(under.zenith, mix(0x4c3a34, 0xc48c54, day), dusty * 0.9),
    mid: mix(under.mid, sand, dusty * 0.92),
    horizon: mix(under.horizon, mix(sand, 0xf0c488, 0.4 * day), dusty * 0.92),
    glow: mix(under.glow, 0xffd49a, dusty),
    sun: mix(under.sun, 0xffb060, dusty * 0.8),
    bounce: mix(under.bounce, 0xb07c48, dusty * 0.7),
    fog: mix(under.fog, sand, dusty * 0.92),
    cloudLit: mix(under.cloudLit, 0xecc08c, dusty),
    cloudShade: mix(under.cloudShade, 0xa8764a, dusty),
    stars: under.stars * (1 - dusty),
    shadow: under.shadow * (1 - 0.75 * dusty),
  }
}

/** The air of a variety: what its sky is mixed with, how much, and whether that holds by night. */
interface Air {
  sky: readonly [zenith: number, mid: number, horizon: number, fog: number]
  clouds?: readonly [lit: number, shade: number]
  sun?: number
  share: number
  night: boolean
}
const AIRS: Partial<Record<Variety, Air>> = {
  savanna: { sky: [0x5a9cc8, 0xb8cce0, 0xffdf9c, 0xf4d8a0], sun: 0xffcc80, share: 0.5, night: false },
  steampunk: {
    sky: [0x8a8c88, 0xc8b490, 0xf4d49c, 0xdcbc8c],
    clouds: [0xffeccc, 0xb09880],
    sun: 0xffc880,
    share: 0.6,
    night: false,
  },
  swamp: { sky: [0x7a9490, 0xa8b8a0, 0xd0d0a8, 0xa0b098], share: 0.65, night: false },
  haunted: { sky: [0x0a1420, 0x20383c, 0x58806c, 0x3c5c58], clouds: [0x7a9a8a, 0x1c2c34], share: 0.7, night: true },
  enchanted: { sky: [0x10143c, 0x24306c, 0x4a6aa8, 0x35608c], share: 0.6, night: true },
  candy: {
    sky: [0x7cb4f4, 0xd8b8f0, 0xffd8e4, 0xf8d4e8],
    clouds: [0xfff2fa, 0xf0a8d0],
    share: 0.7,
    night: false,
  },
  clouds: {
    sky: [0x6c9ce8, 0xc8ccf4, 0xffe4c0, 0xfce4dc],
    clouds: [0xfff6e8, 0xf0c0c8],
    sun: 0xffe0b0,
    share: 0.65,
    night: false,
  },
}

/** Colours of a season and of a place's own air. */
export const inPlace = (hue: Hue, place: Place): Hue => {
  const day = 1 - hue.night
  const bounce = BOUNCE[place.kind]
  let out = bounce === undefined ? hue : { ...hue, bounce: mix(hue.bounce, bounce, day * 0.75) }
  const { season, kind } = place
  if (season === 'spring')
    out = {
      ...out,
      mid: mix(out.mid, 0xa8dcf4, 0.3 * day),
      horizon: mix(out.horizon, 0xfbeef2, 0.4 * day),
      fog: mix(out.fog, 0xe6e8f0, 0.3 * day),
      cloudShade: mix(out.cloudShade, 0xb4bcdc, 0.4 * day),
    }
  if (season === 'autumn')
    out = {
      ...out,
      zenith: mix(out.zenith, 0x2a68b4, 0.35 * day),
      mid: mix(out.mid, 0x9cc0d4, 0.35 * day),
      horizon: mix(out.horizon, 0xf8e2bc, 0.45 * day),
      sun: mix(out.sun, 0xffc67c, 0.4 * day),
      fog: mix(out.fog, 0xf0d8b4, 0.4 * day),
      cloudLit: mix(out.cloudLit, 0xfff0d8, 0.5 * day),
    }
  if (season === 'winter')
    out = {
      ...out,
      zenith: mix(out.zenith, 0x6c9cd0, 0.45 * day),
      mid: mix(out.mid, 0xb0cce4, 0.5 * day),
      horizon: mix(out.horizon, 0xeef0f4, 0.45 * day),
      sun: mix(out.sun, 0xffe8cc, 0.4 * day),
      direct: out.direct * (1 - 0.08 * day),
      fog: mix(out.fog, 0xdce6f0, 0.4 * day),
      bounce: mix(out.bounce, 0xb8c8dc, 0.5 * day),
    }
  const variety = varietyOf(place)
  const air = variety === null ? undefined : AIRS[variety]
  if (air) {
    const share = air.share * (air.night ? 1 : day)
    out = {
      ...out,
      zenith: mix(out.zenith, air.sky[0], share),
      mid: mix(out.mid, air.sky[1], share),
      horizon: mix(out.horizon, air.sky[2], share),
      fog: mix(out.fog, air.sky[3], share),
      sun: mix(out.sun, air.sun ?? out.sun, share),
      cloudLit: mix(out.cloudLit, air.clouds?.[0] ?? out.cloudLit, share),
      cloudShade: mix(out.cloudShade, air.clouds?.[1] ?? out.cloudShade, share),
    }
  }
  if (kind === 'desert' || kind === 'canyon')
    out = { ...out, fog: mix(out.fog, 0xf0d0a8, 0.5 * day), horizon: mix(out.horizon, 0xf6e0c0, 0.45 * day) }
  if (kind === 'forest' || kind === 'jungle' || kind === 'bamboo') {
    const leaf = season === 'autumn' ? 0xdcb878 : season === 'winter' ? 0xc4d0dc : 0xb8d8a8
    out = { ...out, fog: mix(out.fog, leaf, 0.5 * day), bounce: mix(out.bounce, shade(leaf, 0.75), 0.5 * day) }
  }
  if (kind === 'neon-city')
    out = {
      ...out,
      mid: mix(out.mid, 0x3a2c6c, 0.5 * hue.night),
      horizon: mix(out.horizon, 0x7a4aa0, 0.5 * hue.night),
      fog: mix(out.fog, 0x50387e, 0.5 * hue.night),
      bounce: mix(out.bounce, 0x5a3c78, 0.5 * hue.night),
      stars: out.stars * 0.3,
    }
  if (kind === 'boulevard' || kind === 'city' || kind === 'old-town' || kind === 'market')
    out = {
      ...out,
      // A town's lamps colour its haze.
      fog: mix(out.fog, 0x4c4668, 0.4 * hue.night),
      mid: mix(out.mid, 0x2c3058, 0.4 * hue.night),
      horizon: mix(out.horizon, 0x6a5c78, 0.5 * hue.night),
      bounce: mix(out.bounce, 0x5a4c50, 0.5 * hue.night),
      stars: out.stars * 0.55,
      // Walls throw the day's light into their own shade.
      tint: out.tint * (1 - 0.45 * day),
      ambient: out.ambient + 0.05 * day,
    }
  return out
}
