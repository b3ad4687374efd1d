/** Colours of the sky and its light by the hour, as a background painter mixes them; between two hours they are blended. */
import { mix } from '../build/mesh.ts'

export interface Hue {
  hour: number
  /** Washes of the sky from above to the horizon, the glow round the sun and how far it spreads (0..1). */
  zenith: number
  mid: number
  horizon: number
  glow: number
  power: number
  /** The light that casts shadows, its strength, and what the ground throws back. */
  sun: number
  direct: number
  bounce: number
  /** Light from all sides 0..1, and how much of the sky's hue it has. */
  ambient: number
  tint: number
  fog: number
  cloudLit: number
  cloudShade: number
  stars: number
  night: number
  shadow: number
}

type Row = [
  hour: number,
  sky: [zenith: number, mid: number, horizon: number, glow: number, power: number],
  light: [sun: number, direct: number, bounce: number, ambient: number, tint: number, shadow: number],
  air: [fog: number, cloudLit: number, cloudShade: number, stars: number, night: number],
]

// prettier-ignore
const ROWS: readonly Row[] = [
  // --- deep night
  [0,    [0x0a1434, 0x14285a, 0x2c4a80, 0x8fb0e8, 0.12], [0x9fbcff, 0.62, 0x1c2b50, 0.3, 0.8, 0.85],  [0x22396a, 0x4c679c, 0x172750, 1, 1]],
  [4.1,  [0x0c1738, 0x182e60, 0x345084, 0x8fb0e8, 0.12], [0x9fbcff, 0.6, 0x1c2b50, 0.3, 0.8, 0.8],   [0x283f70, 0x4c679c, 0x172750, 0.95, 1]],
  // --- first light, dawn
  [5.1,  [0x1d3a70, 0x4a7c9c, 0xe09c90, 0xff9a86, 0.75], [0xb4a8d0, 0.42, 0x4a4a6c, 0.42, 0.7, 0.1],  [0x8488a8, 0xe0a0a0, 0x4c568c, 0.4, 0.8]],
  [5.8,  [0x3a749c, 0x8fc0c0, 0xf8bca8, 0xffae90, 0.85], [0xffb4a0, 0.72, 0x80808c, 0.5, 0.62, 0.4],  [0xdcbcc0, 0xffc2b4, 0x7c88b4, 0.08, 0.45]],
  [6.7,  [0x4a88b4, 0xa2d0cc, 0xffd0b0, 0xffc48c, 0.85], [0xffc494, 0.95, 0x93908a, 0.52, 0.55, 0.8],  [0xf0d2c4, 0xffdcc4, 0x9a9cc0, 0, 0.06]],
  // --- morning
  [8,    [0x3f8cd8, 0x90ccea, 0xf4eed2, 0xffeab8, 0.6],  [0xffe0a4, 1.02, 0x93a470, 0.52, 0.5, 0.95],   [0xdce8e2, 0xfffaec, 0x9fb2d6, 0, 0]],
  [9.6,  [0x2a7cd8, 0x72bcee, 0xd2ecf2, 0xfff4d4, 0.45], [0xffeec4, 1.05, 0x93ac6a, 0.53, 0.46, 1],     [0xc2deec, 0xffffff, 0x98b4dc, 0, 0]],
  // --- noon
  [12.5, [0x1c6ad0, 0x56aaea, 0xb8e2f4, 0xfffae8, 0.35], [0xfff8e2, 1.08, 0x9aae6c, 0.57, 0.42, 1],     [0xb2d6ec, 0xffffff, 0x8fb0de, 0, 0]],
  [15.4, [0x2c78cc, 0x78b8e2, 0xdcebe4, 0xfff0c4, 0.45], [0xffeab4, 1.06, 0x9fa468, 0.53, 0.46, 1],    [0xc8dcda, 0xfffaea, 0x9cb0d0, 0, 0]],
  // --- golden hour, sunset
  [17,   [0x4484c4, 0x9cc8dc, 0xffe6b0, 0xffd07c, 0.7],  [0xffcc80, 1.14, 0xa08f60, 0.5, 0.5, 1],     [0xf0d8aa, 0xffecc4, 0xa89cb8, 0, 0.04]],
  [18.2, [0x4c68b0, 0xc0a8b4, 0xffc272, 0xffa844, 0.95], [0xffa650, 1.24, 0xa88060, 0.45, 0.6, 1],     [0xf0b482, 0xffca8c, 0x8c6c9c, 0, 0.16]],
  [18.8, [0x40509c, 0xc47c94, 0xff9c50, 0xff7e34, 1],    [0xff8c4c, 1.12, 0x98705c, 0.44, 0.66, 0.9],   [0xdc9080, 0xffa070, 0x6e4e90, 0, 0.36]],
  // --- dusk, blue hour
  [19.6, [0x1e347c, 0x5a62a8, 0xf08a78, 0xff7a54, 0.85], [0xa8a4d8, 0.44, 0x44486c, 0.47, 0.72, 0.1],  [0x6f6ea2, 0xdc8a96, 0x423f80, 0.16, 0.82]],
  [20.3, [0x14286a, 0x2f5098, 0x8c84b4, 0xd88c94, 0.5],  [0x8fa8ec, 0.5, 0x343e6c, 0.4, 0.8, 0.4],    [0x46588f, 0x727ab2, 0x263470, 0.5, 0.96]],
  [21.2, [0x0c183c, 0x182e64, 0x385488, 0x8fb0e8, 0.2],  [0x9fbcff, 0.6, 0x1f2e56, 0.32, 0.8, 0.8],    [0x2c4476, 0x506a9e, 0x1a2a56, 0.9, 1]],
]

/** Hours of a clear day in order. */
export const DAY: readonly Hue[] = [...ROWS, [24, ...ROWS[0]!.slice(1)] as Row].map(([hour, sky, light, air]) => {
  const [zenith, mid, horizon, glow, power] = sky
  const [sun, direct, bounce, ambient, tint, shadow] = light
  const [fog, cloudLit, cloudShade, stars, night] = air
  // prettier-ignore
  return { hour, zenith, mid, horizon, glow, power, sun, direct, bounce, ambient, tint, shadow, fog, cloudLit, cloudShade, stars, night }
})
const NIGHT = DAY[0]!

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
  mid: mix(a.mid, b.mid, t),
  horizon: mix(a.horizon, b.horizon, t),
  glow: mix(a.glow, b.glow, t),
  power: lerp(a.power, b.power, t),
  sun: mix(a.sun, b.sun, t),
  direct: lerp(a.direct, b.direct, t),
  bounce: mix(a.bounce, b.bounce, t),
  ambient: lerp(a.ambient, b.ambient, t),
  tint: lerp(a.tint, b.tint, t),
  fog: mix(a.fog, b.fog, t),
  cloudLit: mix(a.cloudLit, b.cloudLit, t),
  cloudShade: mix(a.cloudShade, b.cloudShade, t),
  stars: lerp(a.stars, b.stars, t),
  night: lerp(a.night, b.night, t),
  shadow: lerp(a.shadow, b.shadow, t),
})
