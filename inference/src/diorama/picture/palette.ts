/** The colours of a picture: k-means in Lab, started by k-means++ (Arthur and Vassilvitskii 2007) from a fixed seed. */
import { draw } from '../state/rng.ts'
import { labOf, type Small } from './small.ts'

export interface Swatch {
  /** sRGB 0xRRGGBB. */
  colour: number
  /** Share of the picture, 0..1. */
  share: number
}

const ROUNDS = 12

/** At most `count` colours of a picture, the largest share first. */
export function paletteOf(small: Small, count = 8, seed = 1): Swatch[] {
  const { l, a, b, rgb } = small
  const n = l.length
  let rng = seed
  const next = (): number => {
    const [state, value] = draw(rng)
    rng = state
    return value
  }
  const near = new Float64Array(n).fill(Infinity)
  const centres: [number, number, number][] = []
  const away = (i: number, c: readonly number[]): number =>
    (l[i]! - c[0]!) ** 2 + (a[i]! - c[1]!) ** 2 + (b[i]! - c[2]!) ** 2
  let pick = Math.floor(next() * n)
  while (centres.length < count) {
    const centre: [number, number, number] = [l[pick]!, a[pick]!, b[pick]!]
    centres.push(centre)
    let sum = 0
    for (let i = 0; i < n; i++) sum += near[i] = Math.min(near[i]!, away(i, centre))
    if (sum < 1e-3) break
    let left = next() * sum
    pick = 0
    while (pick < n - 1 && (left -= near[pick]!) > 0) pick++
  }
  const k = centres.length
  const sums = new Float64Array(k * 7)
  for (let round = 0; round < ROUNDS; round++) {
    sums.fill(0)
    for (let i = 0; i < n; i++) {
      let best = 0
      let least = Infinity
      for (let c = 0; c < k; c++) {
        const d = away(i, centres[c]!)
        if (d < least) {
          least = d
          best = c
        }
      }
      const values = [1, l[i]!, a[i]!, b[i]!, rgb[i * 3]!, rgb[i * 3 + 1]!, rgb[i * 3 + 2]!]
      for (let v = 0; v < 7; v++) sums[best * 7 + v]! += values[v]!
    }
    for (let c = 0; c < k; c++) {
      const m = sums[c * 7]!
      if (m > 0) centres[c] = [sums[c * 7 + 1]! / m, sums[c * 7 + 2]! / m, sums[c * 7 + 3]! / m]
    }
  }
  return centres
    .map((_, c) => {
      const m = Math.max(1, sums[c * 7]!)
      const byte = (v: number): number => Math.round(sums[c * 7 + v]! / m)
      return { colour: (byte(4) << 16) | (byte(5) << 8) | byte(6), share: Math.round((sums[c * 7]! / n) * 1000) / 1000 }
    })
    .filter((s) => s.share > 0)
    .sort((x, y) => y.share - x.share || x.colour - y.colour)
}

/** The nearest of some colours for each pixel. */
export function kindsOf({ l, a, b }: Small, colours: readonly Swatch[]): { kind: Uint8Array; count: number } {
  const centres = colours.map(({ colour }) => labOf((colour >> 16) & 255, (colour >> 8) & 255, colour & 255))
  const kind = Uint8Array.from(l, (_, i) => {
    let best = 0
    let least = Infinity
    centres.forEach((c, k) => {
      const d = (l[i]! - c[0]) ** 2 + (a[i]! - c[1]) ** 2 + (b[i]! - c[2]) ** 2
      if (d < least) {
        least = d
        best = k
      }
    })
    return best
  })
  return { kind, count: centres.length }
}
