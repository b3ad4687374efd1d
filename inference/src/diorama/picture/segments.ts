/**
 * Straight edges and where they meet: edge pixels of like direction grown together and fitted with a line (after LSD, Grompone von Gioi et al.
 * 2010), and RANSAC over pairs of them for the vanishing point.
 */
import { hash01 } from '../state/rng.ts'
import { gradientOf, type Small } from './small.ts'

/** End points in pixels of the small copy. */
export interface Segment {
  x0: number
  y0: number
  x1: number
  y1: number
  length: number
}

const TOLERANCE = Math.PI / 8

/** Straight edges at least `least` pixels long. */
export function segmentsOf(small: Small, least = 12): Segment[] {
  const { width, height } = small
  const { dx, dy } = gradientOf(small)
  const n = width * height
  const strength = Float32Array.from({ length: n }, (_, i) => Math.hypot(dx[i]!, dy[i]!))
  const order = Array.from({ length: n }, (_, i) => i)
    .filter((i) => strength[i]! > 2.2)
    .sort((p, q) => strength[q]! - strength[p]! || p - q)
  const used = new Uint8Array(n)
  const out: Segment[] = []
  for (const seed of order) {
    if (used[seed]) continue
    let cx = dx[seed]!
    let cy = dy[seed]!
    const region = [seed]
    used[seed] = 1
    for (let k = 0; k < region.length; k++) {
      const at = region[k]!
      const x = at % width
      const y = (at - x) / width
      const angle = Math.atan2(cy, cx)
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++) {
          const [u, v] = [x + i, y + j]
          if (u < 1 || v < 1 || u >= width - 1 || v >= height - 1) continue
          const to = v * width + u
          if (used[to] || strength[to]! < 1.6) continue
          const off = Math.atan2(dy[to]!, dx[to]!) - angle
          if (Math.abs(Math.atan2(Math.sin(off), Math.cos(off))) > TOLERANCE) continue
          used[to] = 1
          region.push(to)
          cx += dx[to]! / strength[to]!
          cy += dy[to]! / strength[to]!
        }
    }
    if (region.length < least) continue
    const one = fitted(region, width)
    if (one.length >= least && one.width < 3.2) out.push(one)
  }
  return out
}

/** Principal axis of a region of pixels. */
const fitted = (region: readonly number[], width: number): Segment & { width: number } => {
  const n = region.length
  let [mx, my, xx, yy, xy] = [0, 0, 0, 0, 0]
  for (const at of region) {
    mx += (at % width) / n
    my += Math.floor(at / width) / n
  }
  for (const at of region) {
    const u = (at % width) - mx
    const v = Math.floor(at / width) - my
    xx += u * u
    yy += v * v
    xy += u * v
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  let [low, high, side] = [Infinity, -Infinity, 0]
  for (const at of region) {
    const u = (at % width) - mx
    const v = Math.floor(at / width) - my
    const along = u * c + v * s
    low = Math.min(low, along)
    high = Math.max(high, along)
    side = Math.max(side, Math.abs(v * c - u * s))
  }
  return {
    x0: mx + c * low,
    y0: my + s * low,
    x1: mx + c * high,
    y1: my + s * high,
    length: high - low,
    width: side * 2,
  }
}

export interface Vanishing {
  /** In shares of width and height, from the top left. */
  x: number
  y: number
  /** Length of the segments that point there, in shares of the picture's width; and the share they are of all oblique ones. */
  support: number
  part: number
}

const TRIES = 600

/** The point most oblique segments lead to; null when too few agree. */
export function vanishingOf(segments: readonly Segment[], width: number, height: number): Vanishing | null {
  const oblique = segments.filter((s) => {
    const angle = Math.abs(Math.atan2(s.y1 - s.y0, s.x1 - s.x0))
    const off = Math.min(angle, Math.PI - angle)
    return off > 0.12 && off < 1.36
  })
  if (oblique.length < 4) return null
  const all = oblique.reduce((sum, s) => sum + s.length, 0)
  const line = (s: Segment): [number, number, number] => {
    const a = (s.y0 - s.y1) / s.length
    const b = (s.x1 - s.x0) / s.length
    return [a, b, -(a * s.x0 + b * s.y0)]
  }
  const lines = oblique.map(line)
  /** Does a segment lead to (x, y): by the angle at its middle, at most 2.5 degrees, and not pass through it. */
  const votes = (i: number, x: number, y: number): number => {
    const s = oblique[i]!
    const mx = (s.x0 + s.x1) / 2
    const my = (s.y0 + s.y1) / 2
    const far = Math.hypot(x - mx, y - my)
    if (far < s.length * 0.5) return 0
    const [a, b, c] = lines[i]!
    return Math.abs(a * x + b * y + c) < far * 0.044 + 0.5 ? s.length : 0
  }
  let best: [x: number, y: number, sum: number, left: number, right: number] | null = null
  for (let t = 0; t < TRIES; t++) {
    const p = Math.floor(hash01(t, 1) * oblique.length)
    const q = Math.floor(hash01(t, 2) * oblique.length)
    const [a1, b1, c1] = lines[p]!
    const [a2, b2, c2] = lines[q]!
    const det = a1 * b2 - a2 * b1
    if (Math.abs(det) < 0.12) continue
    const x = (b1 * c2 - b2 * c1) / det
    const y = (a2 * c1 - a1 * c2) / det
    if (x < -0.25 * width || x > 1.25 * width || y < 0.15 * height || y > 0.88 * height) continue
    let [sum, left, right] = [0, 0, 0]
    for (let i = 0; i < oblique.length; i++) {
      const v = votes(i, x, y)
      sum += v
      const s = oblique[i]!
      if ((s.x1 - s.x0) * (s.y1 - s.y0) > 0) right += v
      else left += v
    }
    // Lines from both sides make a point; a bundle of parallels does not.
    const score = sum * (0.35 + Math.min(1, (3 * Math.min(left, right)) / (sum + 1e-6)))
    if (!best || score > best[2]) best = [x, y, score, left, right]
  }
  if (!best) return null
  const [x, y, , left, right] = best
  const support = (left + right) / width
  const part = (left + right) / all
  if (support < 0.45 || part < 0.26 || Math.min(left, right) < 0.1 * width) return null
  // Mended by least squares over those who agree.
  let [xx, xy, yy, xc, yc] = [0, 0, 0, 0, 0]
  for (let i = 0; i < oblique.length; i++) {
    const v = votes(i, x, y)
    const [a, b, c] = lines[i]!
    xx += v * a * a
    xy += v * a * b
    yy += v * b * b
    xc -= v * a * c
    yc -= v * b * c
  }
  const det = xx * yy - xy * xy
  const mended = det > 1e-6 ? [(xc * yy - yc * xy) / det, (xx * yc - xy * xc) / det] : [x, y]
  const near = Math.hypot(mended[0]! - x, mended[1]! - y) < 0.05 * width
  return { x: (near ? mended[0]! : x) / width, y: (near ? mended[1]! : y) / height, support, part }
}
