/**
 * The plan of a town: a grid of streets without end, its blocks cut into lots. Main streets run along z at x = 0, ±spacing …; cross
 * streets along x. Everything in a town (ground, houses, furniture) is measured from this plan.
 */
import type { Place, PlaceKind } from '../state/state.ts'
import type { Canal } from './canal.ts'
import type { SurfaceKind } from './ground.ts'
import { cell01 } from './noise.ts'

export interface StreetPlan {
  /** Half width of the carriageway and width of the pavement, main street; then the same of cross streets. */
  road: number
  walk: number
  crossRoad: number
  crossWalk: number
  /** Distance between main streets (along x) and between cross streets (along z); z of the cross street nearest the start. */
  spacingX: number
  spacingZ: number
  crossAt: number
  /** Height of the pavement above the gutter; crown of the road. */
  kerb: number
  crown: number
  surface: SurfaceKind
  pavement: SurfaceKind
  /** Usual frontage and depth of a house (metres). */
  frontage: number
  depth: number
  /** Where one walks, off the axis: the middle of what is dry. */
  middle?: number
  canal?: Canal
}

const PLANS: Partial<Record<PlaceKind, StreetPlan>> = {
  boulevard: {
    road: 6.2,
    walk: 4.4,
    crossRoad: 3.2,
    crossWalk: 2.2,
    spacingX: 104,
    spacingZ: 96,
    crossAt: -46,
    kerb: 0.15,
    crown: 0.08,
    surface: 'stone',
    pavement: 'stone',
    frontage: 14,
    depth: 13,
  },
  'old-town': {
    road: 3.3,
    walk: 1.5,
    crossRoad: 2,
    crossWalk: 0.9,
    spacingX: 66,
    spacingZ: 62,
    crossAt: -38,
    kerb: 0.08,
    crown: -0.06,
    surface: 'stone',
    pavement: 'stone',
    frontage: 8.4,
    depth: 9,
  },
  city: {
    road: 6.4,
    walk: 4.2,
    crossRoad: 5,
    crossWalk: 3,
    spacingX: 110,
    spacingZ: 100,
    crossAt: -48,
    kerb: 0.16,
    crown: 0.08,
    surface: 'asphalt',
    pavement: 'tile',
    frontage: 22,
    depth: 22,
  },
  'neon-city': {
    road: 4.2,
    walk: 2.6,
    crossRoad: 3,
    crossWalk: 2,
    spacingX: 76,
    spacingZ: 66,
    crossAt: -44,
    kerb: 0.12,
    crown: 0.06,
    surface: 'asphalt',
    pavement: 'tile',
    frontage: 10,
    depth: 12,
  },
  market: {
    road: 4.2,
    walk: 1.6,
    crossRoad: 2.4,
    crossWalk: 1.2,
    spacingX: 70,
    spacingZ: 66,
    crossAt: -38,
    kerb: 0.06,
    crown: 0.03,
    surface: 'stone',
    pavement: 'stone',
    frontage: 8.4,
    depth: 9,
  },
}

/** An old town's, with a canal. */
const QUAYS: StreetPlan = {
  ...PLANS['old-town']!,
  road: 5.4,
  walk: 1.3,
  spacingX: 72,
  crown: 0.02,
  middle: 3.3,
  canal: { near: 1.3, far: -5.4, level: -0.8, bed: -2.3, rise: 0.7 },
}

export const streetPlan = ({ kind, marks }: Pick<Place, 'kind' | 'marks'>): StreetPlan => {
  const plan = kind === 'old-town' && marks.includes('canal') ? QUAYS : (PLANS[kind] ?? PLANS.boulevard)
  if (!plan) throw new Error('no street plan')
  return plan
}

/** Nearest main street's axis relative to x: signed distance from it. */
export const fromMain = (plan: StreetPlan, x: number): number => x - Math.round(x / plan.spacingX) * plan.spacingX
/** The same for cross streets. */
export const fromCross = (plan: StreetPlan, z: number): number =>
  z - plan.crossAt - Math.round((z - plan.crossAt) / plan.spacingZ) * plan.spacingZ

export interface Lot {
  /** Middle of the front, on the building line; heading of the front. */
  x: number
  z: number
  turn: number
  width: number
  /** Position along its side of the block, for trees and shops before it. */
  index: number
  corner: boolean
  /** 0 west, 1 east, 2 south, 3 north side of the block. */
  side: number
  /** How far it stands back on a square (m). */
  back: number
  pick: number
}

/** Where the west side of a street opens into a square: its middle along z, half its length, how far the houses stand back (m). */
export interface Square {
  z: number
  half: number
  back: number
}

export const squareOf = (place: Place, plan: StreetPlan, j: number): Square | null => {
  if (plan.canal) return null
  const middle = plan.crossAt + (j + 0.5) * plan.spacingZ
  if (place.kind === 'old-town' || place.kind === 'market') return { z: middle - 1, half: 11.5, back: 11 }
  // Among towers low houses round a little square let the sun in.
  return place.kind === 'city' ? { z: middle - 10, half: 26, back: 12 } : null
}

/** Lots of block (i, j), which lies right of main street i and north-to-south after cross street j. */
export const lotsOf = (place: Place, plan: StreetPlan, i: number, j: number, frontage = plan.frontage): Lot[] => {
  const square = squareOf(place, plan, j)
  const front = plan.road + plan.walk
  const crossFront = plan.crossRoad + plan.crossWalk
  const x0 = i * plan.spacingX + front
  const x1 = (i + 1) * plan.spacingX - front
  const z0 = plan.crossAt + j * plan.spacingZ + crossFront
  const z1 = plan.crossAt + (j + 1) * plan.spacingZ - crossFront
  const lots: Lot[] = []
  const row = (side: number, from: number, to: number, at: number, turn: number): void => {
    const count = Math.max(1, Math.round((to - from) / frontage))
    // No two neighbours are equally wide.
    const shares = Array.from({ length: count }, (_, n) => 0.78 + 0.44 * cell01(place.seed + 331 + side, i * 64 + n, j))
    const whole = shares.reduce((sum, share) => sum + share, 0)
    let start = from
    for (let n = 0; n < count; n++) {
      const width = ((to - from) * (shares[n] ?? 1)) / whole
      const along = start + width / 2
      start += width
      const stands = square && side === 1 && Math.abs(along - square.z) < square.half ? square.back : 0
      lots.push({
        x: side < 2 ? at - stands : along,
        z: side < 2 ? along : at,
        turn,
        width,
        index: n,
        corner: side < 2 && (n === 0 || n === count - 1),
        side,
        back: stands,
        pick: cell01(place.seed + 301 + side, i * 64 + n, j),
      })
    }
  }
  row(0, z0, z1, x0, -Math.PI / 2)
  row(1, z0, z1, x1, Math.PI / 2)
  row(2, x0 + plan.depth, x1 - plan.depth, z1, 0)
  row(3, x0 + plan.depth, x1 - plan.depth, z0, Math.PI)
  return lots
}
