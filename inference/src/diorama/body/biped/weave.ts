/** Ways to make cloth: a shell over the body with hems, a band round a limb, buttons, a collar; skirts have a file of their own. Garments are put together from these. */
import { ball, tube } from '../shape/loft.ts'
import { blend, rigid, shade, type Cling, type Sheet } from '../shape/sheet.ts'
import { mad, mix, smooth, type Vec3 } from '../shape/vec.ts'
import { ARM, B, type Frame } from './frame.ts'
import { armTube } from './limbs.ts'
import type { Weave } from './pattern.ts'
import { onTrunk, sectionAt, trunk, trunkCling } from './torso.ts'

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
  /** Widens the hem (m). */
  flare?: number
  paint?: (p: Vec3, own: number) => number
  weave?: Weave
}

/** Upper garment over torso and arms. */
export const shell = (sheet: Sheet, f: Frame, s: Shell): void => {
  const total = (f.upper + f.fore) * s.sleeve
  const end = total < f.upper ? total / f.upper : 1 + (total - f.upper) / f.fore
  const dark = blend(shade(s.colour, -0.34), 0x241c38, 0.15)
  if (s.sleeve > 0.02)
    for (const side of [1, -1] as const)
      armTube(sheet, f, side, {
        colour: s.colour,
        weave: s.weave,
        from: 0,
        to: end,
        grow: (u) =>
          s.grow * 0.72 +
          (s.loose ?? 0) * smooth(u, 0.15, 1.6) +
          (s.pad ?? 0) * 0.3 * (1 - smooth(u, 0.1, 0.6)) +
          // cloth bunches at the elbow
          f.height * 0.002 * Math.sin(u * 26) * Math.exp(-(((u - 1) / 0.3) ** 2)),
        paint: (u) =>
          blend(
            s.colour,
            dark,
            0.42 * Math.exp(-(((u - 1.02) / 0.09) ** 2)) + 0.2 * smooth(u, 1.6, 2) + 0.12 * (1 - smooth(u, 0, 0.4)),
          ),
      })
  trunk(sheet, f, {
    colour: s.colour,
    grow: s.grow,
    hem: s.hem,
    neck: s.neck,
    vee: s.vee,
    bib: s.bib,
    flare: s.flare,
    paint: s.paint,
    weave: s.weave,
  })
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
  if (sheet.level > 2) return
  const wide: Vec3 = Math.abs(axis[1]) > 0.9 ? [1, 0, 0] : [0, 0, 1]
  tube(sheet, {
    line: (sheet.level < 1 ? [-0.5, -0.3, 0.3, 0.5] : [-0.5, 0.5]).map((t) => mad(at, axis, t * high)),
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
  if (sheet.level > 1) return
  for (let i = 0; i < n; i++) {
    const y = mix(from, to, n === 1 ? 0 : i / (n - 1))
    const bone = y > f.joints[B.chest][1] ? B.chest : y > f.joints[B.spine][1] ? B.spine : B.hips
    ball(sheet, [x, y, z(y)], f.height * r, colour, bone, [1, 1, 0.5], 5, 7)
  }
}

/** Depth of the body's front at a height, grown by g (m): where buttons and belts lie. */
export const frontAt = (f: Frame, y: number, g: number): number => {
  const k = sectionAt(f, y)
  return k.z + k.rz + g
}

/** A turned-down collar that lies on the shoulders: `size` (m) is its fall, longest at the points in front; `open` the gap between them (radians). */
export const collar = (sheet: Sheet, f: Frame, colour: number, size: number, grow: number, open = 0.5): void => {
  if (sheet.level > 2) return
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  const n = [29, 21, 13, 7][sheet.level]
  const H = f.height
  const neckY = f.joints[B.neck][1] + H * 0.008
  for (let r = 0; r < 4; r++)
    for (let c = 0; c < n; c++) {
      const u = c / (n - 1)
      const a = open * 0.4 + u * (Math.PI * 2 - open * 0.8)
      const fall = Math.max(r - 1, 0) / 2
      const point = Math.exp(-(((Math.min(u, 1 - u) - 0.05) / 0.09) ** 2))
      const y = neckY + (r === 0 ? -H * 0.004 : H * 0.014) - fall * size * (0.5 + 0.6 * point)
      const q = onTrunk(
        f,
        a,
        Math.min(y, neckY),
        grow * (r < 2 ? 0.55 : 1) + H * (r === 0 ? 0 : r === 1 ? 0.003 : 0.007),
      )
      const p: Vec3 = [q[0], q[1] + Math.max(y - neckY, 0) - Math.max(Math.cos(a), 0) * H * 0.01, q[2]]
      sheet.vertex(p, [0, 1, 0], r === 0 ? shade(colour, -0.2) : colour, trunkCling(f, p))
    }
  sheet.grid(base, 4, n, false, true)
  sheet.smooth(base, faces)
}

/** Lapels along a neckline cut to a point: `neck` its height, `vee` its depth, `wide` how far they turn out (m). */
export const lapels = (
  sheet: Sheet,
  f: Frame,
  colour: number,
  neck: number,
  vee: number,
  grow: number,
  wide: number,
): void => {
  if (sheet.level > 2) return
  const H = f.height
  const rows = sheet.level < 2 ? 9 : 5
  for (const s of [1, -1]) {
    const base = sheet.position.length / 3
    const faces = sheet.index.length
    for (let r = 0; r < rows; r++) {
      const t = r / (rows - 1)
      const y = neck - H * 0.012 - t * (vee - H * 0.012)
      const k = sectionAt(f, y)
      const edge = f.r.neck * 1.22 * (1 - t) * 0.98
      // a notch a third of the way down
      const out = wide * (t < 0.3 ? 0.55 + t * 0.5 : 1.25 * (1 - ((t - 0.3) / 0.7) ** 1.6)) + H * 0.004
      for (let c = 0; c < 3; c++) {
        const x = edge + (out * c) / 2
        const a = Math.asin(Math.min((x / (k.rx + grow)) ** (k.square / 2), 0.98))
        const p = onTrunk(f, s * a, y, grow + H * (c === 1 ? 0.007 : 0.003))
        sheet.vertex(p, [0, 0, 1], c === 2 ? shade(colour, -0.12) : colour, trunkCling(f, p))
      }
    }
    sheet.grid(base, rows, 3, false, s === 1)
    sheet.smooth(base, faces)
  }
}

/** The crossed collar of kimono and hanfu: two bands from the neck to the waist, the figure's left one over the right. */
export const crossCollar = (
  sheet: Sheet,
  f: Frame,
  colour: number,
  neck: number,
  low: number,
  grow: number,
  wide: number,
): void => {
  const H = f.height
  const rows = [14, 11, 7, 4][sheet.level]
  for (const s of [-1, 1]) {
    const base = sheet.position.length / 3
    const faces = sheet.index.length
    for (let r = 0; r < rows; r++) {
      const t = r / (rows - 1)
      // round the neck from behind, then down across the chest
      const behind = t < 0.25
      const v = behind ? 0 : (t - 0.25) / 0.75
      const y = behind ? neck + H * 0.006 : mix(neck + H * 0.004, low, v)
      const k = sectionAt(f, y)
      const edge = behind ? 0 : mix(f.r.neck * 1.12, -f.r.neck * 0.9, v)
      for (let c = 0; c < 3; c++) {
        const x = edge + (wide * c) / 2 - wide * 0.3
        const a = behind
          ? mix(Math.PI, Math.PI * 0.36, t / 0.25)
          : Math.sign(x) * Math.asin(Math.min((Math.abs(x) / (k.rx + grow)) ** (k.square / 2), 0.98))
        const fall = behind ? (c - 1) * wide * 0.4 : 0
        const q = onTrunk(
          f,
          s * a,
          y - Math.max(fall, 0),
          grow + H * (s === 1 ? 0.007 : 0.004) * (c === 1 ? 1.3 : 0.9) + (behind ? c * H * 0.002 : 0),
        )
        sheet.vertex(
          [q[0], q[1] + Math.max(-fall, 0), q[2]],
          [0, 0, 1],
          c === 2 ? shade(colour, -0.1) : colour,
          trunkCling(f, q),
        )
      }
    }
    sheet.grid(base, rows, 3, false, s === 1)
    sheet.smooth(base, faces)
  }
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
