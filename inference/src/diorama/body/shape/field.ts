/**
 * Flesh and cloth as a field of distances: round cones between joints, melted into one another (smooth union), so that a shoulder
 * or a muzzle has no seam. A cone knows the bones at its two ends; weights of a vertex follow from how near each cone is.
 * Round cone distance and polynomial smooth minimum after I. Quilez (iquilezles.org/articles/distfunctions, /smin).
 */
import { length, type Vec3 } from './vec.ts'

export interface Cone {
  a: Vec3
  b: Vec3
  ra: number
  rb: number
  /** Stretch of the cross-section along world axes of the rest pose (1: round). */
  squash?: Vec3
  /** Metres over which it melts into the others. */
  melt: number
  /** Bones at a and b (equal: rigid). */
  bones: [number, number]
  colour: number
}

export interface Field {
  cones: Cone[]
  /** Grown outwards by this much (a garment over a body). */
  grow?: number
  /** Keeps only where negative: hems, necklines, cuffs. */
  cut?: (p: Vec3) => number
}

const cone = (c: Cone, px: number, py: number, pz: number): number => {
  const s = c.squash
  const kx = s ? 1 / s[0] : 1
  const ky = s ? 1 / s[1] : 1
  const kz = s ? 1 / s[2] : 1
  const bx = (c.b[0] - c.a[0]) * kx
  const by = (c.b[1] - c.a[1]) * ky
  const bz = (c.b[2] - c.a[2]) * kz
  const x = (px - c.a[0]) * kx
  const y = (py - c.a[1]) * ky
  const z = (pz - c.a[2]) * kz
  const scale = s ? Math.min(s[0], s[1], s[2]) : 1
  const l2 = bx * bx + by * by + bz * bz
  const rr = c.ra - c.rb
  const a2 = l2 - rr * rr
  if (a2 <= 1e-10) return (Math.sqrt(x * x + y * y + z * z) - Math.max(c.ra, c.rb)) * scale
  const yy = x * bx + y * by + z * bz
  const zz = yy - l2
  const ex = x * l2 - bx * yy
  const ey = y * l2 - by * yy
  const ez = z * l2 - bz * yy
  const x2 = ex * ex + ey * ey + ez * ez
  const y2 = yy * yy * l2
  const z2 = zz * zz * l2
  const k = Math.sign(rr) * rr * rr * x2
  if (Math.sign(zz) * a2 * z2 > k) return (Math.sqrt(x2 + z2) / l2 - c.rb) * scale
  if (Math.sign(yy) * a2 * y2 < k) return (Math.sqrt(x2 + y2) / l2 - c.ra) * scale
  return ((Math.sqrt((x2 * a2) / l2) + yy * rr) / l2 - c.ra) * scale
}

/** Signed distance (m, inside negative) of a field. */
export const distanceOf = (f: Field, x: number, y: number, z: number): number => {
  let d = 1e9
  for (const c of f.cones) {
    const e = cone(c, x, y, z)
    const k = c.melt
    const h = k - Math.abs(d - e)
    d = Math.min(d, e) - (h > 0 ? (h * h) / (4 * k) : 0)
  }
  d -= f.grow ?? 0
  return f.cut ? Math.max(d, f.cut([x, y, z])) : d
}

/** Bones (at most 4) and weights of a point on the surface, and the colour of the nearest cone. */
export const clingOf = (f: Field, p: Vec3, soft: number): { bones: number[]; weights: number[]; colour: number } => {
  const near: [number, Cone][] = f.cones.map((c) => [cone(c, p[0], p[1], p[2]), c])
  let least = 1e9
  let colour = 0
  for (const [d, c] of near)
    if (d < least) {
      least = d
      colour = c.colour
    }
  const sum = new Map<number, number>()
  for (const [d, c] of near) {
    const w = Math.exp(-(d - least) / soft)
    if (w < 0.01) continue
    const ab: Vec3 = [c.b[0] - c.a[0], c.b[1] - c.a[1], c.b[2] - c.a[2]]
    const l = length(ab)
    const raw = l < 1e-6 ? 0 : ((p[0] - c.a[0]) * ab[0] + (p[1] - c.a[1]) * ab[1] + (p[2] - c.a[2]) * ab[2]) / (l * l)
    const t = Math.min(Math.max(raw, 0), 1)
    const e = t * t * (3 - 2 * t)
    sum.set(c.bones[0], (sum.get(c.bones[0]) ?? 0) + w * (1 - e))
    sum.set(c.bones[1], (sum.get(c.bones[1]) ?? 0) + w * e)
  }
  const top = [...sum].sort((m, n) => n[1] - m[1] || m[0] - n[0]).slice(0, 4)
  const total = top.reduce((s, [, w]) => s + w, 0)
  return { bones: top.map(([b]) => b), weights: top.map(([, w]) => w / total), colour }
}

/** Box around a field: [low, high]. */
export const boundsOf = (f: Field): [Vec3, Vec3] => {
  const lo: Vec3 = [1e9, 1e9, 1e9]
  const hi: Vec3 = [-1e9, -1e9, -1e9]
  const grow = f.grow ?? 0
  for (const c of f.cones)
    for (let k = 0; k < 3; k++) {
      const s = c.squash?.[k] ?? 1
      const pad = grow + c.melt * 0.3
      lo[k] = Math.min(lo[k], c.a[k] - c.ra * s - pad, c.b[k] - c.rb * s - pad)
      hi[k] = Math.max(hi[k], c.a[k] + c.ra * s + pad, c.b[k] + c.rb * s + pad)
    }
  return [lo, hi]
}
