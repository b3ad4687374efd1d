/** What bodies and cameras may not enter, in buckets of 8 m made from the layout as they are asked for; and deep water and walls. */
import type { Place } from '../state/state.ts'
import { familyOf } from './family.ts'
import { insideExtent } from './inside.ts'
import { shapeOf } from './land-shape.ts'
import { layoutOf } from './layout/layout.ts'
import { placeKey, terrainOf } from './terrain.ts'
import { solidOf, type Solid } from './things.ts'

const BUCKET = 8
const REACH = 26

/** Solids by column and row of buckets, and how many buckets there are. */
interface Field {
  columns: Map<number, Map<number, Solid[]>>
  count: number
}
const fields = new Map<string, Field>()

/** Solids whose boxes touch the bucket of a point. */
const solidsNear = (place: Place, x: number, z: number): readonly Solid[] => {
  const key = placeKey(place)
  let field = fields.get(key)
  if (!field) {
    if (fields.size > 8) fields.clear()
    field = { columns: new Map(), count: 0 }
    fields.set(key, field)
  }
  const bi = Math.floor(x / BUCKET)
  const bj = Math.floor(z / BUCKET)
  let list = field.columns.get(bi)?.get(bj)
  if (list) return list
  if (field.count > 4000) {
    field.columns.clear()
    field.count = 0
  }
  const layout = layoutOf(place)
  const cx = (bi + 0.5) * BUCKET
  const cz = (bj + 0.5) * BUCKET
  list = []
  for (
    let i = Math.floor((cx - REACH - layout.originX) / layout.cellX);
    i <= Math.floor((cx + REACH - layout.originX) / layout.cellX);
    i++
  )
    for (
      let j = Math.floor((cz - REACH - layout.originZ) / layout.cellZ);
      j <= Math.floor((cz + REACH - layout.originZ) / layout.cellZ);
      j++
    )
      for (const one of layout.things(i, j)) {
        const solid = solidOf(one)
        if (!solid) continue
        const size = solid.shape === 'circle' ? solid.r : Math.hypot(solid.hx, solid.hz)
        if (Math.hypot(solid.x - cx, solid.z - cz) < size + BUCKET * 0.71 + 2.5) list.push(solid)
      }
  let column = field.columns.get(bi)
  if (!column) field.columns.set(bi, (column = new Map()))
  column.set(bj, list)
  field.count++
  return list
}

/** Pushes (x, z) out of one solid; returns null when it is free. `slack` keeps it a little outside. */
const outOf = (solid: Solid, x: number, z: number, r: number): [number, number] | null => {
  const dx = x - solid.x
  const dz = z - solid.z
  if (solid.shape === 'circle') {
    const reach = solid.r + r
    const d2 = dx * dx + dz * dz
    if (d2 >= reach * reach) return null
    const d = Math.sqrt(d2)
    if (d < 1e-6) return [solid.x + reach + 1e-4, solid.z]
    const k = (reach + 1e-4) / d
    return [solid.x + dx * k, solid.z + dz * k]
  }
  // Local axes: +z is the front (sin, cos), +x is (cos, -sin).
  const lx = dx * solid.cos - dz * solid.sin
  const lz = dx * solid.sin + dz * solid.cos
  const px = solid.hx + r - Math.abs(lx)
  const pz = solid.hz + r - Math.abs(lz)
  if (px <= 0 || pz <= 0) return null
  const nx = px <= pz ? (lx < 0 ? -1 : 1) * (solid.hx + r + 1e-4) : lx
  const nz = px <= pz ? lz : (lz < 0 ? -1 : 1) * (solid.hz + r + 1e-4)
  return [solid.x + nx * solid.cos + nz * solid.sin, solid.z - nx * solid.sin + nz * solid.cos]
}

/** True when a circle of radius r at (x, z) touches no solid. */
export const freeAt = (place: Place, x: number, z: number, r: number): boolean => {
  for (const solid of solidsNear(place, x, z)) if (outOf(solid, x, z, r)) return false
  return true
}

const bounded = (place: Place, x: number, z: number, r: number): [number, number] => {
  if (familyOf(place.kind) === 'inside') {
    const [hx, hz] = insideExtent(place)
    const middle = place.kind === 'cave' ? terrainOf(place).pathX(z) : 0
    const wide = Math.max(0, hx - r - 0.05)
    const deep = Math.max(0, hz - r - 0.05)
    return [middle + Math.max(-wide, Math.min(wide, x - middle)), Math.max(-deep, Math.min(deep, z))]
  }
  const terrain = terrainOf(place)
  const brink = familyOf(place.kind) === 'land' ? shapeOf(place).brink : undefined
  if (brink) {
    const middle = terrain.pathX(z)
    x = middle + Math.max(6 - brink.u, Math.min(brink.u - 6, x - middle))
  }
  if (terrain.water !== null || place.kind === 'railway') {
    const limit = (terrain.water ?? -0.4) - 0.45
    // Deep water lies left of the path everywhere: walk back towards it in steps small enough not to cross the shore.
    for (let n = 0; n < 160 && terrain.height(x - r, z) < limit; n++) x += 0.25
  }
  return [x, z]
}

/** See ground.ts. */
export const pushedOut = (place: Place, x: number, z: number, r: number): [x: number, z: number] =>
  relaxed(place, x, z, r, (px, pz) => bounded(place, px, pz, r))

/** Out of the solids near, water or not. */
export const pushedOffSolids = (place: Place, x: number, z: number, r: number): [x: number, z: number] =>
  relaxed(place, x, z, r, (px, pz) => [px, pz])

/** Out of the solids near and within the bounds given by `within`; in a niche between two the nearest free spot on a spiral. */
export const relaxed = (
  place: Place,
  x0: number,
  z0: number,
  r: number,
  within: (x: number, z: number) => [number, number],
): [x: number, z: number] => {
  let x = x0
  let z = z0
  for (let pass = 0; pass < 8; pass++) {
    const [bx, bz] = within(x, z)
    let moved = bx !== x || bz !== z
    x = bx
    z = bz
    for (const solid of solidsNear(place, x, z)) {
      const next = outOf(solid, x, z, r)
      if (next) {
        ;[x, z] = next
        moved = true
      }
    }
    if (!moved) return [x, z]
  }
  const [cx, cz] = within(x0, z0)
  for (let ring = 1; ring < 90; ring++)
    for (let n = 0; n < 14; n++) {
      const a = (n / 14) * Math.PI * 2 + ring
      const px = cx + Math.sin(a) * ring * 0.35
      const pz = cz + Math.cos(a) * ring * 0.35
      const [bx, bz] = within(px, pz)
      if (bx === px && bz === pz && freeAt(place, px, pz, r)) return [px, pz]
    }
  return [x, z]
}
