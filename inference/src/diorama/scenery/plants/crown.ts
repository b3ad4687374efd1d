/**
 * Crowns: clusters of leaves, each a lumpy solid with leaf cards round its rim. The solid gives the big form with its light and its
 * shade, the cards break the silhouette and let the sky through. Normals are those of cluster and crown together, so that light models
 * the tree and not the card.
 */
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'
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
  const l = Math.hypot(x, y, z) || 1
  return [x / l, y / l, z / l]
}

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
      const lift = top ? high + 0.06 : low + (high - low - 0.1) * ((n * 0.618) % 1)
      const d = top
        ? s.spread * 0.08
        : s.spread * (0.66 - 0.4 * Math.max(0, (lift - low) / (high - low) - 0.4)) * (0.8 + 0.3 * next())
      const r = s.spread * (top ? 0.46 : 0.36 + 0.17 * next())
      out.push({ x: Math.sin(a) * d, y: s.trunk + crown * lift, z: Math.cos(a) * d, r, flat: s.squash })
    }
  }
  return out
}

/** Shade below and inside, body, lit top: v 0..1. */
const toneOf = (s: Species, v: number): number =>
  v < 0.5 ? mix(s.dark, s.body, v * 2) : mix(s.body, s.light, (v - 0.5) * 2)

/** The solid of a cluster: a sphere with lumps, its vertices lit by cluster and crown. */
export const core = (b: MeshBuilder, c: Cluster, s: Species, rows: number, sides: number, fill: number): void => {
  const middle = s.trunk + (s.height - s.trunk) * 0.4
  const crown = s.height - s.trunk
  const key: SurfaceKey = s.blossom ? 'matte' : 'crown'
  const ids: number[][] = []
  for (let k = 0; k <= rows; k++) {
    const v = (k / rows) * Math.PI
    const row: number[] = []
    for (let q = 0; q < sides; q++) {
      const a = ((q + (k & 1) * 0.5) / sides) * Math.PI * 2 + c.x
      const lump = k === 0 || k === rows ? 0.9 : 0.82 + 0.36 * cell01(Math.round(c.r * 997), k, q)
      const o: P3 = [Math.sin(v) * Math.sin(a), -Math.cos(v), Math.sin(v) * Math.cos(a)]
      const p: P3 = [
        c.x + o[0] * c.r * fill * lump,
        c.y + o[1] * c.r * fill * c.flat * lump,
        c.z + o[2] * c.r * fill * lump,
      ]
      const far = norm(p[0], p[1] - middle, p[2])
      const lift = 0.5 + 0.5 * o[1]
      const v2 = 0.62 * lift + 0.3 * Math.max(0, Math.min(1, (p[1] - s.trunk) / crown)) - 0.08
      row.push(
        b.vertex(
          key,
          p,
          norm(o[0] * 0.7 + far[0] * 0.5, o[1] * 0.7 + far[1] * 0.5 + 0.08, o[2] * 0.7 + far[2] * 0.5),
          toneOf(s, s.blossom ? v2 + 0.45 * (cell01(k * 31 + q, Math.round(c.x * 97), 5) - 0.3) : v2),
        ),
      )
    }
    ids.push(row)
  }
  for (let k = 0; k < rows; k++)
    for (let q = 0; q < sides; q++) {
      const [a, d] = [ids[k]![q]!, ids[k]![(q + 1) % sides]!]
      const shift = k & 1
      const [e, f] = [ids[k + 1]![(q + shift) % sides]!, ids[k + 1]![(q + 1 + shift) % sides]!]
      if (shift === 0) {
        if (k > 0) b.triangle(key, a, d, e)
        if (k < rows - 1) b.triangle(key, d, ids[k + 1]![(q + 1) % sides]!, e)
        else if (k > 0) continue
      } else {
        if (k > 0) b.triangle(key, a, d, e)
        if (k < rows - 1) b.triangle(key, d, f, e)
      }
    }
}

/** One leaf card centred at c, facing roughly n, side length s; its four normals are `light` bent by the corner. */
const card = (
  b: MeshBuilder,
  key: SurfaceKey,
  c: P3,
  n: P3,
  s: number,
  spin: number,
  light: P3,
  low: number,
  high: number,
): void => {
  const side = norm(
    Math.cos(spin) * n[2] + Math.sin(spin) * n[1],
    Math.sin(spin) * -n[0] - Math.cos(spin) * 0.001,
    -Math.cos(spin) * n[0],
  )
  const up = norm(n[1] * side[2] - n[2] * side[1], n[2] * side[0] - n[0] * side[2], n[0] * side[1] - n[1] * side[0])
  const h = s / 2
  const put = (i: number, j: number): number => {
    const p: P3 = [
      c[0] + side[0] * i * h + up[0] * j * h,
      c[1] + side[1] * i * h + up[1] * j * h,
      c[2] + side[2] * i * h + up[2] * j * h,
    ]
    const bend = norm(
      light[0] + side[0] * i * 0.25 + up[0] * j * 0.25,
      light[1] + side[1] * i * 0.25 + up[1] * j * 0.25,
      light[2] + side[2] * i * 0.25 + up[2] * j * 0.25,
    )
    return b.vertex(key, p, bend, mix(low, high, (p[1] - c[1]) / s + 0.5), (i + 1) / 2, (j + 1) / 2)
  }
  const i0 = put(-1, -1)
  const i1 = put(1, -1)
  const i2 = put(1, 1)
  const i3 = put(-1, 1)
  b.triangle(key, i0, i1, i2)
  b.triangle(key, i0, i2, i3)
}

/** Leaf cards round the clusters: `count` each, `scale` times the species' leaf. */
export const cards = (
  b: MeshBuilder,
  s: Species,
  clusters: readonly Cluster[],
  count: number,
  scale: number,
  next: Draw,
): void => {
  const middle = s.trunk + (s.height - s.trunk) * 0.42
  const crown = s.height - s.trunk
  const size = s.leaf * scale
  const key: SurfaceKey = s.blossom ? 'blossom' : s.habit === 'umbrella' || s.needles ? 'needles' : 'leaves'
  for (const c of clusters)
    for (let n = 0; n < count; n++) {
      const v = 1 - ((n + 0.5) / count) * 1.85
      const a = n * 2.39996 + next() * 0.9 + c.x * 3
      const ring = Math.sqrt(Math.max(0, 1 - v * v))
      const out = norm(Math.sin(a) * ring, v, Math.cos(a) * ring)
      const reach = c.r * (0.66 + 0.24 * next())
      const p: P3 = [c.x + out[0] * reach, c.y + out[1] * reach * c.flat, c.z + out[2] * reach]
      const far = norm(p[0], (p[1] - middle) * 1.15, p[2])
      const light = norm(out[0] * 0.7 + far[0] * 0.6, out[1] * 0.7 + far[1] * 0.6 + 0.1, out[2] * 0.7 + far[2] * 0.6)
      const lift = 0.62 * (0.5 + 0.5 * out[1]) + 0.34 * Math.max(0, Math.min(1, (p[1] - s.trunk) / crown))
      const tone = toneOf(s, lift + (next() - 0.5) * 0.16)
      const face = norm(
        out[0] + (next() - 0.5) * 0.9,
        out[1] * 0.7 + (next() - 0.5) * 0.8,
        out[2] + (next() - 0.5) * 0.9,
      )
      card(
        b,
        key,
        p,
        face,
        size * (0.75 + 0.45 * next()),
        next() * 6.28,
        light,
        mix(tone, s.dark, 0.28),
        mix(tone, s.light, 0.14),
      )
    }
}
