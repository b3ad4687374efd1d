/** The front of a head as a height map, so that eyes, brows and mouth can be painted onto it: z and slope for every (x, y) in front. */
import { distanceOf, type Field } from './field.ts'
import { atOnce } from '../../steps.ts'
import { unit, type Vec3 } from './vec.ts'

export interface Front {
  /** Depth of the surface at (x, y), metres. */
  z: (x: number, y: number) => number
  normal: (x: number, y: number) => Vec3
}

/** Rows of the map found in one step. */
const ROWS = 6

/** Maps the field from the front, step by step: centre, half width and half height of the window in metres, `from` the z to start at. */
export function* findFront(
  f: Field,
  cx: number,
  cy: number,
  half: number,
  high: number,
  from: number,
  floor: number,
): Generator<void, Front> {
  const n = 36
  const grid = new Float32Array((n + 1) * (n + 1))
  for (let j = 0; j <= n; j++) {
    if (j > 0 && j % ROWS === 0) yield
    for (let i = 0; i <= n; i++) {
      const x = cx + (i / n - 0.5) * 2 * half
      const y = cy + (j / n - 0.5) * 2 * high
      let z = from
      for (let step = 0; step < 24; step++) {
        const d = distanceOf(f, x, y, z)
        if (d < half * 0.002) break
        z -= d * 0.92
        if (z < floor) {
          z = floor
          break
        }
      }
      grid[j * (n + 1) + i] = z
    }
  }
  const z = (x: number, y: number): number => {
    const u = Math.min(Math.max(((x - cx) / (2 * half) + 0.5) * n, 0), n - 0.001)
    const v = Math.min(Math.max(((y - cy) / (2 * high) + 0.5) * n, 0), n - 0.001)
    const i = Math.floor(u)
    const j = Math.floor(v)
    const at = (a: number, b: number): number => grid[(j + b) * (n + 1) + i + a]
    const [s, t] = [u - i, v - j]
    return (at(0, 0) * (1 - s) + at(1, 0) * s) * (1 - t) + (at(0, 1) * (1 - s) + at(1, 1) * s) * t
  }
  const e = half / n
  return {
    z,
    normal: (x, y) => unit([(z(x - e, y) - z(x + e, y)) / (2 * e), (z(x, y - e) - z(x, y + e)) / (2 * e), 1]),
  }
}

/** `findFront` at once. */
export const frontOf = (...window: Parameters<typeof findFront>): Front => atOnce(findFront(...window))
