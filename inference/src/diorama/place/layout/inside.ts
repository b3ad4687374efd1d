/** Layout of the bounded places: the shell is one thing; a station's corridor and a cave go on in pieces along z. */
import type { Place } from '../../state/state.ts'
import { stream } from '../noise.ts'
import { terrainOf } from '../terrain.ts'
import { thing, type Thing } from '../things.ts'
import type { Layout } from './layout.ts'

const PIECE = 12

export const insideLayout = (place: Place): Layout => {
  const terrain = terrainOf(place)
  const one = place.kind === 'room' || place.kind === 'stage' || place.kind === 'studio'
  return {
    cellX: 64,
    cellZ: PIECE,
    originX: -32,
    originZ: 0,
    things: (i, j) => {
      if (i !== 0) return []
      if (one) return j === 0 ? [thing(place.kind as 'room', 0, 0, 0)] : []
      const z = j * PIECE + PIECE / 2
      if (place.kind === 'space-station') return [thing('module', 0, 0, z, { variant: ((j % 3) + 3) % 3 })]
      const out: Thing[] = []
      const next = stream(place.seed + 77, i, j)
      for (let n = 0; n < 7; n++) {
        const side = next() < 0.5 ? -1 : 1
        const at = j * PIECE + next() * PIECE
        const x = terrain.pathX(at) + side * (2.6 + 1.6 * next())
        out.push(
          thing(next() < 0.55 ? 'stalagmite' : next() < 0.55 ? 'crystal' : 'rock', x, terrain.height(x, at) - 0.1, at, {
            turn: next() * 6,
            size: 0.6 + next() * 0.9,
            variant: Math.floor(next() * 3),
          }),
        )
      }
      return out
    },
  }
}
