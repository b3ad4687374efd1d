/** The row of the horizon: where lines meet, where the sky ends at its lowest, where a long level edge runs, where two halves differ most. */
import type { Vanishing } from './segments.ts'
import type { Skyline } from './sky.ts'
import type { Small } from './small.ts'

const bell = (x: number, middle: number, width: number): number => Math.exp(-(((x - middle) / width) ** 2))

/** Variance in Lab between what is above and what is below each row, 0..1 (Otsu's measure over rows). */
const split = ({ width, height, l, a, b }: Small): number[] => {
  const rows = Array.from({ length: height }, (_, y) =>
    [l, a, b].map((plane) => plane.subarray(y * width, (y + 1) * width).reduce((p, q) => p + q, 0) / width),
  )
  const whole = [0, 1, 2].map((k) => rows.reduce((sum, row) => sum + row[k]!, 0) / height)
  const all = rows.reduce((sum, row) => sum + row.reduce((p, v, k) => p + (v - whole[k]!) ** 2, 0), 0) / height
  const above = [0, 0, 0]
  return rows.map((row, y) => {
    const n = y / height
    const between = y === 0 ? 0 : above.reduce((sum, v, k) => sum + (v / y - whole[k]!) ** 2, 0) * (n / (1 - n))
    row.forEach((v, k) => (above[k]! += v))
    return all > 0.5 ? Math.min(1, between / all) : 0
  })
}

/** Strength 0..1 of a level edge at a row: the same step in many columns. */
const levelAt = ({ width, height, l, a, b }: Small, y: number): number => {
  const step = [0, 0, 0]
  let same = 0
  for (let x = 0; x < width; x++) {
    const p = Math.max(0, y - 2) * width + x
    const q = Math.min(height - 1, y + 1) * width + x
    const d = [l[q]! - l[p]!, a[q]! - a[p]!, b[q]! - b[p]!]
    for (let k = 0; k < 3; k++) step[k]! += d[k]! / width
    if (Math.hypot(d[0]!, d[1]!, d[2]!) > 6) same++
  }
  return Math.min(1, Math.hypot(step[0]!, step[1]!, step[2]!) / 22) * (0.35 + 0.65 * (same / width))
}

/**
 * Where a road or path would end: its width grows evenly with the rows below the horizon. A run of like colour is followed upwards from the
 * bottom; the row at which its width would be nothing, and how evenly it narrows (0..1).
 */
const apexOf = ({ width, height, l, a, b }: Small): { row: number; even: number } | null => {
  const sum = [0, 0, 0, 0]
  for (let y = Math.floor(height * 0.88); y < height - 1; y++)
    for (let x = Math.floor(width * 0.4); x < width * 0.6; x++) {
      const i = y * width + x
      for (const [k, v] of [l[i]!, a[i]!, b[i]!, 1].entries()) sum[k]! += v
    }
  const [ml, ma, mb] = sum.slice(0, 3).map((v) => v / sum[3]!) as [number, number, number]
  const like = (i: number): boolean => Math.hypot(0.6 * (l[i]! - ml), 1.3 * (a[i]! - ma), 1.3 * (b[i]! - mb)) < 15
  let [from, to] = [Math.floor(width * 0.35), Math.floor(width * 0.65)]
  const points: [y: number, w: number][] = []
  for (let y = height - 3; y > height * 0.15; y--) {
    let first = -1
    let last = -1
    for (let x = Math.max(0, from - 2); x <= Math.min(width - 1, to + 2); x++)
      if (like(y * width + x)) {
        if (first < 0) first = x
        last = x
      }
    if (first < 0 || last - first < 3) break
    while (first > 0 && like(y * width + first - 1)) first--
    while (last < width - 1 && like(y * width + last + 1)) last++
    if (first > 0 || last < width - 1) points.push([y, last - first])
    ;[from, to] = [first, last]
  }
  const seen = points.filter(([, w]) => w < width * 0.96)
  if (seen.length < height * 0.2) return null
  const n = seen.length
  const my = seen.reduce((p, [y]) => p + y, 0) / n
  const mw = seen.reduce((p, [, w]) => p + w, 0) / n
  let [yy, ww, yw] = [0, 0, 0]
  for (const [y, w] of seen) {
    yy += (y - my) ** 2
    ww += (w - mw) ** 2
    yw += (y - my) * (w - mw)
  }
  const slope = yw / yy
  if (slope < 0.4) return null
  return { row: (my - mw / slope) / height, even: (yw * yw) / (yy * ww + 1e-9) }
}

/** Row of the horizon as a share of the height, 0.1..0.9, and how much speaks for it. */
export function horizonOf(small: Small, sky: Skyline, vanishing: Vanishing | null): { row: number; sure: number } {
  const { width, height } = small
  const depths = [...sky.border].sort((p, q) => p - q)
  const deep = sky.mean ? depths[Math.floor(width * 0.86)]! / height : 0
  const halves = split(small)
  const meeting = vanishing
    ? Math.min(1, vanishing.support / 1.4) * (0.4 + 0.6 * vanishing.part) * bell(vanishing.y, 0.43, 0.2)
    : 0
  // A sky that ends high up ends at hills or roofs and says little.
  const told = 0.42 * Math.min(1, Math.max(0.15, (deep - 0.1) * 4))
  const apex = apexOf(small)
  let best = { row: 0.43, sure: -1 }
  for (let y = Math.round(height * 0.1); y < height * 0.9; y++) {
    const row = y / height
    let score = 0.95 * bell(row, 0.43, 0.14) + 0.62 * levelAt(small, y) + 0.22 * halves[y]!
    score += 1.25 * meeting * bell(row, vanishing?.y ?? 0, 0.04)
    if (apex && apex.even > 0.8) score += 0.7 * (apex.even - 0.6) * 2.5 * bell(row, apex.row - 0.02, 0.05)
    if (sky.mean) {
      score += told * bell(row, deep + 0.015, 0.05)
      // The sky never reaches below the horizon.
      if (row < deep - 0.02) score -= Math.min(0.7, (deep - 0.02 - row) * 6)
    }
    if (score > best.sure) best = { row, sure: score }
  }
  return { row: Math.round(best.row * 1000) / 1000, sure: Math.round(best.sure * 100) / 100 }
}
