/** The trunk as rings: hips, waist, ribs, shoulders that slope to the neck. Skin that shows and every upper garment are cut from it. */
import { blend, shade, type Cling, type Sheet } from '../shape/sheet.ts'
import { mix, smooth, type Vec3 } from '../shape/vec.ts'
import { B, type Frame } from './frame.ts'
import type { Weave } from './pattern.ts'

interface Key {
  y: number
  rx: number
  rz: number
  /** Middle of the section (m), and how square it is. */
  z: number
  square: number
}

const kept = new WeakMap<Frame, Key[]>()

/** Sections from the crotch to the base of the neck. */
const keysOf = (f: Frame): Key[] => {
  const known = kept.get(f)
  if (known) return known
  const j = f.joints
  const H = f.height
  const [cx, , cz] = f.r.chest
  const [wx, , wz] = f.r.waist
  const [hx, , hz] = f.r.hip
  const arm = j[B.upperL]
  const up = f.r.upper
  const shoulder = arm[0]
  const neck = f.r.neck
  const bust = f.female ? (1 - f.child) * H * 0.007 : 0
  const hips = j[B.hips][1]
  const waist = mix(j[B.spine][1], j[B.chest][1], 0.35)
  const neckY = j[B.neck][1] + H * 0.008
  const slope = arm[1] + up * 0.78
  const keys: Key[] = [
    { y: j[B.thighL][1] - H * 0.05, rx: hx * 0.5, rz: hz * 0.6, z: -H * 0.004, square: 2.2 },
    { y: mix(j[B.thighL][1], hips, 0.1), rx: hx, rz: hz, z: -H * 0.007, square: 2.3 },
    { y: mix(hips, waist, 0.45), rx: mix(hx, wx, 0.55), rz: mix(hz, wz, 0.6), z: -H * 0.003, square: 2.2 },
    { y: waist, rx: wx, rz: wz, z: H * 0.002 * f.child, square: 2.1 },
    { y: mix(waist, arm[1], 0.55), rx: cx, rz: cz + bust, z: H * 0.002 + bust, square: 2.3 },
    {
      y: arm[1] - up * 1.1,
      rx: Math.max(cx, shoulder - up * 0.35),
      rz: cz * 0.98 + bust * 0.5,
      z: bust * 0.4,
      square: 2.5,
    },
    { y: arm[1] + up * 0.2, rx: shoulder * 1.02, rz: cz * 0.78, z: -H * 0.003, square: 2.4 },
    { y: slope, rx: mix(shoulder, neck * 1.3, 0.24), rz: mix(cz * 0.7, neck * 1.5, 0.3), z: -H * 0.006, square: 2.2 },
    {
      y: mix(slope, neckY, 0.5),
      rx: mix(shoulder, neck * 1.3, 0.72),
      rz: mix(cz * 0.6, neck * 1.4, 0.65),
      z: -H * 0.006,
      square: 2.1,
    },
    { y: neckY, rx: neck * 1.2, rz: neck * 1.22, z: j[B.neck][2] - H * 0.001, square: 2 },
  ]
  kept.set(f, keys)
  return keys
}

/** Section of the trunk at a height (m). */
export const sectionAt = (f: Frame, y: number): Key => {
  const keys = keysOf(f)
  let i = 0
  while (i < keys.length - 2 && y > keys[i + 1].y) i++
  const [a, b] = [keys[i], keys[i + 1]]
  const raw = (y - a.y) / Math.max(b.y - a.y, 1e-6)
  const t = raw < 0 ? 0 : raw > 1 ? 1 : raw
  const s = mix(t, t * t * (3 - 2 * t), 0.7)
  return {
    y,
    rx: mix(a.rx, b.rx, s),
    rz: mix(a.rz, b.rz, s),
    z: mix(a.z, b.z, s),
    square: mix(a.square, b.square, s),
  }
}

/** Point of the trunk's surface at an angle (radians, 0 in front, towards the figure's left) and height, grown by `grow` (m). */
export const onTrunk = (f: Frame, a: number, y: number, grow: number): Vec3 => {
  const k = sectionAt(f, y)
  const [sn, cs] = [Math.sin(a), Math.cos(a)]
  const e = 2 / k.square
  const arm = f.joints[B.upperL][1]
  // shoulders grow upwards
  const up = grow * 0.9 * smooth(y, arm - f.r.upper, arm + f.r.upper * 0.5)
  return [
    Math.sign(sn) * Math.abs(sn) ** e * (k.rx + grow),
    y + up,
    k.z + Math.sign(cs) * Math.abs(cs) ** e * (k.rz + grow) + (cs > 0 ? bustAt(f, Math.abs(sn) ** e * k.rx, y) : 0),
  ]
}

/** How far the bust stands out at a place in front (m). */
const bustAt = (f: Frame, x: number, y: number): number => {
  if (!f.female || f.child > 0.5) return 0
  const H = f.height
  const waist = mix(f.joints[B.spine][1], f.joints[B.chest][1], 0.35)
  const at = mix(waist, f.joints[B.upperL][1], 0.55) - H * 0.005
  const d = (Math.abs(x) - f.r.chest[0] * 0.45) / (f.r.chest[0] * 0.42)
  return H * 0.014 * (1 - f.child) * Math.exp(-d * d - ((y - at) / (H * 0.03)) ** 2)
}

/** Bones of a place on the trunk. */
export const trunkCling = (f: Frame, p: Vec3): Cling => {
  const j = f.joints
  const [x, y] = p
  const parts: [number, number][] = []
  const s1 = smooth(y, j[B.hips][1], j[B.spine][1] + (j[B.chest][1] - j[B.spine][1]) * 0.3)
  const s2 = smooth(y, mix(j[B.spine][1], j[B.chest][1], 0.3), j[B.chest][1] + (j[B.upperL][1] - j[B.chest][1]) * 0.4)
  const arm = j[B.upperL]
  const side =
    smooth(Math.abs(x) / arm[0], 0.5, 1.05) * smooth(y, arm[1] - f.r.upper * 2.6, arm[1] - f.r.upper * 0.4) * 0.62
  const hip =
    smooth(Math.abs(x) / f.joints[B.thighL][0], 0.1, 1) *
    (1 - smooth(y, j[B.thighL][1] - f.height * 0.03, j[B.hips][1] + f.height * 0.02)) *
    0.55
  parts.push([B.hips, (1 - s1) * (1 - hip)], [x > 0 ? B.hipL : B.hipR, (1 - s1) * hip])
  parts.push(
    [B.spine, s1 * (1 - s2)],
    [B.chest, s1 * s2 * (1 - side)],
    [x > 0 ? B.shoulderL : B.shoulderR, s1 * s2 * side],
  )
  const top = parts
    .filter(([, w]) => w > 0.004)
    .sort((m, n) => n[1] - m[1])
    .slice(0, 4)
  const sum = top.reduce((a, [, w]) => a + w, 0)
  return { bones: top.map(([b]) => b), weights: top.map(([, w]) => w / sum) }
}

export interface Trunk {
  colour: number
  grow: number
  /** Heights of hem and neckline (m). */
  hem: number
  neck: number
  /** Neckline cut down in front to a point (m below `neck`). */
  vee?: number
  /** Half width of a panel in front; nothing: all round. */
  bib?: number
  /** Widens the hem (m), and drops it lower behind (m). */
  flare?: number
  /** Wrinkles of cloth 0..1. */
  folds?: number
  paint?: (p: Vec3, own: number) => number
  weave?: Weave
}

/** Adds a part of the trunk as one sheet. */
export const trunk = (sheet: Sheet, f: Frame, t: Trunk): void => {
  const H = f.height
  const level = sheet.level
  const rows = Math.max(3, Math.round([15, 12, 7, 4][level] * Math.min((t.neck - t.hem) / (H * 0.26), 1.25)))
  const columns = [30, 22, 12, 8][level]
  const around = !t.vee && !t.bib
  const waist = mix(f.joints[B.spine][1], f.joints[B.chest][1], 0.35)
  const arm = f.joints[B.upperL]
  const bustY = mix(waist, arm[1], 0.55)
  const bust = f.female && f.child < 0.5 ? 1 : 0
  const dark = blend(shade(t.colour, -0.34), 0x241c38, 0.15)
  const folds = t.folds ?? 0.6
  const base = sheet.position.length / 3
  const faces = sheet.index.length
  for (let r = 0; r < rows; r++) {
    const v = r / (rows - 1)
    const y = mix(t.hem, t.neck, v < 0.5 ? v : 0.5 + (v - 0.5) ** 0.9 * 0.5 ** 0.1)
    const k = sectionAt(f, y)
    const flare = (t.flare ?? 0) * (1 - smooth(v, 0, 0.5))
    const rx = k.rx + t.grow + flare
    const veeW = t.vee ? Math.max(0, (y - (t.neck - t.vee)) / t.vee) * f.r.neck * 1.22 : 0
    const open = t.vee ? Math.asin(Math.min(veeW / rx, 0.96)) : 0
    const span = t.bib ? Math.asin(Math.min(t.bib / rx, 0.9)) : Math.PI
    for (let c = 0; c < columns; c++) {
      const u = around ? c / columns : c / (columns - 1)
      const a = t.bib ? (u * 2 - 1) * span : t.vee ? open + u * (Math.PI * 2 - 2 * open) : u * Math.PI * 2
      const [sn, cs] = [Math.sin(a), Math.cos(a)]
      const [x, up, z] = onTrunk(f, a, y, t.grow + flare)
      // necklines lie lower in front, hems curve with the hips
      const drop = Math.max(cs, 0) * H * 0.014 * smooth(v, 0.82, 1)
      const p: Vec3 = [x, up - drop, z]
      const crease =
        Math.max(0, Math.sin(y / (H * 0.012) + a * 2.2 * Math.sign(x) + 1)) *
          Math.exp(-(((y - waist) / (H * 0.035)) ** 2)) *
          0.5 +
        Math.abs(sn) ** 3 * Math.exp(-(((y - arm[1] + f.r.upper * 2) / (H * 0.035)) ** 2)) * 0.8 +
        (bust > 0 && cs > 0.3 ? 0.4 * Math.exp(-(((y - bustY + H * 0.03) / (H * 0.012)) ** 2)) : 0)
      const own = blend(t.colour, dark, Math.min(crease * folds, 0.7) * 0.6)
      sheet.vertex(p, [0, 1, 0], t.paint ? t.paint(p, own) : t.weave ? t.weave(r, c, own) : own, trunkCling(f, p))
    }
  }
  sheet.grid(base, rows, columns, around)
  sheet.smooth(base, faces)
}
