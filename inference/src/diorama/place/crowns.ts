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
  fern: [0.5, 0, 0.4],
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

/** Every crown that may reach a box on the ground, with its lowest and highest leaf. */
function* crownsIn(
  place: Place,
  [x0, x1]: readonly [number, number],
  [z0, z1]: readonly [number, number],
): Generator<{ at: [x: number, z: number]; wide: number; low: number; high: number }> {
  const layout = layoutOf(place)
  const reach = 7
  const cell = (v: number, origin: number, size: number): number => Math.floor((v - origin) / size)
  for (let i = cell(x0 - reach, layout.originX, layout.cellX); i <= cell(x1 + reach, layout.originX, layout.cellX); i++)
    for (
      let j = cell(z0 - reach, layout.originZ, layout.cellZ);
      j <= cell(z1 + reach, layout.originZ, layout.cellZ);
      j++
    )
      for (const one of layout.things(i, j)) {
        const crown = CROWNS[one.kind]
        if (!crown) continue
        const [wide, low, high] = crown
        const tall = one.size * one.tall
        yield { at: [one.x, one.z], wide: wide * one.size, low: one.y + low * tall, high: one.y + high * tall }
      }
}

/** What is no higher than this above the ground (m) one looks over; of what grows higher one keeps below. */
const LOW = 3.2

/** Moves a point up or down out of the leaves it stands in, never below `floor` and a little. Twigs reach out of the ellipsoid: it is taken squarer here. */
export const outOfLeaves = (place: Place, eye: Vec3, floor: number): void => {
  for (const { at, wide, low, high } of crownsIn(place, [eye[0], eye[0]], [eye[2], eye[2]])) {
    const [w, h, middle] = [wide * 1.1 + LENS, (high - low) / 2 + LENS, (low + high) / 2]
    const off = Math.hypot(eye[0] - at[0], eye[2] - at[1]) / w
    if (off >= 1) continue
    const side = h * (1 - off ** 4) ** 0.25
    if (Math.abs(eye[1] - middle) >= side) continue
    eye[1] = high - floor < LOW ? middle + side : Math.max(Math.min(eye[1], floor + 0.6), middle - side)
  }
}

/** Metres of leaves between two points. */
export const leavesBetween = (place: Place, from: Vec3, to: Vec3): number => {
  let sum = 0
  const span = (k: 0 | 2): [number, number] => [Math.min(from[k], to[k]), Math.max(from[k], to[k])]
  for (const { at, wide, low, high } of crownsIn(place, span(0), span(2))) {
    sum += inCrown(from, to, at, wide, low, high)
    // A leaf before the lens hides more than a tree.
    const up = (from[1] - (low + high) / 2) / ((high - low) / 2 + LENS)
    const out = Math.hypot(from[0] - at[0], from[2] - at[1]) / (wide + LENS)
    if (up * up + out * out < 1) sum += 1
  }
  return sum
}
