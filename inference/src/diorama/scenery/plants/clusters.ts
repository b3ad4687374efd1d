/**
 * Clusters: the masses of leaves a crown is made of, how far they stick out of each other and how much sky they see. Far off they are
 * gathered into fewer that fill the same outline.
 */
import { hypot3 } from '../../raster/hypot.ts'
import type { P3 } from '../build/mesh.ts'
import type { Species } from './species.ts'

export interface Cluster {
  x: number
  y: number
  z: number
  r: number
  /** Squash of height. */
  flat: number
}

export type Draw = () => number

export const norm = (x: number, y: number, z: number): P3 => {
  const l = hypot3(x, y, z) || 1
  return [x / l, y / l, z / l]
}

/** Crowns narrower than this (m) are slender. */
export const SLENDER = 2

/** Where the clusters of a species sit. */
export const clustersOf = (s: Species, next: Draw): Cluster[] => {
  const out: Cluster[] = []
  const crown = s.height - s.trunk
  for (let n = 0; n < s.clusters; n++) {
    const t = (n + 0.5) / s.clusters
    const a = n * 2.39996 + next() * 0.7
    if (s.habit === 'column') {
      const r = s.spread * (0.98 - 0.62 * t * t) * (t < 0.1 ? 0.8 : 1)
      out.push({ x: (next() - 0.5) * 0.3, y: s.trunk + crown * t * 0.96, z: (next() - 0.5) * 0.3, r, flat: 1.3 })
    } else if (s.habit === 'umbrella') {
      // Flat clouds on boughs, the upper ones nearer to the trunk.
      const d = n === 0 ? s.spread * 0.1 : s.spread * (0.42 + 0.42 * next()) * (1.1 - 0.5 * t)
      const r = s.spread * (n === 0 ? 0.56 : 0.4 + 0.14 * next())
      out.push({
        x: Math.sin(a) * d,
        y: s.trunk + crown * (n === 0 ? 0.92 : 0.12 + 0.75 * t),
        z: Math.cos(a) * d,
        r,
        flat: 0.42,
      })
    } else if (s.habit === 'cane') {
      const x = (next() - 0.5) * 1.2
      const z = (next() - 0.5) * 1.2
      out.push({ x, y: s.trunk + crown * t, z, r: s.spread * (0.95 - 0.4 * t), flat: 0.9 })
    } else {
      // Round: one on top, the rest in a ring that is widest at a third of the crown's height.
      const top = n === 0
      const [low, high] = s.lift
      // A slender one would else be a stair of clusters round its trunk.
      const slender = s.spread < SLENDER
      const lift = top ? high + 0.06 : low + (high - low - 0.1) * ((n * 0.618) % 1)
      const d = top
        ? s.spread * 0.08
        : s.spread *
          (0.66 - 0.4 * Math.max(0, (lift - low) / (high - low) - 0.4)) *
          (0.8 + 0.3 * next()) *
          (slender ? 0.6 : 1)
      const r = s.spread * (top ? 0.46 : (slender ? 0.5 : 0.36) + 0.17 * next())
      out.push({ x: Math.sin(a) * d, y: s.trunk + crown * lift, z: Math.cos(a) * d, r, flat: s.squash })
    }
  }
  return out
}

const HIGH = 0.94

/** Makes one of the two that lie closest to each other, until no more than `count` are left. */
export const gathered = (clusters: readonly Cluster[], count: number): Cluster[] => {
  const left = [...clusters]
  while (left.length > count) {
    let [first, second, least] = [0, 1, Infinity]
    for (let i = 0; i < left.length; i++)
      for (let j = i + 1; j < left.length; j++) {
        const [a, b] = [left[i]!, left[j]!]
        const apart = Math.hypot(a.x - b.x, (a.y - b.y) * 1.3, a.z - b.z) + (a.r + b.r) * 0.5
        if (apart < least) [first, second, least] = [i, j, apart]
      }
    const [a, b] = [left[first]!, left[second]!]
    left.splice(second, 1)
    left[first] = joined(a, b)
  }
  return left
}

const joined = (a: Cluster, b: Cluster): Cluster => {
  const t = (b.r * b.r) / (a.r * a.r + b.r * b.r)
  const r = Math.max(a.r, b.r, ((Math.hypot(a.x - b.x, a.z - b.z) + a.r + b.r) / 2) * HIGH)
  const tall = ((Math.abs(a.y - b.y) + a.r * a.flat + b.r * b.flat) / 2) * HIGH
  return {
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
    z: a.z + (b.z - a.z) * t,
    r,
    flat: Math.max(a.r * a.flat, b.r * b.flat, tall) / r,
  }
}

/** How far out of the other clusters a spot lies: below 1 it is inside of one. */
export const clearOf = (clusters: readonly Cluster[], own: Cluster, [x, y, z]: P3): number => {
  let least = 2
  for (const c of clusters) if (c !== own) least = Math.min(least, hypot3(x - c.x, (y - c.y) / c.flat, z - c.z) / c.r)
  return least
}

/** How much sky a spot sees past the other clusters, 0..1; `out` is where it faces. */
export const skyAt = (clusters: readonly Cluster[], own: Cluster, [x, y, z]: P3, out: P3): number => {
  const up = norm(out[0] * 0.5, out[1] * 0.4 + 0.8, out[2] * 0.5)
  let cover = 0
  for (const c of clusters) {
    if (c === own) continue
    const [dx, dy, dz] = [c.x - x, c.y - y, c.z - z]
    const along = dx * up[0] + dy * up[1] + dz * up[2]
    if (along <= 0) continue
    const off = Math.sqrt(Math.max(0, dx * dx + dy * dy + dz * dz - along * along)) / c.r
    if (off < 1) cover += (1 - off) * Math.min(1, along / c.r)
  }
  return 1 / (1 + 1.8 * cover)
}
