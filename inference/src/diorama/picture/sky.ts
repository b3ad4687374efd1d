/**
 * Where the sky ends: for each column the first row from the top whose gradient is above a threshold, the threshold chosen so that
 * what is above and what is below are each of one piece (Shen and Wang, "Sky region detection in a single image for autonomous ground robot navigation", 2013).
 */
import type { Small } from './small.ts'

const moments = (
  small: Small,
  border: Uint8Array | Int16Array,
  above: boolean,
): { spread: number; trace: number; count: number; mean: number[] } => {
  const { width, height, l, a, b } = small
  const s = new Float64Array(10)
  for (let x = 0; x < width; x++) {
    const [from, to] = above ? [0, border[x]!] : [border[x]!, height]
    for (let y = from; y < to; y++) {
      const i = y * width + x
      const [p, q, r] = [l[i]!, a[i]!, b[i]!]
      const add = [1, p, q, r, p * p, q * q, r * r, p * q, p * r, q * r]
      for (let k = 0; k < 10; k++) s[k]! += add[k]!
    }
  }
  const n = Math.max(1, s[0]!)
  const [m1, m2, m3] = [s[1]! / n, s[2]! / n, s[3]! / n]
  const xx = s[4]! / n - m1 * m1 + 0.5
  const yy = s[5]! / n - m2 * m2 + 0.5
  const zz = s[6]! / n - m3 * m3 + 0.5
  const xy = s[7]! / n - m1 * m2
  const xz = s[8]! / n - m1 * m3
  const yz = s[9]! / n - m2 * m3
  const spread = xx * (yy * zz - yz * yz) - xy * (xy * zz - yz * xz) + xz * (xy * yz - yy * xz)
  return { spread: Math.abs(spread), trace: xx + yy + zz, count: s[0]!, mean: [m1, m2, m3] }
}

export interface Skyline {
  /** First row below the sky, by column; 0: no sky there. */
  border: Int16Array
  /** Share of the picture that is sky. */
  share: number
  /** Mean Lab of the sky; null: none. */
  mean: readonly number[] | null
}

/** Border of sky and land. `gradient` is that of `small`. A border that leaves less than 4 % is none. */
export function skylineOf(small: Small, gradient: Float32Array): Skyline {
  const { width, height } = small
  let best: Int16Array | null = null
  let most = 0
  for (let step = 0; step < 14; step++) {
    const threshold = 1.2 + step * 0.42
    const border = new Int16Array(width)
    for (let x = 0; x < width; x++) {
      let y = 1
      const top = 2 * width + x
      // A gradient without an edge (fog, sea) still ends the sky where its colour is another one.
      const off = (i: number): number =>
        Math.hypot(small.l[i]! - small.l[top]!, 1.5 * (small.a[i]! - small.a[top]!), small.b[i]! - small.b[top]!)
      while (y < height && gradient[y * width + x]! < threshold && off(y * width + x) < 16 + 0.42 * small.l[top]!) y++
      border[x] = y
    }
    // A column that runs down to the ground is a wall, a trunk or the sea.
    for (let x = 0; x < width; x++) if (border[x]! > height * 0.82) border[x] = 0
    const sky = moments(small, border, true)
    if (sky.count < width * height * 0.03 || sky.count > width * height * 0.97) continue
    const land = moments(small, border, false)
    const energy = 1 / (2 * sky.spread + land.spread + 2 * sky.trace + land.trace)
    if (energy > most) {
      most = energy
      best = border
    }
  }
  const none = { border: new Int16Array(width), share: 0, mean: null }
  if (!best) return none
  const smooth = Int16Array.from(best, (_, x) => {
    const around = [-2, -1, 0, 1, 2].map((d) => best[Math.min(width - 1, Math.max(0, x + d))]!).sort((p, q) => p - q)
    return around[2]!
  })
  const sky = moments(small, smooth, true)
  const land = moments(small, smooth, false)
  const share = sky.count / (width * height)
  // Dark over bright is a ceiling or a wall in shade, not a sky.
  if (share < 0.04 || (sky.mean[0]! < 36 && land.mean[0]! > sky.mean[0]! + 22)) return none
  return { border: smooth, share, mean: sky.mean }
}
