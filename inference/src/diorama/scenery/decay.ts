/** What years without anybody do to a street: colours fade and rust, lights are out, ivy climbs the fronts. */
import { cell01 } from '../place/noise.ts'
import type { ThingKind } from '../place/things.ts'
import { varietyOf } from '../place/variety.ts'
import type { Place } from '../state/state.ts'
import { type MeshBuilder, mix, shade } from './build/mesh.ts'
import type { SurfaceKey } from './surfaces.ts'

const RUSTING: readonly ThingKind[] = ['car', 'bus', 'streetlight', 'signal', 'viaduct', 'bin', 'phonebox']
const FRONTS: Partial<Record<ThingKind, { half: number; top(variant: number): number }>> = {
  tower: { half: 11, top: (variant) => 4.6 + (6 + 2 * variant) * 3.3 },
  row: { half: 4, top: () => 10 },
}
const WEATHERED: readonly ThingKind[] = [...RUSTING, 'tower', 'row', 'tile', 'square', 'iron', 'slab']

/** Whether a kind of thing has been left to the weather where it stands. */
export const decays = (place: Place, kind: ThingKind): boolean =>
  varietyOf(place) === 'overgrown' && WEATHERED.includes(kind)

/** What shone is dark. */
export const UNLIT: Partial<Record<SurfaceKey, SurfaceKey>> = {
  lit: 'matte',
  dark: 'matte',
  shine: 'matte',
  sign: 'matte',
  glass: 'matte',
}

/** A colour after the years, by what it was painted on. */
export const weathered = (kind: ThingKind): ((colour: number, key: SurfaceKey) => number) => {
  const ground = kind === 'tile' || kind === 'square'
  const rusts = RUSTING.includes(kind)
  return (colour, key) => {
    // Panes with nobody behind them.
    if (key === 'lit' || key === 'shine' || key === 'dark' || key === 'glass')
      return mix(colour, 0x1c2428, key === 'lit' ? 0.88 : 0.66)
    if (ground) return mix(colour, 0x74786a, 0.5)
    if (!rusts) return shade(mix(colour, 0x7c7a6c, 0.48), 0.92)
    // Rust takes the light colours most: those are paint.
    const light = (((colour >> 16) & 255) + ((colour >> 8) & 255) + (colour & 255)) / 765
    return mix(colour, light > 0.3 ? 0x9a5834 : 0x4a3428, 0.4 + 0.3 * light)
  }
}

/** Cards of leaves at (x, y, z), `r` metres half wide, leaning out to +z. */
const card = (b: MeshBuilder, x: number, y: number, z: number, r: number, own: number): void => {
  const tilt = (own - 0.5) * 0.8 * r
  b.quad(
    'leaves',
    [x - r, y - r + tilt, z],
    [x + r, y - r - tilt, z],
    [x + r, y + r - tilt, z + 0.24 * r],
    [x - r, y + r + tilt, z + 0.24 * r],
    [mix(0x24502c, 0x3a6a30, own), mix(0x5a9a44, 0x9abc58, own)],
    [(own - 0.5) * 0.7, 0.5, 0.8],
  )
}

/** Adds what grows on a thing that has been left: ivy up a front and over its edge, leaves on a car. */
export const overgrow = (b: MeshBuilder, kind: ThingKind, variant: number, level: number): void => {
  const own = (n: number, k: number): number => cell01(4201 + variant, n, k)
  if (kind === 'car') {
    if (level < 2)
      for (let n = 0; n < 9; n++) {
        const front = n < 5
        b.at(
          (own(n, 1) - 0.5) * 1.3,
          front ? 0.92 : 0.5,
          front ? 1 + own(n, 2) * 0.7 : -1.6 + own(n, 2),
          own(n, 3) * 6,
          () => card(b, 0, 0, 0, 0.22 + 0.16 * own(n, 4), own(n, 5)),
        )
      }
    return
  }
  const front = FRONTS[kind]
  if (!front) return
  const top = front.top(variant)
  const r = [0.55, 0.9, 1.7, 2.6][Math.min(3, level)]!
  const columns = Math.floor((2 * front.half) / (r * 0.95))
  for (let c = 0; c < columns; c++) {
    const x = -front.half + (c + 0.5) * ((2 * front.half) / columns)
    // Neighbours climb together: how high is a slow wave along the front.
    const wave = 0.5 + 0.5 * Math.sin(x * 0.42 + variant * 2.1) * Math.cos(x * 0.17 + variant)
    const climb = top * Math.max(0.1, wave ** 1.6) * 0.92
    for (let n = 0; n * r * 0.95 < climb; n++) {
      const y = r * 0.5 + n * r * 0.95
      if (own(c * 41 + n, 2) > 1.05 - 0.55 * (y / climb)) continue
      card(b, x + (own(c, n) - 0.5) * r, y, 0.14 + 0.16 * own(n, c), r * (0.8 + 0.5 * own(c + n, 7)), own(c, n + 50))
    }
    const hang = top * 0.22 * own(c, 91) ** 2
    for (let n = 0; n * r * 0.9 < hang; n++)
      card(b, x + (own(c, n + 30) - 0.5) * r, top + 0.5 - n * r * 0.9, 0.3, r * (0.9 - 0.3 * (n / 6)), own(c, n + 70))
  }
}
