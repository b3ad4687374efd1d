/** The composed first picture of each place, and the way on along its road. */
import type { Place } from '../state/state.ts'
import { familyOf } from './family.ts'
import { frameOf } from './frames.ts'
import type { Composition } from './ground.ts'
import { insideExtent } from './inside.ts'
import { pictured } from './pictured.ts'
import { freeAt } from './solids.ts'
import { fromMain, streetPlan } from './street-plan.ts'
import { placeKey, terrainOf } from './terrain.ts'

const kept = new Map<string, Composition>()

/** See ground.ts. */
export const composed = (place: Place): Composition => {
  const key = placeKey(place)
  let composition = kept.get(key)
  if (!composition) {
    if (kept.size > 16) kept.clear()
    kept.set(key, (composition = compose(place)))
  }
  return composition
}

const compose = (place: Place): Composition => {
  const frame = frameOf(place)
  const terrain = terrainOf(place)
  const inside = place.kind === 'room' || place.kind === 'stage' || place.kind === 'studio'
  const faces = inside ? Math.PI : Math.atan2(-terrain.pathSlope(-3), -1)
  return {
    // A picture looks along the middle of its way.
    start: [terrain.pathX(0) + (place.picture && familyOf(place.kind) === 'street' ? 0.4 : frame.u), 0],
    heading: faces,
    camera: place.picture
      ? pictured(place.picture)
      : { distance: frame.distance, yaw: frame.yaw, pitch: frame.pitch, fov: frame.fov },
    hour: frame.hour,
  }
}

const steer = (towards: number, off: number): number => towards + Math.max(-0.7, Math.min(0.7, off))

/** Turns a heading aside where a step ahead is blocked: the smallest turn that is free, else as it was. */
const around = (place: Place, x: number, z: number, heading: number): number => {
  const free = (h: number): boolean =>
    freeAt(place, x + Math.sin(h) * 0.7, z + Math.cos(h) * 0.7, 0.35) &&
    freeAt(place, x + Math.sin(h) * 1.5, z + Math.cos(h) * 1.5, 0.35)
  if (free(heading)) return heading
  for (const turn of [0.35, -0.35, 0.7, -0.7, 1.1, -1.1, 1.5, -1.5]) if (free(heading + turn)) return heading + turn
  return heading
}

/** See ground.ts. */
export const wayFrom = (place: Place, x: number, z: number, heading: number): number =>
  around(place, x, z, followed(place, x, z, heading))

/** The heading of the path nearest the given heading, corrected back onto it within a few metres. */
const followed = (place: Place, x: number, z: number, heading: number): number => {
  const terrain = terrainOf(place)
  const family = familyOf(place.kind)
  if (place.kind === 'room' || place.kind === 'stage' || place.kind === 'studio') {
    // Round the floor: towards the middle when near a wall.
    const [hx, hz] = place.kind === 'room' ? insideExtent(place) : [3, 4]
    return Math.abs(x) > hx - 0.4 || Math.abs(z) > hz - 1.4 ? Math.atan2(-x, -z) : heading
  }
  if (family === 'street') {
    const plan = streetPlan(place)
    const along = Math.cos(heading)
    if (Math.abs(along) < 0.5 && Math.abs(fromMain(plan, x)) > plan.road + plan.walk)
      return Math.sin(heading) >= 0 ? Math.PI / 2 : -Math.PI / 2
    const dir = along >= 0 ? 1 : -1
    const d = fromMain(plan, x)
    // Keep the lane one walks in: the carriageway's middle third, or the clear strip of the pavement.
    const clear = Math.max(0.6, plan.road - 2.8)
    const left = plan.canal ? plan.canal.near + 1.9 : -clear
    const lane =
      Math.abs(d) < plan.road - 0.2
        ? Math.max(left, Math.min(plan.canal ? plan.road - 1 : clear, d))
        : Math.sign(d) * (plan.road + Math.min(2.4, plan.walk * 0.56))
    return steer(dir > 0 ? 0 : Math.PI, (lane - d) * dir * 0.45)
  }
  // The path as seen a step ahead; dir is the sense along z that agrees with the heading.
  const slope = terrain.pathSlope(z)
  const sense = Math.sin(heading) * slope + Math.cos(heading) >= 0 ? 1 : -1
  const ahead = z + sense * 2.2
  const wide = Math.max(0.3, terrain.half * 0.45)
  const u = x - terrain.pathX(z)
  const keep = Math.max(-wide, Math.min(wide, u))
  return Math.atan2(terrain.pathX(ahead) + keep - x, ahead - z)
}
