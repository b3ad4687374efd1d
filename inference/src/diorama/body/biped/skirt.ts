/** Cloth that hangs from the waist: skirts, and what coats, robes and dresses are below the belt. */
import { blend, shade, type Cling, type Sheet } from '../shape/sheet.ts'
import { mix, smooth, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import { legRadius } from './limbs.ts'
import type { Weave } from './pattern.ts'
import { sectionAt } from './torso.ts'

export interface Skirt {
  top: number
  hem: number
  /** Half widths at the top and at the hem (m). */
  topR: [number, number]
  hemR: [number, number]
  pleats: number
  depth: number
  colour: number
  trim: number
  /** Height of the trim band (m; 0 none). */
  band: number
  /** How much it follows the legs, 0..1. */
  legs: number
  /** Opening in front, radians each side; below 0 the figure's right edge goes under the left. */
  open?: number
  ruffle?: number
  columns?: number
  weave?: Weave
}

/** The four bones that count, of however many pull. */
const strongest = (parts: [bone: number, weight: number][]): Cling => {
  const most = parts.sort((m, n) => n[1] - m[1]).slice(0, 4)
  const sum = most.reduce((a, [, k]) => a + k, 0)
  return { bones: most.map(([b]) => b), weights: most.map(([, k]) => k / sum) }
}

/** Heights of the rows; of cloth that goes below the knee one lies on it and one to either side, for there it bends. */
const rowsOf = (n: number, top: number, hem: number, knee: number | null, near: number): number[] => {
  const spread = (from: number, to: number, count: number): number[] =>
    Array.from({ length: count }, (_, i) => (count === 1 ? to : mix(from, to, i / (count - 1))))
  if (knee === null || n < 5) return knee === null ? spread(top, hem, n) : [top, knee, hem]
  const above = Math.ceil((n - 1) / 2)
  return [
    ...spread(top, knee + near, above),
    knee,
    ...spread(Math.max(knee - near, hem + near * 0.5), hem, n - 1 - above),
  ]
}

/** A skirt of folds: bound to waist, hem and thighs, so that it swings, parts over knees and lies down when its wearer squats. */
export const skirt = (sheet: Sheet, f: Frame, s: Skirt): void => {
  const rows = [10, 8, 5, 3][sheet.level]
  const wanted = s.columns ?? Math.max(28, s.pleats * 4)
  const columns = Math.max(8, Math.round(wanted * [1, 0.85, 0.55, 0.25][sheet.level]))
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const kneeY = f.joints[B.shinL][1]
  const around = !s.open
  const H = f.height
  // a hem about the knee stays with the thighs
  const long = smooth(kneeY - s.hem, 0.15 * f.shin, 0.5 * f.shin)
  const heights = rowsOf(rows, s.top, s.hem + s.band, long > 0 ? kneeY : null, 0.22 * f.thigh)
  if (s.band > 0) heights.push(s.hem + s.band, s.hem)
  heights.forEach((y, r) => {
    const t = Math.min((s.top - y) / (s.top - s.hem), 1)
    const banded = s.band > 0 && r >= rows
    const body = sectionAt(f, y)
    const u = (f.joints[B.thighL][1] - y) / f.thigh
    const clear = f.height * 0.007
    const leg0 = u > -0.2 && u < 0.9 ? legRadius(f, Math.max(u, 0)) : 0
    const hip = leg0 > 0 ? f.joints[B.thighL][0] + leg0 : 0
    const least: [number, number] = [
      Math.max(hip, u < 0.15 ? body.rx : 0) + clear,
      Math.max(leg0, u < 0.15 ? body.rz + Math.abs(body.z) : 0) + clear,
    ]
    for (let c = 0; c < columns; c++) {
      const u = c / (around ? columns : columns - 1)
      const a = around ? u * Math.PI * 2 : (s.open as number) + u * (Math.PI * 2 - 2 * (s.open as number))
      const fold = Math.sin(a * s.pleats + 0.4 * Math.sin(a * 3))
      const swell = t ** 0.8
      const k =
        1 + fold * s.depth * 1.5 * t ** 1.2 + (banded ? (s.ruffle ?? 0) * (1 + Math.sin(a * s.pleats * 2.5)) : 0)
      // cloth lies over the hips, never inside them
      const under = (s.open ?? 0) < 0 && u > 0.5 ? H * 0.006 * smooth(Math.cos(a), 0.8, 1) : 0
      const rx = Math.max(mix(s.topR[0], s.hemR[0], swell) * k, least[0]) - under
      const rz = Math.max(mix(s.topR[1], s.hemR[1], swell) * k, least[1]) - under
      const p: Vec3 = [Math.sin(a) * rx, y + fold * s.depth * 0.08 * t, Math.cos(a) * rz]
      const front = 0.5 + 0.5 * Math.cos(a)
      const trail = 1 - smooth(front, 0.3, 0.75)
      // below the knee a long hem is pushed by the shins, behind by the whole calf
      const shin =
        long *
        mix(
          smooth(kneeY + 0.04 * f.shin - y, 0, 0.24 * f.shin),
          smooth(kneeY + 0.3 * f.shin - y, 0, 0.6 * f.shin),
          trail,
        )
      const ahead = smooth(front, 0.1, 0.62)
      const enter = smooth(t, -0.05, 0.45)
      // in front all of it: any part of the hips' would draw it back over the knee of who sits or squats
      const given = 0.14 + 0.2 * long * smooth(kneeY + 0.4 * f.thigh - y, 0, 0.4 * f.thigh)
      const thigh = enter * (1 - shin) * mix(given * Math.min(s.legs + 0.3, 1), 1, ahead)
      const calf = enter * shin * mix(0.98, 1, ahead)
      const left = smooth(p[0] / (rx || 1), -0.42, 0.42)
      const low = smooth(t, 0.15, 1)
      // round the bend of the knee, or cloth of a folded leg would be drawn through it
      const bent = long * smooth(kneeY + 0.3 * f.thigh - y, 0, 0.3 * f.thigh) * ahead
      // the waistband stays on the body that bends above it
      const bound = mix(0.25, 0.75, front) * (1 - smooth(t, 0, 0.16))
      const free = 1 - thigh - calf
      const parts: [number, number][] = [
        [B.spine, free * bound],
        [B.skirt, free * (1 - bound) * (1 - low)],
        [B.hem, free * (1 - bound) * low],
      ]
      for (const [k, lap, knee, fall, train] of [
        [left, B.lapL, B.kneeL, B.fallL, B.trailL],
        [1 - left, B.lapR, B.kneeR, B.fallR, B.trailR],
      ])
        parts.push(
          [lap, k * thigh * (1 - bent)],
          [knee, k * thigh * bent],
          [fall, k * calf * (1 - trail)],
          [train, k * calf * trail],
        )
      const cling = strongest(parts)
      const valley = 0.5 - 0.5 * fold
      const own = blend(s.colour, blend(shade(s.colour, -0.36), 0x241c38, 0.15), valley * 0.6 * t)
      sheet.vertex(p, [0, 0, 1], banded ? s.trim : s.weave ? s.weave(r, c, own) : own, cling)
    }
  })
  sheet.grid(base, heights.length, columns, around, true)
  sheet.smooth(base, faces)
}
