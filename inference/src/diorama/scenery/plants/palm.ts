/** Palms and bare trees: what is made of ribs and forks instead of clusters. */
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import { norm, type Draw } from './clusters.ts'
import type { Species } from './species.ts'

/** A leaning stem with a tuft of fronds; leaflets hang from each rib. */
export const fronds = (b: MeshBuilder, s: Species, lod: number, next: Draw): void => {
  const lean = 0.9 + next() * 0.6
  const stem: P3[] = [
    [0, -0.3, 0],
    [0.05, s.trunk * 0.3, 0],
    [lean * 0.4, s.trunk * 0.68, 0],
    [lean, s.trunk, 0],
  ]
  const radii = [s.girth * 1.8, s.girth * 1.1, s.girth * 0.95, s.girth * 0.8]
  const few = lod >= 3 ? [0, 2, 3] : [0, 1, 2, 3]
  b.tube(
    'bark',
    few.map((n) => stem[n]!),
    few.map((n) => radii[n]!),
    lod >= 2 ? 3 : 6,
    s.bark,
  )
  const count = lod >= 4 ? 6 : lod >= 2 ? 8 : s.clusters + 3
  const leaflets = [11, 6, 3, 2, 2][lod] ?? 2
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

/** A bough that forks; depth counts down. */
export const fork = (
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
  b.tube('bark', [from, to], [girth, girth * 0.62], depth > 1 ? 5 : 3, s.bark)
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
