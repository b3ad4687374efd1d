/**
 * Turns a field into triangles: naive surface nets (S. Gibson 1998) on a sparse grid, vertices pulled onto the surface, normals from
 * the gradient, so coarse grids still shade round. The cell size is the level of detail.
 */
import { boundsOf, distanceOf, type Field } from './field.ts'
import type { Vec3 } from './vec.ts'

export interface Net {
  points: Vec3[]
  normals: Vec3[]
  /** Triples of indices. */
  faces: number[]
}

const gradient = (f: Field, p: Vec3, e: number): Vec3 => {
  const a = distanceOf(f, p[0] + e, p[1] - e, p[2] - e)
  const b = distanceOf(f, p[0] - e, p[1] - e, p[2] + e)
  const c = distanceOf(f, p[0] - e, p[1] + e, p[2] - e)
  const d = distanceOf(f, p[0] + e, p[1] + e, p[2] + e)
  return [(a - b - c + d) / (4 * e), (-a - b + c + d) / (4 * e), (-a + b - c + d) / (4 * e)]
}

const BLOCK = 4

/** Meshes a field at `cell` metres. */
export const netOf = (f: Field, cell: number): Net => {
  const [lo, hi] = boundsOf(f)
  const n = [0, 1, 2].map((k) => (Math.ceil((hi[k] - lo[k]) / cell / BLOCK) + 1) * BLOCK + 1)
  const [nx, ny, nz] = n as Vec3
  const ox = lo[0] - cell * 1.37
  const oy = lo[1] - cell * 1.37
  const oz = lo[2] - cell * 1.37
  const values = new Float32Array(nx * ny * nz).fill(NaN)
  const at = (i: number, j: number, k: number): number => (k * ny + j) * nx + i
  const reach = cell * BLOCK * 0.5 * Math.sqrt(3) + cell
  const active: Vec3[] = []
  for (let k = 0; k < nz - 1; k += BLOCK)
    for (let j = 0; j < ny - 1; j += BLOCK)
      for (let i = 0; i < nx - 1; i += BLOCK) {
        const half = (BLOCK / 2) * cell
        const d = distanceOf(f, ox + i * cell + half, oy + j * cell + half, oz + k * cell + half)
        if (Math.abs(d) > reach) continue
        active.push([i, j, k])
        for (let c = k; c <= k + BLOCK; c++)
          for (let b = j; b <= j + BLOCK; b++)
            for (let a = i; a <= i + BLOCK; a++) {
              const m = at(a, b, c)
              if (Number.isNaN(values[m])) values[m] = distanceOf(f, ox + a * cell, oy + b * cell, oz + c * cell)
            }
      }
  const ids = new Int32Array(nx * ny * nz).fill(-1)
  const points: Vec3[] = []
  const normals: Vec3[] = []
  const faces: number[] = []
  for (const [bi, bj, bk] of active)
    for (let k = bk; k < bk + BLOCK; k++)
      for (let j = bj; j < bj + BLOCK; j++)
        for (let i = bi; i < bi + BLOCK; i++) {
          let mask = 0
          for (let c = 0; c < 8; c++) if (values[at(i + (c & 1), j + ((c >> 1) & 1), k + (c >> 2))] < 0) mask |= 1 << c
          if (mask === 0 || mask === 255) continue
          let x = 0
          let y = 0
          let z = 0
          let count = 0
          for (let c = 0; c < 8; c++)
            for (let axis = 0; axis < 3; axis++) {
              if (c & (1 << axis)) continue
              const e = c | (1 << axis)
              if (((mask >> c) & 1) === ((mask >> e) & 1)) continue
              const v0 = values[at(i + (c & 1), j + ((c >> 1) & 1), k + (c >> 2))]
              const v1 = values[at(i + (e & 1), j + ((e >> 1) & 1), k + (e >> 2))]
              const t = v0 / (v0 - v1)
              x += (c & 1) + (axis === 0 ? t : 0)
              y += ((c >> 1) & 1) + (axis === 1 ? t : 0)
              z += (c >> 2) + (axis === 2 ? t : 0)
              count++
            }
          let p: Vec3 = [ox + (i + x / count) * cell, oy + (j + y / count) * cell, oz + (k + z / count) * cell]
          for (let step = 0; step < 2; step++) {
            const d = distanceOf(f, p[0], p[1], p[2])
            const g = gradient(f, p, cell * 0.12)
            const gg = Math.max(g[0] * g[0] + g[1] * g[1] + g[2] * g[2], 0.05)
            const s = Math.max(-cell * 0.45, Math.min(cell * 0.45, d)) / gg
            p = [p[0] - g[0] * s, p[1] - g[1] * s, p[2] - g[2] * s]
          }
          const g = gradient(f, p, cell * 0.2)
          const l = Math.hypot(g[0], g[1], g[2]) || 1
          ids[at(i, j, k)] = points.length
          points.push(p)
          normals.push([g[0] / l, g[1] / l, g[2] / l])
        }
  const quad = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    if (a < 0 || b < 0 || c < 0 || d < 0) return
    if (flip) faces.push(a, c, b, a, d, c)
    else faces.push(a, b, c, a, c, d)
  }
  for (const [bi, bj, bk] of active)
    for (let k = bk; k < bk + BLOCK; k++)
      for (let j = bj; j < bj + BLOCK; j++)
        for (let i = bi; i < bi + BLOCK; i++) {
          const v = values[at(i, j, k)] < 0
          if (j > 0 && k > 0 && v !== values[at(i + 1, j, k)] < 0)
            quad(ids[at(i, j - 1, k - 1)], ids[at(i, j, k - 1)], ids[at(i, j, k)], ids[at(i, j - 1, k)], !v)
          if (i > 0 && k > 0 && v !== values[at(i, j + 1, k)] < 0)
            quad(ids[at(i - 1, j, k - 1)], ids[at(i - 1, j, k)], ids[at(i, j, k)], ids[at(i, j, k - 1)], !v)
          if (i > 0 && j > 0 && v !== values[at(i, j, k + 1)] < 0)
            quad(ids[at(i - 1, j - 1, k)], ids[at(i, j - 1, k)], ids[at(i, j, k)], ids[at(i - 1, j, k)], !v)
        }
  return { points, normals, faces }
}
