/** How much foliage lies between two points: crowns of the place as upright ellipsoids, for a camera that looks for a clear view. */
import type { Place, Vec3 } from '../state/state.ts'
import { layoutOf } from './layout/layout.ts'
import type { ThingKind } from './things.ts'

/** Half width, lowest and highest leaf at size 1 (m). */
const CROWNS: Partial<Record<ThingKind, readonly [wide: number, low: number, high: number]>> = {
  oak: [3.9, 1.9, 7.8],
  maple: [2.9, 1.6, 6.2],
  birch: [1.9, 2.4, 8.6],
  poplar: [1.3, 1, 11],
  cypress: [1, 0.4, 8],
  plane: [2.7, 3.2, 8.6],
  cherry: [3.7, 1.7, 5.4],
  willow: [3.6, 0.8, 7.4],
  pine: [3.2, 3.6, 8.8],
  spruce: [2.2, 0.7, 9.8],
  cedar: [2.6, 3.2, 16],
  giant: [6.2, 6.4, 13.5],
  bigleaf: [1.4, 0.1, 2],
  bush: [0.9, 0, 1.1],
  hedge: [1, 0, 1.2],
}

/** Room the lens keeps from leaves (m). */
const LENS = 0.7

/** Metres of the segment inside an upright ellipsoid. */
export const inCrown = (
  from: Vec3,
  to: Vec3,
  at: readonly [x: number, z: number],
  wide: number,
  low: number,
  high: number,
): number => {
  const half = (high - low) / 2
  const [dx, dy, dz] = [(to[0] - from[0]) / wide, (to[1] - from[1]) / half, (to[2] - from[2]) / wide]
  const [px, py, pz] = [(from[0] - at[0]) / wide, (from[1] - low - half) / half, (from[2] - at[1]) / wide]
  const a = dx * dx + dy * dy + dz * dz
  const b = px * dx + py * dy + pz * dz
  const root = b * b - a * (px * px + py * py + pz * pz - 1)
  if (a < 1e-9 || root <= 0) return 0
  const r = Math.sqrt(root)
  const [enter, leave] = [Math.max(0, (-b - r) / a), Math.min(1, (-b + r) / a)]
  return leave <= enter ? 0 : (leave - enter) * Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2])
}

/** Metres of leaves between two points. */
export const leavesBetween = (place: Place, from: Vec3, to: Vec3): number => {
  const layout = layoutOf(place)
  const reach = 7
  const cell = (v: number, origin: number, size: number): number => Math.floor((v - origin) / size)
  const [i0, i1] = [Math.min(from[0], to[0]) - reach, Math.max(from[0], to[0]) + reach].map((v) =>
    cell(v, layout.originX, layout.cellX),
  )
  const [j0, j1] = [Math.min(from[2], to[2]) - reach, Math.max(from[2], to[2]) + reach].map((v) =>
    cell(v, layout.originZ, layout.cellZ),
  )
  let sum = 0
  for (let i = i0; i <= i1; i++)
    for (let j = j0; j <= j1; j++)
      for (const one of layout.things(i, j)) {
        const crown = CROWNS[one.kind]
        if (!crown) continue
        const [wide, low, high] = crown
        const tall = one.size * one.tall
        const [lowest, highest] = [one.y + low * tall, one.y + high * tall]
        sum += inCrown(from, to, [one.x, one.z], wide * one.size, lowest, highest)
        // A leaf before the lens hides more than a tree.
        const up = (from[1] - (lowest + highest) / 2) / ((highest - lowest) / 2 + LENS)
        const out = Math.hypot(from[0] - one.x, from[2] - one.z) / (wide * one.size + LENS)
        if (up * up + out * out < 1) sum += 1
      }
  return sum
}
