/** A birthday: a table laid round a cake with its candles, presents, balloons at the ceiling, garlands from wall to wall. */
import type { Place } from '../../state/state.ts'
import type { MeshBuilder } from '../build/mesh.ts'
import { garland, presents, partyTable, strung } from '../props/festive.ts'
import { picture } from './furnishings.ts'
import { write } from '../street/letters.ts'
import { chair, plant, rug } from './furniture.ts'
import { shellOf } from './homes.ts'
import { shell } from './room-shell.ts'

export const party = (b: MeshBuilder, place: Place): void => {
  const s = { ...shellOf(place), wall: 0xf6e6c4, curtain: 0xf0a860, floorTone: 0xc89a68 }
  shell(b, s)
  b.at(0.3, 0, -1.9, 0, () => rug(b, 2.1, 1.6, 0x5a9a9a))
  b.at(0.75, 0, -2.1, 0, () => {
    partyTable(b)
    for (const [x, z, turn] of [
      [-0.75, 0.85, Math.PI],
      [0.05, 0.92, Math.PI + 0.15],
      [0.75, 0.82, Math.PI - 0.2],
      [-0.6, -0.85, 0],
      [0.6, -0.85, 0.1],
    ] as const)
      b.at(x, 0, z, turn, () => chair(b, 0xd8a868))
  })
  b.at(-2.3, 0, -3.3, 0.2, () => presents(b))
  // Balloons: bunches tied at the corners and to the table's end, some loose under the ceiling.
  for (const [x, z, n, y] of [
    [-2.75, -3.9, 0, 1.75],
    [2.9, -3.7, 2, 1.5],
    [2.55, -1.9, 4, 1.55],
    [2.9, 1, 1, 1.75],
  ] as const)
    b.at(x, 0, z, n, () => strung(b, n, 5, y))
  for (const [x, z, n] of [
    [-1.2, -2.6, 1],
    [1.5, -3.4, 3],
    [-0.2, -3.3, 5],
    [-1.9, -1, 2],
    [0.4, -0.6, 0],
  ] as const)
    b.at(x, 0, z, n, () => strung(b, n, 1, s.h - 0.36))
  for (const [z, sag] of [
    [-s.hz + 0.14, 0.42],
    [-2.6, 0.34],
    [-0.9, 0.3],
  ] as const)
    garland(b, [-s.hx, s.h - 0.14, z], [s.hx, s.h - 0.14, z], sag, Math.round(z * 3))
  banner(b, -s.hz + 0.03)
  b.at(-2.7, 0, 1.6, 0, () => plant(b, 1.1, 5))
  for (const [z, n] of [
    [-2.9, 1],
    [-1.2, 3],
    [0.6, 2],
  ] as const)
    b.at(s.hx - 0.01, 0, z, -Math.PI / 2, () => picture(b, 0.34, 0.3, 1.7, n))
}

/** Letters on cards, a card a letter, in a bow across the wall. */
const banner = (b: MeshBuilder, z: number): void => {
  const word = 'HAPPY BIRTHDAY'
  const colours = [0xe8504a, 0xf0b03c, 0x4aa86a, 0x3f8ac0, 0xa860b8]
  ;[...word].forEach((letter, n) => {
    if (letter === ' ') return
    const t = (n - (word.length - 1) / 2) / (word.length / 2)
    const [x, y] = [0.1 + t * 2.1, 1.82 + 0.24 * t * t]
    b.box('paper', x - 0.125, y - 0.16, z, x + 0.125, y + 0.16, z + 0.012, colours[n % 5]!, 'n')
    write(b, 'line', letter, x, y - 0.1, z + 0.02, 0.2, 0xfffaf0)
  })
}
