/**
 * Solids of clusters, where leaves are too thin or too far to make the crown: lumpy, light where they see the sky, cool and dark below and
 * between the clusters. Normals are those of cluster and crown together, each a little aside, so that light models the tree in clumps.
 */
import { cell01 } from '../../place/noise.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'
import { clearOf, norm, skyAt, type Cluster } from './clusters.ts'
import type { Species } from './species.ts'

/** Shade below and inside, body, lit top: v 0..1. */
export const toneOf = (s: Species, v: number): number =>
  v < 0.5 ? mix(s.dark, s.body, v * 2) : mix(s.body, s.light, (v - 0.5) * 2)

/** What the solids of a crown are made of. */
export const leafage = (s: Species): SurfaceKey => (s.blossom ? 'bloom' : 'crown')

/** How light leaves are at a spot that faces `out` and sees so much sky: 0 below and inside .. 1 on top. */
export const lightOf = (s: Species, at: P3, out: P3, sky: number): number => {
  const high = Math.max(0, Math.min(1, (at[1] - s.trunk) / (s.height - s.trunk)))
  return (0.62 * (0.5 + 0.5 * out[1]) + 0.36 * high + 0.04) * (0.5 + 0.5 * sky)
}

/** Least and greatest of a lump, as a share of the cluster. */
const LUMP = [0.76, 1.2] as const

/** How much flatter a solid is below, where leaves hang. */
const BELOW = 0.85

export interface Solid {
  rows: number
  sides: number
  /** Its size as a share of the cluster. */
  fill: number
  /** Added to its light, and the most it may be. */
  lift: number
  most: number
  /** How lumpy it is: 1 unless said, 0 even. */
  lumpy?: number
}

/** The solid of a cluster: a sphere with lumps. What lies inside of other clusters is left out. */
export const core = (
  b: MeshBuilder,
  clusters: readonly Cluster[],
  c: Cluster,
  s: Species,
  { rows, sides, fill, lift, most, lumpy = 1 }: Solid,
): void => {
  const middle = s.trunk + (s.height - s.trunk) * 0.4
  const key = leafage(s)
  const seed = Math.round(c.r * 997)
  const hidden: boolean[] = []
  const ids: number[] = []
  const put = (k: number, q: number): void => {
    const v = (k / rows) * Math.PI
    const a = ((q + (k & 1) * 0.5) / sides) * Math.PI * 2 + c.x
    const o: P3 = [Math.sin(v) * Math.sin(a), -Math.cos(v), Math.sin(v) * Math.cos(a)]
    const out = cell01(seed, k, q)
    const lump = fill * (lumpy === 1 ? LUMP[0] + (LUMP[1] - LUMP[0]) * out : 1 + lumpy * 0.44 * (out - 0.5))
    const tall = c.r * c.flat * (o[1] > 0 ? 1 : BELOW)
    const p: P3 = [c.x + o[0] * c.r * lump, c.y + o[1] * tall * lump, c.z + o[2] * c.r * lump]
    const far = norm(p[0], p[1] - middle, p[2])
    const aside = (n: number): number => (cell01(seed + n, k, q) - 0.5) * 0.5
    const light = lightOf(s, p, o, skyAt(clusters, c, p, o)) + 0.2 * (out - 0.5) + lift
    hidden.push(clearOf(clusters, c, p) < fill * LUMP[0])
    ids.push(
      b.vertex(
        key,
        p,
        norm(
          o[0] * 0.7 + far[0] * 0.45 + aside(1),
          o[1] * 0.7 + far[1] * 0.45 + 0.08 + aside(2),
          o[2] * 0.7 + far[2] * 0.45 + aside(3),
        ),
        toneOf(s, Math.min(most, light)),
      ),
    )
  }
  const triangle = (i: number, j: number, k: number): void => {
    if (!hidden[i] || !hidden[j] || !hidden[k]) b.triangle(key, ids[i]!, ids[j]!, ids[k]!)
  }
  put(0, 0)
  for (let k = 1; k < rows; k++) for (let q = 0; q < sides; q++) put(k, q)
  put(rows, 0)
  const at = (k: number, q: number): number =>
    k === 0 ? 0 : k === rows ? ids.length - 1 : 1 + (k - 1) * sides + (q % sides)
  for (let k = 0; k < rows; k++)
    for (let q = 0; q < sides; q++) {
      // Each second row is turned by half a step.
      const shift = k & 1
      if (k > 0) triangle(at(k, q), at(k, q + 1), at(k + 1, q + shift))
      if (k < rows - 1) triangle(at(k, q + 1), at(k + 1, q + 1 + shift), at(k + 1, q + shift))
    }
}
