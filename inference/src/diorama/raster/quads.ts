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

/** Whether corners a, b, c, d (vertex numbers, in order) are one flat quad. */
const isQuad = (f: Float32Array, u: Uint32Array, a: number, b: number, c: number, d: number): boolean => {
  const at = (vertex: number, k: number): number => f[vertex * WORDS + k] ?? 0
  // Sides from a, the normal of the first triangle, and d as a + s (b - a) + t (c - a).
  const p = [0, 1, 2].map((k) => at(b, k) - at(a, k))
  const q = [0, 1, 2].map((k) => at(c, k) - at(a, k))
  const r = [0, 1, 2].map((k) => at(d, k) - at(a, k))
  const dot = (x: number[], y: number[]): number => x[0]! * y[0]! + x[1]! * y[1]! + x[2]! * y[2]!
  const pp = dot(p, p)
  const pq = dot(p, q)
  const qq = dot(q, q)
  const det = pp * qq - pq * pq
  if (!(det > 1e-6 * pp * qq) || pp < 1e-12) return false
  const s = (dot(r, p) * qq - dot(r, q) * pq) / det
  const t = (dot(r, q) * pp - dot(r, p) * pq) / det
  const off = [0, 1, 2].map((k) => r[k]! - s * p[k]! - t * q[k]!)
  if (dot(off, off) > FLAT * FLAT * Math.max(pp, qq)) return false
  // Beyond the diagonal ac from b, and a and c on either side of the other: convex.
  if (!(s < -0.02 && t > 0.02 && s + t < 0.98)) return false
  const reach = (x: number, y: number, z: number): number => x + s * (y - x) + t * (z - x)
  for (let k = 3; k < 6; k++) if (Math.abs(reach(at(a, k), at(b, k), at(c, k)) - at(d, k)) > NORMAL) return false
  const word = (vertex: number, k: number): number => u[vertex * WORDS + k] ?? 0
  for (const shift of [0, 8, 16]) {
    const level = (vertex: number): number => (word(vertex, 7) >>> shift) & 255
    if (Math.abs(reach(level(a), level(b), level(c)) - level(d)) > LEVEL) return false
  }
  for (const shift of [0, 16]) {
    const part = (vertex: number): number => (word(vertex, 6) >>> shift) & 65535
    if (Math.abs(reach(part(a), part(b), part(c)) - part(d)) > UV) return false
  }
  return true
}

/** Corners of a pair of triangles that share an edge, in order from one end of it; the index list holds the first triangle at `i`. */
const cornersOf = (index: Uint32Array, i: number): [a: number, b: number, c: number, d: number] | null => {
  for (let k = 0; k < 3; k++)
    for (let m = 0; m < 3; m++) {
      const a = index[i + k]!
      const c = index[i + ((k + 2) % 3)]!
      if (index[i + 3 + m] === a && index[i + 3 + ((m + 1) % 3)] === c)
        return [a, index[i + ((k + 1) % 3)]!, c, index[i + 3 + ((m + 2) % 3)]!]
    }
  return null
}

/** Marks the quads of an index list (three vertex numbers a triangle) whose vertices are the records `f`, `u` (the same memory). */
export const markQuads = (index: Uint32Array, f: Float32Array, u: Uint32Array): void => {
  for (let i = 0; i + 6 <= index.length; i += 3) {
    const corners = cornersOf(index, i)
    if (!corners || !isQuad(f, u, ...corners)) continue
    const [a, b, c, d] = corners
    index.set([(a | QUAD) >>> 0, b, c, a, c, d], i)
    i += 3
  }
}
