/**
 * What the first picture of a street wants of its kerbs: what stands there stands between shops, and moves a little where it would hide the
 * lettering of one from the first eye.
 */
import type { Place } from '../../state/state.ts'
import { frameOf } from '../frames.ts'
import type { Lot, StreetPlan } from '../street-plan.ts'
import type { Thing } from '../things.ts'

/** A name over a shop: its middle along the street, and half its length (m). */
interface Board {
  z: number
  half: number
}

export interface Side {
  /** Where two houses meet, and the ends of the row, from the viewer's end (most +z) on. */
  walls: readonly number[]
  boards: readonly Board[]
}

/** A house of the boulevard writes its name over its shop, which lies aside of its door; others in their middle. */
const boardOf = (house: Thing): Board => {
  if (house.kind !== 'facade') return { z: house.z, half: 1.7 * house.wide }
  const along = house.variant % 2 ? 1.33 : -1.33
  return { z: house.z - Math.sin(house.turn) * along * house.wide, half: 2.2 * house.wide }
}

/** One side of a block: 0 its west, 1 its east. */
export const sideOf = (lots: readonly Lot[], houses: readonly Thing[], side: 0 | 1): Side => {
  const own = lots.flatMap((lot, n) => (lot.side === side ? [{ lot, house: houses[n]! }] : []))
  const ends = own.map(({ lot }) => lot.z + lot.width / 2)
  const start = Math.min(...own.map(({ lot }) => lot.z - lot.width / 2))
  return {
    walls: [...ends, start].sort((a, b) => b - a),
    boards: own.map(({ house }) => boardOf(house)),
  }
}

const STEPS = [0, 0.7, -0.7, 1.4, -1.4, 2.1, -2.1, 2.8, -2.8] as const

/** Where along the kerb at x a thing `off` metres in from it does not hide a board of its side from the first eye. */
export const besideBoards = (
  place: Place,
  plan: StreetPlan,
  kerbX: number,
  out: 1 | -1,
  { boards }: Side,
): ((off: number, z: number) => number) => {
  const frame = frameOf(place)
  const eye = [
    (plan.middle ?? 0) + frame.u + Math.sin(frame.yaw) * frame.distance,
    Math.cos(frame.yaw) * frame.distance,
  ] as const
  return (off, z) => {
    if (Math.abs(kerbX) > plan.road + 0.1 || z > eye[1] - 3 || z < -44) return z
    const reach = (kerbX + out * plan.walk - eye[0]) / (kerbX + out * off - eye[0])
    const free = (at: number): boolean => {
      const hidden = eye[1] + (at - eye[1]) * reach
      return boards.every((one) => Math.abs(one.z - hidden) > one.half)
    }
    return z + (STEPS.find((step) => free(z + step)) ?? 0)
  }
}
