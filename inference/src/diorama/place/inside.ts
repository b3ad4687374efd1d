/** Floors of the bounded places: flat, but for the cave's. Their walls are in `solids.ts`. */
import type { Place, PlaceKind } from '../state/state.ts'
import type { SurfaceKind } from './ground.ts'
import { noise2, smooth } from './noise.ts'
import { type RoomUse, roomExtent, roomUse } from './room-use.ts'
import type { Terrain } from './terrain.ts'

/** Half extents (x, z) of the walkable floor, metres; Infinity: goes on. */
export const insideExtent = (place: Place): readonly [x: number, z: number] => {
  switch (place.kind) {
    case 'room':
      return roomExtent(place)
    case 'stage':
      return [5.2, 8.6]
    case 'studio':
      return [6, 7]
    case 'cave':
      return [5, Infinity]
    default:
      return [2.6, Infinity]
  }
}

const FLOORS: Partial<Record<PlaceKind, SurfaceKind>> = {
  room: 'wood',
  stage: 'wood',
  studio: 'tile',
  'space-station': 'metal',
  cave: 'stone',
}
const ROOM_FLOORS: Partial<Record<RoomUse, SurfaceKind>> = {
  submarine: 'metal',
  rooftop: 'tile',
  laboratory: 'tile',
  aquarium: 'tile',
  greenhouse: 'stone',
  subway: 'tile',
  stadium: 'grass',
  wizard: 'stone',
}

export const insideTerrain = (place: Place): Terrain => {
  const floor = (place.kind === 'room' ? ROOM_FLOORS[roomUse(place)] : undefined) ?? FLOORS[place.kind] ?? 'tile'
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
    half: cave ? 2 : insideExtent(place)[0],
    water: null,
  }
}
