import { describe, expect, it } from 'vitest'
import type { Culture, Era, Place } from '../state/state.ts'
import { frameOf } from './frames.ts'
import { layoutOf } from './layout/layout.ts'
import { besideBoards, sideOf } from './layout/sight.ts'
import { nationOf, onLeft, triumphal } from './nation.ts'
import { lotsOf, streetPlan } from './street-plan.ts'

const placeOf = (kind: Place['kind'], culture: Culture, city?: string, era: Era = '1980s', seed = 1): Place => ({
  kind,
  seed,
  era,
  culture,
  season: 'summer',
  marks: [],
  ...(city ? { city } : {}),
})

describe('whose street it is', () => {
  it.each([
    ['paris', 'french'],
    ['london', 'british'],
    ['berlin', 'german'],
    ['venice', 'italian'],
    ['moscow', 'russian'],
    ['prague', 'continental'],
  ] as const)('%s is %s', (city, nation) => expect(nationOf(placeOf('boulevard', 'european', city))).toBe(nation))

  it('is told by the culture where no town says it; a boulevard of none is of Paris', () => {
    expect(nationOf(placeOf('boulevard', 'european'))).toBe('french')
    expect(nationOf(placeOf('old-town', 'european'))).toBe('plain')
    expect(nationOf(placeOf('neon-city', 'japanese', 'tokyo'))).toBe('japanese')
    expect(onLeft(placeOf('boulevard', 'european', 'london'))).toBe(true)
    expect(onLeft(placeOf('boulevard', 'european', 'paris'))).toBe(false)
    expect(triumphal(placeOf('boulevard', 'european', 'london'))).toBe(false)
  })
})

const first = (place: Place): string[] =>
  [-1, 0].flatMap((i) =>
    layoutOf(place)
      .things(i, 0)
      .map((one) => one.kind),
  )

describe('furniture of a boulevard', () => {
  it('has the Métro in Paris alone, and no telephone boxes before there were any', () => {
    const paris = (era: Era): string[] => first(placeOf('boulevard', 'european', 'paris', era))
    expect(paris('1980s')).toContain('metro')
    expect(paris('1980s')).toContain('phonebox')
    expect(paris('1980s')).toContain('mail')
    expect(paris('1900s')).not.toContain('phonebox')
    expect(paris('medieval').filter((kind) => ['metro', 'mail', 'kiosk', 'morris'].includes(kind))).toEqual([])
    expect(first(placeOf('boulevard', 'european', 'london'))).not.toContain('metro')
    expect(first(placeOf('boulevard', 'european', 'london'))).not.toContain('morris')
  })

  it('tables stand before cafés, not before other shops', () => {
    const place = placeOf('boulevard', 'european', 'paris')
    const near = [-1, 0].flatMap((i) => layoutOf(place).things(i, 0))
    const cafes = near.filter((one) => one.kind === 'cafe')
    expect(cafes.length).toBeGreaterThan(3)
    for (const table of cafes) {
      const houses = near.filter((one) => one.kind === 'facade' && Math.abs(one.x - table.x) < 3)
      const behind = houses.sort((a, b) => Math.abs(a.z - table.z) - Math.abs(b.z - table.z))[0]!
      expect([1, 4]).toContain(behind.variant)
    }
  })

  it('lamps and boxes at the kerb do not hide what is written over a shop from the first eye, where a step aside helps', () => {
    let moved = 0
    for (let seed = 1; seed <= 6; seed++) {
      const place = placeOf('boulevard', 'european', 'paris', '1980s', seed)
      const plan = streetPlan(place)
      const lots = lotsOf(place, plan, 0, 0)
      const houses = lots.map((lot) =>
        layoutOf(place)
          .things(0, 0)
          .find(
            (one) =>
              one.kind === 'facade' &&
              one.turn === lot.turn &&
              Math.abs(one.z - lot.z) < 0.01 &&
              Math.abs(one.x - lot.x) < 0.01,
          )!,
      )
      const side = sideOf(lots, houses, 0)
      const beside = besideBoards(place, plan, plan.road, 1, side)
      const frame = frameOf(place)
      const eye = [frame.u + Math.sin(frame.yaw) * frame.distance, Math.cos(frame.yaw) * frame.distance] as const
      const hidden = (z: number): number =>
        eye[1] + ((z - eye[1]) * (plan.road + plan.walk - eye[0])) / (plan.road + 0.55 - eye[0])
      const hides = (z: number): boolean => side.boards.some((one) => Math.abs(one.z - hidden(z)) < one.half)
      for (let z = -40; z < 0; z += 1.3) {
        const at = beside(0.55, z)
        expect(Math.abs(at - z)).toBeLessThan(3)
        if (!hides(z)) expect(at).toBe(z)
        else if (at !== z) {
          expect(hides(at)).toBe(false)
          moved++
        }
      }
    }
    expect(moved).toBeGreaterThan(10)
  })
})
