/**
 * How the first picture of each kind of place is taken: the figure's place on the path, the camera's distance, side, height and lens,
 * and the hour that flatters it. What stands in it is in `layout/anchors.ts`; the seed varies both within what still composes.
 */
import type { Place } from '../state/state.ts'
import { familyOf } from './family.ts'
import { handOf } from './land-shape.ts'
import { nationOf, type Nation } from './nation.ts'
import { cell01 } from './noise.ts'
import { type RoomUse, roomUse } from './room-use.ts'
import { streetPlan } from './street-plan.ts'
import { type Rows, varietyOf } from './variety.ts'

export interface Frame {
  /** Start: metres right of the path's centre. */
  u: number
  distance: number
  /** Off the figure's back: positive puts the figure on the left third. */
  yaw: number
  pitch: number
  fov: number
  hour: number
}

const USUAL: Frame = { u: -0.35, distance: 5.2, yaw: 0.12, pitch: 0.1, fov: 44, hour: 9.5 }

const FRAMES: Rows<Partial<Frame>> = {
  // Open land: the lens wide and low where the sky matters, long where planes should stand close behind one another.
  'country-road': { u: -0.5, distance: 6, yaw: 0.2, pitch: 0.07, fov: 42, hour: 9.8 },
  meadow: { u: -0.2, distance: 7, yaw: 0.3, pitch: 0.04, fov: 44, hour: 14.3 },
  'flower-field': { u: 0, distance: 6.8, yaw: 0.22, pitch: 0.13, fov: 38, hour: 9.2 },
  forest: { u: 0.1, distance: 6.6, yaw: -0.14, pitch: 0.02, fov: 40, hour: 10.4 },
  bamboo: { u: 0.4, distance: 6.2, yaw: -0.1, pitch: -0.03, fov: 44, hour: 10.8 },
  farm: { u: -0.6, distance: 6.6, yaw: 0.24, pitch: 0.1, fov: 42, hour: 10 },
  village: { u: -0.7, distance: 5.8, yaw: 0.16, pitch: 0.05, fov: 46, hour: 9.2 },
  harbour: { u: -0.6, distance: 6, yaw: 0.26, pitch: 0.08, fov: 42, hour: 17.3 },
  beach: { u: -1.2, distance: 6.8, yaw: 0.3, pitch: 0.1, fov: 42, hour: 17.1 },
  lake: { u: -0.2, distance: 6.4, yaw: 0.28, pitch: 0.06, fov: 42, hour: 8.6 },
  river: { u: 0.2, distance: 6.2, yaw: 0.2, pitch: 0.1, fov: 44, hour: 9.6 },
  waterfall: { u: -0.2, distance: 6.4, yaw: 0.24, pitch: 0.08, fov: 44, hour: 10.2 },
  'mountain-pass': { u: 0.3, distance: 7, yaw: 0.24, pitch: 0.05, fov: 44, hour: 10.4 },
  'snow-field': { u: -0.1, distance: 6.6, yaw: 0.2, pitch: 0.06, fov: 40, hour: 14.8 },
  desert: { u: 0, distance: 7.4, yaw: 0.3, pitch: 0.05, fov: 42, hour: 16.8 },
  canyon: { u: 0.3, distance: 7, yaw: -0.18, pitch: -0.02, fov: 48, hour: 16.4 },
  jungle: { u: 0, distance: 5.8, yaw: 0.14, pitch: 0.03, fov: 46, hour: 11 },
  castle: { u: -0.4, distance: 6.2, yaw: 0.2, pitch: 0.05, fov: 40, hour: 9.6 },
  temple: { u: -0.5, distance: 6.4, yaw: 0.1, pitch: -0.01, fov: 42, hour: 13.6 },
  park: { u: -0.5, distance: 6, yaw: 0.18, pitch: 0.03, fov: 44, hour: 10.2 },
  railway: { u: 0.4, hour: 16.6, distance: 5.8, yaw: -0.16, pitch: 0.06, fov: 42 },
  moon: { u: 0, distance: 7, yaw: 0.26, pitch: 0.03, fov: 40, hour: 10 },
  reef: { u: 0, distance: 6.2, yaw: 0.2, pitch: 0.04, fov: 46, hour: 12 },
  cave: { u: 0.2, distance: 5.6, yaw: 0.16, pitch: 0.03, fov: 50, hour: 12 },
  // Streets and rooms.
  boulevard: { u: 0.9, distance: 5.2, yaw: 0.1, pitch: 0.05, fov: 48, hour: 18.6 },
  'old-town': { u: -0.5, distance: 5, yaw: 0.16, pitch: 0.04, fov: 52, hour: 13.2 },
  city: { u: 0.5, distance: 5.4, yaw: 0.14, pitch: 0, fov: 54, hour: 12.1 },
  'neon-city': { u: 0.6, distance: 5, pitch: 0.03, fov: 54, hour: 21.5 },
  market: { u: -0.4, distance: 5, yaw: 0.16, pitch: 0.06, fov: 52, hour: 13.2 },
  room: { u: -0.35, distance: 2.95, yaw: 0.2, pitch: 0.04, fov: 54, hour: 15 },
  stage: { u: -0.3, distance: 7.4, yaw: 0.14, pitch: 0.05, fov: 46, hour: 20 },
  studio: { u: -0.3, distance: 4.4, yaw: 0.22, pitch: 0.04, fov: 48, hour: 12 },
  'space-station': { u: 0, distance: 4.6, yaw: 0.1, pitch: 0.05, fov: 54, hour: 12 },
  // Varieties: what differs from their kind. Between the battlements, the walk leading up.
  steampunk: { hour: 16.6 },
  overgrown: { hour: 16.2, pitch: 0.02 },
  savanna: { hour: 17.2, yaw: 0.26 },
  tuscany: { hour: 17, pitch: 0.04 },
  iceland: { hour: 14, fov: 50 },
  fjord: { yaw: 0.34, pitch: 0.02, fov: 48, hour: 10 },
  terraces: { u: 0, yaw: -0.3, pitch: 0.1, distance: 8, fov: 52, hour: 8.4 },
  oasis: { yaw: 0.3, pitch: 0.06, hour: 16.4 },
  swamp: { pitch: 0.04, hour: 7.6 },
  'hot-spring': { yaw: 0.24, pitch: 0.13, distance: 7, fov: 50, hour: 16.4 },
  cove: { yaw: 0.24, pitch: 0.06, hour: 17.4 },
  haunted: { u: -0.6, yaw: 0.1, pitch: -0.02, fov: 48, hour: 21.8 },
  enchanted: { u: 0, hour: 20.5, pitch: 0 },
  islands: { u: -1.2, distance: 8, yaw: 0.42, pitch: 0.14, fov: 56, hour: 9.4 },
  clouds: { pitch: 0.04, fov: 48, hour: 9.2 },
  candy: { pitch: 0.04, hour: 10.4 },
  sunken: { yaw: 0.12, pitch: 0.02, fov: 50 },
  'great-wall': { u: -0.5, distance: 6.2, yaw: 0.1, pitch: 0.07, fov: 46, hour: 9.2 },
}

/** What differs from the usual room: halls are taken from farther off and higher. */
const ROOMS: Partial<Record<RoomUse, Partial<Frame>>> = {
  'great-library': { u: -0.3, distance: 5.2, yaw: 0.1, pitch: 0.05, fov: 58, hour: 15 },
  submarine: { u: 0.2, distance: 3.2, yaw: 0.14, pitch: 0.04, fov: 58 },
  rooftop: { u: -0.8, distance: 5, yaw: 0.16, pitch: 0.04, fov: 52, hour: 21.4 },
  auditorium: { u: 0, distance: 4.6, yaw: 0.08, pitch: 0.12, fov: 54, hour: 20 },
  laboratory: { distance: 3.3 },
  aquarium: { u: -0.6, distance: 5, yaw: 0.24, pitch: 0.02, fov: 54 },
  greenhouse: { u: 0, distance: 4.6, yaw: 0.1, pitch: 0.04, fov: 54, hour: 10 },
  subway: { u: 0.2, distance: 5, yaw: -0.16, pitch: 0.05, fov: 54 },
  stadium: { u: 0, distance: 6.6, yaw: 0.16, pitch: 0.08, fov: 50, hour: 16 },
  wizard: { hour: 20.5, distance: 3.1 },
}

/** Looks over the water rather than down the quay. */
const ON_A_QUAY: Partial<Frame> = { u: -0.9, distance: 5.6, yaw: 0.36, pitch: 0.1, fov: 50, hour: 16.4 }

/** Boulevards of other lands are painted by day: their colours are what tells them apart. */
const BY_DAY: Partial<Record<Nation, number>> = {
  german: 10.6,
  italian: 15.6,
  spanish: 15.2,
  cuban: 15.6,
  russian: 11,
  continental: 10.4,
  british: 16.6,
}

/** The frame of a place. On open land the seed turns it round with the land and moves the camera a little. */
export const frameOf = (place: Place): Frame => {
  const variety = varietyOf(place)
  const frame = { ...USUAL, ...FRAMES[place.kind], ...(variety === null ? {} : FRAMES[variety]) }
  if (familyOf(place.kind) === 'street' && streetPlan(place).canal) return { ...frame, ...ON_A_QUAY }
  if (place.kind === 'boulevard') return { ...frame, hour: BY_DAY[nationOf(place)] ?? frame.hour }
  if (place.kind === 'room') return { ...frame, ...ROOMS[roomUse(place)] }
  if (familyOf(place.kind) !== 'land') return frame
  const vary = (n: number): number => cell01(place.seed | 0, 73, n) * 2 - 1
  const hand = handOf(place)
  return {
    ...frame,
    u: frame.u * hand,
    yaw: hand * (frame.yaw + Math.sign(frame.yaw) * 0.08 * vary(1)),
    pitch: frame.pitch + 0.02 * vary(2),
    distance: frame.distance * (1 + 0.12 * vary(3)),
    fov: frame.fov + 3 * vary(4),
  }
}

/** Share of the half width by which the figure stands off the middle (the camera's usual shot keeps to it). */
export const THIRD = 0.28

/** Where the composed camera stands for a figure starting at (x, z) with this heading: seen from above. */
export const eyeOf = (frame: Frame, x: number, z: number, heading: number): [x: number, z: number] => {
  const yaw = heading + frame.yaw
  const aside = frame.distance * Math.tan((frame.fov * Math.PI) / 360) * (16 / 9) * (frame.yaw >= 0 ? THIRD : -THIRD)
  const back = frame.distance * Math.cos(frame.pitch)
  return [x - Math.cos(yaw) * aside - Math.sin(yaw) * back, z + Math.sin(yaw) * aside - Math.cos(yaw) * back]
}

/** Distance (m) of a point from the line between the first camera and its figure, or Infinity behind the camera's back. */
export const sightline = (place: Place, pathX: (z: number) => number): ((x: number, z: number) => number) => {
  const frame = frameOf(place)
  const sx = pathX(0) + frame.u
  const heading = Math.atan2(-(pathX(-2.5) - pathX(-3.5)), -1)
  const [ex, ez] = eyeOf(frame, sx, 0, heading)
  const [dx, dz] = [sx - ex, -ez]
  const long = dx * dx + dz * dz
  return (x, z) => {
    const t = ((x - ex) * dx + (z - ez) * dz) / long
    if (t < -0.25) return Infinity
    const k = Math.min(1.15, Math.max(0, t))
    return Math.hypot(x - ex - dx * k, z - ez - dz * k)
  }
}
