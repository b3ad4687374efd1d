/**
 * Where the sky ends: for each column the first row from the top whose gradient is above a threshold, the threshold chosen so that
 * what is above and what is below are each of one piece (Shen and Wang, "Sky region detection in a single image for autonomous ground robot navigation", 2013).
 */
import { kindsOf, paletteOf } from './palette.ts'
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
  const found = best && judged(small, best)
  if (found) return found
  const coloured = byColour(small)
  const second = coloured && judged(small, coloured)
  // Leaves overhead are coloured too.
  const [, a, b] = second?.mean ?? [0, 0, 0]
  return second && Math.hypot(a!, b!) > 14 && !(a! < -4 && b! > 4) ? second : none
}

/** A border made smooth, when what is above it can be a sky. */
const judged = (small: Small, border: Int16Array): Skyline | null => {
  const { width, height } = small
  const smooth = Int16Array.from(border, (_, x) => {
    const around = [-2, -1, 0, 1, 2].map((d) => border[Math.min(width - 1, Math.max(0, x + d))]!).sort((p, q) => p - q)
    return around[2]!
  })
  const sky = moments(small, smooth, true)
  const land = moments(small, smooth, false)
  const share = sky.count / (width * height)
  const [l, a, b] = sky.mean as [number, number, number]
  // Dark over bright is a ceiling or a wall in shade, and grey dusk is no colour of a sky.
  const wall = (l < 36 && land.mean[0]! > l + 22) || (l > 12 && l < 45 && Math.hypot(a, b) < 9)
  return share < 0.04 || wall ? null : { border: smooth, share, mean: sky.mean }
}

/** A sky full of lit clouds has edges everywhere: it is what has the colours of the top of the picture and not of its lower half. */
const byColour = (small: Small): Int16Array | null => {
  const { width, height } = small
  const { kind, count } = kindsOf(small, paletteOf(small, 14, 3))
  const top = new Float64Array(count)
  const low = new Float64Array(count)
  const rows = Math.round(height * 0.14)
  for (let i = 0; i < kind.length; i++) {
    if (i < rows * width) top[kind[i]!]! += 1 / (rows * width)
    else if (i >= kind.length >> 1) low[kind[i]!]! += 2 / kind.length
  }
  const isSky = (i: number): boolean => top[kind[i]!]! > 0.03 && top[kind[i]!]! > 3 * low[kind[i]!]!
  const border = new Int16Array(width)
  for (let x = 0; x < width; x++) {
    let other = 0
    let y = 0
    for (; y < height * 0.75 && other < 3; y++) other = isSky(y * width + x) ? 0 : other + 1
    border[x] = Math.max(0, y - other)
  }
  return border.some((y) => y > 0) ? border : null
}
