/** Trees: trunk and boughs, and a crown by habit (crown.ts, leaves.ts, conifer.ts, palm.ts). Five levels of detail from the same clusters. */
import { stream } from '../../place/noise.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import { tiers } from './conifer.ts'
import { clustersOf, gathered, norm, SLENDER, type Cluster, type Draw } from './clusters.ts'
import { core, leafage, type Solid } from './crown.ts'
import { cards, type Foliage } from './leaves.ts'
import { fork, fronds } from './palm.ts'
import type { Species } from './species.ts'

const trunk = (b: MeshBuilder, s: Species, clusters: readonly Cluster[], lod: number, next: Draw): void => {
  const straight = s.habit === 'column' || s.habit === 'tiers' || s.habit === 'giant'
  const lean = (next() - 0.5) * (straight ? 0.15 : 0.9)
  const top =
    s.habit === 'tiers'
      ? s.height * 0.9
      : s.habit === 'column'
        ? s.height * (lod < 2 ? 0.7 : 0.35)
        : s.trunk + (s.height - s.trunk) * (s.blossom ? 0.25 : 0.45)
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
  const radii = lod >= 2 ? [s.girth, s.girth * 0.5] : [s.girth * foot, s.girth * 1.2, s.girth * 0.8, s.girth * 0.12]
  // Farthest off a tree is one part.
  b.tube(lod === 4 ? leafage(s) : 'bark', points, radii, lod === 0 ? 8 : lod === 1 ? 5 : 3, s.bark)
  if (lod < 2 && s.habit === 'giant') buttresses(b, s, next)
  if (lod > 1 || s.habit === 'column' || s.habit === 'tiers') return
  // A crown in blossom is looked through.
  const reach = s.blossom ? 0.72 : 0.85
  for (const c of clusters.slice(0, lod === 0 ? 7 : 4)) {
    const from = s.trunk * 0.75 + next() * (s.height - s.trunk) * 0.2
    b.tube(
      'bark',
      [
        [lean * 0.4, from, 0],
        [c.x * 0.5, (from + c.y) / 2 - 0.1, c.z * 0.5],
        [c.x * reach, c.y - (s.blossom ? c.r * 0.45 : 0), c.z * reach],
      ],
      [s.girth * 0.5, s.girth * 0.3, s.girth * 0.08],
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
  const per = lod === 0 ? 5 : lod === 1 ? 3 : 2
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

interface Level extends Foliage {
  /** Into how many masses the clusters are gathered. */
  masses: number
}

/** Crowns of clusters by level of detail: leaves as far as one can tell them, fewer and larger ones each time. */
const LEVELS: readonly Level[] = [
  { outer: 5.6, inner: 1, scale: 1.12, masses: 99, under: true },
  { outer: 2.7, inner: 1, scale: 1.45, masses: 99, under: true },
  { outer: 1.2, inner: 1, scale: 1.85, masses: 99, under: false },
  { outer: 1.1, inner: 1, scale: 2.3, masses: 8, under: false },
]

/** Crowns in blossom are looked through, and have so many more cards outside. */
const BLOOMS = 1.3

/** Slender crowns are not gathered: masses above each other would be beads. */
const SLENDER_LEVELS: readonly Level[] = [
  LEVELS[0]!,
  LEVELS[1]!,
  { outer: 1.5, inner: 2, scale: 1.8, masses: 99, under: false },
  { outer: 0.8, inner: 2, scale: 2.1, masses: 99, under: false },
]

/** Needles are too thin to fill a crown: those of flat clouds and of columns stand on solids. */
const NEEDLED: readonly (Level & { solid: Solid })[] = [
  {
    outer: 8,
    inner: 0,
    scale: 1.12,
    masses: 99,
    under: true,
    solid: { rows: 3, sides: 6, fill: 0.6, lift: 0, most: 1 },
  },
  {
    outer: 4.6,
    inner: 0,
    scale: 1.45,
    masses: 99,
    under: true,
    solid: { rows: 3, sides: 5, fill: 0.66, lift: 0, most: 1 },
  },
  {
    outer: 2.4,
    inner: 0,
    scale: 1.9,
    masses: 6,
    under: false,
    solid: { rows: 3, sides: 5, fill: 0.78, lift: 0, most: 1 },
  },
  {
    outer: 2,
    inner: 0,
    scale: 2.3,
    masses: 4,
    under: false,
    solid: { rows: 2, sides: 5, fill: 0.9, lift: 0, most: 1 },
  },
]

/** Beyond, leaves would be specks that come and go: a crown is two solid masses. */
const FAR: Solid = { rows: 3, sides: 4, fill: 0.9, lift: 0.3, most: 0.86 }
const FAR_SLENDER: Solid = { ...FAR, fill: 1, lift: 0.2, most: 0.8 }
/** Solids cannot be as light as blossom. */
const FAR_BLOOM: Level = { outer: 1, inner: 1, scale: 2.8, masses: 6, under: false }

/** Masses of a far crown: a broad one and a lesser one on its shoulders. */
const domeOf = (s: Species): Cluster[] => {
  const tall = s.height - s.trunk
  const wide = s.spread * (s.spread < SLENDER ? 0.8 : 0.95)
  const mass = (lift: number, r: number, half: number, aside: number): Cluster => ({
    x: wide * aside,
    y: s.trunk + tall * lift,
    z: -wide * aside,
    r: wide * r,
    flat: (tall * half) / (wide * r),
  })
  return [mass(0.36, 1, 0.38, -0.06), mass(0.68, 0.66, 0.36, 0.1)]
}

const farMasses = (s: Species, clusters: readonly Cluster[]): Cluster[] =>
  s.habit === 'umbrella' || s.habit === 'giant' ? gathered(clusters, 3) : domeOf(s)

/** The solid of a far plume of bamboo: most of it is hidden by others. */
const PLUME: Solid = { rows: 2, sides: 5, fill: 0.72, lift: 0, most: 1 }

/** What throws a shadow is looked at by the sun from one side only: it takes more leaves outside, and light comes through between them. */
const CAST = 4.4

const foliageOf = (s: Species, level: Level, cast: boolean): Foliage => ({
  ...level,
  outer: cast ? CAST : level.outer * (s.blossom ? BLOOMS : 1),
  inner: cast || (s.blossom && level.under) ? 0 : level.inner,
})

/** Draws a tree standing at the origin. `lod` 0 full .. 4 far. `cast`: only what throws its shadow, so that light comes through between its leaves. */
export const drawTree = (b: MeshBuilder, s: Species, variant: number, lod: number, cast = false): void => {
  const next = stream(9001 + variant * 37 + Math.round(s.height * 10), Math.round(s.spread * 100), s.clusters)
  if (s.habit === 'bare') {
    fork(b, [0, -0.3, 0], [0, 1, 0], s.height * 0.3, s.girth, lod === 0 ? 4 : lod < 3 ? 3 : 2, s, next)
    if (s.twigs)
      cards(
        b,
        s,
        lod < 2 ? twigsOf(s) : [whole({ ...s, trunk: s.height * 0.3 })],
        { outer: [4, 3, 5, 4][lod] ?? 4, inner: 0, under: false, scale: [1.5, 1.8, 2, 2.4][lod] ?? 2 },
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
    if (lod === 3) for (const c of plumes) core(b, [], { ...c, flat: 1.7 }, s, PLUME)
    cards(
      b,
      s,
      plumes,
      { outer: [7, 4, 2.4, 1.6][lod] ?? 2, inner: 0, under: false, scale: [1.2, 1.55, 2, 2.2][lod] ?? 2 },
      next,
    )
    return
  }
  trunk(b, s, clusters, lod, next)
  if (s.habit === 'tiers') return tiers(b, s, lod, next)
  const needled = s.habit === 'umbrella' || s.needles ? NEEDLED[lod] : undefined
  const level = needled ?? (s.spread < SLENDER ? SLENDER_LEVELS : LEVELS)[lod] ?? (s.blossom ? FAR_BLOOM : undefined)
  const masses = level ? gathered(clusters, level.masses) : farMasses(s, clusters)
  const far = s.spread < SLENDER ? FAR_SLENDER : FAR
  const solid = level ? needled?.solid : far
  // The solids of a column would be beads on a string: it is one spindle.
  if (needled && s.habit === 'column') core(b, [], whole(s), s, { ...needled.solid, rows: 6, fill: 0.86, lumpy: 0.3 })
  else if (solid) for (const c of masses) core(b, masses, c, s, solid)
  if (level) cards(b, s, masses, foliageOf(s, level, cast), next)
  if (s.habit === 'hanging' && lod < 3) strands(b, s, lod < 2 ? clusters : gathered(clusters, 6), lod, next)
}
