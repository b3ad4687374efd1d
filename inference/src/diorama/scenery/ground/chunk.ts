/**
 * One square of terrain in (u, z): columns follow the path, finer on it, so its edge is always a straight line of the mesh. Heights
 * are those of `place/`; skirts hide the seams between levels of detail.
 */
import { Group, Mesh } from 'three'
import { hypot3 } from '../../raster/hypot.ts'
import type { Terrain } from '../../place/terrain.ts'
import { GridMesh } from '../build/grid-mesh.ts'
import { surface, type SurfaceKey } from '../surfaces.ts'
import type { GroundPaint } from './colour.ts'

/** Side of a level-0 square (m); each level doubles it. */
export const BASE_SIZE = 9

const columns = (u0: number, size: number, level: number, half: number): number[] => {
  const step = size / (level === 0 ? 18 : 14)
  const out: number[] = []
  for (let u = u0; u < u0 + size - 1e-6; u += step) out.push(u)
  out.push(u0 + size)
  if (half > 0 && u0 < half + 1 && u0 + size > -half - 1) {
    const fine = level === 0 ? 0.2 : level === 1 ? 0.4 : 0
    const extra =
      fine > 0 ? [] : [-half - 0.5, -half, -half * 0.72, -half * 0.3, 0, half * 0.3, half * 0.72, half, half + 0.5]
    if (fine > 0) for (let u = -half; u <= half + 1e-6; u += (2 * half) / Math.round((2 * half) / fine)) extra.push(u)
    for (const u of extra) if (u > u0 && u < u0 + size) out.push(u)
    out.sort((a, b) => a - b)
    return out.filter(
      (u, i) =>
        i === 0 || i === out.length - 1 || u - (out[i - 1] ?? -1e9) > 0.05 || Math.abs(Math.abs(u) - half) < 1e-6,
    )
  }
  return out
}

const mesh = new GridMesh()

/** Builds the square with corner (u0, z0) in two steps of about half a millisecond: its heights, then its mesh. */
export function* layChunk(
  terrain: Terrain,
  paint: GroundPaint,
  u0: number,
  z0: number,
  level: number,
): Generator<void, Group> {
  const size = BASE_SIZE * 2 ** level
  const us = columns(u0, size, level, terrain.half)
  const rows = level === 0 ? 18 : 14
  const dz = size / rows
  const wide = us.length
  // Heights with a border of one, for normals.
  const ue = [2 * (us[0] ?? 0) - (us[1] ?? 0), ...us, 2 * (us[wide - 1] ?? 0) - (us[wide - 2] ?? 0)]
  const w = ue.length
  const h = new Float64Array(w * (rows + 3))
  const line = new Float64Array(rows + 3)
  for (let r = 0; r < rows + 3; r++) {
    const z = z0 + (r - 1) * dz
    const x0 = terrain.pathX(z)
    line[r] = x0
    for (let c = 0; c < w; c++) h[r * w + c] = terrain.height(x0 + (ue[c] ?? 0), z)
  }
  yield
  const b = mesh
  b.begin()
  // A skirt has the colours of the edge it hangs from.
  const colours = new Int32Array(h.length * 2).fill(-1)
  const put = (key: SurfaceKey, r: number, c: number, path: boolean, drop: number): number => {
    const u = ue[c] ?? 0
    const z = z0 + (r - 1) * dz
    const x = (line[r] ?? 0) + u
    const y = h[r * w + c] ?? 0
    const du = (ue[c + 1] ?? u) - (ue[c - 1] ?? u)
    const dy = (h[r * w + c + 1] ?? y) - (h[r * w + c - 1] ?? y)
    const ez = (h[(r + 1) * w + c] ?? y) - (h[(r - 1) * w + c] ?? y)
    const ex = (line[r + 1] ?? x) - (line[r - 1] ?? x)
    // N = Tz x Tu with Tu = (du, dy, 0), Tz = (ex, ez, 2dz).
    const nx = -2 * dz * dy
    const ny = 2 * dz * du
    const nz = ex * dy - ez * du
    const l = hypot3(nx, ny, nz) || 1
    const slot = (r * w + c) * 2 + (path ? 1 : 0)
    let colour = colours[slot]!
    if (colour < 0)
      colours[slot] = colour = path ? paint.pathColour(x, z, y, u) : paint.landColour(x, z, y, 1 - ny / l, u)
    return b.vertex(key, x, y - drop, z, nx / l, ny / l, nz / l, colour)
  }
  const kept = new Int32Array(h.length * 6).fill(-1)
  const at = (key: SurfaceKey, r: number, c: number, path: boolean, drop: number): number => {
    const k = ((r * w + c) * 3 + (path ? 1 : key === 'cliff' ? 2 : 0)) * 2 + (drop > 0 ? 1 : 0)
    if (kept[k]! < 0) kept[k] = put(key, r, c, path, drop)
    return kept[k]!
  }
  /** Bare rock where a quad stands steeper than grass or sand would lie. */
  const steep = (r: number, c: number): boolean => {
    const at0 = h[r * w + c] ?? 0
    const across = Math.abs((h[r * w + c + 1] ?? 0) - at0) / Math.max(0.05, (ue[c + 1] ?? 0) - (ue[c] ?? 0))
    const along = Math.abs((h[(r + 1) * w + c] ?? 0) - at0) / dz
    return level < 5 && across * across + along * along > 1.1
  }
  const skirt = 0.06 * size * 0.5 + 0.1
  for (let r = 1; r <= rows; r++)
    for (let c = 1; c < wide; c++) {
      const middle = ((ue[c] ?? 0) + (ue[c + 1] ?? 0)) / 2
      const path = terrain.half > 0 && Math.abs(middle) < terrain.half
      const key = path ? paint.path : steep(r, c) ? 'cliff' : paint.land
      const p = at(key, r, c, path, 0)
      const q = at(key, r, c + 1, path, 0)
      const s = at(key, r + 1, c, path, 0)
      const t = at(key, r + 1, c + 1, path, 0)
      b.triangle(key, p, s, t)
      b.triangle(key, p, t, q)
      if (r === 1) {
        b.triangle(key, p, q, at(key, r, c + 1, path, skirt))
        b.triangle(key, p, at(key, r, c + 1, path, skirt), at(key, r, c, path, skirt))
      }
      if (r === rows) {
        b.triangle(key, s, at(key, r + 1, c + 1, path, skirt), t)
        b.triangle(key, s, at(key, r + 1, c, path, skirt), at(key, r + 1, c + 1, path, skirt))
      }
      if (c === 1) {
        b.triangle(key, p, at(key, r + 1, c, path, skirt), s)
        b.triangle(key, p, at(key, r, c, path, skirt), at(key, r + 1, c, path, skirt))
      }
      if (c === wide - 1) {
        b.triangle(key, q, t, at(key, r + 1, c + 1, path, skirt))
        b.triangle(key, q, at(key, r + 1, c + 1, path, skirt), at(key, r, c + 1, path, skirt))
      }
    }
  const group = new Group()
  for (const part of b.parts()) {
    const drawn = new Mesh(
      part.geometry,
      part.surface === surface('land') ? surface(level > 1 ? 'land' : 'land') : part.surface,
    )
    drawn.matrixAutoUpdate = false
    group.add(drawn)
  }
  group.userData.still = true
  group.matrixAutoUpdate = false
  return group
}
