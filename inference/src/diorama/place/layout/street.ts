/** Layout of a town: one cell is one block with the streets on its west and north; houses on its lots, furniture along its kerbs. */
import type { Place } from '../../state/state.ts'
import { cell01 } from '../noise.ts'
import { landmarkTown } from '../landmark-towns.ts'
import { nationOf, triumphal } from '../nation.ts'
import { canalSide } from './canal-side.ts'
import { fromCross, fromMain, lotsOf, squareOf, streetPlan, type Lot, type StreetPlan } from '../street-plan.ts'
import { thing, type Thing, type ThingKind } from '../things.ts'
import { cafes } from './cafes.ts'
import type { Layout } from './layout.ts'
import { pavement } from './pavement.ts'
import { ROWS } from './rows.ts'
import { sideOf } from './sight.ts'

const west = (place: Place): boolean => place.culture === 'european' || place.culture === 'neutral'

/** Which kinds of house front the lots, each as often as it is named; by kind of town, culture and era. */
const frontsOf = (place: Place): readonly ThingKind[] => {
  const { kind, era, culture } = place
  const early = era === 'medieval' || era === '1900s'
  if (kind === 'boulevard') {
    const paris = west(place) && era !== 'medieval' && era !== 'future' && nationOf(place) === 'french'
    return [paris ? 'facade' : 'row']
  }
  if (kind === 'city') return early ? ['row'] : ['tower']
  if (kind === 'neon-city') return early ? ['row'] : ['neon']
  if (era === 'future') return ['row']
  if (culture === 'japanese') return early || place.city === 'kyoto' ? ['machiya'] : ['machiya', 'machiya', 'row']
  // Half-timber is of the north, between the Seine and the Danube.
  return west(place) && era !== 'medieval' && ['french', 'german', 'plain'].includes(nationOf(place))
    ? ['house', 'row', 'row']
    : ['row']
}

export const VARIANTS: Partial<Record<ThingKind, number>> = {
  facade: 8,
  house: 6,
  tower: 6,
  neon: 8,
  machiya: 5,
  row: ROWS,
}

/** An eye over this height (m) looks over the roofs. */
const ABOVE = 7

/** Metres of front each kind is drawn with. */
const UNIT: Partial<Record<ThingKind, number>> = { row: 8, machiya: 9, house: 10 }

const houseOn = (place: Place, plan: StreetPlan, fronts: readonly ThingKind[], lot: Lot): Thing => {
  const draw = cell01(place.seed + 33, Math.round(lot.x * 3), Math.round(lot.z * 3))
  const kind = fronts[Math.floor(draw * fronts.length) % fronts.length] ?? 'row'
  const count = VARIANTS[kind] ?? 5
  // A house never has the make of the one before it.
  const variant =
    lot.corner && kind === 'facade'
      ? // Houses that face each other over a street sell different things.
        6 + ((lot.side + (lot.index === 0 ? 0 : 1)) % 2)
      : (Math.floor(lot.pick * 3) + lot.index * 3 + lot.side) % (kind === 'facade' ? 6 : count)
  const back = kind === 'row' || kind === 'house' || kind === 'machiya' ? 0.5 * draw * draw : 0
  return thing(kind, lot.x - Math.sin(lot.turn) * back, plan.kerb, lot.z - Math.cos(lot.turn) * back, {
    turn: lot.turn,
    variant,
    wide: lot.width / (UNIT[kind] ?? plan.frontage),
    tall:
      kind === 'tower'
        ? 0.75 + 0.75 * cell01(place.seed + 31, Math.round(lot.x), Math.round(lot.z))
        : kind === 'facade'
          ? 0.94 + 0.14 * lot.pick
          : // Low round a square, so that the sun comes in.
            lot.back > 0
            ? 0.68 + 0.1 * lot.pick
            : 0.86 + 0.28 * lot.pick,
  })
}

/** A lot of towers' width taken by low houses. */
const lowHouses = (plan: StreetPlan, lot: Lot): Thing[] => {
  const count = Math.max(1, Math.round(lot.width / 8.6))
  const width = lot.width / count
  return Array.from({ length: count }, (_, n) =>
    thing('row', lot.x, plan.kerb, lot.z - lot.width / 2 + (n + 0.5) * width, {
      turn: lot.turn,
      variant: (lot.index * 3 + n * 5 + Math.floor(lot.pick * 3)) % ROWS,
      wide: width / 8,
      tall: 0.72,
    }),
  )
}

/** Where the street is spanned by a gate, arch or bridge that closes the view: z of it north of crossing j, or null. */
export const gateAt = (place: Place, plan: StreetPlan, j: number): number | null => {
  const at = plan.crossAt + j * plan.spacingZ
  if (plan.canal || place.marks.includes('west') || (j !== 0 && landmarkTown(place))) return null
  if (place.kind === 'city' || place.kind === 'neon-city')
    return place.culture === 'chinese' && place.kind === 'neon-city' && j % 2 === 0 ? at + 9 : null
  return j % 2 === 0 ? at - plan.crossRoad - plan.crossWalk - 4 : null
}

/** Where the legs of a gate stand beside the axis, and their size: an arch of triumph stands out into the carriageway. */
const gateLegs = (place: Place, plan: StreetPlan): { x: number; size: number } =>
  triumphal(place) ? { x: plan.road + 0.6, size: 1.6 } : { x: plan.road + 1, size: 1 }

const landmarks = (place: Place, plan: StreetPlan, i: number, j: number, out: Thing[]): void => {
  const x = i * plan.spacingX
  const at = plan.crossAt + j * plan.spacingZ
  const gate = i !== 0 && landmarkTown(place) ? null : gateAt(place, plan, j)
  if (gate !== null) {
    out.push(thing('gate', x, 0, gate))
    const legs = gateLegs(place, plan)
    for (const s of [-1, 1]) out.push(thing('leg', x + s * legs.x, 0, gate, { size: legs.size }))
  }
  // A railway on its bridge over every other cross street.
  if (
    (place.kind === 'city' || place.kind === 'neon-city') &&
    gate === null &&
    j % 2 === 0 &&
    place.era !== 'medieval'
  ) {
    out.push(thing('viaduct', x, 0, at))
    for (const s of [-1, 1]) out.push(thing('leg', x + s * (plan.road + 0.9), 0, at, { size: 0.6 }))
  }
  const square = squareOf(place, plan, j)
  if (square === null) return
  const edge = (i + 1) * plan.spacingX - plan.road - plan.walk
  const middle = edge - square.back / 2
  const { z, back, half } = square
  const early = place.era === 'medieval' || place.culture === 'african' || place.marks.includes('west')
  out.push(
    thing('square', edge - back / 2, plan.kerb, z, { variant: place.kind === 'city' ? 1 : 0 }),
    thing(
      early ? 'well' : place.culture === 'chinese' || place.culture === 'japanese' ? 'statue' : 'fountain',
      middle,
      plan.kerb,
      z,
    ),
  )
  const tree: ThingKind =
    place.culture === 'arabian' || place.culture === 'indian' || place.culture === 'african'
      ? 'palm'
      : place.culture === 'mediterranean'
        ? 'cypress'
        : place.culture === 'japanese'
          ? 'cherry'
          : place.culture === 'chinese'
            ? 'willow'
            : 'oak'
  out.push(
    thing(tree, middle - 3.2, plan.kerb, z - 6, { size: 0.72, turn: 1 }),
    thing(tree, middle - 3, plan.kerb, z + 6.2, { size: 0.66, turn: 4, variant: 1 }),
    thing('bench', middle - 1.4, plan.kerb, z - 4.6, { turn: 0.4 }),
    thing('bench', middle + 2.2, plan.kerb, z + 4.8, { turn: Math.PI }),
  )
  // Tables under parasols before the houses of the square.
  if ((west(place) || place.culture === 'mediterranean') && !early && place.era !== 'future')
    for (let n = 0; n < 4; n++)
      out.push(
        thing('cafe', edge - back + 1.8 + 0.3 * (n & 1), plan.kerb, z - 3.6 + n * 2.5, {
          turn: Math.PI / 2,
          variant: 2,
        }),
      )
  if (place.kind === 'city')
    for (const [dx, dz] of [
      [-1, -half + 6],
      [1, half - 7],
      [-1.5, -half + 13],
    ] as const)
      out.push(thing('maple', middle + dx, plan.kerb, z + dz, { size: 0.8, turn: dz, variant: 1 }))
  for (let n = 0; n < 3; n++)
    out.push(thing(n === 1 ? 'pot' : 'planter', edge - 0.9, plan.kerb, z - 5 + n * 5, { turn: Math.PI / 2 }))
}

/** Lids down the road, and where its gutters drain. */
const irons = (place: Place, plan: StreetPlan, x: number, z0: number, z1: number, out: Thing[]): void => {
  if (place.era === 'medieval' || place.marks.includes('west') || place.culture === 'african') return
  const at = (share: number): number => z0 + (z1 - z0) * share
  for (const [share, off] of [
    [0.28, -0.3],
    [0.46, 0.26],
    [0.8, -0.14],
  ] as const)
    out.push(thing('iron', x + off * plan.road, plan.crown * (1 - off * off), at(share)))
  if (plan.crown < 0) return
  for (const side of [-1, 1])
    for (const share of [0.16, 0.4, 0.64, 0.88])
      out.push(thing('iron', x + side * (plan.road - 0.17), 0.005, at(share), { turn: Math.PI / 2, variant: 1 }))
}

export const streetLayout = (place: Place): Layout => {
  const plan = streetPlan(place)
  const fronts = frontsOf(place)
  const frontage = fronts.includes('row') ? Math.min(8.6, plan.frontage) : plan.frontage
  const strip = plan.road + plan.walk + plan.depth + 14
  return {
    // From the street one sees along it, and a little way into the streets that cross it: the blocks hide the rest.
    sees: (one, x, y, z) => {
      if (y > ABOVE || one.kind === 'tile' || one.kind === 'gate' || one.kind === 'viaduct') return true
      const axis = x - fromMain(plan, x)
      if (Math.abs(one.x - axis) < strip) return true
      const inCross = Math.abs(fromCross(plan, z)) < plan.crossRoad + plan.crossWalk + 4
      const faces = Math.abs(fromCross(plan, one.z)) < plan.crossRoad + plan.crossWalk + plan.depth
      if (!faces) return false
      return inCross ? Math.abs(one.z - z) < strip : Math.abs(one.x - axis) < strip + 26
    },
    cellX: plan.spacingX,
    cellZ: plan.spacingZ,
    originX: 0,
    originZ: plan.crossAt,
    things: (i, j) => {
      const out: Thing[] = [thing('tile', i * plan.spacingX, 0, plan.crossAt + j * plan.spacingZ)]
      const cross = plan.crossRoad + plan.crossWalk
      const z0 = plan.crossAt + j * plan.spacingZ + cross
      const z1 = plan.crossAt + (j + 1) * plan.spacingZ - cross
      const lots = lotsOf(place, plan, i, j, frontage)
      const houses = lots.map((lot) => houseOn(place, plan, fronts, lot))
      lots.forEach((lot, n) => {
        if (place.kind === 'city' && lot.back > 0) out.push(...lowHouses(plan, lot))
        else out.push(houses[n]!)
      })
      landmarks(place, plan, i, j, out)
      if (plan.canal) canalSide(place, plan, plan.canal, i * plan.spacingX, z0, z1, out)
      else irons(place, plan, i * plan.spacingX, z0, z1, out)
      const key = Math.imul(i, 4099) + j
      const gate = gateAt(place, plan, j + 1)
      const [west, east] = [sideOf(lots, houses, 0), sideOf(lots, houses, 1)]
      pavement(place, plan, i * plan.spacingX + plan.road, 1, z0, z1, out, key, west, gate)
      if (!plan.canal) pavement(place, plan, (i + 1) * plan.spacingX - plan.road, -1, z0, z1, out, key, east, gate)
      if (place.kind === 'boulevard') cafes(place, plan, lots, houses, out)
      return out
    },
  }
}
