/**
 * Ridges that close the view: rings of hills with spurs and gullies that take the light, each paler than the one before; forest on the
 * near ones, snow on the high ones, flat tops in canyon country.
 */
import { cell01, noise1 } from '../place/noise.ts'
import { rowOf, type Rows } from '../place/variety.ts'
import type { Place } from '../state/state.ts'
import { type MeshBuilder, mix, type P3 } from './build/mesh.ts'

export interface Ridge {
  distance: number
  /** Lowest and highest crest (m). */
  low: number
  height: number
  /** Bumps round the circle, and how sharp (0 rolls, 1 peaks). */
  bumps: number
  sharp: number
  foot: number
  crest: number
  /** Height of the tree tops along the crest (m). */
  forest?: number
  /** White above this share of the height. */
  snow?: number
  /** Tops cut off level, with banded walls. */
  table?: boolean
}

const HILLS: Ridge[] = [
  { distance: 560, low: 10, height: 54, bumps: 24, sharp: 0.2, foot: 0x7d9c6c, crest: 0x557a5c, forest: 5 },
  { distance: 900, low: 40, height: 128, bumps: 19, sharp: 0.4, foot: 0x7fa4a8, crest: 0x5a88a0 },
  { distance: 1350, low: 90, height: 270, bumps: 13, sharp: 0.75, foot: 0x9abcd8, crest: 0x769fd0 },
]
const PEAKS: Ridge[] = [
  { distance: 520, low: 8, height: 74, bumps: 22, sharp: 0.5, foot: 0x6c8a6c, crest: 0x466860, forest: 7 },
  { distance: 880, low: 40, height: 200, bumps: 17, sharp: 0.9, foot: 0x7898a8, crest: 0x6a92b8, forest: 4 },
  { distance: 1400, low: 150, height: 430, bumps: 13, sharp: 1, foot: 0x94b4d8, crest: 0x82a4d0, snow: 0.5 },
]
const SNOWY: Ridge[] = [
  { distance: 480, low: 6, height: 60, bumps: 22, sharp: 0.3, foot: 0xc4d2e0, crest: 0x7890a0, forest: 8 },
  { distance: 860, low: 40, height: 170, bumps: 18, sharp: 0.8, foot: 0xb4c6d8, crest: 0xa4b8d0, snow: 0.1 },
  { distance: 1400, low: 110, height: 330, bumps: 14, sharp: 1, foot: 0xb8cadc, crest: 0xa0b8d4, snow: 0.12 },
]
const SANDS: Ridge[] = [
  { distance: 560, low: 6, height: 38, bumps: 12, sharp: 0.85, foot: 0xe4bc88, crest: 0xd09c68 },
  { distance: 820, low: 14, height: 74, bumps: 11, sharp: 0.9, foot: 0xdcb08c, crest: 0xc08c70 },
  { distance: 1300, low: 20, height: 170, bumps: 10, sharp: 0.3, foot: 0xd0aca0, crest: 0xa88a98, table: true },
]
const MESAS: Ridge[] = [
  { distance: 520, low: 4, height: 110, bumps: 15, sharp: 0.2, foot: 0xd09468, crest: 0xb4643c, table: true },
  { distance: 950, low: 20, height: 190, bumps: 12, sharp: 0.2, foot: 0xd0a48c, crest: 0xb07868, table: true },
]
const ISLES: Ridge[] = [
  { distance: 800, low: -60, height: 52, bumps: 11, sharp: 0.3, foot: 0x86a494, crest: 0x648a7c, forest: 4 },
  { distance: 1350, low: -40, height: 150, bumps: 12, sharp: 0.6, foot: 0x9cb8c0, crest: 0x7c9eb4 },
]
const DUST: Ridge[] = [
  { distance: 620, low: -6, height: 52, bumps: 17, sharp: 0.25, foot: 0x77777c, crest: 0x9a9aa0 },
  { distance: 1000, low: 6, height: 130, bumps: 13, sharp: 0.4, foot: 0x6c6c74, crest: 0x8e8e98 },
]
const CEDARS: Ridge[] = [
  { distance: 300, low: 18, height: 64, bumps: 15, sharp: 0.4, foot: 0x4c6c54, crest: 0x3a5c4c, forest: 9 },
  { distance: 700, low: 50, height: 150, bumps: 15, sharp: 0.6, foot: 0x6c8c84, crest: 0x527878, forest: 6 },
  { distance: 1200, low: 90, height: 280, bumps: 12, sharp: 0.8, foot: 0x8caab4, crest: 0x6c90a8 },
]
const WOODS: Ridge[] = [
  { distance: 150, low: 13, height: 24, bumps: 21, sharp: 0.2, foot: 0x53704f, crest: 0x4c6c54, forest: 7 },
  { distance: 420, low: 30, height: 90, bumps: 17, sharp: 0.4, foot: 0x6c8c74, crest: 0x587c70, forest: 7 },
  { distance: 900, low: 60, height: 190, bumps: 14, sharp: 0.6, foot: 0x84a49c, crest: 0x68909a },
]
const CANOPY: Ridge[] = WOODS.map((one, n) => ({
  ...one,
  low: one.low + 6,
  height: one.height + 6,
  forest: [10, 8, 0][n] ?? 0,
}))

/** Of varieties. */
const PLAINS: Ridge[] = [
  { distance: 620, low: 2, height: 26, bumps: 14, sharp: 0.2, foot: 0xc8b078, crest: 0xa89860, forest: 3 },
  { distance: 1100, low: 8, height: 90, bumps: 8, sharp: 0.3, foot: 0xb8b0a4, crest: 0x98a0ac },
]
const VINES: Ridge[] = [
  { distance: 420, low: 8, height: 48, bumps: 17, sharp: 0.1, foot: 0xc0b468, crest: 0x8c9a58, forest: 4 },
  { distance: 760, low: 20, height: 96, bumps: 15, sharp: 0.2, foot: 0xb0b078, crest: 0x88a080 },
  { distance: 1300, low: 60, height: 190, bumps: 11, sharp: 0.4, foot: 0xa8b8b8, crest: 0x88a4b8 },
]
const MOORS: Ridge[] = [
  { distance: 460, low: 20, height: 120, bumps: 15, sharp: 0.25, foot: 0x7c7a5c, crest: 0x806a78 },
  { distance: 860, low: 50, height: 230, bumps: 12, sharp: 0.4, foot: 0x84868c, crest: 0x6c7890 },
  { distance: 1350, low: 90, height: 330, bumps: 10, sharp: 0.5, foot: 0x9cacbc, crest: 0x8498b4, snow: 0.8 },
]
const BASALT: Ridge[] = [
  { distance: 420, low: 30, height: 120, bumps: 13, sharp: 0.2, foot: 0x6a8048, crest: 0x54604a, table: true },
  { distance: 900, low: 60, height: 240, bumps: 11, sharp: 0.7, foot: 0x7c8894, crest: 0x64788c, snow: 0.4 },
  { distance: 1400, low: 120, height: 340, bumps: 7, sharp: 0.2, foot: 0xa8bccc, crest: 0x98b0c8, snow: 0.2 },
]
const WALLS: Ridge[] = [
  { distance: 520, low: 30, height: 190, bumps: 15, sharp: 0.6, foot: 0x64887c, crest: 0x5c8078, forest: 6 },
  { distance: 880, low: 70, height: 300, bumps: 13, sharp: 0.9, foot: 0x7c9cac, crest: 0x7498b4, snow: 0.6 },
  { distance: 1400, low: 120, height: 430, bumps: 11, sharp: 1, foot: 0x94b0cc, crest: 0x84a4cc, snow: 0.4 },
]
const ICE: Ridge[] = [
  { distance: 380, low: 10, height: 90, bumps: 19, sharp: 1, foot: 0xc8e0f0, crest: 0x9cc4e0, snow: 0.3 },
  { distance: 800, low: 80, height: 330, bumps: 13, sharp: 1, foot: 0xacc4dc, crest: 0x7890b0, snow: 0.3 },
  { distance: 1350, low: 160, height: 560, bumps: 11, sharp: 1, foot: 0xb8cce4, crest: 0x8ca4c8, snow: 0.25 },
]
const DUSK: Ridge[] = WOODS.map((one) => ({ ...one, crest: mix(one.crest, 0x2c4a6c, 0.4) }))
const HEAPS: Ridge[] = [
  { distance: 300, low: 2, height: 44, bumps: 19, sharp: 0, foot: 0xf8e8e8, crest: 0xffffff },
  { distance: 620, low: 10, height: 120, bumps: 13, sharp: 0, foot: 0xf0d8e0, crest: 0xfff8f0 },
  { distance: 1150, low: 30, height: 280, bumps: 11, sharp: 0, foot: 0xe4d0e4, crest: 0xfff0e4 },
]
const SWEETS: Ridge[] = [
  { distance: 420, low: 14, height: 70, bumps: 17, sharp: 0, foot: 0xa8e0c8, crest: 0xf0b0d0 },
  { distance: 800, low: 30, height: 190, bumps: 13, sharp: 0.5, foot: 0xd0b0e8, crest: 0xb090dc, snow: 0.45 },
  { distance: 1300, low: 60, height: 330, bumps: 11, sharp: 0.7, foot: 0xf4c8d8, crest: 0xe8a0c4, snow: 0.5 },
]

const RIDGES: Rows<Ridge[]> = {
  'mountain-pass': PEAKS,
  lake: PEAKS,
  waterfall: PEAKS,
  castle: PEAKS,
  'snow-field': SNOWY,
  desert: SANDS,
  canyon: MESAS,
  beach: ISLES,
  harbour: ISLES,
  moon: DUST,
  temple: CEDARS,
  bamboo: CEDARS,
  forest: WOODS,
  jungle: CANOPY,
  reef: [],
  mars: MESAS,
  savanna: PLAINS,
  tuscany: VINES,
  highlands: MOORS,
  iceland: BASALT,
  fjord: WALLS,
  'open-sea': [],
  glacier: ICE,
  swamp: CANOPY,
  'hot-spring': CEDARS,
  enchanted: DUSK,
  islands: [],
  clouds: HEAPS,
  candy: SWEETS,
  sunken: [],
}

export const ridgesOf = (place: Pick<Place, 'kind' | 'marks'>): readonly Ridge[] => rowOf(RIDGES, place) ?? HILLS

/** Noise round a circle with a whole number of periods. */
const ringNoise = (seed: number, t: number, periods: number): number => {
  const p = Math.max(1, Math.round(periods))
  const x = t * p
  // Blend the seam: noise1 over 0..p, and over -p..0, crossing at the end.
  const w = t * t * t
  return noise1(seed, x) * (1 - w) + noise1(seed, x - p) * w
}

export const SECTORS = 8
const SEASONED = { spring: 0x9cb080, summer: -1, autumn: 0xb08a58, winter: 0xa8a49c } as const

/** Builds one eighth of a ring. */
export const ridge = (b: MeshBuilder, place: Place, one: Ridge, n: number, sector: number): void => {
  const seed = place.seed + n * 31
  const sides = (one.forest ? 416 : 240) / SECTORS
  const all = sides * SECTORS
  const rows = one.snow !== undefined ? 8 : one.table ? 7 : 5
  const turned = SEASONED[place.season]
  const green = one.forest && turned >= 0 && place.kind !== 'snow-field' && place.kind !== 'temple'
  const crestTone = green ? mix(one.crest, turned, 0.5) : one.crest
  const tops = (s: number): number => {
    const t = (((s % all) + all) % all) / all
    const wave = ringNoise(seed, t, one.bumps)
    const fine = ringNoise(seed + 7, t, one.bumps * 3.7)
    const tiny = ringNoise(seed + 9, t, one.bumps * 10)
    const peak = (1 - one.sharp) * (wave * 0.5 + 0.5) + one.sharp * (1 - Math.abs(wave)) ** 1.5
    const shape =
      peak * (0.82 - 0.22 * one.sharp) +
      (0.1 + 0.2 * one.sharp) * (1 - Math.abs(fine)) +
      (0.03 + 0.035 * one.sharp) * tiny
    return one.table ? (shape < 0.34 ? 0.08 : shape < 0.52 ? 0.42 : 0.86 + 0.04 * fine) : Math.max(0, shape - 0.04)
  }
  const at = (s: number, r: number): { p: P3; high: number; spur: number } => {
    const a = (s / all) * Math.PI * 2
    const t = (((s % all) + all) % all) / all
    const h = r / rows
    const shape = tops(s)
    // Spurs run down from the crest, bending as they go.
    const spur = Math.abs(ringNoise(seed + 5, (t + h * 0.006 + 1) % 1, one.bumps * 2.6))
    const gully = Math.abs(ringNoise(seed + 6, (t + 1 - h * 0.004) % 1, one.bumps * 7))
    const carve = 0.72 * spur + 0.28 * gully
    const ragged = one.forest ?? (one.sharp > 0.8 ? one.height * 0.05 : 0)
    const teeth = ragged > 0 && r === rows ? ragged * (0.25 + 0.95 * cell01(seed, s % all, 3)) : 0
    const high = shape * (one.table ? Math.min(1, h * 1.25) : h ** 0.86) * (1 - 0.3 * carve * (1 - h))
    const d = one.distance * (1 - (one.table ? 0.03 : 0.13) * (1 - h) + 0.07 * carve * (1 - h) * h * 4)
    const y = r === 0 ? -70 : one.low + (one.height - one.low) * high - (one.low + 60) * (1 - h) ** 3 + teeth
    return { p: [Math.sin(a) * d, y, -Math.cos(a) * d], high, spur: carve }
  }
  const ids: number[][] = []
  for (let q = 0; q <= sides; q++) {
    const s = sector * sides + q
    const column: number[] = []
    for (let r = 0; r <= rows; r++) {
      const { p, high, spur } = at(s, r)
      const left = at(s - 1, r).p
      const right = at(s + 1, r).p
      const up = at(s, Math.min(rows, r + 1)).p
      const down = at(s, Math.max(0, r - 1)).p
      const e: P3 = [right[0] - left[0], right[1] - left[1], right[2] - left[2]]
      const f: P3 = [up[0] - down[0], up[1] - down[1], up[2] - down[2]]
      const c: P3 = [e[1] * f[2] - e[2] * f[1], e[2] * f[0] - e[0] * f[2], e[0] * f[1] - e[1] * f[0]]
      const l = -Math.hypot(...c) || 1
      // Towards the viewer and a little up: seen from the middle of the ring.
      const inward: P3 = [-p[0] / one.distance, 0.5, -p[2] / one.distance]
      const flip = c[0] * inward[0] + c[1] * inward[1] + c[2] * inward[2] > 0 ? -l : l
      const h = r / rows
      let tone = mix(one.foot, crestTone, Math.min(1, h * 1.15))
      tone = mix(tone, one.crest, 0.4 * (1 - spur) * h)
      if (one.forest) tone = mix(tone, mix(one.crest, 0x24443c, 0.4), 0.55 * cell01(seed + 3, s % all, r) * h)
      if (one.table) tone = mix(tone, r % 2 === 0 ? one.crest : one.foot, 0.6)
      if (one.snow !== undefined) {
        const line = one.snow + 0.16 * ringNoise(seed + 8, (s % all) / all, one.bumps * 5) + 0.3 * (spur - 0.4)
        tone = mix(tone, 0xf4f8fc, Math.max(0, Math.min(1, (high - line) * 9)))
      }
      const soft = one.forest ? 0.5 : 0.2
      const [nx, ny, nz] = [
        (c[0] / flip) * (1 - soft) + inward[0] * soft,
        (c[1] / flip) * (1 - soft) + inward[1] * soft,
        (c[2] / flip) * (1 - soft) + inward[2] * soft,
      ]
      const m = Math.hypot(nx, ny, nz) || 1
      column.push(b.vertex('distant', p, [nx / m, ny / m, nz / m], tone))
    }
    ids.push(column)
  }
  for (let q = 0; q < sides; q++)
    for (let r = 0; r < rows; r++) {
      const [a, d] = [ids[q]![r]!, ids[q + 1]![r]!]
      const [e, f] = [ids[q]![r + 1]!, ids[q + 1]![r + 1]!]
      b.triangle('distant', a, d, f)
      b.triangle('distant', a, f, e)
    }
}
