/** Furniture along the kerbs of a town: lamps, trees, stalls, benches, parked carriages and cars, by kind of town, era and culture. */
import type { Place } from '../../state/state.ts'
import { carAge } from '../car-age.ts'
import { type Nation, nationOf } from '../nation.ts'
import { stream } from '../noise.ts'
import { squareOf, type StreetPlan } from '../street-plan.ts'
import { thing, type Thing, type ThingKind } from '../things.ts'
import { varietyOf } from '../variety.ts'
import type { Kerb } from './kerb.ts'
import { overgrown } from './overgrown.ts'
import { besideBoards, type Side } from './sight.ts'

const lampOf = (place: Place): ThingKind =>
  place.era === 'medieval'
    ? 'torch'
    : place.era === '1900s' || place.kind === 'boulevard'
      ? place.era === 'future'
        ? 'streetlight'
        : 'lamp'
      : 'streetlight'

/** What stands at the roadside for whoever would drive. */
const parkedOf = (place: Place): ThingKind =>
  place.era === 'medieval' ? 'cart' : carAge(place) === 'veteran' ? 'carriage' : 'car'

/** Nothing stands so near a gate's middle (m along the kerb): there are its legs. */
const GATE = 3.9

/** Before traffic lights. */
const early = (place: Place): boolean => place.era === 'medieval' || place.era === '1900s'

/** Where two houses meet nearest to z: there one stands before neither's window. */
const wallNear = ({ side, z1 }: Kerb, z: number): number =>
  side.walls.reduce((best, one) => (Math.abs(one - z) < Math.abs(best - z) ? one : best), z1)

/** Doors of telephone boxes face along the pavement. */
const ALONG = { turn: 0 }

/** Small things that tell the years: a letter box, a telephone box by turns with it, scooters, floating adverts. */
const sign = (k: Kerb, off: number, z: number, turn = 0): void => {
  const { place } = k
  const facing = { turn: k.turn + Math.PI }
  switch (place.era) {
    case '1900s':
      // The frontier has its post at the general store.
      if (place.marks.includes('west')) return k.put('crates', off, z)
      return k.put('mail', off, z, facing)
    case '1980s':
      return turn % 2 ? k.put('mail', off, z, facing) : k.put('phonebox', off, z, ALONG)
    case 'modern':
      // Scooters stand side by side; in Britain the boxes have stayed.
      if (turn % 2) return k.put('mail', off, z, facing)
      if (nationOf(place) === 'british') return k.put('phonebox', off, z, ALONG)
      for (let n = 0; n < 3; n++) k.put('scooter', off - 0.1, z + n * 0.55, { turn: k.turn + 0.25 * n })
      return
    case 'future':
      return k.put('holo', off, z, { variant: Math.floor(k.next() * 4) })
    default:
      return k.put('crates', off, z)
  }
}

const park = (k: Kerb, z: number, chance: number): void => {
  if (k.next() > chance || k.clear(z)) return
  k.put(parkedOf(k.place), -1.05, z, {
    turn: k.out > 0 ? Math.PI : 0,
    variant: Math.floor(k.next() * 12),
  })
}

/** Lamps are at least this far apart (m). */
const BAY = 10.5

/** Advertising columns are of the continent. */
const COLUMNS: readonly Nation[] = ['french', 'german', 'italian', 'spanish', 'russian', 'continental']

const boulevard = (k: Kerb): void => {
  const { place, z0, z1, put, next, turn, out, gate } = k
  // Where houses are narrow, not every wall has its lamp.
  const walls = k.side.walls.reduce<number[]>((kept, z) => {
    if (kept.length === 0 || kept[kept.length - 1]! - z > BAY) kept.push(z)
    return kept
  }, [])
  const tree: ThingKind =
    place.culture === 'japanese'
      ? 'cherry'
      : place.culture === 'arabian' ||
          place.culture === 'indian' ||
          place.culture === 'african' ||
          nationOf(place) === 'cuban'
        ? 'palm'
        : place.culture === 'mediterranean'
          ? 'cypress'
          : 'plane'
  // Two walls well ahead of who comes from the south, and one behind.
  const [last, ahead, second] = [wallNear(k, z0 + 14), wallNear(k, z0 + 26), wallNear(k, z1 - 14)]
  const nation = nationOf(place)
  const late = place.era !== 'medieval' && place.era !== 'future'
  // The stair down to the Métro lies where a lamp would stand.
  const stair = place.city === 'paris' && late && out > 0 ? last + 0.8 : null
  // Lamps and whatever is broad stand where two houses meet, trees before the middle of each.
  const broad = gate === null ? 1 : GATE
  walls.forEach((wall, n) => {
    const z = Math.max(z0 + 1.4, Math.min(z1 - 1.4, wall))
    const taken = (at: number): boolean => gate !== null && Math.abs(at - gate) < broad
    if (!taken(z) && !(stair !== null && Math.abs(z - stair) < 3.4)) put(lampOf(place), 0.55, k.beside(0.55, z))
    const before = walls[n + 1]
    if (before === undefined) return
    const middle = (wall + before) / 2
    if (!k.clear(middle) && !taken(middle)) {
      const at = k.beside(1.05, middle)
      put(tree, 1.05, at, { variant: Math.floor(next() * 3), size: 0.9 + 0.2 * next(), turn: next() * 6 })
      put('grate', 1.05, at)
    }
    const draw = next()
    if (draw < 0.3) put('bench', 1, middle + 3, { turn: turn + Math.PI })
    else if (draw > 0.85) put('bin', 0.8, z - 2.2)
    if (n > 0 && !(stair !== null && Math.abs(middle - stair) < 9)) park(k, middle + 2 * next() - 1, 0.75)
  })
  if (place.era === 'medieval') return sign(k, 0.8, z0 + 3)
  // Seen from the start: a column on one side, a kiosk on the other; boxes a little further on.
  if (COLUMNS.includes(nation) && late && out > 0) put('morris', 1.2, k.beside(1.2, ahead + 2.6))
  if (out < 0) put('kiosk', 1.12, z0 + 7, { turn: 0 })
  if (stair !== null) put('metro', 1.1, stair, { turn: 0 })
  const box = out < 0 ? ahead + 1.7 : last - 3.6
  sign(k, 0.85, k.beside(0.85, box), out < 0 ? 0 : 1)
  sign(k, 0.85, second - 1.7, out < 0 ? 1 : 0)
}

/** Fire hydrants stand above ground in the new world. */
const HYDRANTS: readonly Nation[] = ['american', 'plain', 'chinese']

const city = (k: Kerb): void => {
  const { place, z0, z1, put, next, turn } = k
  const bays = Math.floor((z1 - z0 - 6) / 8)
  for (let n = 0; n <= bays; n++) {
    const z = z1 - 3 - n * 8
    if (n % 3 === 0) put(lampOf(place), 0.5, z)
    else if (n % 3 === 1)
      put('maple', 1, z, { size: 0.62 + 0.14 * next(), turn: next() * 6, variant: Math.floor(next() * 3) })
    else if (next() < 0.7) sign(k, 0.75, k.beside(0.75, z), n)
    park(k, z + 4, 0.5)
    if (next() < 0.14 && z < -8) put('bench', 1.2, z + 2.5, { turn: turn + Math.PI })
    if (next() < 0.14 && place.era !== 'medieval' && HYDRANTS.includes(nationOf(place))) put('hydrant', 0.5, z + 1.6)
    if (next() < 0.12) put('bin', 0.8, z - 2)
    if (next() < 0.1) put('pot', k.plan.walk - 0.5, z + 2)
  }
  if (!early(place)) put('signal', 0.5, z1 - 0.6)
}

const neon = (k: Kerb): void => {
  const { place, plan, z1, z0, put, next } = k
  const east = place.culture === 'japanese' || place.culture === 'chinese' || place.culture === 'neutral'
  for (let n = 0; n * 6.5 < z1 - z0 - 4; n++) {
    const z = z1 - 2 - n * 6.5
    if (n % 3 === 0 && place.era !== 'future' && place.era !== 'medieval')
      put('pole', 0.35, z, { turn: 0, variant: n & 1 })
    if (n % 3 === 1) put(lampOf(place), 0.4, z)
    const draw = next()
    if (draw < 0.34 && east && place.era !== '1900s')
      put('vending', plan.walk - 0.42, z - 1.4, { variant: Math.floor(next() * 3) })
    else if (draw < 0.5 && !early(place)) put('bicycle', 0.5, z - 2, { turn: next() * 0.4 })
    else if (draw < 0.68) sign(k, 0.6, z - 2.4, n)
    else if (draw < 0.8) put('stall', -0.5, z - 3, { variant: Math.floor(next() * 6) })
    // Things strung over the street: cables, lanterns.
    if (k.out > 0 && n % 2 === 0)
      put('strand', -plan.road, z - 1, { turn: 0, variant: (place.culture === 'chinese' ? 4 : 0) + (n % 4) })
  }
  if (!early(place)) put('signal', 0.4, z1 - 0.6)
}

const lane = (k: Kerb): void => {
  const { place, plan, z0, z1, put, next, out } = k
  const market = place.kind === 'market'
  const square = squareOf(place, plan, Math.floor((z0 - plan.crossAt) / plan.spacingZ))
  const open = (z: number): boolean => out < 0 && square !== null && Math.abs(z - square.z) < square.half
  const old = place.era === 'medieval'
  // The first picture of a market is of its stalls.
  const first = (z: number): boolean => k.clear(z) && z < 2
  for (let n = 0; n * 4.2 < z1 - z0 - 4; n++) {
    const z = z1 - 2.4 - n * 4.2
    const draw = next()
    // A stall is left out here and there, so that one sees the houses and the crowd behind.
    if (market && (first(z) || (draw < 0.68 && !k.clear(z))))
      put('stall', -0.35, z, { variant: Math.floor(next() * 8) })
    else if (draw < 0.2) put('planter', plan.walk - 0.35, z)
    else if (draw < 0.3) put('pot', plan.walk - 0.5, z)
    else if (draw < 0.36 && !old) put('bicycle', plan.walk - 0.35, z)
    else if (draw < 0.46) put('crates', plan.walk - 0.75, z)
    if (n % 3 === 1 && !open(z)) {
      if (old) put('torch', plan.walk - 0.25, z - 2)
      else if (place.era === 'future') put('holo', 0.5, z - 2, { variant: n & 3 })
      else
        put('lantern', plan.walk, z - 2, {
          variant: place.culture === 'japanese' || place.culture === 'chinese' ? 1 : 0,
        })
    }
    if (n % 5 === 3 && !old && place.era !== 'future' && !market) put('lamp', 0.35, z + 1)
    // What tells the years: a telephone box, scooters, a pillar of light.
    if (n % 5 === 1 && !old && !open(z)) {
      const wall = wallNear(k, z - 1)
      if (!open(wall)) sign(k, plan.walk - 0.55, wall, Math.floor(n / 5))
    }
    // Bunting, lanterns or washing over the street.
    if (out > 0 && n % (market ? 2 : 3) === 1)
      put('strand', -plan.road, z + 0.6, { turn: 0, variant: strandOf(place, n) })
    if (old && draw > 0.94) put('cart', -0.4, z, { turn: k.turn + 1.2 })
  }
  if (old && market) put('haystack', plan.walk - 0.5, z0 + 5, { size: 0.5 })
}

/** 0.. cables, 4.. lanterns, 8.. bunting, 12.. washing, 16.. awning cloths. */
const strandOf = (place: Place, n: number): number => {
  if (place.era === 'future') return 20 + (n & 3)
  switch (place.culture) {
    case 'chinese':
      return 4 + (n & 3)
    case 'japanese':
      return place.kind === 'market' ? 4 + (n & 3) : n & 3
    case 'arabian':
    case 'indian':
    case 'african':
      return 16 + (n & 3)
    case 'mediterranean':
      return 12 + (n & 3)
    default:
      return place.kind === 'market' || place.era === 'medieval' ? 8 + (n & 3) : 12 + (n & 3)
  }
}

/** Furniture of one pavement: `at` is the kerb's x, `out` the direction from kerb to houses, along z from z0 to z1. */
export const pavement = (
  place: Place,
  plan: StreetPlan,
  kerbX: number,
  out: 1 | -1,
  z0: number,
  z1: number,
  things: Thing[],
  key: number,
  side: Side,
  gate: number | null,
): void => {
  const turn = out > 0 ? -Math.PI / 2 : Math.PI / 2
  const k: Kerb = {
    place,
    plan,
    out,
    turn,
    z0,
    z1,
    next: stream(place.seed + 901, key, out),
    put: (kind, off, z, more = {}) =>
      things.push(thing(kind, kerbX + out * off, off < 0 ? 0.02 : plan.kerb, z, { turn, ...more })),
    side,
    gate: gate !== null && gate > z0 && gate < z1 ? gate : null,
    clear: (z) => Math.abs(kerbX) < 10 && z > -9 && z < 11,
    beside: besideBoards(place, plan, kerbX, out, side),
  }
  if (place.kind === 'boulevard') boulevard(k)
  else if (varietyOf(place) === 'overgrown') overgrown(k)
  else if (place.kind === 'city') city(k)
  else if (place.kind === 'neon-city') neon(k)
  else lane(k)
}
