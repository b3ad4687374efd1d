/** What stands along a canal, and what lies in it: trees or lamps on the quay's edge, mooring posts, boats. */
import type { Place } from '../../state/state.ts'
import { type Canal, PARAPET } from '../canal.ts'
import { stream } from '../noise.ts'
import type { StreetPlan } from '../street-plan.ts'
import { thing, type Thing, type ThingKind } from '../things.ts'

/** Trees before the water, where a town has them. */
const treeOf = ({ city, culture }: Place): ThingKind | null =>
  culture === 'chinese' ? 'willow' : culture === 'japanese' ? 'cherry' : city === 'venice' ? null : 'oak'

/** Whether z is where the first picture must stay open. */
const first = (x: number, z: number): boolean => Math.abs(x) < 1 && z > -8 && z < 8

/** Things of the street whose axis is at x, between two bridges. */
export const canalSide = (
  place: Place,
  plan: StreetPlan,
  canal: Canal,
  x: number,
  z0: number,
  z1: number,
  out: Thing[],
): void => {
  const next = stream(place.seed + 941, Math.round(x), Math.round(z0))
  const tree = treeOf(place)
  const edge = x + canal.near + 0.55
  for (let n = 0; n * 7 < z1 - z0 - 6; n++) {
    const z = z1 - 4 - n * 7
    const draw = next()
    if (n % 2 === 0) {
      const lit = place.era === 'medieval' ? 'torch' : 'lamp'
      if (!first(x, z)) out.push(thing(lit, edge, 0, z, { turn: Math.PI / 2 }))
    } else if (tree && !first(x, z))
      out.push(thing(tree, edge + 0.1, 0, z, { size: 0.62 + 0.12 * draw, turn: draw * 6, variant: n % 3 }))
  }
  // The parapets of the bridge at the north end are not walked through.
  const cross = z0 - plan.crossRoad - plan.crossWalk
  for (const side of [-1, 1])
    for (let u = canal.far - 0.9; u < canal.near + 1.2; u += 0.8)
      out.push(thing('leg', x + u, 0, cross + side * (plan.crossRoad + PARAPET / 2), { size: 0.42 }))
  const middle = (canal.near + canal.far) / 2
  const black = place.city === 'venice'
  for (let n = 0; n * 9.5 < z1 - z0 - 9; n++) {
    const z = z1 - 6.5 - n * 9.5 - 2 * next()
    if (next() < 0.22) continue
    // Moored on one side or the other, room left between.
    const side = n % 2 === 0 ? 1 : -1
    const u = middle + side * ((canal.near - canal.far) / 2 - 0.95)
    out.push(
      thing('boat', x + u, canal.level, z, {
        turn: next() < 0.5 ? 0 : Math.PI,
        variant: black ? GONDOLA : Math.floor(next() * 3),
      }),
    )
    if (black || place.city === 'amsterdam')
      out.push(thing('mooring', x + u + side * 0.72, canal.level, z - 2.6, { variant: n }))
  }
}

/** Make of boat that is a gondola. */
export const GONDOLA = 7
