/** Layout of a town: one cell is one block with the streets on its west and north; houses on its lots, furniture along its kerbs. */
import type { Place } from '../../state/state.ts'
import { cell01, stream } from '../noise.ts'
import { lotsOf, streetPlan, type Lot, type StreetPlan } from '../street-plan.ts'
import { thing, type Thing, type ThingKind } from '../things.ts'
import type { Layout } from './layout.ts'

/** Which house fronts a lot, by kind of town and culture. */
const frontOf = (place: Place): ThingKind => {
  const east = place.culture === 'japanese' || place.culture === 'chinese'
  if (place.kind === 'boulevard') return east ? 'shop' : 'facade'
  if (place.kind === 'old-town' || place.kind === 'market') return east ? 'machiya' : 'house'
  return place.kind === 'city' ? 'tower' : 'neon'
}

export const VARIANTS: Partial<Record<ThingKind, number>> = {
  facade: 8,
  house: 6,
  tower: 6,
  neon: 6,
  machiya: 5,
  shop: 5,
}

const houseOn = (place: Place, plan: StreetPlan, kind: ThingKind, lot: Lot): Thing =>
  thing(kind, lot.x, plan.kerb, lot.z, {
    turn: lot.turn,
    variant:
      lot.corner && kind === 'facade'
        ? 6 + Math.floor(lot.pick * 2)
        : Math.floor(lot.pick * (kind === 'facade' ? 6 : (VARIANTS[kind] ?? 5))),
    wide: lot.width / plan.frontage,
    tall:
      kind === 'tower'
        ? 0.75 + 0.75 * cell01(place.seed + 31, Math.round(lot.x), Math.round(lot.z))
        : 0.97 + 0.07 * lot.pick,
  })

/** Furniture of one pavement: `at` is the kerb's x, `out` the direction from kerb to houses, along z from z0 to z1. */
const pavement = (
  place: Place,
  plan: StreetPlan,
  kerbX: number,
  out: 1 | -1,
  z0: number,
  z1: number,
  things: Thing[],
  key: number,
): void => {
  const turn = out > 0 ? -Math.PI / 2 : Math.PI / 2
  const put = (kind: ThingKind, off: number, z: number, more: Partial<Thing> = {}): void => {
    things.push(thing(kind, kerbX + out * off, off < 0 ? 0.02 : plan.kerb, z, { turn, ...more }))
  }
  const next = stream(place.seed + 901, key, out)
  const length = z1 - z0
  if (place.kind === 'boulevard') {
    const bays = Math.floor((length - 6) / 9)
    for (let n = 0; n <= bays; n++) {
      const z = z1 - 3 - n * 9
      if (n % 2 === 0) put(place.era === 'future' ? 'streetlight' : 'lamp', 0.55, z)
      else {
        put('plane', 1.05, z, { variant: Math.floor(next() * 3), size: 0.9 + 0.2 * next(), turn: next() * 6 })
        put('grate', 1.05, z)
      }
      const draw = next()
      if (n % 2 === 0 && draw < 0.3) put('bench', 1, z - 3, { turn: turn + Math.PI })
      else if (draw > 0.9) put('bin', 0.8, z - 2.2)
      const clear = Math.abs(kerbX) < 10 && z > -19 && z < 8
      if (n > 0 && next() < 0.62 && !clear)
        put('car', -1.05, z + 2.4 + next() * 1.5, { turn: out > 0 ? Math.PI : 0, variant: Math.floor(next() * 12) })
    }
    put('morris', 1.4, z1 - 6.4)
    if (out < 0) put('kiosk', 1.5, z0 + 7, { turn })
    put('mail', 0.8, z0 + 3)
    return
  }
  if (place.kind === 'city') {
    const bays = Math.floor((length - 6) / 8)
    for (let n = 0; n <= bays; n++) {
      const z = z1 - 3 - n * 8
      if (n % 3 === 0) put('streetlight', 0.5, z)
      else if (!(kerbX > 0 && kerbX < 10 && z > -6 && z < 10))
        put('maple', 1, z, { size: 0.62 + 0.14 * next(), turn: next() * 6, variant: Math.floor(next() * 3) })
      if (next() < 0.6 && !(kerbX > 0 && kerbX < 10 && z > -9 && z < 12))
        put('car', -1.2, z + 4, { turn: out > 0 ? Math.PI : 0, variant: Math.floor(next() * 12) })
      if (next() < 0.14 && z < -8) put('bench', 1.2, z + 2.5, { turn: turn + Math.PI })
      if (next() < 0.1) put('hydrant', 0.5, z + 1.6)
      if (next() < 0.12) put('bin', 0.8, z - 2)
    }
    put('signal', 0.5, z1 - 0.6)
    return
  }
  if (place.kind === 'neon-city') {
    for (let n = 0; n * 6.5 < length - 4; n++) {
      const z = z1 - 2 - n * 6.5
      if (n % 3 === 0) put('pole', 0.35, z, { turn: 0, variant: n & 1 })
      if (n % 3 === 1) put('streetlight', 0.4, z)
      const draw = next()
      if (draw < 0.3) put('vending', plan.walk - 0.45, z - 1.4, { variant: Math.floor(next() * 3) })
      else if (draw < 0.55) put('bicycle', 0.5, z - 2, { turn: next() * 0.4 })
      else if (draw < 0.64) put('car', -1.1, z - 3, { turn: out > 0 ? Math.PI : 0, variant: Math.floor(next() * 12) })
    }
    put('signal', 0.4, z1 - 0.6)
    return
  }
  const stalls = place.kind === 'market'
  for (let n = 0; n * 4.2 < length - 4; n++) {
    const z = z1 - 2.4 - n * 4.2
    const draw = next()
    if (stalls && draw < 0.82) put('stall', -0.35, z, { variant: Math.floor(next() * 6) })
    else if (draw < 0.14) put('planter', plan.walk - 0.35, z)
    else if (draw < 0.2) put('bicycle', plan.walk - 0.35, z)
    else if (draw < 0.25) put('crates', plan.walk - 0.75, z)
    if (n % 3 === 1)
      put('lantern', plan.walk, z - 2, { variant: place.culture === 'european' || place.culture === 'neutral' ? 0 : 1 })
  }
}

export const streetLayout = (place: Place): Layout => {
  const plan = streetPlan(place.kind)
  const front = frontOf(place)
  return {
    cellX: plan.spacingX,
    cellZ: plan.spacingZ,
    originX: 0,
    originZ: plan.crossAt,
    things: (i, j) => {
      const out: Thing[] = [thing('tile', i * plan.spacingX, 0, plan.crossAt + j * plan.spacingZ)]
      const cross = plan.crossRoad + plan.crossWalk
      const z0 = plan.crossAt + j * plan.spacingZ + cross
      const z1 = plan.crossAt + (j + 1) * plan.spacingZ - cross
      const lots = lotsOf(place, plan, i, j)
      for (const lot of lots) out.push(houseOn(place, plan, front, lot))
      const west = i * plan.spacingX + plan.road
      const east = (i + 1) * plan.spacingX - plan.road
      const key = Math.imul(i, 4099) + j
      pavement(place, plan, west, 1, z0, z1, out, key)
      pavement(place, plan, east, -1, z0, z1, out, key)
      if (place.kind === 'boulevard')
        for (const lot of lots)
          if (lot.side < 2 && !lot.corner && Math.floor(lot.pick * 6) % 2 === 0) {
            const dir = lot.side === 0 ? -1 : 1
            for (let n = 0; n < 4; n++)
              out.push(
                thing(
                  'cafe',
                  lot.x + dir * (0.85 + 0.1 * (n & 1)),
                  plan.kerb,
                  lot.z - lot.width * 0.36 + n * lot.width * 0.24,
                  {
                    turn: lot.turn,
                    variant: n & 1,
                  },
                ),
              )
          }
      return out
    },
  }
}
