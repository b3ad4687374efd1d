/** Colours of the sky and its light by the hour, as a background painter mixes them; between two hours they are blended. */
import { mix } from '../build/mesh.ts'

export interface Hue {
  hour: number
  zenith: number
  horizon: number
  sun: number
  bounce: number
  ambient: number
  fog: number
  cloudLit: number
  cloudShade: number
  stars: number
  night: number
  shadow: number
}

const NIGHT: Hue = {
  hour: 0,
  zenith: 0x142650,
  horizon: 0x44649c,
  sun: 0x9ab8ff,
  bounce: 0x26365e,
  ambient: 0.47,
  fog: 0x3a5686,
  cloudLit: 0x6f88b8,
  cloudShade: 0x2c3f6c,
  stars: 1,
  night: 1,
  shadow: 0.55,
}

/** Hours of a clear day in order. */
export const DAY: readonly Hue[] = [
  NIGHT,
  { ...NIGHT, hour: 4.2 },
  {
    hour: 5.2,
    zenith: 0x33508c,
    horizon: 0xd79aa0,
    sun: 0xffb09a,
    bounce: 0x5a5a78,
    ambient: 0.55,
    fog: 0xb594aa,
    cloudLit: 0xffc2a8,
    cloudShade: 0x6a6a98,
    stars: 0.35,
    night: 0.55,
    shadow: 0.3,
  },
  {
    hour: 6.2,
    zenith: 0x5f92cc,
    horizon: 0xffd2a4,
    sun: 0xffc88a,
    bounce: 0x8f8a6c,
    ambient: 0.54,
    fog: 0xf2d2b4,
    cloudLit: 0xffe6c8,
    cloudShade: 0xa596b4,
    stars: 0,
    night: 0.08,
    shadow: 0.75,
  },
  {
    hour: 7.6,
    zenith: 0x4b97dc,
    horizon: 0xf0ecd4,
    sun: 0xffe2ae,
    bounce: 0x93a470,
    ambient: 0.55,
    fog: 0xd9e6e4,
    cloudLit: 0xfffaee,
    cloudShade: 0xa9b9d2,
    stars: 0,
    night: 0,
    shadow: 0.95,
  },
  {
    hour: 9.6,
    zenith: 0x3b8ce0,
    horizon: 0xcfeaf4,
    sun: 0xfff0cc,
    bounce: 0x93ac6a,
    ambient: 0.56,
    fog: 0xbfdcec,
    cloudLit: 0xffffff,
    cloudShade: 0xa4bcda,
    stars: 0,
    night: 0,
    shadow: 1,
  },
  {
    hour: 12.5,
    zenith: 0x2f80d8,
    horizon: 0xbfe4f4,
    sun: 0xfff6dc,
    bounce: 0x9aae6c,
    ambient: 0.58,
    fog: 0xb6d8ec,
    cloudLit: 0xffffff,
    cloudShade: 0x9fbade,
    stars: 0,
    night: 0,
    shadow: 1,
  },
  {
    hour: 15.6,
    zenith: 0x3f88d6,
    horizon: 0xdcebe8,
    sun: 0xffeab8,
    bounce: 0x9fa468,
    ambient: 0.56,
    fog: 0xc8dcdc,
    cloudLit: 0xfffaec,
    cloudShade: 0xa8b6cc,
    stars: 0,
    night: 0,
    shadow: 1,
  },
  {
    hour: 17.4,
    zenith: 0x5692cf,
    horizon: 0xffe2ac,
    sun: 0xffcf86,
    bounce: 0xa08f60,
    ambient: 0.58,
    fog: 0xf0d4a8,
    cloudLit: 0xffedc8,
    cloudShade: 0xb69fa8,
    stars: 0,
    night: 0.05,
    shadow: 1,
  },
  {
    hour: 18.6,
    zenith: 0x5a74b8,
    horizon: 0xffb06c,
    sun: 0xffa45c,
    bounce: 0xb08468,
    ambient: 0.6,
    fog: 0xe8a883,
    cloudLit: 0xffc48a,
    cloudShade: 0x8a6c96,
    stars: 0,
    night: 0.35,
    shadow: 0.85,
  },
  {
    hour: 19.5,
    zenith: 0x33478e,
    horizon: 0xe08a84,
    sun: 0xd490a4,
    bounce: 0x5f5478,
    ambient: 0.6,
    fog: 0x9c7a9c,
    cloudLit: 0xf09a90,
    cloudShade: 0x54508a,
    stars: 0.25,
    night: 0.75,
    shadow: 0.3,
  },
  {
    hour: 20.4,
    zenith: 0x1f3474,
    horizon: 0x7a86bc,
    sun: 0x9fb2ee,
    bounce: 0x3c4674,
    ambient: 0.55,
    fog: 0x566a9e,
    cloudLit: 0x8a90c4,
    cloudShade: 0x3a4680,
    stars: 0.6,
    night: 0.95,
    shadow: 0.35,
  },
  { ...NIGHT, hour: 21.8 },
  { ...NIGHT, hour: 24 },
]

const lerp = (a: number, b: number, t: number): number => a + (b - a) * t

/** Colours at an hour 0..24. */
export const hueAt = (hour: number): Hue => {
  const h = ((hour % 24) + 24) % 24
  let k = 0
  while (k < DAY.length - 2 && (DAY[k + 1]?.hour ?? 24) <= h) k++
  const a = DAY[k] ?? NIGHT
  const b = DAY[k + 1] ?? NIGHT
  const t = (h - a.hour) / Math.max(1e-6, b.hour - a.hour)
  return blendHue(a, b, t)
}

export const blendHue = (a: Hue, b: Hue, t: number): Hue => ({
  hour: lerp(a.hour, b.hour, t),
  zenith: mix(a.zenith, b.zenith, t),
  horizon: mix(a.horizon, b.horizon, t),
  sun: mix(a.sun, b.sun, t),
  bounce: mix(a.bounce, b.bounce, t),
  ambient: lerp(a.ambient, b.ambient, t),
  fog: mix(a.fog, b.fog, t),
  cloudLit: mix(a.cloudLit, b.cloudLit, t),
  cloudShade: mix(a.cloudShade, b.cloudShade, t),
  stars: lerp(a.stars, b.stars, t),
  night: lerp(a.night, b.night, t),
  shadow: lerp(a.shadow, b.shadow, t),
})
