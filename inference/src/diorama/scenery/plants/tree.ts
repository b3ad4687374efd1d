/**
 * Trees: a trunk with boughs, a dark core in each cluster of the crown, and leaf cards round it whose normals are those of the whole
 * crown, so that light models the tree and not the card. Three levels of detail from the same clusters.
 */
import { stream } from '../../place/noise.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'
import type { Species } from './species.ts'

interface Cluster {
  x: number
  y: number
  z: number
  r: number
  /** Squash of height. */
  flat: number
}

type Draw = () => number

const clustersOf = (s: Species, next: Draw): Cluster[] => {
  const out: Cluster[] = []
  const crown = s.height - s.trunk
  for (let n = 0; n < s.clusters; n++) {
    const t = (n + 0.5) / s.clusters
    const a = n * 2.39996 + next() * 0.7
    if (s.habit === 'column') {
      const r = s.spread * (0.95 - 0.62 * t * t) * (t < 0.1 ? 0.8 : 1)
      out.push({ x: (next() - 0.5) * 0.3, y: s.trunk + crown * t * 0.96, z: (next() - 0.5) * 0.3, r, flat: 1.25 })
    } else if (s.habit === 'umbrella') {
      const d = n === 0 ? 0 : s.spread * (0.45 + 0.35 * next())
      out.push({
        x: Math.sin(a) * d,
        y: s.trunk + crown * (0.45 + 0.5 * next()),
        z: Math.cos(a) * d,
        r: s.spread * 0.5,
        flat: 0.48,
      })
    } else if (s.habit === 'cane') {
      out.push({
        x: (next() - 0.5) * 1.2,
        y: s.trunk + crown * t,
        z: (next() - 0.5) * 1.2,
        r: s.spread * (0.95 - 0.4 * t),
        flat: 0.9,
      })
    } else {
      // Round: one on top, the rest in a ring that is widest at a third of the crown's height.
      const top = n === 0
      const lift = top ? 0.8 : 0.16 + 0.52 * next()
      const d = top ? 0 : s.spread * (0.62 - 0.35 * Math.max(0, lift - 0.42)) * (0.75 + 0.35 * next())
      const r = s.spread * (top ? 0.5 : 0.4 + 0.16 * next())
      out.push({ x: Math.sin(a) * d, y: s.trunk + crown * lift, z: Math.cos(a) * d, r, flat: 0.86 })
    }
  }
  return out
}

const norm = (x: number, y: number, z: number): P3 => {
  const l = Math.hypot(x, y, z) || 1
  return [x / l, y / l, z / l]
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
  const corner = (i: number, j: number): P3 => [
    c[0] + side[0] * i * h + up[0] * j * h,
    c[1] + side[1] * i * h + up[1] * j * h,
    c[2] + side[2] * i * h + up[2] * j * h,
  ]
  const put = (i: number, j: number): number => {
    const p = corner(i, j)
    const bend = norm(
      light[0] + side[0] * i * 0.25 + up[0] * j * 0.25,
      light[1] + side[1] * i * 0.25 + up[1] * j * 0.25,
      light[2] + side[2] * i * 0.25 + up[2] * j * 0.25,
    )
    const t = (p[1] - c[1]) / s + 0.5
    return b.vertex(key, p, bend, mix(low, high, t), (i + 1) / 2, (j + 1) / 2)
  }
  const i0 = put(-1, -1)
  const i1 = put(1, -1)
  const i2 = put(1, 1)
  const i3 = put(-1, 1)
  b.triangle(key, i0, i1, i2)
  b.triangle(key, i0, i2, i3)
}

const core = (b: MeshBuilder, c: Cluster, s: Species, low: boolean): void => {
  const fill = low ? 0.56 : 0.62
  const rows = low ? 3 : 4
  const sides = low ? 5 : 7
  const profile: [number, number][] = []
  for (let k = 0; k <= rows; k++) {
    const t = (k / rows) * Math.PI
    profile.push([
      Math.sin(t) * c.r * fill + (k === 0 || k === rows ? 0 : 0.001),
      c.y - Math.cos(t) * c.r * fill * c.flat,
    ])
  }
  b.lathe(s.blossom ? 'matte' : 'crown', c.x, c.z, profile, sides, (t) => mix(s.dark, mix(s.dark, s.body, 0.8), t))
}

const trunk = (b: MeshBuilder, s: Species, clusters: Cluster[], lod: number, next: Draw): void => {
  const lean = (next() - 0.5) * 0.5
  const top = s.habit === 'column' || s.habit === 'tiers' ? s.height * 0.9 : s.trunk + (s.height - s.trunk) * 0.45
  const points: P3[] =
    lod >= 2
      ? [
          [0, -0.2, 0],
          [lean * 0.6, top * 0.9, 0],
        ]
      : [
          [0, -0.3, 0],
          [0.02, 0.25, 0],
          [lean * 0.25, top * 0.4, lean * 0.1],
          [lean * 0.6, top, 0],
        ]
  const radii = lod >= 2 ? [s.girth, s.girth * 0.5] : [s.girth * 1.75, s.girth * 1.15, s.girth * 0.85, s.girth * 0.45]
  b.tube('wood', points, radii, lod === 0 ? 7 : lod === 1 ? 5 : 3, s.bark)
  if (lod > 0 || s.habit === 'column' || s.habit === 'tiers') return
  for (const c of clusters.slice(0, 6)) {
    const from = s.trunk * 0.8 + next() * (s.height - s.trunk) * 0.2
    b.tube(
      'wood',
      [
        [lean * 0.3, from, 0],
        [c.x * 0.5, (from + c.y) / 2 + 0.1, c.z * 0.5],
        [c.x * 0.85, c.y, c.z * 0.85],
      ],
      [s.girth * 0.5, s.girth * 0.3, s.girth * 0.14],
      4,
      s.bark,
    )
  }
}

const crownCards = (b: MeshBuilder, s: Species, clusters: Cluster[], lod: number, next: Draw): void => {
  const middle = s.trunk + (s.height - s.trunk) * 0.42
  const counts = [s.habit === 'column' || s.habit === 'cane' ? 16 : 30, 13, 8, 4]
  const scales = [1.15, 1.6, 2.1, 3]
  const count = counts[lod] ?? 3
  const size = Math.min(s.leaf * (scales[lod] ?? 1), lod >= 2 ? 99 : s.spread * 1.5)
  const key: SurfaceKey = s.blossom ? 'blossom' : s.habit === 'umbrella' ? 'needles' : 'leaves'
  for (const c of clusters)
    for (let n = 0; n < count; n++) {
      const v = 1 - ((n + 0.5) / count) * 1.93
      const a = n * 2.39996 + next() * 0.9 + c.x * 3
      const ring = Math.sqrt(Math.max(0, 1 - v * v))
      const out = norm(Math.sin(a) * ring, v, Math.cos(a) * ring)
      const reach = c.r * (lod >= 2 ? 0.62 : 0.72 + 0.3 * next())
      const p: P3 = [c.x + out[0] * reach, c.y + out[1] * reach * c.flat, c.z + out[2] * reach]
      const crown = norm(p[0], (p[1] - middle) * 1.15, p[2])
      const light = norm(
        out[0] * 0.62 + crown[0] * 0.7,
        out[1] * 0.62 + crown[1] * 0.7 + 0.12,
        out[2] * 0.62 + crown[2] * 0.7,
      )
      const lift = 0.5 + 0.5 * (light[1] * 0.62 + out[1] * 0.38)
      const tone = mix(
        mix(s.dark, s.body, Math.min(1, lift * 1.7)),
        s.light,
        Math.max(0, lift - 0.5) * 1.7 * (0.75 + 0.4 * next()),
      )
      const face = norm(
        out[0] + (next() - 0.5) * 1.1,
        out[1] * 0.7 + (next() - 0.5) * 0.9,
        out[2] + (next() - 0.5) * 1.1,
      )
      card(
        b,
        key,
        p,
        face,
        size * (0.8 + 0.4 * next()),
        next() * 6.28,
        light,
        mix(tone, s.dark, 0.34),
        mix(tone, s.light, 0.16),
      )
    }
}

/** Boughs in tiers (spruce): skirts of hanging cards, each wider than the one above. */
const tiers = (b: MeshBuilder, s: Species, lod: number, next: Draw): void => {
  const rows = lod === 0 ? 9 : lod === 1 ? 6 : lod === 2 ? 4 : 3
  for (let k = 0; k < rows; k++) {
    const t = k / (rows - 1)
    const y = s.trunk + (s.height - s.trunk) * (0.06 + 0.86 * t)
    const r = s.spread * (1 - t) ** 0.85 + 0.28
    const depth = ((s.height - s.trunk) / rows) * 1.5
    const sides = lod === 0 ? 8 : lod === 1 ? 6 : lod === 2 ? 5 : 0
    b.lathe(
      'crown',
      0,
      0,
      [
        [r * 0.62, y - depth * 0.34],
        [0.001, y + depth * 0.72],
      ],
      lod === 2 ? 5 : 6,
      (u) => mix(s.dark, mix(s.body, s.light, t * 0.4), u * 0.75),
    )
    const turn = next() * 6
    for (let n = 0; n < sides; n++) {
      const a = turn + (n / sides) * Math.PI * 2 + (next() - 0.5) * 0.3
      const reach = r * (0.86 + 0.26 * next())
      const w = (lod === 0 ? 1.05 : lod === 1 ? 1.35 : 1.7) * (0.35 + reach * 0.42)
      const dir: P3 = [Math.sin(a), 0, Math.cos(a)]
      const side: P3 = [Math.cos(a), 0, -Math.sin(a)]
      const light = norm(dir[0], 0.75, dir[2])
      const tone = mix(s.body, s.light, 0.25 + 0.5 * t * next())
      const y0 = y - depth * 0.5 - 0.1 * next()
      const y1 = y + depth * 0.42
      const p = (k2: number, d: number, yy: number): P3 => [
        dir[0] * d + side[0] * k2 * w,
        yy,
        dir[2] * d + side[2] * k2 * w,
      ]
      const i = b.vertex('needles', p(-0.5, reach, y0), light, mix(tone, s.dark, 0.2), 0, 0)
      b.vertex('needles', p(0.5, reach, y0), light, mix(tone, s.dark, 0.2), 1, 0)
      b.vertex('needles', p(0.42, reach * 0.16, y1), light, mix(tone, s.light, 0.3), 1, 1)
      b.vertex('needles', p(-0.42, reach * 0.16, y1), light, mix(tone, s.light, 0.3), 0, 1)
      b.triangle('needles', i, i + 1, i + 2)
      b.triangle('needles', i, i + 2, i + 3)
    }
  }
}

const fronds = (b: MeshBuilder, s: Species, lod: number, next: Draw): void => {
  const lean = 0.9 + next() * 0.6
  const stem: P3[] = [
    [0, -0.3, 0],
    [0.05, s.trunk * 0.3, 0],
    [lean * 0.4, s.trunk * 0.68, 0],
    [lean, s.trunk, 0],
  ]
  b.tube('wood', stem, [s.girth * 1.8, s.girth * 1.1, s.girth * 0.95, s.girth * 0.8], lod >= 2 ? 3 : 6, s.bark)
  const count = lod >= 2 ? 8 : s.clusters + 3
  const leaflets = lod === 0 ? 11 : lod === 1 ? 6 : 3
  for (let n = 0; n < count; n++) {
    const a = (n / count) * Math.PI * 2 + next() * 0.4
    const up = 0.15 + 0.6 * next()
    const dir: P3 = [Math.sin(a), 0, Math.cos(a)]
    const side: P3 = [Math.cos(a), 0, -Math.sin(a)]
    const rachis = (t: number): P3 => [
      lean + dir[0] * s.leaf * t * (0.98 - 0.14 * t),
      s.trunk + 0.05 + s.leaf * (up * t * 1.2 - 1.05 * t * t),
      dir[2] * s.leaf * t * (0.98 - 0.14 * t),
    ]
    // Leaflets hang from the rib on both sides, longest in the middle.
    for (let k = 0; k < leaflets; k++) {
      const t0 = 0.06 + (0.94 * k) / leaflets
      const t1 = 0.06 + (0.94 * (k + 1)) / leaflets
      const p = rachis(t0)
      const q = rachis(Math.min(1, t1 + 0.03))
      const long = 0.16 + 0.62 * Math.sin(Math.PI * (0.12 + 0.8 * t0))
      const tone = mix(s.body, s.light, 0.1 + 0.7 * t0 * next())
      for (const w of [-1, 1]) {
        const tip: P3 = [
          q[0] + side[0] * w * long + dir[0] * 0.2,
          (p[1] + q[1]) / 2 - 0.34 * long,
          q[2] + side[2] * w * long + dir[2] * 0.2,
        ]
        const light = norm(dir[0] * 0.35 + side[0] * w * 0.3, 0.88, dir[2] * 0.35 + side[2] * w * 0.3)
        const i = b.vertex('frond', p, light, mix(s.dark, tone, 0.45))
        b.vertex('frond', q, light, mix(s.dark, tone, 0.6))
        b.vertex('frond', tip, light, mix(tone, s.light, 0.35))
        b.triangle('frond', i, i + 1, i + 2)
      }
    }
  }
}

const strands = (b: MeshBuilder, s: Species, clusters: Cluster[], lod: number, next: Draw): void => {
  const per = lod === 0 ? 7 : lod === 1 ? 4 : 2
  for (const c of clusters)
    for (let n = 0; n < per; n++) {
      const a = next() * 6.28
      const x = c.x + Math.sin(a) * c.r * 0.95
      const z = c.z + Math.cos(a) * c.r * 0.95
      const long = 1.3 + next() * 1.9
      const w = lod === 2 ? 1.3 : 0.75
      const y1 = c.y + 0.2
      const y0 = Math.max(0.5, y1 - long)
      const sx = Math.cos(a) * w * 0.5
      const sz = -Math.sin(a) * w * 0.5
      b.quad(
        'strands',
        [x - sx, y0, z - sz],
        [x + sx, y0, z + sz],
        [x + sx, y1, z + sz],
        [x - sx, y1, z - sz],
        [mix(s.body, s.light, 0.6 * next()), s.body],
        norm(Math.sin(a), 0.5, Math.cos(a)),
      )
    }
}

/** A bough that forks; depth counts down. */
const fork = (
  b: MeshBuilder,
  from: P3,
  dir: P3,
  length: number,
  girth: number,
  depth: number,
  s: Species,
  next: Draw,
): void => {
  const to: P3 = [from[0] + dir[0] * length, from[1] + dir[1] * length, from[2] + dir[2] * length]
  b.tube('wood', [from, to], [girth, girth * 0.62], depth > 1 ? 5 : 3, s.bark)
  if (depth === 0) return
  const count = depth > 2 ? 3 : 2 + (next() < 0.4 ? 1 : 0)
  const turn = next() * 6.28
  for (let n = 0; n < count; n++) {
    const a = turn + (n / count) * 6.28
    fork(
      b,
      to,
      norm(dir[0] + Math.sin(a) * 0.68, dir[1] * 0.9 + 0.22, dir[2] + Math.cos(a) * 0.68),
      length * (0.66 + 0.16 * next()),
      girth * 0.6,
      depth - 1,
      s,
      next,
    )
  }
}

/** Draws a tree standing at the origin. `lod` 0 full .. 2 far. */
export const drawTree = (b: MeshBuilder, s: Species, variant: number, lod: number): void => {
  const next = stream(9001 + variant * 37 + Math.round(s.height * 10), Math.round(s.spread * 100), s.clusters)
  if (s.habit === 'bare') {
    fork(b, [0, -0.3, 0], [0, 1, 0], s.height * 0.3, s.girth, lod === 0 ? 4 : lod === 1 ? 3 : 2, s, next)
    return
  }
  if (s.habit === 'fronds') return fronds(b, s, lod, next)
  const clusters = clustersOf(s, next)
  if (s.habit === 'cane') {
    for (let n = 0; n < (lod === 0 ? 3 : 2); n++) {
      const x = (next() - 0.5) * 0.9
      const z = (next() - 0.5) * 0.9
      b.tube(
        'wood',
        [
          [x, -0.2, z],
          [x * 1.2, s.height * 0.55, z],
          [x * 1.9, s.height * (0.85 + 0.15 * next()), z * 1.3],
        ],
        [s.girth, s.girth * 0.9, s.girth * 0.3],
        lod === 0 ? 5 : 3,
        s.bark,
      )
    }
    crownCards(b, s, clusters, lod, next)
    return
  }
  trunk(b, s, clusters, lod, next)
  if (s.habit === 'tiers') return tiers(b, s, lod, next)
  // Far off a few larger clusters stand for the many.
  const few =
    lod < 2
      ? clusters
      : clusters.filter((_, n) => n % lod === 0).map((c) => ({ ...c, r: c.r * (lod === 2 ? 1.3 : 1.5) }))
  for (const c of few) core(b, c, s, lod > 0)
  crownCards(b, s, few, lod, next)
  if (s.habit === 'hanging') strands(b, s, clusters, lod, next)
}
