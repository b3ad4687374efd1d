/**
 * Air and light of a frame: the hour's colours, then what weather and place make of them. Pure in the state; lamps are those of the
 * street, the windows and the shops nearest the camera.
 */
import type { DioramaState, Place, PlaceKind, Weather } from '../state/state.ts'
import type { Atmosphere } from '../raster/contract.ts'
import { hueAt, type Hue } from './air/palette.ts'
import { insideAir } from './air/inside.ts'
import { lightAt } from './air/sun.ts'
import { lampsNear } from './air/lamps.ts'
import { mix, shade } from './build/mesh.ts'

const smooth = (a: number, b: number, t: number): number => {
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
/** Metres at which half is haze, on a clear day. */
const CLEARNESS: Partial<Record<PlaceKind, number>> = {
  forest: 130,
  jungle: 95,
  bamboo: 80,
  boulevard: 330,
  city: 420,
  'neon-city': 260,
  'old-town': 300,
  desert: 700,
  moon: 6000,
  'mountain-pass': 1200,
  canyon: 420,
  waterfall: 300,
  beach: 1100,
  harbour: 900,
  reef: 34,
  cave: 40,
}

const overcast = (hue: Hue, weather: Weather, wet: number): Hue => {
  const grey = Math.min(
    1,
    smooth(0.55, 1, weather.cloud) * 0.85 + weather.rain * 0.35 + weather.snow * 0.35 + weather.storm * 0.6,
  )
  const day = 1 - hue.night
  const lid = mix(0x2a3652, mix(0x8b9db2, 0xbcc8d2, weather.snow), day)
  const rim = mix(0x4a5a7c, mix(0xc3ced6, 0xe2e8ee, weather.snow), day)
  const dim = 1 - 0.3 * weather.storm
  const washed = wet * (1 - grey) * day
  return {
    ...hue,
    zenith: shade(mix(mix(hue.zenith, lid, grey), 0x2f86e6, washed * 0.35), dim),
    horizon: shade(mix(mix(hue.horizon, rim, grey * 0.9), 0xe8f6f6, washed * 0.4), dim),
    sun: mix(hue.sun, mix(0x9fb0d8, 0xdfe6ea, day), grey * 0.75),
    bounce: mix(hue.bounce, mix(0x36425e, 0x98a09c, day), grey * 0.6),
    ambient: hue.ambient + grey * 0.14 * day,
    fog: shade(mix(hue.fog, rim, grey * 0.9), dim),
    cloudLit: mix(hue.cloudLit, mix(0x5f7096, mix(0xd0d8de, 0xf2f5f8, weather.snow), day), grey),
    cloudShade: mix(hue.cloudShade, mix(0x34425f, mix(0x8896a8, 0xb8c4d0, weather.snow), day), grey),
    stars: hue.stars * (1 - grey),
    shadow: hue.shadow * (1 - 0.92 * grey),
  }
}

const coloured = (hue: Hue, place: Place): Hue => {
  const day = 1 - hue.night
  const bounce = BOUNCE[place.kind]
  let out = bounce === undefined ? hue : { ...hue, bounce: mix(hue.bounce, bounce, day * 0.75) }
  if (place.season === 'autumn')
    out = { ...out, sun: mix(out.sun, 0xffd49a, 0.25 * day), fog: mix(out.fog, 0xf0dcc0, 0.25 * day) }
  if (place.season === 'winter')
    out = {
      ...out,
      sun: mix(out.sun, 0xfff0dc, 0.3 * day),
      horizon: mix(out.horizon, 0xe6eef8, 0.3 * day),
      zenith: mix(out.zenith, 0x6fa6dc, 0.3 * day),
    }
  if (place.season === 'spring') out = { ...out, horizon: mix(out.horizon, 0xf4eef0, 0.25 * day) }
  if (place.kind === 'desert' || place.kind === 'canyon')
    out = { ...out, fog: mix(out.fog, 0xf0d0a8, 0.5 * day), horizon: mix(out.horizon, 0xf6e0c0, 0.45 * day) }
  if (place.kind === 'forest' || place.kind === 'jungle' || place.kind === 'bamboo')
    out = { ...out, fog: mix(out.fog, 0xb8d8a8, 0.55 * day), bounce: mix(out.bounce, 0x88a85c, 0.5 * day) }
  if (place.kind === 'neon-city')
    out = {
      ...out,
      horizon: mix(out.horizon, 0x8a5ab0, 0.5 * hue.night),
      fog: mix(out.fog, 0x6a4a9c, 0.5 * hue.night),
      bounce: mix(out.bounce, 0x6a4a8c, 0.5 * hue.night),
    }
  if (place.kind === 'boulevard' || place.kind === 'city' || place.kind === 'old-town' || place.kind === 'market')
    out = {
      ...out,
      fog: mix(out.fog, 0x5a5a84, 0.35 * hue.night),
      horizon: mix(out.horizon, 0x6a6488, 0.45 * hue.night),
      bounce: mix(out.bounce, 0x6a5a58, 0.5 * hue.night),
    }
  return out
}

/** The atmosphere of a state's tick. */
export const atmosphereOf = (state: DioramaState): Atmosphere => {
  const { place, sky } = state
  const weather = sky.now
  const indoors = insideAir(state)
  const light = lightAt(sky.hour)
  const hue = indoors?.hue ?? coloured(overcast(hueAt(sky.hour), weather, sky.wet), place)
  const thick = Math.max(weather.fog, weather.rain * 0.35, weather.snow * 0.5, weather.storm * 0.3, weather.dust * 0.55)
  const clear = (CLEARNESS[place.kind] ?? 760) * (1 - 0.25 * hue.night)
  const flash = state.happenings.some((one) => one.kind === 'flash' || one.kind === 'thunder') ? 1 : 0
  const eye = state.camera.eye
  return {
    tick: state.tick,
    seed: state.seed,
    sun: indoors?.sun ?? light.direction,
    sunColour: hue.sun,
    shadow: Math.min(1, hue.shadow) * (1 - 0.8 * weather.fog),
    zenith: mix(hue.zenith, hue.fog, weather.fog * 0.7),
    horizon: mix(hue.horizon, hue.fog, weather.fog * 0.6),
    bounce: hue.bounce,
    ambient: hue.ambient,
    fog: hue.fog,
    fogHalf: clear * (1 - thick) ** 2 + 14 * thick + 6,
    fogHeight: 0.012 * (1 - 0.8 * weather.fog),
    cloud: indoors ? 0 : Math.max(weather.cloud, weather.rain * 0.8, weather.snow * 0.8),
    cloudLit: hue.cloudLit,
    cloudShade: hue.cloudShade,
    stars: hue.stars * (1 - 0.9 * weather.cloud * weather.cloud) * (1 - weather.fog),
    moon: indoors ? 0 : light.moon * (1 - smooth(0.5, 1, weather.cloud)) * (1 - weather.fog),
    night: hue.night,
    wet: indoors ? 0 : sky.wet,
    snowCover: indoors ? 0 : sky.snowCover,
    rain: indoors ? 0 : weather.rain,
    snow: indoors ? 0 : weather.snow,
    petals: indoors ? 0 : weather.petals,
    leaves: indoors ? 0 : weather.leaves,
    dust: weather.dust,
    flash,
    wind: [Math.sin(sky.windHeading) * weather.wind, Math.cos(sky.windHeading) * weather.wind],
    lamps: lampsNear(place, eye[0], eye[2], hue.night),
  }
}
