/** Trees: trunk and boughs, and a crown by habit (crown.ts, conifer.ts, palm.ts). Four levels of detail from the same clusters. */
import { stream } from '../../place/noise.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import { tiers } from './conifer.ts'
import { cards, clustersOf, core, norm, type Cluster, type Draw } from './crown.ts'
import { fork, fronds } from './palm.ts'
import type { Species } from './species.ts'

const trunk = (b: MeshBuilder, s: Species, clusters: readonly Cluster[], lod: number, next: Draw): void => {
  const straight = s.habit === 'column' || s.habit === 'tiers' || s.habit === 'giant'
  const lean = (next() - 0.5) * (straight ? 0.15 : 0.9)
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
          [lean * 0.7, top * 0.4, lean * 0.3],
          [lean * 0.5, top, 0],
        ]
  const foot = s.habit === 'giant' ? 2.2 : 1.75
  const radii = lod >= 2 ? [s.girth, s.girth * 0.5] : [s.girth * foot, s.girth * 1.2, s.girth * 0.85, s.girth * 0.45]
  b.tube('bark', points, radii, lod === 0 ? 8 : lod === 1 ? 5 : 3, s.bark)
  if (lod < 2 && s.habit === 'giant') buttresses(b, s, next)
  if (lod > 1 || s.habit === 'column' || s.habit === 'tiers') return
  for (const c of clusters.slice(0, lod === 0 ? 7 : 4)) {
    const from = s.trunk * 0.75 + next() * (s.height - s.trunk) * 0.2
    b.tube(
      'bark',
      [
        [lean * 0.4, from, 0],
        [c.x * 0.5, (from + c.y) / 2 - 0.1, c.z * 0.5],
        [c.x * 0.85, c.y, c.z * 0.85],
      ],
      [s.girth * 0.55, s.girth * 0.34, s.girth * 0.14],
      lod === 0 ? 4 : 3,
      s.bark,
    )
  }
}

/** Roots like walls, and lianas from the crown. */
const buttresses = (b: MeshBuilder, s: Species, next: Draw): void => {
  for (let n = 0; n < 6; n++) {
    const a = n * 1.05 + next() * 0.5
    const dir: P3 = [Math.sin(a), 0, Math.cos(a)]
    const far = s.girth * (3 + next() * 1.6)
    b.tube(
      'bark',
      [
        [dir[0] * s.girth * 0.5, 2.2, dir[2] * s.girth * 0.5],
        [dir[0] * s.girth * 1.5, 0.9, dir[2] * s.girth * 1.5],
        [dir[0] * far, -0.2, dir[2] * far],
      ],
      [s.girth * 0.3, s.girth * 0.4, s.girth * 0.2],
      4,
      s.bark,
    )
  }
  for (let n = 0; n < 5; n++) {
    const a = next() * 6.28
    const d = s.spread * (0.3 + 0.45 * next())
    const low = 1 + next() * 3
    const tone = mix(s.dark, s.body, 0.4)
    b.tube(
      'vine',
      [
        [Math.sin(a) * d * 0.9, s.trunk + 1, Math.cos(a) * d * 0.9],
        [Math.sin(a) * d, (s.trunk + low) / 2, Math.cos(a) * d],
        [Math.sin(a + 0.1) * d, low, Math.cos(a + 0.1) * d],
      ],
      [0.05, 0.04, 0.02],
      3,
      tone,
    )
  }
}

/** Curtains of hanging leaves round a willow's crown. */
const strands = (b: MeshBuilder, s: Species, clusters: readonly Cluster[], lod: number, next: Draw): void => {
  const per = lod === 0 ? 7 : lod === 1 ? 4 : 2
  for (const c of clusters)
    for (let n = 0; n < per; n++) {
      const a = next() * 6.28
      const x = c.x + Math.sin(a) * c.r * 0.95
      const z = c.z + Math.cos(a) * c.r * 0.95
      const long = 2 + next() * 2.6
      const w = lod >= 2 ? 1.6 : lod === 1 ? 1.1 : 0.85
      const y1 = c.y + 0.25
      const y0 = Math.max(0.35, y1 - long)
      const sx = Math.cos(a) * w * 0.5
      const sz = -Math.sin(a) * w * 0.5
      b.quad(
        'strands',
        [x - sx * 0.8, y0, z - sz * 0.8],
        [x + sx * 0.8, y0, z + sz * 0.8],
        [x + sx, y1, z + sz],
        [x - sx, y1, z - sz],
        [mix(s.body, s.light, 0.7 * next()), mix(s.body, s.dark, 0.3)],
        norm(Math.sin(a), 0.5, Math.cos(a)),
      )
    }
}

const canes = (b: MeshBuilder, s: Species, lod: number, next: Draw): void => {
  for (let n = 0; n < (lod === 0 ? 4 : lod < 3 ? 3 : 2); n++) {
    const x = (next() - 0.5) * 1.1
    const z = (next() - 0.5) * 1.1
    const tall = s.height * (0.8 + 0.25 * next())
    const foot: P3 = [x, -0.2, z]
    const top: P3 = [x * 1.7, tall, z * 1.3]
    // Far off a cane is a pixel wide, and its bend hidden in the plume.
    const far = lod >= 3
    b.tube(
      'bark',
      far ? [foot, top] : [foot, [x * 1.1, tall * 0.6, z], top],
      far ? [s.girth, s.girth * 0.5] : [s.girth, s.girth * 0.9, s.girth * 0.3],
      lod === 0 ? 5 : 3,
      [mix(s.bark[0], s.bark[1], next() * 0.5), s.bark[1]],
    )
  }
}

/** The whole crown as one body, for columns and for what is far off. */
const whole = (s: Species): Cluster => {
  const tall = s.height - s.trunk
  const flat = (tall * 0.56) / s.spread
  return {
    x: 0.1,
    y: s.trunk + tall * 0.5,
    z: 0.1,
    r: s.spread * 1.05,
    flat: s.habit === 'umbrella' ? flat * 0.7 : flat,
  }
}

/** Where the fine twigs of a bare crown are. */
const twigsOf = (s: Species): Cluster[] =>
  [0, 1, 2, 3, 4, 5].map((n) => ({
    x: Math.sin(n * 2.4) * s.height * (n === 0 ? 0 : 0.24),
    y: s.height * (n === 0 ? 0.85 : 0.58 + 0.04 * n),
    z: Math.cos(n * 2.4) * s.height * (n === 0 ? 0 : 0.24),
    r: s.height * 0.17,
    flat: 0.9,
  }))

/** Draws a tree standing at the origin. `lod` 0 full .. 3 far. */
export const drawTree = (b: MeshBuilder, s: Species, variant: number, lod: number): void => {
  const next = stream(9001 + variant * 37 + Math.round(s.height * 10), Math.round(s.spread * 100), s.clusters)
  if (s.habit === 'bare') {
    fork(b, [0, -0.3, 0], [0, 1, 0], s.height * 0.3, s.girth, lod === 0 ? 4 : lod < 3 ? 3 : 2, s, next)
    if (s.twigs)
      cards(
        b,
        s,
        lod < 2 ? twigsOf(s) : [whole({ ...s, trunk: s.height * 0.3 })],
        [5, 4, 7, 5][lod] ?? 5,
        [1.5, 1.8, 2, 2.4][lod] ?? 2,
        next,
      )
    return
  }
  if (s.habit === 'fronds') return fronds(b, s, lod, next)
  const clusters = clustersOf(s, next)
  if (s.habit === 'cane') {
    canes(b, s, lod, next)
    // Far off a solid plume hides what stands behind it; cut-outs alone would be looked through ten times over.
    const plumes = lod < 3 ? clusters : clusters.filter((_, n) => n % 2 === 0)
    if (lod === 3) for (const c of plumes) core(b, { ...c, flat: 1.6 }, s, 3, 4, 0.7)
    cards(b, s, plumes, [9, 5, 3, 2][lod] ?? 2, [1.2, 1.55, 2, 2.2][lod] ?? 2, next)
    return
  }
  trunk(b, s, clusters, lod, next)
  if (s.habit === 'tiers') return tiers(b, s, lod, next)
  if (lod >= 3 || (lod === 2 && s.habit === 'column')) {
    core(b, whole(s), s, lod >= 3 ? 4 : 6, 6, 0.86)
    cards(b, s, [whole(s)], lod >= 3 ? 5 : 8, lod >= 3 ? 2.6 : 1.8, next)
    return
  }
  // Far off a few larger clusters stand for the many.
  const few = lod < 2 ? clusters : clusters.filter((_, n) => n % 2 === 0).map((c) => ({ ...c, r: c.r * 1.28 }))
  for (const c of few)
    core(
      b,
      c,
      s,
      lod === 0 ? 4 : 3,
      lod === 0 ? 8 : lod === 1 ? 6 : 5,
      s.blossom ? 0.6 : ([0.66, 0.74, 0.8][lod] ?? 0.8),
    )
  cards(
    b,
    s,
    few,
    [s.habit === 'column' || s.blossom ? 12 : 15, s.blossom ? 6 : 7, 4][lod] ?? 4,
    [1.15, 1.5, 2.1][lod] ?? 2,
    next,
  )
  if (s.habit === 'hanging') strands(b, s, few, lod, next)
}
