/** Layout of the bounded places: the shell is one thing; a station's corridor and a cave go on in pieces along z. */
import type { Place } from '../../state/state.ts'
import { stream } from '../noise.ts'
import { terrainOf } from '../terrain.ts'
import { FURNITURE, roomUse } from '../room-use.ts'
import { thing, type Thing, type ThingKind } from '../things.ts'
import { varietyOf } from '../variety.ts'
import type { Layout } from './layout.ts'

const PIECE = 12

/** The cave's first picture: pillars that frame it, crystals that light the figure and lead on. */
const FIRST: readonly [ThingKind, u: number, z: number, size: number, variant: number][] = [
  ['stalagmite', 4.1, -0.4, 1.1, 2],
  ['crystal', 2.9, -2.6, 1, 1],
  ['stalagmite', -3.6, -3.4, 1.2, 1],
  ['crystal', -3, -5.4, 1.25, 0],
  ['crystal', -3.7, -6.8, 0.7, 2],
  ['rock', 2.6, -4.4, 0.9, 1],
  ['crystal', 3.2, -8.4, 1.4, 2],
  ['stalagmite', 3.9, -7, 1.5, 0],
]

/** In a dragon's lair gold lies where crystals grow elsewhere, and torches burn. */
const inLair = (kind: ThingKind, n: number): ThingKind => (kind !== 'crystal' ? kind : n % 3 === 2 ? 'torch' : 'hoard')

export const insideLayout = (place: Place): Layout => {
  const terrain = terrainOf(place)
  const lair = varietyOf(place) === 'lair'
  const one = place.kind === 'room' || place.kind === 'stage' || place.kind === 'studio'
  return {
    cellX: 64,
    cellZ: PIECE,
    originX: -32,
    originZ: 0,
    things: (i, j) => {
      if (i !== 0) return []
      if (one && j !== 0) return []
      if (place.kind === 'room')
        return [
          thing('room', 0, 0, 0),
          ...FURNITURE[roomUse(place)].map(([x, z, hx, hz]) => thing('leg', x, 0, z, { size: hz, wide: hx / hz })),
        ]
      // The edge of the boards, which a camera may look over.
      if (place.kind === 'stage') return [thing('stage', 0, 0, 0), thing('leg', 0, 0, 2.7, { size: 0.12, wide: 70 })]
      if (one) return [thing(place.kind as 'studio', 0, 0, 0)]
      const z = j * PIECE + PIECE / 2
      if (place.kind === 'space-station') return [thing('module', 0, 0, z, { variant: ((j % 3) + 3) % 3 })]
      const out: Thing[] = FIRST.filter(([, , at]) => Math.floor(at / PIECE) === j).map(
        ([said, u, at, size, variant], n) => {
          const x = terrain.pathX(at) + u
          const kind = lair ? inLair(said, n) : said
          return thing(kind, x, terrain.height(x, at) - 0.1, at, {
            size,
            variant,
            turn: kind === 'hoard' ? -u * 0.2 : u,
          })
        },
      )
      const next = stream(place.seed + 77, i, j)
      for (let n = 0; n < 9; n++) {
        const side = next() < 0.5 ? -1 : 1
        const at = j * PIECE + next() * PIECE
        const x = terrain.pathX(at) + side * (2.6 + 1.6 * next())
        if (at > -9 && at < 8) continue
        const said = next() < 0.45 ? 'stalagmite' : next() < 0.6 ? 'crystal' : 'rock'
        out.push(
          thing(lair ? inLair(said, n) : said, x, terrain.height(x, at) - 0.1, at, {
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
