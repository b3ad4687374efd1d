/**
 * One square of terrain in (u, z): columns follow the path, finer on it, so its edge is always a line of the mesh; what no mason laid has a frayed
 * one. Heights are those of `place/`; skirts hide the seams between levels of detail.
 */
import { Group, Mesh } from 'three'
import { hypot3 } from '../../raster/hypot.ts'
import type { Terrain } from '../../place/terrain.ts'
import { GridMesh } from '../build/grid-mesh.ts'
import type { GroundPaint } from './colour.ts'

/** What a quad of the ground is: each has vertices of its own, so one ends sharply where the next begins. */
const LAND = 0
const CLIFF = 1
const PATH = 2
const EDGING = 3
type Part = typeof LAND | typeof CLIFF | typeof PATH | typeof EDGING

/** Side of a level-0 square (m); each level doubles it. */
export const BASE_SIZE = 9

const columns = (u0: number, size: number, level: number, half: number, edging: number): number[] => {
  const step = size / (level === 0 ? 18 : 14)
  const out: number[] = []
  for (let u = u0; u < u0 + size - 1e-6; u += step) out.push(u)
  out.push(u0 + size)
  if (half > 0 && u0 < half + 1 && u0 + size > -half - 1) {
    const fine = level === 0 ? 0.2 : level === 1 ? 0.4 : 0
    const extra =
      fine > 0 ? [] : [-half - 0.5, -half, -half * 0.72, -half * 0.3, 0, half * 0.3, half * 0.72, half, half + 0.5]
    if (fine > 0) for (let u = -half; u <= half + 1e-6; u += (2 * half) / Math.round((2 * half) / fine)) extra.push(u)
    if (edging > 0 && fine > 0) extra.push(edging - half, half - edging)
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
  const us = columns(u0, size, level, terrain.half, paint.edging)
  const rows = level === 0 ? 18 : 14
  const dz = size / rows
  const wide = us.length
  // Heights with a border of one, for normals.
  const ue = [2 * (us[0] ?? 0) - (us[1] ?? 0), ...us, 2 * (us[wide - 1] ?? 0) - (us[wide - 2] ?? 0)]
  const w = ue.length
  const h = new Float64Array(w * (rows + 3))
  const xs = new Float64Array(h.length)
  const reach = Math.min(0.7, terrain.half * 0.5)
  for (let r = 0; r < rows + 3; r++) {
    const z = z0 + (r - 1) * dz
    const x0 = terrain.pathX(z)
    const [left, right] = [paint.fray(-1, z), paint.fray(1, z)]
    for (let c = 0; c < w; c++) {
      const u = ue[c] ?? 0
      const near = reach > 0 ? Math.max(0, 1 - Math.abs(Math.abs(u) - terrain.half) / reach) : 0
      const x = x0 + u + near * (u < 0 ? left : right)
      xs[r * w + c] = x
      h[r * w + c] = terrain.height(x, z)
    }
  }
  yield
  const keys = [paint.land, 'cliff', paint.path, 'paving'] as const
  const fine = level < 2
  const b = mesh
  b.begin()
  // A skirt has the colours of the edge it hangs from.
  const colours = new Int32Array(h.length * 4).fill(-1)
  const colourOf = (part: Part, x: number, z: number, y: number, u: number, slope: number): number =>
    part === PATH
      ? paint.pathColour(x, z, y, u)
      : part === EDGING
        ? paint.edgingColour(x, z)
        : paint.landColour(x, z, y, slope, u)
  const put = (part: Part, r: number, c: number, drop: number): number => {
    const u = ue[c] ?? 0
    const z = z0 + (r - 1) * dz
    const at = r * w + c
    const x = xs[at] ?? 0
    const y = h[at] ?? 0
    const du = (xs[at + 1] ?? x) - (xs[at - 1] ?? x)
    const dy = (h[at + 1] ?? y) - (h[at - 1] ?? y)
    const ez = (h[at + w] ?? y) - (h[at - w] ?? y)
    const ex = (xs[at + w] ?? x) - (xs[at - w] ?? x)
    // N = Tz x Tu with Tu = (du, dy, 0), Tz = (ex, ez, 2dz).
    const nx = -2 * dz * dy
    const ny = 2 * dz * du
    const nz = ex * dy - ez * du
    const l = hypot3(nx, ny, nz) || 1
    // Rock has the colour of the land it comes out of.
    const slot = at * 4 + (part === CLIFF ? LAND : part)
    if (colours[slot]! < 0) colours[slot] = colourOf(part, x, z, y, u, 1 - ny / l)
    return b.vertex(keys[part], x, y - drop, z, nx / l, ny / l, nz / l, colours[slot]!)
  }
  const kept = new Int32Array(h.length * 8).fill(-1)
  const at = (part: Part, r: number, c: number, drop: number): number => {
    const k = ((r * w + c) * 4 + part) * 2 + (drop > 0 ? 1 : 0)
    if (kept[k]! < 0) kept[k] = put(part, r, c, drop)
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
      const inside = terrain.half - Math.abs(middle)
      const part =
        terrain.half > 0 && inside > 0 ? (fine && inside < paint.edging ? EDGING : PATH) : steep(r, c) ? CLIFF : LAND
      const key = keys[part]
      const p = at(part, r, c, 0)
      const q = at(part, r, c + 1, 0)
      const s = at(part, r + 1, c, 0)
      const t = at(part, r + 1, c + 1, 0)
      b.triangle(key, p, s, t)
      b.triangle(key, p, t, q)
      if (r === 1) {
        b.triangle(key, p, q, at(part, r, c + 1, skirt))
        b.triangle(key, p, at(part, r, c + 1, skirt), at(part, r, c, skirt))
      }
      if (r === rows) {
        b.triangle(key, s, at(part, r + 1, c + 1, skirt), t)
        b.triangle(key, s, at(part, r + 1, c, skirt), at(part, r + 1, c + 1, skirt))
      }
      if (c === 1) {
        b.triangle(key, p, at(part, r + 1, c, skirt), s)
        b.triangle(key, p, at(part, r, c, skirt), at(part, r + 1, c, skirt))
      }
      if (c === wide - 1) {
        b.triangle(key, q, t, at(part, r + 1, c + 1, skirt))
        b.triangle(key, q, at(part, r + 1, c + 1, skirt), at(part, r, c + 1, skirt))
      }
    }
  const group = new Group()
  for (const part of b.parts()) {
    const drawn = new Mesh(part.geometry, part.surface)
    drawn.matrixAutoUpdate = false
    group.add(drawn)
  }
  group.userData.still = true
  group.matrixAutoUpdate = false
  return group
}
