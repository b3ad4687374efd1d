/** The Great Wall: its walk is the path of a mountain pass, between battlements, through watchtowers. */
import { RAMPART } from '../great-wall.ts'
import type { Terrain } from '../terrain.ts'
import { thing, type Thing } from '../things.ts'

/** Metres of path between two towers, and where the first stands. */
const EVERY = 92
const FIRST = -58

/** Bays and towers of the path between z0 and z0 + deep. */
export const greatWall = (terrain: Terrain, z0: number, deep: number, out: Thing[]): void => {
  for (let n = Math.ceil(z0 / RAMPART.bay); n * RAMPART.bay < z0 + deep; n++) {
    const [za, zb] = [n * RAMPART.bay, (n + 1) * RAMPART.bay]
    const [xa, xb] = [terrain.pathX(za), terrain.pathX(zb)]
    const [ya, yb] = [terrain.height(xa, za), terrain.height(xb, zb)]
    const flat = Math.hypot(xb - xa, zb - za)
    const turn = Math.atan2(-(zb - za), xb - xa)
    const at = [(xa + xb) / 2, (za + zb) / 2] as const
    out.push(thing('rampart', at[0], (ya + yb) / 2, at[1], { turn, wide: flat / RAMPART.bay, slope: (yb - ya) / flat }))
    // What one cannot walk through: a post every two metres on either side.
    for (const s of [-1, 1])
      for (const t of [0.25, 0.75]) {
        const [x, z] = [xa + (xb - xa) * t, za + (zb - za) * t]
        const off = s * (RAMPART.half + 0.5)
        out.push(
          thing('leg', x + Math.sin(turn) * off, ya + (yb - ya) * t, z + Math.cos(turn) * off, { size: 0.5, turn }),
        )
      }
  }
  for (let k = Math.ceil((FIRST - z0 - deep) / EVERY); FIRST - k * EVERY >= z0; k++) {
    const z = FIRST - k * EVERY
    if (z >= z0 + deep) continue
    const x = terrain.pathX(z)
    const turn = Math.atan2(terrain.pathX(z + 1) - terrain.pathX(z - 1), 2)
    out.push(thing('watchtower', x, terrain.height(x, z), z, { turn }))
    for (const s of [-1, 1])
      for (const d of [-3, -1, 1, 3])
        out.push(
          thing(
            'leg',
            x + Math.cos(turn) * s * 3 + Math.sin(turn) * d,
            terrain.height(x, z),
            z - Math.sin(turn) * s * 3 + Math.cos(turn) * d,
            {
              size: 1.4,
              turn,
            },
          ),
        )
  }
}
