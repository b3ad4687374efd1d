/**
 * Pairs of triangles that are one flat quad: they are drawn as one polygon, which halves what is set up and walked. A pair is marked in its index
 * list when its corners lie in a plane and round it, and the fourth corner's colour, normal and uv are what the other three lead to.
 */
import { QUAD, VERTEX_BYTES } from './kernel/layout.ts'

const WORDS = VERTEX_BYTES / 4
/** How far the fourth corner may differ: of its distance out of the plane, of a unit normal, of a level of colour, of the width of a texture. */
const FLAT = 0.002
const NORMAL = 0.12
const LEVEL = 10
const UV = 0.12 * 65535

/** Whether corners a, b, c, d (vertex numbers, in order) are one flat quad. Long lists pass through here, so nothing is allocated. */
const isQuad = (f: Float32Array, u: Uint32Array, a: number, b: number, c: number, d: number): boolean => {
  const i = a * WORDS
  const j = b * WORDS
  const k = c * WORDS
  const l = d * WORDS
  // Sides from a, and d as a + s (b - a) + t (c - a).
  const px = f[j]! - f[i]!
  const py = f[j + 1]! - f[i + 1]!
  const pz = f[j + 2]! - f[i + 2]!
  const qx = f[k]! - f[i]!
  const qy = f[k + 1]! - f[i + 1]!
  const qz = f[k + 2]! - f[i + 2]!
  const rx = f[l]! - f[i]!
  const ry = f[l + 1]! - f[i + 1]!
  const rz = f[l + 2]! - f[i + 2]!
  const pp = px * px + py * py + pz * pz
  const pq = px * qx + py * qy + pz * qz
  const qq = qx * qx + qy * qy + qz * qz
  const rp = rx * px + ry * py + rz * pz
  const rq = rx * qx + ry * qy + rz * qz
  const det = pp * qq - pq * pq
  if (!(det > 1e-6 * pp * qq) || pp < 1e-12) return false
  const s = (rp * qq - rq * pq) / det
  const t = (rq * pp - rp * pq) / det
  // Beyond the diagonal ac from b, and a and c on either side of the other: convex.
  if (!(s < -0.02 && t > 0.02 && s + t < 0.98)) return false
  const ox = rx - s * px - t * qx
  const oy = ry - s * py - t * qy
  const oz = rz - s * pz - t * qz
  if (ox * ox + oy * oy + oz * oz > FLAT * FLAT * Math.max(pp, qq)) return false
  const e = 1 - s - t
  for (let n = 3; n < 6; n++)
    if (Math.abs(e * f[i + n]! + s * f[j + n]! + t * f[k + n]! - f[l + n]!) > NORMAL) return false
  const ca = u[i + 7]!
  const cb = u[j + 7]!
  const cc = u[k + 7]!
  const cd = u[l + 7]!
  if (ca !== cb || cb !== cc || cc !== cd)
    for (let n = 0; n < 24; n += 8)
      if (
        Math.abs(e * ((ca >>> n) & 255) + s * ((cb >>> n) & 255) + t * ((cc >>> n) & 255) - ((cd >>> n) & 255)) > LEVEL
      )
        return false
  const ua = u[i + 6]!
  const ub = u[j + 6]!
  const uc = u[k + 6]!
  const ud = u[l + 6]!
  if (ua !== ub || ub !== uc || uc !== ud)
    for (let n = 0; n < 32; n += 16)
      if (
        Math.abs(
          e * ((ua >>> n) & 65535) + s * ((ub >>> n) & 65535) + t * ((uc >>> n) & 65535) - ((ud >>> n) & 65535),
        ) > UV
      )
        return false
  return true
}

/** Marks the quads of an index list (three vertex numbers a triangle) whose vertices are the records `f`, `u` (the same memory). */
export const markQuads = (index: Uint32Array, f: Float32Array, u: Uint32Array): void => {
  for (let i = 0; i + 6 <= index.length; i += 3)
    // The edge two triangles share runs one way in the first and the other way in the second.
    for (let n = 0; n < 9; n++) {
      const k = n % 3
      const m = (n / 3) | 0
      const a = index[i + k]!
      const c = index[i + ((k + 2) % 3)]!
      if (index[i + 3 + m] !== a || index[i + 3 + ((m + 1) % 3)] !== c) continue
      const b = index[i + ((k + 1) % 3)]!
      const d = index[i + 3 + ((m + 2) % 3)]!
      if (!isQuad(f, u, a, b, c, d)) break
      index[i] = (a | QUAD) >>> 0
      index[i + 1] = b
      index[i + 2] = c
      index[i + 3] = a
      index[i + 4] = c
      index[i + 5] = d
      i += 3
      break
    }
}
