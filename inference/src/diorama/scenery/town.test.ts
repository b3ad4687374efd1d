import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { groundAt } from '../place/ground.ts'
import { layoutOf } from '../place/layout/layout.ts'
import { ROOM_USES } from '../place/room-use.ts'
import { freeAt } from '../place/solids.ts'
import { streetPlan } from '../place/street-plan.ts'
import { CULTURES, ERAS, type DioramaState, type Place, type PlaceKind } from '../state/state.ts'
import { handState } from './demo.ts'
import { passersAt } from './life/crowd.ts'
import { MAKES, PHASES, bakeFolk } from './life/folk.ts'
import { vehiclesAt } from './life/traffic.ts'
import { buildPrototype } from './prototype.ts'

const placeOf = (kind: PlaceKind, more: Partial<Place> = {}): Place => ({
  kind,
  seed: 7,
  era: 'modern',
  culture: 'european',
  season: 'summer',
  marks: [],
  ...more,
})

/** Hash of what a prototype is made of; every number in it is finite. */
const printOf = (place: Place, key: string): string => {
  const hash = createHash('sha1')
  for (const part of buildPrototype(place, key)) {
    const { position, color } = part.geometry.attributes
    for (const attribute of [position, color]) {
      const array = attribute!.array as Float32Array | Uint8Array
      expect(array.every((x) => Number.isFinite(x))).toBe(true)
      hash.update(Buffer.from(array.buffer, array.byteOffset, array.byteLength))
    }
  }
  return hash.digest('hex')
}

/** Kinds of things that stand in the block of the first picture. */
const kindsIn = (place: Place): string[] => {
  const out = new Set<string>()
  for (const i of [-1, 0]) for (const one of layoutOf(place).things(i, 0)) out.add(one.kind)
  return [...out].sort()
}

const stateAt = (place: Place, tick: number, figure: [x: number, z: number] = [0.6, 0]): DioramaState => {
  const state = handState(place, 12, 'clear', tick)
  state.actors = [{ x: figure[0], z: figure[1], y: 0 }] as DioramaState['actors']
  state.camera.eye = [figure[0], 1.6, figure[1] + 5]
  state.camera.look = [figure[0], 1.2, figure[1]]
  return state
}

describe('eras and cultures', () => {
  it.each(ERAS.map((era) => [era] as const))('%s: every culture builds its own houses, and no two are alike', (era) => {
    const prints = new Map<string, string>()
    for (const culture of CULTURES) {
      // Neutral towns are European ones without a name; in times to come all build alike but for signs and gates.
      if (culture === 'neutral' || era === 'future') continue
      const place = placeOf('old-town', { era, culture })
      const houses = [0, 1, 2].map((n) => printOf(place, `row:${n}:0`)).join()
      expect([...prints.entries()].filter(([, print]) => print === houses)).toEqual([])
      prints.set(culture, houses)
    }
  })

  it('a town changes with its era, in houses and in what stands about', () => {
    for (const kind of ['old-town', 'market', 'boulevard', 'city', 'neon-city'] as const) {
      const seen = ERAS.map((era) => {
        const place = placeOf(kind, { era })
        const fronts = kindsIn(place).filter((one) =>
          ['row', 'house', 'facade', 'tower', 'neon', 'machiya'].includes(one),
        )
        return [kindsIn(place).join(), ...fronts.map((front) => printOf(place, `${front}:1:1`))].join('|')
      })
      expect(new Set(seen).size).toBeGreaterThanOrEqual(kind === 'boulevard' ? 5 : 4)
    }
  })

  it('the middle ages know no cars, street lights, machines or telephones; the 1980s do', () => {
    const late = ['car', 'streetlight', 'vending', 'phonebox', 'scooter', 'holo', 'signal', 'bicycle', 'viaduct']
    for (const kind of ['old-town', 'market', 'boulevard'] as const)
      expect(kindsIn(placeOf(kind, { era: 'medieval' })).filter((one) => late.includes(one))).toEqual([])
    expect(kindsIn(placeOf('boulevard', { era: '1980s' }))).toEqual(expect.arrayContaining(['car', 'phonebox']))
    expect(kindsIn(placeOf('boulevard', { era: '1900s' }))).toContain('carriage')
  })

  it('telephone and letter boxes are those of their land', () => {
    const lands = [
      ['european', 'paris'],
      ['european', 'london'],
      ['european', 'berlin'],
      ['european', 'moscow'],
      ['american', 'new-york'],
      ['japanese', 'tokyo'],
      ['chinese', 'beijing'],
    ] as const
    for (const key of ['phonebox:0:0', 'mail:0:0', 'car:13:0']) {
      const prints = lands.map(([culture, city]) => printOf(placeOf('boulevard', { culture, city, era: '1980s' }), key))
      expect(new Set(prints).size).toBe(prints.length)
    }
  })

  it('gates differ by culture', () => {
    const gates = ['european', 'chinese', 'japanese', 'arabian'] as const
    expect(new Set(gates.map((culture) => printOf(placeOf('old-town', { culture }), 'gate:0:0'))).size).toBe(4)
  })

  it('castles and the gates of temples are those of their land', () => {
    const castle = (culture: Place['culture']): string => printOf(placeOf('castle', { culture }), 'castle:0:0')
    const lands = ['european', 'japanese', 'chinese', 'arabian', 'indian'] as const
    expect(new Set(lands.map(castle)).size).toBe(lands.length)
    const gate = (culture: Place['culture']): string => printOf(placeOf('temple', { culture }), 'torii:0:0')
    expect(gate('chinese')).not.toBe(gate('japanese'))
  })

  it('rooms differ by their use, era and culture', () => {
    const prints = [
      ...ROOM_USES.map((use) => printOf(placeOf('room', { marks: [use] }), 'room:0:0')),
      ...ERAS.filter((era) => era !== 'modern').map((era) => printOf(placeOf('room', { era }), 'room:0:0')),
      ...(['chinese', 'arabian', 'mediterranean'] as const).map((culture) =>
        printOf(placeOf('room', { culture }), 'room:0:0'),
      ),
    ]
    expect(new Set(prints).size).toBe(prints.length)
  })
})

describe('people of the street', () => {
  const kinds = ['boulevard', 'city', 'neon-city', 'old-town', 'market'] as const

  it.each(kinds.map((kind) => [kind] as const))('%s: the same at the same tick, elsewhere at another', (kind) => {
    const place = placeOf(kind)
    const now = passersAt(place, 0.6, 5, stateAt(place, 900))
    expect(now.length).toBeGreaterThan(6)
    expect(passersAt(place, 0.6, 5, stateAt(place, 900))).toEqual(now)
    expect(passersAt(place, 0.6, 5, stateAt(place, 930))).not.toEqual(now)
  })

  it.each(kinds.map((kind) => [kind] as const))(
    '%s: keep out of walls, of actors and of the camera, feet on the ground',
    (kind) => {
      for (let seed = 1; seed <= 3; seed++)
        for (let tick = 0; tick < 2400; tick += 48) {
          const place = placeOf(kind, { seed })
          const state = stateAt(place, tick, [0.6, -tick * 0.03])
          for (const one of passersAt(place, 0.6, state.camera.eye[2], state)) {
            expect(freeAt(place, one.x, one.z, 0.15)).toBe(true)
            expect(one.y).toBe(groundAt(place, one.x, one.z).y)
            expect(Math.hypot(one.x - state.actors[0]!.x, one.z - state.actors[0]!.z)).toBeGreaterThan(0.4)
            expect(Math.hypot(one.x - state.camera.eye[0], one.z - state.camera.eye[2])).toBeGreaterThan(1.05)
          }
        }
    },
  )

  it('walk smoothly: nobody leaps', () => {
    const place = placeOf('old-town')
    for (let tick = 0; tick < 240; tick++) {
      const before = passersAt(place, 0, 5, stateAt(place, tick, [40, 0]))
      const after = passersAt(place, 0, 5, stateAt(place, tick + 1, [40, 0]))
      for (const one of before.filter((p) => p.distance < 50 && Math.abs(p.x) < 50)) {
        const nearest = Math.min(
          ...after.filter((p) => p.make === one.make).map((p) => Math.hypot(p.x - one.x, p.z - one.z)),
        )
        expect(nearest).toBeLessThan(0.16)
      }
    }
  })

  it('are cheap, and dressed by their time', () => {
    for (let make = 0; make < MAKES; make++) {
      expect(bakeFolk(placeOf('city'), make, 'walk', make % PHASES, false).index!.count / 3).toBeLessThan(150)
      expect(bakeFolk(placeOf('city'), make, 'walk', make % PHASES, true).index!.count / 3).toBeLessThan(220)
    }
    const coat = (era: Place['era']): string =>
      Buffer.from(
        bakeFolk(placeOf('city', { era }), 3, 'walk', 0, false).getAttribute('color').array as Uint8Array,
      ).toString('hex')
    expect(new Set(ERAS.map(coat)).size).toBe(ERAS.length)
  })

  it('nobody is about where it is said to be empty', () => {
    const place = placeOf('market', { marks: ['empty'] })
    expect(passersAt(place, 0, 5, stateAt(place, 100))).toEqual([])
  })
})

describe('traffic', () => {
  it('keeps to its lanes, waits off the crossings, and leaves room for the figure', () => {
    for (const kind of ['boulevard', 'city'] as const) {
      const place = placeOf(kind)
      const plan = streetPlan({ kind, marks: [] })
      for (let tick = 0; tick < 3000; tick += 20) {
        const state = stateAt(place, tick, [plan.road - 2.9, -10])
        for (const one of vehiclesAt(place, 0, 0, state)) {
          expect(Math.hypot(one.x - state.actors[0]!.x, one.z - state.actors[0]!.z)).toBeGreaterThan(1.9)
          const main = Math.abs(Math.sin(one.turn)) < 0.5
          if (main) expect(Math.abs(Math.abs(one.x) - (plan.road - 2.95))).toBeLessThan(0.01)
        }
      }
    }
  })

  it('main street and crossings never move at once', () => {
    const place = placeOf('city')
    const moved = (tick: number, main: boolean): number => {
      const pick = (t: number) =>
        vehiclesAt(place, 0, 60, stateAt(place, t, [30, 300])).filter((v) => Math.abs(Math.sin(v.turn)) < 0.5 === main)
      const [a, b] = [pick(tick), pick(tick + 1)]
      return a.length === 0 || b.length === 0 ? 0 : Math.min(...b.map((v) => Math.hypot(v.x - a[0]!.x, v.z - a[0]!.z)))
    }
    for (let tick = 0; tick < 528; tick += 6) expect(Math.min(moved(tick, true), moved(tick, false))).toBeLessThan(1e-6)
  })
})
