/**
 * Air and light of a frame: the hour's colours, then what weather, season and place make of them. Pure in the state; lamps are those of
 * the street, the windows and the shops nearest the camera.
 */
import type { Atmosphere } from '../raster/contract.ts'
import { rowOf, type Rows } from '../place/variety.ts'
import type { DioramaState, PlaceKind } from '../state/state.ts'
import { burstsAt, glareOf, meteorsAt } from '../state/step/fireworks.ts'
import { strikesAt } from '../state/step/lightning.ts'
import { insideAir } from './air/inside.ts'
import { carriedLights } from './air/carried-light.ts'
import { lampsNear, MOST_LAMPS } from './air/lamps.ts'
import { hueAt } from './air/palette.ts'
import { moonAt, starsAt, sunAt } from './air/sun.ts'
import { blizzardOf, inPlace, lidOf, smooth, underWeather } from './air/weather.ts'
import { mix } from './build/mesh.ts'

type Direction = [number, number, number]

/** Metres at which half is haze, on a clear day. */
const CLEARNESS: Rows<number> = {
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
  mars: 430,
  fjord: 1400,
  iceland: 900,
  glacier: 1000,
  swamp: 110,
  haunted: 260,
  sunken: 40,
  islands: 1600,
  clouds: 700,
  candy: 1100,
  overgrown: 240,
}
/** Where mist gathers at dawn (0..1), and where fireflies dance on summer nights. */
const MISTY: Rows<number> = {
  boulevard: 0.25,
  city: 0.2,
  'neon-city': 0.15,
  'old-town': 0.3,
  market: 0.25,
  desert: 0.2,
  beach: 0.4,
}
const FIREFLY: readonly PlaceKind[] = [
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
  'jungle',
]

const unit = (x: number, y: number, z: number): Direction => {
  const k = 1 / Math.hypot(x, y, z)
  return [x * k, y * k, z * k]
}

/** Which light casts shadows: the sun until it has set, the moon while it stands, else a faint one from high up. */
const lightAt = (hour: number): { direction: Direction; share: number; moon: number } => {
  const sun = sunAt(hour)
  const moon = moonAt(hour)
  const day = smooth(-0.05, 0.035, sun[1])
  if (sun[1] > -0.05) return { direction: unit(sun[0], Math.max(0.03, sun[1]), sun[2]), share: day, moon: 0 }
  const up = smooth(0.01, 0.09, moon[1]) * smooth(0.05, 0.2, -sun[1])
  if (up > 0) return { direction: moon, share: up, moon: up }
  return { direction: unit(-0.45, 0.8, 0.35), share: 0, moon: 0 }
}

/**
 * Where shadows fall from. While the hour runs they move on from hour to hour only: a shadow map of all that stands is dear to draw,
 * and what passes in seconds is not looked at closely.
 */
const shadowsFrom = (hour: number, hourTo: number): Direction => {
  const light = lightAt(hour)
  if (hour === hourTo) return light.direction
  const near = Math.round(hour)
  for (const whole of [near, near > hour ? near - 1 : near + 1]) {
    const there = lightAt((whole + 24) % 24)
    if (there.share > 0 && there.moon > 0 === light.moon > 0) return there.direction
  }
  return light.direction
}

/** The middle of the rainbow: across from the sun, brought round so that one foot stands where the story looks. */
const bowAt = (sun: Direction): Direction => {
  const away = Math.atan2(-sun[0], sun[2])
  const round = away < 0 ? -0.44 : 0.44
  const lift = -0.14 - 0.1 * Math.max(0, sun[1])
  return [Math.sin(round) * Math.cos(lift), Math.sin(lift), -Math.cos(round) * Math.cos(lift)]
}

/** The atmosphere of a state's tick. */
export const atmosphereOf = (state: DioramaState): Atmosphere => {
  const { place, sky } = state
  const weather = sky.now
  const indoors = insideAir(state)
  const open = indoors ? 0 : 1
  const light = lightAt(sky.hour)
  const sun = sunAt(sky.hour)
  const hue = indoors?.hue ?? inPlace(underWeather(hueAt(sky.hour), weather, sky.wet), place)
  const { fog, rain, snow, storm, dust } = weather
  const lid = lidOf(weather)
  const blizzard = blizzardOf(weather)
  const thick = Math.min(
    1,
    Math.max(fog, rain * 0.4, snow * 0.5, storm * 0.35, smooth(0.2, 0.8, dust) * 0.9, blizzard * 1.05),
  )
  const clear = (rowOf(CLEARNESS, place) ?? 760) * (1 - 0.25 * hue.night) * (1 - 0.55 * weather.heat)
  const mist =
    open * (rowOf(MISTY, place) ?? 1) * smooth(4.2, 5.4, sky.hour) * (1 - smooth(6.5, 8, sky.hour)) * (1 - thick)
  const half = clear * (1 - thick) ** 2.4 + 12 * thick + 4
  const strike = indoors ? null : strikesAt(state)
  // By day they are not to be seen.
  const bursts = burstsAt(state.seed, state.tick, open * weather.fireworks * smooth(0.2, 0.6, hue.night))
  const eye = state.camera.eye
  // Snow fills the picture with light: the painter closes the aperture a little.
  const bright = 1 - 0.17 * open * sky.snowCover * (1 - hue.night)
  const low = smooth(0.02, 0.12, sun[1]) * (1 - smooth(0.2, 0.42, sun[1]))
  const veiled = smooth(0, 0.8, Math.max(fog, smooth(0.25, 0.8, dust), blizzard))
  const sunUp = open * smooth(-0.03, 0.02, sun[1]) * (1 - lid) * (1 - 0.85 * fog)
  return {
    tick: state.tick,
    seed: state.seed,
    sun: indoors?.sun ?? light.direction,
    shadowSun: indoors?.sun ?? shadowsFrom(sky.hour, sky.hourTo),
    sunColour: hue.sun,
    direct: bright * hue.direct * (indoors ? 1 : 0.45 + 0.55 * light.share),
    shadow: Math.min(1, hue.shadow) * (1 - 0.85 * fog) * (1 - 0.8 * blizzard) * (indoors ? 1 : light.share),
    zenith: mix(hue.zenith, hue.fog, veiled * 0.92),
    mid: mix(hue.mid, hue.fog, veiled * 0.95),
    horizon: mix(hue.horizon, hue.fog, veiled * 0.97),
    glow: hue.glow,
    glowPower: open * hue.power * (1 - 0.7 * veiled),
    bounce: hue.bounce,
    // At night lying snow gives back what little light there is.
    ambient: bright * hue.ambient * (1 + 0.4 * open * sky.snowCover * hue.night),
    tint: hue.tint,
    fog: hue.fog,
    fogHalf: half * (1 - mist) + Math.min(half, 85) * mist,
    fogHeight: 0.012 * (1 - 0.8 * fog) + 0.16 * mist + 0.03 * fog * (1 - smooth(0.5, 0.9, fog)),
    cloud: open * Math.min(1, Math.max(weather.cloud, rain * 0.8, snow * 0.8)) * (1 - veiled),
    cloudLit: hue.cloudLit,
    cloudShade: hue.cloudShade,
    cirrus: open * (1 - lid) * (1 - veiled) * Math.max(0.25, 0.8 - Math.abs(weather.cloud - 0.35)),
    ripple:
      open *
      (1 - lid) *
      (1 - veiled) *
      smooth(0.1, 0.3, weather.cloud) *
      Math.max(low, 0.85 * smooth(-0.12, -0.02, sun[1]) * (1 - smooth(0.04, 0.2, sun[1]))),
    veil: open * lid * (1 - 0.3 * storm),
    tower: open * Math.max(smooth(0.1, 0.7, storm), 0.5 * smooth(0.4, 0.9, weather.hail)),
    stars: hue.stars * (1 - 0.9 * weather.cloud * weather.cloud) * (1 - fog),
    moon: open * smooth(-0.02, 0.05, moonAt(sky.hour)[1]) * smooth(-0.02, 0.14, -sun[1]) * (1 - lid) * (1 - fog),
    sunAt: sun,
    sunUp,
    moonAt: moonAt(sky.hour),
    cloudSun: light.moon > 0 || sun[1] < -0.12 ? light.direction : sun,
    starSpin: starsAt(sky.hour),
    bow:
      open *
      smooth(0.35, 0.8, sky.wet) *
      (1 - smooth(0.05, 0.3, rain)) *
      smooth(0.03, 0.12, sun[1]) *
      (1 - lid) *
      (1 - fog),
    bowAt: bowAt(sun),
    night: hue.night,
    wet: open * sky.wet,
    snowCover: open * sky.snowCover,
    rain: open * rain,
    snow: open * snow,
    hail: open * weather.hail,
    heat: open * weather.heat,
    petals: open * weather.petals,
    leaves: open * weather.leaves,
    dust,
    fireflies:
      FIREFLY.includes(place.kind) && (place.season === 'summer' || place.season === 'spring')
        ? smooth(0.75, 0.95, hue.night) *
          (1 - rain) *
          (1 - smooth(0.02, 0.12, Math.max(snow, sky.snowCover))) *
          (1 - smooth(0.4, 0.8, weather.wind)) *
          (place.season === 'summer' ? 1 : 0.35)
        : 0,
    flash: Math.max(strike?.light ?? 0, 0.3 * glareOf(bursts)),
    aurora: open * weather.aurora * hue.night * (1 - fog) * (1 - lid),
    bursts,
    meteors: meteorsAt(state.seed, state.tick, open * weather.meteors * hue.night),
    bolt: strike ? { power: strike.channel, x: strike.x, z: strike.z, seed: strike.seed } : null,
    wind: [Math.sin(sky.windHeading) * weather.wind, Math.cos(sky.windHeading) * weather.wind],
    blown: sky.blown,
    lamps: [...carriedLights(state, hue.night), ...lampsNear(place, eye[0], eye[2], hue.night)].slice(0, MOST_LAMPS),
  }
}
