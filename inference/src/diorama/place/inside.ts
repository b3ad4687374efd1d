/** Floors of the bounded places: flat, but for the cave's. Their walls are in `solids.ts`. */
import type { Place, PlaceKind } from '../state/state.ts'
import type { SurfaceKind } from './ground.ts'
import { noise2, smooth } from './noise.ts'
import type { Terrain } from './terrain.ts'

/** Half extents (x, z) of the walkable floor, metres; Infinity: goes on. */
export const insideExtent = (kind: PlaceKind): [x: number, z: number] =>
  kind === 'room'
    ? [2.95, 3.95]
    : kind === 'stage'
      ? [5.2, 8.6]
      : kind === 'studio'
        ? [6, 7]
        : kind === 'cave'
          ? [5, Infinity]
          : [2.6, Infinity]

const FLOORS: Partial<Record<PlaceKind, SurfaceKind>> = {
  room: 'wood',
  stage: 'wood',
  studio: 'tile',
  'space-station': 'metal',
  cave: 'stone',
}

export const insideTerrain = (place: Place): Terrain => {
  const floor = FLOORS[place.kind] ?? 'tile'
  const cave = place.kind === 'cave'
  const pathX = (z: number): number => (cave ? 5 * Math.sin(z / 17) - 2 * Math.sin(z / 7.3) : 0)
  const height = (x: number, z: number): number => {
    if (!cave) return 0
    const u = Math.abs(x - pathX(z))
    return 0.12 * noise2(place.seed, x / 1.7, z / 1.7) * smooth(0.4, 2, u) + 0.9 * smooth(2.5, 5.5, u)
  }
  return {
    height,
    surface: () => floor,
    pathX,
    pathSlope: (z) => pathX(z + 0.5) - pathX(z - 0.5),
    half: cave ? 2 : (insideExtent(place.kind)[0] ?? 3),
    water: null,
  }
}
