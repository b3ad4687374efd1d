/** How a boat rocks, and its oars: where their handles are in the stroke. Shared by the hull, its oars and the hands that row. */
import type { Actor, DioramaState } from '../state/state.ts'
import { S } from './slots.ts'

/** Lift, pitch and roll of a hull at size 1 (m, radians). */
export const rockOf = (state: DioramaState, boat: Actor): { y: number; pitch: number; roll: number } => ({
  y: 0.05 * Math.sin(state.tick * 0.07 + boat.id),
  pitch: 0.035 * Math.sin(state.tick * 0.06 + boat.id + 1) - boat.speed * 0.012,
  roll: 0.05 * Math.sin(state.tick * 0.045 + boat.id) - boat.turn * 0.08,
})

/** Angle of the stroke, and how much it is rowed at all 0..1. */
const strokeOf = (boat: Actor): { angle: number; pull: number } => ({
  angle: boat.phase * Math.PI * 2,
  pull: boat.body[S.gait] ?? 0,
})

/** Where the pull is: -1 leaning back, to the bow, at its end .. 1 reaching out to the stern for the next. */
export const rowing = (boat: Actor): number => {
  const { angle, pull } = strokeOf(boat)
  return pull * Math.cos(angle)
}

/** Rowlock of the left oar (m, size 1). */
export const ROWLOCK = { x: 0.6, y: 0.5, z: 0.1 } as const
/** Length of an oar inside and outside of its rowlock (m). */
export const OAR = { inside: 0.42, outside: 1.55 } as const

/** Turn of the left oar: its blade towards the bow, and down into the water on its way to the stern (radians). */
export const oarOf = (boat: Actor): { sweep: number; dip: number } => {
  const { angle, pull } = strokeOf(boat)
  return { sweep: 0.05 + 0.5 * pull * Math.cos(angle), dip: 0.24 + 0.16 * pull * Math.sin(angle) }
}

/** Handle of the left oar in the axes of the boat (m, size 1). */
export const handleOf = (boat: Actor): { x: number; y: number; z: number } => {
  const { sweep, dip } = oarOf(boat)
  const flat = OAR.inside * Math.cos(dip)
  return {
    x: ROWLOCK.x - flat * Math.cos(sweep),
    y: ROWLOCK.y + OAR.inside * Math.sin(dip),
    z: ROWLOCK.z - flat * Math.sin(sweep),
  }
}
