/** Ground of a town: cambered carriageways, kerbs, pavements; the same grid without end. */
import type { Place } from '../state/state.ts'
import { overCanal } from './canal.ts'
import { fromCross, fromMain, streetPlan } from './street-plan.ts'
import type { Terrain } from './terrain.ts'

const KERB_RAMP = 0.06

export const streetTerrain = (place: Place): Terrain => {
  const plan = streetPlan(place)
  /** Height across one street: `d` from its axis. 0 is the gutter. */
  const across = (d: number, half: number): number => {
    const a = Math.abs(d)
    if (a < half) return plan.crown * (1 - (a / half) * (a / half))
    return a < half + KERB_RAMP ? (plan.kerb * (a - half)) / KERB_RAMP : plan.kerb
  }
  const { canal, middle = 0 } = plan
  const paved = (x: number, z: number): number => {
    const main = across(fromMain(plan, x), plan.road)
    const cross = across(fromCross(plan, z), plan.crossRoad)
    const onMain = Math.abs(fromMain(plan, x)) < plan.road
    const onCross = Math.abs(fromCross(plan, z)) < plan.crossRoad
    if (onMain && onCross) return Math.max(main, cross)
    return Math.min(main, cross)
  }
  const height = (x: number, z: number): number =>
    canal ? overCanal(plan, canal, fromMain(plan, x), fromCross(plan, z), paved(x, z)) : paved(x, z)
  return {
    height,
    surface: (x, z) =>
      canal && height(x, z) < canal.level
        ? 'water'
        : Math.abs(fromMain(plan, x)) < plan.road || Math.abs(fromCross(plan, z)) < plan.crossRoad
          ? plan.surface
          : plan.pavement,
    pathX: () => middle,
    pathSlope: () => 0,
    half: plan.road - middle,
    water: canal?.level ?? null,
  }
}
