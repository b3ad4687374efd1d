/** Ways to make cloth: a shell over the body with hems, a skirt of folds, a band round a limb, buttons, a collar. Garments are put together from these. */
import { type Cone, type Field } from '../shape/field.ts'
import { ball, tube } from '../shape/loft.ts'
import { blend, rigid, shade, type Cling, type Sheet } from '../shape/sheet.ts'
import { add, dot, length, mad, mix, mul, smooth, sub, type Vec3 } from '../shape/vec.ts'
import { ARM, B, type Frame } from './frame.ts'
import { armCones, torsoCones } from './flesh.ts'
import { armTube } from './limbs.ts'

export interface Shell {
  colour: number
  grow: number
  /** Height of hem and of neckline (m), length of the sleeves as part of the arm (0 none, 1 wrist). */
  hem: number
  neck: number
  sleeve: number
  /** Extra looseness at the cuff, at the shoulder (m). */
  loose?: number
  pad?: number
  /** Neckline cut down in front (m). */
  vee?: number
  /** Only the front within this half width (m): a shirt under a jacket. */
  bib?: number
  cell: number
}

/** Upper garment over torso and arms. */
export const shell = (sheet: Sheet, f: Frame, s: Shell, paint?: (p: Vec3, own: number) => number): void => {
  const cones: Cone[] = torsoCones(f, s.colour)
  const reach = (f.upper + f.fore) * s.sleeve
  for (const side of [1, -1] as const) {
    if (s.sleeve > 0.02) {
      const upper = side === 1 ? B.upperL : B.upperR
      const root = f.joints[upper]
      // the field holds the shoulder only; the sleeve goes on as a tube
      cones.push(
        ...armCones(f, side, s.colour)
          .slice(0, 1)
          .map((c) => ({ ...c, ra: c.ra + (s.pad ?? 0) * 0.3 })),
      )
      if (s.pad)
        cones.push({
          a: add(root, [-side * f.r.upper * 0.3, f.r.upper * 0.35, 0]),
          b: add(root, [side * s.pad * 0.5, f.r.upper * 0.12, 0]),
          ra: f.r.upper * 0.85,
          rb: f.r.upper * 0.8,
          melt: f.r.upper,
          bones: [side === 1 ? B.shoulderL : B.shoulderR, side === 1 ? B.shoulderL : B.shoulderR],
          colour: s.colour,
        })
    }
  }
  const field: Field = {
    cones,
    grow: s.grow,
    cut: (p) => {
      let d = Math.max(s.hem - p[1], p[1] - s.neck + Math.max(p[2], 0) * 0.25)
      if (s.vee) d = Math.max(d, Math.min((p[2] + 0.0) * 2, (p[1] - (s.neck - s.vee) - Math.abs(p[0]) * 1.7) * 0.6))
      if (s.bib) d = Math.max(d, Math.abs(p[0]) - s.bib, -p[2])
      for (const side of [1, -1] as const) {
        const root = f.joints[side === 1 ? B.upperL : B.upperR]
        const along = dot(sub(p, root), [ARM[0] * side, ARM[1], 0])
        const off = length(sub(sub(p, root), mul([ARM[0] * side, ARM[1], 0], along)))
        if (p[0] * side > root[0] * side * 0.75 && along > 0 && off < f.r.upper * 1.5 + s.grow)
          d = Math.max(d, along - Math.min(Math.max(reach, 0), f.upper * 0.34))
      }
      return d
    },
  }
  const total = (f.upper + f.fore) * s.sleeve
  const end = total < f.upper ? total / f.upper : 1 + (total - f.upper) / f.fore
  if (s.sleeve > 0.02)
    for (const side of [1, -1] as const)
      armTube(sheet, f, side, {
        colour: s.colour,
        from: 0.02,
        to: end,
        grow: (u) =>
          s.grow * (0.86 + 0.14 * smooth(u, 0, 0.5)) +
          (s.loose ?? 0) * smooth(u, 0.15, 1.6) +
          (s.pad ?? 0) * 0.3 * (1 - smooth(u, 0.1, 0.6)),
      })
  sheet.flesh(field, s.cell, f.height * 0.02, paint ? (p, _n, own) => paint(p, own) : undefined)
}

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
  /** Opening in front, radians each side. */
  open?: number
  ruffle?: number
  columns?: number
}

/** A skirt of folds: bound to waist, hem and thighs, so that it swings, parts over knees and lies down when its wearer squats. */
export const skirt = (sheet: Sheet, f: Frame, s: Skirt): void => {
  const rows = sheet.level < 2 ? 8 : sheet.level === 2 ? 6 : 4
  const wanted = s.columns ?? Math.max(24, s.pleats * 3)
  const columns = sheet.level < 2 ? wanted : Math.max(10, Math.round(wanted * (sheet.level === 2 ? 0.7 : 0.42)))
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const kneeY = f.joints[B.shinL][1]
  const around = !s.open
  // a hem about the knee stays with the thighs
  const long = smooth(kneeY - s.hem, 0.15 * f.shin, 0.5 * f.shin)
  const heights: number[] = Array.from({ length: rows }, (_, r) => mix(s.top, s.hem + s.band, r / (rows - 1)))
  if (s.band > 0) heights.push(s.hem + s.band, s.hem)
  heights.forEach((y, r) => {
    const t = Math.min((s.top - y) / (s.top - s.hem), 1)
    const banded = s.band > 0 && r >= rows
    for (let c = 0; c < columns; c++) {
      const u = c / (around ? columns : columns - 1)
      const a = around ? u * Math.PI * 2 : (s.open as number) + u * (Math.PI * 2 - 2 * (s.open as number))
      const fold = Math.sin(a * s.pleats + 0.4 * Math.sin(a * 3))
      const swell = t ** 0.8
      const k = 1 + fold * s.depth * t ** 1.3 + (banded ? (s.ruffle ?? 0) * (1 + Math.sin(a * s.pleats * 2.5)) : 0)
      const rx = mix(s.topR[0], s.hemR[0], swell) * k
      const rz = mix(s.topR[1], s.hemR[1], swell) * k
      const p: Vec3 = [Math.sin(a) * rx, y + fold * s.depth * 0.04 * t, Math.cos(a) * rz]
      const front = 0.5 + 0.5 * Math.cos(a)
      // below the knee a long hem is pushed by the shins
      const shin = 0.9 * long * smooth(kneeY + 0.05 * f.height - y, 0, 0.3 * f.shin)
      const leg =
        smooth(t, -0.05, 0.5) * mix(mix(0.14, 0.85, shin), 0.97, smooth(front, 0.1, 0.62)) * Math.min(s.legs + 0.3, 1)
      const left = smooth(p[0] / (rx || 1), -0.42, 0.42)
      const low = smooth(t, 0.15, 1)
      const parts: [number, number][] = [
        [B.skirt, (1 - leg) * (1 - low)],
        [B.hem, (1 - leg) * low],
        [B.lapL, leg * left * (1 - shin)],
        [B.lapR, leg * (1 - left) * (1 - shin)],
        [B.shinL, leg * left * shin],
        [B.shinR, leg * (1 - left) * shin],
      ]
      parts.sort((m, n) => n[1] - m[1])
      const sum = parts[0][1] + parts[1][1] + parts[2][1] + parts[3][1]
      const cling: Cling = {
        bones: parts.slice(0, 4).map(([b]) => b),
        weights: parts.slice(0, 4).map(([, k]) => k / sum),
      }
      const valley = 0.5 - 0.5 * fold
      sheet.vertex(p, [0, 0, 1], banded ? s.trim : blend(s.colour, shade(s.colour, -0.3), valley * 0.55 * t), cling)
    }
  })
  sheet.grid(base, heights.length, columns, around, true)
  sheet.smooth(base, faces)
}

/** A band round the body or a limb: cuff, belt, boot rim. */
export const band = (
  sheet: Sheet,
  at: Vec3,
  axis: Vec3,
  r: [number, number],
  high: number,
  colour: number,
  cling: (p: Vec3) => Cling,
  bulge = 0.25,
  sides = 14,
): void => {
  const wide: Vec3 = Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : [0, 0, 1]
  tube(sheet, {
    line: [-0.5, -0.3, 0.3, 0.5].map((t) => mad(at, axis, t * high)),
    radius: (t) => r[0] * (t < 0.1 || t > 0.9 ? 1 - bulge * 0.12 : 1),
    flat: r[1] / r[0],
    wide,
    sides,
    colour: () => colour,
    cling: (_t, p) => cling(p),
    caps: [false, false],
  })
}

/** Cuffs at the end of both sleeves. */
export const cuffs = (sheet: Sheet, f: Frame, sleeve: number, r: number, high: number, colour: number): void => {
  for (const s of [1, -1] as const) {
    const upper = s === 1 ? B.upperL : B.upperR
    const dir: Vec3 = [ARM[0] * s, ARM[1], 0]
    const at = mad(f.joints[upper], dir, (f.upper + f.fore) * sleeve - high * 0.4)
    const bone = sleeve * (f.upper + f.fore) > f.upper ? upper + 2 : upper
    band(sheet, at, dir, [r + f.height * 0.005, r + f.height * 0.005], high, colour, () => rigid(bone))
  }
}

/** A row of buttons down the front: heights from and to, depth at a height. */
export const buttons = (
  sheet: Sheet,
  f: Frame,
  from: number,
  to: number,
  n: number,
  colour: number,
  z: (y: number) => number,
  x = 0,
  r = 0.0065,
): void => {
  if (sheet.level > 2) return
  for (let i = 0; i < n; i++) {
    const y = mix(from, to, n === 1 ? 0 : i / (n - 1))
    const bone = y > f.joints[B.chest][1] ? B.chest : y > f.joints[B.spine][1] ? B.spine : B.hips
    ball(sheet, [x, y, z(y)], f.height * r, colour, bone, [1, 1, 0.5], 5, 7)
  }
}

/** Depth of the body's front at a height, grown by g (m): where buttons and belts lie. */
export const frontAt = (f: Frame, y: number, g: number): number => {
  const j = f.joints
  const [hip, waist, chest] = [f.r.hip[2], f.r.waist[2], f.r.chest[2] * (f.female && f.child < 0.4 ? 1.28 : 1.0)]
  const [a, b, c] = [
    j[B.hips][1],
    j[B.spine][1] + (j[B.chest][1] - j[B.spine][1]) * 0.4,
    mix(j[B.chest][1], j[B.upperL][1], 0.35),
  ]
  const r =
    y < b
      ? mix(hip, waist, smooth(y, a, b))
      : mix(waist, chest, smooth(y, b, c)) * (y > c ? 1 - 0.35 * smooth(y, c, j[B.upperL][1]) : 1)
  return r + g
}

/** A turned-down collar: a ring that falls open in front. */
export const collar = (sheet: Sheet, f: Frame, colour: number, size: number, grow: number, open = 0.5): void => {
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const neck = f.joints[B.neck]
  const n = sheet.level < 2 ? 29 : 13
  const H = f.height
  for (let r = 0; r < 3; r++)
    for (let c = 0; c < n; c++) {
      const u = c / (n - 1)
      const a = open * 0.35 + u * (Math.PI * 2 - open * 0.7)
      const fall = r / 2
      const point = Math.exp(-(((Math.min(u, 1 - u) - 0.06) / 0.1) ** 2))
      const rr = f.r.neck * 1.28 + grow * 0.4 + fall * size * (0.62 + 0.3 * Math.abs(Math.sin(a))) * (r === 0 ? 0 : 1)
      const y =
        neck[1] +
        H * 0.012 +
        (r === 0 ? H * 0.002 : 0) -
        fall * size * (0.42 + 0.75 * point) -
        Math.abs(Math.sin(a)) * fall * size * 0.25
      sheet.vertex(
        [Math.sin(a) * rr * 1.06, y, neck[2] + Math.cos(a) * rr * 1.0 + H * 0.002],
        [0, 1, 0],
        colour,
        rigid(B.chest),
      )
    }
  sheet.grid(base, 3, n, false, true)
  sheet.smooth(base, faces)
}

/** Belt or sash round the waist. */
export const belt = (
  sheet: Sheet,
  f: Frame,
  y: number,
  high: number,
  grow: number,
  colour: number,
  buckle?: number,
): void => {
  const rx = mix(f.r.waist[0], f.r.hip[0], smooth(y, f.joints[B.chest][1], f.joints[B.hips][1])) + grow
  const rz = frontAt(f, y, grow)
  band(
    sheet,
    [0, y, 0],
    [0, -1, 0],
    [rx, rz],
    high,
    colour,
    () => ({ bones: [B.spine, B.skirt], weights: [0.5, 0.5] }),
    0.4,
    20,
  )
  if (buckle !== undefined) ball(sheet, [0, y, rz], high * 0.55, buckle, B.spine, [1.2, 0.9, 0.3], 5, 8)
}
