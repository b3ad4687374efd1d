/** Rows of graves on both sides of a churchyard's path. */
import type { Place } from '../../state/state.ts'
import { cell01 } from '../noise.ts'
import type { Terrain } from '../terrain.ts'
import { thing, type Thing } from '../things.ts'

const ROWS = 5
/** Metres between graves along the path, between rows, and from the path's edge to the first. */
const EVERY = 2.3
const APART = 2.1
const FIRST = 1.5

/** Graves whose path point lies in z0 .. z0 + deep; `sight` says how far a point is from what the first picture looks at. */
export const graves = (
  place: Place,
  terrain: Terrain,
  sight: (x: number, z: number) => number,
  z0: number,
  deep: number,
  out: Thing[],
): void => {
  for (let n = Math.ceil(z0 / EVERY); n * EVERY < z0 + deep; n++)
    for (const side of [-1, 1])
      for (let row = 0; row < ROWS; row++) {
        const own = (k: number): number => cell01(place.seed + 961 + k, n * 2 + (side > 0 ? 1 : 0), row)
        if (own(1) < 0.24) continue
        const z = n * EVERY + 0.5 * (own(2) - 0.5)
        const x = terrain.pathX(z) + side * (terrain.half + FIRST + row * APART + 0.4 * (own(3) - 0.5))
        if (sight(x, z) < 1.3) continue
        out.push(
          thing('tombstone', x, terrain.height(x, z), z, {
            turn: -side * (Math.PI / 2) + 0.3 * (own(4) - 0.5),
            variant: Math.floor(own(5) * 12),
            size: 0.85 + 0.4 * own(6),
          }),
        )
      }
}
