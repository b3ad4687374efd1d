/**
 * Leaf cards round the clusters of a crown: they break its outline, catch the light in bunches and let the sky through. They stand aslant, so
 * that they show from the front and at the rim alike, and none is spent inside of another cluster.
 */
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import type { SurfaceKey } from '../surfaces.ts'
import { clearOf, norm, skyAt, type Cluster, type Draw } from './clusters.ts'
import { lightOf, toneOf } from './crown.ts'
import type { Species } from './species.ts'

/** A card to be drawn: where, how it faces and is lit, and what it is worth. */
interface Leaf {
  at: P3
  face: P3
  light: P3
  size: number
  spin: number
  tone: number
  /** How far out of the other clusters it is, and how much it is worth to be seen. */
  clear: number
  worth: number
}

/** One card; its four normals are `light` bent by the corner. */
const card = (b: MeshBuilder, key: SurfaceKey, s: Species, { at, face: n, light, size, spin, tone }: Leaf): void => {
  const side = norm(
    Math.cos(spin) * n[2] + Math.sin(spin) * n[1],
    Math.sin(spin) * -n[0] - Math.cos(spin) * 0.001,
    -Math.cos(spin) * n[0],
  )
  const up = norm(n[1] * side[2] - n[2] * side[1], n[2] * side[0] - n[0] * side[2], n[0] * side[1] - n[1] * side[0])
  const h = size / 2
  const low = mix(tone, s.dark, 0.28)
  const high = mix(tone, s.light, 0.14)
  const put = (i: number, j: number): number => {
    const p: P3 = [
      at[0] + side[0] * i * h + up[0] * j * h,
      at[1] + side[1] * i * h + up[1] * j * h,
      at[2] + side[2] * i * h + up[2] * j * h,
    ]
    const bend = norm(
      light[0] + side[0] * i * 0.25 + up[0] * j * 0.25,
      light[1] + side[1] * i * 0.25 + up[1] * j * 0.25,
      light[2] + side[2] * i * 0.25 + up[2] * j * 0.25,
    )
    return b.vertex(key, p, bend, mix(low, high, (p[1] - at[1]) / size + 0.5), (i + 1) / 2, (j + 1) / 2)
  }
  const i0 = put(-1, -1)
  const i1 = put(1, -1)
  const i2 = put(1, 1)
  const i3 = put(-1, 1)
  b.triangle(key, i0, i1, i2)
  b.triangle(key, i0, i2, i3)
}

/** Places in a list of cards, those first that the renderer leaves out last where it thins them (kernel/assemble.ts goes by a hash of the place). */
const lasting = (count: number): number[] =>
  Array.from({ length: count }, (_, n) => n).sort((a, b) => ((a * 0x79b1) & 0xffff) - ((b * 0x79b1) & 0xffff))

/** Picks leaves that lie as far from each other as can be: as many of them as one takes from the first on, they cover the crown evenly. */
const spread = (leaves: readonly Leaf[], count: number): Leaf[] => {
  const chosen: Leaf[] = []
  // How far each is from all chosen so far, by its worth; squared.
  const apart = new Float64Array(leaves.length).fill(1e6)
  let best = 0
  while (chosen.length < count) {
    const { at } = leaves[best]!
    chosen.push(leaves[best]!)
    best = 0
    for (let n = 0; n < leaves.length; n++) {
      const { at: p, worth } = leaves[n]!
      const [x, y, z] = [p[0] - at[0], p[1] - at[1], p[2] - at[2]]
      const away = (x * x + y * y + z * z) * worth * worth
      if (away < apart[n]!) apart[n] = away
      if (apart[n]! > apart[best]!) best = n
    }
  }
  return chosen
}

/** Below this a card counts as inside of another cluster. */
const INSIDE = 0.7
/** How far aside of outward cards face at most. */
const ASLANT = 1.3

/** Cards through the middle of each cluster, seen from all sides alike: what is behind the outer leaves. */
const insides = (s: Species, clusters: readonly Cluster[], { inner, scale, under }: Foliage, next: Draw): Leaf[] =>
  clusters.flatMap((c, place) =>
    Array.from({ length: inner }, (_, n): Leaf => {
      const a = c.x * 3 + (n / inner) * Math.PI + next() * 0.5
      const at: P3 = [c.x * DEEP, c.y + c.r * c.flat * (0.1 + 0.2 * next()), c.z * DEEP]
      const high = (c.y - s.trunk) / (s.height - s.trunk) - 0.5
      const light = lightOf(s, at, [0, high * 1.6, 0], skyAt(clusters, c, at, [0, 1, 0]))
      return {
        at,
        face: norm(Math.sin(a), 0.5 * (next() - 0.5), Math.cos(a)),
        light: [0, s.blossom && place % 2 === 0 ? 1 : -1, 0],
        size: Math.min(c.r * (0.8 + 1.1 * Math.min(1, c.flat)), s.leaf * scale * LARGER) * (0.9 + 0.2 * next()),
        spin: next() * 6.28,
        tone: toneOf(s, light * (under && !s.blossom ? 0.5 : 1) + 0.2 * (next() - 0.5)),
        clear: 1,
        worth: 1,
      }
    }),
  )

/** How much larger cards are inside than outside. */
const LARGER = 1.4

/** How near to the trunk the insides are, as a share of their clusters' distance. */
const DEEP = 0.85

export interface Foliage {
  /** Cards round each cluster on average, and inside of it. */
  outer: number
  inner: number
  /** One stands below it and sees the dark underside of what is inside. */
  under: boolean
  /** Size of each, in leaves of the species. */
  scale: number
  /** They stand upright on the outline, to be seen there only. */
  rim?: boolean
}

/** Leaf cards of a crown. */
export const cards = (
  b: MeshBuilder,
  s: Species,
  clusters: readonly Cluster[],
  { outer, inner, scale, under, rim = false }: Foliage,
  next: Draw,
): void => {
  const crown = s.height - s.trunk
  const middle = s.trunk + crown * 0.42
  const key: SurfaceKey = s.blossom ? 'blossom' : s.habit === 'umbrella' || s.needles ? 'needles' : 'leaves'
  const tries = Math.ceil(outer * 2.5)
  const leaves: Leaf[] = []
  for (const c of clusters)
    for (let n = 0; n < tries; n++) {
      const v = 1 - ((n + 0.5) / tries) * 1.85
      const a = n * 2.39996 + next() * 0.9 + c.x * 3
      const ring = Math.sqrt(Math.max(0, 1 - v * v))
      const out = norm(Math.sin(a) * ring, v, Math.cos(a) * ring)
      const reach = c.r * (rim ? 0.76 : 0.96 - (s.blossom ? 0.5 : 0.26) * next())
      const at: P3 = [c.x + out[0] * reach, c.y + out[1] * reach * c.flat, c.z + out[2] * reach]
      const far = norm(at[0], (at[1] - middle) * 1.15, at[2])
      const sky = skyAt(clusters, c, at, out)
      leaves.push({
        at,
        face: rim
          ? norm(out[2] + (next() - 0.5) * 0.6, (next() - 0.5) * 0.6, -out[0] + (next() - 0.5) * 0.6)
          : norm(
              out[0] + (next() - 0.5) * ASLANT * 2,
              // Below they hang.
              out[1] * (out[1] > 0 ? 0.7 : 0.2) + (next() - 0.5) * ASLANT * 0.8,
              out[2] + (next() - 0.5) * ASLANT * 2,
            ),
        // More of the cluster than of the crown: what faces away from the eye is not drawn, and one looks into a crown from below.
        light: norm(out[0] + far[0] * 0.3, out[1] + far[1] * 0.3 + 0.1, out[2] + far[2] * 0.3),
        size: s.leaf * scale * (0.75 + 0.45 * next()),
        spin: next() * 6.28,
        tone: toneOf(s, lightOf(s, at, out, sky) + (next() - 0.5) * 0.16),
        clear: clearOf(clusters, c, at),
        worth: 0.8 + 0.2 * sky,
      })
    }
  const free = leaves.filter((leaf) => leaf.clear > INSIDE)
  const chosen = [
    ...insides(s, clusters, { outer, inner, scale, under }, next),
    ...spread(free, Math.min(free.length, Math.round(outer * clusters.length))),
  ]
  const placed: Leaf[] = []
  lasting(chosen.length).forEach((place, n) => (placed[place] = chosen[n]!))
  for (const leaf of placed) card(b, key, s, leaf)
}
