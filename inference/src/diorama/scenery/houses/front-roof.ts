/** Roofs over a street front: gables, eaves along the street, parapets, terraces, domes, swept tiles, thatch. */
import { type MeshBuilder, shade, type P3 } from '../build/mesh.ts'
import type { Front } from './front.ts'

export interface Roof {
  shape: 'gable' | 'stepped' | 'eaves' | 'flat' | 'terrace' | 'dome' | 'swept' | 'thatch'
  tone: number
  /** Height of ridge, parapet or dome over the walls (m). */
  rise: number
}

const slab = (b: MeshBuilder, a: P3, c: P3, d: P3, e: P3, tone: number): void =>
  b.quad('roof', a, c, d, e, [shade(tone, 0.82), shade(tone, 1.12)])

const gable = (b: MeshBuilder, f: Front, top: number, level: number, next: () => number): void => {
  const { hx, depth } = f
  const { rise, tone } = f.roof
  const e = 0.35
  const y = top - e * (rise / hx)
  slab(b, [hx + e, y, -depth], [hx + e, y, 0.4], [0, top + rise, 0.4], [0, top + rise, -depth], tone)
  slab(b, [-hx - e, y, 0.4], [-hx - e, y, -depth], [0, top + rise, -depth], [0, top + rise, 0.4], tone)
  const i = b.vertex(f.wall, [-hx, top, 0], [0, 0, 1], f.tone)
  b.vertex(f.wall, [hx, top, 0], [0, 0, 1], f.tone)
  b.vertex(f.wall, [0, top + rise * 0.97, 0], [0, 0, 1], f.tone)
  b.triangle(f.wall, i, i + 1, i + 2)
  if (level > 1) return
  for (const s of [-1, 1])
    b.quad(
      'wood',
      s < 0 ? [-hx - e, y - 0.25, 0.41] : [0, top + rise - 0.3, 0.41],
      s < 0 ? [0, top + rise - 0.3, 0.41] : [hx + e, y - 0.25, 0.41],
      s < 0 ? [0, top + rise, 0.41] : [hx + e, y, 0.41],
      s < 0 ? [-hx - e, y, 0.41] : [0, top + rise, 0.41],
      f.timber ?? shade(f.trim, 0.8),
      [0, 0, 1],
    )
  const w = Math.min(0.5, f.w)
  b.quad(
    next() < f.lit ? 'lit' : 'dark',
    [-w, top + rise * 0.22, 0.03],
    [w, top + rise * 0.22, 0.03],
    [w, top + rise * 0.22 + 1.1, 0.03],
    [-w, top + rise * 0.22 + 1.1, 0.03],
    [0x6a4a30, 0xb8884a],
  )
}

/** Steps up each side of the gable, as in the Low Countries. */
const stepped = (b: MeshBuilder, f: Front, top: number, level: number): void => {
  const { hx, depth } = f
  const { rise, tone } = f.roof
  slab(b, [hx, top, -depth], [hx, top, -0.3], [0, top + rise - 0.8, -0.3], [0, top + rise - 0.8, -depth], tone)
  slab(b, [-hx, top, -0.3], [-hx, top, -depth], [0, top + rise - 0.8, -depth], [0, top + rise - 0.8, -0.3], tone)
  const n = level > 1 ? 2 : 4
  for (let k = 0; k < n; k++) {
    const x = hx * (1 - (k + 0.4) / n)
    b.box(f.wall, -x, top + (rise * k) / n, -0.4, x, top + (rise * (k + 1)) / n, 0, [shade(f.tone, 0.95), f.tone])
    if (level < 2)
      b.box(
        'stone',
        -x - 0.05,
        top + (rise * (k + 1)) / n,
        -0.45,
        x + 0.05,
        top + (rise * (k + 1)) / n + 0.12,
        0.06,
        f.trim,
      )
  }
}

/** Ridge along the street: chimney and dormers over it. */
const eaves = (b: MeshBuilder, f: Front, top: number, level: number, next: () => number): void => {
  const { hx, depth } = f
  const { rise, tone, shape } = f.roof
  const thatch = shape === 'thatch'
  const out = thatch ? 0.7 : 0.45
  const mid = -depth / 2
  const key = thatch ? 'matte' : 'roof'
  const paint = [shade(tone, 0.8), shade(tone, 1.12)] as const
  const low = top - 0.35
  b.quad(
    key,
    [-hx - 0.1, low, out],
    [hx + 0.1, low, out],
    [hx + 0.1, top + rise, mid],
    [-hx - 0.1, top + rise, mid],
    paint,
  )
  b.quad(
    key,
    [hx + 0.1, low, -depth - out],
    [-hx - 0.1, low, -depth - out],
    [-hx - 0.1, top + rise, mid],
    [hx + 0.1, top + rise, mid],
    paint,
  )
  b.box(
    key,
    -hx - 0.1,
    low - (thatch ? 0.45 : 0.16),
    out - 0.1,
    hx + 0.1,
    low + 0.02,
    out + 0.02,
    shade(tone, thatch ? 0.7 : 0.6),
    'n',
  )
  b.quad('wood', [hx, low - 0.1, out], [-hx, low - 0.1, out], [-hx, top, -0.2], [hx, top, -0.2], 0x4a3a2e)
  for (const s of [-1, 1]) {
    const i = b.vertex(f.wall, [s * hx, top, 0], [s, 0, 0], shade(f.tone, 0.85))
    b.vertex(f.wall, [s * hx, top, -depth], [s, 0, 0], shade(f.tone, 0.85))
    b.vertex(f.wall, [s * hx, top + rise * 0.96, mid], [s, 0, 0], shade(f.tone, 0.9))
    if (s > 0) b.triangle(f.wall, i, i + 1, i + 2)
    else b.triangle(f.wall, i, i + 2, i + 1)
  }
  if (level > 2) return
  const x = (next() < 0.5 ? -1 : 1) * hx * 0.62
  b.box('brick', x - 0.4, top + rise * 0.3, mid - 0.4, x + 0.4, top + rise + 1.1, mid + 0.4, [0x8a5542, 0xb0745a])
  if (level > 1 || thatch) return
  for (const k of hx > 3.6 ? [-0.45, 0.45] : [0]) {
    const dx = k * hx
    const dy = top + rise * 0.22
    const dz = -depth * 0.12
    b.box(f.wall, dx - 0.6, dy, dz - 1.4, dx + 0.6, dy + 1.1, dz, f.tone, 'bn')
    b.quad(
      next() < f.lit ? 'lit' : 'dark',
      [dx - 0.38, dy + 0.15, dz + 0.02],
      [dx + 0.38, dy + 0.15, dz + 0.02],
      [dx + 0.38, dy + 1, dz + 0.02],
      [dx - 0.38, dy + 1, dz + 0.02],
      [0x58626c, 0x9a8a6a],
    )
    for (const s of [-1, 1])
      slab(
        b,
        s > 0 ? [dx + 0.75, dy + 1, dz - 1.5] : [dx - 0.75, dy + 1, dz + 0.15],
        s > 0 ? [dx + 0.75, dy + 1, dz + 0.15] : [dx - 0.75, dy + 1, dz - 1.5],
        s > 0 ? [dx, dy + 1.6, dz + 0.15] : [dx, dy + 1.6, dz - 1.5],
        s > 0 ? [dx, dy + 1.6, dz - 1.5] : [dx, dy + 1.6, dz + 0.15],
        tone,
      )
  }
}

const flat = (b: MeshBuilder, f: Front, top: number, level: number): void => {
  const { hx, depth } = f
  const { rise, shape } = f.roof
  const white = shape === 'terrace'
  b.quad(f.wall, [-hx, top, 0], [hx, top, 0], [hx, top, -depth], [-hx, top, -depth], shade(f.tone, 0.8), [0, 1, 0])
  for (const [x0, x1, z0, z1] of [
    [-hx, hx, -0.25, white ? 0 : 0.02],
    [-hx, -hx + 0.25, -depth, -0.25],
    [hx - 0.25, hx, -depth, -0.25],
  ] as const)
    b.box(f.wall, x0, top, z0, x1, top + rise, z1, [shade(f.tone, 0.95), f.tone])
  if (white) {
    b.box(f.wall, -hx * 0.7, top, -depth * 0.8, hx * 0.1, top + 2.4, -depth * 0.35, [shade(f.tone, 0.9), f.tone])
    return
  }
  b.box('stone', -hx, top - 0.35, 0, hx, top, 0.4, [shade(f.trim, 0.8), f.trim], 'n')
  b.box('stone', -hx, top + rise - 0.15, -0.3, hx, top + rise, 0.12, f.trim, 'n')
  if (level === 0)
    for (let n = 0; n < hx * 3; n++)
      b.box(
        'stone',
        -hx + 0.1 + n * 0.66,
        top - 0.6,
        0,
        -hx + 0.36 + n * 0.66,
        top - 0.35,
        0.3,
        shade(f.trim, 0.86),
        'nb',
      )
}

const dome = (b: MeshBuilder, f: Front, top: number, level: number): void => {
  flat(b, { ...f, roof: { ...f.roof, rise: 0.7, shape: 'terrace' } }, top, level)
  const r = f.hx * 0.52
  const h = f.roof.rise
  b.lathe(
    'plaster',
    0,
    -f.depth * 0.5,
    [
      [r, top],
      [r, top + h * 0.2],
      [r * 1.06, top + h * 0.4],
      [r * 0.86, top + h * 0.72],
      [r * 0.4, top + h * 0.94],
      [0.1, top + h],
      [0.06, top + h + 0.9],
      [0.001, top + h + 1],
    ],
    level === 0 ? 16 : 8,
    [shade(f.roof.tone, 0.85), f.roof.tone],
  )
}

/** Tiles that sweep up at the corners (China): ridge along the street with its end tiles. */
const swept = (b: MeshBuilder, f: Front, top: number, level: number): void => {
  const { hx, depth } = f
  const { rise, tone } = f.roof
  const steps = level === 0 ? 6 : level === 1 ? 4 : 2
  const mid = -depth / 2
  const lift = (t: number): number => 0.5 * Math.abs(t * 2 - 1) ** 4
  for (let k = 0; k < steps; k++) {
    const t0 = k / steps
    const t1 = (k + 1) / steps
    const x = (t: number): number => -hx - 0.25 + (2 * hx + 0.5) * t
    const edge = (t: number): P3 => [x(t), top - 0.3 + lift(t), 1]
    const half = (t: number): P3 => [x(t), top + rise * 0.36 + lift(t) * 0.6, mid * 0.45]
    const ridge = (t: number): P3 => [x(t), top + rise + lift(t) * 0.5, mid]
    slab(b, edge(t0), edge(t1), half(t1), half(t0), tone)
    slab(b, half(t0), half(t1), ridge(t1), ridge(t0), tone)
    b.quad(
      'wood',
      [x(t0), top - 0.5 + lift(t0), 1.01],
      [x(t1), top - 0.5 + lift(t1), 1.01],
      edge(t1),
      edge(t0),
      0x6a4a3a,
      [0, 0, 1],
    )
    if (level < 2)
      b.box(
        'roof',
        x(t0),
        top + rise,
        mid - 0.16,
        x(t1),
        top + rise + 0.4 + lift((t0 + t1) / 2) * 0.5,
        mid + 0.16,
        shade(tone, 0.75),
      )
  }
  b.quad('wood', [hx, top - 0.45, 1], [-hx, top - 0.45, 1], [-hx, top, -0.1], [hx, top, -0.1], 0x5a3a2a)
  slab(
    b,
    [hx + 0.25, top - 0.3, -depth - 0.8],
    [-hx - 0.25, top - 0.3, -depth - 0.8],
    [-hx - 0.25, top + rise, mid],
    [hx + 0.25, top + rise, mid],
    tone,
  )
}

export const roof = (b: MeshBuilder, f: Front, top: number, level: number, next: () => number): void => {
  switch (f.roof.shape) {
    case 'gable':
      return gable(b, f, top, level, next)
    case 'stepped':
      return stepped(b, f, top, level)
    case 'eaves':
    case 'thatch':
      return eaves(b, f, top, level, next)
    case 'dome':
      return dome(b, f, top, level)
    case 'swept':
      return swept(b, f, top, level)
    default:
      return flat(b, f, top, level)
  }
}
