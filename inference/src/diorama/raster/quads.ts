/**
 * Pairs of triangles that are one quad: they are drawn as one polygon, which halves what is set up and walked. A pair is marked in its index
 * list when its corners lie round it, in a plane or nearly so, and the fourth corner's colour, normal and uv are what the other three lead to, or nearly so:
 * what is only nearly so (ground, trunks, far hills) is fitted to all four corners by the kernel (bent.ts), and drawn as two where it folds on screen.
 */
import { ALIKE, BENT, CORNER, QUAD, SKEW, VERTEX_BYTES } from './kernel/records.ts'

const WORDS = VERTEX_BYTES / 4
/** How far the fourth corner may lie out of the plane, and differ in its place on a texture, before the quad is bent or skew. */
const FLAT = 0.002
const UV = 0.12 * 65535
/** How far normals may differ that count as alike. */
const ALIKE_NORMAL = 0.004
/** How far it may lie out of the plane at most, and differ from what the others lead to: of a unit normal, of a level of colour. */
const BENT_FLAT = 0.03
const BENT_NORMAL = 1.3
const BENT_LEVEL = 30
/** How far a plane may turn from the eye before the kernel takes its polygon for turned away. */
const TURNED = 0.004

/** Whether two vertices have the same colour and normal. */
const same = (u: Uint32Array, a: number, b: number): boolean => {
  const i = a * WORDS
  const j = b * WORDS
  return u[i + 3] === u[j + 3] && u[i + 4] === u[j + 4] && u[i + 5] === u[j + 5] && u[i + 7] === u[j + 7]
}

/** Whether two vertices (words) have the same colour and all but the same normal. */
const near = (f: Float32Array, u: Uint32Array, i: number, j: number): boolean =>
  u[i + 7] === u[j + 7] &&
  Math.abs(f[i + 3]! - f[j + 3]!) < ALIKE_NORMAL &&
  Math.abs(f[i + 4]! - f[j + 4]!) < ALIKE_NORMAL &&
  Math.abs(f[i + 5]! - f[j + 5]!) < ALIKE_NORMAL

/** QUAD, with BENT and SKEW where it is that, or 0: what corners a, b, c, d (vertex numbers, in order) are. Long lists pass through here, so nothing is allocated. */
const markOf = (f: Float32Array, u: Uint32Array, a: number, b: number, c: number, d: number): number => {
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
  if (!(det > 1e-6 * pp * qq) || pp < 1e-12) return 0
  const s = (rp * qq - rq * pq) / det
  const t = (rq * pp - rp * pq) / det
  // Beyond the diagonal ac from b, and a and c on either side of the other: convex.
  if (!(s < -0.02 && t > 0.02 && s + t < 0.98)) return 0
  const ox = rx - s * px - t * qx
  const oy = ry - s * py - t * qy
  const oz = rz - s * pz - t * qz
  const off = (ox * ox + oy * oy + oz * oz) / Math.max(pp, qq)
  if (off > BENT_FLAT * BENT_FLAT) return 0
  let skew = 0
  // Bytes round: what the others lead to may leave their range unless all are alike.
  const bent = off > FLAT * FLAT || !near(f, u, i, j) || !near(f, u, i, k) || !near(f, u, i, l)
  const e = 1 - s - t
  for (let n = 3; n < 6; n++)
    if (Math.abs(e * f[i + n]! + s * f[j + n]! + t * f[k + n]! - f[l + n]!) > BENT_NORMAL) return 0
  const ca = u[i + 7]!
  const cb = u[j + 7]!
  const cc = u[k + 7]!
  const cd = u[l + 7]!
  if (ca !== cb || cb !== cc || cc !== cd)
    for (let n = 0; n < 24; n += 8)
      if (
        Math.abs(e * ((ca >>> n) & 255) + s * ((cb >>> n) & 255) + t * ((cc >>> n) & 255) - ((cd >>> n) & 255)) >
        BENT_LEVEL
      )
        return 0
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
        skew = SKEW
  return QUAD + (bent ? BENT : 0) + skew
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
      const mark = markOf(f, u, a, b, c, d)
      if (!mark) break
      index[i] = (a | mark) >>> 0
      index[i + 1] = b
      index[i + 2] = c
      index[i + 3] = a
      index[i + 4] = c
      index[i + 5] = d
      i += 3
      break
    }
}

/** How far (sine) the other half of a quad, with corners p, r and s (words), turns from a unit normal; its plane is shortened by this, so that it is only taken for turned away when both halves are. */
const bendOf = (f: Float32Array, p: number, r: number, s: number, x: number, y: number, z: number): number => {
  const bx = f[r]! - f[p]!
  const by = f[r + 1]! - f[p + 1]!
  const bz = f[r + 2]! - f[p + 2]!
  const cx = f[s]! - f[p]!
  const cy = f[s + 1]! - f[p + 1]!
  const cz = f[s + 2]! - f[p + 2]!
  const nx = by * cz - bz * cy
  const ny = bz * cx - bx * cz
  const nz = bx * cy - by * cx
  const k = 1 / Math.max(1e-12, Math.hypot(nx, ny, nz))
  return Math.hypot(nx * k - x, ny * k - y, nz * k - z)
}

/**
 * Marks the polygons whose corners look alike, and writes the plane of each (normal and distance, four numbers) to `planes`, from word `at` on. Returns
 * whether few vertices belong to more than one polygon.
 */
export const markPlanes = (
  index: Uint32Array,
  f: Float32Array,
  u: Uint32Array,
  planes: Float32Array,
  at: number,
  vertices: number,
): boolean => {
  let corners = 0
  for (let i = 0, to = at; i < index.length; to += 4) {
    const start = i
    const quad = index[i]! >= QUAD
    const a = index[i]! & CORNER
    const b = index[i + 1]!
    const c = index[i + 2]!
    if (same(u, a, b) && same(u, a, c) && (!quad || same(u, a, index[i + 5]!))) index[i] = (index[i]! | ALIKE) >>> 0
    corners += quad ? 4 : 3
    i += quad ? 6 : 3
    const p = a * WORDS
    const q = b * WORDS
    const r = c * WORDS
    const bx = f[q]! - f[p]!
    const by = f[q + 1]! - f[p + 1]!
    const bz = f[q + 2]! - f[p + 2]!
    const cx = f[r]! - f[p]!
    const cy = f[r + 1]! - f[p + 1]!
    const cz = f[r + 2]! - f[p + 2]!
    const x = by * cz - bz * cy
    const y = bz * cx - bx * cz
    const z = bx * cy - by * cx
    const size = Math.sqrt(x * x + y * y + z * z)
    let k = size > 1e-12 ? 1 / size : 0
    if (index[start]! & BENT) k /= Math.max(1, bendOf(f, p, r, index[start + 5]! * WORDS, x * k, y * k, z * k) / TURNED)
    planes[to] = x * k
    planes[to + 1] = y * k
    planes[to + 2] = z * k
    planes[to + 3] = (x * f[p]! + y * f[p + 1]! + z * f[p + 2]!) * k
  }
  return corners <= vertices * 1.25
}
