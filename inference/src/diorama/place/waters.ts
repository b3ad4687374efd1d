/** Open water as a boat knows it: how deep it lies over the ground, where a hull has room, and the way along the shore. */
import type { Place } from '../state/state.ts'
import { familyOf } from './family.ts'
import { shapeOf } from './land-shape.ts'
import { freeAt, relaxed } from './solids.ts'
import { streetPlan } from './street-plan.ts'
import { terrainOf } from './terrain.ts'

/** Water a hull draws (m). */
const DRAUGHT = 0.45
/** How far the shoreline wanders about its line (m). */
const WANDER = 1.2

/** Metres left of the path's middle between which a hull of radius `r` has water under it; null: no such water here. */
const fairway = (place: Place, r: number): [low: number, high: number] | null => {
  if (terrainOf(place).water === null) return null
  if (familyOf(place.kind) === 'street') {
    const { canal, middle = 0 } = streetPlan(place)
    return canal ? [canal.far - middle + r + 0.2, canal.near - middle - r - 0.2] : null
  }
  const { water, edge } = shapeOf(place)
  if (!water) return null
  const shore = edge ? 0.3 : WANDER + DRAUGHT / water.slope
  const high = water.near - shore - r
  const low = Math.max(water.far + 4 + r, -400)
  return low < high ? [low, high] : null
}

/** Is there water a boat can be rowed on? */
export const navigable = (place: Place): boolean => fairway(place, 0.9) !== null

/** How high the water stands over the ground at a point (m); 0 on land. */
export const waterOver = (place: Place, x: number, z: number): number => {
  const terrain = terrainOf(place)
  return terrain.water === null ? 0 : Math.max(0, terrain.water - terrain.height(x, z))
}

/** The nearest point to (x, z) where a hull of radius `r` floats free of shore, piers and other hulls. */
export const keptAfloat = (place: Place, x: number, z: number, r: number): [x: number, z: number] => {
  const lane = fairway(place, r)
  if (!lane) return [x, z]
  return relaxed(place, x, z, r, (px, pz) => {
    const middle = terrainOf(place).pathX(pz)
    return [middle + Math.min(lane[1], Math.max(lane[0], px - middle)), pz]
  })
}

/** Where a story in a boat begins: a few lengths off the shore, the bow along it. */
export const waterStart = (place: Place): { start: [x: number, z: number]; heading: number } => {
  const terrain = terrainOf(place)
  const heading = Math.atan2(-terrain.pathSlope(-3), -1)
  const lane = fairway(place, 0.9)
  if (!lane) return { start: [terrain.pathX(0), 0], heading }
  // Off the shore; on the open sea there is none near.
  let u = Math.min(0, Math.max(lane[1] - 2, (lane[0] + lane[1]) / 2))
  while (u - 1 > lane[0] && !freeAt(place, terrain.pathX(0) + u, 0, 2.4)) u -= 1
  return { start: [terrain.pathX(0) + u, 0], heading }
}

/** The heading of a boat that goes on: along the shore, back into the fairway when it has left it. */
export const wayAfloat = (place: Place, x: number, z: number, heading: number): number => {
  const terrain = terrainOf(place)
  const lane = fairway(place, 1.6)
  const sense = Math.sin(heading) * terrain.pathSlope(z) + Math.cos(heading) >= 0 ? 1 : -1
  const ahead = z + sense * 5
  const u = x - terrain.pathX(z)
  const keep = lane ? Math.min(lane[1], Math.max(lane[0], u)) : u
  const along = Math.atan2(terrain.pathX(ahead) + keep - x, ahead - z)
  const free = (h: number): boolean =>
    [2.5, 5, 8].every((far) => freeAt(place, x + Math.sin(h) * far, z + Math.cos(h) * far, 1.5))
  // Round piers and moored hulls, to the open side first: it lies to the left of who looks along the shore northward.
  for (const turn of [0, 0.3, 0.6, 0.9, 1.3, -0.3, -0.6, -0.9, -1.3]) {
    const heading = along - turn * sense
    if (free(heading)) return heading
  }
  return along
}
