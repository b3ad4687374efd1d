/** Where people of a place walk: lanes along its streets or its path, each with a speed of its own. */
import { familyOf } from '../../place/family.ts'
import { fromMain, streetPlan } from '../../place/street-plan.ts'
import { terrainOf } from '../../place/terrain.ts'
import type { Place } from '../../state/state.ts'

/** A lane runs along z (or along x when `cross`), `at` metres aside of its street's axis; people on it are `gap` metres apart. */
export interface Lane {
  id: number
  cross: boolean
  dir: 1 | -1
  speed: number
  gap: number
  /** Position aside, at distance s along it. */
  at(s: number): number
  /** Heading off straight along it (slope of a winding path). */
  slope(s: number): number
}

const straight = (id: number, at: number, dir: 1 | -1, gap: number, cross = false): Lane => ({
  id,
  cross,
  dir,
  speed: 0.95 + 0.13 * ((id * 7) % 5),
  gap,
  at: () => at,
  slope: () => 0,
})

/** Offsets from the kerb on the pavement, and from the axis on the carriageway, by kind of town. */
const OFFSETS: Partial<Record<Place['kind'], { pavement: number[]; road: number[]; gap: number; cross: number }>> = {
  boulevard: { pavement: [2.4, 2.75], road: [], gap: 13, cross: 0.9 },
  city: { pavement: [1.85, 2.4, 2.95], road: [], gap: 12, cross: 1.2 },
  'neon-city': { pavement: [1.4], road: [1.9, 2.6], gap: 9, cross: 0.8 },
  'old-town': { pavement: [], road: [1.3, 2.3], gap: 14, cross: -0.7 },
  market: { pavement: [], road: [1.1, 1.9, 2.6], gap: 10, cross: -0.8 },
}

const LAND: Partial<Record<Place['kind'], { share: number[]; gap: number }>> = {
  village: { share: [-0.75, 0.75], gap: 30 },
  park: { share: [-0.7, 0.35, 0.8], gap: 24 },
  harbour: { share: [-0.5, 0.6], gap: 24 },
  temple: { share: [-0.7, 0.7], gap: 30 },
  railway: { share: [0.5], gap: 22 },
}

/** Lanes near a point; none where nobody lives. */
export const lanesNear = (place: Place, x: number, z: number): Lane[] => {
  if (place.marks.includes('empty')) return []
  const busy = place.marks.includes('busy') ? 0.6 : 1
  const lanes: Lane[] = []
  if (familyOf(place.kind) === 'street') {
    const plan = streetPlan(place)
    const offsets = OFFSETS[place.kind]
    if (!offsets) return []
    const axis = x - fromMain(plan, x)
    const street = Math.round(axis / plan.spacingX)
    let n = 0
    // Along a canal one walks on its quay.
    const quay = plan.canal ? [plan.canal.near + 2.2, plan.road - 0.8] : []
    quay.forEach((at, k) =>
      lanes.push(straight(street * 64 + n++, axis + at, k % 2 === 0 ? 1 : -1, offsets.gap * busy)),
    )
    for (const side of plan.canal ? [] : ([-1, 1] as const)) {
      offsets.pavement.forEach((off, k) =>
        lanes.push(
          straight(
            street * 64 + n++,
            axis + side * (plan.road + off),
            (k % 2 === 0 ? side : -side) as 1 | -1,
            offsets.gap * busy,
          ),
        ),
      )
      offsets.road.forEach((off, k) =>
        lanes.push(
          straight(
            street * 64 + n++,
            axis + side * off,
            (k % 2 === 0 ? side : -side) as 1 | -1,
            offsets.gap * 1.3 * busy,
          ),
        ),
      )
    }
    const j = Math.round((z - 24 - plan.crossAt) / plan.spacingZ)
    const cross = plan.crossAt + j * plan.spacingZ
    for (const side of [-1, 1] as const)
      lanes.push(
        straight(
          street * 64 + 4096 + j * 8 + n++,
          cross + side * (plan.crossRoad + offsets.cross),
          side,
          offsets.gap * 1.2 * busy,
          true,
        ),
      )
    return lanes
  }
  const land = LAND[place.kind]
  if (!land) return []
  const terrain = terrainOf(place)
  return land.share.map((share, n) => ({
    id: 9000 + n,
    cross: false,
    dir: n % 2 ? 1 : -1,
    speed: 1 + 0.12 * n,
    gap: land.gap * busy,
    at: (s: number) => terrain.pathX(s) + share * terrain.half,
    slope: (s: number) => terrain.pathSlope(s),
  }))
}
