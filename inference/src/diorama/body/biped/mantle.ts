/** Sheets of hair: a mantle that falls from the crown in uneven clumps, a fringe, hair combed to a tie, and puffs of curls. */
import { hash01 } from '../../state/rng.ts'
import { blend, rigid } from '../shape/sheet.ts'
import { clamp, mix, smooth, unit, type Vec3 } from '../shape/vec.ts'
import { B } from './frame.ts'
import { RAD, type Strands } from './strands.ts'

/** One clump across a sheet: where column k lies, 0 at its edges .. 1 on its ridge, its own number. */
interface Column {
  u: number
  ridge: number
  clump: number
}

/** Splits 0..1 into uneven clumps with `per` columns each. */
const clumpsOf = (n: number, per: number, seed: number): Column[] => {
  const widths = Array.from({ length: n }, (_, i) => 0.5 + 1.1 * hash01(i, seed))
  const total = widths.reduce((s, w) => s + w, 0)
  const out: Column[] = []
  let at = 0
  widths.forEach((w, i) => {
    for (let k = i === 0 ? 0 : 1; k <= per; k++) {
      const t = k / per
      out.push({ u: (at + (w * t) / 1) / total, ridge: Math.sin(Math.PI * t), clump: i })
    }
    at += w
  })
  return out
}

export interface Mantle {
  /** Azimuth it spans, from the left temple round the back to the right one: half the open angle in front. */
  open: number
  clumps: number
  thick: number
  /** Elevation (degrees) it leaves the skull at, by azimuth (0 front .. PI back). */
  leave: (az: number) => number
  /** Hem below the chin, in heads; nothing: it ends where it leaves the skull. */
  hem?: number
  /** How far clumps differ in length, and how deep the gaps between their points are (heads). */
  ragged: number
  flare: number
  curl: number
  wave: number
  seed: number
  crown?: number
}

const ELS = [
  [89, 78, 65, 53, 42, 31, 17],
  [89, 78, 65, 53, 42, 31, 17],
  [88, 60, 34],
  [88, 42],
]
/** Of what ends at the nape: down round the back of the skull, which a flat piece would let through. */
const CROP_ELS = [
  [89, 76, 61, 46, 31, 14, -6, -27],
  [89, 76, 61, 46, 31, 14, -6, -27],
  [88, 52, 16, -20],
  [88, 38, -8],
]

/** A mantle over skull, sides and back. */
export const mantle = (s: Strands, m: Mantle): void => {
  const { sheet, h, chin, on, f } = s
  const per = [4, 2, 2, 1][sheet.level]
  const clumps = sheet.level < 3 ? m.clumps : Math.ceil(m.clumps * 0.45)
  const columns = clumpsOf(clumps, per, m.seed)
  const els = (m.hem === undefined ? CROP_ELS : ELS)[sheet.level]
  const length = m.hem === undefined ? 0 : 0.4 + m.hem
  const hang =
    m.hem === undefined ? 0 : Math.max(2, Math.round((4.5 + 2.8 * length) * [1, 0.8, 0.55, 0.4][sheet.level]))
  const rows = els.length + 1 + hang
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const back = -f.r.chest[2] * 1.1
  for (let r = 0; r < rows; r++)
    for (const { u, ridge, clump } of columns) {
      const az = m.open + u * (Math.PI * 2 - 2 * m.open)
      const odd = hash01(clump, m.seed + 9) - 0.5
      const front = Math.abs(az > Math.PI ? Math.PI * 2 - az : az)
      const last = m.leave(front)
      const groove = 1 - ridge
      const tail = r - els.length
      // clumps taper where they end: their edges stop short of their middles
      const short = groove * m.ragged * (m.hem === undefined ? 60 : 0)
      const el =
        (r < els.length
          ? Math.max(els[r], last + 4 + short)
          : last + short + (m.hem === undefined ? odd * m.ragged * 60 : 0)) * RAD
      const lift = m.thick * (0.8 + 0.26 * ridge + 0.36 * odd * smooth(r, 1, 4)) * (r === 0 ? 0.8 : 1)
      let p = on(az, el, m.hem === undefined && tail >= 0 ? lift * 0.55 : lift)
      if (tail > 0) {
        const t = tail / hang
        const out: Vec3 = unit([p[0], 0, p[2] - s.centre[2]])
        const hemY =
          chin[1] - (m.hem ?? 0) * h + groove * m.ragged * h + odd * m.ragged * 0.9 * h + (front < 1.4 ? 0.05 * h : 0)
        const y = mix(p[1], hemY, t)
        const below = clamp((chin[1] - y) / h + 0.2, 0, 3)
        const bell = Math.sin(Math.PI * Math.min(t * 0.85, 1)) * m.flare - m.curl * t ** 3
        const depth = ((ridge - 0.5) * 0.035 + odd * 0.05) * t
        const wave = m.wave * smooth(below, 0, 0.6) * Math.sin(y / (h * 0.13) + clump * 1.3)
        p = [p[0] + out[0] * (bell + depth + wave * 0.4) * h, y, p[2] + out[2] * (bell + depth + wave * 0.4) * h]
        p[0] += wave * 0.6 * h * Math.cos(az)
        if (length > 0.7) {
          // long hair goes behind the shoulders and lies on the back
          const k = smooth(below, 0.1, 0.6)
          p[2] = mix(p[2], Math.min(back - (0.05 + 0.05 * ridge) * h + 0.12 * h * Math.abs(Math.sin(az)), p[2]), k)
          p[0] *= mix(1, 0.9 + m.flare * 0.6, k)
        }
      }
      sheet.vertex(
        p,
        [0, 1, 0],
        tail > 0
          ? blend(
              s.sheen(last * RAD, groove * 0.9, odd),
              s.light,
              0.22 * ridge * Math.sin(Math.PI * clamp(tail / hang)),
            )
          : s.sheen(el, groove, odd),
        s.cling(p),
      )
    }
  sheet.grid(base, rows, columns.length, false, true)
  sheet.smooth(base, faces)
}

export interface Fringe {
  /** Half the azimuth it spans (degrees), elevation of its points in the middle and at the temples. */
  half: number
  middle: number
  temple: number
  /** Where it parts, -1..1 of the span; 9: nowhere. */
  part: number
  clumps: number
  jag: number
  thick: number
  seed: number
}

/** A fringe of pointed clumps from the crown over the forehead. */
export const fringe = (s: Strands, m: Fringe): void => {
  const { sheet, on } = s
  const per = sheet.level === 0 ? 4 : sheet.level < 3 ? 2 : 1
  const columns = clumpsOf(sheet.level < 3 ? m.clumps : 3, per, m.seed)
  const rows = sheet.level < 2 ? 8 : sheet.level === 2 ? 5 : 3
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const parted = m.part < 5
  for (let r = 0; r < rows; r++)
    for (const { u, ridge, clump } of columns) {
      const v = r / (rows - 1)
      const w = u * 2 - 1
      const odd = hash01(clump, m.seed + 5) - 0.5
      const from = parted ? w - m.part : w
      const open = parted ? Math.exp(-((from / 0.3) ** 2)) : 0
      const point =
        mix(m.middle, m.temple, smooth(Math.abs(w), 0.35, 1)) +
        (1 - ridge) ** 1.3 * m.jag +
        odd * m.jag * 0.7 +
        open * 15
      const el = mix(88, point, v ** 0.92) * RAD
      const az = (w * m.half + (parted ? Math.sign(from) * (1 - open) * 9 * v * v : 3 * v * v)) * RAD
      const lift =
        m.thick * (0.8 + 0.28 * ridge + 0.2 * odd * v) * (r === 0 ? 0.8 : 1) +
        0.03 * Math.sin(Math.PI * v) -
        0.03 * v ** 4
      const p = on(az, el, lift)
      sheet.vertex(
        p,
        [0, 1, 0],
        blend(s.sheen(el, (1 - ridge) * (0.4 + 0.6 * v), odd), s.deep, 0.1 * v ** 3),
        rigid(B.head),
      )
    }
  sheet.grid(base, rows, columns.length, false)
  sheet.smooth(base, faces)
}

/** Elevation (degrees) of the hairline by azimuth from the front (radians, 0..PI). */
export const hairline = (az: number): number =>
  mix(mix(30, 14, smooth(az, 0.2, 0.95)), mix(-14, -38, smooth(az, 1.7, 2.6)), smooth(az, 0.95, 1.6))

/** Hair combed from the hairline to a tie at (az, el) of the back; `sides` 1: all of it, 2: parted to two ties at ±az. */
export const combed = (s: Strands, tieAz: number, tieEl: number, sides: 1 | 2, thick = 0.05): void => {
  const { sheet, on } = s
  const n = [44, 30, 16, 9][sheet.level]
  const rows = [7, 6, 4, 3][sheet.level]
  const dir = (az: number, el: number): Vec3 => [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)]
  for (const side of sides === 2 ? [1, -1] : [0]) {
    const base = sheet.position.length / 3
    const faces = sheet.index.length
    const goal = dir(side === 0 ? Math.PI : side * tieAz, tieEl)
    const half = side === 0 ? n : Math.ceil(n / 2) + 1
    for (let r = 0; r < rows; r++)
      for (let k = 0; k < half; k++) {
        const az = side === 0 ? (k / n) * Math.PI * 2 - Math.PI : side * (k / (half - 1)) * Math.PI
        const t = r / (rows - 1)
        const start = dir(az, hairline(Math.abs(az)) * RAD)
        // what starts in front goes over the crown, not through the sides
        const over = 1.5 * smooth(Math.cos(az), -0.2, 0.5) * t * (1 - t)
        const way = unit([0, 1, 2].map((i) => mix(start[i], goal[i], t) + (i === 1 ? over : 0)) as Vec3)
        const groove = k % 2
        const el = Math.asin(clamp(way[1], -1, 1))
        const p = on(
          Math.atan2(way[0], way[2]),
          el,
          thick * (0.35 + 0.75 * smooth(t, 0, 0.25)) -
            groove * 0.012 * Math.sin(Math.PI * t) +
            0.02 * smooth(t, 0.85, 1),
        )
        sheet.vertex(
          p,
          [0, 1, 0],
          s.sheen(el, groove * 0.55 * smooth(t, 0.05, 0.4), (k % 5) * 0.2 - 0.4),
          rigid(B.head),
        )
      }
    sheet.grid(base, rows, half, side === 0, side === -1)
    sheet.smooth(base, faces)
  }
}

/** Curls: a bumpy cloud round the head, `lift` heads thick, of `cells` puffs, down to `low` degrees behind. */
export const puffs = (s: Strands, lift: number, cells: number, low: number, bump: number): void => {
  const { sheet, on } = s
  const [columns, rows] = [
    [40, 20],
    [30, 15],
    [18, 9],
    [10, 5],
  ][sheet.level]
  const seeds: Vec3[] = Array.from({ length: cells }, (_, i) => {
    const y = 1 - (1.75 * (i + 0.5)) / cells
    const a = i * 2.39996
    const r = Math.sqrt(Math.max(1 - y * y, 0))
    return [Math.sin(a) * r, y, Math.cos(a) * r]
  })
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const near = 2.4 / Math.sqrt(cells)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const az = (c / columns) * Math.PI * 2
      const front = az > Math.PI ? Math.PI * 2 - az : az
      const v = r / (rows - 1)
      const edge = mix(hairline(front) + 4, low, smooth(front, 0.9, 1.6))
      const el = mix(edge, 89, v) * RAD
      const d: Vec3 = [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)]
      let best = 9
      for (const q of seeds) best = Math.min(best, Math.hypot(q[0] - d[0], q[1] - d[1], q[2] - d[2]))
      const puff = 1 - (best / near) ** 2 * 1.6
      const swell = v < 0.38 ? Math.sqrt(Math.max(1 - (1 - v / 0.38) ** 2, 0)) : 1
      const p = on(az, el, 0.012 + swell * (lift * (0.86 + 0.14 * Math.sin(el)) + bump * puff))
      sheet.vertex(
        p,
        [0, 1, 0],
        blend(s.sheen(el, 0.75 * (1 - puff) + 0.4 * (1 - swell), puff - 0.5), s.light, 0.16 * clamp(puff)),
        rigid(B.head),
      )
    }
  sheet.grid(base, rows, columns, true)
  sheet.smooth(base, faces)
}
