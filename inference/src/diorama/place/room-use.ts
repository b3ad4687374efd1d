/** What a room is for: read from the marks its premise left; rooms of no stated use are lived in. */
import type { Place } from '../state/state.ts'

export const ROOM_USES = [
  'living',
  'tatami',
  'cafe',
  'classroom',
  'library',
  'bedroom',
  'kitchen',
  'office',
  'hospital',
  'bathroom',
  'cell',
  'throne',
  'museum',
  'gym',
  'supermarket',
  'tavern',
  'carriage',
  'helm',
  'airport',
  'pool',
  'great-library',
  'party',
  'submarine',
  'rooftop',
  'auditorium',
  'laboratory',
  'aquarium',
  'greenhouse',
  'subway',
  'stadium',
  'wizard',
] as const
export type RoomUse = (typeof ROOM_USES)[number]

export const roomUse = (place: Place): RoomUse =>
  ROOM_USES.find((use) => place.marks.includes(use)) ??
  (place.culture === 'japanese' && place.era !== 'future' ? 'tatami' : 'living')

/** Half extents of the floor one walks on, of rooms that are larger or longer than the usual: [x, z] (m). */
const FLOORS: Partial<Record<RoomUse, readonly [x: number, z: number]>> = {
  'great-library': [4.4, 15.5],
  submarine: [1.6, 8],
  rooftop: [7, 8.5],
  auditorium: [6.6, 10.5],
  laboratory: [3.6, 4.6],
  aquarium: [4.4, 7.6],
  greenhouse: [3.6, 10.5],
  subway: [3, 23.5],
  stadium: [30, 44],
  wizard: [3.4, 3.9],
}

/** Half extents of the floor of a room (m). */
export const roomExtent = (place: Place): readonly [x: number, z: number] => FLOORS[roomUse(place)] ?? [2.95, 3.95]

/** Under the sky for all its walls: a roof, a pitch between its stands. */
export const underSky = (place: Place): boolean =>
  place.kind === 'room' && (roomUse(place) === 'rooftop' || roomUse(place) === 'stadium')

/** What one cannot walk through, by use: [x, z, half width, half depth] (m). The drawers of `scenery/inside/` put furniture there. */
export const FURNITURE: Record<RoomUse, readonly (readonly [x: number, z: number, hx: number, hz: number])[]> = {
  living: [
    [1.15, -2.1, 0.55, 0.4],
    [2.5, -1.5, 0.5, 0.9],
    [-0.3, -3.9, 1.1, 0.4],
  ],
  tatami: [[0.9, -1.9, 0.7, 0.45]],
  cafe: [
    [0.9, -3.2, 1.9, 0.4],
    [-2.1, -1.7, 0.5, 0.7],
    [1.7, -0.9, 0.5, 0.7],
  ],
  classroom: [
    [-1.5, -1.1, 0.45, 0.35],
    [1.2, -1.1, 0.45, 0.35],
    [-1.5, -2.3, 0.45, 0.35],
    [1.2, -2.3, 0.45, 0.35],
  ],
  library: [
    [-2.5, -2.2, 0.3, 1.4],
    [2.5, -1.4, 0.3, 2],
    [0.8, -1.9, 0.9, 0.5],
  ],
  bedroom: [
    [1.6, -2.7, 0.9, 1.2],
    [-2.6, -3.2, 0.5, 0.5],
  ],
  kitchen: [
    [0, -3.8, 2.8, 0.4],
    [1, -1.7, 0.7, 0.5],
  ],
  office: [
    [1.1, -2, 0.8, 0.45],
    [-2.4, -2.8, 0.5, 0.8],
  ],
  hospital: [
    [1.9, -3, 0.5, 1.05],
    [-0.4, -3, 0.5, 1.05],
  ],
  bathroom: [
    [1.4, -2.5, 0.9, 0.6],
    [-0.8, -3.8, 0.4, 0.4],
  ],
  cell: [
    [0, -3.1, 3, 0.1],
    [2.5, -1.2, 0.6, 1],
  ],
  throne: [
    [0, -3.4, 1.7, 0.9],
    [-2.3, -1.1, 0.3, 0.3],
    [2.3, -1.1, 0.3, 0.3],
  ],
  museum: [
    [0.7, -2.6, 2, 0.95],
    [-2.4, -2.6, 0.4, 0.4],
  ],
  gym: [
    [1.5, -1.9, 0.5, 0.8],
    [-2.2, -2.6, 0.5, 0.8],
    [1.4, -3.9, 1.5, 0.3],
  ],
  supermarket: [
    [1.7, -1.9, 0.4, 1.3],
    [-1.9, -2.3, 0.4, 1.2],
    [0.3, -3, 0.65, 0.35],
  ],
  tavern: [
    [1.8, -2.9, 1.3, 0.4],
    [1.5, -0.9, 0.75, 0.8],
    [-2.1, -1.6, 0.65, 0.8],
  ],
  carriage: [
    [-1.2, -1.8, 0.6, 2.2],
    [1.2, -1.8, 0.6, 2.2],
  ],
  airport: [
    [1.5, -1.5, 1.1, 1],
    [-2, -2.6, 1.1, 0.35],
  ],
  'great-library': [-3, -7, -11].flatMap((z): [number, number, number, number][] => [
    [-2.15, z, 1, 1.3],
    [2.15, z, 1, 1.3],
  ]),
  party: [
    [0.75, -2.1, 1.15, 0.6],
    [-2.3, -3.3, 0.6, 0.55],
  ],
  submarine: [
    [0.1, -6.2, 1.4, 0.6],
    [0, -3.1, 0.3, 0.3],
    [1.45, -3.6, 0.35, 1.6],
    [-1.35, -1.6, 0.35, 1],
  ],
  rooftop: [
    [-4.6, -4.4, 1.5, 1.5],
    [4.9, -2.6, 1.1, 0.7],
    [2.1, -4.6, 0.9, 0.35],
    [5, 3.4, 1.4, 1.6],
  ],
  auditorium: [-6.2, -4.9, -3.6, -2.3, -1, 0.3, 1.6].flatMap((z): [number, number, number, number][] => [
    [-3.8, z, 2.6, 0.3],
    [3.8, z, 2.6, 0.3],
  ]),
  laboratory: [
    [0.9, -2.1, 1.3, 0.45],
    [-2.9, -2, 0.4, 1.8],
    [0.2, -4.3, 3, 0.4],
  ],
  aquarium: [
    [2.6, -1.6, 0.35, 0.8],
    [-3.1, -4.8, 0.8, 0.8],
    [0, -7.25, 4.4, 0.12],
  ],
  greenhouse: [
    [-2.4, -4, 0.75, 9],
    [2.5, -5.2, 0.75, 7.8],
  ],
  subway: [
    // The track lies beyond the platform's edge.
    [-2.6, 0, 0.7, 24],
    ...[-15, -9.6, -4.2, 1.2, 6.6].flatMap((z): [number, number, number, number][] => [
      [1.5, z, 0.3, 0.3],
      [2.75, z - 2.7, 0.3, 0.9],
    ]),
  ],
  stadium: [],
  wizard: [
    [1, -1.9, 0.95, 0.55],
    [-2.5, -2.2, 0.55, 0.55],
    [2.75, -1.2, 0.5, 0.5],
  ],
  pool: [
    [1.3, -2.4, 1.7, 1.7],
    [-2.5, -2.4, 0.3, 0.8],
  ],
  helm: [
    [-1, -3, 0.7, 0.5],
    [1, -3, 0.7, 0.5],
    [1.7, -0.9, 0.7, 0.7],
    [-2.9, 0, 0.5, 3.6],
    [2.9, 0, 0.5, 3.6],
  ],
}
