/** The world beyond a picture in the picture's colours: its sky and air, its ground, plants and walls. */
import type { Atmosphere, Look, SurfaceKindOf } from '../raster/contract.ts'
import { hueAt } from '../scenery/air/palette.ts'
import { mix } from '../scenery/build/mesh.ts'
import { MEADOW, paintOf } from '../scenery/ground/colour.ts'
import type { DioramaState, Place } from '../state/state.ts'
import type { PictureRecord } from './record.ts'

type Tint = readonly [number, number, number]

const channels = (colour: number): [number, number, number] => [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255]

/** What turns one colour into another, each channel at most by half or to double, and not all the way. */
const ratio = (from: number, to: number, share = 0.8): Tint => {
  const [a, b] = [channels(from), channels(to)]
  return a.map((v, k) => 1 + share * (Math.min(2, Math.max(0.5, (b[k]! + 12) / (v + 12))) - 1)) as unknown as Tint
}

/** Mean of a colour over some points near the start. */
const meanOf = (at: (x: number, z: number) => number): number => {
  const sum = [0, 0, 0]
  for (let n = 0; n < 24; n++) channels(at(((n * 7) % 13) - 6, -((n * 11) % 29))).forEach((v, k) => (sum[k]! += v / 24))
  return (Math.round(sum[0]!) << 16) | (Math.round(sum[1]!) << 8) | Math.round(sum[2]!)
}

const LEAVES: Partial<Record<Place['season'], number>> = {
  spring: 0x7fae58,
  summer: 0x4f8a3c,
  autumn: 0xc08038,
  winter: 0x8a8068,
}
const WALLS = 0xc8b8a4
const WATER = 0x4a8aa8

/** Tints of surfaces by kind. Pure in place. */
export function tintsOf(place: Place, record: PictureRecord): NonNullable<Look['tints']> {
  const { ground, path, plants, walls, water, rim } = record.colours
  const paint = paintOf(place)
  // The picture's colours are lit, the world's are not yet: by day that is about the same, at night its are brought up.
  const lit = (colour: number): number =>
    record.hour >= 19.5 || record.hour < 5.5 ? mix(colour, 0xffffff, 0.22) : colour
  const out: Partial<Record<SurfaceKindOf, Tint>> = {}
  if (ground !== null) {
    const tint = ratio(
      meanOf((x, z) => paint.landColour(x, z, 0, 0, x + 12)),
      lit(ground),
    )
    for (const kind of ['ground', 'sand', 'snow'] as const) out[kind] = tint
    out.grass = ratio(MEADOW[place.season][1], lit(ground))
  }
  if (path !== null) {
    const tint = ratio(
      meanOf((x, z) => paint.pathColour(x * 0.1, z, 0, x * 0.1)),
      lit(path),
    )
    for (const kind of ['dirt', 'cobble', 'asphalt'] as const) out[kind] = tint
  }
  if (plants !== null) {
    const tint = ratio(LEAVES[place.season] ?? 0x4f8a3c, lit(plants))
    for (const kind of ['foliage', 'leaf-card'] as const) out[kind] = tint
  }
  if (walls !== null) for (const kind of ['plaster', 'brick'] as const) out[kind] = ratio(WALLS, lit(walls), 0.5)
  if (water !== null) out.water = ratio(WATER, lit(water))
  if (rim !== null) out.far = ratio(0x6f93a8, mix(lit(plants ?? rim), rim, 0.6), 0.6)
  return out
}

/** 0..1: how much the hour is still that of the picture. */
export const sameHour = (state: DioramaState, record: PictureRecord): number => {
  const apart = Math.abs(((state.sky.hour - record.hour + 36) % 24) - 12)
  return Math.min(1, Math.max(0, (5 - apart) / 3))
}

/** Air in the colours of the picture while the hour is the picture's. */
export function inPictureAir(air: Atmosphere, state: DioramaState, record: PictureRecord): Atmosphere {
  const { now } = state.sky
  const same = sameHour(state, record) * (1 - Math.max(now.storm, now.fog, now.snow * 0.6, now.rain * 0.5))
  const { zenith, rim, ground } = record.colours
  if (same <= 0 || rim === null || zenith === null) return air
  return {
    ...air,
    zenith: mix(air.zenith, zenith, 0.85 * same),
    horizon: mix(air.horizon, rim, 0.85 * same),
    fog: mix(air.fog, rim, 0.75 * same),
    cloudLit: mix(air.cloudLit, mix(rim, 0xffffff, 0.45), 0.5 * same),
    cloudShade: mix(air.cloudShade, mix(rim, zenith, 0.4), 0.5 * same),
    bounce: ground === null ? air.bounce : mix(air.bounce, ground, 0.4 * same),
  }
}

/** What the hour has done to the light since the picture: multiplied with its colours, 0.12..1.6. */
export function relit(state: DioramaState, record: PictureRecord): Tint {
  if (sameHour(state, record) === 1) return [1, 1, 1]
  const light = (hour: number): Tint => {
    const hue = hueAt(hour)
    const [sun, sky] = [channels(hue.sun), channels(hue.zenith)]
    const most = Math.max(...sky, 1)
    return sun.map(
      (v, k) => hue.ambient * (0.58 + (0.42 * sky[k]!) / most) + (v / 255) * 0.6 * (0.35 + 0.65 * hue.shadow),
    ) as unknown as Tint
  }
  const [then, since] = [light(record.hour), light(state.sky.hour)]
  const share = 1 - sameHour(state, record)
  return then.map((v, k) => 1 + share * (Math.min(1.6, Math.max(0.12, since[k]! / v)) - 1)) as unknown as Tint
}
