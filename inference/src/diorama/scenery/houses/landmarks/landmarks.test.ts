/** Landmarks over streets: each its own, light enough, and open where one walks. */
import { expect, it } from 'vitest'
import { CITY_NAME } from '../../../language/lexicon/cities.ts'
import { layoutOf } from '../../../place/layout/layout.ts'
import { LANDMARK_TOWNS } from '../../../place/landmark-towns.ts'
import { settingOf } from '../../../language/premise/setting.ts'
import type { Place } from '../../../state/state.ts'
import { buildPrototype } from '../../prototype.ts'

const placeOf = (city: string): Place => ({
  ...settingOf(CITY_NAME[city]!.en.toLowerCase().replace('’', "'")).place,
  seed: 1,
})

const gateOf = (city: string, level: number) => buildPrototype(placeOf(city), `gate:0:${level}`)
const count = (city: string, level: number): number =>
  gateOf(city, level).reduce((sum, part) => sum + part.geometry.index!.count / 3, 0)

it('stand once in a town, where the first picture looks', () => {
  const place = placeOf('berlin')
  const gates = [-2, -1, 0, 1].flatMap((i) =>
    [-4, -3, -2, -1, 0, 1, 2].flatMap((j) =>
      layoutOf(place)
        .things(i, j)
        .filter((one) => one.kind === 'gate'),
    ),
  )
  expect(gates.length).toBe(1)
  expect(gates[0]!.x).toBe(0)
  expect(gates[0]!.z).toBeLessThan(-30)
})

it.each(LANDMARK_TOWNS)('%s: is called by its name, lets one through, and costs little from afar', (city) => {
  expect(placeOf(city).city).toBe(city)
  for (const level of [0, 1, 2])
    for (const part of gateOf(city, level)) {
      const at = part.geometry.attributes.position!
      for (let n = 0; n < at.count; n++)
        if (at.getY(n) > 0.3 && at.getY(n) < 2.4) expect(Math.abs(at.getX(n)), `level ${level}`).toBeGreaterThan(1.1)
    }
  expect(count(city, 0)).toBeLessThan(2000)
  expect(count(city, 1)).toBeLessThan(1300)
  expect(count(city, 2)).toBeLessThan(1000)
})

it('are told apart', () => {
  const prints = ['moscow', 'berlin', 'london', 'rome', 'prague', 'istanbul', 'cairo', 'delhi', 'beijing', 'lhasa'].map(
    (city) => count(city, 0),
  )
  expect(new Set(prints).size).toBe(prints.length)
})
