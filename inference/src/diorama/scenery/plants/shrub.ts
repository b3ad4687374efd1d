/** Low plants: bushes, ferns, reeds, cactus, corals and weed; the same card-on-core build as the trees, closer to the ground. */
import { stream } from '../../place/noise.ts'
import { type MeshBuilder, mix, type P3 } from '../build/mesh.ts'
import type { Season } from '../../state/state.ts'
import type { ThingKind } from '../../place/things.ts'
import type { Cluster } from './clusters.ts'
import { drawCoral } from './coral.ts'
import { core } from './crown.ts'
import { cards } from './leaves.ts'
import { speciesOf, type Species } from './species.ts'

interface Leafage {
  dark: number
  body: number
  light: number
}
const BUSH: Record<Season, Leafage[]> = {
  spring: [
    { dark: 0x456c44, body: 0x86a858, light: 0xd4dc8c },
    { dark: 0x3a6448, body: 0x76a05c, light: 0xc4d684 },
  ],
  summer: [
    { dark: 0x2c5040, body: 0x5a8450, light: 0xacc26c },
    { dark: 0x365a40, body: 0x6e924c, light: 0xbcca70 },
  ],
  autumn: [
    { dark: 0x643a2c, body: 0xb06c3a, light: 0xe8b25c },
    { dark: 0x5a582e, body: 0x948c44, light: 0xd6c870 },
  ],
  winter: [
    { dark: 0x45463e, body: 0x70705e, light: 0xa8a48e },
    { dark: 0x284840, body: 0x4c7050, light: 0x88a272 },
  ],
}
const BLOSSOM = [0xf8f2ea, 0xf0b0c4, 0xf4dc88]

const unit = (x: number, y: number, z: number): P3 => {
  const l = Math.hypot(x, y, z) || 1
  return [x / l, y / l, z / l]
}

const MOUNDS: readonly Cluster[] = [
  { x: 0, y: 0.5, z: 0, r: 0.72, flat: 0.85 },
  { x: 0.66, y: 0.36, z: 0.12, r: 0.52, flat: 0.8 },
  { x: -0.58, y: 0.38, z: 0.22, r: 0.54, flat: 0.85 },
  { x: 0.12, y: 0.34, z: -0.58, r: 0.5, flat: 0.8 },
  { x: -0.2, y: 0.72, z: -0.1, r: 0.46, flat: 0.9 },
]

const bush = (b: MeshBuilder, season: Season, variant: number, lod: number): void => {
  const next = stream(611, variant, 3)
  const tone = BUSH[season][variant % 2] ?? BUSH.summer[0]!
  const like: Species = { ...speciesOf('oak', 'summer'), ...tone, height: 1.2, trunk: -0.1, spread: 0.9, leaf: 0.52 }
  const mounds = lod < 2 ? MOUNDS : [{ x: 0, y: 0.46, z: 0, r: 0.98, flat: 0.7 }]
  for (const mound of mounds)
    core(b, mounds, mound, like, {
      rows: 3,
      sides: lod === 0 ? 7 : 5,
      fill: [0.62, 0.7, 0.86][lod] ?? 0.86,
      lift: 0,
      most: 1,
    })
  cards(
    b,
    like,
    mounds,
    { outer: [9.4, 3.9, 3.1][lod] ?? 3.1, inner: 0, under: false, scale: [1, 1.5, 2.2][lod] ?? 2.2, rim: lod > 1 },
    next,
  )
  if (variant !== 2 || season === 'autumn' || season === 'winter' || lod > 1) return
  const petal = BLOSSOM[Math.floor(next() * 3)] ?? 0xffffff
  for (let n = 0; n < (lod === 0 ? 26 : 12); n++) {
    const c = mounds[n % mounds.length]!
    const a = next() * 6.28
    const v = next()
    const out: P3 = [Math.sin(a) * Math.sqrt(1 - v * v), v, Math.cos(a) * Math.sqrt(1 - v * v)]
    const s = lod === 0 ? 0.075 : 0.12
    const [x, y, z] = [c.x + out[0] * c.r, c.y + out[1] * c.r * c.flat, c.z + out[2] * c.r]
    const [cx, cz] = [Math.cos(a) * s, -Math.sin(a) * s]
    b.quad(
      'petals',
      [x - cx, y - s, z - cz],
      [x + cx, y - s, z + cz],
      [x + cx, y + s, z + cz],
      [x - cx, y + s, z - cz],
      petal,
      unit(out[0], out[1] + 0.5, out[2]),
    )
  }
}

/** Arching fronds with leaflets in pairs; farther off each frond is one tapered leaf. */
const fern = (b: MeshBuilder, lod: number): void => {
  const next = stream(612, 1, 1)
  const count = lod === 0 ? 9 : lod === 1 ? 8 : 5
  const pairs = lod === 0 ? 10 : lod === 1 ? 4 : 1
  for (let n = 0; n < count; n++) {
    const a = (n / count) * 6.28 + next() * 0.5
    const reach = 0.7 + 0.35 * next()
    const rise = 0.55 + 0.25 * next()
    const dir: P3 = [Math.sin(a), 0, Math.cos(a)]
    const side: P3 = [Math.cos(a), 0, -Math.sin(a)]
    const rib = (t: number): P3 => [dir[0] * reach * t, rise * (1.7 * t - 1.45 * t * t), dir[2] * reach * t]
    const tone = mix(0x446c44, 0x5f8648, next())
    for (let k = 0; k < pairs; k++) {
      const t0 = 0.12 + (0.88 * k) / pairs
      // Close by one sees between the leaflets.
      const t1 = Math.min(1, t0 + (lod === 0 ? 0.66 : 0.9) / pairs)
      const own = mix(tone, next() < 0.5 ? 0x35583c : 0x86a052, 0.3 * next())
      const p = rib(t0)
      const q = rib(t1)
      const long = pairs === 1 ? 0.16 : 0.26 * Math.sin(Math.PI * (0.22 + 0.72 * t0))
      for (const w of [-1, 1]) {
        const tip: P3 = [
          p[0] + (q[0] - p[0]) * 0.75 + side[0] * w * long,
          (p[1] + q[1]) / 2 - 0.05,
          p[2] + (q[2] - p[2]) * 0.75 + side[2] * w * long,
        ]
        // Each half of a frond leans to its own side, more so with the bend of its leaflets.
        const lean = w * (0.5 + 0.2 * next())
        const light = unit(dir[0] * 0.4 * t0 + side[0] * lean, 0.85, dir[2] * 0.4 * t0 + side[2] * lean)
        const i = b.vertex('frond', p, light, mix(0x24423a, own, 0.35 + 0.5 * t0))
        b.vertex('frond', q, light, mix(own, 0x8ca65a, 0.3 * t0))
        b.vertex('frond', tip, light, mix(own, 0xa4bc6a, 0.6))
        b.triangle('frond', i, i + 1, i + 2)
      }
    }
  }
}

const reed = (b: MeshBuilder, lod: number, dry: boolean): void => {
  const next = stream(613, 1, 1)
  const count = lod === 0 ? 22 : lod === 1 ? 12 : 7
  for (let n = 0; n < count; n++) {
    const a = next() * 6.28
    const d = next() * 0.42
    const h = 0.7 + next() * 0.8
    const lean = 0.15 + next() * 0.35
    const x = Math.sin(a) * d
    const z = Math.cos(a) * d
    const w = 0.02 + (lod > 0 ? 0.015 : 0)
    const cx = Math.cos(a * 3) * w
    const cz = Math.sin(a * 3) * w
    const base = dry ? 0x8a8a58 : 0x5a7a4a
    const tip = dry ? 0xd8cc9a : 0xbcc480
    const i = b.vertex('blades', [x - cx, 0, z - cz], [0, 1, 0], base)
    b.vertex('blades', [x + cx, 0, z + cz], [0, 1, 0], base)
    b.vertex('blades', [x + Math.sin(a) * lean, h, z + Math.cos(a) * lean], [0, 1, 0], tip)
    b.triangle('blades', i, i + 1, i + 2)
  }
}

const cactus = (b: MeshBuilder, lod: number): void => {
  const sides = lod === 0 ? 9 : 6
  const c = [0x3d6b4a, 0x7fae6a] as const
  b.tube(
    'foliage',
    [
      [0, -0.2, 0],
      [0, 1.6, 0],
      [0, 3, 0],
      [0, 3.25, 0],
    ],
    [0.34, 0.36, 0.32, 0.1],
    sides,
    c,
  )
  b.tube(
    'foliage',
    [
      [0, 1.2, 0],
      [0.75, 1.3, 0],
      [0.9, 1.7, 0],
      [0.9, 2.4, 0],
      [0.9, 2.55, 0],
    ],
    [0.2, 0.22, 0.22, 0.2, 0.06],
    sides,
    c,
  )
  b.tube(
    'foliage',
    [
      [0, 1.7, 0],
      [-0.62, 1.8, 0.1],
      [-0.78, 2.2, 0.1],
      [-0.78, 2.8, 0.1],
      [-0.78, 2.95, 0.1],
    ],
    [0.18, 0.2, 0.2, 0.18, 0.05],
    sides,
    c,
  )
}

const kelp = (b: MeshBuilder, lod: number): void => {
  const next = stream(615, 1, 1)
  for (let n = 0; n < (lod === 2 ? 3 : 6); n++) {
    const x = (next() - 0.5) * 0.9
    const z = (next() - 0.5) * 0.9
    const h = 2 + next() * 3
    const steps = lod === 0 ? 6 : 3
    let before = -1
    for (let k = 0; k <= steps; k++) {
      const t = k / steps
      const w = 0.14 * (1 - t * 0.7)
      const sway = Math.sin(t * 6 + n) * 0.25
      const i = b.vertex('blades', [x - w + sway, h * t, z], [0, 0.6, 0.8], mix(0x2a5444, 0x88985c, t))
      b.vertex('blades', [x + w + sway, h * t, z], [0, 0.6, 0.8], mix(0x345c48, 0xa8ac68, t))
      if (before >= 0) {
        b.triangle('blades', before, before + 1, i + 1)
        b.triangle('blades', before, i + 1, i)
      }
      before = i
    }
  }
}

export const SHRUBS: readonly ThingKind[] = [
  'bush',
  'fern',
  'reed',
  'cactus',
  'coral',
  'kelp',
  'hedge',
  'planter',
  'sunflower',
]

/** Draws a low plant at the origin. */
export const drawShrub = (
  b: MeshBuilder,
  kind: ThingKind,
  season: Season,
  variant: number,
  lod: number,
  dry: boolean,
): void => {
  if (kind === 'fern') fern(b, lod)
  else if (kind === 'reed') reed(b, lod, dry)
  else if (kind === 'cactus') cactus(b, lod)
  else if (kind === 'coral') drawCoral(b, variant, lod)
  else if (kind === 'kelp') kelp(b, lod)
  else if (kind === 'planter') {
    b.box('wood', -0.7, 0, -0.28, 0.7, 0.42, 0.28, [0x6a4a34, 0x8a6446])
    b.at(0, 0.3, 0, 0, () => bush(b, season === 'winter' ? 'summer' : season, 2, Math.max(1, lod)))
  } else bush(b, season, variant, lod)
}
